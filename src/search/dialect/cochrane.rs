//! Cochrane Library: `(burger* NEAR/3 initiatief):ti,ab,kw`
//!
//! ```text
//! term     = word | "a phrase" | #1 | {OR #1-#4}
//! signs    = * any ending, ? one letter
//! operator = NEAR/n | NEAR (is NEAR/6) | NEXT | AND | OR | NOT
//! label    = :ti,ab,kw     behind a term or a group
//! heading  = [mh "Social Work"] | MeSH descriptor: [Social Work] explode all trees
//! ```
//!
//! Words side by side mean AND. Its help does not say which of AND, OR and NOT goes
//! first: a line that mixes them is read if parentheses say so, and refused if not.
//!
//! **Source.** Cochrane Library, Search manager help; the library guides of Zuyd and
//! Ulster, for NEAR, NEXT and `?`. None says whether `NEAR/3` counts steps or words
//! between: the wider is taken, and noted.

use winnow::{
    LocatingSlice, ModalResult, Parser,
    combinator::{alt, eof, not, peek, preceded, repeat, separated, terminated},
    stream::Stream,
    token::{any, take_while},
};

use super::{
    collect::{Collected, operator, refused, untranslatable},
    label::{ABSTRACT, ALL_TEXT, Held, Label, TITLE, zones},
    note::NoteKind,
    numbers::{lines_in_braces, operators_between},
    spell::Signs,
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
        signs::{Distance, between, is_number},
        tokens::{Input, Quoted, blanks, earlier, is_border, open_phrase, quoted},
    },
    study::Span,
};

pub(super) const GRAMMAR: Grammar = Grammar {
    levels: &[
        &[Operator::Or],
        &[Operator::And, Operator::Not],
        &[Operator::Near],
    ],
    beside: Operator::And,
    field_behind_both: false,
};

const SIGNS: Signs = Signs {
    any: &['*'],
    one: &['?'],
    maybe: &[],
    counted: false,
};

/// What `NEAR` without a number means.
const USUALLY: u32 = 6;

fn label(code: &str) -> Label {
    match code {
        "ti" => TITLE,
        "ab" => ABSTRACT,
        "tx" => ALL_TEXT,
        "mh" | "pt" => Label::Headings,
        "kw" | "au" | "so" | "an" | "doi" => Label::Unkept,
        _ => Label::Unknown,
    }
}

enum Piece<'a> {
    Open,
    Close,
    Quoted(Quoted<'a>),
    Labels(Vec<&'a str>),
    Bare(&'a str),
}

fn labels<'a>(input: &mut Input<'a>) -> ModalResult<Vec<&'a str>> {
    let code = take_while(2..=3, |c: char| c.is_ascii_lowercase());
    let ends = alt((eof.void(), any.verify(|c: &char| is_border(*c)).void()));
    terminated(preceded(':', separated(1.., code, ',')), peek(ends)).parse_next(input)
}

fn piece<'a>(input: &mut Input<'a>) -> ModalResult<Piece<'a>> {
    let letter = any.verify(|c: &char| !is_border(*c));
    let bare = repeat::<_, _, (), _, _>(1.., (not(labels), letter)).take();
    alt((
        '('.map(|_| Piece::Open),
        ')'.map(|_| Piece::Close),
        quoted.map(Piece::Quoted),
        labels.map(Piece::Labels),
        bare.map(Piece::Bare),
    ))
    .parse_next(input)
}

pub(super) fn collect(typed: &str) -> Collected {
    let mut input = LocatingSlice::new(typed);
    let mut collected = Collected::default();
    loop {
        let here = blanks(&mut input);
        if here == typed.len() {
            check_order(&mut collected);
            return collected;
        }
        let rest = &typed[here..];
        if let Some(length) = heading(rest) {
            let span = here..here + length;
            collected.push(Kind::Absent(Absent::Heading), span);
            input.next_slice(length);
            continue;
        }
        if let Some((named, length)) = lines_in_braces(rest) {
            operators_between(&named, &(here..here + length), &mut collected);
            input.next_slice(length);
            continue;
        }
        let Ok((piece, span)) = piece.with_span().parse_next(&mut input) else {
            return collected.cut(error(Problem::NoWord, here..typed.len()));
        };
        let kind = match piece {
            Piece::Open => Ok(Kind::Open),
            Piece::Close => Ok(Kind::Close),
            Piece::Quoted(quoted) if quoted.closed => SIGNS.quoted(&quoted),
            Piece::Quoted(_) => return collected.cut(open_phrase(typed, &span)),
            Piece::Labels(codes) => {
                let known: Vec<_> = codes.iter().map(|it| (*it, label(it))).collect();
                let held = zones(&known, &span, &mut collected);
                match held.map(Held::after) {
                    // All of the text needs no field.
                    Ok(Kind::After(zones)) if zones.is_empty() => continue,
                    Ok(kind) => Ok(kind),
                    Err(fault) => {
                        collected.faults.push(fault);
                        Ok(Kind::AbsentAfter(Absent::Refused))
                    }
                }
            }
            Piece::Bare("–" | "—" | "-") => continue,
            Piece::Bare(text) => bare(text, &span, &mut collected),
        };
        match kind {
            Ok(kind) => collected.push(kind, span),
            Err(fault) => collected.refuse(fault),
        }
    }
}

