//! Studies → those with much of their text, as drafts of them.

use std::collections::{BTreeMap, BTreeSet};

use super::{error::DeskError, open::Desk};
use crate::{
    search::Answer,
    study::{NearCopy, StudyId},
};

/// Returns the near copies of a study, or of every study that has one; each of a
/// pair knows the other. In the order of the ids.
///
/// # Errors
///
/// [`DeskError::Index`] if the index does not hold it.
pub fn near_copies(
    desk: &Desk,
    study: Option<StudyId>,
) -> Result<BTreeMap<StudyId, Vec<NearCopy>>, DeskError> {
    let index = desk.index();
    let numbers = match study {
        Some(id) => vec![desk.number(id)?],
        None => index.all().collect(),
    };
    let mut found = BTreeMap::new();
    for number in numbers {
        let near = index.near_copies(number)?;
        if !near.is_empty() {
            found.insert(index.id(number), near);
        }
    }
    Ok(found)
}

/// Returns the near copies of each hit that is shown, as far as they answer, too.
///
/// # Errors
///
/// [`DeskError::Index`] if the index does not hold a study of the answer.
pub fn near_hits(desk: &Desk, answer: &Answer) -> Result<Vec<Vec<NearCopy>>, DeskError> {
    let found: BTreeSet<StudyId> = answer.found.iter().copied().collect();
    let hits = answer.hits.iter();
    hits.map(|hit| {
        let mut near = desk.index().near_copies(desk.number(hit.study)?)?;
        near.retain(|it| found.contains(&it.study));
        Ok(near)
    })
    .collect()
}
