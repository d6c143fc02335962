//! A sighting: one place that speaks for a value, before it is weighed.
//!
//! **Promise.** It stands in one sentence of one page, so that it can become a
//! reason.

use crate::study::{PageNo, Span, WhyNot};

use super::{taxonomy::Target, zoned::Zone};

/// A place that speaks for a value.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Clone, Debug)]
pub(super) struct Sighting<'t> {
    pub(super) target: Target,
    /// The cue as the taxonomy spells it, or the name of a rule: `# interviews`.
    pub(super) cue: &'t str,
    /// The weight of the cue times that of its zone.
    pub(super) weight: f32,
    /// Whether it would convince a reader by itself.
    pub(super) strong: bool,
    /// Whether it says something by itself, though little.
    pub(super) fair: bool,
    /// Whether the study says here that it did so itself.
    pub(super) done: bool,
    /// Why it does not count, or counts against; the weight of a counter-cue
    /// is below 0.
    pub(super) against: Option<WhyNot>,
    pub(super) zone: Zone,
    pub(super) page: PageNo,
    /// The sentence: bytes of the text of its page.
    pub(super) sentence: Span,
    /// Whether that is a whole sentence, and not a heading, a cell or a line of
    /// a table of contents.
    pub(super) is_whole: bool,
    /// Words of the study before the passage.
    pub(super) word: usize,
}

impl Sighting<'_> {
    /// Tells whether it stands where a study says what it is, and so weighs
    /// the same however long the study is.
    pub(super) fn is_front(&self) -> bool {
        !matches!(self.zone, Zone::Body | Zone::Results | Zone::Discussion)
    }
}

/// All sightings of a study.
#[derive(Debug, Default)]
pub(super) struct Sightings<'t> {
    /// Kind by kind within a passage, passages in reading order.
    pub(super) all: Vec<Sighting<'t>>,
    /// What was seen and does not speak for a value, in the same order.
    pub(super) against: Vec<Sighting<'t>>,
    /// Whether the study has the parts of a report of research: how it was
    /// done, and what was found or what the limits are.
    pub(super) is_report: bool,
    /// Words of the study, those apart left out.
    pub(super) words: usize,
}
