//! The year of publication.
//!
//! ```text
//! lines of the front, dates of the file ─year→ year with its origin
//! ```
//!
//! **Promise.** Only a year that stands on the page in so many words is
//! [`Origin::Printed`]; one that other years beside the title dispute is a
//! guess. The date of a file is no year of a study: where no year of print
//! stands, none is known. That date only bounds what can have been printed.
//! **Never:** the years of a survey, or of works that are cited.

mod printed;
mod words;

use super::{
    front_lines::{FrontLine, Part},
    letters_only::letters,
    period::four_digits,
};
use crate::study::{Fact, Origin, YEARS};
use printed::{Clarity, cited, is_doubtful, is_reference, planned, seen};
use words::tells_how_to_cite;

/// On how many lines a citation goes on.
const CITING_LINES: usize = 4;

/// The latest year that is believed of a file without a date: what a plan is
/// about may be a later one of [`YEARS`].
const LATEST: u16 = 2035;

/// Title and authors stand in the first lines of a page; further down, a year
/// between parentheses belongs to somebody else's work.
const TOP_LINES: usize = 16;

/// The shortest title, in letters, that tells a document in a list of works.
const OWN_TITLE: usize = 10;

/// How far a year that stands among other words may be from that of the file.
const NEAR_FILE: u16 = 2;

/// What a file says of its dates.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Dates {
    /// The year in which it says that it was published.
    pub(super) published: Option<u16>,
    /// The year in which it was made.
    pub(super) made: Option<u16>,
    /// The year in which it was saved last.
    pub(super) saved: Option<u16>,
}

/// Finds the year of publication; `title` is that of the document, if it is
/// known.
pub(super) fn year(
    lines: &[FrontLine<'_>],
    title: Option<&str>,
    dates: Dates,
) -> Option<Fact<u16>> {
    // Nobody prints a year after the file was saved, but for a January issue.
    let latest = dates
        .saved
        .max(dates.made)
        .map_or(LATEST, |year| year.saturating_add(1));
    let mut found = gathered(lines, title);
    found.retain(|it| (*YEARS.start()..=latest).contains(&it.year));
    let claimed = || {
        let published = dates.published.filter(|it| *it <= latest);
        published.map(|it| Fact::doubtful(it, Origin::Xmp))
    };
    let Some(clearest) = found.iter().map(|it| it.clarity).max() else {
        return claimed();
    };
    let best = || found.iter().filter(|it| it.clarity == clearest);
    let year = best().map(|it| it.year).min_by_key(|year| {
        dates
            .made
            .map_or(LATEST - year, |made| made.abs_diff(*year))
    })?;
    let is_only = best().all(|it| it.year == year);
    // `Programma 2017-2021`, and inside `vastgesteld op 26 november 2016`.
    let beside = || found.iter().filter(|it| it.is_beside_title);
    let is_disputed = beside().any(|it| it.year > year)
        || clearest <= Clarity::Imprint
            && beside().next().is_some()
            && beside().all(|it| it.year != year);
    match clearest {
        // A bare year may be anything, unless the file is about as old.
        Clarity::Bare if dates.made.is_some_and(|it| it.abs_diff(year) > NEAR_FILE) => claimed(),
        Clarity::Bare | Clarity::Titled | Clarity::Named => Some(Fact::new(year, Origin::Layout)),
        _ if !is_only => Some(Fact::new(year, Origin::Layout)),
        _ if is_disputed || best().all(|it| it.is_doubtful) => {
            Some(Fact::doubtful(year, Origin::Printed))
        }
        _ => Some(Fact::new(year, Origin::Printed)),
    }
}

/// A year that may be the one of publication.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    clarity: Clarity,
    year: u16,
    /// Whether it stands where other years stand, too.
    is_doubtful: bool,
    /// Whether it stands among the words around the title.
    is_beside_title: bool,
}

