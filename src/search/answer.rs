//! A request → the answer: counts, and hits with what they say.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    find::{Found, find, looked::Ran},
    matches, plan,
    question::Question,
    rank::{self, score::Score},
    request::{Reach, Request, SearchError},
    sieve::Sieve,
    tell::{done_in, quote},
};
use crate::{
    index::{Index, IndexError, LANGUAGE, Number},
    study::{AlsoSearched, Facet, Hit, LookedFor, OneLanguage, StudyId},
};

/// The answer to a question.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The question as it was run.
    pub read_as: String,
    /// Words of the question that were left out, being too common.
    pub left_out: Vec<String>,
    /// Words of the question, each with the terms of the other language that
    /// were also looked for.
    pub translated: Vec<AlsoSearched>,
    /// Words of the question that were looked for in one language alone.
    pub one_language: OneLanguage,
    /// By which words of the studies each part of the question was looked for.
    pub looked_for: Vec<LookedFor>,
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
    /// How many of those that answer are no study, as people say, and in none of the
    /// counts per facet.
    pub no_study: usize,
    /// How many studies were kept out by the filter on years only because
    /// their year is not known.
    pub without_year: usize,
    /// How many studies the filter on years took in by a year that is a guess.
    pub in_by_guess: usize,
    /// How many studies it alone kept out by a year that is a guess.
    pub out_by_guess: usize,
    /// How many studies were kept out by the filters on facets although they
    /// possibly have a wanted value.
    pub only_possibly: usize,
}

impl Answer {
    /// Returns what the history keeps of it.
    #[must_use]
    pub fn ran(&self) -> Ran<'_> {
        Ran {
            found: &self.found,
            places: self.places,
            looked_for: &self.looked_for,
        }
    }
}

/// Answers a question.
pub fn search(index: &Index, request: &Request) -> Result<Answer, SearchError> {
    let Found {
        plan,
        answering,
        sieve,
        ranking,
        looked_for,
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
        Some(count_facets(index, &sieve, &answering)?)
    } else {
        None
    };
    let [in_by_guess, out_by_guess] = sieve.by_guessed_year(index, &answering);
    Ok(Answer {
        read_as: plan.read_as,
        left_out: plan.left_out,
        translated: plan.translated,
        one_language: plan.one_language,
        looked_for,
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
        no_study: ranking
            .studies
            .iter()
            .filter(|it| !index.is_study(it.number))
            .count(),
        without_year: sieve.without_year(index, &answering),
        in_by_guess,
        out_by_guess,
        only_possibly: sieve.only_possibly(index, &answering),
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
    let plan = plan::plan(question, reach)?;
    let matches = matches::run(index, &plan)?;
    let number = index.number(study);
    let answers = number.filter(|it| matches.answers(&plan.root, *it));
    Ok(answers.map(|it| rank::explain(index, &plan, &matches, it)))
}

fn count_facets(
    index: &Index,
    sieve: &Sieve,
    answering: &BTreeSet<Number>,
) -> Result<BTreeMap<String, BTreeMap<String, usize>>, IndexError> {
    let words = Facet::ALL.iter().map(|it| it.word()).chain([LANGUAGE]);
    let mut counts = BTreeMap::new();
    for facet in words {
        let of_facet: BTreeMap<String, usize> = index
            .facet(facet)?
            .into_iter()
            .map(|(value, numbers)| {
                let counted = numbers.into_iter().filter(|it| {
                    answering.contains(it)
                        && index.is_study(*it)
                        && sieve.lets_through_but(index, *it, facet)
                });
                (value, counted.count())
            })
            .filter(|(_, count)| *count > 0)
            .collect();
        counts.insert(facet.to_owned(), of_facet);
    }
    Ok(counts)
}
