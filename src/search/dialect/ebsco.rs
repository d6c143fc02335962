//! EBSCO: `TI (burger* N3 initiatief) AND S2`
//!
//! ```text
//! term     = word | "a phrase" | words side by side | S1
//! signs    = * any ending, ? one letter, # one or none
//! operator = Nn | Wn | NOT | AND | OR     tightest first, in any case
//! field    = TI, AB, TX …   before all up to the next AND, OR or NOT
//! heading  = MH "Homeless Persons+" | DE "FOSTER care"     not known here
//! ```
//!
//! `N3` allows three words between, in any order; `W3` likewise, in this order.
//! Words side by side stand within five words of each other.
//!
//! **Source.** EBSCO: Searching with Boolean operators (AND goes before OR);
//! Health Library query syntax, for the wildcards; the library guide of the University
//! of Southern Denmark, for what `N2` and words side by side mean.

use winnow::{
    LocatingSlice, ModalResult, Parser,
    combinator::{alt, eof, peek, terminated},
    token::{any, take_till, take_while},
};

use super::{
    collect::{Collected, operator, refused},
    label::{ABSTRACT, ALL_TEXT, Label, TITLE, zones},
    note::NoteKind,
    numbers::line_name,
    spell::Signs,
    values::behind_code,
};
use crate::{
    search::question::{
        Problem, QuestionError,
        climb::{
            grammar::{Grammar, Operator},
            token::{Kind, Token},
        },
        part::absent::Absent,
        problem::error,
        signs::{Distance, between, is_number, nearness},
        tokens::{Input, Quoted, blanks, is_border, open_phrase, quoted},
    },
    study::Span,
};

pub(super) const GRAMMAR: Grammar = Grammar {
    levels: &[
        &[Operator::Or],
        &[Operator::And],
        &[Operator::Not],
        &[Operator::Near],
    ],
    beside: Operator::And,
    field_behind_both: false,
};

const SIGNS: Signs = Signs {
    any: &['*'],
    one: &['?'],
    maybe: &['#'],
    counted: false,
};

/// How many words may stand between words side by side.
const USUALLY: u32 = 5;

/// Returns what a field code stands for; `None` if there is no such code.
fn label(code: &str) -> Option<Label> {
    Some(match code {
        "TI" => TITLE,
        "AB" => ABSTRACT,
        "TX" => ALL_TEXT,
        "AU" => Label::Author,
        "LA" => Label::Language,
        "DT" | "PY" => Label::Years,
        "MH" | "MM" | "MW" | "MJ" | "DE" | "SU" | "ZU" | "PT" | "ZT" => Label::Headings,
        "KW" | "AF" | "SO" | "JN" | "IS" | "IB" | "ID" => Label::Unkept,
        _ => return None,
    })
}

enum Piece<'a> {
    Open,
    Close,
    Quoted(Quoted<'a>),
    Code(&'a str, Label),
    Bare(&'a str),
}

fn piece<'a>(input: &mut Input<'a>) -> ModalResult<Piece<'a>> {
    let name = take_while(2..=2, |c: char| c.is_ascii_uppercase());
    let ends = alt((eof.void(), any.verify(|c: &char| is_border(*c)).void()));
    let code = terminated(name, peek(ends))
        .verify_map(|name| label(name).map(|label| Piece::Code(name, label)));
    alt((
        '('.map(|_| Piece::Open),
        ')'.map(|_| Piece::Close),
        quoted.map(Piece::Quoted),
        code,
        take_till(1.., is_border).map(Piece::Bare),
    ))
    .parse_next(input)
}

/// What stands behind a field code, up to now.
struct Run {
    /// The first of its tokens.
    start: usize,
    /// How many parentheses are open in it.
    open: usize,
}

