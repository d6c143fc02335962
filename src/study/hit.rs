//! A hit: a study that answers a question, and the pages that show it.

use super::{
    about::Fact,
    id::StudyId,
    page::{PageNo, Span, TextOrigin},
    rest::Rest,
};

/// A study that answers a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Which study.
    pub study: StudyId,
    /// How well it answers; higher is better, comparable within one answer.
    pub score: f64,
    /// How many places in the study match: on all its pages, or in its title if
    /// the question asks for that, or if what it asks for stands in a title that
    /// is on no page.
    pub places: usize,
    /// How many of them stand in the title.
    pub in_title: usize,
    /// The matching words of its title: bytes, in order, not overlapping.
    pub title: Vec<Span>,
    /// How many pages hold at least one place.
    pub matching_pages: usize,
    /// The best pages, best first; possibly fewer than `matching_pages`.
    pub pages: Vec<PageHit>,
    /// Where the study says that it was done in a place that the question asks
    /// for: a sentence for each such place. None of these are counted.
    pub done_in: Vec<PageHit>,
}

/// A page that answers a question, with the sentence to quote.
#[derive(Clone, Debug, PartialEq)]
pub struct PageHit {
    /// The page in the file.
    pub page: PageNo,
    /// The page as printed.
    pub label: Option<Fact<String>>,
    /// Where the text of the page came from.
    pub origin: TextOrigin,
    /// How many places on the page match.
    pub places: usize,
    /// The sentence: `page.text[span]`, letter for letter.
    pub quote: String,
    /// Where the quote stands on the page.
    pub span: Span,
    /// The matching words inside `quote`: bytes, in order, not overlapping.
    pub matches: Vec<Span>,
    /// The other part of the sentence, if it runs over an end of the page.
    pub rest: Option<Rest>,
}

impl PageHit {
    /// Returns the whole sentence, its parts on two pages set together, and the
    /// matching words inside it.
    #[must_use]
    pub fn whole(&self) -> (String, Vec<Span>) {
        let Some(rest) = &self.rest else {
            return (self.quote.clone(), self.matches.clone());
        };
        let (whole, here, there) = rest.joined_to(self.page, &self.quote);
        let moved = |lit: &[Span], by: usize| -> Vec<Span> {
            lit.iter().map(|it| it.start + by..it.end + by).collect()
        };
        let mut lit = moved(&self.matches, here);
        lit.extend(moved(&rest.matches, there));
        lit.sort_by_key(|it| it.start);
        (whole, lit)
    }
}
