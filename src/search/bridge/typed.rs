//! A term beside typed words → how well it fits them.
//!
//! ```text
//! Term, [Typed] ─fit→ Fit: how many of the words it takes
//! ```
//!
//! A hyphen may stand or not: `mede-onderzoeker`, `medeonderzoeker`, and
//! `mede onderzoeker` are one term.
//!
//! **Promise.** A term fits only if each of its words is one of the typed
//! words, in order and side by side. **Knows:** inflection. **Never:** the
//! rest of the table.

use super::term::{Term, forms};
use crate::analyse::{Keys, fold};

/// A typed word, ready to be compared: the ways to read its hyphens. None if
/// it holds no letter or digit.
pub(super) struct Typed {
    readings: Vec<Vec<String>>,
}

/// How well a term fits the words that it stands among, better fits being
/// greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fit {
    /// How many of the typed words it takes.
    pub(super) length: usize,
    /// Whether it is what was typed, to the letter.
    is_same: bool,
}

impl Typed {
    pub(super) fn new(word: &str) -> Self {
        Self {
            readings: readings(word),
        }
    }
}

/// Returns the words of what stands between two blanks: parted at hyphens, and
/// in one.
fn readings(word: &str) -> Vec<Vec<String>> {
    let parts = forms(word);
    match parts.len() {
        0 => vec![],
        1 => vec![parts],
        _ => vec![vec![parts.concat()], parts],
    }
}

/// Returns how a term fits the words that `typed` begins with, if it does.
pub(super) fn fit(term: &Term, typed: &[Typed], keys: &mut Keys) -> Option<Fit> {
    let parted = forms(&term.text);
    let glued: Vec<String> = term.text.split(' ').map(|it| forms(it).concat()).collect();
    let fit = fit_words(&parted, term, typed, keys);
    if glued == parted {
        return fit;
    }
    fit.max(fit_words(&glued, term, typed, keys))
}

/// Tells whether a term is what was typed, to the letter but for diacritics.
pub(super) fn is_typed(term: &Term, typed: &[Typed]) -> bool {
    let typed = typed.iter().filter_map(|it| it.readings.last()).flatten();
    forms(&term.text)
        .iter()
        .map(|it| fold(it))
        .eq(typed.map(|it| fold(it)))
}

/// As [`fit`], for what is left of the words of a term. It goes as deep as the
/// term has words.
fn fit_words(listed: &[String], term: &Term, typed: &[Typed], keys: &mut Keys) -> Option<Fit> {
    if listed.is_empty() {
        return Some(Fit {
            length: 0,
            is_same: true,
        });
    }
    let (first, rest) = typed.split_first()?;
    let mut best = None;
    for reading in &first.readings {
        let Some((here, behind)) = listed.split_at_checked(reading.len()) else {
            continue;
        };
        let pairs = || here.iter().zip(reading);
        let is_same = pairs().all(|(listed, typed)| fold(listed) == fold(typed));
        if !pairs().all(|(listed, typed)| term.admits(listed, typed, keys)) {
            continue;
        }
        let fit = fit_words(behind, term, rest, keys).map(|behind| Fit {
            length: 1 + behind.length,
            is_same: is_same && behind.is_same,
        });
        best = best.max(fit);
    }
    best
}
