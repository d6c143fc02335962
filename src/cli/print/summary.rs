//! The summary of a build: numbers that add up, and what to do next.

use std::collections::BTreeMap;

use kennisbasis::{
    export::names::plain,
    pipeline::BuildReport,
    study::{Cause, Refused},
};

use crate::cli::words::{count, in_words, number};

/// How many refused files of each cause the summary names.
const NAMED: usize = 5;

/// Returns the first line of a run: the folders, and which of them are new.
pub(in crate::cli) fn folders(all: &[String], added: &[String]) -> String {
    let all_named = plain(&all.join(", "));
    match (added.len(), all.len()) {
        (0, _) => format!("Corpus: {all_named}"),
        (new, all_count) if new == all_count => format!("Corpus: {all_named} (new)"),
        _ => format!("Corpus: {all_named}; added: {}", plain(&added.join(", "))),
    }
}

/// Returns the lines of the summary of a run, with OCR or without.
pub(in crate::cli) fn lines(report: &BuildReport, with_ocr: bool) -> Vec<String> {
    let mut lines = vec![format!(
        "{} found = {} indexed + {} unchanged + {} duplicate + {} refused",
        count(report.found, "file", "files"),
        number(report.indexed),
        number(report.unchanged),
        number(report.duplicate),
        number(report.refused.len()),
    )];
    let mut also = |how_many: usize, line: String| {
        if how_many > 0 {
            lines.push(format!("  {line}"));
        }
    };
    let moved = count(
        report.moved,
        "unchanged file stands",
        "unchanged files stand",
    );
    also(report.moved, format!("{moved} elsewhere now"));
    let changed = count(report.changed, "file has", "files have");
    also(
        report.changed,
        format!("{changed} changed since the last run"),
    );
    let renewed = count(report.renewed, "study was", "studies were");
    also(
        report.renewed,
        format!("{renewed} made anew by other rules"),
    );
    also(report.removed.len(), removed(&report.removed));
    let others: usize = report.other.values().sum();
    also(others, other(&report.other));
    let left_out = count(report.left_out, "file or folder", "files and folders");
    also(
        report.left_out,
        format!("{left_out} left out: hidden, or listed in .kennisbasisignore"),
    );
    let read = count(report.ocr_pages, "scanned page was", "scanned pages were");
    also(report.ocr_pages, format!("{read} read by OCR"));
    let unread = count(report.unread_pages, "page is", "pages are");
    let next = if with_ocr {
        "OCR failed on them"
    } else {
        "kennisbasis index --ocr reads them"
    };
    also(
        report.unread_pages,
        format!("{unread} scanned and not read; {next}"),
    );
    let badly = count(report.badly_read, "study has", "studies have");
    also(
        report.badly_read,
        format!("{badly} pages that an earlier OCR read badly; words on them may not be found"),
    );
    for (folder, reason) in &report.closed {
        lines.push(format!("  could not open the folder {folder}: {reason}"));
    }
    lines.extend(refused_table(&report.refused, NAMED));
    if report.left > 0 {
        lines.push(format!(
            "Stopped: {} not looked at. Next: kennisbasis index goes on where this stopped.",
            count(report.left, "file was", "files were")
        ));
        return lines;
    }
    let studies = count(report.studies, "study", "studies");
    let pages = if report.pages > 0 {
        format!(", {} read", count(report.pages, "page", "pages"))
    } else {
        String::new()
    };
    lines.push(format!(
        "Done: {studies} can be searched{pages} in {}. Next: kennisbasis search \"your question\"",
        in_words(report.time)
    ));
    lines
}

fn removed(removed: &[String]) -> String {
    let named = removed[..removed.len().min(NAMED)].join(", ");
    let more = if removed.len() > NAMED {
        format!(" and {} more", number(removed.len() - NAMED))
    } else {
        String::new()
    };
    format!(
        "{} gone: {named}{more}",
        count(removed.len(), "file is", "files are")
    )
}

/// `14 other files not read: 9 .docx, 5 .txt`
fn other(other: &BTreeMap<String, usize>) -> String {
    let mut kinds: Vec<(&String, &usize)> = other.iter().collect();
    kinds.sort_by_key(|(kind, how_many)| (std::cmp::Reverse(**how_many), (*kind).clone()));
    let kinds: Vec<String> = kinds
        .into_iter()
        .map(|(kind, how_many)| match kind.as_str() {
            "" => format!("{} without an ending", number(*how_many)),
            kind => format!("{} .{kind}", number(*how_many)),
        })
        .collect();
    let all = other.values().sum();
    format!(
        "{} not read: {}",
        count(all, "other file", "other files"),
        kinds.join(", ")
    )
}

/// Returns the refused files by cause, at most `named` of each, with the next
/// step.
pub(in crate::cli) fn refused_table(refused: &[Refused], named: usize) -> Vec<String> {
    let mut lines = vec![];
    for cause in Cause::ALL {
        let files: Vec<&Refused> = refused.iter().filter(|it| it.cause == cause).collect();
        if files.is_empty() {
            continue;
        }
        let (name, advice) = advice(cause);
        lines.push(format!("  {} {name}: {advice}", number(files.len())));
        for file in files.iter().take(named) {
            lines.push(format!("      {}", plain(&file.file)));
        }
        if files.len() > named {
            lines.push(format!(
                "      and {} more; kennisbasis refused lists them all",
                number(files.len() - named)
            ));
        }
    }
    lines
}

/// The name of a cause, and what to do about it.
fn advice(cause: Cause) -> (&'static str, &'static str) {
    match cause {
        Cause::Locked => ("locked with a password", "save a copy without one"),
        Cause::Damaged => (
            "damaged",
            "fetch again, or print to a new PDF from a viewer",
        ),
        Cause::NotPdf => ("not a PDF in spite of the name", "look what it is"),
        Cause::Scanned => (
            "without text (scanned, needs OCR)",
            "kennisbasis index --ocr reads what is legible",
        ),
        Cause::NoWords => (
            "scanned, and OCR found no words",
            "look at them; a better scan may help",
        ),
        Cause::UnknownLetters => (
            "with letters that have no known meaning",
            "print to a new PDF as an image, which --ocr can read",
        ),
        Cause::Blank => (
            "without letters and pictures",
            "look whether a viewer shows text; if so, print to a new PDF",
        ),
        Cause::Empty => ("empty", "fetch again"),
        Cause::TooLarge => ("too large", "split into parts"),
        Cause::TimedOut => ("not done in time", "print to a new PDF from a viewer"),
        Cause::Unreadable => (
            "not readable (no permission, or a dead link)",
            "see to that",
        ),
    }
}
