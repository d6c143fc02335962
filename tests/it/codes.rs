//! Why a study is coded as it is, and what people say of it.

use std::fs;

use crate::support::{
    cmd::{Said, run},
    pdf::study,
    shelf::Shelf,
};

fn ask(shelf: &Shelf, args: &[&str]) -> Said {
    run(shelf.dir.path(), args.iter().copied())
}

/// Two studies: one that is about loneliness, one about nothing of ours.
fn shelf() -> Shelf {
    let shelf = Shelf::new();
    shelf
        .put(
            "a.pdf",
            &study([
                "Eenzaamheid in de buurt",
                "Eenzaamheid en sociale samenhang gaan niet samen.",
                "De leefbaarheid en de saamhorigheid namen toe.",
            ]),
        )
        .put("b.pdf", &study(["Het weer in de polder bleef droog."]));
    ask(&shelf, &["index"]);
    shelf
}

#[test]
fn a_persons_word_counts_in_every_search_and_outlives_the_index() {
    let shelf = shelf();
    let counted = |question: &str| ask(&shelf, &["count", question, "--no-history"]).out;
    assert_eq!(counted("opgave:sociale-samenhang"), "1 study, 0 places\n");
    let coded = ask(
        &shelf,
        &[
            "code",
            "a",
            "--opgave",
            "-sociale-samenhang",
            "--source",
            "+experiential",
            "--by",
            "Duo A",
            "--because",
            "alleen één hoofdstuk",
        ],
    );
    assert_eq!(coded.code, Some(0), "{}", coded.all());
    assert!(
        coded.out.contains("opgave: not sociale-samenhang"),
        "{}",
        coded.out
    );
    assert!(
        coded.out.contains("no: alleen één hoofdstuk (Duo A, "),
        "{}",
        coded.out
    );
    assert_eq!(counted("opgave:sociale-samenhang"), "0 studies, 0 places\n");
    assert_eq!(counted("source:experiential"), "1 study, 0 places\n");

    // A new index, and the file under another name in another folder.
    fs::remove_dir_all(shelf.path("index")).unwrap();
    fs::create_dir(shelf.path("corpus/map ë")).unwrap();
    fs::rename(
        shelf.path("corpus/a.pdf"),
        shelf.path("corpus/map ë/nieuw.pdf"),
    )
    .unwrap();
    ask(&shelf, &["index"]);
    assert_eq!(counted("opgave:sociale-samenhang"), "0 studies, 0 places\n");
    assert_eq!(counted("source:experiential"), "1 study, 0 places\n");
    let facets = ask(
        &shelf,
        &["search", "eenzaamheid", "--facets", "--no-history"],
    );
    assert!(facets.out.contains("experiential 1"), "{}", facets.out);
}

#[test]
fn two_people_who_differ_are_shown_as_differing() {
    let shelf = shelf();
    for (by, value) in [("Duo A", "+inclusie"), ("Duo B", "-inclusie")] {
        let said = ask(
            &shelf,
            &[
                "code",
                "b",
                "--opgave",
                value,
                "--by",
                by,
                "--because",
                "daarom",
            ],
        );
        assert_eq!(said.code, Some(0), "{}", said.all());
    }
    let why = ask(&shelf, &["why", "b", "opgave"]);
    assert!(
        why.out.contains("opgave: people differ on inclusie"),
        "{}",
        why.out
    );
    let count = |args: &[&str]| ask(&shelf, args).out;
    assert_eq!(
        count(&["count", "opgave:inclusie"]),
        "0 studies, 0 places\n"
    );
    assert_eq!(
        count(&["count", "opgave:inclusie", "--possibly"]),
        "1 study, 0 places\n"
    );
    let json = ask(&shelf, &["why", "b", "--json"]).json();
    let says = json.iter().filter(|it| it["type"] == "judgement");
    assert_eq!(says.count(), 2);
}

#[test]
fn what_cannot_be_said_is_refused_and_nothing_is_noted() {
    let shelf = shelf();
    for (args, expected) in [
        (["--opgave", "+onzin"], "there is no opgave `onzin`"),
        (
            ["--opgave", "inclusie"],
            "does not say whether the study has it",
        ),
        (["--source", "+inclusie"], "there is no source `inclusie`"),
    ] {
        let mut all = vec!["code", "b", "--by", "Duo A", "--because", "daarom"];
        all.extend(args);
        let said = ask(&shelf, &all);
        assert_eq!(said.code, Some(2));
        assert!(said.err.contains(expected), "{}", said.err);
    }
    assert!(!shelf.path("review").exists());
    let why = ask(&shelf, &["why", "a", "kleur"]);
    assert!(
        why.err
            .contains("the facets are: opgave, method, source, question")
    );
}

#[test]
fn why_names_the_sentences_with_their_pages() {
    let shelf = shelf();
    let why = ask(&shelf, &["why", "a", "opgave"]);
    assert!(
        why.out.contains("opgave: sociale-samenhang (score"),
        "{}",
        why.out
    );
    assert!(
        why.out
            .contains("Eenzaamheid en sociale samenhang gaan niet samen.")
    );
    let none = ask(&shelf, &["why", "b", "method"]);
    assert!(none.out.contains("method: nothing found"), "{}", none.out);
}
