//! `kennisbasis gaps`: where studies are, and where none are.

mod glance;

use std::path::{Path, PathBuf};

use kennisbasis::{
    desk::{Mapped, map as gap_map},
    export::{map, spreadsheet::Dialect},
    messages::Locale,
    study::Facet,
};

use crate::cli::{
    asking::{Asking, Counting, choose, facet, facets},
    failure::{Exit, Failure},
    opening::{open_or_make, tools},
    outfile::{Links, may_be_written, write},
    places::Places,
    print::{answer::outside, columns::heads},
    ui::Ui,
    words::{locale, shown, tell},
};

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
    #[arg(long, value_name = "FACET", default_value = "question", value_parser = facets())]
    rows: String,

    /// What the columns are
    #[arg(long, value_name = "FACET", default_value = "opgave", value_parser = facets())]
    columns: String,

    /// What is told apart inside a cell
    #[arg(long, value_name = "FACET", default_value = "source", value_parser = facets())]
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

    /// The language of page and picture (default: that of --ui), and of the column heads
    /// of the table (default: en)
    #[arg(long, value_name = "LANGUAGE", value_parser = ["nl", "en"])]
    page_lang: Option<String>,

    /// Write the table for the spreadsheets of this language: nl puts semicolons between
    /// cells, and both tell Excel which letters it holds
    #[arg(long, value_name = "LANGUAGE", value_parser = ["nl", "en"], requires = "csv")]
    csv_dialect: Option<String>,

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
            tell!("gaps-not-three"),
            tell!(
                "facets-are",
                facets = Facet::ALL.map(Facet::word).join(", ")
            ),
        ));
    }
    may_be_written(
        places,
        args.force,
        &[("html", &args.html), ("svg", &args.svg), ("csv", &args.csv)],
    )?;
    let tools = tools(places)?;
    let asked = args.asking.choice(ui, &tools)?;
    let desk = open_or_make(ui, places, tools)?;
    places.check_corpus(desk.index())?;
    let chosen = choose(ui, &desk, &args.asking, asked.as_ref())?;
    let page_lang = args.page_lang.as_deref().map(Locale::from_code);
    let page_lang = page_lang.unwrap_or_else(locale);
    let counting = Counting::new(places, &args.asking);
    let links = args.html.as_deref().map(Links::of);
    let link = links.map(|it| move |file: &Path| it.for_browser(file));
    let Mapped { map, unmarked } = gap_map(
        &chosen,
        [rows, columns, bubbles],
        page_lang,
        link.as_ref().map(|it| it as &dyn Fn(&Path) -> String),
        &|question| counting.of(question),
    )?;
    for facet in unmarked {
        let name = facet.word();
        ui.note(match facet {
            Facet::Method => tell!("gaps-no-review-mark", facet = name),
            _ => tell!("gaps-no-source-mark", facet = name),
        });
    }
    if args.json {
        for line in map::lines(&map) {
            ui.say(line)?;
        }
    } else if map.studies.is_empty() {
        ui.say(tell!("studies", n = map.studies.len()))?;
    } else {
        glance::print(ui, &map)?;
    }
    if let Some(line) = outside(map.no_study).filter(|_| !args.json) {
        ui.note(line);
    }
    let page = args
        .html
        .as_ref()
        .map(|it| (it, map::html(&map, page_lang).into_bytes()));
    let picture = args
        .svg
        .as_ref()
        .map(|it| (it, map::svg(&map, page_lang).into_bytes()));
    let table = args.csv.as_ref().map(|it| {
        let dialect = args.csv_dialect.as_deref().map(Dialect::of);
        let head = heads(args.page_lang.as_deref(), map::COLUMNS);
        (it, map::csv(&map, dialect.unwrap_or_default(), head))
    });
    if map.studies.is_empty() {
        if page.is_some() || picture.is_some() || table.is_some() {
            ui.note(tell!("nothing-written"));
        }
        return Ok(Exit::NothingFound);
    }
    for (file, bytes) in [page, picture, table].into_iter().flatten() {
        write(file, &bytes, args.force)?;
        ui.note(tell!("written", file = shown(file)));
    }
    Ok(Exit::Done)
}
