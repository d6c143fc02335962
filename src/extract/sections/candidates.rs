//! Candidates: lines that have the look or the words of a heading.
//!
//! ```text
//! lines, outline ─candidates→ headings with their signs
//! ```
//!
//! **Promise.** A line of a table of contents is no candidate, nor is a cell of
//! a table, nor a running head that was taken for text.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    lines::TextLine,
    names::{self, Named},
    numbers::{numbered, without_number},
};
use crate::study::{OutlineItem, Page, SectionKind, SectionOrigin};

/// The longest heading that is believed without an outline, in words.
const WORDS: usize = 20;
/// The most lines of one heading.
const LINES: usize = 4;
/// How far the page of an outline entry may be off: entries often lead to the
/// end of the page before.
const PAGE_SLACK: usize = 1;

/// How a line is set, as far as it sets headings apart; greater is heavier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Style {
    /// Type size in half points, so that rounding makes no two styles of one.
    pub(super) size: i32,
    pub(super) is_bold: bool,
    pub(super) is_capitals: bool,
}

/// A line or lines that may be a heading.
#[derive(Clone, Debug)]
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
}

impl Candidate {
    /// Tells whether it bears the name of a chapter, such as *Methods*.
    pub(super) fn is_main(&self) -> bool {
        self.named.is_some_and(|it| it.is_main)
    }
}

/// The pages and their lines.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    pub(super) pages: &'a [Page],
    pub(super) lines: &'a [TextLine],
}

impl<'a> Text<'a> {
    /// The text of a line.
    pub(super) fn line(self, at: usize) -> &'a str {
        let line = &self.lines[at];
        self.pages[line.page].text[line.span.clone()].trim()
    }

    /// The text of lines `first` to `last` of one page.
    pub(super) fn lines(self, first: usize, last: usize) -> &'a str {
        let (from, to) = (&self.lines[first], &self.lines[last]);
        self.pages[from.page].text[from.span.start..to.span.end].trim()
    }

    pub(super) fn heading(self, it: &Candidate) -> &'a str {
        let (from, to) = (&self.lines[it.first], &self.lines[it.last]);
        self.pages[from.page].text[from.span.start..to.span.start + it.end].trim()
    }

    /// The style of a line, whatever its letters are.
    fn weight(self, at: usize) -> Style {
        let line = &self.lines[at];
        Style {
            size: (line.size * 2.0).round() as i32,
            is_bold: line.bold >= line.span.len(),
            is_capitals: false,
        }
    }

    fn style(self, at: usize) -> Style {
        Style {
            is_capitals: is_capitals(self.line(at)),
            ..self.weight(at)
        }
    }
}

fn is_capitals(text: &str) -> bool {
    // Most lines have a small letter near their start.
    !text.chars().any(char::is_lowercase)
        && text.chars().filter(|c| c.is_alphabetic()).nth(3).is_some()
}

/// The style of most letters.
pub(super) fn body_style(text: Text<'_>) -> Style {
    let mut counts: BTreeMap<Style, usize> = BTreeMap::new();
    for (at, line) in text.lines.iter().enumerate() {
        let style = text.weight(at);
        *counts.entry(style).or_default() += line.span.len();
    }
    let most = counts.into_iter().max_by_key(|it| it.1).map(|it| it.0);
    most.unwrap_or(Style {
        size: 20,
        is_bold: false,
        is_capitals: false,
    })
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
    found
}

/// Returns the candidate that begins with a line.
fn at_line(text: Text<'_>, body: Style, at: usize, outlined: &Outlined<'_>) -> Option<Candidate> {
    let line = &text.lines[at];
    let style = text.style(at);
    let is_heavy = style.size > body.size
        || style.size * 4 >= body.size * 3 && style.is_bold && !body.is_bold
        || style.size + 1 >= body.size && style.is_capitals;
    let opens = line.starts
        || is_heavy
            && at
                .checked_sub(1)
                .is_none_or(|it| text.lines[it].page != line.page || text.style(it) != style);
    if !opens {
        return None;
    }
    let (last, closes) = outlined
        .extent(text, at)
        .map_or_else(|| extent(text, at, style, is_heavy), |last| (last, true));
    let heading = text.lines(at, last);
    let is_short = heading.split_whitespace().nth(WORDS).is_none();
    let outlined = outlined.level(heading, line.page);
    let depth = numbered(heading).map(|it| it.0);
    let named = names::named(heading);
    let origin = match (outlined, depth) {
        (Some(_), _) => SectionOrigin::Outline,
        (None, Some(_)) => SectionOrigin::Number,
        _ if is_heavy => SectionOrigin::Type,
        _ => SectionOrigin::Words,
    };
    let whole = Candidate {
        first: at,
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
    };
    let is_keywords = names::are_keywords(heading) && !named.is_some_and(|it| it.is_whole);
    if closes
        && !is_keywords
        && is_short
        && (outlined.is_some() || can_head(heading, named))
        && !is_cell(text, at, last)
    {
        let keeps = outlined.is_some() || named.is_some_and(|it| it.is_whole) || is_heavy;
        if keeps {
            return Some(whole);
        }
    }
    if !line.starts {
        return None;
    }
    let (named, end) = names::run_in(&text.pages[line.page].text[line.span.clone()], line.bold)?;
    Some(Candidate {
        last: at,
        end,
        named: Some(named),
        depth: None,
        origin: if line.bold >= end {
            SectionOrigin::Type
        } else {
            SectionOrigin::Words
        },
        outlined: None,
        is_distinct: line.bold + 1 >= end,
        runs_in: true,
        ..whole
    })
}

