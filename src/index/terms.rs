//! Words → the lines that are indexed, and the keys they are found by.
//!
//! ```text
//! passages ─add→ Terms { body, references, keys, parts of the study }
//! ```
//!
//! All words of a study are numbered in one row, wherever they stand; those of
//! reference lists are kept apart, so that a study is not about what it only
//! cites.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use super::{
    form::{Form, term},
    lines::Lines,
    number::SectionStarts,
};
use crate::{
    analyse::{Inflection, Key, Keys, Sketcher, Word, form, glued, runs_on, suspended, words},
    study::{Language, SectionKind},
};

/// A longer word, in bytes, is not a word but a glitch (a line of dots, an
/// encoded picture); it keeps its place and cannot be found.
const LONGEST_FORM: usize = 200;

/// Forms with their places, and the keys they are found by.
#[derive(Default)]
pub(super) struct Terms {
    /// The words of the text, reference lists left out.
    pub(super) body: Lines,
    /// The words of reference lists.
    pub(super) references: Lines,
    /// How many words have been added.
    pub(super) words: u32,
    /// The place of the next word; there may be gaps.
    pub(super) place: u32,
    /// Key, tab, term.
    pub(super) keys: BTreeSet<String>,
    /// Where the sections begin: place and kind, in order; words before the
    /// first are in none.
    pub(super) sections: SectionStarts,
    /// What is seen of the text, reference lists left out.
    pub(super) sketcher: Sketcher,
    /// The forms whose keys are known: nine words in ten have come before.
    seen: FxHashSet<String>,
}

/// Returns how the dictionary spells a key, up to the term behind it.
pub(super) fn key_prefix(key: &Key) -> String {
    match key {
        Key::Folded(key) => format!("f{key}\t"),
        Key::Dutch(key) => format!("n{key}\t"),
        Key::English(key) => format!("e{key}\t"),
        Key::Part(key) => format!("p{key}\t"),
    }
}

/// Returns how the dictionary spells a hash of a sketch; no key begins so.
pub(super) fn hash_key(hash: u32) -> String {
    format!("s{hash:08x}")
}

/// Returns the forms with a key that begins so, each with that key; `lines` are
/// those of a dictionary.
pub(super) fn forms_with(lines: &BTreeSet<String>, prefix: &str) -> BTreeMap<Form, String> {
    let from = lines.range(prefix.to_owned()..);
    let here = from.take_while(|it| it.starts_with(prefix));
    here.filter_map(|it| keyed(it)).collect()
}

/// Reads a line of the dictionary: the form, and its key without its kind.
pub(super) fn keyed(line: &str) -> Option<(Form, String)> {
    let (key, term) = line.split_once('\t')?;
    Some((Form::from_term(term)?, key.get(1..)?.to_owned()))
}

impl Terms {
    /// The words of a title, in the language of its study.
    pub(super) fn of_title(title: &str, language: Language, keys: &mut Keys) -> Self {
        let mut terms = Self::default();
        terms.add(title, Inflection::of(language), |_| None, keys);
        terms
    }

    /// The words of the names of authors.
    pub(super) fn of_authors(authors: &[String], keys: &mut Keys) -> Self {
        let mut terms = Self::default();
        for author in authors {
            terms.add(author, Inflection::Names, |_| None, keys);
            // No phrase runs from one author into the next.
            terms.skip(1);
        }
        terms
    }

    /// Leaves places free.
    pub(super) fn skip(&mut self, places: u32) {
        self.place += places;
    }

    /// Adds the words of a paragraph; `section` tells the kind of section that
    /// a byte of it stands in.
    pub(super) fn add(
        &mut self,
        text: &str,
        inflection: Inflection,
        section: impl Fn(usize) -> Option<SectionKind>,
        keys: &mut Keys,
    ) {
        let words: Vec<Word<'_>> = words(text).collect();
        let mut runs = glued(text, &words).into_iter().peekable();
        let open = match inflection {
            Inflection::Dutch => suspended(text, &words, keys.splitter()),
            Inflection::English | Inflection::Both | Inflection::Names => vec![],
        };
        let mut open = open.into_iter().peekable();
        for (at, word) in words.iter().enumerate() {
            self.enter(section(word.span.start));
            let form = form(word.text);
            if self.section() != Some(SectionKind::References) {
                self.sketcher.add(&form);
            }
            self.put(self.place, &form, &form, inflection, keys);
            if let Some(open) = open.next_if(|it| it.at == at) {
                self.put(self.place, &open.form, &open.word, inflection, keys);
            }
            self.words += 1;
            self.place += 1;
            if let Some(run) = runs.next_if(|run| run.start == at) {
                self.glue(&words[run], inflection, keys);
            }
        }
    }

    fn enter(&mut self, section: Option<SectionKind>) {
        if self.section() != section {
            self.sections.push((self.place, section));
        }
    }

    fn section(&self) -> Option<SectionKind> {
        self.sections.last().and_then(|(_, kind)| *kind)
    }

