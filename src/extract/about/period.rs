//! Periods: the years for which a plan is made.
//!
//! ```text
//! line of a title ─tells_of_plan, period, four_digits→ the first year
//! ```
//!
//! A programme for 2017 to 2021 is of 2017; a monitor of 2014 to 2023 is not of
//! 2014. **Never:** which year is the one of publication; see `year`.

/// Tells whether a line names a document of which the years are still to come.
pub(super) fn tells_of_plan(lower: &str) -> bool {
    const PLANS: &[&str] = &[
        "programma",
        "program",
        "programme",
        "plan",
        "agenda",
        "akkoord",
        "manifest",
        "visie",
        "strategie",
        "strategy",
    ];
    lower
        .split(|c: char| !c.is_alphabetic())
        .any(|word| PLANS.iter().any(|it| word.ends_with(it)))
}

/// Returns the year with which a period of years begins: `2017 – 2021`. Two
/// years on end may be those of a course or an accounting year.
pub(super) fn period(line: &str) -> Option<u16> {
    let parts = || line.split(|c: char| "-–—/".contains(c)).map(str::trim);
    let is_other = |c: char| !c.is_ascii_digit();
    parts().zip(parts().skip(1)).find_map(|(before, after)| {
        let first = four_digits(before.rsplit(is_other).next()?)?;
        let last = four_digits(after.split(is_other).next()?)?;
        let years = last.checked_sub(first)?;
        (2..=30).contains(&years).then_some(first)
    })
}

/// Reads a word of four digits and nothing else.
pub(super) fn four_digits(word: &str) -> Option<u16> {
    (word.len() == 4 && word.bytes().all(|it| it.is_ascii_digit()))
        .then(|| word.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::{period, tells_of_plan};

    #[test]
    fn periods_begin_with_a_year() {
        assert_eq!(period("beleidsplan 2017-2021"), Some(2017));
        assert_eq!(period("(2017 – 2021)"), Some(2017));
        assert_eq!(period("jaarverslag 2019-2020"), None);
        assert_eq!(period("2021-2017, 06-12345678"), None);
    }

    #[test]
    fn plans_are_told_by_how_their_name_ends() {
        assert!(tells_of_plan("verkiezingsprogramma 2017-2021"));
        assert!(!tells_of_plan("armoede in de buurt 2014-2023"));
    }
}
