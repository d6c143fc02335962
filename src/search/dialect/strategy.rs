//! A text → the numbered lines of a strategy, if it is one.
//!
//! ```text
//! 1. exp Housing/            1203
//! 2. wijk*.ti,ab.            (88)     →  lines by number, without their hits
//! 3. 1 or 2
//! ```
//!
//! A strategy has two numbered lines or more, of which the numbers go up. A line
//! without a number goes on with the one before it.
//!
//! **Promise.** A text of one line is no strategy unless its steps are numbered: `1 and
//! 2` and `#1 AND #2` name the user's own searches.

pub(super) mod lines;

use super::{collect::Collected, note::NoteKind};
use crate::{
    search::question::{
        Node,
        climb::token::{Kind, Token},
        signs::is_number,
    },
    study::Span,
};
use lines::{Line, before_first, run_together, without_numbers};

/// Numbered lines.
pub(super) struct Strategy {
    pub(super) lines: Vec<Line>,
    /// How many lines have the number of what was found behind them.
    pub(super) hits: usize,
    /// What stands before the first line, if anything does.
    pub(super) head: Option<Span>,
    /// Whether they have no numbers and were counted.
    pub(super) is_counted: bool,
}

/// Reads a text as numbered lines; `None` if it is none.
pub(super) fn strategy(typed: &str) -> Option<Strategy> {
    let mut lines: Vec<Line> = vec![];
    let mut head = 0..0;
    // How many parentheses are open in the line that is read.
    let mut open = 0_i64;
    let mut at = 0;
    for text in typed.split_inclusive('\n') {
        let here = at..at + text.len();
        at = here.end;
        let content = text.trim_end();
        let end = here.start + content.len();
        // A rule of dashes or stars is no text.
        if !content.contains(char::is_alphanumeric) && !content.contains(['(', ')', '"']) {
            continue;
        }
        let last = lines.last().map(|it| it.number);
        let marked = marker(content).filter(|(number, _)| match last {
            None => head.is_empty() || *number == 1,
            Some(last) => *number > last && open <= 0,
        });
        match (marked, lines.last_mut()) {
            (Some((number, behind)), _) => {
                let span = here.start + behind..end;
                open = depth(typed.get(span.clone()).unwrap_or_default());
                lines.push(Line { number, span });
            }
            (None, Some(line)) => {
                line.span.end = end;
                open += depth(content);
            }
            (None, None) => {
                if head.is_empty() {
                    head.start = here.start + content.len() - content.trim_start().len();
                }
                head.end = end;
            }
        }
    }
    let mut is_counted = false;
    if lines.len() < 2 {
        lines = run_together(typed).or_else(|| {
            is_counted = true;
            without_numbers(typed)
        })?;
        head = before_first(typed, &lines);
    }
    let numbers: Vec<u32> = lines.iter().map(|it| it.number).collect();
    let mut hits = 0;
    for line in &mut lines {
        let text = typed.get(line.span.clone()).unwrap_or_default();
        let is_line = |number: u32| numbers.contains(&number);
        if let Some(length) = without_hits(text, &is_line) {
            line.span.end = line.span.start + length;
            hits += 1;
        }
    }
    Some(Strategy {
        lines,
        hits,
        head: (!head.is_empty()).then_some(head),
        is_counted,
    })
}

/// Reads the number at the beginning of a line, and where what it numbers begins:
/// `1 `, `1. `, `#1 `, `# 1 `, `S1 `. What goes on with an operator is no numbered
/// line.
fn marker(line: &str) -> Option<(u32, usize)> {
    let begins = line.trim_start();
    let start = line.len() - begins.len();
    let rest = begins.strip_prefix(['#', 'S']).unwrap_or(begins);
    let rest = if begins.starts_with('#') {
        rest.trim_start_matches(' ')
    } else {
        rest
    };
    let sign = begins.len() - rest.len();
    let digits = rest.find(|c: char| !c.is_ascii_digit())?;
    let number = rest.get(..digits)?;
    if digits == 0 || digits > 4 {
        return None;
    }
    let number: u32 = number.parse().ok().filter(|it| *it > 0)?;
    let rest = rest.get(digits..)?;
    let rest = rest.strip_prefix(['.', ')', ':']).unwrap_or(rest);
    let content = rest.trim_start();
    if content.is_empty() || content.len() == rest.len() {
        return None;
    }
    let word = content.split(|c: char| !c.is_alphanumeric()).next();
    let word = word.unwrap_or_default().to_lowercase();
    let near = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_operator = ["and", "or", "not", "en", "of", "niet", "adj", "near"].contains(&near);
    let has_only_sign = content.starts_with([')', ':', ',']);
    if is_operator && !content[word.len()..].starts_with('/') || has_only_sign {
        return None;
    }
    let behind = start + sign + digits;
    Some((number, behind + line[behind..].len() - content.len()))
}

/// How many more parentheses open than close.
fn depth(text: &str) -> i64 {
    let one = |c: char| match c {
        '(' => 1,
        ')' => -1,
        _ => 0,
    };
    text.chars().map(one).sum()
}

