//! Explaining: what spoke against the codes of a study, and what held them back.
//!
//! ```text
//! zoned text ─explain→ objections; values held back, each with why
//! ```
//!
//! **Promise.** A value that is only possible, and one that is left out though
//! it scores, says what held it back; where that is what kind of document it is,
//! the sentences that show it come along.
//!
//! **Never:** decides; it tells what `weigh` decided.

use crate::{
    classify::{
        said::ZonedText,
        taxonomy::{Target, Taxonomy},
    },
    study::{Explanation, Held, Hold, NoStudy, Reason},
};

use super::{
    objections::objections,
    sight::sight,
    sighting::Sightings,
    weigh::{heaviest, weigh},
};

/// Explains why the codes of a study are no others.
///
/// Codes are kept in an index, this is not: a study is read again for it.
///
/// # Shape and units
///
/// Both lists in the order of [`Facet::ALL`](crate::study::Facet::ALL), then of
/// the taxonomy; objections to a value in that of the text. Spans count bytes of
/// the text of their page.
#[must_use]
pub fn explain(text: &ZonedText<'_>, taxonomy: &Taxonomy) -> Explanation {
    let sightings = sight(text, taxonomy);
    let rulings = weigh(&sightings, taxonomy).into_iter();
    let held = rulings.filter_map(|it| {
        let hold = it.hold?;
        Some(Held {
            facet: it.code.facet,
            value: it.code.value,
            score: it.code.score,
            hold,
            reasons: it.code.reasons,
            shown_by: shown_by(hold, &sightings),
        })
    });
    Explanation {
        held: held.collect(),
        objections: objections(&sightings, taxonomy),
    }
}

/// Finds what shows the kind of a document, if that held a value back.
fn shown_by(hold: Hold, sightings: &Sightings<'_>) -> Vec<Reason> {
    /// Words that are enough to see what a document is.
    const ENOUGH: usize = 3;
    let Hold::NoStudy(kind) = hold else {
        return vec![];
    };
    let tells = |target| match kind {
        NoStudy::CoursePlan => target == Target::CoursePlan,
        NoStudy::Manifesto => target == Target::Manifesto,
        NoStudy::Other => matches!(
            target,
            Target::CoursePlan | Target::Manifesto | Target::OtherGenre
        ),
    };
    let seen = sightings.all.iter().filter(|it| tells(it.target));
    heaviest(&seen.collect::<Vec<_>>(), ENOUGH)
}
