//! Turned labels: the name of an axis follows the chart that it stands in.
//!
//! ```text
//! blocks in order, turned ones last ─seat_turned→ blocks in order
//! ```
//!
//! At the end of a page it would part the sentence that goes on overleaf. What
//! stands outside the text, as a mark up the margin, stays there.

use crate::extract::{letters::from_frame, setting::blocks::Block};

/// How much larger than its chart the type of a label may be; a watermark is
/// larger.
const LARGER: f32 = 1.5;

/// A page of text has fewer blocks; each turned one is weighed against all.
const MOST: usize = 400;

/// How far from the chart a label may stand, in ems.
const APART: f32 = 6.0;

/// Puts turned labels behind the upright ones that they stand next to.
pub(in crate::extract::setting) fn seat_turned(blocks: Vec<Block>) -> Vec<Block> {
    let first = blocks.iter().position(|it| it.turn != 0);
    let are_last = |it: &usize| blocks[*it..].iter().all(|it| it.turn != 0);
    let Some(first) = first.filter(|it| blocks.len() <= MOST && are_last(it)) else {
        return blocks;
    };
    let (upright, turned) = blocks.split_at(first);
    let homes = homes_of(turned, upright);
    let mut ordered = Vec::with_capacity(blocks.len());
    for (at, block) in upright.iter().enumerate() {
        ordered.push(block.clone());
        let here = turned.iter().zip(&homes).filter(|it| *it.1 == Some(at));
        ordered.extend(here.map(|it| it.0.clone()));
    }
    let others = turned.iter().zip(&homes).filter(|it| it.1.is_none());
    ordered.extend(others.map(|it| it.0.clone()));
    ordered
}

/// Finds the upright block that each turned one follows, if it stands inside
/// the text; one that stands next to none goes with the label nearest to it.
fn homes_of(turned: &[Block], upright: &[Block]) -> Vec<Option<usize>> {
    let text = upright.iter().filter(|it| it.is_text());
    let Some(text) = text.map(Place::of).reduce(Place::around) else {
        return vec![None; turned.len()];
    };
    let inside = |it: &Block| text.holds(&Place::of(it));
    let own = turned
        .iter()
        .map(|it| home_of(it, upright).filter(|_| inside(it)));
    let own: Vec<Option<usize>> = own.collect();
    let nearest = |block: &Block| {
        let place = Place::of(block);
        let known = turned.iter().zip(&own).filter(|it| it.1.is_some());
        let apart = |it: &Block| Place::of(it).apart(&place);
        let nearest = known.min_by(|a, b| apart(a.0).total_cmp(&apart(b.0)))?;
        let is_alike = block.size < LARGER * nearest.0.size;
        nearest.1.filter(|_| is_alike && inside(block))
    };
    let all = turned.iter().zip(&own);
    all.map(|(block, own)| own.or_else(|| nearest(block)))
        .collect()
}

/// Finds the last of the upright labels that a turned one stands next to.
fn home_of(turned: &Block, upright: &[Block]) -> Option<usize> {
    let place = Place::of(turned);
    let apart = |it: &Block| Place::of(it).apart(&place);
    let nearest =
        (0..upright.len()).min_by(|a, b| apart(&upright[*a]).total_cmp(&apart(&upright[*b])))?;
    let label = &upright[nearest];
    let is_label =
        !label.is_text() && turned.size < LARGER * label.size && apart(label) < APART * label.size;
    let labels = upright[nearest..].iter().take_while(|it| !it.is_text());
    is_label.then_some(nearest + labels.count().saturating_sub(1))
}

/// Where a block stands on the page.
#[derive(Clone, Copy)]
struct Place {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

impl Place {
    fn of(block: &Block) -> Self {
        let corner = |u: f32, v: f32| from_frame(u, v, block.turn);
        let corners = [
            corner(block.left, block.top),
            corner(block.right, block.top),
            corner(block.left, block.bottom),
            corner(block.right, block.bottom),
        ];
        let places = corners.map(|(x, y)| Self {
            left: x,
            right: x,
            top: y,
            bottom: y,
        });
        places.into_iter().fold(places[0], Self::around)
    }

    fn around(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            right: self.right.max(other.right),
            top: self.top.min(other.top),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Returns how far two blocks stand apart.
    fn apart(&self, other: &Self) -> f32 {
        let gap = |from: f32, to: f32| (from - to).max(0.0);
        let across = gap(self.left, other.right).max(gap(other.left, self.right));
        let down = gap(self.top, other.bottom).max(gap(other.top, self.bottom));
        across.hypot(down)
    }

    fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }
}
