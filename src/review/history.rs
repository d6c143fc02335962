//! The history: every search, numbered, in the order in which it was run.
//!
//! JSON Lines, one search on a line (see [`Search`]); a blank line is passed
//! over. Numbers are never given twice.

mod words;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

pub use words::{Listed, Words};

use super::lines::{self, Kept, OddLine, ReviewError};

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
    /// By which words of the studies it looked, part by part; those that were looked
    /// for as they are spelled, and by nothing else, are left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Words>,
    /// The studies that answered, by the short form of their ids.
    pub found: Vec<String>,
    /// In which order they stand there, by the word of `--sort`: that in which they
    /// were shown. Searches of earlier versions have none; theirs ascend.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sorted: Option<String>,
}

impl Search {
    /// Returns the study that was shown as number `hit`, from 1; `None` if its order
    /// is not known or it found fewer.
    #[must_use]
    pub fn hit(&self, hit: usize) -> Option<&str> {
        self.sorted.as_ref()?;
        self.found.get(hit.checked_sub(1)?).map(String::as_str)
    }
}

/// How far a search reached, as the history has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option that a search can be given"
)]
pub struct Reached {
    /// Into reference lists, too.
    pub with_references: bool,
    /// To studies that are only possibly coded as asked, too.
    pub possibly: bool,
    /// Not to the words of the other language.
    pub no_bridge: bool,
    /// Not inside compounds.
    pub no_compounds: bool,
}

impl Reached {
    /// Returns the words of [`Search::reach`], which are those of the options.
    #[must_use]
    pub fn words(self) -> Vec<String> {
        let words = [
            (self.with_references, WITH_REFERENCES),
            (self.possibly, POSSIBLY),
            (self.no_bridge, NO_BRIDGE),
            (self.no_compounds, NO_COMPOUNDS),
        ];
        let words = words.into_iter().filter(|it| it.0);
        words.map(|it| it.1.to_owned()).collect()
    }

    /// Reads those words; one that is not known is passed over.
    #[must_use]
    pub fn from_words(words: &[String]) -> Self {
        let has = |word: &str| words.iter().any(|it| it == word);
        Self {
            with_references: has(WITH_REFERENCES),
            possibly: has(POSSIBLY),
            no_bridge: has(NO_BRIDGE),
            no_compounds: has(NO_COMPOUNDS),
        }
    }
}

const WITH_REFERENCES: &str = "with-references";
const POSSIBLY: &str = "possibly";
const NO_BRIDGE: &str = "no-bridge";
const NO_COMPOUNDS: &str = "no-compounds";

/// A search that is in the history now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// Its number.
    pub number: u32,
    /// The lines before it that are not as they should be.
    pub odd: Vec<OddLine>,
}

/// What has to be known of earlier searches to number the next one.
#[derive(Deserialize)]
struct Numbered {
    number: u32,
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
    pub fn read(&self) -> Result<Kept<Search>, ReviewError> {
        lines::read(&self.path, Some)
    }

