//! The judgements: what people say of codes, in the order in which they said it.
//!
//! JSON Lines, one judgement on a line. Studies are named by the bytes of their
//! PDF, so a judgement survives a new index, a rename and a move. Who changes
//! their mind adds a line; the last one counts.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::lines::{self, ReviewError};
use crate::study::{Facet, Judgement};

const FILE: &str = "codes.jsonl";

/// The judgements in a review folder.
#[derive(Clone, Debug)]
pub struct Judgements {
    path: PathBuf,
}

/// A judgement as a line has it.
#[derive(Serialize, Deserialize)]
struct Record {
    date: String,
    study: String,
    facet: String,
    value: String,
    applies: bool,
    by: String,
    because: String,
}

impl Judgements {
    /// The judgements in the folder `review`, which need not exist yet.
    #[must_use]
    pub fn new(review: &Path) -> Self {
        Self {
            path: review.join(FILE),
        }
    }

    /// Returns the file that holds them.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns all judgements, in order; none if nobody judged yet.
    pub fn read(&self) -> Result<Vec<Judgement>, ReviewError> {
        let records = lines::read(&self.path)?.into_iter();
        let judgement = |(line, record): (usize, Record)| {
            let broken = || ReviewError::Line {
                path: self.path.clone(),
                line,
            };
            Ok(Judgement {
                study: record.study.parse().map_err(|_| broken())?,
                facet: Facet::from_word(&record.facet).ok_or_else(broken)?,
                value: record.value,
                applies: record.applies,
                by: record.by,
                because: record.because,
                date: record.date,
            })
        };
        records.map(judgement).collect()
    }

    /// Adds a judgement.
    pub fn add(&self, judgement: &Judgement) -> Result<(), ReviewError> {
        let record = Record {
            date: judgement.date.clone(),
            study: judgement.study.to_string(),
            facet: judgement.facet.word().to_owned(),
            value: judgement.value.clone(),
            applies: judgement.applies,
            by: judgement.by.clone(),
            because: judgement.because.clone(),
        };
        lines::add(&self.path, |_: &[Record]| record).map(|_| ())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]
mod tests {
    use super::Judgements;
    use crate::study::{Facet, Judgement, StudyId};

    #[test]
    fn judgements_are_read_back_in_order() {
        let dir = tempfile::tempdir().unwrap();
        let judgements = Judgements::new(&dir.path().join("mijn review"));
        assert_eq!(judgements.read().unwrap(), []);
        let says = |applies| Judgement {
            study: StudyId([9; 32]),
            facet: Facet::Opgave,
            value: "inclusie".into(),
            applies,
            by: "Zoë".into(),
            because: "één \"zin\"".into(),
            date: "2026-11-22T10:00:00Z".into(),
        };
        judgements.add(&says(true)).unwrap();
        judgements.add(&says(false)).unwrap();
        assert_eq!(judgements.read().unwrap(), [says(true), says(false)]);
    }
}
