//! Design: how a study says that it was done.
//!
//! ```text
//! zoned text ─design→ n, design words, places, references
//! ```
//!
//! **Promise.** What stands on a card can be checked on its page: it carries
//! its sentence. What a study tells of the work of others, denies or only
//! wishes for is not taken for its own.
//!
//! **Knows:** zones, stance, numbers, places. **Never:** weighs; a card is not
//! a code.

mod literature;
mod references;
mod samples;
mod whereabouts;
mod words;

use std::collections::BTreeMap;

use crate::study::{
    Design, Foreign, Language, Mention, PageNo, SectionKind, Span, section_at, usual_name,
};

use super::said::{Stance, View, Zone, ZonedText, gathers, named};
use literature::is_of_works;
use whereabouts::is_where;

/// Words of a part from which its language can be told: `detect` is right on
/// 99.9 % of paragraphs of 40 words and more.
const LEAST_WORDS: usize = 40;

/// Finds what a study says of how it was done.
///
/// The title, abstract, opening and methods part are read whole; of the running
/// text, the sentences in which the study speaks of itself. A study without
/// either tells nothing.
#[must_use]
pub fn design(text: &ZonedText<'_>) -> Design {
    let mut design = Design {
        references: references::count(text),
        foreign: foreign(text),
        ..Design::default()
    };
    for view in text
        .views
        .iter()
        .filter(|it| it.passage.zone != Zone::Apart)
    {
        look(view, &mut design);
    }
    let has = |names: &[&str]| design.methods.iter().any(|it| names.contains(&&*it.name));
    if has(&words::REVIEWS) && !has(&words::ASKING) {
        // What a review tells of people and designs is of the works it read.
        design.samples.clear();
        design.methods.retain(|it| words::of_a_review(&it.name));
    }
    let is_reading = |it: &Mention| words::READING.contains(&&*it.name);
    if design.samples.is_empty() && design.methods.iter().all(is_reading) {
        // Where nothing was studied but texts, a place is what they are about;
        // a profile of a county has it in its title.
        let title: Vec<&str> = text.title.into_iter().flat_map(names).collect();
        let is_profile = design.methods.is_empty();
        design
            .places
            .retain(|it| is_profile && title.contains(&&*it.name));
    }
    design
}

/// Returns the places that are named in `text`, and those they lie in.
fn names(text: &str) -> impl Iterator<Item = &str> {
    let named = named(text).into_iter();
    named.flat_map(|it| [it.context(), it.name])
}

/// Adds what a passage says.
fn look(view: &View<'_>, design: &mut Design) {
    let passage = &view.passage;
    samples::add(view, &mut design.samples);
    for named in named(passage.text) {
        let sentence = view.sentence_at(named.at);
        let Some(sentence) = sentence.filter(|it| is_where(view, it, &named)) else {
            continue;
        };
        for name in [named.context(), usual_name(named.name)] {
            if !design.places.iter().any(|it| it.name == name) {
                design.places.push(Mention {
                    name: name.to_owned(),
                    page: passage.page,
                    sentence: sentence.clone(),
                });
            }
        }
    }
    for (name, at) in words::find(&view.haystack().text, passage.language) {
        if design.methods.iter().any(|it| it.name == name) {
            continue;
        }
        let at = view.haystack().origin(at);
        if let Some(sentence) = own(view, at, words::ANALYSES.contains(&name)) {
            design.methods.push(Mention {
                name: name.to_owned(),
                page: passage.page,
                sentence,
            });
        }
    }
}

/// Returns the sentence at byte `at` of the passage, if the study says in it
/// what it did; `is_analysis` says that it is a way of analysing.
fn own(view: &View<'_>, at: usize, is_analysis: bool) -> Option<Span> {
    let sentence = view.sentence_at(at)?;
    let (words, _) = view.around(&sentence, at);
    if is_of_another(view.passage.text, at) || is_of_works(words) {
        return None;
    }
    let stance = if is_analysis && view.passage.zone == Zone::Methods {
        view.stance_uncited(&sentence, at)
    } else {
        view.stance(&sentence, at)
    };
    let is_own = match (stance, view.passage.zone) {
        (Stance::Own, _) | (Stance::Open, Zone::Title | Zone::Abstract | Zone::Methods) => true,
        (Stance::Open, Zone::Results) => is_analysis || gathers(words),
        (Stance::Open, Zone::Discussion) => gathers(words),
        _ => false,
    };
    is_own.then_some(sentence)
}

/// Tells whether the word at byte `at` is part of a name, or somebody else's:
/// `American Community Survey`, `Hill's interviews`.
fn is_of_another(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end();
    text[at..].starts_with("Survey") || before.ends_with("'s") || before.ends_with("\u{2019}s")
}

/// Finds the parts that are in another language than the study.
fn foreign(text: &ZonedText<'_>) -> Vec<Foreign> {
    let mut all: BTreeMap<Language, usize> = BTreeMap::new();
    // By section: the words of each language.
    let mut parts: BTreeMap<(PageNo, usize), BTreeMap<Language, usize>> = BTreeMap::new();
    for passage in text.views.iter().map(|it| &it.passage) {
        *all.entry(passage.language).or_default() += passage.words;
        if let Some(section) = section_at(text.sections, passage.page, passage.span.start) {
            let part = parts.entry((section.page, section.span.start)).or_default();
            *part.entry(passage.language).or_default() += passage.words;
        }
    }
    let Some(main) = most(&all) else {
        return vec![];
    };
    let mut found: Vec<Foreign> = vec![];
    for section in text.sections {
        // A reference list is in the languages of the works.
        let Some(part) = parts
            .get(&(section.page, section.span.start))
            .filter(|_| section.kind != SectionKind::References)
        else {
            continue;
        };
        let words: usize = part.values().sum();
        let Some(language) = most(part).filter(|it| *it != main && *it != Language::Other) else {
            continue;
        };
        let is_known = |it: &Foreign| (it.part, it.language) == (section.kind, language);
        if words >= LEAST_WORDS && part[&language] * 2 > words && !found.iter().any(is_known) {
            found.push(Foreign {
                part: section.kind,
                language,
                page: section.page,
            });
        }
    }
    found
}

/// Returns the language of most words.
fn most(words: &BTreeMap<Language, usize>) -> Option<Language> {
    let most = words.iter().max_by_key(|(_, words)| **words);
    most.map(|(language, _)| *language)
}
