//! What a person says of the facts of a study → statements, all checked before any
//! is noted.

use super::{
    error::{DeskError, TellingFault},
    moment::now,
};
use crate::study::{Genre, Statement, StudyId, Told, YEARS, bare_doi};

/// What a person says of a study, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Telling {
    /// Its title.
    pub title: Option<String>,
    /// All its authors; one may hold several, parted by `;`.
    pub authors: Vec<String>,
    /// The year of publication.
    pub year: Option<String>,
    /// Its DOI, also as a link.
    pub doi: Option<String>,
    /// What kind of document it is, in the word of either language.
    pub genre: Option<String>,
    /// The words of the facts of which what was said is taken back.
    pub back: Vec<String>,
}

/// Makes the statements of a person on one study.
///
/// # Errors
///
/// [`DeskError::Telling`].
pub fn statements(
    study: StudyId,
    telling: &Telling,
    by: &str,
) -> Result<Vec<Statement>, DeskError> {
    let by = by.trim();
    if by.is_empty() {
        return Err(TellingFault::NoName.into());
    }
    let mut told: Vec<Told> = vec![];
    if let Some(title) = &telling.title {
        told.push(Told::Title(Some(filled("title", title)?)));
    }
    if !telling.authors.is_empty() {
        let names = telling.authors.iter().flat_map(|it| it.split(';'));
        let names: Vec<String> = names.map(one_line).filter(|it| !it.is_empty()).collect();
        if names.is_empty() {
            return Err(TellingFault::Empty { fact: "authors" }.into());
        }
        told.push(Told::Authors(Some(names)));
    }
    if let Some(typed) = &telling.year {
        let year: Option<u16> = typed.trim().parse().ok();
        let year = year.filter(|it| YEARS.contains(it));
        told.push(Told::Year(Some(year.ok_or_else(|| no("year", typed))?)));
    }
    if let Some(typed) = &telling.doi {
        let doi = bare_doi(&filled("doi", typed)?);
        let is_doi = doi.starts_with("10.") && doi.contains('/') && !doi.contains(' ');
        if !is_doi {
            return Err(no("doi", typed).into());
        }
        told.push(Told::Doi(Some(doi)));
    }
    if let Some(typed) = &telling.genre {
        let genre = Genre::from_word(typed);
        told.push(Told::Genre(Some(genre.ok_or_else(|| no("genre", typed))?)));
    }
    for typed in &telling.back {
        let back = Told::taken_back(&typed.trim().to_lowercase());
        let back = back.ok_or_else(|| no("fact", typed))?;
        let fact = back.word();
        if told.iter().any(|it| it.word() == fact) {
            return Err(TellingFault::Twice { fact }.into());
        }
        told.push(back);
    }
    if told.is_empty() {
        return Err(TellingFault::Nothing.into());
    }
    let date = now();
    let statement = |told: Told| Statement {
        study,
        told,
        by: by.to_owned(),
        date: date.clone(),
    };
    Ok(told.into_iter().map(statement).collect())
}

fn no(fact: &'static str, typed: &str) -> TellingFault {
    TellingFault::NoValue {
        fact,
        typed: typed.to_owned(),
    }
}

fn filled(fact: &'static str, typed: &str) -> Result<String, TellingFault> {
    let text = one_line(typed);
    if text.is_empty() {
        return Err(TellingFault::Empty { fact });
    }
    Ok(text)
}

/// A text without line ends and with single blanks, as a title is kept.
fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    let words: Vec<&str> = words.filter(|it| !it.is_empty()).collect();
    words.join(" ")
}
