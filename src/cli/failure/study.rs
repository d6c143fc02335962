//! What to do about a study that is not found or cannot be read, and about what a
//! person says of one.

use std::path::Path;

use kennisbasis::{
    desk::{JudgingFault, StudyFault},
    extract::{ExtractError, MarkError, Wordless},
};

use super::message::Failure;
use crate::cli::words::count;

/// As many studies are named of those that are called the same.
const NAMED: usize = 10;

pub(super) fn failure(fault: &StudyFault) -> Failure {
    match fault {
        StudyFault::Unknown { typed, alike } => Failure::new(
            format!("no study in the index is `{typed}`"),
            if alike.is_empty() {
                "type a file name, the first 6 digits or more of an id, or a DOI; every hit of a search shows file and id".to_owned()
            } else {
                format!("did you mean\n       {}", alike.join("\n       "))
            },
        ),
        StudyFault::Several { typed, studies } => {
            let named: Vec<String> = studies
                .iter()
                .take(NAMED)
                .map(|it| format!("{}  {}", it.id.short(), it.file))
                .collect();
            let more = match studies.len() {
                0..=NAMED => String::new(),
                all => format!("\n       and {} more", all - NAMED),
            };
            Failure::new(
                format!("{} are `{typed}`", count(studies.len(), "study", "studies")),
                format!("say which:\n       {}{more}", named.join("\n       ")),
            )
        }
        StudyFault::Refused { file } => Failure::new(
            format!("{file} was refused and is not in the index"),
            "kennisbasis refused tells why, and what to do",
        ),
        StudyFault::Unreadable { path, source } => Failure::unreadable(path, source),
        StudyFault::TooLarge { path, most } => {
            let most = most / 1_000_000;
            Failure::new(
                format!("{} is over {most} MB", path.display()),
                "split it into parts",
            )
        }
        StudyFault::NotRead { path, source } => unread(path, source),
        StudyFault::Changed => Failure::new(
            "the study has changed since it was indexed",
            "bring the index up to date: kennisbasis index",
        ),
        StudyFault::NotMarked { path, source } => match source {
            MarkError::Unreadable(err) => unread(path, err),
            MarkError::NoSuchPage { .. } => Failure::caused_by(
                format!("cannot mark {}", path.display()),
                source,
                "the study has changed; bring the index up to date: kennisbasis index",
            ),
        },
    }
}

/// A file cannot be read as a study.
fn unread(path: &Path, err: &ExtractError) -> Failure {
    let hint = match err {
        ExtractError::Empty => "the file has no content; fetch it again",
        ExtractError::NotPdf { .. } => {
            "move it out of the corpus, or list it in .kennisbasisignore"
        }
        ExtractError::Locked => "save a copy without a password and use that",
        ExtractError::Damaged { .. } => {
            "fetch it again, or open it in a viewer and print it to a new PDF"
        }
        ExtractError::NoText { why, .. } => match why {
            Wordless::Scanned => "add --ocr to have its pages read by OCR",
            Wordless::NoWords => "open it in a viewer; if it has text, scan it again, sharper",
            Wordless::UnknownLetters => {
                "open it in a viewer and print it to a new PDF as an image; --ocr can read that"
            }
            Wordless::Blank => "open it in a viewer; if it shows text, print that to a new PDF",
        },
        ExtractError::Stopped => "run it again",
        ExtractError::TooLarge { .. } => "split it into parts",
        ExtractError::TimedOut { .. } => "open it in a viewer and print it to a new PDF",
    };
    Failure::caused_by(
        format!("cannot read {} as a study", path.display()),
        err,
        hint,
    )
}

/// What a person says of a study cannot be noted.
pub(super) fn judging(fault: &JudgingFault) -> Failure {
    match fault {
        JudgingFault::NoReason => Failure::new(
            "a judgement needs a name and a reason",
            "fill in --by and --because: others must be able to follow it",
        ),
        JudgingFault::Twice { value } => Failure::new(
            format!("{value} was named twice"),
            "name a value once: with + or with -",
        ),
        JudgingFault::Nothing => Failure::new(
            "no value was named",
            "name at least one: --method -participatory, --opgave +inclusie",
        ),
    }
}
