//! Sightings: every sentence where a passage speaks for a value.
//!
//! ```text
//! zoned text ─sight→ sightings, each with its sentence and weight
//! ```
//!
//! **Promise.** Every sighting stands in one sentence of one page. A method
//! counts where the study speaks of itself: in its title, abstract and methods
//! part, or in a sentence that says so.
//!
//! **Knows:** cues, numbers, places, citations, instructions, stance.
//! **Never:** thresholds.
//!
//! **Source.** Zone factors: title, abstract and methods three times as heavy
//! as running text, discussion twice, as reviewers weigh them by hand.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    classify::{
        said::{
            Fate, Quantity, Stance, View, Zone, ZonedText, asks, fate, fate_of_places,
            instructions, named, quantities, tells_where, voices,
        },
        taxonomy::{Target, Taxonomy},
    },
    study::{Counted, Facet, SectionKind, WhyNot, is_listing},
};

use super::{
    rules::{
        CITATION, CITATION_WEIGHT, CONCERNED, FAIR, INSTRUCTION, MANY_CITATIONS, MANY_INSTRUCTIONS,
        MANY_MENTIONS, METHODS_PART_WEIGHT, NUMBERED, PLACE, PLACES, PROFESSIONALS, Rules,
        SEVERAL_INSTRUCTIONS, SEVERAL_PLACES, STRETCH_WORDS, STRONG, is_many,
    },
    sighting::{Sighting, Sightings},
};

/// Finds all that speaks for any value of `taxonomy`.
pub(in crate::classify) fn sight<'t>(
    text: &ZonedText<'_>,
    taxonomy: &'t Taxonomy,
) -> Sightings<'t> {
    let rules = Rules::of(taxonomy);
    let mut found = Sightings::default();
    let mut contexts = Contexts::default();
    let mut cited = BTreeSet::new();
    let mut opened = BTreeSet::new();
    for view in &text.views {
        if let Some(kind) = view.passage.opens.filter(|kind| opened.insert(*kind)) {
            found.push_part(kind, view, &rules);
        }
        if view.passage.zone == Zone::Apart {
            continue;
        }
        view.sight_cues(taxonomy, &mut found.all);
        view.sight_counts(&rules, &mut found.all);
        view.sight_citations(&rules, &mut cited, &mut found.all);
        view.sight_voices(&rules, &mut found.all);
        view.sight_instructions(&rules, &mut found.all);
        view.sight_places(&rules, &mut contexts);
    }
    found.words = text.words;
    found.push_places(contexts, &rules);
    drop_repeats(&mut found.all);
    let (spoken_for, against) = found
        .all
        .into_iter()
        .partition(|sighting| sighting.against.is_none());
    found.all = spoken_for;
    found.against = against;
    if !opened.contains(&SectionKind::References) {
        // Numbers in brackets without a list are notes, or choices on a form.
        found.all.retain(|sighting| sighting.cue != NUMBERED);
    }
    let is_citation = |it: &Sighting<'_>| matches!(it.cue, CITATION | NUMBERED);
    let citations = found.all.iter().filter(|it| is_citation(it)).count();
    for citation in found.all.iter_mut().filter(|it| is_citation(it)) {
        citation.strong = citations * STRETCH_WORDS >= MANY_CITATIONS * found.words;
    }
    drop_stray_instructions(&mut found);
    let has = |kind| opened.contains(&kind);
    found.is_report =
        has(SectionKind::Methods) && (has(SectionKind::Results) || has(SectionKind::Discussion));
    found
}

/// The places that a study names.
#[derive(Default)]
struct Contexts<'t> {
    /// Where it says that it was done.
    told: Vec<(String, Sighting<'t>)>,
    /// How often each is named anywhere.
    mentions: BTreeMap<String, usize>,
}

