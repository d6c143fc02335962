//! What can be wrong with a question, and where.
//!
//! **Promise.** Each problem carries what is needed to say how to put it right;
//! the advice itself, with an example that works, is the front end's.

use thiserror::Error;

use super::bounds::{DEEPEST, FARTHEST, LONGEST, MOST_OPEN};
use crate::study::{Facet, Span};

/// Why a question cannot be run, and where.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{problem}")]
pub struct QuestionError {
    /// What is wrong.
    pub problem: Problem,
    /// Where: bytes of what was typed; may be empty, at the end.
    pub span: Span,
}

/// Makes an error of a problem and its place.
pub(in crate::search) fn error(problem: Problem, span: Span) -> QuestionError {
    QuestionError { problem, span }
}

/// What can be wrong with a question.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Problem {
    /// Nothing was typed.
    #[error("the question is empty")]
    Empty,
    /// More was typed than [`LONGEST`].
    #[error("the question is longer than {LONGEST} bytes")]
    TooLong,
    /// Operators stand deeper inside each other than [`DEEPEST`].
    #[error("more than {DEEPEST} parentheses inside each other")]
    TooDeep,

    /// A quotation mark has no partner.
    #[error("this phrase is not closed")]
    OpenPhrase,
    /// Nothing stands between the quotation marks.
    #[error("this phrase is empty")]
    EmptyPhrase,
    /// Single quotation marks around words.
    #[error("a phrase stands between double quotation marks")]
    SingleQuotes,
    /// A parenthesis has no partner.
    #[error("this parenthesis is not closed")]
    OpenGroup,
    /// A parenthesis closes what was not opened.
    #[error("nothing is open that this parenthesis could close")]
    StrayClose,
    /// A parenthesis opens right behind a word: `participatie(s)`.
    #[error("a parenthesis cannot open right behind a word")]
    GluedGroup,
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
    /// Two terms with nothing between them that joins them: `wijk.ti. buurt.ti.`
    #[error("no operator stands before this")]
    NoOperator,
    /// `NOT` with nothing to take away from.
    #[error("NOT takes away, and there is nothing to take away from")]
    LoneNot,
    /// `OF` or `EN` in a text that is all in capitals.
    #[error("`{word}` may be an operator here, or a word")]
    InCapitals {
        /// As typed.
        word: String,
    },
    /// `NEAR` without a number.
    #[error("{operator} does not say how many words may stand between")]
    NearWithoutNumber {
        /// As typed.
        operator: String,
    },
    /// More words between than [`FARTHEST`].
    #[error("at most {FARTHEST} words can be between")]
    TooFar,
    /// Something without a place in the text is to be near something.
    #[error("{what} has no one place in the text that something could be near to")]
    NotNear {
        /// What it is.
        what: &'static str,
    },

    /// Something between blanks that holds no letter or digit.
    #[error("there is no word in this")]
    NoWord,
    /// A `*` with fewer than two letters before it.
    #[error("too little stands before this *")]
    ShortStart,
    /// A word that is open at its beginning, with fewer than three known letters.
    #[error("at least three letters must be known of a word that is open at its beginning")]
    StarInFront,
    /// More words that are open at their beginning than [`MOST_OPEN`].
    #[error("more than {MOST_OPEN} words are open at their beginning")]
    ManyOpen,
    /// A `?` in a word with fewer than two known letters, or a `*` inside one with
    /// fewer than three.
    #[error("too little is known of this word")]
    ShortPattern,
    /// A question mark at the end.
    #[error("a question needs no question mark")]
    QuestionMark,
    /// An exact form with `*` or `?` in it.
    #[error("an exact form cannot be left open")]
    OpenExact,
    /// `=` before a phrase or a group, or in a phrase.
    #[error("`=` stands before one word")]
    ExactPhrase,
    /// A sign before a word that means AND, NOT or OR elsewhere.
    #[error("`{sign}` before a word has no meaning here")]
    Sign {
        /// The sign.
        sign: char,
    },

    /// A name before a colon that is no field.
    #[error("there is no field `{name}`")]
    UnknownField {
        /// As typed.
        name: String,
        /// The known name that looks most like it, if one does.
        nearest: Option<&'static str>,
    },
    /// Nothing stands right behind the colon.
    #[error("nothing stands right behind `{field}:`")]
    EmptyField {
        /// Its name.
        field: &'static str,
    },
    /// A field or a limit inside a field.
    #[error("{what} cannot stand inside a field")]
    InsideField {
        /// What it is.
        what: &'static str,
    },
    /// Parentheses behind a field that takes one value.
    #[error("`{field}:` takes one value")]
    GroupOfValues {
        /// Its name.
        field: &'static str,
    },
    /// A `*` or `?` in a value that cannot be left open.
    #[error("the value of `{field}:` cannot be left open")]
    OpenValue {
        /// Its name.
        field: &'static str,
    },
    /// Not a year nor a range of years.
    #[error("`{typed}` is not a year")]
    NotYears {
        /// As typed.
        typed: String,
    },
    /// Not one of the languages that are told apart.
    #[error("there is no language `{typed}`")]
    UnknownLanguage {
        /// As typed.
        typed: String,
    },
    /// Not a value of the facet.
    #[error("there is no {} `{value}`", .facet.word())]
    UnknownValue {
        /// The facet.
        facet: Facet,
        /// As typed.
        value: String,
        /// The values that there are.
        known: Vec<String>,
    },
    /// `#` with something else than the number of a search behind it.
    #[error("`{typed}` is not the number of an earlier search")]
    NotEarlier {
        /// As typed.
        typed: String,
    },

    /// A line of a strategy names a line that does not stand before it.
    #[error("no line {number} stands before this one")]
    NoLine {
        /// The number that is named.
        number: u32,
    },
    /// Lines of a strategy of which none combines others.
    #[error("none of these numbered lines combines the others")]
    NoLastLine,

    /// A spelling of another search tool.
    #[error("{0}")]
    Elsewhere(Elsewhere),
    /// Something in the dialect of another search tool that we have no
    /// counterpart for.
    #[error("{0}")]
    Untranslatable(Untranslatable),
}

