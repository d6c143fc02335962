//! Why a study stands where it does.

use kennisbasis::search::{Part, Score};

use crate::cli::words::count;

/// Returns what made a score, a line for each part of the question.
pub(in crate::cli) fn lines(score: &Score) -> Vec<String> {
    let mut lines = vec![format!(
        "score {:.3}; {:.1} times as long as the mean study",
        score.total, score.length
    )];
    if !score.is_whole {
        lines.push("behind all studies that have the words themselves, not only compounds".into());
    }
    lines.extend(score.parts.iter().map(line));
    lines
}

fn line(part: &Part) -> String {
    let mut places = vec![];
    for (how_many, what) in [
        (part.same, "as typed"),
        (part.inflected, "with another ending"),
        (part.translated, "in the other language"),
        (part.in_compounds, "inside a compound"),
        (part.in_title, "in the title"),
    ] {
        if how_many > 0 {
            places.push(format!(
                "{} {what}",
                count(how_many, "occurrence", "occurrences")
            ));
        }
    }
    let close = if part.by_closeness > 0.0 {
        format!(
            ", + {:.3} for standing close to the others",
            part.by_closeness
        )
    } else {
        String::new()
    };
    format!(
        "  {:.3}{close}  {}: {}; in {} (worth {:.2})",
        part.by_places,
        part.typed,
        places.join(", "),
        count(part.studies, "study", "studies"),
        part.worth
    )
}
