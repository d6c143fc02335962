//! What we tell the user when a command cannot be done, and how it then ends.

use std::{error::Error, io, ops::Range, path::Path, process::ExitCode};

use crate::cli::{ui::Ui, words::tell};

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

    pub(crate) fn caused_by(
        message: impl Into<String>,
        err: &dyn Error,
        hint: impl Into<String>,
    ) -> Self {
        Self::because(message, chain(err), hint)
    }

    /// A failure with its causes, the nearest first.
    pub(super) fn because(
        message: impl Into<String>,
        causes: Vec<String>,
        hint: impl Into<String>,
    ) -> Self {
        let hint = hint.into();
        Self {
            message: message.into(),
            causes,
            excerpt: None,
            hint: (!hint.is_empty()).then_some(hint),
            is_closed_pipe: false,
        }
    }

    pub(crate) fn unreadable(path: &Path, err: &io::Error) -> Self {
        let hint = match err.kind() {
            io::ErrorKind::NotFound => tell!("failure-unreadable.hint-missing"),
            io::ErrorKind::PermissionDenied => tell!("failure-unreadable.hint-denied"),
            _ => tell!("failure-unreadable.hint"),
        };
        let path = path.display().to_string();
        Self::caused_by(tell!("failure-unreadable", path = path), err, hint)
    }

    pub(crate) fn unwritable(path: &Path, err: &io::Error) -> Self {
        let path = path.display().to_string();
        let hint = tell!("failure-unwritable.hint");
        Self::caused_by(tell!("failure-unwritable", path = path), err, hint)
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

    /// Tells whether whoever reads has had enough.
    pub(crate) fn is_closed_pipe(&self) -> bool {
        self.is_closed_pipe
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

/// Returns what an error says and what caused it, in their own words: for those of
/// the system and of libraries, whose words are not ours.
pub(super) fn chain(err: &dyn Error) -> Vec<String> {
    let mut causes = vec![];
    let mut cause = Some(err);
    while let Some(err) = cause {
        let text = err.to_string();
        if causes.last() != Some(&text) {
            causes.push(text);
        }
        cause = err.source();
    }
    causes
}

/// Returns which file or folder cannot be used, and why.
pub(super) fn used(path: &Path, err: &io::Error) -> Vec<String> {
    let path = path.display().to_string();
    let mut causes = vec![tell!("failure-cannot-use", path = path)];
    causes.extend(chain(err));
    causes
}

impl From<io::Error> for Failure {
    fn from(err: io::Error) -> Self {
        Self {
            is_closed_pipe: err.kind() == io::ErrorKind::BrokenPipe,
            ..Self::caused_by(tell!("failure-output"), &err, "")
        }
    }
}
