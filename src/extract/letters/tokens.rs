//! Tokens: the numbers, names, strings and words of a content stream.
//!
//! ```text
//! content stream ─Tokens→ Token, Token, …
//! ```
//!
//! **Promise.** Every byte is looked at a bounded number of times, and nothing
//! is copied. What is broken ends the stream, and is told.
//!
//! Content streams are most of what there is to parse in a study, and only a
//! tenth of their instructions show letters. The typed reader of `hayro-syntax`
//! builds an object for each operand and parses each array twice; it took a
//! fifth of the time of reading (perf, 2,647 pages, November 2026).
//!
//! **Source.** ISO 32000-2:2020, §7.2 (characters), §7.3 (objects), §7.8.2
//! (content streams).

use std::borrow::Cow;

/// One token. Slices are as they stand in the stream.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token<'c> {
    /// A number.
    Number(f64),
    /// A name, without its slash and with its `#` escapes.
    Name(&'c [u8]),
    /// What stands between the parentheses of a string.
    Literal(&'c [u8]),
    /// What stands between the brackets of a hexadecimal string.
    Hex(&'c [u8]),
    /// What stands between the brackets of an array.
    List(&'c [u8]),
    /// A dictionary with its brackets.
    Dict(&'c [u8]),
    /// Anything else: an operator, `true`, `null`.
    Word(&'c [u8]),
}

/// What a byte is for the lexer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Space,
    Delimiter,
    Regular,
}

static KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Regular; 256];
    let spaces = b"\0\t\n\x0c\r ";
    let delimiters = b"()<>[]{}/%";
    let mut at = 0;
    while at < spaces.len() {
        kinds[spaces[at] as usize] = Kind::Space;
        at += 1;
    }
    at = 0;
    while at < delimiters.len() {
        kinds[delimiters[at] as usize] = Kind::Delimiter;
        at += 1;
    }
    kinds
};

/// Powers of ten for the digits after the point.
const TENTHS: [f64; 16] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

pub(super) fn is_space(byte: u8) -> bool {
    KINDS[usize::from(byte)] == Kind::Space
}

fn is_delimiter(byte: u8) -> bool {
    KINDS[usize::from(byte)] == Kind::Delimiter
}

fn is_regular(byte: u8) -> bool {
    KINDS[usize::from(byte)] == Kind::Regular
}

/// The tokens of a content stream, or of an array in it.
#[derive(Clone, Debug)]
pub(super) struct Tokens<'c> {
    bytes: &'c [u8],
    at: usize,
    is_broken: bool,
}

impl<'c> Tokens<'c> {
    /// Starts at the first byte.
    pub(super) fn new(bytes: &'c [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            is_broken: false,
        }
    }

    /// Tells whether the stream broke off: a bracket that nothing closes, or
    /// that closes nothing. What comes after it is not to be trusted.
    pub(super) fn is_broken(&self) -> bool {
        self.is_broken
    }

    /// Ends the stream here, as broken.
    pub(super) fn break_off<T>(&mut self) -> Option<T> {
        self.is_broken = true;
        self.at = self.bytes.len();
        None
    }

    /// Returns what has not been read.
    pub(super) fn rest(&self) -> &'c [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Passes over `count` bytes.
    pub(super) fn pass(&mut self, count: usize) {
        self.at = self.at.saturating_add(count).min(self.bytes.len());
    }

    /// Takes bytes for as long as `test` holds.
    fn take(&mut self, test: impl Fn(u8) -> bool) -> &'c [u8] {
        let rest = self.rest();
        let length = rest.iter().position(|it| !test(*it)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    /// Takes the bytes up to where `length` of them end, and `closing` more.
    fn enclosed(&mut self, length: Option<usize>, closing: usize) -> Option<&'c [u8]> {
        let Some(length) = length else {
            return self.break_off();
        };
        let inside = self.bytes.get(self.at..self.at + length)?;
        self.at += length + closing;
        Some(inside)
    }

    /// Reads a number in the plain form that nearly all have.
    fn number(&mut self) -> Option<f64> {
        let rest = self.rest();
        let first = *rest.first()?;
        let mut at = usize::from(matches!(first, b'-' | b'+'));
        let mut mantissa = 0;
        let mut digits = push_digits(rest.get(at..)?, &mut mantissa);
        at += digits;
        let mut value = mantissa as f64;
        if rest.get(at) == Some(&b'.') {
            let after = push_digits(&rest[at + 1..], &mut mantissa);
            at += 1 + after;
            digits += after;
            value = mantissa as f64 / TENTHS.get(after)?;
        }
        // Over 15 digits are read the slow way.
        let is_plain =
            (1..=15).contains(&digits) && !rest.get(at).is_some_and(|it| is_regular(*it));
        if !is_plain {
            return None;
        }
        self.at += at;
        Some(if first == b'-' { -value } else { value })
    }

    /// Reads what starts like a number and is none in its plain form: `--5`,
    /// `12-3`, a lone sign, many digits. What has letters in it is a word.
    fn odd_number(&mut self) -> Token<'c> {
        let word = self.take(is_regular);
        let signs = word
            .iter()
            .position(|it| !matches!(it, b'-' | b'+'))
            .unwrap_or(word.len());
        let body = word.get(signs..).unwrap_or_default();
        if body
            .iter()
            .any(|it| !matches!(it, b'0'..=b'9' | b'.' | b'-'))
        {
            return Token::Word(word);
        }
        let body = body.split(|it| *it == b'-').next().unwrap_or_default();
        let value = std::str::from_utf8(body)
            .ok()
            .and_then(|it| it.parse::<f64>().ok())
            .filter(|it| it.is_finite())
            .unwrap_or(0.0);
        Token::Number(if word.first() == Some(&b'-') {
            -value
        } else {
            value
        })
    }
}

