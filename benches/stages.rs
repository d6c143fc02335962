//! Time per stage, on the sample corpus.
//!
//! **Measured:** one study of three pages through each stage alone; the unit of
//! throughput is the page. **Corpus model:** a two-column article with running
//! heads, in Dutch. **Notes:** each bench checks its output first, so that a
//! fast wrong answer shows. Real documents are measured by `peers/run.py`.

use std::{fs, hint::black_box, path::Path};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use kennisbasis::{
    analyse::Keys,
    classify::{Taxonomy, ZonedText, classify},
    detect::detect,
    extract::{Limits, extract},
    index::prepare,
    study::{Design, Language, Scans, Study, StudyId},
};

fn stages(criterion: &mut Criterion) {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/ervaringskennis-in-het-wijkteam.pdf");
    let bytes = fs::read(path).expect("the sample is part of the project");
    let limits = Limits::default();
    let read = || extract(bytes.clone(), "proef", &limits).expect("the sample can be read");
    let extraction = read();
    let pages = &extraction.pages;
    assert_eq!(pages.len(), 3);

    let mut group = criterion.benchmark_group("stages");
    group.throughput(Throughput::Elements(pages.len() as u64));
    group.bench_function("extract", |bencher| bencher.iter(|| black_box(read())));

    let detection = detect(pages);
    assert_eq!(detection.languages, [Language::Dutch]);
    group.bench_function("detect", |bencher| {
        bencher.iter(|| black_box(detect(pages)));
    });

    let taxonomy = Taxonomy::built_in();
    let title = extraction.about.title.as_ref().map(|it| it.value.as_str());
    let code = || {
        let sections = &extraction.sections;
        let text = ZonedText::of(pages, &detection.passages, sections, title);
        classify(&text, &taxonomy)
    };
    let codes = code();
    assert!(!codes.is_empty());
    group.bench_function("classify", |bencher| {
        bencher.iter(|| black_box(code()));
    });

    let study = Study {
        id: StudyId([0; 32]),
        about: extraction.about.clone(),
        genre: None,
        languages: detection.languages.clone(),
        codes,
        sections: extraction.sections.clone(),
        outline: extraction.outline.clone(),
        page_count: pages.len(),
        poor_pages: vec![],
        design: Design::default(),
        scans: Scans::default(),
    };
    let mut keys = Keys::default();
    group.bench_function("prepare", |bencher| {
        bencher.iter(|| black_box(prepare(&study, pages, &detection.passages, &mut keys)));
    });
    group.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);
