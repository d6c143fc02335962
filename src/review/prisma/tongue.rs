//! The language of the report.

/// The language of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// English.
    English,
    /// Dutch.
    Dutch,
}

impl Tongue {
    /// Chooses between the two wordings of one thing.
    pub(super) fn of<T>(self, english: T, dutch: T) -> T {
        match self {
            Self::English => english,
            Self::Dutch => dutch,
        }
    }

    /// Returns a number as the language writes it: `1,904` or `1.904`.
    pub(super) fn number(self, number: usize) -> String {
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
}

#[cfg(test)]
mod tests {
    use super::Tongue;

    #[test]
    fn thousands_are_parted_as_the_language_does() {
        assert_eq!(Tongue::English.number(1_234_567), "1,234,567");
        assert_eq!(Tongue::Dutch.number(1_004), "1.004");
        assert_eq!(Tongue::Dutch.number(904), "904");
    }
}
