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
    ui::Ui,
    words::{count, number, shown},
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
    ui.say(format!("index     {folder} (format {FORMAT})"))?;
    ui.say(format!("corpus    {}", folders.join(", ")))?;
    ui.say(format!(
        "holds     {} with {}, from {}; {} refused",
        count(status.index.study_count(), "study", "studies"),
        count(pages, "page", "pages"),
        count(catalogue.files.len(), "file", "files"),
        number(refused),
    ))?;
    if let Some(line) = scan_line(scanned) {
        ui.say(line)?;
    }
    if status.judgements > 0 {
        let lost = match status.judgements_elsewhere {
            0 => String::new(),
            // Whoever judged should know: it counts nowhere.
            it => format!(
                "; {} of studies that are not here: their PDFs were changed or are gone",
                number(it)
            ),
        };
        let people = count(status.judgements, "code", "codes");
        ui.say(format!("judged    {people} by people{lost}"))?;
    }
    ui.say(format!(
        "made with text layer {}, classifier {}, analyser {}{}",
        made.extractor,
        made.classifier,
        made.analyser,
        if made == ours {
            ""
        } else if (Versions {
            taxonomy: ours.taxonomy.clone(),
            ..made.clone()
        }) == *ours
        {
            "; by another taxonomy than the one in use"
        } else {
            "; this program has newer rules"
        }
    ))?;
    ui.say(format!(
        "program   kennisbasis {}",
        env!("CARGO_PKG_VERSION")
    ))?;
    for line in news(fresh) {
        ui.say(line)?;
    }
    if made != ours || !fresh.is_fresh() {
        ui.say("Next: kennisbasis index brings it up to date")?;
    }
    Ok(Exit::Done)
}

fn scan_line(scanned: &Scanned) -> Option<String> {
    let mut parts = vec![];
    if scanned.read > 0 {
        let read = count(scanned.read, "page", "pages");
        parts.push(format!("{read} read by OCR"));
    }
    if scanned.unread > 0 {
        let unread = count(scanned.unread, "page", "pages");
        parts.push(format!("{unread} not read (kennisbasis index --ocr)"));
    }
    if scanned.badly_read > 0 {
        let studies = count(scanned.badly_read, "study", "studies");
        parts.push(format!(
            "{studies} with pages that an earlier OCR read badly"
        ));
    }
    (!parts.is_empty()).then(|| format!("scans     {}", parts.join("; ")))
}

fn news(fresh: &Freshness) -> Vec<String> {
    if fresh.is_fresh() {
        return vec!["on disk   nothing has changed since".into()];
    }
    let mut lines = vec![];
    for folder in &fresh.missing_folders {
        lines.push(format!("on disk   the folder {folder} is gone"));
    }
    if fresh.new + fresh.changed + fresh.gone > 0 {
        lines.push(format!(
            "on disk   {} new, {} changed, {} gone since",
            number(fresh.new),
            number(fresh.changed),
            number(fresh.gone)
        ));
    }
    lines
}
