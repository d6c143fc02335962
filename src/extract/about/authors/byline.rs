//! Bylines: the lines of a front that name those who wrote.
//!
//! ```text
//! lines of the front, place of the title ─byline→ names, and how plainly
//! ```
//!
//! In this order: what a label says on the first page; names right below the
//! title; what a label says in a colophon; names above the title or at the foot
//! of the text, if they are a list. **Never:** names in running text or beside
//! other things in a table, nor what the file claims; see `authors`.

use super::{
    labels::{Label, before_roles, is_affiliation, is_of_others, precedes_others, said_behind},
    names::{is_plain_list, people},
};
use crate::extract::{
    about::front_lines::{FrontLine, Part},
    setting::Role,
};

/// How many lines below the title may stand between it and the names: a
/// subtitle, a date.
const BETWEEN: usize = 10;

/// How many lines may stand between two names: where the first one works.
const AFFILIATIONS: usize = 3;

/// On how many lines one list may go on.
const LIST_LINES: usize = 12;

/// How far apart the lines of a list are, at most, in type sizes.
const NEAR: f32 = 2.6;

/// How plainly names are those of authors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Plainness {
    /// One name, of which nothing but its form says that it is one.
    Lone,
    /// A list of names, or one with initials or a degree.
    Listed,
    /// A colophon says who made the text.
    Made,
    /// A label says that they wrote it.
    Said,
}

/// Names of those who wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Byline {
    pub(super) names: Vec<String>,
    pub(super) plainness: Plainness,
}

