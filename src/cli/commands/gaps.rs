//! `kennisbasis gaps`: where studies are, and where none are.

use std::path::PathBuf;

use kennisbasis::{export::map, study::Facet, survey::gap_map};

use crate::cli::{
    Places,
    asking::Asking,
    failure::{Exit, Failure},
    outfile::{may_be_written, write},
    print::count,
    ui::Ui,
};
use chosen::Chosen;

pub(in crate::cli) mod chosen;
mod glance;
pub(in crate::cli) mod sheet;
pub(in crate::cli) mod terminal;
pub(in crate::cli) mod words;

/// The words of the facets, as they can be typed.
pub(in crate::cli) const FACETS: [&str; 4] = ["opgave", "method", "source", "question"];
/// A line is no longer, unless a terminal is narrower.
pub(in crate::cli) const COLUMNS: usize = 80;

const EXAMPLES: &str = "\
A cell tells how many studies have the codes of its row and its column, and how
many of them rest on each source of knowledge: 12: s9 p4 e0. A study may stand in
several cells. What is missing is told:
  no study                 an empty cell
  synthesis gap            5 or more small-scale or single-context studies, and
                           no review
  no e                     a source gap: no study rests on this source

Examples:
  kennisbasis gaps --html map.html --page-lang nl
        the map as a page that can be opened, printed and mailed: choose a cell
        to see its studies, with the sentences that made their codes
  kennisbasis gaps ervaringskennis --year 2015.. --csv map.csv
        only the studies that answer a question, as a table
  kennisbasis gaps --rows method --bubbles question
        other rows and bubbles

Every cell can be counted again: kennisbasis count \"opgave:inclusie AND question:how\"";

/// Map which knowledge there is, and which is missing
///
/// Rows are the kinds of question that studies answer, columns the four opgaven,
/// and in each cell stands how many studies rest on which source of knowledge.
/// Without a question all studies of the index are mapped.
#[derive(clap::Args)]
#[command(
    after_help = EXAMPLES,
    mut_arg("question", |it| it.required(false).help("Map only the studies that answer this")),
    mut_arg("possibly", |it| it.help("Codes that are only possible count, too")),
)]
pub(crate) struct Args {
    #[command(flatten)]
    asking: Asking,

    /// What the rows are
    #[arg(long, value_name = "FACET", default_value = "question", value_parser = FACETS)]
    rows: String,

    /// What the columns are
    #[arg(long, value_name = "FACET", default_value = "opgave", value_parser = FACETS)]
    columns: String,

    /// What is told apart inside a cell
    #[arg(long, value_name = "FACET", default_value = "source", value_parser = FACETS)]
    bubbles: String,

    /// Write the map as a page for a browser; it needs no network
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    html: Option<PathBuf>,

    /// Write the map as a picture
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    svg: Option<PathBuf>,

    /// Write the numbers as a table that a spreadsheet opens
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    csv: Option<PathBuf>,

    /// The language of page and picture
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = ["nl", "en"])]
    page_lang: String,

    /// Write over files that are there already
    #[arg(long)]
    force: bool,

    /// Print JSON Lines
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let [rows, columns, bubbles] = [&args.rows, &args.columns, &args.bubbles].map(|it| facet(it));
    if rows == columns || rows == bubbles || columns == bubbles {
        return Err(Failure::new(
            "rows, columns and bubbles need three different facets",
            format!("the facets are: {}", FACETS.join(", ")),
        ));
    }
    may_be_written(
        places,
        args.force,
        &[("html", &args.html), ("svg", &args.svg), ("csv", &args.csv)],
    )?;
    let chosen = Chosen::new(ui, places, &args.asking)?;
    let axis = |it| chosen.axis(it);
    let mut counted = gap_map(
        &chosen.coded,
        &axis(rows),
        &axis(columns),
        &axis(bubbles),
        &axis(Facet::Source),
    );
    for (facet, what) in [
        (Facet::Method, "a missing review is not marked"),
        (Facet::Source, "a missing source is not marked"),
    ] {
        if chosen.is_limited_by(facet) {
            let cells = counted.cells.iter_mut().flatten();
            cells.for_each(|it| it.gaps.retain(|gap| gap.facet() != Some(facet)));
            ui.note(format!("the question limits {}: {what}", facet.word()));
        }
    }
    let words = match args.page_lang.as_str() {
        "nl" => words::DUTCH,
        _ => words::ENGLISH,
    };
    let map = sheet::sheet(&chosen, &counted, &words, args.html.is_some())?;
    if args.json {
        for line in map::lines(&map) {
            ui.say(line)?;
        }
    } else if map.studies.is_empty() {
        ui.say(count(0, "study", "studies"))?;
    } else {
        glance::print(ui, &map)?;
    }
    let page = args
        .html
        .as_ref()
        .map(|it| (it, map::html(&map, &words).into_bytes()));
    let picture = args
        .svg
        .as_ref()
        .map(|it| (it, map::svg(&map, &words).into_bytes()));
    let table = args.csv.as_ref().map(|it| (it, map::csv(&map)));
    if map.studies.is_empty() {
        if page.is_some() || picture.is_some() || table.is_some() {
            ui.note("no study, so nothing is written");
        }
        return Ok(Exit::NothingFound);
    }
    for (file, bytes) in [page, picture, table].into_iter().flatten() {
        write(file, &bytes, args.force)?;
        ui.note(format!("Written: {}", crate::cli::shown(file)));
    }
    Ok(Exit::Done)
}

/// The facet of a word that `clap` has let through.
pub(in crate::cli) fn facet(word: &str) -> Facet {
    Facet::from_word(word).unwrap_or(Facet::Opgave)
}
