//! ISBN and ISSN in running text.
//!
//! ```text
//! text ─isbns→ ISBNs in digits        text ─issns→ ISSNs as 1234-567X
//! ```
//!
//! **Promise.** Only a number behind its label, and only one whose check digit
//! is right: of numbers that were read wrong, 1 in 10 (13 digits) or 1 in 11
//! gets through.
//! **Source.** ISO 2108:2017 (ISBN), ISO 3297:2022 (ISSN).

/// Returns the ISBNs that `text` labels as such, without hyphens.
pub(super) fn isbns(text: &str) -> Vec<String> {
    labelled(text, "isbn", |c| matches!(c, '-' | '–' | '‑' | ' '))
        .into_iter()
        .flat_map(|run| digits_of_isbn(&run))
        .collect()
}

/// Returns the ISSNs that `text` labels as such.
pub(super) fn issns(text: &str) -> Vec<String> {
    labelled(text, "issn", |c| matches!(c, '-' | '–' | '‑'))
        .into_iter()
        .filter(|run| run.len() == 8 && is_mod_11(run))
        .filter_map(|run| Some(format!("{}-{}", run.get(..4)?, run.get(4..)?)))
        .collect()
}

/// Returns an ISBN of 10 digits as the one of 13 that names the same book.
pub(super) fn as_thirteen(isbn: &str) -> String {
    if isbn.len() != 10 {
        return isbn.to_owned();
    }
    let first: String = "978".chars().chain(isbn.chars().take(9)).collect();
    let check = (10 - weighed_by_three(&first) % 10) % 10;
    format!("{first}{check}")
}

/// Returns the runs of digits after a label, joined over `is_between`.
fn labelled(text: &str, label: &str, is_between: impl Fn(char) -> bool) -> Vec<String> {
    // Labels are ASCII, so the lower-cased copy has the same offsets.
    let lower = text.to_ascii_lowercase();
    let Some(from) = lower.find(label) else {
        return vec![];
    };
    let mut runs = vec![];
    let mut run = String::new();
    for c in text.get(from..).unwrap_or_default().chars().chain(['\n']) {
        let is_digit = c.is_ascii_digit() || !run.is_empty() && matches!(c, 'X' | 'x');
        if is_digit {
            run.push(c.to_ascii_uppercase());
        } else if !run.is_empty() && !is_between(c) {
            runs.push(std::mem::take(&mut run));
        }
    }
    runs
}

/// Reads a run of digits as an ISBN, or as several that only spaces part.
fn digits_of_isbn(run: &str) -> Vec<String> {
    let mut found = vec![];
    let mut rest = run;
    while !rest.is_empty() {
        let fits = [13, 10].into_iter().find_map(|length| {
            let (isbn, after) = rest.split_at_checked(length)?;
            is_isbn(isbn).then_some((isbn, after))
        });
        let Some((isbn, after)) = fits else {
            // `ISBN-13: 978…` and `ISBN 13 978…` name the kind first.
            match rest.strip_prefix("13").or(rest.strip_prefix("10")) {
                Some(after) if after.len() >= 10 => rest = after,
                _ => break,
            }
            continue;
        };
        found.push(isbn.to_owned());
        rest = after;
    }
    found
}

fn is_isbn(digits: &str) -> bool {
    match digits.len() {
        13 => {
            digits.bytes().all(|it| it.is_ascii_digit())
                && (digits.starts_with("978") || digits.starts_with("979"))
                && weighed_by_three(digits).is_multiple_of(10)
        }
        10 => is_mod_11(digits),
        _ => false,
    }
}

/// Sums digits weighed 1, 3, 1, 3, …
fn weighed_by_three(digits: &str) -> u32 {
    let weights = [1, 3].into_iter().cycle();
    digits
        .chars()
        .filter_map(|it| it.to_digit(10))
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum()
}

/// Tells whether digits, weighed from their number down to 1, are a multiple
/// of 11; the last may be `X`, which is 10. All zeros are no number.
fn is_mod_11(digits: &str) -> bool {
    let last = digits.len().saturating_sub(1);
    let mut sum = 0;
    for (at, c) in digits.chars().enumerate() {
        let value = match c {
            'X' if at == last => 10,
            _ => match c.to_digit(10) {
                Some(digit) => digit,
                None => return false,
            },
        };
        sum += value * (digits.len() - at) as u32;
    }
    sum > 0 && sum.is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use super::{as_thirteen, isbns, issns};

    #[test]
    fn isbns_with_a_right_check_digit() {
        let check = |text: &str, expected: &[&str]| assert_eq!(isbns(text), expected, "{text}");
        check("ISBN 978-90-274-3964-2", &["9789027439642"]);
        check("ISBN: 978 90 274 3964 2", &["9789027439642"]);
        check("ISBN-13: 978–90–274–3964–2 (pdf)", &["9789027439642"]);
        check("ISBN 90-274-3964-X", &[]);
        check("ISBN 0-8044-2957-X", &["080442957X"]);
        check(
            "isbn 080442957X, 9789027439642",
            &["080442957X", "9789027439642"],
        );
        check(
            "ISBN 080442957X 9789027439642",
            &["080442957X", "9789027439642"],
        );
        check("ISBN 978-90-274-3964-3", &[]);
        check("978-90-274-3964-2", &[]);
        check("ISBN 0000000000", &[]);
        check("ISBN volgt", &[]);
    }

    #[test]
    fn issns_with_a_right_check_digit() {
        let check = |text: &str, expected: &[&str]| assert_eq!(issns(text), expected, "{text}");
        check("ISSN 0378-5955", &["0378-5955"]);
        check(
            "pISSN 0378-5955 • eISSN 2434-561X",
            &["0378-5955", "2434-561X"],
        );
        check("ISSN 0378-5954", &[]);
        check("ISSN: (Print) (Online)", &[]);
        check("0378-5955", &[]);
    }

    #[test]
    fn ten_digits_and_thirteen_name_one_book() {
        assert_eq!(as_thirteen("080442957X"), "9780804429573");
        assert_eq!(as_thirteen("9780804429573"), "9780804429573");
    }
}
