//! Why a study stands where it does.

use kennisbasis::search::{Part, Score};

use crate::cli::words::{decimal, tell};

/// Returns what made a score, a line for each part of the question.
pub(in crate::cli) fn lines(score: &Score) -> Vec<String> {
    let mut lines = vec![tell!(
        "print-score-total",
        score = decimal(score.total, 3),
        length = decimal(score.length, 1)
    )];
    if !score.is_whole {
        lines.push(tell!("print-score-behind"));
    }
    lines.extend(score.parts.iter().map(line));
    lines
}

fn line(part: &Part) -> String {
    let places: Vec<String> = [
        (part.same > 0).then(|| tell!("print-score-same", n = part.same)),
        (part.inflected > 0).then(|| tell!("print-score-inflected", n = part.inflected)),
        (part.translated > 0).then(|| tell!("print-score-translated", n = part.translated)),
        (part.in_compounds > 0).then(|| tell!("print-score-compounds", n = part.in_compounds)),
        (part.in_title > 0).then(|| tell!("print-score-title", n = part.in_title)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let mut score = decimal(part.by_places, 3);
    if part.by_closeness > 0.0 {
        score += &tell!("print-score-close", score = decimal(part.by_closeness, 3));
    }
    let line = tell!(
        "print-score-part",
        score = score,
        typed = &part.typed,
        places = places.join(", "),
        studies = part.studies,
        worth = decimal(part.worth, 2)
    );
    format!("  {line}")
}
