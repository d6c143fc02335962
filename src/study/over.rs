//! Sentences that run over the end of a page.
//!
//! ```text
//! a page, the next ─over_page_end→ where the two parts of the sentence stand
//! ```
//!
//! **Promise.** Each part is a sentence of its page as [`sentences`] cuts it. Where
//! it is not sure that a sentence goes on, there is none: a half that is shown as
//! a half misleads nobody.
//!
//! **Source.** The rules were set on the joints that they make in Dutch and English
//! studies. Of 59 of them (seed 16), 54 are right; the others stand on pages of
//! columns that are read in another order than they are set.

use super::{
    bullet::is_item,
    page::{Page, Span},
    sentence::{goes_on, sentences},
};

/// A sentence that is left open has so many words on its page: the cell of a table
/// and the name of an axis have fewer. Half a line of a narrow column has five.
const LEAST_WORDS: usize = 5;

/// A paragraph of so many bytes is none of a heading or signature: a line of print.
const PARAGRAPH: usize = 90;

/// So many notes and captions are passed over at an end of a page.
const MOST_ASIDES: usize = 8;

/// What stands before the number of a figure or table, or before its source,
/// lower-cased.
const CAPTIONS: &[&str] = &[
    "figuur",
    "figure",
    "fig",
    "tabel",
    "table",
    "grafiek",
    "afbeelding",
    "kader",
    "box",
    "foto",
    "schema",
    "diagram",
    "bron",
    "source",
    "noot",
    "note",
];

/// Finds the sentence that begins on one page and ends on the next: its last
/// words on `before`, its first on `after`.
///
/// It is left open at the foot of the first page (it ends in no full stop) and
/// goes on in small letters at the head of the second, up to the end of a
/// sentence. Notes and captions that stand between are passed over.
///
/// # Shape and units
///
/// Bytes of the text of each page.
#[must_use]
pub fn over_page_end(before: &Page, after: &Page) -> Option<(Span, Span)> {
    let begun = left_open(before)?;
    let ended = taken_up(after)?;
    let (first, second) = (&before.text[begun.clone()], &after.text[ended.clone()]);
    // What ends in `o.a.` is not at its end either.
    let fits = is_open(first) || goes_on(first, "A");
    let is_sure = !is_line_of_list(first, second) && !is_other_word(first, second);
    (fits && is_sure).then_some((begun, ended))
}

/// The last sentence of the text of a page, if its page ends before it does.
pub(super) fn left_open(page: &Page) -> Option<Span> {
    let mut paragraphs = page.paragraphs.iter().rev().take(MOST_ASIDES);
    let last = paragraphs.find(|it| !is_aside(&page.text[(*it).clone()]))?;
    let open = sentences(&page.text, last).pop()?;
    let words = page.text[open.clone()].split_whitespace();
    let words = words.filter(|it| it.contains(char::is_alphabetic)).count();
    // Where a page is read in another order than it is set, what is left open stands
    // higher: a broken word, or a paragraph above a short line, which is a heading.
    let is_line = last.len() < PARAGRAPH;
    let is_left = |it: &Span| {
        let text = &page.text[it.clone()];
        let is_long = is_line && text.len() >= PARAGRAPH && !is_aside(text);
        it != last && (ends_in_hyphen(text) || is_long && is_open(text))
    };
    let is_sure = !page.paragraphs.iter().any(is_left);
    (words >= LEAST_WORDS && is_sure).then_some(open)
}

/// The first sentence of the text of a page, if it goes on from the page before.
pub(super) fn taken_up(page: &Page) -> Option<Span> {
    let mut paragraphs = page.paragraphs.iter().take(MOST_ASIDES);
    let first = paragraphs.find(|it| !is_aside(&page.text[(*it).clone()]))?;
    let taken = sentences(&page.text, first).into_iter().next()?;
    let text = &page.text[taken.clone()];
    (is_continuation(text) && is_ended(text)).then_some(taken)
}

/// Tells whether a sentence is not at its end: it ends in a word, a comma or a
/// hyphen.
fn is_open(text: &str) -> bool {
    text.ends_with(|c: char| c.is_alphabetic() || matches!(c, ',' | ';' | ')' | '%'))
        || text.ends_with(|c: char| c.is_ascii_digit())
        || ends_in_hyphen(text)
        || text.ends_with(['–', '&', '/'])
}

pub(super) fn ends_in_hyphen(text: &str) -> bool {
    let bare = text.trim_end_matches(['-', '\u{2010}', '\u{2011}']);
    bare.len() < text.len() && bare.ends_with(char::is_alphanumeric)
}

fn is_ended(text: &str) -> bool {
    let bare = text.trim_end_matches(['”', '’', '"', '\'', ')', ']', '»']);
    let bare = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    bare.ends_with(['.', '?', '!', '…', ':'])
}

/// Tells whether a text begins in the middle of a sentence.
fn is_continuation(text: &str) -> bool {
    let bare = text.trim_start_matches(['(', '[', '“', '‘', '"', '«']);
    let mut words = bare.split_whitespace();
    let first = words.next().unwrap_or_default();
    let is_address = first.contains(['@', '/']) || first.contains("www.");
    bare.starts_with(char::is_lowercase) && !is_item(text) && !is_address
}

