//! Which studies to look in: facets, languages, years.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use thiserror::Error;

use crate::{
    index::{Index, IndexError, Number},
    study::{Facet, Language},
};

/// Which studies to look in. Values of one facet are alternatives; facets,
/// languages and years must all hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// The wanted values per facet, as the taxonomy spells them.
    pub facets: BTreeMap<Facet, Vec<String>>,
    /// The wanted languages.
    pub languages: Vec<Language>,
    /// The wanted years.
    pub years: Option<Years>,
    /// Whether a value of a facet that is only possible will do, too.
    pub possibly: bool,
}

/// A range of years, both ends included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Years(pub RangeInclusive<u16>);

/// A text that is not a range of years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not a year or a range of years")]
pub struct YearsError;

impl std::str::FromStr for Years {
    type Err = YearsError;

    /// Reads `2019`, `2015..2022`, `2015..`, `..2022`; a `-` does as well.
    fn from_str(typed: &str) -> Result<Self, YearsError> {
        let typed = typed.trim();
        let year = |digits: &str, open: u16| match digits.trim() {
            "" => Ok(open),
            digits if digits.len() == 4 => digits.parse::<u16>().map_err(|_| YearsError),
            _ => Err(YearsError),
        };
        let (from, to) = match typed.split_once("..").or_else(|| typed.split_once('-')) {
            Some(("", "")) => return Err(YearsError),
            Some((from, to)) => (year(from, 0)?, year(to, u16::MAX)?),
            None if typed.is_empty() => return Err(YearsError),
            None => (year(typed, 0)?, year(typed, 0)?),
        };
        if from > to {
            return Err(YearsError);
        }
        Ok(Self(from..=to))
    }
}

/// [`Filters`], looked up in an index.
pub(super) struct Filter {
    /// The studies that have one of the wanted values, by facet.
    facets: BTreeMap<&'static str, BTreeSet<Number>>,
    years: Option<Years>,
    /// As `facets`, with the studies for which a value is possible.
    or_possibly: BTreeMap<&'static str, BTreeSet<Number>>,
}

const LANGUAGE: &str = "language";

impl Filter {
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

    /// As [`Filter::lets_through`], without the filter on `facet`.
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

#[cfg(test)]
mod tests {
    use super::{Years, YearsError};

    #[test]
    fn reads_a_year_and_open_and_closed_ranges() {
        for (typed, expected) in [
            ("2019", Ok(Years(2019..=2019))),
            ("2015..2022", Ok(Years(2015..=2022))),
            ("2015-2022", Ok(Years(2015..=2022))),
            ("2015..", Ok(Years(2015..=u16::MAX))),
            ("..2022", Ok(Years(0..=2022))),
            ("2022..2015", Err(YearsError)),
            ("..", Err(YearsError)),
            ("19", Err(YearsError)),
            ("recent", Err(YearsError)),
        ] {
            assert_eq!(typed.parse::<Years>(), expected, "{typed}");
        }
    }
}
