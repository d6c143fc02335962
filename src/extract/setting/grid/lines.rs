//! Lines: where the rows of a table begin, as two columns show it.
//!
//! ```text
//! two columns ─Lines::of→ Lines ─cuts→ heights between rows
//! ```

use super::column::Column;

/// How far the cells of one row may begin apart, in ems.
const LEVEL: f32 = 0.3;

/// No page has more rows; each is sought in the column beside.
const MOST_ROWS: usize = 400;

/// So many rows begin at one height in both columns of a table.
pub(super) const ROWS: usize = 3;

/// So many rows after cells that differ in length.
const TELLING: usize = 2;

/// So many figures stand level with what is left of them.
const FIGURES: usize = 4;

/// What the cells of a row have at one height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    /// Their first lines.
    Tops,
    /// Their middles.
    Middles,
}

/// A row of a table.
#[derive(Clone, Copy, Debug)]
struct Line {
    /// A height above all of its cells and under those of the row before.
    cut: f32,
    /// The height at which its cells begin or have their middle.
    mark: f32,
}

/// The rows of a table, from the top.
pub(super) struct Lines {
    all: Vec<Line>,
    by: By,
    /// The usual step from line to line inside the cells of the table.
    step: f32,
    /// Whether figures show where rows are, and no gap does.
    has_figures: bool,
}

impl Lines {
    /// Returns the rows of two columns, if they are columns of a table.
    pub(super) fn of(one: &Column, next: &Column) -> Option<Self> {
        let rows = [one.heights.len(), next.heights.len()];
        if next.left < one.right || rows.iter().any(|it| !(ROWS..=MOST_ROWS).contains(it)) {
            return None;
        }
        let made = |(lines, by, has_figures)| Self {
            all: lines,
            by,
            step: one.least_step().min(next.least_step()),
            has_figures,
        };
        tops(one, next)
            .map(|it| (it, By::Tops, false))
            .or_else(|| figures(one, next).map(|it| (it, By::Tops, true)))
            .or_else(|| middles(one, next).map(|it| (it, By::Middles, false)))
            .map(made)
    }

    /// Adds the rows that other columns of the table show.
    pub(super) fn add(&mut self, more: Self, em: f32) {
        for line in more.all {
            if !self.all.iter().any(|it| near(it.cut, line.cut, em)) {
                self.all.push(line);
            }
        }
        self.all.sort_by(|a, b| a.cut.total_cmp(&b.cut));
        self.has_figures |= more.has_figures;
        self.step = self.step.min(more.step);
    }

    /// Tells whether the cells of a column, some of which may be empty, stand
    /// in these rows.
    pub(super) fn fit(&self, column: &Column) -> bool {
        if self.has_figures && column.runs_on() {
            return false;
        }
        // Where no gap parts them, each line is a cell.
        let step = if self.has_figures {
            0.0
        } else {
            self.step.min(column.least_step())
        };
        let cells = column.cells(step);
        let is_hit = |cell: &std::ops::Range<usize>| {
            let mark = match self.by {
                By::Tops => column.heights[cell.start],
                By::Middles => column.middle(cell),
            };
            self.all.iter().any(|it| near(it.mark, mark, column.em))
        };
        let is_whole = |cell: &std::ops::Range<usize>| {
            let (top, foot) = (column.heights[cell.start], column.heights[cell.end - 1]);
            !self.all.iter().any(|it| top < it.cut && it.cut < foot)
        };
        cells.iter().all(|it| is_hit(it) && is_whole(it))
    }

    /// Returns the heights between rows that cut through no cell of the columns.
    pub(super) fn cuts(&self, columns: &[Column]) -> Vec<f32> {
        let allows = |column: &Column, cut: f32| {
            let Some(at) = column.heights.iter().position(|it| *it >= cut) else {
                return true;
            };
            let is_level = || near(column.heights[at], cut, 2.0 * column.em);
            column.is_start(at, self.step) || column.opens[at] || self.has_figures && is_level()
        };
        let cuts = self.all.iter().map(|it| it.cut);
        cuts.filter(|cut| columns.iter().all(|it| allows(it, *cut)))
            .collect()
    }
}

