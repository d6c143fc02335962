//! A ranked study → a hit: its best pages, each with the sentence to quote.

use std::collections::{BTreeMap, BTreeSet};

use super::placed::{Placed, placed};
use crate::{
    analyse::words,
    index::{Index, IndexError},
    search::{matches::place::Place, rank::ranked::Ranked},
    study::{
        Hit, Page, PageHit, PageNo, Span, listings, rest_of, sentences, stands_in_listing,
        without_bullet,
    },
};

/// A longer sentence (a table, a list without full stops) is quoted in part:
/// this many bytes around its first match. Ten lines on a screen.
const LONGEST_QUOTE: usize = 600;

/// So many pages are read for each that is shown, to find one whose sentence is no
/// line of contents, of a register, of a mail or of a reference list. The contents
/// of a report take one to three pages.
const READ_FOR_ONE: usize = 4;

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
    let pages = Pages {
        index,
        ranked,
        starts: &starts,
        by_page: &by_page,
    };
    let told = pages.told(&best, show, &worth)?;
    Ok(Hit {
        study: index.id(ranked.number),
        score: ranked.score,
        places: ranked.count,
        in_title: ranked.counted_in_title,
        title: title.map_or(vec![], |title| lit_in_title(&title, &ranked.in_title)),
        matching_pages,
        pages: told,
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

/// The pages of one study that answer.
struct Pages<'a> {
    index: &'a Index,
    ranked: &'a Ranked,
    /// The places of the first words of its pages.
    starts: &'a [u32],
    by_page: &'a BTreeMap<usize, OnPage>,
}

impl Pages<'_> {
    /// Tells the best of these pages, of which there are `show` to be shown. Those
    /// with nothing but a listing to quote, or a sentence that was told from its other
    /// page, stand behind others with as much of the question.
    fn told(
        &self,
        best: &[(&usize, &OnPage)],
        show: usize,
        worth: &impl Fn(&[(Place, usize)]) -> f64,
    ) -> Result<Vec<PageHit>, IndexError> {
        let (mut told, mut put_off) = (vec![], vec![]);
        let mut so_far = f64::INFINITY;
        for (read, (page, on_page)) in best.iter().enumerate() {
            let value = worth(&on_page.places);
            if value < so_far || read >= show.saturating_mul(READ_FOR_ONE) {
                told.append(&mut put_off);
            }
            so_far = value;
            if told.len() >= show {
                break;
            }
            let (hit, is_listing) = self.page_hit(PageNo::from_index(**page), on_page, worth)?;
            // A sentence over a page end is found on both pages, and told once first.
            let is_told = hit.rest.as_ref().is_some_and(|rest| {
                let mut told = told.iter();
                told.any(|it: &PageHit| it.page == rest.page && it.span == rest.span)
            });
            if is_listing || is_told {
                put_off.push(hit);
            } else {
                told.push(hit);
            }
        }
        told.append(&mut put_off);
        told.truncate(show);
        Ok(told)
    }

    /// The hit of a page, and whether it quotes a listing.
    fn page_hit(
        &self,
        no: PageNo,
        on_page: &OnPage,
        worth: &impl Fn(&[(Place, usize)]) -> f64,
    ) -> Result<(PageHit, bool), IndexError> {
        let (page, lit) = self.lit(no, on_page)?;
        let (span, is_listing) = quoted(&page, &lit, worth);
        let count = self.starts.len().saturating_sub(1);
        let other = |no: PageNo| {
            let has = no.index() < count;
            has.then(|| self.index.page(self.ranked.number, no))
                .transpose()
        };
        let mut rest = rest_of(&page, &span, other)?;
        if let Some(rest) = &mut rest
            && let Some(on_page) = self.by_page.get(&rest.page.index())
        {
            let (_, lit) = self.lit(rest.page, on_page)?;
            rest.matches = lit_inside(&lit, &rest.span);
        }
        let hit = PageHit {
            page: page.no,
            label: page.label_of(&span),
            origin: page.origin,
            places: on_page.begun,
            quote: page.text[span.clone()].to_owned(),
            matches: lit_inside(&lit, &span),
            span,
            rest,
        };
        Ok((hit, is_listing))
    }

    /// A page, and the words of its places in it.
    fn lit(&self, no: PageNo, on_page: &OnPage) -> Result<(Page, Vec<Lit>), IndexError> {
        let (page, paragraphs) = self.index.placed_page(self.ranked.number, no)?;
        let wanted = on_page.places.iter().map(|(place, _)| *place);
        let words = placed(&page, self.starts[no.index()], &paragraphs, &wanted);
        let lit = lit(&words, &on_page.places);
        Ok((page, lit))
    }
}

/// A word of a place on a page, and whose it is.
type Lit = (Span, Place, usize);

/// What to quote of a page, and whether it is a listing.
fn quoted(page: &Page, lit: &[Lit], worth: &impl Fn(&[(Place, usize)]) -> f64) -> (Span, bool) {
    let listings = listings(page);
    // The sentence with most of the question in it; one that says something rather
    // than a listing, a whole one rather than a heading or a cell; then the first.
    let mut best: Option<(f64, (bool, bool), Span)> = None;
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
            let says = !stands_in_listing(page, &listings, &sentence);
            let is_better = best.as_ref().is_none_or(|(most, as_good, _)| {
                value > *most || (value >= *most && (says, is_whole) > *as_good)
            });
            if is_better {
                best = Some((value, (says, is_whole), sentence));
            }
        }
    }
    let (sentence, says) = best.map_or((0..0, true), |(_, (says, _), it)| (it, says));
    // A bullet is left out, unless it is what was asked for: the number of an item.
    let bare = without_bullet(&page.text, &sentence);
    let is_asked = lit
        .iter()
        .any(|(it, ..)| overlap(it, &(sentence.start..bare.start)));
    let sentence = if is_asked { sentence } else { bare };
    (shortened(&page.text, sentence, lit), !says)
}

/// The words of places inside a quote, counted from its start.
fn lit_inside(lit: &[Lit], span: &Span) -> Vec<Span> {
    let inside = lit.iter().filter(|(it, ..)| overlap(it, span));
    let inside = inside
        .map(|(it, ..)| it.start.max(span.start) - span.start..it.end.min(span.end) - span.start);
    merged(inside.collect())
}

/// Finds the words of the places in the text of the page.
fn lit(words: &[Placed], places: &[(Place, usize)]) -> Vec<Lit> {
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
fn shortened(text: &str, sentence: Span, lit: &[Lit]) -> Span {
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
