//! What a question finds in one study → a copy of its PDF with that marked.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    error::{DeskError, StudyFault},
    open::Desk,
    question::Asked,
    reading::{bytes, extracted, kept},
};
use crate::{
    extract::{Extraction, Limits, Mark, mark_with, places},
    ocr::Ocr,
    search::{Request, search},
    study::{Hit, PageNo, Span, StudyId},
};

/// A copy of a PDF with sentences marked.
#[derive(Clone, Debug)]
pub struct Marked {
    /// The bytes of the copy.
    pub pdf: Vec<u8>,
    /// How many sentences are marked.
    pub sentences: usize,
}

/// Asks a question of one study: what a search shows of it, on all of its pages.
/// `None` if it does not answer.
///
/// # Errors
///
/// [`DeskError::Index`].
pub fn answering(desk: &Desk, study: StudyId, asked: &Asked) -> Result<Option<Hit>, DeskError> {
    // All studies are asked: which sentence is the best of a page depends on how
    // rare its words are in all of them.
    let request = Request {
        limit: None,
        pages: usize::MAX,
        ..asked.request.clone()
    };
    let answer = search(desk.index(), &request)?;
    Ok(answer.hits.into_iter().find(|it| it.study == study))
}

/// Marks what a hit quotes of its study, with `note` beside each sentence.
///
/// # Errors
///
/// [`DeskError::Study`]: the file cannot be read or marked, or holds other text
/// than was quoted.
pub fn marked(
    desk: &Desk,
    hit: &Hit,
    note: &str,
    passwords: &[String],
) -> Result<Marked, DeskError> {
    let file = desk.address(hit.study).unwrap_or_default();
    let bytes = bytes(&file, passwords)?;
    // What was read by OCR must be what was quoted, so it is not read again.
    let ocr = Ocr::new(None, kept(&desk.tools().folders().index), 1);
    let extraction = extracted(&file, Arc::clone(&bytes), "", passwords, ocr)?;
    let mut parts: BTreeMap<(PageNo, usize), (&Span, &str)> = BTreeMap::new();
    let mut sentences = BTreeSet::new();
    for it in hit.pages.iter().chain(&hit.done_in) {
        let rest = it.rest.as_ref();
        let here = ((it.page, it.span.start), (&it.span, it.quote.as_str()));
        let there = rest.map(|it| ((it.page, it.span.start), (&it.span, it.quote.as_str())));
        // A sentence that runs over the end of a page is one, found on either.
        let first = there.map_or(here.0, |there| there.0.min(here.0));
        sentences.insert(first);
        parts.extend([here].into_iter().chain(there));
    }
    let marks: Option<Vec<Mark>> = parts
        .into_iter()
        .map(|((page, _), (span, quote))| mark(&extraction, page, span, quote, note))
        .collect();
    let marks = marks.ok_or(StudyFault::Changed)?;
    match mark_with(&bytes, &marks, &Limits::default(), passwords) {
        Ok(pdf) => Ok(Marked {
            pdf,
            sentences: sentences.len(),
        }),
        Err(source) => Err(StudyFault::NotMarked { file, source }.into()),
    }
}

/// The mark of a quote, if it still stands on its page.
fn mark(extraction: &Extraction, no: PageNo, span: &Span, quote: &str, note: &str) -> Option<Mark> {
    let page = extraction.pages.get(no.index())?;
    let print = extraction.prints.get(no.index())?;
    if page.text.get(span.clone())? != quote {
        return None;
    }
    Some(Mark {
        page: no,
        boxes: places(print, &page.text, span.clone()),
        note: Some(note.to_owned()),
    })
}
