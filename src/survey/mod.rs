//! Stage 6b: the codes of many studies become tables.
//!
//! ```text
//! index, studies ─Coded::new→ Coded ─count, cross, balance, gap_map→ tables
//! ```
//!
//! **Promise.** Nothing is dropped silently: every study is either in a table
//! or counted beside it, a value without studies keeps its row, and a value of
//! the index that nobody listed gets one. A study with several values stands in
//! several cells; studies and placements are counted apart.
//!
//! **Knows:** the facets of an index. **Never:** pages, labels for people,
//! formats; which values a facet has, and which of them are reviews, is for the
//! caller to say.
//!
//! **Source.** The evidence gap map of 3ie, Campbell and the EPPI-Centre: rows
//! by columns with bubbles by a third axis, in which the empty cell is the
//! product.

mod balance;
mod coded;
mod cross;
mod gaps;
mod overruled;

pub use balance::{Share, balance};
pub use coded::{Axis, Coded};
pub use cross::{Count, CrossTab, count, cross};
pub use gaps::{Bubble, Cell, Gap, GapMap, SYNTHESIS_FROM, Synthesis, gap_map};
pub use overruled::{CueRecord, overruled};
