//! Parts of a page that begin anew: columns under headings that stand side by
//! side, and the column that goes on from the page before.
//!
//! ```text
//! A   B              A a, B b
//! a   b        →
//! ```

use super::page::Page;

/// Text under a heading has at least this many rows; a cell has fewer.
const TEXT_ROWS: usize = 3;

impl Page<'_> {
    /// Sets the second of two headings that stand side by side before its own
    /// text, if the text of the first is read before that.
    pub(super) fn part_headings(&self, order: &mut Vec<usize>) {
        let mut at = 1;
        while at < order.len() {
            match self.own_text(at, order) {
                Some(text) => {
                    let heading = order.remove(at);
                    order.insert(text - 1, heading);
                }
                None => at += 1,
            }
        }
    }

    /// Returns where the text of the heading at a place begins, if the heading
    /// before it and all that stands under that is read in between.
    fn own_text(&self, at: usize, order: &[usize]) -> Option<usize> {
        let (one, other) = (order[at - 1], order[at]);
        let is_mate = |it: &&usize| self.flow.is_row(one, **it) || self.flow.is_row(**it, one);
        let mates = order.iter().filter(is_mate);
        // Three in one row are the head of a table.
        if !self.flow.is_row(one, other) || mates.count() > 1 {
            return None;
        }
        let (first, own) = (self.text_under(one)?, self.text_under(other)?);
        let place = |it: usize| order.iter().position(|at| *at == it);
        let (first_at, own_at) = (place(first)?, place(own)?);
        // The rows of a table come back to the first column.
        let (under, under_own) = (
            self.neighbours.all_under(&[first]),
            self.neighbours.all_under(&[own]),
        );
        let mut later = order[own_at..].iter();
        let comes_back = later.any(|it| under[*it] && !under_own[*it]);
        (at < first_at && first_at < own_at && !comes_back).then_some(own_at)
    }

    /// Returns the text that a heading stands over.
    fn text_under(&self, heading: usize) -> Option<usize> {
        let text = self.neighbours.only_under(heading)?;
        let is_heading = self.flow.blocks[heading].rows.len() <= 2;
        let is_own = self.neighbours.only_above(text) == Some(heading);
        let is_long = self.flow.blocks[text].rows.len() >= TEXT_ROWS && self.flow.is_text(text);
        (is_heading && is_own && is_long).then_some(text)
    }

    /// Sets text that goes on from the page before in front of what stands to
    /// its right and is drawn first: a box with its heading.
    pub(super) fn set_opening_first(&self, order: &mut [usize]) {
        let blocks = self.flow.blocks;
        let is_open = |at: &usize| self.flow.is_text(*at) && self.flow.starts_small(*at);
        let Some(at) = order.iter().position(is_open) else {
            return;
        };
        let text = order[at];
        let is_beside = |it: &&usize| blocks[**it].left >= blocks[text].right;
        let start = at - order[..at].iter().rev().take_while(is_beside).count();
        let passes_text = order[start..at].iter().any(|it| self.flow.is_text(*it));
        let goes_on = order[..at].iter().any(|it| self.flow.runs_on(*it, text));
        let above = self.neighbours.all_above(&[text]);
        let is_first = !order.iter().any(|it| above[*it] && self.flow.is_text(*it));
        if !passes_text || goes_on || !is_first {
            return;
        }
        let is_column = |pair: &&[usize]| {
            let (upper, lower) = (&blocks[pair[0]], &blocks[pair[1]]);
            upper.shares_width(lower) > 0.5 && self.flow.goes_on(pair[0], pair[1])
        };
        let end = at + 1 + order[at..].windows(2).take_while(is_column).count();
        order[start..end].rotate_left(at - start);
    }
}
