//! Numbers of people, groups, cases and places that a text says it studied.
//!
//! ```text
//! haystack text ─quantities→ `twaalf interviews` is 12 people, at byte 30
//! ```
//!
//! **Promise.** Only a number with a noun of study behind it, or `n = 12`,
//! counts; percentages, years and page numbers do not.
//!
//! **Never:** decides what is small; see `sight`.

mod words;

use super::{
    counted::{noun, noun_of_two},
    numerals::{joined, numeral},
};
use crate::study::{Counted, Language};
use words::{
    bounds, did, did_before, is_auxiliary, is_in_all, is_of_them, is_sample_of, is_second_part,
    leaves_open, parts, sums_up,
};

/// A number and what it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::classify) struct Quantity {
    pub(in crate::classify) number: u32,
    pub(in crate::classify) counted: Counted,
    /// The byte at which the number begins.
    pub(in crate::classify) at: usize,
    /// The byte behind its noun.
    pub(in crate::classify) end: usize,
}

/// Words between number and noun: `twaalf open individuele interviews`.
const GAP: usize = 2;

/// A number whose noun is awaited.
#[derive(Clone, Copy)]
struct Open {
    number: u32,
    /// The bytes at which it begins and ends.
    at: usize,
    end: usize,
    /// Words since then.
    gap: usize,
    /// The hundreds in it that are a word of their own: `two hundred and six`.
    hundreds: u32,
    /// Whether the words before it say that it is all there are.
    is_sum: bool,
}

impl Open {
    fn new(number: u32, word: &str, at: usize, end: usize) -> Self {
        Self {
            number,
            at,
            end,
            gap: 0,
            // `A hundred` may go on with `and six`.
            hundreds: if word == "hundred" { number } else { 0 },
            is_sum: false,
        }
    }

    /// Joins it with a number word behind it: `twenty three`, `two hundred`.
    fn joined(self, before: &str, word: &str, number: u32, end: usize) -> Option<Self> {
        let hundreds = self.hundreds;
        if self.gap > 0 {
            return None;
        }
        let (number, hundreds) = if word == "hundred" && self.number < 100 {
            (self.number * 100, self.number * 100)
        } else if let Some(number) = joined(before, word) {
            (hundreds + number, hundreds)
        } else if hundreds > 0 && number < 100 && matches!(before, "and" | "hundred") {
            (hundreds + number, hundreds)
        } else {
            return None;
        };
        Some(Self {
            number,
            end,
            hundreds,
            ..self
        })
    }

    fn counts(self, counted: Counted, end: usize) -> Quantity {
        Quantity {
            number: self.number,
            counted,
            at: self.at,
            end,
        }
    }
}

/// Words before a number in which its noun may stand.
const NEAR: usize = 10;

/// Finds the counts in `text`, the text of a haystack in this language.
pub(in crate::classify) fn quantities(text: &str, language: Language) -> Vec<Quantity> {
    let mut found = vec![];
    let mut open: Option<Open> = None;
    let mut after_n = 0;
    let (mut before, mut before_that) = ("", "");
    for (at, raw) in words_of(text) {
        let is_around = |letter: char| is_mark(letter) && letter != '=';
        let word = raw.trim_matches(is_around);
        let opened = raw.len() - raw.trim_start_matches(is_around).len();
        let end = at + opened.min(raw.len() - word.len()) + word.len();
        after_n = step_n(after_n, word);
        let digits = word.trim_start_matches("n=").trim_start_matches('=');
        // `Ten tweede` is `secondly`.
        let is_ten = word == "ten" && language == Language::Dutch;
        if let Some(number) = numeral(digits).filter(|_| !is_ten) {
            let here = Open::new(number, word, at, end);
            let whole = open.and_then(|it| it.joined(before, word, number, end));
            let is_sum = sums_up(before_that, before)
                && counts_people(&text[..at])
                && !raw.contains('%')
                && !is_year(word);
            let is_sample = is_sample_of(before_that, before) && closes(raw);
            if after_n >= 2 || word.starts_with("n=") || is_sample && whole.is_none() {
                found.push(here.counts(kind_before(&text[..at]), end));
                open = None;
            } else if let Some(whole) = whole {
                open = (!closes(raw)).then_some(whole);
            } else if is_sum && closes(raw) {
                found.push(here.counts(Counted::People, end));
                open = None;
            } else if let Some(first) =
                open.filter(|_| matches!(before, "of" | "van" | "de" | "the"))
            {
                // `143 of 198 professionals` are the first.
                open = Some(Open { gap: 0, ..first });
            } else if before == "er" && did_before(before_that) {
                let at = at - before.len() - 1;
                found.push(Open { at, ..here }.counts(Counted::Respondents, end));
                open = None;
            } else {
                // What is left of `two thousand and six`.
                let is_rest = before == "and" && matches!(before_that, "hundred" | "thousand");
                let is_bound = bounds(before)
                    || is_rest
                    || is_range(before_that, before)
                    || before == "de" && matches!(before_that, "onder" | "boven");
                let is_count = !raw.contains('%') && !is_year(word) && !closes(raw) && !is_bound;
                open = is_count.then_some(Open { is_sum, ..here });
            }
            after_n = 0;
        } else if let Some(it) = open {
            let gap = it.gap;
            let counted = noun_of_two(before, word)
                .or_else(|| noun(word))
                .or_else(|| {
                    // `threshold) 5 who met`: the mark of a note.
                    let is_mark = before_that.ends_with(')');
                    let is_verb = !is_second_part(word) || takes_part(&text[..it.at]);
                    did(word).filter(|_| is_verb && (gap == 0 && !is_mark || is_auxiliary(before)))
                });
            open = None;
            let is_all = is_in_all(before, word);
            // Behind `in` only `totaal` is looked for.
            if let Some(counted) = counted.filter(|_| before != "in") {
                // `1 participants` is a note and its mark, `the one who` nobody.
                if it.number > 1 {
                    found.push(it.counts(counted, end));
                }
            } else if is_of_them(before, word) {
                found.push(it.counts(Counted::Respondents, end));
            } else if gap == 0 && it.is_sum && leaves_open(word) {
                found.push(it.counts(Counted::People, it.end));
            } else if is_all && gap <= 1 && counts_people(&text[..it.at]) {
                found.push(it.counts(Counted::People, end));
            } else if gap == 0 && matches!(word, "van" | "of") && !closes(raw)
                || gap == GAP && matches!((before, word), ("van", "de") | ("of", "the"))
            {
                // `33 van hen`.
                open = Some(Open { gap: GAP, ..it });
            } else if gap == 0 && it.hundreds > 0 && word == "and" {
                open = Some(it);
            } else if gap < GAP
                && before != "in"
                && (!parts(word) || gap == 0 && word == "in")
                && !closes(raw)
            {
                let gap = gap + 1;
                open = Some(Open { gap, ..it });
            }
        }
        before_that = std::mem::replace(&mut before, raw);
    }
    found
}

