//! Studies in the order in which they answer.

use crate::{index::Number, search::matches::place::Place};

/// A study with its score and the places that made it.
pub(in crate::search) struct Ranked {
    pub(in crate::search) number: Number,
    pub(in crate::search) score: f64,
    /// All places in the text, in order, each with the leaf it belongs to; the
    /// same words found by two leaves are one place.
    pub(in crate::search) places: Vec<(Place, usize)>,
    /// All places in the title, likewise.
    pub(in crate::search) in_title: Vec<(Place, usize)>,
    /// How many places count: those in the text and, for what was only asked of
    /// titles or stands in a title that no page has, those in the title.
    pub(in crate::search) count: usize,
    /// How many of them stand in the title.
    pub(in crate::search) counted_in_title: usize,
    /// How many of them are compounds that a word is only a part of.
    pub(in crate::search) in_compounds: usize,
    /// Whether it would answer without compounds that words are only a part of.
    pub(super) is_whole: bool,
}

/// The studies that answer, best first; equal ones in the order of their ids.
pub(in crate::search) struct Ranking {
    pub(in crate::search) studies: Vec<Ranked>,
    /// What each leaf of the question is worth: rarer ones more.
    pub(in crate::search) worth: Vec<f64>,
}
