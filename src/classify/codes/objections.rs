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

use crate::{
    classify::taxonomy::{Target, Taxonomy},
    study::Objection,
};

use super::sighting::Sightings;

/// Finds what spoke against the values of `taxonomy`, or was left out of them.
///
/// In the order of [`Facet::ALL`](crate::study::Facet::ALL), then of the taxonomy, then of the text; a
/// cue counts once in a sentence. Only designs are denied, wished for or said
/// of others; a theme that is denied is still a theme.
pub(super) fn objections(sightings: &Sightings<'_>, taxonomy: &Taxonomy) -> Vec<Objection> {
    let mut found: Vec<(usize, Objection)> = vec![];
    for sighting in &sightings.against {
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
            sentence: sighting.sentence.clone(),
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
    use crate::{
        classify::{Taxonomy, ZonedText, explain, tests::study_of},
        study::{Language, WhyNot},
    };

    /// Checks why a sentence of a methods part does not speak for a value.
    #[track_caller]
    fn check(sentence: &str, expected: &[(&str, &str, WhyNot)]) {
        let title = "Een dag in de buurtkamer";
        let paragraphs = ["Methode", sentence];
        let (page, passages, sections) = study_of(title, &paragraphs, Language::Dutch);
        let pages = [page];
        let taxonomy = Taxonomy::built_in();
        let text = ZonedText::of(&pages, &passages, &sections, Some(title));
        let found = explain(&text, &taxonomy).objections;
        let told: Vec<(&str, &str, WhyNot)> = found
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
            &[("participatory", "participatief onderzoek", WhyNot::Denied)],
        );
        check(
            "Vervolgonderzoek zou photovoice kunnen gebruiken.",
            &[("participatory", "photovoice", WhyNot::AimOnly)],
        );
        check(
            "Eerder onderzoek hield twaalf interviews.",
            &[("small-scale", "# interviews", WhyNot::OthersWork)],
        );
    }

    #[test]
    fn a_cue_against_a_value_is_told() {
        check(
            "In dit onderzoek deden wij een vergelijkende casestudy.",
            &[(
                "single-context",
                "vergelijkende casestudy",
                WhyNot::CounterCue,
            )],
        );
    }

    #[test]
    fn what_speaks_for_a_value_is_no_objection() {
        check("In dit onderzoek hielden wij twaalf interviews.", &[]);
    }
}
