//! Statements: what people say of the facts of a study.

use super::{
    about::{About, Fact, Origin},
    genre::Genre,
    id::StudyId,
};

/// What a person says of one fact of a study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The study, by the bytes of its PDF: a rename or a move keeps it.
    pub study: StudyId,
    /// The fact, and what it is.
    pub told: Told,
    /// Who says so.
    pub by: String,
    /// When: `2026-11-22T10:15:00Z`.
    pub date: String,
}

/// A fact with its value; `None` takes back what was said of it before, so that
/// what the document says counts again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// The title.
    Title(Option<String>),
    /// All authors, in order.
    Authors(Option<Vec<String>>),
    /// The year of publication.
    Year(Option<u16>),
    /// The DOI, as [`bare_doi`](super::bare_doi) makes it.
    Doi(Option<String>),
    /// What kind of document it is.
    Genre(Option<Genre>),
}

impl Told {
    /// The words of the facts that a person can tell, in the order in which they
    /// are shown.
    pub const WORDS: [&'static str; 5] = ["title", "authors", "year", "doi", "genre"];

    /// Returns the word of the fact in files and in machine output.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Title(_) => "title",
            Self::Authors(_) => "authors",
            Self::Year(_) => "year",
            Self::Doi(_) => "doi",
            Self::Genre(_) => "genre",
        }
    }

    /// Returns what takes back what was said of the fact that `word` names.
    #[must_use]
    pub fn taken_back(word: &str) -> Option<Self> {
        Some(match word {
            "title" => Self::Title(None),
            "authors" => Self::Authors(None),
            "year" => Self::Year(None),
            "doi" => Self::Doi(None),
            "genre" => Self::Genre(None),
            _ => return None,
        })
    }

    /// Tells whether it takes back what was said before.
    #[must_use]
    pub fn is_taken_back(&self) -> bool {
        Self::taken_back(self.word()).as_ref() == Some(self)
    }
}

/// Returns the statements that stand, of any number of studies: the last on each
/// fact, whoever made it, unless it took the word back. In the order in which they
/// were made.
#[must_use]
pub fn stated(statements: &[Statement]) -> Vec<&Statement> {
    let mut seen = std::collections::BTreeSet::new();
    let last = statements.iter().rev();
    let last = last.filter(|it| seen.insert((it.study, it.told.word())));
    let mut found: Vec<&Statement> = last.filter(|it| !it.told.is_taken_back()).collect();
    found.reverse();
    found
}

/// Puts what people say over what a document says of itself; `statements` are
/// those on it that stand.
pub fn told_over<'s>(about: &mut About, statements: impl IntoIterator<Item = &'s Statement>) {
    for it in statements {
        match &it.told {
            Told::Title(value) => over(&mut about.title, value.as_ref()),
            Told::Authors(value) => over(&mut about.authors, value.as_ref()),
            Told::Year(value) => over(&mut about.year, value.as_ref()),
            Told::Doi(value) => over(&mut about.doi, value.as_ref()),
            Told::Genre(_) => {}
        }
    }
}

fn over<T: Clone>(fact: &mut Option<Fact<T>>, value: Option<&T>) {
    if let Some(value) = value {
        *fact = Some(Fact::new(value.clone(), Origin::Person));
    }
}

#[cfg(test)]
mod tests {
    use super::{Statement, Told, stated, told_over};
    use crate::study::{About, Fact, Genre, Origin, StudyId};

    fn says(told: Told) -> Statement {
        Statement {
            study: StudyId([7; 32]),
            told,
            by: "A".into(),
            date: String::new(),
        }
    }

    #[test]
    fn the_last_word_on_each_fact_counts_and_can_be_taken_back() {
        let all = [
            says(Told::Year(Some(2019))),
            says(Told::Title(Some("Eerst".into()))),
            says(Told::Year(Some(2021))),
            says(Told::Genre(Some(Genre::News))),
            says(Told::Title(None)),
        ];
        let stands = stated(&all);
        assert_eq!(stands, [&all[2], &all[3]]);
        let own = Some(Fact::new("Op papier".to_owned(), Origin::Layout));
        let mut about = About {
            title: own.clone(),
            ..About::default()
        };
        told_over(&mut about, stands);
        assert_eq!(about.title, own);
        assert_eq!(about.year, Some(Fact::new(2021, Origin::Person)));
    }

    #[test]
    fn each_word_names_its_fact() {
        for word in Told::WORDS {
            assert_eq!(Told::taken_back(word).map(|it| it.word()), Some(word));
        }
    }
}
