//! The year of publication.
//!
//! ```text
//! lines of the front, dates of the file ─year→ year with its origin
//! ```
//!
//! **Promise.** Only a year that stands on the page in so many words is
//! [`Origin::Printed`]; the date a file was saved is a guess.

use crate::study::{Fact, Origin};

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

/// Words that tell that a line is about how to cite.
const CITING: &[&str] = &[
    "citation",
    "cite this",
    "to cite",
    "citeren",
    "verwijzen",
    "doi",
    "vol.",
    "volume",
    "jaargang",
    "issn",
    "isbn",
    "published",
    "gepubliceerd",
    "verschenen",
    "uitgave",
];

/// The latest year that is believed of a file without a date.
const LATEST: u16 = 2035;

/// Title and authors stand in the first lines of a page; further down, a year
/// between parentheses belongs to somebody else's work.
const TOP_LINES: usize = 8;

/// How clearly a year is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Clarity {
    /// A year among other words of a short line.
    Bare,
    /// A month and a year.
    Dated,
    /// A year alone between parentheses, in the lines of title and authors.
    Signed,
    /// A copyright line, or how to cite this.
    Stated,
}

/// Finds the year of publication.
///
/// `lines` are those of the first pages; `file_year` is that of the file.
pub(super) fn year<'a>(
    lines: impl Iterator<Item = &'a str>,
    file_year: Option<u16>,
) -> Option<Fact<u16>> {
    // Nobody prints a year after the file was saved, but for a January issue.
    let latest = file_year.map_or(LATEST, |year| year.saturating_add(1));
    let seen: Vec<(Clarity, u16)> = lines
        .enumerate()
        .flat_map(|(at, line)| {
            signed(line)
                .filter(|_| at < TOP_LINES)
                .into_iter()
                .chain(years(line))
        })
        .filter(|(_, year)| (1900..=latest).contains(year))
        .collect();
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
    match (clearest, candidates.len(), file_year) {
        (Clarity::Stated | Clarity::Signed | Clarity::Dated, 1, _) => {
            Some(Fact::new(best, Origin::Printed))
        }
        // A bare year may be anything, unless the file is about as old.
        (Clarity::Bare, _, Some(file)) if file.abs_diff(best) > 2 => {
            Some(Fact::new(file, Origin::FileDate))
        }
        _ => Some(Fact::new(best, Origin::Layout)),
    }
}

/// Returns the year that ends a line, alone between parentheses.
fn signed(line: &str) -> Option<(Clarity, u16)> {
    let (_, year) = line.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    Some((Clarity::Signed, four_digits(year.trim())?))
}

/// Returns the years of a line, with how clearly they are dates of print.
fn years(line: &str) -> Vec<(Clarity, u16)> {
    let lower = line.to_lowercase();
    let is_copyright = lower.contains('©') || lower.contains("copyright") || lower.contains("(c) ");
    let is_citing = CITING.iter().any(|word| lower.contains(word));
    let is_short = line.chars().count() <= 60;
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words
        .iter()
        .enumerate()
        .filter_map(|(at, word)| {
            let year = four_digits(word)?;
            let before = at.checked_sub(1).map(|at| words[at]);
            let is_dated = before.is_some_and(|it| MONTHS.contains(&it));
            if is_copyright || is_citing {
                Some((Clarity::Stated, year))
            } else if is_dated {
                Some((Clarity::Dated, year))
            } else {
                is_short.then_some((Clarity::Bare, year))
            }
        })
        .collect()
}

fn four_digits(word: &str) -> Option<u16> {
    (word.len() == 4 && word.bytes().all(|it| it.is_ascii_digit()))
        .then(|| word.parse().ok())
        .flatten()
}

/// Returns the year that a date of XMP begins with: `2019-05-01`.
pub(super) fn of_date(date: &str) -> Option<u16> {
    four_digits(date.get(..4)?).filter(|year| (1900..=2100).contains(year))
}

#[cfg(test)]
mod tests {
    use super::year;
    use crate::study::{Fact, Origin};

    #[track_caller]
    fn check(lines: &[&str], file: Option<u16>, expected: Option<(u16, Origin)>) {
        let expected = expected.map(|(value, origin)| Fact::new(value, origin));
        assert_eq!(year(lines.iter().copied(), file), expected);
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
