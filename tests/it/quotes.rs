//! What is quoted: whole sentences, without what stands before them, and no lists.

use kennisbasis::study::PageHit;

use crate::support::{
    pdf::{Page, Pdf, study},
    shelf::Shelf,
};

/// The lines of a page of text that ends in mid-sentence, and of the next.
const BEGUN: [&str; 4] = [
    "Het buurthuis ging in maart weer open voor wie er wilde zijn. De zaal was",
    "warm en de koffie stond klaar. Van de vrijwilligers werd gevraagd om ook in",
    "de avond te komen, terwijl velen van hen al een hele dag hadden gewerkt op de",
    "werkvloer van een ander, en de kinderen thuis zaten te wachten met het",
];
const ENDED: [&str; 3] = [
    "avondeten, dat dan weer koud werd zoals de dag ervoor.",
    "De gemeente betaalde de huur van de zaal. Het team vroeg om een langere tijd",
    "en kreeg die ook.",
];
const WHOLE: &str = "Van de vrijwilligers werd gevraagd om ook in de avond te komen, terwijl velen \
                     van hen al een hele dag hadden gewerkt op de werkvloer van een ander, en de \
                     kinderen thuis zaten te wachten met het avondeten, dat dan weer koud werd \
                     zoals de dag ervoor.";

/// A study of which these are the pages, printed from page 12 on.
fn printed<const N: usize>(pages: [Page; N]) -> Vec<u8> {
    let pages = pages.into_iter();
    let pdf = pages.fold(Pdf::default(), Pdf::page).labels(0, 12);
    pdf.bytes()
}

fn shelf(pdf: &[u8]) -> Shelf {
    let shelf = Shelf::new();
    shelf.put("buurthuis.pdf", pdf);
    shelf.build();
    shelf
}

/// The first page that answers a question.
#[track_caller]
fn hit(shelf: &Shelf, question: &str) -> PageHit {
    let answer = shelf.ask(question);
    let hit = answer.hits.into_iter().next().expect(question);
    hit.pages.into_iter().next().expect(question)
}

/// What is quoted of one page for a question.
#[track_caller]
fn quoted<const N: usize>(lines: [&str; N], question: &str) -> String {
    let shelf = shelf(&Pdf::default().page(Page::lines(lines)).bytes());
    hit(&shelf, question).quote
}

#[test]
fn a_sentence_over_a_page_end_is_quoted_whole_from_either_page() {
    let shelf = shelf(&printed([Page::lines(BEGUN), Page::lines(ENDED)]));
    for (question, page) in [("vrijwilligers", 1), ("avondeten", 2)] {
        let found = hit(&shelf, question);
        assert_eq!(found.page.get(), page);
        let (whole, lit) = found.whole();
        assert_eq!(whole, WHOLE);
        assert_eq!(&whole[lit[0].clone()], question);
        let rest = found.rest.unwrap();
        assert_eq!(rest.page.get(), 3 - page);
        // Each part is a slice of its page.
        let index = shelf.open();
        let number = index.all().next().unwrap();
        for (no, span, quote) in [
            (found.page, &found.span, &found.quote),
            (rest.page, &rest.span, &rest.quote),
        ] {
            let page = index.page(number, no).unwrap();
            assert_eq!(&page.text[span.clone()], quote);
        }
    }
    // What matches on both pages is lit in both parts.
    let both = hit(&shelf, "vrijwilligers avondeten");
    let (whole, lit) = both.whole();
    let lit: Vec<&str> = lit.into_iter().map(|it| &whole[it]).collect();
    assert_eq!(lit, ["vrijwilligers", "avondeten"]);
}

