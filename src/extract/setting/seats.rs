//! Seats: blocks that are drawn out of place go where the page has them.
//!
//! ```text
//! blocks, in drawing order ─seat→ blocks, in reading order
//! ```
//!
//! A heading, the top of a page or a box is often drawn last. What betrays it
//! is its neighbours: what stands further up is read before it, and what stands
//! further down after it. A run of blocks that is drawn in one go is weighed
//! against all others, and goes where the fewest letters stand against it; it
//! moves only if more letters did than it has itself. So a heading goes to its
//! text and not the text to its heading, and columns stay as they are drawn.
//!
//! **Promise.** Every block comes out once. Nothing is put in the middle of a
//! sentence that runs on from block to block.
//!
//! On 37 papers with known text the order went from .9966 to .9967, none lost.
//! Of 36 pages drawn at random from the 452 that it changes in 218 documents,
//! 27 read better, 8 as well, and one worse. Of 200 pages whose heading was
//! moved to the end of the drawing, 171 read as before; without this, 7 did
//! (November 2026).

mod flow;
mod labels;
mod neighbours;
mod page;
mod parts;
mod turned;
mod woven;
mod zones;

pub(super) use turned::seat_turned;

use super::{blocks::Block, row::Row};
use flow::Flow;
use labels::with_labels;
use neighbours::Neighbours;
use page::Page;

/// A page of text has fewer; each is weighed against all others.
const MOST: usize = 400;

/// How often the blocks of a page are gone through.
const ROUNDS: usize = 4;

/// A head or a foot has no more rows.
const EDGE_ROWS: usize = 3;

/// What is drawn in one go falls into so many parts that are moved apart: a
/// heading before its text, notes under it.
const PARTS: usize = 3;

/// Moves what is drawn out of place.
pub(super) fn seat(blocks: Vec<Block>, rows: &[Row]) -> Vec<Block> {
    let count = blocks.len();
    if !(2..=MOST).contains(&count) {
        return blocks;
    }
    let most = blocks.iter().max_by_key(|it| it.letters);
    let page = Page {
        neighbours: Neighbours::of(&blocks),
        flow: Flow {
            blocks: &blocks,
            rows,
            size: most.map_or(0.0, |it| it.size),
        },
        letters: blocks.iter().map(|it| it.letters).sum(),
    };
    let mut order: Vec<usize> = (0..count).collect();
    for _ in 0..ROUNDS {
        if !page.seat_runs(&mut order) {
            break;
        }
    }
    page.unweave(&mut order);
    page.set_opening_first(&mut order);
    page.part_headings(&mut order);
    page.set_left_first(&mut order);
    let mut blocks: Vec<Option<Block>> = blocks.into_iter().map(Some).collect();
    let blocks: Vec<Block> = order.iter().filter_map(|at| blocks[*at].take()).collect();
    with_labels(&blocks, rows)
}

