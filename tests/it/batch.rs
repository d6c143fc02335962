//! Tables of questions, the PRISMA-S report, and terms of one's own.

use std::fs;

use crate::support::{cmd::Said, example::shelf};

#[test]
fn each_question_of_a_table_is_run_or_refused_with_the_reason() {
    let shelf = shelf();
    let table = "id;vraag;taal;#notitie\nA;bewoners;;eerst\nB;ervaringskennis;nl;\nC;wijk AND;;\nD;wijk;zz;\nE;'=Bewoners;;\nF;wijk;;\n";
    fs::write(shelf.path("vragen ë.csv"), table).unwrap();
    let said = shelf.run(&["batch", "vragen ë.csv"]);
    assert_eq!(said.code, Some(2), "{}", said.all());
    assert!(said.err.contains("2 questions were refused"));
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(lines.len(), 7, "{}", said.out);
    assert_eq!(
        lines[0],
        "id;question;read as;left out;also searched;in one language;studies;occurrences;inside compounds;search;refused"
    );
    let count = shelf.run(&["count", "bewoners", "--no-history"]);
    assert_eq!(
        lines[1],
        "A;bewoners;bewoners;;bewoners: resident, inhabitant;;2;2;0;#1;"
    );
    assert!(
        count.out.starts_with("2 studies, 2 occurrences"),
        "{}",
        count.out
    );
    assert!(
        lines[2].starts_with("B;ervaringskennis;ervaringskennis;;ervaringskennis: experiential"),
        "{}",
        lines[2]
    );
    assert!(lines[2].ends_with(";1;1;0;#2;"), "{}", lines[2]);
    assert!(lines[3].contains("line 4: this question cannot be run"));
    assert!(
        lines[4].contains("there is no language `zz`"),
        "{}",
        lines[4]
    );
    // The table of terms keeps `wijk` to Dutch.
    assert!(lines[6].starts_with("F;wijk;wijk;;;wijk;"), "{}", lines[6]);
    assert!(
        lines[5].starts_with("E;'=Bewoners;'=Bewoners;"),
        "{}",
        lines[5]
    );
}

#[test]
fn the_studies_of_a_table_come_with_page_and_sentence() {
    let shelf = shelf();
    let table = "question\nervaringskennis\nzeppelin\n";
    fs::write(shelf.path("vragen.csv"), table).unwrap();
    let said = shelf.run(&["batch", "vragen.csv", "--studies", "--no-history"]);
    assert_eq!(said.code, Some(0), "{}", said.all());
    assert_eq!(said.out.lines().count(), 3);
    let none = said.out.lines().nth(2).unwrap();
    assert!(none.contains("zeppelin") && none.ends_with(",0"), "{none}");
    assert!(said.out.contains("corpus/"), "{}", said.out);
    // A guess is marked, and where it came from is said.
    assert!(
        said.out.contains(",title,title: layout,corpus/"),
        "{}",
        said.out
    );
    assert!(!shelf.path("review").exists());
}

#[test]
fn a_column_that_means_nothing_stops_the_table() {
    let shelf = shelf();
    fs::write(shelf.path("vragen.csv"), "question,jear\nwijk,2015..\n").unwrap();
    let said = shelf.run(&["batch", "vragen.csv"]);
    assert_eq!(said.code, Some(2));
    assert!(
        said.err.contains("there is no column `jear`"),
        "{}",
        said.err
    );
    assert_eq!(said.out, "");
}

