//! Numbers of lines: `or/1-4`, `1-3/OR`, `and/1,3`, and lines of nothing else.
//!
//! **Promise.** So many numbers are read, and no more: a line that names a
//! thousand names them once.

use winnow::{LocatingSlice, stream::Stream};

use super::collect::Collected;
use crate::{
    search::question::{
        Node, Problem, QuestionError,
        climb::token::Kind,
        problem::error,
        signs::is_number,
        tokens::{blanks, earlier, is_border},
    },
    study::Span,
};

/// The most lines that `or/1-4` may name; a search history has some hundreds.
const MOST_LINES: u32 = 1_000;

/// The most lines that a text may name in all.
const MOST_NAMED: usize = 20_000;

/// Lines and the operator between them.
pub(super) struct Named {
    /// Their numbers; none if they cannot be read.
    pub(super) lines: Vec<u32>,
    /// Whether any of them will do.
    pub(super) is_or: bool,
}

/// Reads `or/1-4` and `1-4/or`, in small letters; `None` if it is no such thing.
pub(super) fn lines_named(small: &str) -> Option<Named> {
    let (left, right) = small.split_once('/')?;
    let (operator, lines) = match (left, right) {
        ("or" | "and", lines) => (left, lines),
        (lines, "or" | "and") => (right, lines),
        _ => return None,
    };
    let names = lines.starts_with(|c: char| c.is_ascii_digit() || c == '#');
    names.then(|| Named {
        lines: numbers(lines).unwrap_or_default(),
        is_or: operator == "or",
    })
}

/// Reads `{OR #1-#4}` at the beginning of a text, and how long it is.
pub(super) fn lines_in_braces(text: &str) -> Option<(Named, usize)> {
    let inside = text.strip_prefix('{')?;
    let inside = inside.get(..inside.find('}')?)?;
    let named = inside.trim().to_lowercase().replacen(' ', "/", 1);
    let named = lines_named(&named).filter(|it| !it.lines.is_empty())?;
    Some((named, inside.len() + 2))
}

/// Reads `S3`, the name of a line of EBSCO and `ProQuest`; `None` if it is no such thing.
pub(super) fn line_name(text: &str, span: &Span) -> Option<Result<Node, QuestionError>> {
    let number = text.strip_prefix('S')?;
    let is_name = is_number(number) && number.len() <= 4;
    is_name.then(|| earlier(text, number, span))
}

/// Reads `1-4,7`.
fn numbers(lines: &str) -> Option<Vec<u32>> {
    let number = |text: &str| {
        let text = text.trim_start_matches(['#', 's']);
        text.parse::<u32>().ok().filter(|it| *it > 0)
    };
    let mut found = vec![];
    for part in lines.split(',') {
        let (from, to) = part.split_once(['-', '–']).unwrap_or((part, part));
        let (from, to) = (number(from)?, number(to)?);
        let is_range = from <= to && to - from < MOST_LINES;
        if !is_range || found.len() > MOST_LINES as usize {
            return None;
        }
        found.extend(from..=to);
    }
    Some(found)
}

/// Adds lines, joined by an operator.
pub(super) fn operators_between(named: &Named, span: &Span, collected: &mut Collected) {
    if collected.tokens.len() > MOST_NAMED {
        return collected.refuse(error(Problem::TooLong, span.clone()));
    }
    collected.push(Kind::Open, span.clone());
    for (index, number) in named.lines.iter().enumerate() {
        if index > 0 {
            let kind = if named.is_or { Kind::Or } else { Kind::And };
            collected.push(kind, span.clone());
        }
        collected.leaf(Node::Earlier(*number), span.clone());
    }
    collected.push(Kind::Close, span.clone());
}

/// Reads a line that only combines other lines, whatever the dialect: `1 AND 2`,
/// `(#1 OR #2) NOT #3`, `or/1-4`; `None` if there is anything else in it, or no
/// operator.
pub(super) fn combination(line: &str) -> Option<Collected> {
    let mut input = LocatingSlice::new(line);
    let mut collected = Collected::default();
    let mut has_operator = false;
    loop {
        let here = blanks(&mut input);
        if here == line.len() {
            return has_operator.then_some(collected);
        }
        let rest = &line[here..];
        if let Some(sign) = rest.chars().next().filter(|c| "()".contains(*c)) {
            let kind = if sign == '(' { Kind::Open } else { Kind::Close };
            input.next_slice(1);
            collected.push(kind, here..here + 1);
            continue;
        }
        if let Some((named, length)) = lines_in_braces(rest) {
            has_operator = true;
            operators_between(&named, &(here..here + length), &mut collected);
            input.next_slice(length);
            continue;
        }
        let length = rest.find(is_border).filter(|it| *it > 0);
        let length = length.unwrap_or(if rest.starts_with(is_border) {
            0
        } else {
            rest.len()
        });
        let word = rest
            .get(..length)
            .filter(|it| !it.is_empty())?
            .to_lowercase();
        let span = here..here + length;
        input.next_slice(length);
        let kind = match word.as_str() {
            "and" => Kind::And,
            "or" => Kind::Or,
            "not" => Kind::Not,
            word => {
                if let Some(named) = lines_named(word) {
                    if named.lines.is_empty() {
                        return None;
                    }
                    has_operator = true;
                    operators_between(&named, &span, &mut collected);
                    continue;
                }
                let number = word.trim_start_matches(['#', 's']);
                let number = is_number(number).then(|| number.parse().ok()).flatten()?;
                Kind::Leaf(Node::Earlier(number))
            }
        };
        has_operator |= !matches!(kind, Kind::Leaf(_));
        collected.push(kind, span);
    }
}
