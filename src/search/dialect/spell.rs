//! Words with the signs of a dialect → words with ours.
//!
//! ```text
//! "behavio?r$" ─spellings→ ["behavior*", "behavio?r*"] ─→ an OR of words
//! ```
//!
//! A sign for a letter or none has no counterpart here: both spellings are
//! written out.
//!
//! **Promise.** Each spelling reads as a word in our language, whatever it
//! looks like there: `EN` is no operator for Ovid.

use super::collect::refused;
use crate::{
    search::question::{
        Node, Problem, QuestionError, Untranslatable, climb::token::Kind, parse, tokens::Quoted,
        word,
    },
    study::Span,
};

/// The most spellings that are written out; four signs for a letter or none.
const MOST: usize = 16;

/// What may stand in a word besides letters, digits and signs; the last two are
/// accents that stand apart from their letter.
const PUNCTUATION: [char; 14] = [
    '-', '–', '—', '\'', '’', '.', ',', ';', ':', '&', '/', '_', '\u{301}', '\u{308}',
];

/// What the signs of a dialect mean.
#[derive(Clone, Copy, Debug)]
pub(super) struct Signs {
    /// Any ending.
    pub(super) any: &'static [char],
    /// Exactly one letter.
    pub(super) one: &'static [char],
    /// One letter or none.
    pub(super) maybe: &'static [char],
    /// Whether a number behind `any` says how many letters at most.
    pub(super) counted: bool,
}

type Refusal = word::Refusal;

impl Signs {
    /// Returns a word in our signs, in each of its spellings.
    fn spellings(self, text: &str) -> Result<Vec<String>, Refusal> {
        let mut found = vec![String::new()];
        for (at, c) in text.char_indices() {
            let behind = at + c.len_utf8();
            let rest = text.get(behind..).unwrap_or_default();
            if self.any.contains(&c) {
                let counts =
                    self.counted && !rest.is_empty() && rest.bytes().all(|it| it.is_ascii_digit());
                if !counts {
                    for it in &mut found {
                        it.push('*');
                    }
                    continue;
                }
                let letters: usize = rest.parse().unwrap_or(MOST);
                for _ in 0..letters.min(MOST) {
                    found = with_or_without(found, at..text.len())?;
                }
                found.sort_by_key(String::len);
                found.dedup();
                return Ok(found);
            }
            if self.maybe.contains(&c) {
                found = with_or_without(found, at..behind)?;
                continue;
            }
            let letter = if self.one.contains(&c) { '?' } else { c };
            let is_sign = c == '?' && letter == c && !self.one.contains(&c);
            if is_sign || letter != '?' && !c.is_alphanumeric() && !PUNCTUATION.contains(&c) {
                let problem = Untranslatable::Sign { sign: c };
                return Err((Problem::Untranslatable(problem), at..behind));
            }
            for it in &mut found {
                it.push(letter);
            }
        }
        Ok(found)
    }

    /// Reads a word.
    pub(super) fn word(self, text: &str) -> Result<Node, Refusal> {
        let whole = |(problem, _): Refusal| (problem, 0..text.len());
        let spellings = self.spellings(text)?;
        let nodes: Vec<Node> = spellings
            .iter()
            .map(|it| as_ours(it).map_err(whole))
            .collect::<Result<_, _>>()?;
        Ok(one_or(nodes))
    }

    /// Reads words side by side; the span of each is in `text`.
    pub(super) fn phrase(self, text: &str) -> Result<Node, Refusal> {
        let mut phrases: Vec<Vec<String>> = vec![vec![]];
        for piece in text.split_whitespace() {
            let start = piece.as_ptr() as usize - text.as_ptr() as usize;
            let moved = |(problem, span): Refusal| (problem, start + span.start..start + span.end);
            let spellings = self.spellings(piece).map_err(moved)?;
            if phrases.len() * spellings.len() > MOST {
                return Err(too_many(0..text.len()));
            }
            phrases = phrases
                .iter()
                .flat_map(|before| {
                    spellings.iter().map(|it| {
                        let mut longer = before.clone();
                        longer.push(it.clone());
                        longer
                    })
                })
                .collect();
        }
        let nodes: Vec<Node> = phrases
            .iter()
            .map(|it| side_by_side(it).map_err(|(problem, _)| (problem, 0..text.len())))
            .collect::<Result<_, _>>()?;
        Ok(one_or(nodes))
    }
}

