//! Cues: words and phrases that speak for a value.
//!
//! ```text
//! cues.tsv ─parse→ Cues ─find→ which cue stands where
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

use aho_corasick::{AhoCorasick, BuildError};

use crate::study::{Facet, Language};

use super::{
    haystack::Haystack,
    taxonomy::{Value, number},
};

/// What a cue speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    /// A value, by its number in the taxonomy.
    Value(usize),
    /// That the study reports empirical work of its own. Not a code: without
    /// it no method is believed.
    OwnWork,
}

/// A row of the table.
#[derive(Debug)]
pub(super) struct Cue {
    /// The cue as it is listed.
    pub(super) text: String,
    /// What it speaks for.
    pub(super) target: Target,
    /// How strongly: 2 hardly ever means anything else, 1 usually, 0.5 needs
    /// company; 0 keeps a shorter cue from counting: `armoedeval`.
    pub(super) weight: f32,
    facet: Option<Facet>,
    language: Language,
    /// Whether the last word may go on: `mantelzorg*`.
    open: bool,
}

/// All cues, ready to be found in one pass.
#[derive(Debug)]
pub(super) struct Cues {
    cues: Vec<Cue>,
    automaton: AhoCorasick,
}

/// A cue found in a haystack.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Found<'t> {
    /// Which cue.
    pub(super) cue: &'t Cue,
    /// Where it begins: a byte of the haystack.
    pub(super) start: usize,
    /// Where it ends, exclusive; of an open cue, the end of the listed part.
    pub(super) end: usize,
}

impl PartialEq for Cue {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Cues {
    /// Reads the table: facet, value, language, cue, weight, parted by tabs.
    ///
    /// Rows that name no known value are passed over, as is the row of column
    /// names; the facet `signal` holds the cues of [`Target::OwnWork`].
    pub(super) fn parse(table: &str, values: &[Value]) -> Result<Self, BuildError> {
        let cues: Vec<Cue> = table
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| parse_cue(line, values))
            .collect();
        let automaton = AhoCorasick::new(
            cues.iter()
                .map(|cue| Haystack::of(cue.text.trim_end_matches('*')).text),
        )?;
        Ok(Self { cues, automaton })
    }

    /// Finds the cues of `language` in `text`, the text of a haystack; in a
    /// language that has no cues, those of all.
    pub(super) fn find(&self, text: &str, language: Language) -> Vec<Found<'_>> {
        let both = !matches!(language, Language::Dutch | Language::English);
        let mut found: Vec<Found<'_>> = self
            .automaton
            .find_overlapping_iter(text)
            .map(|hit| Found {
                cue: &self.cues[hit.pattern().as_usize()],
                start: hit.start(),
                end: hit.end(),
            })
            .filter(|hit| both || hit.cue.language == language)
            .filter(|hit| is_whole(text, hit))
            .collect();
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

fn parse_cue(line: &str, values: &[Value]) -> Option<Cue> {
    let mut columns = line.split('\t');
    let facet = columns.next()?;
    let value = columns.next()?;
    let language = Language::from_code(columns.next()?)?;
    let text = columns.next()?.to_owned();
    let weight = columns.next()?.parse().ok()?;
    let facet_known = Facet::from_word(facet);
    let target = match facet_known {
        Some(facet) => Target::Value(number(values, facet, value)?),
        None if facet == "signal" => Target::OwnWork,
        None => return None,
    };
    Some(Cue {
        open: text.ends_with('*'),
        text,
        target,
        weight,
        facet: facet_known,
        language,
    })
}

/// Tells whether a hit begins and ends where words do.
fn is_whole(text: &str, hit: &Found<'_>) -> bool {
    let before = text[..hit.start].chars().next_back();
    let after = text[hit.end..].chars().next();
    !before.is_some_and(char::is_alphanumeric)
        && (hit.cue.open || !after.is_some_and(char::is_alphanumeric))
}

/// Keeps, facet by facet, the first and longest of hits that overlap; two
/// values may share one and the same cue.
fn drop_overlapped(found: &mut Vec<Found<'_>>) {
    let mut kept: Option<Found<'_>> = None;
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
    use super::super::{haystack::Haystack, taxonomy::Taxonomy};
    use crate::study::Language;

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
            "een vergelijkende casestudy",
            Language::Dutch,
            &["vergelijkende casestudy"],
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
