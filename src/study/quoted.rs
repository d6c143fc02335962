//! A sentence that speaks for something, and where it stands.

use super::{
    about::Fact,
    page::{PageNo, TextOrigin},
};

/// A sentence of a study with all that its page is called by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// The page in the file.
    pub page: PageNo,
    /// The page as printed.
    pub label: Option<Fact<String>>,
    /// Where the text of the page came from.
    pub origin: TextOrigin,
    /// The sentence: a slice of the text of the page, letter for letter.
    pub sentence: String,
}
