//! Ovid: `(burger* adj3 initiati$).ti,ab. or 1`
//!
//! ```text
//! term     = words side by side (a phrase) | "a phrase" | number of a line
//! signs    = * $ : any ending, $3 at most 3 letters, # one, ? one or none
//! operator = adj | adjN | and | not | or     tightest first, in any case
//! label    = .ti,ab.     behind a term, a group, or all that adj joins
//! lines    = or/1-4 | and/1,3
//! ```
//!
//! `adj3` allows two words between: it counts the steps from word to word.
//!
//! **Source.** Ovid, Advanced Searching Techniques (resourcecenter.ovid.com);
//! Ovid training on operators (tools.ovid.com/ovidgo), for ADJ; CIAP, Combining
//! terms on Ovid databases, for the order of AND, NOT and OR.

use winnow::{
    LocatingSlice, ModalResult, Parser,
    combinator::{alt, delimited, not, repeat, separated},
    token::{any, take_while},
};

use super::{
    collect::{ABSTRACT, ALL_TEXT, BOTH, Collected, Label, TITLE, refused, untranslatable, zones},
    note::NoteKind,
    spell::Signs,
    values::value,
};
use crate::{
    search::question::{
        Node, Problem, QuestionError, Untranslatable,
        climb::{Grammar, Kind, Operator},
        problem::error,
        signs::{Distance, between, is_number, nearness},
        tokens::{Input, Quoted, blanks, is_border, phrase, quoted},
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

/// The most lines that `or/1-4` may name; a search history has some hundreds.
const MOST_LINES: u32 = 1_000;

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
        "sh" | "hw" | "fs" => Label::Headings,
        _ => Label::Unknown,
    }
}

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
    delimited('.', separated(1.., code(), ','), '.').parse_next(input)
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

pub(super) fn collect(typed: &str) -> Result<Collected, QuestionError> {
    let mut input = LocatingSlice::new(typed);
    let mut collected = Collected::default();
    let mut run = Run::default();
    loop {
        let here = blanks(&mut input);
        if here == typed.len() {
            finish(typed, &mut run, &mut collected, false)?;
            return Ok(collected);
        }
        let Ok((piece, span)) = piece.with_span().parse_next(&mut input) else {
            return Err(error(Problem::NoWord, here..typed.len()));
        };
        if let Piece::Bare(text) = piece {
            bare(typed, text, span, &mut run, &mut collected)?;
            continue;
        }
        if let Piece::Label(codes) = piece {
            labelled(typed, &codes, span, &mut run, &mut collected)?;
            continue;
        }
        finish(typed, &mut run, &mut collected, false)?;
        match piece {
            Piece::Open => collected.push(Kind::Open, span),
            Piece::Close => collected.push(Kind::Close, span),
            Piece::Quoted(quoted) if quoted.closed => {
                let node = SIGNS.phrase(quoted.inside);
                let node = node.map_err(|it| refused(it, quoted.start))?;
                collected.leaf(node, span);
            }
            // An error: it is not closed.
            Piece::Quoted(quoted) => collected.leaf(phrase(typed, &quoted, &span)?, span),
            Piece::Label(_) | Piece::Bare(_) => {}
        }
    }
}