/// Returns how long the heading is that a text begins with; `None` if it begins with
/// none.
fn heading(text: &str) -> Option<usize> {
    let line = text.find('\n').unwrap_or(text.len());
    let line = text.get(..line)?;
    let small = line.to_ascii_lowercase();
    if small.starts_with("[mh ") {
        let mut open = 0_usize;
        for (at, c) in line.char_indices() {
            match c {
                '[' => open += 1,
                ']' => open = open.saturating_sub(1),
                _ => continue,
            }
            if open == 0 {
                return Some(at + 1);
            }
        }
        return None;
    }
    let is_heading = ["mesh descriptor", "any mesh descriptor"]
        .iter()
        .any(|it| small.starts_with(it));
    if !is_heading {
        return None;
    }
    // Where the manager ends one; else it is the rest of the line.
    let ends = ["explode all trees", "this term only"].iter();
    let end = ends
        .filter_map(|it| small.find(it).map(|at| at + it.len()))
        .min();
    Some(end.unwrap_or(line.trim_end().len()))
}

fn bare(text: &str, span: &Span, collected: &mut Collected) -> Result<Kind, QuestionError> {
    let upper = text.to_uppercase();
    if let Some(kind) = operator(&upper) {
        return Ok(kind);
    }
    if upper == "NEXT" {
        let (between, ordered) = (0, true);
        return Ok(Kind::Near(Distance { between, ordered }));
    }
    let number = match upper.strip_prefix("NEAR") {
        Some("") => Some(USUALLY.to_string()),
        Some(rest) => rest.strip_prefix('/').map(str::to_owned),
        None => None,
    };
    if let Some(number) = number.filter(|it| is_number(it)) {
        let between = between(&number).ok_or_else(|| error(Problem::TooFar, span.clone()))?;
        let (typed, ours) = (text.to_owned(), format!("NEAR/{between}"));
        collected.note(NoteKind::Between { typed, ours }, span);
        let ordered = false;
        return Ok(Kind::Near(Distance { between, ordered }));
    }
    if let Some(number) = text.strip_prefix('#') {
        return earlier(text, number, span).map(Kind::Leaf);
    }
    let node = SIGNS.word(text).map_err(|it| refused(it, span.start))?;
    Ok(Kind::Leaf(node))
}

/// Refuses `a AND b OR c`: which goes first is not known. Words side by side are
/// joined by AND.
fn check_order(collected: &mut Collected) {
    let mut before: Vec<(Option<Kind>, bool)> = vec![(None, false)];
    for token in &collected.tokens {
        let Some((last, is_behind)) = before.last_mut() else {
            // More was closed than opened; that is told elsewhere.
            return;
        };
        let operator = match &token.kind {
            Kind::And | Kind::Or | Kind::Not => Some(token.kind.clone()),
            Kind::Open | Kind::Leaf(_) | Kind::Absent(_) if *is_behind => Some(Kind::And),
            _ => None,
        };
        if let Some(operator) = operator {
            if last.as_ref().is_some_and(|it| *it != operator) {
                let problem = Untranslatable::MixedOperators;
                let fault = untranslatable(problem, token.span.clone());
                collected.faults.push(fault);
            }
            *last = Some(operator);
        }
        *is_behind = !matches!(
            token.kind,
            Kind::And | Kind::Or | Kind::Not | Kind::Near(_) | Kind::Open
        );
        match token.kind {
            Kind::Open => before.push((None, false)),
            Kind::Close => {
                before.pop();
                if let Some((_, is_behind)) = before.last_mut() {
                    *is_behind = true;
                }
            }
            _ => {}
        }
    }
}
