//! The history: numbered, run again, and asked from.

use std::fs;

use crate::support::{example::shelf, pdf::study};

#[test]
fn every_search_has_a_number_on_stderr_and_a_line_in_the_file() {
    let shelf = shelf();
    let first = shelf.run(&["search", "bewoners", "--json"]);
    assert!(first.err.contains("search #1"), "{}", first.err);
    assert!(!first.out.contains("#1"), "{}", first.out);
    let second = shelf.run(&["count", "ervaringskennis", "--lang", "nl"]);
    assert!(second.err.contains("search #2"), "{}", second.err);
    assert_eq!(second.out, "1 study, 1 occurrence\n");
    shelf.run(&["kwic", "wijk", "--no-history"]);
    let lines = fs::read_to_string(shelf.path("review/history.jsonl")).unwrap();
    assert_eq!(lines.lines().count(), 2);
    assert!(lines.contains("\"run\":\"ervaringskennis AND lang:nl\""));

    let list = shelf.run(&["history"]);
    assert!(
        list.out
            .contains("1 study, 1 occurrence  ervaringskennis AND lang:nl")
    );
}

#[test]
fn earlier_searches_can_be_combined_and_run_again() {
    let shelf = shelf();
    shelf.run(&["search", "bewoners"]);
    shelf.run(&["search", "coördinatie OR ideeën"]);
    let both = shelf.run(&["count", "#1 AND #2"]);
    assert!(
        both.err
            .contains("read as: bewoners AND (coördinatie OR ideeën)"),
        "{}",
        both.err
    );
    assert_eq!(both.out, "2 studies, 4 occurrences\n");
    let unknown = shelf.run(&["count", "#9"]);
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.err.contains("there is no search #9"));

    shelf.put("nieuw.pdf", &study(["Nieuwe bewoners van het dorp."]));
    shelf.run(&["index"]);
    let rerun = shelf.run(&["history", "--rerun"]);
    assert!(rerun.out.contains("#1: 2 → 3 studies"), "{}", rerun.out);
    assert!(rerun.out.contains("+ Nieuwe bewoners"), "{}", rerun.out);
    assert!(rerun.out.contains("#2: 2, unchanged"), "{}", rerun.out);
}

#[test]
fn another_reach_is_another_search() {
    let shelf = shelf();
    shelf.run(&["search", "bewoners", "--with-references"]);
    let other = shelf.run(&["search", "#1"]);
    assert_eq!(other.code, Some(2));
    assert!(
        other
            .err
            .contains("search #1 was run with --with-references"),
        "{}",
        other.err
    );
    let same = shelf.run(&["search", "#1", "--with-references"]);
    assert_eq!(same.code, Some(0));
}

#[test]
fn a_history_that_cannot_be_added_to_stops_no_search() {
    let shelf = shelf();
    fs::write(shelf.path("review"), "a file in the way").unwrap();
    let said = shelf.run(&["search", "bewoners"]);
    assert_eq!(said.code, Some(0));
    let told = said
        .err
        .matches("this search is not in the history")
        .count();
    assert_eq!(told, 1, "{}", said.err);
}

#[test]
fn a_study_is_like_one_that_shares_its_rare_words() {
    let shelf = shelf();
    shelf
        .put(
            "a.pdf",
            &study(["Mantelzorgers raken overbelast door nachtzorg."]),
        )
        .put(
            "b.pdf",
            &study(["Nachtzorg voor overbelaste mantelzorgers helpt."]),
        )
        .put("c.pdf", &study(["Jongeren en radicalisering in de stad."]));
    shelf.run(&["index"]);
    let said = shelf.run(&["similar", "corpus/a.pdf"]);
    assert!(said.out.contains("b.pdf"), "{}", said.out);
    assert!(!said.out.contains("c.pdf") && !said.out.contains("a.pdf"));
}
