//! Why what a person says of the facts of a study cannot be noted.

use thiserror::Error;

/// Why what a person says of the facts of a study cannot be noted.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TellingFault {
    /// Nobody is named: others must be able to ask.
    #[error("what a person says needs a name")]
    NoName,
    /// No fact was named.
    #[error("no fact was named")]
    Nothing,
    /// A fact was given and taken back at once.
    #[error("{fact} was both given and taken back")]
    Twice {
        /// The word of the fact.
        fact: &'static str,
    },
    /// A fact was given without a value.
    #[error("{fact} is empty")]
    Empty {
        /// The word of the fact.
        fact: &'static str,
    },
    /// What was given cannot be the value of the fact.
    #[error("`{typed}` is no {fact}")]
    NoValue {
        /// The word of the fact; `fact` itself for one that does not exist.
        fact: &'static str,
        /// What was typed.
        typed: String,
    },
}

impl TellingFault {
    pub(in crate::desk) fn code(&self) -> &'static str {
        match self {
            Self::NoName => "telling.no-name",
            Self::Nothing => "telling.nothing",
            Self::Twice { .. } => "telling.twice",
            Self::Empty { .. } => "telling.empty",
            Self::NoValue { .. } => "telling.no-value",
        }
    }
}
