//! `PubMed`: `"social work*"[tiab] AND (wijk[ti] OR buurt[ti])`
//!
//! ```text
//! term     = words | "a phrase" | #3     with a tag behind it or not
//! signs    = * any ending
//! operator = AND | OR | NOT     in capitals, all alike, from the left
//! tag      = [tiab] | [Title/Abstract] | [tiab:~2]
//! ```
//!
//! Words without a tag must all occur; in front of a tag they are a phrase.
//! `"a b"[tiab:~2]` allows two words between, in any order.
//!
//! **Source.** `PubMed` User Guide (NLM), sections Boolean operators, Search field
//! tags, Proximity searching, Truncation; NLM Technical Bulletin
//! November-December 1997, for the order from the left.

use winnow::{
    LocatingSlice, ModalResult, Parser,
    combinator::{alt, delimited, preceded},
    token::{take_till, take_while},
};

use super::{
    collect::{ABSTRACT, ALL_TEXT, BOTH, Collected, Label, TITLE, refused, untranslatable, zones},
    note::NoteKind,
    spell::Signs,
    values::value,
};
use crate::{
    search::question::{
        Node, PhraseWord, Problem, QuestionError, Untranslatable,
        climb::{Grammar, Kind, Operator},
        problem::error,
        signs::between,
        tokens::{Input, Quoted, blanks, earlier, is_border, phrase, quoted, space},
    },
    study::Span,
};

pub(super) const GRAMMAR: Grammar = Grammar {
    levels: &[&[Operator::And, Operator::Or, Operator::Not]],
    beside: Operator::And,
    field_behind_both: false,
};

const SIGNS: Signs = Signs {
    any: &['*'],
    one: &[],
    maybe: &[],
    counted: false,
};

fn label(tag: &str) -> Label {
    match tag {
        "ti" | "title" | "tt" => TITLE,
        "ab" | "abstract" => ABSTRACT,
        "tiab" | "title/abstract" => BOTH,
        "tw" | "text word" | "text words" => Label::Topic,
        "all" | "all fields" => ALL_TEXT,
        "au" | "author" | "1au" | "fau" | "lastau" | "auth" => Label::Author,
        "dp" | "pdat" | "date - publication" | "publication date" => Label::Years,
        "la" | "lang" | "language" => Label::Language,
        "aid" | "doi" => Label::Doi,
        "mesh" | "mh" | "mesh terms" | "majr" | "mesh major topic" | "sh" | "nm" | "mesh:noexp"
        | "mh:noexp" | "mesh terms:noexp" => Label::Headings,
        _ => Label::Unknown,
    }
}

enum Piece<'a> {
    Open,
    Close,
    /// `"2015/01/01"[dp] : "2022"[dp]`
    Dates(&'a str, &'a str),
    Quoted(Quoted<'a>),
    Tag(&'a str),
    Bare(&'a str),
}

fn dates<'a>(input: &mut Input<'a>) -> ModalResult<Piece<'a>> {
    let figures = |input: &mut Input<'a>| {
        take_while(4.., |c: char| c.is_ascii_digit() || c == '/').parse_next(input)
    };
    let mut date = (
        alt((delimited('"', figures, '"'), figures)),
        preceded(
            space,
            tag.verify(|it: &str| label(&tidy(it)) == Label::Years),
        ),
    )
        .map(|(date, _)| date);
    let from = date.parse_next(input)?;
    (space, ':', space).parse_next(input)?;
    let to = date.parse_next(input)?;
    Ok(Piece::Dates(from, to))
}

fn tag<'a>(input: &mut Input<'a>) -> ModalResult<&'a str> {
    delimited('[', take_till(0.., ['[', ']']), ']').parse_next(input)
}

fn tidy(tag: &str) -> String {
    tag.trim().to_lowercase()
}

fn piece<'a>(input: &mut Input<'a>) -> ModalResult<Piece<'a>> {
    let ends_word = |c: char| is_border(c) || matches!(c, '[' | ']');
    alt((
        '('.map(|_| Piece::Open),
        ')'.map(|_| Piece::Close),
        dates,
        quoted.map(Piece::Quoted),
        tag.map(Piece::Tag),
        take_till(1.., ends_word).map(Piece::Bare),
    ))
    .parse_next(input)
}

