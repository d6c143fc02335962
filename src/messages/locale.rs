//! The language that somebody reads.

use std::time::Duration;

/// The language of what the program says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// English.
    #[default]
    English,
    /// Dutch.
    Dutch,
}

impl Locale {
    /// Both.
    pub const ALL: [Self; 2] = [Self::English, Self::Dutch];

    /// Returns the code of the language.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }

    /// Returns the locale of a code as systems name them: `nl`, `nl_BE.UTF-8`,
    /// `en-GB`. English for every language that there is no table of.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        let language = code.split(['_', '-', '.', '@']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case(Self::Dutch.code()) {
            Self::Dutch
        } else {
            Self::English
        }
    }

    /// Chooses between the two wordings of one thing.
    #[must_use]
    pub fn of<T>(self, english: T, dutch: T) -> T {
        match self {
            Self::English => english,
            Self::Dutch => dutch,
        }
    }

    /// Returns a number with its thousands parted: `1,904` or `1.904`.
    #[must_use]
    pub fn number(self, number: usize) -> String {
        let digits = number.to_string();
        let mut parted = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                parted.push(self.of(',', '.'));
            }
            parted.push(digit);
        }
        parted
    }

    /// Returns a number with so many decimals: `2.40` or `2,40`.
    #[must_use]
    pub fn decimal(self, number: f64, decimals: usize) -> String {
        format!("{number:.decimals$}").replace('.', self.of(".", ","))
    }

    /// Returns a time as people say it: `4.0 s`, `40 s`, `3 min`.
    #[must_use]
    pub fn time(self, time: Duration) -> String {
        let seconds = time.as_secs_f64();
        if seconds < 10.0 {
            format!("{} s", self.decimal(seconds, 1))
        } else if seconds < 100.0 {
            format!("{seconds:.0} s")
        } else {
            format!("{:.0} min", seconds / 60.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Locale::{self, Dutch, English};

    #[test]
    fn numbers_and_times_are_written_as_the_language_does() {
        assert_eq!(English.number(1_234_567), "1,234,567");
        assert_eq!(Dutch.number(1_004), "1.004");
        assert_eq!(Dutch.number(904), "904");
        assert_eq!(Dutch.time(Duration::from_millis(2_440)), "2,4 s");
        assert_eq!(English.time(Duration::from_mins(4)), "4 min");
    }

    #[test]
    fn the_names_that_systems_have_for_languages_are_understood() {
        for (code, expected) in [
            ("nl", Dutch),
            ("NL", Dutch),
            ("nl_BE.UTF-8", Dutch),
            ("nl-NL", Dutch),
            ("en-GB", English),
            ("de_DE@euro", English),
            ("C", English),
            ("", English),
        ] {
            assert_eq!(Locale::from_code(code), expected, "{code}");
        }
    }
}
