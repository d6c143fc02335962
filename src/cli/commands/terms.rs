//! `kennisbasis terms`: the table of Dutch and English terms, ours or the
//! reviewer's own.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use kennisbasis::{
    search::bridge::{Bridge, BridgeError, BridgeFault},
    study::Language,
    walk::read,
};

use crate::cli::{
    Places,
    failure::{Exit, Failure},
    outfile::write_new,
    shown,
    ui::Ui,
};

/// Print the table of Dutch and English terms
///
/// By this table a question in one language also finds the other. To have your
/// own, save it as terms.tsv in the review folder and change it there:
///
///   kennisbasis terms --to review/terms.tsv
///
/// From then on your table is used, and this command prints it.
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Args {
    /// Write it to a new file, and make its folder if need be
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    to: Option<PathBuf>,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let own = places.terms()?;
    let table = own.as_ref().map_or(Bridge::our_table(), |it| &it.table);
    match &args.to {
        None => ui.put(table)?,
        Some(file) => {
            write_new(file, table).map_err(|err| {
                let hint = "name a file that is not there yet, in a folder that you may write to";
                Failure::caused_by(format!("cannot write {}", shown(file)), &err, hint)
            })?;
            ui.note(format!("Written: {}", shown(file)));
        }
    }
    Ok(Exit::Done)
}

/// The reviewer's own table of terms.
pub(crate) struct Terms {
    pub(crate) bridge: Arc<Bridge>,
    /// Tells one table from another: eight hexadecimal digits.
    pub(crate) fingerprint: String,
    table: String,
}

impl Places {
    /// Reads the reviewer's own table of terms, if there is one.
    pub(crate) fn terms(&self) -> Result<Option<Terms>, Failure> {
        /// Our table has 70,000 bytes; one of ten thousand rows fits.
        const MOST: usize = 4 << 20;
        let path = self.review_folder().join("terms.tsv");
        if !path.is_file() {
            return Ok(None);
        }
        let bytes = read(&path, MOST).map_err(|err| Failure::unreadable(&path, &err))?;
        let table = bytes
            .and_then(|it| String::from_utf8(it).ok())
            .ok_or_else(|| {
                Failure::new(
                    format!("{} is not a table of terms", shown(&path)),
                    "save it as text with tabs between the columns (UTF-8)",
                )
            })?;
        // Spreadsheets may put a mark before the first line.
        let table = table.trim_start_matches('\u{feff}').to_owned();
        // A shell that is to write our table into it makes an empty file first.
        if table.trim().is_empty() {
            return Ok(None);
        }
        let bridge = Bridge::read(&table).map_err(|err| broken(&path, &err))?;
        Ok(Some(Terms {
            bridge: Arc::new(bridge),
            fingerprint: blake3::hash(table.as_bytes()).to_hex()[..8].to_owned(),
            table,
        }))
    }
}

fn broken(path: &Path, err: &BridgeError) -> Failure {
    let language = |it: &Language| match it {
        Language::Dutch => "Dutch",
        _ => "English",
    };
    let (what, hint) = match &err.what {
        BridgeFault::NoHead => (
            "the first line does not name the columns".to_owned(),
            "let it say nl, en and note, with tabs between them".to_owned(),
        ),
        BridgeFault::Columns { found } => (
            format!("{found} columns instead of 2 or 3"),
            "put one tab between the Dutch and the English terms, and one before the note".into(),
        ),
        BridgeFault::EmptySide { language: side } => (
            format!("no {} term", language(side)),
            "fill it in, or take the row away".into(),
        ),
        BridgeFault::NoWord { term } => (
            format!("`{term}` holds no word"),
            "write a term between two strokes ( | ), or take one stroke away".into(),
        ),
        BridgeFault::TooLong { term } => (
            format!("`{term}…` is too long for a term"),
            "put a stroke ( | ) between two terms".into(),
        ),
        BridgeFault::TooManyTerms { language: side } => (
            format!("too many {} terms", language(side)),
            "part them over several rows".into(),
        ),
        BridgeFault::TooManyRows => (
            "there are too many rows".into(),
            "keep the terms that you use".into(),
        ),
        BridgeFault::BothSides { term } => (
            format!("`{term}` stands on both sides"),
            "take it away on both: it needs no translation".into(),
        ),
        BridgeFault::Twice { term, line } => (
            format!("`{term}` stands on line {line} already"),
            "bring the two rows together, or write > before one of them".into(),
        ),
        BridgeFault::NeverAsked => (
            "all terms are marked with >".into(),
            "take the > away before a term that people type".into(),
        ),
    };
    Failure::new(
        format!(
            "{}, line {}: {what}: {}",
            shown(path),
            err.line,
            err.text.trim()
        ),
        hint,
    )
}
