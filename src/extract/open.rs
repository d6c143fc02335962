//! Opening: the bytes of a file become a document, repaired if need be.
//!
//! ```text
//! bytes ─check_bytes, check_cost→ may it be opened?
//! bytes ─mended→ the same, sound
//! ```
//!
//! **Promise.** No file makes this panic or run for ever; a file that cannot
//! be opened gives the reason.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::{
    error::ExtractError,
    inflate,
    limits::{Budget, Limits},
    locks, nesting,
    objects::{self, ObjectCost},
};

/// Where the header may stand.
const HEADER_BYTES: usize = 1024;

/// Does `work` and turns a panic into [`ExtractError::Damaged`].
pub(super) fn guarded<T, E: From<ExtractError>>(
    work: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let said = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("no reason given");
        Err(E::from(ExtractError::Damaged {
            what: format!("the reader stopped on it: {said}"),
        }))
    })
}

/// Fails if a file is empty, too large, or no PDF.
pub(super) fn check_bytes(pdf: &[u8], limits: &Limits) -> Result<(), ExtractError> {
    if pdf.is_empty() {
        return Err(ExtractError::Empty);
    }
    if pdf.len() > limits.file_bytes {
        return Err(ExtractError::TooLarge {
            what: format!("{} bytes, at most {}", pdf.len(), limits.file_bytes),
        });
    }
    let head = &pdf[..pdf.len().min(HEADER_BYTES)];
    if inflate::find(head, b"%PDF-").is_none() {
        let found = String::from_utf8_lossy(&pdf[..pdf.len().min(8)])
            .chars()
            .map(|c| if c.is_control() { '·' } else { c })
            .collect();
        return Err(ExtractError::NotPdf { found });
    }
    Ok(())
}

/// Fails if merely opening a file would pass the limits; tells whether it may
/// be opened by `hayro-syntax`, or only by `lopdf`, which inflates within them.
pub(super) fn check_cost(pdf: &[u8], budget: &Budget) -> Result<bool, ExtractError> {
    if nesting::is_too_deep(pdf) {
        return Err(ExtractError::Damaged {
            what: "dictionaries nested without end".to_owned(),
        });
    }
    match objects::object_cost(pdf, budget) {
        ObjectCost::Fits => Ok(true),
        ObjectCost::Hidden => Ok(false),
        ObjectCost::Bomb => Err(ExtractError::TooLarge {
            what: format!(
                "its objects inflate to over {} bytes",
                budget.limits().stream_bytes
            ),
        }),
    }
}

/// Lets `lopdf` load the file, which mends it, and write it anew.
pub(super) fn mended(
    pdf: &[u8],
    passwords: &[String],
    budget: &Budget,
) -> Result<Vec<u8>, ExtractError> {
    // A panic in here must not hide what the first reader said.
    guarded(|| {
        let mut document = locks::loaded(pdf, passwords, budget)?;
        let mut bytes = vec![];
        document
            .save_to(&mut bytes)
            .map_err(|error| ExtractError::Damaged {
                what: error.to_string(),
            })?;
        Ok(bytes)
    })
}