#[test]
fn the_search_report_holds_every_search_and_what_is_left_to_fill_in() {
    let shelf = shelf();
    shelf.run(&["search", "bewoners", "--year", "2015.."]);
    shelf.run(&["search", "--dialect", "ovid", "(wijk adj3 bewoner$).ti,ab."]);
    let english = shelf.run(&["history", "--prisma-s"]);
    for expected in [
        "### 8. Full search strategies",
        "  - typed: `bewoners`",
        "  - run: `bewoners AND year:2015..`",
        "  - typed (ovid): `(wijk adj3 bewoner$).ti,ab.`",
        "- `year:2015..`: #1",
        "### 14. Peer review",
        "### 16. Deduplication",
        "- **To fill in:** which experts",
    ] {
        assert!(
            english.out.contains(expected),
            "{expected}: {}",
            english.out
        );
    }
    let dutch = shelf.run(&["history", "--prisma-s", "--lang", "nl"]);
    assert!(dutch.out.contains("### 16. Ontdubbelen"), "{}", dutch.out);
    let headings = |said: &Said| said.out.matches("\n### ").count();
    assert_eq!((headings(&english), headings(&dutch)), (16, 16));
    assert_eq!(
        english.out.matches("**To fill in:**").count(),
        dutch.out.matches("**In te vullen:**").count()
    );
}

#[test]
fn words_that_are_looked_for_in_one_language_alone_are_told() {
    let shelf = shelf();
    let said = shelf.run(&["count", "wijk trust ervaringskennis huisraad Tilburg"]);
    let told = "as typed only, not in the other language: wijk, trust (may mean another thing); \
                huisraad (not in the table of terms); more: kennisbasis terms wijk";
    assert!(said.err.contains(told), "{}", said.err);
    let json = shelf.run(&["search", "wijk huisraad", "--json"]).json();
    assert_eq!(
        json[0]["one_language"],
        serde_json::json!({ "kept_back": ["wijk"], "unlisted": ["huisraad"] })
    );
    for quiet in [
        &["count", "wijk huisraad", "--no-bridge"][..],
        &["count", "\"wijk\" OR huisraad"],
        &["count", "ervaringskennis"],
    ] {
        let said = shelf.run(quiet);
        assert!(!said.err.contains("other language"), "{}", said.err);
    }
    let said = shelf.run(&["terms", "wijk"]);
    assert!(
        said.out.contains(": buurt | >wijk\tneighbourhood"),
        "{}",
        said.out
    );
    assert!(
        said.err.contains("take the > away in review/terms.tsv"),
        "{}",
        said.err
    );
    assert!(
        said.err.contains("kennisbasis terms --to review/terms.tsv"),
        "{}",
        said.err
    );
    let said = shelf.run(&["terms", "huisraad"]);
    assert!(
        said.out.is_empty() && said.err.contains("no row has huisraad"),
        "{}",
        said.all()
    );
    let said = shelf.run(&["terms", "ervaringskennis"]);
    assert!(
        said.err
            .contains("is also asked as: experiential knowledge"),
        "{}",
        said.err
    );
}

#[test]
fn terms_of_ones_own_take_the_place_of_ours() {
    let shelf = shelf();
    let ours = shelf.run(&["terms"]);
    assert!(ours.out.contains("\nmantelzorg"), "{}", ours.out.len());
    fs::create_dir(shelf.path("review")).unwrap();
    fs::write(shelf.path("review/terms.tsv"), "nl\ten\nbewoner\tdweller\n").unwrap();
    let said = shelf.run(&["search", "dwellers"]);
    assert_eq!(said.code, Some(0), "{}", said.all());
    assert!(said.err.contains("also searched, for dwellers: bewoner"));
    let none = shelf.run(&["count", "mantelzorg"]);
    assert!(!none.err.contains("also searched"), "{}", none.err);
    let told =
        "not in the other language: mantelzorg (not in the table of terms); more: kennisbasis";
    assert!(none.err.contains(told), "{}", none.err);
    fs::remove_file(shelf.path("review/terms.tsv")).unwrap();
    let rerun = shelf.run(&["history", "--rerun"]);
    assert!(
        rerun.out.contains("with another table of terms"),
        "{}",
        rerun.out
    );

    fs::write(shelf.path("review/terms.tsv"), "nl\ten\nbewoner\n").unwrap();
    let broken = shelf.run(&["search", "bewoner"]);
    assert_eq!(broken.code, Some(2));
    assert!(
        broken
            .err
            .contains("review/terms.tsv, line 2: no English term"),
        "{}",
        broken.err
    );
}
