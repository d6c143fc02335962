//! A range of years, as people type it.

use std::{ops::RangeInclusive, str::FromStr};

use thiserror::Error;

/// A range of years, both ends included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Years(pub RangeInclusive<u16>);

/// A text that is not a range of years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not a year or a range of years")]
pub struct YearsError;

impl FromStr for Years {
    type Err = YearsError;

    /// Reads `2019`, `2015..2022`, `2015..`, `..2022`; a `-` or `–` does as well.
    fn from_str(typed: &str) -> Result<Self, YearsError> {
        let typed = typed.trim();
        let year = |digits: &str, open: u16| match digits.trim() {
            "" => Ok(open),
            digits if digits.len() == 4 => digits.parse::<u16>().map_err(|_| YearsError),
            _ => Err(YearsError),
        };
        // As a text processor types it: `2015–2022`.
        let dashes = |it: char| matches!(it, '-' | '–' | '—' | '‐' | '‑' | '−');
        let (from, to) = match typed.split_once("..").or_else(|| typed.split_once(dashes)) {
            Some(("", "")) => return Err(YearsError),
            Some((from, to)) => (year(from, 0)?, year(to, u16::MAX)?),
            None if typed.is_empty() => return Err(YearsError),
            None => (year(typed, 0)?, year(typed, 0)?),
        };
        if from > to {
            return Err(YearsError);
        }
        Ok(Self(from..=to))
    }
}

#[cfg(test)]
mod tests {
    use super::{Years, YearsError};

    #[test]
    fn reads_a_year_and_open_and_closed_ranges() {
        for (typed, expected) in [
            ("2019", Ok(Years(2019..=2019))),
            ("2015..2022", Ok(Years(2015..=2022))),
            ("2015-2022", Ok(Years(2015..=2022))),
            ("2015–2022", Ok(Years(2015..=2022))),
            ("2015\u{a0}–\u{a0}2022", Ok(Years(2015..=2022))),
            ("2015..", Ok(Years(2015..=u16::MAX))),
            ("..2022", Ok(Years(0..=2022))),
            ("2022..2015", Err(YearsError)),
            ("..", Err(YearsError)),
            ("19", Err(YearsError)),
            ("recent", Err(YearsError)),
        ] {
            assert_eq!(typed.parse::<Years>(), expected, "{typed}");
        }
    }
}
