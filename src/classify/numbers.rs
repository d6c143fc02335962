//! Numbers of people, groups, cases and places that a text says it studied.
//!
//! ```text
//! haystack text ─counts→ `twaalf interviews` is 12 people, at byte 30
//! ```
//!
//! **Promise.** Only a number with a noun of study behind it, or `n = 12`,
//! counts; percentages, years and page numbers do not.
//!
//! **Never:** decides what is small; see `sight`.

use super::{
    counted::{noun, noun_of_two},
    numerals::{joined, numeral},
};
use crate::study::{Counted, Language};

/// A number and what it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) number: u32,
    pub(super) counted: Counted,
    /// The byte at which the number begins.
    pub(super) at: usize,
    /// The byte behind its noun.
    pub(super) end: usize,
}

/// Words between number and noun: `twaalf open individuele interviews`.
const GAP: usize = 2;

/// Finds the counts in `text`, the text of a haystack in this language.
pub(super) fn counts(text: &str, language: Language) -> Vec<Count> {
    let mut found = vec![];
    // The number whose noun is awaited, where it begins, words since then.
    let mut open: Option<(u32, usize, usize)> = None;
    let mut after_n = 0;
    let (mut before, mut before_that) = ("", "");
    for (at, raw) in words(text) {
        let is_mark = |letter: char| !letter.is_alphanumeric() && letter != '=';
        let word = raw.trim_matches(is_mark);
        let opened = raw.len() - raw.trim_start_matches(is_mark).len();
        let word_end = at + opened.min(raw.len() - word.len()) + word.len();
        after_n = step_n(after_n, word);
        let digits = word.trim_start_matches("n=").trim_start_matches('=');
        // `Ten tweede` is `secondly`.
        let is_ten = word == "ten" && language == Language::Dutch;
        if let Some(number) = numeral(digits).filter(|_| !is_ten) {
            let whole = joined(before, word).filter(|_| open.is_some());
            if after_n >= 2 || word.starts_with("n=") {
                found.push(Count {
                    number,
                    counted: Counted::Respondents,
                    at,
                    end: word_end,
                });
                open = None;
            } else if let (Some(whole), Some((_, start, _))) = (whole, open) {
                open = (!closes(raw)).then_some((whole, start, 0));
            } else if is_sample_of(before_that, before) && closes(raw) {
                found.push(Count {
                    number,
                    counted: Counted::Respondents,
                    at,
                    end: word_end,
                });
                open = None;
            } else if open.is_some() && matches!(before, "of" | "van" | "de" | "the") {
                // `143 of 198 professionals` are the first.
                open = open.map(|(first, start, _)| (first, start, 0));
            } else if before == "er" && did_before(before_that) {
                found.push(Count {
                    number,
                    counted: Counted::Respondents,
                    at: at - before.len() - 1,
                    end: word_end,
                });
                open = None;
            } else {
                let is_bound = bounds(before)
                    || is_range(before_that, before)
                    || before == "de" && matches!(before_that, "onder" | "boven");
                let is_count = !raw.contains('%') && !is_year(word) && !closes(raw) && !is_bound;
                open = is_count.then_some((number, at, 0));
            }
            after_n = 0;
        } else if let Some((number, start, gap)) = open {
            if let Some(counted) = noun_of_two(before, word)
                .or_else(|| noun(word))
                .or_else(|| {
                    // `threshold) 5 who met`: the mark of a note.
                    let is_mark = before_that.ends_with(')');
                    did(word).filter(|_| gap == 0 && !is_mark || is_auxiliary(before))
                })
            {
                // `1 participants` is a note and its mark, `the one who` nobody.
                if number > 1 {
                    found.push(Count {
                        number,
                        counted,
                        at: start,
                        end: word_end,
                    });
                }
                open = None;
            } else if is_of_them(before, word) {
                found.push(Count {
                    number,
                    counted: Counted::Respondents,
                    at: start,
                    end: word_end,
                });
                open = None;
            } else if gap == 0 && matches!(word, "van" | "of") && !closes(raw)
                || gap == GAP && matches!((before, word), ("van", "de") | ("of", "the"))
            {
                // `33 van hen`.
                open = Some((number, start, GAP));
            } else if gap == GAP || parts(word) || closes(raw) {
                open = None;
            } else {
                open = Some((number, start, gap + 1));
            }
        }
        before_that = std::mem::replace(&mut before, raw);
    }
    found
}

