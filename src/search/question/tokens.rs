//! What was typed → tokens with positions.
//!
//! ```text
//! typed ─piece→ pieces ─→ tokens: operators, parentheses, fields, leaves
//! ```
//!
//! **Promise.** Every byte but blanks belongs to a token or to an error.

use std::cell::Cell;

use winnow::{
    LocatingSlice, ModalResult, Parser,
    combinator::{alt, opt, terminated},
    stream::Location,
    token::{any, take_till, take_while},
};

use super::{
    climb::token::{Kind, Token},
    field::Field,
    limit::{Resolve, limit},
    part::absent::Absent,
    problem::{Elsewhere, Problem, QuestionError, error},
    signs,
    tree::{Limit, Node},
    word,
};
use crate::study::Span;

pub(in crate::search) type Input<'a> = LocatingSlice<&'a str>;

/// What stands between quotation marks.
pub(in crate::search) struct Quoted<'a> {
    pub(in crate::search) inside: &'a str,
    /// Where `inside` begins.
    pub(in crate::search) start: usize,
    pub(in crate::search) closed: bool,
}

/// A piece of what was typed, before we look into it.
enum Piece<'a> {
    Open,
    Close,
    Quoted(Quoted<'a>),
    /// A name with a colon right behind it.
    Field(&'a str),
    Bare(&'a str),
}

const QUOTES: [char; 6] = ['"', '“', '”', '„', '«', '»'];

pub(in crate::search) fn is_quote(c: char) -> bool {
    QUOTES.contains(&c)
}

/// Tells whether a character ends a word: a blank, a parenthesis, a quotation
/// mark.
pub(in crate::search) fn is_border(c: char) -> bool {
    c.is_whitespace() || matches!(c, '(' | ')') || is_quote(c)
}

pub(in crate::search) fn quoted<'a>(input: &mut Input<'a>) -> ModalResult<Quoted<'a>> {
    any.verify(|c: &char| is_quote(*c)).parse_next(input)?;
    let start = input.current_token_start();
    let inside = take_till(0.., is_quote).parse_next(input)?;
    let closing = opt(any.verify(|c: &char| is_quote(*c))).parse_next(input)?;
    Ok(Quoted {
        inside,
        start,
        closed: closing.is_some(),
    })
}

pub(in crate::search) fn space<'a>(input: &mut Input<'a>) -> ModalResult<&'a str> {
    take_while(0.., char::is_whitespace).parse_next(input)
}

/// Passes over blanks; returns where the next piece begins.
pub(in crate::search) fn blanks(input: &mut Input<'_>) -> usize {
    let blank = space(input);
    debug_assert!(blank.is_ok(), "no blanks are fine, too");
    input.current_token_start()
}

fn piece<'a>(input: &mut Input<'a>) -> ModalResult<Piece<'a>> {
    alt((
        '('.map(|_| Piece::Open),
        ')'.map(|_| Piece::Close),
        quoted.map(Piece::Quoted),
        terminated(take_while(1.., char::is_alphabetic), ':').map(Piece::Field),
        take_till(1.., is_border).map(Piece::Bare),
    ))
    .parse_next(input)
}

/// The value of a field: up to a blank or a quotation mark, or to a
/// parenthesis that was not opened in it: `10.1234/abc(5)7`.
fn value<'a>(input: &mut Input<'a>) -> ModalResult<&'a str> {
    let open = Cell::new(0_usize);
    take_while(1.., |c: char| {
        match c {
            '(' => open.set(open.get() + 1),
            ')' if open.get() == 0 => return false,
            ')' => open.set(open.get() - 1),
            _ => {}
        }
        !c.is_whitespace() && !is_quote(c)
    })
    .parse_next(input)
}

/// What was typed, in tokens.
pub(super) struct Tokens {
    pub(super) all: Vec<Token>,
    /// What cannot be a token, in order; something refused stands in its place.
    pub(super) faults: Vec<QuestionError>,
}

