//! One file, or one attached to it, read as a run reads it, apart from any index.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
};

use super::error::{DeskError, StudyFault};
use crate::{
    export::jsonl::PlacedWord,
    extract::{Attachment, ExtractError, Extraction, Limits, Print, attached, attachments, places},
    index::{Index, ocr_folder},
    ocr::Ocr,
    pipeline::{read_watched, watched},
    study::{Address, Page, StudyId},
    walk::read,
};

/// Returns where the index in the folder `index` keeps what was read by OCR;
/// without an index nothing is kept.
#[must_use]
pub fn kept(index: &Path) -> Option<PathBuf> {
    let has_index = Index::open_any(index).is_ok();
    has_index.then(|| ocr_folder(index))
}

/// Reads a file as a run does, or one that is attached to it; scanned pages as
/// `ocr` does.
///
/// # Errors
///
/// [`DeskError::Study`].
pub fn read_file(file: &Address, passwords: &[String], ocr: Ocr) -> Result<Extraction, DeskError> {
    let stem = match file.attached.0.last() {
        Some(name) => Path::new(name).file_stem(),
        None => file.path.file_stem(),
    };
    let stem = stem.unwrap_or_default().to_string_lossy();
    extracted(file, bytes(file, passwords)?, &stem, passwords, ocr)
}

/// Returns the bytes of a study: those of a file, or of one that is attached to it.
pub(super) fn bytes(file: &Address, passwords: &[String]) -> Result<Arc<Vec<u8>>, DeskError> {
    let most = Limits::default().file_bytes;
    let on_disk = Address::from(file.path.clone());
    let bytes = read(&file.path, most).map_err(|source| StudyFault::Unreadable {
        file: on_disk.clone(),
        source,
    })?;
    let too_large = || StudyFault::TooLarge {
        file: on_disk.clone(),
        most,
    };
    let (mut bytes, mut here) = (Arc::new(bytes.ok_or_else(too_large)?), on_disk.clone());
    for name in &file.attached.0 {
        let list = listed(&bytes, passwords);
        let list = list.map_err(|source| not_read(&here, source, vec![]))?;
        let place = list.iter().position(|it| it.name == *name);
        let place = place.ok_or_else(|| StudyFault::NotAttached {
            file: here.clone(),
            name: name.clone(),
            attached: pdfs(&here, &list),
        })?;
        here.attached = here.attached.to(name);
        let unpacked = unpacked(bytes, place, passwords);
        bytes = Arc::new(unpacked.map_err(|source| not_read(&here, source, vec![]))?);
    }
    Ok(bytes)
}

/// Reads the bytes of a file.
pub(super) fn extracted(
    file: &Address,
    bytes: Arc<Vec<u8>>,
    stem: &str,
    passwords: &[String],
    ocr: Ocr,
) -> Result<Extraction, DeskError> {
    let id = StudyId(*blake3::hash(&bytes).as_bytes());
    let (limits, ocr) = (Limits::default(), Arc::new(ocr));
    let never = Arc::new(AtomicBool::new(false));
    let again = Arc::clone(&bytes);
    let read = read_watched(bytes, id, stem, &limits, passwords, &ocr, &never);
    Ok(read.map_err(|source| {
        // What has no text of its own may hold files that have.
        let list = listed(&again, passwords).unwrap_or_default();
        not_read(file, source, pdfs(file, &list))
    })?)
}

fn not_read(file: &Address, source: ExtractError, attached: Vec<Address>) -> StudyFault {
    StudyFault::NotRead {
        file: file.clone(),
        attached,
        source,
    }
}

fn listed(pdf: &Arc<Vec<u8>>, passwords: &[String]) -> Result<Vec<Attachment>, ExtractError> {
    let (pdf, passwords, limits) = (Arc::clone(pdf), passwords.to_vec(), Limits::default());
    watched(limits.time, move || attachments(pdf, &limits, &passwords))
}

fn unpacked(
    pdf: Arc<Vec<u8>>,
    place: usize,
    passwords: &[String],
) -> Result<Vec<u8>, ExtractError> {
    let (passwords, limits) = (passwords.to_vec(), Limits::default());
    let all = watched(limits.time, move || {
        attached(pdf, &[place], &limits, &passwords)
    })?;
    all.into_iter().next().unwrap_or(Err(ExtractError::Empty))
}

/// The PDFs of a list, by where they can be read.
fn pdfs(file: &Address, list: &[Attachment]) -> Vec<Address> {
    let pdfs = list.iter().filter(|it| it.is_pdf);
    let pdfs = pdfs.map(|it| Address {
        path: file.path.clone(),
        attached: file.attached.to(&it.name),
    });
    pdfs.collect()
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
