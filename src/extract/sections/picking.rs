//! Picking: which candidates are headings.
//!
//! ```text
//! candidates ─pick→ headings, in the order of the text
//! ```
//!
//! **Promise.** A name that says nothing else needs only to stand alone; all
//! other headings need a second sign: the outline, or type that named or
//! numbered headings of the same document are set in.

use std::collections::{BTreeSet, HashMap};

use super::{
    candidates::{Candidate, is_named},
    levels::ABSTRACT_LINES,
    names,
    outlined::key,
    place::{below, heads, heads_body, is_stacked},
    style::Style,
    text::Text,
    titles::drop_title,
};
use crate::study::{About, SectionKind as Kind, holds_year};

/// Lines after a heading of references in which years are looked for.
const YEAR_LINES: usize = 25;
/// How much larger type has to be, in half points, to head a chapter whose
/// style nothing else confirms.
const LARGER: i32 = 3;
/// How many headings in a row, without text between, are a list of headings.
const LIST: usize = 3;
/// How many headings in one style confirm it where no name does.
const ALIKE: usize = 3;
/// How many in ten paragraphs that begin in a style must be such headings, and
/// how many if the style is no more than a colour or a slant.
const HEAVY: usize = 4;
const LIGHT: usize = 6;
/// Pages on which an abstract without a heading can begin.
const RUN_IN_PAGES: usize = 2;
/// The longest title of a document that is looked for, in pages.
const TITLE_PAGES: usize = 3;

/// Picks the headings.
pub(super) fn pick(
    text: Text<'_>,
    body: Style,
    mut found: Vec<Candidate>,
    about: &About,
) -> Vec<Candidate> {
    drop_title(text, body, &mut found, about);
    found.retain(|it| !is_named(it, Kind::References) || heads_references(text, it));
    let confirmed = confirmed_styles(text, &found, body);
    found.retain(|it| is_heading(text, it, body, &confirmed));
    drop_lists(text, &mut found);
    drop_front(text, &mut found);
    drop_run_ins(text, &mut found);
    within_references(found)
}

/// Drops what is set like headings above the abstract on the first page of
/// an article: names, addresses, the journal.
fn drop_front(text: Text<'_>, found: &mut Vec<Candidate>) {
    let is_abstract = |it: &Candidate| it.named.is_some_and(|it| it.kind == Kind::Abstract);
    let Some(front) = found.iter().position(is_abstract) else {
        return;
    };
    let page = text.lines[found[front].first].page;
    if page >= TITLE_PAGES {
        return;
    }
    let mut at = 0;
    found.retain(|it| {
        let is_front = at < front && text.lines[it.first].page <= page;
        at += 1;
        let is_told = it.outlined.is_some() || it.depth.is_some_and(|it| it > 1);
        !is_front || it.named.is_some() || is_told
    });
}

/// Drops parts that run in outside an abstract, unless a name of a chapter is
/// bold: `Results. Kaplan …` may be the title of a journal, and `Purpose:`
/// stands before many things.
fn drop_run_ins(text: Text<'_>, found: &mut Vec<Candidate>) {
    // The last line on which the abstract can go on.
    let mut front = text
        .lines
        .partition_point(|it| it.page < RUN_IN_PAGES)
        .min(ABSTRACT_LINES);
    // `Methodology: J. J.` is who did what.
    let mut in_thanks = false;
    found.retain(|it| {
        let kind = it.named.map(|it| it.kind);
        let is_part = matches!(
            kind,
            Some(
                Kind::Introduction
                    | Kind::Methods
                    | Kind::Results
                    | Kind::Discussion
                    | Kind::Conclusion
            )
        );
        if is_part && it.runs_in {
            return it.first <= front || it.is_distinct && it.is_main() && !in_thanks;
        }
        if kind == Some(Kind::Abstract) {
            front = it.first + ABSTRACT_LINES;
        } else if (it.is_main() || kind == Some(Kind::FrontMatter)) && !it.runs_in {
            front = 0;
        }
        in_thanks = kind == Some(Kind::FrontMatter) && !it.runs_in;
        true
    });
}

/// The styles that other signs confirm as those of headings.
fn confirmed_styles(text: Text<'_>, found: &[Candidate], body: Style) -> BTreeSet<Style> {
    let mut styles = BTreeSet::new();
    let mut numbered: HashMap<Style, usize> = HashMap::new();
    let mut alike: HashMap<Style, usize> = HashMap::new();
    for it in found.iter().filter(|it| it.is_distinct && !it.runs_in) {
        let is_abstract = is_named(it, Kind::Abstract) || is_named(it, Kind::FrontMatter);
        if it.outlined.is_some() || it.named.is_some_and(|it| it.is_whole) && !is_abstract {
            styles.insert(it.style);
        }
        if it.depth.is_some() && followed_by_text(text, it) {
            *numbered.entry(it.style).or_default() += 1;
        }
        if !it.is_sentence
            && !is_stacked(text, it.first)
            && heads(text, it.first, it.last)
            && (followed_by_text(text, it) || heads_body(text, it.first, it.last, body))
        {
            *alike.entry(it.style).or_default() += 1;
        }
    }
    styles.extend(numbered.into_iter().filter(|it| it.1 >= 2).map(|it| it.0));
    // Headings that say nothing of themselves: those set alike are most of what
    // is set so.
    let mut all: HashMap<Style, usize> = HashMap::new();
    for (line, style) in text.lines.iter().zip(text.styles) {
        let begins = line.starts && line.words(text.pages).starts_with(char::is_uppercase);
        if begins && alike.contains_key(style) {
            *all.entry(*style).or_default() += 1;
        }
    }
    let is_rule = |style: &Style, count: usize| {
        let all = all.get(style).copied().unwrap_or(count);
        let of_ten = if style.is_light(body) { LIGHT } else { HEAVY };
        count * 10 >= all * of_ten
    };
    styles.retain(|style| {
        !style.is_light(body) || alike.get(style).is_some_and(|count| is_rule(style, *count))
    });
    let alike = alike.into_iter();
    let alike = alike.filter(|it| it.1 >= ALIKE && is_rule(&it.0, it.1));
    styles.extend(alike.map(|it| it.0));
    styles
}

