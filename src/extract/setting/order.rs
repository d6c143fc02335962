//! Reading order: rows become blocks, and blocks are put in order.
//!
//! ```text
//! rows ─in_reading_order→ rows with the number of their block
//! ```
//!
//! **Promise.** Every row comes out once. The order of drawing is kept unless
//! it is demonstrably not that of reading: on 16 papers with known text,
//! drawing order gave .990 of the words in order and sorting by place .962
//! (November 2026). Only a page that is scrambled is cut along its gutters; on
//! others, what is drawn out of place goes where its neighbours say, and tables
//! that are drawn by columns are read by rows.

use super::{
    blocks::{Block, are_text, blocks},
    disorder::disorder,
    grid::by_rows,
    row::Row,
    seats::{seat, seat_turned},
};

/// A page is out of order when this part of its letters goes up the page.
const SCRAMBLED: f32 = 0.15;

/// Type this much smaller than that of the text cannot be read on paper: 3 points
/// where the text has 10. Marks of notes have half the size of theirs.
const UNSEEN: f32 = 0.3;

/// What has fewer letters is a mark and no words.
const WORDS: usize = 6;

/// Puts rows in reading order, each with the number of its block.
pub(super) fn in_reading_order(rows: Vec<Row>) -> Vec<(Row, u32)> {
    let mut blocks = by_rows(&blocks(&rows), &rows);
    let unseen = take_unseen(&mut blocks);
    let before = disorder(&blocks);
    let letters = letters_of(&blocks);
    if before as f32 > SCRAMBLED * letters as f32 {
        let mut upright: Vec<Block> = vec![];
        let mut turned = vec![];
        for block in blocks.iter().cloned() {
            if block.turn == 0 {
                &mut upright
            } else {
                &mut turned
            }
            .push(block);
        }
        let mut sorted = vec![];
        cut(upright, &mut sorted, 0);
        sorted.extend(turned);
        if disorder(&sorted) < before {
            blocks = sorted;
        }
    }
    blocks = seat(blocks, &rows);
    blocks = by_rows(&blocks, &rows);
    set_furniture_last(&mut blocks);
    blocks = seat_turned(blocks);
    blocks.extend(unseen);
    let mut rows: Vec<Option<Row>> = rows.into_iter().map(Some).collect();
    let mut ordered = vec![];
    for (number, block) in blocks.iter().enumerate() {
        for &at in &block.rows {
            ordered.extend(rows[at].take().map(|row| (row, number as u32)));
        }
    }
    ordered
}

/// Takes out what is too small to be read, as the maker's name in an icon.
fn take_unseen(blocks: &mut Vec<Block>) -> Vec<Block> {
    let most = blocks.iter().max_by_key(|it| it.letters);
    let size = most.map_or(0.0, |it| it.size);
    // An OCR may find a dash smaller than it is.
    let is_seen = |it: &Block| it.size >= UNSEEN * size || it.letters < WORDS;
    let (seen, unseen) = std::mem::take(blocks).into_iter().partition(is_seen);
    *blocks = seen;
    unseen
}

/// Puts behind the text what runs beside it: the fewer letters in other
/// directions, as a mark up the margin or the name of an axis.
fn set_furniture_last(blocks: &mut [Block]) {
    let upright = blocks.iter().filter(|it| it.turn == 0);
    let is_upright = upright.map(|it| it.letters).sum::<usize>() * 2 > letters_of(blocks);
    blocks.sort_by_cached_key(|it| is_upright && it.turn != 0);
}

fn letters_of(blocks: &[Block]) -> usize {
    blocks.iter().map(|it| it.letters).sum()
}

/// Cuts a region at its gutters, or across its widest gap, until each part is
/// one block or has no cut.
fn cut(mut blocks: Vec<Block>, out: &mut Vec<Block>, depth: usize) {
    // No page is nested deeper; a hostile one may not exhaust the stack.
    const DEPTH: usize = 64;
    if blocks.len() < 2 || depth > DEPTH {
        out.append(&mut blocks);
        return;
    }
    let parts = column_cut(&blocks).or_else(|| {
        widest_gap(&blocks, |it| (it.top, it.bottom))
            .map(|(at, _)| blocks.iter().cloned().partition(|block| block.top < at))
    });
    let Some((first, second)) = parts else {
        // Blocks that overlap: by their upper side, then from the left.
        blocks.sort_by(|a, b| a.top.total_cmp(&b.top).then(a.left.total_cmp(&b.left)));
        out.append(&mut blocks);
        return;
    };
    cut(first, out, depth + 1);
    cut(second, out, depth + 1);
}

