//! What the commands say in Dutch.

use std::fs;

use expect_test::expect;

use super::{check, indexed, said};

#[test]
fn the_state_of_the_index_stands_in_a_column() {
    let shelf = indexed();
    let status = said(&shelf, &["status"]).out;
    // The rules and the program have numbers of their own.
    let numbered = |it: &str| it.starts_with("gemaakt") || it.starts_with("programma");
    let lines = status.lines().filter(|it| !numbered(it));
    check(
        &lines.collect::<Vec<_>>().join("\n"),
        expect![[r#"
            index       index (formaat 3)
            corpus      corpus
            bevat       2 studies met 2 bladzijden, uit 3 bestanden; 1 geweigerd
            op schijf   sindsdien is niets veranderd"#]],
    );
    shelf.remove("ideeën.pdf");
    let status = said(&shelf, &["status"]).out;
    let last: Vec<&str> = status.lines().rev().take(2).collect();
    check(
        &last.join("\n"),
        expect![[r#"
            Verder: kennisbasis index werkt de index bij
            op schijf   sindsdien 0 nieuw, 0 veranderd, 1 weg"#]],
    );
}

#[test]
fn what_is_known_of_a_study_has_its_origin() {
    let shelf = indexed();
    let shown = said(&shelf, &["show", "wijk met spatie.pdf"]).out;
    let known = shown.split("\n\n").next().unwrap();
    check(
        known,
        expect![[r#"
        De bewoners vertelden over hun ervaringskennis. Er kwam nog meer ter sprake. Ook de coördinatie in de wijk werd besproken.
        titel       De bewoners vertelden over hun ervaringskennis. Er kwam nog meer ter sprake. Ook de coördinatie in de wijk werd besproken. (afgeleid uit de opmaak, een gok)
        auteurs     onbekend
        jaar        onbekend
        doi         onbekend
        taal        nl
        bladzijden  1
        bestand     corpus/wijk met spatie.pdf
        id          0123456789"#]],
    );
}

#[test]
fn counts_and_the_map_are_read_as_tables() {
    let shelf = indexed();
    check(
        &said(&shelf, &["facets", "--by", "source"]).out,
        expect![[r#"
            source
              scientific                     0
              practice                       0
              experiential                   1
              (geen code)                    1

            2 studies
            Elk getal is na te tellen; dat van 1:
              kennisbasis count "source:experiential"
        "#]],
    );
    check(
        &said(&shelf, &["facets", "--by", "source", "--by", "opgave"]).out,
        expect![[r#"
            source per opgave
                          sociale-   inclusie   gewone-    stem-van-  (studies)
                          samenhang             leven      de-burger
            -------------------------------------------------------------------
            scientific    0          0          0          0          0
            practice      0          0          0          0          0
            experiential  0          0          0          0          0
            (studies)     0          0          0          0          0

            0 studies in de tabel, in 0 plaatsingen; 2 zonder code voor rij of kolom

            2 studies
            Elk getal is na te tellen; dat van 0:
              kennisbasis count "source:scientific AND opgave:sociale-samenhang"
        "#]],
    );
    check(
        &said(&shelf, &["gaps", "--html", "kaart.html"]).out,
        expect![[r#"
            question per opgave
            source: s scientific, p practice, e experiential

                          sociale-        inclusie        gewone-leven    stem-van-de-
                          samenhang                                       burger
            ----------------------------------------------------------------------------
            what          0: geen studie  0: geen studie  0: geen studie  0: geen studie
            cause         0: geen studie  0: geen studie  0: geen studie  0: geen studie
            works         0: geen studie  0: geen studie  0: geen studie  0: geen studie
            intervention  0: geen studie  0: geen studie  0: geen studie  0: geen studie
            how           0: geen studie  0: geen studie  0: geen studie  0: geen studie

            2 studies; 0 op de kaart, in 0 plaatsingen; 2 zonder code voor rij of kolom.
            Geen studie heeft een code voor rij én kolom; kennisbasis facets telt elk facet
            apart.
        "#]],
    );
}

#[test]
fn pages_and_reports_follow_the_reader_unless_a_language_is_named() {
    let shelf = indexed();
    said(&shelf, &["gaps", "--html", "nl.html"]);
    said(&shelf, &["gaps", "--html", "en.html", "--page-lang", "en"]);
    for lang in ["nl", "en"] {
        let page = fs::read_to_string(shelf.path(&format!("{lang}.html"))).unwrap();
        assert!(page.contains(&format!("<html lang=\"{lang}\">")), "{lang}");
    }
    said(&shelf, &["count", "wijk"]);
    let dutch = said(&shelf, &["history", "--prisma-s"]).out;
    assert!(dutch.starts_with("# Zoekverslag"), "{dutch}");
    let english = said(&shelf, &["history", "--prisma-s", "--lang", "en"]).out;
    assert!(english.starts_with("# Search report"), "{english}");
}

#[test]
fn people_read_dutch_heads_and_programs_the_same_ones() {
    let shelf = indexed();
    let files = [
        "cards", "--md", "k.md", "--csv", "k.csv", "--xlsx", "k.xlsx",
    ];
    assert!(said(&shelf, &files).err.contains("Weggeschreven: k.md\n"));
    let report = fs::read_to_string(shelf.path("k.md")).unwrap();
    for line in [
        "- titel: een gok\n",
        "- bestand: corpus/ideeën.pdf\n",
        "- taal: nl\n",
    ] {
        assert!(report.contains(line), "{line}\n{report}");
    }
    let table = fs::read_to_string(shelf.path("k.csv")).unwrap();
    assert!(table.starts_with("id,file,title,authors,year,"), "{table}");
}

#[test]
fn who_goes_wrong_is_told_what_to_do() {
    let shelf = indexed();
    for (args, told) in [
        (&["history"][..], "Er zijn nog geen zoekopdrachten.\n"),
        (&["man", "zoek"], "er is geen opdracht `zoek`\n"),
        (
            &["why", "ideeën.pdf", "kleur"],
            "er is geen facet `kleur`\n",
        ),
        (
            &[
                "code",
                "ideeën.pdf",
                "--method",
                "review",
                "--by",
                "A",
                "--because",
                "b",
            ],
            "typ --method +review of --method -review\n",
        ),
        (
            &["search", "wijk", "--open", "9"],
            "Er antwoorden maar 2 studies op deze vraag; er is niets te openen.\n",
        ),
        (
            &["search", "spatie", "--open", "--no-history"],
            "Geen studie antwoordt op deze vraag; er is niets te openen.\n",
        ),
        (
            &["facets", "--by", "place", "--by", "method"],
            "plaatsen zijn te tellen, maar niet te kruisen met een facet\n",
        ),
        (
            &["text", "corpus/ideeën.pdf", "--page", "7"],
            "corpus/ideeën.pdf heeft geen bladzijde 7\n",
        ),
    ] {
        let said = said(&shelf, args);
        assert!(said.err.contains(told), "{args:?}: {}", said.err);
    }
    let refused = said(&shelf, &["refused"]).out;
    let first = refused.lines().next();
    assert_eq!(first, Some("1 bestand is geweigerd en niet te doorzoeken:"));
}
