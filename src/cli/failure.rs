//! From what went wrong to what to do about it.
//!
//! The library says what happened. Only here do we know what the user typed
//! and could type next, so hints and exit codes live in this one file. There
//! is no wildcard arm: a new library error does not compile without advice.

use std::{error::Error, io, path::Path, process::ExitCode};

use kennisbasis::{
    desk::{DeskError, IndexFault},
    extract::{ExtractError, Wordless},
    index::IndexError,
    ocr::EngineError,
    pipeline::{BuildError, FolderError},
    review::ReviewError,
    search::{QuestionError, SearchError},
};

use super::{print::words::shown, ui::Ui};

mod advice;
mod batch;
mod question;
mod study;
mod tables;

/// How a command ended. The numbers are a promise to scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// 0: done; for a search, something was found.
    Done = 0,
    /// 1: done, and there was nothing to show.
    NothingFound = 1,
    /// 2: could not be done. `clap` uses 2 for bad usage, too.
    Failed = 2,
    /// 3: done, but some files were refused; `index` only.
    Refused = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// What we tell the user when a command cannot be done.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    causes: Vec<String>,
    /// What was typed, with a line of carets under the place.
    excerpt: Option<String>,
    hint: Option<String>,
    is_closed_pipe: bool,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            causes: vec![],
            excerpt: None,
            hint: Some(hint.into()),
            is_closed_pipe: false,
        }
    }

    pub(crate) fn caused_by(message: impl Into<String>, err: &dyn Error, hint: &str) -> Self {
        let mut causes = vec![];
        let mut cause = Some(err);
        while let Some(err) = cause {
            let text = err.to_string();
            if causes.last() != Some(&text) {
                causes.push(text);
            }
            cause = err.source();
        }
        Self {
            message: message.into(),
            causes,
            excerpt: None,
            hint: (!hint.is_empty()).then(|| hint.to_owned()),
            is_closed_pipe: false,
        }
    }

    pub(crate) fn unreadable(path: &Path, err: &io::Error) -> Self {
        let hint = match err.kind() {
            io::ErrorKind::NotFound => {
                "check the path; put it between quotation marks if it has spaces"
            }
            io::ErrorKind::PermissionDenied => "ask whoever owns the file for the right to read it",
            _ => "check that the disk is connected and the file opens in a viewer",
        };
        Self::caused_by(format!("cannot read {}", path.display()), err, hint)
    }

    fn extract(path: &Path, err: &ExtractError) -> Self {
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
        Self::caused_by(
            format!("cannot read {} as a study", path.display()),
            err,
            hint,
        )
    }

    pub(crate) fn unwritable(path: &Path, err: &io::Error) -> Self {
        let hint = "name a file in a folder of your own, on a disk with room";
        Self::caused_by(format!("cannot write {}", path.display()), err, hint)
    }

    /// Why there is no OCR, and how to get it.
    pub(crate) fn engine(err: &EngineError) -> Self {
        const GET: &str = "install Tesseract with Dutch and English:
       Debian, Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-nld tesseract-ocr-eng
       macOS:          brew install tesseract tesseract-lang
       Windows:        the installer of UB Mannheim, with Dutch among its languages";
        let hint = match err {
            EngineError::Missing { .. } => GET.to_owned(),
            EngineError::NoLanguage { missing } => {
                let packages: Vec<String> = missing
                    .iter()
                    .map(|it| format!("tesseract-ocr-{it}"))
                    .collect();
                format!(
                    "add them:
       Debian, Ubuntu: sudo apt install {}
       macOS:          brew install tesseract-lang
       Windows:        run its installer again and choose the languages",
                    packages.join(" ")
                )
            }
            EngineError::Broken { .. } => {
                "see whether tesseract --version works in this window; install it anew if not"
                    .into()
            }
        };
        Self::caused_by("--ocr needs the program tesseract", err, &hint)
    }

    /// The question with a caret under the place.
    fn unreadable_question(typed: &str, err: &QuestionError) -> Self {
        let before = typed[..err.span.start.min(typed.len())].chars().count();
        let under = typed
            .get(err.span.clone())
            .map_or(1, |it| it.chars().count().max(1));
        let excerpt = (!typed.trim().is_empty()).then(|| {
            let shown = typed.replace(char::is_control, " ");
            format!("{shown}\n{}{}", " ".repeat(before), "^".repeat(under))
        });
        Self {
            excerpt,
            ..Self::new(
                format!("this question cannot be run: {err}"),
                advice::on_question(&err.problem),
            )
        }
    }

    pub(crate) fn build(err: &BuildError) -> Self {
        match err {
            BuildError::Folder(err) => Self::folder(err),
            BuildError::Index(err) => Self::index(err),
            BuildError::Threads(_) => Self::caused_by(
                "cannot start reading",
                err,
                "close other programs and try again",
            ),
        }
    }

    fn folder(err: &FolderError) -> Self {
        let hint = match err {
            FolderError::NotAFolder { .. } => {
                "name the folder that the file is in; to see one file: kennisbasis text FILE".into()
            }
            FolderError::NoSuchFolder { .. } => {
                "check the path; put it between quotation marks if it has spaces".into()
            }
            FolderError::NoCorpus { .. } => {
                "name the folder with your PDFs: kennisbasis index \"path/to/studies\"".into()
            }
            FolderError::Gone { .. } => {
                "connect the disk or put the folder back; to go on without it, name those that stay: kennisbasis index --only FOLDER".into()
            }
            FolderError::Emptied { folder, .. } => format!(
                "connect the disk or put the files back; if it should be empty: kennisbasis index --only \"{folder}\""
            ),
        };
        Self::new(err.to_string(), hint)
    }

    fn review(err: &ReviewError) -> Self {
        match err {
            ReviewError::Newer { .. } => Self::new(
                err.to_string(),
                "nothing was added: install the newer kennisbasis, or name another folder with --review",
            ),
            ReviewError::Disk { .. } => Self::caused_by(
                "cannot use the review folder",
                err,
                "choose a folder that you may read and write with --review",
            ),
        }
    }

    fn index(err: &IndexError) -> Self {
        if err.is_full_disk() {
            return Self::new(
                "the disk is full",
                "make room and run kennisbasis index again; it goes on where it was",
            );
        }
        match err {
            IndexError::Missing { dir } => Self::new(
                format!("there is no index in {}", dir.display()),
                "make one: kennisbasis index \"path/to/studies\"",
            ),
            IndexError::NotOurs { dir } => Self::new(
                format!("{} holds other files than an index", dir.display()),
                "name another folder with --index",
            ),
            IndexError::Newer { .. } => Self::caused_by(
                "a newer kennisbasis made this index",
                err,
                "install the newer version, or name another folder with --index",
            ),
            IndexError::Stale { .. } => Self::caused_by(
                "another version of kennisbasis made this index",
                err,
                "bring it up to date: kennisbasis index",
            ),
            IndexError::Busy => Self::new(
                "this index is being written by another run of kennisbasis",
                "wait until it is done; searching can go on meanwhile",
            ),
            IndexError::Damaged { .. } => Self::caused_by(
                "the index cannot be read",
                err,
                "delete the folder of the index and make it again: kennisbasis index (the PDFs are not touched)",
            ),
            IndexError::Disk { source, .. } if source.kind() == io::ErrorKind::PermissionDenied => {
                Self::caused_by(
                    "no permission to use the index",
                    err,
                    "name a folder of your own with --index",
                )
            }
            IndexError::Disk { .. } | IndexError::Engine(_) => Self::caused_by(
                "the index cannot be used",
                err,
                "check the disk; an index can be deleted and made again: kennisbasis index",
            ),
        }
    }

    /// The message, its causes and the hint in one line, for a table.
    pub(crate) fn in_a_line(&self) -> String {
        let mut parts = vec![self.message.as_str()];
        parts.extend(self.causes.iter().map(String::as_str));
        let hint = self.hint.as_ref();
        let hint = hint.map_or_else(String::new, |it| format!(" ({it})"));
        format!("{}{hint}", parts.join(": "))
    }

    /// Prints the failure and returns the exit to leave with.
    ///
    /// A closed pipe (`kennisbasis search … | head`) is how readers say
    /// "enough": it ends quietly and well.
    pub(crate) fn report(&self, ui: &mut Ui) -> Exit {
        if self.is_closed_pipe {
            return Exit::Done;
        }
        ui.failure(
            &self.message,
            &self.causes,
            self.excerpt.as_deref(),
            self.hint.as_deref(),
        );
        Exit::Failed
    }
}