#[test]
fn both_pages_are_named_wherever_the_sentence_is_shown() {
    let shelf = shelf(&printed([Page::lines(BEGUN), Page::lines(ENDED)]));
    let out = shelf.run(&["search", "vrijwilligers"]).out;
    assert!(
        out.contains(&format!("p. 12–13 (pdf 1–2)  {WHOLE}")),
        "{out}"
    );
    let json = shelf.run(&["search", "vrijwilligers", "--json"]).json();
    let page = &json[1]["pages"][0];
    assert_eq!(
        (&page["pdf_page"], &page["label"]),
        (&1.into(), &"12".into())
    );
    assert_eq!(page["whole"], WHOLE);
    let rest = &page["rest"];
    assert_eq!(
        (&rest["pdf_page"], &rest["label"]),
        (&2.into(), &"13".into())
    );
    let parts = [&page["quote"], &rest["quote"]].map(|it| it.as_str().unwrap());
    assert_eq!(parts.join(" "), WHOLE);
    let out = shelf.run(&["kwic", "wachten", "--width", "60"]).out;
    assert!(
        out.contains(" met het avondeten, dat dan weer koud"),
        "{out}"
    );
    assert!(out.contains("p. 12–13 (pdf 1–2)"), "{out}");
    let out = shelf.run(&["kwic", "avondeten", "--tsv"]).out;
    let line = out.lines().nth(1).unwrap();
    assert!(line.contains("\t13\t2\t"), "{line}");
    assert!(
        line.contains("wachten met het \tavondeten\t, dat"),
        "{line}"
    );
    let said = shelf.run(&["mark", "buurthuis", "vrijwilligers", "--to", "copy.pdf"]);
    assert!(said.out.contains("1 sentence"), "{}{}", said.out, said.err);
    let copy = lopdf::Document::load(shelf.path("copy.pdf")).unwrap();
    for page in copy.get_pages().into_values() {
        let notes = copy.get_page_annotations(page).unwrap();
        assert_eq!(notes.len(), 1, "each page has its part of the sentence");
    }
}

#[test]
fn a_table_of_questions_has_whole_sentences_and_one_page() {
    let shelf = shelf(&printed([Page::lines(BEGUN), Page::lines(ENDED)]));
    std::fs::write(shelf.path("vragen.csv"), "question\nvrijwilligers\n").unwrap();
    let out = shelf.run(&["batch", "vragen.csv", "--studies"]).out;
    assert!(out.contains(&format!(",12,1,\"{WHOLE}\",1,0")), "{out}");
}

#[test]
fn a_word_that_the_page_end_breaks_is_one() {
    let mut begun = BEGUN;
    begun[3] = "werkvloer van een ander, en de kinderen thuis zaten te wachten met avond-";
    let mut ended = ENDED;
    ended[0] = "eten, dat dan weer koud werd zoals de dag ervoor.";
    let shelf = shelf(&printed([Page::lines(begun), Page::lines(ended)]));
    let found = hit(&shelf, "avondeten");
    assert_eq!(found.whole().0, WHOLE.replace(" met het ", " met "));
    assert!(
        found.quote.ends_with("met avond-"),
        "a slice keeps its hyphen"
    );
    // And so it is with the words around it, also if the match goes on behind it.
    for question in ["avondeten", "\"avondeten, dat\""] {
        let out = shelf.run(&["kwic", question, "--tsv"]).out;
        let line = out.lines().nth(1).unwrap();
        assert!(line.contains("wachten met \tavondeten\t, dat"), "{line}");
    }
}

#[test]
fn notes_between_the_parts_are_passed_over() {
    let notes = Page::lines(BEGUN)
        .line(
            72.0,
            120.0,
            8.0,
            "1 De namen van het buurthuis en de straten zijn veranderd.",
        )
        .line(
            72.0,
            110.0,
            8.0,
            "2 Zie voor de huur het verslag van de gemeente.",
        );
    let shelf = shelf(&printed([notes, Page::lines(ENDED)]));
    assert_eq!(hit(&shelf, "vrijwilligers").whole().0, WHOLE);
}

