//! What a desk knows as JSON Lines, in the format of [`jsonl`]: what `--json`
//! prints, and what any other front end may hand out.

use super::{
    account::Account,
    card::{Card, Mentioned},
    error::DeskError,
    near::near_hits,
    open::Desk,
    reading::placed_words,
    status::Status,
};
use crate::{
    export::jsonl,
    extract::{Extraction, Print},
    index::FORMAT,
    pipeline::BuildReport,
    search::Answer,
    study::{Facet, Page, Quoted},
};

/// Returns the lines of an answer to what was typed.
///
/// # Errors
///
/// [`DeskError::Index`] if the index does not hold a study of the answer.
pub fn answer_lines(desk: &Desk, typed: &str, answer: &Answer) -> Result<Vec<String>, DeskError> {
    let mut lines = vec![jsonl::question(
        typed,
        &answer.read_as,
        &answer.left_out,
        &answer.translated,
        &answer.one_language,
    )];
    let near = near_hits(desk, answer)?;
    for (rank, (hit, near)) in answer.hits.iter().zip(&near).enumerate() {
        let study = desk.study(hit.study)?;
        let file = desk.file(hit.study).unwrap_or_default();
        lines.push(jsonl::hit(rank + 1, hit, &study, &file, near));
    }
    lines.extend(answer.facets.as_ref().map(jsonl::facets));
    lines.push(jsonl::end(&jsonl::End {
        studies: answer.studies,
        places: answer.places,
        in_compounds: answer.in_compounds,
        shown: answer.hits.len(),
        refused: desk.index().catalogue().refused().len(),
        no_study: answer.no_study,
        without_year: answer.without_year,
        in_by_guess: answer.in_by_guess,
        out_by_guess: answer.out_by_guess,
        only_possibly: answer.only_possibly,
    }));
    Ok(lines)
}

/// Returns the line of a study: its card.
#[must_use]
pub fn study_line(card: &Card) -> String {
    let said = |all: &[Mentioned]| -> Vec<Quoted> {
        let all = all.iter();
        all.map(|it| it.said.clone()).collect()
    };
    let reasons: Vec<Vec<Quoted>> = card.codes.iter().map(|it| it.said.clone()).collect();
    let samples: Vec<Quoted> = card.samples.iter().map(|it| it.said.clone()).collect();
    let (methods, places) = (said(&card.methods), said(&card.places));
    let design = [&samples[..], &methods, &places];
    let attached = [&card.attached[..], &card.attached_others];
    let beside = (&card.told[..], &card.near[..]);
    jsonl::study(&card.study, &card.files, attached, &reasons, design, beside)
}

/// Returns the lines that say why a study is coded as it is, on one facet or all.
#[must_use]
pub fn why_lines(account: &Account<'_>, facet: Option<Facet>) -> Vec<String> {
    let is_asked = |it: Facet| facet.is_none_or(|facet| it == facet);
    let study = account.study;
    let mut lines = vec![];
    for code in account.codes.iter().filter(|it| is_asked(it.facet)) {
        let held = account.held(code.facet, &code.value);
        let shown_by = held.map(|it| account.sentences(&it.shown_by));
        let held = held.zip(shown_by.as_deref());
        let reasons = account.sentences(&code.reasons);
        let verdict = account.verdict(code.facet, &code.value);
        lines.push(jsonl::code(study, code, &reasons, verdict, held));
    }
    let held = account.explained.held.iter();
    for held in held.filter(|it| is_asked(it.facet)) {
        if account.code(held.facet, &held.value).is_some() {
            continue;
        }
        let shown_by = account.sentences(&held.shown_by);
        let reasons = account.sentences(&held.reasons);
        let verdict = account.verdict(held.facet, &held.value);
        let held = (held, &*shown_by);
        lines.push(jsonl::not_coded(study, &reasons, verdict, held));
    }
    let objections = account.explained.objections.iter();
    for objection in objections.filter(|it| is_asked(it.facet)) {
        let said = account.said(objection.page, &objection.sentence);
        lines.push(jsonl::objection(study, objection, &said));
    }
    let people = account.people.iter();
    let people = people.filter(|it| is_asked(it.facet));
    lines.extend(people.map(|it| jsonl::judgement(it)));
    lines
}

/// Returns the line of a page that was read, with the places of its words.
#[must_use]
pub fn page_line(page: &Page, print: &Print, of: &Extraction) -> String {
    let sections = of.sections.iter().filter(|it| it.page == page.no);
    let outline = of.outline.iter().filter(|it| it.page == Some(page.no));
    let size = (print.width, print.height);
    jsonl::page(page, size, &placed_words(page, print), sections, outline)
}

/// Returns the lines of a build: the refused files, then the numbers.
#[must_use]
pub fn build_lines(report: &BuildReport) -> Vec<String> {
    let mut lines: Vec<String> = report.refused.iter().map(jsonl::refused).collect();
    lines.push(jsonl::summary(&jsonl::Summary {
        found: report.found,
        attached: report.attached,
        attached_others: &report.attached_others,
        indexed: report.indexed,
        unchanged: report.unchanged,
        duplicate: report.duplicate,
        copies: &report.copies,
        refused: report.refused.len(),
        removed: report.removed.len(),
        other: report.other.values().sum(),
        pages: report.pages,
        time: report.time,
        moved: report.moved,
        changed: report.changed,
        left_out: report.left_out,
        closed: report.closed.len(),
        studies: report.studies,
        left: report.left,
        ocr_pages: report.ocr_pages,
        unread_pages: report.unread_pages,
        not_whole_pages: report.not_whole,
        badly_read: report.badly_read,
    }));
    lines
}

/// Returns the line of the status of an index, which is called `index`.
#[must_use]
pub fn status_line(status: &Status, index: &str) -> String {
    let catalogue = status.index.catalogue();
    let (made, fresh, scanned) = (&catalogue.versions, &status.fresh, &status.scanned);
    let folders = catalogue.folders.iter();
    jsonl::status(&jsonl::Status {
        program: env!("CARGO_PKG_VERSION"),
        format: FORMAT,
        index,
        folders: folders.map(|it| it.given.as_str()).collect(),
        files: catalogue.files.len(),
        studies: status.index.study_count(),
        pages: status.pages,
        refused: catalogue.refused().len(),
        other: catalogue.other.values().sum(),
        extractor: made.extractor,
        classifier: made.classifier,
        taxonomy: &made.taxonomy,
        analyser: &made.analyser,
        same_rules: *made == status.ours,
        new: fresh.new,
        changed: fresh.changed,
        gone: fresh.gone,
        missing_folders: &fresh.missing_folders,
        ocr_pages: scanned.read,
        unread_pages: scanned.unread,
        badly_read: scanned.badly_read,
        judgements: status.judgements,
        judgements_elsewhere: status.judgements_elsewhere,
        statements: status.statements,
        statements_elsewhere: status.statements_elsewhere,
    })
}
