//! `kennisbasis batch`: a table of questions, each run as by itself.

mod table;

use std::path::{Path, PathBuf};

use kennisbasis::{
    export::spreadsheet::guarded,
    index::Index,
    search::{Answer, Request, search},
    walk::read,
};
use table::Row;

use crate::cli::{
    Places,
    asking::{Asking, Options},
    failure::{Exit, Failure},
    print::{count, hits::title, plain},
    search::{file, open_or_make, refused, study},
    shown,
    ui::Ui,
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

    #[command(flatten)]
    options: Options,
}

/// A table of ten thousand questions fits.
const MOST: usize = 16 << 20;

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let table = table::read(&text(&args.file)?)?;
    if table.rows.is_empty() {
        return Err(Failure::new(
            format!("{} holds no question", shown(&args.file)),
            "write each question on a line of its own under the names of the columns",
        ));
    }
    let index = open_or_make(ui, places)?;
    places.check_corpus(&index)?;
    let mut sheet = Sheet {
        ui,
        delimiter: table.delimiter,
    };
    sheet.line(if args.studies {
        &STUDY_COLUMNS
    } else {
        &QUESTION_COLUMNS
    })?;
    let mut refusals = 0;
    for row in &table.rows {
        let asking = asking(row, &args.options);
        let done = asking.and_then(|asking| ask(sheet.ui, places, &index, &asking));
        refusals += usize::from(done.is_err());
        match done {
            Ok(done) if args.studies => {
                for line in study_lines(&index, row, &done)? {
                    sheet.line(&line)?;
                }
            }
            Err(failure) if args.studies => {
                let what = failure.in_a_line();
                sheet.ui.note(format!("{} was refused: {what}", row.id));
            }
            done => sheet.line(&question_line(row, done))?,
        }
    }
    if let Some(line) = refused(&index) {
        ui.note(line);
    }
    if refusals > 0 {
        ui.note(format!(
            "{} refused; the others were run",
            count(refusals, "question was", "questions were")
        ));
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
            format!("{} is not a table in plain text", shown(path)),
            "save it from your spreadsheet as CSV (UTF-8)",
        )
    })
}

/// The question of a row, with its filters beside those of all rows.
fn asking(row: &Row, options: &Options) -> Result<Asking, Failure> {
    let year = |it: &Option<String>| it.iter().cloned().collect::<Vec<_>>();
    for (word, all, own) in [
        ("opgave", &options.opgave, &row.opgave),
        ("method", &options.method, &row.method),
        ("source", &options.source, &row.source),
        (
            "question",
            &options.knowledge_question,
            &row.knowledge_question,
        ),
        ("lang", &options.lang, &row.lang),
        ("year", &year(&options.year), &year(&row.year)),
        ("dialect", &year(&options.dialect), &year(&row.dialect)),
    ] {
        if !all.is_empty() && !own.is_empty() {
            return Err(Failure::new(
                format!("--{word} was given for all questions, and this one has its own"),
                "leave one of them out",
            ));
        }
    }
    if options.any && row.dialect.is_some() {
        return Err(Failure::new(
            "--any takes no dialect",
            "leave out --any, or the cell with the dialect",
        ));
    }
    let with = |all: &[String], own: &[String]| [all, own].concat();
    Ok(Asking {
        question: vec![row.question.clone()],
        options: Options {
            opgave: with(&options.opgave, &row.opgave),
            method: with(&options.method, &row.method),
            source: with(&options.source, &row.source),
            knowledge_question: with(&options.knowledge_question, &row.knowledge_question),
            lang: with(&options.lang, &row.lang),
            year: row.year.clone().or_else(|| options.year.clone()),
            dialect: row.dialect.clone().or_else(|| options.dialect.clone()),
            ..options.clone()
        },
    })
}

/// A question that was run.
struct Done {
    answer: Answer,
    /// Its number in the history.
    number: Option<u32>,
}

fn ask(ui: &mut Ui, places: &Places, index: &Index, asking: &Asking) -> Result<Done, Failure> {
    let request = Request {
        pages: 1,
        ..asking.request(ui, places)?
    };
    let answer = search(index, &request)?;
    let number = asking.note(ui, places, index, &request, &answer.found, answer.places);
    Ok(Done { answer, number })
}

const QUESTION_COLUMNS: [&str; 10] = [
    "id",
    "question",
    "read as",
    "left out",
    "also searched",
    "studies",
    "occurrences",
    "inside compounds",
    "search",
    "refused",
];

fn question_line(row: &Row, done: Result<Done, Failure>) -> [String; 10] {
    let (id, question) = (row.id.clone(), row.question.clone());
    match done {
        Ok(Done { answer, number }) => [
            id,
            question,
            answer.read_as,
            answer.left_out.join(" "),
            also_searched(&answer.translated),
            answer.studies.to_string(),
            answer.places.to_string(),
            answer.in_compounds.to_string(),
            number.map_or_else(String::new, |it| format!("#{it}")),
            String::new(),
        ],
        Err(failure) => {
            let nothing = String::new;
            let what = format!("line {}: {}", row.line, failure.in_a_line());
            [
                id,
                question,
                nothing(),
                nothing(),
                nothing(),
                nothing(),
                nothing(),
                nothing(),
                nothing(),
                what,
            ]
        }
    }
}

/// `bewoners: resident, inhabitant; wijk: district`.
fn also_searched(translated: &[(String, Vec<String>)]) -> String {
    let terms = translated.iter();
    let terms = terms.map(|(typed, terms)| format!("{typed}: {}", terms.join(", ")));
    terms.collect::<Vec<_>>().join("; ")
}

const STUDY_COLUMNS: [&str; 11] = [
    "id",
    "question",
    "rank",
    "study",
    "title",
    "year",
    "file",
    "page",
    "pdf page",
    "sentence",
    "occurrences",
];

fn study_lines(index: &Index, row: &Row, done: &Done) -> Result<Vec<[String; 11]>, Failure> {
    let mut lines = vec![];
    for (rank, hit) in done.answer.hits.iter().enumerate() {
        let study = study(index, hit.study)?;
        let file = plain(&file(index, &study));
        let year = study.about.year.as_ref();
        let page = hit.pages.first();
        let label = page.and_then(|it| it.label.as_ref());
        lines.push([
            row.id.clone(),
            row.question.clone(),
            (rank + 1).to_string(),
            hit.study.short(),
            title(&study, &file),
            year.map_or_else(String::new, |it| it.value.to_string()),
            file,
            label.map_or_else(String::new, |it| it.value.clone()),
            page.map_or_else(String::new, |it| it.page.to_string()),
            page.map_or_else(String::new, |it| it.quote.clone()),
            hit.places.to_string(),
        ]);
    }
    if lines.is_empty() {
        // Else one would not see that it was asked.
        let mut line = [const { String::new() }; 11];
        line[0].clone_from(&row.id);
        line[1].clone_from(&row.question);
        line[10] = "0".into();
        lines.push(line);
    }
    Ok(lines)
}

/// The table that is printed.
struct Sheet<'a> {
    ui: &'a mut Ui,
    delimiter: u8,
}

impl Sheet<'_> {
    fn line(&mut self, cells: &[impl AsRef<str>]) -> Result<(), Failure> {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(self.delimiter)
            .from_writer(vec![]);
        let written = writer.write_record(cells.iter().map(|it| guarded(it.as_ref())));
        let line = written.ok().and_then(|()| writer.into_inner().ok());
        self.ui
            .put(String::from_utf8_lossy(&line.unwrap_or_default()))?;
        Ok(())
    }
}
