//! What was typed → tokens with positions.

use winnow::{
    LocatingSlice, ModalResult, Parser,
    combinator::{alt, repeat},
    stream::Location,
    token::{any, take_till, take_while},
};

use super::{PhraseWord, Problem, QuestionError};
use crate::{analyse::words, study::Span};

/// A token and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) span: Span,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Open,
    Close,
    And,
    Or,
    Not,
    Word(String),
    Start(String),
    Phrase(Vec<PhraseWord>),
}

type Input<'a> = LocatingSlice<&'a str>;

/// A piece of what was typed, before we look into it.
enum Piece<'a> {
    Open,
    Close,
    Phrase {
        inside: &'a str,
        /// Where `inside` begins.
        start: usize,
        closed: bool,
    },
    Bare(&'a str),
}

const QUOTES: [char; 6] = ['"', '“', '”', '„', '«', '»'];

fn is_quote(c: char) -> bool {
    QUOTES.contains(&c)
}

fn phrase<'a>(input: &mut Input<'a>) -> ModalResult<Piece<'a>> {
    any.verify(|c: &char| is_quote(*c)).parse_next(input)?;
    let start = input.current_token_start();
    let inside = take_till(0.., is_quote).parse_next(input)?;
    let closing: Vec<char> =
        repeat(0..=1, any.verify(|c: &char| is_quote(*c))).parse_next(input)?;
    Ok(Piece::Phrase {
        inside,
        start,
        closed: !closing.is_empty(),
    })
}

fn bare<'a>(input: &mut Input<'a>) -> ModalResult<Piece<'a>> {
    take_till(1.., |c: char| {
        c.is_whitespace() || matches!(c, '(' | ')') || is_quote(c)
    })
    .map(Piece::Bare)
    .parse_next(input)
}

fn piece<'a>(input: &mut Input<'a>) -> ModalResult<(Piece<'a>, Span)> {
    alt((
        '('.map(|_| Piece::Open),
        ')'.map(|_| Piece::Close),
        phrase,
        bare,
    ))
    .with_span()
    .parse_next(input)
}

/// Parts what was typed into tokens.
pub(super) fn tokens(typed: &str) -> Result<Vec<Token>, QuestionError> {
    let mut input = LocatingSlice::new(typed);
    let mut found = vec![];
    loop {
        let blank: ModalResult<&str> = take_while(0.., char::is_whitespace).parse_next(&mut input);
        debug_assert!(blank.is_ok(), "no blanks are fine, too");
        let here = input.current_token_start();
        if here == typed.len() {
            return Ok(found);
        }
        // Every character begins one of the pieces.
        let Ok((piece, span)) = piece(&mut input) else {
            return Err(error(Problem::NoWord, here..typed.len()));
        };
        let kind = kind(typed, &piece, &span)?;
        found.push(Token { kind, span });
    }
}

pub(super) fn error(problem: Problem, span: Span) -> QuestionError {
    QuestionError { problem, span }
}

fn kind(typed: &str, piece: &Piece<'_>, span: &Span) -> Result<Kind, QuestionError> {
    match piece {
        Piece::Open => Ok(Kind::Open),
        Piece::Close => Ok(Kind::Close),
        Piece::Phrase { closed: false, .. } => {
            Err(error(Problem::OpenPhrase, span.start..typed.len()))
        }
        Piece::Phrase { inside, start, .. } => phrase_words(inside, *start, span),
        Piece::Bare("AND" | "EN") => Ok(Kind::And),
        Piece::Bare("OR" | "OF") => Ok(Kind::Or),
        Piece::Bare("NOT" | "NIET") => Ok(Kind::Not),
        Piece::Bare(text) => word(text, span),
    }
}

fn word(text: &str, span: &Span) -> Result<Kind, QuestionError> {
    if let Some(what) = not_yet(text) {
        return Err(error(Problem::NotYet { what }, span.clone()));
    }
    let (stem, is_start) = open_end(text, span)?;
    if words(stem).next().is_none() {
        let problem = if is_start {
            Problem::ShortStart
        } else {
            Problem::NoWord
        };
        return Err(error(problem, span.clone()));
    }
    Ok(if is_start {
        Kind::Start(stem.to_owned())
    } else {
        Kind::Word(stem.to_owned())
    })
}

/// Recognises spellings that mean more than a word, so that they are refused
/// and not searched as if they were words.
fn not_yet(text: &str) -> Option<&'static str> {
    let upper = text.to_uppercase();
    let with_number = |operator: &str| {
        let rest = upper.strip_prefix(operator);
        rest.is_some_and(|it| it.trim_start_matches('/').parse::<u32>().is_ok())
    };
    if upper == "NEAR" || ["NEAR", "PRE", "ADJ", "W/"].into_iter().any(with_number) {
        return Some("how near words stand to each other");
    }
    if text.starts_with('=') {
        return Some("an exact form");
    }
    if text.starts_with('#') {
        return Some("an earlier search");
    }
    if text.contains(['?', '$']) {
        return Some("a sign for a single letter");
    }
    if text.contains('[') && text.ends_with(']') {
        return Some("a field of a study");
    }
    let (field, rest) = text.split_once(':')?;
    let is_field = !field.is_empty() && field.chars().all(char::is_alphabetic);
    (is_field && !rest.is_empty()).then_some("a field of a study")
}

/// Takes the `*` off the end of a word.
fn open_end<'a>(text: &'a str, span: &Span) -> Result<(&'a str, bool), QuestionError> {
    let stem = text.trim_end_matches('*');
    if stem.contains('*') {
        let at = span.start + stem.find('*').unwrap_or(0);
        return Err(error(Problem::StarInside, at..at + 1));
    }
    let is_start = stem.len() < text.len();
    if is_start && stem.chars().filter(|c| c.is_alphanumeric()).count() < 2 {
        return Err(error(Problem::ShortStart, span.clone()));
    }
    Ok((stem, is_start))
}

fn phrase_words(inside: &str, start: usize, span: &Span) -> Result<Kind, QuestionError> {
    let mut found = vec![];
    // Blanks part the words first, so that each `*` stays with the word that
    // it stands behind.
    for text in inside.split_whitespace() {
        let at = start + (text.as_ptr() as usize - inside.as_ptr() as usize);
        let (stem, is_start) = open_end(text, &(at..at + text.len()))?;
        let before = found.len();
        found.extend(words(stem).map(|word| PhraseWord {
            text: word.text.to_owned(),
            is_start: false,
        }));
        if let Some(last) = found[before..].last_mut() {
            last.is_start = is_start;
        }
    }
    if found.is_empty() {
        return Err(error(Problem::EmptyPhrase, span.clone()));
    }
    Ok(Kind::Phrase(found))
}
