//! A question of a table, and what was given for all of them.

use std::collections::BTreeMap;

use crate::{
    desk::{
        error::{BatchFault, Given},
        question::Typed,
    },
    study::Facet,
};

/// A question of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The line that it begins on, from 1.
    pub line: u64,
    /// What it is called by; its number, from 1, if it has no name.
    pub id: String,
    /// The question.
    pub question: String,
    /// Only studies with one of these values, by facet.
    pub values: BTreeMap<Facet, Vec<String>>,
    /// Only studies in one of these languages.
    pub languages: Vec<String>,
    /// Only studies of these years.
    pub years: Option<String>,
    /// In whose spelling it is.
    pub dialect: Option<String>,
}

impl Row {
    /// Returns the question with its filters beside those of `all`.
    ///
    /// # Errors
    ///
    /// [`BatchFault::Given`] or [`BatchFault::AnyOfDialect`].
    pub fn typed(&self, all: &Typed) -> Result<Typed, BatchFault> {
        let has = |of: &BTreeMap<Facet, Vec<String>>, facet| {
            of.get(&facet).is_some_and(|it| !it.is_empty())
        };
        let facets = Facet::ALL.map(|it| {
            let twice = has(&all.values, it) && has(&self.values, it);
            (Given::Values(it), twice)
        });
        let others = [
            (
                Given::Languages,
                !all.languages.is_empty() && !self.languages.is_empty(),
            ),
            (Given::Years, all.years.is_some() && self.years.is_some()),
            (
                Given::Dialect,
                all.dialect.is_some() && self.dialect.is_some(),
            ),
        ];
        let mut given = facets.into_iter().chain(others);
        if let Some((option, _)) = given.find(|it| it.1) {
            return Err(BatchFault::Given { option });
        }
        if all.any && self.dialect.is_some() {
            return Err(BatchFault::AnyOfDialect);
        }
        let mut values = all.values.clone();
        for (facet, own) in &self.values {
            values.entry(*facet).or_default().extend(own.clone());
        }
        Ok(Typed {
            question: self.question.clone(),
            any: all.any,
            dialect: self.dialect.clone().or_else(|| all.dialect.clone()),
            reached: all.reached,
            values,
            languages: [&all.languages[..], &self.languages].concat(),
            years: self.years.clone().or_else(|| all.years.clone()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{BatchFault, Given, Row, Typed};
    use crate::study::Facet;

    #[test]
    fn what_is_given_for_all_and_for_one_is_refused() {
        let all = Typed {
            values: [(Facet::Opgave, vec!["inclusie".into()])].into(),
            years: Some("2015..".into()),
            ..Typed::default()
        };
        let row = Row {
            question: "wijk".into(),
            languages: vec!["nl".into()],
            ..Row::default()
        };
        let typed = row.typed(&all).expect("nothing is given twice");
        assert_eq!(
            (typed.years, typed.languages),
            (all.years.clone(), vec!["nl".into()])
        );
        let row = Row {
            years: Some("2019".into()),
            ..row
        };
        let option = Given::Years;
        assert_eq!(row.typed(&all), Err(BatchFault::Given { option }));
    }
}
