//! The lines of `text --json` behind the first: a page with its words.

use serde_json::{Value, json};

use super::records::{FORMAT, line, outline, sections};
use crate::study::{OutlineItem, Page, Section, Span};

/// A word of a page with the boxes of its letters.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedWord {
    /// Where it stands in the text of the page.
    pub span: Span,
    /// Left, top, right and bottom, in points from the top left corner of the
    /// page; one box for each printed line.
    pub boxes: Vec<[f32; 4]>,
}

/// Returns the line of a page; `size` is its width and height in points, `words`
/// are in order, and `begin` and `lead` are the sections that begin on it and the
/// entries of the outline that lead to it.
#[must_use]
pub fn page<'a>(
    page: &Page,
    size: (f32, f32),
    words: &[PlacedWord],
    begin: impl IntoIterator<Item = &'a Section>,
    lead: impl IntoIterator<Item = &'a OutlineItem>,
) -> String {
    line(&json!({
        "type": "page", "format": FORMAT, "pdf_page": page.no.get(),
        "label": page.whole_label().map(|it| it.value), "ocr": page.origin.ocr(),
        "width": size.0, "height": size.1, "text": page.text,
        "words": records(page, words), "sections": sections(begin),
        "outline": outline(lead),
    }))
}

fn records(page: &Page, words: &[PlacedWord]) -> Vec<Value> {
    // Counts characters on the way: a page has thousands of words.
    let (mut chars, mut at) = (0, 0);
    let record = |word: &PlacedWord| {
        let text = &page.text[word.span.clone()];
        chars += page.text[at..word.span.start].chars().count();
        let start = chars;
        chars += text.chars().count();
        at = word.span.end;
        json!({ "text": text, "start": start, "end": chars, "boxes": word.boxes })
    };
    words.iter().map(record).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{PlacedWord, page};
    use crate::study::{Page, PageNo, TextOrigin};

    #[test]
    fn words_are_counted_in_letters() {
        let text = "één wijk".to_owned();
        let words = [0..5, 6..10].map(|span| PlacedWord {
            span,
            boxes: vec![[1.0, 2.5, 3.0, 4.0]],
        });
        let of = Page {
            no: PageNo::from_index(0),
            label: None,
            second: None,
            paragraphs: vec![],
            text,
            origin: TextOrigin::Letters,
        };
        let line = page(&of, (595.0, 842.0), &words, [], []);
        let line: Value = serde_json::from_str(&line).expect("it is JSON");
        assert_eq!(line["words"][1]["text"], "wijk");
        assert_eq!(line["words"][1]["start"], 4);
        assert_eq!(line["words"][1]["end"], 8);
    }
}
