//! Asides: footnotes and side bars wait until the text of the page is read.
//!
//! ```text
//! lines in reading order ─set_asides_last→ lines in reading order
//! ```
//!
//! **Promise.** Every line comes out once. A line moves only to the end of its
//! page, and only if it parts text that belongs together: a footnote below one
//! column, before the next; a box or a caption in the middle of a sentence; a
//! side bar that is drawn before the text beside it. What interrupts nothing
//! stays where it is drawn.
//!
//! **Never:** words of a language.

use super::set_page::SetLine;

/// Type this much smaller than that of the text is not the text.
const SMALLER: f32 = 0.96;

/// A page of text has fewer runs; each is weighed against all others.
const MOST: usize = 400;

/// Running text has at least this many letters in a run; a heading or the
/// number of a page has fewer.
const TEXT_LETTERS: usize = 80;

/// Below this part of the height of a page stand feet and page numbers.
const FEET: f32 = 0.9;

/// What stands this close under a text, in ems, may be a part of it; lines set
/// one and a half apart leave .5 between their type.
const FOLLOWS: f32 = 0.8;

/// How far lines of one run may differ in size.
const SAME_SIZE: f32 = 0.04;

/// When a run is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// Where it is drawn.
    Text,
    /// After the text of the page.
    Aside,
    /// After all else.
    Note,
}

/// Lines that follow each other in one block and one size.
#[derive(Clone, Copy, Debug)]
struct Run {
    start: usize,
    end: usize,
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
    size: f32,
    turn: i16,
    letters: usize,
}

/// Puts the asides of a page behind its text.
pub(super) fn set_asides_last(lines: Vec<SetLine>, height: f32) -> Vec<SetLine> {
    let runs = runs(&lines);
    let Some(size) = text_size(&lines).filter(|_| (2..=MOST).contains(&runs.len())) else {
        return lines;
    };
    let page = Page {
        lines: &lines,
        runs: &runs,
        size,
        height,
    };
    let mut turns = vec![Turn::Text; runs.len()];
    page.find_side_bars(&mut turns);
    page.find_notes(&mut turns);
    page.find_interruptions(&mut turns);
    if !page.parts_text(&turns) {
        return lines;
    }
    let next_block = lines.iter().map(|it| it.block).max().unwrap_or(0) + 1;
    let mut lines: Vec<Option<SetLine>> = lines.into_iter().map(Some).collect();
    let mut ordered = Vec::with_capacity(lines.len());
    for wanted in [Turn::Text, Turn::Aside, Turn::Note] {
        for (run, _) in runs.iter().zip(&turns).filter(|it| *it.1 == wanted) {
            for mut line in lines[run.start..run.end]
                .iter_mut()
                .filter_map(Option::take)
            {
                if wanted != Turn::Text {
                    // Blocks that are parted here are parted for good.
                    line.block += next_block;
                }
                ordered.push(line);
            }
        }
    }
    ordered
}

/// Parts lines into runs.
fn runs(lines: &[SetLine]) -> Vec<Run> {
    let mut found: Vec<Run> = vec![];
    let mut block = None;
    for (at, line) in lines.iter().enumerate() {
        let letters = line.line.letters.len();
        let (top, bottom) = (line.v - 0.8 * line.size, line.v + 0.2 * line.size);
        match found.last_mut() {
            Some(run)
                if block == Some(line.block)
                    && (run.size - line.size).abs() < SAME_SIZE * run.size =>
            {
                run.end = at + 1;
                run.left = run.left.min(line.left);
                run.right = run.right.max(line.right);
                run.top = run.top.min(top);
                run.bottom = run.bottom.max(bottom);
                run.letters += letters;
            }
            _ => found.push(Run {
                start: at,
                end: at + 1,
                left: line.left,
                right: line.right,
                top,
                bottom,
                size: line.size,
                turn: line.turn,
                letters,
            }),
        }
        block = Some(line.block);
    }
    found
}

/// Returns the type size of most upright letters, in points.
fn text_size(lines: &[SetLine]) -> Option<f32> {
    let mut sizes: Vec<(f32, usize)> = lines
        .iter()
        .filter(|it| it.turn == 0)
        .map(|it| (it.size, it.line.letters.len()))
        .collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    sizes
        .chunk_by(|a, b| b.0 - a.0 < SAME_SIZE * b.0)
        .map(|alike| {
            let letters: usize = alike.iter().map(|it| it.1).sum();
            (alike[alike.len() / 2].0, letters)
        })
        .max_by_key(|it| it.1)
        .map(|it| it.0)
}

struct Page<'a> {
    lines: &'a [SetLine],
    runs: &'a [Run],
    size: f32,
    height: f32,
}

