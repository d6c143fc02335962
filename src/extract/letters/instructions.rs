//! Instructions: an operator of a content stream, and what it works on.
//!
//! ```text
//! tokens ─Instructions→ (operator, operands), …
//! ```
//!
//! **Promise.** A picture inside the stream is passed over as one instruction,
//! `BI`. **Never:** what an instruction does.
//!
//! **Source.** ISO 32000-2:2020, §7.8.2 (content streams), §8.9.7 (inline
//! images), annex A (the operators).

use hayro_syntax::object::Name;

use super::tokens::{Token, Tokens, is_space};

/// The most operands that an operator has: `scn` with 32 colours and a pattern.
/// More of them are what is left of a damaged stream.
const OPERANDS: usize = 33;

/// All operators there are, in order.
const OPERATORS: [&[u8]; 73] = [
    b"\"", b"'", b"B", b"B*", b"BDC", b"BI", b"BMC", b"BT", b"BX", b"CS", b"DP", b"Do", b"EI",
    b"EMC", b"ET", b"EX", b"F", b"G", b"ID", b"J", b"K", b"M", b"MP", b"Q", b"RG", b"S", b"SC",
    b"SCN", b"T*", b"TD", b"TJ", b"TL", b"Tc", b"Td", b"Tf", b"Tj", b"Tm", b"Tr", b"Ts", b"Tw",
    b"Tz", b"W", b"W*", b"b", b"b*", b"c", b"cm", b"cs", b"d", b"d0", b"d1", b"f", b"f*", b"g",
    b"gs", b"h", b"i", b"j", b"k", b"l", b"m", b"n", b"q", b"re", b"rg", b"ri", b"s", b"sc",
    b"scn", b"sh", b"v", b"w", b"y",
];

/// The instructions of a content stream.
pub(super) struct Instructions<'c> {
    tokens: Tokens<'c>,
    operands: Vec<Token<'c>>,
}

impl<'c> Instructions<'c> {
    /// Starts at the first byte.
    pub(super) fn new(content: &'c [u8]) -> Self {
        Self {
            tokens: Tokens::new(content),
            operands: Vec::with_capacity(OPERANDS),
        }
    }

    /// Tells whether the stream broke off before its end.
    pub(super) fn is_broken(&self) -> bool {
        self.tokens.is_broken()
    }

    /// Returns the next operator; its operands are held until the next call.
    pub(super) fn next(&mut self) -> Option<&'c [u8]> {
        self.operands.clear();
        loop {
            match self.tokens.next()? {
                Token::Word(b"BI") => {
                    self.skip_picture();
                    return Some(b"BI");
                }
                Token::Word(operator) => return Some(operator),
                _ if self.operands.len() == OPERANDS => return self.tokens.break_off(),
                operand => self.operands.push(operand),
            }
        }
    }

    /// Returns the last `N` operands, if there are so many.
    pub(super) fn operands<const N: usize>(&self) -> Option<[Token<'c>; N]> {
        self.operands.last_chunk().copied()
    }

    /// Returns the last `N` operands, if all are numbers.
    pub(super) fn numbers<const N: usize>(&self) -> Option<[f64; N]> {
        let mut numbers = [0.0; N];
        for (number, operand) in numbers.iter_mut().zip(self.operands::<N>()?) {
            let Token::Number(value) = operand else {
                return None;
            };
            *number = value;
        }
        Some(numbers)
    }

    /// Returns the last operand, if it is a name.
    pub(super) fn name(&self) -> Option<Name<'c>> {
        match self.operands.last() {
            Some(Token::Name(raw)) => Some(name_of(raw)),
            _ => None,
        }
    }

    /// Passes over a picture, from after its `BI` to after its `EI`.
    fn skip_picture(&mut self) {
        for token in self.tokens.by_ref() {
            if token == Token::Word(b"ID") {
                break;
            }
        }
        // The space after `ID` is not of the picture.
        self.tokens.pass(1);
        let data = self.tokens.rest();
        let end = memchr::memmem::find_iter(data, b"EI")
            .find(|at| data.get(at + 2).is_none_or(|it| is_space(*it)) && goes_on(&data[at + 2..]))
            .map_or(data.len(), |at| at + 2);
        self.tokens.pass(end);
    }
}

/// Returns the name that stands in a stream as `raw`.
pub(super) fn name_of(raw: &[u8]) -> Name<'_> {
    Name::new(raw).unwrap_or_else(|| Name::new_unescaped(raw))
}

/// Tells whether `bytes` read like instructions and not like a picture in
/// whose bytes an `EI` stands by chance: the next word is an operator.
fn goes_on(bytes: &[u8]) -> bool {
    // The longest instruction that a picture is followed by is a matrix.
    let head = &bytes[..bytes.len().min(256)];
    let word = Tokens::new(head).find_map(|token| match token {
        Token::Word(word) => Some(word),
        _ => None,
    });
    word.map_or(head.is_ascii(), |it| OPERATORS.binary_search(&it).is_ok())
}

#[cfg(test)]
mod tests {
    use super::{Instructions, OPERATORS};
    use crate::extract::letters::tokens::Token;

    #[test]
    fn operators_are_in_order() {
        assert!(OPERATORS.is_sorted());
    }

    #[test]
    fn holds_the_operands_of_each() {
        let mut it = Instructions::new(b"9 /F1 12 Tf 1 2 Td(a)Tj");
        assert_eq!(it.next(), Some(&b"Tf"[..]));
        assert_eq!(
            it.operands(),
            Some([Token::Name(b"F1"), Token::Number(12.0)])
        );
        assert_eq!(it.numbers::<2>(), None);
        assert_eq!(it.next(), Some(&b"Td"[..]));
        assert_eq!(it.numbers(), Some([1.0, 2.0]));
        assert_eq!(it.numbers::<3>(), None);
        assert_eq!(it.next(), Some(&b"Tj"[..]));
        assert_eq!(it.operands(), Some([Token::Literal(b"a")]));
        assert_eq!(it.next(), None);
    }

    #[test]
    fn a_picture_is_one_instruction() {
        let content = b"q BI /W 2 /H 2 ID \x80EI \xff EI (\xfe EI x EI Q (a) Tj";
        let mut it = Instructions::new(content);
        let all: Vec<&[u8]> = std::iter::from_fn(|| it.next()).collect();
        assert_eq!(all, [&b"q"[..], b"BI", b"Q", b"Tj"]);
        let mut it = Instructions::new(b"BI /W 1 ID \x80\x81");
        assert_eq!(it.next(), Some(&b"BI"[..]));
        assert_eq!(it.next(), None);
    }

    #[test]
    fn too_many_operands_end_the_stream() {
        let content = [b"7 ".repeat(99), b"8 9 Td".to_vec()].concat();
        let mut it = Instructions::new(&content);
        assert_eq!(it.next(), None);
        assert!(it.is_broken());
    }
}
