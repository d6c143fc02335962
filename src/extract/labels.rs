//! Labels: the page numbers a reader sees.
//!
//! ```text
//! catalogue, set pages ─labels→ label per page; lines that are page numbers get their role
//! ```
//!
//! **Promise.** A label that is printed on the page wins over what the file
//! claims, and an inferred one says so ([`Origin::Layout`]).
//!
//! **Source.** ISO 32000-2:2020, §12.4.2 (page labels).

use std::collections::HashMap;

use hayro_syntax::{
    Pdf,
    object::{Array, Dict, Name, Object},
};

use super::{print::Role, running::is_in_band, setting::SetPage, strings::pdf_text};
use crate::study::{Fact, Origin};

/// On how many pages a run of numbers must be seen to be believed.
const RUN_PAGES: usize = 3;

/// A number at the edge of a page.
#[derive(Clone, Copy, Debug)]
struct Seen {
    page: usize,
    line: usize,
    value: i64,
    style: Style,
    /// Whether the line holds nothing else.
    is_alone: bool,
}

impl Seen {
    /// Returns what the number is ahead of its page; the same for a whole run.
    fn offset(&self) -> i64 {
        self.value - signed(self.page)
    }
}

/// Returns a place in a list as a number that can be taken away from.
pub(super) fn signed(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Style {
    Arabic,
    SmallRoman,
    LargeRoman,
}

/// Finds the label of every page, and marks the lines that are page numbers.
pub(super) fn labels(pdf: &Pdf, pages: &mut [SetPage]) -> Vec<Option<Fact<String>>> {
    let printed = printed(pages);
    let claimed = claimed(pdf, pages.len());
    reconcile(printed, claimed)
}

fn reconcile(
    printed: Vec<Option<Fact<String>>>,
    claimed: Option<Vec<String>>,
) -> Vec<Option<Fact<String>>> {
    let Some(claimed) = claimed else {
        return printed;
    };
    let pairs = || {
        printed
            .iter()
            .zip(&claimed)
            .filter_map(|(seen, claim)| Some((seen.as_ref()?, claim)))
    };
    let agree = pairs()
        .filter(|(seen, claim)| seen.value == **claim)
        .count();
    // Many programs claim 1, 2, 3… without looking at the page.
    let is_refuted = pairs().count() > 2 * agree;
    printed
        .iter()
        .zip(&claimed)
        .map(|(seen, claim)| match seen {
            Some(seen) if seen.origin == Origin::Printed || is_refuted => Some(seen.clone()),
            _ if is_refuted || claim.is_empty() => None,
            _ => Some(Fact::new(claim.clone(), Origin::PageLabels)),
        })
        .collect()
}

/// Finds runs of numbers in the heads and feet of pages.
fn printed(pages: &mut [SetPage]) -> Vec<Option<Fact<String>>> {
    let seen: Vec<Seen> = pages
        .iter()
        .enumerate()
        .flat_map(|(at, page)| numbers(at, page))
        .collect();
    let mut runs: HashMap<(Style, i64), Vec<usize>> = HashMap::new();
    for it in &seen {
        let run = runs.entry((it.style, it.offset())).or_default();
        if run.last() != Some(&it.page) {
            run.push(it.page);
        }
    }
    // The first page seldom bears its number: of three pages two do.
    let least = RUN_PAGES.min(pages.len().saturating_sub(1).max(2));
    let support = |it: &Seen| runs.get(&(it.style, it.offset())).map_or(0, Vec::len);
    let mut found: Vec<Option<Fact<String>>> = vec![None; pages.len()];
    let mut best: Vec<Option<Seen>> = vec![None; pages.len()];
    for it in seen.iter().filter(|it| support(it) >= least) {
        let old = &mut best[it.page];
        if old.is_none_or(|old| (support(it), it.is_alone) > (support(&old), old.is_alone)) {
            *old = Some(*it);
        }
    }
    for it in best.iter().flatten() {
        found[it.page] = Some(Fact::new(written(it.value, it.style), Origin::Printed));
        if it.is_alone {
            pages[it.page].lines[it.line].line.role = Role::PageNumber;
        }
    }
    infer(&best, &mut found);
    found
}

/// Gives a label to pages between two pages of the same run.
fn infer(best: &[Option<Seen>], found: &mut [Option<Fact<String>>]) {
    let mut last: Option<Seen> = None;
    for it in best.iter().flatten() {
        let from = match last {
            Some(before) if before.style == it.style && before.offset() == it.offset() => {
                before.page + 1
            }
            // The first page of an article seldom bears its number.
            None if it.page == 1 && it.value > 1 => 0,
            _ => it.page,
        };
        for (page, label) in found.iter_mut().enumerate().take(it.page).skip(from) {
            let value = it.offset() + signed(page);
            *label = Some(Fact::new(written(value, it.style), Origin::Layout));
        }
        last = Some(*it);
    }
}

/// Returns the numbers at the edges of a page.
fn numbers(at: usize, page: &SetPage) -> Vec<Seen> {
    let mut found = vec![];
    for (line, it) in page.lines.iter().enumerate() {
        if !is_in_band(it, page) || it.line.text.len() > 120 {
            continue;
        }
        let text = it.line.text.as_str();
        let mut push = |(value, style), is_alone| {
            found.push(Seen {
                page: at,
                line,
                value,
                style,
                is_alone,
            });
        };
        if let Some(number) = lone_number(text) {
            push(number, true);
        } else {
            let words: Vec<&str> = text.split_whitespace().collect();
            for word in [words.first(), words.last()].into_iter().flatten() {
                if let Some(number) = number(word.trim_matches(['|', '-', '–', '•'])) {
                    push(number, false);
                }
            }
        }
    }
    found
}

/// Reads a line that holds a page number and nothing else.
fn lone_number(text: &str) -> Option<(i64, Style)> {
    let lower = text.to_lowercase();
    let bare = ["pagina", "page", "pag.", "blz.", "p."]
        .iter()
        .find_map(|word| lower.strip_prefix(word))
        .map_or(text, |rest| {
            text.get(text.len() - rest.len()..).unwrap_or(text)
        });
    let bare = [" van ", " of ", "/"]
        .iter()
        .find_map(|word| {
            let (first, total) = bare.split_once(word)?;
            total.trim().parse::<u16>().ok()?;
            Some(first)
        })
        .unwrap_or(bare);
    number(
        bare.trim()
            .trim_matches(['|', '-', '–', '—', '•', '·', '[', ']', '(', ')', '.', ' ']),
    )
}

fn number(text: &str) -> Option<(i64, Style)> {
    if text.is_empty() || text.len() > 8 {
        return None;
    }
    if text.bytes().all(|it| it.is_ascii_digit()) {
        return (text.len() <= 5)
            .then(|| text.parse().ok())?
            .map(|it| (it, Style::Arabic));
    }
    let style = if text.chars().all(char::is_lowercase) {
        Style::SmallRoman
    } else {
        Style::LargeRoman
    };
    let value = from_roman(&text.to_ascii_lowercase())?;
    (written(value, style) == text).then_some((value, style))
}

fn from_roman(text: &str) -> Option<i64> {
    let mut value = 0;
    let mut last = 0;
    for c in text.chars().rev() {
        let digit = match c {
            'i' => 1,
            'v' => 5,
            'x' => 10,
            'l' => 50,
            'c' => 100,
            'd' => 500,
            'm' => 1000,
            _ => return None,
        };
        value += if digit < last { -digit } else { digit };
        last = last.max(digit);
    }
    (0 < value && value < 400).then_some(value)
}

fn written(value: i64, style: Style) -> String {
    match style {
        Style::Arabic => value.to_string(),
        Style::SmallRoman => roman(value),
        Style::LargeRoman => roman(value).to_uppercase(),
    }
}

fn roman(value: i64) -> String {
    const PARTS: [(i64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    // Longer numerals are not page numbers.
    let mut rest = value.clamp(0, 4000);
    let mut text = String::new();
    for (part, letters) in PARTS {
        while rest >= part {
            text.push_str(letters);
            rest -= part;
        }
    }
    text
}

/// Reads the labels that the file claims for its pages.
fn claimed(pdf: &Pdf, pages: usize) -> Option<Vec<String>> {
    let xref = pdf.xref();
    let root = xref.get::<Dict<'_>>(xref.root_id())?;
    let mut ranges = vec![];
    number_tree(&root.get::<Dict<'_>>(b"PageLabels")?, 0, &mut ranges);
    ranges.sort_by_key(|it: &(usize, Dict<'_>)| it.0);
    let mut labels = vec![String::new(); pages];
    for (at, (start, range)) in ranges.iter().enumerate() {
        let end = ranges.get(at + 1).map_or(pages, |it| it.0).min(pages);
        let first = i64::from(range.get::<i32>(b"St").unwrap_or(1));
        let prefix = range
            .get::<hayro_syntax::object::String<'_>>(b"P")
            .map(|it| pdf_text(it.as_bytes()))
            .unwrap_or_default();
        let style = range.get::<Name<'_>>(b"S");
        for (step, page) in (*start..end).enumerate() {
            let value = first + signed(step);
            let number = match style.as_deref() {
                Some(b"D") => value.to_string(),
                Some(b"r") => roman(value),
                Some(b"R") => roman(value).to_uppercase(),
                Some(b"a") => lettered(value),
                Some(b"A") => lettered(value).to_uppercase(),
                _ => String::new(),
            };
            format!("{prefix}{number}")
                .trim()
                .clone_into(&mut labels[page]);
        }
    }
    labels.iter().any(|it| !it.is_empty()).then_some(labels)
}

/// Returns `a` to `z`, then `aa` to `zz`, and so on.
fn lettered(value: i64) -> String {
    let at = (value - 1).max(0) as usize;
    let letter = char::from(b'a' + (at % 26) as u8);
    std::iter::repeat_n(letter, (at / 26 + 1).min(20)).collect()
}

fn number_tree<'a>(node: &Dict<'a>, depth: usize, out: &mut Vec<(usize, Dict<'a>)>) {
    // Deeper trees than this run in circles; more entries are not labels.
    const DEPTH: usize = 8;
    const ENTRIES: usize = 20_000;
    if depth > DEPTH || out.len() > ENTRIES {
        return;
    }
    if let Some(entries) = node.get::<Array<'a>>(b"Nums") {
        let mut start = None;
        for it in entries.iter::<Object<'a>>() {
            match it {
                Object::Number(number) => start = usize::try_from(number.as_i64()).ok(),
                Object::Dict(range) => out.extend(start.take().map(|at| (at, range))),
                _ => {}
            }
        }
    }
    if let Some(kids) = node.get::<Array<'a>>(b"Kids") {
        for kid in kids.iter::<Dict<'a>>().take(ENTRIES) {
            number_tree(&kid, depth + 1, out);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Style, lettered, lone_number, reconcile, roman};
    use crate::study::{Fact, Origin};

    #[test]
    fn lone_numbers() {
        assert_eq!(lone_number("– 12 –"), Some((12, Style::Arabic)));
        assert_eq!(lone_number("Pagina 3 van 20"), Some((3, Style::Arabic)));
        assert_eq!(lone_number("xiv"), Some((14, Style::SmallRoman)));
        assert_eq!(lone_number("mix of 12 things"), None);
        assert_eq!(lone_number("Hoofdstuk 2"), None);
    }

    #[test]
    fn numerals() {
        assert_eq!(roman(1994), "mcmxciv");
        assert_eq!(lettered(28), "bb");
    }

    #[test]
    fn printed_numbers_refute_a_trivial_claim() {
        let printed = |value: &str| Some(Fact::new(value.to_owned(), Origin::Printed));
        let claimed = ["1", "2", "3"].map(str::to_owned).to_vec();
        let found = reconcile(vec![None, printed("182"), printed("183")], Some(claimed));
        assert_eq!(found, [None, printed("182"), printed("183")]);
    }
}
