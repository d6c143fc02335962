//! Lines of the reading text with how they are set.
//!
//! ```text
//! SetPage, Tidied ─text_lines→ lines with place in the text, size, weight
//! ```
//!
//! **Promise.** Every character of the text that was printed is on one line,
//! and the lines come in the order of the text.

use rustc_hash::FxHashMap;

use crate::{
    extract::{
        letters::Look,
        pages::is_in_band,
        setting::{Letter, Role, SetPage, Source},
        tidy::Tidied,
    },
    study::{Page, Span},
};

/// One printed line as part of the reading text.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent signs of one line"
)]
pub(in crate::extract) struct TextLine {
    /// The page, from 0.
    pub(super) page: usize,
    /// Where it is in the text of the page.
    pub(super) span: Span,
    /// Whether it is the first of its paragraph.
    pub(super) starts: bool,
    /// Whether it is the last of its paragraph.
    pub(super) ends: bool,
    /// Type size of most of its letters, in points.
    pub(super) size: f32,
    /// How many bytes of it, from its start, are bold.
    pub(super) bold: usize,
    /// How most of its letters look.
    pub(super) look: Look,
    /// Its direction, in degrees clockwise.
    pub(super) turn: i16,
    /// Its baseline, where it begins and where it ends, in points.
    pub(super) v: f32,
    pub(super) left: f32,
    pub(super) right: f32,
    /// Whether it stands where running heads stand.
    pub(super) is_high: bool,
    /// Whether a number stands to its right on the same baseline, as in a
    /// table of contents.
    pub(super) has_number_beside: bool,
    /// How many other short lines stand on its baseline: cells of a table.
    pub(super) cells: usize,
}

impl TextLine {
    /// Its words.
    pub(super) fn words<'a>(&self, pages: &'a [Page]) -> &'a str {
        pages[self.page].text[self.span.clone()].trim()
    }
}

/// Cells of a table are seldom longer, in bytes.
const CELL: usize = 40;
/// Nor are paragraphs in them: a short line of a longer one is of a column.
const CELL_PARAGRAPH: usize = 120;

/// Returns the lines of a page, in the order of its text.
pub(in crate::extract) fn text_lines(at: usize, page: &SetPage, tidy: &Tidied) -> Vec<TextLine> {
    let beside = Beside::of(page, tidy);
    let mut found: Vec<TextLine> = vec![];
    let mut paragraph = 0;
    // A line from which something is left out gave several parts.
    for parts in tidy.sources.chunk_by(|a, b| a.line == b.line) {
        let number = parts[0].line;
        // A running head is no heading where it stays text, either.
        let Some(line) = page
            .lines
            .get(number)
            .filter(|it| it.line.role == Role::Body)
        else {
            continue;
        };
        // An `ActualText` may have ended in a space, and its letter is gone.
        let letters = &line.line.letters;
        let most = parts.last().map_or(0, |it| it.from + it.span.len());
        let printed = letters.iter().rposition(|it| it.span.start < most);
        let printed = printed.map_or(0, |last| last + 1);
        let reach = |letters: &[Letter]| Some(in_text(parts, letters.last()?.span.end));
        let (Some(first), Some(end)) = (letters.first(), reach(&letters[..printed])) else {
            continue;
        };
        let start = in_text(parts, first.span.start);
        while tidy
            .paragraphs
            .get(paragraph)
            .is_some_and(|it| it.end <= start)
        {
            paragraph += 1;
        }
        let starts = tidy
            .paragraphs
            .get(paragraph)
            .is_some_and(|it| it.start == start);
        if starts && let Some(before) = found.last_mut() {
            before.ends = true;
        }
        let bold = reach(&letters[..printed.min(line.bold)]).unwrap_or(start);
        found.push(TextLine {
            page: at,
            span: start..end,
            starts,
            ends: false,
            size: line.size,
            bold: bold - start,
            look: line.look,
            turn: line.turn,
            v: line.v,
            left: line.left,
            right: line.right,
            is_high: is_in_band(line, page) && line.v < page.height / 2.0,
            has_number_beside: beside.has_number(number, page),
            cells: beside.cells(number, page),
        });
    }
    if let Some(before) = found.last_mut() {
        before.ends = true;
    }
    found
}

/// Returns where a byte of a line stands in the text, given the parts of the
/// line that were taken; what was left out stands where it was.
fn in_text(parts: &[Source], byte: usize) -> usize {
    let after = parts.partition_point(|it| it.from <= byte).max(1);
    parts.get(after - 1).map_or(0, |it| {
        it.span.start + byte.saturating_sub(it.from).min(it.span.len())
    })
}

/// What stands on each baseline of a page.
struct Beside {
    /// Per baseline, in points: short lines, and how far right the last number is.
    baselines: FxHashMap<i32, (usize, f32)>,
    /// Per line of the page, whether it is as short as a cell.
    is_short: Vec<bool>,
}

/// Tells of every line of a page whether it is as short as a cell of a table.
fn short(page: &SetPage, tidy: &Tidied) -> Vec<bool> {
    let lines = page.lines.iter();
    let mut is_short: Vec<bool> = lines.map(|it| it.line.text.len() <= CELL).collect();
    let mut sources = tidy.sources.iter().peekable();
    for paragraph in &tidy.paragraphs {
        let is_long = paragraph.len() > CELL_PARAGRAPH;
        while let Some(source) = sources.next_if(|it| it.span.start < paragraph.end) {
            if let Some(it) = is_short.get_mut(source.line) {
                *it &= !is_long;
            }
        }
    }
    is_short
}

impl Beside {
    fn of(page: &SetPage, tidy: &Tidied) -> Self {
        let mut baselines = FxHashMap::default();
        let is_short = short(page, tidy);
        let lines = page.lines.iter().zip(&is_short);
        for (line, is_short) in lines.filter(|it| it.0.turn == 0) {
            let entry = baselines
                .entry(line.v.round() as i32)
                .or_insert((0, f32::MIN));
            let text = line.line.text.as_str();
            entry.0 += usize::from(*is_short);
            if is_page_number(text) {
                entry.1 = line.left.max(entry.1);
            }
        }
        Self {
            baselines,
            is_short,
        }
    }

    fn around(&self, v: f32) -> impl Iterator<Item = (usize, f32)> {
        let v = v.round() as i32;
        (v.saturating_sub(1)..=v.saturating_add(1))
            .filter_map(|it| self.baselines.get(&it).copied())
    }

    fn has_number(&self, line: usize, page: &SetPage) -> bool {
        let line = &page.lines[line];
        self.around(line.v).any(|(_, left)| left >= line.right)
    }

    fn cells(&self, at: usize, page: &SetPage) -> usize {
        let line = &page.lines[at];
        let all: usize = self.around(line.v).map(|(short, _)| short).sum();
        all - usize::from(self.is_short[at] && line.turn == 0)
    }
}

/// Tells whether a text is the number of a page: `12`, `xii`.
pub(super) fn is_page_number(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit())
        || (1..=6).contains(&text.len()) && text.bytes().all(|it| b"ivxl".contains(&it))
}
