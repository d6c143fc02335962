//! Lengths: how far what is between brackets reaches.
//!
//! **Promise.** What nothing closes has no length.
//!
//! **Source.** ISO 32000-2:2020, §7.2.4 (comments), §7.3.4 to §7.3.7.

use super::bytes::is_delimiter;

/// How many bytes are looked at one by one before `memchr` is called, which
/// pays only for more: kerned text is shown in strings of five letters.
pub(super) const SHORT: usize = 24;

/// Returns how far the next parenthesis or escape is.
fn to_bracket(bytes: &[u8]) -> Option<usize> {
    let head = &bytes[..bytes.len().min(SHORT)];
    let near = head.iter().position(|it| matches!(it, b'(' | b')' | b'\\'));
    near.or_else(|| {
        let far = memchr::memchr3(b'(', b')', b'\\', &bytes[head.len()..])?;
        Some(head.len() + far)
    })
}

/// Returns how long a string is, from after its opening parenthesis.
pub(super) fn literal_length(bytes: &[u8]) -> Option<usize> {
    let (mut at, mut depth) = (0, 1_usize);
    loop {
        at += to_bracket(bytes.get(at..)?)?;
        match bytes[at] {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => at += 1,
        }
        if depth == 0 {
            return Some(at);
        }
        at += 1;
    }
}

/// Returns how long a comment is, up to the end of its line.
fn comment_length(bytes: &[u8]) -> usize {
    memchr::memchr2(b'\r', b'\n', bytes).unwrap_or(bytes.len())
}

/// Returns how long an array is, from after its opening bracket.
pub(super) fn list_length(bytes: &[u8]) -> Option<usize> {
    let (mut at, mut depth) = (0, 1_usize);
    loop {
        // Between its strings an array holds numbers.
        at += bytes.get(at..)?.iter().position(|it| is_delimiter(*it))?;
        match bytes[at] {
            b'(' => at += 1 + literal_length(&bytes[at + 1..])?,
            b'%' => at += comment_length(&bytes[at..]),
            b'[' => depth += 1,
            b']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
        at += 1;
    }
}

/// Returns how long a dictionary is, brackets and all.
pub(super) fn dict_length(bytes: &[u8]) -> Option<usize> {
    let (mut at, mut depth) = (0, 0_usize);
    loop {
        match *bytes.get(at)? {
            b'(' => at += 1 + literal_length(&bytes[at + 1..])?,
            b'%' => at += comment_length(&bytes[at..]),
            b'<' if bytes.get(at + 1) == Some(&b'<') => {
                depth += 1;
                at += 1;
            }
            b'>' if bytes.get(at + 1) == Some(&b'>') => {
                depth -= 1;
                at += 1;
            }
            // `<41>>>` is a string and the end of the dictionary.
            b'<' => at += memchr::memchr(b'>', &bytes[at..])?,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
}
