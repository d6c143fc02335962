//! `kennisbasis index`: bring the index up to date with the PDFs.

use std::{num::NonZeroUsize, path::PathBuf};

use kennisbasis::{
    desk::{DeskError, build_lines, own_tables, unread},
    index::Index,
    pipeline::BuildConfig,
};

use crate::cli::{
    failure::{Exit, Failure},
    opening::{build_and_show, config},
    places::{Places, engine, passwords, processors},
    print::{summary, tables::notes, unread as unread_lines},
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
    /// Pages with letters are read so only if those make no words. A page takes some seconds, once: what
    /// was read is kept in the folder `ocr` of the index, and used by every later
    /// run, also by one without --ocr.
    #[arg(long)]
    ocr: bool,

    /// Print the summary as JSON Lines
    #[arg(long)]
    json: bool,
}

/// As many files with pages that are not read are named.
const NAMED: usize = 5;

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
    let own = own_tables(&places.folders()).map_err(DeskError::from)?;
    let own = own.as_ref().map(|it| it.dir.as_path());
    notes(ui, &config.taxonomy, own);
    if args.json {
        for line in build_lines(&report) {
            ui.say(line)?;
        }
    } else {
        ui.flush()?;
        for line in summary::lines(&report, args.ocr) {
            ui.say(line)?;
        }
        if report.unread_pages > 0 || report.badly_read > 0 {
            let all = unread(&Index::open_any(&places.index)?).map_err(DeskError::from)?;
            for line in unread_lines::lines(&all, NAMED) {
                ui.say(format!("      {line}"))?;
            }
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
