//! Labels: the page numbers a reader sees.
//!
//! ```text
//! catalogue, set pages ─labels→ label per page; lines that are page numbers get their role
//! ```
//!
//! **Promise.** A label that is printed on the page wins over what the file
//! claims, and an inferred one says so ([`Origin::Layout`]).

use std::collections::{HashMap, HashSet};

use hayro_syntax::Pdf;

use super::{
    claimed::claimed,
    numerals::{Style, lone_number, number, place_number, written},
    running::is_in_band,
};
use crate::{
    extract::setting::{Role, SetLine, SetPage},
    study::{Fact, Origin},
};

/// On how many pages a run of numbers must be seen to be believed.
const RUN_PAGES: usize = 3;

/// A number at the edge of a page.
#[derive(Clone, Copy, Debug)]
struct Seen {
    page: usize,
    line: usize,
    value: i64,
    style: Style,
    /// Whether the line holds nothing else.
    is_alone: bool,
}

impl Seen {
    /// Returns what the number is ahead of its page; the same for a whole run.
    fn offset(&self) -> i64 {
        self.value - place_number(self.page)
    }
}

/// Finds the label of every page, and marks the lines that are page numbers.
pub(in crate::extract) fn labels(pdf: &Pdf, pages: &mut [SetPage]) -> Vec<Option<Fact<String>>> {
    let printed = printed(pages);
    let claimed = claimed(pdf, pages.len());
    reconcile(printed, claimed)
}

fn reconcile(
    printed: Vec<Option<Fact<String>>>,
    claimed: Option<Vec<String>>,
) -> Vec<Option<Fact<String>>> {
    let Some(claimed) = claimed else {
        return printed;
    };
    let pairs = || {
        printed
            .iter()
            .zip(&claimed)
            .filter_map(|(seen, claim)| Some((seen.as_ref()?, claim)))
    };
    let agree = pairs()
        .filter(|(seen, claim)| seen.value == **claim)
        .count();
    // Many programs claim 1, 2, 3… without looking at the page.
    let is_refuted = pairs().count() > 2 * agree;
    printed
        .iter()
        .zip(&claimed)
        .map(|(seen, claim)| match seen {
            Some(seen) if seen.origin == Origin::Printed || is_refuted => Some(seen.clone()),
            _ if is_refuted || claim.is_empty() => None,
            _ => Some(Fact::new(claim.clone(), Origin::PageLabels)),
        })
        .collect()
}

/// Finds runs of numbers in the heads and feet of pages.
fn printed(pages: &mut [SetPage]) -> Vec<Option<Fact<String>>> {
    let seen: Vec<Seen> = pages
        .iter()
        .enumerate()
        .flat_map(|(at, page)| numbers(at, page))
        .collect();
    let mut runs: HashMap<(Style, i64), Vec<usize>> = HashMap::new();
    for it in &seen {
        let run = runs.entry((it.style, it.offset())).or_default();
        if run.last() != Some(&it.page) {
            run.push(it.page);
        }
    }
    // The first page seldom bears its number: of three pages two do.
    let least = RUN_PAGES.min(pages.len().saturating_sub(1).max(2));
    let hidden = hidden_runs(&runs);
    let support = |it: &Seen| {
        let run = (it.style, it.offset());
        runs.get(&run)
            .filter(|_| !hidden.contains(&run))
            .map_or(0, Vec::len)
    };
    let mut found: Vec<Option<Fact<String>>> = vec![None; pages.len()];
    let mut best: Vec<Option<Seen>> = vec![None; pages.len()];
    for it in seen.iter().filter(|it| support(it) >= least) {
        let old = &mut best[it.page];
        if old.is_none_or(|old| (support(it), it.is_alone) > (support(&old), old.is_alone)) {
            *old = Some(*it);
        }
    }
    add_front_matter(&seen, pages, &mut best);
    // Two numbers of a list of contents are no run, hidden or not.
    let is_run = |it: &Seen| {
        let run = (it.style, it.offset());
        hidden.contains(&run) && runs.get(&run).is_some_and(|it| it.len() >= least)
    };
    for it in seen.iter().filter(|it| it.is_alone && is_run(it)) {
        pages[it.page].lines[it.line].line.role = Role::PageNumber;
    }
    for it in best.iter().flatten() {
        found[it.page] = Some(Fact::new(written(it.value, it.style), Origin::Printed));
        if it.is_alone {
            pages[it.page].lines[it.line].line.role = Role::PageNumber;
        }
    }
    infer(&best, &mut found);
    found
}

