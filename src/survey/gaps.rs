//! The evidence gap map: a cross-tabulation in which the gaps are the product.
//!
//! ```text
//! cross-tabulation ─bubbles, gaps→ GapMap
//! ```
//!
//! **Promise.** A gap says what was counted, not what it means: a cell without
//! studies in this corpus may be full elsewhere. **Never:** where a facet is
//! itself an axis of the map it makes no gap, as it would in every cell.
//!
//! **Source.** *Empty* (absolute) and *synthesis* gaps as 3ie names them; the
//! *source* gap is the question of this field, whether practice and experience
//! are heard beside science.

use std::collections::BTreeSet;

use super::{
    coded::{Axis, Coded},
    cross::{CrossTab, cross},
};
use crate::study::{Facet, StudyId};

/// As many small studies make a synthesis worth its while. The programme that
/// asked for the map set five; lower marks chance, higher leaves out cells that
/// reviewers would synthesise.
pub const SYNTHESIS_FROM: usize = 5;

/// By which methods a synthesis is missed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Synthesis {
    /// Those of which [`SYNTHESIS_FROM`] studies ask for one: small-scale, and
    /// in a single context.
    pub small: Vec<String>,
    /// Those that are one; without any it cannot be told that one is missing.
    pub reviews: Vec<String>,
}

/// What a cell lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// There is no study.
    Empty,
    /// There are many small-scale or single-context studies, and no review.
    Synthesis {
        /// How many of them: [`SYNTHESIS_FROM`] or more.
        small: usize,
    },
    /// There are studies, and none of them rests on some source of knowledge.
    Source {
        /// The missing sources, in their order; at least one.
        missing: Vec<String>,
    },
}

impl Gap {
    /// The facet by whose values it was judged, if by any.
    #[must_use]
    pub fn facet(&self) -> Option<Facet> {
        match self {
            Self::Empty => None,
            Self::Synthesis { .. } => Some(Facet::Method),
            Self::Source { .. } => Some(Facet::Source),
        }
    }
}

/// The studies of a cell with one value of the axis of the bubbles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bubble {
    /// Its studies, ascending.
    pub studies: Vec<StudyId>,
}

/// A cell of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its studies, ascending.
    pub studies: Vec<StudyId>,
    /// One for each value of the axis of the bubbles, in its order, also those
    /// without studies. A study may be in several.
    pub bubbles: Vec<Bubble>,
    /// The studies that are in none.
    pub without: Vec<StudyId>,
    /// What it lacks; empty cells have only [`Gap::Empty`].
    pub gaps: Vec<Gap>,
}

/// An evidence gap map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapMap {
    /// Rows, columns and totals.
    pub table: CrossTab,
    /// What the bubbles are.
    pub bubbles: Axis,
    /// `cells[row][column]`, as in [`CrossTab::cells`].
    pub cells: Vec<Vec<Cell>>,
}

/// Makes a gap map; `sources` are the sources of knowledge that a cell may lack,
/// and `synthesis` tells by which methods it lacks a review.
///
/// # Shape and units
///
/// All counts are of studies. The three axes should be of different facets.
#[must_use]
pub fn gap_map(
    coded: &Coded,
    rows: &Axis,
    columns: &Axis,
    bubbles: &Axis,
    sources: &Axis,
    synthesis: &Synthesis,
) -> GapMap {
    let table = cross(coded, rows, columns);
    let axes = [rows.facet, columns.facet];
    let on_bubbles = coded.on(bubbles);
    let cell = |studies: &Vec<StudyId>| {
        let here: BTreeSet<StudyId> = studies.iter().copied().collect();
        let with = |facet: Facet, value: &str| -> Vec<StudyId> {
            let having = coded.having(facet, value);
            having.intersection(&here).copied().collect()
        };
        Cell {
            bubbles: bubbles
                .values
                .iter()
                .map(|it| Bubble {
                    studies: with(bubbles.facet, it),
                })
                .collect(),
            without: here.difference(&on_bubbles).copied().collect(),
            gaps: gaps(&here, axes, sources, synthesis, with),
            studies: studies.clone(),
        }
    };
    let cells = table
        .cells
        .iter()
        .map(|row| row.iter().map(cell).collect())
        .collect();
    GapMap {
        bubbles: bubbles.clone(),
        cells,
        table,
    }
}

fn gaps(
    studies: &BTreeSet<StudyId>,
    axes: [Facet; 2],
    sources: &Axis,
    synthesis: &Synthesis,
    with: impl Fn(Facet, &str) -> Vec<StudyId>,
) -> Vec<Gap> {
    if studies.is_empty() {
        return vec![Gap::Empty];
    }
    let mut gaps = vec![];
    if !axes.contains(&Facet::Method) {
        let having = |methods: &[String]| -> BTreeSet<StudyId> {
            let methods = methods.iter();
            methods.flat_map(|it| with(Facet::Method, it)).collect()
        };
        let small = having(&synthesis.small);
        let is_missing = !synthesis.reviews.is_empty() && having(&synthesis.reviews).is_empty();
        if small.len() >= SYNTHESIS_FROM && is_missing {
            gaps.push(Gap::Synthesis { small: small.len() });
        }
    }
    if !axes.contains(&sources.facet) {
        let values = sources.values.iter();
        let missing: Vec<String> = values
            .filter(|it| with(sources.facet, it).is_empty())
            .cloned()
            .collect();
        if !missing.is_empty() {
            gaps.push(Gap::Source { missing });
        }
    }
    gaps
}
