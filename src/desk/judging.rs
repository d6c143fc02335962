//! What a person says of a study's codes → judgements, all checked before any is
//! noted.

use thiserror::Error;

use super::{error::DeskError, moment::now, question::value_of, tools::Tools};
use crate::study::{Facet, Judgement, StudyId};

/// A value that a person says a study has, or has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The facet.
    pub facet: Facet,
    /// The value, in any of its names.
    pub value: String,
    /// Whether the study has it.
    pub applies: bool,
}

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
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::NoReason => "judging.no-reason",
            Self::Twice { .. } => "judging.twice",
            Self::Nothing => "judging.nothing",
        }
    }
}

/// Makes the judgements of a person on one study.
///
/// # Errors
///
/// [`DeskError::Judging`], or [`DeskError::Question`] for a value that the
/// taxonomy does not have.
pub fn judgements(
    tools: &Tools,
    study: StudyId,
    wanted: &[Wanted],
    by: &str,
    because: &str,
) -> Result<Vec<Judgement>, DeskError> {
    let (by, because) = (by.trim(), because.trim());
    if by.is_empty() || because.is_empty() {
        return Err(JudgingFault::NoReason.into());
    }
    let mut judgements: Vec<Judgement> = vec![];
    for it in wanted {
        let value = value_of(tools, it.facet, &it.value)?;
        let same = |known: &Judgement| known.facet == it.facet && known.value == value;
        if judgements.iter().any(same) {
            return Err(JudgingFault::Twice { value }.into());
        }
        judgements.push(Judgement {
            study,
            facet: it.facet,
            value,
            applies: it.applies,
            by: by.to_owned(),
            because: because.to_owned(),
            date: now(),
        });
    }
    if judgements.is_empty() {
        return Err(JudgingFault::Nothing.into());
    }
    Ok(judgements)
}
