//! The history: every search, numbered, in the order in which it was run.
//!
//! JSON Lines, one search on a line (see [`Search`]); a blank line is passed
//! over. Numbers are never given twice.

use std::{
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use thiserror::Error;

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

/// Why the history could not be read or added to.
#[derive(Debug, Error)]
pub enum HistoryError {
    /// A line is not a search.
    #[error("line {line} of {} is not a search", .path.display())]
    Line {
        /// The file.
        path: PathBuf,
        /// Which line, from 1.
        line: usize,
    },
    /// The disk said no.
    #[error("cannot use {}", .path.display())]
    Disk {
        /// The file or folder concerned.
        path: PathBuf,
        /// The error of the system.
        #[source]
        source: io::Error,
    },
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
    pub fn read(&self) -> Result<Vec<Search>, HistoryError> {
        match fs::read_to_string(&self.path) {
            Ok(lines) => self.searches(&lines),
            Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(vec![]),
            Err(err) => Err(self.disk(err)),
        }
    }

    /// Adds a search, under the next number, which is returned. Makes the
    /// folder if need be. Two runs at the same time get two numbers.
    pub fn add(&self, mut search: Search) -> Result<u32, HistoryError> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder).map_err(|err| self.disk(err))?;
        }
        let mut file = File::options()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&self.path)
            .map_err(|err| self.disk(err))?;
        file.lock().map_err(|err| self.disk(err))?;
        let mut lines = String::new();
        file.read_to_string(&mut lines)
            .map_err(|err| self.disk(err))?;
        let last = self.searches(&lines)?.iter().map(|it| it.number).max();
        search.number = last.unwrap_or(0) + 1;
        let is_open = !lines.is_empty() && !lines.ends_with('\n');
        let mut line = String::from(if is_open { "\n" } else { "" });
        let json = serde_json::to_string(&search);
        line += &json.map_err(|err| self.disk(err.into()))?;
        line.push('\n');
        let write = |mut file: File| {
            file.seek(SeekFrom::End(0))?;
            file.write_all(line.as_bytes())?;
            file.sync_data()
        };
        write(file).map_err(|err| self.disk(err))?;
        Ok(search.number)
    }

    fn searches(&self, lines: &str) -> Result<Vec<Search>, HistoryError> {
        let lines = lines.lines().enumerate();
        let lines = lines.filter(|(_, line)| !line.trim().is_empty());
        let search = |(number, line): (usize, &str)| {
            // Editors on Windows may put a mark before the first line.
            serde_json::from_str(line.trim_start_matches('\u{feff}')).map_err(|_| {
                HistoryError::Line {
                    path: self.path.clone(),
                    line: number + 1,
                }
            })
        };
        lines.map(search).collect()
    }

    fn disk(&self, source: io::Error) -> HistoryError {
        HistoryError::Disk {
            path: self.path.clone(),
            source,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]
mod tests {
    use std::fs;

    use super::{History, HistoryError, Search};

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
            matches!(error, HistoryError::Line { line: 3, .. }),
            "{error}"
        );
        assert_eq!(fs::read_to_string(history.path()).unwrap(), lines);
    }
}