/// Parts what was typed into tokens.
pub(super) fn tokens(typed: &str, resolve: &Resolve<'_>) -> Tokens {
    let mut input = LocatingSlice::new(typed);
    let mut found: Vec<Token> = vec![];
    let mut faults = vec![];
    loop {
        let here = blanks(&mut input);
        if here == typed.len() {
            faults.extend(single_quotes(typed, &found));
            faults.extend(capitals(typed, &found));
            faults.sort_by_key(|it: &QuestionError| it.span.start);
            return Tokens { all: found, faults };
        }
        let Ok((piece, span)) = piece.with_span().parse_next(&mut input) else {
            faults.push(error(Problem::NoWord, here..typed.len()));
            return Tokens { all: found, faults };
        };
        let token = match piece {
            Piece::Open => Ok(Kind::Open),
            Piece::Close => Ok(Kind::Close),
            Piece::Quoted(quoted) => phrase(typed, &quoted, &span).map(Kind::Leaf),
            // As a text processor types what stands between two thoughts.
            Piece::Bare("–" | "—" | "-") => continue,
            Piece::Bare(text) => bare(typed, text, &span),
            Piece::Field(name) => field(typed, name, &span, &mut input, resolve),
        };
        let kind = token.unwrap_or_else(|fault| {
            faults.push(fault);
            Kind::Absent(Absent::Refused)
        });
        let span = span.start..input.current_token_start();
        found.push(Token { kind, span });
    }
}

/// Refuses `QUALITY OF LIFE`: in Dutch `OF` is an operator, and whoever types
/// everything in capitals may not have meant one.
fn capitals(typed: &str, found: &[Token]) -> Option<QuestionError> {
    let is_shouted = |token: Option<&Token>| {
        token
            .is_some_and(|it| matches!(&it.kind, Kind::Leaf(Node::Word(word)) if in_capitals(word)))
    };
    for (index, token) in found.iter().enumerate() {
        let text = &typed[token.span.clone()];
        let before = index.checked_sub(1).and_then(|it| found.get(it));
        if matches!(text, "OF" | "EN") && is_shouted(before) && is_shouted(found.get(index + 1)) {
            let word = text.to_owned();
            return Some(error(Problem::InCapitals { word }, token.span.clone()));
        }
    }
    None
}

/// Tells whether a word is in capitals; an abbreviation of up to four letters
/// (`GGZ`, `LVB`, `WMO`) always is.
fn in_capitals(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    letters > 4 && !word.chars().any(char::is_lowercase)
}

fn bare(typed: &str, text: &str, span: &Span) -> Result<Kind, QuestionError> {
    match text {
        "AND" | "EN" => return Ok(Kind::And),
        "OR" | "OF" => return Ok(Kind::Or),
        "NOT" | "NIET" => return Ok(Kind::Not),
        _ => {}
    }
    if let Some(distance) = signs::nearness(text, span)? {
        return Ok(Kind::Near(distance));
    }
    let behind = &typed[span.end..];
    if in_capitals(text) && behind.starts_with('(') {
        // `TITLE-ABS-KEY(wijk)`
        let problem = Problem::Elsewhere(Elsewhere::ScopusField);
        return Err(error(problem, span.clone()));
    }
    let moved = |(problem, inside): word::Refusal, by: usize| {
        let start = span.start + by;
        error(problem, start + inside.start..start + inside.end)
    };
    let has_word = text.contains(char::is_alphanumeric);
    if let Some(number) = text.strip_prefix('#')
        && has_word
    {
        return earlier(text, number, span).map(Kind::Leaf);
    }
    if text == "=" && behind.starts_with(|c| is_quote(c) || c == '(') {
        return Err(error(Problem::ExactPhrase, span.clone()));
    }
    if let Some(form) = text.strip_prefix('=')
        && has_word
    {
        if let Some(problem) = signs::foreign(form) {
            return Err(error(problem, span.clone()));
        }
        let node = word::exact(form).map_err(|it| moved(it, 1))?;
        return Ok(Kind::Leaf(node));
    }
    if let Some(problem) = signs::foreign(text) {
        return Err(error(problem, span.clone()));
    }
    // `wat werkt?` asks; one letter at the end of a word is written `(team?)`.
    let asks = text.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '?' | '*'));
    let stands_alone = typed[..span.start].ends_with('(') && behind.starts_with(')');
    if has_word && asks.ends_with('?') && !stands_alone {
        return Err(error(Problem::QuestionMark, span.clone()));
    }
    let node = word::word(text).map_err(|it| moved(it, 0))?;
    if behind.starts_with('(') {
        // `participatie(s)` is neither a group nor an ending.
        return Err(error(Problem::GluedGroup, span.end..span.end + 1));
    }
    Ok(Kind::Leaf(node))
}

