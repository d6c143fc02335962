//! Leaves → where they stand, and which studies answer.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashMap, hash_map::Entry},
};

use super::{
    near::near,
    plan::{Branch, Leaf, Likeness, Spelling, Text, Where},
};
use crate::{
    analyse::width,
    index::{FormPlaces, Index, IndexError, Number, Stream},
    study::SectionKind,
};

/// One occurrence of a leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// The place of its first word in the study.
    pub(super) start: u32,
    /// How many words it takes.
    pub(super) words: u32,
    /// How many words in its middle are not part of it: those between two that
    /// are near each other. They follow the first `before` words.
    pub(super) between: u32,
    pub(super) before: u32,
    pub(super) likeness: Likeness,
}

impl Place {
    pub(super) fn new(start: u32, words: u32, likeness: Likeness) -> Self {
        Self {
            start,
            words,
            between: 0,
            before: words,
            likeness,
        }
    }

    /// The place after its last word.
    pub(super) fn end(&self) -> u32 {
        self.start + self.words
    }

    /// Tells whether the word at `place` is part of it.
    pub(super) fn holds(&self, place: u32) -> bool {
        let gap = self.start + self.before;
        (self.start..self.end()).contains(&place) && !(gap..gap + self.between).contains(&place)
    }
}

/// Places by study.
pub(super) type Places = HashMap<Number, Vec<Place>>;

/// All places of one leaf, by study, each list ascending.
#[derive(Default)]
pub(super) struct LeafMatches {
    /// Where it stands in the text; empty for a leaf of the title.
    pub(super) places: BTreeMap<Number, Vec<Place>>,
    /// Where it stands in titles.
    pub(super) in_title: BTreeMap<Number, Vec<Place>>,
    /// Whether only titles count.
    pub(super) is_of_title: bool,
}

impl LeafMatches {
    /// The places that make studies answer.
    pub(super) fn counting(&self) -> &BTreeMap<Number, Vec<Place>> {
        if self.is_of_title {
            &self.in_title
        } else {
            &self.places
        }
    }
}

/// Finds all places of all leaves.
pub(super) fn find_all(index: &Index, leaves: &[Leaf]) -> Result<Vec<LeafMatches>, IndexError> {
    let mut sections = HashMap::new();
    leaves
        .iter()
        .map(|leaf| find(index, leaf, &mut sections))
        .collect()
}

/// Where the sections of studies begin, as far as they were needed.
type Sections = HashMap<Number, Vec<(u32, Option<SectionKind>)>>;

fn find(index: &Index, leaf: &Leaf, sections: &mut Sections) -> Result<LeafMatches, IndexError> {
    let stand = |stream| stand(index, &leaf.text, stream);
    let mut found = LeafMatches {
        places: BTreeMap::new(),
        in_title: stand(Stream::Title)?.into_iter().collect(),
        is_of_title: leaf.place == Where::Title,
    };
    match leaf.place {
        Where::Title => return Ok(found),
        Where::Text => found.places.extend(stand(Stream::Text)?),
        Where::Section(SectionKind::References) => found.places.extend(stand(Stream::References)?),
        Where::TextAndReferences => {
            found.places.extend(stand(Stream::Text)?);
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
                    Entry::Vacant(unknown) => unknown.insert(index.sections(number)?),
                };
                places.retain(|it| section_of(starts, it.start) == Some(kind));
                if !places.is_empty() {
                    found.places.insert(number, places);
                }
            }
        }
    }
    Ok(found)
}

fn section_of(starts: &[(u32, Option<SectionKind>)], place: u32) -> Option<SectionKind> {
    let after = starts.partition_point(|(start, _)| *start <= place);
    starts.get(after.checked_sub(1)?)?.1
}

/// Finds where a text stands; the places of each study ascending, one for each
/// start.
fn stand(index: &Index, text: &Text, stream: Stream) -> Result<Places, IndexError> {
    let mut found = Places::new();
    match text {
        Text::Words(spellings) => {
            for spelling in spellings {
                let places = side_by_side(spelling, |form| index.places(stream, form))?;
                add(&mut found, places);
            }
        }
        Text::Near {
            left,
            right,
            between,
            ordered,
        } => {
            let side = |texts: &[Text]| {
                let mut found = Places::new();
                for text in texts {
                    add(&mut found, stand(index, text, stream)?);
                }
                tidy(&mut found);
                Ok::<_, IndexError>(found)
            };
            let (left, right) = (side(left)?, side(right)?);
            found = near(&left, &right, *between, *ordered);
            let whole = near(&whole(&left), &whole(&right), *between, *ordered);
            prefer(&mut found, whole);
        }
    }
    tidy(&mut found);
    Ok(found)
}

