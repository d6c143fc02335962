//! The values of the facets: how they are spelled, named and asked for.
//!
//! ```text
//! values.tsv, cues.tsv ─built_in→ Taxonomy ─resolve→ canonical value
//! ```
//!
//! **Promise.** One canonical spelling for a value, in a fixed order; many
//! ways to ask for it. A built taxonomy is never changed, so threads share it.
//!
//! **Knows:** the two tables. **Never:** pages, scores.
//!
//! **Source.** The four opgaven as the Dutch knowledge agenda for social work
//! names them; the method and source values as reviewers use them.

use crate::study::Facet;

use super::cues::Cues;

/// The table of values; columns are named in its first row.
const VALUES: &str = include_str!("values.tsv");
/// The table of cues; see [`Cues::parse`].
const CUES: &str = include_str!("cues.tsv");

/// The facets with their values, and the cues that speak for each.
#[derive(Debug)]
pub struct Taxonomy {
    values: Vec<Value>,
    cues: Cues,
}

/// One value of a facet.
#[derive(Debug)]
pub(super) struct Value {
    /// The facet it is a value of.
    pub(super) facet: Facet,
    /// How it is spelled everywhere.
    pub(super) name: String,
    label_nl: String,
    label_en: String,
    /// All that a person may type for it, in the form of [`key`].
    keys: Vec<String>,
}

impl Taxonomy {
    /// Builds the taxonomy that comes with the program.
    ///
    /// # Panics
    ///
    /// Never: the tables are part of the program, and a test reads them.
    #[must_use]
    pub fn built_in() -> Self {
        let values = parse_values(VALUES);
        let cues = Cues::parse(CUES, &values).expect("the tables of the program are well formed");
        Self { values, cues }
    }

    /// Returns the values of `facet` as they are spelled, in listed order.
    #[must_use]
    pub fn values(&self, facet: Facet) -> Vec<&str> {
        self.values
            .iter()
            .filter(|value| value.facet == facet)
            .map(|value| value.name.as_str())
            .collect()
    }

    /// Returns the value of `facet` that `typed` names, as it is spelled.
    ///
    /// Dutch and English names will do; case, hyphens, blanks and underscores
    /// do not matter.
    #[must_use]
    pub fn resolve(&self, facet: Facet, typed: &str) -> Option<&str> {
        let wanted = key(typed);
        self.values
            .iter()
            .find(|value| value.facet == facet && value.keys.contains(&wanted))
            .map(|value| value.name.as_str())
    }

    /// Returns the Dutch and the English name of a value, for people.
    #[must_use]
    pub fn labels(&self, facet: Facet, value: &str) -> Option<(&str, &str)> {
        self.values
            .iter()
            .find(|known| known.facet == facet && known.name == value)
            .map(|known| (known.label_nl.as_str(), known.label_en.as_str()))
    }

    /// Returns all values, facet by facet; their places are their numbers.
    pub(super) fn all(&self) -> &[Value] {
        &self.values
    }

    /// Returns the number of a value.
    pub(super) fn number(&self, facet: Facet, name: &str) -> Option<usize> {
        number(&self.values, facet, name)
    }

    pub(super) fn cues(&self) -> &Cues {
        &self.cues
    }
}

/// Returns the place of a value in `values`.
pub(super) fn number(values: &[Value], facet: Facet, name: &str) -> Option<usize> {
    values
        .iter()
        .position(|value| value.facet == facet && value.name == name)
}

fn parse_values(table: &str) -> Vec<Value> {
    let mut values: Vec<Value> = table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(parse_value)
        .collect();
    values.sort_by_key(|value| value.facet);
    values
}

/// Reads one row; the row of column names has no facet and is passed over.
fn parse_value(line: &str) -> Option<Value> {
    let mut columns = line.split('\t');
    let facet = Facet::from_word(columns.next()?)?;
    let name = columns.next()?.to_owned();
    let label_nl = columns.next()?.to_owned();
    let label_en = columns.next()?.to_owned();
    let keys = [&name, &label_nl, &label_en]
        .into_iter()
        .map(String::as_str)
        .chain(columns.next()?.split('|'))
        .map(key)
        .collect();
    Some(Value {
        facet,
        name,
        label_nl,
        label_en,
        keys,
    })
}

/// Returns `typed` without case, hyphens, blanks and underscores.
fn key(typed: &str) -> String {
    typed
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Taxonomy;
    use crate::study::Facet;

    #[track_caller]
    fn check(facet: Facet, typed: &str, expected: Option<&str>) {
        assert_eq!(Taxonomy::built_in().resolve(facet, typed), expected);
    }

    #[test]
    fn values_come_in_listed_order() {
        assert_eq!(
            Taxonomy::built_in().values(Facet::Method),
            [
                "small-scale",
                "single-context",
                "participatory",
                "large-scale",
                "multi-context",
                "review"
            ]
        );
    }

    #[test]
    fn resolves_dutch_and_english_names_however_they_are_typed() {
        check(Facet::Method, "Kleinschalig", Some("small-scale"));
        check(Facet::Method, "small scale", Some("small-scale"));
        check(Facet::Method, "één-context", Some("single-context"));
        check(Facet::Source, "ervaring", Some("experiential"));
        check(
            Facet::Opgave,
            "Stem van de burger",
            Some("stem-van-de-burger"),
        );
    }

    #[test]
    fn a_value_of_another_facet_is_not_found() {
        check(Facet::Source, "small-scale", None);
        check(Facet::Opgave, "", None);
    }

    #[test]
    fn every_value_has_two_labels() {
        let taxonomy = Taxonomy::built_in();
        for facet in Facet::ALL {
            for value in taxonomy.values(facet) {
                let (dutch, english) = taxonomy.labels(facet, value).expect("known");
                assert!(!dutch.is_empty() && !english.is_empty(), "{value}");
            }
        }
    }

    #[test]
    fn no_name_stands_for_two_values_of_a_facet() {
        let taxonomy = Taxonomy::built_in();
        for value in taxonomy.all() {
            for key in &value.keys {
                assert_eq!(
                    taxonomy.resolve(value.facet, key),
                    Some(&*value.name),
                    "{key}"
                );
            }
        }
    }
}
