//! The balance of the three sources of knowledge over a subject.
//!
//! **Promise.** A share is told with the two numbers that make it. As a study
//! may rest on several sources, shares of one subject may add up to more than
//! one; studies without a source are counted, not spread over the others.

use std::collections::BTreeSet;

use super::{
    coded::{Axis, Coded},
    cross::Count,
};
use crate::study::{Facet, StudyId};

/// How the studies of one subject divide over the values of an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The value that the subject is; `None` for all studies together.
    pub subject: Option<String>,
    /// How many studies there are on it.
    pub studies: usize,
    /// Those of them with each value of the other axis, in its order.
    pub parts: Vec<Count>,
    /// Those of them with none of its values, ascending.
    pub without: Vec<StudyId>,
}

impl Share {
    /// Returns which part of the studies on the subject `part` is, from 0 to 1;
    /// `None` if there are no studies.
    #[must_use]
    pub fn of(&self, part: &Count) -> Option<f64> {
        (self.studies > 0).then(|| part.studies.len() as f64 / self.studies as f64)
    }
}

/// Divides the studies on each value of `subjects`, and then all studies, over
/// the values of `parts`.
#[must_use]
pub fn balance(coded: &Coded, subjects: &Axis, parts: &Axis) -> Vec<Share> {
    let of = |subject: Option<String>, facet: Facet| {
        let studies = match &subject {
            Some(value) => coded.having(facet, value),
            None => coded.studies(),
        };
        share(coded, subject, studies, parts)
    };
    let subjects_and_all = subjects.values.iter().cloned().map(Some).chain([None]);
    subjects_and_all.map(|it| of(it, subjects.facet)).collect()
}

fn share(
    coded: &Coded,
    subject: Option<String>,
    studies: &BTreeSet<StudyId>,
    parts: &Axis,
) -> Share {
    let with = |value: &String| Count {
        value: value.clone(),
        studies: coded
            .having(parts.facet, value)
            .intersection(studies)
            .copied()
            .collect(),
    };
    Share {
        subject,
        studies: studies.len(),
        parts: parts.values.iter().map(with).collect(),
        without: studies.difference(&coded.on(parts)).copied().collect(),
    }
}
