//! Filters → which studies they let through.

use std::collections::{BTreeMap, BTreeSet};

use super::{filter::Filters, years::Years};
use crate::index::{Index, IndexError, LANGUAGE, Number};

/// [`Filters`], looked up in an index.
pub(super) struct Sieve {
    /// The studies that have one of the wanted values, by facet.
    facets: BTreeMap<&'static str, BTreeSet<Number>>,
    years: Option<Years>,
    /// As `facets`, with the studies for which a value is possible.
    or_possibly: BTreeMap<&'static str, BTreeSet<Number>>,
}

impl Sieve {
    pub(super) fn new(index: &Index, filters: &Filters) -> Result<Self, IndexError> {
        let mut sure = BTreeMap::new();
        let mut or_possibly = BTreeMap::new();
        let mut add = |facet: &'static str, wanted: &[&str]| {
            if wanted.is_empty() {
                return Ok(());
            }
            let having = index.facet(facet)?;
            let numbers = wanted.iter().filter_map(|it| having.get(*it)).flatten();
            let mut numbers: BTreeSet<Number> = numbers.copied().collect();
            sure.insert(facet, numbers.clone());
            let possible = index.possible(facet)?;
            numbers.extend(wanted.iter().filter_map(|it| possible.get(*it)).flatten());
            or_possibly.insert(facet, numbers);
            Ok::<_, IndexError>(())
        };
        for (facet, wanted) in &filters.facets {
            let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
            add(facet.word(), &wanted)?;
        }
        let languages: Vec<&str> = filters.languages.iter().map(|it| it.code()).collect();
        add(LANGUAGE, &languages)?;
        Ok(Self {
            facets: if filters.possibly {
                or_possibly.clone()
            } else {
                sure
            },
            years: filters.years.clone(),
            or_possibly,
        })
    }

    pub(super) fn lets_through(&self, index: &Index, number: Number) -> bool {
        self.lets_through_but(index, number, "")
    }

    /// As [`Sieve::lets_through`], without the filter on `facet`.
    pub(super) fn lets_through_but(&self, index: &Index, number: Number, facet: &str) -> bool {
        self.is_in_years(index, number) && fits(&self.facets, number, facet)
    }

    fn is_in_years(&self, index: &Index, number: Number) -> bool {
        self.years.as_ref().is_none_or(|years| {
            index
                .year(number)
                .is_some_and(|year| years.0.contains(&year))
        })
    }

    /// Counts the studies that would be let through if a value that is only
    /// possible would do.
    pub(super) fn only_possibly(&self, index: &Index, answering: &BTreeSet<Number>) -> usize {
        let kept_out = answering.iter().filter(|it| {
            self.is_in_years(index, **it)
                && fits(&self.or_possibly, **it, "")
                && !fits(&self.facets, **it, "")
        });
        kept_out.count()
    }

    /// Counts the studies of which the year is a guess: those that the filter on
    /// years takes in, and those that it alone keeps out.
    pub(super) fn by_guessed_year(
        &self,
        index: &Index,
        answering: &BTreeSet<Number>,
    ) -> [usize; 2] {
        if self.years.is_none() {
            return [0, 0];
        }
        let guessed = answering
            .iter()
            .filter(|it| index.year_is_guess(**it) && fits(&self.facets, **it, ""));
        let (within, outside): (Vec<&Number>, Vec<&Number>) =
            guessed.partition(|it| self.is_in_years(index, **it));
        [within.len(), outside.len()]
    }

    /// Counts the studies that only an unknown year keeps out.
    pub(super) fn without_year(&self, index: &Index, answering: &BTreeSet<Number>) -> usize {
        if self.years.is_none() {
            return 0;
        }
        let kept_out = answering
            .iter()
            .filter(|it| index.year(**it).is_none() && fits(&self.facets, **it, ""));
        kept_out.count()
    }
}

/// Tells whether a study has a wanted value of every facet but one.
fn fits(facets: &BTreeMap<&'static str, BTreeSet<Number>>, number: Number, but: &str) -> bool {
    facets
        .iter()
        .filter(|(word, _)| **word != but)
        .all(|(_, numbers)| numbers.contains(&number))
}
