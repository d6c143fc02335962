//! Weighing: sightings become verdicts.
//!
//! ```text
//! sightings ─weigh→ rulings: Yes; or Possibly or left out, and what held it back
//! ```
//!
//! **Promise.** What is not sure says why. Ten mentions of one word are not ten reasons: repeats fade. A
//! long study needs more than a short one, unless a whole part of it is about
//! the theme. The score of a code is the sum of the weights of its reasons.
//!
//! **Never:** reads text.
//!
//! **Source.** Bounds and shares were set on 33 documents that two people
//! coded, and mended on 40 and on 48 more; `benches/results/facets.md` has what
//! they reach, and what they reached on those before they were looked at.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    classify::{
        said::Zone,
        taxonomy::{Target, Taxonomy, Value, ValueRole},
    },
    study::{Certainty, Code, Facet, Hold, PageNo, Reason, WhyNot},
};

use super::{
    genre::{self, Genre},
    questions::settle,
    rules::{CITATION, INSTRUCTION, NUMBERED, STRETCH_WORDS},
    ruling::Ruling,
    sighting::{Sighting, Sightings},
};

/// What running text is worth for a theme; the front says what a study is
/// about, running text touches on many things.
const RUNNING: f32 = 0.5;
/// Different fair cues that do for a strong one; with four, macro F1 on the
/// 33 and on the 40 coded documents is .89 and .83, with three .92 and .85.
const COMPANY: usize = 3;
/// Mentions of one cue that count in one stretch.
const REPEATS: usize = 3;
/// Citations and instructions that count in one stretch: each names another
/// work or tells another thing, so they are not repeats of one another.
const EACH_ITS_OWN: usize = 12;
/// Words of a chapter, which alone may carry a theme: some four pages.
const CHAPTER_WORDS: usize = 1500;
/// What a theme in one chapter is worth for the whole study. With chapters of
/// 3,000 words at a quarter, one theme more was wrong on the 33 documents and
/// none more was right on any set.
const ONE_CHAPTER: f32 = 0.33;
/// Words of a section, a page or more; by the codebook one full section makes a
/// theme.
const SECTION_WORDS: usize = 500;
/// What a theme in one section is worth for the whole study: as much as in the
/// running text of a short one. With nothing, .4, .5 and .6, macro F1 is .92,
/// .92, .91 and .91 on the 33 coded documents, .85, .85, .84 and .84 on the 40,
/// and .76, .77, .79 and .80 on the 48.
const ONE_SECTION: f32 = 0.5;
/// Sentences kept as reasons of a code.
const REASONS: usize = 8;
/// Cues in them that are kept: of one sentence all, if it is no table.
const MOST_CUES: usize = 24;

/// A sighting and what it adds to the score.
type Weighed<'s, 't> = (&'s Sighting<'t>, f32);

/// Weighs all values of `taxonomy`.
pub(in crate::classify) fn weigh(sightings: &Sightings<'_>, taxonomy: &Taxonomy) -> Vec<Ruling> {
    let sum = |target| total(&fade(&of(sightings, target)));
    let genre = Genre::of(sum, sightings.is_report);
    let large = taxonomy.known_as(ValueRole::LargeScale);
    let is_large = large.is_some_and(|large| sum(large) >= genre::DESIGN.yes);

    let mut rulings: Vec<Ruling> = vec![];
    for (number, value) in taxonomy.all().iter().enumerate() {
        let mut seen = of(sightings, Target::Value(number));
        if value.role == Some(ValueRole::SmallScale) && is_large {
            // A few people in a study of many are a part of it.
            seen.retain(|sighting| !sighting.cue.starts_with('#'));
        }
        let weighed = match value.facet {
            Facet::Method => fade(&seen),
            Facet::Opgave | Facet::Source | Facet::KnowledgeQuestion => {
                weigh_subject(&seen, sightings.words)
            }
        };
        let score = total(&weighed) + total(&fade(&against(sightings, number)));
        let bounds = genre.bounds(value);
        if score < bounds.possibly {
            continue;
        }
        let hold = genre
            .hold(value)
            .or_else(|| (score < bounds.yes).then_some(Hold::Score(bounds.yes)))
            .or_else(|| doubt(value, &seen, &weighed, genre));
        let certainty = if hold.is_none() {
            Certainty::Yes
        } else {
            Certainty::Possibly
        };
        rulings.push(Ruling {
            code: Code {
                facet: value.facet,
                value: value.name.clone(),
                certainty,
                score,
                reasons: reasons(weighed, value.facet),
            },
            role: value.role,
            is_coded: genre.may_have(value),
            hold,
        });
    }
    settle(&mut rulings);
    rulings
}