/// Gathers the years that the lines show.
fn gathered(lines: &[FrontLine<'_>], title: Option<&str>) -> Vec<Candidate> {
    let title = title.map(letters).filter(|it| it.len() >= OWN_TITLE);
    let mut found: Vec<Candidate> = vec![];
    let mut cited_until = 0;
    let mut before = "";
    for (at, line) in lines.iter().enumerate() {
        let text = line.text();
        let is_top = line.part == Part::Block && line.line < TOP_LINES;
        let mut add = |clarity, year| {
            found.push(Candidate {
                clarity,
                year,
                is_doubtful: line.part == Part::Margin && clarity == Clarity::Dated
                    || is_doubtful(text, clarity),
                is_beside_title: is_top && clarity <= Clarity::Titled,
            });
        };
        let is_own = || {
            let all = lines.iter().skip(at).take(CITING_LINES);
            let said: String = all.map(|it| letters(it.text())).collect();
            let behind = cited(text).and_then(|year| said.split_once(&year.to_string()));
            let is_title = |title: &String| behind.is_some_and(|it| it.1.starts_with(title));
            title.as_ref().is_some_and(is_title)
        };
        // The document as it would stand in a list of works.
        let is_reference = line.part != Part::Text && is_reference(text);
        if tells_how_to_cite(&text.to_lowercase()) || is_reference && is_own() {
            cited_until = at + CITING_LINES;
        }
        if at < cited_until
            && let Some(year) = cited(text)
        {
            add(Clarity::Cited, year);
            cited_until = at;
        }
        if let Some(year) = planned(text, before).filter(|_| is_top) {
            add(Clarity::Titled, year);
        }
        // `Interviews gehouden in` / `mei 2019`
        let goes_on = words::goes_on(before, text);
        for (clarity, year) in seen(text) {
            let may_stand = match line.part {
                Part::Block if is_top => true,
                Part::Block => clarity > Clarity::Titled && clarity != Clarity::Bracketed,
                // In a table stand the dates of what is told there.
                Part::Margin => {
                    clarity > Clarity::Bracketed
                        || clarity >= Clarity::Dated
                            && clarity != Clarity::Bracketed
                            && !line.is_beside
                }
                Part::Colophon => clarity >= Clarity::Named && clarity != Clarity::Bracketed,
                Part::Inside => clarity >= Clarity::Stated,
                // `Published in 2015` is said there of the works of others.
                Part::Text => clarity >= Clarity::Copyright,
            };
            if may_stand && (!goes_on || clarity >= Clarity::Stated) {
                add(clarity, year);
            }
        }
        before = text;
    }
    found
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
    use super::{Dates, of_date, year};
    use crate::{
        extract::{about::front_lines::front_lines, setting::SetPage},
        study::{Fact, Origin},
    };

    fn found(lines: &[&str], made: Option<u16>) -> Option<Fact<u16>> {
        let lines: Vec<(&str, f32)> = lines.iter().map(|it| (*it, 10.0)).collect();
        let pages = [SetPage::sample(&lines, 1.2)];
        let dates = Dates {
            made,
            ..Dates::default()
        };
        year(&front_lines(&pages), None, dates)
    }

    #[track_caller]
    fn check(lines: &[&str], made: Option<u16>, expected: Option<(u16, Origin)>) {
        let expected = expected.map(|(value, origin)| Fact::new(value, origin));
        assert_eq!(found(lines, made), expected, "{lines:?}");
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
        check(&[], None, None);
    }

    #[test]
    fn the_date_of_a_file_is_no_year() {
        for line in [
            "Sinds 1998 bestaat",
            "published (Berardi et al., 2019; Dombo, 2018)",
            "Vanaf september 2023 komt Bo thuis",
            "sinds 1 mei 2023",
            "begin mei 2023",
            "Edition/Copyright: 1998",
            "Sinds 1998 bestaat de wijk",
        ] {
            check(&[line], Some(2030), None);
        }
        let dates = Dates {
            published: Some(2019),
            made: Some(2026),
            saved: None,
        };
        let claimed = Fact::doubtful(2019, Origin::Xmp);
        assert_eq!(year(&[], None, dates), Some(claimed));
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
            &["Utrecht, 3 mei 2023 | versie 2"],
            Some(2025),
            Some((2023, Origin::Printed)),
        );
    }

    #[test]
    fn a_year_beside_the_title_is_known_without_the_date_of_the_file() {
        check(
            &["Programma voor de verkiezingen 2002", "van de Buurtpartij"],
            Some(2019),
            Some((2002, Origin::Layout)),
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
        assert_eq!(
            found(&lines, Some(2017)),
            Some(Fact::doubtful(2016, Origin::Printed))
        );
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
