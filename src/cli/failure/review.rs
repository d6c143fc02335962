//! What to do about a review file that cannot be read or added to.

use kennisbasis::review::{ReviewError, VERSION};

use super::message::{Failure, used};
use crate::cli::words::tell;

pub(super) fn failure(err: &ReviewError) -> Failure {
    match err {
        ReviewError::Newer {
            path,
            line,
            version,
        } => Failure::new(
            tell!(
                "failure-review-newer",
                line = line.to_string(),
                path = path.display().to_string(),
                version = version.to_string(),
                ours = VERSION.to_string()
            ),
            tell!("failure-review-newer.hint"),
        ),
        ReviewError::Disk { path, source } => Failure::because(
            tell!("failure-review-disk"),
            used(path, source),
            tell!("failure-review-disk.hint"),
        ),
    }
}
