//! Paragraphs: which line goes on from the one before it.
//!
//! ```text
//! body lines in order ─paragraphs→ groups of lines
//! ```
//!
//! Signs of a new paragraph: a larger gap, another size, an indent, a bullet,
//! or a line that stopped although the next word would have fitted.
//! **Never:** words of a language.

mod faces;
mod index;

use crate::extract::setting::SetLine;

/// A gap this much larger than the leading parts two paragraphs.
const LEADING_SLACK: f32 = 1.3;

/// An indent, in ems.
const INDENT: f32 = 0.7;

/// Cells of one row stand at least this far apart, in ems.
const CELL_GAP: f32 = 1.5;

/// A gap wider than this, in ems, is no space of a stretched line.
const STRETCHED: f32 = 6.0;

/// A full line of text has at least this many letters.
const LINE_LETTERS: usize = 25;

/// The number or bullet in front of an item has at most this many letters.
const LABEL_LETTERS: usize = 5;

/// A column of text has at least this many lines; fewer can be a list of names.
const COLUMN_LINES: usize = 4;

/// Groups lines, given by their places on the page, into paragraphs.
pub(super) fn paragraphs(lines: &[SetLine], body: &[usize]) -> Vec<Vec<usize>> {
    // Where text begins at the right, the indent is there as well.
    let leftward = body.iter().filter(|it| lines[**it].runs_left).count();
    let mirrored: Vec<SetLine>;
    let lines = if leftward * 2 > body.len() {
        mirrored = lines.iter().map(SetLine::mirrored).collect();
        &mirrored
    } else {
        lines
    };
    let mut groups: Vec<Vec<usize>> = vec![];
    let mut frame = Frame::default();
    let mut last_frame = frame;
    let is_index = index::is_page(body.iter().map(|it| &lines[*it]));
    for (at, &line) in body.iter().enumerate() {
        let here = &lines[line];
        if at == 0 || lines[body[at - 1]].block != here.block {
            last_frame = std::mem::replace(&mut frame, Frame::around(lines, &body[at..]));
            frame.is_index |= is_index;
        }
        let next = body.get(at + 1).map(|it| &lines[*it]);
        match groups.last_mut() {
            Some(group) if !is_break(lines, group, here, next, (last_frame, frame)) => {
                group.push(line);
            }
            _ => groups.push(vec![line]),
        }
    }
    groups
}

/// The measures of a block.
#[derive(Clone, Copy, Debug, Default)]
struct Frame {
    left: f32,
    right: f32,
    leading: f32,
    lines: usize,
    /// Whether it is an index, or stands on a page of one.
    is_index: bool,
}

impl Frame {
    /// Measures the block that begins with the first of `body`.
    fn around(lines: &[SetLine], body: &[usize]) -> Self {
        let Some(first) = body.first().map(|it| &lines[*it]) else {
            return Self::default();
        };
        let block = || {
            body.iter()
                .map(|it| &lines[*it])
                .take_while(|it| it.block == first.block)
        };
        let mut steps: Vec<f32> = block()
            .zip(block().skip(1))
            .map(|(a, b)| b.v - a.v)
            .filter(|step| *step > 0.3 * first.size)
            .collect();
        steps.sort_by(f32::total_cmp);
        // The lower quarter: gaps between paragraphs may be the rule.
        let leading = steps
            .get(steps.len() / 4)
            .copied()
            .unwrap_or(1.25 * first.size);
        Self {
            left: block().map(|it| it.left).fold(f32::MAX, f32::min),
            right: block().map(|it| it.right).fold(f32::MIN, f32::max),
            leading: leading.clamp(0.9 * first.size, 1.9 * first.size),
            lines: block().count(),
            is_index: index::is_block(block()),
        }
    }
}

