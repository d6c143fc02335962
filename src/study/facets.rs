//! Facets: how a study is coded, and the sentences that say so.

use super::{
    certainty::Certainty,
    page::{PageNo, Span},
};

/// An axis on which studies are coded.
///
/// The values of a facet are data, not code (see `classify`): a review may
/// bring its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Which great task of social work the study is about.
    Opgave,
    /// How the study was done: small-scale, in one context, participatory.
    Method,
    /// Which knowledge carries it: scientific, practice, experiential.
    Source,
    /// Which kind of question it answers: what it is, what causes it, what
    /// works, with what, and how.
    KnowledgeQuestion,
}

impl Facet {
    /// All facets, in the order in which they are listed.
    pub const ALL: [Self; 4] = [
        Self::Opgave,
        Self::Method,
        Self::Source,
        Self::KnowledgeQuestion,
    ];

    /// Returns the word for this facet in questions, files and output.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Opgave => "opgave",
            Self::Method => "method",
            Self::Source => "source",
            Self::KnowledgeQuestion => "question",
        }
    }

    /// Returns the facet that `word` names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.word() == word)
    }
}

/// A verdict on a facet: a value, how sure, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    /// The axis.
    pub facet: Facet,
    /// The value on that axis, as the taxonomy spells it: `small-scale`.
    pub value: String,
    /// Whether the evidence is enough.
    pub certainty: Certainty,
    /// The sum of the weights of all reasons, those not kept included.
    pub score: f32,
    /// The sentences that made it, heaviest first.
    pub reasons: Vec<Reason>,
}

/// One sentence that speaks for a code.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// The page the sentence stands on.
    pub page: PageNo,
    /// The sentence: a slice of the text of that page.
    pub sentence: Span,
    /// The words that were recognised, as the taxonomy spells them.
    pub cue: String,
    /// What the cue added to the score here.
    pub weight: f32,
}
