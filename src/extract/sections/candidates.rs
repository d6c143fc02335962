//! Candidates: lines that have the look or the words of a heading.
//!
//! ```text
//! lines, outline ─candidates→ headings with their signs
//! ```
//!
//! **Promise.** A line of a table of contents is no candidate, nor is a cell of
//! a table, nor a running head that was taken for text.

use std::collections::{HashMap, HashSet};

use super::{
    names::{self, Named},
    numbers::numbered,
    outlined::Outlined,
    place::{is_beside, is_cell, is_in_row, is_label, is_stamp},
    style::Style,
    text::Text,
    wording::{can_head, ends_sentence, holds_link, is_caption, is_quote},
};
use crate::study::{OutlineItem, SectionKind, SectionOrigin};

/// The longest heading that is believed without an outline, in words.
const WORDS: usize = 20;
/// The most lines of one heading.
const LINES: usize = 4;
/// How far apart lines of one heading are at most, in type sizes.
const LEADING: f32 = 1.5;
/// How far below its number a heading begins at most, in type sizes.
const LABELLED: f32 = 2.0;
/// The longest heading that ends like a sentence, in words.
const SENTENCE: usize = 12;

/// A line or lines that may be a heading.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent signs of one heading"
)]
pub(super) struct Candidate {
    /// The first and the last of its lines.
    pub(super) first: usize,
    pub(super) last: usize,
    /// How many bytes of the last line belong to it.
    pub(super) end: usize,
    pub(super) style: Style,
    /// How deep its number is, if it has one.
    pub(super) depth: Option<u8>,
    /// Whether that number begins with a letter, as those of appendices do.
    pub(super) is_lettered: bool,
    pub(super) named: Option<Named>,
    pub(super) origin: SectionOrigin,
    /// The level that the outline gives it.
    pub(super) outlined: Option<u8>,
    /// Whether it is set larger, bolder or in capitals.
    pub(super) is_distinct: bool,
    /// Whether text follows in its own paragraph.
    pub(super) runs_in: bool,
    /// Whether it ends like a sentence.
    pub(super) is_sentence: bool,
}

impl Candidate {
    /// Its words.
    pub(super) fn words<'a>(&self, text: Text<'a>) -> &'a str {
        let (from, to) = (&text.lines[self.first], &text.lines[self.last]);
        text.pages[from.page].text[from.span.start..to.span.start + self.end].trim()
    }

    /// Tells whether it bears the name of a chapter, such as *Methods*.
    pub(super) fn is_main(&self) -> bool {
        self.named.is_some_and(|it| it.is_main)
    }
}

/// Finds all candidates, in the order of the text.
pub(super) fn candidates(
    text: Text<'_>,
    body: Style,
    is_contents: &[bool],
    outline: &[OutlineItem],
) -> Vec<Candidate> {
    let outlined = Outlined::new(outline, text.pages.len());
    let mut found = vec![];
    let mut at = 0;
    while at < text.lines.len() {
        if is_contents[at] {
            at += 1;
            continue;
        }
        let candidate = at_line(text, body, at, &outlined);
        at = candidate.as_ref().map_or(at, |it| it.last) + 1;
        found.extend(candidate);
    }
    drop_running(text, &mut found);
    // A heading that is printed twice at one place.
    let mut places = HashSet::new();
    found.retain(|it| {
        let line = &text.lines[it.first];
        let place = (line.page, line.v.to_bits(), line.left.to_bits());
        places.insert((place, it.words(text)))
    });
    found
}

/// Returns the candidate that begins with a line.
fn at_line(text: Text<'_>, body: Style, at: usize, outlined: &Outlined<'_>) -> Option<Candidate> {
    let line = &text.lines[at];
    let style = text.styles[at];
    let is_heavy = style.stands_out(body);
    let opens = line.starts
        || is_heavy
            && at
                .checked_sub(1)
                .is_none_or(|it| text.lines[it].page != line.page || text.styles[it] != style);
    if !opens || is_stamp(text, at) {
        return None;
    }
    let (last, closes) = outlined
        .extent(text, at)
        .map_or_else(|| extent(text, at, is_heavy), |last| (last, true));
    // Most lines open a paragraph that goes on behind them.
    let whole = closes.then(|| whole(text, (at, last), style, is_heavy, outlined));
    if let Some(whole) = whole.flatten() {
        return Some(whole);
    }
    if !line.starts {
        return None;
    }
    let (named, end) = names::run_in(&text.pages[line.page].text[line.span.clone()], line.bold)?;
    Some(Candidate {
        first: at,
        last: at,
        end,
        style,
        depth: None,
        is_lettered: false,
        named: Some(named),
        origin: if line.bold >= end {
            SectionOrigin::Type
        } else {
            SectionOrigin::Words
        },
        outlined: None,
        is_distinct: line.bold + 1 >= end,
        runs_in: true,
        is_sentence: false,
    })
}

