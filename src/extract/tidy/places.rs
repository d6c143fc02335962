//! Places: where the letters of a quote stand on paper.
//!
//! ```text
//! Print, text, span ─places→ one box for each printed line
//! ```
//!
//! **Promise.** Every letter of the quote that was printed lies inside a box,
//! and no box reaches over a letter of its line that stands before or after
//! the quote. **Knows:** [`Print::letters`]. **Never:** the PDF.

use crate::{
    extract::setting::{Print, Rect},
    study::Span,
};

/// Returns the boxes of `text[span]` on paper, one for each printed line, in
/// reading order; in points from the top left corner of the page as shown.
///
/// `text` is the [`Page::text`](crate::study::Page::text) that belongs to
/// `print`, and `span` counts its bytes. A span that is no slice of it, or
/// holds no printed letter, has no boxes.
#[must_use]
pub fn places(print: &Print, text: &str, span: Span) -> Vec<Rect> {
    if text.get(span.clone()).is_none() {
        return vec![];
    }
    let mut boxes: Vec<Rect> = vec![];
    let mut before = None;
    for (line, letters) in print.letters(span) {
        let Some(here) = around_all(letters.iter().map(|it| it.place)) else {
            continue;
        };
        // Between two parts of a line stands what is left out of the text: the
        // mark of a note, inside the quote.
        match boxes.last_mut().filter(|_| before == Some(line)) {
            Some(last) => *last = around(last, &here),
            None => boxes.push(here),
        }
        before = Some(line);
    }
    boxes
}

/// Returns the smallest box that holds all.
pub(in crate::extract) fn around_all(mut boxes: impl Iterator<Item = Rect>) -> Option<Rect> {
    let first = boxes.next()?;
    Some(boxes.fold(first, |all, it| around(&all, &it)))
}

/// Returns the smallest box that holds both.
fn around(one: &Rect, other: &Rect) -> Rect {
    Rect {
        left: one.left.min(other.left),
        top: one.top.min(other.top),
        right: one.right.max(other.right),
        bottom: one.bottom.max(other.bottom),
    }
}

#[cfg(test)]
mod tests {
    use super::places;
    use crate::extract::{Limits, extract, tests::built};

    #[test]
    fn a_quote_has_one_box_for_each_line() {
        let pdf = built::file(&[vec![
            (72., 700., "Een goede huis-"),
            (72., 688., "arts in de wijk."),
        ]]);
        let extraction = extract(pdf, "plaats", &Limits::default()).expect("has text");
        let (page, print) = (&extraction.pages[0], &extraction.prints[0]);
        let start = page.text.find("huisarts").expect("is joined");
        let boxes = places(print, &page.text, start..start + "huisarts".len());
        assert_eq!(boxes.len(), 2);
        // Baselines stand 142 and 154 points under the upper edge of 842.
        assert!(boxes[0].top < 142. && boxes[0].bottom > 142.);
        assert!(boxes[1].top < 154. && boxes[1].bottom > 154.);
        // `huis` begins after `Een goede `, `arts` at the margin.
        assert!(boxes[0].left > 110. && (boxes[1].left - 72.).abs() < 0.1);
        assert!(boxes[0].right < 145. && boxes[1].right < 95.);
    }

    #[test]
    fn a_span_that_is_no_slice_has_no_boxes() {
        let pdf = built::file(&[vec![(72., 700., "een café")]]);
        let extraction = extract(pdf, "plaats", &Limits::default()).expect("has text");
        let (page, print) = (&extraction.pages[0], &extraction.prints[0]);
        assert!(places(print, &page.text, 0..100).is_empty());
        // The last letter takes two bytes.
        let end = page.text.len();
        assert!(places(print, &page.text, end - 1..end).is_empty());
        assert!(places(print, &page.text, 3..3).is_empty());
        assert_eq!(places(print, &page.text, 0..end).len(), 1);
    }
}
