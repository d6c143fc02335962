//! A text without blanks → a word, open or not; words side by side → a phrase.
//!
//! ```text
//! wijk → Word    =één → Exact    participat* → Start
//! wom?n, behavio*r, *participatie → Pattern
//! ```
//!
//! **Promise.** A `*` or `?` is honoured or refused, never passed over.
//! **Knows:** words as `analyse` parts them. **Never:** operators, fields.

use super::{
    problem::Problem,
    tree::{Node, PhraseWord},
};
use crate::{analyse::words, study::Span};

/// The least that must be known of a word that is left open, in letters: with
/// one, a question would be for nearly every study.
const KNOWN: usize = 2;

/// The same of a word that is open at its beginning or inside. Chosen, not measured:
/// two letters such as those of `*en` end a large part of all words.
const KNOWN_OPEN: usize = 3;

/// One letter, and any letters.
pub(super) const SIGNS: [char; 2] = ['?', '*'];

/// A problem and where in the text that was given.
pub(in crate::search) type Refusal = (Problem, Span);

/// Reads a word. `text` has no blanks and no foreign signs.
pub(in crate::search) fn word(text: &str) -> Result<Node, Refusal> {
    let whole = 0..text.len();
    let (stem, is_start) = open_end(text)?;
    if stem.contains(SIGNS) {
        let part = once(patterns(stem)?);
        if let Some(known) = part.strip_suffix('*')
            && !known.contains(SIGNS)
        {
            // `participat*:`
            return Ok(Node::Start(known.to_owned()));
        }
        let is_open = is_start && !part.ends_with('*');
        let ending = if is_open { "*" } else { "" };
        return Ok(Node::Pattern(format!("{part}{ending}")));
    }
    if words(stem).next().is_none() {
        let problem = if is_start {
            Problem::ShortStart
        } else {
            Problem::NoWord
        };
        return Err((problem, whole));
    }
    Ok(if is_start {
        Node::Start(stem.to_owned())
    } else {
        Node::Word(stem.to_owned())
    })
}

/// Reads the exact form behind an `=`.
pub(super) fn exact(text: &str) -> Result<Node, Refusal> {
    if let Some(at) = text.find(['*', '?']) {
        return Err((Problem::OpenExact, at..at + 1));
    }
    if words(text).next().is_none() {
        return Err((Problem::NoWord, 0..text.len()));
    }
    Ok(Node::Exact(text.to_owned()))
}

/// Reads words side by side.
pub(in crate::search) fn side_by_side(text: &str) -> Result<Vec<PhraseWord>, Refusal> {
    let mut found: Vec<PhraseWord> = vec![];
    // Blanks part the words first, so that each `*` stays with the word that
    // it stands behind.
    for piece in text.split_whitespace() {
        let start = piece.as_ptr() as usize - text.as_ptr() as usize;
        let moved = |(problem, span): Refusal| (problem, start + span.start..start + span.end);
        if piece.starts_with('=') && words(piece).next().is_some() {
            return Err(moved((Problem::ExactPhrase, 0..1)));
        }
        let (stem, is_start) = open_end(piece).map_err(moved)?;
        let stem = if stem.contains(SIGNS) {
            patterns(stem).map_err(moved)?
        } else {
            stem
        };
        let filled = filled(stem);
        let mut inside = words(&filled).peekable();
        while let Some(word) = inside.next() {
            let text = stem.get(word.span.clone()).unwrap_or_default();
            // `"mede*-onderzoeker"` leaves its first word open.
            let known = text.trim_end_matches('*');
            let is_start = known.len() < text.len() || is_start && inside.peek().is_none();
            let text = known;
            // `"wat werkt? een"` asks, and does not leave a letter open.
            if text.ends_with('?') && !is_start {
                let at = word.span.end - 1;
                return Err(moved((Problem::QuestionMark, at..word.span.end)));
            }
            let text = once(text);
            found.push(PhraseWord { text, is_start });
        }
    }
    if found.is_empty() {
        return Err((Problem::EmptyPhrase, 0..text.len()));
    }
    Ok(found)
}

/// Tells whether too little is known of a word that is left open.
fn is_short(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphanumeric()).count() < KNOWN
}

/// Takes the `*` off the end of a word.
fn open_end(text: &str) -> Result<(&str, bool), Refusal> {
    let stem = text.trim_end_matches('*');
    let is_start = stem.len() < text.len();
    let filled = filled(stem);
    let open = words(&filled).last().and_then(|it| stem.get(it.span));
    let is_unknown = |it: &str| is_short(it) && !it.contains(SIGNS);
    if is_start && open.is_none_or(is_unknown) {
        return Err((Problem::ShortStart, 0..text.len()));
    }
    Ok((stem, is_start))
}

/// Each `*` once: several in a row say no more.
fn once(text: &str) -> String {
    let mut found = String::with_capacity(text.len());
    for c in text.chars() {
        if c != '*' || !found.ends_with('*') {
            found.push(c);
        }
    }
    found
}

/// Fills each sign with a letter, so that it parts no words. Both take a byte:
/// spans stay what they are.
fn filled(text: &str) -> String {
    text.replace(SIGNS, "x")
}

/// Returns a text with signs in it up to the end of its last word.
fn patterns(text: &str) -> Result<&str, Refusal> {
    let filled = filled(text);
    let spans: Vec<Span> = words(&filled).map(|it| it.span).collect();
    for span in &spans {
        let word = text.get(span.clone()).unwrap_or_default();
        let inside = word.trim_end_matches('*');
        if !inside.contains(SIGNS) {
            if inside.len() < word.len() && is_short(inside) {
                return Err((Problem::ShortStart, span.clone()));
            }
            continue;
        }
        let known = word.chars().filter(|c| c.is_alphanumeric()).count();
        if inside.starts_with(SIGNS) && known < KNOWN_OPEN {
            return Err((Problem::StarInFront, span.clone()));
        }
        if is_short(word) || inside.contains('*') && known < KNOWN_OPEN {
            return Err((Problem::ShortPattern, span.clone()));
        }
    }
    let part = spans.last().and_then(|last| text.get(..last.end));
    part.ok_or((Problem::NoWord, 0..text.len()))
}
