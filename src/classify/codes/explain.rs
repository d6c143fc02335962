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

#[cfg(test)]
mod tests {
    use super::{ZonedText, explain};
    use crate::{
        classify::{Taxonomy, classify, tests::study_of},
        study::{Certainty, Hold, Language, NoStudy},
    };

    /// Checks what holds a value back, and the words that show the kind of
    /// document; nothing, if the study is coded so or has no word of it.
    #[track_caller]
    fn check(title: &str, paragraphs: &[&str], value: &str, expected: Option<(Hold, &[&str])>) {
        let (page, passages, sections) = study_of(title, paragraphs, Language::Dutch);
        let pages = [page];
        let taxonomy = Taxonomy::built_in();
        let text = ZonedText::of(&pages, &passages, &sections, Some(title));
        let explained = explain(&text, &taxonomy);
        let codes = classify(&text, &taxonomy);
        let held = explained.held.iter().find(|it| it.value == value);
        let shown = held.map(|it| it.shown_by.iter().map(|it| it.cue.as_str()).collect());
        let told: Option<(Hold, Vec<&str>)> = held.map(|it| it.hold).zip(shown);
        assert_eq!(told, expected.map(|(hold, cues)| (hold, cues.to_vec())));
        for code in codes {
            let is_held = explained.held.iter().any(|it| it.value == code.value);
            assert_eq!(is_held, code.certainty == Certainty::Possibly, "{code:?}");
        }
    }

    #[test]
    fn what_is_no_study_shows_that_it_is_none() {
        check(
            "Studiewijzer sociaal werk",
            &["Dit onderzoek sprak met twaalf respondenten. Vijf studiepunten."],
            "small-scale",
            Some((
                Hold::NoStudy(NoStudy::CoursePlan),
                &["studiewijzer", "studiepunten"],
            )),
        );
    }

    #[test]
    fn a_place_without_own_work_is_no_code_and_says_so() {
        let title = "Koffie in één gemeente";
        let paragraphs = ["Taart is er ook."];
        check(
            title,
            &paragraphs,
            "single-context",
            Some((Hold::NoOwnWork, &[])),
        );
        let (page, passages, sections) = study_of(title, &paragraphs, Language::Dutch);
        let taxonomy = Taxonomy::built_in();
        let pages = [page];
        let text = ZonedText::of(&pages, &passages, &sections, Some(title));
        let codes = classify(&text, &taxonomy);
        assert!(
            codes.iter().all(|it| it.value != "single-context"),
            "{codes:?}"
        );
    }

    #[test]
    fn a_low_score_says_from_which_it_counts() {
        check(
            "Een dag in de buurtkamer",
            &["Eenzaamheid."],
            "sociale-samenhang",
            Some((Hold::Score(6.0), &[])),
        );
    }

    #[test]
    fn what_is_sure_is_not_held() {
        check(
            "Eenzaamheid en sociale samenhang",
            &["Eenzaamheid."],
            "sociale-samenhang",
            None,
        );
    }
}
