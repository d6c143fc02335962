//! One occurrence of what is looked for.

use crate::search::plan::leaf::Likeness;

/// One occurrence of a leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::search) struct Place {
    /// The place of its first word in the study.
    pub(in crate::search) start: u32,
    /// How many words it takes.
    pub(in crate::search) words: u32,
    /// How many words in its middle are not part of it: those between two that
    /// are near each other. They follow the first `before` words.
    pub(in crate::search) between: u32,
    pub(in crate::search) before: u32,
    pub(in crate::search) likeness: Likeness,
}

impl Place {
    pub(in crate::search) fn new(start: u32, words: u32, likeness: Likeness) -> Self {
        Self {
            start,
            words,
            between: 0,
            before: words,
            likeness,
        }
    }

    /// The place after its last word.
    pub(in crate::search) fn end(&self) -> u32 {
        self.start + self.words
    }

    /// Tells whether the word at `place` is part of it.
    pub(in crate::search) fn holds(&self, place: u32) -> bool {
        let gap = self.start + self.before;
        (self.start..self.end()).contains(&place) && !(gap..gap + self.between).contains(&place)
    }
}
