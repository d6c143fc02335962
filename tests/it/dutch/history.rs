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
