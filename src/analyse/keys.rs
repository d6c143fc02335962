//! Forms → the keys that a question finds them by.

use std::collections::HashMap;

use frostem::{Algorithm, Stemmer};

use super::fold::fold;
use crate::study::Language;

/// What a form can be found by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// The form without diacritics.
    Folded(String),
    /// Its Dutch stem, folded.
    Dutch(String),
    /// Its English stem, folded.
    English(String),
}

/// Makes keys, and remembers those it made: most words of a study come back.
pub struct Keys {
    dutch: Stemmer,
    english: Stemmer,
    made: HashMap<(Language, String), Key>,
}

impl Default for Keys {
    fn default() -> Self {
        Self {
            dutch: Stemmer::new(Algorithm::Dutch),
            english: Stemmer::new(Algorithm::English),
            made: HashMap::new(),
        }
    }
}

impl Keys {
    /// How many made keys are remembered before starting afresh; at some 80
    /// bytes each this keeps a worker under 10 MB whatever the corpus.
    const REMEMBERED: usize = 100_000;

    /// Returns the key by which a word finds its spellings with and without
    /// diacritics.
    #[must_use]
    pub fn folded(&self, form: &str) -> Key {
        Key::Folded(fold(form))
    }

    /// Returns the key by which a word finds all its inflections in text of
    /// the language; in other languages than Dutch and English that is the
    /// form without diacritics.
    pub fn stem(&mut self, form: &str, language: Language) -> Key {
        if let Some(key) = self.made.get(&(language, form.to_owned())) {
            return key.clone();
        }
        // Fold after stemming: the Dutch stemmer reads the accents.
        let key = match language {
            Language::Dutch => Key::Dutch(fold(&self.dutch.stem(form))),
            Language::English => Key::English(fold(&self.english.stem(form))),
            Language::German | Language::French | Language::Other => Key::Folded(fold(form)),
        };
        if self.made.len() >= Self::REMEMBERED {
            self.made.clear();
        }
        self.made.insert((language, form.to_owned()), key.clone());
        key
    }
}

#[cfg(test)]
mod tests {
    use super::Keys;
    use crate::study::Language::{Dutch, English};

    #[test]
    fn inflections_share_a_key() {
        let mut keys = Keys::default();
        assert_eq!(keys.stem("bewoners", Dutch), keys.stem("bewoner", Dutch));
        assert_eq!(keys.stem("cliënten", Dutch), keys.stem("client", Dutch));
        assert_eq!(keys.stem("studies", English), keys.stem("study", English));
        assert_ne!(keys.stem("burger", Dutch), keys.stem("hamburger", Dutch));
    }
}
