//! The rows of the answer to a table of questions.

use super::row::Row;
use crate::{
    desk::{error::DeskError, open::Desk},
    export::names::{page_numbers, plain, title},
    search::Answer,
    study::Study,
};

/// A question that was run.
#[derive(Clone, Debug)]
pub struct Done {
    /// Its answer.
    pub answer: Answer,
    /// Its number in the history, if it was noted.
    pub number: Option<u32>,
}

/// The columns of [`question_line`].
pub const QUESTION_COLUMNS: [&str; 11] = [
    "id",
    "question",
    "read as",
    "left out",
    "also searched",
    "in one language",
    "studies",
    "occurrences",
    "inside compounds",
    "search",
    "refused",
];

/// Returns the line of a question: what it finds, or why it was refused.
#[must_use]
pub fn question_line(row: &Row, done: Result<&Done, String>) -> [String; 11] {
    let (id, question) = (row.id.clone(), row.question.clone());
    match done {
        Ok(Done { answer, number }) => [
            id,
            question,
            answer.read_as.clone(),
            answer.left_out.join(" "),
            also_searched(answer),
            in_one_language(answer),
            answer.studies.to_string(),
            answer.places.to_string(),
            answer.in_compounds.to_string(),
            number.map_or_else(String::new, |it| format!("#{it}")),
            String::new(),
        ],
        Err(why) => {
            let mut line = [const { String::new() }; 11];
            line[0] = id;
            line[1] = question;
            line[10] = why;
            line
        }
    }
}

/// `bewoners: resident, inhabitant; wijk: district`.
fn also_searched(answer: &Answer) -> String {
    let terms = answer.translated.iter();
    let terms = terms.map(|it| format!("{}: {}", it.typed, it.terms.join(", ")));
    terms.collect::<Vec<_>>().join("; ")
}

/// The words that were looked for as typed alone: `wijk, trust`.
fn in_one_language(answer: &Answer) -> String {
    let words = &answer.one_language;
    let words = words.kept_back.iter().chain(&words.unlisted);
    words.cloned().collect::<Vec<_>>().join(", ")
}

/// The columns of [`study_lines`]. `origins` says where title and year came from, in
/// the words of [`Origin::word`](crate::study::Origin::word); `to check` which of them
/// is a guess.
pub const STUDY_COLUMNS: [&str; 14] = [
    "id",
    "question",
    "rank",
    "study",
    "title",
    "year",
    "to check",
    "origins",
    "file",
    "page",
    "pdf page",
    "sentence",
    "occurrences",
    "in title",
];

/// Returns a line for each study that a question shows, with its best page and
/// sentence; one without a study if it finds none.
///
/// # Errors
///
/// [`DeskError::Index`].
pub fn study_lines(desk: &Desk, row: &Row, done: &Done) -> Result<Vec<[String; 14]>, DeskError> {
    let mut lines = vec![];
    for (rank, hit) in done.answer.hits.iter().enumerate() {
        let study = desk.study(hit.study)?;
        let file = plain(&desk.file(hit.study).unwrap_or_default());
        let year = study.about.year.as_ref();
        let (to_check, origins) = trust(&study);
        let page = hit.pages.first();
        let (label, number) = page
            .map(|it| page_numbers(it.page, it.label.as_ref()))
            .unwrap_or_default();
        lines.push([
            row.id.clone(),
            row.question.clone(),
            (rank + 1).to_string(),
            hit.study.short(),
            title(&study, &file),
            year.map_or_else(String::new, |it| it.value.to_string()),
            to_check.join(", "),
            origins.join("; "),
            file,
            label,
            number,
            page.map_or_else(String::new, |it| it.whole().0),
            hit.places.to_string(),
            hit.in_title.to_string(),
        ]);
    }
    if lines.is_empty() {
        // Else one would not see that it was asked.
        let mut line = [const { String::new() }; 14];
        line[0].clone_from(&row.id);
        line[1].clone_from(&row.question);
        line[12] = "0".into();
        line[13] = "0".into();
        lines.push(line);
    }
    Ok(lines)
}

/// Which of title and year is to be checked, and where they came from.
fn trust(study: &Study) -> (Vec<&'static str>, Vec<String>) {
    let all = study.about.origins().into_iter();
    let shown: Vec<_> = all.filter(|it| matches!(it.0, "title" | "year")).collect();
    let guesses = shown.iter().filter(|it| it.2).map(|it| it.0);
    let origins = shown.iter().map(|it| format!("{}: {}", it.0, it.1.word()));
    (guesses.collect(), origins.collect())
}
