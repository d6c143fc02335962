//! Indexes: entries with the numbers of their pages, one a line.
//!
//! Their columns are narrow and ragged, and most entries begin small: by the
//! signs of a paragraph they would run together.

use crate::extract::setting::SetLine;

/// So many entries, and this part of all lines, in tenths, make an index of a
/// page, or of a block of it. Of 218 documents two have an index, and 8 in ten
/// of its lines end in a number (December 2026).
const PAGE_ENTRIES: usize = 20;
const BLOCK_ENTRIES: usize = 6;
const ENTRIES: usize = 6;

/// An entry is no longer, in letters, and has a number of no more figures.
const LETTERS: usize = 45;
const FIGURES: usize = 3;

/// Tells whether the lines of a page are mostly entries.
pub(super) fn is_page<'a>(lines: impl Iterator<Item = &'a SetLine>) -> bool {
    are_entries(lines, PAGE_ENTRIES)
}

/// Tells whether the lines of a block are mostly entries.
pub(super) fn is_block<'a>(lines: impl Iterator<Item = &'a SetLine>) -> bool {
    are_entries(lines, BLOCK_ENTRIES)
}

fn are_entries<'a>(lines: impl Iterator<Item = &'a SetLine>, least: usize) -> bool {
    let (mut all, mut entries) = (0, 0);
    for line in lines {
        all += 1;
        entries += usize::from(is_entry(line));
    }
    entries >= least && 10 * entries >= ENTRIES * all
}

/// Tells whether an entry goes on in the next line: it is a full line without a
/// number, or the numbers go on.
pub(super) fn goes_on(before: &SetLine, here: &SetLine, is_full: bool) -> bool {
    let text = before.said();
    let is_listed = || {
        here.line
            .text
            .chars()
            .all(|c| c.is_ascii_digit() || ", -–".contains(c))
    };
    text.ends_with([',', '-']) || !is_entry(before) && is_full || is_listed()
}

/// Tells whether a line begins with a word and ends in the number of a page.
fn is_entry(line: &SetLine) -> bool {
    let text = line.line.text.as_str();
    let rest = text.trim_end_matches(|c: char| c.is_ascii_digit());
    (1..=FIGURES).contains(&(text.len() - rest.len()))
        && rest.ends_with([' ', '-', '–'])
        && line.line.letters.len() <= LETTERS
        && text.starts_with(char::is_alphabetic)
}
