//! Marking: a copy of a PDF in which quotes are highlighted.
//!
//! ```text
//! bytes, marks ─mark→ bytes with highlights
//! ```
//!
//! **Promise.** Nothing of the original is taken away: the copy is the original
//! with an update behind it, or, if the file had to be mended first, all its
//! objects written anew. A locked file stays locked with its own password.
//! The same marks on the same file give the same bytes.
//!
//! **Knows:** `hayro-syntax` for where a page lies, `lopdf` for writing.
//! **Never:** files on disk, which quotes are worth a mark.
//!
//! **Source.** ISO 32000-2:2020, §7.5.6 (incremental updates), §12.5.

mod highlight;

use std::{collections::BTreeMap, sync::Arc};

use hayro_syntax::{Pdf, object::Array, page::Page};
use lopdf::{Document, IncrementalDocument, Object, ObjectId};
use thiserror::Error;

use super::{
    error::ExtractError,
    letters::Shown,
    open::{self, Budget, Limits, leaves, locks},
    setting::Rect,
};
use crate::study::PageNo;
use highlight::{Quad, annotation, drawing, quad};

/// One highlight.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The page it is on.
    pub page: PageNo,
    /// What it covers, in points from the top left corner of the page as
    /// shown; [`places`](super::places()) gives these for a quote.
    pub boxes: Vec<Rect>,
    /// What a viewer shows when the reader points at it.
    pub note: Option<String>,
}

/// Why there is no marked copy.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MarkError {
    /// The file cannot be read: locked, damaged, too large.
    #[error(transparent)]
    Unreadable(#[from] ExtractError),

    /// A mark is on a page that the file does not have.
    #[error("there is no page {page}: the file has {pages}")]
    NoSuchPage {
        /// The page of the mark.
        page: PageNo,
        /// How many pages the file has.
        pages: usize,
    },
}

/// Makes a copy of a PDF with highlights.
///
/// Marks without a box on their page are left out.
///
/// # Errors
///
/// A [`MarkError`] if the file is locked, damaged or over one of the limits,
/// or lacks the page of a mark.
pub fn mark(pdf: &[u8], marks: &[Mark], limits: &Limits) -> Result<Vec<u8>, MarkError> {
    mark_with(pdf, marks, limits, &[])
}

/// Makes a copy of a PDF that may need one of `passwords`; see [`mark`].
///
/// # Errors
///
/// As [`mark`].
pub fn mark_with(
    pdf: &[u8],
    marks: &[Mark],
    limits: &Limits,
    passwords: &[String],
) -> Result<Vec<u8>, MarkError> {
    open::check_bytes(pdf, limits)?;
    open::guarded(|| marked(pdf, marks, &Budget::new(limits), passwords))
}

fn marked(
    pdf: &[u8],
    marks: &[Mark],
    budget: &Budget,
    passwords: &[String],
) -> Result<Vec<u8>, MarkError> {
    let may_update = open::fits(pdf, budget)?;
    let document = locks::loaded(pdf, passwords, budget)?;
    // A file that was mended has no sound table for an update to build on.
    if may_update
        && document.xref_recovery.is_none()
        && let Some(copy) = updated(pdf, document, marks, budget, passwords)?
    {
        return Ok(copy);
    }
    rewritten(locks::loaded(pdf, passwords, budget)?, marks, budget)
}

/// Writes an update behind the original; `None` if the file cannot be read, or
/// its copy could not.
fn updated(
    pdf: &[u8],
    document: Document,
    marks: &[Mark],
    budget: &Budget,
    passwords: &[String],
) -> Result<Option<Vec<u8>>, MarkError> {
    let shared = Arc::new(pdf.to_vec());
    let Ok((sheets, _)) = locks::unlocked(&shared, passwords, budget) else {
        return Ok(None);
    };
    let changes = changes(&sheets, &document, marks)?;
    let mut update = IncrementalDocument::create_from(pdf.to_vec(), document);
    let last = changes.objects.keys().map(|(number, _)| *number).max();
    update.new_document.max_id = update.new_document.max_id.max(last.unwrap_or(0));
    update.new_document.objects.extend(changes.objects);
    let mut bytes = vec![];
    if update.save_to(&mut bytes).is_err() {
        return Ok(None);
    }
    let copy = Arc::new(bytes);
    let shows_all = locks::unlocked(&copy, passwords, budget).is_ok_and(|(it, _)| {
        let pages = leaves(&it);
        pages.len() == leaves(&sheets).len()
            && changes.notes.iter().all(|(at, count)| {
                let page = pages.get(*at).copied().flatten();
                page.and_then(count_notes) == Some(*count)
            })
    });
    // Nobody else holds it any more.
    Ok(Arc::try_unwrap(copy).ok().filter(|_| shows_all))
}

