//! A request → the studies that answer, in order, before anything is quoted.

pub(super) mod looked;

use std::collections::BTreeSet;

use looked::looked_for;

use super::{
    matches, plan,
    plan::leaf::Plan,
    rank::{self, order, ranked::Ranking},
    request::{Request, SearchError},
    sieve::Sieve,
};
use crate::{
    index::{Index, Number},
    study::LookedFor,
};

/// What answers a question, before it is shown.
pub(super) struct Found {
    pub(super) plan: Plan,
    /// The studies that answer, whatever the filters.
    pub(super) answering: BTreeSet<Number>,
    pub(super) sieve: Sieve,
    pub(super) ranking: Ranking,
    /// By which words of the studies each part of the question was looked for.
    pub(super) looked_for: Vec<LookedFor>,
}

/// Finds and ranks the studies.
pub(super) fn find(index: &Index, request: &Request) -> Result<Found, SearchError> {
    let plan = plan::plan(&request.question, &request.reach)?;
    let matches = matches::run(index, &plan)?;
    let answering = matches.studies(&plan.root);
    let sieve = Sieve::new(index, &request.filters)?;
    let chosen: Vec<Number> = answering
        .iter()
        .copied()
        .filter(|it| sieve.lets_through(index, *it))
        .collect();
    let mut ranking = rank::rank(index, &plan, &matches, &chosen);
    order::sort(index, request.sort, &mut ranking.studies)?;
    Ok(Found {
        looked_for: looked_for(&plan, &matches),
        plan,
        answering,
        sieve,
        ranking,
    })
}