    /// Adds the word that `before` breaks off and `after` begins with, at the
    /// place of the last word there is.
    pub(super) fn glue_over(
        &mut self,
        before: &str,
        after: &str,
        inflection: Inflection,
        keys: &mut Keys,
    ) {
        if let (Some(last), Some(first)) = (words(before).last(), words(after).next())
            && runs_on(before, &last, &first)
        {
            self.glue(&[last, first], inflection, keys);
        }
    }

    /// Adds words that make one, at the place of the first of them, which is
    /// the last that was added.
    fn glue(&mut self, parts: &[Word<'_>], inflection: Inflection, keys: &mut Keys) {
        let parts: Vec<String> = parts.iter().map(|it| form(it.text)).collect();
        let place = self.place.saturating_sub(1);
        self.put(place, &parts.join("-"), &parts.concat(), inflection, keys);
    }

    /// Adds a form at its place, and lets it be found by the keys of `word`.
    fn put(&mut self, place: u32, form: &str, word: &str, inflection: Inflection, keys: &mut Keys) {
        if form.len() > LONGEST_FORM {
            return;
        }
        let term = term(form, inflection);
        if self.section() == Some(SectionKind::References) {
            self.references.put(place, &term);
        } else {
            self.body.put(place, &term);
        }
        if !self.seen.contains(&term) {
            let mut all = keys.of(word, inflection);
            // The parts of a word that is written with hyphens stand by
            // themselves.
            if inflection.is_dutch() && word == form {
                all.extend(keys.parts(word));
            }
            for key in all {
                self.keys.insert(key_prefix(&key) + &term);
            }
            self.seen.insert(term);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Terms;
    use crate::{
        analyse::{Inflection, Keys},
        study::SectionKind,
    };

    #[test]
    fn every_word_has_a_line_and_every_form_its_keys() {
        let mut terms = Terms::default();
        let keys = &mut Keys::default();
        terms.add("Ideeën van bewoners", Inflection::Dutch, |_| None, keys);
        assert!(terms.keys.contains("fideeen\tideeën/n"));
        assert!(terms.keys.contains("nbewoner\tbewoners/n"));
        terms.skip(2);
        terms.add("Tot slot", Inflection::Dutch, |_| None, keys);
        assert_eq!((terms.words, terms.place), (5, 7));
        assert_eq!(
            terms.body.into_text(),
            "ideeën/n\nvan/n\nbewoners/n\n\n\ntot/n\nslot/n"
        );
    }

    #[test]
    fn a_word_with_a_hyphen_has_a_form_of_its_own() {
        let mut terms = Terms::default();
        let keys = &mut Keys::default();
        let text = "mede-onderzoekers over samen-";
        terms.add(text, Inflection::Dutch, |_| None, keys);
        terms.glue_over("over samen-", "levingsopbouw", Inflection::Dutch, keys);
        terms.add("levingsopbouw", Inflection::Dutch, |_| None, keys);
        assert_eq!(
            terms.body.into_text(),
            "mede/n mede-onderzoekers/n\nonderzoekers/n\nover/n\n\
             samen/n samen-levingsopbouw/n\nlevingsopbouw/n"
        );
        assert!(
            terms
                .keys
                .contains("fmedeonderzoekers\tmede-onderzoekers/n")
        );
        assert!(
            terms
                .keys
                .contains("fsamenlevingsopbouw\tsamen-levingsopbouw/n")
        );
        assert_eq!((terms.words, terms.place), (5, 5));
    }

    #[test]
    fn a_word_has_the_keys_of_its_own_passage_alone() {
        let mut terms = Terms::default();
        let keys = &mut Keys::default();
        terms.add("sociale", Inflection::Dutch, |_| None, keys);
        assert!(!terms.keys.iter().any(|it| it.starts_with('e')));
        terms.add("sociale", Inflection::English, |_| None, keys);
        assert!(terms.keys.contains("esocial\tsociale/e"));
        terms.add("sociale wijkteams", Inflection::Both, |_| None, keys);
        for key in [
            "esocial\tsociale/b",
            "nsociaal\tsociale/b",
            "pwijk\twijkteams/b",
        ] {
            assert!(terms.keys.contains(key), "{key}");
        }
        let jansen = "eliezen\tliezen/s";
        terms.add("Liezen", Inflection::Names, |_| None, keys);
        assert!(!terms.keys.contains(jansen) && terms.keys.contains("fliezen\tliezen/s"));
    }

    #[test]
    fn reference_lists_are_kept_apart_at_their_places() {
        let mut terms = Terms::default();
        let section = |at| {
            Some(if at < 9 {
                SectionKind::Conclusion
            } else {
                SectionKind::References
            })
        };
        terms.add(
            "tot slot Jansen schreef",
            Inflection::Dutch,
            section,
            &mut Keys::default(),
        );
        assert_eq!(terms.body.into_text(), "tot/n\nslot/n");
        assert_eq!(terms.references.into_text(), "\n\njansen/n\nschreef/n");
        assert_eq!(
            terms.sections,
            [
                (0, Some(SectionKind::Conclusion)),
                (2, Some(SectionKind::References))
            ]
        );
    }
}
