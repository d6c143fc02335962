//! One file, read as a run reads it, apart from any index.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
};

use super::error::{DeskError, StudyFault};
use crate::{
    export::jsonl::PlacedWord,
    extract::{Extraction, Limits, Print, places},
    index::{Index, ocr_folder},
    ocr::Ocr,
    pipeline::read_watched,
    study::{Page, StudyId},
    walk::read,
};

/// Returns where the index in the folder `index` keeps what was read by OCR;
/// without an index nothing is kept.
#[must_use]
pub fn kept(index: &Path) -> Option<PathBuf> {
    let has_index = Index::open_any(index).is_ok();
    has_index.then(|| ocr_folder(index))
}

/// Reads a file as a run does; scanned pages as `ocr` does.
///
/// # Errors
///
/// [`DeskError::Study`].
pub fn read_file(path: &Path, passwords: &[String], ocr: Ocr) -> Result<Extraction, DeskError> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    extracted(path, bytes(path)?, &stem, passwords, ocr)
}

/// Returns the bytes of the file of a study.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, DeskError> {
    let most = Limits::default().file_bytes;
    let bytes = read(path, most).map_err(|source| StudyFault::Unreadable {
        path: path.to_owned(),
        source,
    })?;
    let too_large = || StudyFault::TooLarge {
        path: path.to_owned(),
        most,
    };
    Ok(bytes.ok_or_else(too_large)?)
}

/// Reads the bytes of a file.
pub(super) fn extracted(
    path: &Path,
    bytes: Vec<u8>,
    stem: &str,
    passwords: &[String],
    ocr: Ocr,
) -> Result<Extraction, DeskError> {
    let id = StudyId(*blake3::hash(&bytes).as_bytes());
    let (limits, ocr) = (Limits::default(), Arc::new(ocr));
    let never = Arc::new(AtomicBool::new(false));
    let read = read_watched(bytes, id, stem, &limits, passwords, &ocr, &never);
    Ok(read.map_err(|source| StudyFault::NotRead {
        path: path.to_owned(),
        source,
    })?)
}

/// Returns the words of a page with the boxes of their letters.
pub(super) fn placed_words(page: &Page, print: &Print) -> Vec<PlacedWord> {
    let mut words = vec![];
    for piece in page.text.split_inclusive([' ', '\n']) {
        let start = piece.as_ptr() as usize - page.text.as_ptr() as usize;
        let word = piece.trim_end_matches([' ', '\n']);
        if word.is_empty() {
            continue;
        }
        let span = start..start + word.len();
        let boxes = places(print, &page.text, span.clone()).into_iter();
        let boxes = boxes.map(|it| [it.left, it.top, it.right, it.bottom].map(rounded));
        words.push(PlacedWord {
            boxes: boxes.collect(),
            span,
        });
    }
    words
}

/// A tenth of a point is a thirtieth of a millimetre.
fn rounded(points: f32) -> f32 {
    (points * 10.0).round() / 10.0
}
