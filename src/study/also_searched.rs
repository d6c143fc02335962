//! What was looked for besides what was typed.

/// A word of a question, and what the other language calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlsoSearched {
    /// The word or words, as typed.
    pub typed: String,
    /// The terms of the other language that were looked for, too, in the order of
    /// the table; never empty.
    pub terms: Vec<String>,
}
