//! A plan → where its leaves stand, and which studies answer.
//!
//! ```text
//! Plan ─run→ Matches: places of each leaf by study, studies of each limit
//! ```
//!
//! Which studies have the words is asked of whatever holds them ([`WordSource`]); where
//! a text stands in one of them is a matter of that study alone ([`inside`]).

mod across;
mod inside;
pub(super) mod limit;
mod near;
mod phrase;
pub(super) mod place;
#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashMap, hash_map::Entry};

use across::{Met, forms, stand_in};
use place::Place;

use super::plan::leaf::{Branch, Leaf, Likeness, Plan, Where};
use crate::{
    analyse::Keys,
    index::{Index, IndexError, Number, SectionStarts, Stream, WordSource},
    study::SectionKind,
};

/// All places of one leaf, by study, each list ascending.
#[derive(Default)]
pub(super) struct LeafMatches {
    /// Where it stands in the text; empty for a leaf of the title.
    pub(super) places: BTreeMap<Number, Vec<Place>>,
    /// Where it stands in titles, whether that counts or not.
    pub(super) in_title: BTreeMap<Number, Vec<Place>>,
    /// Where it stands in titles and makes studies answer: all of `in_title` for a
    /// leaf of the title; for one of the text those of studies that have it nowhere
    /// in the text, and whose title stands on no page.
    pub(super) counting_in_title: BTreeMap<Number, Vec<Place>>,
    /// The forms of its words that stand in a study.
    pub(super) met: Met,
}

impl LeafMatches {
    /// Tells whether it makes a study answer.
    fn has(&self, number: Number) -> bool {
        self.places.contains_key(&number) || self.counting_in_title.contains_key(&number)
    }

    /// The studies that answer, each once.
    fn studies(&self) -> impl Iterator<Item = Number> {
        // None is in both.
        let in_title = self.counting_in_title.keys();
        self.places.keys().chain(in_title).copied()
    }

    /// How many studies answer.
    pub(super) fn count(&self) -> usize {
        self.places.len() + self.counting_in_title.len()
    }

    /// The places that make a study answer.
    fn counting(&self, number: Number) -> impl Iterator<Item = &Place> {
        let in_title = self.counting_in_title.get(&number);
        let all = [self.places.get(&number), in_title].into_iter();
        all.flatten().flatten()
    }
}

/// What a plan finds.
pub(super) struct Matches {
    /// By the number of the leaf.
    pub(super) leaves: Vec<LeafMatches>,
    /// The studies that a limit lets through, by its number.
    limits: Vec<BTreeSet<Number>>,
}

/// Runs a plan on an index.
pub(super) fn run(index: &Index, plan: &Plan) -> Result<Matches, IndexError> {
    let limits = plan.limits.iter();
    Ok(Matches {
        leaves: find_all(index, &plan.leaves)?,
        limits: limits
            .map(|it| limit::studies(index, it, plan.possibly))
            .collect::<Result<_, _>>()?,
    })
}

/// Finds all places of all leaves.
fn find_all(words: &impl WordSource, leaves: &[Leaf]) -> Result<Vec<LeafMatches>, IndexError> {
    let mut sections = HashMap::new();
    let mut keys = Keys::default();
    let leaves = leaves.iter();
    leaves
        .map(|leaf| find(words, leaf, &mut keys, &mut sections))
        .collect()
}

/// Where the sections of studies begin, as far as they were needed.
type Sections = HashMap<Number, SectionStarts>;

