//! An answer, and what has to be said around it.

use kennisbasis::{
    desk::Desk,
    export::names::title,
    index::Index,
    search::{Answer, Request, help},
    study::StudyId,
};

use super::{hits, nothing};
use crate::cli::{
    failure::Failure,
    look::Look,
    ui::Ui,
    words::{count, number, tell},
};

/// Prints an answer: how it was read, the studies, how many there are.
pub(in crate::cli) fn print_answer(
    ui: &mut Ui,
    desk: &Desk,
    answer: &Answer,
) -> Result<(), Failure> {
    read_as(ui, &answer.read_as, &answer.left_out, &answer.translated);
    let columns = ui.columns();
    for (rank, hit) in answer.hits.iter().enumerate() {
        let study = desk.study(hit.study)?;
        for line in hits::lines(rank + 1, hit, &study, &file(desk, hit.study), columns) {
            ui.say(line)?;
        }
        ui.say("")?;
    }
    if let Some(counts) = &answer.facets {
        for line in hits::facet_lines(counts) {
            ui.say(line)?;
        }
        ui.say("")?;
    }
    let shown = answer.hits.len();
    let cut = if shown < answer.studies {
        format!(", showing {} (--all shows them all)", number(shown))
    } else {
        String::new()
    };
    let total = total(answer.studies, answer.places, answer.in_compounds);
    ui.say(total + &cut)?;
    for line in not_searched(desk.index(), answer) {
        ui.note(line);
    }
    Ok(())
}

/// Returns where the file of a study stands, as shown.
pub(in crate::cli) fn file(desk: &Desk, id: StudyId) -> String {
    desk.file(id).unwrap_or_else(|| "(file unknown)".into())
}

/// Prints which study it is.
pub(in crate::cli) fn name(ui: &mut Ui, desk: &Desk, id: StudyId) -> Result<(), Failure> {
    let title = title(&desk.study(id)?, &file(desk, id));
    ui.say(Look::Title.on(title))?;
    Ok(())
}

/// Tells why nothing was found, and what there is instead.
pub(in crate::cli) fn help_on(
    ui: &mut Ui,
    index: &Index,
    request: &Request,
) -> Result<(), Failure> {
    for line in nothing::lines(&help(index, &request.question, &request.reach)?) {
        ui.note(line);
    }
    Ok(())
}

/// How many studies answer, how many places in them match, and how many of
/// these are only parts of words. A question that only limits studies has no
/// places.
pub(in crate::cli) fn total(studies: usize, places: usize, in_compounds: usize) -> String {
    let found = tell!("studies", n = studies);
    if studies > 0 && places == 0 {
        return found;
    }
    let places = count(places, "occurrence", "occurrences");
    match in_compounds {
        0 => format!("{found}, {places}"),
        inside => format!("{found}, {places} ({} inside compounds)", number(inside)),
    }
}

/// Tells how the question was read, and what else was looked for.
pub(in crate::cli) fn read_as(
    ui: &mut Ui,
    read_as: &str,
    left_out: &[String],
    translated: &[(String, Vec<String>)],
) {
    let left_out = match left_out {
        [] => String::new(),
        words => format!("   (too common, left out: {})", words.join(", ")),
    };
    ui.note(Look::Faint.on(format!("read as: {read_as}{left_out}")));
    for (typed, terms) in translated {
        let terms = terms.join(", ");
        ui.note(Look::Faint.on(format!("also searched, for {typed}: {terms}")));
    }
    ui.note("");
}

/// What the answer cannot know of.
fn not_searched(index: &Index, answer: &Answer) -> Vec<String> {
    let mut lines = vec![];
    if answer.without_year > 0 {
        lines.push(format!(
            "{} kept out by --year because the year is not known",
            count(answer.without_year, "study was", "studies were")
        ));
    }
    if answer.only_possibly > 0 {
        lines.push(format!(
            "{} only possibly coded so; --possibly takes them in",
            count(answer.only_possibly, "more study is", "more studies are")
        ));
    }
    lines.extend(refused(index));
    lines
}

/// How many files were not searched, if any.
pub(in crate::cli) fn refused(index: &Index) -> Option<String> {
    let refused = index.catalogue().refused().len();
    (refused > 0).then(|| {
        format!(
            "{} not be read and {} not searched; kennisbasis refused tells why",
            count(refused, "file could", "files could"),
            if refused == 1 { "was" } else { "were" }
        )
    })
}
