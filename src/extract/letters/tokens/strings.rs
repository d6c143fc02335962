//! Strings: their bytes, from how they stand in the stream.
//!
//! **Source.** ISO 32000-2:2020, §7.3.4.

use std::borrow::Cow;

use super::lengths::SHORT;

/// Returns the bytes of a string from what stands between its parentheses.
pub(in crate::extract::letters) fn literal(raw: &[u8]) -> Cow<'_, [u8]> {
    let is_plain = if raw.len() <= SHORT {
        !raw.iter().any(|it| matches!(it, b'\\' | b'\r'))
    } else {
        memchr::memchr2(b'\\', b'\r', raw).is_none()
    };
    if is_plain {
        return Cow::Borrowed(raw);
    }
    let mut out = Vec::with_capacity(raw.len());
    let mut bytes = raw.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        match byte {
            b'\r' => {
                bytes.next_if_eq(&b'\n');
                out.push(b'\n');
            }
            b'\\' => match bytes.next() {
                Some(b'n') => out.push(b'\n'),
                Some(b'r') => out.push(b'\r'),
                Some(b't') => out.push(b'\t'),
                Some(b'b') => out.push(8),
                Some(b'f') => out.push(12),
                // The line was too long for whoever wrote it.
                Some(b'\n') | None => {}
                Some(b'\r') => {
                    bytes.next_if_eq(&b'\n');
                }
                Some(first @ b'0'..=b'7') => {
                    let mut code = u32::from(first - b'0');
                    for _ in 0..2 {
                        if let Some(digit) = bytes.next_if(|it| matches!(it, b'0'..=b'7')) {
                            code = code * 8 + u32::from(digit - b'0');
                        }
                    }
                    // What is over a byte loses its top bit.
                    out.push(code as u8);
                }
                Some(other) => out.push(other),
            },
            other => out.push(other),
        }
    }
    Cow::Owned(out)
}

/// Returns the bytes of a hexadecimal string; what is no digit is passed over.
pub(in crate::extract::letters) fn hex(raw: &[u8]) -> Vec<u8> {
    let mut digits = raw
        .iter()
        .filter_map(|it| char::from(*it).to_digit(16))
        .map(|it| it as u8);
    let mut out = Vec::with_capacity(raw.len() / 2 + 1);
    while let Some(high) = digits.next() {
        out.push(high << 4 | digits.next().unwrap_or(0));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{hex, literal};

    #[test]
    fn strings() {
        assert_eq!(&*literal(b"a\\(\\101\\7z\\\r\nb\rc\\d"), b"a(A\x07zb\ncd");
        assert_eq!(hex(b"4 1 4x2 5"), b"ABP");
    }
}
