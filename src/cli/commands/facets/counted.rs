//! What is told of a count.

/// What places are called among the facets, as in `place:Tilburg`.
pub(super) const PLACE: &str = "place";

/// The lines of a count, and its largest number with the command that counts it
/// again.
pub(super) struct Counted {
    pub(super) lines: Vec<String>,
    pub(super) largest: Option<(usize, String)>,
}