fn is_break(
    lines: &[SetLine],
    group: &[usize],
    here: &SetLine,
    next: Option<&SetLine>,
    (last_frame, frame): (Frame, Frame),
) -> bool {
    let Some(before) = group.last().map(|it| &lines[*it]) else {
        return true;
    };
    let em = before.size.max(here.size);
    let down = here.v - before.v;
    if here.turn != before.turn || (here.size - before.size).abs() > 0.12 * em {
        return true;
    }
    // Cells of one row of a table.
    if down.abs() < 0.3 * em && here.left >= before.right {
        let gap = here.left - before.right;
        let is_apart = is_label(before) || !here.line.text.contains(char::is_alphabetic);
        // A cell of several lines is a paragraph of its own.
        let is_cell = here.block != before.block
            && gap > em
            && (last_frame.lines > 1 && group.len() > 1 || frame.lines > 1)
            && frame.left > before.right;
        return is_cell && !is_apart || gap > 2.0 * em && opens_note(here);
    }
    if frame.is_index && here.block == before.block {
        return !index::goes_on(before, here, !stopped_early(before, here, frame));
    }
    let after_row = follows_cells(lines, group);
    let is_new_place = down < 0.3 * em || here.block != before.block;
    if is_new_place {
        // What stands under the cells of a row is the next row, also if it
        // begins small.
        let goes_on = runs_on(before, here) || fills_column(before, here, last_frame, frame);
        return after_row || !goes_on;
    }
    let opens_row = next.is_some_and(|it| opens_row(before, here, it, frame));
    if after_row
        || opens_row
        || down > LEADING_SLACK * frame.leading
        || starts_item(here, before, frame)
        || faces::is_heading_of(lines, group, here, ends_sentence(before.said()))
    {
        return true;
    }
    let is_first = group.len() == 1;
    let step = here.left - before.left;
    let ended = ends_sentence(before.said());
    let is_full = before.right > frame.right - 2.0 * em;
    let starts_small = starts_small(&here.line.text);
    let is_open = starts_small && !ended || opens_with_drop_cap(&lines[group[0]]);
    if step < -INDENT * em && is_outlined(&here.line.text) {
        // The entry of a contents list after one of two lines.
        return true;
    }
    if step < -INDENT * em && !is_first && !is_open {
        // Back to the margin: the entry after a hanging one.
        return true;
    }
    if step > INDENT * em {
        let stays = next.is_none_or(|it| {
            (it.left - here.left).abs() < INDENT * em || starts_item(it, here, frame)
        });
        let has_label = has_bullet(&before.line.text) || is_numbered(&before.line.text);
        let hangs = is_first && (stays || has_label);
        return !(starts_small && !ended || hangs && (is_full || !ended));
    }
    !starts_small
        && !goes_on(before, here)
        && !opens_aside(before, here)
        && stopped_early(before, here, frame)
}

/// Tells whether the last word of a line goes on in the next: `2019-` / `2023`,
/// `Noord-` / `Brabant`.
fn goes_on(before: &SetLine, here: &SetLine) -> bool {
    let word = before.said().strip_suffix('-');
    word.is_some_and(|it| it.ends_with(char::is_alphanumeric))
        && here.line.text.starts_with(char::is_alphanumeric)
}

/// Tells whether a line of text that ends no sentence goes on between parentheses:
/// `norm van Overveen` / `(48 m2 groen per bewoner)`.
fn opens_aside(before: &SetLine, here: &SetLine) -> bool {
    here.line.text.starts_with('(')
        && before.line.letters.len() >= LINE_LETTERS
        && before.line.text.contains(char::is_lowercase)
        && !ends_sentence(before.said())
}

/// Tells whether the first letter of a paragraph is so tall that the lines
/// below the first make way for it.
fn opens_with_drop_cap(first: &SetLine) -> bool {
    let letter = first.line.letters.first();
    letter.is_some_and(|it| it.size > 1.8 * first.size)
}

/// Tells whether the text of `before` goes on in `here`, at another place.
fn runs_on(before: &SetLine, here: &SetLine) -> bool {
    let text = before.said();
    starts_small(&here.line.text)
        && (text.ends_with('-') || !ends_sentence(text))
        && text.len() > 12
        && here.turn == before.turn
}

/// Tells whether a group ends in cells of one row; the number in front of an
/// item is no cell.
fn follows_cells(lines: &[SetLine], group: &[usize]) -> bool {
    let is_level = |a: usize, b: usize| {
        (lines[a].v - lines[b].v).abs() < 0.3 * lines[a].size.max(lines[b].size)
    };
    match group {
        [.., third, second, last] if is_level(*second, *last) && is_level(*third, *second) => true,
        // The parts of a line that was drawn in pieces stand close.
        [.., second, last] => {
            let (one, other) = (&lines[*second], &lines[*last]);
            is_level(*second, *last) && !is_label(one) && other.left - one.right > one.size
        }
        _ => false,
    }
}

/// Tells whether a line is the first cell of a row, with `next` beside it: it
/// goes on with no caption above the table.
fn opens_row(before: &SetLine, here: &SetLine, next: &SetLine, frame: Frame) -> bool {
    let em = here.size.max(next.size);
    let is_beside = next.turn == here.turn
        && (next.v - here.v).abs() < 0.3 * em
        && next.left - here.right > CELL_GAP * em
        && next.line.text.contains(char::is_alphanumeric);
    // A stretched line can fall apart; it ends where the line above does.
    let is_stretched = (next.right - before.right).abs() < em
        && next.left - here.right < STRETCHED * em
        && before.line.letters.len() >= LINE_LETTERS;
    let is_open = starts_small(&here.line.text)
        && !ends_sentence(before.said())
        && before.right > frame.right - 2.0 * em;
    is_beside && !is_label(here) && !is_stretched && !is_open
}

