//! Opening a desk, and making the index that it needs.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use kennisbasis::{
    desk::{Desk, DeskError, IndexFault, Tools, taxonomy},
    index::IndexError,
    pipeline::{BuildConfig, BuildReport, Event, build},
    walk::find_folder,
};

use super::{
    failure::Failure,
    places::Places,
    print::summary,
    ui::{Progress, Ui},
    words::{count, shown},
};

/// Reads the tables that a question is read by.
pub(crate) fn tools(places: &Places) -> Result<Tools, Failure> {
    Ok(Tools::read(places.folders())?)
}

/// Opens the index for a question, with what people say of the codes.
pub(crate) fn open(ui: &mut Ui, places: &Places) -> Result<Desk, Failure> {
    Ok(opened(ui, tools(places)?)?)
}

/// Opens the index, which is made first if there is none and a corpus is there.
pub(crate) fn open_or_make(ui: &mut Ui, places: &Places, tools: Tools) -> Result<Desk, Failure> {
    match opened(ui, tools.clone()) {
        Err(DeskError::Index(IndexFault::Failed(IndexError::Missing { .. })))
            if find_folder(&places.default_corpus()).is_some() =>
        {
            first_run(ui, places)?;
            Ok(opened(ui, tools)?)
        }
        desk => Ok(desk?),
    }
}

/// Opens the index, and keeps what was set aside to be told.
fn opened(ui: &mut Ui, tools: Tools) -> Result<Desk, DeskError> {
    let (desk, set_aside) = Desk::open(tools)?;
    ui.odd(set_aside.odd);
    if !set_aside.values.is_empty() {
        let values = set_aside.values.iter();
        let named: Vec<String> = values
            .map(|(facet, value)| format!("{} `{value}`", facet.word()))
            .collect();
        ui.note_last(format!(
            "set aside: what {} says of {}, which the taxonomy does not have",
            shown(desk.tools().judgements().path()),
            named.join(", ")
        ));
    }
    Ok(desk)
}

/// Makes the index before the first question, if there is a corpus.
fn first_run(ui: &mut Ui, places: &Places) -> Result<(), Failure> {
    let corpus = shown(&places.default_corpus());
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

/// What a run of this program indexes, unless more is asked for.
pub(crate) fn config(places: &Places) -> Result<BuildConfig, Failure> {
    Ok(BuildConfig {
        taxonomy: taxonomy(&places.folders()).map_err(DeskError::from)?.0,
        ..BuildConfig::new(places.index.clone(), places.default_corpus())
    })
}

/// Brings an index up to date, and shows how far it is.
pub(crate) fn build_and_show(ui: &mut Ui, config: &BuildConfig) -> Result<BuildReport, Failure> {
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
    Ok(report?)
}