/// Cuts along a gutter, if both sides hold running text.
fn column_cut(blocks: &[Block]) -> Option<(Vec<Block>, Vec<Block>)> {
    let (at, width) = widest_gap(blocks, |it| (it.left, it.right))?;
    let (left, right): (Vec<_>, Vec<_>) = blocks.iter().cloned().partition(|it| it.left < at);
    let em = blocks.iter().map(|it| it.size).fold(f32::MAX, f32::min);
    (width > 0.6 * em && are_text(&left) && are_text(&right)).then_some((left, right))
}

/// Returns the middle and the width of the widest gap between blocks along one
/// axis.
fn widest_gap(blocks: &[Block], sides: impl Fn(&Block) -> (f32, f32)) -> Option<(f32, f32)> {
    let mut spans: Vec<(f32, f32)> = blocks.iter().map(sides).collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut reach = spans.first()?.1;
    let mut widest: Option<(f32, f32)> = None;
    for (start, end) in spans {
        let gap = start - reach;
        if gap > 0.0 && widest.is_none_or(|(_, width)| gap > width) {
            widest = Some((reach.midpoint(start), gap));
        }
        reach = reach.max(end);
    }
    widest
}

#[cfg(test)]
mod tests {
    use super::in_reading_order;
    use crate::extract::{
        letters::{Doubt, Glyph, Look, Sign},
        setting::{row::Row, rows::rows},
    };

    fn row(text: char, u: f32, v: f32) -> Vec<Row> {
        let glyphs: Vec<Glyph> = (0..30)
            .map(|at| Glyph {
                sign: Sign::of(text),
                u: u + 5.0 * at as f32,
                v,
                width: 5.0,
                size: 10.0,
                space: 2.5,
                turn: 0,
                is_artifact: false,
                look: Look::default(),
                doubt: Doubt::None,
            })
            .collect();
        rows(&glyphs)
    }

    #[track_caller]
    fn check(drawn: &[(char, f32, f32)], expected: &str) {
        let rows = drawn.iter().flat_map(|(c, u, v)| row(*c, *u, *v)).collect();
        let read: String = in_reading_order(rows)
            .iter()
            .filter_map(|(row, _)| row.letters[0].glyph.sign.char())
            .collect();
        assert_eq!(read, expected);
    }

    #[test]
    fn columns_drawn_one_by_one_stay() {
        check(
            &[
                ('a', 0., 10.),
                ('b', 0., 22.),
                ('c', 200., 10.),
                ('d', 200., 22.),
            ],
            "abcd",
        );
    }

    #[test]
    fn columns_drawn_across_are_parted() {
        check(
            &[
                ('a', 0., 10.),
                ('d', 200., 10.),
                ('b', 0., 22.),
                ('e', 200., 22.),
                ('c', 0., 34.),
                ('f', 200., 34.),
            ],
            "abcdef",
        );
    }

    #[test]
    fn a_title_drawn_last_comes_first() {
        let mut rows: Vec<Row> = [('c', 40.), ('d', 52.), ('e', 64.)]
            .into_iter()
            .flat_map(|(c, v)| row(c, 0., v))
            .collect();
        let mut title = row('a', 0., 10.);
        title[0].size = 20.0;
        rows.extend(title);
        rows.extend(row('b', 0., 25.));
        let read: String = in_reading_order(rows)
            .iter()
            .filter_map(|(row, _)| row.letters[0].glyph.sign.char())
            .collect();
        assert_eq!(read, "abcde");
    }

    #[test]
    fn a_page_drawn_upwards_is_turned_round() {
        check(&[('c', 0., 60.), ('b', 0., 35.), ('a', 0., 10.)], "abc");
    }
}
