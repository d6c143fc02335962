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
pub mod dialect;
mod filter;
mod matches;
mod plan;
pub mod question;
mod quote;
mod rank;

pub use filter::{Filters, Years, YearsError};
pub use question::{Question, QuestionError};

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    index::{Index, IndexError, Number},
    study::{Facet, Hit},
};

/// What to answer, and how much of it to show.
#[derive(Clone, Debug)]
pub struct Request {
    /// The question.
    pub question: Question,
    /// Which studies to look in.
    pub filters: Filters,
    /// How many studies to show; `None` for all.
    pub limit: Option<usize>,
    /// How many pages to show of each study.
    pub pages: usize,
    /// Whether to count the studies per facet value.
    pub count_facets: bool,
}

/// The answer to a question.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The question as it was run.
    pub read_as: String,
    /// Words of the question that were left out, being too common.
    pub left_out: Vec<String>,
    /// How many studies answer it.
    pub studies: usize,
    /// How many places in them match.
    pub places: usize,
    /// The best studies, best first; possibly fewer than `studies`.
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

/// Answers a question.
pub fn search(index: &Index, request: &Request) -> Result<Answer, IndexError> {
    let plan = plan::plan(index, &request.question)?;
    let leaves = matches::find_all(index, &plan.leaves)?;
    let answering = matches::studies(&plan.root, &leaves);
    let filter = filter::Filter::new(index, &request.filters)?;

    let chosen: Vec<Number> = answering
        .iter()
        .copied()
        .filter(|it| filter.lets_through(index, *it))
        .collect();
    let mut ranking = rank::rank(index, &plan, &leaves, &chosen);
    let studies = ranking.studies.len();
    let places = ranking.studies.iter().map(|it| it.places.len()).sum();
    ranking
        .studies
        .truncate(request.limit.unwrap_or(usize::MAX));
    let hits = ranking
        .studies
        .iter()
        .map(|it| quote::hit(index, it, &ranking.worth, request.pages))
        .collect::<Result<_, _>>()?;
    let facets = if request.count_facets {
        Some(count_facets(index, &filter, &answering)?)
    } else {
        None
    };
    Ok(Answer {
        read_as: plan.read_as,
        left_out: plan.left_out,
        studies,
        places,
        hits,
        facets,
        without_year: filter.without_year(index, &answering),
        only_possibly: filter.only_possibly(index, &answering),
    })
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
