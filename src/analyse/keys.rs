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
    apostrophe::{DUTCH_ENDINGS, ENGLISH_ENDINGS, without_ending},
    compounds::Splitter,
    fold::fold,
    inflection::Inflection,
    irregular::singular,
    lemma::Lemmas,
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
    ///
    /// A part before others is found by the noun that it is a linked form of, too:
    /// `dorpshuis` by `dorp`, `scholengemeenschap` by `school`.
    pub fn parts(&mut self, form: &str) -> Vec<Key> {
        let mut found = vec![];
        let mut whole = vec![form.to_owned()];
        while let Some(word) = whole.pop() {
            let spans = self.splitter.spans(&word);
            for (at, span) in spans.iter().enumerate() {
                let Some(part) = word.get(span.clone()) else {
                    continue;
                };
                let next = spans.get(at + 1).map(|it| it.start);
                let linked = next.and_then(|next| word.get(span.start..next));
                self.part_keys(part, linked, &mut found);
                whole.push(part.to_owned());
            }
        }
        found
    }

    /// The keys of a part; `linked` is the part with the letters that link, if
    /// another part follows.
    fn part_keys(&mut self, part: &str, linked: Option<&str>, found: &mut Vec<Key>) {
        let noun = match linked {
            // `scholen` is of `school`, though without its letters it is `schol`.
            Some(linked) if linked != part => self.lemmas.noun_of_plural(&fold(linked)),
            // `dorps` is a word of its own as well.
            Some(_) => {
                found.push(self.part(part));
                found.extend(self.lemmas.noun_of_linked(&fold(part)).map(Key::Part));
                return;
            }
            None => None,
        };
        found.push(noun.map_or_else(|| self.part(part), Key::Part));
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
                let form = without_ending(form, DUTCH_ENDINGS);
                let folded = fold(form);
                let lemma = self.lemmas.lemma(&folded);
                Key::Dutch(lemma.unwrap_or_else(|| fold(&self.dutch.stem(form))))
            }
            Language::English => {
                let form = without_ending(form, ENGLISH_ENDINGS);
                let form = singular(form);
                Key::English(fold(&self.english.stem(&form)))
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
    fn a_part_is_found_by_the_noun_that_it_is_a_linked_form_of() {
        let mut keys = Keys::default();
        for (noun, compound) in [
            ("dorp", "dorpshuis"),
            ("stad", "stadsdeel"),
            ("stad", "stedenband"),
            ("stad", "stedebouw"),
            ("staat", "staatssteun"),
            ("volk", "volksgezondheid"),
            ("recht", "rechtsbijstand"),
            ("rechts", "rechtsbijstand"),
            ("huwelijk", "huwelijksrecht"),
            ("schip", "scheepvaart"),
            ("schip", "scheepsbouw"),
            ("middel", "geneesmiddelen"),
            ("middel", "middelengebruik"),
            ("school", "scholengemeenschap"),
            ("zaak", "zakenreis"),
            ("oudere", "ouderenzorg"),
            ("student", "studentenhuis"),
            ("lotgenoot", "lotgenotencontact"),
            ("lid", "ledenraad"),
            ("blad", "bladerdek"),
            ("zon", "zonnepaneel"),
            ("kind", "kinderopvang"),
        ] {
            let part = keys.part(noun);
            assert!(keys.parts(compound).contains(&part), "{noun}: {compound}");
        }
        for (other, compound) in [
            ("ouder", "ouderenzorg"),
            ("schol", "scholengemeenschap"),
            ("zak", "zakenreis"),
            ("plaat", "plaatsvervanger"),
            ("paar", "paarsblauw"),
            ("rij", "rijstveld"),
        ] {
            let part = keys.part(other);
            assert!(!keys.parts(compound).contains(&part), "{other}: {compound}");
        }
    }

    #[test]
    fn irregular_plurals_and_abbreviations_share_a_key_with_their_words() {
        let mut keys = Keys::default();
        for (one, form) in [
            ("crisis", "crises"),
            ("crisis", "crisissen"),
            ("thesis", "theses"),
            ("basis", "bases"),
            ("catalogus", "catalogi"),
            ("politicus", "politici"),
            ("criterium", "criteria"),
            ("museum", "musea"),
            ("thema", "themata"),
            ("index", "indices"),
            ("middel", "middelen"),
            ("scholier", "scholieren"),
            ("cultuur", "culturen"),
            ("zzp", "zzp'ers"),
            ("wmo", "wmo'er"),
            ("cao", "cao's"),
            ("sms", "sms'je"),
            ("18jarige", "18jarigen"),
        ] {
            assert_eq!(keys.stem(one, Dutch), keys.stem(form, Dutch), "{form}");
        }
        assert_ne!(keys.stem("jarige", Dutch), keys.stem("jaar", Dutch));
        assert_ne!(keys.stem("databases", Dutch), keys.stem("bases", Dutch));
        for (one, form) in [
            ("phenomenon", "phenomena"),
            ("hypothesis", "hypotheses"),
            ("chairwoman", "chairwomen"),
            ("zzp", "zzp'ers"),
        ] {
            assert_eq!(keys.stem(one, English), keys.stem(form, English), "{form}");
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
