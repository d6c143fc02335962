//! Why a file is no study, in the words of the reader, and what to do about it.

use kennisbasis::extract::{ExtractError, Wordless};

use crate::cli::words::tell;

/// Returns why, without advice. What a reader of PDFs said of a damaged file, or
/// which limit was passed, stays as it was said.
pub(super) fn text(err: &ExtractError) -> String {
    match err {
        ExtractError::Empty => tell!("failure-file-empty"),
        ExtractError::NotPdf { found } => tell!("failure-file-not-pdf", found = found),
        ExtractError::Locked => tell!("failure-file-locked"),
        ExtractError::Damaged { what } => tell!("failure-file-damaged", what = what),
        ExtractError::NoText { pages, why } => match why {
            Wordless::Scanned => tell!("failure-file-wordless.scanned", pages = *pages),
            Wordless::NoWords => tell!("failure-file-wordless.no-words", pages = *pages),
            Wordless::UnknownLetters => {
                tell!("failure-file-wordless.unknown-letters", pages = *pages)
            }
            Wordless::Blank => tell!("failure-file-wordless.blank", pages = *pages),
        },
        ExtractError::TooLarge { what } => tell!("failure-file-too-large", what = what),
        ExtractError::TimedOut { after } => {
            tell!(
                "failure-file-timed-out",
                seconds = after.as_secs().to_string()
            )
        }
        ExtractError::Stopped => tell!("failure-file-stopped"),
    }
}

/// Returns what to do about it.
pub(super) fn advice(err: &ExtractError) -> String {
    match err {
        ExtractError::Empty => tell!("failure-file-empty.hint"),
        ExtractError::NotPdf { .. } => tell!("failure-file-not-pdf.hint"),
        ExtractError::Locked => tell!("failure-file-locked.hint"),
        ExtractError::Damaged { .. } => tell!("failure-file-damaged.hint"),
        ExtractError::NoText { why, .. } => match why {
            Wordless::Scanned => tell!("failure-file-wordless.scanned-hint"),
            Wordless::NoWords => tell!("failure-file-wordless.no-words-hint"),
            Wordless::UnknownLetters => tell!("failure-file-wordless.unknown-letters-hint"),
            Wordless::Blank => tell!("failure-file-wordless.blank-hint"),
        },
        ExtractError::TooLarge { .. } => tell!("failure-file-too-large.hint"),
        ExtractError::TimedOut { .. } => tell!("failure-file-timed-out.hint"),
        ExtractError::Stopped => tell!("failure-file-stopped.hint"),
    }
}
