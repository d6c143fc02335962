//! What was looked for besides what was typed, and what was not.

/// A word of a question, and what the other language calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlsoSearched {
    /// The word or words, as typed.
    pub typed: String,
    /// The terms of the other language that were looked for, too, in the order of
    /// the table; never empty.
    pub terms: Vec<String>,
}

/// Words of a question that were looked for as typed, and in no other language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OneLanguage {
    /// Words of the table of terms that lead nowhere: they are wider, or mean another
    /// thing as well.
    pub kept_back: Vec<String>,
    /// Words that no row of the table has.
    pub unlisted: Vec<String>,
}

impl OneLanguage {
    /// Tells whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kept_back.is_empty() && self.unlisted.is_empty()
    }
}
