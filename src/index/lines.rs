//! The tokenizer that tantivy runs: one term per line, analysed beforehand.
//!
//! Analysis happens in the workers, in parallel; what reaches tantivy is a
//! plain text with a form on each line. The place of a form is the number of
//! its line, from 0; an empty line is a word without a term, and forms parted
//! by a space share a place.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Stands between forms that share a place.
pub(super) const TOGETHER: char = ' ';

/// Parts a text at its line breaks.
#[derive(Clone, Default)]
pub(super) struct Lines;

/// See [`Lines`].
pub(super) struct LineStream<'a> {
    rest: Option<&'a str>,
    line: usize,
    token: Token,
}

impl Tokenizer for Lines {
    type TokenStream<'a> = LineStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> LineStream<'a> {
        LineStream {
            rest: Some(text),
            line: 0,
            token: Token::default(),
        }
    }
}

impl TokenStream for LineStream<'_> {
    fn advance(&mut self) -> bool {
        while let Some(text) = self.rest {
            let end = text.find(['\n', TOGETHER]).unwrap_or(text.len());
            let (form, rest) = text.split_at(end);
            let parted_by = rest.chars().next();
            self.rest = parted_by.map(|it| &rest[it.len_utf8()..]);
            self.token.position = self.line;
            self.line += usize::from(parted_by != Some(TOGETHER));
            if !form.is_empty() {
                self.token.text.clear();
                self.token.text.push_str(form);
                return true;
            }
        }
        false
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

#[cfg(test)]
mod tests {
    use tantivy::tokenizer::{TokenStream, Tokenizer};

    use super::Lines;

    #[test]
    fn the_place_of_a_form_is_its_line() {
        let mut lines = Lines;
        let mut stream = lines.token_stream("mede mede-burger\nvan\n\nburger");
        let mut found = vec![];
        stream.process(&mut |token| found.push((token.position, token.text.clone())));
        assert_eq!(
            found,
            [
                (0, "mede".into()),
                (0, "mede-burger".into()),
                (1, "van".into()),
                (3, "burger".into())
            ]
        );
    }
}
