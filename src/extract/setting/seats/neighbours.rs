//! Neighbours: which blocks stand directly under which, and so on down the page.
//!
//! **Promise.** A block is under another if it can be seen from there, straight
//! down. **Never:** in which order anything is read.

use super::zones::zones;
use crate::extract::setting::blocks::Block;

/// How much of a block must be seen from another to be its neighbour, as a part
/// of the narrower of both.
const SEEN: f32 = 0.3;

/// How far blocks may overlap and still stand one above the other, in ems.
const OVERLAP: f32 = 0.45;

/// The same, as a part of the lower of both: the lines of a scan are askew.
const SHARED: f32 = 0.2;

/// How far a head or foot may stand from the first or last line, in ems.
const EDGE: f32 = 0.3;

/// What stands above and under the upright blocks of a page.
pub(super) struct Neighbours {
    /// The upright blocks, from the top.
    by_top: Vec<usize>,
    /// The blocks that stand directly under each.
    under: Vec<Vec<usize>>,
    /// The blocks that stand directly above each.
    above: Vec<Vec<usize>>,
}

impl Neighbours {
    /// Finds the neighbours of each block.
    pub(super) fn of(blocks: &[Block]) -> Self {
        let mut by_top: Vec<usize> = (0..blocks.len())
            .filter(|at| blocks[*at].turn == 0)
            .collect();
        by_top.sort_by(|a, b| blocks[*a].top.total_cmp(&blocks[*b].top));
        let mut under = vec![vec![]; blocks.len()];
        let mut above = vec![vec![]; blocks.len()];
        for (place, &at) in by_top.iter().enumerate() {
            let block = &blocks[at];
            // What hides those further down, from the left, without overlap.
            let mut hidden: Vec<(f32, f32)> = vec![];
            for &other in &by_top[place + 1..] {
                let lower = &blocks[other];
                if !is_under(lower, block) {
                    continue;
                }
                let (from, to) = (block.left.max(lower.left), block.right.min(lower.right));
                let narrower = (block.right - block.left).min(lower.right - lower.left);
                if to - from < SEEN * narrower.max(1.0) {
                    continue;
                }
                if seen(from, to, &hidden) > SEEN * narrower.max(1.0) {
                    under[at].push(other);
                    above[other].push(at);
                }
                hide((from, to), &mut hidden);
                if seen(block.left, block.right, &hidden) <= 0.0 {
                    break;
                }
            }
        }
        for (first, second) in zones(blocks, &under, &above) {
            under[first].push(second);
            above[second].push(first);
        }
        Self {
            by_top,
            under,
            above,
        }
    }

    /// Tells whether a block has nothing above or under it.
    pub(super) fn is_alone(&self, at: usize) -> bool {
        self.above[at].is_empty() && self.under[at].is_empty()
    }

    /// Returns the one block above another, if there is no second.
    pub(super) fn only_above(&self, at: usize) -> Option<usize> {
        match self.above[at].as_slice() {
            [above] => Some(*above),
            _ => None,
        }
    }

    /// Returns the one block under another, if there is no second.
    pub(super) fn only_under(&self, at: usize) -> Option<usize> {
        match self.under[at].as_slice() {
            [under] => Some(*under),
            _ => None,
        }
    }

    /// Returns the blocks directly above one.
    pub(super) fn above(&self, at: usize) -> &[usize] {
        &self.above[at]
    }

    /// Marks all blocks further up than a run.
    pub(super) fn all_above(&self, run: &[usize]) -> Vec<bool> {
        reached(run, &self.above)
    }

    /// Marks all blocks further down than a run.
    pub(super) fn all_under(&self, run: &[usize]) -> Vec<bool> {
        reached(run, &self.under)
    }

    /// Tells of each block whether one further up is read after it, and whether
    /// one further down is read before it.
    pub(super) fn against(&self, order: &[usize]) -> Vec<(bool, bool)> {
        let mut places = vec![0; order.len()];
        for (place, at) in order.iter().enumerate() {
            places[*at] = place;
        }
        let mut last_above = vec![0; order.len()];
        for &at in &self.by_top {
            let above = self.above[at].iter();
            last_above[at] = above
                .map(|it| places[*it].max(last_above[*it]))
                .max()
                .unwrap_or(0);
        }
        let mut first_under = vec![usize::MAX; order.len()];
        for &at in self.by_top.iter().rev() {
            let under = self.under[at].iter();
            let first = under.map(|it| places[*it].min(first_under[*it])).min();
            first_under[at] = first.unwrap_or(usize::MAX);
        }
        (0..order.len())
            .map(|at| (last_above[at] > places[at], first_under[at] < places[at]))
            .collect()
    }

    /// Tells whether nothing on the page stands above a block.
    pub(super) fn is_highest(&self, block: &Block, blocks: &[Block]) -> bool {
        let first = self.by_top.first().map(|it| blocks[*it].top);
        block.turn == 0 && first.is_some_and(|it| block.top < it + EDGE * block.size)
    }

    /// Tells whether nothing on the page stands below a block.
    pub(super) fn is_lowest(&self, block: &Block, blocks: &[Block]) -> bool {
        let all = self.by_top.iter().map(|it| blocks[*it].bottom);
        block.turn == 0 && block.bottom > all.fold(f32::MIN, f32::max) - EDGE * block.size
    }
}

fn is_under(lower: &Block, upper: &Block) -> bool {
    let overlap = upper.bottom - lower.top;
    let height = (upper.bottom - upper.top).min(lower.bottom - lower.top);
    overlap <= (OVERLAP * lower.size.min(upper.size)).max(SHARED * height)
}

/// Marks all blocks that are reached from a run, step by step, without it.
fn reached(run: &[usize], next: &[Vec<usize>]) -> Vec<bool> {
    let mut reached = vec![false; next.len()];
    let mut open = run.to_vec();
    while let Some(at) = open.pop() {
        for &other in &next[at] {
            if !reached[other] {
                reached[other] = true;
                open.push(other);
            }
        }
    }
    for &at in run {
        reached[at] = false;
    }
    reached
}

/// Adds a span to those that are hidden.
fn hide((mut from, mut to): (f32, f32), hidden: &mut Vec<(f32, f32)>) {
    let first = hidden.partition_point(|it| it.1 < from);
    let behind = hidden.partition_point(|it| it.0 <= to).max(first);
    for it in &hidden[first..behind] {
        (from, to) = (from.min(it.0), to.max(it.1));
    }
    hidden.splice(first..behind, [(from, to)]);
}

/// Returns how much of a span is not hidden.
fn seen(from: f32, to: f32, hidden: &[(f32, f32)]) -> f32 {
    let mut reach = from;
    let mut left = 0.0;
    for (start, end) in hidden {
        let (start, end) = (start.max(from), end.min(to));
        if end > start {
            left += (start - reach).max(0.0);
            reach = reach.max(end);
        }
    }
    left + (to - reach).max(0.0)
}
