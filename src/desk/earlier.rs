//! Earlier searches: read, and run again.

mod changes;
mod why;

use std::collections::BTreeSet;

use changes::Changes;
pub use why::{Came, Went, Why};

use super::{
    error::{DeskError, QuestionFault},
    open::Desk,
    tools::Tools,
};
use crate::{
    classify::Taxonomy,
    review::{Reached, Search},
    search::{Answer, Question, Reach, Request, Sort, question::parse_all, search},
    study::{Facet, LookedFor, StudyId},
};

/// Reads a question in our own spelling, with the values of a taxonomy.
///
/// # Errors
///
/// [`QuestionFault::Unreadable`].
pub(super) fn parse(typed: &str, taxonomy: &Taxonomy) -> Result<Question, QuestionFault> {
    let resolve = |facet: Facet, typed: &str| {
        let known = taxonomy.resolve(facet, typed).map(str::to_owned);
        known.ok_or_else(|| {
            let values = taxonomy.values(facet);
            values.iter().map(|it| (*it).to_owned()).collect()
        })
    };
    parse_all(typed, &resolve).map_err(|faults| QuestionFault::Unreadable {
        typed: typed.to_owned(),
        faults,
    })
}

/// Tells whether a search was run by other terms than those of now.
pub(super) fn has_other_terms(tools: &Tools, before: &Search, reach: &Reach) -> bool {
    before.terms != tools.terms_fingerprint(reach)
}

/// What an earlier search finds now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rerun {
    /// Whether it was run by another table of terms.
    pub other_terms: bool,
    /// Whether it was run by other tables for codes.
    pub other_taxonomy: bool,
    /// How many studies answer now.
    pub studies: usize,
    /// The studies that did not answer then, by title.
    pub new: Vec<Came>,
    /// Those that do not answer now, by title.
    pub gone: Vec<Went>,
}

/// Runs an earlier search again, and tells whether it was run by other terms.
fn again(desk: &Desk, before: &Search) -> Result<(Answer, bool), DeskError> {
    let tools = desk.tools();
    let reached = Reached::from_words(&before.reach);
    // A newer program may have looked further than we can.
    if reached.words() != before.reach {
        let (number, reach) = (before.number, before.reach.clone());
        return Err(QuestionFault::OtherReach { number, reach }.into());
    }
    let reach = tools.reach(reached)?;
    let other_terms = has_other_terms(tools, before, &reach);
    let request = Request {
        reach,
        sort: Sort::Title,
        limit: Some(0),
        ..Request::new(parse(&before.run, tools.taxonomy())?)
    };
    Ok((search(desk.index(), &request)?, other_terms))
}

/// Tells by which words of the studies an earlier search looks now: all of them.
///
/// # Errors
///
/// As those of [`rerun`].
pub fn looked_for(desk: &Desk, before: &Search) -> Result<Vec<LookedFor>, DeskError> {
    Ok(again(desk, before)?.0.looked_for)
}

/// Runs an earlier search again.
///
/// # Errors
///
/// [`DeskError::Question`] if it cannot be read by the tables of now.
pub fn rerun(desk: &Desk, before: &Search) -> Result<Rerun, DeskError> {
    let (answer, other_terms) = again(desk, before)?;
    let tools = desk.tools();
    let now: BTreeSet<String> = answer.found.iter().map(StudyId::short).collect();
    let other_taxonomy = before.taxonomy != tools.taxonomy_fingerprint();
    let changes = Changes::new(desk, before, (other_terms, other_taxonomy))?;
    let was: BTreeSet<&String> = before.found.iter().collect();
    let new = answer.found.iter();
    let new = new.filter(|it| !was.contains(&it.short()));
    let gone = was.iter().filter(|it| !now.contains(**it));
    let mut gone: Vec<Went> = gone.map(|it| changes.went(it)).collect();
    gone.sort_by(|a, b| (&a.title, &a.id).cmp(&(&b.title, &b.id)));
    Ok(Rerun {
        other_terms,
        other_taxonomy,
        studies: answer.studies,
        new: new.map(|it| changes.came(*it)).collect(),
        gone,
    })
}
