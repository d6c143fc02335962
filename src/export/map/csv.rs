//! A gap map as a table: one line for each cell, and for each bubble in it.
//!
//! Columns: `row_facet row column_facet column bubble_facet bubble studies ids
//! gaps command`. In `bubble` stands `(all)` for the cell itself and `(none)`
//! for its studies without a value; `ids` are the first ten digits of each
//! study, each followed by `;`, so that a lone id of digits is not taken for a
//! number; `gaps` are `empty`, `synthesis`, `source:practice` and so on.
//!
//! **Promise.** No cell begins as a formula does: a spreadsheet would run it.

use super::gap_map::{Cell, Gap, Map};
use crate::export::spreadsheet::{Dialect, guarded};

/// The columns, as programs know them.
pub const COLUMNS: [&str; 10] = [
    "row_facet",
    "row",
    "column_facet",
    "column",
    "bubble_facet",
    "bubble",
    "studies",
    "ids",
    "gaps",
    "command",
];

/// Returns the table as CSV: UTF-8, lines ending in CR LF, under the names `head`,
/// which are those of [`COLUMNS`] or what people call them.
#[must_use]
pub fn csv(map: &Map, dialect: Dialect, head: [String; 10]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .delimiter(dialect.delimiter())
        .from_writer(dialect.mark().as_bytes().to_vec());
    let mut rows = vec![head];
    for (row, column, cell) in map.each() {
        let gaps: Vec<String> = cell.gaps.iter().flat_map(Gap::words).collect();
        for (bubble, studies) in parts(map, cell) {
            let ids = map.ids(studies);
            let ids: Vec<String> = ids.iter().map(|it| format!("{};", it.short())).collect();
            let is_all = bubble == ALL;
            rows.push([
                map.rows.word.to_owned(),
                row.name.clone(),
                map.columns.word.to_owned(),
                column.name.clone(),
                map.bubbles.word.to_owned(),
                bubble.to_owned(),
                studies.len().to_string(),
                ids.concat(),
                if is_all {
                    gaps.join(" ")
                } else {
                    String::new()
                },
                if is_all {
                    cell.command.clone()
                } else {
                    String::new()
                },
            ]);
        }
    }
    for row in rows {
        // Writing to memory does not fail, and all rows are equally long.
        let _ = writer.write_record(row.iter().map(|it| guarded(it)));
    }
    writer.into_inner().unwrap_or_default()
}

const ALL: &str = "(all)";

fn parts<'a>(map: &'a Map, cell: &'a Cell) -> Vec<(&'a str, &'a [usize])> {
    let mut parts = vec![(ALL, cell.studies.as_slice())];
    let names = map.bubbles.values.iter().map(|it| it.name.as_str());
    parts.extend(names.zip(cell.bubbles.iter().map(Vec::as_slice)));
    parts.push(("(none)", &cell.without));
    parts
}
