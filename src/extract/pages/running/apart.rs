//! Apart: how far repeated lines stand from the text.
//!
//! ```text
//! repeated lines ─stand_apart→ yes or no
//! ```
//!
//! The head of a column that a long table repeats on each page stands as close
//! to the rows as these to each other. A running head keeps its distance.

use std::collections::{HashMap, HashSet};

use super::{
    band::{Edge, LEVEL, depth, edge},
    evidence::Sighting,
};
use crate::extract::setting::{Role, SetLine, SetPage};

/// The least distance from the text, in steps from line to line: of 316 groups
/// of repeated lines in 218 documents 45 are closer, and most of these are no
/// heads but tables and forms (44 looked at, November 2026).
const STEPS: f32 = 1.5;

/// On so many pages, and on this part of all, a line runs also if it is close.
const MANY_PAGES: usize = 5;
const MOST_OF: f32 = 0.8;

/// A step is no larger than this many type sizes.
const LARGEST_STEP: f32 = 3.0;

/// A line stands just under another if it is no further off, in ems.
const UNDER: f32 = 2.0;

/// A line with fewer letters may be the cell of a table: that of a column of
/// text holds about forty.
const TEXT_LETTERS: usize = 25;

/// So many cells that stand over columns are the head of a table.
const CELLS: usize = 3;

/// So many on one baseline are the head of a table wherever they stand: a
/// running head has one piece at the left, in the middle and at the right.
const MANY_CELLS: usize = 4;

/// Type smaller than this part of that of the text is not the text.
const TEXT_SIZE: f32 = 0.95;

/// A line with fewer letters is a mark or a number.
const WORD_LETTERS: usize = 4;

/// Enough of a group to know all of it.
const SAMPLE: usize = 24;

/// On how many pages a line stands at an edge, by its words.
pub(super) struct Seen<'a>(HashMap<&'a str, usize>);

impl<'a> Seen<'a> {
    /// Counts the lines at the edges of all pages.
    pub(super) fn of(pages: &'a [SetPage]) -> Self {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for page in pages {
            let lines = page.lines.iter().filter(|it| edge(it, page).is_some());
            let words: HashSet<&str> = lines.map(|it| it.line.text.as_str()).collect();
            for words in words {
                *counts.entry(words).or_default() += 1;
            }
        }
        Self(counts)
    }

    /// Tells whether no other page has a line.
    fn is_single(&self, words: &str) -> bool {
        self.0.get(words).is_none_or(|it| *it < 2)
    }
}

/// The lines that may be furniture.
pub(super) struct Claimed(HashSet<(usize, usize)>);

impl Claimed {
    /// Gathers lines.
    pub(super) fn of<'a>(all: impl Iterator<Item = &'a Sighting>) -> Self {
        Self(all.map(|it| (it.page, it.line)).collect())
    }
}

/// Tells whether repeated lines keep away from the text, or are on nearly all
/// pages and alone there.
pub(super) fn stand_apart(
    group: &[Sighting],
    edge: Edge,
    pages: &[SetPage],
    claimed: &Claimed,
    text: f32,
) -> bool {
    let every = group.len().div_ceil(SAMPLE);
    let sample = || group.iter().step_by(every);
    let mut steps: Vec<f32> = sample()
        .filter_map(|it| steps_to_text(it, edge, &pages[it.page], claimed, text))
        .collect();
    steps.sort_by(f32::total_cmp);
    let has = |is: fn(&Sighting, &SetPage) -> bool| {
        sample().filter(|it| is(it, &pages[it.page])).count() * 2 > sample().count()
    };
    if edge == Edge::Top && has(heads_columns) {
        return false;
    }
    // Pages with nothing else say nothing.
    let is_apart = steps.get(steps.len() / 2).is_none_or(|it| *it >= STEPS);
    let on = group.chunk_by(|a, b| a.page == b.page).count();
    let is_everywhere = on >= MANY_PAGES && on as f32 >= MOST_OF * pages.len() as f32;
    is_apart
        || is_everywhere && (edge == Edge::Bottom || has(is_alone))
        || edge == Edge::Top && has(parts_text)
}

/// Tells whether text stands between most lines of a group and the edge of the
/// page: then they are rows of a table or subtitles, whatever repeats them.
pub(super) fn has_text_beyond(
    group: &[Sighting],
    edge: Edge,
    pages: &[SetPage],
    claimed: &Claimed,
    seen: &Seen<'_>,
    text: f32,
) -> bool {
    let every = group.len().div_ceil(SAMPLE);
    let sample = || group.iter().step_by(every);
    let inside = sample().filter(|it| {
        let page = &pages[it.page];
        let line = &page.lines[it.line];
        page.lines.iter().enumerate().any(|(at, other)| {
            let Some((depth, _)) = depth(other, page).filter(|_| other.turn == line.turn) else {
                return false;
            };
            let beyond = match edge {
                Edge::Top => it.depth - depth,
                Edge::Bottom => depth - it.depth,
            };
            let said = other.line.text.chars().filter(|it| it.is_alphabetic());
            beyond > LEVEL
                && other.line.role == Role::Body
                && !claimed.0.contains(&(it.page, at))
                && other.size > TEXT_SIZE * text
                && other.left < line.right
                && line.left < other.right
                && said.count() >= WORD_LETTERS
                && seen.is_single(&other.line.text)
        })
    });
    inside.count() * 2 > sample().count()
}

