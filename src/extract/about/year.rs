//! The year of publication.
//!
//! ```text
//! lines of the front, dates of the file ─year→ year with its origin
//! ```
//!
//! **Promise.** Only a year that stands on the page in so many words is
//! [`Origin::Printed`]; the date a file was saved is a guess, and so is a date
//! that other years beside the title dispute.

use super::period::{four_digits, period, tells_of_plan};
use crate::study::{Fact, Origin, YEARS};

/// Words that stand before a year in a date, Dutch and English.
const MONTHS: &[&str] = &[
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "august",
    "october",
    "jan",
    "feb",
    "mrt",
    "apr",
    "jun",
    "jul",
    "aug",
    "sept",
    "sep",
    "okt",
    "oct",
    "nov",
    "dec",
    "voorjaar",
    "najaar",
    "zomer",
    "winter",
    "herfst",
    "spring",
    "summer",
    "autumn",
    "fall",
];

/// Words that tell that a line is about the printing, when it is no sentence.
const PRINTING: &[&str] = &[
    "doi",
    "vol",
    "volume",
    "jaargang",
    "issn",
    "isbn",
    "published",
    "gepubliceerd",
    "verschenen",
    "uitgave",
];

/// Phrases that tell how to cite the document itself.
const CITING: &[&str] = &[
    "cite this",
    "to cite",
    "citation:",
    "citeren",
    "verwijzen naar",
];

/// Headings below which only the years of other works stand.
const REFERENCES: &[&str] = &[
    "references",
    "referenties",
    "literatuur",
    "literatuurlijst",
    "bibliography",
    "bibliografie",
];

/// On how many lines a citation goes on.
const CITING_LINES: usize = 4;

/// The longest line, in characters, that is a date or an imprint and not a
/// sentence.
const IMPRINT: usize = 90;

/// How many words may stand in a line behind the year of a date, times and page
/// numbers not counted: `versie`, `aanvang 17.00 uur`; more is a sentence that
/// goes on.
const AFTER_DATE: usize = 3;

/// The most words of a line that ends or begins with the years of its title.
const TITLE_WORDS: usize = 8;

/// The latest year that is believed of a file without a date: what a plan is
/// about may be a later one of [`YEARS`].
const LATEST: u16 = 2035;

/// Title and authors stand in the first lines of a page; further down, a year
/// between parentheses belongs to somebody else's work.
const TOP_LINES: usize = 8;

/// How clearly a year is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Clarity {
    /// A year among other words of a short line.
    Bare,
    /// At the end of a line of title and authors: `Jaarverslag 2019`.
    Titled,
    /// A month and a year.
    Dated,
    /// A year alone between parentheses, in the lines of title and authors.
    Bracketed,
    /// A copyright line, or volume and issue.
    Stated,
    /// How to cite this.
    Cited,
}

/// Finds the year of publication.
///
/// `lines` are those of the first pages; `file_year` is when the file was made,
/// `saved` when it was last changed.
pub(super) fn year<'a>(
    lines: impl Iterator<Item = &'a str>,
    file_year: Option<u16>,
    saved: Option<u16>,
) -> Option<Fact<u16>> {
    // Nobody prints a year after the file was saved, but for a January issue.
    let latest = saved
        .max(file_year)
        .map_or(LATEST, |year| year.saturating_add(1));
    let mut cited_until = 0;
    let mut seen: Vec<(Clarity, u16)> = vec![];
    let mut beside_title: Vec<u16> = vec![];
    let mut before = String::new();
    for (at, line) in lines.enumerate() {
        let lower = line.to_lowercase();
        if is_references(line) {
            break;
        }
        if CITING.iter().any(|it| lower.contains(it)) {
            cited_until = at + CITING_LINES;
        }
        let of_line = years(&lower, line.starts_with(char::is_lowercase));
        if at < TOP_LINES {
            // `Beleidsplan 2017-2021`, on one line or on two.
            let is_short = lower.split_whitespace().count() <= TITLE_WORDS;
            if is_short && (tells_of_plan(&lower) || tells_of_plan(&before)) {
                seen.extend(period(&lower).map(|year| (Clarity::Titled, year)));
            }
            seen.extend(bracketed(line));
            seen.extend(titled(line));
            let bare = of_line.iter().filter(|it| it.0 == Clarity::Bare);
            beside_title.extend(bare.map(|it| it.1));
        }
        before.clone_from(&lower);
        seen.extend(of_line);
        if at < cited_until {
            seen.extend(cited(line));
        }
    }
    seen.retain(|(_, year)| (*YEARS.start()..=latest).contains(year));
    let Some(clearest) = seen.iter().map(|it| it.0).max() else {
        return file_year.map(|year| Fact::new(year, Origin::FileDate));
    };
    let mut candidates: Vec<u16> = seen
        .iter()
        .filter(|it| it.0 == clearest)
        .map(|it| it.1)
        .collect();
    candidates.sort_unstable();
    candidates.dedup();
    let best = candidates
        .iter()
        .copied()
        .min_by_key(|year| file_year.map_or(LATEST - year, |file| file.abs_diff(*year)))?;
    // `Programma 2017-2021`, and inside `vastgesteld op 26 november 2016`.
    let is_disputed = !beside_title.is_empty() && !beside_title.contains(&best);
    match (clearest, candidates.len(), file_year) {
        (Clarity::Dated, 1, _) if is_disputed => Some(Fact::doubtful(best, Origin::Printed)),
        (Clarity::Cited | Clarity::Stated | Clarity::Bracketed | Clarity::Dated, 1, _) => {
            Some(Fact::new(best, Origin::Printed))
        }
        // A bare year may be anything, unless the file is about as old.
        (Clarity::Bare, _, Some(file)) if file.abs_diff(best) > 2 => {
            Some(Fact::new(file, Origin::FileDate))
        }
        _ => Some(Fact::new(best, Origin::Layout)),
    }
}

