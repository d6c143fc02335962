//! Bytes: what each is for the lexer.
//!
//! **Source.** ISO 32000-2:2020, §7.2.3.

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

/// Tells whether a byte parts words and says nothing.
pub(in crate::extract::letters) fn is_space(byte: u8) -> bool {
    KINDS[usize::from(byte)] == Kind::Space
}

/// Tells whether a byte is a bracket, a slash or begins a comment.
pub(super) fn is_delimiter(byte: u8) -> bool {
    KINDS[usize::from(byte)] == Kind::Delimiter
}

/// Tells whether a byte is part of a word.
pub(super) fn is_regular(byte: u8) -> bool {
    KINDS[usize::from(byte)] == Kind::Regular
}
