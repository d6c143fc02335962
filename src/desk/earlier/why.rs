//! Studies that came or went since an earlier search, and why.

use crate::study::{Judgement, StudyId};

/// A study that answers now and did not answer then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came {
    /// The study.
    pub study: StudyId,
    /// Why, as far as that can be known.
    pub why: Why,
}

/// A study that answered then and does not answer now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Went {
    /// The study, by the short form of its id.
    pub id: String,
    /// Its title, or the name of its file; empty if an earlier version found it.
    pub title: String,
    /// Where it stands, or stood; empty likewise.
    pub file: String,
    /// Why, as far as that can be known.
    pub why: Why,
}

/// Why a study came or went, as far as that can be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing tells that it was in the index then.
    Added,
    /// Its file is in no folder of the index any more.
    Gone,
    /// Its file is still there, and refused.
    Refused,
    /// Its file holds another study now, or held another then.
    FileChanged,
    /// A person has said something of a code that the question asks for.
    Judged(Judgement),
    /// The search looked by another table of terms.
    OtherTerms,
    /// Studies were coded by other tables.
    OtherTables,
    /// None of these: it was read, coded or analysed by other rules.
    ReadAnew,
}
