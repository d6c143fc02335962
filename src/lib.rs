//! Search a folder of PDF studies and quote what they say, page by page.

// The nouns: what flows between the stages.
pub mod study;

// Stage 1: folders become a list of files.
pub mod walk;

// Stage 2: the bytes of a PDF become pages of text.
pub mod extract;

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

// Stage 8: what was found becomes bytes that another tool can read.
pub mod export;
