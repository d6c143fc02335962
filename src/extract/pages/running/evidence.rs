//! Evidence: what the figures and the type of repeated lines say.
//!
//! ```text
//! repeated lines ─figures_run, is_heading→ yes or no
//! ```
//!
//! **Promise.** The figures of a running line stay the same or are the numbers
//! of the pages. `Appendix 3`, `TABLE 2` are headings whatever page they are on.

use std::collections::HashMap;

use super::super::numerals::{number, place_number};
use crate::extract::setting::SetPage;

/// Words that are numbered in Dutch or English; with the number they are a
/// heading or a caption.
const NUMBERED: [&str; 34] = [
    "afbeelding",
    "annex",
    "appendix",
    "artikel",
    "article",
    "bijlage",
    "box",
    "chapter",
    "deel",
    "diagram",
    "exhibit",
    "fig",
    "figure",
    "figuur",
    "grafiek",
    "hoofdstuk",
    "kaart",
    "kader",
    "map",
    "module",
    "panel",
    "paragraaf",
    "part",
    "plate",
    "question",
    "schema",
    "section",
    "step",
    "stap",
    "table",
    "tabel",
    "tekstkader",
    "vraag",
    "week",
];

/// Words with which the number of a page is told.
const PAGE_WORDS: [&str; 9] = [
    "blad",
    "bladzijde",
    "blz",
    "p",
    "pag",
    "page",
    "pagina",
    "pg",
    "pp",
];

/// A line that may be furniture.
#[derive(Clone, Debug)]
pub(super) struct Sighting {
    /// Its page, from 0.
    pub(super) page: usize,
    /// Its place on the page.
    pub(super) line: usize,
    /// How far it stands from the top, in points.
    pub(super) depth: f32,
    /// Its type size, in points.
    pub(super) size: f32,
    /// The numbers in it.
    pub(super) figures: Vec<i64>,
}

/// Returns a line with its figures folded away, and the figures.
pub(super) fn shape(text: &str) -> (String, Vec<i64>) {
    let mut shape = String::with_capacity(text.len());
    let mut figures = vec![];
    let mut digits = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            figures.push(digits.parse().unwrap_or(i64::MAX));
            if shape.ends_with("#:") {
                // The time of printing is another on each page.
                figures.truncate(figures.len().saturating_sub(2));
            }
            shape.push('#');
            digits.clear();
        }
        if !c.is_whitespace() {
            shape.extend(c.to_lowercase());
        }
    }
    (shape, figures)
}

/// Tells whether each figure of repeated lines is the same on most pages, or
/// runs on with the pages.
pub(super) fn figures_run(group: &[Sighting], labels: &[&str]) -> bool {
    let figures = group.first().map_or(0, |it| it.figures.len());
    (0..figures).all(|at| {
        let mut offsets: HashMap<i64, usize> = HashMap::new();
        let mut values: HashMap<i64, usize> = HashMap::new();
        let mut labelled = 0;
        for it in group {
            let Some(&figure) = it.figures.get(at) else {
                return false;
            };
            let offset = figure.saturating_sub(place_number(it.page));
            *offsets.entry(offset).or_default() += 1;
            *values.entry(figure).or_default() += 1;
            let label = labels.get(it.page).copied().unwrap_or_default();
            labelled += usize::from(label.parse() == Ok(figure) || offset == 1);
        }
        let most = |counts: &HashMap<i64, usize>| counts.values().copied().max().unwrap_or(0);
        let is_unlabelled = group
            .iter()
            .all(|it| labels.get(it.page).is_none_or(|it| it.is_empty()));
        // A figure that counts other than the pages do is the number of a heading.
        let counts = most(&offsets).min(if is_unlabelled { usize::MAX } else { labelled });
        counts.max(most(&values)) * 2 > group.len()
    })
}

/// Tells whether repeated lines are headings that count: `TABLE 1`, `TABLE 2`,
/// or in the type of the text any one word with a number, `Interview 3`.
pub(super) fn is_heading(group: &[Sighting], pages: &[SetPage], text: f32) -> bool {
    let Some(first) = group.first() else {
        return false;
    };
    let words = |it: &Sighting| pages[it.page].lines[it.line].line.text.as_str();
    // The number of a chapter stays; that of the page may follow it. `4.2` is one.
    let second = |it| words(it).split_whitespace().nth(1);
    if group
        .iter()
        .all(|it| it.figures.first() == first.figures.first() && second(it) == second(first))
    {
        return false;
    }
    let words = words(first);
    is_numbered_heading(words) || first.size > 0.95 * text && is_word_with_number(words)
}

/// Tells whether a line begins with a word that is numbered, and its number.
pub(super) fn is_numbered_heading(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let (Some(word), Some(figure)) = (words.next(), words.next()) else {
        return false;
    };
    let word = word.trim_end_matches('.').to_lowercase();
    let figure = figure.trim_end_matches(['.', ':', ',', ')']);
    let is_decimal = figure.starts_with(|c: char| c.is_ascii_digit());
    NUMBERED.contains(&word.as_str()) && (is_decimal || number(figure).is_some())
}

/// Tells whether a line is one word and a number, and the word is none for pages.
pub(super) fn is_word_with_number(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let [word, figure] = words[..] else {
        return false;
    };
    let word = word.trim_end_matches('.').to_lowercase();
    word.chars().all(char::is_alphabetic)
        && !PAGE_WORDS.contains(&word.as_str())
        && number(figure.trim_end_matches(['.', ':'])).is_some()
}

#[cfg(test)]
mod tests {
    use super::{Sighting, figures_run, is_numbered_heading, is_word_with_number, shape};

    #[track_caller]
    fn check(lines: &[(usize, &str)], labels: &[&str], expected: bool) {
        let group: Vec<Sighting> = lines
            .iter()
            .map(|(page, text)| Sighting {
                page: *page,
                line: 0,
                depth: 30.0,
                size: 10.0,
                figures: shape(text).1,
            })
            .collect();
        assert_eq!(figures_run(&group, labels), expected);
    }

    #[test]
    fn figures_fold() {
        let (shape, figures) = shape("Sociaal werk 12 van 30");
        assert_eq!(
            (shape.as_str(), &figures[..]),
            ("sociaalwerk#van#", &[12, 30][..])
        );
    }

    #[test]
    fn page_numbers_run_and_tables_do_not() {
        check(&[(0, "Werk 5"), (1, "Werk 6"), (2, "Werk 7")], &[], true);
        let labels = ["5", "6", "7"];
        check(
            &[(0, "Werk 5"), (1, "Werk 6"), (2, "Werk 7")],
            &labels,
            true,
        );
        check(
            &[(0, "Groep 3"), (1, "Groep 4"), (2, "Groep 5")],
            &labels,
            false,
        );
        check(
            &[(0, "Werk 2019"), (2, "Werk 2019"), (4, "Werk 2019")],
            &[],
            true,
        );
        check(
            &[(0, "Tabel 1"), (4, "Tabel 2"), (9, "Tabel 3")],
            &[],
            false,
        );
        check(
            &[(0, "Tabel 2.1"), (4, "Tabel 2.2"), (9, "Tabel 2.3")],
            &[],
            false,
        );
    }

    #[test]
    fn headings_have_numbers() {
        assert!(is_numbered_heading("TABLE 2"));
        assert!(is_numbered_heading("Bijlage III: brieven"));
        assert!(is_numbered_heading("Tabel 2.1 Leeftijd"));
        assert!(!is_numbered_heading("Werk in de wijk 12"));
        assert!(is_word_with_number("Interview 3"));
        assert!(!is_word_with_number("Pagina 3"));
    }
}