/// Returns how much of a line stands before the number of what was found: a number
/// at its end behind a tab, two blanks, a dot, a bracket or a quotation mark, or in
/// parentheses of its own.
fn without_hits(text: &str, is_line: &dyn Fn(u32) -> bool) -> Option<usize> {
    let start = text.rfind(char::is_whitespace)? + 1;
    let start = text.get(start - 1..)?.char_indices().nth(1)?.0 + start - 1;
    let last = text.get(start..)?;
    let bare = last
        .strip_prefix(['(', '['])
        .and_then(|it| it.strip_suffix([')', ']']));
    let figures = bare.unwrap_or(last);
    let is_count = figures.starts_with(|c: char| c.is_ascii_digit())
        && figures.ends_with(|c: char| c.is_ascii_digit())
        && figures
            .chars()
            .all(|c| c.is_ascii_digit() || ",.".contains(c));
    if !is_count {
        return None;
    }
    let before = text.get(..start)?;
    let kept = before.trim_end();
    let gap = before.get(kept.len()..)?;
    let word = kept
        .rsplit(|c: char| c.is_whitespace() || c == '(')
        .next()?;
    let is_operator = ["and", "or", "not"].contains(&word.to_lowercase().as_str());
    if kept.is_empty() || is_operator {
        return None;
    }
    let number = word.trim_start_matches('#');
    let names = is_number(number) && number.parse().is_ok_and(is_line);
    let is_apart = gap.contains('\t') || gap.chars().count() > 1;
    let ends = kept.ends_with(['.', '/', ']', ')', '"', '”']);
    (is_apart || ends || names || bare.is_some()).then_some(kept.len())
}

/// Reads plain numbers that stand by themselves outside parentheses as lines: `1
/// AND 2 AND english[la]`. In parentheses they are words, which is noted.
pub(super) fn number_words(collected: &mut Collected, is_line: &dyn Fn(u32) -> bool) {
    let mut open = 0_usize;
    let mut words = vec![];
    for at in 0..collected.tokens.len() {
        let token = &collected.tokens[at];
        match &token.kind {
            Kind::Open => open += 1,
            Kind::Close => open = open.saturating_sub(1),
            Kind::Leaf(Node::Word(word)) if is_number(word) => {
                let number = word.parse().ok().filter(|it| is_line(*it));
                let joins = |it: Option<&Token>| {
                    it.is_none_or(|it| matches!(it.kind, Kind::And | Kind::Or | Kind::Not))
                };
                let before = at.checked_sub(1).and_then(|it| collected.tokens.get(it));
                let is_alone = joins(before) && joins(collected.tokens.get(at + 1));
                match number {
                    Some(number) if is_alone && open == 0 => {
                        collected.tokens[at].kind = Kind::Leaf(Node::Earlier(number));
                    }
                    Some(number) => words.push((number, token.span.clone())),
                    None => {}
                }
            }
            _ => {}
        }
    }
    for (number, span) in words {
        collected.note(NoteKind::NumberIsWord { number }, &span);
    }
}

/// Groups what stands between operators that have a line of their own: people
/// write the blocks of a search so. Where that is not how the dialect reads them,
/// it is noted.
pub(super) fn group_blocks(typed: &str, collected: &mut Collected) {
    let mut open = 0_usize;
    let mut parting = vec![];
    let mut joins = vec![false];
    for (at, token) in collected.tokens.iter().enumerate() {
        match token.kind {
            Kind::Open => open += 1,
            Kind::Close => open = open.saturating_sub(1),
            Kind::And | Kind::Or | Kind::Not if open == 0 => {
                if has_own_line(typed, &token.span) {
                    parting.push(at);
                    joins.push(false);
                } else if let Some(last) = joins.last_mut() {
                    *last = true;
                }
            }
            _ => {}
        }
    }
    if parting.is_empty() || !joins.contains(&true) {
        return;
    }
    let tokens = std::mem::take(&mut collected.tokens);
    let mut place = 0..0;
    let mut blocks = joins.into_iter();
    let mut is_group = blocks.next().unwrap_or(false);
    let mut begins = true;
    let mut next = parting.into_iter().peekable();
    for (at, token) in tokens.into_iter().enumerate() {
        let span = token.span.clone();
        if next.next_if_eq(&at).is_some() {
            if is_group && !begins {
                collected.push(Kind::Close, place.end..place.end);
            }
            is_group = blocks.next().unwrap_or(false);
            begins = true;
            collected.tokens.push(token);
        } else {
            if begins && is_group {
                collected.push(Kind::Open, span.start..span.start);
            }
            begins = false;
            collected.tokens.push(token);
        }
        place = span;
    }
    if is_group && !begins {
        collected.push(Kind::Close, place.end..place.end);
    }
    collected.note(NoteKind::Blocks, &(0..typed.len()));
}

/// Tells whether nothing else stands on the line of a token.
fn has_own_line(typed: &str, span: &Span) -> bool {
    let before = typed.get(..span.start).unwrap_or_default();
    let after = typed.get(span.end..).unwrap_or_default();
    let is_end = |c: &char| *c == '\n' || !c.is_whitespace();
    before.chars().rev().find(is_end) == Some('\n') && after.chars().find(is_end) == Some('\n')
}
