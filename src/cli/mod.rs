//! The command line: the arguments, and one `match` to the file of a command.
//!
//! ```text
//! arguments ─opening, asking→ a desk and a question ─commands→ nouns ─print→ lines
//! ```
//!
//! What can be typed, and all wording for people. What it means is asked at a
//! [`desk`](kennisbasis::desk); the library never prints, exits or reads the
//! environment.

mod asking;
mod commands;
mod dialects;
mod failure;
mod look;
mod odd;
mod opening;
mod outfile;
mod places;
mod print;
mod ui;
mod viewer;
mod words;

use std::{panic, process::ExitCode};

use clap::{CommandFactory, Parser, Subcommand};
use commands::{
    about, batch, cards, code, completions, count, facets, gaps, history, index, kwic, man, mark,
    refused, search, show, similar, status, taxonomy, terms, text, why,
};
use kennisbasis::pipeline;
use places::Places;
use ui::Ui;

const EXAMPLES: &str = "\
Examples:
  kennisbasis index \"D:\\my studies\"
        read all PDFs in a folder and the folders in it
  kennisbasis search \"ervaringskennis van bewoners\"
        studies with both words, whatever their ending
  kennisbasis search '\"stem van de burger\" NOT verkiezing*' --opgave inclusie
        a phrase, without a word, in one opgave
  kennisbasis show 3f9a1c
        what is known of one study, and why it is coded as it is

The PDFs are only ever read. Exit codes: 0 done, 1 nothing found, 2 could not,
3 done but some files were refused (index only).";

/// Search a folder of PDF studies in Dutch and English
///
/// Every answer is a study, a page and a sentence that you can find on paper.
#[derive(Parser)]
#[command(name = "kennisbasis", version, after_help = EXAMPLES, max_term_width = 100)]
struct Args {
    #[command(flatten)]
    places: Places,

    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Index(index::Args),
    Search(search::Args),
    Count(count::Args),
    Kwic(kwic::Args),
    Similar(similar::Args),
    Facets(facets::Args),
    Gaps(gaps::Args),
    Cards(cards::Args),
    History(history::Args),
    Batch(batch::Args),
    Terms(terms::Args),
    Taxonomy(taxonomy::Args),
    Show(show::Args),
    Why(why::Args),
    Code(code::Args),
    About(about::Args),
    Mark(mark::Args),
    Text(text::Args),
    Status(status::Args),
    Refused(refused::Args),
    Completions(completions::Args),
    Man(man::Args),
}

pub(crate) fn run() -> ExitCode {
    silence_readers();
    let args = Args::parse();
    words::choose(args.places.ui.as_deref());
    let mut ui = Ui::new(match args.places.color {
        clap::ColorChoice::Auto => anstream::ColorChoice::Auto,
        clap::ColorChoice::Always => anstream::ColorChoice::Always,
        clap::ColorChoice::Never => anstream::ColorChoice::Never,
    });
    let places = &args.places;
    let result = match &args.command {
        Command::Index(args) => index::run(&mut ui, places, args),
        Command::Search(args) => search::run(&mut ui, places, args),
        Command::Count(args) => count::run(&mut ui, places, args),
        Command::Kwic(args) => kwic::run(&mut ui, places, args),
        Command::Similar(args) => similar::run(&mut ui, places, args),
        Command::Facets(args) => facets::run(&mut ui, places, args),
        Command::Gaps(args) => gaps::run(&mut ui, places, args),
        Command::Cards(args) => cards::run(&mut ui, places, args),
        Command::History(args) => history::run(&mut ui, places, args),
        Command::Batch(args) => batch::run(&mut ui, places, args),
        Command::Terms(args) => terms::run(&mut ui, places, args),
        Command::Taxonomy(args) => taxonomy::run(&mut ui, places, args),
        Command::Show(args) => show::run(&mut ui, places, args),
        Command::Why(args) => why::run(&mut ui, places, args),
        Command::Code(args) => code::run(&mut ui, places, args),
        Command::About(args) => about::run(&mut ui, places, args),
        Command::Mark(args) => mark::run(&mut ui, places, args),
        Command::Text(args) => text::run(&mut ui, places, args),
        Command::Status(args) => status::run(&mut ui, places, args),
        Command::Refused(args) => refused::run(&mut ui, places, args),
        Command::Completions(args) => completions::run(&mut ui, Args::command(), args),
        Command::Man(args) => man::run(&mut ui, Args::command(), args),
    };
    let result = result.and_then(|exit| {
        ui.flush()?;
        Ok(exit)
    });
    ui.end();
    result
        .unwrap_or_else(|failure| failure.report(&mut ui))
        .into()
}

/// A PDF that breaks a reader is refused, with the reason in the table; the
/// message of the panic itself would tell the user nothing.
fn silence_readers() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let thread = std::thread::current();
        let is_reader = thread
            .name()
            .is_some_and(|it| it.starts_with(pipeline::READER_THREAD));
        if !is_reader {
            usual(info);
        }
    }));
}
