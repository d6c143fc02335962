//! What people say of the facts of studies.

use std::fs;

use crate::support::{
    cmd::Said,
    pdf::{Page, Pdf, study},
    shelf::Shelf,
};

/// Two studies: one on loneliness of 2021, one on the weather.
fn shelf() -> Shelf {
    let shelf = Shelf::new();
    let lonely = Pdf::default()
        .page(Page::lines([
            "Eenzaamheid in de buurt",
            "Utrecht, maart 2021",
            "Eenzaamheid en sociale samenhang gaan niet samen.",
            "De interviews zijn gehouden in Utrecht; de leefbaarheid nam toe.",
        ]))
        .bytes();
    shelf
        .put("a.pdf", &lonely)
        .put("b.pdf", &study(["Het weer in de polder bleef droog."]));
    shelf.run(&["index"]);
    shelf
}

fn about(shelf: &Shelf, args: &[&str]) -> Said {
    let mut all = vec!["about"];
    all.extend(args);
    all.extend(["--by", "Duo A"]);
    shelf.run(&all)
}

fn said(shelf: &Shelf, args: &[&str]) -> String {
    let said = about(shelf, args);
    assert_eq!(said.code, Some(0), "{}", said.all());
    said.out
}

fn counted(shelf: &Shelf, args: &[&str]) -> String {
    let mut all = vec!["count", "--no-history"];
    all.extend(args);
    let out = shelf.run(&all).out;
    out.split(',').next().unwrap().trim().to_owned()
}

