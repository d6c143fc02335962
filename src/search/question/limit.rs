//! Limits inside a question: on studies, not on their text.
//!
//! ```text
//! field, value as typed ─limit→ Limit or a problem
//! ```
//!
//! **Promise.** A limit that is not understood is refused, never left out.
//! **Knows:** years, languages, the shape of a value. **Never:** which values a
//! facet has: the caller says so ([`Resolve`]).

use super::{field::Field, problem::Problem, tree::Limit, word};
use crate::study::{Facet, Language, bare_doi};

/// Returns the value of a facet that was typed, as it is spelled everywhere;
/// if there is no such value, those that there are.
pub type Resolve<'a> = dyn Fn(Facet, &str) -> Result<String, Vec<String>> + 'a;

/// The names of languages that people type, besides the codes.
const LANGUAGES: &[(&str, Language)] = &[
    ("dutch", Language::Dutch),
    ("dut", Language::Dutch),
    ("nld", Language::Dutch),
    ("nederlands", Language::Dutch),
    ("english", Language::English),
    ("eng", Language::English),
    ("engels", Language::English),
    ("german", Language::German),
    ("ger", Language::German),
    ("duits", Language::German),
    ("french", Language::French),
    ("fre", Language::French),
    ("frans", Language::French),
    ("overig", Language::Other),
];

/// Reads the value of a field that limits studies.
pub(in crate::search) fn limit(
    field: Field,
    value: &str,
    resolve: &Resolve<'_>,
) -> Result<Limit, Problem> {
    let value = value.trim();
    let is_open = value.contains(['*', '?']) && !matches!(field, Field::Author);
    if is_open {
        return Err(Problem::OpenValue {
            field: field.word(),
        });
    }
    match field {
        Field::Years => value
            .parse()
            .map(Limit::Years)
            .map_err(|_| Problem::NotYears {
                typed: value.to_owned(),
            }),
        Field::Language => {
            language(value)
                .map(Limit::Language)
                .ok_or_else(|| Problem::UnknownLanguage {
                    typed: value.to_owned(),
                })
        }
        Field::Doi => Ok(Limit::Doi(bare_doi(value))),
        Field::File => Ok(Limit::File(value.to_owned())),
        Field::Author => word::side_by_side(value)
            .map(Limit::Author)
            .map_err(|(problem, _)| problem),
        Field::Facet(facet) => match resolve(facet, value) {
            Ok(value) => Ok(Limit::Facet { facet, value }),
            Err(known) => Err(Problem::UnknownValue {
                facet,
                value: value.to_owned(),
                known,
            }),
        },
        Field::Place => Ok(Limit::Place(value.to_owned())),
        Field::Zone(_) => Err(Problem::EmptyField {
            field: field.word(),
        }),
    }
}

/// Returns the language that a code or a name means, in either language.
#[must_use]
pub fn language(typed: &str) -> Option<Language> {
    let typed = typed.to_lowercase();
    let named = LANGUAGES.iter().find(|(name, _)| *name == typed);
    named
        .map(|(_, language)| *language)
        .or_else(|| Language::from_code(&typed))
}
