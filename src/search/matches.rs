//! Leaves → where they stand, and which studies answer.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::plan::{Branch, Leaf, Spelling};
use crate::index::{Index, IndexError, Number};

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
    for spelling in &leaf.spellings {
        for (number, starts) in side_by_side(spelling, |form| index.places(form))? {
            let words = spelling.len() as u32;
            let places = found.places.entry(number).or_default();
            places.extend(starts.into_iter().map(|start| Place { start, words }));
        }
        for (number, starts) in side_by_side(spelling, |form| index.places_in_titles(form))? {
            *found.in_title.entry(number).or_default() += starts.len() as u32;
        }
    }
    for places in found.places.values_mut() {
        places.sort_unstable();
    }
    Ok(found)
}

/// Finds where words stand side by side: the places of the first of them.
fn side_by_side(
    spelling: &Spelling,
    places: impl Fn(&str) -> Result<Vec<crate::index::FormPlaces>, IndexError>,
) -> Result<HashMap<Number, Vec<u32>>, IndexError> {
    let mut so_far: Option<HashMap<Number, Vec<u32>>> = None;
    for (offset, forms) in spelling.iter().enumerate() {
        let mut here: HashMap<Number, Vec<u32>> = HashMap::new();
        for form in forms {
            for found in places(form)? {
                here.entry(found.number).or_default().extend(found.places);
            }
        }
        so_far = Some(match so_far {
            None => here,
            Some(before) => follow(before, &here, offset as u32),
        });
    }
    let mut found = so_far.unwrap_or_default();
    for starts in found.values_mut() {
        starts.sort_unstable();
    }
    Ok(found)
}

/// Keeps the starts that have a word of `next` at `offset` behind them.
fn follow(
    before: HashMap<Number, Vec<u32>>,
    next: &HashMap<Number, Vec<u32>>,
    offset: u32,
) -> HashMap<Number, Vec<u32>> {
    let mut kept = HashMap::new();
    for (number, mut starts) in before {
        let Some(places) = next.get(&number) else {
            continue;
        };
        let places: BTreeSet<u32> = places.iter().copied().collect();
        starts.retain(|start| places.contains(&(start + offset)));
        if !starts.is_empty() {
            kept.insert(number, starts);
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
