//! `kennisbasis index`: bring the index up to date with the PDFs.

use std::{num::NonZeroUsize, path::PathBuf};

use kennisbasis::{
    export::jsonl,
    pipeline::{BuildConfig, BuildReport},
};

use crate::cli::{
    failure::{Exit, Failure},
    opening::{build_and_show, config},
    places::{Places, engine, passwords, processors},
    print::{summary, tables::without_value},
    ui::Ui,
};

/// Bring the index up to date with the PDFs
///
/// Without a folder: the folders that the index already holds, or else the
/// folder `corpus` here. A folder that is named is added to them. Files that
/// have not changed are not read again. The PDFs themselves are never changed.
/// Stop with Ctrl-C whenever you like; the next run goes on.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Folders with PDFs to add
    #[arg(value_name = "FOLDER", value_hint = clap::ValueHint::DirPath)]
    folders: Vec<PathBuf>,

    /// Index the named folders only, and drop all others
    #[arg(long, requires = "folders")]
    only: bool,

    /// How many files to read at the same time (default: one per processor)
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,

    /// A text file with passwords to try on locked PDFs, one on a line
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    passwords: Option<PathBuf>,

    /// Have scanned pages read by OCR; needs the program tesseract
    ///
    /// Pages with letters are never read so. A page takes some seconds, once: what
    /// was read is kept in the folder `ocr` of the index, and used by every later
    /// run, also by one without --ocr.
    #[arg(long)]
    ocr: bool,

    /// Print the summary as JSON Lines
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let config = BuildConfig {
        // A corpus that is named is a folder that is named.
        folders: args.folders.iter().chain(&places.corpus).cloned().collect(),
        only: args.only,
        passwords: passwords(args.passwords.as_deref())?,
        ocr: args.ocr.then(engine).transpose()?,
        threads: args.threads.map_or_else(processors, NonZeroUsize::get),
        ..config(places)?
    };
    let report = build_and_show(ui, &config)?;
    without_value(ui, &config.taxonomy);
    if args.json {
        for refused in &report.refused {
            ui.say(jsonl::refused(refused))?;
        }
        ui.say(jsonl::summary(&numbers(&report)))?;
    } else {
        ui.flush()?;
        for line in summary::lines(&report, args.ocr) {
            ui.say(line)?;
        }
    }
    Ok(if report.left > 0 {
        Exit::Failed
    } else if report.refused.is_empty() && report.closed.is_empty() {
        Exit::Done
    } else {
        Exit::Refused
    })
}

fn numbers(report: &BuildReport) -> jsonl::Summary {
    jsonl::Summary {
        found: report.found,
        indexed: report.indexed,
        unchanged: report.unchanged,
        duplicate: report.duplicate,
        refused: report.refused.len(),
        removed: report.removed.len(),
        other: report.other.values().sum(),
        pages: report.pages,
        time: report.time,
        moved: report.moved,
        changed: report.changed,
        left_out: report.left_out,
        closed: report.closed.len(),
        studies: report.studies,
        left: report.left,
        ocr_pages: report.ocr_pages,
        unread_pages: report.unread_pages,
        badly_read: report.badly_read,
    }
}
