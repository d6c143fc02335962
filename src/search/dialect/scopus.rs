//! Scopus: `TITLE-ABS-KEY(burger* W/3 initiatief) AND PUBYEAR > 2014`
//!
//! ```text
//! term     = word | "a phrase" | {an exact phrase} | #3
//! signs    = * any ending, ? one letter
//! operator = OR | W/n, PRE/n | AND | AND NOT     tightest first
//! field    = TITLE-ABS-KEY( … )     around a term or a group
//! year     = PUBYEAR > 2014 | PUBYEAR = 2019 | PUBYEAR BEF 2020
//! ```
//!
//! OR binds tightest: `a AND b OR c` is `a AND (b OR c)`. Words side by side mean
//! AND; operators may be in small letters.
//!
//! **Source.** Scopus help (Elsevier): Boolean Operators (order of precedence),
//! Proximity Operators (0 to 255 words; operators in a row must be the same),
//! Field codes; the library guides of Oulu and Copenhagen for where W/n and
//! PRE/n stand in the order.

mod limits;

use winnow::{
    LocatingSlice, ModalResult, Parser,
    combinator::{alt, delimited, peek, preceded, terminated},
    stream::{Location, Stream},
    token::{take_till, take_while},
};

use super::{
    collect::{Collected, operator, refused, untranslatable},
    label::{ABSTRACT, ALL_TEXT, BOTH, Label, TITLE, zones},
    note::NoteKind,
    spell::Signs,
    values::in_parentheses,
};
use crate::{
    search::{
        question::{
            Limit, Node, Problem, QuestionError, Untranslatable, Zone,
            climb::{
                grammar::{Grammar, Operator},
                token::Kind,
            },
            problem::error,
            signs::{Distance, between, is_number, nearness},
            tokens::{Input, Quoted, blanks, earlier, is_border, open_phrase, quoted, space},
        },
        years::Years,
    },
    study::Span,
};
use limits::limited;

pub(super) const GRAMMAR: Grammar = Grammar {
    levels: &[
        &[Operator::Not],
        &[Operator::And],
        &[Operator::Near],
        &[Operator::Or],
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

/// Returns what a field code stands for; `None` if there is no such code.
fn label(code: &str) -> Option<Label> {
    Some(match code {
        "TITLE-ABS-KEY" | "TITLE-ABS-KEY-AUTH" => Label::Topic,
        "TITLE-ABS" => BOTH,
        "TITLE" => TITLE,
        "ABS" => ABSTRACT,
        "ALL" => ALL_TEXT,
        "REF" => Label::Parts(&[Zone::References]),
        "AUTH" | "AUTHOR-NAME" | "AUTHLASTNAME" | "AUTHOR" => Label::Author,
        "LANGUAGE" => Label::Language,
        "DOI" => Label::Doi,
        "INDEXTERMS" | "CHEMNAME" | "SUBTERMS" => Label::Headings,
        "INDEX" | "DOCTYPE" | "SUBJAREA" | "SRCTYPE" | "PUBSTAGE" | "OA" | "OPENACCESS" => {
            Label::Limits
        }
        "KEY" | "AUTHKEY" | "AFFIL" | "AFFILCOUNTRY" | "SRCTITLE" | "EXACTSRCTITLE"
        | "EXACTKEYWORD" | "ISSN" | "PMID" | "CONF" | "FUND-ALL" => Label::Unkept,
        _ => return None,
    })
}

enum Piece<'a> {
    Open,
    Close,
    Quoted(Quoted<'a>),
    Exact(&'a str),
    Year(&'a str, &'a str),
    /// A code with a parenthesis behind it, and whether a blank stands between.
    Code(&'a str, bool),
    Bare(&'a str),
}

fn code<'a>(input: &mut Input<'a>) -> ModalResult<Piece<'a>> {
    let name = take_while(2.., |c: char| c.is_ascii_alphabetic() || c == '-');
    let (name, blank) = terminated((name, space), peek('(')).parse_next(input)?;
    Ok(Piece::Code(name, !blank.is_empty()))
}

fn year<'a>(input: &mut Input<'a>) -> ModalResult<Piece<'a>> {
    let name = alt(("PUBYEAR", "pubyear"));
    let sign = take_while(1.., |c: char| c.is_ascii_alphabetic() || "<>=".contains(c));
    let digits = take_while(1.., |c: char| c.is_ascii_digit());
    let (sign, _, year) = preceded((name, space), (sign, space, digits)).parse_next(input)?;
    Ok(Piece::Year(sign, year))
}

fn piece<'a>(input: &mut Input<'a>) -> ModalResult<Piece<'a>> {
    let ends_word = |c: char| is_border(c) || matches!(c, '{' | '}');
    alt((
        '('.map(|_| Piece::Open),
        ')'.map(|_| Piece::Close),
        quoted.map(Piece::Quoted),
        delimited('{', take_till(0.., ['{', '}']), '}').map(Piece::Exact),
        year,
        code,
        take_till(1.., ends_word).map(Piece::Bare),
    ))
    .parse_next(input)
}

