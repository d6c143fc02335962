//! Search a folder of PDF studies and quote what they say, page by page.

// The nouns: what flows between the stages.
pub mod study;

// Stage 2: the bytes of a PDF become pages of text.
pub mod extract;
