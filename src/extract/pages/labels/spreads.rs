//! Spreads: sheets that hold two pages of a book, each with its number.
//!
//! ```text
//! Seen, set pages ─spreads→ labels of the halves; SetPage::gutter, left before right
//! ```
//!
//! **Promise.** A sheet is two pages only if it lies on its side, nothing of its
//! text crosses the middle, and the numbers of its halves count on over several
//! sheets.

use std::collections::BTreeMap;

use super::{
    super::numerals::{Style, place_number},
    seen::{Run, Seen},
    sheet::Labels,
};
use crate::{
    extract::setting::{Role, SetPage},
    study::{Fact, Origin},
};

/// A sheet on its side is so much wider than high, at least.
const WIDER: f32 = 1.15;

/// On how many sheets both halves must bear their numbers.
const SHEETS: usize = 2;

/// How far the heights of the numbers of two halves may differ, in points.
const LEVEL: f32 = 10.0;

/// This part of the lines may cross the middle: a heading over both halves.
const ACROSS: f32 = 0.1;

/// Finds the sheets with two pages, marks their numbers, and puts the text of
/// the left half before that of the right. Returns their labels by page.
pub(super) fn spreads(seen: &[Seen], pages: &mut [SetPage]) -> BTreeMap<usize, Labels> {
    let mut series: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for on_page in seen.chunk_by(|a, b| a.page == b.page) {
        let at = on_page[0].page;
        if is_spread(&pages[at])
            && let Some(first) = pair(on_page, &pages[at])
        {
            let sheets = series.entry(first - 2 * place_number(at)).or_default();
            sheets.push(at);
        }
    }
    let mut found = BTreeMap::new();
    let series = series.into_iter().filter(|it| it.1.len() >= SHEETS);
    for (offset, sheets) in series {
        let (Some(first), Some(last)) = (sheets.first(), sheets.last()) else {
            continue;
        };
        for at in *first..=*last {
            if !is_spread(&pages[at]) || found.contains_key(&at) {
                continue;
            }
            let number = offset + 2 * place_number(at);
            let labels = halves(number, at, seen, pages);
            found.insert(at, labels);
        }
    }
    found
}

/// Tells whether a sheet lies on its side and its text stands in two halves.
fn is_spread(page: &SetPage) -> bool {
    let middle = page.width / 2.0;
    let text = || page.lines.iter().filter(|it| it.turn == 0);
    let across = text().filter(|it| it.left < middle && it.right > middle);
    page.width > WIDER * page.height && across.count() as f32 <= ACROSS * text().count() as f32
}

/// Returns the number of the left half, if that of the right is the next.
fn pair(seen: &[Seen], page: &SetPage) -> Option<i64> {
    let plain: Vec<&Seen> = seen.iter().filter(|it| is_plain(it)).collect();
    let line = |it: &Seen| &page.lines[it.line];
    let middle = page.width / 2.0;
    plain.iter().find_map(|left| {
        let is_next = |right: &&&Seen| {
            right.value == left.value + 1
                && line(left).right < middle
                && line(right).left > middle
                && (line(left).v - line(right).v).abs() < LEVEL
        };
        plain.iter().find(is_next).map(|_| left.value)
    })
}

fn is_plain(it: &Seen) -> bool {
    it.run.style == Style::Arabic && it.run.prefix.is_empty()
}

/// Returns the labels of a sheet whose left half is page `number` of the book,
/// and parts the sheet.
fn halves(number: i64, at: usize, seen: &[Seen], pages: &mut [SetPage]) -> Labels {
    let page = &mut pages[at];
    let middle = page.width / 2.0;
    let mut label = |value: i64, is_half: &dyn Fn(f32) -> bool| {
        let printed = seen.iter().find(|it| {
            it.page == at && is_plain(it) && it.value == value && is_half(page.lines[it.line].left)
        });
        let run = Run {
            prefix: String::new(),
            style: Style::Arabic,
            offset: value - place_number(at),
        };
        let origin = match printed {
            Some(it) => {
                if it.is_alone() {
                    page.lines[it.line].line.role = Role::PageNumber;
                }
                Origin::Printed
            }
            None => Origin::Layout,
        };
        (value >= 1).then(|| Fact::new(run.label(at), origin))
    };
    let labels = Labels {
        first: label(number, &|x| x < middle),
        is_spread: true,
        second: label(number + 1, &|x| x >= middle),
    };
    page.gutter = Some(middle);
    page.lines.sort_by_key(|it| it.is_right_of(middle));
    labels
}
