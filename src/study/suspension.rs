//! Words after which a hyphen stands for a part that was left out.

/// Words that join the two halves of `praktijk- en ervaringskennis`.
const SUSPENDING: &[&str] = &[
    "en", "of", "and", "or", "dan", "als", "tot", "und", "oder", "et",
];

/// Tells whether a hyphen before `word` stands for a part that was left out
/// and is none of a word that runs on.
#[must_use]
pub fn suspends(word: &str) -> bool {
    SUSPENDING.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::suspends;

    #[test]
    fn a_hyphen_before_and_leaves_a_part_out() {
        assert!(suspends("en"));
        assert!(!suspends("ervaringskennis"));
    }
}
