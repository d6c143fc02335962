//! Tidying: printed lines become the text a reader would type.
//!
//! ```text
//! SetPage, Evidence ─tidied→ text, paragraphs, sources
//! ```
//!
//! **Promise.** Tidying joins and removes (hyphens of line ends, marks of notes),
//! and never invents: every character of the text points back at its letter,
//! except the single space that stands for a gap or a line break, and the `\n`
//! between paragraphs.

mod hyphens;
mod kept;
mod paragraphs;
mod places;

pub(super) use hyphens::Evidence;
pub(super) use places::around_all;
pub use places::places;

use super::setting::{Role, SetLine, SetPage, Source};
use crate::study::Span;
use hyphens::Joint;
use kept::with_kept;
use paragraphs::paragraphs;

/// The reading text of a page.
#[derive(Debug, Default)]
pub(super) struct Tidied {
    /// See [`Page::text`](crate::study::Page::text).
    pub(super) text: String,
    /// See [`Page::paragraphs`](crate::study::Page::paragraphs).
    pub(super) paragraphs: Vec<Span>,
    /// See [`Print::sources`](super::Print::sources).
    pub(super) sources: Vec<Source>,
    /// Where the text of the right half of the sheet begins, if it is a page of
    /// its own.
    pub(super) right_half: Option<usize>,
}

/// Makes the reading text of a page; `goes_on` tells that a sentence may go on
/// overleaf.
pub(super) fn tidied(page: &SetPage, evidence: &Evidence, goes_on: bool) -> Tidied {
    let body: Vec<usize> = page
        .lines
        .iter()
        .enumerate()
        .filter(|(_, it)| it.line.role == Role::Body && !it.line.text.is_empty())
        .map(|(at, _)| at)
        .collect();
    let letters = body
        .iter()
        .map(|at| page.lines[*at].line.text.len() + 1)
        .sum();
    let mut out = Tidied {
        text: String::with_capacity(letters),
        paragraphs: vec![],
        sources: Vec::with_capacity(body.len()),
        right_half: None,
    };
    let groups = with_kept(page, paragraphs(&page.lines, &body), goes_on);
    let count = groups.len();
    for (number, group) in groups.into_iter().enumerate() {
        if !out.text.is_empty() {
            out.text.push('\n');
        }
        let start = out.text.len();
        for (at, &line) in group.iter().enumerate() {
            let here = &page.lines[line];
            let begins_right = page.gutter.is_some_and(|it| here.is_right_of(it));
            if begins_right && out.right_half.is_none() {
                out.right_half = Some(out.text.len());
            }
            let joint = group.get(at + 1).map(|next| {
                let next = &page.lines[*next];
                // What stands beside is another cell: `A-` and `90 to 92.99`.
                if is_beside(here, next) {
                    return Joint::Spaced;
                }
                evidence.joint(&here.line.text, &next.line.text, here.ends_soft)
            });
            // What ends a paragraph was not parted; overleaf its other part may follow.
            let is_unused = joint.is_none() && here.ends_soft && number + 1 < count;
            let drops_hyphen = joint == Some(Joint::Joined) || is_unused;
            out.push_line(here, line, drops_hyphen);
            if joint == Some(Joint::Spaced) {
                out.text.push(' ');
            }
        }
        out.paragraphs.push(start..out.text.len());
    }
    if page.gutter.is_some() {
        // A right half without text begins where all ends.
        out.right_half.get_or_insert(out.text.len());
    }
    out
}

/// Tells whether `next` stands on the baseline of `here`, apart and at its right.
fn is_beside(here: &SetLine, next: &SetLine) -> bool {
    let em = here.size.max(next.size);
    here.turn == next.turn
        && (here.v - next.v).abs() < BASELINE_SLACK * em
        && next.left - here.right > CELL_GAP * em
}

/// How far the baselines of cells of one row may differ, in ems.
const BASELINE_SLACK: f32 = 0.3;

/// What is parted by less is one word drawn in pieces, in ems.
const CELL_GAP: f32 = 0.3;

impl Tidied {
    /// Adds a line without its marks of notes.
    fn push_line(&mut self, line: &SetLine, number: usize, drops_hyphen: bool) {
        let text = line.line.text.as_str();
        let end = text.len() - usize::from(drops_hyphen);
        let starts = std::iter::once(0).chain(line.marks.iter().map(|it| it.end));
        let ends = line.marks.iter().map(|it| it.start).chain([end]);
        for (from, to) in starts.zip(ends) {
            let Some(part) = text.get(from..to).filter(|it| !it.is_empty()) else {
                continue;
            };
            // Where the mark was all that parted two words, a space does.
            let joins = from > 0
                && part.starts_with(char::is_alphanumeric)
                && self.text.ends_with(char::is_alphanumeric);
            if joins {
                self.text.push(' ');
            }
            let start = self.text.len();
            self.text.push_str(part);
            self.sources.push(Source {
                span: start..self.text.len(),
                line: number,
                from,
            });
        }
    }
}
