//! How sure something is.

/// How sure a code or a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Some evidence, too little to count, to filter on or to cite.
    Possibly,
    /// Enough evidence: a code counts and filters, a fact can be cited.
    Yes,
}