impl Contexts<'_> {
    /// Tells whether the study comes back to one place and hardly names others.
    fn is_all_about(&self, name: &str) -> bool {
        let here = self.mentions.get(name).copied().unwrap_or_default();
        let all: usize = self.mentions.values().sum();
        here >= MANY_MENTIONS && here * 5 >= all * 4
    }
}

/// Keeps instructions only of what is there to instruct: any text tells its
/// readers to do something somewhere.
fn drop_stray_instructions(found: &mut Sightings<'_>) {
    let instructions = found.all.iter().filter(|it| it.cue == INSTRUCTION);
    let sentences: BTreeSet<_> = instructions
        .map(|it| (it.page, it.sentence.start))
        .collect();
    let many = sentences.len();
    if many < SEVERAL_INSTRUCTIONS || many * 1000 < MANY_INSTRUCTIONS * found.words {
        found.all.retain(|it| it.cue != INSTRUCTION);
    }
}

/// Keeps of a cue that stands twice in a sentence only one.
fn drop_repeats(all: &mut Vec<Sighting<'_>>) {
    let mut seen = BTreeSet::new();
    all.retain(|it| seen.insert((it.target, it.cue, it.page, it.sentence.start)));
}

impl<'t> Sightings<'t> {
    /// Adds what the places say in which the study was done.
    ///
    /// Two names are two contexts, or one and its neighbour: nothing is sure.
    fn push_places(&mut self, found: Contexts<'t>, rules: &Rules) {
        let contexts: BTreeSet<&String> = found
            .told
            .iter()
            .filter(|(_, sighting)| sighting.against.is_none())
            .map(|(name, _)| name)
            .collect();
        let several = contexts.len();
        let is_all_about = contexts
            .first()
            .is_some_and(|name| found.is_all_about(name));
        let sightings = found.told.into_iter().map(|(_, sighting)| sighting);
        if several == 1 {
            // An opening names a town for many reasons.
            self.all.extend(sightings.map(|it| Sighting {
                strong: it.strong && (it.zone != Zone::Opening || is_all_about),
                ..it
            }));
        } else if several >= SEVERAL_PLACES {
            self.all.extend(sightings.filter_map(|it| {
                Some(Sighting {
                    target: rules.multi?,
                    cue: PLACES,
                    ..it
                })
            }));
        }
    }

    /// Adds that there is a part of this kind; its heading is the sentence.
    fn push_part(&mut self, kind: SectionKind, view: &View<'_>, rules: &Rules) {
        let Some((name, weight)) = Rules::of_part(kind) else {
            return;
        };
        let Some(sentence) = view.sentences().first() else {
            return;
        };
        let part = |target, weight, strong| Sighting {
            target,
            cue: name,
            weight,
            strong,
            fair: true,
            done: true,
            against: None,
            zone: Zone::Heading,
            page: view.passage.page,
            sentence: sentence.clone(),
            is_whole: false,
            word: view.word,
        };
        let scientific = rules.scientific.map(|target| part(target, weight, false));
        let own = (kind == SectionKind::Methods)
            .then(|| part(Target::OwnWork, METHODS_PART_WEIGHT, true));
        self.all.extend(scientific.into_iter().chain(own));
    }
}

