//! The journey from a folder of PDFs to an index.
//!
//! ```text
//! folders ─walk→ files ─read→ bytes ─extract→ pages ─detect→ passages
//!         ─classify→ codes ─prepare→ documents ─Writer→ index/
//! ```
//!
//! PDFs that are attached to a file are read as files of their own.
//!
//! Scanned pages are read by OCR if the run is given an engine. What was read of
//! them once is used by every later run, with or without an engine.
//!
//! Files are read in parallel; one writer stands behind a bounded channel, so
//! that memory does not grow with the corpus. A file that cannot be read is a
//! result and never a stop.
//!
//! **Promise.** found = indexed + unchanged + duplicate + refused, also of what is
//! attached. The PDFs are
//! only read. Stopped or killed at any moment, the next run goes on.

mod allowance;
mod attached;
mod build;
mod config;
mod failing;
mod folders;
mod freshness;
mod reading;
mod report;
mod tally;
mod versions;
mod watch;

pub use build::build;
pub use config::{BuildConfig, COMMIT_EVERY};
pub use failing::BuildError;
pub use folders::FolderError;
pub use freshness::{Freshness, freshness};
pub use report::{BuildReport, Event};
pub use versions::versions;
pub use watch::{READER_THREAD, STACK_BYTES, read_watched, watched};
