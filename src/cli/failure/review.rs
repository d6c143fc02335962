//! What to do about a review file that cannot be read or added to.

use kennisbasis::review::ReviewError;

use super::message::Failure;

pub(super) fn failure(err: &ReviewError) -> Failure {
    match err {
        ReviewError::Newer { .. } => Failure::new(
            err.to_string(),
            "nothing was added: install the newer kennisbasis, or name another folder with --review",
        ),
        ReviewError::Disk { .. } => Failure::caused_by(
            "cannot use the review folder",
            err,
            "choose a folder that you may read and write with --review",
        ),
    }
}
