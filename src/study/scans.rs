//! The scanned pages of a study: which were read, and which were not.

use super::page::{Page, PageNo, TextOrigin};

/// The pages of a study that are pictures, each list in page order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scans {
    /// Those whose text was read by OCR here.
    pub read: Vec<PageNo>,
    /// Those that nobody has read: their text is unknown.
    pub unread: Vec<PageNo>,
    /// Those whose words are no words: an earlier OCR read them badly, or what
    /// their letters mean is lost.
    pub badly_read: Vec<PageNo>,
}

impl Scans {
    /// Sorts out `pages`; `badly_read` is what reading them has noticed.
    #[must_use]
    pub fn of(pages: &[Page], badly_read: Vec<PageNo>) -> Self {
        let those = |is: fn(TextOrigin) -> bool| {
            let pages = pages.iter().filter(|it| is(it.origin));
            pages.map(|it| it.no).collect()
        };
        Self {
            read: those(|it| matches!(it, TextOrigin::Ocr { .. })),
            unread: those(|it| it == TextOrigin::Unread),
            badly_read,
        }
    }

    /// Returns those of the `poor` pages that are poor for another reason: they
    /// are not unread, and their words are words.
    pub fn others<'p>(&'p self, poor: &'p [PageNo]) -> impl Iterator<Item = PageNo> + 'p {
        let is_told = |it: &PageNo| self.unread.contains(it) || self.badly_read.contains(it);
        poor.iter().copied().filter(move |it| !is_told(it))
    }
}
