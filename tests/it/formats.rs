//! Indexes of earlier formats: each opens, or is refused with what to do.
//!
//! `tests/formats/vN` is a small index as the first program with format N
//! wrote it: one of the sample studies and one refused file.

use std::{fs, path::Path};

use kennisbasis::{
    index::{Index, IndexError, WordSource, Writer},
    study::{Cause, PageNo, SectionKind},
};

use crate::support::shelf::versions;

/// Copies an index, as opening one may write locks beside it.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(path, target).unwrap();
        }
    }
}

#[test]
fn an_index_of_format_1_is_read() {
    let dir = tempfile::tempdir().unwrap();
    let v1 = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats/v1");
    copy(&v1, dir.path());

    let index = Index::open_any(dir.path()).unwrap();

    assert_eq!(index.study_count(), 1);
    let number = index.all().next().unwrap();
    let study = index.study(number).unwrap();
    let (_, starts) = index.title_and_starts(number).unwrap();
    assert!(
        study
            .about
            .title
            .unwrap()
            .value
            .starts_with("Talking about noise")
    );
    assert_eq!((study.page_count, starts.len()), (2, 3));
    let page = index.page(number, PageNo::from_index(1)).unwrap();
    assert!(page.text.contains("washing machine"), "{}", page.text);
    let refused = index.catalogue().refused();
    assert_eq!(
        (refused[0].file.as_str(), refused[0].cause),
        ("corpus/kapot.pdf", Cause::NotPdf)
    );

    // Its pages are read; its words, of other rules, are never searched.
    let err = Index::open(dir.path(), &versions()).err().unwrap();
    assert!(matches!(err, IndexError::Stale { .. }), "{err}");
}

#[test]
fn an_index_of_format_2_is_read_with_sections() {
    let dir = tempfile::tempdir().unwrap();
    let v2 = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats/v2");
    copy(&v2, dir.path());

    let index = Index::open_any(dir.path()).unwrap();

    let number = index.all().next().unwrap();
    let sections = index.sections(number).unwrap();
    let conclusion = sections
        .iter()
        .filter(|it| it.1 == Some(SectionKind::Conclusion));
    assert_eq!(conclusion.count(), 1, "{sections:?}");
}

#[test]
fn an_index_of_format_3_is_read_with_records_as_text() {
    let dir = tempfile::tempdir().unwrap();
    let v3 = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats/v3");
    copy(&v3, dir.path());

    let index = Index::open_any(dir.path()).unwrap();

    let number = index.all().next().unwrap();
    let study = index.study(number).unwrap();
    let (title, starts) = index.title_and_starts(number).unwrap();
    assert_eq!(title, study.about.title.map(|it| it.value));
    assert_eq!(starts.len(), study.page_count + 1);
    assert_eq!(study.design.samples[0].number, 15);
    let (page, places) = index.placed_page(number, PageNo::from_index(0)).unwrap();
    assert_eq!(page.paragraphs.len(), places.len());
}

#[test]
fn an_index_of_an_earlier_format_is_made_anew_from_its_own_folders() {
    let dir = tempfile::tempdir().unwrap();
    let v1 = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats/v1");
    copy(&v1, dir.path());

    let (writer, catalogue) = Writer::open(dir.path()).unwrap();

    assert_eq!(catalogue.folders[0].given, "corpus");
    assert_eq!(catalogue.files, []);
    writer.finish().unwrap();
}
