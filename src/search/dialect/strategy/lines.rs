//! The lines of a strategy that has no number at the beginning of each.
//!
//! ```text
//! 1. wijk.ti. 2. buurt.ti. 3. 1 or 2 …     steps run together on one line
//! wijk.ti. ⏎ buurt.ti. ⏎ or/1-2             lines that are only counted
//! ```
//!
//! Appendices lose their line breaks or their numbers on the way to a page.

use crate::{
    search::{
        dialect::numbers::combination,
        question::{Node, climb::token::Kind},
    },
    study::Span,
};

/// A numbered line.
pub(in crate::search::dialect) struct Line {
    pub(in crate::search::dialect) number: u32,
    /// Where its text stands, without its number and without its hits.
    pub(in crate::search::dialect) span: Span,
}

/// The fewest steps on one line that are read as numbered: fewer can be a sentence.
const FEWEST_TOGETHER: u32 = 4;

/// Reads a text on one line of which the steps are numbered: `1. wijk 2. buurt 3. 1
/// or 2 4. …`. Each number is looked for behind the one before it.
pub(in crate::search::dialect) fn run_together(typed: &str) -> Option<Vec<Line>> {
    if typed.trim().contains('\n') {
        return None;
    }
    let mut lines: Vec<Line> = vec![];
    let mut at = 0;
    for number in 1.. {
        let mark = format!("{number}. ");
        let found = typed.get(at..)?.match_indices(&mark).map(|it| at + it.0);
        let begins = |it: &usize| typed[..*it].ends_with(char::is_whitespace) || *it == 0;
        let Some(here) = found.into_iter().find(begins) else {
            break;
        };
        if let Some(last) = lines.last_mut() {
            last.span.end = typed[..here].trim_end().len();
        }
        at = here + mark.len();
        let span = at..typed.trim_end().len();
        lines.push(Line { number, span });
    }
    (u32::try_from(lines.len()).ok()? >= FEWEST_TOGETHER).then_some(lines)
}

/// Reads lines without numbers of which one at least combines others by theirs:
/// `or/1-6` on the seventh line.
pub(in crate::search::dialect) fn without_numbers(typed: &str) -> Option<Vec<Line>> {
    let mut lines: Vec<Line> = vec![];
    let mut combines = false;
    for text in typed.lines() {
        let content = text.trim();
        if content.is_empty() {
            continue;
        }
        let start = content.as_ptr() as usize - typed.as_ptr() as usize;
        let number = u32::try_from(lines.len() + 1).ok()?;
        let combination = combination(content).unwrap_or_default();
        for token in combination.tokens {
            if let Kind::Leaf(Node::Earlier(named)) = token.kind {
                if named >= number {
                    return None;
                }
                combines = true;
            }
        }
        let span = start..start + content.len();
        lines.push(Line { number, span });
    }
    combines.then_some(lines)
}

/// What stands before the first line.
pub(in crate::search::dialect) fn before_first(typed: &str, lines: &[Line]) -> Span {
    let first = lines.first().map_or(0, |it| it.span.start);
    let text = typed.get(..first).unwrap_or_default();
    let text = text.trim_end_matches("1. ").trim_end();
    let start = text.len() - text.trim_start().len();
    start..text.len()
}