fn is_heading(text: Text<'_>, it: &Candidate, body: Style, confirmed: &BTreeSet<Style>) -> bool {
    if it.outlined.is_some() || it.runs_in {
        return true;
    }
    let is_alone = text.lines[it.first].starts && text.lines[it.last].ends;
    match it.named {
        Some(named) if named.is_whole => {
            let is_plain = named.is_main || names::stands_apart(named.kind);
            it.is_distinct || is_alone && (is_plain || it.depth.is_some())
        }
        Some(_) => {
            it.is_distinct && (it.depth.is_some() || is_alone || confirmed.contains(&it.style))
        }
        None => {
            let is_larger = it.style.size >= body.size + LARGER;
            let is_confirmed = confirms(confirmed, it.style, body);
            let is_set = is_confirmed || is_larger && is_alone && leads(text, it, body, confirmed);
            let is_sentence =
                it.is_sentence && !(is_confirmed && is_alone && !it.style.is_light(body));
            it.is_distinct
                && is_set
                && !is_sentence
                && !is_stacked(text, it.first)
                && heads(text, it.first, it.last)
        }
    }
}

/// Tells whether text follows a heading, or stands right below it, or another
/// heading does.
fn leads(text: Text<'_>, it: &Candidate, body: Style, confirmed: &BTreeSet<Style>) -> bool {
    followed_by_text(text, it)
        || below(text, it.first, it.last).is_some_and(|(at, _)| {
            let style = text.styles[at];
            !style.stands_out(body) || confirmed.contains(&style)
        })
}

/// Tells whether a style is one of headings, or more than such a one: bold and
/// aslant where others are bold.
fn confirms(confirmed: &BTreeSet<Style>, style: Style, body: Style) -> bool {
    let plainer = [
        style,
        Style {
            is_italic: false,
            ..style
        },
        Style {
            is_coloured: false,
            ..style
        },
        Style {
            is_capitals: false,
            ..style
        },
    ];
    let mut plainer = plainer.iter();
    plainer.any(|it| confirmed.contains(it) && (*it == style || !it.is_light(body)))
}

/// Tells whether running text follows, at once or below one more heading.
fn followed_by_text(text: Text<'_>, it: &Candidate) -> bool {
    let style = text.styles[it.last];
    (it.last + 1..text.lines.len())
        .take(6)
        .any(|at| text.styles[at] != style && text.line(at).split_whitespace().nth(5).is_some())
}

/// Tells whether a heading of references has references below it.
fn heads_references(text: Text<'_>, it: &Candidate) -> bool {
    let mut years = 0;
    let mut lines = 0;
    for at in (it.last + 1..text.lines.len()).take(YEAR_LINES) {
        lines += 1;
        years += usize::from(holds_year(text.line(at)));
    }
    let is_late = it.first * 2 >= text.lines.len();
    years >= 3 || is_late && (years >= 1 || lines <= 3)
}

/// Drops lists of headings whose headings come again: contents without page
/// numbers.
fn drop_lists(text: Text<'_>, found: &mut Vec<Candidate>) {
    let mut last: HashMap<String, usize> = HashMap::new();
    let keys: Vec<String> = found.iter().map(|it| key(it.words(text))).collect();
    for (at, key) in keys.iter().enumerate() {
        last.insert(key.clone(), at);
    }
    let mut keep = vec![true; found.len()];
    let mut start = 0;
    while start < found.len() {
        let mut end = start + 1;
        while end < found.len() && found[end].first <= found[end - 1].last + 1 {
            end += 1;
        }
        let run = start..end;
        let again = run
            .clone()
            .filter(|at| last.get(&keys[*at]).is_some_and(|it| *it >= end));
        if run.len() >= LIST && again.clone().count() * 2 >= run.len() {
            for at in run.clone() {
                keep[at] = is_named(&found[at], Kind::Contents);
            }
        }
        start = end;
    }
    let mut keep = keep.into_iter();
    found.retain(|_| keep.next().unwrap_or(true));
}

/// Drops what looks like a heading inside a reference list: the list ends at
/// a heading at least as heavy as its own, or at an appendix.
fn within_references(found: Vec<Candidate>) -> Vec<Candidate> {
    let mut kept: Vec<Candidate> = vec![];
    let mut list: Option<(Style, Option<u8>)> = None;
    for it in found {
        if is_named(&it, Kind::References) {
            list = Some((it.style, it.outlined));
        } else if let Some((style, outlined)) = list {
            let is_as_heavy = it.is_distinct && it.style >= style && !it.runs_in;
            let is_outlined = it.outlined.is_some() && outlined.is_some();
            let ends = is_as_heavy
                || is_outlined
                || is_named(&it, Kind::Appendix)
                || is_named(&it, Kind::FrontMatter) && (it.is_distinct || !it.runs_in)
                || names_appendix(&it);
            if !ends {
                continue;
            }
            list = None;
        }
        kept.push(it);
    }
    kept
}

fn names_appendix(it: &Candidate) -> bool {
    it.is_distinct && it.named.is_some_and(|it| it.kind == Kind::Appendix)
}
