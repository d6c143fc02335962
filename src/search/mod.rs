//! Stage 6: a question becomes hits.
//!
//! ```text
//! typed ─question→ Question ─plan→ leaves ─matches→ studies ─rank→ ─quote→ Answer
//! ```
//!
//! A Boolean question holds at the level of the study: both words anywhere in
//! it. A hit is shown at the level of the page. The question is run exactly:
//! counts are counts, and nothing is corrected or guessed. How it was read
//! stands in [`Answer::read_as`], words left out in [`Answer::left_out`]; a
//! plain word stands for all its inflections.
//!
//! **Promise.** The same index and question give the same answer, to the
//! byte. A quote is a slice of its page. **Knows:** the index by its forms and
//! places. **Never:** files, terminals.

pub mod bridge;
mod concordance;
pub mod dialect;
mod done_in;
mod filter;
mod limit;
mod matches;
mod near;
mod nothing;
mod order;
mod plan;
pub mod question;
mod quote;
mod rank;
mod similar;

use bridge::Bridge;
pub use concordance::{Concordance, Line, LineOrder, concordance};
pub use filter::{Filters, Years, YearsError};
pub use nothing::{Help, PLACES_TOLD, help};
pub use question::{Question, QuestionError};
pub use rank::{Part, Score};
pub use similar::similar;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use thiserror::Error;

use crate::{
    index::{Index, IndexError, Number},
    study::{Facet, Hit, StudyId},
};

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
    /// (see [`bridge`]); none if they do not.
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

/// The answer to a question.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The question as it was run.
    pub read_as: String,
    /// Words of the question that were left out, being too common.
    pub left_out: Vec<String>,
    /// Words of the question, each with the terms of the other language that
    /// were also looked for.
    pub translated: Vec<(String, Vec<String>)>,
    /// How many studies answer it.
    pub studies: usize,
    /// How many places in them match.
    pub places: usize,
    /// How many of these places are compounds that a word of the question is
    /// only a part of.
    pub in_compounds: usize,
    /// All studies that answer, in the order that was asked for.
    pub found: Vec<StudyId>,
    /// The first of them, with what they say; possibly fewer than `studies`.
    pub hits: Vec<Hit>,
    /// How many studies answer it per facet and value, if asked for; the
    /// counts of a facet leave its own filter out.
    pub facets: Option<BTreeMap<String, BTreeMap<String, usize>>>,
    /// How many studies were kept out by the filter on years only because
    /// their year is not known.
    pub without_year: usize,
    /// How many studies were kept out by the filters on facets although they
    /// possibly have a wanted value.
    pub only_possibly: usize,
}

/// What answers a question, before it is shown.
struct Found {
    plan: plan::Plan,
    /// The studies that answer, whatever the filters.
    answering: BTreeSet<Number>,
    filter: filter::Filter,
    ranking: rank::Ranking,
}

fn find(index: &Index, request: &Request) -> Result<Found, SearchError> {
    let plan = plan::plan(index, &request.question, &request.reach)?;
    let leaves = matches::find_all(index, &plan.leaves)?;
    let answering = matches::studies(&plan.root, &leaves);
    let filter = filter::Filter::new(index, &request.filters)?;
    let chosen: Vec<Number> = answering
        .iter()
        .copied()
        .filter(|it| filter.lets_through(index, *it))
        .collect();
    let mut ranking = rank::rank(index, &plan, &leaves, &chosen);
    order::sort(index, request.sort, &mut ranking.studies)?;
    Ok(Found {
        plan,
        answering,
        filter,
        ranking,
    })
}

/// Answers a question.
pub fn search(index: &Index, request: &Request) -> Result<Answer, SearchError> {
    let Found {
        plan,
        answering,
        filter,
        ranking,
    } = find(index, request)?;
    let shown = request.limit.unwrap_or(usize::MAX);
    let asked = done_in::asked(&request.question.root);
    let hits = ranking
        .studies
        .iter()
        .take(shown)
        .map(|it| {
            let hit = quote::hit(index, it, &ranking.worth, request.pages)?;
            let done_in = done_in::sentences(index, it.number, &asked)?;
            Ok(Hit { done_in, ..hit })
        })
        .collect::<Result<_, IndexError>>()?;
    let facets = if request.count_facets {
        Some(count_facets(index, &filter, &answering)?)
    } else {
        None
    };
    Ok(Answer {
        read_as: plan.read_as,
        left_out: plan.left_out,
        translated: plan.translated,
        studies: ranking.studies.len(),
        places: ranking.studies.iter().map(|it| it.count).sum(),
        in_compounds: ranking.studies.iter().map(|it| it.in_compounds).sum(),
        found: ranking
            .studies
            .iter()
            .map(|it| index.id(it.number))
            .collect(),
        hits,
        facets,
        without_year: filter.without_year(index, &answering),
        only_possibly: filter.only_possibly(index, &answering),
    })
}

/// Tells what makes the score of a study; `None` if it does not answer the
/// question.
pub fn explain(
    index: &Index,
    question: &Question,
    reach: &Reach,
    study: StudyId,
) -> Result<Option<Score>, SearchError> {
    let plan = plan::plan(index, question, reach)?;
    let leaves = matches::find_all(index, &plan.leaves)?;
    let number = index.number(study);
    let answers = number.filter(|it| matches::answers(&plan.root, &leaves, *it));
    Ok(answers.map(|it| rank::explain(index, &plan, &leaves, it)))
}

fn count_facets(
    index: &Index,
    filter: &filter::Filter,
    answering: &BTreeSet<Number>,
) -> Result<BTreeMap<String, BTreeMap<String, usize>>, IndexError> {
    let words = Facet::ALL.iter().map(|it| it.word()).chain(["language"]);
    let mut counts = BTreeMap::new();
    for facet in words {
        let of_facet: BTreeMap<String, usize> = index
            .facet(facet)?
            .into_iter()
            .map(|(value, numbers)| {
                let counted = numbers.into_iter().filter(|it| {
                    answering.contains(it) && filter.lets_through_but(index, *it, facet)
                });
                (value, counted.count())
            })
            .filter(|(_, count)| *count > 0)
            .collect();
        counts.insert(facet.to_owned(), of_facet);
    }
    Ok(counts)
}
