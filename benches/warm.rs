//! Two hundred questions, warm and cold, on an index of any folder.
//!
//! ```text
//! cargo bench --bench warm -- DIR
//! ```
//!
//! **Measured:** each question of `questions.txt` five times after one to warm
//! up, the best of the five: parsing, matching, ranking, the quotes of the 20
//! best studies and the facet counts, inside the library; then the program
//! itself on every tenth question, from the start of the process to its last
//! byte. **Notes:** without DIR the sample corpus is asked, which is small; the
//! figures in `results/` are of 123 real documents.

#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]

use std::{
    hint::black_box,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{Arc, atomic::AtomicBool},
    time::{Duration, Instant},
};

use kennisbasis::{
    classify::Taxonomy,
    index::Index,
    pipeline::{BuildConfig, build, versions},
    search::{Request, question::parse_with, search},
};

const QUESTIONS: &str = include_str!("questions.txt");
const ROUNDS: usize = 5;

fn main() {
    // `cargo bench` hands on `--bench`; `cargo test` builds and runs this too.
    let folder = std::env::args().skip(1).find(|it| !it.starts_with("--"));
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let folder = folder.map_or(sample, PathBuf::from);
    let dir = tempfile::tempdir().expect("there is room for a folder");
    let index = dir.path().join("index");
    let config = BuildConfig::new(index.clone(), folder);
    let report = build(&config, &Arc::new(AtomicBool::new(false)), &mut |_| {}).expect("it builds");
    println!("{} studies", report.studies);
    let questions: Vec<&str> = QUESTIONS
        .lines()
        .filter(|it| !it.starts_with("# "))
        .collect();
    assert_eq!(questions.len(), 200);
    warm(&index, &questions);
    cold(&index, &questions);
}

fn warm(dir: &Path, questions: &[&str]) {
    let taxonomy = Taxonomy::built_in();
    let index = Index::open(dir, &versions(&taxonomy)).expect("it opens");
    let resolve = |facet, typed: &str| {
        let known = taxonomy.resolve(facet, typed).map(str::to_owned);
        known.ok_or_else(Vec::new)
    };
    let mut found = 0;
    let mut took: Vec<(Duration, &str)> = vec![];
    for question in questions {
        let ask = || {
            let request = Request {
                limit: Some(20),
                count_facets: true,
                ..Request::new(parse_with(question, &resolve).expect("it is a question"))
            };
            search(&index, &request).expect("it runs")
        };
        found += usize::from(ask().studies > 0);
        let round = |_| {
            let start = Instant::now();
            black_box(ask());
            start.elapsed()
        };
        took.push(((0..ROUNDS).map(round).min().unwrap_or_default(), question));
    }
    println!("{found} of {} questions find something", questions.len());
    tell("warm", &mut took);
}

fn cold(dir: &Path, questions: &[&str]) {
    let ask = |question: &&str| {
        let start = Instant::now();
        let done = Command::new(env!("CARGO_BIN_EXE_kennisbasis"))
            .args(["search", "--no-history", "--facets", "--index"])
            .arg(dir)
            .arg(question)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .output()
            .expect("it runs");
        assert!(matches!(done.status.code(), Some(0 | 1)), "{question}");
        start.elapsed()
    };
    let some = questions.iter().step_by(10);
    let mut took: Vec<(Duration, &str)> = some
        .map(|question| {
            let rounds = (0..ROUNDS).map(|_| ask(question));
            (rounds.min().unwrap_or_default(), *question)
        })
        .collect();
    tell("cold", &mut took);
}

fn tell(name: &str, took: &mut [(Duration, &str)]) {
    took.sort();
    let at = |share: f64| {
        let place = ((took.len() as f64 * share).ceil() as usize).max(1);
        took[place - 1]
    };
    let ms = |it: (Duration, &str)| it.0.as_secs_f64() * 1e3;
    println!(
        "{name}: p50 {:.2} ms, p90 {:.2} ms, p99 {:.2} ms",
        ms(at(0.5)),
        ms(at(0.9)),
        ms(at(0.99))
    );
    for slow in took.iter().rev().take(8) {
        println!("  {:7.2} ms  {}", ms(*slow), slow.1);
    }
}
