//! The language of a passage → by whose rules its words are inflected.
//!
//! The same letters are another word in another language: `sociale` is Dutch for
//! `social`, and no English word. So a word is found by the rules of the passage
//! that it stands in, and whether a study answers depends on that study alone.

use crate::study::Language;

/// By whose rules the words of a text are inflected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Inflection {
    /// Those of Dutch.
    Dutch,
    /// Those of English.
    English,
    /// Those of both: of a passage of neither, nobody can say.
    Both,
    /// None: people's names are found as they are spelled.
    Names,
}

impl Inflection {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Dutch, Self::English, Self::Both, Self::Names];

    /// Returns the rules of passages in a language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        match language {
            Language::Dutch => Self::Dutch,
            Language::English => Self::English,
            Language::German | Language::French | Language::Other => Self::Both,
        }
    }

    /// Tells whether Dutch inflections and compounds count.
    #[must_use]
    pub fn is_dutch(self) -> bool {
        matches!(self, Self::Dutch | Self::Both)
    }

    /// Tells whether English inflections count.
    #[must_use]
    pub fn is_english(self) -> bool {
        matches!(self, Self::English | Self::Both)
    }
}
