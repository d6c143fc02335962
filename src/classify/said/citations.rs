//! Citations: where a text leans on the literature.
//!
//! ```text
//! text ─citations→ places of `(Jansen, 2015)`, `Jansen (2015)`, `[12]`
//! ```
//!
//! **Promise.** A year in brackets is a citation only if a name stands with
//! it; `(2015)` after a common word is a date.
//!
//! **Never:** checks that the work exists.

use crate::study::holds_year;

/// Bytes in the longest pair of brackets looked at: some six citations.
const LONGEST: usize = 300;

/// A citation in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::classify) struct Citation<'p> {
    /// The byte at which its bracket opens.
    pub(in crate::classify) at: usize,
    /// What names the work: the brackets, with the name before them if that
    /// belongs to it.
    pub(in crate::classify) work: &'p str,
    /// Whether it is a number in square brackets.
    pub(in crate::classify) is_number: bool,
}

/// Finds the citations of `text`, in order.
pub(super) fn citations(text: &str) -> Vec<Citation<'_>> {
    let mut found = vec![];
    for (at, bracket) in text.match_indices(['(', '[']) {
        let close = if bracket == "(" { ')' } else { ']' };
        let rest = &text[at + 1..];
        let near = &rest[..rest.floor_char_boundary(LONGEST + 1)];
        let Some(len) = near.find(close) else {
            continue;
        };
        let inside = &rest[..len];
        let before = &text[..at];
        let start = if close == ']' {
            is_numbers(inside).then_some(at + 1)
        } else if !holds_year(inside) {
            None
        } else if names_work(inside) {
            Some(at + 1)
        } else {
            follows_name(before, inside).then(|| last_word_start(before))
        };
        found.extend(start.map(|start| Citation {
            at,
            work: &text[start..at + 1 + len],
            is_number: close == ']',
        }));
    }
    found
}

/// Returns the byte at which the last word of `text` begins.
fn last_word_start(text: &str) -> usize {
    text.trim_end().rfind(' ').map_or(0, |blank| blank + 1)
}

/// Tells `12`, `3, 4` and `5-7` from other words in square brackets.
fn is_numbers(inside: &str) -> bool {
    inside.len() <= 20
        && inside.starts_with(|first: char| first.is_ascii_digit())
        && inside
            .chars()
            .all(|letter| letter.is_ascii_digit() || matches!(letter, ',' | ' ' | '-' | '\u{2013}'))
}

/// Tells whether brackets hold a name before a year: `Jansen e.a., 2015`.
fn names_work(inside: &str) -> bool {
    let before_year = inside.split(|letter: char| letter.is_ascii_digit()).next();
    before_year.is_some_and(|name| {
        name.chars().any(char::is_uppercase)
            && (name.trim_end().ends_with([',', '.']) || name.contains(" & "))
    })
}

/// Tells whether brackets that hold little but a year follow a name.
fn follows_name(before: &str, inside: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let is_name = last.chars().next().is_some_and(char::is_uppercase) && last.len() > 2
        || matches!(last, "al." | "e.a." | "colleagues" | "collega's");
    let after_year = inside.trim_start_matches(|digit: char| digit.is_ascii_digit());
    is_name
        && after_year.len() < inside.len()
        && (after_year.is_empty() || after_year.starts_with(['a', 'b', 'c', ',', ':', ';']))
}

#[cfg(test)]
mod tests {
    use super::citations;

    #[track_caller]
    fn check(text: &str, expected: usize) {
        assert_eq!(citations(text).len(), expected, "{text}");
    }

    #[test]
    fn finds_authors_with_years() {
        check("Steun helpt (Jansen e.a., 2015; De Vries, 2017).", 1);
        check("Jansen (2015) en Smith et al. (2014, p. 3) vonden dit.", 2);
        check("Dit is bekend [3, 4].", 1);
    }

    #[test]
    fn a_work_cited_twice_is_named_alike() {
        let found = citations("CSWE (2015) says so, and CSWE (2015) again");
        assert_eq!(found[0].work, found[1].work);
    }

    #[test]
    fn a_date_in_brackets_is_no_citation() {
        check("in het voorjaar (2015) en daarna (mei 2016)", 0);
        check("dertig mensen (zie bijlage)", 0);
        check("Median Earnings (2023 $)", 0);
    }
}
