//! Years in a line: which are printed there, and how clearly they are dates of
//! print.
//!
//! ```text
//! line ─seen→ years, each with how clearly it is one of print
//! ```
//!
//! **Never:** where the line stands; see `year`.

use super::words::{
    is_credit, is_month, is_since, names_institution, says_more, tells_of_doing, tells_of_printing,
    tells_of_series, words,
};
use crate::{
    extract::about::{
        journal::{Plainness, journal},
        period::{four_digits, period, tells_of_plan},
    },
    study::YEARS,
};

/// The longest line, in characters, that is a date or an imprint and not a
/// sentence.
const IMPRINT: usize = 90;

/// How many words may stand in a line behind the year of a date, times and page
/// numbers not counted: `versie`, `aanvang 17.00 uur`; more is a sentence that
/// goes on.
const AFTER_DATE: usize = 3;

/// The most words of a line that ends or begins with the years of its title.
const TITLE_WORDS: usize = 8;

/// The most words of a date or imprint.
const DATE_WORDS: usize = 10;

/// How clearly a year is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Clarity {
    /// A year among other words of a short line.
    Bare,
    /// At the end of a line of title and authors: `Jaarverslag 2019`.
    Titled,
    /// Behind what may be a name: `Movisie, 2021`, or alone on a line.
    Named,
    /// A month and a year.
    Dated,
    /// Behind the name of an institution: `Instituut voor buurten, 2021`.
    Imprint,
    /// A year alone between parentheses, in the lines of title and authors.
    Bracketed,
    /// Volume and issue, or what says when it appeared.
    Stated,
    /// A copyright line.
    Copyright,
    /// How to cite this.
    Cited,
}

/// Returns the years that a line may have been printed in.
pub(super) fn seen(line: &str) -> Vec<(Clarity, u16)> {
    let line = without_codes(line);
    let lower = line.to_lowercase();
    let words = words(&lower);
    if is_credit(&words) || is_stamped(&lower) {
        return vec![];
    }
    // `Edition/Copyright: 2019` is said of a book to be read.
    let is_copyright = lower.contains('©')
        || lower.trim_start().starts_with("copyright")
        || lower.contains("(c) ");
    let years = || words.iter().filter_map(|it| year(it));
    if is_copyright {
        return years()
            .max()
            .map(|it| (Clarity::Copyright, it))
            .into_iter()
            .collect();
    }
    let length = lower.chars().count();
    let cites_others = lower.contains("et al") || lower.contains("e.a.") || is_reference(&line);
    if length <= IMPRINT && !cites_others {
        if let Some(year) = published(&words) {
            return vec![(Clarity::Stated, year)];
        }
        if tells_of_printing(&words) && !tells_of_doing(&words) || has_issue(&line) {
            return years().map(|it| (Clarity::Stated, it)).collect();
        }
    }
    if tells_of_doing(&words) || cites_others {
        return vec![];
    }
    let mut found: Vec<(Clarity, u16)> = [bracketed(&line), imprint(&line), titled(&line, &words)]
        .into_iter()
        .flatten()
        .collect();
    found.extend(dates(&line, &words));
    found
}

/// Tells whether a line is a row of a table of answers, which begins with the second at
/// which it was sent: `8/21/2019 13:10:31 Yes`. Nothing appeared then.
fn is_stamped(line: &str) -> bool {
    let is_figures = |it: &str, sign: &[char]| {
        let mut parts = it.split(sign);
        parts.clone().count() > 1
            && parts.all(|it| !it.is_empty() && it.bytes().all(|c| c.is_ascii_digit()))
    };
    let mut tokens = line.split_whitespace();
    let date = tokens.next().unwrap_or_default();
    let clock = tokens.next().unwrap_or_default();
    let says_more = tokens.any(|it| it != "am" && it != "pm");
    is_figures(date.trim_end_matches(','), &['/', '-', '.'])
        && is_figures(clock, &[':'])
        && says_more
}

/// Tells whether a line with such a year may be about something else: a work
/// that is quoted, a season in which people were asked.
pub(super) fn is_doubtful(line: &str, clarity: Clarity) -> bool {
    let lower = line.to_lowercase();
    let words = words(&lower);
    match clarity {
        Clarity::Bracketed => !names_institution(&words),
        Clarity::Dated => says_more(line),
        _ => false,
    }
}

