//! What the outline of the file says of a heading.
//!
//! ```text
//! outline, heading, page ─level→ how deep it is, if the outline names it
//! ```
//!
//! **Promise.** A title that leads to another page than its heading, or one
//! next to it, says nothing.

use std::collections::{HashMap, HashSet};

use super::{numbers::without_number, text::Text};
use crate::study::OutlineItem;

/// How far the page of an outline entry may be off: entries often lead to the
/// end of the page before.
const PAGE_SLACK: usize = 1;
/// The most lines of one heading.
const LINES: usize = 4;

/// How many letters tell most headings from all titles.
const HEAD: usize = 4;

/// The first letters of a [`key`], as far as it has so many.
type Head = [Option<char>; HEAD];

/// The outline by the letters of its titles.
pub(super) struct Outlined<'a> {
    levels: HashMap<String, Vec<(&'a OutlineItem, usize)>>,
    /// The first letter of each title, and its first four: most lines begin
    /// otherwise, and need no look.
    heads: HashSet<Head>,
}

impl<'a> Outlined<'a> {
    pub(super) fn new(outline: &'a [OutlineItem], pages: usize) -> Self {
        let mut levels: HashMap<String, Vec<(&OutlineItem, usize)>> = HashMap::new();
        for item in outline {
            let Some(page) = item
                .page
                .map(crate::study::PageNo::index)
                .filter(|it| *it < pages)
            else {
                continue;
            };
            levels
                .entry(key(&item.title))
                .or_default()
                .push((item, page));
        }
        levels.remove("");
        let heads = |key: &String| [1, HEAD].map(|count| head(key.chars(), count));
        let heads = levels.keys().flat_map(heads).collect();
        Self { levels, heads }
    }

    fn may_begin(&self, line: &str) -> bool {
        if self.levels.is_empty() {
            return false;
        }
        let head = head(letters(line), 1);
        // `01` alone may be followed by its words.
        head[0].is_none() || self.heads.contains(&head)
    }

    /// Returns the last line of the heading that begins at `at`, if the outline
    /// names it; the longest, if it names several.
    pub(super) fn extent(&self, text: Text<'_>, at: usize) -> Option<usize> {
        if !self.may_begin(text.line(at)) {
            return None;
        }
        let page = text.lines[at].page;
        (at..text.lines.len().min(at + LINES))
            .take_while(|last| text.lines[*last].page == page)
            .filter(|last| self.level(text.lines(at, *last), page).is_some())
            .last()
    }

    /// Returns the level of a heading that the outline names on or near `page`.
    pub(super) fn level(&self, heading: &str, page: usize) -> Option<u8> {
        if !self.heads.contains(&head(letters(heading), HEAD)) {
            return None;
        }
        let items = self.levels.get(&key(heading))?;
        let near = items.iter().min_by_key(|(_, at)| at.abs_diff(page))?;
        (near.1.abs_diff(page) <= PAGE_SLACK).then_some(near.0.level)
    }
}

/// Returns the letters of a heading, to compare it with others: numbers and
/// signs are set in many ways.
pub(super) fn key(heading: &str) -> String {
    letters(heading).collect()
}

/// Returns the first letters of a [`key`]; a heading may go on on a next line.
fn head(letters: impl Iterator<Item = char>, count: usize) -> Head {
    let mut letters = letters.take(count);
    std::array::from_fn(|_| letters.next())
}

fn letters(heading: &str) -> impl Iterator<Item = char> {
    without_number(heading.trim())
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
}