/// Refuses `'stem van de burger'`: a word with a single quotation mark before
/// it, and one with a mark behind it. `'s ochtends` has no second one.
fn single_quotes(typed: &str, found: &[Token]) -> Option<QuestionError> {
    const MARKS: [char; 3] = ['\'', '’', '‘'];
    let words = found
        .iter()
        .filter(|it| matches!(it.kind, Kind::Leaf(Node::Word(_) | Node::Start(_))));
    let text = |token: &Token| typed.get(token.span.clone()).unwrap_or_default();
    let mut opened: Option<usize> = None;
    for token in words {
        if opened.is_none() && text(token).starts_with(MARKS) {
            opened = Some(token.span.start);
        }
        if let Some(start) = opened
            && text(token).ends_with(MARKS)
        {
            return Some(error(Problem::SingleQuotes, start..token.span.end));
        }
    }
    None
}

/// Reads `#3`; `number` is `text` without its `#`.
pub(in crate::search) fn earlier(
    text: &str,
    number: &str,
    span: &Span,
) -> Result<Node, QuestionError> {
    let number = signs::is_number(number)
        .then(|| number.parse().ok())
        .flatten();
    let number = number.filter(|it| *it > 0);
    number.map(Node::Earlier).ok_or_else(|| {
        let typed = text.to_owned();
        error(Problem::NotEarlier { typed }, span.clone())
    })
}

/// A phrase that begins at `span` and is not closed.
pub(in crate::search) fn open_phrase(typed: &str, span: &Span) -> QuestionError {
    error(Problem::OpenPhrase, span.start..typed.len())
}

fn phrase(typed: &str, quoted: &Quoted<'_>, span: &Span) -> Result<Node, QuestionError> {
    if !quoted.closed {
        return Err(open_phrase(typed, span));
    }
    let words = word::side_by_side(quoted.inside).map_err(|(problem, inside)| {
        let is_empty = problem == Problem::EmptyPhrase;
        let place = quoted.start + inside.start..quoted.start + inside.end;
        error(problem, if is_empty { span.clone() } else { place })
    })?;
    Ok(Node::Phrase(words))
}

/// Reads what stands right behind the colon of a field.
fn field(
    typed: &str,
    name: &str,
    span: &Span,
    input: &mut Input<'_>,
    resolve: &Resolve<'_>,
) -> Result<Kind, QuestionError> {
    let Some(field) = Field::named(name) else {
        let nearest = Field::nearest(name);
        let name = name.to_owned();
        let problem = Problem::UnknownField { name, nearest };
        return Err(error(problem, span.clone()));
    };
    let empty = || {
        let field = field.word();
        error(Problem::EmptyField { field }, span.clone())
    };
    let next = typed[span.end..].chars().next().ok_or_else(empty)?;
    if next.is_whitespace() || next == ')' {
        return Err(empty());
    }
    if let Field::Zone(zone) = field {
        return Ok(Kind::Before(vec![zone]));
    }
    if next == '(' {
        let field = field.word();
        return Err(error(Problem::GroupOfValues { field }, span.clone()));
    }
    let (text, place) = if is_quote(next) {
        let (quoted, place) = quoted.with_span().parse_next(input).map_err(|_| empty())?;
        if !quoted.closed {
            return Err(error(Problem::OpenPhrase, place.start..typed.len()));
        }
        if quoted.inside.trim().is_empty() {
            return Err(error(Problem::EmptyPhrase, place));
        }
        (quoted.inside, place)
    } else {
        value.with_span().parse_next(input).map_err(|_| empty())?
    };
    let limit: Limit = limit(field, text, resolve).map_err(|it| error(it, place))?;
    Ok(Kind::Leaf(Node::Only(limit)))
}
