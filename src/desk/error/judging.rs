//! Why what a person says cannot be noted.

use thiserror::Error;

/// Why what a person says cannot be noted.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum JudgingFault {
    /// No name or no reason was given: others must be able to follow it.
    #[error("a judgement needs a name and a reason")]
    NoReason,
    /// A value was named twice.
    #[error("{value} was named twice")]
    Twice {
        /// The value, as the taxonomy spells it.
        value: String,
    },
    /// No value was named.
    #[error("no value was named")]
    Nothing,
}

impl JudgingFault {
    pub(in crate::desk) fn code(&self) -> &'static str {
        match self {
            Self::NoReason => "judging.no-reason",
            Self::Twice { .. } => "judging.twice",
            Self::Nothing => "judging.nothing",
        }
    }
}
