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
            return check_capitals(typed, found);
        }
        // Every character begins one of the pieces.
        let Ok((piece, span)) = piece(&mut input) else {
            return Err(error(Problem::NoWord, here..typed.len()));
        };
        let kind = kind(typed, &piece, &span)?;
        let is_in_capitals = matches!(&kind, Kind::Word(word) if in_capitals(word));
        if is_in_capitals && typed[span.end..].starts_with('(') {
            // `TITLE-ABS-KEY(wijk)`
            let what = "a field of a study";
            return Err(error(Problem::NotYet { what }, span));
        }
        found.push(Token { kind, span });
    }
}

/// Refuses `QUALITY OF LIFE`: in Dutch `OF` is an operator, and whoever types
/// everything in capitals may not have meant one.
fn check_capitals(typed: &str, found: Vec<Token>) -> Result<Vec<Token>, QuestionError> {
    let is_shouted = |token: Option<&Token>| {
        token.is_some_and(|it| matches!(&it.kind, Kind::Word(word) if in_capitals(word)))
    };
    for (index, token) in found.iter().enumerate() {
        let text = &typed[token.span.clone()];
        let before = index.checked_sub(1).and_then(|it| found.get(it));
        if matches!(text, "OF" | "EN") && is_shouted(before) && is_shouted(found.get(index + 1)) {
            let word = text.to_owned();
            return Err(error(Problem::InCapitals { word }, token.span.clone()));
        }
    }
    Ok(found)
}

/// Tells whether a word is in capitals; an abbreviation of up to four letters
/// (`GGZ`, `LVB`, `WMO`) always is.
fn in_capitals(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    letters > 4 && !word.chars().any(char::is_lowercase)
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
    if let Some(problem) = foreign(text) {
        return Err(error(problem, span.clone()));
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

/// Recognises spellings that mean more than a word, here or in other search
/// tools, so that they are refused and not searched as if they were words.
fn foreign(text: &str) -> Option<Problem> {
    let first = text.chars().next()?;
    let has_word = text.chars().any(char::is_alphanumeric);
    if matches!(first, '-' | '+' | '!') && has_word {
        return Some(Problem::Sign { sign: first });
    }
    if first == '‘' {
        return Some(Problem::SingleQuotes);
    }
    if has_word && text.ends_with('?') && text.matches('?').count() == 1 {
        return Some(Problem::QuestionMark);
    }
    let what = if is_nearness(text) {
        "how near words stand to each other"
    } else if text.starts_with('#') && has_word {
        "an earlier search"
    } else if text.starts_with('=') && has_word {
        "an exact form"
    } else if has_word && text.contains(['?', '$', '#']) {
        "a sign for a single letter"
    } else if is_field(text) {
        "a field of a study"
    } else if has_word && text.contains(['~', '^', '=', '|', '<', '>', '{', '}', '[', ']', '\\']) {
        "a sign of another search tool"
    } else {
        return None;
    };
    Some(Problem::NotYet { what })
}

/// `NEAR/3`, `near/3`, `ADJ3`, `PRE/2`, `W/5`, `N3`, `NEAR`
fn is_nearness(text: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    let with_slash = text.split_once('/').is_some_and(|(operator, number)| {
        let operator = operator.to_uppercase();
        ["NEAR", "PRE", "ADJ", "W", "N"].contains(&operator.as_str()) && is_number(number)
    });
    let in_capitals = ["NEAR", "PRE", "ADJ", "W", "N"]
        .iter()
        .any(|operator| text.strip_prefix(operator).is_some_and(is_number));
    let small = text.strip_prefix("adj").is_some_and(is_number);
    with_slash || in_capitals || small || text == "NEAR" || text == "ADJ"
}

/// `title:wijk`, `title:`, `wijk[tiab]`, `wijk.ti,ab.`
fn is_field(text: &str) -> bool {
    let before_colon = text.split_once(':').map(|(field, _)| field);
    let is_named = before_colon
        .is_some_and(|field| !field.is_empty() && field.chars().all(char::is_alphabetic));
    let in_brackets = text.ends_with(']') && text.find('[').is_some_and(|it| it > 0);
    let by_ovid = text.strip_suffix('.').is_some_and(|it| {
        it.split_once('.').is_some_and(|(word, fields)| {
            let is_short = |it: &str| it.len() == 2 && it.bytes().all(|it| it.is_ascii_lowercase());
            word.len() > 2 && fields.split(',').all(is_short)
        })
    });
    is_named || in_brackets || by_ovid
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
