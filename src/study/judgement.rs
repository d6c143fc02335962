//! Judgements: what people say of a code.

use std::collections::BTreeMap;

use super::{
    certainty::Certainty,
    facets::{Code, Facet},
    id::StudyId,
};

/// What a person says of one value of a facet for one study: it has it, or it
/// does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The study, by the bytes of its PDF: a rename or a move keeps it.
    pub study: StudyId,
    /// The axis.
    pub facet: Facet,
    /// The value on that axis, as the taxonomy spells it.
    pub value: String,
    /// Whether the study has it.
    pub applies: bool,
    /// Who says so.
    pub by: String,
    /// Why.
    pub because: String,
    /// When: `2026-11-22T10:15:00Z`.
    pub date: String,
}

/// What people together make of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All who judged it say that the study has it.
    Has,
    /// All who judged it say that it has not.
    HasNot,
    /// They differ.
    Differ,
}

impl Verdict {
    /// Returns the word for this in machine output.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Has => "has",
            Self::HasNot => "has-not",
            Self::Differ => "differ",
        }
    }
}

/// Returns the verdict on each value that was judged. Of one person the last
/// judgement on a value counts; `judgements` are of one study, in the order in
/// which they were made.
#[must_use]
pub fn verdicts(judgements: &[Judgement]) -> BTreeMap<(Facet, &str), Verdict> {
    let mut found = BTreeMap::new();
    for judgement in standing(judgements) {
        let verdict = if judgement.applies {
            Verdict::Has
        } else {
            Verdict::HasNot
        };
        found
            .entry((judgement.facet, judgement.value.as_str()))
            .and_modify(|known| {
                if *known != verdict {
                    *known = Verdict::Differ;
                }
            })
            .or_insert(verdict);
    }
    found
}

/// Returns the judgements that stand: of one person the last on each value, in
/// the order in which they were made.
#[must_use]
pub fn standing(judgements: &[Judgement]) -> Vec<&Judgement> {
    let is_last = |place: usize, it: &Judgement| {
        !judgements[place + 1..].iter().any(|later| {
            (later.study, later.facet, &later.value) == (it.study, it.facet, &it.value)
                && same_person(&later.by, &it.by)
        })
    };
    let all = judgements.iter().enumerate();
    all.filter(|(place, it)| is_last(*place, it))
        .map(|(_, it)| it)
        .collect()
}

/// Tells whether two names are of one person: capitals and blanks are slips.
fn same_person(one: &str, other: &str) -> bool {
    let key = |name: &str| {
        let words = name.split_whitespace();
        words.map(str::to_lowercase).collect::<Vec<_>>()
    };
    key(one) == key(other)
}

/// Puts what people say over what the rules made of a study: a value that they
/// say it has is sure, one that it has not is gone, one on which they differ is
/// only possible. In the order of the facets; what people added comes behind
/// what the rules found.
#[must_use]
pub fn judged(mut codes: Vec<Code>, judgements: &[Judgement]) -> Vec<Code> {
    for ((facet, value), verdict) in verdicts(judgements) {
        let place = codes
            .iter()
            .position(|it| it.facet == facet && it.value == value);
        let certainty = match verdict {
            Verdict::Has => Certainty::Yes,
            Verdict::Differ => Certainty::Possibly,
            Verdict::HasNot => {
                if let Some(place) = place {
                    codes.remove(place);
                }
                continue;
            }
        };
        match place {
            Some(place) => codes[place].certainty = certainty,
            None => codes.push(Code {
                facet,
                value: value.to_owned(),
                certainty,
                score: 0.0,
                reasons: vec![],
            }),
        }
    }
    codes.sort_by_key(|it| it.facet);
    codes
}

#[cfg(test)]
mod tests {
    use super::{Judgement, Verdict, judged, standing, verdicts};
    use crate::study::{Certainty, Code, Facet, StudyId};

    fn says(by: &str, value: &str, applies: bool) -> Judgement {
        Judgement {
            study: StudyId([7; 32]),
            facet: Facet::Method,
            value: value.into(),
            applies,
            by: by.into(),
            because: String::new(),
            date: String::new(),
        }
    }

    fn code(value: &str) -> Code {
        Code {
            facet: Facet::Method,
            value: value.into(),
            certainty: Certainty::Yes,
            score: 4.0,
            reasons: vec![],
        }
    }

    #[test]
    fn the_last_word_of_a_person_counts_and_people_may_differ() {
        let all = [
            says("A", "review", true),
            says("A", "review", false),
            says("B", "participatory", true),
            says("A", "participatory", false),
            says("B", "small-scale", true),
            says("A", "small-scale", false),
            says(" a ", "small-scale", true),
        ];
        assert_eq!(standing(&all).len(), 5);
        let verdicts = verdicts(&all);
        let of = |value| verdicts[&(Facet::Method, value)];
        assert_eq!(of("review"), Verdict::HasNot);
        assert_eq!(of("participatory"), Verdict::Differ);
        assert_eq!(of("small-scale"), Verdict::Has);
    }

    #[test]
    fn people_overrule_the_rules() {
        let codes = vec![code("review"), code("large-scale")];
        let all = [
            says("A", "review", false),
            says("A", "participatory", true),
            says("B", "participatory", false),
            says("A", "small-scale", true),
        ];
        let judged = judged(codes, &all);
        let found: Vec<(&str, Certainty)> = judged
            .iter()
            .map(|it| (it.value.as_str(), it.certainty))
            .collect();
        assert_eq!(
            found,
            [
                ("large-scale", Certainty::Yes),
                ("participatory", Certainty::Possibly),
                ("small-scale", Certainty::Yes),
            ]
        );
    }
}
