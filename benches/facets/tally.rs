//! Counting: what was coded against what people coded.

use std::{collections::BTreeMap, sync::Arc};

use kennisbasis::{
    classify::Taxonomy,
    study::{Certainty, Code, Facet},
};

use crate::coded::{Document, Set};

/// The values that no coder of the first set was asked for.
const COUNTERPARTS: [&str; 3] = ["large-scale", "multi-context", "review"];

/// The counts of one value.
#[derive(Clone, Copy, Default)]
pub(crate) struct Counts {
    pub(crate) right: u32,
    pub(crate) wrong: u32,
    pub(crate) missed: u32,
}

/// One code that people did not give, or gave and we did not.
pub(crate) struct Confusion {
    pub(crate) file: String,
    pub(crate) facet: Facet,
    pub(crate) value: String,
    /// Whether we said yes.
    pub(crate) is_wrong: bool,
    /// Our score and heaviest cues, if there is a code at all.
    pub(crate) seen: Option<(f32, Vec<String>)>,
}

/// The counts of a set.
pub(crate) struct Tally {
    /// By facet, then by the place of the value in the taxonomy.
    pub(crate) counts: BTreeMap<(Facet, usize), Counts>,
    pub(crate) confusions: Vec<Confusion>,
}

impl Tally {
    /// Codes all documents, each by the taxonomy for its number.
    pub(crate) fn of(
        set: &Set,
        documents: &[Document],
        taxonomy: impl Fn(usize) -> Arc<Taxonomy>,
    ) -> Self {
        let built_in = Taxonomy::built_in();
        let mut tally = Self {
            counts: BTreeMap::new(),
            confusions: vec![],
        };
        for (number, document) in documents.iter().enumerate() {
            let codes = document.codes(&taxonomy(number));
            for (&facet, yes) in &document.yes {
                for (place, value) in built_in.values(facet).into_iter().enumerate() {
                    let contested = document.contested.get(&facet);
                    let is_contested =
                        contested.is_some_and(|values| values.iter().any(|it| it == value));
                    let is_asked = set.has_counterparts || !COUNTERPARTS.contains(&value);
                    if is_asked && !is_contested {
                        let counts = tally.counts.entry((facet, place)).or_default();
                        let is_given = yes.iter().any(|it| it == value);
                        let code = codes
                            .iter()
                            .find(|code| code.facet == facet && code.value == value);
                        let confusion = counts.add(is_given, code);
                        tally.confusions.extend(confusion.map(|is_wrong| Confusion {
                            file: document.file.clone(),
                            facet,
                            value: value.to_owned(),
                            is_wrong,
                            seen: code.map(|code| (code.score, cues(code))),
                        }));
                    }
                }
            }
        }
        tally
    }
}

impl Counts {
    /// Counts one code; tells whether a yes was wrong (`true`) or missed.
    fn add(&mut self, is_given: bool, code: Option<&Code>) -> Option<bool> {
        let is_said = code.is_some_and(|code| code.certainty == Certainty::Yes);
        match (is_said, is_given) {
            (true, true) => self.right += 1,
            (true, false) => self.wrong += 1,
            (false, true) => self.missed += 1,
            (false, false) => {}
        }
        (is_said != is_given).then_some(is_said)
    }

    /// Adds the counts of another set.
    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            right: self.right + other.right,
            wrong: self.wrong + other.wrong,
            missed: self.missed + other.missed,
        }
    }

    /// Returns how many documents have the value.
    pub(crate) fn given(self) -> u32 {
        self.right + self.missed
    }

    pub(crate) fn precision(self) -> f64 {
        f64::from(self.right) / f64::from(self.right + self.wrong)
    }

    pub(crate) fn recall(self) -> f64 {
        f64::from(self.right) / f64::from(self.given())
    }

    pub(crate) fn f1(self) -> f64 {
        2.0 * f64::from(self.right) / f64::from(2 * self.right + self.wrong + self.missed)
    }
}

/// Returns the three heaviest cues of a code, each once.
fn cues(code: &Code) -> Vec<String> {
    let mut cues: Vec<String> = vec![];
    for reason in &code.reasons {
        if !cues.contains(&reason.cue) && cues.len() < 3 {
            cues.push(reason.cue.clone());
        }
    }
    cues
}