fn find(
    words: &impl WordSource,
    leaf: &Leaf,
    keys: &mut Keys,
    sections: &mut Sections,
) -> Result<LeafMatches, IndexError> {
    let slots: Vec<_> = leaf
        .slots
        .iter()
        .map(|slot| forms(words, slot, keys))
        .collect::<Result<_, _>>()?;
    let mut met = Met::new();
    let mut stand = |stream| stand_in(words, &leaf.text, &slots, stream, &mut met);
    let mut found = LeafMatches {
        in_title: stand(Stream::Title)?,
        ..LeafMatches::default()
    };
    match leaf.place {
        Where::Title => found.counting_in_title.clone_from(&found.in_title),
        Where::Text => found.places = stand(Stream::Text)?,
        Where::Section(SectionKind::References) => found.places = stand(Stream::References)?,
        Where::TextAndReferences => {
            found.places = stand(Stream::Text)?;
            for (number, places) in stand(Stream::References)? {
                let all = found.places.entry(number).or_default();
                all.extend(places);
                all.sort_unstable();
            }
        }
        Where::Section(kind) => {
            for (number, mut places) in stand(Stream::Text)? {
                let starts = match sections.entry(number) {
                    Entry::Occupied(known) => known.into_mut(),
                    Entry::Vacant(unknown) => unknown.insert(words.sections(number)?),
                };
                places.retain(|it| section_of(starts, it.start) == Some(kind));
                if !places.is_empty() {
                    found.places.insert(number, places);
                }
            }
        }
    }
    found.met = met;
    if leaf.claims && matches!(leaf.place, Where::Text | Where::TextAndReferences) {
        for (number, places) in &found.in_title {
            if !found.places.contains_key(number) && words.title_is_unprinted(*number)? {
                found.counting_in_title.insert(*number, places.clone());
            }
        }
    }
    Ok(found)
}

fn section_of(starts: &[(u32, Option<SectionKind>)], place: u32) -> Option<SectionKind> {
    let after = starts.partition_point(|(start, _)| *start <= place);
    starts.get(after.checked_sub(1)?)?.1
}

impl Matches {
    /// Returns the studies that answer this part of a question.
    pub(super) fn studies(&self, branch: &Branch) -> BTreeSet<Number> {
        match branch {
            Branch::Leaf(leaf) => self.leaves[*leaf].studies().collect(),
            Branch::Only(limit) => self.limits[*limit].clone(),
            Branch::Or(branches) => branches.iter().flat_map(|it| self.studies(it)).collect(),
            Branch::And(branches) => {
                let mut found: Option<BTreeSet<Number>> = None;
                for branch in branches.iter().filter(|it| !matches!(it, Branch::Not(_))) {
                    let these = self.studies(branch);
                    found = Some(match found {
                        None => these,
                        Some(found) => found.intersection(&these).copied().collect(),
                    });
                }
                let mut found = found.unwrap_or_default();
                for branch in branches {
                    if let Branch::Not(branch) = branch {
                        let away = self.studies(branch);
                        found.retain(|it| !away.contains(it));
                    }
                }
                found
            }
            // Stands only inside an AND, which takes it away.
            Branch::Not(_) => BTreeSet::new(),
        }
    }

    /// Tells whether a study answers this part of the question also without the
    /// compounds that words are only a part of.
    pub(super) fn stands_whole(&self, branch: &Branch, number: Number) -> bool {
        match branch {
            Branch::Leaf(leaf) => {
                let mut places = self.leaves[*leaf].counting(number);
                places.any(|it| it.likeness != Likeness::Part)
            }
            Branch::Only(_) | Branch::Not(_) => self.answers(branch, number),
            Branch::Or(branches) => branches.iter().any(|it| self.stands_whole(it, number)),
            Branch::And(branches) => branches.iter().all(|it| self.stands_whole(it, number)),
        }
    }

    /// Tells whether a study answers this part of the question.
    pub(super) fn answers(&self, branch: &Branch, number: Number) -> bool {
        match branch {
            Branch::Leaf(leaf) => self.leaves[*leaf].has(number),
            Branch::Only(limit) => self.limits[*limit].contains(&number),
            Branch::Or(branches) => branches.iter().any(|it| self.answers(it, number)),
            Branch::And(branches) => branches.iter().all(|it| self.answers(it, number)),
            Branch::Not(branch) => !self.answers(branch, number),
        }
    }

    /// Returns the leaves that make a study answer: of an OR only the sides that
    /// hold, of what is taken away none.
    pub(super) fn wanted(&self, branch: &Branch, number: Number) -> BTreeSet<usize> {
        match branch {
            Branch::Leaf(leaf) => BTreeSet::from([*leaf]),
            Branch::And(branches) | Branch::Or(branches) => branches
                .iter()
                .filter(|it| self.answers(it, number))
                .flat_map(|it| self.wanted(it, number))
                .collect(),
            Branch::Not(_) | Branch::Only(_) => BTreeSet::new(),
        }
    }
}