/// Tells whether a line stands alone before a line of text that goes on with a
/// sentence: that runs on over a head, however close, and over no heading.
fn parts_text(it: &Sighting, page: &SetPage) -> bool {
    let next = page.lines.get(it.line + 1).map(|next| &next.line);
    let goes_on = next.is_some_and(|next| {
        next.text.starts_with(char::is_lowercase) && next.letters.len() >= TEXT_LETTERS
    });
    goes_on && is_alone(it, page)
}

/// Tells whether lines stand just under lines of text, set alike, that are not
/// among the repeated ones, `seen`: a heading of two lines of which the
/// second is often the same, or a table that begins the page. Nothing of the
/// text stands above a running head.
pub(super) fn follows_text(
    group: &[Sighting],
    edge: Edge,
    pages: &[SetPage],
    seen: &Claimed,
) -> bool {
    let every = group.len().div_ceil(SAMPLE);
    let sample = || group.iter().step_by(every);
    let follows = |it: &&Sighting| {
        let page = &pages[it.page];
        let line = &page.lines[it.line];
        page.lines.iter().enumerate().any(|(at, other)| {
            let down = line.v - other.v;
            other.turn == line.turn
                && down > LEVEL
                && down < UNDER * line.size
                && (other.size - line.size).abs() < 0.1 * line.size
                && other.left < line.right
                && line.left < other.right
                && other.line.role == Role::Body
                && !seen.0.contains(&(it.page, at))
        })
    };
    edge == Edge::Top && sample().filter(follows).count() * 2 > sample().count()
}

/// Returns the distance to the text in steps from line to line; `text` is the
/// type size of most letters.
fn steps_to_text(
    it: &Sighting,
    edge: Edge,
    page: &SetPage,
    claimed: &Claimed,
    text: f32,
) -> Option<f32> {
    let line = &page.lines[it.line];
    let mut depths: Vec<(f32, bool)> = page
        .lines
        .iter()
        .enumerate()
        .filter(|(_, other)| other.turn == line.turn)
        .filter_map(|(at, other)| {
            let is_number = matches!(other.line.role, Role::PageNumber | Role::LineNumber);
            let is_claimed = is_number || claimed.0.contains(&(it.page, at));
            Some((depth(other, page)?.0, is_claimed))
        })
        .collect();
    depths.sort_by(|a, b| a.0.total_cmp(&b.0));
    let far = depths
        .iter()
        .filter(|(depth, is_claimed)| {
            let beyond = match edge {
                Edge::Top => depth - it.depth,
                Edge::Bottom => it.depth - depth,
            };
            !is_claimed && beyond > LEVEL
        })
        .map(|(depth, _)| (depth - it.depth).abs())
        .min_by(f32::total_cmp)?;
    depths.dedup_by(|a, b| (a.0 - b.0).abs() < LEVEL);
    let mut gaps: Vec<f32> = depths.windows(2).map(|it| it[1].0 - it[0].0).collect();
    gaps.sort_by(f32::total_cmp);
    let step = gaps.get(gaps.len() / 2).copied()?;
    Some(far / step.clamp(it.size.min(text), LARGEST_STEP * it.size.max(text)))
}

/// Tells whether nothing else stands on the baseline of a line.
fn is_alone(it: &Sighting, page: &SetPage) -> bool {
    beside(&page.lines[it.line], page).count() == 1
}

/// Tells whether a line and others on its baseline stand over columns: the next
/// lines below begin, are centred or end where they do.
fn heads_columns(it: &Sighting, page: &SetPage) -> bool {
    let line = &page.lines[it.line];
    let below: Vec<&SetLine> = page
        .lines
        .iter()
        .filter(|other| {
            let down = other.v - line.v;
            other.turn == line.turn && down > LEVEL && down < LARGEST_STEP * line.size
        })
        .collect();
    let stands_over = |head: &&SetLine| {
        let sides = |it: &SetLine| [it.left, it.left.midpoint(it.right), it.right];
        below.iter().any(|cell| {
            let pairs = sides(head).into_iter().zip(sides(cell));
            pairs.into_iter().any(|(a, b)| (a - b).abs() < LEVEL)
        })
    };
    beside(line, page).count() >= MANY_CELLS
        || beside(line, page).filter(stands_over).count() >= CELLS
}

/// Returns the lines on the baseline of a line, itself among them.
fn beside<'a>(line: &'a SetLine, page: &'a SetPage) -> impl Iterator<Item = &'a SetLine> {
    let lines = page.lines.iter();
    lines.filter(|it| it.turn == line.turn && (it.v - line.v).abs() < LEVEL)
}
