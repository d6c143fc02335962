//! Groups: lines of a page that may be of one heading.
//!
//! ```text
//! set page ─groups→ groups ─whole_text, first_lines→ text of a heading
//! ```
//!
//! Lines of one size that follow each other closely are one heading, as far as
//! their words allow it. **Never:** which heading is the title; see `headline`.

use super::{returning::Heads, wording};
use crate::extract::setting::{Role, SetLine, SetPage};

/// The most lines that are taken together as a title with what stands around it.
/// More lines of one size are text, and asking of each whether they are an
/// organisation by now took 7.5 s on a page of 20,000 lines (November 2026).
const LONGEST_GROUP: usize = 12;

/// How much larger type has to be to stand out: headings of 12 points above
/// text of 11 do, rounding does not.
pub(super) const STANDS_OUT: f32 = 1.08;

/// How far, in degrees, a title may be tilted.
const TILT: i16 = 15;

/// How far apart the lines of a heading are, at most, in type sizes. With 2.4
/// no title of 135 documents is better, and of 535 odd files four take in text
/// that stands below (November 2026).
const NEAR: f32 = 2.2;

/// Lines of one size, one below the other.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// Its first line on the page, from 0.
    pub(super) first: usize,
    /// Its last line, from 0.
    pub(super) last: usize,
    /// The type size of its first line, in points.
    pub(super) size: f32,
    /// Its lines in one.
    pub(super) text: String,
}

impl Group {
    /// Tells whether it is of one or two words, as names of journals are.
    pub(super) fn is_masthead(&self) -> bool {
        self.first == self.last && self.text.split(' ').count() <= 2
    }
}

/// Groups the lines of a page that may be of one heading.
pub(super) fn groups(page: &SetPage, text_size: f32) -> Vec<Group> {
    let mut found: Vec<Group> = vec![];
    let mut is_open = false;
    for (at, it) in page.lines.iter().enumerate() {
        let is_usable = it.turn.rem_euclid(360).min((-it.turn).rem_euclid(360)) <= TILT
            && top(it) < 0.95 * page.height
            && (it.line.role == Role::Body
                || it.line.role == Role::Head && it.size > 1.15 * text_size);
        if !is_usable || wording::ends_title(&it.line.text) {
            is_open = false;
            continue;
        }
        if let Some(group) = found.last_mut().filter(|_| is_open) {
            let before = &page.lines[group.last];
            let is_near = (it.v - before.v).abs() < NEAR * group.size;
            let is_alike = (it.size - group.size).abs() < 0.1 * group.size;
            if is_near && is_alike && it.turn == before.turn && !wording::is_item(&it.line.text) {
                push_line(&mut group.text, &it.line.text);
                group.last = at;
                // The name of the faculty may stand right above the title.
                if wording::is_organisation(&group.text) && !wording::goes_on(&group.text) {
                    is_open = false;
                }
                // A title never has more; a page of short lines has thousands.
                if at - group.first >= LONGEST_GROUP {
                    is_open = false;
                }
                continue;
            }
        }
        is_open = wording::can_begin_title(&it.line.text);
        if is_open {
            is_open = !wording::is_organisation(&it.line.text) || wording::goes_on(&it.line.text);
            found.push(Group {
                first: at,
                last: at,
                size: it.size,
                text: it.line.text.clone(),
            });
        }
    }
    found
}

/// Puts the smaller line above a title before it, if that line cannot end
/// there: `Voor een` / `SAMENLEVING MET AMBITIE`, or if the heads say both in
/// one.
pub(super) fn whole_text(page: &SetPage, group: &Group, heads: &Heads) -> String {
    let first = &page.lines[group.first];
    let above = page.lines.iter().find(|it| {
        let text = it.line.text.as_str();
        let down = (first.v - it.v) / group.size;
        let is_phrase = wording::goes_on(text) && text.split(' ').count() <= 4;
        it.turn == first.turn
            && it.left < first.right
            && first.left < it.right
            && it.size < group.size
            && 2.0 * down * group.size > it.size
            && (down < 1.5 && is_phrase
                || down < NEAR && heads.says(&format!("{text} {}", group.text)))
    });
    above.map_or_else(
        || group.text.clone(),
        |it| format!("{} {}", it.line.text, group.text),
    )
}

/// Returns the first line of a group that is as large as the text, with those
/// that it cannot do without: a line that begins small goes on.
pub(super) fn first_lines(page: &SetPage, group: &Group) -> (String, usize) {
    let mut text = page.lines[group.first].line.text.clone();
    let mut last = group.first;
    for at in group.first + 1..=group.last.min(group.first + 2) {
        let next = &page.lines[at].line.text;
        if !wording::goes_on(&text) && !next.starts_with(char::is_lowercase) {
            break;
        }
        push_line(&mut text, next);
        last = at;
    }
    (text, last)
}

/// Returns how far down the page a line begins.
fn top(line: &SetLine) -> f32 {
    line.line.letters.first().map_or(0.0, |it| it.place.bottom)
}

/// Puts a line behind a text; a word that was broken is joined.
pub(super) fn push_line(title: &mut String, line: &str) {
    if title.ends_with('-') && line.starts_with(char::is_lowercase) {
        title.pop();
    } else if !title.is_empty() {
        title.push(' ');
    }
    title.push_str(line);
}
