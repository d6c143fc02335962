//! Where a translation does not mean quite the same.

use crate::{search::question::Effect, study::Span};

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
    /// Words side by side were read as near each other, as that tool does.
    SideBySide {
        /// How many words may stand between.
        between: u32,
    },
    /// An operator of other tools was read as one.
    OtherTools {
        /// As typed: `NEAR/3`.
        typed: String,
    },
    /// What stands for any ending here has an end there.
    LongerEndings {
        /// The most letters that it stands for there.
        most: usize,
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
    /// Numbered lines were read as the lines of one strategy.
    Strategy {
        /// How many lines there are.
        lines: usize,
        /// The number of the line that is run.
        runs: u32,
    },
    /// The lines have no numbers, and were counted.
    Counted,
    /// Lines that have no part in what is run.
    LinesUnused {
        /// Their numbers.
        lines: Vec<u32>,
    },
    /// Numbers at the end of lines were read as what a database found then.
    Hits {
        /// How many lines have one.
        lines: usize,
    },
    /// What stood before the first numbered line was passed over.
    Heading {
        /// The text.
        text: String,
    },
    /// Lines between operators that stand on a line of their own were read as one
    /// group each.
    Blocks,
    /// What is not known of studies here was left out.
    Omitted {
        /// What it is.
        what: Omission,
        /// Each, as it was typed.
        texts: Vec<String>,
        /// What that does to the number of studies.
        effect: Effect,
    },
    /// An operator in small letters was read as one.
    SmallOperator {
        /// As typed: `or`.
        typed: String,
    },
    /// What looks like an operator is a word, as it stands in a phrase.
    OperatorInPhrase {
        /// As typed: `NEAR/3`.
        operator: String,
    },
    /// Days or months of a date were left out: whole years are looked for.
    WholeYears {
        /// As typed.
        typed: String,
    },
    /// A language that is not told apart was read as any of the others.
    OtherLanguage {
        /// As typed.
        typed: String,
    },
    /// A number was looked for as a word, and a line has that number.
    NumberIsWord {
        /// The number.
        number: u32,
    },
    /// Duplicates need not be taken away: here they are one study.
    Duplicates,
}

/// What can be left out, as it is not known of studies here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Omission {
    /// Subject headings and types that a database gave.
    Headings,
    /// Fields that are not kept, such as keywords.
    Fields,
    /// Choices among the records of a database.
    Limits,
}
