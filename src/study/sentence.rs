//! Sentences: the unit of quoting.

mod borders;

use super::page::Span;
use borders::pieces;

/// Abbreviations after which a sentence goes on, lower-cased, with their full
/// stops; Dutch and English, from what social-work studies use.
const GOES_ON: &[&str] = &[
    "bijv.", "bv.", "o.a.", "m.b.t.", "d.w.z.", "i.p.v.", "t.a.v.", "t.o.v.", "e.a.", "e.d.",
    "ca.", "resp.", "vgl.", "nr.", "nrs.", "p.", "pp.", "blz.", "dr.", "drs.", "prof.", "mr.",
    "ir.", "mevr.", "dhr.", "st.", "art.", "fig.", "tab.", "hfst.", "red.", "eds.", "ed.", "vol.",
    "no.", "al.", "e.g.", "i.e.", "cf.", "vs.", "mrs.", "ms.", "approx.", "incl.", "excl.", "jl.",
    "n.a.v.", "i.v.m.", "o.l.v.", "t.b.v.", "m.n.", "zgn.", "evt.", "max.", "min.", "gem.",
];

/// Parts `text[span]` into sentences.
///
/// Borders are those of Unicode (UAX #29), less those after an abbreviation,
/// an initial (`J. Jansen`), the number of an item (`9. De wijk`) or before a
/// lower-case letter.
///
/// # Shape and units
///
/// The returned spans count bytes of `text`, lie inside `span`, do not overlap,
/// are in order and carry no white space at either end.
#[must_use]
pub fn sentences(text: &str, span: &Span) -> Vec<Span> {
    let Some(paragraph) = text.get(span.clone()) else {
        return vec![];
    };
    let mut found: Vec<Span> = vec![];
    let mut open: Option<usize> = None;
    for (offset, piece) in pieces(paragraph) {
        let start = open.take().unwrap_or(offset);
        let end = offset + piece.len();
        let rest = &paragraph[end..];
        if !rest.is_empty() && goes_on(&paragraph[start..end], rest) {
            open = Some(start);
        } else {
            push_trimmed(&mut found, text, span.start + start..span.start + end);
        }
    }
    found
}

/// Tells whether the sentence that ends `before` runs on into `after`.
pub(super) fn goes_on(before: &str, after: &str) -> bool {
    if after.trim_start().starts_with(char::is_lowercase) {
        return true;
    }
    // The number of an item is no sentence: `9. De wijk`.
    let number = before.trim().trim_end_matches(['.', ')']);
    if (1..=3).contains(&number.len()) && number.bytes().all(|it| it.is_ascii_digit()) {
        return true;
    }
    let last = before
        .trim_end()
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '“' | '‘' | '"'))
        .next()
        .unwrap_or_default();
    let is_initial = last.ends_with('.')
        && last.split_terminator('.').all(|part| {
            let mut letters = part.chars();
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
        });
    is_initial || GOES_ON.contains(&last.to_lowercase().as_str())
}

fn push_trimmed(found: &mut Vec<Span>, text: &str, span: Span) {
    let piece = &text[span.clone()];
    let start = span.start + (piece.len() - piece.trim_start().len());
    let trimmed = piece.trim();
    if !trimmed.is_empty() {
        found.push(start..start + trimmed.len());
    }
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = sentences(text, &(0..text.len()))
            .into_iter()
            .map(|span| &text[span])
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn parts_at_full_stops_and_question_marks() {
        check(
            "Wie zorgt er? De buurt zorgt. \u{201c}Ik ook,\u{201d} zei ze.",
            &[
                "Wie zorgt er?",
                "De buurt zorgt.",
                "\u{201c}Ik ook,\u{201d} zei ze.",
            ],
        );
    }

    #[test]
    fn goes_on_after_abbreviations_and_initials() {
        check(
            "Steun, bijv. van Jansen, hielp. Zie J. Jansen e.a. (2015) voor meer.",
            &[
                "Steun, bijv. van Jansen, hielp.",
                "Zie J. Jansen e.a. (2015) voor meer.",
            ],
        );
    }

    #[test]
    fn the_number_of_an_item_is_no_sentence() {
        check(
            "9. De wijk zorgt. 10. De straat ook.",
            &["9. De wijk zorgt.", "10. De straat ook."],
        );
    }

    #[test]
    fn stays_inside_the_span() {
        let text = "Een. Twee. Drie.";
        let spans = sentences(text, &(5..10));
        assert_eq!(spans.len(), 1);
        assert_eq!(spans[0], 5..10);
        assert_eq!(&text[5..10], "Twee.");
    }
}
