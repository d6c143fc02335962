//! What people say of facts, laid over what an index holds.
//!
//! ```text
//! statements ─Stated→ years, titles, authors
//!            └─Words::add→ the words of those titles and names, with their keys
//! ```
//!
//! **Promise.** The index on disk is not touched: a word in a title that a person
//! gave is found as if it had been analysed with the study, by the same code.
//! **Never:** files; who has statements hands them in.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    form::Form,
    lines::TermsAt,
    number::{FormPlaces, Number, Stream},
    terms::{Terms, forms_with},
};
use crate::{
    analyse::Keys,
    study::{Genre, Language, Statement, StudyId, Told, stated},
};

/// The statements that stand, by study.
#[derive(Debug, Default)]
pub(super) struct Stated(BTreeMap<StudyId, Vec<Statement>>);

impl Stated {
    pub(super) fn new(statements: &[Statement]) -> Self {
        let mut by_study: BTreeMap<StudyId, Vec<Statement>> = BTreeMap::new();
        for it in stated(statements) {
            by_study.entry(it.study).or_default().push(it.clone());
        }
        Self(by_study)
    }

    pub(super) fn of(&self, study: StudyId) -> &[Statement] {
        self.0.get(&study).map_or(&[], Vec::as_slice)
    }

    pub(super) fn studies(&self) -> impl Iterator<Item = StudyId> + '_ {
        self.0.keys().copied()
    }

    pub(super) fn year(&self, study: StudyId) -> Option<u16> {
        self.of(study).iter().find_map(|it| match it.told {
            Told::Year(year) => year,
            _ => None,
        })
    }

    pub(super) fn title(&self, study: StudyId) -> Option<&String> {
        self.of(study).iter().find_map(|it| match &it.told {
            Told::Title(title) => title.as_ref(),
            _ => None,
        })
    }

    pub(super) fn authors(&self, study: StudyId) -> Option<&Vec<String>> {
        self.of(study).iter().find_map(|it| match &it.told {
            Told::Authors(authors) => authors.as_ref(),
            _ => None,
        })
    }

    pub(super) fn genre(&self, study: StudyId) -> Option<Genre> {
        self.of(study).iter().find_map(|it| match it.told {
            Told::Genre(genre) => genre,
            _ => None,
        })
    }
}

/// The words of titles and names that people gave.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Key, tab, term.
    keys: BTreeSet<String>,
    places: BTreeMap<(Stream, String), Vec<FormPlaces>>,
    /// The studies of which the stored words of a stream do not count any more.
    replaced: BTreeMap<Stream, BTreeSet<Number>>,
}

impl Words {
    /// Adds the words of a title, in the language of its study. Studies come in the
    /// order of their numbers.
    pub(super) fn add_title(
        &mut self,
        number: Number,
        title: &str,
        language: Language,
        keys: &mut Keys,
    ) {
        self.add(
            number,
            Stream::Title,
            Terms::of_title(title, language, keys),
        );
    }

    /// Adds the words of the names of authors; as [`Words::add_title`].
    pub(super) fn add_authors(&mut self, number: Number, authors: &[String], keys: &mut Keys) {
        self.add(number, Stream::Authors, Terms::of_authors(authors, keys));
    }

    fn add(&mut self, number: Number, stream: Stream, mut terms: Terms) {
        self.keys.append(&mut terms.keys);
        self.replaced.entry(stream).or_default().insert(number);
        let lines = terms.body.into_text();
        for at in TermsAt::of(&lines) {
            let key = (stream, at.term.to_owned());
            let of_term = self.places.entry(key).or_default();
            match of_term.last_mut() {
                Some(last) if last.number == number => last.places.push(at.place),
                _ => of_term.push(FormPlaces {
                    number,
                    places: vec![at.place],
                }),
            }
        }
    }

    /// Returns the forms with a key that begins so, each with that key.
    pub(super) fn forms_with(&self, prefix: &str) -> BTreeMap<Form, String> {
        forms_with(&self.keys, prefix)
    }

    /// Puts the places of a form that people gave over those that are stored.
    pub(super) fn over(
        &self,
        stream: Stream,
        form: &Form,
        mut stored: Vec<FormPlaces>,
    ) -> Vec<FormPlaces> {
        let Some(replaced) = self.replaced.get(&stream) else {
            return stored;
        };
        stored.retain(|it| !replaced.contains(&it.number));
        let told = self.places.get(&(stream, form.term()));
        stored.extend(told.into_iter().flatten().cloned());
        stored.sort_unstable_by_key(|it| it.number);
        stored
    }
}
