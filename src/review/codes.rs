//! The judgements: what people say of codes, in the order in which they said it.
//!
//! JSON Lines, one judgement on a line. Studies are named by the bytes of their
//! PDF, so a judgement survives a new index, a rename and a move. Who changes
//! their mind adds a line; the last one counts.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize, de::IgnoredAny};

use super::lines::{self, Kept, ReviewError};
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
    pub fn read(&self) -> Result<Kept<Judgement>, ReviewError> {
        lines::read(&self.path, |record: Record| {
            Some(Judgement {
                study: record.study.parse().ok()?,
                facet: Facet::from_word(&record.facet)?,
                value: record.value,
                applies: record.applies,
                by: record.by,
                because: record.because,
                date: record.date,
            })
        })
    }

    /// Adds a judgement.
    ///
    /// # Errors
    ///
    /// [`ReviewError::Newer`] if the file holds a line of a newer program.
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
        lines::add(&self.path, |_: &[Option<IgnoredAny>]| record).map(|_| ())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]
mod tests {
    use std::fs;

    use super::{super::lines::Odd, Judgements};
    use crate::study::{Facet, Judgement, StudyId};

    fn says(applies: bool) -> Judgement {
        Judgement {
            study: StudyId([9; 32]),
            facet: Facet::Opgave,
            value: "inclusie".into(),
            applies,
            by: "Zoë".into(),
            because: "één \"zin\"".into(),
            date: "2026-11-22T10:00:00Z".into(),
        }
    }

    #[test]
    fn judgements_are_read_back_in_order() {
        let dir = tempfile::tempdir().unwrap();
        let judgements = Judgements::new(&dir.path().join("mijn review"));
        assert_eq!(judgements.read().unwrap().all, []);
        judgements.add(&says(true)).unwrap();
        judgements.add(&says(false)).unwrap();
        let read = judgements.read().unwrap();
        assert_eq!(read.all, [says(true), says(false)]);
        assert_eq!(read.odd, []);
        let lines = fs::read_to_string(judgements.path()).unwrap();
        assert!(lines.starts_with("{\"version\":1,\"date\":"), "{lines}");
    }

    #[test]
    fn a_line_of_another_kind_is_named_by_its_number_and_hides_no_other() {
        let dir = tempfile::tempdir().unwrap();
        let judgements = Judgements::new(dir.path());
        judgements.add(&says(true)).unwrap();
        let ours = fs::read_to_string(judgements.path()).unwrap();
        // Without a version, as they were written before: the first version.
        let old = ours.replace("\"version\":1,", "");
        let no_facet = ours.replace("opgave", "kleur");
        fs::write(
            judgements.path(),
            format!("\u{feff}{old}\n \n<<<<<<< HEAD\n{no_facet}{ours}"),
        )
        .unwrap();
        let read = judgements.read().unwrap();
        assert_eq!(read.all, [says(true), says(true)]);
        let odd: Vec<(usize, Odd)> = read.odd.iter().map(|it| (it.line, it.why)).collect();
        assert_eq!(odd, [(4, Odd::Broken), (5, Odd::Broken)]);
        judgements.add(&says(false)).unwrap();
        assert_eq!(judgements.read().unwrap().all.len(), 3);
    }
}
