//! What people say of codes, laid over what the index holds.
//!
//! **Promise.** The index on disk is not touched: judgements outlive it, and it
//! can be thrown away. **Never:** files; who has judgements hands them in.

use std::collections::BTreeMap;

use super::{Index, IndexError, Number};
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
}

impl Index {
    /// Lays judgements over the codes: from now on every answer of this index
    /// counts them. Those of studies that it does not hold are kept for when it
    /// does.
    #[must_use]
    pub fn with_judgements(mut self, judgements: Vec<Judgement>) -> Self {
        let mut overlay = Overlay::default();
        for judgement in judgements {
            let of_study = overlay.0.entry(judgement.study).or_default();
            of_study.push(judgement);
        }
        self.overlay = overlay;
        self
    }

    /// Returns what people said of the codes of a study, in the order in which
    /// they said it.
    #[must_use]
    pub fn judgements(&self, number: Number) -> &[Judgement] {
        self.overlay.of(self.id(number))
    }

    /// Returns, for every value of a facet, the studies that have it,
    /// ascending; `facet` is the word of a facet, or `language`.
    pub fn facet(&self, facet: &str) -> Result<BTreeMap<String, Vec<Number>>, IndexError> {
        let found = self.stored_facet(facet)?;
        Ok(self.overlaid(found, facet, Verdict::Has))
    }

    /// As [`Index::facet`], for values that are possible and not sure.
    pub fn possible(&self, facet: &str) -> Result<BTreeMap<String, Vec<Number>>, IndexError> {
        let found = self.stored_facet(&super::prepare::possibly(facet))?;
        Ok(self.overlaid(found, facet, Verdict::Differ))
    }

    /// Puts the studies whose verdict on a value is `wanted` in its list, and
    /// takes all others that were judged out of it.
    fn overlaid(
        &self,
        mut found: BTreeMap<String, Vec<Number>>,
        facet: &str,
        wanted: Verdict,
    ) -> BTreeMap<String, Vec<Number>> {
        let Some(facet) = Facet::from_word(facet) else {
            return found;
        };
        for (study, judgements) in &self.overlay.0 {
            let Some(number) = self.number(*study) else {
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
