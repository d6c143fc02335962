//! The remarks: what people say of searches, in the order in which they said it.
//!
//! JSON Lines, one remark on a line. Who changes their mind adds a line; of each
//! thing that can be said of a search the last one counts.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize, de::IgnoredAny};

use super::lines::{self, Kept, ReviewError};

const FILE: &str = "remarks.jsonl";

/// What a person says of a search; what is `None` is not spoken of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// When it was said: `2026-11-22T10:15:00Z`.
    pub date: String,
    /// The number of the search.
    pub search: u32,
    /// Whether it is left out of the report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_out: Option<bool>,
    /// What it is called; an empty name takes a name away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A note on it; an empty one takes a note away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// All that is said of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarked {
    /// Whether it is left out of the report.
    pub left_out: bool,
    /// What it is called; empty if nobody named it.
    pub name: String,
    /// A note on it; empty if there is none.
    pub note: String,
}

/// The remarks in a review folder.
#[derive(Clone, Debug)]
pub struct Remarks {
    path: PathBuf,
}

impl Remarks {
    /// The remarks in the folder `review`, which need not exist yet.
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

    /// Returns all remarks, in order; none if nobody made one yet.
    pub fn read(&self) -> Result<Kept<Remark>, ReviewError> {
        lines::read(&self.path, Some)
    }

    /// Adds remarks, all at once.
    ///
    /// # Errors
    ///
    /// [`ReviewError::Newer`] if the file holds a line of a newer program.
    pub fn add(&self, remarks: &[Remark]) -> Result<(), ReviewError> {
        lines::add_all(&self.path, |_: &[Option<IgnoredAny>]| remarks).map(|_| ())
    }
}

/// Returns what stands of all remarks, by the number of the search.
#[must_use]
pub fn remarked(all: &[Remark]) -> BTreeMap<u32, Remarked> {
    let mut standing: BTreeMap<u32, Remarked> = BTreeMap::new();
    for it in all {
        let of = standing.entry(it.search).or_default();
        of.left_out = it.left_out.unwrap_or(of.left_out);
        if let Some(name) = &it.name {
            name.clone_into(&mut of.name);
        }
        if let Some(note) = &it.note {
            note.clone_into(&mut of.note);
        }
    }
    standing
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]
mod tests {
    use super::{Remark, Remarked, Remarks, remarked};

    #[test]
    fn the_last_word_on_each_thing_counts() {
        let dir = tempfile::tempdir().unwrap();
        let remarks = Remarks::new(dir.path());
        assert_eq!(remarks.read().unwrap().all, []);
        let of = |search| Remark {
            search,
            ..Remark::default()
        };
        let first = Remark {
            left_out: Some(true),
            name: Some("proef".into()),
            ..of(4)
        };
        let second = Remark {
            note: Some("telt dubbel".into()),
            ..of(4)
        };
        let third = Remark {
            left_out: Some(false),
            name: Some(String::new()),
            ..of(4)
        };
        remarks.add(&[first.clone(), second.clone()]).unwrap();
        remarks.add(&[third]).unwrap();
        let all = remarks.read().unwrap().all;
        assert_eq!(all[..2], [first, second]);
        let expected = Remarked {
            left_out: true,
            name: "proef".into(),
            note: "telt dubbel".into(),
        };
        assert_eq!(remarked(&all[..2])[&4], expected);
        let after = Remarked {
            left_out: false,
            name: String::new(),
            ..expected
        };
        assert_eq!(remarked(&all)[&4], after);
    }
}
