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
        ExtractError::Cover => tell!("failure-file-cover"),
        ExtractError::Form => tell!("failure-file-form"),
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
        ExtractError::Cover => tell!("failure-file-cover.hint"),
        ExtractError::Form => tell!("failure-file-form.hint"),
        ExtractError::TooLarge { .. } => tell!("failure-file-too-large.hint"),
        ExtractError::TimedOut { .. } => tell!("failure-file-timed-out.hint"),
        ExtractError::Stopped => tell!("failure-file-stopped.hint"),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use kennisbasis::extract::{ExtractError, Wordless};

    use super::text;

    #[test]
    fn the_english_of_the_table_is_what_the_library_says_of_itself() {
        let what = || "no page tree".to_owned();
        let mut errors = vec![
            ExtractError::Empty,
            ExtractError::NotPdf { found: what() },
            ExtractError::Locked,
            ExtractError::Cover,
            ExtractError::Form,
            ExtractError::Damaged { what: what() },
            ExtractError::TooLarge { what: what() },
            ExtractError::TimedOut {
                after: Duration::from_secs(10),
            },
            ExtractError::Stopped,
        ];
        for why in [
            Wordless::Scanned,
            Wordless::NoWords,
            Wordless::UnknownLetters,
            Wordless::Blank,
        ] {
            errors.push(ExtractError::NoText { pages: 12, why });
        }
        for err in errors {
            assert_eq!(text(&err), err.to_string());
        }
    }
}
