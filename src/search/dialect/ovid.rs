//! Ovid: `(burger* adj3 initiati$).ti,ab. or 1`
//!
//! ```text
//! term     = words side by side (a phrase) | "a phrase" | number of a line
//! signs    = * $ : any ending, $3 at most 3 letters, # one, ? one or none
//! operator = adj | adjN | and | not | or     tightest first, in any case
//! label    = .ti,ab.     behind a term, a group, or all that adj joins
//! heading  = exp Social Work/ | *Housing/ec [Economics]     not known here
//! lines    = or/1-4 | and/1,3 | 1-4/or
//! limit    = limit 4 to (english language and yr="2010-Current")
//! ```
//!
//! `adj3` allows two words between: it counts the steps from word to word.
//!
//! **Source.** Ovid, Advanced Searching Techniques (resourcecenter.ovid.com);
//! Ovid training on operators (tools.ovid.com/ovidgo), for ADJ; CIAP, Combining
//! terms on Ovid databases, for the order of AND, NOT and OR.

use winnow::{
    LocatingSlice, ModalResult, Parser,
    combinator::{alt, delimited, eof, not, peek, preceded, repeat, separated, terminated},
    stream::Stream,
    token::{any, take_while},
};

mod headings;
mod limits;

use super::{
    collect::{Collected, refused, untranslatable},
    label::{ABSTRACT, ALL_TEXT, BOTH, Label, TITLE, zones},
    note::NoteKind,
    numbers::{lines_named, operators_between},
    spell::{Signs, unquoted},
    values::value,
};
use crate::{
    search::question::{
        Node, Problem, QuestionError, Untranslatable,
        climb::{
            grammar::{Grammar, Operator},
            token::Kind,
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
        &[Operator::Not],
        &[Operator::And],
        &[Operator::Near],
    ],
    beside: Operator::Near,
    field_behind_both: true,
};

const SIGNS: Signs = Signs {
    any: &['*', '$', ':'],
    one: &['#'],
    maybe: &['?'],
    counted: true,
};

fn label(code: &str) -> Label {
    match code {
        "ti" | "ot" => TITLE,
        "ab" => ABSTRACT,
        "tw" => BOTH,
        "mp" => Label::Topic,
        "af" | "tx" => ALL_TEXT,
        "au" => Label::Author,
        "yr" | "py" => Label::Years,
        "la" | "lg" => Label::Language,
        "do" => Label::Doi,
        "sh" | "hw" | "fs" | "pt" | "rn" | "nm" | "xs" | "px" | "mh" | "de" => Label::Headings,
        "kw" | "kf" | "id" | "jn" | "jw" | "jx" | "in" | "cp" | "so" | "is" | "ui" | "tc"
        | "tm" => Label::Unkept,
        "up" | "em" | "ed" | "dc" | "dt" | "st" | "sb" | "mc" | "go" => Label::Limits,
        _ => Label::Unknown,
    }
}

/// The fields that often lose the dot behind them: `wijk*.ti,ab`.
const OPEN_ENDED: [&str; 9] = ["ti", "ab", "tw", "kw", "kf", "mp", "sh", "pt", "fs"];

enum Piece<'a> {
    Open,
    Close,
    Quoted(Quoted<'a>),
    Label(Vec<&'a str>),
    Bare(&'a str),
}

fn codes<'a>(input: &mut Input<'a>) -> ModalResult<Vec<&'a str>> {
    let code = || {
        take_while(2..=2, |c: char| {
            c.is_ascii_lowercase() || c.is_ascii_digit()
        })
    };
    let comma = || (',', take_while(0..=2, ' '));
    let closed = delimited('.', separated(1.., code(), comma()), '.');
    let open = preceded('.', separated(1.., code(), ','));
    let open = terminated(
        open,
        peek(alt((
            eof.void(),
            any.verify(|c: &char| is_border(*c)).void(),
        ))),
    );
    let open = open.verify(|it: &Vec<&str>| it.iter().all(|it| OPEN_ENDED.contains(it)));
    alt((closed, open)).parse_next(input)
}

fn piece<'a>(input: &mut Input<'a>) -> ModalResult<Piece<'a>> {
    let letter = any.verify(|c: &char| !is_border(*c));
    let bare = repeat::<_, _, (), _, _>(1.., (not(codes), letter)).take();
    alt((
        '('.map(|_| Piece::Open),
        ')'.map(|_| Piece::Close),
        quoted.map(Piece::Quoted),
        codes.map(Piece::Label),
        bare.map(Piece::Bare),
    ))
    .parse_next(input)
}

