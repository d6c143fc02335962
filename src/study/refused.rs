//! A file that is in the corpus and cannot be searched, and why.

/// Why a file was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// It needs a password.
    Locked,
    /// It begins like a PDF and is broken beyond repair.
    Damaged,
    /// It is named `.pdf` and is something else.
    NotPdf,
    /// None of its pages holds a letter, and some hold pictures: it was scanned.
    Scanned,
    /// It was scanned, and OCR found no word on its pages.
    NoWords,
    /// It has letters, and none of them says which letter it is.
    UnknownLetters,
    /// Its pages hold neither letters nor pictures.
    Blank,
    /// It is the cover of a portfolio and says no more than that: what is to be
    /// read is attached to it.
    Cover,
    /// It is a form that only Adobe Reader draws (XFA); its page asks to wait.
    Form,
    /// It holds no bytes.
    Empty,
    /// It is over one of the limits.
    TooLarge,
    /// It is attached to a file that is attached to a file, and so on, deeper than
    /// is read.
    TooDeep,
    /// It is attached to a file that holds more than is read out of one: too many
    /// files, or too much together.
    TooMany,
    /// It took longer than a file may.
    TimedOut,
    /// It could not be opened: no permission, a dead link, a failing disk.
    Unreadable,
}

impl Cause {
    /// All causes, in the order in which they are listed.
    pub const ALL: [Self; 15] = [
        Self::Locked,
        Self::Damaged,
        Self::NotPdf,
        Self::Scanned,
        Self::NoWords,
        Self::UnknownLetters,
        Self::Blank,
        Self::Cover,
        Self::Form,
        Self::Empty,
        Self::TooLarge,
        Self::TooDeep,
        Self::TooMany,
        Self::TimedOut,
        Self::Unreadable,
    ];

    /// Returns the word for this cause in files and machine output.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Locked => "locked",
            Self::Damaged => "damaged",
            Self::NotPdf => "not-a-pdf",
            // The word is older than the other two.
            Self::Scanned => "no-text",
            Self::NoWords => "no-words",
            Self::UnknownLetters => "unknown-letters",
            Self::Blank => "blank",
            Self::Cover => "portfolio-cover",
            Self::Form => "xfa-form",
            Self::Empty => "empty",
            Self::TooLarge => "too-large",
            Self::TooDeep => "too-deep",
            Self::TooMany => "too-many",
            Self::TimedOut => "timed-out",
            Self::Unreadable => "unreadable",
        }
    }

    /// Returns the cause that `word` names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.word() == word)
    }

    /// Tells whether the cause may be gone without any change of the file, so
    /// that the next run tries again.
    #[must_use]
    pub fn may_pass(self) -> bool {
        matches!(self, Self::TimedOut | Self::Unreadable)
    }
}

/// A refused file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Refused {
    /// Its path: the folder as given, joined with the path inside, with `/`.
    pub file: String,
    /// Why.
    pub cause: Cause,
    /// What was seen, as a fragment: `no page tree`.
    pub detail: String,
}
