//! The limits of Ovid: `limit 12 to (english language and yr="2010 -Current")`.
//!
//! A language and years are clauses here. What else a database can limit by, such
//! as humans or a type of publication, is not known of studies here.

use crate::{
    search::{
        dialect::{
            collect::Collected,
            label::Label,
            note::NoteKind,
            values::{language, value},
        },
        question::{Node, climb::token::Kind, part::absent::Absent, tokens::is_quote},
    },
    study::Span,
};

/// A limit on a line, and where what it takes ends.
pub(super) struct LineLimit {
    line: u32,
    /// Where the number stands.
    number: Span,
    /// What it is limited to; empty if its duplicates are taken away.
    to: Span,
    pub(super) end: usize,
}

/// Tells whether a text begins with a number.
pub(super) fn names_line(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Reads `limit 12 to …` and `remove duplicates from 12` where `span` is its
/// first word.
pub(super) fn limit(typed: &str, span: &Span) -> Option<LineLimit> {
    let word = typed.get(span.clone())?.to_lowercase();
    let rest = typed.get(span.end..)?;
    let mut at = span.end;
    let mut next = |wanted: &str| -> Option<()> {
        let rest = typed.get(at..)?;
        let blanks = rest.len() - rest.trim_start().len();
        let word = rest.get(blanks..blanks + wanted.len())?;
        at += blanks + wanted.len();
        word.eq_ignore_ascii_case(wanted).then_some(())
    };
    match word.as_str() {
        "limit" => {}
        "remove" if rest.len() > 1 => {
            next("duplicates")?;
            next("from")?;
        }
        _ => return None,
    }
    let rest = typed.get(at..)?;
    let start = at + rest.len() - rest.trim_start().len();
    let digits = typed.get(start..)?;
    let length = digits
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(digits.len());
    let line = digits.get(..length)?.parse().ok().filter(|it| *it > 0)?;
    let number = start..start + length;
    if word == "remove" {
        return Some(LineLimit {
            line,
            to: number.end..number.end,
            end: number.end,
            number,
        });
    }
    at = number.end;
    let mut next = |wanted: &str| -> Option<()> {
        let rest = typed.get(at..)?;
        let blanks = rest.len() - rest.trim_start().len();
        let word = rest.get(blanks..blanks + wanted.len())?;
        at += blanks + wanted.len();
        word.eq_ignore_ascii_case(wanted).then_some(())
    };
    next("to")?;
    let end = at + closing(&typed[at..]);
    Some(LineLimit {
        line,
        number,
        to: at..end,
        end,
    })
}

/// How far a text reaches before a parenthesis that was not opened in it.
fn closing(text: &str) -> usize {
    let mut open = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => open += 1,
            ')' if open == 0 => return at,
            ')' => open -= 1,
            _ => {}
        }
    }
    text.len()
}

/// Adds a line and its limits.
pub(super) fn collect(typed: &str, limit: &LineLimit, collected: &mut Collected) {
    let whole = limit.number.start..limit.end;
    collected.push(Kind::Open, limit.number.clone());
    collected.leaf(Node::Earlier(limit.line), limit.number.clone());
    if limit.to.is_empty() {
        collected.note(NoteKind::Duplicates, &whole);
    }
    for (text, start) in parted(&typed[limit.to.clone()], limit.to.start, &[" and ", ","]) {
        collected.push(Kind::And, limit.number.clone());
        one(text, start, collected);
    }
    collected.push(Kind::Close, limit.number.clone());
}

/// Adds one limit: years, or languages of which any will do.
fn one(text: &str, start: usize, collected: &mut Collected) {
    let place = start..start + text.len();
    if let Some(years) = text
        .strip_prefix("yr=")
        .or_else(|| text.strip_prefix("yr ="))
    {
        let read = value(Label::Years, years, &place, collected);
        match read {
            Ok(Some(node)) => collected.leaf(node, place),
            Ok(None) => {}
            Err(fault) => collected.refuse(fault),
        }
        return;
    }
    let each: Vec<(&str, usize)> = parted(text, start, &[" or "]).collect();
    if each.is_empty() || each.iter().any(|(it, _)| language(it).is_none()) {
        return collected.push(Kind::Absent(Absent::Limit), place);
    }
    collected.push(Kind::Open, place.clone());
    for (number, (text, start)) in each.into_iter().enumerate() {
        let here = start..start + text.len();
        if number > 0 {
            collected.push(Kind::Or, here.clone());
        }
        let name = text.to_lowercase();
        let name = name.strip_suffix(" language").unwrap_or(&name);
        match value(Label::Language, name, &here, collected) {
            Ok(Some(node)) => collected.leaf(node, here),
            Ok(None) => {}
            Err(fault) => collected.refuse(fault),
        }
    }
    collected.push(Kind::Close, place);
}

/// Parts a text at words outside parentheses and quotation marks; parentheses
/// around all of it are taken off.
fn parted<'a>(text: &'a str, start: usize, at: &[&str]) -> impl Iterator<Item = (&'a str, usize)> {
    let whole = text;
    let mut text = text.trim();
    while let Some(inside) = text.strip_prefix('(').and_then(|it| it.strip_suffix(')')) {
        if closing(inside) < inside.len() {
            break;
        }
        text = inside.trim();
    }
    let mut found = vec![];
    let (mut from, mut open, mut is_quoted) = (0, 0_usize, false);
    let mut skip = 0;
    for (here, c) in text.char_indices() {
        match c {
            '(' => open += 1,
            ')' => open = open.saturating_sub(1),
            c if is_quote(c) => is_quoted = !is_quoted,
            _ => {}
        }
        if open > 0 || is_quoted || here < skip {
            continue;
        }
        let begins = |it: &&&str| {
            let next = text.get(here..here + it.len());
            next.is_some_and(|next| next.eq_ignore_ascii_case(it))
        };
        if let Some(word) = at.iter().find(begins) {
            found.push(&text[from..here]);
            from = here + word.len();
            skip = from;
        }
    }
    found.push(&text[from..]);
    let base = whole.as_ptr() as usize;
    found.into_iter().map(str::trim).filter_map(move |it| {
        let at = it.as_ptr() as usize - base;
        (!it.is_empty()).then_some((it, start + at))
    })
}