/// Returns the runs that another one contradicts: counted back to its first
/// page, a much longer run has numbers of its own for the same pages. Programs
/// of page layout leave such numbers of a template under pictures.
fn hidden_runs(runs: &HashMap<(Style, i64), Vec<usize>>) -> HashSet<(Style, i64)> {
    // A short run beside a long one; two parts of a book are not that unequal.
    const LONGER: usize = 3;
    // A book has few parts; each run is weighed against the longest only.
    const LONGEST_RUNS: usize = 16;
    let mut long: Vec<(Style, i64, usize, usize)> = runs
        .iter()
        .filter(|(_, run)| run.len() > LONGER)
        .map(|((style, offset), run)| (*style, *offset, run[0], run.len()))
        .collect();
    long.sort_by_key(|it| std::cmp::Reverse((it.3, it.2)));
    long.truncate(LONGEST_RUNS);
    let is_contradicted = |style: Style, short: &[usize]| {
        long.iter().any(|&(other, offset, first, length)| {
            other == style
                && length > LONGER * short.len()
                && short
                    .last()
                    .is_some_and(|page| *page < first && place_number(*page) + offset >= 1)
        })
    };
    runs.iter()
        .filter(|((style, _), run)| is_contradicted(*style, run))
        .map(|(key, _)| *key)
        .collect()
}

/// Believes numbers of pages without a run where the numbers of other pages
/// stand: one page of contents is `i`, and no run.
fn add_front_matter(seen: &[Seen], pages: &[SetPage], best: &mut [Option<Seen>]) {
    let line = |it: &Seen| &pages[it.page].lines[it.line];
    let stem = |it: &Seen| {
        let text = line(it).line.text.as_str();
        let number = written(it.value, it.style);
        text.strip_suffix(number.as_str())
            .or_else(|| text.strip_prefix(number.as_str()))
            .map(|rest| (rest.to_owned(), line(it).v.round() as i32))
    };
    let known: HashSet<(String, i32)> = best.iter().flatten().filter_map(stem).collect();
    for it in seen.iter().filter(|it| it.style != Style::Arabic) {
        if best[it.page].is_none() && stem(it).is_some_and(|it| known.contains(&it)) {
            best[it.page] = Some(*it);
        }
    }
}

/// Tells whether another line is printed over a line: the number of a page that
/// was covered.
fn is_printed_over(line: &SetLine, page: &SetPage) -> bool {
    page.lines.iter().any(|other| {
        other.line.text != line.line.text
            && other.turn == line.turn
            && (other.v - line.v).abs() < 0.5 * line.size
            && other.left < line.right
            && line.left < other.right
    })
}

/// Gives a label to pages between two pages of the same run.
fn infer(best: &[Option<Seen>], found: &mut [Option<Fact<String>>]) {
    let mut last: Option<Seen> = None;
    for it in best.iter().flatten() {
        let from = match last {
            Some(before) if before.style == it.style && before.offset() == it.offset() => {
                before.page + 1
            }
            // The first page of an article seldom bears its number.
            None if it.page == 1 && it.value > 1 => 0,
            _ => it.page,
        };
        for (page, label) in found.iter_mut().enumerate().take(it.page).skip(from) {
            let value = it.offset() + place_number(page);
            *label = Some(Fact::new(written(value, it.style), Origin::Layout));
        }
        last = Some(*it);
    }
}

/// Returns the numbers at the edges of a page.
fn numbers(at: usize, page: &SetPage) -> Vec<Seen> {
    let mut found = vec![];
    for (line, it) in page.lines.iter().enumerate() {
        if !is_in_band(it, page) || it.line.text.len() > 120 {
            continue;
        }
        let text = it.line.text.as_str();
        let mut push = |(value, style), is_alone| {
            if is_printed_over(it, page) {
                return;
            }
            found.push(Seen {
                page: at,
                line,
                value,
                style,
                is_alone,
            });
        };
        if let Some(number) = lone_number(text) {
            push(number, true);
        } else {
            let words: Vec<&str> = text.split_whitespace().collect();
            for word in [words.first(), words.last()].into_iter().flatten() {
                if let Some(number) = number(word.trim_matches(['|', '-', '–', '•'])) {
                    push(number, false);
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Style, hidden_runs, reconcile};
    use crate::study::{Fact, Origin};

    #[test]
    fn a_number_of_the_template_under_a_picture_is_no_label() {
        let run = |offset: i64, pages: std::ops::Range<usize>| {
            ((Style::Arabic, offset), pages.collect::<Vec<_>>())
        };
        // Pages 2 to 4 claim 12 to 14; the run from page 5 counts back to them.
        let runs = [run(11, 1..4), run(-1, 4..40)].into_iter().collect();
        assert!(hidden_runs(&runs).contains(&(Style::Arabic, 11)));
        // A second part that begins at 1 contradicts nothing.
        let runs = [run(11, 0..4), run(-3, 4..40)].into_iter().collect();
        assert!(hidden_runs(&runs).is_empty());
    }

    #[test]
    fn printed_numbers_refute_a_trivial_claim() {
        let printed = |value: &str| Some(Fact::new(value.to_owned(), Origin::Printed));
        let claimed = ["1", "2", "3"].map(str::to_owned).to_vec();
        let found = reconcile(vec![None, printed("182"), printed("183")], Some(claimed));
        assert_eq!(found, [None, printed("182"), printed("183")]);
    }
}
