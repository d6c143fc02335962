//! Lines of the reading text with how they are set.
//!
//! ```text
//! SetPage, Tidied ─text_lines→ lines with place in the text, size, weight
//! ```
//!
//! **Promise.** Every character of the text that was printed is on one line,
//! and the lines come in the order of the text.

use crate::{
    extract::{running, setting::SetPage, tidy::Tidied},
    study::Span,
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
    /// Whether it stands where running heads stand.
    pub(super) is_high: bool,
    /// Whether a number stands to its right on the same baseline, as in a
    /// table of contents.
    pub(super) has_number_beside: bool,
    /// How many other short lines stand on its baseline: cells of a table.
    pub(super) cells: usize,
}

/// Cells of a table are seldom longer, in characters.
const CELL: usize = 40;

/// Returns the lines of a page, in the order of its text.
pub(in crate::extract) fn text_lines(at: usize, page: &SetPage, tidy: &Tidied) -> Vec<TextLine> {
    let beside = Beside::of(page);
    let mut found: Vec<TextLine> = vec![];
    let mut last = None;
    let mut paragraph = 0;
    for (offset, source) in &tidy.sources {
        let Some((number, letter)) = *source else {
            continue;
        };
        let Some(line) = page.lines.get(number as usize) else {
            continue;
        };
        let end = offset
            + tidy.text[*offset..]
                .chars()
                .next()
                .map_or(0, char::len_utf8);
        if last == Some(number)
            && let Some(open) = found.last_mut()
        {
            if (letter as usize) < line.bold {
                open.bold = end - open.span.start;
            }
            open.span.end = end;
            continue;
        }
        last = Some(number);
        while tidy
            .paragraphs
            .get(paragraph)
            .is_some_and(|it| it.end <= *offset)
        {
            paragraph += 1;
        }
        let starts = tidy
            .paragraphs
            .get(paragraph)
            .is_some_and(|it| it.start == *offset);
        if starts && let Some(before) = found.last_mut() {
            before.ends = true;
        }
        let is_bold = (letter as usize) < line.bold;
        found.push(TextLine {
            page: at,
            span: *offset..end,
            starts,
            ends: false,
            size: line.size,
            bold: if is_bold { end - offset } else { 0 },
            is_high: running::is_in_band(line, page) && line.v < page.height / 2.0,
            has_number_beside: beside.has_number(number as usize, page),
            cells: beside.cells(number as usize, page),
        });
    }
    if let Some(before) = found.last_mut() {
        before.ends = true;
    }
    found
}

/// What stands on each baseline of a page.
struct Beside {
    /// Per baseline, in points: short lines, and how far right the last number is.
    baselines: std::collections::HashMap<i32, (usize, f32)>,
}

impl Beside {
    fn of(page: &SetPage) -> Self {
        let mut baselines = std::collections::HashMap::new();
        for line in page.lines.iter().filter(|it| it.turn == 0) {
            let entry = baselines
                .entry(line.v.round() as i32)
                .or_insert((0, f32::MIN));
            let text = line.line.text.as_str();
            entry.0 += usize::from(text.len() <= CELL);
            if is_page_number(text) {
                entry.1 = line.left.max(entry.1);
            }
        }
        Self { baselines }
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

    fn cells(&self, line: usize, page: &SetPage) -> usize {
        let line = &page.lines[line];
        let all: usize = self.around(line.v).map(|(short, _)| short).sum();
        all - usize::from(line.line.text.len() <= CELL && line.turn == 0)
    }
}

/// Tells whether a text is the number of a page: `12`, `xii`.
pub(super) fn is_page_number(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit())
        || (1..=6).contains(&text.len()) && text.bytes().all(|it| b"ivxl".contains(&it))
}
