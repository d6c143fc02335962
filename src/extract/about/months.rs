//! The names of the months that tell a date from other words.
//!
//! The English ones are no part of it: `May`, `June` and `April` are people, too.

/// The Dutch months, in small letters.
pub(super) const DUTCH: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