/// Tells whether two texts may be entries of a list, and nothing tells that they are
/// one sentence: the first begins in small letters, and the second is a single word.
fn is_line_of_list(first: &str, second: &str) -> bool {
    first.starts_with(char::is_lowercase) && !second.contains(' ')
}

/// Words that are the second half of none.
const WHOLE: &[&str] = &[
    "de", "het", "een", "van", "voor", "over", "op", "in", "te", "met", "the", "a", "to", "for",
    "with",
];

/// Tells whether a broken word goes on in a word that is no half.
fn is_other_word(first: &str, second: &str) -> bool {
    let word = second.split(|c: char| !c.is_alphabetic()).next();
    ends_in_hyphen(first) && word.is_some_and(|it| WHOLE.contains(&it))
}

/// What notes begin with in small letters, behind their number.
const NOTES: &[&str] = &[
    "zie", "see", "vgl", "cf", "ibid", "idem", "http", "https", "www",
];

/// Tells whether a paragraph is a note, a caption, the number of a page, or a word
/// that is printed across it.
fn is_aside(text: &str) -> bool {
    let text = text.trim_start();
    let is_word = !text.contains(char::is_whitespace);
    if !text.contains(char::is_alphabetic) || is_word && !text.contains(char::is_lowercase) {
        return true;
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=3).contains(&digits) {
        // `9. De wijk` is an item of the text.
        let behind = text[digits..].trim_start();
        if behind.starts_with(['.', ')', ']']) {
            return false;
        }
        let word = behind
            .split(|c: char| !c.is_alphabetic())
            .next()
            .unwrap_or_default();
        // A number of people begins no note: `12 bewoners zeiden dat`.
        let is_small = behind.starts_with(|c: char| c.is_lowercase() || c == '%');
        return !is_small || NOTES.contains(&word);
    }
    if text.starts_with(['*', '†', '‡', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'])
    {
        return true;
    }
    let name = text
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    let behind = text[name.len()..].trim_start_matches('.').trim_start();
    name.starts_with(char::is_uppercase)
        && CAPTIONS.contains(&name.to_lowercase().as_str())
        && behind.starts_with(|c: char| c.is_ascii_digit() || c == ':')
}

#[cfg(test)]
mod tests {
    use super::over_page_end;
    use crate::study::{Page, PageNo, TextOrigin};

    fn page(paragraphs: &[&str]) -> Page {
        let text = paragraphs.join("\n");
        let mut start = 0;
        let spans = paragraphs.iter().map(|it| {
            let span = start..start + it.len();
            start = span.end + 1;
            span
        });
        Page {
            no: PageNo::from_index(0),
            label: None,
            second: None,
            paragraphs: spans.collect(),
            text,
            origin: TextOrigin::Letters,
        }
    }

    #[track_caller]
    fn check(before: &[&str], after: &[&str], expected: Option<(&str, &str)>) {
        let (before, after) = (page(before), page(after));
        let found = over_page_end(&before, &after);
        let found = found.map(|(one, other)| (&before.text[one], &after.text[other]));
        assert_eq!(found, expected);
    }

    const OPEN: &str = "De zaal was warm. Wij vroegen de mensen van het";
    const TAKEN: &str = "buurthuis wat zij deden. Daarna was er soep.";
    const PARTS: Option<(&str, &str)> =
        Some(("Wij vroegen de mensen van het", "buurthuis wat zij deden."));

    #[test]
    fn an_open_sentence_goes_on_in_small_letters() {
        check(&["Een kop", OPEN], &[TAKEN, "Meer."], PARTS);
        check(&[OPEN], &["De zaal was koud."], None);
        check(&["Wij vroegen het aan de mensen."], &[TAKEN], None);
    }

    #[test]
    fn an_abbreviation_is_no_end() {
        check(
            &["Wij vroegen het aan mensen van o.a."],
            &["het buurthuis en de kerk."],
            Some((
                "Wij vroegen het aan mensen van o.a.",
                "het buurthuis en de kerk.",
            )),
        );
    }

    #[test]
    fn notes_captions_and_stamps_stand_between() {
        check(
            &[OPEN, "1 De naam is veranderd.", "2 zie de bijlage"],
            &[TAKEN],
            PARTS,
        );
        check(
            &[OPEN, "Bron: eigen onderzoek"],
            &["Figuur 3. De straat", TAKEN],
            PARTS,
        );
        check(&[OPEN, "CONCEPT", "-"], &["14", TAKEN], PARTS);
    }

    #[test]
    fn cells_items_and_addresses_are_no_parts() {
        check(&["ja nee soms"], &["nooit altijd vaak."], None);
        check(&[OPEN], &["a) soep eten met de buren."], None);
        check(&[OPEN], &["www.buurthuis.example heeft meer."], None);
        check(&[OPEN], &["soms nooit"], None);
        // Columns that are read in another order.
        check(
            &["Er was een verbod op cir-", OPEN],
            &["cussen in de stad."],
            None,
        );
    }
}