/// Returns why what scores enough for a value would not convince a reader, if
/// it would not.
fn doubt(
    value: &Value,
    seen: &[&Sighting<'_>],
    weighed: &[Weighed<'_, '_>],
    genre: Genre,
) -> Option<Hold> {
    let convinces = is_convincing(weighed)
        || match value.facet {
            Facet::Opgave => is_in_title(weighed),
            Facet::Method => genre.is_research() && is_in_title(weighed),
            Facet::Source | Facet::KnowledgeQuestion => false,
        };
    // Much is written about participatory research by who does none.
    let is_done = || seen.iter().any(|it| it.strong && it.done);
    if value.facet == Facet::Opgave && !is_theme(weighed) {
        Some(Hold::InPassing)
    } else if !convinces {
        Some(Hold::NoneConvinces)
    } else if value.role == Some(ValueRole::Participatory) && !is_done() {
        Some(Hold::NotDone)
    } else {
        None
    }
}

fn of<'s, 't>(sightings: &'s Sightings<'t>, target: Target) -> Vec<&'s Sighting<'t>> {
    sightings
        .all
        .iter()
        .filter(|sighting| sighting.target == target)
        .collect()
}

/// Returns the counter-cues of a value; other objections weigh nothing.
fn against<'s, 't>(sightings: &'s Sightings<'t>, number: usize) -> Vec<&'s Sighting<'t>> {
    sightings
        .against
        .iter()
        .filter(|it| it.target == Target::Value(number) && it.against == Some(WhyNot::CounterCue))
        .collect()
}

fn total(weighed: &[Weighed<'_, '_>]) -> f32 {
    weighed.iter().map(|(_, weight)| weight).sum()
}

/// Tells whether a theme is more than one word said in passing: it stands in
/// the title, there are two ways in which it is spoken of, or the summary has
/// its one way and the text comes back to it.
fn is_theme(weighed: &[Weighed<'_, '_>]) -> bool {
    let first = weighed.first().map(|(sighting, _)| sighting.cue);
    let comes_back = weighed.len() > REPEATS;
    weighed.iter().any(|(sighting, _)| {
        sighting.zone == Zone::Title
            || Some(sighting.cue) != first
            || sighting.zone == Zone::Abstract && sighting.strong && comes_back
    })
}

/// Tells whether the title has a fair cue: by the codebook a theme of the title
/// is a theme of the study.
fn is_in_title(weighed: &[Weighed<'_, '_>]) -> bool {
    let mut weighed = weighed.iter();
    weighed.any(|(sighting, _)| sighting.zone == Zone::Title && sighting.fair)
}

/// Tells whether there is a reason that a reader would accept: a strong one, or
/// several that keep each other company.
fn is_convincing(weighed: &[Weighed<'_, '_>]) -> bool {
    let cues: BTreeSet<&str> = weighed
        .iter()
        .filter(|(sighting, _)| sighting.fair)
        .map(|(sighting, _)| sighting.cue)
        .collect();
    weighed.iter().any(|(sighting, _)| sighting.strong) || cues.len() >= COMPANY
}

/// Weighs a design: the second mention of a cue counts half, the third a
/// quarter, the rest nothing.
fn fade<'s, 't>(seen: &[&'s Sighting<'t>]) -> Vec<Weighed<'s, 't>> {
    let mut weighed = vec![];
    for mut mentions in by_cue(seen).into_values() {
        mentions.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
        let mut share = 1.0;
        for mention in mentions.into_iter().take(REPEATS) {
            weighed.push((mention, mention.weight * share));
            share /= 2.0;
        }
    }
    weighed
}

/// Weighs a theme: what the title, abstract and headings say, and the running
/// text, either all of it by its length or its best chapter, whichever is more.
fn weigh_subject<'s, 't>(seen: &[&'s Sighting<'t>], words: usize) -> Vec<Weighed<'s, 't>> {
    let (front, body): (Vec<_>, Vec<_>) = seen
        .iter()
        .copied()
        .partition(|sighting| sighting.is_front());
    let mut weighed = fade(&front);
    let stretches = (words as f32 / STRETCH_WORDS as f32).max(1.0);
    let whole = capped(&body, stretches, RUNNING / stretches);
    let mut best = whole;
    for (long, share) in [(CHAPTER_WORDS, ONE_CHAPTER), (SECTION_WORDS, ONE_SECTION)] {
        for part in parts(&body, long) {
            let part = capped(&part, 1.0, share);
            if total(&part) > total(&best) {
                best = part;
            }
        }
    }
    weighed.append(&mut best);
    weighed
}

/// Cuts mentions into parts of so many words.
fn parts<'s, 't>(seen: &[&'s Sighting<'t>], long: usize) -> Vec<Vec<&'s Sighting<'t>>> {
    let mut parts: BTreeMap<usize, Vec<&Sighting<'_>>> = BTreeMap::new();
    for sighting in seen {
        let part = parts.entry(sighting.word / long).or_default();
        part.push(sighting);
    }
    parts.into_values().collect()
}

/// Weighs mentions at `share` of their weight, of each cue no more than
/// [`REPEATS`] for each of `stretches`.
fn capped<'s, 't>(seen: &[&'s Sighting<'t>], stretches: f32, share: f32) -> Vec<Weighed<'s, 't>> {
    by_cue(seen)
        .into_iter()
        .flat_map(|(cue, mentions)| {
            let most = if matches!(cue, CITATION | NUMBERED | INSTRUCTION) {
                EACH_ITS_OWN
            } else {
                REPEATS
            };
            mentions
                .into_iter()
                .take((most as f32 * stretches) as usize)
        })
        .map(|mention| (mention, mention.weight * share))
        .collect()
}

fn by_cue<'s, 't>(seen: &[&'s Sighting<'t>]) -> BTreeMap<&'t str, Vec<&'s Sighting<'t>>> {
    let mut groups: BTreeMap<&str, Vec<&Sighting<'_>>> = BTreeMap::new();
    for sighting in seen {
        groups.entry(sighting.cue).or_default().push(sighting);
    }
    groups
}

