//! Numbers of headings: `2.1`, `IV.`, `Hoofdstuk 3`, `A.2`.
//!
//! ```text
//! heading ─numbered→ depth of its number, and what follows it
//! ```

/// Words before the number of a chapter, lower-cased.
const CHAPTERS: &[&str] = &[
    "hoofdstuk",
    "chapter",
    "deel",
    "part",
    "paragraaf",
    "section",
    "thema",
];

/// The largest number that heads a chapter or section; `1998` is a year.
const LARGEST: u32 = 99;

/// Returns how deep the number before a heading is (1 for `2.`, 2 for `2.1`)
/// and where in `heading` the words after it begin, or `None` if no number
/// stands before it.
pub(super) fn numbered(heading: &str) -> Option<(u8, usize)> {
    let mut rest = heading.trim_start();
    let mut is_chapter = false;
    if let Some((word, after)) = rest.split_once(' ')
        && is_one_of(CHAPTERS, word)
    {
        rest = after.trim_start();
        is_chapter = true;
    }
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let (number, after) = rest.split_at(end);
    let after = after.trim_start_matches(|c: char| c.is_whitespace() || "–—-:|".contains(c));
    let depth = depth(number, is_chapter)?;
    Some((depth, heading.len() - after.len()))
}

/// Returns `heading` without its number.
pub(super) fn without_number(heading: &str) -> &str {
    numbered(heading).map_or(heading, |(_, at)| heading.get(at..).unwrap_or_default())
}

/// Tells whether `word` is one of some words in small letters, however it is set.
pub(super) fn is_one_of(lower: &[&str], word: &str) -> bool {
    if word.is_ascii() {
        return lower.iter().any(|it| it.eq_ignore_ascii_case(word));
    }
    let word: String = word.chars().flat_map(char::to_lowercase).collect();
    lower.contains(&word.as_str())
}

/// Returns how many parts a number has, if it is one.
fn depth(number: &str, is_chapter: bool) -> Option<u8> {
    let closed = number.ends_with(['.', ')', ':']);
    let bare = number
        .trim_start_matches('§')
        .trim_end_matches(['.', ')', ':']);
    let parts = || bare.split('.');
    let count = parts().take(8).count();
    if bare.is_empty() || count > 6 {
        return None;
    }
    let is_number = |part: &str| {
        (1..=2).contains(&part.len())
            && part.bytes().all(|it| it.is_ascii_digit())
            && part.parse().is_ok_and(|it: u32| it <= LARGEST)
    };
    if parts().all(is_number) {
        return u8::try_from(count).ok();
    }
    let first = parts().next()?;
    let has_others = count > 1;
    // `A.2`; a lone capital must be closed, as `A` is a word of English.
    let is_letter = first.len() == 1 && first.starts_with(|c: char| c.is_ascii_uppercase());
    let is_roman = first.len() <= 5 && first.bytes().all(|it| b"IVX".contains(&it));
    let is_closed = closed || is_chapter || has_others;
    ((is_letter || is_roman) && is_closed && parts().skip(1).all(is_number))
        .then(|| u8::try_from(count).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::{numbered, without_number};

    #[test]
    fn numbers_have_a_depth() {
        for (heading, depth, rest) in [
            ("2. Methode", 1, "Methode"),
            ("2.1 Methode", 2, "Methode"),
            ("IV. Literatuur", 1, "Literatuur"),
            ("Hoofdstuk 3: Opzet", 1, "Opzet"),
            ("A.2 Vragen", 2, "Vragen"),
        ] {
            assert_eq!(numbered(heading).map(|it| it.0), Some(depth), "{heading}");
            assert_eq!(without_number(heading), rest);
        }
    }

    #[test]
    fn years_and_words_are_no_numbers() {
        for heading in ["2019 in cijfers", "A study of care", "I asked", "Wonen"] {
            assert_eq!(numbered(heading), None, "{heading}");
        }
    }
}
