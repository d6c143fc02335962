//! What is told of earlier searches in Dutch.

use expect_test::expect;

use super::{check, indexed, said};

#[test]
fn a_number_in_an_answer_that_names_no_study_says_why() {
    let shelf = indexed();
    check(
        &said(&shelf, &["show", ":1"]).err,
        expect![[r#"
        fout:    er is nog niets gezocht, dus er is geen gevonden studie om te noemen
        tip:     zoek eerst; elke gevonden studie heeft een nummer
    "#]],
    );
    said(&shelf, &["search", "bewoners"]);
    check(
        &said(&shelf, &["show", "#1:3"]).err,
        expect![[r#"
        fout:    zoekopdracht #1 heeft geen studie 3: er zijn 2 studies gevonden
        tip:     kennisbasis history noemt de zoekopdrachten met wat ze vonden
    "#]],
    );
    let second = said(&shelf, &["search", "bewoners"]).out;
    let file = second.lines().find(|it| it.contains(".pdf"));
    let name = if file.is_some_and(|it| it.contains("ideeën")) {
        "ideeën.pdf"
    } else {
        "wijk met spatie.pdf"
    };
    shelf.remove(name);
    said(&shelf, &["index"]);
    let gone = said(&shelf, &["show", ":1"]).err;
    assert!(
        gone.starts_with("fout:    studie 1 van zoekopdracht #2 is "),
        "{gone}"
    );
}

#[test]
fn what_is_said_of_a_search_and_what_it_looked_for_is_told() {
    let shelf = indexed();
    said(&shelf, &["search", "bewoner"]);
    let noted = said(
        &shelf,
        &["history", "--leave-out", "1", "--note", "1", "een proef"],
    );
    assert!(
        noted.err.contains("genoteerd in review/remarks.jsonl"),
        "{}",
        noted.err
    );
    let list = said(&shelf, &["history"]).out;
    for told in ["opmerking: een proef", "weggelaten uit het verslag"] {
        assert!(list.contains(told), "{told}: {list}");
    }
    let report = said(&shelf, &["history", "--prisma-s"]).out;
    let left_out = "- door de reviewers uit dit verslag weggelaten: #1: `een proef`";
    assert!(report.contains(left_out), "{report}");
    said(&shelf, &["history", "--take-in", "1"]);
    let report = said(&shelf, &["history", "--prisma-s"]).out;
    assert!(
        report.contains("`bewoner` staat voor: `bewoners`"),
        "{report}"
    );
}
