//! A ranked study → a hit: its best pages, each with the sentence to quote.

use std::collections::{BTreeMap, BTreeSet};

use super::placed::{Placed, placed};
use crate::{
    analyse::words,
    index::{Index, IndexError},
    search::{matches::place::Place, rank::ranked::Ranked},
    study::{Hit, Page, PageHit, PageNo, Span, sentences},
};

/// A longer sentence (a table, a list without full stops) is quoted in part:
/// this many bytes around its first match. Ten lines on a screen.
const LONGEST_QUOTE: usize = 600;

/// The places that stand, in whole or in part, on one page.
#[derive(Default)]
struct OnPage {
    /// How many places begin here.
    begun: usize,
    /// All of them, the one that runs on from the page before included.
    places: Vec<(Place, usize)>,
}

pub(in crate::search) fn hit(
    index: &Index,
    ranked: &Ranked,
    worth: &[f64],
    show: usize,
) -> Result<Hit, IndexError> {
    let (title, starts) = index.title_and_starts(ranked.number)?;
    let by_page = by_page(&ranked.places, &starts);
    let worth = |places: &[(Place, usize)]| {
        let leaves: BTreeSet<usize> = places.iter().map(|(_, leaf)| *leaf).collect();
        leaves.iter().map(|leaf| worth[*leaf]).sum::<f64>()
    };
    // The page with most of the question on it, then with most places, then
    // the first.
    let mut best: Vec<(&usize, &OnPage)> = by_page.iter().filter(|(_, it)| it.begun > 0).collect();
    let matching_pages = best.len();
    best.sort_by(|(a_no, a), (b_no, b)| {
        let by_worth = worth(&b.places).total_cmp(&worth(&a.places));
        by_worth.then(b.begun.cmp(&a.begun)).then(a_no.cmp(b_no))
    });
    let mut pages = vec![];
    for (page, on_page) in best.into_iter().take(show) {
        let no = PageNo::from_index(*page);
        let (page, paragraphs) = index.placed_page(ranked.number, no)?;
        let wanted = on_page.places.iter().map(|(place, _)| *place);
        let words = placed(&page, starts[no.index()], &paragraphs, &wanted);
        pages.push(page_hit(&page, &words, on_page, &worth));
    }
    Ok(Hit {
        study: index.id(ranked.number),
        score: ranked.score,
        places: ranked.count,
        title: title.map_or(vec![], |title| lit_in_title(&title, &ranked.in_title)),
        matching_pages,
        pages,
        done_in: vec![],
    })
}

fn by_page(places: &[(Place, usize)], starts: &[u32]) -> BTreeMap<usize, OnPage> {
    let page_of = |word: u32| starts.partition_point(|start| *start <= word) - 1;
    let mut pages: BTreeMap<usize, OnPage> = BTreeMap::new();
    for (place, leaf) in places {
        let first = page_of(place.start);
        let last = page_of(place.end() - 1);
        pages.entry(first).or_default().begun += 1;
        for page in first..=last {
            pages.entry(page).or_default().places.push((*place, *leaf));
        }
    }
    pages
}

fn page_hit(
    page: &Page,
    words: &[Placed],
    on_page: &OnPage,
    worth: &impl Fn(&[(Place, usize)]) -> f64,
) -> PageHit {
    let lit = lit(words, &on_page.places);
    // The sentence with most of the question in it, a whole one rather than a
    // heading or a cell, then the first.
    let mut best: Option<(f64, bool, Span)> = None;
    for paragraph in &page.paragraphs {
        if !lit.iter().any(|(span, ..)| overlap(span, paragraph)) {
            continue;
        }
        for sentence in sentences(&page.text, paragraph) {
            let inside: Vec<(Place, usize)> = lit
                .iter()
                .filter(|(span, ..)| overlap(span, &sentence))
                .map(|(_, place, leaf)| (*place, *leaf))
                .collect();
            if inside.is_empty() {
                continue;
            }
            let value = worth(&inside);
            let is_whole =
                page.text[sentence.clone()].ends_with(['.', '?', '!', '”', '’', '"', ')']);
            let is_better = best.as_ref().is_none_or(|(most, best_is_whole, _)| {
                value > *most || (value >= *most && is_whole && !best_is_whole)
            });
            if is_better {
                best = Some((value, is_whole, sentence));
            }
        }
    }
    let sentence = best.map_or(0..0, |(_, _, sentence)| sentence);
    let span = shortened(&page.text, sentence, &lit);
    let matches = merged(
        lit.iter()
            .filter(|(it, ..)| overlap(it, &span))
            .map(|(it, ..)| {
                it.start.max(span.start) - span.start..it.end.min(span.end) - span.start
            })
            .collect(),
    );
    PageHit {
        page: page.no,
        label: page.label.clone(),
        origin: page.origin,
        places: on_page.begun,
        quote: page.text[span.clone()].to_owned(),
        span,
        matches,
    }
}

/// Finds the words of the places in the text of the page.
fn lit(words: &[Placed], places: &[(Place, usize)]) -> Vec<(Span, Place, usize)> {
    let mut found = vec![];
    for word in words {
        let here = places.iter().filter(|(place, _)| place.holds(word.place));
        found.extend(here.map(|(place, leaf)| (word.span.clone(), *place, *leaf)));
    }
    found
}

/// Finds the words of the places in a title.
fn lit_in_title(title: &str, places: &[(Place, usize)]) -> Vec<Span> {
    let words = words(title).zip(0..);
    let lit = words.filter(|(_, at)| places.iter().any(|(place, _)| place.holds(*at)));
    lit.map(|(word, _)| word.span).collect()
}

fn overlap(a: &Span, b: &Span) -> bool {
    a.start < b.end && b.start < a.end
}

/// Cuts a long sentence down to what stands around its first match, on the
/// borders of words.
fn shortened(text: &str, sentence: Span, lit: &[(Span, Place, usize)]) -> Span {
    if sentence.len() <= LONGEST_QUOTE {
        return sentence;
    }
    let first = lit
        .iter()
        .map(|(span, ..)| span)
        .find(|it| overlap(it, &sentence));
    let middle = first.map_or(sentence.start, |it| it.start);
    let from = middle.saturating_sub(LONGEST_QUOTE / 2).max(sentence.start);
    let to = (from + LONGEST_QUOTE).min(sentence.end);
    let inside = words(&text[sentence.clone()])
        .map(|it| sentence.start + it.span.start..sentence.start + it.span.end)
        .filter(|it| from <= it.start && it.end <= to);
    let (mut start, mut end) = (None, sentence.start);
    for word in inside {
        start = start.or(Some(word.start));
        end = word.end;
    }
    match start {
        Some(start) if start < end => start..end,
        // One endless word.
        _ => text.ceil_char_boundary(from)..text.floor_char_boundary(to),
    }
}

/// Joins what overlaps, and what only a blank or a hyphen parts within one
/// place is left as it is: each word is lit by itself.
fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_by_key(|it| (it.start, it.end));
    let mut found: Vec<Span> = vec![];
    for span in spans {
        match found.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => found.push(span),
        }
    }
    found
}
