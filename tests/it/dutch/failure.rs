//! What failures and their advice say in Dutch.

use std::fs;

use expect_test::{Expect, expect};

use crate::support::{
    cmd::run,
    example::{self, shelf, steady},
    shelf::Shelf,
};

/// Runs the program in Dutch, and takes out what differs per run.
#[track_caller]
fn check(shelf: &Shelf, args: &[&str], expected: Expect) {
    expected.assert_eq(&said(shelf, args));
}

fn said(shelf: &Shelf, args: &[&str]) -> String {
    let args = ["--ui", "nl"].iter().chain(args).copied();
    steady(&run(shelf.dir.path(), args).all())
}

#[test]
fn a_question_that_cannot_be_run() {
    let shelf = shelf();
    run(shelf.dir.path(), ["index"]);
    check(
        &shelf,
        &["search", "wijk AND"],
        expect![[r#"
        exit 2
        --- out
        --- err
        fout:    deze vraag kan niet worden uitgevoerd: achter AND staat niets
                 wijk AND
                      ^^^
        tip:     AND, OR, NOT en NEAR/3 staan tussen woorden; typ zo'n woord in kleine letters om het woord zelf te zoeken
    "#]],
    );
    check(
        &shelf,
        &["search", "wijk", "--opgave", "wonen"],
        expect![[r#"
            exit 2
            --- out
            --- err
            fout:    `wonen` is geen waarde van opgave
            tip:     de waarden van opgave zijn: sociale-samenhang, inclusie, gewone-leven, stem-van-de-burger
        "#]],
    );
    check(
        &shelf,
        &["search", "wijk titl:team"],
        expect![[r#"
        exit 2
        --- out
        --- err
        fout:    deze vraag kan niet worden uitgevoerd: er is geen veld `titl`
                 wijk titl:team
                      ^^^^^
        tip:     bedoel je title:wijk?
    "#]],
    );
}

#[test]
fn parts_of_questions_have_dutch_names() {
    let shelf = shelf();
    run(shelf.dir.path(), ["index"]);
    run(shelf.dir.path(), ["search", "wijk"]);
    let mut errors = vec![];
    for (dialect, question) in [
        ("", "(wijk AND buurt) NEAR/3 team"),
        ("", "title:wijk NEAR/3 team"),
        ("", "year:2019 NEAR/3 team"),
        ("", "#1 NEAR/3 team"),
        ("", "title:(abstract:wijk)"),
        ("", "title:(wijk year:2019)"),
        ("", "title:(wijk #1)"),
        ("", "OR wijk"),
        ("ovid", "gisteren.yr."),
        ("ovid", "klingon.lg."),
        ("wos", "PY="),
        ("scopus", "PUBYEAR > 20"),
    ] {
        let mut args = vec!["search", question];
        if !dialect.is_empty() {
            args.extend(["--dialect", dialect]);
        }
        let said = said(&shelf, &args);
        let error = said.lines().find(|it| it.starts_with("fout:"));
        errors.push(error.unwrap_or(&said).to_owned());
    }
    expect![[r#"
        fout:    deze vraag kan niet worden uitgevoerd: AND heeft geen vaste plaats in de tekst waar iets bij in de buurt kan staan
        fout:    deze vraag kan niet worden uitgevoerd: een veld heeft geen vaste plaats in de tekst waar iets bij in de buurt kan staan
        fout:    deze vraag kan niet worden uitgevoerd: een beperking tot bepaalde studies heeft geen vaste plaats in de tekst waar iets bij in de buurt kan staan
        fout:    deze vraag kan niet worden uitgevoerd: een eerdere zoekopdracht heeft geen vaste plaats in de tekst waar iets bij in de buurt kan staan
        fout:    deze vraag kan niet worden uitgevoerd: een ander veld kan niet binnen een veld staan
        fout:    deze vraag kan niet worden uitgevoerd: een beperking tot bepaalde studies kan niet binnen een veld staan
        fout:    deze vraag kan niet worden uitgevoerd: een eerdere zoekopdracht kan niet binnen een veld staan
        fout:    deze vraag kan niet worden uitgevoerd: voor OR staat niets
        fout:    deze vraag kan niet worden uitgevoerd: `gisteren` kan niet worden gelezen als een jaar of een reeks jaren
        fout:    deze vraag kan niet worden uitgevoerd: `klingon` kan niet worden gelezen als een taal
        fout:    deze vraag kan niet worden uitgevoerd: `` kan niet worden gelezen als de waarde van dit veld
        fout:    deze vraag kan niet worden uitgevoerd: `PUBYEAR > 20` kan niet worden gelezen als een jaar of een reeks jaren"#]].assert_eq(&errors.join("\n"));
}

#[test]
fn an_index_that_is_not_there_or_cannot_be_used() {
    let shelf = Shelf {
        dir: tempfile::tempdir().unwrap(),
    };
    check(
        &shelf,
        &["status"],
        expect![[r#"
        exit 2
        --- out
        --- err
        fout:    er is geen index in index
        tip:     maak er een: kennisbasis index "pad/naar/studies"
    "#]],
    );
    check(
        &shelf,
        &["index", "nergens"],
        expect![[r#"
        exit 2
        --- out
        --- err
        fout:    er is geen map nergens
        tip:     controleer het pad; zet het tussen aanhalingstekens als er spaties in staan
    "#]],
    );
    let shelf = example::shelf();
    run(shelf.dir.path(), ["index"]);
    fs::rename(shelf.path("corpus"), shelf.path("weg")).unwrap();
    check(
        &shelf,
        &["index"],
        expect![[r#"
            exit 2
            --- out
            --- err
            fout:    de map corpus is weg; 2 studies uit de index staan daarin
            tip:     sluit de schijf aan of zet de map terug; om zonder die map verder te gaan, noem de mappen die blijven: kennisbasis index --only MAP
        "#]],
    );
    fs::write(
        shelf.path("index/format.json"),
        r#"{"format":99,"made_by":"9.9"}"#,
    )
    .unwrap();
    check(
        &shelf,
        &["search", "wijk"],
        expect![[r#"
        exit 2
        --- out
        --- err
        fout:    deze index is gemaakt met een nieuwere kennisbasis
        oorzaak: de index heeft formaat 99; dit programma leest formaat 3
        tip:     installeer de nieuwere versie, of noem een andere map met --index
    "#]],
    );
}

#[test]
fn a_study_that_is_not_found_or_not_read() {
    let shelf = shelf();
    run(shelf.dir.path(), ["index"]);
    check(
        &shelf,
        &["show", "wijk met"],
        expect![[r#"
            exit 2
            --- out
            --- err
            fout:    er is geen studie `wijk met` in de index
            tip:     bedoel je:
                     corpus/wijk met spatie.pdf
        "#]],
    );
    check(
        &shelf,
        &["show", "slot.pdf"],
        expect![[r#"
        exit 2
        --- out
        --- err
        fout:    corpus/slot.pdf is geweigerd en staat niet in de index
        tip:     kennisbasis refused zegt waarom, en wat eraan te doen is
    "#]],
    );
    check(
        &shelf,
        &["text", "corpus/slot.pdf"],
        expect![[r#"
        exit 2
        --- out
        --- err
        fout:    corpus/slot.pdf kan niet als studie worden gelezen
        oorzaak: de pdf zit op slot met een wachtwoord
        tip:     bewaar een kopie zonder wachtwoord en gebruik die
    "#]],
    );
    check(
        &shelf,
        &["text", "weg.pdf"],
        expect![[r#"
            exit 2
            --- out
            --- err
            fout:    er is geen studie `weg.pdf` in de index
            tip:     typ een bestandsnaam, minstens de eerste 6 tekens van een id, of een DOI; bij elke gevonden studie staan bestand en id
        "#]],
    );
}

#[test]
fn tables_of_ones_own() {
    let shelf = shelf();
    run(shelf.dir.path(), ["index"]);
    fs::create_dir_all(shelf.path("review")).unwrap();
    fs::write(shelf.path("review/terms.tsv"), "nl\ten\nbewoner\n").unwrap();
    check(
        &shelf,
        &["search", "wijk"],
        expect![[r#"
        exit 2
        --- out
        --- err
        fout:    review/terms.tsv, regel 2: geen Engelse term: bewoner
        tip:     vul een term in, of haal de rij weg
    "#]],
    );
    fs::remove_file(shelf.path("review/terms.tsv")).unwrap();
    run(shelf.dir.path(), ["taxonomy", "--to", "eigen"]);
    let values = shelf.path("eigen/values.tsv");
    let mut text = fs::read_to_string(&values).unwrap();
    let line = text.lines().last().unwrap().to_owned();
    text.push_str(&format!("{line}\n"));
    fs::write(&values, text).unwrap();
    check(
        &shelf,
        &["--taxonomy", "eigen", "search", "wijk"],
        expect![[r#"
            exit 2
            --- out
            --- err
            fout:    eigen/values.tsv, regel 24: een andere waarde heeft de rol `how` al, en die kan er maar één hebben
            tip:     verbeter het daar, of haal dat bestand weg: dan geldt de tabel van het programma
        "#]],
    );
    fs::write(&values, "x".repeat(400)).unwrap();
    check(
        &shelf,
        &["--taxonomy", "eigen", "search", "wijk"],
        expect![[r#"
            exit 2
            --- out
            --- err
            fout:    eigen/values.tsv, regel 1: hier horen de kolommen facet, value, label_nl, label_en, aliases (|), role, met tabs ertussen
            tip:     verbeter het daar, of haal dat bestand weg: dan geldt de tabel van het programma
        "#]],
    );
}
