//! Zones: a heading in the first column that begins a new part of the page
//! across all columns.
//!
//! ```text
//! left   right          left, right,
//! HEADING               HEADING,
//! left   right     →    left, right
//! ```
//!
//! The heading is no wider than its column; what betrays it is a gap in the
//! next column at its height, with text under it that begins level with the
//! text under the heading.

use crate::extract::setting::blocks::Block;

/// How much larger the type of such a heading is than that of its text.
const LARGER: f32 = 1.08;

/// A heading has no more rows.
const HEADING_ROWS: usize = 2;

/// How far the texts of two columns may begin apart, in ems.
const LEVEL: f32 = 0.35;

/// How much sooner than the first column another may end above the heading, in
/// ems; a picture leaves more room.
const SOONER: f32 = 6.0;

/// Finds pairs of blocks of which the first is read before the second.
pub(super) fn zones(
    blocks: &[Block],
    under: &[Vec<usize>],
    above: &[Vec<usize>],
) -> Vec<(usize, usize)> {
    let mut pairs = vec![];
    for (at, heading) in blocks.iter().enumerate() {
        let (&[text], false) = (under[at].as_slice(), above[at].is_empty()) else {
            continue;
        };
        let below = &blocks[text];
        let is_heading = heading.rows.len() <= HEADING_ROWS
            && heading.size > LARGER * below.size
            && below.is_text();
        if !is_heading {
            continue;
        }
        let end = above[at]
            .iter()
            .map(|it| blocks[*it].bottom)
            .fold(f32::MIN, f32::max);
        let room = below.top - end + SOONER * below.size;
        for (next, other) in blocks.iter().enumerate() {
            let is_level = other.turn == 0
                && other.left > below.right
                && (other.top - below.top).abs() < LEVEL * below.size
                && (other.size - below.size).abs() < 0.05 * below.size
                && other.is_text();
            let [last] = above[next].as_slice() else {
                continue;
            };
            let last_block = &blocks[*last];
            let is_cut = last_block.bottom < heading.top + 0.5 * heading.size
                && other.top - last_block.bottom < room
                && last_block.left > below.right
                && last_block.is_text();
            if is_level && is_cut {
                pairs.extend([(*last, at), (at, next), (text, next)]);
            }
        }
    }
    pairs
}