/// Returns the heaviest mention of each cue, of so many cues; of equal ones
/// those that stand first.
pub(super) fn heaviest(seen: &[&Sighting<'_>], most: usize) -> Vec<Reason> {
    let mut weighed = fade(seen);
    weighed.sort_by(|(a, a_weight), (b, b_weight)| {
        let heavier = b_weight.total_cmp(a_weight);
        heavier.then_with(|| (a.page, a.sentence.start).cmp(&(b.page, b.sentence.start)))
    });
    let mut cues = BTreeSet::new();
    weighed.retain(|(it, _)| cues.insert(it.cue));
    weighed.into_iter().take(most).map(reason).collect()
}

/// Keeps the heaviest reasons; of equal ones those that stand first. Sentences
/// that say something come before headings and lines of a table of contents,
/// and before all others those in the sentence that says most.
fn reasons(mut weighed: Vec<Weighed<'_, '_>>, facet: Facet) -> Vec<Reason> {
    let sentence_of = |sighting: &Sighting<'_>| (sighting.page, sighting.sentence.start);
    // The title says what a study is about, not how it knows.
    let says_something = |sighting: &Sighting<'_>| {
        sighting.is_whole || sighting.zone == Zone::Title && facet == Facet::Opgave
    };
    let mut said: BTreeMap<(PageNo, usize), f32> = BTreeMap::new();
    for (sighting, weight) in &weighed {
        if says_something(sighting) {
            *said.entry(sentence_of(sighting)).or_default() += weight;
        }
    }
    // Of equal ones the first.
    let most = said.iter().rev().max_by(|a, b| a.1.total_cmp(b.1));
    let most = most.map(|(sentence, _)| *sentence);
    weighed.sort_by(|(a, a_weight), (b, b_weight)| {
        let says_less = |it| (Some(sentence_of(it)) != most, !says_something(it));
        says_less(a)
            .cmp(&says_less(b))
            .then_with(|| b_weight.total_cmp(a_weight))
            .then_with(|| (a.page, a.sentence.start, a.cue).cmp(&(b.page, b.sentence.start, b.cue)))
    });
    // A sentence with many cues is one sentence to a reader.
    let mut sentences = BTreeSet::new();
    weighed.retain(|(it, _)| {
        let sentence = sentence_of(it);
        sentences.contains(&sentence) || sentences.len() < REASONS && sentences.insert(sentence)
    });
    weighed.into_iter().take(MOST_CUES).map(reason).collect()
}

fn reason((sighting, weight): Weighed<'_, '_>) -> Reason {
    Reason {
        page: sighting.page,
        sentence: sighting.sentence.clone(),
        cue: sighting.cue.to_owned(),
        weight,
    }
}
