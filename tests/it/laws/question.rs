//! A question, as a tree of the test's own.

use kennisbasis::study::{Certainty, Facet, Language};

mod limits;
mod maker;

/// What is asked, and where to look.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) ask: Ask,
    pub(super) within: Within,
    pub(super) reach: Reach,
    /// What the choice among spellings that mean the same comes from.
    pub(super) spelled: u64,
}

/// Filters given beside the question.
#[derive(Clone, Debug, Default)]
pub(super) struct Within {
    pub(super) facets: Vec<(Facet, Vec<&'static str>)>,
    pub(super) languages: Vec<Language>,
    pub(super) years: Option<(u16, u16)>,
}

/// What of a study is looked in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reach {
    pub(super) references: bool,
    pub(super) possibly: bool,
    pub(super) compounds: bool,
}

impl Reach {
    /// Which codes count.
    pub(super) fn takes(self, certainty: Certainty) -> bool {
        self.possibly || certainty == Certainty::Yes
    }
}

/// A part of a question.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Ask {
    /// A word in all its forms.
    Word(String),
    /// This form.
    Exact(String),
    /// What begins so, without the `*`.
    Start(String),
    /// With `?`, and perhaps a `*` at the end.
    Pattern(String),
    /// Words side by side, each with what a blank parts it from the next by.
    Phrase(Vec<String>),
    Near {
        left: Box<Ask>,
        right: Box<Ask>,
        between: u32,
        ordered: bool,
    },
    In(Zone, Box<Ask>),
    Only(Limit),
    /// A question asked before, from 0.
    Earlier(usize),
    And(Vec<Ask>),
    Or(Vec<Ask>),
    Not(Box<Ask>),
}

/// A part of a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    Title,
    Abstract,
    Methods,
    Results,
    Conclusion,
    References,
}

/// A limit on studies.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Limit {
    Years(u16, u16),
    Language(Language),
    Doi(&'static str),
    File(&'static str),
    Place(&'static str),
    /// Words of a name, as a phrase has them.
    Author(&'static str),
    Facet(Facet, &'static str),
}
