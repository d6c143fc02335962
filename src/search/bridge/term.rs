//! A term of one language.

use super::inflection;
use crate::{
    analyse::{Keys, fold, form, words},
    study::Language,
};

/// A term of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The term as the table has it: one or several words, blanks between.
    pub text: String,
    /// Its language, Dutch or English: by whose rules it is inflected.
    pub language: Language,
    /// Whether only this very form is meant, and no inflection of it.
    pub is_exact: bool,
    /// Which row it stands in.
    pub(super) row: usize,
}

impl Term {
    /// Returns the words of the term, as the index holds them; those of
    /// `co-creatie` are two.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        forms(&self.text)
    }

    /// Tells whether a form of the index may stand for `word`, one of
    /// [`Term::words`]: not all that shares a key with it is an inflection.
    #[must_use]
    pub fn admits(&self, word: &str, form: &str, keys: &mut Keys) -> bool {
        fold(word) == fold(form)
            || (!self.is_exact && inflection::is_one_word(word, form, self.language, keys))
    }
}

/// Returns the words of a term or of a typed word, as the index holds them.
pub(super) fn forms(text: &str) -> Vec<String> {
    words(text).map(|it| form(it.text)).collect()
}
