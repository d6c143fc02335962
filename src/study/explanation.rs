//! Explanations: what spoke against the codes of a study, what held them back.

use super::{
    facets::{Facet, Reason},
    page::{PageNo, Span},
};

/// Why a sentence does not speak for a value of which it has a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WhyNot {
    /// The sentence denies it: `geen participatief onderzoek`.
    Denied,
    /// It is only wished for: `vervolgonderzoek zou …`.
    AimOnly,
    /// It is said of the work of others: `eerder onderzoek`, a citation.
    OthersWork,
    /// The cue speaks against the value; its weight was taken off the score.
    CounterCue,
}

impl WhyNot {
    /// Returns the word for it in machine output.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Denied => "denied",
            Self::AimOnly => "aim-only",
            Self::OthersWork => "others-work",
            Self::CounterCue => "counter-cue",
        }
    }
}

/// A sentence that has a cue of a value and does not speak for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// The axis.
    pub facet: Facet,
    /// The value on that axis, as the taxonomy spells it.
    pub value: String,
    /// Why the sentence does not count, or counts against.
    pub why: WhyNot,
    /// The page the sentence stands on.
    pub page: PageNo,
    /// The sentence: a slice of the text of that page.
    pub sentence: Span,
    /// The words that were recognised, as the taxonomy spells them.
    pub cue: String,
}

/// A kind of document that is no study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoStudy {
    /// The plan of a course.
    CoursePlan,
    /// What a party wants.
    Manifesto,
    /// Another: a form, a law, a manual, the description of software.
    Other,
}

/// Why a value is not sure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hold {
    /// It scores less than this, from which it counts.
    Score(f32),
    /// No cue is strong enough by itself, and too few keep it company.
    NoneConvinces,
    /// One word alone speaks for it, and neither title nor summary is about it.
    InPassing,
    /// No sentence says that the study did so itself.
    NotDone,
    /// The document reports little or no research of its own.
    NoOwnWork,
    /// The document is no study, and what is none does not have this value.
    NoStudy(NoStudy),
    /// No source of knowledge is sure that could answer such a question.
    NoSource,
    /// The study answers another kind of question far more.
    Outweighed,
}

impl Hold {
    /// Returns the word for it in machine output.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Score(_) => "score",
            Self::NoneConvinces => "none-convinces",
            Self::InPassing => "in-passing",
            Self::NotDone => "not-done",
            Self::NoOwnWork => "no-own-work",
            Self::NoStudy(NoStudy::CoursePlan) => "course-plan",
            Self::NoStudy(NoStudy::Manifesto) => "manifesto",
            Self::NoStudy(NoStudy::Other) => "no-study",
            Self::NoSource => "no-source",
            Self::Outweighed => "outweighed",
        }
    }
}

/// A value that is only possible, or left out, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// The axis.
    pub facet: Facet,
    /// The value on that axis, as the taxonomy spells it.
    pub value: String,
    /// The sum of the weights of what speaks for it and against it.
    pub score: f32,
    /// What held it back.
    pub hold: Hold,
    /// What speaks for it, as in a [`Code`](super::Code).
    pub reasons: Vec<Reason>,
    /// The sentences that show what kind of document it is, if that held it back.
    pub shown_by: Vec<Reason>,
}

/// Why the codes of a study are no others.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Sentences with a cue of a value that do not speak for it.
    pub objections: Vec<Objection>,
    /// Values that score enough to be possible and are not sure.
    pub held: Vec<Held>,
}
