//! One file → what became of it and of what is attached to it. Runs in the workers.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Mutex, PoisonError, atomic::AtomicBool},
};

use super::{allowance::Allowance, watch::read_watched};
use crate::{
    analyse::Keys,
    classify::{Taxonomy, ZonedText, classify, design},
    detect::detect,
    extract::{Attachment, ExtractError, Extraction, Limits, PageWarningKind, Wordless},
    index::{Analysed, Index, prepare},
    ocr::Ocr,
    study::{
        About, Attached, Cause, Origin, OutlineItem, Page, PageNo, Scans, Section, Study, StudyId,
    },
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

/// What became of a file on disk, or of one that is attached to it.
pub(super) struct Became {
    /// The way to it from the file on disk. That file comes last: when it is
    /// told of, all that is attached to it has been.
    pub(super) attached: Attached,
    pub(super) outcome: Outcome,
    /// What is known of what is attached to it.
    pub(super) inside: Inside,
}

/// What a worker knows of the files that are attached to a file.
pub(super) enum Inside {
    /// Every PDF has been told of; these are the names of what is no PDF.
    Told(Vec<String>),
    /// Nobody looked: it was made anew from stored pages, and so is what is
    /// attached, each by itself.
    Apart,
    /// It could not be listed, for this cause: without its password nobody sees
    /// what a locked file holds.
    Closed(Cause, String),
}

/// What was read of a file, or had been decided of it, and what is attached.
type Opened = (
    Result<Extraction, Outcome>,
    Result<Vec<Attachment>, (Cause, String)>,
);

/// What the workers share.
pub(super) struct Reader<'a> {
    pub(super) limits: &'a Limits,
    /// Passwords to try on locked files.
    pub(super) passwords: &'a [String],
    /// Who reads the scans.
    pub(super) ocr: &'a Arc<Ocr>,
    /// Whether scans are read that no run has read before.
    pub(super) has_engine: bool,
    /// Whether the run is to stop.
    pub(super) stop: &'a Arc<AtomicBool>,
    pub(super) taxonomy: &'a Taxonomy,
    /// The studies that need no making.
    pub(super) up_to_date: &'a HashSet<StudyId>,
    /// Bytes that were refused by the same text layer before.
    pub(super) refused: &'a HashMap<StudyId, (Cause, String)>,
    /// Bytes to which nothing is attached.
    pub(super) alone: &'a HashSet<StudyId>,
    /// The studies that some worker has taken on.
    pub(super) taken: Mutex<HashSet<StudyId>>,
    /// An older index whose pages can be used again: same text layer, other
    /// rules behind it.
    pub(super) pages_of: Option<&'a Index>,
}

