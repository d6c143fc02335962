//! The borders of sentences by UAX #29, without a look at every letter.
//!
//! ```text
//! text ─pieces→ its pieces, as `split_sentence_bound_indices` gives them
//! ```
//!
//! A border can only follow a full stop, a question or exclamation mark, or the
//! end of a line, and whether it does depends on the letter before that sign and
//! on what follows it up to the next letter. So all other text is left out, the
//! short rest is parted by the rules of Unicode, and its borders are carried
//! back. Text with letters that join with others (`e` and an accent apart), or
//! with signs of other scripts, is parted as it is.
//!
//! **Promise.** The pieces are those of `unicode-segmentation`, whatever the
//! text: a test compares the two. **Source.** UAX #29, rules SB1 to SB998. Of
//! the 20 hits of a question, sentences took a quarter of the time; now a
//! fiftieth.

use unicode_segmentation::UnicodeSegmentation;

/// Cuts a text at the borders of its sentences: where each piece begins, and
/// the piece.
pub(super) fn pieces(text: &str) -> Vec<(usize, &str)> {
    let Some(signs) = signs(text) else {
        return text.split_sentence_bound_indices().collect();
    };
    let (short, kept) = shortened(text, &signs);
    let mut starts = vec![0];
    for (offset, _) in short.split_sentence_bound_indices().skip(1) {
        // The last part that begins at or before it holds it; where one part
        // ends and the next begins there is no border.
        let part = kept.partition_point(|(here, _)| *here <= offset);
        let (here, there) = kept[part.saturating_sub(1)];
        starts.push(there + (offset - here));
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let pieces = starts.iter().zip(ends);
    pieces
        .filter(|(start, end)| *start < end)
        .map(|(start, end)| (*start, &text[*start..end]))
        .collect()
}

/// Finds the signs after which there may be a border; `None` if the text has
/// letters that this short way does not know.
fn signs(text: &str) -> Option<Vec<usize>> {
    let mut signs = vec![];
    for (at, letter) in text.char_indices() {
        match letter {
            '.' | '?' | '!' | '\n' | '\r' | '\u{85}' => signs.push(at),
            // A soft hyphen joins with the letter before it.
            '\u{ad}' => return None,
            // Latin; dashes, quotation marks, dots; the euro.
            '\0'..'\u{300}'
            | '\u{2010}'..='\u{2022}'
            | '\u{2026}'
            | '\u{2030}'..='\u{203a}'
            | '€' => {}
            _ => return None,
        }
    }
    Some(signs)
}

/// Keeps of a text what decides on borders: around each sign the letter before
/// it, and what follows up to the next letter. Also tells which part of the
/// short text stood where.
fn shortened(text: &str, signs: &[usize]) -> (String, Vec<(usize, usize)>) {
    let mut short = String::new();
    let mut kept = vec![];
    let mut done = 0;
    for &sign in signs {
        if sign < done {
            continue;
        }
        let before = text[..sign].chars().next_back();
        let from = (sign - before.map_or(0, char::len_utf8)).max(done);
        let mut to = sign;
        for letter in text[sign..].chars() {
            to += letter.len_utf8();
            if letter.is_alphabetic() {
                break;
            }
        }
        if kept.is_empty() || from > done {
            kept.push((short.len(), from));
        }
        short.push_str(&text[from..to]);
        done = to;
    }
    if kept.is_empty() {
        kept.push((0, 0));
    }
    (short, kept)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::pieces;

    #[track_caller]
    fn check(text: &str) {
        let expected: Vec<(usize, &str)> = text.split_sentence_bound_indices().collect();
        assert_eq!(pieces(text), expected, "{text:?}");
    }

    #[test]
    fn pieces_are_those_of_unicode() {
        for text in [
            "",
            "Geen teken",
            "Een. Twee? Drie!",
            "Het kost 3.50 euro. Dat is 1. niet 2. veel.",
            "O.a. de wijk (bijv. Oost). “Ja.” zei ze.\nEn toen…  Niets.",
            "a.b.c. D.E. 12.5.F ... g",
            "Cafe\u{301}. Bar.",
            "Ende\u{ad}lijk. Ja.",
        ] {
            check(text);
        }
    }

    proptest! {
        #[test]
        fn they_are_whatever_the_text(text in "[a-cA-Cé0-9 .?!,;:()\"'“”’…\n\r\u{85}\u{a0}-]{0,60}") {
            check(&text);
        }

        #[test]
        fn they_are_in_other_scripts(text in "[a-bA-B.? \u{301}\u{ad}\u{3002}\u{5d0}\u{2024}\u{2028}\u{200d}]{0,30}") {
            check(&text);
        }
    }
}
