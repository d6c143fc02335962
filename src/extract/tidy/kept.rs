//! Kept: where the first copy of a running head or foot stands in the text.
//!
//! ```text
//! paragraphs, kept lines ─with_kept→ paragraphs
//! ```
//!
//! **Promise.** A head comes first on its page and a foot last, as printed, each
//! in its own half of a sheet, unless that would part a sentence from the page
//! before or the page after; then it stands between two paragraphs.

use super::paragraphs::{ends_sentence, paragraphs};
use crate::extract::setting::{Role, SetLine, SetPage};

/// Puts the kept lines of a page among its paragraphs; `goes_on` tells that a
/// sentence may go on overleaf.
pub(super) fn with_kept(
    page: &SetPage,
    mut groups: Vec<Vec<usize>>,
    goes_on: bool,
) -> Vec<Vec<usize>> {
    if page.kept.is_empty() {
        return groups;
    }
    let is_right = |at: &usize| {
        let line = &page.lines[*at];
        page.gutter.is_some_and(|it| line.is_right_of(it))
    };
    let half = groups
        .iter()
        .position(|it| it.first().is_some_and(is_right))
        .unwrap_or(groups.len());
    let mut right = groups.split_off(half);
    let (of_right, of_left): (Vec<usize>, Vec<usize>) =
        page.kept.iter().partition(|it| is_right(it));
    let goes_over = right.first().map_or(goes_on, |it| starts_small(page, it));
    insert(page, &mut groups, &of_left, goes_over);
    insert(page, &mut right, &of_right, goes_on);
    groups.append(&mut right);
    groups
}

/// Puts kept lines among the paragraphs of a page or half of a sheet.
fn insert(page: &SetPage, groups: &mut Vec<Vec<usize>>, kept: &[usize], goes_on: bool) {
    let is_head = |at: &usize| page.lines[*at].line.role == Role::Head && page.lines[*at].turn == 0;
    let (heads, feet): (Vec<usize>, Vec<usize>) = kept.iter().partition(|it| is_head(it));
    let is_whole = |at: usize| at == 0 || last(page, &groups[at - 1]).is_some_and(stops);
    let begins = |at: usize| {
        let first = groups.get(at).and_then(|it| it.first());
        let text = first.map_or("", |it| &page.lines[*it].line.text);
        text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    };
    let whole = || (1..groups.len()).filter(|at| is_whole(*at));
    let between = || whole().filter(|at| begins(*at));
    let end = groups.len();
    let foot = if goes_on && !is_whole(end) {
        between()
            .next_back()
            .or_else(|| whole().next_back())
            .unwrap_or(end)
    } else {
        end
    };
    let head = if groups.first().is_some_and(|it| starts_small(page, it)) {
        between().next().or_else(|| whole().next()).unwrap_or(end)
    } else {
        0
    };
    groups.splice(foot..foot, paragraphs(&page.lines, &feet));
    groups.splice(head..head, paragraphs(&page.lines, &heads));
}

fn last<'a>(page: &'a SetPage, group: &[usize]) -> Option<&'a SetLine> {
    group.last().map(|it| &page.lines[*it])
}

/// Tells whether a line ends a sentence, and announces nothing.
fn stops(line: &SetLine) -> bool {
    ends_sentence(line.said()) && !line.said().ends_with([':', ';'])
}

fn starts_small(page: &SetPage, group: &[usize]) -> bool {
    let first = group.first().map(|it| &page.lines[*it].line);
    first.is_some_and(|it| it.text.starts_with(char::is_lowercase))
}
