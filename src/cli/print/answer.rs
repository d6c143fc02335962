//! An answer, and what has to be said around it.

use kennisbasis::{
    desk::{Desk, near_hits},
    export::names::{plain, title},
    index::Index,
    search::{Answer, Request, help},
    study::{AlsoSearched, NearCopy, OneLanguage, StudyId},
};

use super::{hits, nothing};
use crate::cli::{failure::Failure, look::Look, ui::Ui, words::tell};

/// Prints an answer: how it was read, the studies, how many there are.
pub(in crate::cli) fn print_answer(
    ui: &mut Ui,
    desk: &Desk,
    answer: &Answer,
) -> Result<(), Failure> {
    read_as(
        ui,
        &answer.read_as,
        &answer.left_out,
        &answer.translated,
        &answer.one_language,
    );
    let columns = ui.columns();
    let near = near_hits(desk, answer)?;
    for (rank, (hit, near)) in answer.hits.iter().zip(&near).enumerate() {
        let study = desk.study(hit.study)?;
        for line in hits::lines(rank + 1, hit, &study, &file(desk, hit.study), columns) {
            ui.say(line)?;
        }
        for it in near {
            let line = near_line(desk, answer, it);
            ui.say(format!("   {}", Look::Faint.on(line)))?;
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
    let found = total(answer.studies, answer.places, answer.in_compounds);
    ui.say(if shown < answer.studies {
        tell!("print-found-cut", found = found, shown = shown)
    } else {
        found
    })?;
    if answer.facets.is_some()
        && let Some(line) = outside(answer.no_study)
    {
        ui.note(line);
    }
    for line in not_searched(desk.index(), answer) {
        ui.note(line);
    }
    Ok(())
}

/// Tells that a hit is nearly another one.
fn near_line(desk: &Desk, answer: &Answer, near: &NearCopy) -> String {
    let percent = percent(near);
    let rank = answer.hits.iter().position(|it| it.study == near.study);
    if let Some(place) = rank {
        return tell!("print-near-hit", rank = place + 1, percent = percent);
    }
    let file = plain(&file(desk, near.study));
    tell!("print-near-found", file = file, percent = percent)
}

/// About which part of the text is the same in a near copy.
pub(in crate::cli) fn percent(near: &NearCopy) -> String {
    format!("{:.0}", near.shared() * 100.0)
}

/// Returns where the file of a study stands, as shown.
pub(in crate::cli) fn file(desk: &Desk, id: StudyId) -> String {
    desk.file(id).unwrap_or_else(|| tell!("print-file-unknown"))
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
    if studies > 0 && places == 0 {
        return tell!("studies", n = studies);
    }
    match in_compounds {
        0 => tell!("print-found", studies = studies, places = places),
        inside => tell!(
            "print-found-inside",
            studies = studies,
            places = places,
            inside = inside
        ),
    }
}

/// Tells how the question was read, and what else was looked for.
pub(in crate::cli) fn read_as(
    ui: &mut Ui,
    read_as: &str,
    left_out: &[String],
    translated: &[AlsoSearched],
    one_language: &OneLanguage,
) {
    ui.note(Look::Faint.on(match left_out {
        [] => tell!("print-read-as", question = read_as),
        words => tell!(
            "print-read-as-without",
            question = read_as,
            words = words.join(", ")
        ),
    }));
    for word in left_out {
        // `wijk of buurt`: the word is common, and an operator only in capitals.
        if ["of", "or", "not", "niet"].contains(&word.as_str()) {
            let (typed, ours) = (word, word.to_uppercase());
            ui.note(Look::Faint.on(tell!("print-in-capitals", typed = typed, ours = ours)));
        }
    }
    for it in translated {
        let (typed, terms) = (&it.typed, it.terms.join(", "));
        ui.note(Look::Faint.on(tell!("print-also-searched", typed = typed, terms = terms)));
    }
    if let Some(line) = in_one_language(one_language) {
        ui.note(Look::Faint.on(line));
    }
    ui.note("");
}

/// Which words were looked for as typed alone, why, and where to see more.
fn in_one_language(words: &OneLanguage) -> Option<String> {
    let first = words.kept_back.first().or(words.unlisted.first())?;
    let mut parts = vec![];
    if !words.kept_back.is_empty() {
        let words = words.kept_back.join(", ");
        parts.push(tell!("print-one-language.kept-back", words = words));
    }
    if !words.unlisted.is_empty() {
        let words = words.unlisted.join(", ");
        parts.push(tell!("print-one-language.unlisted", words = words));
    }
    let words = parts.join("; ");
    Some(tell!("print-one-language", words = words, first = first))
}

/// What the answer cannot know of.
fn not_searched(index: &Index, answer: &Answer) -> Vec<String> {
    let mut lines = vec![];
    if answer.without_year > 0 {
        lines.push(tell!("print-without-year", n = answer.without_year));
    }
    if answer.in_by_guess > 0 {
        lines.push(tell!("print-year-guess-in", n = answer.in_by_guess));
    }
    if answer.out_by_guess > 0 {
        lines.push(tell!("print-year-guess-out", n = answer.out_by_guess));
    }
    if answer.only_possibly > 0 {
        lines.push(tell!("print-only-possibly", n = answer.only_possibly));
    }
    lines.extend(refused(index));
    lines
}

/// How many documents no facet or map counts, if any.
pub(in crate::cli) fn outside(no_study: usize) -> Option<String> {
    (no_study > 0).then(|| tell!("print-no-study", n = no_study))
}

/// How many files were not searched, if any.
pub(in crate::cli) fn refused(index: &Index) -> Option<String> {
    let refused = index.catalogue().refused().len();
    (refused > 0).then(|| tell!("print-not-searched", n = refused))
}
