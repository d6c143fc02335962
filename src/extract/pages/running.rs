//! Running heads and feet: lines that belong to the page, not to the text.
//!
//! ```text
//! set pages, labels ─mark_running→ lines with the role Head or Foot; the copies that stay
//! ```
//!
//! **Promise.** A line is furniture only if it says so (marked as such by the
//! file, a notice of a download, a stamp up the margin), if it stands beside
//! furniture, or if the same words stand at the same place of several pages and
//! apart from the text. The first copy of all that is cut stays in the text, as
//! a paragraph of its own, unless its words stand in the text anyway.

mod apart;
mod band;
mod copies;
mod evidence;
mod groups;
mod notices;

pub(in crate::extract) use band::{depth_at_edge, is_crowded, is_in_band};

use crate::extract::setting::{Role, SetLine, SetPage};
use band::{LEVEL, edge};
use copies::keep_first_copies;
use groups::mark_groups;
use notices::mark_notices;

/// Gives running heads and feet their role, and says which copies stay text;
/// `labels` are the numbers of the pages, empty where a page has none.
pub(in crate::extract) fn mark_running(pages: &mut [SetPage], labels: &[&str]) {
    let repeated = mark_groups(pages, labels);
    for page in pages.iter_mut() {
        mark_neighbours(page);
    }
    restore(pages);
    for page in pages.iter_mut() {
        mark_notices(page);
    }
    keep_first_copies(pages, labels, &repeated);
}

/// Takes everything back if most pages would be left without text: slides
/// with nothing but a heading are read for their headings.
fn restore(pages: &mut [SetPage]) {
    let has = |page: &&SetPage, is: fn(Role) -> bool| page.lines.iter().any(|it| is(it.line.role));
    let printed = pages.iter().filter(|page| has(page, |_| true)).count();
    let with_text = pages
        .iter()
        .filter(|page| has(page, |role| role == Role::Body))
        .count();
    if with_text * 2 >= printed {
        return;
    }
    for line in pages.iter_mut().flat_map(|page| &mut page.lines) {
        if matches!(line.line.role, Role::Head | Role::Foot) {
            line.line.role = Role::Body;
        }
    }
}

/// Marks what stands beside a running line, and what the file marks itself.
fn mark_neighbours(page: &mut SetPage) {
    let levels: Vec<(i16, f32)> = page
        .lines
        .iter()
        .filter(|it| !matches!(it.line.role, Role::Body | Role::LineNumber))
        .map(|it| (it.turn, it.v))
        .collect();
    for at in 0..page.lines.len() {
        let it = &page.lines[at];
        let Some(edge) = edge(it, page).filter(|_| it.line.role == Role::Body) else {
            continue;
        };
        let is_level = |(turn, v): &(i16, f32)| *turn == it.turn && (v - it.v).abs() < LEVEL;
        let is_beside = levels.iter().any(is_level)
            && stands_apart(it, page)
            && !evidence::is_word_with_number(&it.line.text);
        if is_beside || it.is_artifact {
            page.lines[at].line.role = edge.role();
        }
    }
}

/// Tells whether the text keeps its distance from a line. Numbers in the
/// margin of every line are repeated on all pages, too; what stands beside
/// them is text.
fn stands_apart(line: &SetLine, page: &SetPage) -> bool {
    !page.lines.iter().any(|other| {
        let apart = (other.v - line.v).abs();
        let is_under = other.left < line.right && line.left < other.right;
        other.line.role == Role::Body
            && other.turn == line.turn
            && is_under
            && apart > LEVEL
            && apart < 1.8 * line.size
    })
}
