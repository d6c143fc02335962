//! Cues: words and phrases that speak for a value.
//!
//! ```text
//! cues.tsv ─read→ Cues, one lexicon a language ─find→ which cue stands where
//! ```
//!
//! **Promise.** A cue matches whole words only, unless it ends in `*`. Of two
//! cues of one facet that overlap, the one that begins first counts, and of
//! those the longest: `vergelijkende casestudy` is no `casestudy`.
//!
//! **Knows:** the automaton. **Never:** where on the page, or whose words.
//!
//! **Source.** Terms collected for the project from the field's own pages
//! (knowledge syntheses, research guides, method handbooks) and from what
//! social-work studies call things; the weights are judgements, given in the
//! head of the table.

use std::{collections::HashSet, ops::RangeInclusive, sync::OnceLock};

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use crate::{
    classify::said::Haystack,
    study::{Facet, Language},
};

use super::{
    table::{Expected, Row, Table, TaxonomyError},
    values::{Theme, Value, number, theme},
};

/// The languages that cues are in.
const LANGUAGES: [Language; 2] = [Language::Dutch, Language::English];
const COLUMNS: &[&str] = &["facet", "value", "lang", "cue", "weight", "theme"];
/// The word that stands for a facet where a cue speaks for no value.
const SIGNAL: &str = "signal";
const SIGNALS: [(&str, Target); 4] = [
    ("empirical", Target::OwnWork),
    ("course-plan", Target::CoursePlan),
    ("manifesto", Target::Manifesto),
    ("other-genre", Target::OtherGenre),
];
/// Weights that keep one cue from deciding against all others.
const WEIGHTS: RangeInclusive<f32> = -4.0..=4.0;

/// What a cue speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::classify) enum Target {
    /// A value, by its number in the taxonomy.
    Value(usize),
    /// That the study reports empirical work of its own. Not a code: without
    /// it no method is believed.
    OwnWork,
    /// That it is the plan of a course, and so no study. Not a code either.
    CoursePlan,
    /// That it is what a party wants, and so no study. Not a code either.
    Manifesto,
    /// That it is no study for another reason: a form, a law, the manual of a
    /// program. Not a code either.
    OtherGenre,
}

/// A row of the table.
#[derive(Debug)]
pub(in crate::classify) struct Cue {
    /// The cue as it is listed.
    pub(in crate::classify) text: String,
    /// What it speaks for.
    pub(in crate::classify) target: Target,
    /// How strongly: 2 hardly ever means anything else, 1 usually, 0.5 needs
    /// company; 0 keeps a shorter cue from counting: `armoedeval`; below 0 it
    /// speaks against its value.
    pub(in crate::classify) weight: f32,
    theme: Option<usize>,
    facet: Option<Facet>,
    language: Language,
    /// Whether the last word may go on: `mantelzorg*`.
    open: bool,
}

/// All cues.
#[derive(Debug)]
pub(in crate::classify) struct Cues([Lexicon; LANGUAGES.len()]);

/// The cues of one language, ready to be found in one pass.
#[derive(Debug)]
struct Lexicon {
    language: Language,
    cues: Vec<Cue>,
    automaton: OnceLock<AhoCorasick>,
}

/// A cue found in a haystack.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::classify) struct FoundCue<'t> {
    /// Which cue.
    pub(in crate::classify) cue: &'t Cue,
    /// Where it begins: a byte of the haystack.
    pub(in crate::classify) start: usize,
    /// Where it ends, exclusive; of an open cue, the end of the listed part.
    pub(in crate::classify) end: usize,
}

impl PartialEq for Cue {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Cues {
    /// Reads the table of cues; the facet `signal` holds the cues that speak
    /// for no value.
    pub(super) fn read(
        name: &str,
        text: &str,
        values: &[Value],
        themes: &[Theme],
    ) -> Result<Self, TaxonomyError> {
        let table = Table::read(name, text, COLUMNS, COLUMNS)?;
        let mut cues = vec![];
        let mut taken = HashSet::new();
        for row in table.rows() {
            let cue = read_cue(row, values, themes)?;
            let form = Haystack::of(cue.text.trim_end_matches('*')).text;
            if !taken.insert((cue.target, cue.language, cue.open, form)) {
                return Err(row.fault(Expected::Once(cue.text)));
            }
            cues.push(cue);
        }
        Ok(Self(LANGUAGES.map(|language| Lexicon {
            language,
            cues: cues.extract_if(.., |it| it.language == language).collect(),
            automaton: OnceLock::new(),
        })))
    }

