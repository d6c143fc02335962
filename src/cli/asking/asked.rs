//! The options of a question, from what was typed to the history.

use std::{
    io::{self, Read},
    path::{Path, PathBuf},
};

use kennisbasis::{
    desk::{self, Asked, Desk, Tools, Typed},
    review::Reached,
    search::{Ran, dialect::Dialect, question::LONGEST},
    study::Facet,
    walk::read,
};

use crate::cli::{
    dialects,
    failure::Failure,
    look::Look,
    ui::Ui,
    words::{shown, tell},
};

/// A question and where to look.
#[derive(Clone, clap::Args)]
pub(crate) struct Asking {
    /// What to look for
    #[arg(value_name = "QUESTION", required = true)]
    question: Vec<String>,

    /// Read the question from a text file, such as a strategy of numbered lines;
    /// - reads what is piped in
    #[arg(long, value_name = "FILE", conflicts_with = "question")]
    from: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) options: Options,
}

/// What of the studies to look in.
#[derive(Clone, Copy, clap::Args)]
pub(crate) struct Reaching {
    /// Also look in reference lists
    #[arg(long)]
    with_references: bool,

    /// Do not look for what the other language calls it
    #[arg(long)]
    no_bridge: bool,

    /// Do not look inside compounds
    #[arg(long)]
    no_compounds: bool,
}

impl Reaching {
    pub(crate) fn reached(self, possibly: bool) -> Reached {
        Reached {
            with_references: self.with_references,
            possibly,
            no_bridge: self.no_bridge,
            no_compounds: self.no_compounds,
        }
    }
}

/// How to read a question, and where to look.
#[derive(Clone, clap::Args)]
pub(crate) struct Options {
    /// Any of the words will do, the best studies first; nothing in the
    /// question is an operator
    #[arg(long, conflicts_with = "dialect")]
    pub(crate) any: bool,

    /// The question is in the spelling of another search tool; its translation
    /// is shown
    #[arg(long, value_name = "TOOL", value_parser = Dialect::ALL.map(Dialect::word))]
    pub(crate) dialect: Option<String>,

    #[command(flatten)]
    pub(crate) reaching: Reaching,

    /// Only studies on this opgave; may be repeated
    #[arg(long, value_name = "VALUE")]
    pub(crate) opgave: Vec<String>,

    /// Only studies done this way; may be repeated
    #[arg(long, value_name = "VALUE")]
    pub(crate) method: Vec<String>,

    /// Only studies carried by this source of knowledge; may be repeated
    #[arg(long, value_name = "VALUE")]
    pub(crate) source: Vec<String>,

    /// Only studies that answer this kind of question: what, cause, works,
    /// intervention, how; may be repeated
    #[arg(long = "question", value_name = "VALUE")]
    pub(crate) knowledge_question: Vec<String>,

    /// With these filters, also take studies that are possibly coded so
    #[arg(long)]
    pub(crate) possibly: bool,

    /// Only studies in this language: nl, en, de, fr, other; may be repeated
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) lang: Vec<String>,

    /// Only studies of this year or these years: 2019, 2015..2022, 2015..
    #[arg(long, value_name = "YEARS")]
    pub(crate) year: Option<String>,

    /// Do not note this search in the history
    #[arg(long)]
    pub(crate) no_history: bool,
}

impl Asking {
    /// What was typed, as one text; or what the file has.
    fn question(&self) -> Result<String, Failure> {
        match &self.from {
            Some(file) => from_file(file),
            None => Ok(self.question.join(" ")),
        }
    }

    /// Reads the question. What other tools call differently is noted.
    pub(crate) fn ask(&self, ui: &mut Ui, tools: &Tools) -> Result<Asked, Failure> {
        asked(ui, tools, &self.options.typed(self.question()?))
    }

    /// Reads the question with its filters as limits inside it, for commands
    /// that may go without: `None` if there is neither.
    pub(crate) fn choice(&self, ui: &mut Ui, tools: &Tools) -> Result<Option<Asked>, Failure> {
        let asked = desk::choice(tools, &self.options.typed(self.question()?))?;
        Ok(asked.map(|it| told(ui, it)))
    }

    /// Notes a search in the history, and tells its number.
    pub(crate) fn note(&self, ui: &mut Ui, desk: &Desk, asked: &Asked, ran: &Ran<'_>) {
        if !self.options.no_history {
            note(ui, desk, asked, ran);
        }
    }
}

impl Options {
    /// A question with these options.
    pub(crate) fn typed(&self, question: String) -> Typed {
        let values = [
            (Facet::Opgave, &self.opgave),
            (Facet::Method, &self.method),
            (Facet::Source, &self.source),
            (Facet::KnowledgeQuestion, &self.knowledge_question),
        ];
        Typed {
            question,
            any: self.any,
            dialect: self.dialect.clone(),
            reached: self.reaching.reached(self.possibly),
            values: values.map(|(facet, typed)| (facet, typed.clone())).into(),
            languages: self.lang.clone(),
            years: self.year.clone(),
        }
    }
}

/// The most bytes that are read of a file; more than a question may have, so that
/// what is too long is told as such.
const MOST: usize = 2 * LONGEST;

/// Reads a question from a file of text, or from what is piped in.
fn from_file(file: &Path) -> Result<String, Failure> {
    let bytes = if file == Path::new("-") {
        let mut bytes = vec![];
        let most = u64::try_from(MOST).unwrap_or(u64::MAX);
        let read = io::stdin().take(most + 1).read_to_end(&mut bytes);
        read.map(|_| (bytes.len() <= MOST).then_some(bytes))
    } else {
        read(file, MOST)
    };
    let bytes = bytes.map_err(|err| Failure::unreadable(file, &err))?;
    let text = bytes.and_then(|it| String::from_utf8(it).ok());
    let text = text.ok_or_else(|| {
        Failure::new(
            tell!("asked-no-text", file = shown(file)),
            tell!("asked-no-text.hint"),
        )
    })?;
    // As some editors begin a file.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(text.trim().replace("\r\n", "\n"))
}

/// Reads a question. What other tools call differently is noted.
pub(crate) fn asked(ui: &mut Ui, tools: &Tools, typed: &Typed) -> Result<Asked, Failure> {
    Ok(told(ui, desk::ask(tools, typed)?))
}

/// Tells what was found on the way to a question.
fn told(ui: &mut Ui, asked: Asked) -> Asked {
    for note in &asked.notes {
        ui.note(dialects::note(&asked.typed.question, note));
    }
    ui.odd(asked.odd.iter().cloned());
    asked
}

/// Notes a search in the history, and tells its number, which is returned. A
/// history that cannot be added to is told, and is no failure.
pub(crate) fn note(ui: &mut Ui, desk: &Desk, asked: &Asked, ran: &Ran<'_>) -> Option<u32> {
    match desk::note(desk, asked, ran) {
        Ok(noted) => {
            let number = noted.number.to_string();
            ui.note(Look::Faint.on(tell!("asked-number", number = number)));
            ui.odd(noted.odd);
            Some(noted.number)
        }
        Err(err) => {
            let cause = Failure::from(err).in_a_line();
            ui.note(tell!("asked-not-kept", cause = cause));
            None
        }
    }
}