/// Returns the last line of the heading that begins at `at`, and whether text
/// in its own style does not go on behind it.
fn extent(text: Text<'_>, at: usize, style: Style, is_heavy: bool) -> (usize, bool) {
    let mut last = at;
    while let Some(next) = text.lines.get(last + 1) {
        let here = &text.lines[last];
        if next.page != here.page || last + 1 - at >= LINES {
            break;
        }
        let next_style = text.style(last + 1);
        let is_alike = next_style.size == style.size && next_style.is_bold == style.is_bold;
        // `01` or `Hoofdstuk 3`, with its words on the next line.
        let is_label = last == at && {
            let text = text.line(at);
            numbered(text).is_some_and(|it| it.1 == text.len())
        };
        let continues = text.line(last + 1).starts_with(char::is_lowercase);
        let goes_on = if next.starts {
            is_alike && is_heavy && (is_label || continues)
        } else {
            !is_heavy || is_alike
        };
        if !goes_on {
            break;
        }
        last += 1;
    }
    let closes = text.lines[last].ends
        || is_heavy
            && text.lines.get(last + 1).is_none_or(|next| {
                next.page != text.lines[last].page || text.style(last + 1) != style
            });
    (last, closes)
}

/// Tells whether words can be a heading: begun like one, not ended like a
/// sentence.
fn can_head(heading: &str, named: Option<Named>) -> bool {
    let words = without_number(heading);
    let begins = words
        .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || "‘’“\"'(¿".contains(c))
        || named.is_some_and(|it| it.is_whole);
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    let is_named = named.is_some();
    let ends = words.ends_with([',', ';']) || words.ends_with('.') && !is_named;
    let has_word = is_named
        || words
            .split(|c: char| !c.is_alphabetic())
            .any(|it| it.chars().count() >= 3);
    begins
        && !ends
        && has_word
        && letters >= 2
        && letters * 2 > words.chars().filter(|c| !c.is_whitespace()).count()
        && !begins_with_doi(words)
        && !words.contains('@')
}

fn begins_with_doi(words: &str) -> bool {
    let letters = words.trim_start().chars().flat_map(char::to_lowercase);
    letters.take(3).eq("doi".chars())
}

/// Tells whether lines are a cell of a table: two or more short ones stand
/// beside it.
fn is_cell(text: Text<'_>, first: usize, last: usize) -> bool {
    text.lines[first..=last].iter().any(|it| it.cells >= 2)
}

/// Drops headings that stand on top of three or more pages, but for the first.
fn drop_running(text: Text<'_>, found: &mut Vec<Candidate>) {
    let mut seen: HashMap<&str, Vec<usize>> = HashMap::new();
    for it in found.iter() {
        let line = &text.lines[it.first];
        if line.is_high {
            seen.entry(text.heading(it)).or_default().push(line.page);
        }
    }
    seen.retain(|_, pages| pages.len() >= 3);
    found.retain(|it| {
        let line = &text.lines[it.first];
        let pages = seen.get(text.heading(it));
        !line.is_high || pages.is_none_or(|it| it.first() == Some(&line.page))
    });
}

/// The outline by the letters of its titles.
struct Outlined<'a> {
    levels: HashMap<String, Vec<(&'a OutlineItem, usize)>>,
    /// How the titles begin: most lines begin otherwise, and need no look.
    heads: HashSet<Option<char>>,
}

impl<'a> Outlined<'a> {
    fn new(outline: &'a [OutlineItem], pages: usize) -> Self {
        let mut levels: HashMap<String, Vec<(&OutlineItem, usize)>> = HashMap::new();
        for item in outline {
            let Some(page) = item
                .page
                .map(crate::study::PageNo::index)
                .filter(|it| *it < pages)
            else {
                continue;
            };
            levels
                .entry(key(&item.title))
                .or_default()
                .push((item, page));
        }
        levels.remove("");
        let heads = levels.keys().map(|it| head(it)).collect();
        Self { levels, heads }
    }

    fn may_begin(&self, heading: &str) -> bool {
        if self.levels.is_empty() {
            return false;
        }
        let head = head(heading);
        // `01` alone may be followed by its words.
        head.is_none() || self.heads.contains(&head)
    }

    /// Returns the last line of the heading that begins at `at`, if the outline
    /// names it; the longest, if it names several.
    fn extent(&self, text: Text<'_>, at: usize) -> Option<usize> {
        if !self.may_begin(text.line(at)) {
            return None;
        }
        let page = text.lines[at].page;
        (at..text.lines.len().min(at + LINES))
            .take_while(|last| text.lines[*last].page == page)
            .filter(|last| self.level(text.lines(at, *last), page).is_some())
            .last()
    }

    /// Returns the level of a heading that the outline names on or near `page`.
    fn level(&self, heading: &str, page: usize) -> Option<u8> {
        if !self.may_begin(heading) {
            return None;
        }
        let items = self.levels.get(&key(heading))?;
        let near = items.iter().min_by_key(|(_, at)| at.abs_diff(page))?;
        (near.1.abs_diff(page) <= PAGE_SLACK).then_some(near.0.level)
    }
}

/// Returns the letters of a heading, to compare it with others: numbers and
/// signs are set in many ways.
pub(super) fn key(heading: &str) -> String {
    letters(heading).collect()
}

/// Returns the first letter of a [`key`]; a heading may go on on a next line.
fn head(heading: &str) -> Option<char> {
    letters(heading).next()
}

fn letters(heading: &str) -> impl Iterator<Item = char> {
    without_number(heading.trim())
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
}

/// Tells whether a candidate names the kind and nothing else.
pub(super) fn is_named(it: &Candidate, kind: SectionKind) -> bool {
    it.named.is_some_and(|it| it.kind == kind && it.is_whole)
}