    fn all(&self) -> impl Iterator<Item = &Cue> {
        self.0.iter().flat_map(|it| &it.cues)
    }

    /// Returns how many cues speak for `target`.
    pub(super) fn count(&self, target: Target) -> usize {
        let speaks = |cue: &&Cue| cue.target == target && cue.weight > 0.0;
        self.all().filter(speaks).count()
    }

    /// Returns the theme of a cue of `target`.
    pub(super) fn theme_of(&self, target: Target, text: &str) -> Option<usize> {
        self.all()
            .find(|cue| cue.target == target && cue.text == text)?
            .theme
    }

    /// Finds the cues of `language` in `text`, the text of a haystack; in a
    /// language that has no cues, those of all.
    pub(in crate::classify) fn find(&self, text: &str, language: Language) -> Vec<FoundCue<'_>> {
        let all = !LANGUAGES.contains(&language);
        let tried = self.0.iter().filter(|it| all || it.language == language);
        let mut found: Vec<FoundCue<'_>> = tried.flat_map(|it| it.find(text)).collect();
        found.sort_by_key(|hit| {
            (
                hit.cue.facet,
                hit.start,
                std::cmp::Reverse(hit.end),
                hit.cue.target,
            )
        });
        drop_overlapped(&mut found);
        found
    }
}

impl Lexicon {
    /// Returns the automaton that finds the cues. It takes 11 ms and 4 MB to
    /// make, which a search has no use for, so it is made when it is first asked
    /// for. Of the kinds of automaton this one codes fastest: .38 ms for three
    /// pages, .43 ms with the one that takes 2 ms to make.
    fn automaton(&self) -> &AhoCorasick {
        self.automaton.get_or_init(|| {
            let cues = self.cues.iter();
            let forms = cues.map(|it| Haystack::of(it.text.trim_end_matches('*')).text);
            let kind = Some(AhoCorasickKind::DFA);
            let made = AhoCorasick::builder().kind(kind).build(forms);
            // A table has 4 MB at most, the automaton room for 2,000 million
            // states.
            made.expect("a table of cues fits an automaton")
        })
    }

    /// Finds the cues in `text`, in the order in which they end.
    fn find(&self, text: &str) -> impl Iterator<Item = FoundCue<'_>> {
        let hits = self.automaton().find_overlapping_iter(text);
        hits.map(|hit| FoundCue {
            cue: &self.cues[hit.pattern().as_usize()],
            start: hit.start(),
            end: hit.end(),
        })
        .filter(|hit| is_whole(text, hit))
    }
}

fn read_cue(row: &Row<'_>, values: &[Value], themes: &[Theme]) -> Result<Cue, TaxonomyError> {
    let word = row.cell(0);
    let found = row.cell(1);
    let facet = Facet::from_word(word);
    let target = match facet {
        Some(facet) => number(values, facet, found)
            .map(Target::Value)
            .ok_or_else(|| {
                let found = found.to_owned();
                row.fault(Expected::Value { facet, found })
            })?,
        None if word == SIGNAL => SIGNALS
            .iter()
            .find(|(name, _)| *name == found)
            .map(|&(_, target)| target)
            .ok_or_else(|| row.fault(one_of(&SIGNALS.map(|it| it.0), found)))?,
        None => {
            let mut words = Facet::ALL.map(Facet::word).to_vec();
            words.push(SIGNAL);
            return Err(row.fault(one_of(&words, word)));
        }
    };
    let language = LANGUAGES
        .into_iter()
        .find(|language| language.code() == row.cell(2))
        .ok_or_else(|| row.fault(one_of(&LANGUAGES.map(Language::code), row.cell(2))))?;
    let text = row.filled(3, "cue")?;
    let words = text.trim_end_matches('*');
    if !words.contains(char::is_alphanumeric) || words.contains('*') {
        return Err(row.fault(Expected::Cue(text.to_owned())));
    }
    let weight: Option<f32> = row.cell(4).parse().ok();
    let weight = weight
        .filter(|weight| WEIGHTS.contains(weight))
        .ok_or_else(|| row.fault(Expected::Weight(row.cell(4).to_owned())))?;
    let theme = match (target, row.cell(5)) {
        (_, "") => None,
        (Target::Value(value), named) => Some(theme(themes, value, named).ok_or_else(|| {
            row.fault(Expected::Theme {
                value: found.to_owned(),
                found: named.to_owned(),
            })
        })?),
        (_, named) => {
            return Err(row.fault(Expected::Theme {
                value: found.to_owned(),
                found: named.to_owned(),
            }));
        }
    };
    Ok(Cue {
        open: text.ends_with('*'),
        text: text.to_owned(),
        target,
        weight,
        theme,
        facet,
        language,
    })
}

