//! Studies → the best first.
//!
//! BM25 (Robertson and Zaragoza 2009) over the leaves of the question, in
//! 64-bit numbers and a fixed order, so that equal studies get equal scores
//! whatever the layout of the index. Three things are added to it: a place
//! with another inflection counts a little less than one with the word itself,
//! a place in the title counts once more, and leaves that follow each other in
//! the question count more where they stand close (Büttcher, Clarke and
//! Lushman 2006).
//!
//! The numbers were chosen together, among 230 random choices, on five English
//! test collections in a study of their own: all five and their mean well at the
//! same time, and the neighbours of the choice as good. Mean nDCG@10 there .521,
//! plain BM25 at the same settings .507. Through PDFs and the program it is .515
//! where plain BM25 has .505 (`benches/results/ranking.tsv`).

use std::collections::{BTreeMap, BTreeSet};

use super::{
    matches::{LeafMatches, Place, stands_whole, wanted},
    plan::{Likeness, Plan},
};
use crate::index::{Index, Number};

/// How soon more places of the same leaf stop counting. 1.0 and 1.2 measured
/// alike; 0.9 and 1.5 lower.
const K1: f64 = 1.0;

/// How much a long study has to show more places. 0.6 and 0.7 alike.
const B: f64 = 0.6;

/// How many places in the text one place in the title is worth, beside that in
/// the text itself: 1 measured above 0.5 and 0, and as good as 1.5.
const TITLE: f64 = 1.0;

/// What another inflection is worth: .7 to .8 measured above .6, .9 and 1. A
/// term of the other language counts the same; that was not measured.
const INFLECTED: f64 = 0.8;

/// What a compound is worth that the word is a part of. Not measured: there is
/// no collection of Dutch questions; half of another inflection. Whatever it
/// is, studies with the words themselves come first.
const PART: f64 = 0.4;

/// How much words count that stand close. 0.3 and 0.4 measured above 0.1 and
/// 0.5; 1 and more below plain BM25.
const CLOSE: f64 = 0.3;

/// A study with its score and the places that made it.
pub(super) struct Ranked {
    pub(super) number: Number,
    pub(super) score: f64,
    /// All places in the text, in order, each with the leaf it belongs to; the
    /// same words found by two leaves are one place.
    pub(super) places: Vec<(Place, usize)>,
    /// All places in the title, likewise.
    pub(super) in_title: Vec<(Place, usize)>,
    /// How many places count: those in the text and, for what was only asked of
    /// titles, those in the title.
    pub(super) count: usize,
    /// How many of them are compounds that a word is only a part of.
    pub(super) in_compounds: usize,
    /// Whether it would answer without compounds that words are only a part of.
    is_whole: bool,
}

/// The studies that answer, best first; equal ones in the order of their ids.
pub(super) struct Ranking {
    pub(super) studies: Vec<Ranked>,
    /// What each leaf of the question is worth: rarer ones more.
    pub(super) worth: Vec<f64>,
}

/// What made the score of a study.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// The whole.
    pub total: f64,
    /// What each part of the question gave, in its order.
    pub parts: Vec<Part>,
    /// How many words the study has, against the mean of all.
    pub length: f64,
    /// Whether it answers by the words themselves; a study that answers only by
    /// compounds that they are a part of stands behind all that do.
    pub is_whole: bool,
}

/// What one part of a question gave to a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// As the question spells it.
    pub typed: String,
    /// How many studies have it.
    pub studies: usize,
    /// What it is worth: the rarer, the more.
    pub worth: f64,
    /// How many places have the word itself.
    pub same: usize,
    /// How many have another inflection of it.
    pub inflected: usize,
    /// How many have a term of the other language.
    pub translated: usize,
    /// How many have a compound that it is a part of.
    pub in_compounds: usize,
    /// How many places in the title.
    pub in_title: usize,
    /// What these gave.
    pub by_places: f64,
    /// What its neighbours in the question gave by standing close.
    pub by_closeness: f64,
}

/// What ranking needs to know of all studies and of the question.
struct Scale<'a> {
    index: &'a Index,
    leaves: &'a [LeafMatches],
    plan: &'a Plan,
    worth: Vec<f64>,
    /// Which leaves follow each other in the question.
    neighbours: BTreeSet<(usize, usize)>,
    usual_length: f64,
}

