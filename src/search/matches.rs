//! Leaves → where they stand, and which studies answer.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use super::plan::{Branch, Leaf, Spelling};
use crate::{
    analyse::width,
    index::{FormPlaces, Index, IndexError, Number},
};

/// One occurrence of a leaf: words side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// The place of its first word in the study.
    pub(super) start: u32,
    /// How many words it takes.
    pub(super) words: u32,
}

/// All places of one leaf, by study, each list ascending.
#[derive(Default)]
pub(super) struct LeafMatches {
    pub(super) places: BTreeMap<Number, Vec<Place>>,
    /// How often it stands in the title of a study.
    pub(super) in_title: BTreeMap<Number, u32>,
}

/// Finds all places of all leaves.
pub(super) fn find_all(index: &Index, leaves: &[Leaf]) -> Result<Vec<LeafMatches>, IndexError> {
    leaves.iter().map(|leaf| find(index, leaf)).collect()
}

fn find(index: &Index, leaf: &Leaf) -> Result<LeafMatches, IndexError> {
    let mut found = LeafMatches::default();
    let mut in_title: BTreeMap<Number, Vec<Place>> = BTreeMap::new();
    for spelling in &leaf.spellings {
        for (number, places) in side_by_side(spelling, |form| index.places(form))? {
            found.places.entry(number).or_default().extend(places);
        }
        for (number, places) in side_by_side(spelling, |form| index.places_in_titles(form))? {
            in_title.entry(number).or_default().extend(places);
        }
    }
    for places in found.places.values_mut() {
        one_for_each_start(places);
    }
    for (number, mut places) in in_title {
        one_for_each_start(&mut places);
        found.in_title.insert(number, places.len() as u32);
    }
    Ok(found)
}

/// Counts what begins at one word once, at its longest: `mede*` finds both
/// `mede` and `mede-onderzoeker` there.
fn one_for_each_start(places: &mut Vec<Place>) {
    places.sort_unstable_by_key(|it| (it.start, Reverse(it.words)));
    places.dedup_by_key(|it| it.start);
}

/// Finds where words stand side by side.
fn side_by_side(
    spelling: &Spelling,
    places: impl Fn(&str) -> Result<Vec<FormPlaces>, IndexError>,
) -> Result<HashMap<Number, Vec<Place>>, IndexError> {
    let mut so_far: Option<HashMap<Number, Vec<Place>>> = None;
    for forms in spelling {
        let mut here: HashMap<Number, Vec<Place>> = HashMap::new();
        for form in forms {
            let words = width(form);
            for found in places(form)? {
                let places = found.places.into_iter();
                let places = places.map(|start| Place { start, words });
                here.entry(found.number).or_default().extend(places);
            }
        }
        so_far = Some(match so_far {
            None => here,
            Some(before) => follow(before, here),
        });
    }
    Ok(so_far.unwrap_or_default())
}

/// Lengthens the places that have one of `next` right behind them, and drops
/// the others.
fn follow(
    before: HashMap<Number, Vec<Place>>,
    mut next: HashMap<Number, Vec<Place>>,
) -> HashMap<Number, Vec<Place>> {
    let mut kept = HashMap::new();
    for (number, places) in before {
        let Some(mut next) = next.remove(&number) else {
            continue;
        };
        next.sort_unstable();
        let mut longer: Vec<Place> = places
            .into_iter()
            .flat_map(|place| {
                let end = place.start + place.words;
                let from = next.partition_point(|it| it.start < end);
                let behind = next[from..].iter().take_while(move |it| it.start == end);
                behind.map(move |it| Place {
                    start: place.start,
                    words: place.words + it.words,
                })
            })
            .collect();
        // Parts and wholes of a word with hyphens lead to the same place along
        // many ways: `mede*` takes one word or two.
        longer.sort_unstable();
        longer.dedup();
        if !longer.is_empty() {
            kept.insert(number, longer);
        }
    }
    kept
}

/// Returns the studies that answer the question.
pub(super) fn studies(branch: &Branch, leaves: &[LeafMatches]) -> BTreeSet<Number> {
    match branch {
        Branch::Leaf(leaf) => leaves[*leaf].places.keys().copied().collect(),
        Branch::Or(branches) => branches.iter().flat_map(|it| studies(it, leaves)).collect(),
        Branch::And(branches) => {
            let mut found: Option<BTreeSet<Number>> = None;
            for branch in branches.iter().filter(|it| !matches!(it, Branch::Not(_))) {
                let these = studies(branch, leaves);
                found = Some(match found {
                    None => these,
                    Some(found) => found.intersection(&these).copied().collect(),
                });
            }
            let mut found = found.unwrap_or_default();
            for branch in branches {
                if let Branch::Not(branch) = branch {
                    let away = studies(branch, leaves);
                    found.retain(|it| !away.contains(it));
                }
            }
            found
        }
        // Stands only inside an AND, which takes it away.
        Branch::Not(_) => BTreeSet::new(),
    }
}

/// Tells whether a study answers this part of the question.
fn answers(branch: &Branch, leaves: &[LeafMatches], number: Number) -> bool {
    match branch {
        Branch::Leaf(leaf) => leaves[*leaf].places.contains_key(&number),
        Branch::Or(branches) => branches.iter().any(|it| answers(it, leaves, number)),
        Branch::And(branches) => branches.iter().all(|it| answers(it, leaves, number)),
        Branch::Not(branch) => !answers(branch, leaves, number),
    }
}

/// Returns the leaves that make a study answer: of an OR only the sides that
/// hold, of what is taken away none.
pub(super) fn wanted(branch: &Branch, leaves: &[LeafMatches], number: Number) -> BTreeSet<usize> {
    match branch {
        Branch::Leaf(leaf) => BTreeSet::from([*leaf]),
        Branch::And(branches) | Branch::Or(branches) => branches
            .iter()
            .filter(|it| answers(it, leaves, number))
            .flat_map(|it| wanted(it, leaves, number))
            .collect(),
        Branch::Not(_) => BTreeSet::new(),
    }
}
