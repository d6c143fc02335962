//! Series: which of the numbers that were seen hold together.
//!
//! ```text
//! Seen ─series→ the number of each page that has one
//! ```
//!
//! **Promise.** A number is believed with others of its series on pages near it.
//! A year, a note or a misread figure among the numbers of a series is none of
//! it, and neither is a number in a line of text.

mod outliers;

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use rustc_hash::FxHashMap;

use super::{
    super::numerals::place_number,
    seen::{Run, Seen},
};
use outliers::{RUN_PAGES, drop_outliers};

/// How many pages may stand between two of a run: plates, and the first page of
/// a chapter.
const GAP: usize = 4;

/// A run that stands on fewer pages than this, each far from the others, is
/// chance.
const SPARSE_PAGES: usize = 5;

/// So many numbers on one baseline are a row of a table.
const ROW: usize = 3;

/// How far the baselines of numbers beside each other may differ, in points.
const BESIDE: f32 = 2.0;

/// How far the heights of the numbers of a run may differ, in points.
const HEIGHT_SLACK: f32 = 10.0;

/// A run on so many pages is none of chance, at whatever heights.
const MANY_PAGES: usize = 8;

/// The pages on which each run was seen.
type Runs<'s> = FxHashMap<&'s Run, Vec<usize>>;

/// Finds the numbers of pages, one for a page at most, and those of a template
/// that was left under the pages.
pub(super) fn series(seen: &[Seen], pages: usize) -> (Vec<Option<Seen>>, Vec<Seen>) {
    // The first page seldom bears its number: of three pages two do.
    let least = RUN_PAGES.min(pages.saturating_sub(1).max(2));
    let mut seen: Vec<&Seen> = with_known_rest(seen);
    drop_rows(&mut seen);
    drop_uneven(&mut seen, least);
    let runs = runs_of(&seen);
    let hidden = hidden_runs(&runs);
    let is_believed = |it: &&&Seen| {
        let run = &runs[&it.run];
        // Two years on a short leaflet are no numbers of pages.
        let least = if (1900..2100).contains(&it.value) {
            RUN_PAGES
        } else {
            least
        };
        !hidden.contains(&it.run) && holds(run, it.page, least)
    };
    let mut best: Vec<Option<Seen>> = vec![None; pages];
    for it in seen.iter().filter(is_believed) {
        let weight = |it: &Seen| (runs[&it.run].len(), it.is_alone());
        let old = &mut best[it.page];
        if old.as_ref().is_none_or(|old| weight(it) > weight(old)) {
            *old = Some((*it).clone());
        }
    }
    drop_outliers(&mut best);
    // Two numbers of a list of contents are no run, hidden or not.
    let covered = seen
        .iter()
        .filter(|it| it.is_alone() && hidden.contains(&it.run) && runs[&it.run].len() >= least);
    (best, covered.map(|it| (*it).clone()).collect())
}

/// Returns the pages of each run.
fn runs_of<'s>(seen: &[&'s Seen]) -> Runs<'s> {
    let mut runs = Runs::default();
    for it in seen {
        let run = runs.entry(&it.run).or_default();
        if run.last() != Some(&it.page) {
            run.push(it.page);
        }
    }
    runs
}

/// Drops numbers that stand beside two others: the head or a row of a table.
fn drop_rows(seen: &mut Vec<&Seen>) {
    let all = seen.clone();
    seen.retain(|it| {
        let first = all.partition_point(|other| other.page < it.page);
        let on_page = all[first..]
            .iter()
            .take_while(|other| other.page == it.page);
        let beside =
            on_page.filter(|other| other.is_alone() && (other.depth - it.depth).abs() < BESIDE);
        let others: HashSet<i64> = beside.map(|other| other.value).collect();
        !it.is_alone() || others.len() < ROW
    });
}

/// Drops numbers that stand at no height where others of their run do: the marks
/// of notes in a text. Chapters may begin with a number at another edge.
fn drop_uneven(seen: &mut Vec<&Seen>, least: usize) {
    let runs = runs_of(seen);
    let mut depths: HashMap<&Run, Vec<f32>> = HashMap::new();
    for it in seen.iter() {
        depths.entry(&it.run).or_default().push(it.depth);
    }
    seen.retain(|it| {
        let level = depths[&it.run].iter();
        let level = level.filter(|other| (*other - it.depth).abs() <= HEIGHT_SLACK);
        runs[&it.run].len() >= MANY_PAGES || level.count() >= least
    });
}

/// Leaves out the numbers in lines whose other words stand beside no other
/// number: those of notes, and of text.
fn with_known_rest(seen: &[Seen]) -> Vec<&Seen> {
    let mut pages: HashMap<&str, HashSet<usize>> = HashMap::new();
    for it in seen {
        pages.entry(&it.rest).or_default().insert(it.page);
    }
    let is_known = |it: &&Seen| it.is_alone() || pages[it.rest.as_str()].len() > 1;
    seen.iter().filter(is_known).collect()
}

