//! The tree of a question, and what always holds of it.
//!
//! ```text
//! Node = text (Word, Exact, Start, Pattern, Phrase, Near)
//!      | part of a study (In) | limit on studies (Only) | Earlier
//!      | And, Or, Not of these
//! ```
//!
//! **Promise.** What the parser gives is in normal form: no `And` stands right
//! inside an `And` nor an `Or` inside an `Or`; both have two parts or more; in
//! an `And` what is taken away stands last, behind something that is wanted;
//! [`Node::Near`] has only text at its sides; [`Node::In`] holds no limit, no
//! earlier search and no other part of a study. So one meaning has one
//! spelling, and the tree is nowhere deeper than
//! [`DEEPEST`](super::DEEPEST) allows.

use super::zone::Zone;
use crate::{
    search::years::Years,
    study::{Facet, Language},
};

/// A part of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// A word as typed: all its inflections. Like [`Node::Start`] it may hold
    /// several words that a hyphen or a slash joins: `mede-onderzoeker`.
    Word(String),
    /// This form alone, neither stemmed nor without its diacritics: `=één`.
    /// Letter case does not count, as the index does not keep it: `=GGZ` and
    /// `=ggz` find the same.
    Exact(String),
    /// The beginning of a word, without its `*`: `participat*`.
    Start(String),
    /// A word with a `?` for exactly one letter or digit each, and a `*` for any
    /// letters or none: `wom?n`, `behavio*r`, `*participatie`. Capitals and
    /// diacritics do not count. No two `*` stand side by side.
    Pattern(String),
    /// Words side by side, exactly as typed but for capitals and diacritics;
    /// at least one.
    Phrase(Vec<PhraseWord>),
    /// Two texts near each other.
    Near {
        /// The one side: text, or an `Or` of texts.
        left: Box<Node>,
        /// The other side, likewise.
        right: Box<Node>,
        /// How many words may stand between the two at most; 0 is side by side.
        between: u32,
        /// Whether `left` stands before `right`.
        ordered: bool,
    },
    /// Only in this part of a study.
    In {
        /// The part.
        field: Zone,
        /// What is looked for there.
        node: Box<Node>,
    },
    /// Studies of a certain year, language, author and so on.
    Only(Limit),
    /// The answer to an earlier search, by its number from 1.
    Earlier(u32),
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
    /// The word as typed, without the `*` at its end; in it a `?` is any one
    /// letter, and a `*` any letters or none. It does not end in `?`, unless
    /// `is_start`.
    pub text: String,
    /// Whether a `*` stood behind it.
    pub is_start: bool,
}

impl PhraseWord {
    /// Tells whether the word has a sign for a letter or letters.
    #[must_use]
    pub fn is_pattern(&self) -> bool {
        self.text.contains(['?', '*'])
    }
}

/// A limit on studies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Published in these years.
    Years(Years),
    /// Written in this language, among others.
    Language(Language),
    /// With this DOI: in small letters, as in `10.1234/abc`.
    Doi(String),
    /// Done in this place; letter case and accents do not count.
    Place(String),
    /// With a file whose name or path, as shown, has this in it; letter case and
    /// accents do not count.
    File(String),
    /// With an author whose name has these words side by side.
    Author(Vec<PhraseWord>),
    /// Coded with this value of a facet.
    Facet {
        /// The facet.
        facet: Facet,
        /// The value, as [`Resolve`](super::Resolve) spells it.
        value: String,
    },
}

impl Node {
    /// Returns how many operators stand inside each other, this one included;
    /// in the spelling of a question each but the outermost takes parentheses.
    pub(in crate::search) fn depth(&self) -> usize {
        match self {
            // `(wijk?)`: see `display`.
            Self::Pattern(text) => usize::from(text.ends_with('?')),
            Self::Word(_)
            | Self::Exact(_)
            | Self::Start(_)
            | Self::Phrase(_)
            | Self::Only(_)
            | Self::Earlier(_) => 0,
            // What stands behind `title:` or NOT takes its own parentheses,
            // even if it is the outermost operator.
            Self::Not(node) | Self::In { node, .. } => node.depth(),
            Self::Near { left, right, .. } => 1 + left.depth().max(right.depth()),
            Self::And(nodes) | Self::Or(nodes) => {
                1 + nodes.iter().map(Self::depth).max().unwrap_or(0)
            }
        }
    }

    /// Returns how many of its words are open at their beginning: for each of
    /// them all words of an index are gone through.
    pub(in crate::search) fn open_in_front(&self) -> usize {
        let is_open = |text: &str| {
            let mut words = text.split(|c: char| !c.is_alphanumeric() && !"?*'".contains(c));
            words.any(|it| it.starts_with(['?', '*']))
        };
        match self {
            Self::Pattern(text) => usize::from(is_open(text)),
            Self::Phrase(words) | Self::Only(Limit::Author(words)) => {
                words.iter().filter(|it| is_open(&it.text)).count()
            }
            Self::Word(_) | Self::Exact(_) | Self::Start(_) | Self::Only(_) | Self::Earlier(_) => 0,
            Self::Not(node) | Self::In { node, .. } => node.open_in_front(),
            Self::Near { left, right, .. } => left.open_in_front() + right.open_in_front(),
            Self::And(nodes) | Self::Or(nodes) => nodes.iter().map(Self::open_in_front).sum(),
        }
    }

    /// Tells whether this stands at one place in a text.
    pub(in crate::search) fn is_text(&self) -> bool {
        match self {
            Self::Word(_)
            | Self::Exact(_)
            | Self::Start(_)
            | Self::Pattern(_)
            | Self::Phrase(_)
            | Self::Near { .. } => true,
            Self::In { .. }
            | Self::Only(_)
            | Self::Earlier(_)
            | Self::And(_)
            | Self::Or(_)
            | Self::Not(_) => false,
        }
    }
}
