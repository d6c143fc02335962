//! The pages of a document: set from their letters, or from their scans.
//!
//! ```text
//! Pdf ─letters, set→ SetPages        scans ─ScanReader→ the empty ones of them
//! ```
//!
//! **Promise.** Every page comes out once, in file order. A page with letters
//! is read by OCR only if they make no words, and only if OCR finds more of them.
//! **Never:** what a page says.

mod claimed;
mod labels;
mod noise;
mod numerals;
mod running;
mod scans;

pub(super) use labels::{Labels, labels};
pub(super) use running::{is_in_band, mark_running};
pub use scans::{Scan, ScanError, ScanReader, ScannedLine, ScannedWord, Sheet};

use std::time::Instant;

use hayro_syntax::Pdf;

use super::{
    error::{ExtractError, Wordless},
    extraction::{PageWarning, PageWarningKind},
    letters::{Fonts, Layers, letters, may_be_drawn},
    open::{Budget, leaves},
    setting::{SetPage, set},
};
use crate::study::{PageNo, TextOrigin};
use noise::{Noise, known_words, noise};

/// The pages of a document, set in lines.
pub(super) struct SetPages {
    /// The pages in file order.
    pub(super) set: Vec<SetPage>,
    /// Where the text of each came from.
    pub(super) origins: Vec<TextOrigin>,
    /// What went wrong, in page order.
    pub(super) warnings: Vec<PageWarning>,
    /// The places of those that files are attached to.
    pub(super) with_files: Vec<usize>,
}

/// Tells what a file without text holds instead.
pub(super) fn wordless(origins: &[TextOrigin], warnings: &[PageWarning]) -> Wordless {
    let warns = |kind| warnings.iter().any(|it| it.kind == kind);
    if origins.contains(&TextOrigin::Unread) {
        Wordless::Scanned
    } else if origins.iter().any(|it| it.ocr().is_some()) {
        Wordless::NoWords
    } else if warns(PageWarningKind::UnknownLetters) || warns(PageWarningKind::NoLanguage) {
        Wordless::UnknownLetters
    } else {
        Wordless::Blank
    }
}

/// Catches the letters of all pages, then has those read that are pictures.
pub(super) fn set_pages(
    pdf: &Pdf,
    budget: &mut Budget,
    reader: Option<&dyn ScanReader>,
) -> Result<SetPages, ExtractError> {
    let layers = Layers::read(pdf);
    let mut fonts = Fonts::new();
    let mut pages = SetPages {
        set: vec![],
        origins: vec![],
        warnings: vec![],
        with_files: vec![],
    };
    let mut scanned = vec![];
    let mut too_large = vec![];
    for (at, page) in leaves(pdf).into_iter().enumerate() {
        let no = PageNo::from_index(at);
        let Some(page) = page else {
            pages.lose(no);
            continue;
        };
        budget.check_time()?;
        let caught = letters(page, &mut fonts, &layers, budget);
        let set = set(&caught, &fonts.signs);
        budget.spend_letters(set.count());
        let mut warn = |kind| pages.warnings.push(PageWarning { page: no, kind });
        // Letters that nobody can read are letters, too.
        let is_scan = set.lines.is_empty() && caught.has_picture && caught.unknown == 0;
        if is_scan {
            warn(PageWarningKind::Scanned);
        }
        let noise = noise(&caught, &set);
        match noise {
            Some(Noise::NoLanguage) => warn(PageWarningKind::NoLanguage),
            Some(Noise::BadOcr) => warn(PageWarningKind::BadOcr),
            None => {}
        }
        if caught.unknown > 0 {
            warn(PageWarningKind::UnknownLetters);
        }
        if caught.is_cut_short {
            warn(PageWarningKind::CutShort);
        }
        if caught.has_files {
            pages.with_files.push(at);
        }
        if (is_scan || noise.is_some()) && reader.is_some() {
            if may_be_drawn(page, &mut fonts, &layers, budget) {
                scanned.push(Sheet {
                    no,
                    page,
                    resolution: caught.picture_scale,
                });
            } else if is_scan {
                too_large.push(no);
            }
        }
        pages.set.push(set);
        pages.origins.push(if is_scan {
            TextOrigin::Unread
        } else {
            TextOrigin::Letters
        });
    }
    let Some(reader) = reader else {
        return Ok(pages);
    };
    let start = Instant::now();
    let read = reader.read(&scanned);
    budget.excuse(start.elapsed());
    for (sheet, scan) in scanned.iter().zip(read) {
        pages.lay_out(sheet.no, scan, &fonts, budget)?;
    }
    for no in too_large {
        pages.lay_out(no, Err(ScanError::TooLarge), &fonts, budget)?;
    }
    Ok(pages)
}

impl SetPages {
    /// Keeps the place of a page that cannot be found.
    fn lose(&mut self, no: PageNo) {
        self.set.push(SetPage::default());
        self.origins.push(TextOrigin::Letters);
        self.warnings.push(PageWarning {
            page: no,
            kind: PageWarningKind::Lost,
        });
    }

    /// Puts what was read of a scan on its page, if that is empty or says less.
    fn lay_out(
        &mut self,
        no: PageNo,
        scan: Result<Scan, ScanError>,
        fonts: &Fonts<'_>,
        budget: &mut Budget,
    ) -> Result<(), ExtractError> {
        let at = no.index();
        let scan = match scan {
            Ok(scan) => scan,
            Err(ScanError::Stopped) => return Err(ExtractError::Stopped),
            Err(ScanError::NotAsked) => return Ok(()),
            Err(ScanError::TooLarge | ScanError::TimedOut | ScanError::Failed { .. }) => {
                if self.origins.get(at) == Some(&TextOrigin::Unread) {
                    self.replace_warnings(no, &[PageWarningKind::OcrFailed]);
                }
                return Ok(());
            }
        };
        let (Some(page), Some(origin)) = (self.set.get_mut(at), self.origins.get_mut(at)) else {
            return Ok(());
        };
        let (caught, tilt) = scan.caught(page.width, page.height, budget.next_page());
        let mut read = set(&caught, &fonts.signs);
        let has_text = *origin == TextOrigin::Letters && !page.lines.is_empty();
        if has_text && known_words(&read) <= known_words(page) {
            return Ok(());
        }
        tilt.lay_askew(&mut read);
        *page = read;
        budget.spend_letters(page.count());
        *origin = TextOrigin::Ocr {
            confidence: scan.confidence(),
        };
        let cut: &[_] = if caught.is_cut_short {
            &[PageWarningKind::CutShort]
        } else {
            &[]
        };
        self.replace_warnings(no, cut);
        Ok(())
    }

    /// Puts other warnings in the place of those that `no` has, now that it was
    /// read, or could not be.
    fn replace_warnings(&mut self, no: PageNo, kinds: &[PageWarningKind]) {
        let first = self.warnings.partition_point(|it| it.page < no);
        let behind = self.warnings.partition_point(|it| it.page <= no);
        let kinds = kinds.iter().map(|&kind| PageWarning { page: no, kind });
        self.warnings.splice(first..behind, kinds);
    }
}
