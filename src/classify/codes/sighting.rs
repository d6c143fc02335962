//! A sighting: one sentence that speaks for a value, before it is weighed.
//!
//! **Promise.** It stands in one sentence of one page, so that it can become a
//! reason.

use crate::{
    classify::{said::Zone, taxonomy::Target},
    study::{PageNo, Span, WhyNot},
};

/// A sentence that speaks for a value.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Clone, Debug)]
pub(in crate::classify) struct Sighting<'t> {
    pub(in crate::classify) target: Target,
    /// The cue as the taxonomy spells it, or the name of a rule: `# interviews`.
    pub(in crate::classify) cue: &'t str,
    /// The weight of the cue times that of its zone.
    pub(in crate::classify) weight: f32,
    /// Whether it would convince a reader by itself.
    pub(in crate::classify) strong: bool,
    /// Whether it says something by itself, though little.
    pub(in crate::classify) fair: bool,
    /// Whether the study says here that it did so itself.
    pub(in crate::classify) done: bool,
    /// Why it does not count, or counts against; the weight of a counter-cue
    /// is below 0.
    pub(in crate::classify) against: Option<WhyNot>,
    pub(in crate::classify) zone: Zone,
    pub(in crate::classify) page: PageNo,
    /// The sentence: bytes of the text of its page.
    pub(in crate::classify) sentence: Span,
    /// Whether that is a whole sentence, and not a heading, a cell or a line of
    /// a table of contents.
    pub(in crate::classify) is_whole: bool,
    /// Words of the study before the passage.
    pub(in crate::classify) word: usize,
}

impl Sighting<'_> {
    /// Tells whether it stands where a study says what it is, and so weighs
    /// the same however long the study is.
    pub(in crate::classify) fn is_front(&self) -> bool {
        !matches!(self.zone, Zone::Body | Zone::Results | Zone::Discussion)
    }
}

/// All sightings of a study.
#[derive(Debug, Default)]
pub(in crate::classify) struct Sightings<'t> {
    /// Kind by kind within a passage, passages in reading order.
    pub(in crate::classify) all: Vec<Sighting<'t>>,
    /// What was seen and does not speak for a value, in the same order.
    pub(in crate::classify) against: Vec<Sighting<'t>>,
    /// Whether the study has the parts of a report of research: how it was
    /// done, and what was found or what the limits are.
    pub(in crate::classify) is_report: bool,
    /// Words of the study, those apart left out.
    pub(in crate::classify) words: usize,
}
