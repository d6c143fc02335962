//! One file → what became of it. Runs in the workers.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Mutex, PoisonError, atomic::AtomicBool},
};

use super::watch::read_watched;
use crate::{
    analyse::Keys,
    classify::{Taxonomy, ZonedText, classify, design},
    detect::detect,
    extract::{ExtractError, Limits, PageWarningKind, Wordless},
    index::{Analysed, Index, prepare},
    ocr::Ocr,
    study::{About, Cause, Origin, OutlineItem, Page, PageNo, Scans, Section, Study, StudyId},
    walk::{CorpusFile, read},
};

thread_local! {
    static KEYS: RefCell<Keys> = RefCell::default();
}

/// What became of a file.
pub(super) enum Outcome {
    /// It is a study; ready to be written.
    Made(Box<Analysed>),
    /// Its study is in the index, or another worker is making it.
    Known(StudyId),
    /// It cannot be searched.
    Refused(Option<StudyId>, Cause, String),
    /// The run was stopped before all of it was read.
    Left,
}

/// What the workers share.
pub(super) struct Reader<'a> {
    pub(super) limits: &'a Limits,
    /// Passwords to try on locked files.
    pub(super) passwords: &'a [String],
    /// Who reads the scans.
    pub(super) ocr: &'a Arc<Ocr>,
    /// Whether the run is to stop.
    pub(super) stop: &'a Arc<AtomicBool>,
    pub(super) taxonomy: &'a Taxonomy,
    /// The studies that need no making.
    pub(super) up_to_date: &'a HashSet<StudyId>,
    /// Bytes that were refused by the same text layer before.
    pub(super) refused: &'a HashMap<StudyId, (Cause, String)>,
    /// The studies that some worker has taken on.
    pub(super) taken: Mutex<HashSet<StudyId>>,
    /// An older index whose pages can be used again: same text layer, other
    /// rules behind it.
    pub(super) pages_of: Option<&'a Index>,
}

impl Reader<'_> {
    /// Reads a file and makes its study, if nobody else has.
    pub(super) fn file(&self, file: &CorpusFile) -> Outcome {
        let most = self.limits.file_bytes;
        if file.path.to_str().is_none() {
            let detail = "its name is not in Unicode; give it another one".into();
            return Outcome::Refused(None, Cause::Unreadable, detail);
        }
        let bytes = match read(&file.path, most) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => {
                let detail = format!("over {} MB", most / 1_000_000);
                return Outcome::Refused(None, Cause::TooLarge, detail);
            }
            Err(err) => return Outcome::Refused(None, Cause::Unreadable, err.to_string()),
        };
        let id = StudyId(*blake3::hash(&bytes).as_bytes());
        if self.up_to_date.contains(&id) {
            return Outcome::Known(id);
        }
        if let Some((cause, detail)) = self.refused.get(&id) {
            return Outcome::Refused(Some(id), *cause, detail.clone());
        }
        if !self.take(id) {
            return Outcome::Known(id);
        }
        guarded(id, || self.read_pdf(id, bytes))
    }

    /// Makes a study anew from the pages in an older index.
    pub(super) fn again(&self, id: StudyId, file: &CorpusFile) -> Outcome {
        let stored = self.pages_of.and_then(|index| {
            let number = index.number(id)?;
            let study = index.study(number).ok()?;
            let pages = (0..study.page_count)
                .map(|it| index.page(number, PageNo::from_index(it)))
                .collect::<Result<Vec<Page>, _>>();
            Some((study, pages.ok()?))
        });
        // An index that lost a page is no reason to lose the study.
        let Some((study, pages)) = stored else {
            return self.file(file);
        };
        if !self.take(id) {
            return Outcome::Known(id);
        }
        guarded(id, || {
            let text = Text {
                pages: &pages,
                sections: study.sections,
                outline: study.outline,
                poor_pages: study.poor_pages,
                badly_read: study.scans.badly_read,
            };
            Outcome::Made(Box::new(self.make(id, study.about, text)))
        })
    }

    fn take(&self, id: StudyId) -> bool {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.insert(id)
    }

    fn read_pdf(&self, id: StudyId, bytes: Vec<u8>) -> Outcome {
        let (limits, passwords) = (self.limits, self.passwords);
        let read = read_watched(bytes, id, "", limits, passwords, self.ocr, self.stop);
        let mut extraction = match read {
            Ok(extraction) => extraction,
            Err(err) => {
                return cause(&err).map_or(Outcome::Left, |cause| {
                    Outcome::Refused(Some(id), cause, err.to_string())
                });
            }
        };
        // A study is its bytes, whatever its copies are called.
        let title = extraction.about.title.take();
        extraction.about.title = title.filter(|it| it.origin != Origin::FileName);
        let mut poor_pages: Vec<PageNo> = extraction.warnings.iter().map(|it| it.page).collect();
        poor_pages.dedup();
        let badly_read = extraction
            .warnings
            .iter()
            .filter(|it| it.kind == PageWarningKind::BadOcr)
            .map(|it| it.page)
            .collect();
        let text = Text {
            pages: &extraction.pages,
            sections: extraction.sections,
            outline: extraction.outline,
            poor_pages,
            badly_read,
        };
        let made = self.make(id, extraction.about, text);
        Outcome::Made(Box::new(made))
    }

    fn make(&self, id: StudyId, about: About, text: Text<'_>) -> Analysed {
        let Text {
            pages,
            sections,
            outline,
            poor_pages,
            badly_read,
        } = text;
        let detection = detect(pages);
        let title = about.title.as_ref().map(|it| it.value.as_str());
        let zoned = ZonedText::of(pages, &detection.passages, &sections, title);
        let codes = classify(&zoned, self.taxonomy);
        let design = design(&zoned);
        let study = Study {
            id,
            about,
            languages: detection.languages,
            codes,
            sections,
            outline,
            page_count: pages.len(),
            poor_pages,
            scans: Scans::of(pages, badly_read),
            design,
        };
        KEYS.with_borrow_mut(|keys| prepare(&study, pages, &detection.passages, keys))
    }
}

/// What was read of a study, or is read again.
struct Text<'a> {
    pages: &'a [Page],
    sections: Vec<Section>,
    outline: Vec<OutlineItem>,
    poor_pages: Vec<PageNo>,
    badly_read: Vec<PageNo>,
}

/// Turns a panic into a refusal: one file never stops a run.
fn guarded(id: StudyId, make: impl FnOnce() -> Outcome) -> Outcome {
    catch_unwind(AssertUnwindSafe(make)).unwrap_or_else(|_| {
        Outcome::Refused(
            Some(id),
            Cause::Damaged,
            "the reader broke down on it".into(),
        )
    })
}

/// Returns why a file is refused; `None` if it is not, but was left.
fn cause(err: &ExtractError) -> Option<Cause> {
    Some(match err {
        ExtractError::Stopped => return None,
        ExtractError::Empty => Cause::Empty,
        ExtractError::NotPdf { .. } => Cause::NotPdf,
        ExtractError::Locked => Cause::Locked,
        ExtractError::Damaged { .. } => Cause::Damaged,
        ExtractError::NoText { why, .. } => match why {
            Wordless::Scanned => Cause::Scanned,
            Wordless::NoWords => Cause::NoWords,
            Wordless::UnknownLetters => Cause::UnknownLetters,
            Wordless::Blank => Cause::Blank,
        },
        ExtractError::TooLarge { .. } => Cause::TooLarge,
        ExtractError::TimedOut { .. } => Cause::TimedOut,
    })
}
