//! `kennisbasis status`: what the index holds, and whether it is up to date.

use kennisbasis::{
    index::{FORMAT, Index, IndexError, Versions},
    pipeline::{Freshness, freshness, versions},
    study::{Judgement, standing},
};
use serde_json::json;

use crate::cli::{
    Places,
    failure::{Exit, Failure},
    print::{count, number},
    ui::Ui,
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
    let catalogue = index.catalogue();
    let fresh = freshness(catalogue, &places.index);
    let (made, ours) = (&catalogue.versions, versions(&*places.taxonomy()?));
    let folders: Vec<&str> = catalogue
        .folders
        .iter()
        .map(|it| it.given.as_str())
        .collect();
    let refused = catalogue.refused().len();
    let pages = index.page_count()?;
    let scans = scans(&index)?;
    let judgements = places.judgements().read()?;
    let standing = standing(&judgements);
    let elsewhere = |it: &&&Judgement| index.number(it.study).is_none();
    let elsewhere = standing.iter().filter(elsewhere).count();
    if args.json {
        ui.say(json!({
            "type": "status", "program": env!("CARGO_PKG_VERSION"), "format": FORMAT,
            "index": crate::cli::shown(&places.index), "folders": folders,
            "files": catalogue.files.len(), "studies": index.study_count(), "pages": pages,
            "refused": refused, "other": catalogue.other.values().sum::<usize>(),
            "extractor": made.extractor, "classifier": made.classifier,
            "taxonomy": made.taxonomy,
            "analyser": made.analyser, "same_rules": *made == ours,
            "new": fresh.new, "changed": fresh.changed, "gone": fresh.gone,
            "missing_folders": fresh.missing_folders, "ocr_pages": scans.read,
            "unread_pages": scans.unread, "badly_read": scans.badly_read,
            "judgements": standing.len(), "judgements_elsewhere": elsewhere,
        }))?;
        return Ok(Exit::Done);
    }
    ui.say(format!(
        "index     {} (format {FORMAT})",
        crate::cli::shown(&places.index)
    ))?;
    ui.say(format!("corpus    {}", folders.join(", ")))?;
    ui.say(format!(
        "holds     {} with {}, from {}; {} refused",
        count(index.study_count(), "study", "studies"),
        count(pages, "page", "pages"),
        count(catalogue.files.len(), "file", "files"),
        number(refused),
    ))?;
    if let Some(line) = scans.line() {
        ui.say(line)?;
    }
    if !standing.is_empty() {
        let lost = match elsewhere {
            0 => String::new(),
            // Whoever judged should know: it counts nowhere.
            it => format!(
                "; {} of studies that are not here: their PDFs were changed or are gone",
                number(it)
            ),
        };
        let people = count(standing.len(), "code", "codes");
        ui.say(format!("judged    {people} by people{lost}"))?;
    }
    ui.say(format!(
        "made with text layer {}, classifier {}, analyser {}{}",
        made.extractor,
        made.classifier,
        made.analyser,
        if *made == ours {
            ""
        } else if (Versions {
            taxonomy: ours.taxonomy.clone(),
            ..made.clone()
        }) == ours
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
    for line in news(&fresh) {
        ui.say(line)?;
    }
    if *made != ours || !fresh.is_fresh() {
        ui.say("Next: kennisbasis index brings it up to date")?;
    }
    Ok(Exit::Done)
}

/// The scanned pages of all studies.
#[derive(Default)]
struct ScanCounts {
    /// Pages read by OCR.
    read: usize,
    /// Pages that nobody has read.
    unread: usize,
    /// Studies with pages that an earlier OCR read badly.
    badly_read: usize,
}

fn scans(index: &Index) -> Result<ScanCounts, IndexError> {
    let mut counts = ScanCounts::default();
    for number in index.all() {
        let (study, _) = index.study(number)?;
        counts.read += study.scans.read.len();
        counts.unread += study.scans.unread.len();
        counts.badly_read += usize::from(!study.scans.badly_read.is_empty());
    }
    Ok(counts)
}

impl ScanCounts {
    fn line(&self) -> Option<String> {
        let mut parts = vec![];
        if self.read > 0 {
            parts.push(format!("{} read by OCR", count(self.read, "page", "pages")));
        }
        if self.unread > 0 {
            let unread = count(self.unread, "page", "pages");
            parts.push(format!("{unread} not read (kennisbasis index --ocr)"));
        }
        if self.badly_read > 0 {
            let studies = count(self.badly_read, "study", "studies");
            parts.push(format!(
                "{studies} with pages that an earlier OCR read badly"
            ));
        }
        (!parts.is_empty()).then(|| format!("scans     {}", parts.join("; ")))
    }
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
