//! The history: every search, numbered, in the order in which it was run.
//!
//! JSON Lines, one search on a line (see [`Search`]); a blank line is passed
//! over. Numbers are never given twice.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::lines::{self, ReviewError};

const FILE: &str = "history.jsonl";

/// A search that was run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Search {
    /// Its number, from 1; given by [`History::add`].
    pub number: u32,
    /// When it was run: `2026-11-22T10:15:00Z`.
    pub date: String,
    /// What was typed.
    pub typed: String,
    /// In whose spelling it was typed, if not in ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dialect: Option<String>,
    /// The question as it was run, filters included; it can be run again.
    pub run: String,
    /// How far it reached, in the words of the options: `with-references`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reach: Vec<String>,
    /// The fingerprint of the reviewer's own table of terms, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<String>,
    /// The fingerprint of the review's own tables for codes, if there were any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taxonomy: Option<String>,
    /// The identity of the index that answered.
    pub index: String,
    /// How many studies that index holds.
    pub searched: usize,
    /// How many studies answered.
    pub studies: usize,
    /// How many places in them matched.
    pub places: usize,
    /// The studies that answered, by the short form of their ids, ascending.
    pub found: Vec<String>,
}

/// The history in a review folder.
#[derive(Clone, Debug)]
pub struct History {
    path: PathBuf,
}

impl History {
    /// The history in the folder `review`, which need not exist yet.
    #[must_use]
    pub fn new(review: &Path) -> Self {
        Self {
            path: review.join(FILE),
        }
    }

    /// Returns the file that holds it.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns all searches, in order; none if nothing was searched yet.
    pub fn read(&self) -> Result<Vec<Search>, ReviewError> {
        let lines = lines::read(&self.path)?;
        Ok(lines.into_iter().map(|it| it.1).collect())
    }

    /// Adds a search, under the next number, which is returned. Makes the
    /// folder if need be. Two runs at the same time get two numbers.
    pub fn add(&self, mut search: Search) -> Result<u32, ReviewError> {
        let added = lines::add(&self.path, |before: &[Search]| {
            let last = before.iter().map(|it| it.number).max();
            search.number = last.unwrap_or(0) + 1;
            search
        })?;
        Ok(added.number)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]
mod tests {
    use std::fs;

    use super::{super::ReviewError, History, Search};

    fn search(typed: &str) -> Search {
        Search {
            typed: typed.into(),
            found: vec!["3f9a1c".into()],
            ..Search::default()
        }
    }

    #[test]
    fn searches_are_numbered_and_read_back() {
        let dir = tempfile::tempdir().unwrap();
        let history = History::new(&dir.path().join("mijn review"));
        assert_eq!(history.read().unwrap(), []);
        assert_eq!(history.add(search("één wijk")).unwrap(), 1);
        assert_eq!(history.add(search("\"ideeën\"")).unwrap(), 2);
        let read = history.read().unwrap();
        assert_eq!(read[0].typed, "één wijk");
        assert_eq!((read[1].number, &read[1].found[0][..]), (2, "3f9a1c"));
    }

    #[test]
    fn runs_at_the_same_time_get_numbers_of_their_own() {
        let dir = tempfile::tempdir().unwrap();
        let history = &History::new(dir.path());
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| history.add(search("wijk")).unwrap());
            }
        });
        let numbers: Vec<u32> = history.read().unwrap().iter().map(|it| it.number).collect();
        assert_eq!(numbers, (1..=8).collect::<Vec<_>>());
    }

    #[test]
    fn a_broken_line_is_named_and_nothing_is_added_behind_it() {
        let dir = tempfile::tempdir().unwrap();
        let history = History::new(dir.path());
        history.add(search("wijk")).unwrap();
        let mut lines = fs::read_to_string(history.path()).unwrap();
        lines += "\n{\"number\": 2";
        fs::write(history.path(), &lines).unwrap();
        let error = history.add(search("team")).unwrap_err();
        assert!(
            matches!(error, ReviewError::Line { line: 3, .. }),
            "{error}"
        );
        assert_eq!(fs::read_to_string(history.path()).unwrap(), lines);
    }
}
