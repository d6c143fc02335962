//! A title as it stands on paper: what `headline` and `letterhead` find.

/// A title as it is set on a page.
#[derive(Clone, Debug)]
pub(in crate::extract::about) struct SetTitle {
    /// Its text.
    pub(in crate::extract::about) text: String,
    /// The page, from 0.
    pub(in crate::extract::about) page: usize,
    /// The last line of the title on that page, from 0.
    pub(in crate::extract::about) line: usize,
    /// Whether its type is larger than that of the text below it.
    pub(in crate::extract::about) stands_out: bool,
}
