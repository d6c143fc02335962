//! Where a text stands in one study, from the places of its words there.
//!
//! ```text
//! places of each word of the question ─stand→ places of the text
//! ```
//!
//! **Promise.** A pure function of one study: whichever engine found the study,
//! what is lit and counted in it is decided here, by the same code.

use std::cmp::Reverse;

use super::{near::near, phrase::side_by_side, place::Place};
use crate::search::plan::leaf::{Likeness, Text};

/// Finds where a text stands in a study, ascending, one place for each start;
/// `slot` gives the places of a word of the question, by its number.
pub(super) fn stand<'a>(text: &Text, slot: &impl Fn(usize) -> &'a [Place]) -> Vec<Place> {
    let mut found = match text {
        Text::Words(spellings) => spellings
            .iter()
            .flat_map(|spelling| side_by_side(spelling.iter().map(|it| slot(*it))))
            .collect(),
        Text::Near {
            left,
            right,
            between,
            ordered,
        } => {
            let side = |texts: &[Text]| {
                let mut found: Vec<Place> = texts.iter().flat_map(|it| stand(it, slot)).collect();
                tidy(&mut found);
                found
            };
            let (left, right) = (side(left), side(right));
            let pairs = near(&left, &right, *between, *ordered);
            let whole = near(&whole(&left), &whole(&right), *between, *ordered);
            prefer(pairs, whole)
        }
    };
    tidy(&mut found);
    found
}

/// The places of words themselves, without compounds they are a part of.
fn whole(places: &[Place]) -> Vec<Place> {
    let is_whole = |it: &&Place| it.likeness != Likeness::Part;
    places.iter().filter(is_whole).copied().collect()
}

/// Puts pairs of words themselves in the place of pairs with a compound that
/// overlap them: a compound in between hides no match of the words.
fn prefer(mut pairs: Vec<Place>, mut whole: Vec<Place>) -> Vec<Place> {
    whole.sort_unstable();
    pairs.retain(|pair| {
        // None holds another, so both ends ascend.
        let next = whole.partition_point(|it| it.end() <= pair.start);
        let overlaps = whole.get(next).is_some_and(|it| it.start < pair.end());
        pair.likeness == Likeness::Part && !overlaps
    });
    pairs.extend(whole);
    pairs
}

/// Sorts, and counts what begins at one word once, at its longest and most
/// alike: `mede*` finds both `mede` and `mede-onderzoeker` there.
fn tidy(places: &mut Vec<Place>) {
    places.sort_unstable_by_key(|it| (it.start, Reverse(it.words), it.likeness));
    places.dedup_by_key(|it| it.start);
}
