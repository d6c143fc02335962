//! Years: which numbers of four figures are one.

use std::ops::RangeInclusive;

/// The years that studies are of and cite. Older numbers are amounts, later
/// ones plans; what is believed of a given file may be less.
pub const YEARS: RangeInclusive<u16> = 1900..=2049;

/// Tells whether `text` holds one of [`YEARS`], in four figures that stand
/// apart: most lines of a reference list do.
#[must_use]
pub fn holds_year(text: &str) -> bool {
    text.split(|letter: char| !letter.is_ascii_digit())
        .any(|digits| {
            let year: Option<u16> = digits.parse().ok();
            digits.len() == 4 && year.is_some_and(|it| YEARS.contains(&it))
        })
}

#[cfg(test)]
mod tests {
    use super::holds_year;

    #[test]
    fn four_figures_make_a_year() {
        assert!(holds_year("(Jansen, 2015)"));
        assert!(!holds_year("1.204 respondenten, 120155 en 1850"));
    }
}
