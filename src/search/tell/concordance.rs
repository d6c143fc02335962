//! A question → every place that matches, in its context (KWIC).

use std::collections::BTreeMap;

use super::placed::{Placed, placed};
use crate::{
    analyse::{fold_all, form, words},
    index::{Index, IndexError},
    search::{
        find::{find, looked::Ran},
        matches::place::Place,
        plan::leaf::Likeness,
        rank::ranked::Ranked,
        request::{Request, SearchError},
    },
    study::{
        AlsoSearched, Fact, LookedFor, OneLanguage, Page, PageNo, Rest, Span, StudyId, TextOrigin,
        rest_of, sentences,
    },
};

/// Every place that matches a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Concordance {
    /// The question as it was run.
    pub read_as: String,
    /// Words of the question that were left out, being too common.
    pub left_out: Vec<String>,
    /// Words of the question, each with the terms of the other language that
    /// were also looked for.
    pub translated: Vec<AlsoSearched>,
    /// Words of the question that were looked for in one language alone.
    pub one_language: OneLanguage,
    /// By which words of the studies each part of the question was looked for.
    pub looked_for: Vec<LookedFor>,
    /// How many studies answer it.
    pub studies: usize,
    /// These studies, the best first.
    pub found: Vec<StudyId>,
    /// The places, in the order that was asked for.
    pub lines: Vec<Line>,
    /// How many of them are only parts of compounds.
    pub in_compounds: usize,
    /// How many more stand in titles, which have no page.
    pub in_titles: usize,
}

/// One place in its context.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Which study.
    pub study: StudyId,
    /// The page in the file.
    pub page: PageNo,
    /// The page as printed.
    pub label: Option<Fact<String>>,
    /// Where the text of the page came from.
    pub origin: TextOrigin,
    /// The part of its sentence on the page before or behind, if it runs over an end
    /// of the page.
    pub rest: Option<Rest>,
    /// What stands before it in its paragraph: a slice of the page.
    pub before: String,
    /// What matches, from its first word to its last: a slice of the page.
    pub matching: String,
    /// What stands behind it in its paragraph: a slice of the page.
    pub after: String,
    /// Where `matching` stands on the page, in bytes.
    pub span: Span,
}

impl Concordance {
    /// Returns what the history keeps of it.
    #[must_use]
    pub fn ran(&self) -> Ran<'_> {
        Ran {
            found: &self.found,
            places: self.lines.len(),
            looked_for: &self.looked_for,
        }
    }
}

impl Line {
    /// Returns what stands before the match, the match, and what stands behind it, with
    /// what stands on the other page where its sentence runs over the end of one. A
    /// match in a word that the page end broke takes in the other half.
    #[must_use]
    pub fn whole(&self) -> (String, String, String) {
        let Some(rest) = &self.rest else {
            let parts = [&self.before, &self.matching, &self.after];
            let [before, matching, after] = parts.map(Clone::clone);
            return (before, matching, after);
        };
        let here = [&self.before[..], &self.matching, &self.after].concat();
        let (whole, start, joint) = rest.joined_to(self.page, &here);
        let from = start + self.before.len();
        let mut to = (from + self.matching.len()).min(whole.len());
        let is_first = self.page < rest.page;
        // Between the match and the other half there is at most a hyphen.
        let touches = is_first
            && !whole[..joint].ends_with(char::is_whitespace)
            && (to >= joint || !whole[to..joint].contains(char::is_alphanumeric));
        if touches {
            let half = whole[joint..].find(|c: char| !c.is_alphanumeric());
            to = half.map_or(whole.len(), |it| joint + it);
        }
        let part = |span: Span| whole[span].to_owned();
        (part(0..from), part(from..to), part(to..whole.len()))
    }
}

/// The order of the lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineOrder {
    /// The best study first, in it by page.
    #[default]
    Study,
    /// By the words before the match, the nearest first.
    Left,
    /// By the words behind it.
    Right,
}

/// How many words before or behind a match a line is sorted by.
const SORTED_BY: usize = 5;