#[test]
fn where_it_is_not_sure_that_a_sentence_goes_on_it_is_not_joined() {
    let whole_page = [
        "Het buurthuis ging in maart weer open voor wie er wilde zijn.",
        "De vrijwilligers hadden daar de hele winter aan gewerkt.",
    ];
    for (begun, ended) in [
        // A sentence that is at its end, before an item in small letters.
        (
            whole_page.to_vec(),
            vec!["wachten op de bus is voor ouderen zwaar."],
        ),
        // One that is not, before a new one and before a heading.
        (
            BEGUN.to_vec(),
            vec!["De gemeente betaalde de huur van de zaal."],
        ),
        (
            BEGUN.to_vec(),
            vec!["Methode", "Wij spraken bewoners van de straat."],
        ),
        // Items of a list.
        (
            BEGUN.to_vec(),
            vec!["a) de huur van de zaal;", "b) de koffie."],
        ),
        // Cells of a table.
        (
            vec!["vrijwilligers", "bewoners"],
            vec!["ja nee soms", "nooit altijd"],
        ),
    ] {
        let shelf = shelf(&printed([
            Page::lines(begun.clone()),
            Page::lines(ended.clone()),
        ]));
        let found = hit(&shelf, "vrijwilligers");
        assert_eq!(found.rest, None, "{begun:?} {ended:?}");
    }
}

#[test]
fn bullets_and_numbers_of_items_are_not_quoted() {
    for (line, expected) in [
        ("\u{b7} Fietsen naar de polder.", "Fietsen naar de polder."),
        ("– Fietsen naar de polder.", "Fietsen naar de polder."),
        ("1. Fietsen naar de polder.", "Fietsen naar de polder."),
        ("a) fietsen naar de polder.", "fietsen naar de polder."),
        ("3.2 Fietsen naar de polder.", "Fietsen naar de polder."),
        (
            "A. Fietsema ging naar de polder.",
            "A. Fietsema ging naar de polder.",
        ),
        (
            "3.2 km fietsen naar de polder.",
            "3.2 km fietsen naar de polder.",
        ),
    ] {
        assert_eq!(quoted([line], "polder"), expected);
    }
    // The number is what was asked for.
    assert_eq!(
        quoted(["3.2 Fietsen naar de polder."], "3.2"),
        "3.2 Fietsen naar de polder."
    );
}

#[test]
fn a_list_of_contents_is_quoted_only_if_there_is_no_better_sentence() {
    let contents = Page::lines(["Inhoud"])
        .line(72.0, 700.0, 11.0, "1 Waarom wij fietsen ................ 3")
        .line(
            72.0,
            680.0,
            11.0,
            "2 Fietsen in de polder ................ 5",
        )
        .line(72.0, 660.0, 11.0, "3 Fietsen in de stad ................ 9");
    let text = Page::lines(["Wie wil fietsen heeft een weg nodig die vrij is van auto's."]);
    let shelf = shelf(&printed([contents, text]));
    let answer = shelf.ask("fietsen");
    let pages: Vec<u32> = answer.hits[0]
        .pages
        .iter()
        .map(|it| it.page.get())
        .collect();
    assert_eq!(pages, [2, 1]);
    // What stands only there is quoted from there.
    assert_eq!(hit(&shelf, "polder").page.get(), 1);
}

#[test]
fn the_head_of_a_mail_and_a_register_stand_behind_a_sentence() {
    let mail = [
        "Van: P. Polderman",
        "Aan: K. Bakker",
        "Onderwerp: fietsen naar school",
        "",
        "Beste Karel, de kinderen willen fietsen naar school in de winter.",
    ];
    let lines = |lines: [&'static str; 5]| {
        let at = |(row, line)| (760.0 - 40.0 * row as f32, line);
        lines
            .into_iter()
            .enumerate()
            .map(at)
            .collect::<Vec<(f32, &str)>>()
    };
    let page = |all: Vec<(f32, &str)>| {
        let all = all.into_iter();
        all.fold(Page::default(), |page, (y, line)| {
            page.line(72.0, y, 11.0, line)
        })
    };
    let shelf = shelf(&printed([
        page(lines(mail)),
        page(lines([
            "fietsen 1, 5, 7–9",
            "fietspad 3, 5",
            "gemeente 1, 2, 8",
            "school 1, 4",
            "winter 1, 12",
        ])),
    ]));
    let answer = shelf.ask("fietsen");
    let quotes: Vec<&str> = answer.hits[0]
        .pages
        .iter()
        .map(|it| it.quote.as_str())
        .collect();
    assert_eq!(quotes[0], mail[4]);
    assert!(quotes[1].starts_with("fietsen 1,"), "{quotes:?}");
}