impl View<'_> {
    fn sight_cues<'t>(&self, taxonomy: &'t Taxonomy, into: &mut Vec<Sighting<'t>>) {
        for hit in taxonomy
            .cues()
            .find(&self.haystack().text, self.passage.language)
        {
            let cue = hit.cue;
            if cue.weight == 0.0 {
                continue;
            }
            let facet = match cue.target {
                Target::Value(number) => taxonomy.all()[number].facet,
                Target::OwnWork | Target::CoursePlan | Target::Manifesto | Target::OtherGenre => {
                    Facet::Method
                }
            };
            let at = self.haystack().origin(hit.start);
            if is_address(self.passage.text, at) {
                continue;
            }
            into.extend(self.sighting(facet, cue.target, &cue.text, cue.weight, at));
        }
    }

    fn sight_counts(&self, rules: &Rules, into: &mut Vec<Sighting<'_>>) {
        let is_methods = self.passage.zone == Zone::Methods;
        for count in quantities(&self.haystack().text, self.passage.language) {
            // Most numbers say nothing, whoever they count: that costs less to
            // find out than what the sentence says of them.
            if rules.of_count(&count, true).is_none() {
                continue;
            }
            let at = self.haystack().origin(count.at);
            let fate = self.fate(at, &count);
            if matches!(fate, Fate::Part | Fate::Aside) {
                continue;
            }
            // A methods part tells how many live there, too.
            let is_sample = fate == Fate::Studied || is_methods && !is_many(&count);
            if let Some((target, name, weight)) = rules.of_count(&count, is_sample) {
                into.extend(self.sighting(Facet::Method, target, name, weight, at));
            }
        }
    }

    /// Tells what the sentence says of those who are counted at byte `at`.
    fn fate(&self, at: usize, count: &Quantity) -> Fate {
        let Some(sentence) = self.sentence_at(at) else {
            return Fate::Unsaid;
        };
        let (words, begin) = self.around(&sentence, at);
        let counted = begin..(begin + count.end - count.at).min(words.len());
        if count.counted == Counted::Places {
            fate_of_places(words, counted)
        } else {
            fate(words, counted)
        }
    }

    /// Sights each work that is cited, where it is cited first.
    fn sight_citations(
        &self,
        rules: &Rules,
        cited: &mut BTreeSet<String>,
        into: &mut Vec<Sighting<'_>>,
    ) {
        let Some(target) = rules.scientific else {
            return;
        };
        for citation in self.citations() {
            if !cited.insert(citation.work.to_lowercase()) {
                continue;
            }
            let cue = if citation.is_number {
                NUMBERED
            } else {
                CITATION
            };
            let sighting = self.sighting(Facet::Source, target, cue, CITATION_WEIGHT, citation.at);
            // Where a citation stands says nothing; that there are many does.
            into.extend(sighting.map(|sighting| Sighting {
                weight: CITATION_WEIGHT,
                zone: Zone::Body,
                ..sighting
            }));
        }
    }

    /// Sights whose words the study gathered, where it speaks of itself.
    fn sight_voices(&self, rules: &Rules, into: &mut Vec<Sighting<'_>>) {
        if !asks(&self.haystack().text) {
            return;
        }
        for sentence in self.sentences() {
            let at = sentence.start - self.passage.span.start;
            let voices = voices(self.words_of(sentence));
            let heard = [
                (voices.professionals, rules.practice, PROFESSIONALS),
                (voices.concerned, rules.experiential, CONCERNED),
            ];
            for (is_heard, target, name) in heard {
                let Some(target) = target.filter(|_| is_heard) else {
                    continue;
                };
                let sighting = self.sighting(Facet::Method, target, name, STRONG, at);
                into.extend(sighting.filter(|it| it.weight >= STRONG));
            }
        }
    }

    /// Sights what the study tells its readers to do.
    fn sight_instructions(&self, rules: &Rules, into: &mut Vec<Sighting<'_>>) {
        if matches!(self.passage.zone, Zone::Title | Zone::Heading) {
            return;
        }
        for at in instructions(self.passage.text, self.passage.language) {
            for (facet, target) in [
                (Facet::Source, rules.practice),
                (Facet::KnowledgeQuestion, rules.how),
            ] {
                let sighting =
                    target.and_then(|it| self.sighting(facet, it, INSTRUCTION, STRONG, at));
                into.extend(sighting);
            }
        }
    }

    /// Counts the places that are named, and sights those in which the study
    /// may have been done.
    fn sight_places(&self, rules: &Rules, into: &mut Contexts<'_>) {
        let is_told = tells_where(&self.passage);
        for named in named(self.passage.text) {
            if named.is_region() {
                continue;
            }
            *into.mentions.entry(named.context().to_owned()).or_default() += 1;
            let Some(target) = rules.single.filter(|_| is_told) else {
                continue;
            };
            let sighting = self.sighting(Facet::Method, target, PLACE, STRONG, named.at);
            into.told
                .extend(sighting.map(|it| (named.context().to_owned(), it)));
        }
    }

    /// Makes a sighting of what stands at byte `at` of the passage, unless the
    /// sentence takes it back.
    fn sighting<'t>(
        &self,
        facet: Facet,
        target: Target,
        cue: &'t str,
        weight: f32,
        at: usize,
    ) -> Option<Sighting<'t>> {
        let sentence = self.sentence_at(at)?;
        let mut done = self.passage.zone == Zone::Methods;
        let mut against = None;
        let factor = match facet {
            // What was asked and how it was analysed tells which knowledge it is.
            Facet::Source if matches!(self.passage.zone, Zone::Methods | Zone::Results) => 2.0,
            Facet::Opgave | Facet::Source | Facet::KnowledgeQuestion => {
                subject_factor(self.passage.zone)
            }
            Facet::Method => {
                let stance = self.stance(&sentence, at);
                done |= stance == Stance::Own;
                against = stance.objection();
                design_factor(self.passage.zone, stance, target)?
            }
        };
        let zone = match (facet, self.passage.zone) {
            // A theme is not in the methods part more than elsewhere.
            (Facet::Opgave, Zone::Methods | Zone::Results) => Zone::Body,
            (_, zone) => zone,
        };
        // What others did speaks neither for nor against.
        let against = against.or((weight < 0.0).then_some(WhyNot::CounterCue));
        Some(Sighting {
            target,
            cue,
            weight: weight * factor,
            strong: weight >= STRONG,
            fair: weight >= FAIR,
            done,
            against,
            zone,
            page: self.passage.page,
            is_whole: is_whole(&self.passage.page_text[sentence.clone()]),
            sentence,
            word: self.word,
        })
    }
}

