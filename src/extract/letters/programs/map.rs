//! What a font says of its codes itself: its map to Unicode.
//!
//! **Source.** ISO 32000-2:2020, §9.10.3.

use hayro_syntax::object::{Dict, Name, Stream};

use crate::extract::{
    letters::meanings::Meanings,
    open::{Budget, inflate},
};

/// What a font says of its codes.
pub(super) enum Map {
    /// Nothing.
    None,
    /// That they are Unicode.
    Identity,
    /// What each of them means.
    Told(Meanings),
}

impl Map {
    /// Reads the map of a font; the second value tells whether it was damaged.
    pub(super) fn read(dict: &Dict<'_>, budget: &mut Budget) -> (Self, bool) {
        if let Some(stream) = dict.get::<Stream<'_>>(b"ToUnicode") {
            let part = inflate::decoded(&stream, budget);
            let meanings = Meanings::read(&part.bytes);
            let is_empty = meanings.is_empty();
            let map = if is_empty {
                Self::None
            } else {
                Self::Told(meanings)
            };
            return (map, !part.whole);
        }
        // Not sound, and seen nevertheless: the name of an encoding.
        let name = dict.get::<Name<'_>>(b"ToUnicode");
        let is_identity = name.is_some_and(|it| is_identity(&it));
        (
            if is_identity {
                Self::Identity
            } else {
                Self::None
            },
            false,
        )
    }

    /// Returns what a code says, if that is of use.
    pub(super) fn says(&self, code: u32) -> Option<String> {
        // A map may name a code without saying anything of use.
        let is_use = |text: &String| !text.chars().all(|c| matches!(c, '\0' | '\u{fffd}'));
        match self {
            Self::Told(meanings) => meanings.of(code).filter(is_use),
            Self::None | Self::Identity => None,
        }
    }
}

/// Tells whether a name is that of an encoding whose codes are themselves.
pub(super) fn is_identity(name: &Name<'_>) -> bool {
    matches!(name.as_ref(), b"Identity-H" | b"Identity-V")
}
