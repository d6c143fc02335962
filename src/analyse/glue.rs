//! Words with a hyphen, found without it as well.
//!
//! ```text
//! words ─glued→ runs of them     form ─width→ how many words it takes
//! ```
//!
//! `mede-onderzoeker` is two words that stand side by side. Whether a hyphen at
//! a line end belongs to the word is often a guess, and over a page nobody
//! can tell; so the run is indexed once more, as one form with its hyphens
//! (`mede-onderzoeker`), under the keys of the word without them.
//!
//! **Promise.** A glued form takes as many places as it has words, so that
//! what is lit is what is printed.

use std::ops::Range;

use super::{suspended::STEP, words::Word};
use crate::study::suspends;

/// The most words that make one run; `een-op-een-gesprek` has four.
const PARTS: usize = 4;

/// Returns the runs of words that are parted by single hyphens alone, as
/// ranges of `words`, which are those of `text`.
#[must_use]
pub fn glued(text: &str, words: &[Word<'_>]) -> Vec<Range<usize>> {
    let mut runs = vec![];
    let mut start = 0;
    for at in 1..=words.len() {
        let goes_on = words.get(at).is_some_and(|next| {
            let between = text.get(words[at - 1].span.end..next.span.start);
            between.is_some_and(is_hyphen) && goes_together(words[at - 1].text, next.text)
        });
        if !goes_on {
            if (2..=PARTS).contains(&(at - start)) {
                runs.push(start..at);
            }
            start = at;
        }
    }
    runs
}

/// Tells whether the last word of a text runs on into the first of the next,
/// as `samen-` and `levingsopbouw` do over a page: the text ends in a hyphen
/// right behind the word.
#[must_use]
pub fn runs_on(before: &str, last: &Word<'_>, first: &Word<'_>) -> bool {
    first.text.starts_with(char::is_lowercase)
        && before
            .get(last.span.end..)
            .is_some_and(|it| is_hyphen(it.trim_end()))
        && goes_together(last.text, first.text)
}

/// Returns how many words stand in the place of a form.
#[must_use]
pub fn width(form: &str) -> u32 {
    1 + form.matches(['-', STEP]).count() as u32
}

fn is_hyphen(between: &str) -> bool {
    matches!(between, "-" | "\u{2010}" | "\u{2011}")
}

/// Figures make no word, and `praktijk- en` leaves a part out.
fn goes_together(first: &str, second: &str) -> bool {
    first.starts_with(char::is_alphabetic)
        && second.starts_with(char::is_alphabetic)
        && !suspends(second)
}

#[cfg(test)]
mod tests {
    use super::{glued, runs_on, width};
    use crate::analyse::words;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let all: Vec<_> = words(text).collect();
        let runs: Vec<String> = glued(text, &all)
            .into_iter()
            .map(|run| text[all[run.start].span.start..all[run.end - 1].span.end].to_owned())
            .collect();
        assert_eq!(runs, expected);
    }

    #[test]
    fn runs_of_words_with_hyphens() {
        check(
            "De mede-onderzoeker en de ggz-instelling",
            &["mede-onderzoeker", "ggz-instelling"],
        );
        check("een een-op-een-gesprek", &["een-op-een-gesprek"]);
        check("praktijk- en ervaringskennis", &[]);
        check("praktijk-en ervaringskennis", &[]);
        check("2019-2020, covid-19, a--b", &[]);
        check("a-b-c-d-e", &[]);
    }

    #[test]
    fn a_word_may_run_on() {
        let check = |before: &str, after: &str| {
            let last = words(before).last();
            let first = words(after).next();
            last.zip(first)
                .is_some_and(|(last, first)| runs_on(before, &last, &first))
        };
        assert!(check("over samen-", "levingsopbouw in"));
        assert!(!check("over praktijk-", "en ervaringskennis"));
        assert!(!check("over samen -", "levingsopbouw"));
        assert!(!check("Noord-", "Holland"));
        assert!(!check("zonder", "streepje"));
    }

    #[test]
    fn a_form_is_as_wide_as_its_words() {
        assert_eq!(width("samenleving"), 1);
        assert_eq!(width("een-op-een-gesprek"), 4);
        assert_eq!(width("praktijk~~~~kennis"), 5);
    }
}