/// Returns what `n = 12` behind `text` counts: interviews, focus groups or cases
/// if such a noun stands right before it and nobody takes part in them there,
/// else people.
fn kind_before(text: &str) -> Counted {
    let words = text.rsplit(' ').map(|it| it.trim_matches(is_mark));
    let mut words = words.skip_while(|it| matches!(*it, "" | "n"));
    let last = words.next().unwrap_or_default();
    let part = ["deel", "deelnemers", "participants", "participated", "part"];
    let is_in_them = words.take(4).any(|it| part.contains(&it));
    match noun(last) {
        Some(it @ (Counted::Interviews | Counted::Cases)) if !is_in_them => it,
        Some(it @ Counted::Groups) if !is_in_them && last.starts_with("focus") => it,
        _ => Counted::Respondents,
    }
}

/// Tells whether a verb of taking part stands right before a number: `namen er
/// uiteindelijk 19 deel`.
fn takes_part(text: &str) -> bool {
    let verbs = ["namen", "nam", "deden", "deed"];
    let mut words = text.trim_end().rsplit(' ').take(4);
    words.any(|it| verbs.contains(&it))
}

/// Tells whether `text` speaks of people where it ends, or of a sample: a sum
/// without a noun may be of evenings.
fn counts_people(text: &str) -> bool {
    let mut words = text.trim_end().rsplit(' ').take(NEAR);
    words.any(|it| matches!(it, "sample" | "steekproef"))
        || matches!(
            last_noun(text),
            Some(Counted::People | Counted::Respondents)
        )
}

/// Returns what the last noun of study in `text` counts, if there is one in the
/// sentence and not far.
fn last_noun(text: &str) -> Option<Counted> {
    let words = text.trim_end().rsplit(' ').take(NEAR);
    let mut words = words.take_while(|it| !it.ends_with('.'));
    words.find_map(|it| noun(it.trim_matches(is_mark)))
}

/// Tells whether a number behind these words ends a range: `14 and 22 cases`
/// after `between`, `acht of negen bewoners`.
fn is_range(number_word: &str, and: &str) -> bool {
    matches!(and, "and" | "en" | "or" | "of" | "à") && numeral(number_word).is_some()
}

/// Follows `n`, then `=`; two steps make the next number a sample size.
fn step_n(steps: u8, word: &str) -> u8 {
    match (steps, word) {
        (_, "n") => 1,
        (1, "=") | (_, "n=") | (2, _) => 2,
        _ => 0,
    }
}

fn is_mark(letter: char) -> bool {
    !letter.is_alphanumeric()
}

fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(' ').scan(0, |at, word| {
        let start = *at;
        *at += word.len() + 1;
        Some((start, word))
    })
}

/// Tells whether a word ends what it is part of.
fn closes(raw: &str) -> bool {
    raw.ends_with([',', '.', ';', ':', ')'])
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && matches!(numeral(word), Some(1900..2050))
}

