//! `PubMed`: `"social work*"[tiab] AND (wijk[ti] OR buurt[ti])`
//!
//! ```text
//! term     = words | "a phrase" | #3     with a tag behind it or not
//! signs    = * any ending
//! operator = AND | OR | NOT     in capitals, all alike, from the left
//! tag      = [tiab] | [Title/Abstract] | [tiab:~2]
//! ```
//!
//! Words without a tag must all occur, and are one term beside an operator; in
//! front of a tag they are a phrase.
//! `"a b"[tiab:~2]` allows two words between, in any order.
//!
//! **Source.** `PubMed` User Guide (NLM), sections Boolean operators, Search field
//! tags, Proximity searching, Truncation; NLM Technical Bulletin
//! November-December 1997, for the order from the left.

use winnow::{
    LocatingSlice, ModalResult, Parser,
    combinator::{alt, delimited, preceded},
    stream::Stream,
    token::{take_till, take_while},
};

use super::{
    collect::{Collected, refused, untranslatable},
    label::{ABSTRACT, ALL_TEXT, BOTH, Label, TITLE, zones},
    note::NoteKind,
    spell::Signs,
    values::{language, value},
};
use crate::{
    search::question::{
        Node, PhraseWord, Problem, QuestionError, Untranslatable,
        climb::{
            grammar::{Grammar, Operator},
            token::Kind,
        },
        part::absent::Absent,
        problem::error,
        signs::between,
        tokens::{Input, Quoted, blanks, earlier, is_border, is_quote, open_phrase, quoted, space},
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
        "dp" | "pdat" | "date - publication" | "publication date" | "ppdat" | "pubdate" => {
            Label::Years
        }
        "la" | "lang" | "language" => Label::Language,
        "aid" | "doi" => Label::Doi,
        "mesh"
        | "mh"
        | "mesh term"
        | "mesh terms"
        | "majr"
        | "mesh major topic"
        | "sh"
        | "subheading"
        | "mesh subheading"
        | "mesh subheadings"
        | "nm"
        | "rn"
        | "ptyp"
        | "pt"
        | "publication type"
        | "supplementary concept"
        | "pharmacological action"
        | "pa" => Label::Headings,
        // `hasabstract[text]`
        "text" | "filter" | "sb" | "subset" | "edat" | "crdt" | "date - entry"
        | "date - create" | "mhda" | "lr" => Label::Limits,
        "ot" | "other term" | "ad" | "affiliation" | "ta" | "journal" | "jour" | "pl" | "gr"
        | "grant number" | "is" | "pmid" | "uid" | "cn" | "corporate author" => Label::Unkept,
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

pub(super) fn collect(typed: &str) -> Collected {
    let mut input = LocatingSlice::new(typed);
    let mut collected = Collected::default();
    // Words that no tag or operator has ended yet.
    let mut run: Vec<Span> = vec![];
    loop {
        let here = blanks(&mut input);
        if here == typed.len() {
            finish(typed, &mut run, &mut collected);
            return collected;
        }
        let Ok((piece, span)) = piece.with_span().parse_next(&mut input) else {
            let sign = typed[here..].chars().next().unwrap_or(' ');
            let place = here..here + sign.len_utf8();
            input.next_slice(sign.len_utf8());
            finish(typed, &mut run, &mut collected);
            collected.refuse(untranslatable(Untranslatable::Sign { sign }, place));
            continue;
        };
        let kind = match &piece {
            Piece::Tag(tag) => {
                let read = tagged(typed, tag, span, &mut run, &mut collected);
                collected.settle(read);
                continue;
            }
            Piece::Dates(from, to) => {
                let range = format!("{from}:{to}");
                let read = value(Label::Years, &range, &span, &mut collected);
                let read = read.and_then(|it| it.ok_or_else(|| lone(typed, &span)));
                read.map(Kind::Leaf)
            }
            Piece::Bare("–" | "—" | "-") => continue,
            // What the page of PubMed adds behind a search, and does not read.
            Piece::Bare("Filters:") => {
                finish(typed, &mut run, &mut collected);
                let operator = "Filters:".to_owned();
                let problem = Untranslatable::Operator { operator };
                return collected.cut(untranslatable(problem, span.start..typed.len()));
            }
            Piece::Bare("AND") => Ok(Kind::And),
            Piece::Bare("OR") => Ok(Kind::Or),
            Piece::Bare("NOT") => Ok(Kind::Not),
            Piece::Bare(text) => {
                let Some(kind) = small_operator(text, &run, &collected) else {
                    run.push(span);
                    continue;
                };
                let typed = (*text).to_owned();
                collected.note(NoteKind::SmallOperator { typed }, &span);
                Ok(kind)
            }
            Piece::Open => Ok(Kind::Open),
            Piece::Close => Ok(Kind::Close),
            Piece::Quoted(quoted) if quoted.closed => SIGNS.quoted(quoted),
            Piece::Quoted(_) => return collected.cut(open_phrase(typed, &span)),
        };
        finish(typed, &mut run, &mut collected);
        match kind {
            Ok(kind) => collected.push(kind, span),
            Err(fault) => collected.refuse(fault),
        }
    }
}

/// Reads an operator in small letters: behind a tag, a phrase or a group it is no
/// word.
fn small_operator(text: &str, run: &[Span], collected: &Collected) -> Option<Kind> {
    let ended = collected.tokens.last().is_some_and(|it| match &it.kind {
        Kind::Close | Kind::After(_) | Kind::AbsentAfter(_) | Kind::Absent(_) => true,
        Kind::Leaf(node) => !matches!(node, Node::Word(_) | Node::Start(_)),
        _ => false,
    });
    if !run.is_empty() || !ended {
        return None;
    }
    match text.to_lowercase().as_str() {
        "and" => Some(Kind::And),
        "or" => Some(Kind::Or),
        "not" => Some(Kind::Not),
        _ => None,
    }
}

/// Ends words that have no tag: each is looked for. Those side by side are one
/// term, which operators join to others.
fn finish(typed: &str, run: &mut Vec<Span>, collected: &mut Collected) {
    let ends = run.first().zip(run.last());
    let group = ends.map(|(first, last)| (first.start, last.end));
    let group = group.filter(|_| run.len() > 1);
    if let Some((start, _)) = group {
        collected.push(Kind::Open, start..start);
    }
    for span in run.drain(..) {
        let text = typed.get(span.clone()).unwrap_or_default();
        let node = match text.strip_prefix('#') {
            Some(number) => earlier(text, number, &span),
            None => SIGNS.word(text).map_err(|it| refused(it, span.start)),
        };
        match node {
            Ok(node) => collected.leaf(node, span),
            Err(fault) => collected.refuse(fault),
        }
    }
    if let Some((_, end)) = group {
        collected.push(Kind::Close, end..end);
    }
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
    let (name, modifier) = tag.split_once(':').unwrap_or((&tag, ""));
    let name = name.trim();
    let mut kind = label(name);
    let ends = run.first().zip(run.last());
    let place = ends.map(|(first, last)| first.start..last.end);
    let count = run.len();
    run.clear();
    let before = place.clone().or_else(|| {
        let last = collected.tokens.last();
        let last = last.filter(|it| matches!(it.kind, Kind::Leaf(_)));
        last.map(|it| it.span.clone())
    });
    if kind == Label::Limits
        && let Some(place) = &before
        && let text = typed.get(place.clone()).unwrap_or_default()
        && language(text.trim_matches(is_quote)).is_some()
    {
        // `english[filter]`
        kind = Label::Language;
    }
    if kind.is_value() {
        let at = before.ok_or_else(|| lone(typed, &span))?;
        if place.is_none() {
            collected.tokens.pop();
        }
        let text = typed.get(at.clone()).unwrap_or_default();
        if let Some(node) = value(kind, text, &at, collected)? {
            collected.leaf(node, at.start..span.end);
        }
        return Ok(());
    }
    if let Some(place) = place {
        let text = typed.get(place.clone()).unwrap_or_default();
        let is_kept = !matches!(kind, Label::Headings | Label::Limits | Label::Unkept);
        let node = if count > 1 {
            if is_kept {
                collected.note(NoteKind::Phrase, &place);
            }
            SIGNS.phrase(text)
        } else {
            SIGNS.word(text)
        };
        match node {
            Ok(node) => collected.leaf(node, place),
            // A heading is not looked for, whatever is in it.
            Err(_) if !is_kept => collected.push(Kind::Absent(Absent::Heading), place),
            Err(it) => collected.refuse(refused(it, place.start)),
        }
    }
    if let Some(distance) = modifier.strip_prefix('~') {
        let place = span.clone();
        let between = between(distance.trim()).ok_or_else(|| error(Problem::TooFar, place))?;
        near(typed, &span, between, collected)?;
    }
    let held = zones(&[(name, kind)], &span, collected)?;
    collected.push(held.after(), span);
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
