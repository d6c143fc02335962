//! `kennisbasis batch`: a table of questions, each run as by itself.

use std::path::{Path, PathBuf};

use kennisbasis::{
    desk::{
        Desk, DeskError, Typed,
        batch::{self, Done, QUESTION_COLUMNS, STUDY_COLUMNS, question_line, study_lines},
    },
    export::spreadsheet::{self, Dialect},
    search::search,
    walk::read,
};

use crate::cli::{
    asking::{Options, asked, note},
    failure::{Exit, Failure},
    opening::{open_or_make, tools},
    places::Places,
    print::{answer::refused, columns::heads},
    ui::Ui,
    words::{shown, tell},
};

/// Run a table of questions
///
/// The table is a CSV file, as any spreadsheet saves it, with the column
/// question and, where wanted, id, opgave, method, source, knowledge question,
/// lang, year and dialect; several values in a cell are parted by a comma. The
/// answer is a table with a line for each question: what it was read as, how many
/// studies and occurrences it finds, its number in the history, and why it was refused
/// if it was.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The table of questions
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    file: PathBuf,

    /// A line for each study that a question finds instead, with its best page
    /// and sentence
    #[arg(long)]
    studies: bool,

    /// Print for the spreadsheets of this language: nl puts semicolons between cells, and
    /// both tell Excel which letters it holds (default: the sign of the table that is
    /// read)
    #[arg(long, value_name = "LANGUAGE", value_parser = ["nl", "en"])]
    csv_dialect: Option<String>,

    /// The language of the column heads (default: en)
    #[arg(long, value_name = "LANGUAGE", value_parser = ["nl", "en"])]
    page_lang: Option<String>,

    #[command(flatten)]
    options: Options,
}

/// A table of ten thousand questions fits.
const MOST: usize = 16 << 20;

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let table = batch::read(&text(&args.file)?).map_err(DeskError::from)?;
    if table.rows.is_empty() {
        return Err(Failure::new(
            tell!("batch-empty", file = shown(&args.file)),
            tell!("batch-empty.hint"),
        ));
    }
    let desk = open_or_make(ui, places, tools(places)?)?;
    places.check_corpus(desk.index())?;
    let dialect = args.csv_dialect.as_deref().map(Dialect::of);
    let delimiter = dialect.map_or(table.delimiter, Dialect::delimiter);
    let line = |cells: &[String]| spreadsheet::line(cells, delimiter);
    ui.put(dialect.unwrap_or_default().mark())?;
    let lang = args.page_lang.as_deref();
    ui.put(if args.studies {
        line(&heads(lang, STUDY_COLUMNS))
    } else {
        line(&heads(lang, QUESTION_COLUMNS))
    })?;
    let all = args.options.typed(String::new());
    let mut refusals = 0;
    for row in &table.rows {
        let typed = row.typed(&all).map_err(|it| DeskError::from(it).into());
        let done = typed.and_then(|typed| ask(ui, &desk, &typed, args.options.no_history));
        refusals += usize::from(done.is_err());
        match done {
            Ok(done) if args.studies => {
                for cells in study_lines(&desk, row, &done)? {
                    ui.put(line(&cells))?;
                }
            }
            Err(failure) if args.studies => {
                let what = failure.in_a_line();
                ui.note(tell!("batch-refused-one", id = &row.id, why = what));
            }
            done => {
                let done = done.as_ref().map_err(|failure| {
                    let (line, why) = (row.line.to_string(), failure.in_a_line());
                    tell!("batch-refused-cell", line = line, why = why)
                });
                ui.put(line(&question_line(row, done)))?;
            }
        }
    }
    if let Some(line) = refused(desk.index()) {
        ui.note(line);
    }
    if refusals > 0 {
        ui.note(tell!("batch-refused", n = refusals));
        return Ok(Exit::Failed);
    }
    Ok(Exit::Done)
}

/// Reads the file as text.
fn text(path: &Path) -> Result<String, Failure> {
    let bytes = read(path, MOST).map_err(|err| Failure::unreadable(path, &err))?;
    let text = bytes.and_then(|it| String::from_utf8(it).ok());
    text.ok_or_else(|| {
        Failure::new(
            tell!("batch-no-table", file = shown(path)),
            tell!("batch-no-table.hint"),
        )
    })
}

fn ask(ui: &mut Ui, desk: &Desk, typed: &Typed, no_history: bool) -> Result<Done, Failure> {
    let mut asked = asked(ui, desk.tools(), typed)?;
    asked.request.pages = 1;
    let answer = search(desk.index(), &asked.request)?;
    let number = if no_history {
        None
    } else {
        note(ui, desk, &asked, &answer.ran())
    };
    Ok(Done { answer, number })
}