/// Finds the names; `below` is the page and the last line of the title.
pub(super) fn byline(lines: &[FrontLine<'_>], below: Option<(usize, usize)>) -> Option<Byline> {
    let said = |is_part: fn(Part) -> bool| {
        let found = (0..lines.len()).filter(|at| is_part(lines[*at].part));
        found.filter_map(|at| said_at(lines, at)).max_by(|a, b| {
            // The first of the plainest.
            a.plainness
                .cmp(&b.plainness)
                .then(std::cmp::Ordering::Greater)
        })
    };
    let colophon = || said(|it| it == Part::Colophon);
    let on_front = said(|it| matches!(it, Part::Block | Part::Margin));
    if on_front.is_some() {
        return on_front;
    }
    let title = below.and_then(|place| lines.iter().position(|it| (it.page, it.line) == place));
    if let Some(found) = title.and_then(|at| below_title(lines, at)) {
        // The colophon may name all of those of whom a cover names one.
        let longer = colophon().filter(|it| {
            it.names.len() > found.names.len()
                && (found.plainness == Plainness::Lone || holds(&it.names, &found.names))
        });
        return Some(longer.unwrap_or(found));
    }
    colophon()
        .or_else(|| elsewhere(lines))
        .or_else(|| title.and_then(|at| above_title(lines, at)))
}

/// Tells whether all of `some` are among `all`.
fn holds(all: &[String], some: &[String]) -> bool {
    some.iter().all(|it| all.contains(it))
}

/// Returns the names that a label at a line says.
fn said_at(lines: &[FrontLine<'_>], at: usize) -> Option<Byline> {
    let line = lines.get(at)?;
    let is_colophon = line.part == Part::Colophon;
    let (label, rest) = said_behind(line.text(), is_colophon)?;
    let names = if rest.is_empty() {
        // A head of a table stands beside others.
        let is_head = line.is_beside && !is_colophon;
        if is_head {
            vec![]
        } else {
            listed(lines, at + 1, "").0
        }
    } else {
        let names = listed(lines, at, rest).0;
        if names.is_empty() {
            people(before_roles(rest))
        } else {
            names
        }
    };
    let plainness = match label {
        Label::Authors => Plainness::Said,
        Label::Writers => Plainness::Made,
    };
    (!names.is_empty()).then_some(Byline { names, plainness })
}

/// Returns the names of a list that begins with `first`, or else with the line
/// `from`; and the line behind it.
fn listed(lines: &[FrontLine<'_>], from: usize, first: &str) -> (Vec<String>, usize) {
    let mut names: Vec<String> = vec![];
    let mut at = from;
    let mut start = first.to_owned();
    let mut is_whole = false;
    while at < lines.len().min(from + LIST_LINES) {
        if start.is_empty() {
            start = said(&lines[at]);
        }
        let is_label = at > from && (is_of_others(&start) || said_behind(&start, true).is_some());
        if is_label || at > from && !is_near(lines, at) {
            break;
        }
        // As many lines as give names: a list or a name may break anywhere.
        let mut longest = None;
        let mut text = start.clone();
        for end in at..lines.len().min(at + LIST_LINES) {
            if end > at {
                let next = said(&lines[end]);
                // Marks of affiliations may be lines of their own.
                if is_mark(&next) && is_near(lines, end) {
                    continue;
                }
                if !(goes_on(&text) || continues(&next)) || !is_near(lines, end) {
                    break;
                }
                text = format!("{text} {next}");
            }
            let found = people(&text);
            if !found.is_empty() {
                longest = Some((found, end + 1));
            }
        }
        let Some((found, next)) = longest else {
            break;
        };
        // Below a whole list stands where those work whom it names.
        let is_alike =
            (lines[at].set.size - lines[from].set.size).abs() < 0.05 * lines[at].set.size;
        let is_next = names.is_empty() || is_alike && may_follow(is_whole, &start, &found);
        if !is_next {
            break;
        }
        is_whole |= found.len() > 1;
        names.extend(
            found
                .into_iter()
                .filter(|it| !names.contains(it))
                .collect::<Vec<_>>(),
        );
        at = next;
        start.clear();
    }
    (names, at)
}

/// Tells whether names can follow others: behind a list on one line, only such
/// as a list shows, too.
fn may_follow(is_whole: bool, text: &str, names: &[String]) -> bool {
    !is_whole || is_plain_list(text, names)
}

/// Returns the names that stand below the title, past a subtitle or a date.
fn below_title(lines: &[FrontLine<'_>], title: usize) -> Option<Byline> {
    let page = lines.get(title)?.page;
    let mut names: Vec<String> = vec![];
    let mut plainness = Plainness::Lone;
    let mut at = title + 1;
    let mut passed = 0;
    let mut is_whole = false;
    while let Some(line) = lines.get(at) {
        let is_over = line.page != page
            || line.part != Part::Block
            || precedes_others(line.text())
            || passed
                > if names.is_empty() {
                    BETWEEN
                } else {
                    AFFILIATIONS
                };
        if is_over {
            break;
        }
        let (found, next) = if is_in_table(lines, at) || line.set.line.role != Role::Body {
            (vec![], at)
        } else {
            listed(lines, at, "")
        };
        if found.is_empty() {
            let is_place = is_affiliation(line.text());
            if !names.is_empty() && !is_place {
                break;
            }
            passed += 1;
            at += 1;
            continue;
        }
        if !may_follow(is_whole, &said(&lines[at]), &found) {
            break;
        }
        is_whole = found.len() > 1 && next == at + 1;
        let text: Vec<String> = lines[at..next].iter().map(said).collect();
        let is_marked = lines[at]
            .text()
            .trim_end()
            .ends_with(|c: char| c.is_ascii_digit() || c == '*');
        if is_marked || is_plain_list(&text.join(" "), &found) {
            plainness = Plainness::Listed;
        }
        names.extend(
            found
                .into_iter()
                .filter(|it| !names.contains(it))
                .collect::<Vec<_>>(),
        );
        passed = 0;
        at = next;
    }
    if names.len() > 1 {
        plainness = Plainness::Listed;
    }
    (!names.is_empty()).then_some(Byline { names, plainness })
}

/// Returns one name that stands above the title.
fn above_title(lines: &[FrontLine<'_>], title: usize) -> Option<Byline> {
    let page = lines.get(title)?.page;
    let above = lines.get(..title)?.iter().filter(|it| {
        it.page == page
            && it.part == Part::Block
            && it.set.line.role == Role::Body
            && !it.is_beside
            && !is_of_others(it.text())
    });
    let names = above.map(|it| people(&said(it))).find(|it| it.len() == 1)?;
    let plainness = Plainness::Lone;
    Some(Byline { names, plainness })
}

/// Returns a list of names that stands above the title or around the text.
fn elsewhere(lines: &[FrontLine<'_>]) -> Option<Byline> {
    let is_place = |it: &FrontLine<'_>| {
        it.page == 0
            && matches!(it.part, Part::Block | Part::Margin)
            && it.set.line.role == Role::Body
            && !it.is_beside
    };
    let mut is_others = false;
    for (at, line) in lines.iter().enumerate() {
        // Names below a label belong to it.
        is_others = precedes_others(line.text()) || is_others && !people(line.text()).is_empty();
        if !is_place(line) || is_others {
            continue;
        }
        let (names, _) = listed(lines, at, "");
        if names.len() > 1 {
            let plainness = Plainness::Listed;
            return Some(Byline { names, plainness });
        }
    }
    None
}

/// Tells whether a line stands beside one that holds no names.
fn is_in_table(lines: &[FrontLine<'_>], at: usize) -> bool {
    let line = &lines[at];
    line.is_beside
        && lines.iter().any(|it| {
            it.page == line.page
                && it.line != line.line
                && it.part != Part::Text
                && !is_mark(it.text())
                && (it.set.v - line.set.v).abs() < 0.3 * line.set.size
                && people(it.text()).is_empty()
        })
}

/// Returns what a line says, without the marks of notes in it.
fn said(line: &FrontLine<'_>) -> String {
    let text = line.set.line.text.as_str();
    let mut kept = String::with_capacity(text.len());
    let mut from = 0;
    for mark in &line.set.marks {
        kept.push_str(text.get(from..mark.start).unwrap_or_default());
        from = mark.end.max(from);
    }
    kept.push_str(text.get(from..).unwrap_or_default());
    kept.trim().to_owned()
}

/// Tells whether a line holds marks and no words.
fn is_mark(text: &str) -> bool {
    !text.contains(char::is_alphabetic) && text.chars().count() <= 8
}

/// Tells whether a list goes on behind a text.
fn goes_on(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    let is_joint = ["en", "and", "&", "met", "with"].contains(&last);
    text.ends_with([',', ';', '-', '&']) || is_joint || super::words::PARTICLES.contains(&last)
}

/// Tells whether a text goes on with a list.
fn continues(text: &str) -> bool {
    let bare = text.trim_start_matches(|c: char| c.is_ascii_digit() || "*# ".contains(c));
    let bare = bare
        .strip_prefix(',')
        .unwrap_or(bare)
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    text.starts_with(',') || ["en ", "and ", "& "].iter().any(|it| bare.starts_with(it))
}

/// Tells whether a line stands near the one before it.
fn is_near(lines: &[FrontLine<'_>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|it| lines.get(it)) else {
        return true;
    };
    let line = &lines[at];
    let down = (line.set.v - before.set.v).abs();
    line.page == before.page && down < NEAR * line.set.size.max(before.set.size)
}
