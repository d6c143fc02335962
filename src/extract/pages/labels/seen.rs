//! Numbers at the edges of pages that may be theirs.
//!
//! ```text
//! set page ─numbers→ Seen { run, value, line }
//! ```

use super::super::numerals::{Style, lone_number, number, place_number, prefixed, written};
use crate::extract::{
    pages::running::{depth_at_edge, is_crowded},
    setting::{Role, SetLine, SetPage},
};

/// Longer lines are text, in bytes.
const LONGEST: usize = 200;

/// A series of numbers that are as far ahead of their pages, written alike.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Run {
    /// What stands before each number: `S`, `3.`; mostly nothing.
    pub(super) prefix: String,
    /// How the numbers are written.
    pub(super) style: Style,
    /// What each number is ahead of its page.
    pub(super) offset: i64,
}

impl Run {
    /// Returns the label of a page in the run.
    pub(super) fn label(&self, page: usize) -> String {
        let value = self.offset + place_number(page);
        format!("{}{}", self.prefix, written(value, self.style))
    }
}

/// A number at the edge of a page.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    /// The page, from 0.
    pub(super) page: usize,
    /// The line, by its place on the page.
    pub(super) line: usize,
    /// How far it stands below the top of the page, in points.
    pub(super) depth: f32,
    /// The series it would belong to.
    pub(super) run: Run,
    /// The number.
    pub(super) value: i64,
    /// What else the line holds; empty if nothing.
    pub(super) rest: String,
}

impl Seen {
    /// Tells whether the line holds nothing else.
    pub(super) fn is_alone(&self) -> bool {
        self.rest.is_empty()
    }
}

/// Returns the numbers at the edges of a page.
pub(super) fn numbers(at: usize, page: &SetPage) -> Vec<Seen> {
    let mut found = vec![];
    if is_crowded(page) {
        return found;
    }
    for (line, it) in page.lines.iter().enumerate() {
        let text = it.line.text.as_str();
        let Some(depth) = depth_at_edge(it, page) else {
            continue;
        };
        if text.len() > LONGEST || it.line.role == Role::LineNumber {
            continue;
        }
        let mut push = |(prefix, value, style): (&str, i64, Style), rest: String| {
            // Most lines hold no number, and looking costs a page of lines.
            if is_printed_over(it, page) {
                return;
            }
            let run = Run {
                prefix: prefix.to_owned(),
                style,
                offset: value - place_number(at),
            };
            found.push(Seen {
                page: at,
                line,
                depth,
                run,
                value,
                rest,
            });
        };
        if let Some(alone) = label(lone_number(text), text.trim()) {
            push(alone, String::new());
            continue;
        }
        let mut words = text.split_whitespace();
        let (Some(first), Some(last)) = (words.next(), words.next_back()) else {
            continue;
        };
        for word in [first, last] {
            let bare = word.trim_matches(['|', '-', '–', '•']);
            let Some(label) = label(number(bare), bare) else {
                continue;
            };
            let rest = text.replacen(word, "", 1).trim().to_owned();
            // A row of a table is none, either.
            if rest.contains(char::is_alphabetic) || !rest.contains(|c: char| c.is_ascii_digit()) {
                push(label, rest);
            }
        }
    }
    found
}

/// Returns what `text` is as the label of a page, with what stands before its
/// number, if it is one; `number` is what it is as a number.
fn label(number: Option<(i64, Style)>, text: &str) -> Option<(&str, i64, Style)> {
    match number {
        Some((value, style)) => Some(("", value, style)),
        None => prefixed(text).map(|(prefix, value)| (prefix, value, Style::Arabic)),
    }
}

/// Tells whether another line is printed over a line: the number of a page that
/// was covered.
fn is_printed_over(line: &SetLine, page: &SetPage) -> bool {
    page.lines.iter().any(|other| {
        other.line.text != line.line.text
            && other.turn == line.turn
            && (other.v - line.v).abs() < 0.5 * line.size
            && other.left < line.right
            && line.left < other.right
    })
}