impl<'a> Scale<'a> {
    fn new(index: &'a Index, plan: &'a Plan, leaves: &'a [LeafMatches]) -> Self {
        let all = index.study_count() as f64;
        let words: u64 = index.all().map(|it| u64::from(index.length(it))).sum();
        let worth = |it: &LeafMatches| {
            let having = it.counting().len() as f64;
            (1.0 + (all - having + 0.5) / (having + 0.5)).ln()
        };
        Self {
            index,
            leaves,
            plan,
            worth: leaves.iter().map(worth).collect(),
            neighbours: plan
                .order
                .windows(2)
                .flat_map(|pair| [(pair[0], pair[1]), (pair[1], pair[0])])
                .filter(|(one, other)| one != other)
                .collect(),
            usual_length: (words as f64 / all.max(1.0)).max(1.0),
        }
    }

    fn score(&self, wanted: &BTreeSet<usize>, places: &[(Place, usize)], number: Number) -> Score {
        let length = f64::from(self.index.length(number)) / self.usual_length;
        let slope = K1 * (1.0 - B + B * length);
        let closeness = self.closeness(places);
        let part = |leaf: &usize| {
            let found = &self.leaves[*leaf];
            let in_text: &[Place] = found.places.get(&number).map_or(&[], Vec::as_slice);
            let like = |likeness| in_text.iter().filter(|it| it.likeness == likeness).count();
            let same = like(Likeness::Same);
            let inflected = like(Likeness::Inflected);
            let translated = like(Likeness::Translated);
            let in_compounds = like(Likeness::Part);
            let other = (inflected + translated) as f64;
            let in_title = found.in_title.get(&number).map_or(0, Vec::len);
            let often = same as f64
                + INFLECTED * other
                + PART * in_compounds as f64
                + TITLE * in_title as f64;
            let times = f64::from(self.plan.leaves[*leaf].times);
            let saturated = |often: f64| often * (K1 + 1.0) / (often + slope);
            let close = closeness.get(leaf).copied().unwrap_or(0.0);
            Part {
                typed: self.plan.leaves[*leaf].typed.clone(),
                studies: found.counting().len(),
                worth: self.worth[*leaf],
                same,
                inflected,
                translated,
                in_compounds,
                in_title,
                by_places: times * self.worth[*leaf] * saturated(often),
                by_closeness: times * CLOSE * self.worth[*leaf].min(1.0) * saturated(close),
            }
        };
        let parts: Vec<Part> = wanted.iter().map(part).collect();
        Score {
            total: parts.iter().map(|it| it.by_places + it.by_closeness).sum(),
            parts,
            length,
            is_whole: stands_whole(&self.plan.root, self.leaves, number),
        }
    }

    /// For each leaf, how close its neighbours in the question stand: where two
    /// follow each other in the text with nothing else of the question between
    /// them, what the other is worth over the square of their distance.
    fn closeness(&self, places: &[(Place, usize)]) -> BTreeMap<usize, f64> {
        let mut found = BTreeMap::new();
        for pair in places.windows(2) {
            let [(one, first), (other, second)] = pair else {
                continue;
            };
            if !self.neighbours.contains(&(*first, *second)) {
                continue;
            }
            let apart = f64::from(other.start.saturating_sub(one.start).max(1));
            let near = 1.0 / (apart * apart);
            *found.entry(*first).or_default() += self.worth[*second] * near;
            *found.entry(*second).or_default() += self.worth[*first] * near;
        }
        found
    }
}

/// Ranks the chosen studies.
pub(super) fn rank(
    index: &Index,
    plan: &Plan,
    leaves: &[LeafMatches],
    chosen: &[Number],
) -> Ranking {
    let scale = Scale::new(index, plan, leaves);
    let mut studies: Vec<Ranked> = chosen
        .iter()
        .map(|number| {
            let wanted = wanted(&plan.root, leaves, *number);
            let in_text = places(&wanted, *number, |leaf| &leaves[leaf].places);
            let in_title = places(&wanted, *number, |leaf| &leaves[leaf].in_title);
            let only_title = in_title.iter().filter(|it| leaves[it.1].is_of_title);
            let counting = in_text.iter().chain(only_title);
            let is_part = |it: &&(Place, usize)| it.0.likeness == Likeness::Part;
            let (count, in_compounds) =
                (counting.clone().count(), counting.filter(is_part).count());
            Ranked {
                number: *number,
                score: scale.score(&wanted, &in_text, *number).total,
                count,
                in_compounds,
                is_whole: stands_whole(&plan.root, leaves, *number),
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
pub(super) fn explain(index: &Index, plan: &Plan, leaves: &[LeafMatches], number: Number) -> Score {
    let wanted = wanted(&plan.root, leaves, number);
    let places = places(&wanted, number, |leaf| &leaves[leaf].places);
    Scale::new(index, plan, leaves).score(&wanted, &places, number)
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
