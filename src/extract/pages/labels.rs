//! Labels: the page numbers a reader sees.
//!
//! ```text
//! catalogue, set pages ─labels→ label per page; lines that are page numbers get their role
//! ```
//!
//! **Promise.** A label that is printed on the page wins over what the file
//! claims, and an inferred one says so ([`Origin::Layout`]). A number is a label
//! only in a series. A sheet that holds two pages of a book has two labels.

mod seen;
mod series;
mod sheet;
mod spreads;

use std::collections::HashSet;

use hayro_syntax::Pdf;

use super::{
    claimed::claimed,
    numerals::{Style, written},
};
use crate::{
    extract::setting::{Role, SetPage},
    study::{Fact, Origin},
};
use seen::{Run, Seen, numbers};
use series::series;
pub(in crate::extract) use sheet::Labels;
use spreads::spreads;

/// Finds the labels of every page, and marks the lines that are page numbers.
pub(in crate::extract) fn labels(pdf: &Pdf, pages: &mut [SetPage]) -> Vec<Labels> {
    let seen: Vec<Seen> = pages
        .iter()
        .enumerate()
        .flat_map(|(at, page)| numbers(at, page))
        .collect();
    let mut spreads = spreads(&seen, pages);
    let seen: Vec<Seen> = seen
        .into_iter()
        .filter(|it| !spreads.contains_key(&it.page))
        .collect();
    let printed = printed(&seen, pages);
    let claimed = claimed(pdf, pages.len());
    let single = reconcile(printed, claimed).into_iter().enumerate();
    let labels = single.map(|(at, first)| {
        spreads.remove(&at).unwrap_or(Labels {
            first,
            ..Labels::default()
        })
    });
    labels.collect()
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
fn printed(seen: &[Seen], pages: &mut [SetPage]) -> Vec<Option<Fact<String>>> {
    let mut found: Vec<Option<Fact<String>>> = vec![None; pages.len()];
    let (mut best, covered) = series(seen, pages.len());
    add_front_matter(seen, pages, &mut best);
    for it in &covered {
        pages[it.page].lines[it.line].line.role = Role::PageNumber;
    }
    for it in best.iter().flatten() {
        found[it.page] = Some(Fact::new(it.run.label(it.page), Origin::Printed));
        if it.is_alone() {
            pages[it.page].lines[it.line].line.role = Role::PageNumber;
        }
    }
    infer(&best, &mut found);
    found
}

/// Believes numbers of pages without a run where the numbers of other pages
/// stand: one page of contents is `i`, and no run.
fn add_front_matter(seen: &[Seen], pages: &[SetPage], best: &mut [Option<Seen>]) {
    let line = |it: &Seen| &pages[it.page].lines[it.line];
    let stem = |it: &Seen| {
        let text = line(it).line.text.as_str();
        let number = written(it.value, it.run.style);
        text.strip_suffix(number.as_str())
            .or_else(|| text.strip_prefix(number.as_str()))
            .map(|rest| (rest.to_owned(), line(it).v.round() as i32))
    };
    let known: HashSet<(String, i32)> = best.iter().flatten().filter_map(stem).collect();
    for it in seen.iter().filter(|it| it.run.style != Style::Arabic) {
        if best[it.page].is_none() && stem(it).is_some_and(|it| known.contains(&it)) {
            best[it.page] = Some(it.clone());
        }
    }
}

/// Gives a label to pages between two pages of the same run.
fn infer(best: &[Option<Seen>], found: &mut [Option<Fact<String>>]) {
    let mut last: Option<(&Run, usize)> = None;
    for it in best.iter().flatten() {
        let from = match last {
            Some((run, page)) if *run == it.run => page + 1,
            // The first page of an article seldom bears its number.
            None if it.page == 1 && it.value > 1 => 0,
            _ => it.page,
        };
        for (page, label) in found.iter_mut().enumerate().take(it.page).skip(from) {
            *label = Some(Fact::new(it.run.label(page), Origin::Layout));
        }
        last = Some((&it.run, it.page));
    }
}

#[cfg(test)]
mod tests {
    use super::reconcile;
    use crate::study::{Fact, Origin};

    #[test]
    fn printed_numbers_refute_a_trivial_claim() {
        let printed = |value: &str| Some(Fact::new(value.to_owned(), Origin::Printed));
        let claimed = ["1", "2", "3"].map(str::to_owned).to_vec();
        let found = reconcile(vec![None, printed("182"), printed("183")], Some(claimed));
        assert_eq!(found, [None, printed("182"), printed("183")]);
    }
}
