//! What is told of a count.

/// The lines of a count, and its largest number with the command that counts it
/// again.
pub(super) struct Counted {
    pub(super) lines: Vec<String>,
    pub(super) largest: Option<(usize, String)>,
}
