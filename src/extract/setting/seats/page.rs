//! The page that blocks are seated on.
//!
//! **Never:** in which order they are read.

use super::{flow::Flow, neighbours::Neighbours};

/// The blocks of a page, and what stands where.
pub(super) struct Page<'a> {
    /// Which block goes on where another ends.
    pub(super) flow: Flow<'a>,
    /// Which block stands under which.
    pub(super) neighbours: Neighbours,
    /// How many letters the page has.
    pub(super) letters: usize,
}
