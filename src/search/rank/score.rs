//! What a study answers with → its score.
//!
//! The numbers were chosen together, among 230 random choices, on five English
//! test collections in a study of their own: all five and their mean well at the
//! same time, and the neighbours of the choice as good. Mean nDCG@10 there .521,
//! plain BM25 at the same settings .507. Through PDFs and the program it is .515
//! where plain BM25 has .505 (`benches/results/ranking.tsv`).

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    index::{Index, Number},
    search::{
        matches::{LeafMatches, Matches, place::Place},
        plan::leaf::{Likeness, Plan},
    },
};

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
pub(super) struct Scale<'a> {
    index: &'a Index,
    matches: &'a Matches,
    plan: &'a Plan,
    pub(super) worth: Vec<f64>,
    /// Which leaves follow each other in the question.
    neighbours: BTreeSet<(usize, usize)>,
    usual_length: f64,
}

impl<'a> Scale<'a> {
    pub(super) fn new(index: &'a Index, plan: &'a Plan, matches: &'a Matches) -> Self {
        let all = index.study_count() as f64;
        let words: u64 = index.all().map(|it| u64::from(index.length(it))).sum();
        let worth = |it: &LeafMatches| {
            let having = it.count() as f64;
            (1.0 + (all - having + 0.5) / (having + 0.5)).ln()
        };
        Self {
            index,
            matches,
            plan,
            worth: matches.leaves.iter().map(worth).collect(),
            neighbours: plan
                .order
                .windows(2)
                .flat_map(|pair| [(pair[0], pair[1]), (pair[1], pair[0])])
                .filter(|(one, other)| one != other)
                .collect(),
            usual_length: (words as f64 / all.max(1.0)).max(1.0),
        }
    }

    pub(super) fn score(
        &self,
        wanted: &BTreeSet<usize>,
        places: &[(Place, usize)],
        number: Number,
    ) -> Score {
        let length = f64::from(self.index.length(number)) / self.usual_length;
        let slope = K1 * (1.0 - B + B * length);
        let closeness = self.closeness(places);
        let part = |leaf: &usize| {
            let found = &self.matches.leaves[*leaf];
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
                studies: found.count(),
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
            is_whole: self.matches.stands_whole(&self.plan.root, number),
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