/// Tells whether a number behind this word is a bound or a rate, not a count.
fn bounds(word: &str) -> bool {
    matches!(
        word,
        "than"
            | "least"
            | "most"
            | "to"
            | "tot"
            | "dan"
            | "minstens"
            | "minimaal"
            | "maximaal"
            | "hooguit"
            | "hoogstens"
            | "iedere"
            | "elke"
            | "ieder"
            | "elk"
            | "every"
            | "each"
            | "per"
            | "aged"
            | "under"
            | "above"
            // These number what they stand before: `groep 7`.
            | "groep"
            | "week"
            | "hoofdstuk"
            | "chapter"
            | "tabel"
            | "table"
            | "figuur"
            | "figure"
            | "bijlage"
            | "appendix"
            | "stap"
            | "step"
            | "fase"
            | "phase"
            | "leerjaar"
            | "grade"
            | "respondent"
            | "participant"
            | "pagina"
            | "page"
            | "p"
    )
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

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
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

/// Tells what a number without a noun counts before this verb: of those
/// invited, `24 instemden`.
fn did(word: &str) -> Option<Counted> {
    matches!(
        word,
        "instemden"
            | "deelnamen"
            | "meededen"
            | "vulden"
            | "namen"
            | "reageerden"
            | "who"
            | "remained"
            | "replied"
            | "answered"
            | "overbleven"
            | "invulden"
            | "toestemden"
            | "participated"
            | "responded"
            | "returned"
            | "completed"
            | "randomised"
            | "randomized"
            | "agreed"
            | "consented"
            | "enrolled"
    )
    .then_some(Counted::Respondents)
}

/// Tells whether a word stands between a number and what those did.
fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "were" | "was" | "have" | "had" | "zijn" | "waren" | "er"
    )
}

/// Tells whether a verb before `er` and a number is of those who came: `vulden er
/// 531 de vragenlijst in`.
fn did_before(word: &str) -> bool {
    matches!(
        word,
        "vulden"
            | "deden"
            | "namen"
            | "reageerden"
            | "kwamen"
            | "stemden"
            | "bleven"
            | "antwoordden"
    )
}

/// Tells whether a number behind these words is the size of a sample.
fn is_sample_of(first: &str, second: &str) -> bool {
    let is_sample = ["sample", "subsample", "steekproef", "deelsteekproef"].contains(&first);
    is_sample && matches!(second, "of" | "van")
}

/// Tells whether two words stand for people named before: `33 van hen`.
fn is_of_them(first: &str, second: &str) -> bool {
    matches!((first, second), ("van", "hen") | ("of", "them"))
}

/// Words that part a number from the noun after it.
fn parts(word: &str) -> bool {
    matches!(
        word,
        "van"
            | "of"
            | "de"
            | "the"
            | "in"
            | "procent"
            | "percent"
            | "jaar"
            | "jaren"
            | "year"
            | "years"
            | "uur"
            | "hours"
            | "op"
            | "tot"
            | "to"
            | "keer"
            | "times"
            | "and"
            | "en"
            | "for"
            | "voor"
            | ""
            | "euro"
            | "maanden"
            | "months"
            | "per"
            | "miljoen"
            | "million"
            | "miljard"
            | "billion"
            | "duizend"
            | "thousand"
            | "met"
            | "with"
            | "minuten"
            | "minutes"
            | "dagen"
            | "days"
            | "weken"
            | "weeks"
            | "items"
            | "vragen"
            | "questions"
            | "stellingen"
            | "statements"
            | "thema's"
            | "themes"
            | "punten"
            | "points"
            | "sessies"
            | "sessions"
            | "bijeenkomsten"
            | "meetings"
            | "rondes"
            | "ronden"
            | "rounds"
            | "pagina's"
            | "pages"
    )
}

#[cfg(test)]
mod tests {
    use super::{Counted, Language, counts};

    #[track_caller]
    fn check(text: &str, expected: &[(u32, Counted)]) {
        let found = counts(text, Language::Other);
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
            let found = counts(text, Language::Other);
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
        assert_eq!(counts("ten tweede gesprekken", Language::Dutch), []);
        check("ten coordinators", &[(10, Counted::People)]);
        check("the one who came; 1 participants received", &[]);
    }

    #[test]
    fn a_number_at_the_end_of_a_sentence_counts_nothing_after_it() {
        check("see page 12. participants were", &[]);
    }
}
