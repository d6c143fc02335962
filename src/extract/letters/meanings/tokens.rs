//! Tokens: a map of meanings, taken apart.
//!
//! **Promise.** Whatever the bytes, each is looked at once.
//! **Never:** what a string means.

/// What stands in a map.
pub(super) enum Token<'m> {
    /// A string: its digits.
    Hex(&'m [u8]),
    /// `[` or `]`.
    Bracket(u8),
    /// A name: it says nothing of use.
    Name,
    Word(&'m [u8]),
}

/// Takes a map apart.
pub(super) struct Tokens<'m>(&'m [u8]);

impl<'m> Tokens<'m> {
    /// Starts at the first byte.
    pub(super) fn of(map: &'m [u8]) -> Self {
        Self(map)
    }

    /// Returns what stands before the first byte of a kind, and goes on behind.
    fn up_to(&mut self, is_end: impl Fn(u8) -> bool) -> &'m [u8] {
        let end = self
            .0
            .iter()
            .position(|it| is_end(*it))
            .unwrap_or(self.0.len());
        let (taken, rest) = self.0.split_at(end);
        self.0 = rest;
        taken
    }

    fn skip(&mut self) {
        self.0 = self.0.get(1..).unwrap_or_default();
    }
}

impl<'m> Iterator for Tokens<'m> {
    type Item = Token<'m>;

    fn next(&mut self) -> Option<Token<'m>> {
        loop {
            let byte = *self.0.first()?;
            match byte {
                b'%' => drop(self.up_to(|it| it == b'\n' || it == b'\r')),
                b'<' => {
                    self.skip();
                    // A string that nobody closed ends where the next thing begins.
                    let inside = self.up_to(|it| matches!(it, b'>' | b'<' | b'[' | b']' | b'/'));
                    if self.0.first() == Some(&b'>') {
                        self.skip();
                        return Some(Token::Hex(inside));
                    }
                    // `<<` opens a dictionary.
                    if !inside.is_empty() {
                        return Some(Token::Hex(inside));
                    }
                    self.skip();
                }
                b'(' => drop(self.up_to(|it| it == b')')),
                b'[' | b']' => {
                    self.skip();
                    return Some(Token::Bracket(byte));
                }
                _ if byte.is_ascii_alphanumeric() => {
                    return Some(Token::Word(self.up_to(|it| !it.is_ascii_alphanumeric())));
                }
                b'/' => {
                    self.skip();
                    self.up_to(|it| it.is_ascii_whitespace() || b"<>[]()/%".contains(&it));
                    return Some(Token::Name);
                }
                _ => self.skip(),
            }
        }
    }
}