#[test]
fn a_persons_word_goes_before_the_document_everywhere_and_outlives_the_index() {
    let shelf = shelf();
    let told = said(
        &shelf,
        &[
            "b",
            "--title",
            "Droogte  op\n zandgronden",
            "--author",
            "J. de Vries; A. Bos",
            "--author",
            "C. Dijk",
            "--year",
            "1999",
            "--doi",
            "https://doi.org/10.1234/ABC",
            "--genre",
            "Rapport",
        ],
    );
    for line in [
        "title     Droogte op zandgronden (said by Duo A, 2",
        "authors   J. de Vries; A. Bos; C. Dijk (said by Duo A, 2",
        "year      1999 (said by",
        "doi       10.1234/abc (said by",
        "genre     report (said by",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
    let check = |shelf: &Shelf| {
        // Words of the title stand on no page: compounds, endings, phrases.
        for question in [
            "zandgronden",
            "zandgrond",
            "title:droogte",
            "\"op zandgronden\"",
            "author:dijk",
            "doi:10.1234/abc",
        ] {
            assert_eq!(counted(shelf, &[question]), "1 study", "{question}");
        }
        assert_eq!(counted(shelf, &["polder", "--year", "1999"]), "1 study");
        assert_eq!(counted(shelf, &["polder", "--year", "2000.."]), "0 studies");
        assert_eq!(counted(shelf, &["year:1999"]), "1 study");
    };
    check(&shelf);
    let found = shelf.run(&["search", "zandgrond", "--no-history"]).out;
    assert!(
        found.contains("Droogte op zandgronden (1999, nl)"),
        "{found}"
    );
    assert!(
        found.contains("in its title, as a person gave it"),
        "{found}"
    );
    let hit = &shelf.run(&["search", "zandgrond", "--json"]).json()[1];
    assert_eq!(hit["title_origin"], "person");
    assert_eq!(hit["guesses"], serde_json::json!([]));
    let card = &shelf.run(&["show", "10.1234/abc", "--json"]).json()[0];
    assert_eq!(card["year"]["value"], 1999);
    assert_eq!(card["year"]["origin"], "person");
    assert_eq!(card["genre"], "report");
    assert_eq!(card["statements"][0]["by"], "Duo A");
    // What is known of the other one is later.
    let question = [
        "search",
        "polder OR samenhang",
        "--no-history",
        "--sort",
        "year",
    ];
    let sorted = shelf.run(&question).out;
    assert!(sorted.contains("2. Droogte op zandgronden"), "{sorted}");

    // A new index, and the file under another name.
    fs::remove_dir_all(shelf.path("index")).unwrap();
    fs::rename(shelf.path("corpus/b.pdf"), shelf.path("corpus/c.pdf")).unwrap();
    shelf.run(&["index"]);
    check(&shelf);
    let status = shelf.run(&["status"]).out;
    assert!(status.contains("said      5 facts by people"), "{status}");
    let table = shelf.run(&["cards", "--csv", "cards.csv"]);
    assert_eq!(table.code, Some(0), "{}", table.all());
    let table = fs::read_to_string(shelf.path("cards.csv")).unwrap();
    assert!(table.contains("J. de Vries; A. Bos; C. Dijk"), "{table}");
    assert!(
        table.contains(",report,title: Duo A; authors: Duo A;"),
        "{table}"
    );
}

#[test]
fn a_title_that_a_person_gave_takes_the_place_of_the_old_one_and_can_be_taken_back() {
    let shelf = shelf();
    assert_eq!(counted(&shelf, &["title:buurt"]), "1 study");
    said(&shelf, &["a", "--title", "Alleen zijn"]);
    assert_eq!(counted(&shelf, &["title:buurt"]), "0 studies");
    assert_eq!(counted(&shelf, &["title:alleen"]), "1 study");
    said(&shelf, &["a", "--title", "Samen zijn"]);
    assert_eq!(counted(&shelf, &["title:alleen"]), "0 studies");
    let back = said(&shelf, &["a", "--take-back", "title"]);
    assert!(back.starts_with("Eenzaamheid in de buurt"), "{back}");
    assert_eq!(counted(&shelf, &["title:buurt"]), "1 study");
    let lines = fs::read_to_string(shelf.path("review/about.jsonl")).unwrap();
    assert_eq!(lines.lines().count(), 3, "{lines}");
}

#[test]
fn what_is_no_study_stands_outside_facets_and_maps_and_that_is_said() {
    let shelf = shelf();
    let facets = || shelf.run(&["facets", "--by", "opgave"]);
    assert!(facets().out.contains("\n2 studies\n"), "{}", facets().out);
    assert_eq!(counted(&shelf, &["opgave:sociale-samenhang"]), "1 study");
    assert_eq!(counted(&shelf, &["place:Utrecht"]), "1 study");
    let told = said(&shelf, &["a", "--genre", "nieuws"]);
    assert!(
        told.contains("no study: facets and gaps leave it out"),
        "{told}"
    );

    let outside = "1 document is called no study by a person, and is in none of these counts";
    let after = facets();
    assert!(after.out.contains("\n1 study\n"), "{}", after.out);
    assert!(after.err.contains(outside), "{}", after.err);
    assert_eq!(counted(&shelf, &["opgave:sociale-samenhang"]), "0 studies");
    assert_eq!(counted(&shelf, &["place:Utrecht"]), "0 studies");
    let end = shelf.run(&["facets", "--by", "place", "--json"]).json();
    let end = end.last().unwrap();
    assert_eq!((&end["studies"], &end["no_study"]), (&1.into(), &1.into()));
    let map = shelf.run(&["gaps"]);
    assert!(map.err.contains(outside), "{}", map.all());
    let end = shelf.run(&["gaps", "--json"]).json();
    assert_eq!(end.last().unwrap()["no_study"], 1);
    let page = shelf.run(&["gaps", "--html", "kaart.html", "--page-lang", "nl"]);
    assert_eq!(page.code, Some(0), "{}", page.all());
    let page = fs::read_to_string(shelf.path("kaart.html")).unwrap();
    assert!(page.contains("geen studie zijn en niet meetellen: 1."));

    // It is still found, and its card is still made.
    let found = shelf.run(&["search", "eenzaamheid", "--facets", "--no-history"]);
    assert!(found.out.contains("1 study,"), "{}", found.out);
    assert!(found.out.contains("opgave: none"), "{}", found.out);
    assert!(found.err.contains(outside), "{}", found.err);
    assert_eq!(counted(&shelf, &["eenzaamheid", "--lang", "nl"]), "1 study");
    let cards = shelf.run(&["cards"]);
    assert!(cards.out.contains("genre: news"), "{}", cards.out);
    assert!(cards.err.contains("2 studies"), "{}", cards.err);
    let why = shelf.run(&["why", "a", "opgave"]).out;
    assert!(why.contains("By a person's word this is no study"), "{why}");

    said(&shelf, &["a", "--genre", "review"]);
    assert_eq!(counted(&shelf, &["opgave:sociale-samenhang"]), "1 study");
    assert!(!facets().err.contains("no study"), "{}", facets().err);
}

#[test]
fn what_cannot_be_said_is_refused_and_nothing_is_noted() {
    let shelf = shelf();
    for (args, expected) in [
        (vec!["b"], "no fact was named"),
        (vec!["b", "--year", "2O19"], "`2O19` is no year"),
        (vec!["b", "--year", "1019"], "from 1900 to 2049"),
        (vec!["b", "--doi", "abc"], "`abc` is no DOI"),
        (
            vec!["b", "--genre", "roman"],
            "the genres are: study, review",
        ),
        (vec!["b", "--title", " "], "title is empty"),
        (vec!["b", "--author", ";"], "authors is empty"),
        (
            vec!["b", "--year", "2019", "--take-back", "year"],
            "year was both given and taken back",
        ),
    ] {
        let refused = about(&shelf, &args);
        assert_eq!(refused.code, Some(2), "{}", refused.all());
        assert!(refused.err.contains(expected), "{}", refused.err);
    }
    assert!(!shelf.path("review").exists());
    let help = shelf.run(&["about", "--help"]).out;
    assert!(help.contains("no study   policy (beleid)"), "{help}");
}

#[test]
fn a_place_has_one_name_wherever_it_is_counted_and_asked_for() {
    let shelf = Shelf::new();
    shelf
        .put(
            "nl.pdf",
            &study([
                "Samen in de buurt",
                "De interviews zijn gehouden in Antwerpen en in 's-Gravenhage.",
            ]),
        )
        .put(
            "en.pdf",
            &study([
                "Together in the quarter",
                "The interviews were held in Antwerp and in The Hague.",
            ]),
        );
    shelf.run(&["index"]);
    let counted_places = shelf.run(&["facets", "--by", "place"]).out;
    for (name, studies) in [("Antwerpen", 2), ("Den Haag", 2)] {
        assert!(
            counted_places.contains(&format!("  {name:<24}{studies:>8}\n")),
            "{counted_places}"
        );
    }
    assert!(!counted_places.contains("The Hague"), "{counted_places}");
    for question in [
        "place:Antwerp",
        "place:antwerpen",
        "place:\"The Hague\"",
        "place:\"'s-Gravenhage\"",
        "place:\"den haag\"",
    ] {
        assert_eq!(counted(&shelf, &[question]), "2 studies", "{question}");
    }
    let hits = shelf.run(&["search", "place:antwerpen", "--json"]).json();
    let lit: Vec<String> = hits
        .iter()
        .filter(|it| it["type"] == "hit")
        .map(|it| {
            let said = &it["done_in"][0];
            let (quote, lit) = (said["quote"].as_str().unwrap(), &said["matches"][0]);
            let at = |end: usize| usize::try_from(lit[end].as_u64().unwrap()).unwrap();
            quote[at(0)..at(1)].to_owned()
        })
        .collect();
    assert!(
        lit.contains(&"Antwerp".into()) && lit.contains(&"Antwerpen".into()),
        "{lit:?}"
    );
}

#[test]
fn the_year_of_a_person_is_no_guess_of_a_filter() {
    let shelf = Shelf::new();
    shelf.put(
        "a.pdf",
        &study([
            "Eenzaamheid in de buurt",
            "Utrecht, 2019",
            "De bewoners vertelden over hun ervaringskennis in de wijk.",
            "Er kwam nog meer ter sprake in het gesprek over de zorg.",
        ]),
    );
    shelf.run(&["index"]);
    let by_guess = || {
        let args = ["search", "bewoners", "--year", "2019", "--json"];
        shelf.run(&args).json().last().unwrap()["in_by_guess"].clone()
    };
    assert_eq!(by_guess(), 1);
    said(&shelf, &["a", "--year", "2019"]);
    assert_eq!(by_guess(), 0);
}
