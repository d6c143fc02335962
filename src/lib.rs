//! Search a folder of PDF studies and quote what they say, page by page.
//!
//! # The two journeys
//!
//! Everything here serves one of two journeys. Each arrow is one module with
//! one front function; the nouns between the arrows live in [`study`].
//!
//! ```text
//! build:  corpus/ ─walk→ files ─extract→ pages ─detect→ passages
//!                                scans ─ocr→ ┘
//!                 ─classify→ codes ─analyse→ forms and keys ─index→ index/
//! ask:    question ─search→ hits with page and sentence ─export→ lines
//!                         └→ studies ─survey→ gap map ─export→ page, picture, table
//! ```
//!
//! [`pipeline`] strings the first together, [`desk`] the second: it reads a question
//! as people ask it, by the review's own tables and earlier searches.
//!
//! # Invariants
//!
//! - **No stage knows a later one.** `extract` has never heard of an index;
//!   the test `layers` holds the table of who may know whom.
//! - **A broken PDF is a result, not a stop.** found = indexed + unchanged +
//!   duplicate + refused, always.
//! - **A quotation is a slice.** The quote of a [`study::PageHit`] is
//!   `page.text[span]`, never rebuilt.
//! - **Same corpus, same question, same bytes.** No answer depends on the
//!   order in which files were read, or on how the index came to be.
//! - **Whether and where a study answers depends on that study alone.** The test
//!   `laws` holds every answer against a slow scan of the pages.
//! - **This crate never prints, reads the environment, or exits.** The command
//!   line (`src/main.rs`, `src/cli/`) is a separate crate that calls this one.
//! - **The PDFs are only read.**

// The nouns: what flows between the stages.
pub mod study;

// What people read, in two languages, whoever says it.
pub mod messages;

// Stage 1: folders become a list of files.
pub mod walk;

// Stage 2: the bytes of a PDF become pages of text.
pub mod extract;

// Stage 2, for pages that are pictures: they become words.
pub mod ocr;

// Stage 3: pages become passages, each with its language.
pub mod detect;

// Stage 4: pages become codes, each with the sentences that made it.
pub mod classify;

// Stage 5: text becomes forms and keys, and studies an index on disk.
pub mod analyse;
pub mod index;

// Stages 1 to 5 as one journey.
pub mod pipeline;

// Stage 6: a question becomes hits.
pub mod search;

// Stage 6b: the codes of many studies become tables: what is known, and what not.
pub mod survey;

// Stage 7: what people make, kept as plain text.
pub mod review;

// Stage 8: what was found becomes bytes that another tool can read.
pub mod export;

// Stages 6 to 8 as one journey: a desk at which every front end asks.
pub mod desk;
