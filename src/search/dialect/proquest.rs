//! `ProQuest`: `ti,ab(burger* NEAR/3 initiatief) AND yr(2012-2017)`
//!
//! ```text
//! term     = word | "a phrase" | S1
//! signs    = * up to five letters, [*n] up to n, ? one letter
//! operator = PRE/n, P/n | NEAR/n, N/n | AND | OR | NOT     tightest first
//! field    = ti( … ), ab( … ), noft( … )     around a term or a group
//! heading  = SU.EXACT("Foster Care"), MAINSUBJECT.EXACT.EXPLODE(…)     not known here
//! ```
//!
//! Words side by side mean AND; operators may be in small letters. `NEAR` alone is
//! `NEAR/4`.
//!
//! **Source.** `ProQuest` platform guide: Search tips, for the operators in order, the
//! wildcards, and what stands side by side; its list of search fields.

use winnow::{
    LocatingSlice, ModalResult, Parser,
    combinator::{alt, peek, terminated},
    stream::Stream,
    token::{take_till, take_while},
};

use super::{
    collect::{Collected, operator, refused, untranslatable},
    label::{ABSTRACT, ALL_TEXT, Label, TITLE, zones},
    note::NoteKind,
    numbers::line_name,
    spell::Signs,
    values::in_parentheses,
};
use crate::{
    search::question::{
        Problem, QuestionError, Untranslatable,
        climb::{
            grammar::{Grammar, Operator},
            token::Kind,
        },
        problem::error,
        signs::{Distance, between, is_number},
        tokens::{Input, Quoted, blanks, is_border, open_phrase, quoted, space},
    },
    study::Span,
};