    /// Adds a search, under the next number. Makes the folder if need be. Two
    /// runs at the same time get two numbers, and no number is given that a line
    /// which cannot be read may have had.
    ///
    /// # Errors
    ///
    /// [`ReviewError::Newer`] if the file holds a line of a newer program.
    pub fn add(&self, mut search: Search) -> Result<Noted, ReviewError> {
        let (added, odd) = lines::add(&self.path, |before: &[Option<Numbered>]| {
            let last = before.iter().fold(0_u32, |last, line| match line {
                Some(line) => last.max(line.number),
                // It may have had the number behind the one before it.
                None => last.saturating_add(1),
            });
            search.number = last.saturating_add(1);
            search
        })?;
        Ok(Noted {
            number: added.number,
            odd,
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]
mod tests {
    use std::fs;

    use super::{
        super::{ReviewError, lines::Odd},
        History, Reached, Search,
    };

    fn search(typed: &str) -> Search {
        Search {
            typed: typed.into(),
            found: vec!["3f9a1c".into()],
            ..Search::default()
        }
    }

    fn numbers(history: &History) -> Vec<u32> {
        let all = history.read().unwrap().all;
        all.iter().map(|it| it.number).collect()
    }

    #[test]
    fn searches_are_numbered_and_read_back() {
        let dir = tempfile::tempdir().unwrap();
        let history = History::new(&dir.path().join("mijn review"));
        assert_eq!(history.read().unwrap().all, []);
        assert_eq!(history.add(search("één wijk")).unwrap().number, 1);
        assert_eq!(history.add(search("\"ideeën\"")).unwrap().number, 2);
        let read = history.read().unwrap().all;
        assert_eq!(read[0].typed, "één wijk");
        assert_eq!((read[1].number, &read[1].found[0][..]), (2, "3f9a1c"));
        let lines = fs::read_to_string(history.path()).unwrap();
        assert!(lines.starts_with("{\"version\":1,\"number\":1,"), "{lines}");
    }

    #[test]
    fn no_number_is_given_that_a_torn_line_may_have_had() {
        let dir = tempfile::tempdir().unwrap();
        let history = History::new(dir.path());
        for typed in ["a", "b", "c"] {
            history.add(search(typed)).unwrap();
        }
        // One was taken away by hand, and the last is torn: it had number 4.
        let lines = fs::read_to_string(history.path()).unwrap();
        let mut lines: Vec<&str> = lines.lines().collect();
        lines.remove(1);
        lines.push("{\"version\":1,\"number\":4,\"ty");
        fs::write(history.path(), lines.join("\n")).unwrap();
        assert_eq!(history.add(search("d")).unwrap().number, 5);
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
        assert_eq!(numbers(history), (1..=8).collect::<Vec<_>>());
    }

    #[test]
    fn a_torn_line_is_named_stays_as_it_is_and_keeps_its_number() {
        let dir = tempfile::tempdir().unwrap();
        let history = History::new(dir.path());
        history.add(search("wijk")).unwrap();
        let mut lines = fs::read(history.path()).unwrap();
        // Torn inside the two bytes of a letter.
        lines.extend_from_slice(b"\n{\"number\": 2, \"typed\": \"\xc3");
        fs::write(history.path(), &lines).unwrap();
        let read = history.read().unwrap();
        assert_eq!((read.all.len(), read.odd.len()), (1, 1));
        assert_eq!((read.odd[0].line, read.odd[0].why), (3, Odd::Broken));
        let noted = history.add(search("team")).unwrap();
        assert_eq!((noted.number, &noted.odd), (3, &read.odd));
        assert!(fs::read(history.path()).unwrap().starts_with(&lines));
        assert_eq!(numbers(&history), [1, 3]);
    }

    #[test]
    fn a_line_of_a_newer_program_is_read_as_far_as_known_and_none_is_added() {
        let dir = tempfile::tempdir().unwrap();
        let history = History::new(dir.path());
        history.add(search("wijk")).unwrap();
        let ours = fs::read_to_string(history.path()).unwrap();
        let known = ours.replace("\"version\":1,\"number\":1", "\"version\":2,\"number\":2");
        let lines = format!("{ours}{known}{{\"version\":3,\"list\":[]}}\n");
        fs::write(history.path(), &lines).unwrap();
        let read = history.read().unwrap();
        assert_eq!(numbers(&history), [1, 2]);
        let odd: Vec<(usize, Odd)> = read.odd.iter().map(|it| (it.line, it.why)).collect();
        assert_eq!(odd, [(2, Odd::Newer(2)), (3, Odd::Newer(3))]);
        let error = history.add(search("team")).unwrap_err();
        assert!(
            matches!(
                error,
                ReviewError::Newer {
                    line: 2,
                    version: 2,
                    ..
                }
            ),
            "{error}"
        );
        assert_eq!(fs::read_to_string(history.path()).unwrap(), lines);
    }

    #[test]
    fn a_reach_comes_back_from_its_words() {
        let reached = Reached {
            possibly: true,
            no_compounds: true,
            ..Reached::default()
        };
        assert_eq!(reached.words(), ["possibly", "no-compounds"]);
        assert_eq!(Reached::from_words(&reached.words()), reached);
    }
}
