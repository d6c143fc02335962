//! Tables for people: for their spreadsheet, in their language, leading to their files.

use std::fs;

use crate::support::{pdf::study, shelf::Shelf};

fn shelf() -> Shelf {
    let shelf = Shelf::new();
    let words = study([
        "=SOM(A1) bewoners; eenzaamheid in de buurt",
        "Eenzaamheid en sociale samenhang gaan niet samen.",
        "De leefbaarheid en de saamhorigheid namen toe.",
    ]);
    shelf.put("map ë/één studie.pdf", &words);
    shelf.run(&["index"]);
    shelf
}

#[test]
fn a_dutch_spreadsheet_gets_semicolons_its_mark_and_dutch_heads() {
    let shelf = shelf();
    let dutch = ["--csv-dialect", "nl", "--page-lang", "nl"];
    let with = |args: &[&str]| shelf.run(&[args, &dutch].concat());
    let kwic = with(&["kwic", "bewoners"]).out;
    let head = "\u{feff}studie;bestand;bladzijde;bladzijde in pdf;ervoor;gevonden;erachter\n";
    assert!(kwic.starts_with(head), "{kwic}");
    assert!(
        kwic.contains(";'=SOM(A1) ;bewoners;\"; eenzaamheid"),
        "{kwic}"
    );
    let tsv = shelf.run(&["kwic", "bewoners", "--tsv"]).out;
    assert!(tsv.contains("\t'=SOM(A1) \tbewoners\t"), "{tsv}");

    fs::write(
        shelf.path("vragen.csv"),
        "sep=;\r\nid;question\r\n1;wijk, bewoners\r\n",
    )
    .unwrap();
    let batch = with(&["batch", "vragen.csv"]).out;
    assert!(
        batch.starts_with("\u{feff}id;vraag;gelezen als;"),
        "{batch}"
    );
    assert!(batch.contains("\n1;wijk, bewoners;"), "{batch}");

    with(&["cards", "--csv", "k.csv"]);
    let cards = fs::read_to_string(shelf.path("k.csv")).unwrap();
    assert!(
        cards.starts_with("\u{feff}id;bestand;titel;auteurs;jaar;"),
        "{cards}"
    );
    with(&["gaps", "--csv", "m.csv"]);
    let map = fs::read_to_string(shelf.path("m.csv")).unwrap();
    assert!(map.starts_with("\u{feff}facet van de rij;rij;"), "{map}");
    // Programs get what they always got.
    shelf.run(&["--ui", "nl", "cards", "--csv", "p.csv"]);
    let plain = fs::read_to_string(shelf.path("p.csv")).unwrap();
    assert!(plain.starts_with("id,file,title,authors,year,"), "{plain}");
    assert!(plain.contains(",to check,origins,language,"), "{plain}");
    assert!(plain.contains(",title,title: layout,nl,"), "{plain}");
}

#[test]
fn page_and_workbook_lead_to_the_files() {
    let shelf = shelf();
    fs::create_dir(shelf.path("uit")).unwrap();
    let args = ["gaps", "--html", "uit/kaart.html"];
    shelf.run(&args);
    let page = fs::read_to_string(shelf.path("uit/kaart.html")).unwrap();
    let link = "href=\"../corpus/map%20%C3%AB/%C3%A9%C3%A9n%20studie.pdf";
    assert!(page.contains(&format!("{link}\"")), "{page}");
    assert!(page.contains(&format!("{link}#page=1\"")), "{page}");
    let said = shelf.run(&["cards", "--xlsx", "uit/kaarten.xlsx"]);
    assert_eq!(said.code, Some(0), "{}", said.all());
}
