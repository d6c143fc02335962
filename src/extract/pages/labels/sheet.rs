//! A sheet: the labels of a page of the file, which may be two pages of a book.

use crate::study::Fact;

/// The labels of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::extract) struct Labels {
    /// That of the page, or of the left one of two.
    pub(in crate::extract) first: Option<Fact<String>>,
    /// Whether the sheet holds two.
    pub(in crate::extract) is_spread: bool,
    /// That of the right one of two.
    pub(in crate::extract) second: Option<Fact<String>>,
}

impl Labels {
    /// Returns the first label as it is written; nothing if there is none.
    pub(in crate::extract) fn written(&self) -> &str {
        self.first.as_ref().map_or("", |it| it.value.as_str())
    }
}
