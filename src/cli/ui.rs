//! The only file that prints.
//!
//! Answers go to stdout, everything else to stderr. Colour and progress only
//! where a person looks.

use std::{
    collections::BTreeSet,
    fmt::Display,
    io::{self, BufWriter, IsTerminal, Write},
    time::{Duration, Instant},
};

use anstream::{AutoStream, ColorChoice};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use kennisbasis::review::OddLine;

use super::{
    look::Look,
    odd,
    words::{in_words, tell},
};

/// Where output goes.
pub(crate) struct Ui {
    out: BufWriter<AutoStream<io::Stdout>>,
    err: AutoStream<io::Stderr>,
    out_is_terminal: bool,
    err_is_terminal: bool,
    /// Lines of review files that were met; each is told once, at the end.
    odd: BTreeSet<OddLine>,
    /// What else is told at the end.
    last: Vec<String>,
}

impl Ui {
    pub(crate) fn new(color: ColorChoice) -> Self {
        Self {
            out: BufWriter::new(AutoStream::new(io::stdout(), choice(color, &io::stdout()))),
            err: AutoStream::new(io::stderr(), choice(color, &io::stderr())),
            out_is_terminal: io::stdout().is_terminal(),
            err_is_terminal: io::stderr().is_terminal(),
            odd: BTreeSet::new(),
            last: vec![],
        }
    }

    /// Tells whether a person reads the answers as they come.
    pub(crate) fn is_read_by_a_person(&self) -> bool {
        self.out_is_terminal
    }

    /// Returns how many columns a line of an answer may have; `None` if it is
    /// not shown on a terminal.
    pub(crate) fn columns(&self) -> Option<usize> {
        let (_, columns) = console::Term::stdout().size_checked()?;
        self.out_is_terminal
            .then_some(usize::from(columns).clamp(40, 120))
    }

    /// Prints a line of the answer.
    pub(crate) fn say(&mut self, line: impl Display) -> io::Result<()> {
        writeln!(self.out, "{line}")
    }

    /// Prints a part of the answer, as it is.
    pub(crate) fn put(&mut self, text: impl Display) -> io::Result<()> {
        write!(self.out, "{text}")
    }

    /// Sees to it that all of the answer has been printed.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    /// Prints a line about the answer.
    pub(crate) fn note(&mut self, line: impl Display) {
        let _ = self.out.flush();
        // Nobody is left to hear that stderr is gone.
        let _ = writeln!(self.err, "{line}");
    }

    /// Keeps lines of review files to be told when the answer has been.
    pub(crate) fn odd(&mut self, lines: impl IntoIterator<Item = OddLine>) {
        self.odd.extend(lines);
    }

    /// Keeps a line to be told, once, when the answer has been.
    pub(crate) fn note_last(&mut self, line: String) {
        if !self.last.contains(&line) {
            self.last.push(line);
        }
    }

    /// Tells what was kept until the end.
    pub(crate) fn end(&mut self) {
        let odd = odd::lines(&std::mem::take(&mut self.odd));
        for line in odd.into_iter().chain(std::mem::take(&mut self.last)) {
            self.note(line);
        }
    }

    pub(super) fn failure(
        &mut self,
        message: &str,
        causes: &[String],
        excerpt: Option<&str>,
        hint: Option<&str>,
    ) {
        let heads = [
            tell!("failure-head.error"),
            tell!("failure-head.cause"),
            tell!("failure-head.hint"),
        ];
        let width = |text: &str| text.chars().count();
        let widest = heads.iter().map(|it| width(it)).max().unwrap_or_default() + 1;
        let behind = |head: &str| " ".repeat(widest - width(head));
        let [error, cause, tip] = &heads;
        self.note(format!(
            "{}{}{message}",
            Look::Alarm.on(error),
            behind(error)
        ));
        for it in causes {
            self.note(format!("{cause}{}{it}", behind(cause)));
        }
        let indent = " ".repeat(widest);
        for line in excerpt.unwrap_or_default().lines() {
            self.note(format!("{indent}{line}"));
        }
        for (number, line) in hint.unwrap_or_default().lines().enumerate() {
            match number {
                0 => self.note(format!("{tip}{}{line}", behind(tip))),
                // Lines with a blank in front have their own place.
                _ if line.starts_with(' ') => self.note(line),
                _ => self.note(format!("{indent}{line}")),
            }
        }
    }

    /// Starts to show progress over `bytes` of PDFs; on a terminal only.
    pub(crate) fn progress(&mut self, bytes: u64) -> Progress {
        let bar = if self.err_is_terminal {
            ProgressBar::with_draw_target(Some(bytes), ProgressDrawTarget::stderr_with_hz(10))
        } else {
            ProgressBar::hidden()
        };
        let time_left = |state: &ProgressState, text: &mut dyn std::fmt::Write| {
            let _ = write!(text, "{}", in_words(state.eta()));
        };
        let left = tell!("progress-left", left = "{left}");
        let bar_and_left = format!("{{bar:30}} {{percent:>3}} %  {{msg}}, {left}");
        let style = ProgressStyle::with_template(&bar_and_left)
            .unwrap_or_else(|_| ProgressStyle::default_bar())
            .with_key("left", time_left);
        bar.set_style(style);
        Progress {
            bar,
            files: 0,
            pages: 0,
            spoke: Instant::now(),
        }
    }
}

/// A bar that moves with the bytes that have been read.
pub(crate) struct Progress {
    bar: ProgressBar,
    files: usize,
    pages: usize,
    /// When a plain line was last due.
    spoke: Instant,
}

impl Progress {
    /// Moves on by one file.
    pub(crate) fn file(&mut self, bytes: u64, pages: usize) {
        self.files += 1;
        self.pages += pages;
        let seconds = self.bar.elapsed().as_secs_f64().max(0.001);
        let speed = (self.pages as f64 / seconds).round();
        self.bar.set_message(tell!(
            "progress-bar",
            files = self.files,
            pages = self.pages,
            speed = speed.to_string()
        ));
        self.bar.inc(bytes);
    }

    /// Returns a plain line where there is no bar, every ten seconds.
    pub(crate) fn line(&mut self) -> Option<String> {
        let is_due = self.bar.is_hidden() && self.spoke.elapsed() > Duration::from_secs(10);
        is_due.then(|| {
            self.spoke = Instant::now();
            tell!("progress-line", files = self.files, pages = self.pages)
        })
    }

    /// Takes the bar away.
    pub(crate) fn end(self) {
        self.bar.finish_and_clear();
    }
}

fn choice(color: ColorChoice, stream: &impl anstream::stream::RawStream) -> ColorChoice {
    match color {
        ColorChoice::Auto => AutoStream::choice(stream),
        color => color,
    }
}