pub(super) fn collect(typed: &str) -> Collected {
    let mut input = LocatingSlice::new(typed);
    let mut collected = Collected::default();
    loop {
        let here = blanks(&mut input);
        if here == typed.len() {
            check_nearness(&mut collected);
            return collected;
        }
        let start = input.checkpoint();
        let Ok((piece, span)) = piece.with_span().parse_next(&mut input) else {
            let sign = typed[here..].chars().next().unwrap_or(' ');
            let place = here..here + sign.len_utf8();
            input.next_slice(sign.len_utf8());
            collected.refuse(untranslatable(Untranslatable::Sign { sign }, place));
            continue;
        };
        let kind = match piece {
            Piece::Open => Ok(Kind::Open),
            Piece::Close => Ok(Kind::Close),
            Piece::Quoted(quoted) if quoted.closed => {
                collected.note_operators(quoted.inside, quoted.start);
                SIGNS.quoted(&quoted)
            }
            Piece::Quoted(_) => return collected.cut(open_phrase(typed, &span)),
            Piece::Exact(inside) => {
                collected.note(NoteKind::ExactPhrase, &span);
                let node = SIGNS.phrase(inside);
                node.map(Kind::Leaf)
                    .map_err(|it| refused(it, span.start + 1))
            }
            Piece::Year(sign, year) => published(typed, sign, year, &span).map(Kind::Leaf),
            Piece::Code(name, has_blank) => {
                match field(typed, name, has_blank, &span, &mut input, &mut collected) {
                    Ok(true) => {}
                    Ok(false) => {
                        // A word that happens to stand before a parenthesis.
                        input.reset(&start);
                        let span = span.start..span.start + name.len();
                        input.next_slice(name.len());
                        match bare(name, &span) {
                            Ok(kind) => collected.push(kind, span),
                            Err(fault) => collected.refuse(fault),
                        }
                    }
                    Err(fault) => {
                        collected.refuse_field(fault);
                    }
                }
                continue;
            }
            Piece::Bare("–" | "—" | "-") => continue,
            Piece::Bare(text) => bare(text, &span),
        };
        match kind {
            Ok(kind) => collected.push(kind, span),
            Err(fault) => collected.refuse(fault),
        }
    }
}

/// Reads a field code; `false` if it is a word.
fn field(
    typed: &str,
    name: &str,
    has_blank: bool,
    span: &Span,
    input: &mut Input<'_>,
    collected: &mut Collected,
) -> Result<bool, QuestionError> {
    let code = name.to_uppercase();
    let is_code = code == name || !has_blank;
    let place = span.start..span.start + name.len();
    if matches!(code.as_str(), "LIMIT-TO" | "EXCLUDE") {
        let open = input.current_token_start();
        let end = limited(typed, code == "EXCLUDE", &place, open, collected)?;
        input.next_slice(end - open);
        return Ok(true);
    }
    if matches!(code.as_str(), "AND" | "OR" | "NOT") || !is_code {
        return Ok(false);
    }
    let Some(label) = label(&code) else {
        // `GGZ(…)` may be a word; `SUBTERMS(…)` is a code that we do not know.
        if has_blank || code != name || code.len() < 4 {
            return Ok(false);
        }
        let label = name.to_owned();
        return Err(untranslatable(Untranslatable::Label { label }, place));
    };
    if !label.is_value() {
        let held = zones(&[(name, label)], &place, collected)?;
        if let Some(kind) = held.before() {
            collected.push(kind, place);
        }
        return Ok(true);
    }
    in_parentheses(typed, label, span.start, input, collected)?;
    Ok(true)
}

/// Reads `PUBYEAR > 2014`.
fn published(typed: &str, sign: &str, year: &str, span: &Span) -> Result<Node, QuestionError> {
    let not_read = || {
        let value = typed.get(span.clone()).unwrap_or_default().to_owned();
        let what = "a year or a range of years";
        untranslatable(Untranslatable::Value { value, what }, span.clone())
    };
    let is_year = year.len() == 4;
    let year: u16 = year.parse().ok().filter(|_| is_year).ok_or_else(not_read)?;
    let years = match sign.to_uppercase().as_str() {
        ">" | "AFT" => year.saturating_add(1)..=u16::MAX,
        "<" | "BEF" => 0..=year.checked_sub(1).ok_or_else(not_read)?,
        "=" | "IS" => year..=year,
        _ => return Err(not_read()),
    };
    Ok(Node::Only(Limit::Years(Years(years))))
}

fn bare(text: &str, span: &Span) -> Result<Kind, QuestionError> {
    let refuse = || {
        let operator = text.to_owned();
        untranslatable(Untranslatable::Operator { operator }, span.clone())
    };
    let upper = text.to_uppercase();
    if let Some(kind) = operator(&upper) {
        return Ok(kind);
    }
    if let Some(number) = upper.strip_prefix("W/").filter(|it| is_number(it)) {
        let between = between(number).ok_or_else(|| error(Problem::TooFar, span.clone()))?;
        let ordered = false;
        return Ok(Kind::Near(Distance { between, ordered }));
    }
    if text.contains('/')
        && let Some(distance) = nearness(text, span)?
    {
        return if distance.ordered {
            Ok(Kind::Near(distance))
        } else {
            Err(refuse())
        };
    }
    if let Some(number) = text.strip_prefix('#') {
        return earlier(text, number, span).map(Kind::Leaf);
    }
    let node = SIGNS.word(text).map_err(|it| refused(it, span.start))?;
    Ok(Kind::Leaf(node))
}

/// Refuses `a W/3 b PRE/2 c`, as Scopus does.
fn check_nearness(collected: &mut Collected) {
    let mut before: Vec<Option<Distance>> = vec![None];
    for token in &collected.tokens {
        let Some(last) = before.last_mut() else {
            // More was closed than opened; that is told elsewhere.
            return;
        };
        match &token.kind {
            Kind::Open => before.push(None),
            Kind::Close => {
                before.pop();
            }
            Kind::And | Kind::Not => *last = None,
            Kind::Near(distance) => {
                if last.is_some_and(|it| it != *distance) {
                    let problem = Untranslatable::MixedNearness;
                    let fault = untranslatable(problem, token.span.clone());
                    collected.faults.push(fault);
                }
                *last = Some(*distance);
            }
            _ => {}
        }
    }
}
