//! What a person says of searches → lines of the remarks.

use super::{
    error::{DeskError, QuestionFault},
    folders::Folders,
    moment::now,
};
use crate::review::{History, Remark, Remarks};

/// Notes what is said of searches of the history; the dates are set here.
///
/// # Errors
///
/// [`QuestionFault::NoSearch`] if there is no search of a number, and then nothing is
/// noted; [`DeskError::Review`].
pub fn remark(folders: &Folders, remarks: &[Remark]) -> Result<(), DeskError> {
    let history = History::new(&folders.review).read()?;
    let has = |number: u32| history.all.iter().any(|it| it.number == number);
    if let Some(number) = remarks.iter().map(|it| it.search).find(|it| !has(*it)) {
        let odd = history.odd;
        return Err(QuestionFault::NoSearch { number, odd }.into());
    }
    let dated = remarks.iter().map(|it| Remark {
        date: now(),
        ..it.clone()
    });
    Remarks::new(&folders.review).add(&dated.collect::<Vec<_>>())?;
    Ok(())
}
