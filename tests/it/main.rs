//! One test program: what a user sees, and what the modules promise.
//!
//! PDFs are made here by code with known text. `UPDATE_EXPECT=1 cargo test`
//! rewrites what tests expect. What needs data that does not travel with the
//! project says so and is skipped.

#![allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]
#![allow(
    clippy::print_stderr,
    reason = "a test that is skipped says so where people look"
)]
#![allow(
    clippy::needless_pass_by_value,
    clippy::needless_raw_string_hashes,
    reason = "expectations are values, and the run writes them with hashes"
)]
#![allow(
    clippy::format_push_string,
    clippy::cast_possible_wrap,
    reason = "the PDFs of the tests are small"
)]

mod about;
mod attached;
mod batch;
mod build;
mod cards;
mod classify;
mod cli;
mod codes;
mod desk;
mod dutch;
mod failures;
mod fields;
mod formats;
mod gaps;
mod history;
mod hostile;
mod laws;
mod layers;
mod layouts;
mod messages;
mod near_copies;
mod ocr;
mod quotes;
mod readme;
mod review;
mod sample;
mod search;
mod shared;
mod spreadsheets;
mod strategies;
mod support;
mod survey;
mod taxonomy;
mod text;
