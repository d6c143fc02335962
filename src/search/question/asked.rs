//! A question as it was understood.

use super::tree::Node;

/// A question, as a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The whole.
    pub root: Node,
    /// Words that stand alone in an implicit AND and are too common to look
    /// for; they are not in `root`.
    pub left_out: Vec<String>,
}