/// Finds every place that matches; `limit`, `pages` and `count_facets` of the
/// request do not count.
pub fn concordance(
    index: &Index,
    request: &Request,
    order: LineOrder,
) -> Result<Concordance, SearchError> {
    let found = find(index, request)?;
    let mut lines = vec![];
    for ranked in &found.ranking.studies {
        lines.extend(lines_of(index, ranked)?);
    }
    match order {
        LineOrder::Study => {}
        LineOrder::Left => lines.sort_by_cached_key(|line| {
            let mut words = forms(&line.whole().0);
            words.reverse();
            words.truncate(SORTED_BY);
            words
        }),
        LineOrder::Right => lines.sort_by_cached_key(|line| {
            let mut words = forms(&line.whole().2);
            words.truncate(SORTED_BY);
            words
        }),
    }
    let ranked = found.ranking.studies.iter();
    let parts = ranked.clone().flat_map(|it| &it.places);
    let is_part = |(place, _): &&(Place, usize)| place.likeness == Likeness::Part;
    Ok(Concordance {
        in_compounds: parts.filter(is_part).count(),
        in_titles: ranked.map(|it| it.in_title.len()).sum(),
        read_as: found.plan.read_as,
        left_out: found.plan.left_out,
        translated: found.plan.translated,
        one_language: found.plan.one_language,
        looked_for: found.looked_for,
        studies: found.ranking.studies.len(),
        found: found
            .ranking
            .studies
            .iter()
            .map(|it| index.id(it.number))
            .collect(),
        lines,
    })
}

/// Finds every place in one study that matches, by page; none if it does not answer.
///
/// # Errors
///
/// As those of [`concordance`].
pub fn occurrences(
    index: &Index,
    request: &Request,
    study: StudyId,
) -> Result<Vec<Line>, SearchError> {
    let found = find(index, request)?;
    let mut studies = found.ranking.studies.iter();
    let ranked = studies.find(|it| index.id(it.number) == study);
    Ok(ranked.map_or(Ok(vec![]), |it| lines_of(index, it))?)
}

/// Every place in a study that matches.
fn lines_of(index: &Index, ranked: &Ranked) -> Result<Vec<Line>, IndexError> {
    let mut lines = vec![];
    let (_, starts) = index.title_and_starts(ranked.number)?;
    let mut by_page: BTreeMap<usize, Vec<Place>> = BTreeMap::new();
    for (place, _) in &ranked.places {
        let page = starts.partition_point(|start| *start <= place.start) - 1;
        by_page.entry(page).or_default().push(*place);
    }
    for (no, places) in by_page {
        let no = PageNo::from_index(no);
        let (page, paragraphs) = index.placed_page(ranked.number, no)?;
        let wanted = places.iter().copied();
        let words = placed(&page, starts[no.index()], &paragraphs, &wanted);
        let mut of_page = on_page(index.id(ranked.number), &page, &words, &places);
        for line in &mut of_page {
            line.rest = rest_of(&page, &sentence_of(&page, &line.span), |no| {
                let has = no.index() + 1 < starts.len();
                has.then(|| index.page(ranked.number, no)).transpose()
            })?;
        }
        lines.extend(of_page);
    }
    Ok(lines)
}

/// The sentence in which something stands on a page, or nothing of it.
fn sentence_of(page: &Page, span: &Span) -> Span {
    let holds = |it: &&Span| it.start <= span.start && span.end <= it.end;
    let paragraph = page.paragraphs.iter().find(holds);
    let sentences = paragraph.map(|it| sentences(&page.text, it));
    let sentence = sentences.into_iter().flatten().find(|it| holds(&it));
    sentence.unwrap_or_default()
}

fn forms(text: &str) -> Vec<String> {
    words(text).map(|it| fold_all(&form(it.text))).collect()
}

/// The lines of the places that begin on a page.
fn on_page(study: StudyId, page: &Page, words: &[Placed], places: &[Place]) -> Vec<Line> {
    let line = |place: &Place| {
        let from = words.partition_point(|it| it.place < place.start);
        // A match that runs on over the page is shown as far as the page goes.
        let to = words.partition_point(|it| it.place < place.end());
        let (first, last) = (words.get(from)?, words.get(to.checked_sub(1)?)?);
        let span = first.span.start..last.span.end.max(first.span.end);
        Some(Line {
            study,
            page: page.no,
            label: page.label_of(&span),
            origin: page.origin,
            rest: None,
            before: page.text[first.paragraph.start..span.start].to_owned(),
            matching: page.text[span.clone()].to_owned(),
            after: page.text[span.end..last.paragraph.end.max(span.end)].to_owned(),
            span,
        })
    };
    places.iter().filter_map(line).collect()
}
