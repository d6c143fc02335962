//! The summary of a build: numbers that add up, and what to do next.

use std::collections::BTreeMap;

use kennisbasis::{
    export::names::plain,
    pipeline::BuildReport,
    study::{Cause, Refused},
};

use crate::cli::words::{in_words, number, tell};

/// How many refused files of each cause the summary names.
const NAMED: usize = 5;

/// Returns the first line of a run: the folders, and which of them are new.
pub(in crate::cli) fn folders(all: &[String], added: &[String]) -> String {
    let all_named = plain(&all.join(", "));
    match (added.len(), all.len()) {
        (0, _) => tell!("print-corpus", folders = all_named),
        (new, all_count) if new == all_count => tell!("print-corpus-new", folders = all_named),
        _ => tell!(
            "print-corpus-added",
            folders = all_named,
            added = plain(&added.join(", "))
        ),
    }
}

/// Returns the lines of the summary of a run, with OCR or without.
pub(in crate::cli) fn lines(report: &BuildReport, with_ocr: bool) -> Vec<String> {
    let mut lines = vec![tell!(
        "print-summary",
        found = report.found,
        indexed = report.indexed,
        unchanged = report.unchanged,
        duplicate = report.duplicate,
        refused = report.refused.len()
    )];
    let (unread, badly) = (report.unread_pages, report.badly_read);
    let others: usize = report.other.values().sum();
    let attached = &report.attached_others;
    let also = [
        (report.attached > 0).then(|| tell!("print-attached", n = report.attached)),
        (!report.copies.is_empty()).then(|| copies(&report.copies)),
        (report.moved > 0).then(|| tell!("print-moved", n = report.moved)),
        (report.changed > 0).then(|| tell!("print-changed", n = report.changed)),
        (report.renewed > 0).then(|| tell!("print-renewed", n = report.renewed)),
        (!report.removed.is_empty()).then(|| removed(&report.removed)),
        (others > 0).then(|| other(&report.other)),
        (!attached.is_empty()).then(|| {
            tell!(
                "print-attached-others",
                n = attached.len(),
                files = named(attached)
            )
        }),
        (report.left_out > 0).then(|| tell!("print-left-out", n = report.left_out)),
        (report.ocr_pages > 0).then(|| tell!("print-ocr-pages", n = report.ocr_pages)),
        (unread > 0 && with_ocr).then(|| tell!("print-unread-by-ocr", n = unread)),
        (unread > 0 && !with_ocr).then(|| tell!("print-unread", n = unread)),
        (badly > 0 && with_ocr).then(|| tell!("print-badly-read-by-ocr", n = badly)),
        (badly > 0 && !with_ocr).then(|| tell!("print-badly-read", n = badly)),
        (report.not_whole > 0).then(|| tell!("print-not-whole", n = report.not_whole)),
    ];
    lines.extend(also.into_iter().flatten().map(|it| format!("  {it}")));
    for (folder, reason) in &report.closed {
        let closed = tell!("print-closed", folder = folder, reason = reason);
        lines.push(format!("  {closed}"));
    }
    lines.extend(refused_table(&report.refused, NAMED));
    if report.left > 0 {
        lines.push(tell!("print-stopped", n = report.left));
        return lines;
    }
    let time = in_words(report.time);
    lines.push(if report.pages > 0 {
        tell!(
            "print-done-pages",
            studies = report.studies,
            pages = report.pages,
            time = time
        )
    } else {
        tell!("print-done", studies = report.studies, time = time)
    });
    lines
}

fn removed(removed: &[String]) -> String {
    tell!("print-gone", n = removed.len(), files = named(removed))
}

/// Which file is a copy of which.
fn copies(copies: &[(String, String)]) -> String {
    let told = copies.iter().map(|(copy, first)| {
        let (copy, first) = (plain(copy), plain(first));
        tell!("print-copy-of", copy = copy, first = first)
    });
    let told: Vec<String> = told.collect();
    tell!("print-copies", n = told.len(), files = named(&told))
}

/// The first of some files.
fn named(files: &[String]) -> String {
    let named = files[..files.len().min(NAMED)].join(", ");
    if files.len() > NAMED {
        return tell!("print-and-more", some = named, more = files.len() - NAMED);
    }
    named
}

/// `14 other files not read: 9 .docx, 5 .txt`
fn other(other: &BTreeMap<String, usize>) -> String {
    let mut kinds: Vec<(&String, &usize)> = other.iter().collect();
    kinds.sort_by_key(|(kind, how_many)| (std::cmp::Reverse(**how_many), (*kind).clone()));
    let kinds: Vec<String> = kinds
        .into_iter()
        .map(|(kind, how_many)| match kind.as_str() {
            "" => tell!("print-no-ending", n = *how_many),
            kind => format!("{} .{kind}", number(*how_many)),
        })
        .collect();
    let all: usize = other.values().sum();
    tell!("print-other-files", n = all, kinds = kinds.join(", "))
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
        lines.push(format!("  {}", advice(cause, files.len())));
        for file in files.iter().take(named) {
            lines.push(format!("      {}", plain(&file.file)));
        }
        if files.len() > named {
            let more = tell!("print-refused-more", n = files.len() - named);
            lines.push(format!("      {more}"));
        }
    }
    lines
}

/// How many files were refused for a cause, and what to do about it.
fn advice(cause: Cause, files: usize) -> String {
    match cause {
        Cause::Locked => tell!("print-refused-locked", n = files),
        Cause::Damaged => tell!("print-refused-damaged", n = files),
        Cause::NotPdf => tell!("print-refused-not-pdf", n = files),
        Cause::Scanned => tell!("print-refused-scanned", n = files),
        Cause::NoWords => tell!("print-refused-no-words", n = files),
        Cause::UnknownLetters => tell!("print-refused-unknown-letters", n = files),
        Cause::Blank => tell!("print-refused-blank", n = files),
        Cause::Cover => tell!("print-refused-cover", n = files),
        Cause::Form => tell!("print-refused-form", n = files),
        Cause::Empty => tell!("print-refused-empty", n = files),
        Cause::TooLarge => tell!("print-refused-too-large", n = files),
        Cause::TooDeep => tell!("print-refused-too-deep", n = files),
        Cause::TooMany => tell!("print-refused-too-many", n = files),
        Cause::TimedOut => tell!("print-refused-timed-out", n = files),
        Cause::Unreadable => tell!("print-refused-unreadable", n = files),
    }
}
