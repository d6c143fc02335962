//! The values of fields that limit studies: authors, years, languages.
//!
//! ```text
//! value as typed ─value→ Limit, and the note that goes with it
//! ```

use winnow::stream::{Location, Stream};

use super::{
    collect::{Collected, untranslatable},
    label::Label,
    note::NoteKind,
};
use crate::{
    search::question::{
        Limit, Node, Problem, QuestionError, Untranslatable,
        field::Field,
        limit,
        problem::error,
        tokens::{Input, blanks, is_quote},
        word,
    },
    study::{Language, Span},
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
        Label::Years => {
            let (years, is_wider) =
                years(typed).ok_or_else(|| not_read("a year or a range of years"))?;
            if is_wider {
                let typed = typed.to_owned();
                collected.note(NoteKind::WholeYears { typed }, span);
            }
            years
        }
        Label::Language => {
            let (language, is_wider) = language(typed).ok_or_else(|| not_read("a language"))?;
            if is_wider {
                let typed = typed.to_owned();
                collected.note(NoteKind::OtherLanguage { typed }, span);
            }
            Limit::Language(language)
        }
        Label::Doi => {
            let any = |_, value: &str| Ok(value.to_owned());
            limit::limit(Field::Doi, typed, &any).map_err(|it| error(it, span.clone()))?
        }
        Label::Author => author(typed, span, collected)?,
        Label::Parts(_)
        | Label::Topic
        | Label::Headings
        | Label::Limits
        | Label::Unkept
        | Label::Unknown => return Ok(None),
    };
    Ok(Some(Node::Only(limit)))
}

/// Reads `2019`, `2015-2022`, `2010-Current` and, as `PubMed` writes dates,
/// `2015:2022` and `2015/01/01:2019/12/31`: whole years only, and whether that is
/// more than was asked.
fn years(typed: &str) -> Option<(Limit, bool)> {
    let typed = typed.replace(is_blank_or_quote, "").to_lowercase();
    let typed = typed.replace(['–', '—', '‐', '‑', '−'], "-");
    let range = [":", "..", "-"].iter().find_map(|it| typed.split_once(it));
    let Some((from, to)) = range else {
        let (year, from_first, to_last) = date(&typed)?;
        let years = year?.parse().ok()?;
        return Some((Limit::Years(years), !(from_first && to_last)));
    };
    let (from, from_first, _) = date(from)?;
    let (to, _, to_last) = date(to)?;
    let years = format!("{}..{}", from.unwrap_or(""), to.unwrap_or(""));
    Some((Limit::Years(years.parse().ok()?), !(from_first && to_last)))
}

fn is_blank_or_quote(c: char) -> bool {
    c.is_whitespace() || is_quote(c)
}

/// Reads `2015/03/01`: the year, whether the date is its first day, and whether
/// its last; no year for "until now".
fn date(typed: &str) -> Option<(Option<&str>, bool, bool)> {
    if ["", "current", "present", "now", "heden"].contains(&typed) {
        return Some((None, true, true));
    }
    let (year, rest) = typed.split_once('/').unwrap_or((typed, ""));
    if year.len() != 4 || !year.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    if year.parse() == Ok(NEVER) {
        return Some((None, true, true));
    }
    let figures = |it: &str| it.len() <= 2 && it.bytes().all(|it| it.is_ascii_digit());
    if !rest.split('/').all(figures) || rest.split('/').count() > 2 {
        return None;
    }
    let is_first = ["", "1", "01", "1/1", "01/01", "01/1", "1/01"].contains(&rest);
    let is_last = ["", "12", "12/31"].contains(&rest);
    Some((Some(year), is_first, is_last))
}

/// Languages that databases name and that are not told apart here.
const OTHERS: [&str; 16] = [
    "spanish",
    "italian",
    "portuguese",
    "chinese",
    "japanese",
    "russian",
    "korean",
    "polish",
    "danish",
    "swedish",
    "norwegian",
    "finnish",
    "turkish",
    "arabic",
    "persian",
    "hebrew",
];

/// Reads the name of a language, and whether it stands for more than was asked.
pub(super) fn language(typed: &str) -> Option<(Language, bool)> {
    let typed = typed.trim().to_lowercase();
    let typed = typed.strip_suffix(" language").unwrap_or(&typed);
    if let Some(known) = limit::language(typed) {
        return Some((known, false));
    }
    OTHERS.contains(&typed).then_some((Language::Other, true))
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

/// Reads the value behind a field code, in parentheses or up to an operator; `code` is
/// where the code stands, and what is read is taken off `input`.
pub(super) fn behind_code(
    typed: &str,
    label: Label,
    code: &Span,
    input: &mut Input<'_>,
    collected: &mut Collected,
) -> Result<(), QuestionError> {
    let here = blanks(input);
    let rest = typed.get(here..).unwrap_or_default();
    let (text, (skipped, taken)) = value_text(rest);
    let found = values(label, text, here + skipped, collected)?;
    if found.is_empty() {
        let value = text.to_owned();
        let what = "the value of this field";
        let problem = Untranslatable::Value { value, what };
        return Err(untranslatable(problem, code.clone()));
    }
    input.next_slice(taken);
    either(found, code.start..here + taken, collected);
    Ok(())
}

/// Reads the value in the parentheses that follow a field code that begins at `start`.
pub(super) fn in_parentheses(
    typed: &str,
    label: Label,
    start: usize,
    input: &mut Input<'_>,
    collected: &mut Collected,
) -> Result<(), QuestionError> {
    let open = input.current_token_start();
    let rest = typed.get(open..).unwrap_or_default();
    let close = rest.find(')');
    let close = close.ok_or_else(|| error(Problem::OpenGroup, open..open + 1))?;
    let inside = rest.get(1..close).unwrap_or_default();
    let found = values(label, inside, open + 1, collected)?;
    if found.is_empty() {
        return Err(error(Problem::EmptyGroup, open..open + close + 1));
    }
    input.next_slice(close + 1);
    either(found, start..open + close + 1, collected);
    Ok(())
}

/// Adds values of which one is enough.
fn either(found: Vec<(Node, Span)>, span: Span, collected: &mut Collected) {
    let mut nodes: Vec<Node> = found.into_iter().map(|(node, _)| node).collect();
    let node = match nodes.len() {
        1 => nodes.remove(0),
        _ => Node::Or(nodes),
    };
    collected.leaf(node, span);
}

/// Returns the value at the beginning of a text, where it begins, and how many
/// bytes it takes: what stands in parentheses, or up to an operator.
fn value_text(rest: &str) -> (&str, (usize, usize)) {
    if let Some(inside) = rest.strip_prefix('(') {
        let end = inside.find(')').unwrap_or(inside.len());
        let taken = (1 + end + 1).min(rest.len());
        return (&inside[..end], (1, taken));
    }
    let mut end = 0;
    let mut is_open = false;
    for word in rest.split_inclusive(char::is_whitespace) {
        let is_operator = ["and", "or", "not"].contains(&word.trim().to_lowercase().as_str());
        if is_operator && !is_open {
            break;
        }
        if word.chars().filter(|c| is_quote(*c)).count() % 2 == 1 {
            is_open = !is_open;
        }
        if let Some(close) = word.find(')') {
            end += close;
            break;
        }
        end += word.len();
    }
    let text = rest[..end].trim_end();
    (text, (0, text.len()))
}
