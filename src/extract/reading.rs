//! Reading: the bytes of a file become an extraction.
//!
//! ```text
//! bytes ─Opening→ as it is ─read→ Extraction
//!               └─(damaged, locked, or no letters)→ mended ─read→ Extraction
//! ```
//!
//! **Promise.** No file makes this panic or run for ever; a file that cannot
//! be read gives the reason.

use std::sync::Arc;

use hayro_syntax::Pdf;

use super::{
    about::about,
    beside::{Looked, listed, shell},
    error::{ExtractError, Wordless},
    extraction::Extraction,
    open::{Budget, Limits, Opening, check_bytes, guarded},
    pages::{self, Labels, ScanReader, SetPages, labels, mark_running, set_pages},
    sections::{outline, sections, text_lines},
    setting::{Print, SetPage},
    tidy::{Evidence, tidied},
};
use crate::study::{Page, PageNo, SecondHalf};

/// Reads a PDF that needs no password; see [`extract_with`].
///
/// # Errors
///
/// As [`extract_with`].
pub fn extract(
    pdf: impl Into<Arc<Vec<u8>>>,
    file_stem: &str,
    limits: &Limits,
) -> Result<Extraction, ExtractError> {
    extract_with(pdf, file_stem, limits, &[], None)
}

/// Reads a PDF, which may be locked with one of `passwords`; the empty one is
/// tried by itself.
///
/// `file_stem` is the name of the file without its ending; it serves only as
/// the last resort for a title. `scans` reads the pages that are pictures;
/// without it they are empty. The time it takes does not count.
///
/// # Errors
///
/// An [`ExtractError`] if no page could be read, or none holds a letter.
///
/// A broken file may make a library panic. The panic is caught here and comes
/// out as [`ExtractError::Damaged`]; the message that Rust prints for it is
/// the business of whoever owns the panic hook.
pub fn extract_with(
    pdf: impl Into<Arc<Vec<u8>>>,
    file_stem: &str,
    limits: &Limits,
    passwords: &[String],
    scans: Option<&dyn ScanReader>,
) -> Result<Extraction, ExtractError> {
    let pdf = pdf.into();
    check_bytes(&pdf, limits)?;
    guarded(|| {
        let mut budget = Budget::new(limits);
        let opening = Opening::weighed(&pdf, passwords, &budget)?;
        first_that_reads(&opening, file_stem, &mut budget, scans)
    })
}

/// Tries the ways to open a file in turn, with what is left of one budget.
fn first_that_reads(
    opening: &Opening<'_>,
    file_stem: &str,
    budget: &mut Budget,
    scans: Option<&dyn ScanReader>,
) -> Result<Extraction, ExtractError> {
    let as_it_is = opening
        .as_it_is(budget)
        .and_then(|it| read(&it, file_stem, budget, scans));
    let error = match as_it_is {
        Err(
            error @ (ExtractError::Damaged { .. }
            | ExtractError::NoText { .. }
            | ExtractError::Locked),
        ) if opening.may_be_mended() => error,
        decided => return decided,
    };
    budget.check_time()?;
    opening
        .mended(budget)
        .and_then(|it| read(&it, file_stem, budget, scans))
        .map_err(|second| telling(error, second))
}

/// Returns which of two errors says more: that of the file as it is, or that of
/// the file as it was mended.
fn telling(first: ExtractError, second: ExtractError) -> ExtractError {
    use ExtractError::{Damaged, Locked, NoText, Stopped};
    match (&first, &second) {
        (_, Locked | Stopped) | (Damaged { .. }, NoText { .. }) => second,
        _ => first,
    }
}

/// Reads all pages of an open document.
fn read(
    pdf: &Pdf,
    file_stem: &str,
    budget: &mut Budget,
    scans: Option<&dyn ScanReader>,
) -> Result<Extraction, ExtractError> {
    let count = pdf.pages().len();
    if count == 0 {
        return Err(ExtractError::Damaged {
            what: "no pages".to_owned(),
        });
    }
    if count > budget.limits().pages {
        return Err(ExtractError::TooLarge {
            what: format!("{count} pages, at most {}", budget.limits().pages),
        });
    }
    let SetPages {
        set: mut set_pages,
        origins,
        warnings,
        with_files,
    } = set_pages(pdf, budget, scans)?;
    let is_empty = set_pages.iter().all(|page| page.lines.is_empty());
    let wordless = is_empty.then(|| pages::wordless(&origins, &warnings));
    if wordless.is_none_or(|it| it == Wordless::Blank)
        && let Some(shell) = shell(pdf, &set_pages)
    {
        return Err(shell);
    }
    if let Some(why) = wordless {
        return Err(ExtractError::NoText { pages: count, why });
    }
    let labels = labels(pdf, &mut set_pages);
    let written: Vec<&str> = labels.iter().map(Labels::written).collect();
    mark_running(&mut set_pages, &written);
    let about = about(pdf, file_stem, &set_pages, budget);
    let evidence = Evidence::gather(set_pages.iter().flat_map(|page| &page.lines));
    let mut pages = Vec::with_capacity(set_pages.len());
    let mut prints = Vec::with_capacity(set_pages.len());
    let mut lines = vec![];
    let go_on: Vec<bool> = set_pages
        .iter()
        .skip(1)
        .map(SetPage::starts_small)
        .collect();
    let pages_in_order = set_pages.into_iter().zip(labels).zip(origins);
    for (at, ((page, labels), origin)) in pages_in_order.enumerate() {
        let goes_on = go_on.get(at).copied().unwrap_or(false);
        let tidy = tidied(&page, &evidence, goes_on);
        lines.extend(text_lines(at, &page, &tidy));
        let second = labels.is_spread.then(|| SecondHalf {
            from: tidy.right_half.unwrap_or(tidy.text.len()),
            label: labels.second,
        });
        pages.push(Page {
            no: PageNo::from_index(at),
            label: labels.first,
            second,
            text: tidy.text,
            paragraphs: tidy.paragraphs,
            origin,
        });
        prints.push(Print {
            width: page.width,
            height: page.height,
            lines: page.lines.into_iter().map(|it| it.line).collect(),
            sources: tidy.sources,
        });
    }
    let outline = outline(pdf);
    let sections = sections(&pages, &lines, &outline, &about);
    Ok(Extraction {
        about,
        sections,
        outline,
        pages,
        prints,
        warnings,
        attachments: listed(pdf, Looked::At(&with_files)),
    })
}