fn one_of(words: &[&str], found: &str) -> Expected {
    Expected::OneOf {
        of: words.join(", "),
        found: found.to_owned(),
    }
}

/// Tells whether a hit begins and ends where words do.
fn is_whole(text: &str, hit: &FoundCue<'_>) -> bool {
    let before = text[..hit.start].chars().next_back();
    let after = text[hit.end..].chars().next();
    !before.is_some_and(char::is_alphanumeric)
        && (hit.cue.open || !after.is_some_and(char::is_alphanumeric))
}

/// Keeps, facet by facet, the first and longest of hits that overlap; two
/// values may share one and the same cue.
fn drop_overlapped(found: &mut Vec<FoundCue<'_>>) {
    let mut kept: Option<FoundCue<'_>> = None;
    found.retain(|hit| {
        let stays = kept.is_none_or(|kept| {
            kept.cue.facet != hit.cue.facet
                || hit.start >= kept.end
                || (hit.start, hit.end) == (kept.start, kept.end)
                    && hit.cue.target != kept.cue.target
        });
        if stays {
            kept = Some(*hit);
        }
        stays
    });
}

#[cfg(test)]
mod tests {
    use crate::{
        classify::{said::Haystack, taxonomy::Taxonomy},
        study::Language,
    };

    /// Checks which cues of facet values are found, own work left out.
    #[track_caller]
    fn check(text: &str, language: Language, expected: &[&str]) {
        let taxonomy = Taxonomy::built_in();
        let haystack = Haystack::of(text);
        let found: Vec<&str> = taxonomy
            .cues()
            .find(&haystack.text, language)
            .into_iter()
            .filter(|hit| hit.cue.facet.is_some())
            .map(|hit| hit.cue.text.as_str())
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_hyphen_or_a_blank_is_the_same() {
        check(
            "small-scale, small scale",
            Language::English,
            &["small-scale", "small-scale"],
        );
    }

    #[test]
    fn a_cue_inside_a_word_is_none() {
        check("de haarmoede", Language::Dutch, &[]);
    }

    #[test]
    fn een_without_accents_is_no_number() {
        check("in één gemeente", Language::Dutch, &["één gemeente"]);
        check("in een gemeente", Language::Dutch, &[]);
    }

    #[test]
    fn the_longer_cue_wins() {
        check(
            "een enkelvoudige casestudy",
            Language::Dutch,
            &["enkelvoudige casestudy"],
        );
    }

    #[test]
    fn participation_alone_is_no_method() {
        check(
            "arbeidsparticipatie en Participatiewet",
            Language::Dutch,
            &[],
        );
    }

    #[test]
    fn experience_alone_is_no_source() {
        check("veel ervaring", Language::Dutch, &[]);
        check("much experience", Language::English, &[]);
    }

    #[test]
    fn cues_of_the_other_language_are_not_tried() {
        check("armoede en poverty", Language::English, &["poverty"]);
        check(
            "armoede en poverty",
            Language::Other,
            &["armoede*", "poverty"],
        );
    }
}
