//! The values of fields that limit studies: authors, years, languages.
//!
//! ```text
//! value as typed ─value→ Limit, and the note that goes with it
//! ```

use super::{
    collect::{Collected, Label, untranslatable},
    note::NoteKind,
};
use crate::{
    search::question::{
        Limit, Node, QuestionError, Untranslatable, field::Field, limit, problem::error, word,
    },
    study::Span,
};

/// The last year that means "until now": `PubMed` writes `2015:3000[dp]`.
const NEVER: u16 = 3000;

/// Reads the value of a label that limits studies; `None` for other labels.
pub(super) fn value(
    label: Label,
    typed: &str,
    span: &Span,
    collected: &mut Collected,
) -> Result<Option<Node>, QuestionError> {
    let typed = typed.trim().trim_matches('"').trim();
    let not_read = |what| {
        let value = typed.to_owned();
        untranslatable(Untranslatable::Value { value, what }, span.clone())
    };
    let limit = match label {
        Label::Years => years(typed).ok_or_else(|| not_read("a year or a range of years"))?,
        Label::Language => {
            let language = limit::language(typed).ok_or_else(|| not_read("a language"))?;
            Limit::Language(language)
        }
        Label::Doi => {
            let any = |_, value: &str| Ok(value.to_owned());
            limit::limit(Field::Doi, typed, &any).map_err(|it| error(it, span.clone()))?
        }
        Label::Author => author(typed, span, collected)?,
        Label::Parts(_) | Label::Topic | Label::Headings | Label::Unknown => return Ok(None),
    };
    Ok(Some(Node::Only(limit)))
}

/// Reads `2019`, `2015-2022` and, as `PubMed` writes dates, `2015:2022` and
/// `2015/01/01:2019/12/31`: whole years only.
fn years(typed: &str) -> Option<Limit> {
    let typed = typed.replace([' ', '"'], "");
    let Some((from, to)) = typed.split_once(':') else {
        return typed.parse().ok().map(Limit::Years);
    };
    let from = ["/01/01", "/1/1", "/01", "/1"]
        .iter()
        .find_map(|it| from.strip_suffix(it))
        .unwrap_or(from);
    let to = ["/12/31", "/12"]
        .iter()
        .find_map(|it| to.strip_suffix(it))
        .unwrap_or(to);
    let to = if to.parse() == Ok(NEVER) { "" } else { to };
    format!("{from}..{to}").parse().ok().map(Limit::Years)
}

/// Reads a name as databases write it: family name, then initials.
fn author(typed: &str, span: &Span, collected: &mut Collected) -> Result<Limit, QuestionError> {
    let words: Vec<&str> = typed
        .split([' ', ','])
        .filter(|it| !it.is_empty())
        .collect();
    let kept = match words.split_last() {
        Some((last, before)) if !before.is_empty() && is_initials(last) => before,
        _ => words.as_slice(),
    };
    let name = kept.join(" ").replace('$', "*");
    if kept.len() < words.len() {
        let name = name.clone();
        collected.note(NoteKind::Initials { name }, span);
    }
    let name = word::side_by_side(&name).map_err(|(problem, _)| error(problem, span.clone()))?;
    Ok(Limit::Author(name))
}

/// Tells whether the last part of a name is initials: `A`, `J.K.`, `AB*`; Ovid
/// writes `jansen ab`.
fn is_initials(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    let most = if letters.iter().all(|c| c.is_uppercase()) {
        3
    } else if letters.iter().all(|c| c.is_lowercase()) {
        2
    } else {
        0
    };
    let is_plain = |c: char| c.is_alphabetic() || "*$.-".contains(c);
    (1..=most).contains(&letters.len()) && text.chars().all(is_plain)
}

/// Reads values that OR parts: `(Jansen A OR Smit B)` without its parentheses.
pub(super) fn values(
    label: Label,
    typed: &str,
    start: usize,
    collected: &mut Collected,
) -> Result<Vec<(Node, Span)>, QuestionError> {
    let mut found = vec![];
    let mut from = 0;
    let mut words = typed.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let at = word.as_ptr() as usize - typed.as_ptr() as usize;
        let is_or = word.eq_ignore_ascii_case("or");
        let end = if is_or { at } else { at + word.len() };
        if is_or || words.peek().is_none() {
            let text = typed.get(from..end).unwrap_or_default();
            let span = start + from..start + end;
            if let Some(node) = value(label, text, &span, collected)? {
                found.push((node, span));
            }
            from = at + word.len();
        }
    }
    Ok(found)
}
