//! What was typed for another search tool → the same question in ours.
//!
//! ```text
//! typed ─grammar of the dialect→ tokens ─climb→ tree ─display→ ours, and notes
//! ```
//!
//! Each dialect has its own file: its signs, its names for fields, and how its
//! operators bind. `PubMed` reads from the left, Scopus takes OR before AND: the
//! same string means different things, and the translation has the parentheses
//! that say so.
//!
//! **Promise.** What comes out is a question that parses, and finds what the
//! other tool would look for; wherever it finds more or less, a note says so.
//! What has no counterpart is refused with its place. **Knows:** four dialects.
//! **Never:** the index.
//!
//! **Source.** The help pages of the four tools, as each file names them.

mod collect;
mod note;
mod ovid;
mod pubmed;
mod scopus;
mod spell;
mod values;
mod wos;

#[cfg(test)]
mod tests;

use super::question::{
    LONGEST, Node, Problem, QuestionError,
    climb::{Grammar, climb},
    problem::error,
};
use collect::Collected;
pub use note::{Note, NoteKind};

/// A search tool whose spelling is understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Ovid, for Medline, `PsycINFO` and others: `(wijk adj3 team$).ti,ab.`
    Ovid,
    /// `PubMed`: `wijk[tiab] AND team*[tiab]`
    PubMed,
    /// Web of Science: `TS=(wijk NEAR/3 team*)`
    Wos,
    /// Scopus: `TITLE-ABS-KEY(wijk W/3 team*)`
    Scopus,
}

impl Dialect {
    /// All dialects, in the order in which they are listed.
    pub const ALL: [Self; 4] = [Self::Ovid, Self::PubMed, Self::Wos, Self::Scopus];

    /// Returns the word for this dialect on the command line and in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ovid => "ovid",
            Self::PubMed => "pubmed",
            Self::Wos => "wos",
            Self::Scopus => "scopus",
        }
    }

    /// Returns the dialect that `word` names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    fn grammar(self) -> Grammar {
        match self {
            Self::Ovid => ovid::GRAMMAR,
            Self::PubMed => pubmed::GRAMMAR,
            Self::Wos => wos::GRAMMAR,
            Self::Scopus => scopus::GRAMMAR,
        }
    }

    fn collect(self, typed: &str) -> Result<Collected, QuestionError> {
        match self {
            Self::Ovid => ovid::collect(typed),
            Self::PubMed => pubmed::collect(typed),
            Self::Wos => wos::collect(typed),
            Self::Scopus => scopus::collect(typed),
        }
    }

    /// Whether a word finds its inflections there, too.
    fn inflects(self) -> bool {
        matches!(self, Self::Wos | Self::Scopus)
    }
}

/// A question of another tool in our spelling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translated {
    /// The question as it would be typed here.
    pub typed_as_ours: String,
    /// Where it does not mean quite the same, in the order of what was typed.
    pub notes: Vec<Note>,
}

/// Translates a question of another tool.
///
/// # Errors
///
/// [`QuestionError`] with the place, in what was typed, of the first thing that
/// is not of this dialect or has no counterpart.
///
/// # Example
///
/// ```
/// use kennisbasis::search::dialect::{Dialect, translate};
///
/// let ovid = "(burger$ adj3 initiati*).ti. or 3";
/// let ours = translate(ovid, Dialect::Ovid)?.typed_as_ours;
/// assert_eq!(ours, "title:(burger* NEAR/2 initiati*) OR #3");
/// # Ok::<(), kennisbasis::search::QuestionError>(())
/// ```
pub fn translate(typed: &str, dialect: Dialect) -> Result<Translated, QuestionError> {
    let too_long = || error(Problem::TooLong, 0..0);
    if typed.len() > LONGEST {
        return Err(too_long());
    }
    let Collected { tokens, mut notes } = dialect.collect(typed)?;
    if tokens.is_empty() {
        return Err(error(Problem::Empty, 0..typed.len()));
    }
    let read = climb(typed, &tokens, dialect.grammar())?;
    notes.extend(read.left_out.into_iter().map(|(word, span)| Note {
        kind: NoteKind::LeftOut { word },
        span,
    }));
    let everywhere = |kind| Note {
        kind,
        span: 0..typed.len(),
    };
    if has_free_text(&read.root) {
        notes.push(everywhere(NoteKind::WholeText));
    }
    if !dialect.inflects() && has_words(&read.root) {
        notes.push(everywhere(NoteKind::Inflections));
    }
    notes.sort_by_key(|it| (it.span.start, it.span.end));
    let typed_as_ours = read.root.to_string();
    if typed_as_ours.len() > LONGEST {
        return Err(too_long());
    }
    Ok(Translated {
        typed_as_ours,
        notes,
    })
}

/// Tells whether some text is looked for in the whole of a study.
fn has_free_text(node: &Node) -> bool {
    match node {
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().any(has_free_text),
        Node::Not(node) => has_free_text(node),
        Node::In { .. } | Node::Only(_) | Node::Earlier(_) => false,
        node => node.is_text(),
    }
}

/// Tells whether a word stands for its inflections.
fn has_words(node: &Node) -> bool {
    match node {
        Node::Word(_) => true,
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().any(has_words),
        Node::Not(node) | Node::In { node, .. } => has_words(node),
        Node::Near { left, right, .. } => has_words(left) || has_words(right),
        _ => false,
    }
}
