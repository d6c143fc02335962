//! `kennisbasis index`: bring the index up to date with the PDFs.

use std::{
    num::NonZeroUsize,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use kennisbasis::{
    export::jsonl,
    pipeline::{BuildConfig, BuildReport, Event, build},
};

use super::{
    Places,
    failure::{Exit, Failure},
    print::{count, summary},
    ui::{Progress, Ui},
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
        passwords: super::passwords(args.passwords.as_deref())?,
        ocr: args.ocr.then(super::engine).transpose()?,
        threads: args
            .threads
            .map_or_else(super::processors, NonZeroUsize::get),
        ..config(places)?
    };
    let report = build_and_show(ui, &config)?;
    super::taxonomy::notes(ui, places, &config.taxonomy);
    if args.json {
        for refused in &report.refused {
            ui.say(jsonl::refused(refused))?;
        }
        ui.say(summary_line(&report))?;
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

/// Makes the index before the first question, if there is a corpus.
pub(super) fn first_run(ui: &mut Ui, places: &Places) -> Result<(), Failure> {
    let corpus = super::shown(&places.default_corpus());
    ui.note(format!(
        "There is no index yet; reading the studies in {corpus} first."
    ));
    let report = build_and_show(ui, &config(places)?)?;
    for line in summary::lines(&report, false) {
        ui.note(line);
    }
    ui.note("");
    if report.left > 0 {
        return Err(Failure::new(
            "stopped before all files were read",
            "run kennisbasis index to go on",
        ));
    }
    Ok(())
}

fn config(places: &Places) -> Result<BuildConfig, Failure> {
    Ok(BuildConfig {
        taxonomy: places.taxonomy()?,
        ..BuildConfig::new(places.index.clone(), places.default_corpus())
    })
}

fn build_and_show(ui: &mut Ui, config: &BuildConfig) -> Result<BuildReport, Failure> {
    let stop = Arc::new(AtomicBool::new(false));
    let handler = Arc::clone(&stop);
    // Only fails when there is a handler already, which does the same.
    let _ = ctrlc::set_handler(move || handler.store(true, Ordering::Relaxed));
    let mut progress: Option<Progress> = None;
    let mut is_told = false;
    let report = build(config, &stop, &mut |event| match event {
        Event::Folders { all, added } => ui.note(summary::folders(&all, &added)),
        Event::Walked {
            found,
            to_read,
            bytes,
        } => {
            if to_read > 0 {
                let files = count(to_read, "file", "files");
                let of = if to_read < found {
                    format!(" of {}", count(found, "file", "files"))
                } else {
                    String::new()
                };
                ui.note(format!(
                    "Reading {files}{of}, {:.1} MB.",
                    bytes as f64 / 1e6
                ));
            }
            progress = Some(ui.progress(bytes));
        }
        Event::Read { bytes, pages } => {
            if let Some(progress) = &mut progress {
                progress.file(bytes, pages);
                if let Some(line) = progress.line() {
                    ui.note(line);
                }
            }
            if stop.load(Ordering::Relaxed) && !is_told {
                is_told = true;
                ui.note("Stopping; the files under way are finished first.");
            }
        }
        Event::Finishing => {
            if let Some(progress) = progress.take() {
                progress.end();
            }
        }
    });
    report.map_err(|err| Failure::build(&err))
}

fn summary_line(report: &BuildReport) -> String {
    let seconds = (report.time.as_secs_f64() * 1000.0).round() / 1000.0;
    jsonl::line(&serde_json::json!({
        "type": "summary", "found": report.found, "indexed": report.indexed,
        "unchanged": report.unchanged, "duplicate": report.duplicate,
        "refused": report.refused.len(), "removed": report.removed.len(),
        "other": report.other.values().sum::<usize>(), "pages": report.pages,
        "seconds": seconds, "format": jsonl::FORMAT, "moved": report.moved,
        "changed": report.changed,
        "left_out": report.left_out, "closed": report.closed.len(),
        "studies": report.studies, "left": report.left, "ocr_pages": report.ocr_pages,
        "unread_pages": report.unread_pages, "badly_read": report.badly_read,
    }))
}
