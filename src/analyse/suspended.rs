//! Words whose end stands further on: `praktijk-` in `praktijk-, ervarings- en
//! methodische kennis`.
//!
//! ```text
//! words of a text ─suspended→ praktijkkennis, ervaringskennis
//! ```
//!
//! Dutch leaves out the end that two compounds share. What is left out is the
//! last part of the next compound behind `en` or `of`, or, behind an adjective,
//! the noun. Each such word is indexed once more, as one form that reaches from
//! where it begins to where it ends: `praktijk~~~~kennis`, a sign for each word
//! in between and one more.
//!
//! **Promise.** A form takes as many places as the words it reaches over, so
//! that what is lit is what is printed. Where the end cannot be told, there is
//! no form. **Never:** English: it leaves nothing out.

use super::{compounds::Splitter, fold::form, stop::is_stop_word, words::Word};
use crate::study::suspends;

/// Stands, in a form, for a step to the next word.
pub(super) const STEP: char = '~';

/// How many words may stand from the first to the last; the longest row in the
/// reports of the four opgaven has six (`praktijk-, ervarings- en …`).
const FARTHEST: usize = 9;

/// A word that was written in part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspended {
    /// Which word begins it.
    pub at: usize,
    /// The whole word: `praktijkkennis`.
    pub word: String,
    /// Its form in the index: `praktijk~~~~kennis`.
    pub form: String,
}

/// Finds the words of a Dutch text that were written in part, in order; `words`
/// are those of `text`.
#[must_use]
pub fn suspended(text: &str, words: &[Word<'_>], splitter: &Splitter) -> Vec<Suspended> {
    // Nine paragraphs in ten have no such hyphen.
    if !["- ", "-,", "\u{2010} ", "\u{2010},"]
        .iter()
        .any(|it| text.contains(it))
    {
        return vec![];
    }
    let found = (0..words.len()).filter_map(|at| {
        let (to, end) = end_of(text, words, at, splitter)?;
        let first = form(words[at].text);
        let steps = String::from(STEP).repeat(to - at);
        Some(Suspended {
            at,
            word: format!("{first}{end}"),
            form: format!("{first}{steps}{end}"),
        })
    });
    found.collect()
}

/// The end of the word that begins at `at`, if it was left out there: the word
/// that has it, and the end itself.
fn end_of(
    text: &str,
    words: &[Word<'_>],
    at: usize,
    splitter: &Splitter,
) -> Option<(usize, String)> {
    if !is_open(text, words, at) {
        return None;
    }
    // More words that are open, then `en` or `of`.
    let mut next = at + 1;
    while !suspends(words.get(next)?.text) {
        if !is_open(text, words, next) || next - at > FARTHEST {
            return None;
        }
        next += 1;
    }
    let head = next + 1;
    let whole = form(words.get(head)?.text);
    if let [_, .., last] = splitter.parts(&whole).as_slice() {
        return Some((head, (*last).to_owned()));
    }
    // An adjective: `en methodische kennis`.
    let noun = words.get(head + 1)?;
    let between = text.get(words[head].span.end..noun.span.start)?;
    let is_adjective = whole.ends_with('e') && whole.chars().count() > 4 && between == " ";
    let noun = form(noun.text);
    if !is_adjective || is_stop_word(&noun) || noun.chars().count() < 3 {
        return None;
    }
    let parts = splitter.parts(&noun);
    let end = parts.last().map_or(noun.as_str(), |it| it);
    Some((head + 1, end.to_owned()))
}

/// Tells whether a word ends in a hyphen with nothing behind it: `praktijk-,`.
fn is_open(text: &str, words: &[Word<'_>], at: usize) -> bool {
    let (Some(word), Some(next)) = (words.get(at), words.get(at + 1)) else {
        return false;
    };
    let between = text.get(word.span.end..next.span.start);
    let hyphen = between.and_then(|it| it.strip_prefix(['-', '\u{2010}', '\u{2011}']));
    word.text.starts_with(char::is_alphabetic)
        && word.text.chars().count() > 1
        && hyphen.is_some_and(|it| matches!(it, " " | ", " | "/" | " / "))
}

#[cfg(test)]
mod tests {
    use super::suspended;
    use crate::analyse::{Splitter, words};

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let all: Vec<_> = words(text).collect();
        let found = suspended(text, &all, &Splitter::new());
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|it| (it.word.as_str(), it.form.as_str()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_end_is_that_of_the_next_compound_or_noun() {
        check(
            "van praktijk-, ervarings- en methodische kennis",
            &[
                ("praktijkkennis", "praktijk~~~~kennis"),
                ("ervaringskennis", "ervarings~~~kennis"),
            ],
        );
        check("de buurt- en wijkteams", &[("buurtteams", "buurt~~teams")]);
        check(
            "Jongeren- en opbouwwerk",
            &[("jongerenwerk", "jongeren~~werk")],
        );
        check(
            "praktijk- en ervaringskennis",
            &[("praktijkkennis", "praktijk~~kennis")],
        );
    }

    #[test]
    fn where_nothing_is_left_out_there_is_nothing() {
        check("de wijk - en de stad", &[]);
        check("mede-onderzoekers en bewoners", &[]);
        check("de wijk- of", &[]);
        check("short- and long-term care", &[]);
    }
}
