//! The parts of a study that a question can be held to.

/// A part of a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zone {
    /// Its title.
    Title,
    /// Its abstract or summary.
    Abstract,
    /// How it was done.
    Methods,
    /// What was found.
    Results,
    /// Its conclusions and recommendations.
    Conclusion,
    /// Its reference list.
    References,
}

impl Zone {
    /// All parts, in the order in which a report has them.
    pub const ALL: [Self; 6] = [
        Self::Title,
        Self::Abstract,
        Self::Methods,
        Self::Results,
        Self::Conclusion,
        Self::References,
    ];

    /// Returns the word for this part in questions.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Abstract => "abstract",
            Self::Methods => "methods",
            Self::Results => "results",
            Self::Conclusion => "conclusion",
            Self::References => "references",
        }
    }
}
