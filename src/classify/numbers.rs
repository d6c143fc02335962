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

use crate::study::Counted;

/// A number and what it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) number: u32,
    pub(super) counted: Counted,
    /// The byte at which the number begins.
    pub(super) at: usize,
}

/// Words between number and noun: `twaalf open individuele interviews`.
const GAP: usize = 2;

/// Finds the counts in `text`, the text of a haystack.
pub(super) fn counts(text: &str) -> Vec<Count> {
    let mut found = vec![];
    let mut open: Option<(u32, usize, usize)> = None;
    let mut after_n = 0;
    let mut before = "";
    for (at, raw) in words(text) {
        let is_bound = bounds(std::mem::replace(&mut before, raw));
        let word = raw.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '=');
        after_n = step_n(after_n, word);
        if let Some(number) = number(word.trim_start_matches("n=").trim_start_matches('=')) {
            if after_n >= 2 || word.starts_with("n=") {
                found.push(Count {
                    number,
                    counted: Counted::Respondents,
                    at,
                });
                open = None;
            } else if !raw.contains('%') && !is_year(word) && !closes(raw) && !is_bound {
                open = Some((number, at, 0));
            }
            after_n = 0;
            continue;
        }
        let Some((number, start, gap)) = open else {
            continue;
        };
        if let Some(counted) = noun(word) {
            found.push(Count {
                number,
                counted,
                at: start,
            });
            open = None;
        } else if gap == GAP || parts(word) || closes(raw) {
            open = None;
        } else {
            open = Some((number, start, gap + 1));
        }
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
    )
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

/// Reads digits with Dutch or English separators, or a number word.
fn number(word: &str) -> Option<u32> {
    if !word.starts_with(|first: char| first.is_ascii_digit()) {
        return number_word(word);
    }
    let groups: Vec<&str> = word.split(['.', ',']).collect();
    // `1.204` is a thousand and more; `1.2` is a mean.
    if groups.len() > 1 && groups[1..].iter().any(|group| group.len() != 3) {
        return None;
    }
    groups.concat().parse().ok()
}

fn number_word(word: &str) -> Option<u32> {
    Some(match word {
        "één" | "one" => 1,
        "twee" | "two" => 2,
        "drie" | "three" => 3,
        "vier" | "four" => 4,
        "vijf" | "five" => 5,
        "zes" | "six" => 6,
        "zeven" | "seven" => 7,
        "acht" | "eight" => 8,
        "negen" | "nine" => 9,
        "tien" | "ten" => 10,
        "elf" | "eleven" => 11,
        "twaalf" | "twelve" => 12,
        "dertien" | "thirteen" => 13,
        "veertien" | "fourteen" => 14,
        "vijftien" | "fifteen" => 15,
        "zestien" | "sixteen" => 16,
        "zeventien" | "seventeen" => 17,
        "achttien" | "eighteen" => 18,
        "negentien" | "nineteen" => 19,
        "twintig" | "twenty" => 20,
        "dertig" | "thirty" => 30,
        "honderd" | "hundred" => 100,
        _ => return None,
    })
}

/// Tells whether a word ends what it is part of.
fn closes(raw: &str) -> bool {
    raw.ends_with([',', '.', ';', ':', ')'])
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && matches!(number(word), Some(1900..2050))
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
    )
}

fn noun(word: &str) -> Option<Counted> {
    Some(match word {
        "interviews" | "diepteinterviews" => Counted::Interviews,
        "interviewees" | "respondenten" | "respondents" | "deelnemers" | "gesprekspartners"
        | "proefpersonen" | "dagboeken" | "diaries" | "participants" | "participanten"
        | "testpersonen" | "geïnterviewden" | "informants" | "informanten" => Counted::Respondents,
        "mensen" | "people" | "leden" | "members" | "vrouwen" | "women" | "mannen" | "men"
        | "ouderen" | "meisjes" | "girls" | "jongens" | "boys" | "moeders" | "mothers"
        | "studenten" | "students" | "mantelzorger" | "siblings" | "jongerenwerkers"
        | "buurtbewoners" | "buren" | "neighbours" | "neighbors" | "persons" | "personen"
        | "gezinnen" | "families" | "werkers" | "workers" | "professionals" | "bewoners"
        | "inwoners" | "residents" | "cliënten" | "clients" | "jongeren" | "ouders" | "parents"
        | "patiënten" | "patients" | "mantelzorgers" | "teachers" | "docenten" | "huishoudens"
        | "households" => Counted::People,
        "focusgroepen" | "focusgroups" | "groups" | "groepsinterviews" | "groepsgesprekken" => {
            Counted::Groups
        }
        "casussen" | "cases" | "casestudies" | "casestudy's" | "gevalsstudies" => Counted::Cases,
        "gemeenten" | "gemeentes" | "municipalities" | "steden" | "cities" | "wijken"
        | "regio's" | "regions" | "counties" | "provincies" | "buurten" | "hospitals"
        | "countries" | "landen" | "dorpen" | "villages" | "neighbourhoods" | "neighborhoods"
        | "organisaties" | "organisations" | "organizations" | "instellingen" | "scholen"
        | "schools" | "locaties" | "sites" | "wijkteams" | "agencies" => Counted::Places,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Counted, counts};

    #[track_caller]
    fn check(text: &str, expected: &[(u32, Counted)]) {
        let found: Vec<_> = counts(text).iter().map(|c| (c.number, c.counted)).collect();
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
    fn a_number_at_the_end_of_a_sentence_counts_nothing_after_it() {
        check("see page 12. participants were", &[]);
    }
}