/// Words side by side, up to now.
#[derive(Default)]
struct Run {
    words: Vec<Span>,
}

impl Run {
    fn span(&self) -> Option<Span> {
        let ends = self.words.first().zip(self.words.last());
        ends.map(|(first, last)| first.start..last.end)
    }
}

pub(super) fn collect(typed: &str) -> Collected {
    let mut input = LocatingSlice::new(typed);
    let mut collected = Collected::default();
    let mut run = Run::default();
    loop {
        let here = blanks(&mut input);
        if here == typed.len() {
            finish(typed, &mut run, &mut collected, false);
            return collected;
        }
        let Ok((piece, span)) = piece.with_span().parse_next(&mut input) else {
            return collected.cut(error(Problem::NoWord, here..typed.len()));
        };
        match piece {
            Piece::Bare(text) => {
                let behind = bare(typed, text, span.clone(), &mut run, &mut collected);
                input.next_slice(behind - span.end);
                continue;
            }
            Piece::Label(codes) => {
                let rest = &typed[span.end..];
                // What Ovid writes behind `.mp.`: ` [mp=title, abstract]`.
                let explained = rest.trim_start().starts_with("[mp=");
                let close = rest.find(']').filter(|_| explained);
                let read = labelled(typed, &codes, span, &mut run, &mut collected);
                collected.settle(read);
                input.next_slice(close.map_or(0, |it| it + 1));
                continue;
            }
            Piece::Quoted(_) if typed[span.end..].starts_with('/') => {
                // `exp "Quality of Life"/`
                let start = run.span().map_or(span.start, |it| it.start);
                let end = headings::end(typed, span.end + 1);
                run.words.clear();
                collected.push(Kind::Absent(Absent::Heading), start..end);
                input.next_slice(end - span.end);
                continue;
            }
            _ => finish(typed, &mut run, &mut collected, false),
        }
        match piece {
            Piece::Open => collected.push(Kind::Open, span),
            Piece::Close => collected.push(Kind::Close, span),
            Piece::Quoted(quoted) if quoted.closed => match SIGNS.quoted(&quoted) {
                Ok(kind) => collected.push(kind, span),
                Err(fault) => collected.refuse(fault),
            },
            Piece::Quoted(_) => return collected.cut(open_phrase(typed, &span)),
            Piece::Label(_) | Piece::Bare(_) => {}
        }
    }
}

/// Reads a word; returns where what it takes ends.
fn bare(typed: &str, text: &str, span: Span, run: &mut Run, collected: &mut Collected) -> usize {
    let small = text.to_lowercase();
    let end = span.end;
    match operator(typed, text, &small, &span) {
        Ok(None) => {}
        Ok(Some((kind, note))) => {
            finish(typed, run, collected, false);
            if let Some(note) = note {
                collected.note(note, &span);
            }
            collected.push(kind, span);
            return end;
        }
        Err(fault) => {
            finish(typed, run, collected, false);
            collected.refuse(fault);
            return end;
        }
    }
    if run.words.is_empty()
        && let Some(limit) = limits::limit(typed, &span)
    {
        let end = limit.end;
        limits::collect(typed, &limit, collected);
        return end;
    }
    if let Some(named) = lines_named(&small) {
        finish(typed, run, collected, false);
        if named.lines.is_empty() {
            let typed = text.to_owned();
            collected.refuse(error(Problem::NotEarlier { typed }, span));
        } else {
            operators_between(&named, &span, collected);
        }
        return end;
    }
    run.words.push(span.clone());
    if let Some(end) = headings::behind(typed, &span) {
        let start = run.span().map_or(span.start, |it| it.start);
        run.words.clear();
        collected.push(Kind::Absent(Absent::Heading), start..end);
        return end;
    }
    end
}