/// Returns the first year of a plan: `Beleidsplan 2017-2021`, on one line or
/// with its years on the line below it.
pub(super) fn planned(line: &str, before: &str) -> Option<u16> {
    let lower = line.to_lowercase();
    let is_short = lower.split_whitespace().count() <= TITLE_WORDS;
    (is_short && (tells_of_plan(&lower) || tells_of_plan(&before.to_lowercase())))
        .then(|| period(&lower))
        .flatten()
}

/// Returns the year in a line that tells how to cite: between parentheses, or
/// else the first that stands there behind names.
pub(super) fn cited(line: &str) -> Option<u16> {
    let line = without_codes(line);
    let bracketed = line.split('(').skip(1).find_map(|rest| {
        year(
            rest.split([')', ','])
                .next()?
                .trim()
                .trim_end_matches(char::is_alphabetic),
        )
    });
    bracketed.or_else(|| {
        let mut words = line.split_whitespace().skip(1);
        let bare = |it: &'_ str| {
            it.split(';')
                .next()
                .map(|it| it.trim_matches(['.', ',', ':']).to_owned())
        };
        words.find_map(|it| year(&bare(it)?))
    })
}

/// Reads a word that is a year which somebody may print.
fn year(word: &str) -> Option<u16> {
    four_digits(word).filter(|it| YEARS.contains(it))
}

/// Leaves out addresses and numbers that hold four digits: of sites, articles,
/// books, telephones and streets.
fn without_codes(line: &str) -> String {
    let tokens: Vec<&str> = line.split_whitespace().collect();
    let is_code = |at: usize| {
        let token = tokens[at].trim_matches(|c: char| ".,;:()[]".contains(c));
        let lower = token.to_lowercase();
        let is_address = ["://", "www.", "@"].iter().any(|it| lower.contains(it))
            || lower.starts_with("10.")
            || lower.starts_with("doi");
        let parts = || token.split(['-', '–', '.', '/']);
        let is_digits = |it: &str| it.bytes().all(|c| c.is_ascii_digit() || c == b'X');
        // `2021-1234`, `978-90-1234-567-8`; not `2019-2021`, not `01-05-2021`.
        let is_number = parts().count() > 1
            && parts().all(is_digits)
            && parts().filter(|it| year(it).is_some()).count() < 2
            && parts().any(|it| it.len() > 2 && year(it).is_none());
        let next = tokens
            .get(at + 1)
            .map(|it| it.trim_end_matches([',', ';', ')']));
        // A Dutch postal code: `1998 AB`.
        let is_postal = four_digits(token).is_some()
            && next.is_some_and(|it| it.len() == 2 && it.bytes().all(|c| c.is_ascii_uppercase()));
        let is_money = at > 0 && ["€", "$", "£", "n", "N", "="].contains(&tokens[at - 1]);
        is_address || is_number || is_postal || is_money
    };
    let kept: Vec<&str> = (0..tokens.len())
        .filter(|at| !is_code(*at))
        .map(|at| tokens[at])
        .collect();
    kept.join(" ")
}

/// Returns the year behind the word that says when a text appeared:
/// `Received 3 May 2020, published 2 July 2021`.
fn published(words: &[&str]) -> Option<u16> {
    const APPEARED: &[&str] = &[
        "published",
        "gepubliceerd",
        "verschenen",
        "publicatiedatum",
        "verschijningsdatum",
        "verscheen",
        "uitgebracht",
    ];
    let at = words.iter().position(|it| APPEARED.contains(it))?;
    words.iter().skip(at + 1).take(6).find_map(|it| year(it))
}

/// Tells whether a line names an issue of a journal: `TvB 12(3)`, `Buurtkunde
/// (2011) 41, 200-218`, `Buurtkunde 41 (2011) 200-218`.
fn has_issue(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_dated = words.windows(2).any(|it| {
        let bracketed = |it: &str| {
            let inner = it.strip_prefix('(').and_then(|it| it.split_once(')'));
            inner.is_some_and(|it| year(it.0).is_some())
        };
        let is_volume = (1..=3).contains(&it[0].len()) && it[0].bytes().all(|c| c.is_ascii_digit());
        bracketed(it[0]) && it[1].starts_with(|c: char| c.is_ascii_digit())
            || is_volume && bracketed(it[1])
    });
    let is_cited = journal(line).is_some_and(|it| it.0 == Plainness::Cited);
    is_dated
        || is_cited
        || words.iter().any(|word| {
            let parts = word.split_once('(').and_then(|(volume, rest)| {
                let (issue, _) = rest.split_once(')')?;
                Some((volume.rsplit(';').next()?, issue))
            });
            parts.is_some_and(|(volume, issue)| {
                let is_number = |it: &str| {
                    (1..=3).contains(&it.len()) && it.bytes().all(|c| c.is_ascii_digit())
                };
                is_number(volume) && is_number(issue)
            })
        })
}

