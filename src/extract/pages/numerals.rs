//! Numerals: numbers as pages bear them.
//!
//! ```text
//! text of a line ─lone_number, number→ (value, Style) ─written→ text
//! ```

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Style {
    /// `12`
    Arabic,
    /// `xii`
    SmallRoman,
    /// `XII`
    LargeRoman,
}

/// Reads a line that holds a page number and nothing else.
pub(super) fn lone_number(text: &str) -> Option<(i64, Style)> {
    let lower = text.to_lowercase();
    let bare = ["pagina", "page", "pag.", "blz.", "p."]
        .iter()
        .find_map(|word| lower.strip_prefix(word))
        .map_or(text, |rest| {
            let from = text.len().checked_sub(rest.len());
            from.and_then(|it| text.get(it..)).unwrap_or(text)
        });
    let bare = [" van ", " of ", "/"]
        .iter()
        .find_map(|word| {
            let (first, total) = bare.split_once(word)?;
            total.trim().parse::<u16>().ok()?;
            Some(first)
        })
        .unwrap_or(bare);
    let bare = bare
        .trim()
        .trim_matches(['|', '-', '–', '—', '•', '·', '[', ']', '(', ')', '.', ' ']);
    if bare.bytes().all(|it| it.is_ascii_digit() || it == b' ') && bare.len() <= 9 {
        // A letter-spaced number: `2 0 1`.
        return number(&bare.replace(' ', ""));
    }
    number(bare)
}

/// Reads the number of a page that has a part before it: `S123`, `e1045`, `B-1`,
/// `3.1`, `II-4`; returns that part and the number.
pub(super) fn prefixed(text: &str) -> Option<(&str, i64)> {
    let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (prefix, figure) = text.split_at(text.len() - digits);
    let stem = prefix
        .strip_suffix(['-', '.', '\u{2013}'])
        .unwrap_or(prefix);
    let is_parted = stem.len() < prefix.len();
    let is_letters = stem.len() <= 2 && stem.bytes().all(|it| it.is_ascii_alphabetic());
    // Readers of scans take a one or a nought for these.
    let is_misread = !is_parted && matches!(stem, "l" | "I" | "O" | "o");
    let is_chapter = is_parted
        && (stem.len() <= 2 && stem.bytes().all(|it| it.is_ascii_digit())
            || number(stem).is_some_and(|it| it.1 == Style::LargeRoman));
    let is_prefix = !stem.is_empty() && (is_letters && !is_misread || is_chapter);
    let is_number = (1..=5).contains(&digits) && (figure == "0" || !figure.starts_with('0'));
    (is_prefix && is_number).then(|| Some((prefix, figure.parse().ok()?)))?
}

/// Reads a number.
pub(super) fn number(text: &str) -> Option<(i64, Style)> {
    if text.is_empty() || text.len() > 8 {
        return None;
    }
    if text.bytes().all(|it| it.is_ascii_digit()) {
        return (text.len() <= 5)
            .then(|| text.parse().ok())?
            .map(|it| (it, Style::Arabic));
    }
    let style = if text.chars().all(char::is_lowercase) {
        Style::SmallRoman
    } else {
        Style::LargeRoman
    };
    let value = from_roman(&text.to_ascii_lowercase())?;
    (written(value, style) == text).then_some((value, style))
}

fn from_roman(text: &str) -> Option<i64> {
    let mut value = 0;
    let mut last = 0;
    for c in text.chars().rev() {
        let digit = match c {
            'i' => 1,
            'v' => 5,
            'x' => 10,
            'l' => 50,
            'c' => 100,
            'd' => 500,
            'm' => 1000,
            _ => return None,
        };
        value += if digit < last { -digit } else { digit };
        last = last.max(digit);
    }
    (0 < value && value < 400).then_some(value)
}

/// Writes a number.
pub(super) fn written(value: i64, style: Style) -> String {
    match style {
        Style::Arabic => value.to_string(),
        Style::SmallRoman => roman(value),
        Style::LargeRoman => roman(value).to_uppercase(),
    }
}

/// Returns a place in a list as a number that can be taken away from.
pub(super) fn place_number(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}

/// Writes a number in small Roman numerals.
pub(super) fn roman(value: i64) -> String {
    const PARTS: [(i64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    // Longer numerals are not page numbers.
    let mut rest = value.clamp(0, 4000);
    let mut text = String::new();
    for (part, letters) in PARTS {
        while rest >= part {
            text.push_str(letters);
            rest -= part;
        }
    }
    text
}

/// Returns `a` to `z`, then `aa` to `zz`, and so on.
pub(super) fn lettered(value: i64) -> String {
    let at = (value - 1).max(0) as usize;
    let letter = char::from(b'a' + (at % 26) as u8);
    std::iter::repeat_n(letter, (at / 26 + 1).min(20)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Style, lettered, lone_number, prefixed, roman};

    #[test]
    fn lone_numbers() {
        assert_eq!(lone_number("– 12 –"), Some((12, Style::Arabic)));
        assert_eq!(lone_number("Pagina 3 van 20"), Some((3, Style::Arabic)));
        assert_eq!(lone_number("2 0 1"), Some((201, Style::Arabic)));
        assert_eq!(lone_number("xiv"), Some((14, Style::SmallRoman)));
        assert_eq!(lone_number("mix of 12 things"), None);
        assert_eq!(lone_number("Hoofdstuk 2"), None);
    }

    #[test]
    fn numbers_with_a_part_before_them() {
        for (text, expected) in [
            ("S123", Some(("S", 123))),
            ("e1045", Some(("e", 1045))),
            ("3.1", Some(("3.", 1))),
            ("7-45", Some(("7-", 45))),
            ("B-1", Some(("B-", 1))),
            ("II-4", Some(("II-", 4))),
            ("l2", None),
            ("2019", None),
            ("12.05", None),
            ("covid19", None),
            ("-3", None),
        ] {
            assert_eq!(prefixed(text), expected, "{text}");
        }
    }

    #[test]
    fn numerals() {
        assert_eq!(roman(1994), "mcmxciv");
        assert_eq!(lettered(28), "bb");
    }
}
