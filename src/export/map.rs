//! An evidence gap map with all its numbers and words, ready to be written.
//!
//! ```text
//! Map ─json, csv, svg, html→ the same numbers in four formats
//! ```
//!
//! **Promise.** The formats draw and spell; they count nothing, so that a cell
//! says the same in each. The same map gives the same bytes: no date, no
//! random id. Titles and sentences come from PDFs and are escaped by the one
//! function of each format. **Never:** the index, which language a reader has:
//! who has a map written names it, and [`messages`](crate::messages) has the words.

#![allow(
    clippy::format_push_string,
    reason = "a page is written once; its pieces are read more often"
)]

mod csv;
mod draw;
mod gap_map;
mod html;
mod json;
mod labels;
mod list;
mod page;
mod svg;

pub use self::csv::{COLUMNS, csv};
pub use gap_map::{Axis, Cell, Coding, Gap, Listed, Map, Opinion, Quote, Value};
pub use html::html;
pub use json::lines;
pub use labels::facet_label;
pub use svg::svg;