pub(super) const GRAMMAR: Grammar = Grammar {
    levels: &[
        &[Operator::Not],
        &[Operator::Or],
        &[Operator::And],
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

/// How many letters `*` stands for at most.
const LONGEST_ENDING: usize = 5;
/// What `NEAR` and `PRE` without a number mean.
const USUALLY: u32 = 4;

fn label(code: &str) -> Label {
    let (name, is_exact) = match code.split_once('.') {
        Some((name, _)) => (name, true),
        None => (code, false),
    };
    match name {
        "ti" | "title" => TITLE,
        "ab" | "abstract" => ABSTRACT,
        "noft" => Label::Topic,
        "all" | "ft" | "tx" => ALL_TEXT,
        "su" | "subject" | "mainsubject" | "mesh" | "emtree" | "mjsub" | "mjmesh" | "subt" => {
            Label::Headings
        }
        "stype" | "dtype" | "rtype" | "at" | "peer" | "bdl" => Label::Limits,
        "if" | "pub" | "pubtitle" | "pn" | "af" | "loc" | "issn" | "isbn" | "diskw" => {
            Label::Unkept
        }
        "au" | "author" if !is_exact => Label::Author,
        "la" => Label::Language,
        "yr" | "py" | "pd" => Label::Years,
        _ => Label::Unknown,
    }
}

enum Piece<'a> {
    Open,
    Close,
    Quoted(Quoted<'a>),
    /// Codes with a parenthesis behind them, and whether a blank stands between.
    Code(&'a str, bool),
    Bare(&'a str),
}

fn piece<'a>(input: &mut Input<'a>) -> ModalResult<Piece<'a>> {
    let codes = take_while(2.., |c: char| c.is_ascii_alphabetic() || ".,".contains(c));
    let code = terminated((codes, space), peek('('));
    alt((
        '('.map(|_| Piece::Open),
        ')'.map(|_| Piece::Close),
        quoted.map(Piece::Quoted),
        code.map(|(codes, blank): (&str, &str)| Piece::Code(codes, !blank.is_empty())),
        take_till(1.., is_border).map(Piece::Bare),
    ))
    .parse_next(input)
}

pub(super) fn collect(typed: &str) -> Collected {
    let mut input = LocatingSlice::new(typed);
    let mut collected = Collected::default();
    loop {
        let here = blanks(&mut input);
        if here == typed.len() {
            return collected;
        }
        let start = input.checkpoint();
        let Ok((piece, span)) = piece.with_span().parse_next(&mut input) else {
            return collected.cut(error(Problem::NoWord, here..typed.len()));
        };
        let kind = match piece {
            Piece::Open => Ok(Kind::Open),
            Piece::Close => Ok(Kind::Close),
            Piece::Quoted(quoted) if quoted.closed => {
                collected.note_operators(quoted.inside, quoted.start);
                // `"{wijk zorg}"`: a phrase of which words may be inflected.
                let braced = quoted.inside.trim();
                let braced = braced.strip_prefix('{').and_then(|it| it.strip_suffix('}'));
                let inside = braced.unwrap_or(quoted.inside);
                let by = inside.as_ptr() as usize - quoted.inside.as_ptr() as usize;
                note_endings(inside, &span, &mut collected);
                let node = SIGNS.phrase(inside);
                node.map(Kind::Leaf)
                    .map_err(|it| refused(it, quoted.start + by))
            }
            Piece::Quoted(_) => return collected.cut(open_phrase(typed, &span)),
            Piece::Code(codes, has_blank) => {
                let place = span.start..span.start + codes.len();
                match field(typed, codes, has_blank, &place, &mut input, &mut collected) {
                    Ok(true) => continue,
                    Ok(false) => {
                        // A word or an operator that stands before a parenthesis.
                        input.reset(&start);
                        input.next_slice(codes.len());
                        let kind = bare(codes, &place, &mut collected);
                        match kind {
                            Ok(kind) => collected.push(kind, place),
                            Err(fault) => collected.refuse(fault),
                        }
                        continue;
                    }
                    Err(fault) => {
                        collected.refuse_field(fault);
                        continue;
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

/// Reads field codes; `false` if they are no such thing.
fn field(
    typed: &str,
    codes: &str,
    has_blank: bool,
    place: &Span,
    input: &mut Input<'_>,
    collected: &mut Collected,
) -> Result<bool, QuestionError> {
    let small = codes.to_lowercase();
    let is_operator = ["and", "or", "not", "near", "pre"].contains(&small.as_str());
    let labels: Vec<(&str, Label)> = codes
        .split(',')
        .zip(small.split(','))
        .map(|(typed, code)| (typed, label(code)))
        .collect();
    let is_known = labels.iter().all(|it| it.1 != Label::Unknown);
    // `ft (wijk)` is a word of small letters before a group; `MESH (wijk)` is a code.
    let is_code = codes.contains('.') || codes.to_uppercase() == codes;
    if is_operator || has_blank && !(is_known && is_code) {
        return Ok(false);
    }
    if let [(_, label)] = labels.as_slice()
        && label.is_value()
    {
        in_parentheses(typed, *label, place.start, input, collected)?;
        return Ok(true);
    }
    let held = zones(&labels, place, collected)?;
    if let Some(kind) = held.before() {
        collected.push(kind, place.clone());
    }
    Ok(true)
}

/// Notes an ending that may be longer here than there.
fn note_endings(text: &str, span: &Span, collected: &mut Collected) {
    if text.contains('*') {
        let most = LONGEST_ENDING;
        collected.note(NoteKind::LongerEndings { most }, span);
    }
}

fn bare(text: &str, span: &Span, collected: &mut Collected) -> Result<Kind, QuestionError> {
    let upper = text.to_uppercase();
    if let Some(kind) = operator(&upper) {
        return Ok(kind);
    }
    match upper.as_str() {
        "LNK" | "--" => {
            let operator = text.to_owned();
            return Err(untranslatable(
                Untranslatable::Operator { operator },
                span.clone(),
            ));
        }
        "NEAR" | "PRE" => {
            let ours = format!("{upper}/{USUALLY}");
            let typed = text.to_owned();
            collected.note(NoteKind::Between { typed, ours }, span);
            return Ok(Kind::Near(Distance {
                between: USUALLY,
                ordered: upper == "PRE",
            }));
        }
        _ => {}
    }
    for (sign, ordered) in [
        ("NEAR/", false),
        ("N/", false),
        ("PRE/", true),
        ("P/", true),
    ] {
        if let Some(number) = upper.strip_prefix(sign).filter(|it| is_number(it)) {
            let between = between(number).ok_or_else(|| error(Problem::TooFar, span.clone()))?;
            return Ok(Kind::Near(Distance { between, ordered }));
        }
    }
    let line = text.strip_prefix('[').and_then(|it| it.strip_suffix(']'));
    if let Some(line) = line_name(line.unwrap_or(text), span) {
        return line.map(Kind::Leaf);
    }
    note_endings(text, span, collected);
    let node = SIGNS.word(text).map_err(|it| refused(it, span.start))?;
    Ok(Kind::Leaf(node))
}
