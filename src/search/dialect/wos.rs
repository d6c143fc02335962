//! Web of Science: `TS=(burger* NEAR/3 initiatie$) AND PY=(2015-2022)`
//!
//! ```text
//! term     = word | "a phrase" | #3
//! signs    = * any ending, ? one letter, $ one or none
//! operator = NEAR/n | NEAR (is NEAR/15) | NOT | AND | OR     tightest first
//! tag      = TS= TI= AB= AU= PY= LA= DO= ALL=     before a term or a group
//! ```
//!
//! Words side by side mean AND; operators may be in small letters.
//!
//! **Source.** Web of Science help (Clarivate): Search Operators, Search Rules,
//! Wildcards, Field Tags.

use winnow::{
    LocatingSlice, ModalResult, Parser,
    combinator::{alt, peek, terminated},
    stream::Location,
    token::{take_till, take_while},
};

use super::{
    collect::{Collected, operator, refused, untranslatable},
    label::{ABSTRACT, ALL_TEXT, Label, TITLE, zones},
    note::NoteKind,
    spell::Signs,
    values::behind_code,
};
use crate::{
    search::question::{
        Problem, QuestionError, Untranslatable,
        climb::{
            grammar::{Grammar, Operator},
            token::Kind,
        },
        part::absent::Absent,
        problem::error,
        signs::{Distance, nearness},
        tokens::{Input, Quoted, blanks, earlier, is_border, open_phrase, quoted, space},
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
    maybe: &['$'],
    counted: false,
};

/// What `NEAR` without a number means, as the help says.
const USUALLY: u32 = 15;

fn label(tag: &str) -> Label {
    match tag {
        "TS" | "TOPIC" => Label::Topic,
        "TI" | "TITLE" => TITLE,
        "AB" => ABSTRACT,
        "ALL" | "ALL FIELDS" => ALL_TEXT,
        "AU" | "AUTHOR" => Label::Author,
        "PY" | "YEAR PUBLISHED" => Label::Years,
        "LA" | "LANGUAGE" => Label::Language,
        "DO" => Label::Doi,
        "DT" | "DOCUMENT TYPES" | "DOCUMENT TYPE" => Label::Limits,
        "AK" | "KP" | "KW" | "SO" | "WC" | "SU" | "AD" | "OG" | "CU" | "FO" | "CF" | "IS"
        | "PMID" | "UT" | "ED" => Label::Unkept,
        _ => Label::Unknown,
    }
}

enum Piece<'a> {
    Open,
    Close,
    Quoted(Quoted<'a>),
    Tag(&'a str),
    Bare(&'a str),
}

fn piece<'a>(input: &mut Input<'a>) -> ModalResult<Piece<'a>> {
    let name = take_while(2..=3, |c: char| c.is_ascii_alphabetic());
    // As older pages of Web of Science wrote them: `TOPIC: (wijk)`.
    let named = alt((
        "TOPIC",
        "TITLE",
        "ALL FIELDS",
        "AUTHOR",
        "YEAR PUBLISHED",
        "LANGUAGE",
        "DOCUMENT TYPES",
        "DOCUMENT TYPE",
    ));
    alt((
        '('.map(|_| Piece::Open),
        ')'.map(|_| Piece::Close),
        quoted.map(Piece::Quoted),
        terminated(name, (space, '=')).map(Piece::Tag),
        terminated(named, (':', peek((space, '(')))).map(Piece::Tag),
        take_till(1.., is_border).map(Piece::Bare),
    ))
    .parse_next(input)
}

pub(super) fn collect(typed: &str) -> Collected {
    let mut input = LocatingSlice::new(typed);
    let mut collected = Collected::default();
    // Words right behind a tag, which are all of its field.
    let mut run: Option<Vec<(Kind, Span)>> = None;
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
            Piece::Quoted(quoted) if quoted.closed => {
                collected.note_operators(quoted.inside, quoted.start);
                SIGNS.quoted(&quoted)
            }
            Piece::Quoted(_) => return collected.cut(open_phrase(typed, &span)),
            Piece::Tag(name) => {
                finish(&mut run, &mut collected);
                match tag(typed, name, span, &mut input, &mut collected) {
                    Ok(begins_run) => run = begins_run.then(Vec::new),
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
        match (kind, &mut run) {
            (kind @ (Kind::Leaf(_) | Kind::Absent(_)), Some(run)) => run.push((kind, span)),
            (kind, _) => {
                finish(&mut run, &mut collected);
                collected.push(kind, span);
            }
        }
    }
}

/// Ends the words behind a tag; several are held together by parentheses.
fn finish(run: &mut Option<Vec<(Kind, Span)>>, collected: &mut Collected) {
    let words = run.take().unwrap_or_default();
    let ends = words.first().zip(words.last());
    let Some((start, end)) = ends.map(|(first, last)| (first.1.start, last.1.end)) else {
        return;
    };
    let is_group = words.len() > 1;
    if is_group {
        collected.push(Kind::Open, start..start);
    }
    for (kind, span) in words {
        collected.push(kind, span);
    }
    if is_group {
        collected.push(Kind::Close, end..end);
    }
}

/// Reads a tag; tells whether words that follow it are of its field.
fn tag(
    typed: &str,
    name: &str,
    span: Span,
    input: &mut Input<'_>,
    collected: &mut Collected,
) -> Result<bool, QuestionError> {
    let label = label(&name.to_uppercase());
    if !label.is_value() {
        let held = zones(&[(name, label)], &span, collected)?;
        if let Some(kind) = held.before() {
            collected.push(kind, span);
        }
        blanks(input);
        let here = input.current_token_start();
        return Ok(!typed[here..].starts_with('('));
    }
    behind_code(typed, label, &span, input, collected)?;
    Ok(false)
}

fn bare(text: &str, span: &Span, collected: &mut Collected) -> Result<Kind, QuestionError> {
    let refuse = || {
        let operator = text.to_owned();
        untranslatable(Untranslatable::Operator { operator }, span.clone())
    };
    let upper = text.to_uppercase();
    if let Some(kind) = operator(&upper) {
        return Ok(kind);
    }
    match upper.as_str() {
        "SAME" => return Err(refuse()),
        "NEAR" => {
            let ours = format!("NEAR/{USUALLY}");
            let typed = text.to_owned();
            collected.note(NoteKind::Between { typed, ours }, span);
            return Ok(Kind::Near(Distance {
                between: USUALLY,
                ordered: false,
            }));
        }
        _ => {}
    }
    if text.contains('/')
        && let Some(distance) = nearness(text, span)?
    {
        if distance.ordered {
            return Err(refuse());
        }
        return Ok(Kind::Near(distance));
    }
    if let Some(number) = text.strip_prefix('#') {
        return earlier(text, number, span).map(Kind::Leaf);
    }
    let node = SIGNS.word(text).map_err(|it| refused(it, span.start))?;
    Ok(Kind::Leaf(node))
}
