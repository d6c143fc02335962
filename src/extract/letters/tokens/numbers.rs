//! Numbers, as programs write them.
//!
//! **Source.** ISO 32000-2:2020, §7.3.3.

use super::bytes::is_regular;

/// Powers of ten for the digits after the point.
const TENTHS: [f64; 16] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

/// Reads a number in the plain form that nearly all have, from its first byte on;
/// returns it and how many bytes it took.
pub(super) fn plain(bytes: &[u8]) -> Option<(f64, usize)> {
    let first = *bytes.first()?;
    let mut at = usize::from(matches!(first, b'-' | b'+'));
    let mut mantissa = 0;
    let mut digits = push_digits(bytes.get(at..)?, &mut mantissa);
    at += digits;
    let mut value = mantissa as f64;
    if bytes.get(at) == Some(&b'.') {
        let after = push_digits(&bytes[at + 1..], &mut mantissa);
        at += 1 + after;
        digits += after;
        value = mantissa as f64 / TENTHS.get(after)?;
    }
    // Over 15 digits are read the slow way.
    let is_plain = (1..=15).contains(&digits) && !bytes.get(at).is_some_and(|it| is_regular(*it));
    is_plain.then_some((if first == b'-' { -value } else { value }, at))
}

/// Reads what begins like a number and is none in its plain form: `--5`, `12-3`, a
/// lone sign, many digits. What has letters in it is none.
pub(super) fn odd(word: &[u8]) -> Option<f64> {
    let signs = word
        .iter()
        .position(|it| !matches!(it, b'-' | b'+'))
        .unwrap_or(word.len());
    let body = word.get(signs..).unwrap_or_default();
    if body
        .iter()
        .any(|it| !matches!(it, b'0'..=b'9' | b'.' | b'-'))
    {
        return None;
    }
    let body = body.split(|it| *it == b'-').next().unwrap_or_default();
    let value = std::str::from_utf8(body)
        .ok()
        .and_then(|it| it.parse::<f64>().ok())
        .filter(|it| it.is_finite())
        .unwrap_or(0.0);
    Some(if word.first() == Some(&b'-') {
        -value
    } else {
        value
    })
}

/// Adds the digits at the start of `bytes` to a number; returns how many.
fn push_digits(bytes: &[u8], number: &mut i64) -> usize {
    let mut count = 0;
    while let Some(digit) = bytes.get(count).map(|it| it.wrapping_sub(b'0'))
        && digit < 10
    {
        *number = number.wrapping_mul(10).wrapping_add(i64::from(digit));
        count += 1;
    }
    count
}
