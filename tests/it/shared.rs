//! Real documents, where they are at hand: `../shared` beside the project.
//!
//! They belong to their makers and do not travel with the project; without
//! them these tests say so and are skipped. CI has them.

use std::path::{Path, PathBuf};

use kennisbasis::{
    index::Index,
    pipeline::BuildReport,
    search::{Filters, Request, question::parse, search},
    study::{Language, Origin, PageNo},
};

use crate::support::shelf::{Shelf, config, versions};

fn shared(inside: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared")
        .join(inside);
    if !path.exists() {
        eprintln!("skipped: {} is not here", path.display());
        return None;
    }
    Some(path)
}

fn index_of(folders: Vec<PathBuf>) -> (tempfile::TempDir, BuildReport) {
    let dir = tempfile::tempdir().unwrap();
    let report = Shelf::try_build(&config(dir.path(), folders)).unwrap();
    (dir, report)
}

/// A question, and what a reader found with their own eyes.
struct Known {
    question: &'static str,
    language: Option<Language>,
    file: &'static str,
    page: u32,
    label: Option<&'static str>,
    /// How many of the 123 documents answer, where that was counted.
    studies: Option<usize>,
    /// Words that the quoted sentence holds.
    words: &'static [&'static str],
}

mod cards;
mod compounds;
mod conflation;
mod facets;
mod facts;
mod known;
mod sections;

#[test]
fn every_document_is_read_and_known_answers_are_found() {
    let Some(nl) = shared("corpus/nl") else {
        return;
    };
    let Some(en) = shared("corpus/en") else {
        return;
    };
    let (dir, report) = index_of(vec![nl, en]);
    assert_eq!(report.found, 123);
    assert_eq!(report.refused, [], "every document has text");
    assert_eq!(report.pages, 2_647);

    let index = Index::open(dir.path(), &versions()).unwrap();
    let mut faults = vec![];
    for known in known::KNOWN {
        if let Err(fault) = check(&index, known) {
            faults.push(format!("{}: {fault}", known.question));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    check_labels(&index);
    facts::check(&index);
}

/// Compares labels with what readers saw on the pages: at least .98 right.
fn check_labels(index: &Index) {
    let mut wrong = vec![];
    let mut all = 0;
    for line in include_str!("shared/labels.tsv").lines().skip(1) {
        let [file, page, printed] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("three cells: {line}");
        };
        let catalogue = index.catalogue();
        let entry = catalogue
            .files
            .iter()
            .find(|it| file.ends_with(&it.inside))
            .unwrap();
        let number = index.number(entry.state.study().unwrap()).unwrap();
        let page: usize = page.parse().unwrap();
        let page = index.page(number, PageNo::from_index(page - 1)).unwrap();
        let is_right = match &page.label {
            None => printed.is_empty(),
            // Nothing is printed: what the PDF says, or what follows from the
            // pages around it, is no mistake.
            Some(label) if printed.is_empty() => label.origin != Origin::Printed,
            Some(label) => label.value == printed,
        };
        all += 1;
        if !is_right {
            wrong.push(format!(
                "{file} {}: {:?}, not {printed}",
                page.no, page.label
            ));
        }
    }
    assert!(
        wrong.len() * 50 <= all,
        "{} of {all}: {wrong:#?}",
        wrong.len()
    );
}

fn check(index: &Index, known: &Known) -> Result<(), String> {
    let filters = Filters {
        languages: known.language.into_iter().collect(),
        ..Filters::default()
    };
    let request = Request {
        filters,
        pages: usize::MAX,
        ..Request::new(parse(known.question).unwrap())
    };
    let answer = search(index, &request).unwrap();
    if known.studies.is_some_and(|it| it != answer.studies) {
        return Err(format!(
            "{} studies, not {:?}",
            answer.studies, known.studies
        ));
    }
    let catalogue = index.catalogue();
    let hit = answer
        .hits
        .iter()
        .find(|it| {
            catalogue
                .files_of(it.study)
                .any(|it| known.file.ends_with(&it.inside))
        })
        .ok_or("the study is not found")?;
    let page = hit.pages.iter().find(|it| it.page.get() == known.page);
    let page = page.ok_or("the page is not found")?;
    let label = page.label.as_ref().map(|it| it.value.as_str());
    if label != known.label {
        return Err(format!("the page is labelled {label:?}"));
    }
    let quote = page.quote.to_lowercase();
    match known.words.iter().find(|it| !quote.contains(**it)) {
        Some(word) => Err(format!("`{word}` is not in: {}", page.quote)),
        None => Ok(()),
    }
}

#[test]
fn hostile_files_are_all_accounted_for() {
    let Some(hostile) = shared("corpus/hostile") else {
        return;
    };
    let (_dir, report) = index_of(vec![hostile]);
    let others = report.other.values().sum::<usize>();
    assert_eq!(report.found - report.attached + others, 829);
    let broke: Vec<_> = report
        .refused
        .iter()
        .filter(|it| it.detail.contains("broke down"))
        .collect();
    assert!(broke.is_empty(), "panics: {broke:#?}");
}