/// Returns the candidate that some lines are, with no text behind them.
fn whole(
    text: Text<'_>,
    (first, last): (usize, usize),
    style: Style,
    is_heavy: bool,
    outlined: &Outlined<'_>,
) -> Option<Candidate> {
    let heading = text.lines(first, last);
    let outlined = outlined.level(heading, text.lines[first].page);
    let depth = numbered(heading).map(|it| it.0);
    let named = names::named(heading);
    let origin = match (outlined, depth) {
        (Some(_), _) => SectionOrigin::Outline,
        (None, Some(_)) => SectionOrigin::Number,
        _ if is_heavy => SectionOrigin::Type,
        _ => SectionOrigin::Words,
    };
    let whole = Candidate {
        first,
        last,
        end: text.lines[last].span.len(),
        style,
        depth,
        is_lettered: depth.is_some() && heading.starts_with(|c: char| "ABCDEFGH".contains(c)),
        named,
        origin,
        outlined,
        is_distinct: is_heavy,
        runs_in: false,
        is_sentence: named.is_none() && ends_sentence(heading),
    };
    let is_named = named.is_some_and(|it| it.is_whole);
    let stands_apart = named.is_some_and(|it| it.is_whole && names::stands_apart(it.kind));
    let is_short = heading.split_whitespace().nth(WORDS).is_none();
    ((outlined.is_some() || is_named || is_heavy)
        && is_short
        && (is_named || !names::are_keywords(heading))
        && (outlined.is_some() || is_worded(&whole, heading))
        && !is_cell(text, first, last)
        && (stands_apart || !is_in_row(text, first, last)))
    .then_some(whole)
}

/// Tells whether the words of a candidate can be a heading that the outline
/// does not name.
fn is_worded(it: &Candidate, heading: &str) -> bool {
    let is_long = it.depth.is_none() && heading.split_whitespace().nth(SENTENCE).is_some();
    let is_other = is_caption(heading) || is_quote(heading) || holds_link(heading);
    can_head(heading, it.named) && !is_other && (!it.is_sentence || !is_long)
}

/// Returns the last line of the heading that begins at `at`, and whether text
/// in its own style does not go on behind it.
fn extent(text: Text<'_>, at: usize, is_heavy: bool) -> (usize, bool) {
    let mut last = at;
    while let Some(next) = text.lines.get(last + 1) {
        let here = &text.lines[last];
        if next.page != here.page || last + 1 - at >= LINES {
            break;
        }
        // A line in capitals does not go on in small letters.
        let leaves_capitals =
            text.styles[at].is_capitals && text.line(last + 1).contains(char::is_lowercase);
        let is_alike = text.styles[last + 1].is_like(text.styles[at]) && !leaves_capitals;
        // `01` or `Hoofdstuk 3`, with its words in larger type.
        let is_titled = last == at
            && is_heavy
            && text.styles[last + 1].size > text.styles[at].size
            && is_label(text.line(at))
            && next.v - here.v < LABELLED * next.size
            && !is_beside(here, next);
        let goes_on = if is_titled {
            true
        } else if next.starts {
            is_alike && is_heavy && goes_on_apart(text, at, last)
        } else {
            !is_heavy || text.styles[last + 1].is_like(text.styles[last]) && !leaves_capitals
        };
        let is_numbered = |at: usize| numbered(text.line(at)).is_some();
        if !goes_on || is_heavy && is_numbered(at) && is_numbered(last + 1) {
            break;
        }
        last += 1;
    }
    let closes = text.lines[last].ends
        || is_heavy
            && text.lines.get(last + 1).is_none_or(|next| {
                next.page != text.lines[last].page
                    || !text.styles[last + 1].is_like(text.styles[last])
                    || text.styles[at].is_capitals && !text.styles[last + 1].is_capitals
            });
    (last, closes)
}

/// Tells whether a heading that begins at `at` goes on in the line after `last`
/// although a paragraph ends there: most of them are set ragged or centred.
fn goes_on_apart(text: Text<'_>, at: usize, last: usize) -> bool {
    let (here, next) = (&text.lines[last], &text.lines[last + 1]);
    // `01` or `Hoofdstuk 3`, with its words on the next line or behind it.
    if last == at && is_label(text.line(at)) {
        return true;
    }
    let down = next.v - here.v;
    let is_close = down > 0.0 && down <= LEADING * here.size && !is_beside(here, next);
    let is_open = !text.line(last).ends_with(['.', ':', '?', '!']);
    let overlap = here.right.min(next.right) - here.left.max(next.left);
    let is_shorter = next.right - next.left <= here.right - here.left;
    text.line(last + 1).starts_with(char::is_lowercase)
        || is_close && is_open && is_shorter && overlap > 0.9 * (next.right - next.left)
}

/// Drops headings that stand on top of three or more pages, but for the first;
/// those that stand as often elsewhere are headings everywhere.
fn drop_running(text: Text<'_>, found: &mut Vec<Candidate>) {
    let mut high: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut low: HashMap<&str, usize> = HashMap::new();
    for it in found.iter() {
        let line = &text.lines[it.first];
        if line.is_high {
            high.entry(it.words(text)).or_default().push(line.page);
        } else {
            *low.entry(it.words(text)).or_default() += 1;
        }
    }
    high.retain(|words, pages| {
        pages.len() >= 3 && low.get(words).copied().unwrap_or(0) < pages.len()
    });
    found.retain(|it| {
        let line = &text.lines[it.first];
        let pages = high.get(it.words(text));
        !line.is_high || pages.is_none_or(|it| it.first() == Some(&line.page))
    });
}

/// Tells whether a candidate names the kind and nothing else.
pub(super) fn is_named(it: &Candidate, kind: SectionKind) -> bool {
    it.named.is_some_and(|it| it.kind == kind && it.is_whole)
}
