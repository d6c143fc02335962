//! `kennisbasis mark`: a copy of a PDF with the quotes highlighted.

use std::{fs, path::PathBuf};

use kennisbasis::desk::{Typed, answering, find, marked};

use crate::cli::{
    asking::{Reaching, asked},
    failure::{Exit, Failure},
    opening::{open, tools},
    places::{Places, passwords},
    ui::Ui,
    words::{shown, tell},
};

/// Make a copy of a study with the answers to a question highlighted
///
/// Every sentence with a match is marked in yellow, as a note that every viewer can
/// show and remove; in a table only the words that match. The study itself
/// is not changed.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// A file name or path, an id (its first 6 digits or more), a DOI, or its
    /// number in an answer: '#4:2' of search 4, ':2' of the last
    #[arg(value_name = "STUDY")]
    study: String,

    /// What to look for, as in a search
    #[arg(value_name = "QUESTION")]
    question: String,

    #[command(flatten)]
    reaching: Reaching,

    /// Codes that are only possible count, too
    #[arg(long)]
    possibly: bool,

    /// The file to write; it must not be there yet
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    to: PathBuf,

    /// A text file with passwords to try if the PDF is locked, one on a line
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    passwords: Option<PathBuf>,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let typed = Typed {
        question: args.question.clone(),
        reached: args.reaching.reached(args.possibly),
        ..Typed::default()
    };
    let asked = asked(ui, &tools(places)?, &typed)?;
    let desk = open(ui, places)?;
    places.check_corpus(desk.index())?;
    let study = find(&desk, &args.study)?;
    let Some(answering) = answering(&desk, study, &asked)? else {
        ui.note(tell!("mark-no-answer"));
        return Ok(Exit::NothingFound);
    };
    if args.to.exists() {
        return Err(Failure::new(
            tell!("mark-is-there", file = args.to.display().to_string()),
            tell!("mark-is-there.hint"),
        ));
    }
    let passwords = passwords(args.passwords.as_deref())?;
    let copy = marked(&desk, &answering, &args.question, &passwords)?;
    fs::write(&args.to, copy.pdf).map_err(|err| Failure::unwritable(&args.to, &err))?;
    ui.say(tell!(
        "mark-done",
        file = shown(&args.to),
        n = copy.sentences
    ))?;
    if copy.sentences == 0 && answering.hit.in_title > 0 {
        ui.note(tell!("mark-only-in-title"));
    }
    Ok(Exit::Done)
}
