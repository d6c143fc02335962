//! The title of a document, its authors and its date: set like headings on the
//! first pages, and none.
//!
//! ```text
//! candidates, About ─without_title→ candidates
//! ```
//!
//! **Promise.** What the outline names, or a number or the name of a part heads,
//! is kept, unless it is the title itself.

use super::{candidates::Candidate, outlined::key, style::Style, text::Text};
use crate::study::About;

/// Pages on which a title stands.
const PAGES: usize = 3;
/// The shortest title, and the shortest name, that are looked for, in letters.
const TITLE: usize = 8;
const NAME: usize = 6;

/// How many words a line of running text has more than.
const TEXT_WORDS: usize = 7;

/// The first letters of the months in both languages.
const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "maa", "mrt", "apr", "may", "mei", "jun", "jul", "aug", "sep", "oct",
    "okt", "nov", "dec",
];

/// Drops the title, the names of the authors and dates, and what stands between
/// them.
pub(super) fn drop_title(text: Text<'_>, body: Style, found: &mut Vec<Candidate>, about: &About) {
    let title = about.title.as_ref().map(|it| key(&it.value));
    let title = title.unwrap_or_default();
    let names = about.authors.iter().flat_map(|it| &it.value);
    let names: Vec<String> = names
        .map(|it| key(it))
        .filter(|it| it.len() >= NAME)
        .collect();
    // A part that bears a word of the title is set smaller than the title.
    let first_pages = 0..text.of_page(PAGES - 1).end;
    let largest = first_pages.map(|at| text.styles[at].size).max();
    let largest = largest.unwrap_or(0);
    let text_begins = text_begins(text, body);
    let mut last_title = None;
    let mut last_front = None;
    let mut drops = vec![false; found.len()];
    for (at, it) in found.iter().enumerate() {
        if text.lines[it.first].page >= PAGES {
            break;
        }
        let words = it.words(text);
        let key = key(words);
        let is_title = key.len() >= TITLE
            && (key == title || it.style.size * 4 >= largest * 3)
            && it.named.is_none_or(|it| !it.is_whole)
            && (title.contains(&key) || key.contains(&title) && title.len() >= TITLE);
        let is_name = names
            .iter()
            .any(|it| key.contains(it) && it.len() * 5 >= key.len() * 2);
        let is_front = it.first < text_begins && is_bare(it) && (is_name || is_date(words));
        drops[at] = is_title || is_front;
        if is_title {
            last_title = Some(at);
        }
        if is_front {
            last_front = Some(at);
        }
    }
    if let (Some(title), Some(front)) = (last_title, last_front) {
        let page = |at: usize| text.lines[found[at].first].page;
        if title < front && page(title) == page(front) {
            for at in title..front {
                drops[at] |= is_bare(&found[at]);
            }
        }
    }
    let mut drops = drops.into_iter();
    found.retain(|_| !drops.next().unwrap_or(false));
}

/// Returns the first line of running text: what stands above it is of the
/// document and not in it.
fn text_begins(text: Text<'_>, body: Style) -> usize {
    let is_text = |at: &usize| {
        !text.styles[*at].stands_out(body)
            && text.line(*at).split_whitespace().nth(TEXT_WORDS).is_some()
    };
    let mut lines = 0..text.lines.len();
    lines.find(is_text).unwrap_or(text.lines.len())
}

/// Tells whether nothing but its type makes a candidate one.
fn is_bare(it: &Candidate) -> bool {
    it.named.is_none() && it.outlined.is_none() && it.depth.is_none()
}

/// Tells whether words are a date: `December 11, 2020`, `Maart 2019`.
fn is_date(words: &str) -> bool {
    let is_month = |word: &str| {
        let start: String = word.chars().take(3).flat_map(char::to_lowercase).collect();
        MONTHS.contains(&start.as_str()) && word.len() <= 9
    };
    let mut names = words
        .split(|c: char| !c.is_alphabetic())
        .filter(|it| !it.is_empty());
    words.contains(|c: char| c.is_ascii_digit())
        && names.next().is_some_and(is_month)
        && names.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn a_month_and_figures_are_a_date() {
        for date in ["December 11, 2020", "14 juli 2020", "Maart 2019"] {
            assert!(is_date(date), "{date}");
        }
        for heading in ["Augustus", "Wonen in 2020", "Juni en juli 2020"] {
            assert!(!is_date(heading), "{heading}");
        }
    }
}
