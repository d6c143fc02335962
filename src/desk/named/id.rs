//! A study by the first digits of its id.

use crate::index::{Index, Number};

/// An id prefix has at least this many digits: fewer are more likely a word.
const LEAST_DIGITS: usize = 6;

/// Finds the studies whose ids begin so.
pub(super) fn by_id(index: &Index, typed: &str) -> Vec<Number> {
    let typed = typed.to_lowercase();
    let is_id = typed.len() >= LEAST_DIGITS && typed.chars().all(|c| c.is_ascii_hexdigit());
    if !is_id {
        return vec![];
    }
    index
        .all()
        .filter(|it| index.id(*it).to_string().starts_with(&typed))
        .collect()
}
