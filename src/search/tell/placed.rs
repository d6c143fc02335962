//! A page → its words, numbered as the index numbers them.

use crate::{
    analyse::{gap, words},
    search::matches::place::Place,
    study::{Page, Span},
};

/// A word of a page, with its place in the study.
pub(super) struct Placed {
    pub(super) place: u32,
    /// Where it stands on the page.
    pub(super) span: Span,
    /// The paragraph that holds it.
    pub(super) paragraph: Span,
}

/// Numbers the words of a page as the index does: those of the paragraphs that
/// hold a word of the places `wanted`, in order.
///
/// `first_word` is the place of the first word of the page, `paragraphs` those
/// of the first words of its paragraphs counted from there; without them all
/// words of the page are counted.
pub(super) fn placed(
    page: &Page,
    first_word: u32,
    paragraphs: &[u32],
    wanted: &(impl Iterator<Item = Place> + Clone),
) -> Vec<Placed> {
    let mut found = vec![];
    let is_known = paragraphs.len() == page.paragraphs.len();
    let mut next = first_word;
    let mut before: Option<&str> = None;
    for (number, paragraph) in page.paragraphs.iter().enumerate() {
        let text = &page.text[paragraph.clone()];
        if is_known {
            next = first_word + paragraphs[number];
            let end = paragraphs.get(number + 1);
            let end = end.map_or(u32::MAX, |it| first_word + it);
            if !wanted.clone().any(|it| it.start < end && next < it.end()) {
                continue;
            }
        } else {
            next += before.map_or(0, |before| gap(before, text));
            before = Some(text);
        }
        for word in words(text) {
            found.push(Placed {
                place: next,
                span: paragraph.start + word.span.start..paragraph.start + word.span.end,
                paragraph: paragraph.clone(),
            });
            next += 1;
        }
    }
    found
}