/// Tells whether a line is the heading below which other works are listed.
pub(super) fn is_references(line: &str) -> bool {
    let line = line.trim();
    line.len() <= 20 && REFERENCES.contains(&line.to_lowercase().as_str())
}

/// Returns the year that ends a line, alone between parentheses.
fn bracketed(line: &str) -> Option<(Clarity, u16)> {
    // A line of running text is longer, or ends so by chance.
    let is_short = line.chars().count() <= 70;
    let (_, year) = line.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    Some((Clarity::Bracketed, four_digits(year.trim())?)).filter(|_| is_short)
}

/// Returns the year that ends a short line which does not go on.
fn titled(line: &str) -> Option<(Clarity, u16)> {
    let line = line.trim_end();
    let is_short =
        line.split_whitespace().count() <= TITLE_WORDS && line.chars().count() <= IMPRINT;
    let (before, year) = line.rsplit_once(' ')?;
    let last = before.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let is_title = before.chars().filter(|c| c.is_alphabetic()).count() >= 4
        && !MONTHS.contains(&last.as_str())
        && !before.ends_with(['(', ',', '-', '–', '/', ':']);
    Some((Clarity::Titled, four_digits(year)?)).filter(|_| is_short && is_title)
}

/// Returns the year between parentheses in a line that tells how to cite.
fn cited(line: &str) -> Option<(Clarity, u16)> {
    line.split('(').skip(1).find_map(|rest| {
        let year = four_digits(rest.split([')', ',']).next()?.trim())?;
        Some((Clarity::Cited, year))
    })
}

/// Returns the years of a line in small letters, with how clearly they are
/// dates of print.
fn years(lower: &str, goes_on: bool) -> Vec<(Clarity, u16)> {
    // `Edition/Copyright: 2019` is said of a book to be read.
    let is_copyright = lower.contains('©')
        || lower.trim_start().starts_with("copyright")
        || lower.contains("(c) ");
    let length = lower.chars().count();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let cites_others = lower.contains("et al") || lower.contains("e.a.,");
    let is_imprint =
        length <= IMPRINT && !cites_others && words.iter().any(|it| PRINTING.contains(it));
    // A date in a sentence is no date of print: `Eind september 2001 was`.
    let is_sentence = goes_on || words.len() > 10 || lower.contains(". ");
    words
        .iter()
        .enumerate()
        .filter_map(|(at, word)| {
            let year = four_digits(word)?;
            let before = at.checked_sub(1).map(|at| words[at]);
            let is_dated = before.is_some_and(|it| MONTHS.contains(&it))
                && !is_told(words.get(..at).unwrap_or_default())
                && (words.iter().skip(at + 1))
                    .filter(|it| !it.starts_with(|c: char| c.is_ascii_digit()))
                    .count()
                    <= AFTER_DATE;
            if is_copyright || is_imprint {
                Some((Clarity::Stated, year))
            } else if is_dated && !is_sentence {
                Some((Clarity::Dated, year))
            } else {
                (length <= 60 && !cites_others).then_some((Clarity::Bare, year))
            }
        })
        .collect()
}

/// Tells whether a date is one that something happened on: `vanaf mei 2019`.
/// `before` is what stands before the year.
fn is_told(before: &[&str]) -> bool {
    const SINCE: &[&str] = &[
        "in", "vanaf", "sinds", "tot", "t/m", "eind", "begin", "medio", "per", "since", "until",
        "from", "by", "between", "tussen", "during",
    ];
    let month = before.len().saturating_sub(1);
    let day = month.saturating_sub(1);
    [day, day.saturating_sub(1)]
        .iter()
        .take(month)
        .filter_map(|at| before.get(*at))
        .any(|it| SINCE.contains(it))
}