impl Signs {
    /// Reads what stands between quotation marks.
    pub(super) fn quoted(self, quoted: &Quoted<'_>) -> Result<Kind, QuestionError> {
        let node = self.phrase(quoted.inside);
        node.map(Kind::Leaf).map_err(|it| refused(it, quoted.start))
    }
}

/// Each spelling without and with one more letter.
fn with_or_without(found: Vec<String>, place: Span) -> Result<Vec<String>, Refusal> {
    let mut both: Vec<String> = found
        .into_iter()
        .flat_map(|it| [it.clone(), it + "?"])
        .collect();
    both.sort();
    both.dedup();
    if both.len() > MOST {
        return Err(too_many(place));
    }
    Ok(both)
}

fn too_many(place: Span) -> Refusal {
    let problem = Untranslatable::Spellings { most: MOST };
    (Problem::Untranslatable(problem), place)
}

fn one_or(mut nodes: Vec<Node>) -> Node {
    if nodes.len() == 1 {
        nodes.remove(0)
    } else {
        Node::Or(nodes)
    }
}

/// Takes single quotation marks off what stands between them, as in
/// `'sleep apnea'`; returns where the rest begins.
pub(super) fn unquoted(text: &str, start: usize) -> (&str, usize) {
    const MARKS: [char; 3] = ['\'', '‘', '’'];
    let inside = text
        .strip_prefix(MARKS)
        .and_then(|it| it.strip_suffix(MARKS));
    match inside.filter(|it| !it.contains(MARKS) && !it.is_empty()) {
        Some(inside) => (
            inside,
            start + inside.as_ptr() as usize - text.as_ptr() as usize,
        ),
        None => (text, start),
    }
}

/// Reads one word with our signs, as one that is read the same when typed.
fn as_ours(text: &str) -> Result<Node, Refusal> {
    for text in [text, &text.to_lowercase()] {
        let node = word::word(text)?;
        if is_read_so(&node) {
            return Ok(node);
        }
    }
    // `adj3` is nearness in whatever case; in a phrase it is a word.
    side_by_side(&[text.to_owned()])
}

fn is_read_so(node: &Node) -> bool {
    parse(&node.to_string()).is_ok_and(|it| it.root == *node)
}

/// Makes a phrase of words with our signs. A word that ends in `?` cannot
/// stand in one, and stands right behind it.
fn side_by_side(words: &[String]) -> Result<Node, Refusal> {
    let mut parts: Vec<Node> = vec![];
    let mut run: Vec<&str> = vec![];
    let close = |run: &mut Vec<&str>, parts: &mut Vec<Node>| -> Result<(), Refusal> {
        if !run.is_empty() {
            parts.push(Node::Phrase(word::side_by_side(&run.join(" "))?));
            run.clear();
        }
        Ok(())
    };
    for text in words {
        if text.ends_with('?') {
            close(&mut run, &mut parts)?;
            let node = word::word(text)?;
            if !is_read_so(&node) {
                // `a:b?`
                let sign = text.chars().find(|c| !c.is_alphanumeric()).unwrap_or('?');
                let problem = Untranslatable::Sign { sign };
                return Err((Problem::Untranslatable(problem), 0..0));
            }
            parts.push(node);
        } else if text.contains(char::is_alphanumeric) {
            run.push(text);
        }
    }
    close(&mut run, &mut parts)?;
    let joined = parts.into_iter().reduce(|left, right| Node::Near {
        left: Box::new(left),
        right: Box::new(right),
        between: 0,
        ordered: true,
    });
    joined.ok_or((Problem::EmptyPhrase, 0..0))
}
