//! What comes out of a filter.

/// What came out of a filter.
#[derive(Debug, Default)]
pub(in crate::extract) struct Part {
    /// The bytes.
    pub(in crate::extract) bytes: Vec<u8>,
    /// Whether this is all: no limit was met and nothing was damaged.
    pub(in crate::extract) whole: bool,
}
