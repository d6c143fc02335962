//! A study with its words, as an engine is given it; whichever that is.
//!
//! ```text
//! study + pages ─prepare→ Analysed ─documents→ tantivy
//!                                  └─ alone → matched by itself
//! ```
//!
//! **Never:** tantivy.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    error::IndexError,
    form::Form,
    lines::{TermAt, TermsAt},
    number::{FormPlaces, Number, SectionStarts, Stream, WordSource},
    terms::{forms_with, key_prefix},
};
use crate::{
    analyse::Key,
    study::{Scans, Sketch, StudyId},
};

/// A study that is ready to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysed {
    /// Whose words these are.
    pub id: StudyId,
    /// Which of its pages were scanned.
    pub scans: Scans,
    /// How many of its pages have letters that were not read whole.
    pub not_whole: usize,
    /// A term on each line, by the number of its place; terms that share a
    /// place are parted by a blank. By stream.
    pub(super) streams: BTreeMap<Stream, String>,
    /// The keys of its forms: key, tab, term.
    pub(super) keys: BTreeSet<String>,
    /// Where its sections begin.
    pub(super) sections: SectionStarts,
    /// Facet and value.
    pub(super) facets: Vec<(String, String)>,
    /// The sketch of its text.
    pub(super) sketch: Sketch,
    /// Whether its title stands on none of its pages.
    pub(super) title_is_unprinted: bool,
    /// The year of publication, if known.
    pub(super) year: Option<u16>,
    /// Whether that is a guess.
    pub(super) year_is_guess: bool,
    /// The number of its words.
    pub(super) length: u32,
    /// Its record (see [`super::record`]), as text.
    pub(super) record: String,
    /// Its pages, in order.
    pub(super) pages: Vec<AnalysedPage>,
}

/// A page of a study that is ready to be written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct AnalysedPage {
    /// Its record, as text.
    pub(super) record: String,
    /// Its text.
    pub(super) text: String,
}

impl Analysed {
    /// Returns how many pages the study has.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// About how much memory it takes, in bytes: the text, its forms, and its
    /// keys, each about as long as the text.
    pub(super) fn weight(&self) -> usize {
        3 * self.pages.iter().map(|it| it.text.len()).sum::<usize>()
    }

    /// Makes the study one that words can be looked up in, without any index.
    #[must_use]
    pub fn alone(&self) -> Alone {
        let mut places: BTreeMap<(Stream, String), Vec<u32>> = BTreeMap::new();
        for (stream, lines) in &self.streams {
            for TermAt { term, place } in TermsAt::of(lines) {
                let of_term = places.entry((*stream, term.to_owned())).or_default();
                of_term.push(place);
            }
        }
        Alone {
            keys: self.keys.clone(),
            places,
            sections: self.sections.clone(),
            title_is_unprinted: self.title_is_unprinted,
        }
    }
}

/// One study as an index of its own; its number is 0.
#[derive(Clone, Debug)]
pub struct Alone {
    keys: BTreeSet<String>,
    places: BTreeMap<(Stream, String), Vec<u32>>,
    sections: SectionStarts,
    title_is_unprinted: bool,
}

impl WordSource for Alone {
    fn forms_of(&self, key: &Key) -> Result<BTreeSet<Form>, IndexError> {
        let prefix = key_prefix(key);
        Ok(forms_with(&self.keys, &prefix).into_keys().collect())
    }

    fn forms_starting(&self, start: &Key) -> Result<BTreeMap<Form, String>, IndexError> {
        Ok(forms_with(&self.keys, key_prefix(start).trim_end()))
    }

    fn places(&self, stream: Stream, form: &Form) -> Result<Vec<FormPlaces>, IndexError> {
        let places = self.places.get(&(stream, form.term()));
        let all = places.map(|places| FormPlaces {
            number: Number(0),
            places: places.clone(),
        });
        Ok(all.into_iter().collect())
    }

    fn title_is_unprinted(&self, _: Number) -> Result<bool, IndexError> {
        Ok(self.title_is_unprinted)
    }

    fn sections(&self, _: Number) -> Result<SectionStarts, IndexError> {
        Ok(self.sections.clone())
    }
}
