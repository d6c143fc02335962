//! The numbers of studies and the places of words.

use std::collections::{BTreeMap, BTreeSet};

use super::{error::IndexError, form::Form};
use crate::{analyse::Key, study::SectionKind};

/// The number of a study in an open index: from 0, in the order of the ids, so
/// that equal answers always come in the same order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(pub u32);

/// What a form may stand in: each has its own row of places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stream {
    /// The text of a study, its reference lists left out.
    Text,
    /// Its reference lists; they share the places of the text.
    References,
    /// Its title.
    Title,
    /// The names of its authors.
    Authors,
}

/// Where a form stands in one study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormPlaces {
    /// Which study.
    pub number: Number,
    /// The places of its words, from 0, ascending.
    pub places: Vec<u32>,
}

/// Where the sections of a study begin: the place of the first word and the
/// kind, in order. Words before the first are in none.
pub type SectionStarts = Vec<(u32, Option<SectionKind>)>;

/// Where words are looked up: in a whole index, or in one study by itself.
///
/// Of a study both give the same: matching looks at nothing else.
pub trait WordSource {
    /// Returns the forms that a key finds.
    fn forms_of(&self, key: &Key) -> Result<BTreeSet<Form>, IndexError>;

    /// Returns the forms with a key that begins so, each with that key.
    fn forms_starting(&self, start: &Key) -> Result<BTreeMap<Form, String>, IndexError>;

    /// Returns where a form stands, in the order of the numbers of the studies.
    fn places(&self, stream: Stream, form: &Form) -> Result<Vec<FormPlaces>, IndexError>;

    /// Tells whether the title of a study stands in its file and on none of its
    /// pages, as where the cover is a picture.
    fn title_is_unprinted(&self, number: Number) -> Result<bool, IndexError>;

    /// Returns where the sections of a study begin.
    fn sections(&self, number: Number) -> Result<SectionStarts, IndexError>;
}