fn near(one: f32, other: f32, em: f32) -> bool {
    (one - other).abs() < LEVEL * em
}

/// Returns the rows that begin at one height in two columns.
fn tops(one: &Column, next: &Column) -> Option<Vec<Line>> {
    let em = one.em.min(next.em);
    let step = one.least_step().min(next.least_step());
    let top = *next.heights.first()?;
    let mut lines = vec![];
    let (mut telling, mut strays, mut soft) = (0, 0, 0);
    let mut met = vec![false; next.heights.len()];
    for (at, &height) in one.heights.iter().enumerate() {
        if height < top - LEVEL * em {
            continue;
        }
        let there = (0..met.len()).find(|it| near(next.heights[*it], height, em));
        let is_start = one.is_start(at, step);
        let Some(there) = there else {
            strays += usize::from(is_start);
            continue;
        };
        // One cell shows by its gap, the other at least by its sentence.
        let is_other = next.is_start(there, step);
        let is_row = is_start && (is_other || next.opens[there]) || is_other && one.opens[at];
        if !is_row {
            strays += usize::from(is_start);
            continue;
        }
        met[there] = true;
        soft += usize::from(!(is_start && is_other));
        if at > 0 && there > 0 && !lines.is_empty() {
            let ends = one.heights[at - 1] - next.heights[there - 1];
            telling += usize::from(ends.abs() > 0.5 * step);
        }
        lines.push(Line {
            cut: height.min(next.heights[there]) - LEVEL * em,
            mark: height,
        });
    }
    strays += (0..met.len())
        .filter(|it| next.is_start(*it, step) && !met[*it])
        .count();
    // A sentence shows less than a gap does.
    let (least, most) = if soft == 0 {
        (0, lines.len() / 2)
    } else {
        (1, 0)
    };
    let is_table = lines.len() >= ROWS + least && telling >= TELLING + least && strays <= most;
    is_table.then_some(lines)
}

/// Returns the rows of which the cells have their middles at one height in two
/// columns.
fn middles(one: &Column, next: &Column) -> Option<Vec<Line>> {
    let em = one.em.min(next.em);
    let step = one.least_step().min(next.least_step());
    let theirs = next.cells(step);
    let top = *next.heights.first()?;
    let mut lines = vec![];
    let (mut telling, mut strays) = (0, 0);
    for cell in one.cells(step) {
        let middle = one.middle(&cell);
        let there = theirs.iter().find(|it| near(next.middle(it), middle, em));
        let Some(there) = there else {
            strays += usize::from(one.heights[cell.end - 1] > top - step);
            continue;
        };
        telling += usize::from(cell.len() != there.len());
        lines.push(Line {
            cut: one.heights[cell.start].min(next.heights[there.start]) - LEVEL * em,
            mark: middle,
        });
    }
    strays += theirs.len() - lines.len().min(theirs.len());
    let is_table = lines.len() >= ROWS && telling >= TELLING && strays * 3 <= lines.len();
    is_table.then_some(lines)
}

/// Returns the rows of figures and of what they stand level with.
fn figures(one: &Column, next: &Column) -> Option<Vec<Line>> {
    if !next.is_figures {
        return None;
    }
    let em = one.em.min(next.em);
    let top = *next.heights.first()?;
    let is_level = |height: &&f32| one.heights.iter().any(|it| near(*it, **height, em));
    let level = next.heights.iter().filter(is_level).count();
    if level < FIGURES || level * 5 < next.heights.len() * 4 {
        return None;
    }
    let has_figure = |height: f32| next.heights.iter().any(|it| near(*it, height, em));
    let rows = one.heights.iter().zip(&one.starts_small);
    let rows = rows.filter(|(height, small)| {
        **height > top - LEVEL * em && (has_figure(**height) || !**small)
    });
    let lines = rows.map(|(&height, _)| Line {
        cut: height - LEVEL * em,
        mark: height,
    });
    Some(lines.collect())
}