/// A study whose cover is a picture, and one whose title is printed.
fn covers() -> Shelf {
    let text = "De gesprekken duurden een uur en gingen over de buurt waar zij wonen.";
    let lines = [
        text,
        "Daarna lazen twee onderzoekers de verslagen en vergeleken zij wat hun opviel.",
        "De buren kwamen langs met soep, en in de winter kwamen er minder mensen.",
        "De gemeente besloot daarop om de huur van de zaal een jaar lang te betalen.",
        "Dat leverde gesprekken op die aan het loket nooit gevoerd zouden zijn.",
    ];
    let shelf = Shelf::new();
    let cover = Pdf::default()
        .page(Page::default().picture())
        .page(Page::lines(lines))
        .page(Page::lines(lines))
        .info("Title", "Weerbaarheid van nieuwkomers");
    shelf.put("plaatje.pdf", &cover.bytes());
    let printed = study(["Samenleven met vluchtelingen", text]);
    shelf.put("gedrukt.pdf", &printed);
    shelf.build();
    shelf
}

#[test]
fn a_title_that_is_on_no_page_is_found_by_a_plain_question() {
    let shelf = covers();
    for question in [
        "nieuwkomers",
        "nieuwkomer",
        "\"weerbaarheid van nieuwkomers\"",
        "weerbaarheid NEAR/2 nieuwkomers",
        "nieuw*",
        "=nieuwkomers",
        "nieuwkomers gesprekken",
        "soep NOT vluchtelingen",
        // What only the file claims takes no study away.
        "gesprekken NOT nieuwkomers NOT vluchtelingen",
    ] {
        assert_eq!(
            shelf.names(&shelf.ask(question)),
            ["plaatje.pdf"],
            "{question}"
        );
    }
    for question in [
        "=nieuwkomer",
        "buren NEAR/9 nieuwkomers",
        "\"nieuwkomers gesprekken\"",
        "gesprekken NOT title:nieuwkomers NOT vluchtelingen",
        "abstract:nieuwkomers",
    ] {
        assert_eq!(shelf.ask(question).studies, 0, "{question}");
    }
    let answer = shelf.ask("nieuwkomers gesprekken");
    let hit = &answer.hits[0];
    assert_eq!((answer.places, hit.places, hit.in_title), (5, 5, 1));
    let pages: Vec<u32> = hit.pages.iter().map(|it| it.page.get()).collect();
    assert_eq!(pages, [2, 3], "no page is named for the title");
}

#[test]
fn it_is_said_that_the_title_has_it() {
    let shelf = covers();
    let out = shelf.run(&["search", "nieuwkomers"]).out;
    let told = "   in its title, from the properties of the file\n";
    assert!(out.contains(told), "{out}");
    assert!(out.contains("1 study, 1 occurrence"), "{out}");
    let json = shelf.run(&["search", "nieuwkomers", "--json"]).json();
    let hit = &json[1];
    assert_eq!(
        (&hit["in_title"], &hit["title_origin"]),
        (&1.into(), &"info".into())
    );
    assert_eq!(hit["pages"], serde_json::json!([]));
    // Nothing is marked then, and it is said why.
    let said = shelf.run(&["mark", "plaatje", "nieuwkomers", "--to", "copy.pdf"]);
    assert!(said.out.contains("0 sentences"), "{}", said.out);
    assert!(said.err.contains("only in the title"), "{}", said.err);
    let said = shelf.run(&["mark", "plaatje", "soep", "--to", "other.pdf"]);
    assert!(!said.err.contains("only in the title"), "{}", said.err);
    // A title that is printed is found on its page, as before.
    let out = shelf.run(&["search", "vluchtelingen"]).out;
    assert!(
        out.contains("pdf 1  ") && !out.contains("in its title"),
        "{out}"
    );
}