/// Reads an operator, and the note that goes with it.
fn operator(
    typed: &str,
    text: &str,
    small: &str,
    span: &Span,
) -> Result<Option<(Kind, Option<NoteKind>)>, QuestionError> {
    let refuse = || {
        let operator = text.to_owned();
        untranslatable(Untranslatable::Operator { operator }, span.clone())
    };
    let kind = match small {
        // The one heading with an operator in it: `Aged, 80 and over/`.
        "and" if behind(typed, span).starts_with("over/") => return Ok(None),
        "and" => Kind::And,
        "or" => Kind::Or,
        "not" => Kind::Not,
        "adj" => Kind::Near(Distance {
            between: 0,
            ordered: true,
        }),
        _ => {
            if let Some(steps) = small.strip_prefix("adj").filter(|it| is_number(it)) {
                let steps = between(steps).ok_or_else(|| error(Problem::TooFar, span.clone()))?;
                let between = steps.checked_sub(1).ok_or_else(refuse)?;
                let note = NoteKind::Between {
                    typed: small.to_owned(),
                    ours: format!("NEAR/{between}"),
                };
                let ordered = false;
                return Ok(Some((
                    Kind::Near(Distance { between, ordered }),
                    Some(note),
                )));
            }
            let is_near = text.contains('/') && nearness(text, span).is_ok_and(|it| it.is_some());
            if is_near || text.starts_with('/') && small.contains("freq") {
                return Err(refuse());
            }
            let is_keep = small == "from" && limits::names_line(behind(typed, span));
            return if is_keep { Err(refuse()) } else { Ok(None) };
        }
    };
    Ok(Some((kind, None)))
}

fn behind<'a>(typed: &'a str, span: &Span) -> &'a str {
    typed.get(span.end..).unwrap_or_default().trim_start()
}

/// Makes one term of words side by side; with a label behind them they are no
/// number of a line.
fn finish(typed: &str, run: &mut Run, collected: &mut Collected, is_labelled: bool) {
    let Some(span) = run.span() else {
        return;
    };
    let count = std::mem::take(&mut run.words).len();
    let text = typed.get(span.clone()).unwrap_or_default();
    let is_line = count == 1 && !is_labelled && is_number(text);
    if count > 1
        && text
            .get(..4)
            .is_some_and(|it| it.eq_ignore_ascii_case("exp "))
    {
        return collected.push(Kind::Absent(Absent::Heading), span);
    }
    let (text, start) = unquoted(text, span.start);
    let node = match text.parse().ok().filter(|it| is_line && *it > 0) {
        Some(number) => Ok(Node::Earlier(number)),
        None if count == 1 => SIGNS.word(text),
        None => SIGNS.phrase(text),
    };
    match node {
        Ok(node) => collected.leaf(node, span),
        Err(it) => collected.refuse(refused(it, start)),
    }
}

/// Applies `.ti,ab.` to what stands before it.
fn labelled(
    typed: &str,
    codes: &[&str],
    span: Span,
    run: &mut Run,
    collected: &mut Collected,
) -> Result<(), QuestionError> {
    let labels: Vec<(&str, Label)> = codes.iter().map(|it| (*it, label(it))).collect();
    let only = match labels.as_slice() {
        [(_, only)] if only.is_value() => *only,
        labels => {
            finish(typed, run, collected, true);
            let held = zones(labels, &span, collected)?;
            collected.push(held.after(), span);
            return Ok(());
        }
    };
    let place = run.span().or_else(|| {
        let last = collected
            .tokens
            .pop_if(|it| matches!(it.kind, Kind::Leaf(_)));
        last.map(|it| it.span)
    });
    run.words.clear();
    let Some(place) = place else {
        let label = typed.get(span.clone()).unwrap_or_default().to_owned();
        return Err(untranslatable(Untranslatable::LoneLabel { label }, span));
    };
    let text = typed.get(place.clone()).unwrap_or_default();
    if let Some(node) = value(only, text, &place, collected)? {
        collected.leaf(node, place.start..span.end);
    }
    Ok(())
}
