//! What was typed → a tree, with positions for carets.
//!
//! The grammar, tightest first:
//!
//! ```text
//! atom  = word | word* | "a phrase" | ( question )
//! not   = NOT atom | atom            only beside something that is wanted
//! and   = not { [AND] not }          words side by side mean AND
//! or    = and { OR and }
//! ```
//!
//! Operators are written in capitals, in English or Dutch (`EN`, `OF`,
//! `NIET`). Whatever cannot be run is an error that names the place; nothing
//! is corrected or passed over.

use thiserror::Error;

mod display;
mod parse;
mod tokens;

use crate::study::Span;

pub use parse::parse;

/// The deepest nesting of parentheses; reviewers' longest search strings have
/// fewer than 10.
pub const DEEPEST: usize = 50;

/// A question, as a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The whole.
    pub root: Node,
    /// Words that stand alone in an implicit AND and are too common to look
    /// for; they are not in `root`.
    pub left_out: Vec<String>,
}

/// A part of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// A word: all its inflections.
    Word(String),
    /// The beginning of a word: `participat*`.
    Start(String),
    /// Words side by side, exactly as typed but for capitals and diacritics.
    Phrase(Vec<PhraseWord>),
    /// All of these.
    And(Vec<Node>),
    /// At least one of these.
    Or(Vec<Node>),
    /// Not this; stands only in an `And` beside something that is wanted.
    Not(Box<Node>),
}

/// A word of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhraseWord {
    /// The word as typed, without its `*`.
    pub text: String,
    /// Whether a `*` stood behind it.
    pub is_start: bool,
}

/// Why a question cannot be run, and where.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{problem}")]
pub struct QuestionError {
    /// What is wrong.
    pub problem: Problem,
    /// Where: bytes of what was typed; may be empty, at the end.
    pub span: Span,
}

/// What can be wrong with a question.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Problem {
    /// Nothing was typed.
    #[error("the question is empty")]
    Empty,
    /// A quotation mark has no partner.
    #[error("this phrase is not closed")]
    OpenPhrase,
    /// Nothing stands between the quotation marks.
    #[error("this phrase is empty")]
    EmptyPhrase,
    /// A parenthesis has no partner.
    #[error("this parenthesis is not closed")]
    OpenGroup,
    /// A parenthesis closes what was not opened.
    #[error("nothing is open that this parenthesis could close")]
    StrayClose,
    /// Nothing stands between the parentheses.
    #[error("these parentheses hold nothing")]
    EmptyGroup,
    /// An operator has nothing on one of its sides.
    #[error("{operator} has nothing {side} it")]
    MissingSide {
        /// The operator as typed.
        operator: String,
        /// `before` or `after`.
        side: &'static str,
    },
    /// `NOT` with nothing to take away from.
    #[error("NOT takes away, and there is nothing to take away from")]
    LoneNot,
    /// A `*` with fewer than two letters before it.
    #[error("too little stands before this *")]
    ShortStart,
    /// A `*` that is not at the end of a word, or another sign of truncation.
    #[error("a word can only be left open at its end")]
    StarInside,
    /// Something between blanks that holds no letter or digit.
    #[error("there is no word in this")]
    NoWord,
    /// A sign before a word that means AND, NOT or OR elsewhere.
    #[error("`{sign}` before a word has no meaning here")]
    Sign {
        /// The sign.
        sign: char,
    },
    /// Single quotation marks around words.
    #[error("a phrase stands between double quotation marks")]
    SingleQuotes,
    /// A question mark at the end.
    #[error("a question needs no question mark")]
    QuestionMark,
    /// `OF` or `EN` in a text that is all in capitals.
    #[error("`{word}` may be an operator here, or a word")]
    InCapitals {
        /// As typed.
        word: String,
    },
    /// A spelling of other search tools that this version does not run.
    #[error("{what} cannot be searched yet")]
    NotYet {
        /// What was recognised.
        what: &'static str,
    },
    /// Parentheses nest deeper than [`DEEPEST`].
    #[error("more than {DEEPEST} parentheses inside each other")]
    TooDeep,
}
