//! Questions: which kinds of knowledge a study mainly offers.
//!
//! ```text
//! rulings, sources weighed ─settle→ rulings, the lesser questions only possible
//! ```
//!
//! **Promise.** No code is added or lost; a question that does not hold becomes
//! a possible one, so that a reader still sees it.
//!
//! **Never:** reads text.

use crate::{
    classify::taxonomy::ValueRole,
    study::{Certainty, Facet, Hold},
};

use super::ruling::Ruling;

/// The share of the highest score from which a second kind of knowledge counts.
/// With none, .5, .7 and .9, F1 of `what` on the 40 coded documents is .67,
/// .86, .86 and .86, and of `works` on the 33 it is .67, .86, .86 and .67.
const NEAR: f32 = 0.7;

/// Leaves of the kinds of knowledge those that the study mainly offers.
///
/// What has no knowledge source answers no question: a programme of a party
/// describes measures, a form asks; both offer nothing. And most words for a
/// kind are common (`programma`, `effect`), so a kind counts only if its score
/// comes near that of the first.
pub(super) fn settle(rulings: &mut [Ruling]) {
    let has = |roles: [ValueRole; 2]| {
        rulings.iter().any(|it| {
            let is_one = it.role.is_some_and(|it| roles.contains(&it));
            is_one && it.code.certainty == Certainty::Yes
        })
    };
    let is_known = has([ValueRole::Scientific, ValueRole::Experiential]);
    let is_done = has([ValueRole::Scientific, ValueRole::Practice]);
    let is_question = |it: &Ruling| it.code.facet == Facet::KnowledgeQuestion;
    let questions = rulings.iter().filter(|it| is_question(it));
    let first = questions.map(|it| it.code.score).fold(0.0, f32::max);
    for ruling in rulings.iter_mut().filter(|it| is_question(it)) {
        let has_source = match ruling.role {
            Some(ValueRole::Intervention | ValueRole::How) => is_done,
            _ => is_known,
        };
        let hold = if !has_source {
            Hold::NoSource
        } else if ruling.code.score < NEAR * first {
            Hold::Outweighed
        } else {
            continue;
        };
        ruling.code.certainty = Certainty::Possibly;
        ruling.hold.get_or_insert(hold);
    }
}

#[cfg(test)]
mod tests {
    use super::{Ruling, settle};
    use crate::{
        classify::taxonomy::Taxonomy,
        study::{Certainty, Code, Facet},
    };

    /// Checks which questions stay, of some with these scores.
    #[track_caller]
    fn check(source: Option<&str>, scores: &[(&str, f32)], expected: &[&str]) {
        let taxonomy = Taxonomy::built_in();
        let ruling = |facet, value: &str, score| Ruling {
            role: taxonomy.role(facet, value),
            code: Code {
                facet,
                value: value.into(),
                certainty: Certainty::Yes,
                score,
                reasons: vec![],
            },
            is_coded: true,
            hold: None,
        };
        let sources = source.map(|value| ruling(Facet::Source, value, 9.0));
        let questions = scores
            .iter()
            .map(|&(value, score)| ruling(Facet::KnowledgeQuestion, value, score));
        let mut rulings: Vec<Ruling> = sources.into_iter().chain(questions).collect();
        settle(&mut rulings);
        let stay: Vec<&str> = rulings
            .iter()
            .filter(|it| it.code.facet == Facet::KnowledgeQuestion && it.hold.is_none())
            .inspect(|it| assert_eq!(it.code.certainty, Certainty::Yes))
            .map(|it| it.code.value.as_str())
            .collect();
        assert_eq!(stay, expected);
    }

    #[test]
    fn what_has_no_source_answers_nothing() {
        check(None, &[("what", 9.0), ("intervention", 9.0)], &[]);
    }

    #[test]
    fn practice_tells_how_and_not_what_it_is() {
        check(Some("practice"), &[("what", 9.0), ("how", 9.0)], &["how"]);
    }

    #[test]
    fn a_lesser_kind_is_only_possible() {
        check(
            Some("scientific"),
            &[("what", 20.0), ("cause", 19.0), ("works", 7.0)],
            &["what", "cause"],
        );
    }
}