/// The places of words themselves, without compounds they are a part of.
fn whole(places: &Places) -> Places {
    let is_whole = |it: &&Place| it.likeness != Likeness::Part;
    let of_study = |places: &Vec<Place>| places.iter().filter(is_whole).copied().collect();
    let all = places.iter();
    all.map(|(number, places)| (*number, of_study(places)))
        .collect()
}

/// Puts pairs of words themselves in the place of pairs with a compound that
/// overlap them: a compound in between hides no match of the words.
fn prefer(found: &mut Places, whole: Places) {
    for (number, mut whole) in whole {
        whole.sort_unstable();
        let pairs = found.entry(number).or_default();
        pairs.retain(|pair| {
            // None holds another, so both ends ascend.
            let next = whole.partition_point(|it| it.end() <= pair.start);
            let overlaps = whole.get(next).is_some_and(|it| it.start < pair.end());
            pair.likeness == Likeness::Part && !overlaps
        });
        pairs.extend(whole);
        if pairs.is_empty() {
            found.remove(&number);
        }
    }
}

fn add(all: &mut Places, more: Places) {
    if all.is_empty() {
        *all = more;
        return;
    }
    for (number, places) in more {
        all.entry(number).or_default().extend(places);
    }
}

/// Sorts, and counts what begins at one word once, at its longest and most
/// alike: `mede*` finds both `mede` and `mede-onderzoeker` there.
fn tidy(all: &mut Places) {
    for places in all.values_mut() {
        places.sort_unstable_by_key(|it| (it.start, Reverse(it.words), it.likeness));
        places.dedup_by_key(|it| it.start);
    }
}

/// Finds where words stand side by side.
pub(super) fn side_by_side(
    spelling: &Spelling,
    places: impl Fn(&str) -> Result<Vec<FormPlaces>, IndexError>,
) -> Result<Places, IndexError> {
    let mut so_far: Option<Places> = None;
    for forms in spelling {
        // A phrase stands nowhere when its first words do not.
        if so_far.as_ref().is_some_and(HashMap::is_empty) {
            break;
        }
        let mut here = Places::new();
        for (form, likeness) in forms {
            let words = width(form);
            for found in places(form)? {
                let places = found.places.into_iter();
                let places = places.map(|start| Place::new(start, words, *likeness));
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
fn follow(before: Places, mut next: Places) -> Places {
    let mut kept = HashMap::new();
    for (number, places) in before {
        let Some(mut next) = next.remove(&number) else {
            continue;
        };
        next.sort_unstable();
        let mut longer: Vec<Place> = places
            .into_iter()
            .flat_map(|place| {
                let end = place.end();
                let from = next.partition_point(|it| it.start < end);
                let behind = next[from..].iter().take_while(move |it| it.start == end);
                behind.map(move |it| {
                    let likeness = place.likeness.max(it.likeness);
                    Place::new(place.start, place.words + it.words, likeness)
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

/// Returns the studies that answer the question; `all` are those there are.
pub(super) fn studies(branch: &Branch, leaves: &[LeafMatches]) -> BTreeSet<Number> {
    match branch {
        Branch::Leaf(leaf) => leaves[*leaf].counting().keys().copied().collect(),
        Branch::Only(studies) => studies.clone(),
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

/// Tells whether a study answers this part of the question also without the
/// compounds that words are only a part of.
pub(super) fn stands_whole(branch: &Branch, leaves: &[LeafMatches], number: Number) -> bool {
    match branch {
        Branch::Leaf(leaf) => {
            let places = leaves[*leaf].counting().get(&number);
            let mut places = places.into_iter().flatten();
            places.any(|it| it.likeness != Likeness::Part)
        }
        Branch::Only(_) | Branch::Not(_) => answers(branch, leaves, number),
        Branch::Or(branches) => branches.iter().any(|it| stands_whole(it, leaves, number)),
        Branch::And(branches) => branches.iter().all(|it| stands_whole(it, leaves, number)),
    }
}

/// Tells whether a study answers this part of the question.
pub(super) fn answers(branch: &Branch, leaves: &[LeafMatches], number: Number) -> bool {
    match branch {
        Branch::Leaf(leaf) => leaves[*leaf].counting().contains_key(&number),
        Branch::Only(studies) => studies.contains(&number),
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
        Branch::Not(_) | Branch::Only(_) => BTreeSet::new(),
    }
}