/// Tells whether a line may be no more than a number or a bullet.
fn is_label(line: &SetLine) -> bool {
    let text = line.line.text.as_str();
    !text.contains(char::is_alphabetic) || text.chars().count() <= LABEL_LETTERS
}

/// Tells whether a line begins with the raised mark of a note.
fn opens_note(line: &SetLine) -> bool {
    let text = line.line.text.as_str();
    let behind = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_raised = || {
        let first = line.line.letters.first();
        first.is_some_and(|it| it.size < 0.85 * line.size)
    };
    // `1/4` is a fraction.
    (text.starts_with('*') || (1..=3).contains(&(text.len() - behind.len())))
        && !behind.starts_with(['/', '⁄'])
        && is_raised()
}

/// Tells whether an open sentence fills its column to the end and `here` stands
/// at the top of a column alike: it goes on with a name or a number there.
fn fills_column(before: &SetLine, here: &SetLine, last: Frame, frame: Frame) -> bool {
    let em = here.size;
    let is_full = before.right > last.right - 0.5 * em;
    let widths = [before.right - before.left, frame.right - here.left];
    here.block != before.block
        && here.v < before.v
        && last.lines >= COLUMN_LINES
        && frame.lines >= COLUMN_LINES
        && is_full
        && (widths[0] - widths[1]).abs() < em
        && (here.size - before.size).abs() < 0.02 * em
        && !ends_sentence(before.said())
        && !has_bullet(&here.line.text)
}

/// Tells whether the first word of `here` would have fitted behind `before`.
fn stopped_early(before: &SetLine, here: &SetLine, frame: Frame) -> bool {
    let first_word = here.line.text.split(' ').next().unwrap_or_default();
    let width = here
        .line
        .letters
        .iter()
        .take_while(|it| it.span.start < first_word.len())
        .last()
        .map_or(0.0, |it| it.place.right - here.left);
    frame.right - before.right > width + 0.8 * here.size
}

/// Tells whether a line begins with a small letter that is not the label of an
/// item: `b.`, `iii)` or the hollow bullet that some fonts call `o`.
fn starts_small(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default();
    let mark = first.strip_suffix(['.', ')']);
    let is_item = mark.is_some_and(|it| {
        it.len() == 1 || it.len() <= 4 && it.bytes().all(|c| b"ivx".contains(&c))
    });
    text.starts_with(char::is_lowercase) && !is_item && first != "o"
}

/// Tells whether a line ends as a sentence does.
pub(super) fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['”', '’', '"', '\'', ')', ']']);
    text.ends_with(['.', '!', '?', ':', ';']) && !ends_in_initial(text)
}

/// Tells whether a text ends in an initial: `J.`, `O.`
fn ends_in_initial(text: &str) -> bool {
    let mut letters = text.chars().rev().skip_while(|c| *c == '.');
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_whitespace)
}

/// Tells whether a line begins an item of a list.
fn starts_item(here: &SetLine, before: &SetLine, frame: Frame) -> bool {
    let text = here.line.text.as_str();
    if has_bullet(text) || opens_note(here) {
        return true;
    }
    let ended = ends_sentence(before.said());
    let first = text.split(' ').next().unwrap_or_default();
    if matches!(first, "–" | "-" | "—" | "*") {
        // A dash inside a sentence can come to stand at the start of a line.
        return ended || before.right < frame.right - 4.0 * here.size;
    }
    ended && is_numbered(text)
}

/// Tells whether a line begins with the number or the letter of an item.
fn is_numbered(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default();
    let label = first.trim_start_matches('(');
    let Some(mark) = label.strip_suffix(['.', ')']) else {
        return false;
    };
    let is_number =
        !mark.is_empty() && mark.len() <= 2 && mark.bytes().all(|it| it.is_ascii_digit());
    is_number || mark.len() == 1 && mark.bytes().all(|it| it.is_ascii_lowercase())
}

/// Tells whether a line begins as a numbered part does: `2.4.2 Kerncijfers`.
fn is_outlined(text: &str) -> bool {
    let Some((number, title)) = text.split_once(' ') else {
        return false;
    };
    let mut parts = number.trim_end_matches('.').split('.');
    parts.clone().count() > 1
        && parts.all(|it| matches!(it.len(), 1 | 2) && it.bytes().all(|c| c.is_ascii_digit()))
        && title.starts_with(char::is_uppercase)
}

fn has_bullet(text: &str) -> bool {
    const BULLETS: &[char] = &['•', '▪', '■', '●', '○', '◦', '►', '➢', '✓', '\u{2043}'];
    text.strip_prefix(BULLETS)
        .is_some_and(|rest| rest.starts_with(' '))
}
