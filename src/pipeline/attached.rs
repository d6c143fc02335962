//! One file with all that is attached to it → what became of each.
//!
//! ```text
//! bytes ─whole→ a study and its attachments ─whole→ studies and their attachments …
//! ```
//!
//! **Promise.** Every attached PDF is told of, once: as a study, as known, or as
//! refused with the reason. What one file on disk may cost has a limit, however
//! it is nested. At a time some megabytes of attachments are in memory, and the
//! files that they are inside of.

use std::sync::{Arc, atomic::Ordering};

use super::{
    allowance::{Allowance, FILES},
    reading::{Became, Inside, Outcome, Reader, cause},
    watch::watched,
};
use crate::{
    extract::{Attachment, ExtractError, attached, attachments},
    study::{Attached, Cause},
};

/// How deep files may stand inside each other: a report in a dossier in a mail
/// that was kept as a PDF is three.
const DEPTH: usize = 3;

impl Reader<'_> {
    /// Reads what is attached to the file at `way`, and tells of each. Returns
    /// `None` if the run was stopped before all was read.
    pub(super) fn attached(
        &self,
        pdf: &Arc<Vec<u8>>,
        list: &[Attachment],
        way: &Attached,
        left: &mut Allowance,
        tell: &mut dyn FnMut(Became),
    ) -> Option<()> {
        let pdfs = list.iter().enumerate().filter(|(_, it)| it.is_pdf);
        let pdfs: Vec<(usize, Attached)> = pdfs.map(|(at, it)| (at, way.to(&it.name))).collect();
        let (read, beyond) = pdfs.split_at(left.take(pdfs.len()));
        let detail = format!("over {FILES} files are attached");
        for (_, way) in beyond {
            tell(refused(way, Cause::TooMany, detail.clone()));
        }
        if way.depth() >= DEPTH {
            let detail = format!("inside more than {DEPTH} files");
            for (_, way) in read {
                tell(refused(way, Cause::TooDeep, detail.clone()));
            }
            return Some(());
        }
        let mut rest = read;
        while !rest.is_empty() {
            let batch = match left.is_used_up() {
                None => self.unpacked(pdf, rest).map_err(|err| why(&err)),
                Some(used_up) => Err(used_up),
            };
            let batch = match batch {
                Ok(batch) => batch,
                Err((cause, detail)) => {
                    for (_, way) in rest {
                        tell(refused(way, cause, detail.clone()));
                    }
                    return Some(());
                }
            };
            let (now, later) = rest.split_at(batch.len().min(rest.len()));
            rest = later;
            for ((_, way), bytes) in now.iter().zip(batch) {
                if self.stop.load(Ordering::Relaxed) {
                    return None;
                }
                let became = match bytes {
                    Ok(bytes) => {
                        left.spend(bytes.len());
                        self.whole(Arc::new(bytes), way, left, tell)
                    }
                    Err(err) => {
                        let (cause, detail) = why(&err);
                        refused(way, cause, detail)
                    }
                };
                if matches!(became.outcome, Outcome::Left) {
                    return None;
                }
                tell(became);
            }
        }
        Some(())
    }

    /// Unpacks the first attachments of `wanted`.
    fn unpacked(
        &self,
        pdf: &Arc<Vec<u8>>,
        wanted: &[(usize, Attached)],
    ) -> Result<Vec<Result<Vec<u8>, ExtractError>>, ExtractError> {
        let places: Vec<usize> = wanted.iter().map(|(at, _)| *at).collect();
        let (pdf, limits) = (Arc::clone(pdf), *self.limits);
        let passwords = self.passwords.to_vec();
        watched(limits.time, move || {
            attached(pdf, &places, &limits, &passwords)
        })
    }

    /// Lists what is attached to a file whose pages were not read, or tells why
    /// that could not be.
    pub(super) fn listed(&self, pdf: &Arc<Vec<u8>>) -> Result<Vec<Attachment>, (Cause, String)> {
        let (pdf, limits) = (Arc::clone(pdf), *self.limits);
        let passwords = self.passwords.to_vec();
        let list = watched(limits.time, move || attachments(pdf, &limits, &passwords));
        list.map_err(|err| why(&err))
    }
}

/// What becomes of an attachment that is not unpacked.
fn refused(way: &Attached, cause: Cause, detail: String) -> Became {
    Became {
        attached: way.clone(),
        outcome: Outcome::Refused(None, cause, detail),
        inside: Inside::Told(vec![]),
    }
}

/// Tells why something attached, or a list of it, was not read.
fn why(err: &ExtractError) -> (Cause, String) {
    // Nothing that unpacks is ever told to stop.
    let cause = cause(err).unwrap_or(Cause::Damaged);
    (cause, err.to_string())
}
