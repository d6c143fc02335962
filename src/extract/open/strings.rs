//! Text strings of PDF: bytes in one of three encodings.
//!
//! ```text
//! bytes ─pdf_text→ text
//! ```
//!
//! **Source.** ISO 32000-2:2020, §7.9.2 and annex D.2 (`PDFDocEncoding`).

/// `PDFDocEncoding` from 0x80 to 0xA0, where it differs from Latin-1.
const DOC: [char; 33] = [
    '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™',
    'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{fffd}', '€',
];

/// Reads a text string: UTF-16 or UTF-8 with their marks, else
/// `PDFDocEncoding`.
pub(in crate::extract) fn pdf_text(bytes: &[u8]) -> String {
    let wide = |bytes: &[u8], pair: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes
            .chunks_exact(2)
            .map(|it| pair([it[0], it[1]]))
            .collect();
        String::from_utf16_lossy(&units)
    };
    let text = match bytes {
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => match std::str::from_utf8(bytes) {
            // Many writers forget the mark; accents in Latin-1 are hardly
            // ever valid UTF-8.
            Ok(text) if !text.is_ascii() => text.to_owned(),
            _ => bytes.iter().map(|byte| doc_char(*byte)).collect(),
        },
    };
    without_language_marks(&text)
}

fn doc_char(byte: u8) -> char {
    match byte {
        0x80..=0xa0 => DOC[usize::from(byte) - 0x80],
        _ => char::from(byte),
    }
}

/// Drops language codes, which stand between two escapes.
fn without_language_marks(text: &str) -> String {
    if !text.contains('\u{1b}') {
        return text.to_owned();
    }
    text.split('\u{1b}').step_by(2).collect()
}

#[cfg(test)]
mod tests {
    use super::pdf_text;

    #[test]
    fn three_encodings() {
        assert_eq!(pdf_text(b"\xfe\xff\0c\0r\0\xe8\0c\0h\0e"), "crèche");
        assert_eq!(pdf_text(b"\xef\xbb\xbfcr\xc3\xa8che"), "crèche");
        assert_eq!(pdf_text(b"cr\xe8che \x85 \x93"), "crèche – ﬁ");
    }
}