/// Tells a sentence that says something from a heading or a line of a list.
fn is_whole(sentence: &str) -> bool {
    /// Words of the shortest sentence that says enough to stand alone.
    const SHORTEST: usize = 6;
    let end = sentence.trim_end_matches(['”', '’', '"', '\'', ')']);
    end.ends_with(['.', '?', '!'])
        && sentence.split_whitespace().nth(SHORTEST - 1).is_some()
        && !is_listing(sentence)
}

/// Tells whether the word at byte `at` is part of an address on the web.
fn is_address(text: &str, at: usize) -> bool {
    let start = text[..at].rfind(char::is_whitespace).map_or(0, |it| it + 1);
    let word = text[start..].split_whitespace().next().unwrap_or_default();
    word.contains("://") || word.contains('@') || word.to_lowercase().contains("www.")
}

/// How much heavier a theme weighs in a zone.
fn subject_factor(zone: Zone) -> f32 {
    match zone {
        Zone::Title | Zone::Abstract => 3.0,
        Zone::Opening | Zone::Heading => 2.0,
        Zone::Methods | Zone::Results | Zone::Discussion | Zone::Body | Zone::Apart => 1.0,
    }
}

/// How much heavier a design weighs in a zone.
fn design_factor(zone: Zone, stance: Stance, target: Target) -> Option<f32> {
    match zone {
        Zone::Title | Zone::Abstract | Zone::Methods => Some(3.0),
        Zone::Opening | Zone::Heading | Zone::Discussion => Some(2.0),
        Zone::Body | Zone::Results | Zone::Apart if stance == Stance::Own => Some(2.0),
        // Any policy paper mentions interviews and results somewhere.
        Zone::Body | Zone::Results | Zone::Apart if target == Target::OwnWork => None,
        Zone::Body | Zone::Results | Zone::Apart => Some(0.5),
    }
}
