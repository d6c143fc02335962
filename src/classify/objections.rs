//! Objections: what a study says that keeps a code from it.
//!
//! ```text
//! sightings ─objections→ value, why not, page, sentence, cue
//! ```
//!
//! **Promise.** Every objection is one sentence of one page, so that a reader
//! can check it; they come in the order of the taxonomy, then of the study.
//!
//! **Knows:** sightings. **Never:** weighs.

use crate::study::{Facet, Page, PageNo, Passage, Section, Span};

use super::{
    sight::sight,
    taxonomy::{Target, Taxonomy},
    zones::zones,
};

/// Why a sentence does not speak for a value of which it has a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// The sentence denies it: `geen participatief onderzoek`.
    Denied,
    /// It is only wished for: `vervolgonderzoek zou …`.
    AimOnly,
    /// It is said of the work of others: `eerder onderzoek`, a citation.
    OthersWork,
    /// The cue speaks against the value; its weight was taken off the score.
    CounterCue,
}

/// A sentence that has a cue of a value and does not speak for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// The axis.
    pub facet: Facet,
    /// The value on that axis, as the taxonomy spells it.
    pub value: String,
    /// Why the sentence does not count, or counts against.
    pub why: Why,
    /// The page the sentence stands on.
    pub page: PageNo,
    /// The sentence: a slice of the text of that page.
    pub sentence: Span,
    /// The words that were recognised, as the taxonomy spells them.
    pub cue: String,
}

/// Finds what spoke against the codes of a study, or was left out of them.
///
/// The arguments are those of [`classify`](super::classify), and the study is
/// read again: codes are kept in an index, objections are not.
///
/// # Shape and units
///
/// In the order of [`Facet::ALL`], then of the taxonomy, then of the text; a
/// cue counts once in a sentence. Spans count bytes of the text of their page.
/// Only designs are denied, wished for or said of others; a theme that is
/// denied is still a theme.
#[must_use]
pub fn objections(
    pages: &[Page],
    passages: &[Passage],
    sections: &[Section],
    title: Option<&str>,
    taxonomy: &Taxonomy,
) -> Vec<Objection> {
    let zoned = zones(pages, passages, sections, title);
    let sightings = sight(&zoned, taxonomy);
    let mut found: Vec<(usize, Objection)> = vec![];
    for sighting in sightings.against {
        let (Target::Value(number), Some(why)) = (sighting.target, sighting.against) else {
            continue;
        };
        let Some(value) = taxonomy.all().get(number) else {
            continue;
        };
        let objection = Objection {
            facet: value.facet,
            value: value.name.clone(),
            why,
            page: sighting.page,
            sentence: sighting.sentence,
            cue: sighting.cue.to_owned(),
        };
        found.push((number, objection));
    }
    // Stable: within a value the order is that of the text.
    found.sort_by_key(|(number, it)| (*number, it.page, it.sentence.start));
    found.dedup_by(|(_, a), (_, b)| a == b);
    found.into_iter().map(|(_, objection)| objection).collect()
}

#[cfg(test)]
mod tests {
    use super::{Why, objections};
    use crate::{
        classify::{Taxonomy, tests::study_of},
        study::Language,
    };

    /// Checks why a sentence of a methods part does not speak for a value.
    #[track_caller]
    fn check(sentence: &str, expected: &[(&str, &str, Why)]) {
        let title = "Een dag in de buurtkamer";
        let paragraphs = ["Methode", sentence];
        let (page, passages, sections) = study_of(title, &paragraphs, Language::Dutch);
        let pages = [page];
        let taxonomy = Taxonomy::built_in();
        let found = objections(&pages, &passages, &sections, Some(title), &taxonomy);
        let told: Vec<(&str, &str, Why)> = found
            .iter()
            .map(|it| (it.value.as_str(), it.cue.as_str(), it.why))
            .collect();
        assert_eq!(told, expected);
        for objection in &found {
            assert_eq!(pages[0].text[objection.sentence.clone()], *sentence);
        }
    }

    #[test]
    fn what_is_denied_wished_for_or_done_by_others_is_told() {
        check(
            "Dit was geen participatief onderzoek.",
            &[("participatory", "participatief onderzoek", Why::Denied)],
        );
        check(
            "Vervolgonderzoek zou photovoice kunnen gebruiken.",
            &[("participatory", "photovoice", Why::AimOnly)],
        );
        check(
            "Eerder onderzoek hield twaalf interviews.",
            &[("small-scale", "# interviews", Why::OthersWork)],
        );
    }

    #[test]
    fn a_cue_against_a_value_is_told() {
        check(
            "In dit onderzoek deden wij een vergelijkende casestudy.",
            &[("single-context", "vergelijkende casestudy", Why::CounterCue)],
        );
    }

    #[test]
    fn what_speaks_for_a_value_is_no_objection() {
        check("In dit onderzoek hielden wij twaalf interviews.", &[]);
    }
}
