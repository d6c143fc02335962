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
    words::{decimal, shown, tell},
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
        ui.note_last(tell!(
            "opening-set-aside",
            path = shown(desk.tools().judgements().path()),
            values = named.join(", ")
        ));
    }
    Ok(desk)
}

/// Makes the index before the first question, if there is a corpus.
fn first_run(ui: &mut Ui, places: &Places) -> Result<(), Failure> {
    let corpus = shown(&places.default_corpus());
    ui.note(tell!("opening-first", corpus = corpus));
    let report = build_and_show(ui, &config(places)?)?;
    for line in summary::lines(&report, false) {
        ui.note(line);
    }
    ui.note("");
    if report.left > 0 {
        return Err(Failure::new(
            tell!("opening-stopped"),
            tell!("opening-stopped.hint"),
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
                let size = decimal(bytes as f64 / 1e6, 1);
                ui.note(if to_read < found {
                    tell!(
                        "opening-reading-some",
                        n = to_read,
                        found = found,
                        size = size
                    )
                } else {
                    tell!("opening-reading", n = to_read, size = size)
                });
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
                ui.note(tell!("opening-stopping"));
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
