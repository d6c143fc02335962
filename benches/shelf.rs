//! Building an index and asking it questions, on the sample corpus.
//!
//! **Measured:** a whole build from nothing (27 files, 24 studies), a build
//! where nothing has changed, opening, and a question of each kind, warm,
//! with 20 hits, their quotes and the facet counts. **Unfair:** the sample is
//! small; what grows with the corpus is measured by `peers/run.py`.

use std::{
    hint::black_box,
    path::Path,
    sync::{Arc, atomic::AtomicBool},
};

use criterion::{Criterion, criterion_group, criterion_main};
use kennisbasis::{
    classify::Taxonomy,
    index::Index,
    pipeline::{BuildConfig, build, versions},
    search::{Request, question::parse, search},
};

fn config(index: &Path) -> BuildConfig {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    BuildConfig::new(index.to_owned(), corpus)
}

fn builds(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("build");
    group.sample_size(10);
    let stop = Arc::new(AtomicBool::new(false));
    group.bench_function("from nothing", |bencher| {
        bencher.iter_with_large_drop(|| {
            let dir = tempfile::tempdir().expect("there is room for a folder");
            let report = build(&config(dir.path()), &stop, &mut |_| {}).expect("it builds");
            assert_eq!(report.indexed, 24);
            dir
        });
    });
    let dir = tempfile::tempdir().expect("there is room for a folder");
    build(&config(dir.path()), &stop, &mut |_| {}).expect("it builds");
    group.bench_function("nothing changed", |bencher| {
        bencher.iter(|| {
            let report = build(&config(dir.path()), &stop, &mut |_| {}).expect("it builds");
            assert_eq!(report.unchanged, 24);
        });
    });
    group.finish();
}

fn questions(criterion: &mut Criterion) {
    let dir = tempfile::tempdir().expect("there is room for a folder");
    let stop = Arc::new(AtomicBool::new(false));
    build(&config(dir.path()), &stop, &mut |_| {}).expect("it builds");
    let open = || Index::open(dir.path(), &versions(&Taxonomy::built_in())).expect("it opens");
    let index = open();
    let mut group = criterion.benchmark_group("ask");
    group.bench_function("open", |bencher| bencher.iter(|| black_box(open())));
    for (name, typed) in [
        ("word", "bewoners"),
        ("and", "ervaringskennis bewoners"),
        ("or", "armoede OR schulden OR mantelzorg"),
        ("phrase", "\"van de\""),
        ("open end", "buurt*"),
        ("not", "wijk NOT gemeente"),
    ] {
        let request = Request {
            limit: Some(20),
            count_facets: true,
            ..Request::new(parse(typed).expect("the question can be read"))
        };
        let ask = || search(&index, &request).expect("it answers");
        assert!(ask().studies > 0, "{typed}");
        group.bench_function(name, |bencher| bencher.iter(|| black_box(ask())));
    }
    group.finish();
}

criterion_group!(benches, builds, questions);
criterion_main!(benches);
