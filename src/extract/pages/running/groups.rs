//! Groups: the same words at the same edge of several pages.
//!
//! ```text
//! set pages ─mark_groups→ lines with the role Head or Foot; which are copies
//! ```

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    apart::{Claimed, Seen, follows_text, has_text_beyond, stand_apart},
    band::{Edge, depth, edge, is_crowded},
    evidence::{Sighting, figures_run, is_heading, shape},
};
use crate::extract::setting::{Role, SetPage};

/// The longest running line, in bytes: more is text.
const LONGEST: usize = 200;

/// On how many pages a line must stand.
const PAGES: usize = 3;

/// Up to this many pages, two copies are enough for small type apart from the
/// text: left and right pages differ.
const FEW_PAGES: usize = 4;

/// Type this much smaller than that of the text is not the text.
const SMALLER: f32 = 0.95;

/// How far the heights may differ, in points.
const HEIGHT_SLACK: f32 = 10.0;

/// How far the sizes of one running line may differ, of the larger.
const SIZE_SLACK: f32 = 0.08;

/// Marks the lines that run from page to page, and returns which of them repeat
/// one before: by page and line.
pub(super) fn mark_groups(pages: &mut [SetPage], labels: &[&str]) -> HashSet<(usize, usize)> {
    let text = text_size(pages);
    let (mut groups, counting): (Vec<_>, Vec<_>) = repeated(pages, text)
        .into_iter()
        .partition(|(_, group)| figures_run(group, labels) && !is_heading(group, pages, text));
    let seen = Seen::of(pages);
    // What stands close to the text is text, and so is what stands close to that.
    loop {
        let claimed = Claimed::of(groups.iter().flat_map(|it| &it.1));
        // A heading that counts may stand above a head.
        let headed = Claimed::of(groups.iter().chain(&counting).flat_map(|it| &it.1));
        let before = groups.len();
        groups.retain(|(edge, group)| {
            stand_apart(group, *edge, pages, &claimed, text)
                && !follows_text(group, *edge, pages, &headed)
                && !has_text_beyond(group, *edge, pages, &claimed, &seen, text)
        });
        if groups.len() == before {
            break;
        }
    }
    let mut copies = HashSet::new();
    for (edge, group) in groups {
        for it in &group {
            pages[it.page].lines[it.line].line.role = edge.role();
        }
        copies.extend(group.iter().skip(1).map(|it| (it.page, it.line)));
    }
    copies
}

/// Finds what stands on enough pages, at one height and in one size.
fn repeated(pages: &[SetPage], text: f32) -> Vec<(Edge, Vec<Sighting>)> {
    let mut found: HashMap<(Edge, i16, String), Vec<Sighting>> = HashMap::new();
    let looked_at = pages.iter().enumerate().filter(|it| !is_crowded(it.1));
    for (at, page) in looked_at {
        for (line, it) in page.lines.iter().enumerate() {
            if it.line.role != Role::Body || it.line.text.len() >= LONGEST {
                continue;
            }
            let Some((edge, (depth, _))) = edge(it, page).zip(depth(it, page)) else {
                continue;
            };
            let (shape, figures) = shape(&it.line.text);
            let sighting = Sighting {
                page: at,
                line,
                depth,
                size: it.size,
                figures,
            };
            let group = found.entry((edge, it.turn, shape)).or_default();
            group.push(sighting);
        }
    }
    let mut groups: Vec<(Edge, Vec<Sighting>)> = found
        .into_iter()
        .filter_map(|((edge, _, shape), group)| {
            let group = level(group)?;
            let is_stamp = shape == "#";
            is_enough(&group, pages, is_stamp, text).then_some((edge, group))
        })
        .collect();
    groups.sort_by_key(|(_, group)| (group[0].page, group[0].line));
    groups
}

/// Returns those of a group that stand at the height and in the size of most.
fn level(mut group: Vec<Sighting>) -> Option<Vec<Sighting>> {
    let middle = |of: fn(&Sighting) -> f32| {
        let mut all: Vec<f32> = group.iter().map(of).collect();
        all.sort_by(f32::total_cmp);
        all.get(all.len() / 2).copied()
    };
    let (depth, size) = middle(|it| it.depth).zip(middle(|it| it.size))?;
    group.retain(|it| {
        (it.depth - depth).abs() <= HEIGHT_SLACK && (it.size - size).abs() <= SIZE_SLACK * size
    });
    (!group.is_empty()).then_some(group)
}

/// Tells whether a line stands on enough of `pages`; `is_stamp` if it is no more
/// than a number, as the one that a file is registered by.
fn is_enough(group: &[Sighting], pages: &[SetPage], is_stamp: bool, text: f32) -> bool {
    let seen = group.chunk_by(|a, b| a.page == b.page).count();
    let is_small = group[0].size < SMALLER * text;
    let is_large = group[0].size > text / SMALLER;
    let parts = || !is_large && group.iter().any(|it| parts_sentence(it, &pages[it.page]));
    seen >= PAGES || seen == 2 && pages.len() <= FEW_PAGES && (is_small || is_stamp || parts())
}

/// Tells whether a line stands before one that goes on with a sentence: what
/// began on the page before runs on over a running head, and over no heading.
fn parts_sentence(it: &Sighting, page: &SetPage) -> bool {
    let next = page.lines.get(it.line + 1);
    next.is_some_and(|next| next.line.text.starts_with(char::is_lowercase))
}

/// Returns the type size of most letters, in points.
fn text_size(pages: &[SetPage]) -> f32 {
    let mut sizes: BTreeMap<i32, usize> = BTreeMap::new();
    for line in pages.iter().flat_map(|page| &page.lines) {
        let size = (line.size * 4.0).round() as i32;
        *sizes.entry(size).or_default() += line.line.letters.len();
    }
    let most = sizes.into_iter().max_by_key(|it| it.1);
    most.map_or(0.0, |it| it.0 as f32 / 4.0)
}

#[cfg(test)]
mod tests {
    use super::mark_groups;
    use crate::extract::{
        pages::numerals::lettered,
        setting::{Role, SetPage},
    };

    /// Returns how many lines are feet of five pages with so many small lines each,
    /// the same on all pages, at their lower edge.
    fn feet(lines: i64) -> usize {
        let words: Vec<String> = (1..=lines).map(lettered).collect();
        let small: Vec<(&str, f32)> = words.iter().map(|it| (it.as_str(), 0.001)).collect();
        let mut page = SetPage::sample(&small, 1.0);
        page.height = 51.0;
        let mut pages = vec![page; 5];
        mark_groups(&mut pages, &[]);
        let lines = pages.iter().flat_map(|it| &it.lines);
        lines.filter(|it| it.line.role == Role::Foot).count()
    }

    #[test]
    fn a_page_full_of_lines_has_no_running_feet() {
        assert_eq!(feet(20), 5 * 20);
        // Each of them would be weighed against all others.
        assert_eq!(feet(400), 0);
    }
}
