//! Design: how a study was done, as it says itself.

use super::{
    language::Language,
    page::{PageNo, Span},
    section::SectionKind,
};

/// What a study says of how it was done, each with the sentence that says so.
///
/// Nothing here is a verdict: the codes are. A study that does not say leaves
/// a field empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Design {
    /// How many it studied, in the order of the text; no number of one kind
    /// stands twice, nor of people under two names.
    pub samples: Vec<Sample>,
    /// Words for its design, as the table of them spells them: `interviews`.
    /// Each once, in the order of the text.
    pub methods: Vec<Mention>,
    /// Where it was done: municipalities, each followed by its quarter or its
    /// other name if the page has that; and names that no list has. Each once,
    /// in the order of the text.
    pub places: Vec<Mention>,
    /// How many works its reference list has, about; `None` without a list.
    pub references: Option<usize>,
    /// Its parts in another language than the first of
    /// [`Study::languages`](super::Study::languages), in the order of the text.
    pub foreign: Vec<Foreign>,
}

/// A number of people or things that were studied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// How many.
    pub number: u32,
    /// What was counted.
    pub of: Counted,
    /// The page on which it stands.
    pub page: PageNo,
    /// The sentence: a slice of the text of that page.
    pub sentence: Span,
    /// The number and what stands behind it up to the noun, inside the
    /// sentence: `twaalf open interviews`, `18 bewoners`, or only `12`.
    pub words: Span,
}

/// What a study counts when it says how many it studied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    /// People named as a study names those it asked.
    Respondents,
    /// Interviews: one person may have given several.
    Interviews,
    /// People of any other kind, or households; they may be a population.
    People,
    /// Focus groups.
    Groups,
    /// Cases studied.
    Cases,
    /// Municipalities, organisations, sites.
    Places,
}

impl Counted {
    const ALL: [Self; 6] = [
        Self::Respondents,
        Self::Interviews,
        Self::People,
        Self::Groups,
        Self::Cases,
        Self::Places,
    ];

    /// Returns the word for this in files and in machine output.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Respondents => "respondents",
            Self::Interviews => "interviews",
            Self::People => "people",
            Self::Groups => "focus-groups",
            Self::Cases => "cases",
            Self::Places => "places",
        }
    }

    /// Returns what `word` names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// Something that is named, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What is named.
    pub name: String,
    /// The page that names it first.
    pub page: PageNo,
    /// The sentence that does: a slice of the text of that page.
    pub sentence: Span,
}

/// A part of a study in another language than the study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// Which part.
    pub part: SectionKind,
    /// The language of most of its words.
    pub language: Language,
    /// The page on which the part begins.
    pub page: PageNo,
}
