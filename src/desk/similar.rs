//! A study → studies like it.

use super::{error::DeskError, open::Desk};
use crate::{
    search::{Answer, Filters, similar},
    study::StudyId,
};

/// Finds the studies that are most like one, at most `limit` of them.
///
/// # Errors
///
/// [`DeskError::Index`] if the index does not hold it.
pub fn similar_to(desk: &Desk, id: StudyId, limit: Option<usize>) -> Result<Answer, DeskError> {
    let number = desk.number(id)?;
    Ok(similar(desk.index(), number, Filters::default(), limit)?)
}
