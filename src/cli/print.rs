//! Nouns → lines for people.

pub(super) mod hits;
pub(super) mod nothing;
pub(super) mod score;
pub(super) mod summary;

/// Returns a file name as one line, whatever is in it.
pub(super) fn plain(name: &str) -> String {
    name.replace(char::is_control, "\u{fffd}")
}

/// Returns a number with its thousands parted: `1,904`.
pub(super) fn number(number: usize) -> String {
    let digits = number.to_string();
    let mut parted = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            parted.push(',');
        }
        parted.push(digit);
    }
    parted
}

/// Returns a number with what it counts: `1 study`, `1,904 places`.
pub(super) fn count(how_many: usize, one: &str, many: &str) -> String {
    let word = if how_many == 1 { one } else { many };
    format!("{} {word}", number(how_many))
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn thousands_are_parted_and_one_is_one() {
        assert_eq!(count(1, "study", "studies"), "1 study");
        assert_eq!(count(0, "study", "studies"), "0 studies");
        assert_eq!(count(231, "study", "studies"), "231 studies");
        assert_eq!(count(1_234_567, "place", "places"), "1,234,567 places");
    }
}