impl Page<'_> {
    /// Tells whether a run is set in the type of the text, and is no label.
    fn is_text(&self, run: &Run) -> bool {
        run.turn == 0
            && (run.size - self.size).abs() < SAME_SIZE * self.size
            && run.letters >= TEXT_LETTERS
    }

    fn is_small(&self, run: &Run) -> bool {
        run.turn == 0 && run.size < SMALLER * self.size
    }

    /// Tells whether an order of turns is another than that of drawing.
    fn parts_text(&self, turns: &[Turn]) -> bool {
        let mut asides = turns.iter().skip_while(|it| **it == Turn::Text);
        let has_asides = turns.contains(&Turn::Aside);
        has_asides || asides.any(|it| *it == Turn::Text) && self.parts_columns(turns)
    }

    /// Tells whether text is drawn after a note, above it: in the next column.
    fn parts_columns(&self, turns: &[Turn]) -> bool {
        self.runs.iter().enumerate().any(|(at, run)| {
            turns[at] == Turn::Note
                && self.runs[at + 1..]
                    .iter()
                    .any(|next| self.is_text(next) && !next.shares_width(run) && next.top < run.top)
        })
    }

    /// Footnotes below a column.
    fn find_notes(&self, turns: &mut [Turn]) {
        for (at, run) in self
            .runs
            .iter()
            .enumerate()
            .filter(|it| self.is_small(it.1))
        {
            let goes_on = at > 0
                && turns[at - 1] == Turn::Note
                && run.is_under(&self.runs[at - 1])
                && run.top - self.runs[at - 1].bottom < 2.0 * run.size;
            if !(goes_on || begins_with_mark(&self.lines[run.start])) {
                continue;
            }
            let is_lowest = !self.runs.iter().any(|other| {
                other.is_under(run) && !self.is_small(other) && other.top < FEET * self.height
            });
            if is_lowest {
                turns[at] = Turn::Note;
            }
        }
    }

    /// Side bars that are drawn before the text they stand beside.
    fn find_side_bars(&self, turns: &mut [Turn]) {
        let text = || self.runs.iter().filter(|run| self.is_text(run));
        let Some(first) = self.runs.iter().position(|run| self.is_text(run)) else {
            return;
        };
        let left = text().map(|it| it.left).fold(f32::MAX, f32::min);
        let right = text().map(|it| it.right).fold(f32::MIN, f32::max);
        let bottom = text().map(|it| it.bottom).fold(f32::MIN, f32::max);
        for (at, run) in self.runs[..first].iter().enumerate() {
            let is_beside = run.right - run.left < 0.6 * (right - left) && run.top < bottom;
            // Text that is drawn later begins above it.
            let is_early = self.runs[at + 1..=first].iter().any(|next| {
                next.turn == 0 && !self.is_small(next) && next.top < run.top - 0.5 * run.size
            });
            if self.is_small(run) && is_beside && is_early {
                turns[at] = Turn::Aside;
            }
        }
    }

    /// What stands between the two halves of a sentence.
    fn find_interruptions(&self, turns: &mut [Turn]) {
        let mut before: Option<usize> = None;
        for at in 0..self.runs.len() {
            if turns[at] != Turn::Text || !self.is_text(&self.runs[at]) {
                continue;
            }
            if let Some(last) = before.replace(at) {
                let (one, two) = (&self.runs[last], &self.runs[at]);
                let is_aside = |run: &Run| self.is_small(run) || run.turn != 0;
                let halves = runs_on(&self.lines[one.end - 1], &self.lines[two.start]);
                // The line below can be the same sentence in other type.
                let follows = self.runs[last + 1].is_under(one)
                    && self.runs[last + 1].top - one.bottom < FOLLOWS * self.size;
                if halves && !follows && self.runs[last + 1..at].iter().all(is_aside) {
                    for turn in &mut turns[last + 1..at] {
                        if *turn == Turn::Text {
                            *turn = Turn::Aside;
                        }
                    }
                }
            }
        }
    }
}

impl Run {
    fn shares_width(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right
    }

    /// Tells whether this stands below `other`, in its column.
    fn is_under(&self, other: &Self) -> bool {
        self.turn == other.turn && self.shares_width(other) && self.top >= other.bottom - 1.0
    }
}

/// Tells whether a line begins as a footnote does: with a small figure or a
/// star, or with a number and a space.
fn begins_with_mark(line: &SetLine) -> bool {
    let text = line.line.text.as_str();
    let Some(first) = text.chars().next() else {
        return false;
    };
    if matches!(first, '*' | '†' | '‡' | '§') {
        return true;
    }
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let figures = text.len() - rest.len();
    let is_raised = line
        .line
        .letters
        .first()
        .is_some_and(|it| it.size < 0.85 * line.size);
    let is_parted = rest
        .strip_prefix(' ')
        .is_some_and(|it| it.starts_with(|c: char| c.is_alphabetic() || "“‘\"'(".contains(c)));
    (1..=3).contains(&figures) && (is_raised || is_parted)
}

/// Tells whether a sentence that `before` leaves open goes on in `here`.
fn runs_on(before: &SetLine, here: &SetLine) -> bool {
    let text = before.line.text.trim_end_matches(['”', '’', '"', ')', ']']);
    here.line.text.starts_with(char::is_lowercase) && !text.ends_with(['.', '!', '?', ':', ';'])
}