/// Writes all objects anew, with the highlights among them.
fn rewritten(
    mut document: Document,
    marks: &[Mark],
    budget: &Budget,
) -> Result<Vec<u8>, MarkError> {
    let mended = saved(&mut document)?;
    let (sheets, _) = locks::unlocked(&Arc::new(mended), &[], budget)?;
    let changes = changes(&sheets, &document, marks)?;
    drop(sheets);
    document.objects.extend(changes.objects);
    document.max_id = document.objects.keys().map(|it| it.0).max().unwrap_or(0);
    saved(&mut document)
}

fn saved(document: &mut Document) -> Result<Vec<u8>, MarkError> {
    let mut bytes = vec![];
    document
        .save_to(&mut bytes)
        .map_err(|error| damaged(&format!("it cannot be written anew: {error}")))?;
    Ok(bytes)
}

/// The objects that make the marks.
struct Changes {
    /// New objects, and pages that now refer to them.
    objects: BTreeMap<ObjectId, Object>,
    /// How many annotations each marked page has now, by its index.
    notes: BTreeMap<usize, usize>,
}

fn changes(sheets: &Pdf, document: &Document, marks: &[Mark]) -> Result<Changes, MarkError> {
    let pages = leaves(sheets);
    let mut changes = Changes {
        objects: BTreeMap::new(),
        notes: BTreeMap::new(),
    };
    let mut last = document.max_id;
    for mark in marks {
        let at = mark.page.index();
        let Some(page) = pages.get(at).copied().flatten() else {
            return Err(MarkError::NoSuchPage {
                page: mark.page,
                pages: pages.len(),
            });
        };
        let quads = quads(page, &mark.boxes);
        if quads.is_empty() {
            continue;
        }
        let id = page
            .raw()
            .obj_id()
            .and_then(|it| {
                let generation = u16::try_from(it.gen_number).ok()?;
                Some((it.obj_number, generation))
            })
            .ok_or_else(|| damaged("a page is no object of its own"))?;
        if last > u32::MAX - 2 {
            return Err(damaged("its objects are numbered too high").into());
        }
        let (shape, note) = ((last + 1, 0), (last + 2, 0));
        last += 2;
        let said = annotation(&quads, mark.note.as_deref(), id, shape);
        let entry = match changes.objects.remove(&id) {
            Some(page) => page,
            None => own_page(document, id)?,
        };
        let Object::Dictionary(mut dict) = entry else {
            return Err(damaged("a page is not a dictionary").into());
        };
        if let Ok(Object::Array(list)) = dict.get_mut(b"Annots") {
            list.push(note.into());
            changes.notes.insert(at, list.len());
        }
        changes.objects.insert(id, Object::Dictionary(dict));
        changes.objects.insert(shape, drawing(&quads).into());
        changes.objects.insert(note, said.into());
    }
    Ok(changes)
}

/// Returns a copy of a page whose list of annotations is its own: it may have
/// been an object that several pages share.
fn own_page(document: &Document, id: ObjectId) -> Result<Object, MarkError> {
    let mut page = document
        .get_object(id)
        .and_then(Object::as_dict)
        .map_err(|_| damaged("a page is not where it should be"))?
        .clone();
    // The object of a page that stands inside the page tree is the tree.
    if page.has(b"Kids") {
        return Err(damaged("a page is no object of its own").into());
    }
    let list = page.get(b"Annots").ok().and_then(|it| {
        let (_, list) = document.dereference(it).ok()?;
        list.as_array().ok().cloned()
    });
    page.set("Annots", list.unwrap_or_default());
    Ok(page.into())
}

fn quads(page: &Page<'_>, boxes: &[Rect]) -> Vec<Quad> {
    let shown = Shown::of(page);
    let Some(onto_page) = shown.matrix.inverse() else {
        return vec![];
    };
    let size = (shown.width, shown.height);
    boxes
        .iter()
        .filter_map(|it| quad(it, &onto_page, size))
        .collect()
}

fn count_notes(page: &Page<'_>) -> Option<usize> {
    let list = page.raw().get::<Array<'_>>(b"Annots")?;
    Some(list.raw_iter().count())
}

fn damaged(what: &str) -> ExtractError {
    ExtractError::Damaged {
        what: what.to_owned(),
    }
}
