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

mod bytes;
mod lengths;
mod numbers;
mod strings;

pub(super) use bytes::is_space;
pub(super) use strings::{hex, literal};

use bytes::is_regular;
use lengths::{dict_length, list_length, literal_length};
use numbers::{odd, plain};

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

    /// Reads what begins like a number.
    fn number(&mut self) -> Token<'c> {
        if let Some((value, length)) = plain(self.rest()) {
            self.at += length;
            return Token::Number(value);
        }
        let word = self.take(is_regular);
        odd(word).map_or(Token::Word(word), Token::Number)
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
                    return Some(self.number());
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

#[cfg(test)]
mod tests {
    use super::{Token, Tokens};

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
}
