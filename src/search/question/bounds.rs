//! How far a question may go.

/// The deepest nesting of parentheses, typed or shown; reviewers' longest
/// search strings have fewer than 10.
pub const DEEPEST: usize = 50;

/// The longest question, in bytes: twenty times the 10,000 characters of a long
/// search strategy. Beyond that somebody has pasted a report.
pub const LONGEST: usize = 200_000;

/// The most words that may stand between; the limit of Scopus.
pub const FARTHEST: u32 = 255;

/// The most words of a question that are open at their beginning: for each of them
/// all words of an index are gone through. Published strings have one or two.
pub const MOST_OPEN: usize = 40;
