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
    /// Of several places that are wrong, why each is, and what stands there.
    places: Box<[String]>,
    is_closed_pipe: bool,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            causes: vec![],
            excerpt: None,
            hint: Some(hint.into()),
            places: [].into(),
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
            places: [].into(),
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
    /// `span`, a part of its bytes; of a long text only what stands around it.
    pub(crate) fn with_excerpt(self, typed: &str, span: &Range<usize>) -> Self {
        let excerpt = (!typed.trim().is_empty()).then(|| around(typed, span));
        Self { excerpt, ..self }
    }

    /// Puts several places that are wrong under the message: why each is, and what
    /// stands there.
    pub(crate) fn with_places(self, typed: &str, faults: &[(String, &Range<usize>)]) -> Self {
        let mut excerpt = String::new();
        let mut places = vec![];
        for (why, span) in faults {
            let words = typed.get((*span).clone()).unwrap_or_default();
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            places.push(match words.as_str() {
                "" => why.clone(),
                words => format!("{why}: {}", cut(words)),
            });
            excerpt.push_str(why);
            for line in around(typed, span).lines() {
                excerpt.push_str("\n   ");
                excerpt.push_str(line);
            }
            excerpt.push('\n');
        }
        Self {
            excerpt: Some(excerpt),
            places: places.into(),
            ..self
        }
    }

    pub(crate) fn with_hint(self, hint: String) -> Self {
        let hint = (!hint.is_empty()).then_some(hint);
        Self { hint, ..self }
    }

    /// The message, its causes and the hint in one line, for a table.
    pub(crate) fn in_a_line(&self) -> String {
        let mut parts = vec![self.message.clone()];
        parts.extend(self.causes.iter().cloned());
        if !self.places.is_empty() {
            parts.push(self.places.join("; "));
        }
        let hint = self.hint.as_ref();
        let hint = hint.map_or_else(String::new, |it| format!(" ({})", it.replace('\n', "; ")));
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

/// How many characters of a long question are shown on either side of a place.
const BESIDE: usize = 24;
/// How many characters of a place are shown.
const MOST: usize = 40;

/// The beginning of a text that is long.
fn cut(text: &str) -> String {
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// What stands around a place, in a line, with carets under the place in the next.
fn around(typed: &str, span: &Range<usize>) -> String {
    let start = span.start.min(typed.len());
    let place = typed.get(start..span.end.max(start)).unwrap_or_default();
    let before = typed.get(..start).unwrap_or_default();
    let from = before.char_indices().rev().nth(BESIDE - 1);
    let from = from.map_or(0, |(at, _)| at);
    let after = typed.get(start + place.len()..).unwrap_or_default();
    let is_cut = place.chars().count() > MOST;
    let mut line = if from > 0 { "…" } else { "" }.to_owned();
    line.push_str(&before[from..]);
    let column = line.chars().count();
    line.push_str(&cut(place));
    if !is_cut {
        line.extend(after.chars().take(BESIDE));
        if after.chars().nth(BESIDE).is_some() {
            line.push('…');
        }
    }
    let line = line.replace(|c: char| c.is_control() || c.is_whitespace(), " ");
    let under = place.chars().count().clamp(1, MOST);
    format!("{line}\n{}{}", " ".repeat(column), "^".repeat(under))
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
