//! The card of a study: what it says of itself, on screen and in tables.

use std::fs;

use crate::support::{pdf::study, shelf::Shelf};

fn shelf() -> Shelf {
    let shelf = Shelf::new();
    shelf
        .put(
            "a ë.pdf",
            &study([
                "Onderzoek naar buren in Tilburg",
                "In dit onderzoek hielden we twaalf interviews en drie focusgroepen met bewoners in de gemeente Tilburg.",
                "Eerder onderzoek sprak met veertig respondenten in Assen.",
            ]),
        )
        .put("b.pdf", &study(["Het weer in de polder bleef droog."]));
    shelf.run(&["index"]);
    shelf
}

#[test]
fn what_a_study_says_of_itself_is_on_its_card_with_the_page() {
    let shelf = shelf();
    let shown = shelf.run(&["show", "a ë"]).out;
    for line in [
        "n         12 interviews (p. 1 (pdf 1)), 3 focus groups “drie focusgroepen” (p. 1 (pdf 1))",
        "design    interviews (p. 1 (pdf 1)), focus groups (p. 1 (pdf 1))",
    ] {
        let line = line.replace("p. 1 (pdf 1)", "pdf 1");
        assert!(shown.contains(&line), "{line}\n{shown}");
    }
    assert!(!shown.contains("40 respondents"), "{shown}");
    let json = shelf.run(&["show", "a ë", "--json"]).json();
    let sample = &json[0]["design"]["samples"][0];
    assert_eq!(
        (&sample["number"], &sample["of"]),
        (&12.into(), &"interviews".into())
    );
    let sentence = sample["sentence"].as_str().unwrap();
    assert_eq!(sample["words"], "twaalf interviews");
    assert!(
        sentence.starts_with("In dit onderzoek hielden we twaalf"),
        "{sentence}"
    );
}

#[test]
fn the_sentences_behind_a_line_of_a_card_can_be_asked_for() {
    let shelf = shelf();
    let n = shelf.run(&["why", "a ë", "n"]);
    assert!(
        n.out
            .contains("n: 3 focus groups “drie focusgroepen”\n   pdf 1  "),
        "{}",
        n.out
    );
    assert!(!n.out.contains("Tilburg: "), "{}", n.out);
    let place = shelf.run(&["why", "a ë", "Place"]);
    assert!(place.out.contains("place: Tilburg\n"), "{}", place.out);
    let json = shelf.run(&["why", "a ë", "design", "--json"]);
    assert_eq!(json.code, Some(2));
}

#[test]
fn what_finds_nothing_writes_nothing_and_says_why() {
    let shelf = shelf();
    for command in [
        &["cards", "zzzz", "--csv", "t.csv"][..],
        &["gaps", "zzzz", "--csv", "t.csv"],
        &["facets", "zzzz"],
    ] {
        let said = shelf.run(command);
        assert_eq!(said.code, Some(1), "{command:?}");
        assert!(
            said.err.contains("no study has the word zzzz"),
            "{}",
            said.err
        );
        assert!(!said.out.contains("opgave"), "{}", said.out);
        assert!(!shelf.path("t.csv").exists());
    }
}

#[test]
fn studies_are_found_by_the_place_in_which_they_were_done() {
    let shelf = shelf();
    let count = |question: &str| shelf.run(&["count", question, "--no-history"]).out;
    assert_eq!(count("place:tilburg"), "1 study\n");
    assert_eq!(count("plaats:Assen"), "0 studies, 0 occurrences\n");
    let none = shelf.run(&["search", "place:Tilbrug", "--no-history"]);
    let told = "no study says that it was done in Tilbrug; there is: Tilburg";
    assert!(none.err.contains(told), "{}", none.err);
    let counted = shelf.run(&["count", "place:Tilbrug", "--no-history"]);
    assert!(counted.err.contains(told), "{}", counted.err);
    let in_part = shelf.run(&["search", "place:Den Haag", "--no-history"]);
    let told = "if Den Haag is one name, ask for place:\"Den Haag\"";
    assert!(in_part.err.contains(told), "{}", in_part.err);
}

