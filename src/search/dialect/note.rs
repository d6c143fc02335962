//! Where a translation does not mean quite the same.

use crate::study::Span;

/// A difference between what was typed and its translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What differs.
    pub kind: NoteKind,
    /// Where: bytes of what was typed; the whole, if it holds everywhere.
    pub span: Span,
}

/// What can differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// Words without a field are looked for in the whole text of a study; the
    /// other tool has only its title, abstract and keywords.
    WholeText,
    /// A word finds all its inflections here, and only itself there.
    Inflections,
    /// A word was too common to look for.
    LeftOut {
        /// The word.
        word: String,
    },
    /// A field that also holds keywords or headings was read as title and
    /// abstract.
    TitleAndAbstract {
        /// The field as typed: `TS`.
        label: String,
    },
    /// One field of several was left out, as it is not known of studies.
    LabelLeftOut {
        /// The field as typed: `kf`.
        label: String,
    },
    /// A distance is counted or written differently.
    Between {
        /// As typed: `adj3`.
        typed: String,
        /// As it is here: `NEAR/2`.
        ours: String,
    },
    /// The initials of an author were left out, as studies have first names.
    Initials {
        /// What is looked for.
        name: String,
    },
    /// Words in front of a field were read as a phrase.
    Phrase,
    /// An exact phrase finds other capitals, accents and punctuation, too.
    ExactPhrase,
}
