//! Values and themes: how they are spelled, named and asked for.
//!
//! ```text
//! values.tsv ─values→ Value…    themes.tsv ─themes→ Theme…
//! ```
//!
//! **Promise.** No name stands for two values of a facet.
//!
//! **Never:** knows a cue.

use std::collections::HashSet;

use crate::study::Facet;

use super::{
    roles::ValueRole,
    table::{Expected, Row, Table, TaxonomyError},
};

const VALUE_COLUMNS: &[&str] = &[
    "facet",
    "value",
    "label_nl",
    "label_en",
    "aliases (|)",
    "role",
];
/// Those of a table in which a value has the role that is called as it is.
const VALUE_COLUMNS_BEFORE: &[&str] = &["facet", "value", "label_nl", "label_en", "aliases (|)"];
const THEME_COLUMNS: &[&str] = &["facet", "value", "theme", "label_nl", "label_en"];

/// One value of a facet.
#[derive(Debug)]
pub(in crate::classify) struct Value {
    /// The facet it is a value of.
    pub(in crate::classify) facet: Facet,
    /// How it is spelled everywhere.
    pub(in crate::classify) name: String,
    /// What the rules take it for, if any rule is about it.
    pub(in crate::classify) role: Option<ValueRole>,
    pub(super) label_nl: String,
    pub(super) label_en: String,
    /// All that a person may type for it, in the form of [`key`].
    pub(super) keys: Vec<String>,
}

/// One theme of a value.
#[derive(Debug)]
pub(super) struct Theme {
    /// The number of its value.
    pub(super) value: usize,
    pub(super) name: String,
    pub(super) label_nl: String,
    pub(super) label_en: String,
}

/// Reads the table of values; they come facet by facet, as listed.
pub(super) fn values(name: &str, text: &str) -> Result<Vec<Value>, TaxonomyError> {
    let table = Table::read(name, text, VALUE_COLUMNS, VALUE_COLUMNS_BEFORE)?;
    let mut values: Vec<Value> = vec![];
    let mut taken = HashSet::new();
    for row in table.rows() {
        let facet = row.facet()?;
        let spelled = row.name(1, "value")?;
        let label_nl = row.filled(2, "label_nl")?;
        let label_en = row.filled(3, "label_en")?;
        let role = if table.is_older {
            ValueRole::of(facet, spelled)
        } else {
            role(row, facet)?
        };
        let has_it = |it: &Value| it.role == role;
        if let Some(role) = role.filter(|it| !it.may_repeat() && values.iter().any(has_it)) {
            return Err(row.fault(Expected::OnlyRole(role.word())));
        }
        let mut keys = vec![];
        let aliases = row.cell(4).split('|').filter(|alias| !alias.is_empty());
        for typed in [spelled, label_nl, label_en].into_iter().chain(aliases) {
            let key = key(typed);
            if keys.contains(&key) {
                continue;
            }
            if !taken.insert((facet, key.clone())) {
                return Err(row.fault(Expected::Once(typed.to_owned())));
            }
            keys.push(key);
        }
        values.push(Value {
            facet,
            name: spelled.to_owned(),
            role,
            label_nl: label_nl.to_owned(),
            label_en: label_en.to_owned(),
            keys,
        });
    }
    values.sort_by_key(|value| value.facet);
    Ok(values)
}

/// Adds the column of roles to a table that has none, line by line.
pub(super) fn with_roles(table: &str) -> String {
    let mut made = String::new();
    let mut is_headed = false;
    for line in table.split_inclusive('\n') {
        let row = line.trim_end_matches(['\r', '\n']);
        let cells: Vec<&str> = row.trim_start_matches('\u{feff}').split('\t').collect();
        let is_row = !row.starts_with('#') && !row.trim().is_empty();
        if is_row && !is_headed && cells != VALUE_COLUMNS_BEFORE {
            return table.to_owned();
        }
        made.push_str(row);
        if is_row {
            let role = match cells[..] {
                [facet, name, ..] if is_headed => Facet::from_word(facet)
                    .and_then(|it| ValueRole::of(it, name))
                    .map_or("", ValueRole::word),
                _ => "role",
            };
            made.push('\t');
            made.push_str(role);
            is_headed = true;
        }
        made.push_str(&line[row.len()..]);
    }
    made
}

/// Reads the role of a row; an empty cell is none.
fn role(row: &Row<'_>, facet: Facet) -> Result<Option<ValueRole>, TaxonomyError> {
    let found = row.cell(5);
    if found.is_empty() {
        return Ok(None);
    }
    let role = ValueRole::of(facet, found);
    let found = found.to_owned();
    let fault = || row.fault(Expected::Role { facet, found });
    role.ok_or_else(fault).map(Some)
}

/// Reads the table of themes.
pub(super) fn themes(
    name: &str,
    text: &str,
    values: &[Value],
) -> Result<Vec<Theme>, TaxonomyError> {
    let table = Table::read(name, text, THEME_COLUMNS, THEME_COLUMNS)?;
    let mut themes: Vec<Theme> = vec![];
    for row in table.rows() {
        let facet = row.facet()?;
        let found = row.cell(1);
        let value = number(values, facet, found).ok_or_else(|| {
            row.fault(Expected::Value {
                facet,
                found: found.to_owned(),
            })
        })?;
        let spelled = row.name(2, "theme")?;
        if theme(&themes, value, spelled).is_some() {
            return Err(row.fault(Expected::Once(spelled.to_owned())));
        }
        themes.push(Theme {
            value,
            name: spelled.to_owned(),
            label_nl: row.filled(3, "label_nl")?.to_owned(),
            label_en: row.filled(4, "label_en")?.to_owned(),
        });
    }
    Ok(themes)
}

/// Returns the number of a value in `values`.
pub(super) fn number(values: &[Value], facet: Facet, name: &str) -> Option<usize> {
    values
        .iter()
        .position(|value| value.facet == facet && value.name == name)
}

/// Returns the number of a theme of the value numbered `value`.
pub(super) fn theme(themes: &[Theme], value: usize, name: &str) -> Option<usize> {
    themes
        .iter()
        .position(|theme| theme.value == value && theme.name == name)
}

/// Returns `typed` without case, hyphens, blanks and underscores.
pub(super) fn key(typed: &str) -> String {
    typed
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
