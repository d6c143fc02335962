//! Strategies as reviewers keep them: numbered lines in a file, with headings and
//! limits of a database.

use std::fs;

use expect_test::expect;

use crate::support::example::{check, shelf};

const LINES: &str = "\u{feff}1. exp Neighbourhoods/   1,203\r\n2. (bewoner* or buur*).ti,ab. or \
                     bewoner*.af.   88\r\n3. 1 or 2\r\n4. limit 3 to yr=\"2001 -Current\"\r\n5. 3 not \
                     (exp animals/ not humans/)\r\n";

#[test]
fn a_strategy_is_run_from_a_file_and_says_what_it_left_out() {
    let shelf = shelf();
    fs::write(shelf.path("lijnen.txt"), LINES).unwrap();
    check(
        &shelf,
        &["count", "--dialect", "ovid", "--from", "lijnen.txt"],
        expect![[r#"
            exit 0
            --- out
            2 studies, 4 occurrences
            --- err
            read as a strategy of 5 numbered lines; line 5 is run
            these lines have no part in it: 4
            the numbers at the end of 2 lines are what a database found then, and were left out
            words without a field are looked for in the whole text, not only in title and abstract
            left out, as only a database has subject headings and types (1): exp Neighbourhoods/; there can be FEWER studies than with them
            left out, as only a database has subject headings and types (2): exp animals/; humans/; there can be MORE studies than with them
            There is no index yet; reading the studies in corpus first.
            Corpus: corpus (new)
            Reading 3 files, 0.0 MB.
            3 files found = 2 indexed + 0 unchanged + 0 duplicate + 1 refused
              1 other file not read: 1 .docx
              1 locked with a password: save a copy without one
                  corpus/slot.pdf
            Done: 2 studies can be searched, 2 pages read in 0.0 s. Next: kennisbasis search "your question"

            read as: title:(bewoner* OR buur*) OR abstract:(bewoner* OR buur*) OR bewoner*

            1 file could not be read and was not searched; kennisbasis refused tells why
            search #1
        "#]],
    );
    // The search is noted as it was typed, and can be named.
    let again = shelf.run(&["count", "#1"]);
    assert_eq!(again.code, Some(0), "{}", again.err);
    let history = fs::read_to_string(shelf.path("review/history.jsonl")).unwrap();
    assert!(history.contains("1. exp Neighbourhoods/"), "{history}");
    let both = shelf.run(&["count", "wijk", "--from", "lijnen.txt"]);
    assert_eq!(both.code, Some(2), "{}", both.err);
    let none = shelf.run(&["count", "--from", "weg.txt"]);
    assert!(none.err.contains("weg.txt"), "{}", none.err);
}

#[test]
fn all_that_is_wrong_is_told_at_once_with_the_words_around_it() {
    let shelf = shelf();
    let lines = "1 exp Housing/\n2 wonen.ti.\n3 1 and 2\n4 w$.ti.\n5 3 or 4 or wijk.zz.";
    fs::write(shelf.path("lijnen.txt"), lines).unwrap();
    check(
        &shelf,
        &["count", "--dialect", "ovid", "--from", "lijnen.txt"],
        expect![[r#"
            exit 2
            --- out
            --- err
            error: this question cannot be run in 3 places
                   1. subject headings are given by a database, and these studies have none
                      … Housing/ 2 wonen.ti. 3 1 and 2 4 w$.ti. 5 3 or 4…
                                               ^
                   2. too little stands before this *
                      …2 wonen.ti. 3 1 and 2 4 w$.ti. 5 3 or 4 or wijk.zz…
                                               ^^
                   3. `zz` is not a field that is known of these studies
                      … w$.ti. 5 3 or 4 or wijk.zz.
                                               ^^^^
            hint:  write the words that such studies use instead: "social work*" OR welzijn*
                   put two letters or more before the *: participat*
                   leave it out, or look in title and abstract: title:wijk OR abstract:wijk
        "#]],
    );
    let long = format!("{} AND (w* OR titl:wijk)", "wijk OR ".repeat(300) + "buurt");
    let told = shelf.run(&["count", &long]);
    let widest = told.err.lines().map(|it| it.chars().count()).max();
    assert!(widest < Some(130), "{}", told.err);
    assert!(
        told.err.contains("there is no field `titl`"),
        "{}",
        told.err
    );
}

#[test]
fn zero_with_nearness_or_a_field_says_how_near_it_comes() {
    let shelf = shelf();
    let near = shelf.run(&["count", "bewoners NEAR/0 coördinatie"]);
    assert_eq!(near.code, Some(1), "{}", near.err);
    let told = "bewoners NEAR/0 coördinatie: bewoners in 2 studies, coördinatie in 1 study, \
                both in 1 study; the nearest with 12 words between\n";
    assert!(near.err.contains(told), "{}", near.err);
    let field = shelf.run(&["count", "references:bewoners"]);
    assert_eq!(field.code, Some(1), "{}", field.err);
    let told =
        "bewoners stands anywhere in the text of 2 studies, but not in the field that was asked\n";
    assert!(field.err.contains(told), "{}", field.err);
}

#[test]
fn languages_go_by_their_names_and_small_operators_get_a_hint() {
    let shelf = shelf();
    for name in ["nederlands", "Dutch", "nl"] {
        let found = shelf.run(&["count", "bewoners", "--lang", name]);
        assert_eq!(found.code, Some(0), "{}", found.err);
    }
    let hint = shelf.run(&["count", "bewoners of coördinatie"]);
    let told = "of was read as a common word; as an operator it is written OF";
    assert!(hint.err.contains(told), "{}", hint.err);
}
