//! `kennisbasis status`: what the index holds, and whether it is up to date.

use kennisbasis::{
    desk::{Scanned, status, status_line},
    index::{FORMAT, Index, Versions},
    pipeline::Freshness,
};

use crate::cli::{
    failure::{Exit, Failure},
    opening::tools,
    places::Places,
    print::unread,
    ui::Ui,
    words::{shown, tell},
};

/// Show what the index holds, and whether it is up to date
///
/// Looks at the names, sizes and dates of the PDFs; reads none of them.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(ui: &mut Ui, places: &Places, args: &Args) -> Result<Exit, Failure> {
    let index = Index::open_any(&places.index)?;
    places.check_corpus(&index)?;
    let status = status(&tools(places)?, index)?;
    ui.odd(status.odd.iter().cloned());
    let catalogue = status.index.catalogue();
    let (made, ours, fresh) = (&catalogue.versions, &status.ours, &status.fresh);
    let folders: Vec<&str> = catalogue
        .folders
        .iter()
        .map(|it| it.given.as_str())
        .collect();
    let refused = catalogue.refused().len();
    let (pages, scanned) = (status.pages, &status.scanned);
    if args.json {
        ui.say(status_line(&status, &shown(&places.index)))?;
        return Ok(Exit::Done);
    }
    let folder = shown(&places.index);
    ui.say(tell!(
        "status-index",
        folder = folder,
        format = FORMAT.to_string()
    ))?;
    ui.say(tell!("status-corpus", folders = folders.join(", ")))?;
    let studies = tell!("studies", n = status.index.study_count());
    let pages = tell!("counted-pages", n = pages);
    ui.say(tell!(
        "status-holds",
        studies = studies,
        pages = pages,
        files = catalogue.files.len(),
        refused = refused,
    ))?;
    if let Some(line) = scan_line(scanned) {
        ui.say(line)?;
        for line in unread::lines(&status.unread, usize::MAX) {
            ui.say(format!("          {line}"))?;
        }
    }
    if status.judgements > 0 {
        let judged = tell!("status-judged", n = status.judgements);
        ui.say(match status.judgements_elsewhere {
            0 => judged,
            // Whoever judged should know: it counts nowhere.
            n => tell!("status-judged-elsewhere", judged = judged, n = n),
        })?;
    }
    if status.statements > 0 {
        let said = tell!("status-said", n = status.statements);
        ui.say(match status.statements_elsewhere {
            0 => said,
            n => tell!("status-said-elsewhere", said = said, n = n),
        })?;
    }
    ui.say(made_line(made, ours))?;
    ui.say(tell!("status-program", version = env!("CARGO_PKG_VERSION")))?;
    for line in news(fresh) {
        ui.say(line)?;
    }
    if made != ours || !fresh.is_fresh() {
        ui.say(tell!("status-next"))?;
    }
    Ok(Exit::Done)
}

/// By which rules the index was made, and whether they are those of now.
fn made_line(made: &Versions, ours: &Versions) -> String {
    let line = tell!(
        "status-made",
        extractor = made.extractor.to_string(),
        classifier = made.classifier.to_string(),
        analyser = &made.analyser
    );
    let with_our_taxonomy = Versions {
        taxonomy: ours.taxonomy.clone(),
        ..made.clone()
    };
    if made == ours {
        line
    } else if with_our_taxonomy == *ours {
        tell!("status-made-by-other-taxonomy", made = line)
    } else {
        tell!("status-made-by-older-rules", made = line)
    }
}

fn scan_line(scanned: &Scanned) -> Option<String> {
    let mut parts = vec![];
    if scanned.read > 0 {
        parts.push(tell!("status-read-by-ocr", n = scanned.read));
    }
    if scanned.unread > 0 {
        parts.push(tell!("status-unread", n = scanned.unread));
    }
    if scanned.badly_read > 0 {
        parts.push(tell!("status-badly-read", n = scanned.badly_read));
    }
    (!parts.is_empty()).then(|| tell!("status-scans", scans = parts.join("; ")))
}

fn news(fresh: &Freshness) -> Vec<String> {
    if fresh.is_fresh() {
        return vec![tell!("status-fresh")];
    }
    let mut lines = vec![];
    for folder in &fresh.missing_folders {
        lines.push(tell!("status-folder-gone", folder = folder));
    }
    if fresh.new + fresh.changed + fresh.gone > 0 {
        lines.push(tell!(
            "status-changes",
            new = fresh.new,
            changed = fresh.changed,
            gone = fresh.gone
        ));
    }
    lines
}
