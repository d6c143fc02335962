//! Woven: strips of cells that are drawn one after another and lie between each
//! other on the page, as the answers and the questions of a form.
//!
//! ```text
//! order ─unweave→ order
//! ```
//!
//! A strip is drawn in one go and cannot move as a whole: some of it belongs
//! before the other, some after. Each block then waits for what stands above it
//! and for what stands left of it on its line.

use super::page::Page;

/// Strips are woven when cells of this part of the letters are read before what
/// stands above them.
const WOVEN: f32 = 0.15;

impl Page<'_> {
    /// Puts woven strips in order.
    pub(super) fn unweave(&self, order: &mut Vec<usize>) {
        let against = self.neighbours.against(order);
        let cells = order.iter().filter(|at| self.is_line(**at));
        let waiting: usize = cells
            .filter(|at| against[**at].0)
            .map(|at| self.flow.blocks[*at].letters)
            .sum();
        if waiting as f32 <= WOVEN * self.letters as f32 {
            return;
        }
        let before: Vec<Vec<usize>> = (0..order.len()).map(|at| self.before(at, order)).collect();
        let mut is_read = vec![false; order.len()];
        let mut rest = std::mem::take(order);
        while !rest.is_empty() {
            let is_free = |at: &usize| before[*at].iter().all(|it| is_read[*it]);
            // Where all wait for each other, the pen decides.
            let next = rest.remove(rest.iter().position(is_free).unwrap_or(0));
            is_read[next] = true;
            order.push(next);
        }
    }

    /// Returns what is read before a block: what stands above it, and left of
    /// it on its line.
    fn before(&self, at: usize, all: &[usize]) -> Vec<usize> {
        let mates = all.iter().copied().filter(|it| self.is_mate(*it, at));
        let above = self.neighbours.above(at).iter().copied();
        above.chain(mates).collect()
    }

    /// Tells whether a block is a single line.
    pub(super) fn is_line(&self, at: usize) -> bool {
        self.flow.blocks[at].rows.len() == 1
    }

    /// Tells whether a cell stands left of another, on its line.
    fn is_mate(&self, left: usize, right: usize) -> bool {
        self.is_line(left) && self.is_line(right) && self.flow.is_row(left, right)
    }
}
