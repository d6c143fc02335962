//! Numbers, times and paths, as people read them.

use std::{path::Path, time::Duration};

/// Returns a number with its thousands parted: `1,904`.
pub(crate) fn number(number: usize) -> String {
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
pub(crate) fn count(how_many: usize, one: &str, many: &str) -> String {
    let word = if how_many == 1 { one } else { many };
    format!("{} {word}", number(how_many))
}

/// Returns a time as people say it: `40 s`, `3 min`.
pub(crate) fn in_words(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 10.0 {
        format!("{seconds:.1} s")
    } else if seconds < 100.0 {
        format!("{seconds:.0} s")
    } else {
        format!("{:.0} min", seconds / 60.0)
    }
}

/// Returns a path as we show it: with `/`.
pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy()
        .replace(std::path::MAIN_SEPARATOR, "/")
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