impl<'c> Iterator for Tokens<'c> {
    type Item = Token<'c>;

    #[inline]
    fn next(&mut self) -> Option<Token<'c>> {
        loop {
            let mut first = *self.bytes.get(self.at)?;
            while is_space(first) {
                self.at += 1;
                first = *self.bytes.get(self.at)?;
            }
            match first {
                b'0'..=b'9' | b'+' | b'-' | b'.' => {
                    let number = self.number().map(Token::Number);
                    return Some(number.unwrap_or_else(|| self.odd_number()));
                }
                b'/' => {
                    self.at += 1;
                    return Some(Token::Name(self.take(is_regular)));
                }
                b'(' => {
                    self.at += 1;
                    let length = literal_length(self.rest());
                    return self.enclosed(length, 1).map(Token::Literal);
                }
                b'[' => {
                    self.at += 1;
                    let length = list_length(self.rest());
                    return self.enclosed(length, 1).map(Token::List);
                }
                b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => {
                    let length = dict_length(self.rest());
                    return self.enclosed(length, 0).map(Token::Dict);
                }
                b'<' => {
                    self.at += 1;
                    let length = memchr::memchr(b'>', self.rest());
                    return self.enclosed(length, 1).map(Token::Hex);
                }
                b'%' => {
                    self.take(|it| !matches!(it, b'\r' | b'\n'));
                }
                b')' | b'>' | b']' | b'{' | b'}' => return self.break_off(),
                _ => return Some(Token::Word(self.take(is_regular))),
            }
        }
    }
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

/// How many bytes are looked at one by one before `memchr` is called, which
/// pays only for more: kerned text is shown in strings of five letters.
const SHORT: usize = 24;

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
fn literal_length(bytes: &[u8]) -> Option<usize> {
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
fn list_length(bytes: &[u8]) -> Option<usize> {
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
fn dict_length(bytes: &[u8]) -> Option<usize> {
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

/// Returns the bytes of a string from what stands between its parentheses.
pub(super) fn literal(raw: &[u8]) -> Cow<'_, [u8]> {
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
pub(super) fn hex(raw: &[u8]) -> Vec<u8> {
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
    use super::{Token, Tokens, hex, literal};

    fn tokens(bytes: &[u8]) -> Vec<Token<'_>> {
        Tokens::new(bytes).collect()
    }

    #[test]
    fn reads_each_kind() {
        assert_eq!(
            tokens(b"/F#31 12 Tf[(a(b)\\))-3.5<0 41>]TJ % ends (\n<</A<</B<41>>>/C(>>)>>BDC"),
            [
                Token::Name(b"F#31"),
                Token::Number(12.0),
                Token::Word(b"Tf"),
                Token::List(b"(a(b)\\))-3.5<0 41>"),
                Token::Word(b"TJ"),
                Token::Dict(b"<</A<</B<41>>>/C(>>)>>"),
                Token::Word(b"BDC"),
            ]
        );
        assert_eq!(
            tokens(b"(a(b)\\))-3.5<0 41>"),
            [
                Token::Literal(b"a(b)\\)"),
                Token::Number(-3.5),
                Token::Hex(b"0 41"),
            ]
        );
    }

    #[test]
    fn comments_are_passed_over_everywhere() {
        assert_eq!(
            tokens(b"[(a) % ( odd\n(b)]TJ"),
            [Token::List(b"(a) % ( odd\n(b)"), Token::Word(b"TJ"),]
        );
        assert_eq!(
            tokens(b"(a) % ( odd\n(b)"),
            [Token::Literal(b"a"), Token::Literal(b"b")]
        );
    }

    #[test]
    fn numbers_as_programs_write_them() {
        assert_eq!(
            tokens(b"1 -.5 +2. 0.1234567890123456789 - --7 12-3 . 5e 1.2.3"),
            [
                Token::Number(1.0),
                Token::Number(-0.5),
                Token::Number(2.0),
                Token::Number(0.123_456_789_012_345_68),
                Token::Number(-0.0),
                Token::Number(-7.0),
                Token::Number(12.0),
                Token::Number(0.0),
                Token::Word(b"5e"),
                Token::Number(0.0),
            ]
        );
    }

    #[test]
    fn what_is_broken_ends_the_stream() {
        let mut it = Tokens::new(b"1 ) 2");
        assert_eq!(it.next(), Some(Token::Number(1.0)));
        assert!(!it.is_broken());
        assert_eq!(it.next(), None);
        assert!(it.is_broken());
        assert_eq!(tokens(b"2 (never ends"), [Token::Number(2.0)]);
        assert_eq!(tokens(b"2 [(a) (b"), [Token::Number(2.0)]);
        assert_eq!(tokens(b"2 <</A <<"), [Token::Number(2.0)]);
        assert_eq!(tokens(b"<41"), []);
    }

    #[test]
    fn strings() {
        assert_eq!(&*literal(b"a\\(\\101\\7z\\\r\nb\rc\\d"), b"a(A\x07zb\ncd");
        assert_eq!(hex(b"4 1 4x2 5"), b"ABP");
    }
}
