//! The text of a study, read into zones once for all that is looked for in it.
//!
//! ```text
//! pages, passages, sections, title ─ZonedText::of→ one view of every passage
//! ```
//!
//! **Promise.** However many look at a passage, it is made ready once.
//!
//! **Never:** keeps more than one study.

use crate::study::{Page, Passage, Section};

use super::{passage::Zone, view::View, zones::zones};

/// The text of a study, each passage with its zone.
pub struct ZonedText<'p> {
    /// A view of every passage, in reading order.
    pub(in crate::classify) views: Vec<View<'p>>,
    pub(in crate::classify) sections: &'p [Section],
    pub(in crate::classify) title: Option<&'p str>,
    /// Words of the study, those apart left out.
    pub(in crate::classify) words: usize,
}

impl<'p> ZonedText<'p> {
    /// Gives every passage its zone.
    ///
    /// `sections` are those of the study, in order; without any, all is running
    /// text. `title` is the title of the study if it is known; without one, the
    /// first words of the first page are taken to be it. Passages that point
    /// outside the pages are passed over.
    #[must_use]
    pub fn of(
        pages: &'p [Page],
        passages: &[Passage],
        sections: &'p [Section],
        title: Option<&'p str>,
    ) -> Self {
        let mut words = 0;
        let mut views = vec![];
        for passage in zones(pages, passages, sections, title) {
            let before = words;
            if passage.zone != Zone::Apart {
                words += passage.words;
            }
            views.push(View::of(passage, before));
        }
        Self {
            views,
            sections,
            title,
            words,
        }
    }
}
