//! The codes of the studies that are looked at, by facet and value.
//!
//! **Promise.** Only codes that an index hands out count, and only those of the
//! studies that were chosen.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    index::{Index, IndexError},
    study::{Facet, StudyId},
};

/// A facet with the values that make the rows or columns of a table, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The facet.
    pub facet: Facet,
    /// Its values; none stands twice.
    pub values: Vec<String>,
}

/// Which of the chosen studies have which value.
#[derive(Clone, Debug)]
pub struct Coded {
    studies: BTreeSet<StudyId>,
    no_study: BTreeSet<StudyId>,
    having: BTreeMap<Facet, BTreeMap<String, BTreeSet<StudyId>>>,
}

impl Coded {
    /// Gathers the codes of the studies in `among`, or of all studies. What a person
    /// calls no study is kept apart and in no table.
    ///
    /// A value that is only possible counts if `possibly` says so, as it does
    /// in a search (see [`Reach::possibly`](crate::search::Reach::possibly)).
    ///
    /// # Errors
    ///
    /// As those of [`Index::facet`].
    pub fn new(
        index: &Index,
        among: Option<BTreeSet<StudyId>>,
        possibly: bool,
    ) -> Result<Self, IndexError> {
        let all = || index.all().map(|it| index.id(it)).collect();
        let (no_study, studies): (BTreeSet<StudyId>, _) =
            among.unwrap_or_else(all).into_iter().partition(|it| {
                let number = index.number(*it);
                number.is_some_and(|it| !index.is_study(it))
            });
        let mut having = BTreeMap::new();
        for facet in Facet::ALL {
            let mut values: BTreeMap<String, BTreeSet<StudyId>> = BTreeMap::new();
            let mut found = vec![index.facet(facet.word())?];
            if possibly {
                found.push(index.possible(facet.word())?);
            }
            for (value, numbers) in found.into_iter().flatten() {
                let numbers = numbers.into_iter().map(|it| index.id(it));
                let chosen = numbers.filter(|it| studies.contains(it));
                values.entry(value).or_default().extend(chosen);
            }
            having.insert(facet, values);
        }
        Ok(Self {
            studies,
            no_study,
            having,
        })
    }

    /// Returns the studies that are looked at.
    #[must_use]
    pub fn studies(&self) -> &BTreeSet<StudyId> {
        &self.studies
    }

    /// Returns the documents that were chosen and are no study, as a person says.
    #[must_use]
    pub fn no_study(&self) -> &BTreeSet<StudyId> {
        &self.no_study
    }

    /// Returns those of them that have a value.
    #[must_use]
    pub fn having(&self, facet: Facet, value: &str) -> &BTreeSet<StudyId> {
        static NONE: BTreeSet<StudyId> = BTreeSet::new();
        let values = self.having.get(&facet);
        values.and_then(|it| it.get(value)).unwrap_or(&NONE)
    }

    /// Returns those of them that have one of the values of an axis.
    #[must_use]
    pub fn on(&self, axis: &Axis) -> BTreeSet<StudyId> {
        let values = axis.values.iter();
        values
            .flat_map(|it| self.having(axis.facet, it))
            .copied()
            .collect()
    }

    /// Returns those of them that have no value of an axis, ascending.
    #[must_use]
    pub fn off(&self, axis: &Axis) -> Vec<StudyId> {
        self.studies.difference(&self.on(axis)).copied().collect()
    }

    /// Makes an axis of the `listed` values of a facet, in their order. Values
    /// that studies have and that are not listed, as those of another taxonomy,
    /// come behind them in the order of the alphabet.
    #[must_use]
    pub fn axis(&self, facet: Facet, listed: &[&str]) -> Axis {
        let mut values: Vec<String> = listed.iter().map(|it| (*it).to_owned()).collect();
        let coded = self.having.get(&facet).into_iter().flatten();
        let unlisted =
            coded.filter(|(value, studies)| !studies.is_empty() && !listed.contains(&&***value));
        values.extend(unlisted.map(|(value, _)| value.clone()));
        Axis { facet, values }
    }
}
