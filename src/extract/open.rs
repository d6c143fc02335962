//! Opening: the bytes of a file become a document, repaired if need be.
//!
//! ```text
//! bytes ─check_bytes, fits→ may it be opened?
//! bytes ─Opening→ as it is ─hayro→ Pdf        as it is mended ─lopdf, hayro→ Pdf
//! ```
//!
//! **Promise.** No file makes this panic or run for ever; a file that cannot
//! be opened gives the reason. All ways of opening share one budget.
//!
//! `hayro-syntax` reads lazily and fast; `lopdf` reads everything and mends
//! more, so it comes second.

mod filters;
pub(super) mod inflate;
pub(super) mod leaves;
mod limits;
pub(super) mod locks;
mod nesting;
mod objects;
mod strings;

pub(super) use inflate::find;
pub(super) use leaves::leaves;
pub(super) use limits::Budget;
pub use limits::Limits;
pub(super) use strings::pdf_text;

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use hayro_syntax::Pdf;

use super::error::ExtractError;
use objects::ObjectCost;

/// Where the header may stand.
const HEADER_BYTES: usize = 1024;

/// The largest file that is given to `lopdf`, which holds all objects at once:
/// it took 295 MB for 34 MB of files (November 2026).
const REPAIR_BYTES: usize = 32 << 20;

/// A file that may be opened, and the ways to do it: the better one first.
pub(super) struct Opening<'f> {
    pdf: &'f Arc<Vec<u8>>,
    passwords: &'f [String],
    /// Whether its objects are known to stay within the limits.
    fits: bool,
}

impl<'f> Opening<'f> {
    /// Weighs a file.
    ///
    /// # Errors
    ///
    /// As [`fits`].
    pub(super) fn weighed(
        pdf: &'f Arc<Vec<u8>>,
        passwords: &'f [String],
        budget: &Budget,
    ) -> Result<Self, ExtractError> {
        Ok(Self {
            pdf,
            passwords,
            fits: fits(pdf, budget)?,
        })
    }

    /// Opens the file as it is.
    ///
    /// # Errors
    ///
    /// `Damaged` also if its objects may be over the limits: `hayro-syntax`
    /// inflates them without one.
    pub(super) fn as_it_is(&self, budget: &Budget) -> Result<Pdf, ExtractError> {
        if !self.fits {
            return Err(ExtractError::Damaged {
                what: format!(
                    "its objects may inflate to over {} bytes",
                    budget.limits().stream_bytes
                ),
            });
        }
        locks::unlocked(self.pdf, self.passwords, budget).map(|(document, _)| document)
    }

    /// Tells whether the file is small enough to be mended.
    pub(super) fn may_be_mended(&self) -> bool {
        self.pdf.len() <= REPAIR_BYTES
    }

    /// Lets `lopdf` load the file, which mends it, and write it anew.
    pub(super) fn mended(&self, budget: &Budget) -> Result<Pdf, ExtractError> {
        let damaged = |what| ExtractError::Damaged { what };
        // A panic in here must not hide what the first way said.
        let bytes = guarded(|| {
            let mut document = locks::loaded(self.pdf, self.passwords, budget)?;
            let mut bytes = vec![];
            match document.save_to(&mut bytes) {
                Ok(()) => Ok(bytes),
                Err(error) => Err(damaged(error.to_string())),
            }
        })?;
        Pdf::new(bytes).map_err(|_| damaged("no page tree, though mended".to_owned()))
    }
}

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
pub(super) fn fits(pdf: &[u8], budget: &Budget) -> Result<bool, ExtractError> {
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
