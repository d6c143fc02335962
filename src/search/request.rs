//! What is asked: a question, of which studies, and how much of the answer.

use std::sync::Arc;

use thiserror::Error;

use super::{bridge::Bridge, filter::Filters, question::Question};
use crate::index::IndexError;

/// What to answer, and how much of it to show.
#[derive(Clone, Debug)]
pub struct Request {
    /// The question.
    pub question: Question,
    /// Which studies to look in.
    pub filters: Filters,
    /// What of them to look in.
    pub reach: Reach,
    /// Which study comes first.
    pub sort: Sort,
    /// How many studies to show; `None` for all.
    pub limit: Option<usize>,
    /// How many pages to show of each study.
    pub pages: usize,
    /// Whether to count the studies per facet value.
    pub count_facets: bool,
}

impl Request {
    /// Asks a question of all studies, and for all of the answer: every study,
    /// the best first, with its three best pages.
    #[must_use]
    pub fn new(question: Question) -> Self {
        Self {
            question,
            filters: Filters::default(),
            reach: Reach::default(),
            sort: Sort::default(),
            limit: None,
            pages: 3,
            count_facets: false,
        }
    }
}

/// What of a study a question looks in.
#[derive(Clone, Debug)]
pub struct Reach {
    /// Whether reference lists count: a study is not about what it only cites.
    pub references: bool,
    /// Whether a facet value in the question also means studies that possibly
    /// have it.
    pub possibly: bool,
    /// By which terms plain words also find what the other language calls it
    /// (see [`bridge`](super::bridge)); none if they do not.
    pub bridge: Option<Arc<Bridge>>,
    /// Whether plain words also find the compounds that they are a part of.
    pub compounds: bool,
}

impl Default for Reach {
    fn default() -> Self {
        Self {
            references: false,
            possibly: false,
            bridge: Some(Bridge::ours()),
            compounds: true,
        }
    }
}

/// Which study comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The one that answers best.
    #[default]
    Relevance,
    /// The newest; those without a known year last.
    Year,
    /// By title, in the order of the alphabet; those without one last.
    Title,
    /// The one with most matching pages.
    Pages,
}

impl Sort {
    /// Returns its word, as it is typed.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Year => "year",
            Self::Title => "title",
            Self::Pages => "pages",
        }
    }
}

/// Why a question could not be run.
#[derive(Debug, Error)]
pub enum SearchError {
    /// The index failed.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// The question names an earlier search that nobody put in its place.
    #[error("there is no search #{number}")]
    Earlier {
        /// Its number.
        number: u32,
    },
}