fn bare(
    typed: &str,
    text: &str,
    span: Span,
    run: &mut Run,
    collected: &mut Collected,
) -> Result<(), QuestionError> {
    let operator = || {
        untranslatable(
            Untranslatable::Operator {
                operator: text.into(),
            },
            span.clone(),
        )
    };
    let small = text.to_lowercase();
    let kind = match small.as_str() {
        "and" => Some(Kind::And),
        "or" => Some(Kind::Or),
        "not" => Some(Kind::Not),
        "adj" => Some(Kind::Near(Distance {
            between: 0,
            ordered: true,
        })),
        _ => None,
    };
    if let Some(kind) = kind {
        finish(typed, run, collected, false)?;
        collected.push(kind, span);
        return Ok(());
    }
    if let Some(steps) = small.strip_prefix("adj").filter(|it| is_number(it)) {
        finish(typed, run, collected, false)?;
        let steps = between(steps).ok_or_else(|| error(Problem::TooFar, span.clone()))?;
        let between = steps.checked_sub(1).ok_or_else(operator)?;
        let note = NoteKind::Between {
            typed: small.clone(),
            ours: format!("NEAR/{between}"),
        };
        collected.note(note, &span);
        let ordered = false;
        collected.push(Kind::Near(Distance { between, ordered }), span);
        return Ok(());
    }
    let is_near = text.contains('/') && nearness(text, &span).is_ok_and(|it| it.is_some());
    let is_limit =
        small == "limit" && behind(typed, &span).starts_with(|c: char| c.is_ascii_digit());
    if is_limit {
        return Err(untranslatable(
            Untranslatable::Operator {
                operator: text.into(),
            },
            span.start..typed.trim_end().len(),
        ));
    }
    if is_near || text.starts_with('/') && small.contains("freq") {
        return Err(operator());
    }
    if let Some((operator, lines)) = small.split_once('/')
        && matches!(operator, "or" | "and")
        && lines.starts_with(|c: char| c.is_ascii_digit())
    {
        finish(typed, run, collected, false)?;
        let nodes = numbers(lines).ok_or_else(|| {
            let typed = text.to_owned();
            error(Problem::NotEarlier { typed }, span.clone())
        })?;
        collected.leaf(several(nodes, operator == "or"), span);
        return Ok(());
    }
    if small == "exp" {
        // `exp Social Work/`
        let rest = typed.get(span.end..).unwrap_or_default();
        let slash = rest
            .find(['/', ')'])
            .filter(|at| rest[*at..].starts_with('/'));
        let end = slash.map_or(span.end, |at| span.end + at + 1);
        return Err(untranslatable(Untranslatable::Heading, span.start..end));
    }
    run.words.push(span.clone());
    if text.ends_with('/') {
        let whole = run.span().unwrap_or(span);
        return Err(untranslatable(Untranslatable::Heading, whole));
    }
    Ok(())
}

fn behind<'a>(typed: &'a str, span: &Span) -> &'a str {
    typed.get(span.end..).unwrap_or_default().trim_start()
}

/// Makes one term of words side by side; with a label behind them they are no
/// number of a line.
fn finish(
    typed: &str,
    run: &mut Run,
    collected: &mut Collected,
    is_labelled: bool,
) -> Result<(), QuestionError> {
    let Some(span) = run.span() else {
        return Ok(());
    };
    let count = std::mem::take(&mut run.words).len();
    let text = typed.get(span.clone()).unwrap_or_default();
    let is_line = count == 1 && !is_labelled && is_number(text);
    let node = match text.parse().ok().filter(|it| is_line && *it > 0) {
        Some(number) => Node::Earlier(number),
        None if count == 1 => SIGNS.word(text).map_err(|it| refused(it, span.start))?,
        None => SIGNS.phrase(text).map_err(|it| refused(it, span.start))?,
    };
    collected.leaf(node, span);
    Ok(())
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
    let [(code, only)] = labels.as_slice() else {
        finish(typed, run, collected, true)?;
        let zones = zones(&labels, &span, collected)?;
        collected.push(Kind::After(zones), span);
        return Ok(());
    };
    let is_value = matches!(
        only,
        Label::Author | Label::Years | Label::Language | Label::Doi
    );
    if !is_value {
        finish(typed, run, collected, true)?;
        let zones = zones(&[(*code, *only)], &span, collected)?;
        collected.push(Kind::After(zones), span);
        return Ok(());
    }
    let place = run.span().or_else(|| {
        let last = collected
            .tokens
            .pop_if(|it| matches!(it.kind, Kind::Leaf(_)));
        last.map(|it| it.span)
    });
    run.words.clear();
    let Some(place) = place else {
        let label = format!(".{code}.");
        return Err(untranslatable(Untranslatable::LoneLabel { label }, span));
    };
    let text = typed.get(place.clone()).unwrap_or_default();
    if let Some(node) = value(*only, text, &place, collected)? {
        collected.leaf(node, place.start..span.end);
    }
    Ok(())
}

/// Reads `1-4,7`.
fn numbers(lines: &str) -> Option<Vec<Node>> {
    let number = |text: &str| text.parse::<u32>().ok().filter(|it| *it > 0);
    let mut found = vec![];
    for part in lines.split(',') {
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        let (from, to) = (number(from)?, number(to)?);
        let is_range = from <= to && to - from < MOST_LINES;
        if !is_range || found.len() > MOST_LINES as usize {
            return None;
        }
        found.extend((from..=to).map(Node::Earlier));
    }
    Some(found)
}

fn several(mut nodes: Vec<Node>, is_or: bool) -> Node {
    match nodes.len() {
        1 => nodes.remove(0),
        _ if is_or => Node::Or(nodes),
        _ => Node::And(nodes),
    }
}
