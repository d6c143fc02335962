//! How many studies have a value, and how many have two values together.
//!
//! **Promise.** What has no value is told beside the table; a study counts once
//! in every total of studies.

use std::collections::BTreeSet;

use super::coded::{Axis, Coded};
use crate::study::StudyId;

/// The studies with one value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The value.
    pub value: String,
    /// Its studies, ascending.
    pub studies: Vec<StudyId>,
}

/// Counts the studies per value of an axis, in the order of the axis.
#[must_use]
pub fn count(coded: &Coded, axis: &Axis) -> Vec<Count> {
    let count = |value: &String| Count {
        value: value.clone(),
        studies: coded.having(axis.facet, value).iter().copied().collect(),
    };
    axis.values.iter().map(count).collect()
}

/// Two facets crossed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrossTab {
    /// What the rows are.
    pub rows: Axis,
    /// What the columns are.
    pub columns: Axis,
    /// The studies with both values, ascending: `cells[row][column]`, as many
    /// rows and columns as the axes have values.
    pub cells: Vec<Vec<Vec<StudyId>>>,
    /// The studies in each row, whatever its columns; a study of a row without
    /// a value of the columns is not among them.
    pub row_totals: Vec<usize>,
    /// The studies in each column, likewise.
    pub column_totals: Vec<usize>,
    /// The studies that stand in a cell, each once.
    pub placed: BTreeSet<StudyId>,
    /// How often they stand in one.
    pub placements: usize,
    /// The studies that stand in none, having no value of the rows, of the
    /// columns or of both; ascending.
    pub unplaced: Vec<StudyId>,
}

/// Crosses two facets.
#[must_use]
pub fn cross(coded: &Coded, rows: &Axis, columns: &Axis) -> CrossTab {
    let cells: Vec<Vec<Vec<StudyId>>> = rows
        .values
        .iter()
        .map(|row| {
            let in_row = coded.having(rows.facet, row);
            let both = |column: &String| {
                let in_column = coded.having(columns.facet, column);
                in_row.intersection(in_column).copied().collect()
            };
            columns.values.iter().map(both).collect()
        })
        .collect();
    let distinct = |cells: &mut dyn Iterator<Item = &Vec<StudyId>>| -> BTreeSet<StudyId> {
        cells.flatten().copied().collect()
    };
    let row_totals = cells
        .iter()
        .map(|row| distinct(&mut row.iter()).len())
        .collect();
    let column_totals = (0..columns.values.len())
        .map(|column| distinct(&mut cells.iter().filter_map(|row| row.get(column))).len())
        .collect();
    let placed = distinct(&mut cells.iter().flatten());
    CrossTab {
        rows: rows.clone(),
        columns: columns.clone(),
        row_totals,
        column_totals,
        placements: cells.iter().flatten().map(Vec::len).sum(),
        unplaced: coded.studies().difference(&placed).copied().collect(),
        placed,
        cells,
    }
}
