//! Roles: what the rules take a value for, whatever it is called.
//!
//! ```text
//! facet, word of the column `role` ─ValueRole::of→ LargeScale
//! ```
//!
//! **Promise.** A rule that is about one value knows its role and never its
//! name, so that a review can call its values as it likes.
//!
//! **Source.** The values of the program, each of which has the role that it
//! gave its name to; of the opgaven no rule knows one from another.

use crate::study::Facet;

/// What the rules take a value for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueRole {
    /// Few people, groups or cases were studied.
    SmallScale,
    /// One place, organisation or case was studied.
    SingleContext,
    /// Those whom it is about did research themselves.
    Participatory,
    /// Many people were studied.
    LargeScale,
    /// Several places were studied.
    MultiContext,
    /// Literature was searched: no work in the field is needed for it.
    Review,
    /// It rests on science.
    Scientific,
    /// It rests on what professionals know.
    Practice,
    /// It rests on what the people concerned know.
    Experiential,
    /// It describes an intervention: a plan of a course calls itself so, too.
    Intervention,
    /// It tells how to act.
    How,
}

impl ValueRole {
    /// All roles, facet by facet.
    pub const ALL: [Self; 11] = [
        Self::SmallScale,
        Self::SingleContext,
        Self::Participatory,
        Self::LargeScale,
        Self::MultiContext,
        Self::Review,
        Self::Scientific,
        Self::Practice,
        Self::Experiential,
        Self::Intervention,
        Self::How,
    ];

    /// Returns the facet that has the role.
    #[must_use]
    pub fn facet(self) -> Facet {
        match self {
            Self::SmallScale
            | Self::SingleContext
            | Self::Participatory
            | Self::LargeScale
            | Self::MultiContext
            | Self::Review => Facet::Method,
            Self::Scientific | Self::Practice | Self::Experiential => Facet::Source,
            Self::Intervention | Self::How => Facet::KnowledgeQuestion,
        }
    }

    /// Returns the word for the role in the table.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::SmallScale => "small-scale",
            Self::SingleContext => "single-context",
            Self::Participatory => "participatory",
            Self::LargeScale => "large-scale",
            Self::MultiContext => "multi-context",
            Self::Review => "review",
            Self::Scientific => "scientific",
            Self::Practice => "practice",
            Self::Experiential => "experiential",
            Self::Intervention => "intervention",
            Self::How => "how",
        }
    }

    /// Returns the role of `facet` that `word` names.
    pub(super) fn of(facet: Facet, word: &str) -> Option<Self> {
        let mut roles = Self::ALL.into_iter();
        roles.find(|it| it.facet() == facet && it.word() == word)
    }

    /// Tells whether several values may have it: two kinds of review are both
    /// reviews, but what twelve interviews speak for is one value.
    pub(super) fn may_repeat(self) -> bool {
        matches!(
            self,
            Self::Participatory | Self::Review | Self::Intervention
        )
    }
}
