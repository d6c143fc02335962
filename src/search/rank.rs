//! Studies → the best first.
//!
//! BM25 (Robertson and Zaragoza 2009) over the leaves of the question, in
//! 64-bit numbers and a fixed order, so that equal studies get equal scores
//! whatever the layout of the index. The places of a leaf in the title count
//! several times, as in BM25F.

use std::collections::BTreeSet;

use super::{
    matches::{LeafMatches, Place, wanted},
    plan::Plan,
};
use crate::index::{Index, Number};

/// How soon more places of the same leaf stop counting; the value of Robertson
/// and of Lucene.
const K1: f64 = 1.2;

/// How much a long study has to show more places; as above.
const B: f64 = 0.75;

/// How many places in the text one place in the title is worth. Not measured
/// yet: it stands until questions with known answers say otherwise.
const TITLE: f64 = 5.0;

/// A study with its score and the places that made it.
pub(super) struct Ranked {
    pub(super) number: Number,
    pub(super) score: f64,
    /// All places, in order, each with the leaf it belongs to; the same words
    /// found by two leaves are one place.
    pub(super) places: Vec<(Place, usize)>,
}

/// The studies that answer, best first; equal ones in the order of their ids.
pub(super) struct Ranking {
    pub(super) studies: Vec<Ranked>,
    /// What each leaf of the question is worth: rarer ones more.
    pub(super) worth: Vec<f64>,
}

/// Ranks the chosen studies.
pub(super) fn rank(
    index: &Index,
    plan: &Plan,
    leaves: &[LeafMatches],
    chosen: &[Number],
) -> Ranking {
    let all = index.study_count() as f64;
    let words: u64 = index.all().map(|it| u64::from(index.length(it))).sum();
    let usual_length = (words as f64 / all.max(1.0)).max(1.0);
    let worth: Vec<f64> = leaves
        .iter()
        .map(|it| {
            let having = it.places.len() as f64;
            (1.0 + (all - having + 0.5) / (having + 0.5)).ln()
        })
        .collect();

    let mut studies: Vec<Ranked> = chosen
        .iter()
        .map(|number| {
            let wanted = wanted(&plan.root, leaves, *number);
            let length = f64::from(index.length(*number)) / usual_length;
            let score = score(&wanted, leaves, &worth, *number, length);
            Ranked {
                number: *number,
                score,
                places: places(&wanted, leaves, *number),
            }
        })
        .collect();
    studies.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.number.cmp(&b.number)));
    Ranking { studies, worth }
}

fn score(
    wanted: &BTreeSet<usize>,
    leaves: &[LeafMatches],
    worth: &[f64],
    number: Number,
    length: f64,
) -> f64 {
    let of_leaf = |leaf: &usize| {
        let found = &leaves[*leaf];
        let in_text = found.places.get(&number).map_or(0, Vec::len) as f64;
        let in_title = f64::from(found.in_title.get(&number).copied().unwrap_or(0));
        let often = in_text + TITLE * in_title;
        worth[*leaf] * often * (K1 + 1.0) / (often + K1 * (1.0 - B + B * length))
    };
    wanted.iter().map(of_leaf).sum()
}

fn places(wanted: &BTreeSet<usize>, leaves: &[LeafMatches], number: Number) -> Vec<(Place, usize)> {
    let mut all: Vec<(Place, usize)> = wanted
        .iter()
        .flat_map(|leaf| {
            let places = leaves[*leaf].places.get(&number);
            places.into_iter().flatten().map(|place| (*place, *leaf))
        })
        .collect();
    all.sort_unstable();
    all.dedup_by_key(|(place, _)| *place);
    all
}