#[cfg(test)]
mod tests {
    use super::{Counted, Language, quantities};

    #[track_caller]
    fn check(text: &str, expected: &[(u32, Counted)]) {
        let found = quantities(text, Language::Other);
        let found: Vec<_> = found.iter().map(|c| (c.number, c.counted)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn reads_digits_and_words_in_two_languages() {
        check(
            "we hielden twaalf open interviews",
            &[(12, Counted::Interviews)],
        );
        check(
            "drie focusgroepen en 8 bewoners",
            &[(3, Counted::Groups), (8, Counted::People)],
        );
        check("1.204 respondenten", &[(1204, Counted::Respondents)]);
        check(
            "1,204 respondents in two cities",
            &[(1204, Counted::Respondents), (2, Counted::Places)],
        );
    }

    #[test]
    fn reads_sample_sizes() {
        check("adults (n = 12) took part", &[(12, Counted::Respondents)]);
        check("adults (n=350)", &[(350, Counted::Respondents)]);
    }

    #[test]
    fn a_count_ends_with_its_noun() {
        for (text, counted) in [
            (
                "twaalf \u{2018}sleutelfiguren\u{2019}",
                "twaalf \u{2018}sleutelfiguren",
            ),
            ("12 \u{201c}((cli\u{eb}nten))", "12 \u{201c}((cli\u{eb}nten"),
            ("adults (n = 12), and", "12"),
            ("adults (n=12).", "(n=12"),
        ] {
            let found = quantities(text, Language::Other);
            let words = found.first().and_then(|it| text.get(it.at..it.end));
            assert_eq!(words, Some(counted), "{text}");
        }
    }

    #[test]
    fn shares_years_and_means_are_no_counts() {
        check("40% respondenten", &[]);
        check("40 procent van de respondenten", &[]);
        check("in 2014 bewoners", &[]);
        check("gemiddeld 2.4 interviews", &[]);
    }

    #[test]
    fn bounds_and_millions_are_no_counts() {
        check("structureel 2 miljoen mensen", &[]);
        check("a council of five to seven members", &[]);
        check("at least 100,000 people", &[]);
        check("more than two people per bedroom", &[]);
        check("op iedere 4 mensen", &[]);
    }

    #[test]
    fn those_who_came_need_no_noun() {
        check("van wie er 24 instemden", &[(24, Counted::Respondents)]);
        check(
            "daarvan vulden er 531 de lijst in",
            &[(531, Counted::Respondents)],
        );
        check("33 van hen stemden toe", &[(33, Counted::Respondents)]);
        check("the 49 who took part", &[(49, Counted::Respondents)]);
        check("a threshold) 5 who met the conditions", &[]);
        check("twee van de drie", &[]);
    }

    #[test]
    fn ten_is_a_number_in_english_only() {
        assert_eq!(quantities("ten tweede gesprekken", Language::Dutch), []);
        check("ten coordinators", &[(10, Counted::People)]);
        check("the one who came; 1 participants received", &[]);
    }

    #[test]
    fn n_counts_the_noun_right_before_it() {
        check("expert interviews (n = 71)", &[(71, Counted::Interviews)]);
        check("in focusgroepen (n = 4)", &[(4, Counted::Groups)]);
        check("gesprekken (n=12)", &[(12, Counted::Interviews)]);
        check(
            "deelnemers aan interviews (n = 12)",
            &[(12, Counted::Respondents)],
        );
        check("groups of control (n=10)", &[(10, Counted::Respondents)]);
        check("in both groups (n = 10)", &[(10, Counted::Respondents)]);
    }

    #[test]
    fn a_sum_needs_no_noun() {
        check("two hundred and six tenants", &[(206, Counted::People)]);
        check("three hundred forty five people", &[(345, Counted::People)]);
        check(
            "acht bewoners, in totaal 46.",
            &[(8, Counted::People), (46, Counted::People)],
        );
        check(
            "elk met deelnemers (27 in totaal) en 12 in wijken",
            &[(27, Counted::People)],
        );
        check(
            "a group of mothers, twenty one altogether",
            &[(21, Counted::People)],
        );
        check(
            "the sample consisted of 13, all but two",
            &[(13, Counted::People)],
        );
        check(
            "a hundred and twenty three nurses",
            &[(123, Counted::People)],
        );
        check("two thousand and six residents", &[]);
        check("the questionnaire comprised 24, of which", &[]);
        check(
            "two schools were dropped, leaving five",
            &[(2, Counted::Places)],
        );
        check("artikel 3 deel b", &[]);
        check("in totaal 140 pagina's", &[]);
        check("monthly evenings (31 in all) and in totaal 20, weekly", &[]);
        check(
            "namen er uiteindelijk 19 deel",
            &[(19, Counted::Respondents)],
        );
    }

    #[test]
    fn a_number_at_the_end_of_a_sentence_counts_nothing_after_it() {
        check("see page 12. participants were", &[]);
    }
}
