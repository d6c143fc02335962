//! What a question names that is not known of the studies here: headings that a
//! database gave, fields that it keeps, limits of its own.
//!
//! **Promise.** What is left out of a question is kept with its place and with
//! what that does to the number of studies; what cannot be left out without
//! changing what is asked is refused.

use crate::search::question::problem::{Problem, QuestionError, Untranslatable, error};
use crate::study::Span;

/// Something that is not known of the studies here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::search) enum Absent {
    /// Headings or types that a database gave: `exp Social Work/`, `trial[pt]`.
    Heading,
    /// A field that is not kept, such as keywords, as it was typed.
    Field(String),
    /// A choice among the records of a database: `LIMIT-TO(DOCTYPE, "ar")`.
    Limit,
    /// Something that was refused already.
    Refused,
}

/// Absent things that are one part of a question, each with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::search) struct Missing {
    pub(in crate::search) what: Absent,
    pub(in crate::search) spans: Vec<Span>,
}

/// What leaving something out does to the number of studies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// There can be fewer than with it.
    Fewer,
    /// There can be more than with it.
    More,
}

/// Something that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::search) struct Omitted {
    pub(in crate::search) what: Absent,
    pub(in crate::search) span: Span,
    pub(in crate::search) effect: Effect,
}

impl Absent {
    /// Returns why this cannot be asked.
    pub(in crate::search) fn refusal(&self, span: Span) -> QuestionError {
        let problem = match self {
            Self::Heading | Self::Refused => Untranslatable::Heading,
            Self::Field(label) => Untranslatable::Label {
                label: label.clone(),
            },
            Self::Limit => Untranslatable::Limit,
        };
        error(Problem::Untranslatable(problem), span)
    }
}

impl Missing {
    pub(in crate::search) fn new(what: Absent, span: Span) -> Self {
        let spans = vec![span];
        Self { what, spans }
    }

    /// Makes one of several: a limit among headings is no longer one.
    pub(in crate::search) fn joined(parts: Vec<Self>) -> Option<Self> {
        let mut parts = parts.into_iter();
        let mut joined = parts.next()?;
        for part in parts {
            if matches!(joined.what, Absent::Limit | Absent::Refused) {
                joined.what = part.what;
            }
            joined.spans.extend(part.spans);
        }
        Some(joined)
    }

    /// Everything in it, left out.
    pub(in crate::search) fn omitted(self, effect: Effect) -> Vec<Omitted> {
        let Self { what, spans } = self;
        if what == Absent::Refused {
            return vec![];
        }
        let omitted = |span| Omitted {
            what: what.clone(),
            span,
            effect,
        };
        spans.into_iter().map(omitted).collect()
    }
}