/// What was recognised as the spelling of another search tool.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Elsewhere {
    /// Another way to say how near words stand.
    #[error("another search tool writes nearness as `{typed}`")]
    Nearness {
        /// As typed.
        typed: String,
        /// What it is here, if it means the same: `NEAR/2`.
        ours: String,
    },
    /// `wijk.ti,ab.`
    #[error("this is how Ovid writes a field")]
    OvidField,
    /// `wijk[tiab]`
    #[error("this is how PubMed writes a field")]
    PubMedField,
    /// `TI=wijk`
    #[error("this is how Web of Science writes a field")]
    WosField,
    /// `TITLE-ABS-KEY(wijk)`
    #[error("this is how Scopus writes a field")]
    ScopusField,
    /// A sign with a meaning elsewhere.
    #[error("`{sign}` has no meaning here")]
    Sign {
        /// The sign.
        sign: char,
    },
}

/// What of another dialect has no counterpart here.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Untranslatable {
    /// A heading of a thesaurus: `exp Social Work/`, `[mesh]`.
    #[error("subject headings are given by a database, and these studies have none")]
    Heading,
    /// A choice among the records of a database, and nothing to choose from.
    #[error("this limit is one of a database, and these studies do not have it")]
    Limit,
    /// A field that is not kept of a study.
    #[error("`{label}` is not a field that is known of these studies")]
    Label {
        /// As typed.
        label: String,
    },
    /// A label of a field with nothing that it could belong to.
    #[error("`{label}` stands behind nothing")]
    LoneLabel {
        /// As typed.
        label: String,
    },
    /// An operator without a counterpart: `SAME`, `limit … to`.
    #[error("`{operator}` has no counterpart here")]
    Operator {
        /// As typed.
        operator: String,
    },
    /// A sign that this dialect does not have.
    #[error("`{sign}` has no meaning in this dialect")]
    Sign {
        /// The sign.
        sign: char,
    },
    /// Operators of nearness beside each other that differ, which the dialect
    /// refuses, too.
    #[error("the order of these operators of nearness is not clear")]
    MixedNearness,
    /// AND, OR or NOT side by side, in a tool of which it is not known which goes
    /// first.
    #[error("which of AND, OR and NOT goes first is not clear here")]
    MixedOperators,
    /// A word or phrase with too many signs for a letter or none.
    #[error("this stands for more than {most} spellings")]
    Spellings {
        /// How many spellings can be written out.
        most: usize,
    },
    /// Nearness of three words or more as one.
    #[error("nearness of {words} words at once cannot be asked")]
    NearnessOfMany {
        /// How many words.
        words: usize,
    },
    /// A value of a field that cannot be read.
    #[error("`{value}` cannot be read as {what}")]
    Value {
        /// As typed.
        value: String,
        /// What is expected: `a year or a range of years`.
        what: &'static str,
    },
}
