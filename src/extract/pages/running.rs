//! Running heads and feet: lines that belong to the page, not to the text.
//!
//! ```text
//! set pages ─mark_running→ lines with the role Head, Foot or PageNumber
//! ```
//!
//! **Promise.** A line is furniture only if it says so (marked as such by the
//! file), or if the same words stand at the same height of several pages. Its
//! figures may differ only as page numbers do, so that `Table 1`, `Table 2` at
//! the top of pages stay text.

use std::collections::HashMap;

use super::numerals::place_number;
use crate::extract::setting::{Role, SetLine, SetPage};

/// How much of the height of a page, at the top and at the bottom, can hold
/// running lines.
const BAND: f32 = 0.12;

/// On how many pages a line must stand.
const PAGES: usize = 3;

/// How far the heights may differ, in points.
const HEIGHT_SLACK: f32 = 10.0;

/// Tells whether a line stands where running heads and feet stand.
pub(in crate::extract) fn is_in_band(line: &SetLine, page: &SetPage) -> bool {
    line.turn == 0 && (is_high(line, page) || line.v > page.height * (1.0 - BAND))
}

fn is_high(line: &SetLine, page: &SetPage) -> bool {
    line.v < page.height * BAND
}

/// One line that may be furniture.
struct Candidate {
    page: usize,
    line: usize,
    v: f32,
    figure: Option<i64>,
}

/// Gives running heads and feet their role.
pub(in crate::extract) fn mark_running(pages: &mut [SetPage]) {
    let mut groups: HashMap<(bool, String), Vec<Candidate>> = HashMap::new();
    for (at, page) in pages.iter().enumerate() {
        for (line, it) in page.lines.iter().enumerate() {
            if is_in_band(it, page) && it.line.role == Role::Body && it.line.text.len() < 200 {
                let (shape, figure) = shape(&it.line.text);
                groups
                    .entry((is_high(it, page), shape))
                    .or_default()
                    .push(Candidate {
                        page: at,
                        line,
                        v: it.v,
                        figure,
                    });
            }
        }
    }
    let least = if pages.len() <= 4 { 2 } else { PAGES };
    for ((high, _), group) in groups {
        if !is_running(&group, least) {
            continue;
        }
        for it in group {
            pages[it.page].lines[it.line].line.role = if high { Role::Head } else { Role::Foot };
        }
    }
    for page in pages.iter_mut() {
        mark_neighbours(page);
    }
    restore(pages);
}

/// Takes everything back if most pages would be left without text: slides
/// with nothing but a heading are read for their headings.
fn restore(pages: &mut [SetPage]) {
    let has = |page: &&SetPage, is: fn(Role) -> bool| page.lines.iter().any(|it| is(it.line.role));
    let printed = pages.iter().filter(|page| has(page, |_| true)).count();
    let with_text = pages
        .iter()
        .filter(|page| has(page, |role| role == Role::Body))
        .count();
    if with_text * 2 >= printed {
        return;
    }
    for line in pages.iter_mut().flat_map(|page| &mut page.lines) {
        if line.line.role != Role::PageNumber {
            line.line.role = Role::Body;
        }
    }
}

fn is_running(group: &[Candidate], least: usize) -> bool {
    let mut heights: Vec<f32> = group.iter().map(|it| it.v).collect();
    heights.sort_by(f32::total_cmp);
    let Some(&middle) = heights.get(heights.len() / 2) else {
        return false;
    };
    let mut level: Vec<&Candidate> = group
        .iter()
        .filter(|it| (it.v - middle).abs() <= HEIGHT_SLACK)
        .collect();
    level.dedup_by_key(|it| it.page);
    if level.len() < least {
        return false;
    }
    let mut offsets: HashMap<i64, usize> = HashMap::new();
    let mut values: HashMap<i64, usize> = HashMap::new();
    for it in &level {
        let Some(figure) = it.figure else {
            return true;
        };
        *offsets.entry(figure - place_number(it.page)).or_default() += 1;
        *values.entry(figure).or_default() += 1;
    }
    let most = |counts: &HashMap<i64, usize>| counts.values().copied().max().unwrap_or(0);
    most(&offsets).max(most(&values)) * 2 > level.len()
}

/// Returns a line with its figures folded away, and the first of them.
fn shape(text: &str) -> (String, Option<i64>) {
    let mut shape = String::with_capacity(text.len());
    let mut figure = None;
    let mut digits = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            figure = figure.or_else(|| digits.parse().ok());
            shape.push('#');
            digits.clear();
        }
        if !c.is_whitespace() {
            shape.extend(c.to_lowercase());
        }
    }
    (shape, figure)
}

/// Marks what stands beside a running line, and what the file marks itself.
fn mark_neighbours(page: &mut SetPage) {
    let levels: Vec<f32> = page
        .lines
        .iter()
        .filter(|it| it.line.role != Role::Body)
        .map(|it| it.v)
        .collect();
    for at in 0..page.lines.len() {
        let it = &page.lines[at];
        if it.line.role != Role::Body || !is_in_band(it, page) {
            continue;
        }
        let is_beside = levels.iter().any(|v| (v - it.v).abs() < 2.0) && stands_apart(it, page);
        if is_beside || it.is_artifact {
            let role = if is_high(it, page) {
                Role::Head
            } else {
                Role::Foot
            };
            page.lines[at].line.role = role;
        }
    }
}

/// Tells whether the text keeps its distance from a line. Numbers in the
/// margin of every line are repeated on all pages, too; what stands beside
/// them is text.
fn stands_apart(line: &SetLine, page: &SetPage) -> bool {
    !page.lines.iter().any(|other| {
        let apart = (other.v - line.v).abs();
        let is_under = other.left < line.right && line.left < other.right;
        other.line.role == Role::Body && is_under && apart > 2.0 && apart < 1.8 * line.size
    })
}

#[cfg(test)]
mod tests {
    use super::{Candidate, is_running, shape};

    #[track_caller]
    fn check(lines: &[(usize, &str)], expected: bool) {
        let group: Vec<Candidate> = lines
            .iter()
            .map(|(page, text)| Candidate {
                page: *page,
                line: 0,
                v: 30.0,
                figure: shape(text).1,
            })
            .collect();
        assert_eq!(is_running(&group, 3), expected);
    }

    #[test]
    fn figures_fold() {
        assert_eq!(
            shape("Sociaal werk 12"),
            ("sociaalwerk#".to_owned(), Some(12))
        );
    }

    #[test]
    fn page_numbers_run_and_tables_do_not() {
        check(&[(0, "Werk 5"), (1, "Werk 6"), (2, "Werk 7")], true);
        check(
            &[(0, "Werk 2019"), (2, "Werk 2019"), (4, "Werk 2019")],
            true,
        );
        check(&[(0, "Tabel 1"), (4, "Tabel 2"), (9, "Tabel 3")], false);
    }
}