/// Tells whether a run holds at one of its pages: others of it stand near, or it
/// is seen all over the document.
fn holds(run: &[usize], page: usize, least: usize) -> bool {
    let Ok(at) = run.binary_search(&page) else {
        return false;
    };
    let near = |pair: &[usize]| pair[1] - pair[0] <= GAP;
    let after = run[at..].windows(2).take_while(|it| near(it)).count();
    let before = run[..=at]
        .windows(2)
        .rev()
        .take_while(|it| near(it))
        .count();
    1 + before + after >= least || run.len() >= SPARSE_PAGES
}

/// Returns the runs that another one contradicts: counted back to its first
/// page, a much longer run has numbers of its own for the same pages. Programs
/// of page layout leave such numbers of a template under pictures.
fn hidden_runs<'s>(runs: &Runs<'s>) -> HashSet<&'s Run> {
    // A short run beside a long one; two parts of a book are not that unequal.
    const LONGER: usize = 3;
    // A book has few parts; each run is weighed against the longest only.
    const LONGEST_RUNS: usize = 16;
    let mut long: Vec<(&Run, usize, usize)> = runs
        .iter()
        .filter(|(_, run)| run.len() > LONGER)
        .map(|(run, pages)| (*run, pages[0], pages.len()))
        .collect();
    long.sort_by_key(|it| (Reverse((it.2, it.1)), it.0));
    long.truncate(LONGEST_RUNS);
    let is_contradicted = |run: &Run, short: &[usize]| {
        long.iter().any(|&(other, first, length)| {
            other.style == run.style
                && other.prefix == run.prefix
                && length > LONGER * short.len()
                && short
                    .last()
                    .is_some_and(|page| *page < first && place_number(*page) + other.offset >= 1)
        })
    };
    runs.iter()
        .filter(|(run, pages)| is_contradicted(run, pages))
        .map(|(run, _)| *run)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{
        super::super::numerals::{Style, place_number},
        Run, Seen, hidden_runs, series,
    };

    fn run(offset: i64) -> Run {
        Run {
            prefix: String::new(),
            style: Style::Arabic,
            offset,
        }
    }

    /// Returns the numbers that are believed of these: page, number, other words.
    fn believed(numbers: &[(usize, i64, &str)], pages: usize) -> Vec<Option<i64>> {
        let seen: Vec<Seen> = numbers
            .iter()
            .map(|(page, value, rest)| Seen {
                page: *page,
                line: 0,
                depth: 800.0,
                run: run(value - place_number(*page)),
                value: *value,
                rest: (*rest).to_owned(),
            })
            .collect();
        let best = series(&seen, pages).0;
        best.into_iter().map(|it| Some(it?.value)).collect()
    }

    #[test]
    fn a_number_of_the_template_under_a_picture_is_no_label() {
        let [template, first, second] = [11, -1, -3].map(run);
        // Pages 2 to 4 claim 12 to 14; the run from page 5 counts back to them.
        let runs = [(&template, (1..4).collect()), (&first, (4..40).collect())];
        let runs = runs.into_iter().collect();
        assert!(hidden_runs(&runs).contains(&template));
        // A second part that begins at 1 contradicts nothing.
        let runs = [(&template, (0..4).collect()), (&second, (4..40).collect())];
        let runs = runs.into_iter().collect();
        assert!(hidden_runs(&runs).is_empty());
    }

    #[test]
    fn a_misread_figure_is_no_label_though_it_has_company_elsewhere() {
        let mut numbers: Vec<_> = (0..9).map(|at| (at, 20 + place_number(at), "")).collect();
        // 83 for 23; pages far on bear numbers that are as far ahead.
        numbers[3].1 = 83;
        numbers.extend((30..36).map(|at| (at, 80 + place_number(at), "")));
        let found = believed(&numbers, 40);
        assert_eq!(found[..5], [Some(20), Some(21), Some(22), None, Some(24)]);
        assert_eq!(found[30], Some(110));
    }

    #[test]
    fn years_and_notes_are_no_labels() {
        let years = [(0, 2019, ""), (1, 2020, "")];
        assert_eq!(believed(&years, 2), [None, None]);
        let notes = [
            (0, 12, "Zie Jansen."),
            (1, 13, "Zie Pieters."),
            (2, 14, "Idem."),
        ];
        assert_eq!(believed(&notes, 3), [None, None, None]);
        let heads = [(0, 12, "Werk"), (1, 13, "Werk"), (2, 14, "Werk")];
        assert_eq!(believed(&heads, 3), [Some(12), Some(13), Some(14)]);
    }
}
