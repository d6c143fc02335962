//! Place: what stands beside and below a line.
//!
//! **Promise.** What shares its baseline with other words is a cell or a label,
//! and no heading, except a number with its heading behind it.
//! **Knows:** places and styles. **Never:** what words say.

use super::{lines::TextLine, numbers::numbered, style::Style, text::Text};

/// How far apart two baselines may be that are one, in type sizes.
const LEVEL: f32 = 0.3;
/// How wide a gap between two cells is at least, in type sizes.
const GAP: f32 = 1.0;
/// Lines of one heading are no further apart than this, in type sizes; what
/// is further is another heading.
const STACKED: f32 = 1.8;
/// Items of a list are no further apart than this, in type sizes.
const STACKED_ITEM: f32 = 1.5;
/// How far below a heading its text begins at most, in type sizes.
const BELOW: f32 = 6.0;
/// So many lines before and behind a heading are looked at for what stands below
/// it: the fullest page of 218 documents has 457 (November 2026), and one that was
/// made to cost time has as many as letters.
const NEAR: usize = 600;

/// Tells whether lines are a cell of a table: two or more short ones stand
/// beside it.
pub(super) fn is_cell(text: Text<'_>, first: usize, last: usize) -> bool {
    text.lines[first..=last].iter().any(|it| it.cells >= 2)
}

/// Tells whether other words stand on a baseline of some lines: they are cells
/// that were read one after the other, a label with its text beside it, or an
/// item with its bullet.
pub(super) fn is_in_row(text: Text<'_>, first: usize, last: usize) -> bool {
    let inside = (first..last).any(|at| {
        let (left, right) = (&text.lines[at], &text.lines[at + 1]);
        is_beside(left, right)
            && right.left - left.right > GAP * left.size
            && !(at == first && is_label(text.line(at)))
    });
    let before = first.checked_sub(1).is_some_and(|at| {
        is_beside(&text.lines[at], &text.lines[first])
            && !(is_label(text.line(at)) && text.line(at).contains(char::is_alphanumeric))
    });
    let after = text
        .lines
        .get(last + 1)
        .is_some_and(|next| is_beside(&text.lines[last], next));
    inside || before || after
}

/// Tells whether `right` stands on the baseline of `left`, to its right.
pub(super) fn is_beside(left: &TextLine, right: &TextLine) -> bool {
    left.page == right.page
        && left.turn == right.turn
        && (left.v - right.v).abs() < LEVEL * left.size.max(right.size)
        && right.left >= left.right - LEVEL * left.size
}

/// Tells whether words are no more than a number: `01`, `Hoofdstuk 3`, `•`.
pub(super) fn is_label(words: &str) -> bool {
    numbered(words).is_some_and(|it| it.1 == words.len())
        || words.chars().count() <= 5 && !words.chars().all(char::is_alphabetic)
}

/// Tells whether a line is turned, and those around it are not: a stamp.
pub(super) fn is_stamp(text: Text<'_>, at: usize) -> bool {
    let line = &text.lines[at];
    let around = [at.checked_sub(1), Some(at + 1)];
    line.turn != 0
        && !around
            .into_iter()
            .flatten()
            .filter_map(|it| text.lines.get(it))
            .any(|it| it.page == line.page && it.turn == line.turn)
}

/// Tells whether a line stands close below one that is set alike: it is an
/// item of a list, or goes on with a text.
pub(super) fn is_stacked(text: Text<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        let (above, here) = (&text.lines[before], &text.lines[at]);
        let down = here.v - above.v;
        above.page == here.page
            && text.styles[before].is_like(text.styles[at])
            && down > LEVEL * here.size
            && down < STACKED_ITEM * here.size
    })
}

/// Returns the line that stands next below some lines, and how far, in type
/// sizes.
pub(super) fn below(text: Text<'_>, first: usize, last: usize) -> Option<(usize, f32)> {
    let line = &text.lines[last];
    let (left, right) = text.lines[first..=last]
        .iter()
        .fold((f32::MAX, f32::MIN), |(left, right), it| {
            (left.min(it.left), right.max(it.right))
        });
    let is_below = |at: &usize| {
        let it = &text.lines[*at];
        let down = it.v - line.v;
        it.turn == line.turn
            && down > LEVEL * line.size
            && down < BELOW * line.size
            && it.left < right
            && it.right > left
    };
    let page = text.of_page(line.page);
    let near = last.saturating_sub(NEAR).max(page.start)..(last + NEAR).min(page.end);
    near.filter(is_below)
        .min_by(|a, b| text.lines[*a].v.total_cmp(&text.lines[*b].v))
        .map(|at| (at, (text.lines[at].v - line.v) / line.size))
}

/// Tells whether lines head what stands below them: text that is set lighter,
/// or another heading.
pub(super) fn heads(text: Text<'_>, first: usize, last: usize) -> bool {
    // The last line may be a short word, of which capitals are not known.
    let style = text.styles[first].max(text.styles[last]);
    if let Some((at, down)) = below(text, first, last) {
        // What heads a drawing has figures below it.
        let letters = text.line(at).chars().filter(|c| c.is_alphabetic());
        let next = text.lines.get(at + 1);
        let is_label = next.is_some_and(|next| is_beside(&text.lines[at], next));
        return is_below(text.styles[at], style, down)
            && (is_label || letters.take(3).count() == 3);
    }
    // At the foot of a column or a page.
    let page = text.lines[last].page;
    text.lines.get(last + 1).is_some_and(|next| {
        next.page <= page + 1 && is_below(text.styles[last + 1], style, f32::MAX)
    })
}

/// Tells whether what stands next below some lines is set like most text.
pub(super) fn heads_body(text: Text<'_>, first: usize, last: usize, body: Style) -> bool {
    below(text, first, last).is_some_and(|(at, _)| !text.styles[at].stands_out(body))
}

/// Tells whether a line in style `other` can stand under a heading in `style`.
fn is_below(other: Style, style: Style, down: f32) -> bool {
    let is_larger = other.size > style.size + 1;
    !is_larger && (other != style || down > STACKED)
}

#[cfg(test)]
mod tests {
    use super::{NEAR, below};
    use crate::extract::{
        letters::Look,
        sections::{lines::TextLine, style::Style, text::Text},
    };

    fn line((left, v): (f32, f32)) -> TextLine {
        TextLine {
            page: 0,
            span: 0..0,
            starts: true,
            ends: true,
            size: 10.0,
            bold: 0,
            look: Look::default(),
            turn: 0,
            v,
            left,
            right: left + 100.0,
            is_high: false,
            has_number_beside: false,
            cells: 0,
        }
    }

    /// Returns which line stands below the first of a page, with `between` lines
    /// elsewhere before that one.
    fn found(between: usize) -> Option<usize> {
        let elsewhere = std::iter::repeat_n((400.0, 112.0), between);
        let places = [(50.0, 100.0)].into_iter().chain(elsewhere);
        let lines: Vec<TextLine> = places.chain([(50.0, 112.0)]).map(line).collect();
        let style = Style {
            size: 20,
            is_bold: false,
            is_capitals: false,
            is_coloured: false,
            is_italic: false,
        };
        let text = Text {
            pages: &[],
            lines: &lines,
            styles: &vec![style; lines.len()],
        };
        below(text, 0, 0).map(|it| it.0)
    }

    #[test]
    fn what_stands_below_is_looked_for_among_the_lines_that_are_read_near() {
        assert_eq!(found(3), Some(4));
        assert_eq!(found(NEAR), None);
    }
}