impl Reader<'_> {
    /// Reads a file and all that is attached to it, and makes their studies, if
    /// nobody else has.
    pub(super) fn file(&self, file: &CorpusFile, tell: &mut dyn FnMut(Became)) {
        let way = Attached::default();
        let became = match self.bytes(file) {
            Ok(bytes) => {
                let mut left = Allowance::new(self.limits, self.has_engine);
                self.whole(Arc::new(bytes), &way, &mut left, tell)
            }
            Err((cause, detail)) => Became {
                attached: way,
                outcome: Outcome::Refused(None, cause, detail),
                inside: Inside::Told(vec![]),
            },
        };
        tell(became);
    }

    fn bytes(&self, file: &CorpusFile) -> Result<Vec<u8>, (Cause, String)> {
        let most = self.limits.file_bytes;
        if file.inside.contains(char::REPLACEMENT_CHARACTER) && file.path.to_str().is_none() {
            let detail = "its name is not in Unicode; give it another one".into();
            return Err((Cause::Unreadable, detail));
        }
        match read(&file.path, most) {
            Ok(Some(bytes)) => Ok(bytes),
            Ok(None) => Err((Cause::TooLarge, format!("over {} MB", most / 1_000_000))),
            Err(err) => Err((Cause::Unreadable, err.to_string())),
        }
    }

    /// Reads one file, tells of what is attached to it, and returns what became
    /// of itself.
    pub(super) fn whole(
        &self,
        pdf: Arc<Vec<u8>>,
        way: &Attached,
        left: &mut Allowance,
        tell: &mut dyn FnMut(Became),
    ) -> Became {
        let id = StudyId(*blake3::hash(&pdf).as_bytes());
        let became = |outcome, inside| Became {
            attached: way.clone(),
            outcome,
            inside,
        };
        let Some((read, list)) = self.opened(id, &pdf) else {
            return became(Outcome::Left, Inside::Apart);
        };
        let (list, closed) = match list {
            Ok(list) => (list, None),
            Err((cause, detail)) => (vec![], Some(Inside::Closed(cause, detail))),
        };
        // Most files hold none, and need their bytes no longer.
        let pdf = list.iter().any(|it| it.is_pdf).then_some(pdf);
        let outcome = read.map_or_else(
            |decided| decided,
            |extraction| guarded(id, || Outcome::Made(Box::new(self.study(id, extraction)))),
        );
        let all = pdf.map_or(Some(()), |pdf| self.attached(&pdf, &list, way, left, tell));
        let others = list.into_iter().filter(|it| !it.is_pdf);
        match all {
            Some(()) => {
                let told = || Inside::Told(others.map(|it| it.name).collect());
                became(outcome, closed.unwrap_or_else(told))
            }
            None => became(Outcome::Left, Inside::Apart),
        }
    }

    /// Reads the pages of a file, unless it is known what becomes of it, and lists
    /// what is attached, or tells why it could not. `None` if the run was stopped
    /// on the way.
    fn opened(&self, id: StudyId, pdf: &Arc<Vec<u8>>) -> Option<Opened> {
        if let Some(known) = self.known(id) {
            let is_alone = self.alone.contains(&id);
            let list = if is_alone {
                Ok(vec![])
            } else {
                self.listed(pdf)
            };
            return Some((Err(known), list));
        }
        let (limits, passwords) = (self.limits, self.passwords);
        let bytes = Arc::clone(pdf);
        match read_watched(bytes, id, "", limits, passwords, self.ocr, self.stop) {
            Ok(mut extraction) => {
                let list = std::mem::take(&mut extraction.attachments);
                Some((Ok(extraction), Ok(list)))
            }
            Err(err) => {
                let cause = cause(&err)?;
                let list = match cause {
                    Cause::NotPdf | Cause::Empty => Ok(vec![]),
                    Cause::Locked => Err((cause, err.to_string())),
                    _ => self.listed(pdf),
                };
                let refused = Outcome::Refused(Some(id), cause, err.to_string());
                Some((Err(refused), list))
            }
        }
    }

    /// Returns what has become of the same bytes elsewhere, or before. If nothing
    /// has, they are now for the worker that asks.
    fn known(&self, id: StudyId) -> Option<Outcome> {
        if self.up_to_date.contains(&id) {
            return Some(Outcome::Known(id));
        }
        if let Some((cause, detail)) = self.refused.get(&id) {
            return Some(Outcome::Refused(Some(id), *cause, detail.clone()));
        }
        (!self.take(id)).then_some(Outcome::Known(id))
    }

    /// Makes a study anew from the pages in an older index: that of a file, or of
    /// one that is attached to it.
    pub(super) fn again(
        &self,
        id: StudyId,
        file: &CorpusFile,
        way: &Attached,
        tell: &mut dyn FnMut(Became),
    ) {
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
            return self.file(file, tell);
        };
        let outcome = if self.take(id) {
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
        } else {
            Outcome::Known(id)
        };
        tell(Became {
            attached: way.clone(),
            outcome,
            inside: Inside::Apart,
        });
    }

    fn take(&self, id: StudyId) -> bool {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.insert(id)
    }

    fn study(&self, id: StudyId, mut extraction: Extraction) -> Analysed {
        // A study is its bytes, whatever its copies are called.
        let title = extraction.about.title.take();
        extraction.about.title = title.filter(|it| it.origin != Origin::FileName);
        let mut poor_pages: Vec<PageNo> = extraction.warnings.iter().map(|it| it.page).collect();
        poor_pages.dedup();
        let badly_read = extraction
            .warnings
            .iter()
            .filter(|it| {
                matches!(
                    it.kind,
                    PageWarningKind::BadOcr | PageWarningKind::NoLanguage
                )
            })
            .map(|it| it.page)
            .collect();
        let text = Text {
            pages: &extraction.pages,
            sections: extraction.sections,
            outline: extraction.outline,
            poor_pages,
            badly_read,
        };
        self.make(id, extraction.about, text)
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
            genre: None,
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
pub(super) fn cause(err: &ExtractError) -> Option<Cause> {
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
        ExtractError::Cover => Cause::Cover,
        ExtractError::Form => Cause::Form,
        ExtractError::TooLarge { .. } => Cause::TooLarge,
        ExtractError::TimedOut { .. } => Cause::TimedOut,
    })
}
