//! Counts of codes as JSON Lines; what `facets --json` prints. A contract, as
//! [`jsonl`](super::jsonl) is.
//!
//! | type | when | fields |
//! |---|---|---|
//! | `count` | per value | `facet`, `value` (`null`: studies without one), `studies`, `command` (or `null`) |
//! | `cell` | per cell of two facets | `row_facet`, `row`, `column_facet`, `column`, `studies`, `command` |
//! | `placed` | after the cells | `studies`, `placements`, `unplaced` |
//! | `share` | with `--balance`, per opgave | `opgave` (`null`: all studies), `studies`, `sources` (value → `studies`, `share` from 0 to 1 or `null`), `without` |
//! | `end` | last | `format`, `question` (as it was run, or `null`), `possibly` (whether codes that are only possible count), `studies`, `refused`, `no_study` (documents that a person calls no study, counted nowhere above) |

use serde_json::{Map, Value, json};

use super::jsonl::{FORMAT, line};

/// Returns the line of a value, or of the studies without one.
#[must_use]
pub fn count(facet: &str, value: Option<&str>, studies: usize, command: Option<&str>) -> String {
    line(&json!({
        "type": "count", "facet": facet, "value": value, "studies": studies, "command": command,
    }))
}

/// Returns the line of a cell; `row` and `column` are facet and value.
#[must_use]
pub fn crossed(row: (&str, &str), column: (&str, &str), studies: usize, command: &str) -> String {
    line(&json!({
        "type": "cell", "row_facet": row.0, "row": row.1, "column_facet": column.0,
        "column": column.1, "studies": studies, "command": command,
    }))
}

/// Returns the line with the totals of the cells.
#[must_use]
pub fn placed(studies: usize, placements: usize, unplaced: usize) -> String {
    line(&json!({
        "type": "placed", "studies": studies, "placements": placements, "unplaced": unplaced,
    }))
}

/// Returns the line of an opgave, or of all studies; `parts` are the sources
/// with their studies and their share.
#[must_use]
pub fn share(
    opgave: Option<&str>,
    studies: usize,
    parts: &[(&str, usize, Option<f64>)],
    without: usize,
) -> String {
    // Four decimals tell one study in ten thousand.
    let share = |share: Option<f64>| share.map(|it| (it * 1e4).round() / 1e4);
    let sources: Map<String, Value> = parts
        .iter()
        .map(|(value, studies, part)| {
            let record = json!({ "studies": studies, "share": share(*part) });
            ((*value).to_owned(), record)
        })
        .collect();
    line(&json!({
        "type": "share", "opgave": opgave, "studies": studies, "sources": sources,
        "without": without,
    }))
}

/// Returns the line that closes a table: which studies it is about, and how many
/// documents stand outside it as they are no study.
#[must_use]
pub fn end(
    question: Option<&str>,
    possibly: bool,
    studies: usize,
    no_study: usize,
    refused: usize,
) -> String {
    line(&json!({
        "type": "end", "format": FORMAT, "question": question, "possibly": possibly,
        "studies": studies, "refused": refused, "no_study": no_study,
    }))
}
