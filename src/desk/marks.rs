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
    search::{Line, Request, occurrences, search},
    study::{Hit, PageNo, Span, StudyId, sentences as sentences_of, without_bullet},
};

/// A longer sentence is a table or a list: a search, too, quotes no more bytes of it.
const LONGEST: usize = 600;

/// A copy of a PDF with sentences marked.
#[derive(Clone, Debug)]
pub struct Marked {
    /// The bytes of the copy.
    pub pdf: Vec<u8>,
    /// How many sentences are marked.
    pub sentences: usize,
}

/// What answers a question in one study.
#[derive(Clone, Debug)]
pub struct Answering {
    /// What a search shows of it, on all of its pages.
    pub hit: Hit,
    /// Every place in it that matches.
    pub places: Vec<Line>,
}

/// Asks a question of one study: `None` if it does not answer.
///
/// # Errors
///
/// [`DeskError::Index`].
pub fn answering(
    desk: &Desk,
    study: StudyId,
    asked: &Asked,
) -> Result<Option<Answering>, DeskError> {
    // All studies are asked: which sentence is the best of a page depends on how
    // rare its words are in all of them.
    let request = Request {
        limit: None,
        pages: usize::MAX,
        ..asked.request.clone()
    };
    let answer = search(desk.index(), &request)?;
    let Some(hit) = answer.hits.into_iter().find(|it| it.study == study) else {
        return Ok(None);
    };
    let places = occurrences(desk.index(), &request, study)?;
    Ok(Some(Answering { hit, places }))
}

/// What is to be marked: where each part begins, and its span and text.
type Parts = BTreeMap<(PageNo, usize), (Span, String)>;

/// Marks what a search quotes of a study and every other sentence with a match, with
/// `note` beside each.
///
/// # Errors
///
/// [`DeskError::Study`]: the file cannot be read or marked, or holds other text
/// than was quoted.
pub fn marked(
    desk: &Desk,
    answering: &Answering,
    note: &str,
    passwords: &[String],
) -> Result<Marked, DeskError> {
    let hit = &answering.hit;
    let file = desk.address(hit.study).unwrap_or_default();
    let bytes = bytes(&file, passwords)?;
    // What was read by OCR must be what was quoted, so it is not read again.
    let ocr = Ocr::new(None, kept(&desk.tools().folders().index), 1);
    let extraction = extracted(&file, Arc::clone(&bytes), "", passwords, ocr)?;
    let mut parts = Parts::new();
    let mut sentences = BTreeSet::new();
    for it in hit.pages.iter().chain(&hit.done_in) {
        let here = (it.page, it.span.clone(), it.quote.clone());
        let rest = it.rest.as_ref();
        let there = rest.map(|it| (it.page, it.span.clone(), it.quote.clone()));
        sentences.insert(take(&mut parts, here, there));
    }
    for line in &answering.places {
        if is_marked(&parts, line.page, &line.span) {
            continue;
        }
        let sentence = sentence(&extraction, line).ok_or(StudyFault::Changed)?;
        let rest = line.rest.as_ref();
        let there = rest.map(|it| (it.page, it.span.clone(), it.quote.clone()));
        sentences.insert(take(&mut parts, sentence, there));
    }
    let marks: Option<Vec<Mark>> = parts
        .into_iter()
        .map(|((page, _), (span, quote))| mark(&extraction, page, &span, &quote, note))
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

/// Takes up a sentence, whose other half may stand on another page, and returns where
/// it begins: found on either page it is one.
fn take(parts: &mut Parts, here: Part, there: Option<Part>) -> (PageNo, usize) {
    let mut first = (here.0, here.1.start);
    for (page, span, quote) in [Some(here), there].into_iter().flatten() {
        let start = (page, span.start);
        first = first.min(start);
        parts.insert(start, (span, quote));
    }
    first
}

/// A page, and the span and text of what is to be marked there.
type Part = (PageNo, Span, String);

fn is_marked(parts: &Parts, page: PageNo, span: &Span) -> bool {
    let on_page = parts.range((page, 0)..(page, span.end));
    let mut before = on_page.map(|it| &it.1.0);
    before.any(|it| it.start <= span.start && span.end <= it.end)
}

/// The sentence of a match; the match alone where what would be marked is no sentence but
/// a table or a list of more letters than are quoted.
fn sentence(extraction: &Extraction, line: &Line) -> Option<Part> {
    let page = extraction.pages.get(line.page.index())?;
    if page.text.get(line.span.clone())? != line.matching {
        return None;
    }
    let holds = |it: &&Span| it.start <= line.span.start && line.span.end <= it.end;
    let paragraph = page.paragraphs.iter().find(holds);
    let all = paragraph.map(|it| sentences_of(&page.text, it));
    let sentence = all.into_iter().flatten().find(|it| holds(&it));
    let sentence = sentence.filter(|it| it.len() <= LONGEST);
    let span = sentence.map_or_else(
        || line.span.clone(),
        |it| {
            let bare = without_bullet(&page.text, &it);
            if holds(&&bare) { bare } else { it }
        },
    );
    let text = page.text[span.clone()].to_owned();
    Some((line.page, span, text))
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
