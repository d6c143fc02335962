//! Review files with lines that are torn, foreign or of a newer program: each is
//! told once, and stops nobody who reads.

use std::fs;

use crate::support::{cmd::Said, example::shelf, shelf::Shelf};

/// Puts lines behind those of a review file.
fn append(shelf: &Shelf, file: &str, lines: &str) {
    fs::create_dir_all(shelf.path("review")).unwrap();
    let path = shelf.path("review").join(file);
    let before = fs::read_to_string(&path).unwrap_or_default();
    fs::write(path, before + lines).unwrap();
}

#[track_caller]
fn told_once(said: &Said, note: &str) {
    assert_eq!(said.err.matches(note).count(), 1, "{note}: {}", said.err);
    assert!(!said.out.contains(note), "{}", said.out);
}

fn code(shelf: &Shelf) -> Said {
    let args = ["code", "wijk met spatie", "--opgave", "+inclusie"];
    let why = ["--by", "Duo A", "--because", "hoofdstuk 4"];
    shelf.run(&[&args[..], &why].concat())
}

/// Every command that reads, but for those that need no index.
const READING: [&[&str]; 12] = [
    &["search", "bewoners", "--no-history"],
    &["count", "bewoners", "--no-history"],
    &["kwic", "bewoners", "--no-history"],
    &["search", "bewoners", "--json", "--no-history"],
    &["similar", "ideeën.pdf"],
    &["facets"],
    &["gaps"],
    &["cards"],
    &["show", "ideeën.pdf"],
    &["why", "ideeën.pdf"],
    &["status"],
    &["taxonomy", "--overruled"],
];

#[test]
fn a_torn_judgement_is_told_once_and_stops_no_command() {
    let shelf = shelf();
    shelf.run(&["index"]);
    assert_eq!(code(&shelf).code, Some(0));
    let untouched: Vec<Said> = READING.iter().map(|it| shelf.run(it)).collect();
    // Blank lines count, as an editor counts.
    append(&shelf, "codes.jsonl", "\n\n{\"version\":1,\"date\":\"2026");
    for (args, before) in READING.iter().zip(untouched) {
        let said = shelf.run(args);
        assert_eq!(
            (said.code, &said.out),
            (before.code, &before.out),
            "{args:?}"
        );
        told_once(
            &said,
            "review/codes.jsonl, line 4: cannot be read and was passed over",
        );
    }
    let again = code(&shelf);
    assert_eq!(again.code, Some(0), "{}", again.err);
    told_once(&again, "review/codes.jsonl, line 4: ");
    let lines = fs::read_to_string(shelf.path("review/codes.jsonl")).unwrap();
    assert!(
        lines.contains("\n{\"version\":1,\"date\":\"2026\n{\"version\":1,"),
        "{lines}"
    );
}

#[test]
fn a_torn_search_is_told_once_and_the_others_can_be_asked_from() {
    let shelf = shelf();
    shelf.run(&["index"]);
    shelf.run(&["search", "bewoners"]);
    append(
        &shelf,
        "history.jsonl",
        "{\"version\":1,\"number\":2,\"typ\n<<<<<<< HEAD\n",
    );
    let note = "review/history.jsonl, lines 2, 3: cannot be read and was passed over";
    let said = shelf.run(&["search", "#1 AND wijk"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    told_once(&said, note);
    assert!(said.err.contains("search #4"), "{}", said.err);
    for args in [
        &["history"][..],
        &["history", "--rerun"],
        &["history", "--prisma-s"],
    ] {
        let said = shelf.run(args);
        assert_eq!(said.code, Some(0), "{}", said.err);
        told_once(&said, note);
        assert!(
            said.out.contains("#1") && said.out.contains("#4"),
            "{}",
            said.out
        );
    }
}

#[test]
fn a_newer_line_is_read_as_far_as_known_and_nothing_is_added() {
    let shelf = shelf();
    shelf.run(&["index"]);
    shelf.run(&["search", "bewoners"]);
    code(&shelf);
    let judged = fs::read_to_string(shelf.path("review/codes.jsonl")).unwrap();
    let newer = judged.replace("\"version\":1", "\"version\":2,\"agreed\":true");
    append(
        &shelf,
        "codes.jsonl",
        &newer.replace("inclusie", "gewone-leven"),
    );
    append(
        &shelf,
        "history.jsonl",
        "{\"version\":2,\"list\":[\"a\"]}\n",
    );
    let (codes, history) = (
        shelf.path("review/codes.jsonl"),
        shelf.path("review/history.jsonl"),
    );
    let before = (fs::read(&codes).unwrap(), fs::read(&history).unwrap());

    let said = shelf.run(&["search", "opgave:gewone-leven"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    told_once(
        &said,
        "review/codes.jsonl, line 2: written by a newer kennisbasis",
    );
    told_once(
        &said,
        "this search is not in the history: line 2 of review/history.jsonl was written by a newer program (version 2; this one writes 1)",
    );
    let earlier = shelf.run(&["search", "#1"]);
    assert_eq!(earlier.code, Some(0), "{}", earlier.err);
    told_once(
        &earlier,
        "review/history.jsonl, line 2: written by a newer kennisbasis",
    );

    let refused = code(&shelf);
    assert_eq!(refused.code, Some(2), "{}", refused.all());
    told_once(
        &refused,
        "line 2 of review/codes.jsonl was written by a newer program",
    );
    assert!(
        refused
            .err
            .contains("hint:  nothing was added: install the newer kennisbasis")
    );
    assert_eq!(
        (fs::read(&codes).unwrap(), fs::read(&history).unwrap()),
        before
    );
}

#[test]
fn a_search_that_cannot_be_run_again_stops_no_other() {
    let shelf = shelf();
    shelf.run(&["index"]);
    shelf.run(&["search", "bewoners"]);
    let search = |number: u32, run: &str, reach: &str| {
        format!(
            "{{\"version\":2,\"number\":{number},\"date\":\"2026-11-30T10:00:00Z\",\"typed\":\"x\",\
             \"run\":\"{run}\",\"reach\":[{reach}],\"index\":\"0\",\"searched\":2,\"studies\":1,\
             \"places\":1,\"found\":[]}}\n"
        )
    };
    append(
        &shelf,
        "history.jsonl",
        &search(2, "wijk WITHIN bewoners:x", ""),
    );
    append(&shelf, "history.jsonl", &search(3, "wijk", "\"deeper\""));
    append(&shelf, "history.jsonl", &search(4, "ideeën", ""));
    let said = shelf.run(&["history", "--rerun"]);
    assert_eq!(said.code, Some(2), "{}", said.out);
    for line in [
        "#1: ",
        "#2: cannot be run: ",
        "#3: cannot be run: search #3 was run with --deeper",
        "#4: 1 → ",
    ] {
        assert!(said.out.contains(line), "{line}: {}", said.out);
    }
}

#[test]
fn a_search_that_may_be_torn_is_told_with_its_line() {
    let shelf = shelf();
    shelf.run(&["index"]);
    append(&shelf, "history.jsonl", "{\"version\":1,\"number\":1,\"ty");
    let said = shelf.run(&["search", "#1", "--no-history"]);
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains("there is no search #1"), "{}", said.err);
    assert!(
        said.err.contains("review/history.jsonl, line 1"),
        "{}",
        said.err
    );
}
