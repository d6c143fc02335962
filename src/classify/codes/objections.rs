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
