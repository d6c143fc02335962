//! Wording: whether words can be a heading.
//!
//! **Promise.** What ends like a sentence, quotes, addresses and captions are
//! none, however they are set.
//! **Never:** type, places.

use super::{names::Named, numbers::without_number};

/// Tells whether words can be a heading: begun like one, not ended like a
/// sentence.
pub(super) fn can_head(heading: &str, named: Option<Named>) -> bool {
    let words = without_item(without_number(heading));
    let is_numbered = words.len() < heading.len();
    let begins = words
        .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || "‘’“\"'(¿§".contains(c))
        || named.is_some_and(|it| it.is_whole)
        // `3.2 iJw en iWmo`
        || is_numbered && words.chars().nth(1).is_some_and(char::is_uppercase);
    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
    let is_named = named.is_some();
    let ends = words.ends_with([',', ';']);
    let has_word = is_named
        || words
            .split(|c: char| !c.is_alphabetic())
            .any(|it| it.chars().count() >= 3);
    begins
        && !ends
        && has_word
        && letters >= 2
        && letters * 2 > words.chars().filter(|c| !c.is_whitespace()).count()
        && !begins_with_doi(words)
        && !words.contains('@')
}

/// Returns a heading without the letter of an item: `a. Het proces`.
fn without_item(heading: &str) -> &str {
    let mut chars = heading.chars();
    match (chars.next(), chars.next(), chars.next()) {
        (Some(c), Some('.' | ')'), Some(' ')) if c.is_ascii_lowercase() => {
            chars.as_str().trim_start()
        }
        _ => heading,
    }
}

fn begins_with_doi(words: &str) -> bool {
    let letters = words.trim_start().chars().flat_map(char::to_lowercase);
    letters.take(3).eq("doi".chars())
}

/// Tells whether words end as a sentence does.
pub(super) fn ends_sentence(heading: &str) -> bool {
    let words = heading.trim_end_matches(['”', '’', '"', '\'', ')']);
    words.ends_with('.') && !words.ends_with("...")
}

/// The words that begin a caption, lower-cased.
const CAPTIONS: &[&str] = &[
    "figuur",
    "figure",
    "fig",
    "tabel",
    "table",
    "grafiek",
    "graph",
    "diagram",
    "schema",
    "foto",
    "afbeelding",
    "chart",
    "kaart",
    "map",
    "illustratie",
    "exhibit",
];

/// The words before where something was taken from, lower-cased.
const SOURCES: &[&str] = &[
    "bron", "bronnen", "source", "sources", "noot", "note", "notes",
];

/// Tells whether words are those below or above a table or a figure: `Figuur 3
/// Bewoners`, `Bron: CBS`.
pub(super) fn is_caption(heading: &str) -> bool {
    let end = heading
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(heading.len());
    let (first, rest) = heading.split_at(end);
    let first = first.to_lowercase();
    let numbered = rest
        .trim_start_matches(['.', ' ', '\u{a0}'])
        .split([' ', ':', '.'])
        .next()
        .unwrap_or_default();
    let is_number = (1..=4).contains(&numbered.len())
        && (numbered.starts_with(|c: char| c.is_ascii_digit())
            || numbered.chars().all(|c| "IVXABCDEFGH".contains(c))
            || numbered.ends_with(|c: char| c.is_ascii_digit()));
    CAPTIONS.contains(&first.as_str()) && is_number
        || SOURCES.contains(&first.as_str()) && rest.starts_with(':')
}

/// The longest heading in the words of somebody else, in words: longer ones
/// are printed large to draw the eye.
const QUOTE: usize = 8;

/// Tells whether words are what somebody said: all of it between marks.
pub(super) fn is_quote(heading: &str) -> bool {
    let inner = heading.trim_end_matches(['.', ',', '…']);
    heading.starts_with(['“', '‘', '"', '„', '«', '\''])
        && (inner.ends_with(['”', '’', '"', '»', '\'']))
        && (heading.split_whitespace().nth(QUOTE).is_some() || inner.len() < heading.len())
}

/// Tells whether words hold an address of the web.
pub(super) fn holds_link(heading: &str) -> bool {
    heading.contains("://") || heading.contains("www.")
}

#[cfg(test)]
mod tests {
    use super::{can_head, ends_sentence, is_caption, is_quote};

    #[test]
    fn captions_are_none() {
        for caption in [
            "Figuur 3 Bewoners",
            "TABLE II",
            "Tabel 2.1: Wonen",
            "Bron: CBS",
        ] {
            assert!(is_caption(caption), "{caption}");
        }
        for heading in [
            "Tabellen",
            "Figuren en hun makers",
            "Table manners",
            "Bronnen",
        ] {
            assert!(!is_caption(heading), "{heading}");
        }
    }

    #[test]
    fn sentences_and_long_quotes_are_none() {
        assert!(ends_sentence("Dat was het."));
        assert!(!ends_sentence("Lees verder..."));
        assert!(is_quote(
            "“Ik ben hier geboren en ik ga hier nooit meer weg”"
        ));
        assert!(!is_quote("“Ik ga niet weg”"));
    }

    #[test]
    fn items_and_names_begin_small() {
        assert!(can_head("a. Het ontwikkelproces", None));
        assert!(can_head("3.2 iJw en iWmo", None));
        assert!(can_head("§ 6c. Lasten", None));
        assert!(!can_head("en ook de wijk", None));
    }
}
