//! Claims: what a file says about itself, before anything is weighed.
//!
//! ```text
//! document ─xmp→ Xmp        document ─Info::read→ Info
//! ```
//!
//! **Promise.** A broken packet or dictionary gives what can be read of it.
//! **Never:** whether a claim is true; see `about`.

use std::panic::catch_unwind;

use hayro_syntax::{
    Pdf,
    object::{Dict, Stream},
};

use super::{xmp::Xmp, year};
use crate::extract::open::{Budget, inflate, pdf_text};

/// The largest XMP packet that is read, in bytes.
const XMP_BYTES: usize = 1 << 20;

/// Reads the XMP packet of a file; an empty one if it has none.
pub(super) fn xmp(pdf: &Pdf, budget: &mut Budget) -> Xmp {
    let xref = pdf.xref();
    let Some(packet) = xref
        .get::<Dict<'_>>(xref.root_id())
        .and_then(|root| root.get::<Stream<'_>>(b"Metadata"))
    else {
        return Xmp::default();
    };
    let mut bytes = inflate::decoded(&packet, budget).bytes;
    bytes.truncate(XMP_BYTES);
    let text = match bytes.as_slice() {
        [0xfe, 0xff, ..] | [0xff, 0xfe, ..] => pdf_text(&bytes),
        _ => String::from_utf8_lossy(&bytes).into_owned(),
    };
    Xmp::parse(&text)
}

/// The Info dictionary of a file.
#[derive(Debug, Default)]
pub(super) struct Info {
    pub(super) title: String,
    pub(super) author: String,
    /// The year in which it was made.
    pub(super) year: Option<u16>,
    /// The year in which it was saved last.
    pub(super) saved: Option<u16>,
    pub(super) doi: Option<String>,
}

impl Info {
    /// Reads it with `lopdf`, which knows all keys and mends broken files; that
    /// costs 2 % of the time of reading (0.04 s for 123 files, November 2026).
    pub(super) fn read(pdf: &Pdf) -> Self {
        let bytes: &[u8] = pdf.data().as_ref();
        let claims = catch_unwind(|| lopdf::Document::load_metadata_mem(bytes).ok());
        let Some(claims) = claims.ok().flatten() else {
            return Self::read_plainly(pdf);
        };
        let dates = [claims.creation_date, claims.modification_date];
        let doi = claims.custom.iter().find_map(|(key, value)| {
            let is_doi = key.to_ascii_lowercase().ends_with(b"doi");
            is_doi.then(|| value.as_str().ok().map(pdf_text)).flatten()
        });
        let years = dates
            .iter()
            .flatten()
            .filter_map(|it| year::of_date(it.trim_start_matches("D:")));
        Self {
            year: years.clone().next(),
            saved: years.max(),
            title: claims.title.unwrap_or_default(),
            author: claims.author.unwrap_or_default(),
            doi,
        }
    }

    fn read_plainly(pdf: &Pdf) -> Self {
        let claims = pdf.metadata();
        let said = |bytes: &Option<Box<[u8]>>| bytes.as_deref().map(pdf_text).unwrap_or_default();
        Self {
            title: said(&claims.title),
            author: said(&claims.author),
            year: claims
                .creation_date
                .or(claims.modification_date)
                .map(|it| it.year),
            saved: None,
            doi: None,
        }
    }
}