/// Returns the year that a date of XMP or Info begins with: `2019-05-01`,
/// `20190501`.
pub(super) fn of_date(date: &str) -> Option<u16> {
    // Distiller 3 wrote 19 and the years since 1900: `191021203114604` is
    // December 2002.
    let digits = date.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 15
        && let Some(years) = date.strip_prefix("19").and_then(|it| it.get(..3))
    {
        return years.parse().ok().map(|years: u16| 1900 + years);
    }
    four_digits(date.get(..4)?).filter(|year| YEARS.contains(year))
}

#[cfg(test)]
mod tests {
    use super::{of_date, year};
    use crate::study::{Fact, Origin};

    #[track_caller]
    fn check(lines: &[&str], file: Option<u16>, expected: Option<(u16, Origin)>) {
        let expected = expected.map(|(value, origin)| Fact::new(value, origin));
        assert_eq!(year(lines.iter().copied(), file, None), expected);
    }

    #[test]
    fn years_on_the_front() {
        check(
            &["© 2018 Movisie", "mei 2017"],
            Some(2020),
            Some((2018, Origin::Printed)),
        );
        check(
            &["Utrecht, juni 2021"],
            Some(2021),
            Some((2021, Origin::Printed)),
        );
        check(
            &["Jaarverslag 2019"],
            Some(2020),
            Some((2019, Origin::Layout)),
        );
        check(
            &["Sinds 1998 bestaat"],
            Some(2020),
            Some((2020, Origin::FileDate)),
        );
        check(&[], None, None);
    }

    #[test]
    fn dates_in_sentences_are_not_those_of_print() {
        check(
            &[
                "loopt nog steeds op. Eind september 2001 was",
                "Partij - 2003",
            ],
            Some(2003),
            Some((2003, Origin::Layout)),
        );
        check(
            &["published (Berardi et al., 2019; Dombo, 2018)"],
            Some(2021),
            Some((2021, Origin::FileDate)),
        );
    }

    #[test]
    fn dates_of_what_happened_are_not_those_of_the_print() {
        for line in [
            "Vanaf september 2023 komt Bo thuis",
            "sinds 1 mei 2023",
            "begin mei 2023",
            "Edition/Copyright: 2023",
        ] {
            check(&[line], Some(2030), Some((2030, Origin::FileDate)));
        }
        check(
            &["Utrecht, 3 mei 2023 | versie 2"],
            Some(2025),
            Some((2023, Origin::Printed)),
        );
    }

    #[test]
    fn a_year_beside_the_title_goes_before_the_date_of_the_file() {
        check(
            &["Programma voor de verkiezingen 2002", "van de Buurtpartij"],
            Some(2019),
            Some((2002, Origin::Layout)),
        );
        check(
            &["Sinds 1998 bestaat de wijk"],
            Some(2019),
            Some((2019, Origin::FileDate)),
        );
    }

    #[test]
    fn a_plan_is_of_the_year_in_which_its_period_begins() {
        for file in [None, Some(2016), Some(2020), Some(2023)] {
            check(
                &["Beleidsplan jeugd", "(2017 – 2021)"],
                file,
                Some((2017, Origin::Layout)),
            );
        }
        check(
            &["Armoede in de buurt", "2014-2023"],
            Some(2024),
            Some((2023, Origin::Layout)),
        );
    }

    #[test]
    fn years_that_dispute_each_other_are_a_guess() {
        let lines = ["Programma 2017-2021", "Vastgesteld op 26 november 2016"];
        let found = year(lines.into_iter(), Some(2017), None);
        assert_eq!(found, Some(Fact::doubtful(2016, Origin::Printed)));
    }

    #[test]
    fn dates_of_files() {
        assert_eq!(of_date("2019-05-01"), Some(2019));
        assert_eq!(of_date("20190501120000Z"), Some(2019));
        assert_eq!(of_date("191021203114604"), Some(2002));
        assert_eq!(of_date("0001"), None);
    }

    #[test]
    fn how_to_cite_says_it_best() {
        check(
            &[
                "To cite this article: A. Jansen &",
                "B. de Vries (2024) Een titel",
                "Published online: 17 Jan 2022",
            ],
            Some(2024),
            Some((2024, Origin::Printed)),
        );
    }

    #[test]
    fn the_year_below_the_title_is_not_that_of_the_survey() {
        check(
            &[
                "Een titel",
                "A. Jansen, Planbureau (2016)",
                "In het najaar van 2015",
            ],
            Some(2016),
            Some((2016, Origin::Printed)),
        );
    }
}
