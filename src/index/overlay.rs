//! What people say of codes, laid over what an index holds.
//!
//! **Promise.** The index on disk is not touched: judgements outlive it, and it
//! can be thrown away. **Never:** files; who has judgements hands them in.

use std::collections::BTreeMap;

use super::number::Number;
use crate::study::{Code, Facet, Judgement, StudyId, Verdict, judged, verdicts};

/// Judgements by study.
#[derive(Debug, Default)]
pub(super) struct Overlay(BTreeMap<StudyId, Vec<Judgement>>);

impl Overlay {
    pub(super) fn of(&self, study: StudyId) -> &[Judgement] {
        self.0.get(&study).map_or(&[], Vec::as_slice)
    }

    pub(super) fn over(&self, study: StudyId, codes: Vec<Code>) -> Vec<Code> {
        judged(codes, self.of(study))
    }

    pub(super) fn new(judgements: Vec<Judgement>) -> Self {
        let mut by_study: BTreeMap<StudyId, Vec<Judgement>> = BTreeMap::new();
        for judgement in judgements {
            by_study.entry(judgement.study).or_default().push(judgement);
        }
        Self(by_study)
    }

    /// Puts the studies whose verdict on a value is `wanted` in its list, and
    /// takes all others that were judged out of it.
    pub(super) fn over_values(
        &self,
        mut found: BTreeMap<String, Vec<Number>>,
        facet: &str,
        wanted: Verdict,
        number: impl Fn(StudyId) -> Option<Number>,
    ) -> BTreeMap<String, Vec<Number>> {
        let Some(facet) = Facet::from_word(facet) else {
            return found;
        };
        for (study, judgements) in &self.0 {
            let Some(number) = number(*study) else {
                continue;
            };
            for ((judged, value), verdict) in verdicts(judgements) {
                if judged != facet {
                    continue;
                }
                let has = found.entry(value.to_owned()).or_default();
                has.retain(|it| *it != number);
                if verdict == wanted {
                    has.push(number);
                    has.sort_unstable();
                }
            }
        }
        found.retain(|_, numbers| !numbers.is_empty());
        found
    }
}
