//! The scanned pages of a study: which were read, and which were not.

use super::page::{Page, PageNo, TextOrigin};

/// The pages of a study that are pictures, each list in page order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scans {
    /// Those whose text was read by OCR here.
    pub read: Vec<PageNo>,
    /// Those that nobody has read: their text is unknown.
    pub unread: Vec<PageNo>,
    /// Those that came with a text layer of an earlier OCR in which many words
    /// are no words.
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
}
