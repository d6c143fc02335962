//! What stands before the first word of a sentence: a bullet, the number of an item.

use super::page::Span;

/// Signs that are set before the items of a list.
const BULLETS: &[char] = &[
    '•', '·', '∙', '●', '○', '◦', '▪', '■', '□', '▫', '◆', '◇', '➢', '➤', '►', '▶', '‣', '⁃', '✓',
    '✔', '→', '–', '—', '-', '*', '−', '»', '›',
];

/// Leaves out what is set before the words of an item: `•`, `–`, `1.`, `a)`, `3.2`.
///
/// What is left is a slice of the same text; a sentence of nothing else is left
/// as it is.
#[must_use]
pub fn without_bullet(text: &str, sentence: &Span) -> Span {
    let Some(mut rest) = text.get(sentence.clone()) else {
        return sentence.clone();
    };
    // `• 1. De wijk` has two.
    for _ in 0..2 {
        match after_marker(rest) {
            Some(behind) => rest = behind,
            None => break,
        }
    }
    sentence.end - rest.len()..sentence.end
}

/// Tells whether a text begins with a bullet or the number of an item.
pub(super) fn is_item(text: &str) -> bool {
    after_marker(text).is_some()
}

/// What stands behind the bullet or number that a text begins with.
fn after_marker(text: &str) -> Option<&str> {
    let first = text.chars().next()?;
    let is_private = ('\u{e000}'..='\u{f8ff}').contains(&first);
    if BULLETS.contains(&first) || is_private {
        let rest = &text[first.len_utf8()..];
        // `-en` is the end of a word, `-5` a number; `•Wonen` is an item.
        let is_dash = matches!(first, '-' | '–' | '—' | '−' | '*' | '→');
        let behind = rest.trim_start();
        let is_parted = behind.len() < rest.len();
        // `− 5 graden` is a number as well.
        if matches!(first, '-' | '–' | '−') && behind.starts_with(|c: char| c.is_ascii_digit())
        {
            return None;
        }
        return ((is_parted || !is_dash) && has_words(behind)).then_some(behind);
    }
    let end = text.find(char::is_whitespace)?;
    let (mark, behind) = (&text[..end], text[end..].trim_start());
    // Word sets an `o` for a ring.
    let is_mark = mark == "o" || is_number(mark, behind);
    (is_mark && has_words(behind)).then_some(behind)
}

fn has_words(text: &str) -> bool {
    text.contains(char::is_alphabetic)
}

/// Tells whether a word is the number of an item: `1.`, `12)`, `(a)`, `b.`, `iv)`,
/// `3.2`. Not the initial of a name, nor the figure that a sentence begins with.
fn is_number(mark: &str, behind: &str) -> bool {
    let is_opened = mark.starts_with(['(', '[']);
    let bare = mark.trim_start_matches(['(', '[']);
    let number = bare.trim_end_matches(['.', ')', ']', ':']);
    let is_closed = number.len() < bare.len();
    let has_bracket = bare.ends_with([')', ']']);
    let begins_anew = !behind.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
    if number.is_empty() || is_opened && !has_bracket {
        return false;
    }
    let parts: Vec<&str> = number.split('.').collect();
    let is_figure =
        |it: &&str| (1..=2).contains(&it.len()) && it.bytes().all(|c| c.is_ascii_digit());
    if parts.iter().all(is_figure) {
        return match parts.len() {
            // `12.` and `12)`; a year or a number of people has no stop behind it.
            1 => is_closed && (has_bracket || begins_anew),
            2..=4 => !is_clock_time(&parts) && !number.starts_with('0') && begins_a_word(behind),
            _ => false,
        };
    }
    let is_letter = number.len() == 1 && number.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_small = number.bytes().all(|it| it.is_ascii_lowercase());
    let is_roman = (2..=5).contains(&number.len())
        && (number.bytes().all(|it| b"ivx".contains(&it))
            || number.bytes().all(|it| b"IVX".contains(&it)));
    // `A. Jansen` and `v. d. Berg` are names, `b. Jansen` is none; `c. 300` is a figure.
    let is_name_or_figure = behind.starts_with(|c: char| c.is_ascii_digit()) || is_initial(behind);
    is_closed && (is_letter && (has_bracket || is_small && !is_name_or_figure) || is_roman)
}

/// Tells whether a text begins with a word of a sentence: `Methode`, and not `FTE`,
/// `%` or `(two-sided)`.
fn begins_a_word(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

/// `12.30`: an hour and its minutes. No section has so many below it.
fn is_clock_time(parts: &[&str]) -> bool {
    matches!(parts, [hour, minutes]
        if minutes.len() == 2
            && minutes.parse().is_ok_and(|it: u8| it < 60)
            && hour.parse().is_ok_and(|it: u8| it < 25))
}

/// Tells whether a text begins with the first letter of a name: `d. Berg`.
fn is_initial(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next() == Some('.')
}

#[cfg(test)]
mod tests {
    use super::without_bullet;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let span = without_bullet(text, &(0..text.len()));
        assert_eq!(&text[span], expected);
    }

    #[test]
    fn bullets_and_numbers_of_items_are_left_out() {
        check("• De wijk zorgt.", "De wijk zorgt.");
        check("•De wijk zorgt.", "De wijk zorgt.");
        check("– de wijk zorgt;", "de wijk zorgt;");
        check("▪ 2. De wijk", "De wijk");
        check("\u{f0b7} De wijk", "De wijk");
        check("1. De wijk zorgt.", "De wijk zorgt.");
        check("12) de wijk", "de wijk");
        check("(a) the street", "the street");
        check("b. the street", "the street");
        check("iv) The street", "The street");
        check("3.2 Methode van het onderzoek", "Methode van het onderzoek");
        check("3.2.1. Wij spraken bewoners.", "Wij spraken bewoners.");
        check("c. De straat", "De straat");
        check("o Ontmoeting in de buurt", "Ontmoeting in de buurt");
    }

    #[test]
    fn names_and_figures_are_no_numbers_of_items() {
        for text in [
            "A. Jansen zei dat.",
            "3.2 procent van de bewoners",
            "3.2 % van de bewoners",
            "2.5 FTE jeugdwerker",
            "12.30 Lunchconcert in de wijk",
            "0.05 (two-sided) was the level",
            "0.5 Meter van de straat",
            "c. 300 zwerfjongeren",
            "v. d. Berg noemt dat",
            "− 5 graden was het",
            "– 5 graden was het",
            "- 5 graden was het",
            "12 bewoners zeiden dat.",
            "2015. Dat jaar",
            "-en is een uitgang",
            "i.e. the street",
            "(ook de straat)",
            "V. de Boer",
            "•",
            "1.",
        ] {
            check(text, text);
        }
    }
}
