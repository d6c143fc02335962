//! Studies → the best first.
//!
//! BM25 (Robertson and Zaragoza 2009) over the leaves of the question, in
//! 64-bit numbers and a fixed order, so that equal studies get equal scores
//! whatever the layout of the index. Three things are added to it: a place
//! with another inflection counts a little less than one with the word itself,
//! a place in the title counts once more, and leaves that follow each other in
//! the question count more where they stand close (Büttcher, Clarke and
//! Lushman 2006).

pub(super) mod order;
pub(super) mod ranked;
pub(super) mod score;

use std::collections::{BTreeMap, BTreeSet};

use ranked::{Ranked, Ranking};
use score::{Scale, Score};

use super::{
    matches::{Matches, place::Place},
    plan::leaf::{Likeness, Plan},
};
use crate::index::{Index, Number};

/// Ranks the chosen studies.
pub(super) fn rank(index: &Index, plan: &Plan, matches: &Matches, chosen: &[Number]) -> Ranking {
    let scale = Scale::new(index, plan, matches);
    let mut studies: Vec<Ranked> = chosen
        .iter()
        .map(|number| {
            let wanted = matches.wanted(&plan.root, *number);
            let in_text = places(&wanted, *number, |leaf| &matches.leaves[leaf].places);
            let in_title = places(&wanted, *number, |leaf| &matches.leaves[leaf].in_title);
            // What was asked of titles counts, whatever else stands there.
            let asked = places(&wanted, *number, |leaf| {
                &matches.leaves[leaf].counting_in_title
            });
            let counting = in_text.iter().chain(&asked);
            let is_part = |it: &&(Place, usize)| it.0.likeness == Likeness::Part;
            let count = counting.clone().count();
            let counted_in_title = asked.len();
            let in_compounds = counting.filter(is_part).count();
            Ranked {
                number: *number,
                score: scale.score(&wanted, &in_text, *number).total,
                count,
                counted_in_title,
                in_compounds,
                is_whole: matches.stands_whole(&plan.root, *number),
                places: in_text,
                in_title,
            }
        })
        .collect();
    studies.sort_by(|a, b| {
        let by_score = b.score.total_cmp(&a.score);
        let whole_first = b.is_whole.cmp(&a.is_whole);
        whole_first.then(by_score).then(a.number.cmp(&b.number))
    });
    Ranking {
        studies,
        worth: scale.worth,
    }
}

/// Tells what makes the score of a study.
pub(super) fn explain(index: &Index, plan: &Plan, matches: &Matches, number: Number) -> Score {
    let wanted = matches.wanted(&plan.root, number);
    let places = places(&wanted, number, |leaf| &matches.leaves[leaf].places);
    Scale::new(index, plan, matches).score(&wanted, &places, number)
}

fn places<'a>(
    wanted: &BTreeSet<usize>,
    number: Number,
    of: impl Fn(usize) -> &'a BTreeMap<Number, Vec<Place>>,
) -> Vec<(Place, usize)> {
    let mut all: Vec<(Place, usize)> = wanted
        .iter()
        .flat_map(|leaf| {
            let places = of(*leaf).get(&number);
            places.into_iter().flatten().map(|place| (*place, *leaf))
        })
        .collect();
    all.sort_unstable();
    all.dedup_by_key(|(place, _)| (place.start, place.words));
    all
}
