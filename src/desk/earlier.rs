//! Earlier searches: read, and run again.

use super::{
    error::{DeskError, QuestionFault},
    open::Desk,
    tools::Tools,
};
use crate::{
    classify::Taxonomy,
    review::{Reached, Search},
    search::{Question, Reach, Request, Sort, question::parse_all, search},
    study::{Facet, StudyId},
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
    pub new: Vec<StudyId>,
    /// Those that do not answer now, by the short form of their ids.
    pub gone: Vec<String>,
}

/// Runs an earlier search again.
///
/// # Errors
///
/// [`DeskError::Question`] if it cannot be read by the tables of now.
pub fn rerun(desk: &Desk, before: &Search) -> Result<Rerun, DeskError> {
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
    let answer = search(desk.index(), &request)?;
    let now: Vec<String> = answer.found.iter().map(StudyId::short).collect();
    let gone = before.found.iter().filter(|it| !now.contains(it));
    let found = answer.found.iter().zip(&now);
    let new = found.filter(|(_, short)| !before.found.contains(short));
    Ok(Rerun {
        other_terms,
        other_taxonomy: before.taxonomy != tools.taxonomy_fingerprint(),
        studies: answer.studies,
        new: new.map(|it| *it.0).collect(),
        gone: gone.cloned().collect(),
    })
}
