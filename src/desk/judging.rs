//! What a person says of a study's codes → judgements, all checked before any is
//! noted.

use super::{
    error::{DeskError, JudgingFault},
    moment::now,
    question::value_of,
    tools::Tools,
};
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
