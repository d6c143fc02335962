//! The tokenizer that tantivy runs: one term per line, analysed beforehand.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use super::lines::TermsAt;

/// Parts a text as [`super::lines`] says.
#[derive(Clone, Default)]
pub(super) struct LineTokenizer;

/// See [`LineTokenizer`].
pub(super) struct LineStream<'a> {
    terms: TermsAt<'a>,
    token: Token,
}

impl Tokenizer for LineTokenizer {
    type TokenStream<'a> = LineStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> LineStream<'a> {
        LineStream {
            terms: TermsAt::of(text),
            token: Token::default(),
        }
    }
}

impl TokenStream for LineStream<'_> {
    fn advance(&mut self) -> bool {
        let Some(next) = self.terms.next() else {
            return false;
        };
        self.token.position = next.place as usize;
        self.token.text.clear();
        self.token.text.push_str(next.term);
        true
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

    use super::LineTokenizer;

    #[test]
    fn the_place_of_a_term_is_its_line() {
        let mut lines = LineTokenizer;
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
