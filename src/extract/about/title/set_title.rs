//! A title as it stands on paper: what `headline` and `letterhead` find.

/// A title as it is set on a page.
#[derive(Clone, Debug)]
pub(super) struct SetTitle {
    /// Its text.
    pub(super) text: String,
    /// The page, from 0.
    pub(super) page: usize,
    /// The last line of the title on that page, from 0.
    pub(super) line: usize,
    /// Whether its type is larger than that of the text below it.
    pub(super) stands_out: bool,
}