impl From<io::Error> for Failure {
    fn from(err: io::Error) -> Self {
        Self {
            is_closed_pipe: err.kind() == io::ErrorKind::BrokenPipe,
            ..Self::caused_by("cannot write the output", &err, "")
        }
    }
}

impl From<DeskError> for Failure {
    fn from(err: DeskError) -> Self {
        match &err {
            DeskError::Question(fault) => question::failure(fault),
            DeskError::Study(fault) => study::failure(fault),
            DeskError::Index(IndexFault::Failed(err)) => Self::index(err),
            DeskError::Index(IndexFault::OtherTables { by_ours, in_use }) => {
                tables::other(*by_ours, in_use.as_deref())
            }
            DeskError::Index(IndexFault::NotHeld { corpus, index }) => {
                let (corpus, index) = (shown(corpus), shown(index));
                Self::new(
                    format!("the index in {index} does not hold the folder {corpus}"),
                    format!(
                        "add it: kennisbasis index \"{corpus}\"; or name another index with --index"
                    ),
                )
            }
            DeskError::Review(err) => Self::review(err),
            DeskError::Tables(fault) => tables::failure(fault),
            DeskError::Judging(fault) => study::judging(fault),
            DeskError::Batch(fault) => batch::failure(fault),
        }
    }
}

impl From<IndexError> for Failure {
    fn from(err: IndexError) -> Self {
        Self::index(&err)
    }
}

impl From<SearchError> for Failure {
    fn from(err: SearchError) -> Self {
        DeskError::from(err).into()
    }
}

impl From<ReviewError> for Failure {
    fn from(err: ReviewError) -> Self {
        Self::review(&err)
    }
}
