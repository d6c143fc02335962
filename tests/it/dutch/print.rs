//! What answers, summaries and reasons say in Dutch.

use std::fs;

use expect_test::expect;

use super::{check, indexed, said};
use crate::support::{example::shelf, pdf::study, shelf::Shelf};

#[test]
fn a_run_ends_in_numbers_that_add_up() {
    let shelf = shelf();
    shelf.put("brief.pdf", b"Beste lezer, dit is geen PDF.");
    let told = said(&shelf, &["index"]).all();
    let (told, time) = told.split_once(" gelezen in ").unwrap();
    check(
        told,
        expect![[r#"
            exit 3
            --- out
            4 bestanden gevonden = 2 opgenomen + 0 ongewijzigd + 0 dubbel + 2 geweigerd
              1 ander bestand niet gelezen: 1 .docx
              1 beveiligd met een wachtwoord: bewaar een kopie zonder
                  corpus/slot.pdf
              1 geen pdf, ondanks de naam: kijk wat het is
                  corpus/brief.pdf
            Klaar: 2 studies zijn te doorzoeken, 2 bladzijden"#]],
    );
    let (time, next) = time.split_once(" s. ").unwrap();
    assert!(time.contains(','), "{time}");
    check(
        next,
        expect![[r#"
        Verder: kennisbasis search "je vraag"
        --- err
        Corpus: corpus (nieuw)
        Bezig met lezen: 4 bestanden, 0,0 MB.
    "#]],
    );
}

#[test]
fn an_answer_says_how_it_was_read_and_what_it_leaves_out() {
    let shelf = indexed();
    check(
        &said(&shelf, &["search", "ervaringskennis van bewoners"]).all(),
        expect![[r#"
            exit 0
            --- out
            1. De bewoners vertelden over hun ervaringskennis. Er kwam nog meer ter sprake. Ook de coördinatie in de wijk werd besproken. (titel is een gok, nl)
               corpus/wijk met spatie.pdf  0123456789
               source: experiential
               p. 183 (pdf 1)  De bewoners vertelden over hun ervaringskennis.

            1 studie, 2 vindplaatsen
            --- err
            gelezen als: ervaringskennis AND bewoners   (te algemeen, dus weggelaten: van)
            ook gezocht, voor ervaringskennis: experiential knowledge, lived experience, lived experience knowledge
            ook gezocht, voor bewoners: resident, inhabitant

            1 bestand kon niet worden gelezen en is niet doorzocht; kennisbasis refused zegt waarom
            zoekopdracht #1
        "#]],
    );
    check(
        &said(&shelf, &["search", "de wijk", "--limit", "1", "--facets"]).all(),
        expect![[r#"
            exit 0
            --- out
            1. Ideeën van bewoners over de wijk. (titel is een gok, nl)
               corpus/ideeën.pdf  0123456789
               pdf 1  Ideeën van bewoners over de wijk.

              opgave: geen
              method: geen
              source: experiential 1
              question: geen
              taal: nl 2

            2 studies, 2 vindplaatsen; getoond: 1 (--all toont alles)
            --- err
            gelezen als: wijk   (te algemeen, dus weggelaten: de)
            alleen zoals getypt, niet in de andere taal: wijk (kan iets anders betekenen); meer: kennisbasis terms wijk

            1 bestand kon niet worden gelezen en is niet doorzocht; kennisbasis refused zegt waarom
            zoekopdracht #2
        "#]],
    );
}

#[test]
fn what_finds_nothing_gets_help() {
    let shelf = indexed();
    check(
        &said(&shelf, &["search", "bewonners place:Den Haag"]).all(),
        expect![[r#"
            exit 1
            --- out
            0 studies, 0 vindplaatsen
            --- err
            gelezen als: bewonners AND place:Den AND Haag
            alleen zoals getypt, niet in de andere taal: bewonners (staat niet in de tabel met termen); meer: kennisbasis terms bewonners

            1 bestand kon niet worden gelezen en is niet doorzocht; kennisbasis refused zegt waarom
            elk apart: bewonners: 0 studies; Haag: 0 studies
            geen studie heeft het woord bewonners; wel: bewoners
            geen studie heeft het woord haag
            geen studie zegt dat ze in Den is uitgevoerd
            als Den Haag één naam is, zoek dan op place:"Den Haag"
            zoekopdracht #1
        "#]],
    );
}

#[test]
fn a_question_of_another_tool_is_explained() {
    let shelf = indexed();
    let question = "(coördinatie adj3 wijk*).ti,ab,kw.";
    let told = said(&shelf, &["count", "--dialect", "ovid", question]);
    check(
        &told.all(),
        expect![[r#"
        exit 0
        --- out
        1 studie, 1 vindplaats
        --- err
        elk woord vindt ook zijn andere uitgangen, en samenstellingen waar het een deel van is (niet met --no-compounds); =woord vindt alleen die vorm
        adj3 is hier NEAR/2; dat getal is het aantal woorden ertussen
        kw in .ti,ab,kw. is weggelaten: studies hebben hier zo'n veld niet
        gelezen als: title:(coördinatie NEAR/2 wijk*) OR abstract:(coördinatie NEAR/2 wijk*)

        1 bestand kon niet worden gelezen en is niet doorzocht; kennisbasis refused zegt waarom
        zoekopdracht #1
    "#]],
    );
}

#[test]
fn a_score_is_told_part_by_part() {
    let shelf = indexed();
    let told = said(
        &shelf,
        &[
            "search",
            "bewoners wijk",
            "--explain",
            "wijk met spatie.pdf",
            "--no-history",
        ],
    );
    check(
        &told.out,
        expect![[r#"
        De bewoners vertelden over hun ervaringskennis. Er kwam nog meer ter sprake. Ook de coördinatie in de wijk werd besproken.
        score 0,439; 1,5 keer zo lang als de gemiddelde studie
          0,219 + 0,000 (dicht bij de andere)  bewoners: 1 vindplaats zoals getypt, 1 vindplaats in de titel; in 2 studies (gewicht 0,18)
          0,219 + 0,000 (dicht bij de andere)  wijk: 1 vindplaats zoals getypt, 1 vindplaats in de titel; in 2 studies (gewicht 0,18)
    "#]],
    );
}

#[test]
fn why_says_what_made_a_code_and_what_held_it_back() {
    let shelf = Shelf::new();
    let lines = [
        "Eenzaamheid in de buurt",
        "Wij interviewden twaalf bewoners over eenzaamheid.",
        "De sociale samenhang nam toe. Dit was geen participatief actieonderzoek.",
        "Methode",
        "Vervolgonderzoek zou een landelijke enquête kunnen zijn.",
    ];
    shelf.put("a.pdf", &study(lines));
    shelf.run(&["index"]);
    for value in ["-sociale-samenhang", "+inclusie"] {
        let coded = said(
            &shelf,
            &[
                "code",
                "a",
                "--opgave",
                value,
                "--by",
                "Duo A",
                "--because",
                "daarom",
            ],
        );
        assert_eq!(coded.code, Some(0), "{}", coded.all());
    }
    let why = said(&shelf, &["why", "a"]).out;
    let opinion = |line: &str| line.contains("(Duo A, ");
    let lines: Vec<&str> = why.lines().filter(|it| !opinion(it)).collect();
    let lines = lines.join("\n");
    check(
        &lines,
        expect![[r#"
            Eenzaamheid in de buurt Wij interviewden twaalf bewoners over eenzaamheid. De sociale samenhang nam toe. Dit was geen participatief actieonderzoek. Methode Vervolgonderzoek zou een landelijke enquête kunnen zijn.

            opgave: niet sociale-samenhang (score 16,5)
               pdf 1  Eenzaamheid in de buurt
                  eenzaamheid (+6,0), buurt (+1,5)
               pdf 1  De sociale samenhang nam toe.
                  sociale samenhang (+6,0)
               pdf 1  Wij interviewden twaalf bewoners over eenzaamheid.
                  eenzaamheid (+3,0)

            opgave: inclusie

            method: niet gecodeerd als small-scale (score 6,0)
               geen code: het document bevat weinig of geen eigen onderzoek
               pdf 1  Wij interviewden twaalf bewoners over eenzaamheid.
                  aantal personen (+6,0)
               telde niet mee:
               pdf 1  Vervolgonderzoek zou een landelijke enquête kunnen zijn.
                  landelijke enquête is alleen een wens

            method: niet gecodeerd als participatory
               telde niet mee:
               pdf 1  Dit was geen participatief actieonderzoek.
                  participatief actieonderzoek wordt ontkend

            method: niet gecodeerd als large-scale
               telde niet mee:
               pdf 1  Vervolgonderzoek zou een landelijke enquête kunnen zijn.
                  landelijke enquête is alleen een wens

            source: mogelijk scientific (score 3,0)
               alleen mogelijk: het telt pas mee vanaf een score van 5
               pdf 1  Vervolgonderzoek zou een landelijke enquête kunnen zijn.
                  enquête (+3,0)

            source: experiential (score 6,0)
               pdf 1  Wij interviewden twaalf bewoners over eenzaamheid.
                  interviews met mensen om wie het gaat (+6,0)

            question: mogelijk what (score 3,0)
               alleen mogelijk: het telt pas mee vanaf een score van 6
               pdf 1  Vervolgonderzoek zou een landelijke enquête kunnen zijn.
                  enquête (+3,0)"#]],
    );
    assert!(why.contains("   nee: daarom (Duo A, "), "{why}");
    assert!(why.contains("   ja: daarom (Duo A, "), "{why}");
}

#[test]
fn a_card_counts_and_names_designs() {
    let shelf = Shelf::new();
    shelf.put(
        "a.pdf",
        &study([
            "Wij hielden twee focusgroepen en spraken met 1.200 respondenten.",
            "De vragenlijst is bij de onderzoekers op te vragen.",
        ]),
    );
    shelf.run(&["index"]);
    let card = said(&shelf, &["cards"]).out;
    let said = |it: &&str| it.contains("(pdf 1)");
    let lines: Vec<&str> = card.lines().map(str::trim).filter(said).collect();
    check(
        &lines.join("\n"),
        expect![[r#"
           2 focusgroepen (pdf 1), 1.200 respondenten (pdf 1)
           focusgroepen (pdf 1), interviews (pdf 1), enquête (pdf 1)"#]],
    );
}

#[test]
fn no_file_is_written_over() {
    let shelf = indexed();
    fs::write(shelf.path("kaarten.csv"), "x").unwrap();
    for (file, expected) in [
        (
            "kaarten.csv",
            expect![[r#"
            kaarten.csv bestaat al
            noem een bestand dat er nog niet is, of zet --force erbij om het te overschrijven"#]],
        ),
        (
            "corpus",
            expect![[r#"
            corpus is een map
            noem een bestand erin: corpus/naam.csv"#]],
        ),
        (
            "index/kaarten.csv",
            expect![[r#"
            index/kaarten.csv ligt in de map van de index
            noem een bestand ergens anders: wat daar staat, mag niet worden overschreven"#]],
        ),
        (
            "nergens/kaarten.csv",
            expect![[r#"
            er is geen map nergens
            maak die map, of noem een bestand in een map die er is"#]],
        ),
        (
            "kaarten.md",
            expect![[r#"
                kaarten.md eindigt op .md, maar zo'n bestand wordt het niet
                noem een bestand dat eindigt op .csv"#]],
        ),
    ] {
        let told = said(&shelf, &["cards", "--csv", file]).err;
        // Their heads are those of all failures.
        let lines = told.lines().map(|it| it.split_once(": ").unwrap().1.trim());
        check(&lines.collect::<Vec<_>>().join("\n"), expected);
    }
}

#[test]
fn lines_of_review_files_that_are_odd_are_told() {
    let shelf = indexed();
    fs::create_dir_all(shelf.path("review")).unwrap();
    fs::write(shelf.path("review/codes.jsonl"), "{\n[\n").unwrap();
    let told = said(&shelf, &["count", "wijk", "--no-history"]).err;
    check(
        told.lines().last().unwrap(),
        expect![
            "review/codes.jsonl, regels 1, 2: niet te lezen en overgeslagen; verbeter of verwijder dit in een teksteditor"
        ],
    );
}