pub(super) fn collect(typed: &str) -> Collected {
    let mut input = LocatingSlice::new(typed);
    let mut collected = Collected::default();
    let mut run: Option<Run> = None;
    loop {
        let here = blanks(&mut input);
        if here == typed.len() {
            finish(&mut run, &mut collected);
            return collected;
        }
        let Ok((piece, span)) = piece.with_span().parse_next(&mut input) else {
            return collected.cut(error(Problem::NoWord, here..typed.len()));
        };
        let kind = match piece {
            Piece::Open => Ok(Kind::Open),
            Piece::Close => Ok(Kind::Close),
            Piece::Quoted(quoted) if quoted.closed => SIGNS.quoted(&quoted),
            Piece::Quoted(_) => return collected.cut(open_phrase(typed, &span)),
            Piece::Code(name, label) => {
                finish(&mut run, &mut collected);
                let read = field(typed, (name, label), &span, &mut input, &mut collected);
                match read {
                    Ok(true) => {
                        let start = collected.tokens.len();
                        run = Some(Run { start, open: 0 });
                    }
                    Ok(false) => {}
                    Err(fault) => {
                        collected.refuse_field(fault);
                    }
                }
                continue;
            }
            Piece::Bare("–" | "—" | "-") => continue,
            Piece::Bare(text) => bare(text, &span, &mut collected),
        };
        let kind = kind.unwrap_or_else(|fault| {
            collected.faults.push(fault);
            Kind::Absent(Absent::Refused)
        });
        match (&kind, &mut run) {
            (Kind::Open, Some(run)) => run.open += 1,
            (Kind::Close, Some(Run { open, .. })) if *open > 0 => *open -= 1,
            (Kind::Close, Some(_)) => finish(&mut run, &mut collected),
            (Kind::And | Kind::Or | Kind::Not, Some(Run { open: 0, .. })) => {
                finish(&mut run, &mut collected);
            }
            _ => {}
        }
        if matches!(kind, Kind::Leaf(_)) && collected.tokens.last().is_some_and(is_word) {
            let between = USUALLY;
            let ordered = false;
            collected.note(NoteKind::SideBySide { between }, &span);
            let near = Kind::Near(Distance { between, ordered });
            collected.push(near, span.start..span.start);
        }
        collected.push(kind, span);
    }
}

fn is_word(token: &Token) -> bool {
    matches!(token.kind, Kind::Leaf(_))
}

/// Ends what stands behind a field code; several parts are held together by
/// parentheses.
fn finish(run: &mut Option<Run>, collected: &mut Collected) {
    let Some(Run { start, .. }) = run.take() else {
        return;
    };
    let parts = collected.tokens.get(start..).unwrap_or_default();
    let ends = parts.first().zip(parts.last());
    let Some((first, last)) = ends.filter(|_| parts.len() > 1) else {
        return;
    };
    let (from, to) = (first.span.start, last.span.end);
    let open = Token {
        kind: Kind::Open,
        span: from..from,
    };
    collected.tokens.insert(start, open);
    collected.push(Kind::Close, to..to);
}

/// Reads a field code; tells whether what follows is of it and still to be read.
fn field(
    typed: &str,
    (name, label): (&str, Label),
    span: &Span,
    input: &mut Input<'_>,
    collected: &mut Collected,
) -> Result<bool, QuestionError> {
    if !label.is_value() {
        let held = zones(&[(name, label)], span, collected)?;
        if let Some(kind) = held.before() {
            collected.push(kind, span.clone());
        }
        return Ok(true);
    }
    behind_code(typed, label, span, input, collected)?;
    Ok(false)
}

fn bare(text: &str, span: &Span, collected: &mut Collected) -> Result<Kind, QuestionError> {
    let upper = text.to_uppercase();
    if let Some(kind) = operator(&upper) {
        return Ok(kind);
    }
    for (sign, ordered) in [('N', false), ('W', true)] {
        if let Some(number) = upper.strip_prefix(sign).filter(|it| is_number(it)) {
            let between = between(number).ok_or_else(|| error(Problem::TooFar, span.clone()))?;
            return Ok(Kind::Near(Distance { between, ordered }));
        }
    }
    if text.contains('/')
        && let Some(distance) = nearness(text, span)?
    {
        let typed = text.to_owned();
        collected.note(NoteKind::OtherTools { typed }, span);
        return Ok(Kind::Near(distance));
    }
    if let Some(line) = line_name(text, span) {
        return line.map(Kind::Leaf);
    }
    let node = SIGNS.word(text).map_err(|it| refused(it, span.start))?;
    Ok(Kind::Leaf(node))
}
