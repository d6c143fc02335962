//! `kennisbasis kwic`: every occurrence in its context.

mod fit;

use std::{
    collections::{BTreeMap, btree_map::Entry},
    num::NonZeroUsize,
};

use kennisbasis::{
    desk::Desk,
    export::{
        names::{page_numbers, pages_name, plain},
        spreadsheet::{self, Dialect, guarded},
    },
    search::{Concordance, Line, LineOrder, concordance},
    study::StudyId,
};

use fit::Fitted;

use crate::cli::{
    asking::Asking,
    failure::{Exit, Failure},
    look::Look,
    opening::{open_or_make, tools},
    places::Places,
    print::{
        answer::{file, help_on, read_as, refused, total},
        columns::heads,
    },
    ui::Ui,
    words::tell,
};

/// Show every occurrence, with the words around it
///
/// A line for each occurrence, the match in the middle (keyword in context), then the
/// study and the page. Sort by the words before or behind it to see how a word
/// is used.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    asking: Asking,

    /// Sort by study, or by the words to the left or the right
    #[arg(long, value_name = "ORDER", default_value = "study",
          value_parser = ["study", "left", "right"])]
    sort: String,

    /// How many letters to show on each side (default: as many as fit the terminal, or
    /// else 40)
    #[arg(long, value_name = "N")]
    width: Option<NonZeroUsize>,

    /// How many occurrences to show
    #[arg(long, value_name = "N", default_value = "100", conflicts_with_all = ["all", "tsv", "csv_dialect"])]
    limit: NonZeroUsize,

    /// Show all occurrences
    #[arg(long)]
    all: bool,

    /// Print a table of all occurrences with tabs between its columns, for a
    /// spreadsheet: study, file, page, pdf page, before, match, after
    #[arg(long, conflicts_with = "csv_dialect")]
    tsv: bool,

    /// Print that table as the spreadsheets of this language read it from a file: nl
    /// puts semicolons between cells, and both tell Excel which letters it holds
    #[arg(long, value_name = "LANGUAGE", value_parser = ["nl", "en"])]
    csv_dialect: Option<String>,

    /// The language of the column heads of that table (default: en)
    #[arg(long, value_name = "LANGUAGE", value_parser = ["nl", "en"])]
    page_lang: Option<String>,
}

/// So many letters are shown on each side where no terminal says how many fit.
const USUAL: usize = 40;

/// The columns of the table, as programs know them.
const COLUMNS: [&str; 7] = [
    "study", "file", "page", "pdf_page", "before", "match", "after",
];

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let tools = tools(places)?;
    let asked = args.asking.ask(ui, &tools)?;
    let desk = open_or_make(ui, places, tools)?;
    let index = desk.index();
    places.check_corpus(index)?;
    let order = match args.sort.as_str() {
        "left" => LineOrder::Left,
        "right" => LineOrder::Right,
        _ => LineOrder::Study,
    };
    let found = concordance(index, &asked.request, order)?;
    read_as(
        ui,
        &found.read_as,
        &found.left_out,
        &found.translated,
        &found.one_language,
    );
    let files = files(&desk, &found);
    let dialect = args.csv_dialect.as_deref().map(Dialect::of);
    if args.tsv || dialect.is_some() {
        // No cell holds a tab, so those between tabs need no quotation marks.
        let put = |cells: &[String; 7]| match dialect {
            Some(dialect) => spreadsheet::line(cells, dialect.delimiter()),
            None => cells.each_ref().map(|it| guarded(it)).join("\t") + "\n",
        };
        ui.put(dialect.unwrap_or_default().mark())?;
        ui.put(put(&heads(args.page_lang.as_deref(), COLUMNS)))?;
        for line in &found.lines {
            ui.put(put(&row(line, &files[&line.study])))?;
        }
    } else {
        let shown = if args.all {
            found.lines.len()
        } else {
            args.limit.get().min(found.lines.len())
        };
        let shown_lines = &found.lines[..shown];
        let columns = ui.columns().filter(|_| args.width.is_none());
        if let Some(columns) = columns {
            let lines = shown_lines.iter();
            let lines = lines.map(|it| Fitted::of(it, &files[&it.study]));
            for line in fit::lines(&lines.collect::<Vec<_>>(), columns) {
                ui.say(line)?;
            }
        } else {
            let width = args.width.map_or(USUAL, NonZeroUsize::get);
            for line in shown_lines {
                ui.say(in_the_middle(line, &files[&line.study], width))?;
            }
        }
        if shown > 0 {
            ui.say("")?;
        }
        let total = total(found.studies, found.lines.len(), found.in_compounds);
        ui.say(if shown < found.lines.len() {
            tell!("kwic-showing", total = total, shown = shown)
        } else {
            total
        })?;
    }
    if found.in_titles > 0 {
        ui.note(tell!("kwic-in-titles", n = found.in_titles));
    } else if found.studies > 0 && found.lines.is_empty() {
        ui.note(tell!("kwic-only-limits"));
    } else if found.studies == 0 {
        help_on(ui, index, &asked.request)?;
    }
    if let Some(line) = refused(index) {
        ui.note(line);
    }
    let asking = &args.asking;
    asking.note(ui, &desk, &asked, &found.ran());
    Ok(if found.studies == 0 {
        Exit::NothingFound
    } else {
        Exit::Done
    })
}

/// The file of each study.
fn files(desk: &Desk, found: &Concordance) -> BTreeMap<StudyId, String> {
    let mut files = BTreeMap::new();
    for line in &found.lines {
        if let Entry::Vacant(unknown) = files.entry(line.study) {
            unknown.insert(plain(&file(desk, line.study)));
        }
    }
    files
}

fn in_the_middle(line: &Line, file: &str, width: usize) -> String {
    let (before, matching, after) = line.whole();
    let before = last(&before, width);
    let after = first(&after, width);
    let name = file.rsplit('/').next().unwrap_or_default();
    format!(
        "{before:>width$}{}{after:<width$}  {}",
        Look::Lit.on(matching.trim()),
        Look::Faint.on(format!(
            "{name}, {}",
            pages_name(
                line.page,
                line.label.as_ref(),
                line.origin,
                line.rest.as_ref()
            )
        ))
    )
}

fn first(text: &str, letters: usize) -> String {
    text.chars().take(letters).collect()
}

fn last(text: &str, letters: usize) -> String {
    let all = text.chars().count();
    text.chars().skip(all.saturating_sub(letters)).collect()
}

fn row(line: &Line, file: &str) -> [String; 7] {
    // A paragraph holds neither tabs nor line breaks, but who knows.
    let cell = |text: &str| text.replace(char::is_control, " ");
    let (label, number) = page_numbers(line.page, line.label.as_ref());
    let (before, matching, after) = line.whole();
    [
        line.study.short(),
        file.to_owned(),
        cell(&label),
        number,
        cell(&before),
        cell(&matching),
        cell(&after),
    ]
}
