//! The front of an article: an abstract or introduction without a heading.
//!
//! ```text
//! sections ─complete→ sections, with those that need no heading
//! ```
//!
//! **Promise.** Only right above the keywords or the introduction, or right
//! below the keywords, and only on the first three pages.
//!
//! **Source.** Journals that print the abstract above `Keywords`, and begin
//! the text below them, without a word.

use super::{levels::unheaded, names, text::Text};
use crate::study::{PageNo, Section, SectionKind as Kind, Span};

/// Pages on which the front of an article can stand.
const PAGES: usize = 3;
/// Words of the shortest paragraph of an abstract; addresses are shorter.
const PARAGRAPH: usize = 25;
/// Words of the shortest abstract.
const ABSTRACT: usize = 60;
/// Words of the longest abstract.
const LONGEST: usize = 800;
/// Words of an introduction without a heading: what stands between keywords
/// and a heading is an address if it is shorter.
const INTRODUCTION: usize = 150;

/// Adds the sections that have no heading.
pub(super) fn complete(text: Text<'_>, sections: &mut Vec<Section>) {
    let keywords = keywords(text);
    if !sections.iter().any(|it| it.kind == Kind::Abstract)
        && let Some((page, paragraph)) = keywords.or_else(|| introduction(text, sections))
    {
        add_abstract(text, sections, page, paragraph);
    }
    if let Some((page, paragraph)) = keywords {
        add_introduction(text, sections, page, paragraph);
    }
    sections.sort_by_key(|it| (it.page, it.span.start));
}

/// Returns the page and the number of the paragraph that heads the
/// introduction of an article.
fn introduction(text: Text<'_>, sections: &[Section]) -> Option<(usize, usize)> {
    let it = sections.iter().find(|it| it.kind == Kind::Introduction)?;
    let page = text
        .pages
        .get(it.page.index())
        .filter(|_| it.page.index() < PAGES)?;
    let at = page
        .paragraphs
        .iter()
        .position(|span| span.start == it.span.start)?;
    Some((it.page.index(), at))
}

/// Returns the page and the number of the paragraph that lists the keywords.
fn keywords(text: Text<'_>) -> Option<(usize, usize)> {
    let pages = text.pages.iter().enumerate().take(PAGES);
    pages
        .flat_map(|(at, page)| {
            page.paragraphs
                .iter()
                .enumerate()
                .map(move |it| (at, it.0, it.1))
        })
        .find(|(at, _, span)| names::are_keywords(&text.pages[*at].text[(*span).clone()]))
        .map(|(at, paragraph, _)| (at, paragraph))
}

fn words(text: Text<'_>, page: usize, span: &Span) -> usize {
    text.pages[page].text[span.clone()]
        .split_whitespace()
        .count()
}

/// The paragraphs above the keywords are the abstract.
fn add_abstract(text: Text<'_>, sections: &mut Vec<Section>, page: usize, keywords: usize) {
    let mut start = None;
    let mut all = 0;
    for span in text.pages[page].paragraphs[..keywords].iter().rev() {
        if is_imprint(&text.pages[page].text[span.clone()]) {
            break;
        }
        let words = words(text, page, span);
        all += words;
        let is_headed = sections
            .iter()
            .any(|it| it.page.index() == page && it.span.start == span.start);
        if words < PARAGRAPH || all > LONGEST || is_headed {
            break;
        }
        start = Some(span.start);
    }
    if let Some(start) = start.filter(|_| all >= ABSTRACT) {
        sections.push(unheaded(page, start, Kind::Abstract));
    }
}

/// Tells whether a paragraph is about the article and not of it.
fn is_imprint(paragraph: &str) -> bool {
    const STARTS: &[&str] = &[
        "copyright",
        "©",
        "this is an open access",
        "received",
        "correspond",
    ];
    let start: String = paragraph.trim_start().chars().take(24).collect();
    let start = start.to_lowercase();
    STARTS.iter().any(|it| start.starts_with(it))
}

/// Long text between the keywords and the next heading is the introduction.
fn add_introduction(text: Text<'_>, sections: &mut Vec<Section>, page: usize, keywords: usize) {
    let Some(span) = text.pages[page].paragraphs.get(keywords + 1) else {
        return;
    };
    let after = (PageNo::from_index(page), span.start);
    let next = sections
        .iter()
        .map(|it| (it.page, it.span.start))
        .filter(|it| *it >= after)
        .min();
    let mut all = 0;
    for (at, it) in text.pages.iter().enumerate().skip(page).take(PAGES) {
        for paragraph in &it.paragraphs {
            let place = (it.no, paragraph.start);
            if place < after || next.is_some_and(|next| place >= next) {
                continue;
            }
            all += words(text, at, paragraph);
        }
    }
    let has_introduction = sections.iter().any(|it| it.kind == Kind::Introduction);
    if all >= INTRODUCTION && !has_introduction {
        sections.push(unheaded(page, span.start, Kind::Introduction));
    }
}