impl Page<'_> {
    fn letters_of(&self, run: &[usize]) -> usize {
        run.iter().map(|at| self.flow.blocks[*at].letters).sum()
    }

    /// Moves every run of blocks that stands out of place, small ones first;
    /// tells whether any moved.
    fn seat_runs(&self, order: &mut Vec<usize>) -> bool {
        let mut runs = self.runs(order);
        runs.retain(|run| self.letters_of(run) * 2 <= self.letters);
        // Heads and feet stand in nobody's way once they have their place.
        runs.sort_by_key(|run| (self.edge(run, 0).is_none(), self.letters_of(run)));
        let mut has_moved = false;
        for run in runs {
            let start = order.iter().position(|it| *it == run[0]).unwrap_or(0);
            // A run that moved before may have parted this one.
            if order.get(start..start + run.len()) != Some(run.as_slice()) {
                continue;
            }
            let others = [&order[..start], &order[start + run.len()..]].concat();
            if let Some(to) = self.seat_of(&run, start, &others) {
                *order = [&others[..to], &run, &others[to..]].concat();
                has_moved = true;
            }
        }
        has_moved
    }

    /// Parts the blocks, in order, where the pen leaps, and where what stands
    /// against the page begins or ends. Runs that may not move are left out.
    fn runs(&self, order: &[usize]) -> Vec<Vec<usize>> {
        let against = self.neighbours.against(order);
        let is_alike = |a: &usize, b: &usize| {
            // What has no neighbours goes with what it is drawn with.
            let is_alone = self.neighbours.is_alone(*a) || self.neighbours.is_alone(*b);
            against[*a] == against[*b]
                || is_alone
                || self.is_line(*a) && self.flow.is_row(*a, *b)
                || self.flow.runs_on(*a, *b)
                || self.flow.heads(*a, *b) && self.neighbours.only_above(*b) == Some(*a)
        };
        let mut runs: Vec<&[usize]> = vec![];
        let is_one =
            |a: &usize, b: &usize| self.flow.is_one(*a, *b) && !self.flow.begins_notes(*a, *b);
        for run in order.chunk_by(is_one) {
            // The cells of a table are not told apart.
            if run.chunk_by(is_alike).count() > PARTS {
                runs.push(run);
            } else {
                runs.extend(run.chunk_by(is_alike));
            }
        }
        runs.retain(|run| {
            let is_against = run.iter().any(|at| against[*at] != (false, false));
            is_against || self.column_above(run[0]).is_some()
        });
        runs.into_iter().map(<[usize]>::to_vec).collect()
    }

    /// Finds another place for a run that starts at `start`, among the other
    /// blocks.
    fn seat_of(&self, run: &[usize], start: usize, others: &[usize]) -> Option<usize> {
        let costs = self.costs(run, others);
        let best = costs.iter().copied().min()?;
        let gain = costs[start] - best;
        // The lesser part moves.
        if gain > 0 && gain < self.letters_of(run) || self.opens_page(run, start, others) {
            return None;
        }
        if gain == 0 {
            // Text may go on in its column, after a leap to the next.
            let above = self.column_above(run[0])?;
            let end = others[..start].iter().position(|it| *it == above)? + 1;
            let leaps = end < start && !self.flow.goes_on(above, others[end]);
            let is_seat = leaps && costs[end] == best && !self.parted(run, others)[end];
            return is_seat.then_some(end);
        }
        let parted = self.parted(run, others);
        let seats = (0..costs.len()).filter(|at| costs[*at] == best && !parted[*at]);
        // Of several places, that which keeps most of the order of drawing, and
        // what is drawn in one go.
        let edge = self.edge(run, others.len());
        let turned = turned(run, others);
        seats.min_by_key(|&at| {
            let is_inside = at > 0 && at < others.len() && !self.joins(run, others, at);
            let parts = is_inside && self.flow.is_one(others[at - 1], others[at]);
            (parts, edge.map_or(turned[at], |it| at.abs_diff(it)))
        })
    }

    /// Tells whether a run is the first text of the page and begins in the
    /// middle of a sentence, which runs on from the page before.
    fn opens_page(&self, run: &[usize], start: usize, others: &[usize]) -> bool {
        let is_text = |at: &usize| self.flow.is_text(*at);
        let Some(&first) = run.iter().find(|at| is_text(at)) else {
            return false;
        };
        let above = self.neighbours.all_above(run);
        let goes_on = |at: &usize| above[*at] && self.flow.is_column(*at, first);
        self.flow.starts_small(first)
            && !others[..start].iter().any(is_text)
            && !others.iter().any(goes_on)
    }

    /// Tells of each place among the others whether a run would part a sentence
    /// there, from block to block or from the page before.
    fn parted(&self, run: &[usize], others: &[usize]) -> Vec<bool> {
        let first = others.iter().position(|at| self.flow.is_text(*at));
        // A head stands above what runs on from the page before.
        let is_open = |at: &usize| self.flow.starts_small(others[*at]);
        let first = first.filter(|at| is_open(at) && self.edge(run, 0).is_none());
        let parts = |at: usize| {
            let is_inside = at > 0 && at < others.len();
            is_inside && self.flow.runs_on(others[at - 1], others[at])
                || first.is_some_and(|first| at <= first)
        };
        (0..=others.len())
            .map(|at| parts(at) && !self.joins(run, others, at))
            .collect()
    }

    /// Tells whether a sentence runs into a run or out of it, at a place among
    /// the others.
    fn joins(&self, run: &[usize], others: &[usize], at: usize) -> bool {
        at > 0 && self.flow.runs_on(others[at - 1], run[0])
            || at < others.len() && self.flow.runs_on(run[run.len() - 1], others[at])
    }

    /// Counts, for each place among the others, the letters that stand against
    /// a run there: further up and read after it, or further down and before.
    fn costs(&self, run: &[usize], others: &[usize]) -> Vec<usize> {
        let letters = self.letters_of(run);
        let above = self.neighbours.all_above(run);
        let under = self.neighbours.all_under(run);
        let weight = |at: &usize| self.flow.blocks[*at].letters.min(letters);
        let mut cost: usize = others.iter().filter(|it| above[**it]).map(weight).sum();
        let mut costs = vec![cost];
        for at in others {
            if above[*at] {
                cost -= weight(at);
            }
            if under[*at] {
                cost += weight(at);
            }
            costs.push(cost);
        }
        costs
    }

    /// Returns the end of the page where a run belongs: heads come first and
    /// feet last, whatever stands in their column.
    fn edge(&self, run: &[usize], last: usize) -> Option<usize> {
        let blocks = self.flow.blocks;
        let rows: usize = run.iter().map(|at| blocks[*at].rows.len()).sum();
        let (first, end) = (&blocks[*run.first()?], &blocks[*run.last()?]);
        if rows > EDGE_ROWS {
            None
        } else if self.neighbours.is_highest(first, blocks) {
            Some(0)
        } else {
            self.neighbours.is_lowest(end, blocks).then_some(last)
        }
    }

    /// Returns the block that text goes on from: the one above it, set alike.
    fn column_above(&self, at: usize) -> Option<usize> {
        let above = self.neighbours.only_above(at)?;
        self.flow.is_column(above, at).then_some(above)
    }

    /// Sets a block that is drawn just after the one to its right before it, if
    /// both stand in one row: a name with what is said about it.
    fn set_left_first(&self, order: &mut [usize]) {
        for end in 1..order.len() {
            for at in (1..=end).rev() {
                let (one, other) = (order[at - 1], order[at]);
                let breaks = at > 1 && self.flow.runs_on(order[at - 2], one);
                if !self.flow.is_row(other, one) || breaks || self.flow.runs_on(one, other) {
                    break;
                }
                order.swap(at - 1, at);
            }
        }
    }
}

/// Counts, for each place among the others, the blocks that stand against the
/// order of drawing if a run stands there.
fn turned(run: &[usize], others: &[usize]) -> Vec<usize> {
    let mut count = others.iter().filter(|it| **it < run[0]).count();
    let mut counts = vec![count];
    for at in others {
        if *at > run[0] {
            count += 1;
        } else {
            count = count.saturating_sub(1);
        }
        counts.push(count);
    }
    counts
}
