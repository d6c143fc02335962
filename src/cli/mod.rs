//! The command line: one file per command, one `match`.
//!
//! What is typed, what it means here, and all wording for people. The library
//! below never prints, exits or reads the environment.

mod asking;
mod commands;
mod dialects;
mod failure;
mod outfile;
mod print;
mod ui;
mod viewer;

use std::{
    cell::{OnceCell, RefCell},
    num::NonZeroUsize,
    panic,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use clap::{Parser, Subcommand};
use commands::{
    batch, cards, code, completions, count, facets, gaps, history, index, kwic, man, mark, refused,
    search, show, similar, status, taxonomy, terms, text, why,
};
use failure::Failure;
use kennisbasis::{
    classify::Taxonomy,
    index::{Index, IndexError},
    ocr::Engine,
    pipeline,
    review::{History, Judgements},
    walk::{find_folder, read},
};

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

/// Where corpus and index are, and how to print.
#[derive(clap::Args)]
struct Places {
    /// The folder with PDFs to start from (default: corpus)
    #[arg(long, global = true, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    corpus: Option<PathBuf>,

    /// The folder of the index
    #[arg(long, global = true, value_name = "DIR", default_value = "index",
          value_hint = clap::ValueHint::DirPath)]
    index: PathBuf,

    /// The folder of what you make: history, codes, own terms and taxonomy
    /// (default: review, beside the index)
    #[arg(long, global = true, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    review: Option<PathBuf>,

    /// The folder of the tables that studies are coded by (default:
    /// review/taxonomy if there is one, else those of the program)
    #[arg(long, global = true, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    taxonomy: Option<PathBuf>,

    /// What they hold, once they were read.
    #[arg(skip)]
    taxonomy_read: OnceCell<Arc<Taxonomy>>,

    /// Values that people named and the taxonomy does not have (any more).
    #[arg(skip)]
    set_aside: RefCell<Vec<String>>,

    /// When to use colour
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        hide = true
    )]
    color: clap::ColorChoice,
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
        Command::Mark(args) => mark::run(&mut ui, places, args),
        Command::Text(args) => text::run(&mut ui, places, args),
        Command::Status(args) => status::run(&mut ui, places, args),
        Command::Refused(args) => refused::run(&mut ui, places, args),
        Command::Completions(args) => completions::run(&mut ui, args),
        Command::Man(args) => man::run(&mut ui, args),
    };
    let result = result.and_then(|exit| {
        ui.flush()?;
        let set_aside = places.set_aside.take();
        if !set_aside.is_empty() {
            ui.note(format!(
                "set aside: what {} says of {}, which the taxonomy does not have",
                shown(places.judgements().path()),
                set_aside.join(", ")
            ));
        }
        Ok(exit)
    });
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

impl Places {
    /// The options that lead a command here.
    fn options(&self) -> Vec<String> {
        let option = |name: &str, path: &Path| format!("--{name} \"{}\"", shown(path));
        let mut options = vec![];
        if self.index != Path::new("index") {
            options.push(option("index", &self.index));
        }
        options.extend(self.review.iter().map(|it| option("review", it)));
        options.extend(self.taxonomy.iter().map(|it| option("taxonomy", it)));
        options
    }

    /// The folder to start from, if the index has none yet.
    fn default_corpus(&self) -> PathBuf {
        self.corpus.clone().unwrap_or_else(|| "corpus".into())
    }

    /// The folder of what people make.
    fn review_folder(&self) -> PathBuf {
        let beside = self.index.parent().unwrap_or(Path::new(""));
        let review = self.review.clone();
        review.unwrap_or_else(|| beside.join("review"))
    }

    /// What people say of codes.
    fn judgements(&self) -> Judgements {
        Judgements::new(&self.review_folder())
    }

    /// The history of searches.
    fn history(&self) -> History {
        History::new(&self.review_folder())
    }

    /// Refuses an index that does not hold the folder that was named.
    fn check_corpus(&self, index: &Index) -> Result<(), Failure> {
        let Some(corpus) = &self.corpus else {
            return Ok(());
        };
        let catalogue = index.catalogue();
        let held = catalogue.folders.iter().map(|it| it.path(&catalogue.home));
        let here = find_folder(corpus);
        if here.is_some() && held.map(|it| find_folder(&it)).any(|it| it == here) {
            return Ok(());
        }
        let (corpus, index) = (shown(corpus), shown(&self.index));
        Err(Failure::new(
            format!("the index in {index} does not hold the folder {corpus}"),
            format!("add it: kennisbasis index \"{corpus}\"; or name another index with --index"),
        ))
    }
}

/// Opens the index for a question, with what people say of the codes.
fn open(places: &Places) -> Result<Index, Failure> {
    let index = open_by_rules(places, &*places.taxonomy()?);
    judged(places, index.map_err(|err| places.not_opened(err))?)
}

/// Opens the index as the rules made it.
fn open_by_rules(places: &Places, taxonomy: &Taxonomy) -> Result<Index, IndexError> {
    Index::open(&places.index, &pipeline::versions(taxonomy))
}

fn judged(places: &Places, index: Index) -> Result<Index, Failure> {
    let mut judgements = places.judgements().read()?;
    if judgements.is_empty() {
        return Ok(index);
    }
    let taxonomy = places.taxonomy()?;
    let mut unknown = vec![];
    judgements.retain_mut(|it| {
        let known = taxonomy.resolve(it.facet, &it.value).map(str::to_owned);
        let is_known = known.is_some();
        if let Some(value) = known {
            it.value = value;
        } else {
            unknown.push(format!("{} `{}`", it.facet.word(), it.value));
        }
        is_known
    });
    unknown.dedup();
    places.set_aside.replace(unknown);
    Ok(index.with_judgements(judgements))
}

/// How many processors there are to work with.
fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, NonZeroUsize::get)
}

/// Finds the engine that reads scans.
fn engine() -> Result<Engine, Failure> {
    let found = Engine::find(Path::new("tesseract"));
    // The usual installer does not put it where Windows looks for programs.
    #[cfg(windows)]
    let found = found.or_else(|err| {
        let programs = std::env::var_os("ProgramFiles").ok_or(err)?;
        Engine::find(&Path::new(&programs).join("Tesseract-OCR\\tesseract.exe"))
    });
    found.map_err(|err| Failure::engine(&err))
}

/// Returns a path as we show it: with `/`.
fn shown(path: &Path) -> String {
    path.to_string_lossy()
        .replace(std::path::MAIN_SEPARATOR, "/")
}

/// Reads passwords, one on a line; none without a file.
fn passwords(file: Option<&Path>) -> Result<Vec<String>, Failure> {
    /// A megabyte of passwords is a wrong file.
    const MOST: usize = 1 << 20;
    let Some(file) = file else { return Ok(vec![]) };
    let bytes = read(file, MOST).map_err(|err| Failure::unreadable(file, &err))?;
    let text = bytes
        .and_then(|it| String::from_utf8(it).ok())
        .ok_or_else(|| {
            Failure::new(
                format!("{} is not a text file with passwords", file.display()),
                "write one password on each line, and save it as plain text (UTF-8)",
            )
        })?;
    let lines = text.lines().map(|it| it.trim_start_matches('\u{feff}'));
    Ok(lines
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect())
}