#[test]
fn a_place_that_only_an_adjective_names_is_on_the_card() {
    let shelf = Shelf::new();
    let lines = [
        "Een jaar in de buurtkamer",
        "Methode",
        "In dit onderzoek hielden we twaalf interviews in de Haagse Schilderswijk.",
    ];
    shelf.put("a.pdf", &study(lines));
    shelf.run(&["index"]);
    let shown = shelf.run(&["cards"]).out;
    assert!(shown.contains("Den Haag (pdf 1)"), "{shown}");
    assert_eq!(
        shelf
            .run(&["count", "place:\"Den Haag\"", "--no-history"])
            .out,
        "1 study\n"
    );
}

#[test]
fn the_sentence_that_names_the_place_is_shown() {
    let shelf = shelf();
    let found = shelf.run(&["search", "place:tilburg", "--no-history"]);
    assert_eq!(found.code, Some(0), "{}", found.all());
    let line = found.out.lines().find(|it| it.contains("place: "));
    assert!(
        line.is_some_and(|it| it.contains("Tilburg")),
        "{}",
        found.out
    );
    let json = shelf
        .run(&["search", "place:tilburg", "--json", "--no-history"])
        .json();
    let told = &json[1]["done_in"][0];
    let quote = told["quote"].as_str().unwrap();
    let [start, end] = [0, 1].map(|it| told["matches"][0][it].as_u64().unwrap() as usize);
    let lit: String = quote.chars().skip(start).take(end - start).collect();
    assert_eq!(
        (lit.as_str(), json[1]["score"].to_string().as_str()),
        ("Tilburg", "0.0")
    );
    let counted = shelf.run(&["facets", "--by", "place"]).out;
    assert!(
        counted.contains("Tilburg                        1"),
        "{counted}"
    );
    let kwic = shelf.run(&["kwic", "place:tilburg", "--no-history"]);
    assert!(
        kwic.err.contains("only says which studies"),
        "{}",
        kwic.all()
    );
}

#[test]
fn cards_become_a_table_a_workbook_and_a_page() {
    let shelf = shelf();
    let args = [
        "cards", "--csv", "c.csv", "--xlsx", "c.xlsx", "--md", "c ë.md",
    ];
    let said = shelf.run(&args);
    assert_eq!(said.code, Some(0), "{}", said.all());
    assert!(said.err.contains("2 studies"), "{}", said.err);
    let table = fs::read_to_string(shelf.path("c.csv")).unwrap();
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let head = rows.headers().unwrap().clone();
    let n = head.iter().position(|it| it == "n").unwrap();
    let cells: Vec<String> = rows.records().map(|it| it.unwrap()[n].to_owned()).collect();
    assert_eq!(
        cells,
        [
            "12 interviews (pdf 1), 3 focus groups “drie focusgroepen” (pdf 1)",
            ""
        ]
    );
    let page = fs::read_to_string(shelf.path("c ë.md")).unwrap();
    assert!(
        page.contains("- n: 12 interviews (pdf 1), 3 focus groups “drie focusgroepen” (pdf 1)\n"),
        "{page}"
    );
    assert!(fs::read(shelf.path("c.xlsx")).unwrap().starts_with(b"PK"));

    let again = shelf.run(&args);
    assert_eq!(again.code, Some(2), "nothing is written over");
    let one = shelf.run(&["cards", "place:Tilburg"]);
    assert_eq!(
        one.out.matches("pages").count() + one.out.matches("1 page").count(),
        1,
        "{}",
        one.out
    );
}

#[test]
fn no_study_and_nothing_that_people_made_is_written_over() {
    let shelf = shelf();
    shelf.run(&["search", "weer"]);
    let study = fs::read(shelf.path("corpus/b.pdf")).unwrap();
    fs::copy(shelf.path("corpus/b.pdf"), shelf.path("b.md")).unwrap();
    let mut tried = vec![
        "b.md",
        "review/cards.md",
        "index/cards.md",
        "cards.csv",
        "nodir/c.md",
    ];
    if cfg!(unix) {
        #[cfg(unix)]
        std::os::unix::fs::symlink(shelf.path("corpus/b.pdf"), shelf.path("link.md")).unwrap();
        tried.push("link.md");
    }
    for file in tried {
        let said = shelf.run(&["cards", "--md", file, "--force"]);
        assert_eq!(said.code, Some(2), "{file}: {}", said.all());
        assert!(said.err.contains("hint:"), "{file}: {}", said.err);
    }
    assert_eq!(fs::read(shelf.path("corpus/b.pdf")).unwrap(), study);
    assert!(!shelf.path("review/cards.md").exists());
}