/// Tells whether a line looks like one of a list of works: a name, an initial
/// and a year between parentheses.
pub(super) fn is_reference(line: &str) -> bool {
    let Some((before, rest)) = line.split_once('(') else {
        return false;
    };
    let has_initial = before
        .split(", ")
        .skip(1)
        .any(|it| it.trim_end().trim_end_matches('.').chars().count() <= 3 && it.contains('.'));
    has_initial && rest.get(..4).and_then(year).is_some() && rest.len() > 8
}

/// Returns the year that ends a line, alone between parentheses.
fn bracketed(line: &str) -> Option<(Clarity, u16)> {
    // A line of running text is longer, or ends so by chance.
    let is_short = line.chars().count() <= 70;
    let (_, inner) = line.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    Some((Clarity::Bracketed, year(inner.trim())?)).filter(|_| is_short)
}

/// Returns the year behind a name and a comma, a bar or a dash, or alone.
fn imprint(line: &str) -> Option<(Clarity, u16)> {
    let line = line.trim().trim_end_matches('.');
    if let Some(year) = year(line) {
        return Some((Clarity::Named, year));
    }
    if line.chars().count() > IMPRINT {
        return None;
    }
    let at = line.rfind([',', '|', '–', '—', '-', '/', '•', '·'])?;
    let (before, rest) = line.split_at(at);
    let mut rest = rest.chars();
    let sign = rest.next()?;
    let year = year(rest.as_str().trim())?;
    // `2019-2021` is a period.
    let before = before.trim_end();
    if before.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let lower = before.to_lowercase();
    let words = words(&lower);
    let last = words.last()?;
    if is_since(last) || is_month(last) {
        return None;
    }
    let name = before.rsplit(['|', ',']).next().unwrap_or(before).trim();
    let is_edition = words
        .iter()
        .any(|it| ["druk", "editie", "edition", "oplage", "versie", "version"].contains(it));
    let is_name = name.split_whitespace().count() <= 5
        && name.starts_with(char::is_uppercase)
        && name
            .split_whitespace()
            .filter(|it| it.starts_with(char::is_lowercase))
            .count()
            <= 1;
    let small = before
        .split_whitespace()
        .filter(|it| it.starts_with(char::is_lowercase));
    if names_institution(&words) && small.count() <= 3 {
        Some((Clarity::Imprint, year))
    } else if (is_name || is_edition) && sign != '/' {
        Some((Clarity::Named, year))
    } else {
        None
    }
}

/// Returns the year that ends a short line which does not go on.
fn titled(line: &str, words: &[&str]) -> Option<(Clarity, u16)> {
    let line = line.trim_end();
    let is_short =
        line.split_whitespace().count() <= TITLE_WORDS && line.chars().count() <= IMPRINT;
    let (before, last) = line.rsplit_once(' ')?;
    // Two years on end are those of a course or an accounting year.
    let year = year(last).or_else(|| {
        let (first, second) = last.split_once(['-', '–', '/'])?;
        let (first, second) = (year(first)?, year(second)?);
        (second == first + 1).then_some(second)
    })?;
    let name = words.get(words.len().checked_sub(2)?)?;
    let is_title = before.chars().filter(|c| c.is_alphabetic()).count() >= 4
        && !is_month(name)
        && !is_since(name)
        && !before.ends_with(['(', ',', '-', '–', '/', ':']);
    let clarity = if names_institution(words) && !is_since(name) && words.len() <= 6 {
        Clarity::Named
    } else {
        Clarity::Titled
    };
    Some((clarity, year)).filter(|_| is_short && is_title)
}

