//! What we tell the user when a command cannot be done, and how it then ends.

use std::{error::Error, io, ops::Range, path::Path, process::ExitCode};

use crate::cli::ui::Ui;

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

    pub(crate) fn unwritable(path: &Path, err: &io::Error) -> Self {
        let hint = "name a file in a folder of your own, on a disk with room";
        Self::caused_by(format!("cannot write {}", path.display()), err, hint)
    }

    /// Puts what was typed under the message, with carets under the place of
    /// `span`, a part of its bytes.
    pub(crate) fn with_excerpt(self, typed: &str, span: &Range<usize>) -> Self {
        let before = typed[..span.start.min(typed.len())].chars().count();
        let under = typed
            .get(span.clone())
            .map_or(1, |it| it.chars().count().max(1));
        let excerpt = (!typed.trim().is_empty()).then(|| {
            let shown = typed.replace(char::is_control, " ");
            format!("{shown}\n{}{}", " ".repeat(before), "^".repeat(under))
        });
        Self { excerpt, ..self }
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
