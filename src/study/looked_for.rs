//! Which words of the studies a word of a question was looked for by.

/// A part of a question, and the words of the studies that it stood for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LookedFor {
    /// The part, as the question spells it.
    pub typed: String,
    /// Itself: its inflections and spellings, or what its `*` and `?` stand for; that
    /// of most studies first, as in the other lists.
    pub forms: Vec<String>,
    /// What the other language calls it: the words of studies, then those terms of the
    /// table that were looked for and stand in none.
    pub translated: Vec<String>,
    /// The compounds that it is a part of.
    pub compounds: Vec<String>,
}