/// Returns the years of a line that stand behind a month, or somewhere.
fn dates(line: &str, words: &[&str]) -> Vec<(Clarity, u16)> {
    // A date in a sentence is no date of print: `Eind september 2001 was`.
    let is_sentence = line.starts_with(char::is_lowercase)
        && !is_month(words.first().unwrap_or(&""))
        || words.len() > DATE_WORDS
        || line.contains(". ");
    let is_short = line.chars().count() <= 60;
    let of_word = |(at, word): (usize, &&str)| {
        let year = year(word)?;
        let before = at.checked_sub(1).map(|at| words[at]);
        let is_told = is_told(words.get(..at).unwrap_or_default());
        let behind = words.iter().skip(at + 1);
        let few = behind
            .filter(|it| !it.starts_with(|c: char| c.is_ascii_digit()))
            .count()
            <= AFTER_DATE;
        // `12-05-2021`, `2021-05-12`.
        let number = |at: Option<usize>| {
            let word = at.and_then(|at| words.get(at))?;
            word.parse()
                .ok()
                .filter(|it: &u8| word.len() <= 2 && *it <= 31)
        };
        let is_numbered = number(at.checked_sub(1)).is_some()
            && number(at.checked_sub(2)).is_some()
            || number(Some(at + 1)).is_some() && number(Some(at + 2)).is_some();
        let is_dated = before.is_some_and(is_month) || is_numbered;
        if is_dated && !is_told && few && !is_sentence {
            return Some((Clarity::Dated, year));
        }
        // `Rapport 2021-07`
        let is_series = tells_of_series(words.get(at.saturating_sub(2)..at + 3).unwrap_or(words))
            && line.chars().count() <= IMPRINT;
        let clarity = if is_series {
            Clarity::Titled
        } else {
            Clarity::Bare
        };
        let is_plain = (is_short || is_series) && !is_told && !before.is_some_and(is_since);
        is_plain.then_some((clarity, year))
    };
    words.iter().enumerate().filter_map(of_word).collect()
}

/// Tells whether a date is one that something happened on: `vanaf mei 2019`.
/// `before` is what stands before the year.
fn is_told(before: &[&str]) -> bool {
    let month = before.len().saturating_sub(1);
    let day = month.saturating_sub(1);
    [day, day.saturating_sub(1)]
        .iter()
        .take(month)
        .filter_map(|at| before.get(*at))
        .any(|it| is_since(it))
}

#[cfg(test)]
mod tests {
    use super::{Clarity, cited, seen};

    #[track_caller]
    fn check(line: &str, expected: Option<(Clarity, u16)>) {
        let found = seen(line).into_iter().max();
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn how_clearly_a_year_is_printed() {
        use Clarity::{Bracketed, Copyright, Dated, Imprint, Named, Stated, Titled};
        for (line, clarity) in [
            ("© 2017-2021 Buurtinstituut", Copyright),
            ("TvB 12(3), 2021", Stated),
            ("TvB 2021;12(3):45-60", Stated),
            ("Buurtkunde (2021) 41, 200-218", Stated),
            ("Mens en Buurt 28 (2021)", Stated),
            (
                "Working paper 2021/4, Instituut voor buurten en het leven daarin",
                Titled,
            ),
            ("Received 3 May 2020; published 2 July 2021", Stated),
            ("Tijdschrift voor buurten, jaargang 12, nr. 3, 2021", Stated),
            ("A. Smit, Planbureau (2021)", Bracketed),
            ("Instituut voor buurten, 2021", Imprint),
            ("Lectoraat Samen Wonen | 2021", Imprint),
            ("Gemeente Overveen – 2021", Imprint),
            ("Utrecht, juni 2021", Dated),
            ("Datum: 12-05-2021", Dated),
            ("Movisie, 2021", Named),
            ("2021", Named),
            ("Jaarverslag 2021", Titled),
            ("Academiejaar 2020-2021", Titled),
            ("Rapport 2021-07", Titled),
            ("TvB 2021 | nr. 3", Titled),
        ] {
            check(line, Some((clarity, 2021)));
        }
    }

    #[test]
    fn years_of_other_things_are_none_of_print() {
        for line in [
            "Interviews in 2019",
            "Veldwerk: maart 2019",
            "Interviews gehouden in mei 2019",
            "Foto: © 2015 Jan Smit",
            "Postbus 12, 1998 AB Utrecht",
            "ISSN 2021-1234",
            "www.buurt.nl/2019/rapport",
            "https://doi.org/10.1234/buurt.2019.05",
            "Vragenlijst onder 40 respondenten, 2019",
            "Smit, A. (1995). De wijk. Buurtkunde, 12(3), 4-9.",
            "Ontvangen 3 mei 2019, geaccepteerd 4 juni 2019",
            "Armoede in 2019",
            "Groepsgesprekken, mei 2019",
            "Bron: Planbureau, 2019",
            "8/21/2019 13:10:31 Yes",
        ] {
            check(line, None);
        }
    }

    #[test]
    fn a_citation_has_one_year() {
        assert_eq!(
            cited("Smit, A. & B. de Wit (2021). De wijk in 2019."),
            Some(2021)
        );
        assert_eq!(
            cited("Citeren als: Smit, A. De wijk. Utrecht, 2021."),
            Some(2021)
        );
    }
}
