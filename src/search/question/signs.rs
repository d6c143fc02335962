//! Spellings that mean something elsewhere, told apart from words.
//!
//! ```text
//! text without blanks ─foreign→ the problem with it, if any
//! ```
//!
//! **Promise.** What another search tool would not read as a word is refused
//! and not searched as if it were one.

use super::bounds::FARTHEST;
use super::problem::{Elsewhere, Problem, QuestionError, error};
use crate::study::Span;

/// How near two sides are to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::search) struct Distance {
    /// How many words may stand between.
    pub(in crate::search) between: u32,
    /// Whether the left side comes first.
    pub(in crate::search) ordered: bool,
}

/// Reads `NEAR/3` and `PRE/3`, in capitals or not; `None` for anything else.
pub(in crate::search) fn nearness(
    text: &str,
    span: &Span,
) -> Result<Option<Distance>, QuestionError> {
    let without_number = || {
        let operator = text.to_owned();
        error(Problem::NearWithoutNumber { operator }, span.clone())
    };
    if matches!(text, "NEAR" | "PRE") {
        return Err(without_number());
    }
    let Some((operator, number)) = text.split_once('/') else {
        return Ok(None);
    };
    let ordered = match operator.to_uppercase().as_str() {
        "NEAR" => false,
        "PRE" => true,
        _ => return Ok(None),
    };
    if !is_number(number) {
        return Err(without_number());
    }
    let between = between(number).ok_or_else(|| error(Problem::TooFar, span.clone()))?;
    Ok(Some(Distance { between, ordered }))
}

/// Reads how many words may stand between.
pub(in crate::search) fn between(number: &str) -> Option<u32> {
    number.parse().ok().filter(|it| *it <= FARTHEST)
}

pub(in crate::search) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit())
}

/// Recognises spellings that mean more than a word elsewhere.
pub(super) fn foreign(text: &str) -> Option<Problem> {
    let first = text.chars().next()?;
    let has_word = text.chars().any(char::is_alphanumeric);
    if matches!(first, '-' | '+' | '!') && has_word {
        return Some(Problem::Sign { sign: first });
    }
    if first == '‘' {
        return Some(Problem::SingleQuotes);
    }
    let elsewhere = if let Some(ours) = other_nearness(text) {
        let typed = text.to_owned();
        Elsewhere::Nearness { typed, ours }
    } else if text.ends_with(']') && text.find('[').is_some_and(|it| it > 0) {
        Elsewhere::PubMedField
    } else if is_ovid_field(text) {
        Elsewhere::OvidField
    } else if is_wos_field(text) {
        Elsewhere::WosField
    } else {
        let signs = |c: char| "~^=|<>{}[]\\$#".contains(c);
        let sign = text.chars().find(|c| has_word && signs(*c))?;
        Elsewhere::Sign { sign }
    };
    Some(Problem::Elsewhere(elsewhere))
}

/// `W/5`, `N3`, `PRE2`, `adj3`, `ADJ`: returns what it would be here.
fn other_nearness(text: &str) -> Option<String> {
    if text == "ADJ" {
        return Some("PRE/0".into());
    }
    let at = text.find(|c: char| c == '/' || c.is_ascii_digit())?;
    let (operator, rest) = text.split_at(at);
    let number = rest.strip_prefix('/').unwrap_or(rest);
    let number: u32 = is_number(number).then(|| number.parse().ok())??;
    let is_spelled_so = rest.starts_with('/') || operator != operator.to_lowercase();
    match operator.to_uppercase().as_str() {
        // Ovid counts the steps, not the words between.
        "ADJ" => Some(format!("NEAR/{}", number.saturating_sub(1))),
        "W" if rest.starts_with('/') => Some(format!("NEAR/{number}")),
        "N" | "NEAR" if is_spelled_so => Some(format!("NEAR/{number}")),
        "W" | "PRE" if is_spelled_so => Some(format!("PRE/{number}")),
        _ => None,
    }
}

/// `wijk.ti,ab.`
fn is_ovid_field(text: &str) -> bool {
    text.strip_suffix('.').is_some_and(|it| {
        it.split_once('.').is_some_and(|(word, fields)| {
            let is_short = |it: &str| it.len() == 2 && it.bytes().all(|it| it.is_ascii_lowercase());
            word.len() > 2 && fields.split(',').all(is_short)
        })
    })
}

/// `TI=wijk`, `TS=`
fn is_wos_field(text: &str) -> bool {
    text.split_once('=').is_some_and(|(field, _)| {
        (2..=3).contains(&field.len()) && field.bytes().all(|it| it.is_ascii_uppercase())
    })
}