pub(super) fn collect(typed: &str) -> Result<Collected, QuestionError> {
    let mut input = LocatingSlice::new(typed);
    let mut collected = Collected::default();
    // Words that no tag or operator has ended yet.
    let mut run: Vec<Span> = vec![];
    loop {
        let here = blanks(&mut input);
        if here == typed.len() {
            finish(typed, &mut run, &mut collected)?;
            return Ok(collected);
        }
        let Ok((piece, span)) = piece.with_span().parse_next(&mut input) else {
            let sign = typed[here..].chars().next().unwrap_or(' ');
            let place = here..here + sign.len_utf8();
            return Err(untranslatable(Untranslatable::Sign { sign }, place));
        };
        let kind = match &piece {
            Piece::Tag(tag) => {
                tagged(typed, tag, span, &mut run, &mut collected)?;
                continue;
            }
            Piece::Dates(from, to) => {
                let range = format!("{from}:{to}");
                let node = value(Label::Years, &range, &span, &mut collected)?;
                Kind::Leaf(node.ok_or_else(|| lone(typed, &span))?)
            }
            Piece::Bare("AND") => Kind::And,
            Piece::Bare("OR") => Kind::Or,
            Piece::Bare("NOT") => Kind::Not,
            Piece::Bare(_) => {
                run.push(span);
                continue;
            }
            Piece::Open => Kind::Open,
            Piece::Close => Kind::Close,
            Piece::Quoted(quoted) if quoted.closed => {
                let node = SIGNS.phrase(quoted.inside);
                Kind::Leaf(node.map_err(|it| refused(it, quoted.start))?)
            }
            // An error: it is not closed.
            Piece::Quoted(quoted) => Kind::Leaf(phrase(typed, quoted, &span)?),
        };
        finish(typed, &mut run, &mut collected)?;
        collected.push(kind, span);
    }
}

/// Ends words that have no tag: each is looked for.
fn finish(
    typed: &str,
    run: &mut Vec<Span>,
    collected: &mut Collected,
) -> Result<(), QuestionError> {
    for span in run.drain(..) {
        let text = typed.get(span.clone()).unwrap_or_default();
        let node = match text.strip_prefix('#') {
            Some(number) => earlier(text, number, &span)?,
            None => SIGNS.word(text).map_err(|it| refused(it, span.start))?,
        };
        collected.leaf(node, span);
    }
    Ok(())
}

/// Applies a tag to the term before it.
fn tagged(
    typed: &str,
    tag: &str,
    span: Span,
    run: &mut Vec<Span>,
    collected: &mut Collected,
) -> Result<(), QuestionError> {
    let tag = tidy(tag);
    let (name, distance) = tag.split_once(":~").unwrap_or((&tag, ""));
    let name = name.trim();
    let label = label(name);
    let ends = run.first().zip(run.last());
    let place = ends.map(|(first, last)| first.start..last.end);
    let count = run.len();
    run.clear();
    if matches!(
        label,
        Label::Author | Label::Years | Label::Language | Label::Doi
    ) {
        let place = place.or_else(|| {
            let last = collected
                .tokens
                .pop_if(|it| matches!(it.kind, Kind::Leaf(_)));
            last.map(|it| it.span)
        });
        let place = place.ok_or_else(|| lone(typed, &span))?;
        let text = typed.get(place.clone()).unwrap_or_default();
        if let Some(node) = value(label, text, &place, collected)? {
            collected.leaf(node, place.start..span.end);
        }
        return Ok(());
    }
    if let Some(place) = place {
        let text = typed.get(place.clone()).unwrap_or_default();
        let node = if count > 1 {
            collected.note(NoteKind::Phrase, &place);
            SIGNS.phrase(text)
        } else {
            SIGNS.word(text)
        };
        collected.leaf(node.map_err(|it| refused(it, place.start))?, place);
    }
    if tag.contains(":~") {
        let place = span.clone();
        let between = between(distance.trim()).ok_or_else(|| error(Problem::TooFar, place))?;
        near(typed, &span, between, collected)?;
    }
    let zones = zones(&[(name, label)], &span, collected)?;
    collected.push(Kind::After(zones), span);
    Ok(())
}

fn lone(typed: &str, span: &Span) -> QuestionError {
    let label = typed.get(span.clone()).unwrap_or_default().to_owned();
    untranslatable(Untranslatable::LoneLabel { label }, span.clone())
}

/// Makes nearness of the phrase before `[tiab:~2]`.
fn near(
    typed: &str,
    tag: &Span,
    between: u32,
    collected: &mut Collected,
) -> Result<(), QuestionError> {
    let last = collected
        .tokens
        .last_mut()
        .ok_or_else(|| lone(typed, tag))?;
    let Kind::Leaf(Node::Phrase(words)) = &last.kind else {
        return Err(lone(typed, tag));
    };
    let [left, right] = words.as_slice() else {
        let problem = Untranslatable::NearnessOfMany { words: words.len() };
        return Err(untranslatable(problem, last.span.start..tag.end));
    };
    let word = |it: &PhraseWord| Box::new(Node::Phrase(vec![it.clone()]));
    last.kind = Kind::Leaf(Node::Near {
        left: word(left),
        right: word(right),
        between,
        ordered: false,
    });
    Ok(())
}
