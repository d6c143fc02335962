//! How operators bind: where our own language and the dialects differ.

/// An operator that joins two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::search) enum Operator {
    And,
    Or,
    Not,
    Near,
}

/// How operators bind.
#[derive(Clone, Copy, Debug)]
pub(in crate::search) struct Grammar {
    /// The loosest first; operators of one level are read from the left.
    pub(in crate::search) levels: &'static [&'static [Operator]],
    /// What stands between parts side by side: AND, or nothing at all, which
    /// is nearness without a word between.
    pub(in crate::search) beside: Operator,
    /// Whether a field behind `a NEAR b` is of both, or of `b` alone.
    pub(in crate::search) field_behind_both: bool,
}
