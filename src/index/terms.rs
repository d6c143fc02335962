//! Words → the lines that tantivy indexes, and the keys they are found by.
//!
//! ```text
//! passages ─add→ Terms { body, references, keys, parts of the study }
//! ```
//!
//! All words of a study are numbered in one row, wherever they stand; those of
//! reference lists are kept apart, so that a study is not about what it only
//! cites.

use std::collections::{BTreeSet, HashSet};

use super::{lines::TOGETHER, prepare::key_prefix};
use crate::{
    analyse::{Keys, Word, form, glued, runs_on, suspended, words},
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
    pub(super) keys: BTreeSet<String>,
    /// Where the sections begin: place and kind, in order; words before the
    /// first are in none.
    pub(super) sections: Vec<(u32, Option<SectionKind>)>,
    /// The forms whose keys are known: nine words in ten have come before.
    seen: HashSet<(Language, String)>,
}

/// A form on each line, by the number of its place.
#[derive(Default)]
pub(super) struct Lines {
    pub(super) text: String,
    /// The number of the last line.
    last: u32,
    is_taken: bool,
}

impl Lines {
    fn put(&mut self, place: u32, form: &str) {
        while self.last < place {
            self.text.push('\n');
            self.last += 1;
            self.is_taken = false;
        }
        if std::mem::replace(&mut self.is_taken, true) {
            self.text.push(TOGETHER);
        }
        self.text.push_str(form);
    }
}

impl Terms {
    /// Leaves places free.
    pub(super) fn skip(&mut self, places: u32) {
        self.place += places;
    }

    /// Adds the words of a paragraph; `section` tells the kind of section that
    /// a byte of it stands in.
    pub(super) fn add(
        &mut self,
        text: &str,
        language: Language,
        section: impl Fn(usize) -> Option<SectionKind>,
        keys: &mut Keys,
    ) {
        let words: Vec<Word<'_>> = words(text).collect();
        let mut runs = glued(text, &words).into_iter().peekable();
        let open = match language {
            Language::Dutch => suspended(text, &words, keys.splitter()),
            _ => vec![],
        };
        let mut open = open.into_iter().peekable();
        for (at, word) in words.iter().enumerate() {
            self.enter(section(word.span.start));
            let form = form(word.text);
            if form.len() <= LONGEST_FORM {
                self.put(self.place, &form);
                self.add_keys(&form, &form, language, keys);
            }
            if let Some(open) = open.next_if(|it| it.at == at)
                && open.form.len() <= LONGEST_FORM
            {
                self.put(self.place, &open.form);
                self.add_keys(&open.word, &open.form, language, keys);
            }
            self.words += 1;
            self.place += 1;
            if let Some(run) = runs.next_if(|run| run.start == at) {
                self.glue(&words[run], language, keys);
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

    fn put(&mut self, place: u32, form: &str) {
        if self.section() == Some(SectionKind::References) {
            self.references.put(place, form);
        } else {
            self.body.put(place, form);
        }
    }

    /// Adds the word that `before` breaks off and `after` begins with, at the
    /// place of the last word there is.
    pub(super) fn glue_over(
        &mut self,
        before: &str,
        after: &str,
        language: Language,
        keys: &mut Keys,
    ) {
        if let (Some(last), Some(first)) = (words(before).last(), words(after).next())
            && runs_on(before, &last, &first)
        {
            self.glue(&[last, first], language, keys);
        }
    }

    /// Adds words that make one, at the place of the first of them, which is
    /// the last that was added.
    fn glue(&mut self, parts: &[Word<'_>], language: Language, keys: &mut Keys) {
        let parts: Vec<String> = parts.iter().map(|it| form(it.text)).collect();
        let glued = parts.join("-");
        if glued.len() <= LONGEST_FORM {
            self.put(self.place.saturating_sub(1), &glued);
            self.add_keys(&parts.concat(), &glued, language, keys);
        }
    }

    /// Lets `form` be found by the keys of `word`.
    fn add_keys(&mut self, word: &str, form: &str, language: Language, keys: &mut Keys) {
        if !self.seen.contains(&(language, form.to_owned())) {
            let mut all = vec![keys.folded(word), keys.stem(word, language)];
            // The parts of a word that is written with hyphens stand by
            // themselves.
            if language == Language::Dutch && word == form {
                all.extend(keys.parts(word));
            }
            for key in all {
                self.keys.insert(key_prefix(&key) + form);
            }
            self.seen.insert((language, form.to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Terms;
    use crate::{
        analyse::Keys,
        study::{Language, SectionKind},
    };

    #[test]
    fn every_word_has_a_line_and_every_form_its_keys() {
        let mut terms = Terms::default();
        let keys = &mut Keys::default();
        terms.add("Ideeën van bewoners", Language::Dutch, |_| None, keys);
        assert_eq!(terms.body.text, "ideeën\nvan\nbewoners");
        assert!(terms.keys.contains("fideeen\tideeën"));
        assert!(terms.keys.contains("nbewoner\tbewoners"));
        terms.skip(2);
        terms.add("Tot slot", Language::Dutch, |_| None, keys);
        assert_eq!(terms.body.text, "ideeën\nvan\nbewoners\n\n\ntot\nslot");
        assert_eq!((terms.words, terms.place), (5, 7));
    }

    #[test]
    fn a_word_with_a_hyphen_has_a_form_of_its_own() {
        let mut terms = Terms::default();
        let keys = &mut Keys::default();
        let text = "mede-onderzoekers over samen-";
        terms.add(text, Language::Dutch, |_| None, keys);
        terms.glue_over("over samen-", "levingsopbouw", Language::Dutch, keys);
        terms.add("levingsopbouw", Language::Dutch, |_| None, keys);
        assert_eq!(
            terms.body.text,
            "mede mede-onderzoekers\nonderzoekers\nover\nsamen samen-levingsopbouw\nlevingsopbouw"
        );
        assert!(terms.keys.contains("fmedeonderzoekers\tmede-onderzoekers"));
        assert!(
            terms
                .keys
                .contains("fsamenlevingsopbouw\tsamen-levingsopbouw")
        );
        assert_eq!((terms.words, terms.place), (5, 5));
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
            Language::Dutch,
            section,
            &mut Keys::default(),
        );
        assert_eq!(terms.body.text, "tot\nslot");
        assert_eq!(terms.references.text, "\n\njansen\nschreef");
        assert_eq!(
            terms.sections,
            [
                (0, Some(SectionKind::Conclusion)),
                (2, Some(SectionKind::References))
            ]
        );
    }
}
