//! A gap map as JSON Lines; what `gaps --json` prints. A contract, as
//! [`jsonl`](crate::export::jsonl) is.
//!
//! | type | when | fields |
//! |---|---|---|
//! | `map` | first | `format`, `question` (as run, or `null`), `possibly` (whether codes that are only possible count), `rows`, `columns`, `bubbles`: each `facet` and `values` |
//! | `cell` | per cell, row by row | `row`, `column`, `studies`, `ids`, `bubbles` (value → studies), `without` (a bubble), `gaps`, `command` |
//! | `end` | last | `studies`, `placed`, `placements`, `unplaced`, `refused`, `unplaced_ids`, `no_study` (documents that a person calls no study, which are nowhere in the map) |
//!
//! `ids` are whole. `gaps` are `empty`, `synthesis` and `source:…`.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::gap_map::{Axis, Gap, Map};
use crate::{
    export::jsonl::{FORMAT, line},
    study::StudyId,
};

/// Returns the lines.
#[must_use]
pub fn lines(map: &Map) -> Vec<String> {
    let mut lines = vec![line(&json!({
        "type": "map", "format": FORMAT, "question": map.question, "possibly": map.possibly,
        "rows": axis(&map.rows), "columns": axis(&map.columns), "bubbles": axis(&map.bubbles),
    }))];
    for (row, column, cell) in map.each() {
        let bubbles: BTreeMap<&str, usize> = map
            .bubbles
            .values
            .iter()
            .map(|it| it.name.as_str())
            .zip(cell.bubbles.iter().map(Vec::len))
            .collect();
        let gaps: Vec<String> = cell.gaps.iter().flat_map(Gap::words).collect();
        lines.push(line(&json!({
            "type": "cell", "row": row.name, "column": column.name,
            "studies": cell.studies.len(), "ids": ids(map, &cell.studies), "bubbles": bubbles,
            "without": cell.without.len(), "gaps": gaps, "command": cell.command,
        })));
    }
    lines.push(line(&json!({
        "type": "end", "studies": map.studies.len(), "placed": map.placed,
        "placements": map.placements, "unplaced": map.unplaced.len(), "refused": map.refused,
        "unplaced_ids": ids(map, &map.unplaced), "no_study": map.no_study,
    })));
    lines
}

fn axis(axis: &Axis) -> Value {
    let values: Vec<&str> = axis.values.iter().map(|it| it.name.as_str()).collect();
    json!({ "facet": axis.word, "values": values })
}

fn ids(map: &Map, studies: &[usize]) -> Vec<String> {
    map.ids(studies).iter().map(StudyId::to_string).collect()
}
