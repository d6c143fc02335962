//! Forms → the keys that a question finds them by.
//!
//! Dutch: the lemma of a word that is known ([`super::lemma`]); of any other
//! word the stem by Kraaij and Pohlmann. English: the stem by Porter 2, of the
//! singular where a plural is irregular. Folded last: the stemmer reads accents.
//!
//! **Source.** Of what was tried this keeps forms of one word together and other
//! words apart best. F1 over pairs of forms, UD dev and `UniMorph`: Porter's Dutch
//! .448 and .378, Kraaij-Pohlmann .528 and .605, lemmas and Kraaij-Pohlmann upon
//! them .738 and .916, lemmas alone .863 and .936, lemmas and else
//! Kraaij-Pohlmann .864 and .940 (`benches/results/conflation.md`, November 2026).

use frostem::{Algorithm, Stemmer};
use rustc_hash::FxHashMap;

use super::{
    compounds::Splitter, fold::fold, inflection::Inflection, irregular::singular, lemma::Lemmas,
};
use crate::study::Language;

/// What a form can be found by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// The form without diacritics.
    Folded(String),
    /// Its Dutch lemma or stem, folded.
    Dutch(String),
    /// Its English stem, folded.
    English(String),
    /// Its Dutch lemma or stem, folded, as a part of a compound.
    Part(String),
}

/// Makes keys, and remembers those it made: most words of a study come back.
pub struct Keys {
    lemmas: Lemmas,
    dutch: Stemmer,
    english: Stemmer,
    splitter: Splitter,
    made: FxHashMap<(Language, String), Key>,
}

impl Default for Keys {
    fn default() -> Self {
        Self {
            lemmas: Lemmas::new(),
            dutch: Stemmer::new(Algorithm::Dutch),
            english: Stemmer::new(Algorithm::English),
            splitter: Splitter::new(),
            made: FxHashMap::default(),
        }
    }
}

impl Keys {
    /// How many made keys are remembered before starting afresh; at some 80
    /// bytes each this keeps a worker under 10 MB whatever the corpus.
    const REMEMBERED: usize = 100_000;

    /// Returns what parts Dutch compounds.
    #[must_use]
    pub fn splitter(&self) -> &Splitter {
        &self.splitter
    }

    /// Returns the keys by which a word is found in a text of these rules: its
    /// spelling without diacritics, and its stems.
    pub fn of(&mut self, word: &str, inflection: Inflection) -> Vec<Key> {
        let mut keys = vec![self.folded(word)];
        if inflection.is_dutch() {
            keys.push(self.stem(word, Language::Dutch));
        }
        if inflection.is_english() {
            keys.push(self.stem(word, Language::English));
        }
        keys
    }

    /// Returns the key by which a word finds the Dutch compounds that it is a
    /// part of.
    pub fn part(&mut self, form: &str) -> Key {
        match self.stem(form, Language::Dutch) {
            Key::Dutch(stem) | Key::Folded(stem) | Key::English(stem) | Key::Part(stem) => {
                Key::Part(stem)
            }
        }
    }

    /// Returns the keys of the parts of a Dutch compound, and of their parts:
    /// `mantelzorgondersteuning` has those of `mantelzorg`, `mantel`, `zorg`
    /// and `ondersteuning`. None if it is no compound.
    pub fn parts(&mut self, form: &str) -> Vec<Key> {
        let mut found = vec![];
        let mut whole = vec![form.to_owned()];
        while let Some(word) = whole.pop() {
            let parts = self.splitter.parts(&word);
            let parts: Vec<String> = parts.into_iter().map(str::to_owned).collect();
            for part in parts {
                found.push(self.part(&part));
                whole.push(part);
            }
        }
        found
    }

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
        let key = match language {
            Language::Dutch => {
                let folded = fold(form);
                let lemma = self.lemmas.lemma(&folded);
                Key::Dutch(lemma.unwrap_or_else(|| fold(&self.dutch.stem(form))))
            }
            Language::English => {
                let form = singular(form).unwrap_or(form);
                Key::English(fold(&self.english.stem(form)))
            }
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
        assert_eq!(keys.stem("women", English), keys.stem("woman", English));
    }

    #[test]
    fn words_of_the_field_share_a_key_with_their_forms() {
        let mut keys = Keys::default();
        for (form, lemma) in [
            ("gezinnen", "gezin"),
            ("leden", "lid"),
            ("steden", "stad"),
            ("kinderen", "kind"),
            ("ideeën", "idee"),
            ("ideeen", "idee"),
            ("gemeenten", "gemeente"),
            ("gemeentes", "gemeente"),
            ("coöperatie", "cooperatie"),
            ("coöperaties", "cooperatie"),
            ("wijken", "wijk"),
            ("vrijwilligers", "vrijwilliger"),
            ("gemeenteraadsleden", "gemeenteraadslid"),
            ("eenoudergezinnen", "eenoudergezin"),
            ("pleegkinderen", "pleegkind"),
            ("binnensteden", "binnenstad"),
            ("buurtsportcoaches", "buurtsportcoach"),
            ("geëvalueerd", "evalueren"),
            ("onderzocht", "onderzoeken"),
            ("kwetsbaarheden", "kwetsbaarheid"),
            ("ontvingen", "ontvangen"),
            ("financiële", "financieel"),
        ] {
            assert_eq!(keys.stem(form, Dutch), keys.stem(lemma, Dutch), "{form}");
        }
    }

    #[test]
    fn words_that_look_alike_are_kept_apart() {
        let mut keys = Keys::default();
        for (one, other) in [
            ("gezin", "zin"),
            ("gezinnen", "zinnen"),
            ("leden", "leed"),
            ("week", "wijk"),
            ("weken", "wijken"),
            ("ouderen", "ouders"),
            ("jongeren", "jong"),
            ("gemeente", "menen"),
            ("school", "schuilen"),
            ("één", "een"),
        ] {
            assert_ne!(keys.stem(one, Dutch), keys.stem(other, Dutch), "{one}");
        }
    }
}
