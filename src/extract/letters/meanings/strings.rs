//! What the strings of a map of meanings are: codes, or text.

fn digits(hex: &[u8]) -> impl Iterator<Item = u32> + '_ {
    hex.iter().filter_map(|it| char::from(*it).to_digit(16))
}

/// Returns the number that a code is: at most four bytes.
pub(super) fn number(hex: &[u8]) -> Option<u32> {
    let count = digits(hex).count();
    (1..=8)
        .contains(&count)
        .then(|| digits(hex).fold(0, |sum, it| sum << 4 | it))
}

/// Returns the text that a string is: UTF-16, or one byte for one letter.
pub(super) fn text(hex: &[u8]) -> String {
    // What one code says is cut much shorter later on.
    const UNITS: usize = 64;
    let digits: Vec<u32> = digits(hex).take(4 * UNITS).collect();
    let units = digits.chunks(4);
    let units = units.map(|it| it.iter().fold(0, |sum, it| sum << 4 | *it as u16));
    char::decode_utf16(units).filter_map(Result::ok).collect()
}
