//! Stage 6: questions and what answers them.

use std::collections::BTreeMap;

use expect_test::{Expect, expect};
use kennisbasis::{
    search::{Filters, Years},
    study::{Language, PageNo},
};

use crate::support::{
    pdf::{Page, Pdf, study},
    shelf::Shelf,
};

/// A small shelf on which every question below has a known answer.
fn shelf() -> Shelf {
    let shelf = Shelf::new();
    shelf
        .put(
            "buurt.pdf",
            &study([
                "De bewoners van de buurt vertelden over hun ervaringskennis.",
                "Zij spraken met het wijkteam over de financiële coördinatie.",
                "De stem van de burger klonk door in de plannen van de wijk.",
            ]),
        )
        .put(
            "armoede.pdf",
            &study([
                "Armoede en schulden gaan vaak samen in deze gemeente.",
                "Een bewoner met schulden schaamt zich, zei de hulpverlener.",
            ]),
        )
        .put(
            "voices.pdf",
            &study([
                "The lived experience of residents was studied in one neighbourhood.",
                "Poverty was a topic in the study, and so was the voice of the citizen.",
            ]),
        )
        .put(
            "een-wijk.pdf",
            &study([
                "Het onderzoek vond plaats in één wijk van de stad.",
                "Er waren meer wijken, maar die zijn niet bezocht.",
            ]),
        );
    shelf.build();
    shelf
}

#[track_caller]
fn check(question: &str, expected: Expect) {
    let shelf = shelf();
    let answer = shelf.ask(question);
    let mut lines = vec![format!("read as: {}", answer.read_as)];
    lines.push(format!(
        "{} studies, {} places",
        answer.studies, answer.places
    ));
    for (name, hit) in shelf.names(&answer).iter().zip(&answer.hits) {
        for page in &hit.pages {
            let lit: Vec<&str> = page
                .matches
                .iter()
                .map(|it| &page.quote[it.clone()])
                .collect();
            lines.push(format!("{name} {}: {}", page.page, lit.join("|")));
        }
    }
    expected.assert_eq(&(lines.join("\n") + "\n"));
}

#[test]
fn words_find_their_inflections_anywhere_in_the_study() {
    check(
        "bewoner ervaringskennis",
        expect![[r#"
            read as: bewoner AND ervaringskennis
            2 studies, 4 places
            voices.pdf 1: lived|experience|residents
            buurt.pdf 1: bewoners|ervaringskennis
        "#]],
    );
}

#[test]
fn diacritics_and_capitals_do_not_matter() {
    check(
        "FINANCIELE Coordinatie",
        expect![[r#"
            read as: FINANCIELE AND Coordinatie
            1 studies, 2 places
            buurt.pdf 1: financiële|coördinatie
        "#]],
    );
}

#[test]
fn een_is_never_one() {
    check(
        "\"één wijk\"",
        expect![[r#"
            read as: "één wijk"
            1 studies, 1 places
            een-wijk.pdf 1: één|wijk
        "#]],
    );
    check(
        "\"een wijk\"",
        expect![[r#"
            read as: "een wijk"
            0 studies, 0 places
        "#]],
    );
}

#[test]
fn the_beginning_of_a_word_may_be_one() {
    let shelf = Shelf::new();
    shelf.put(
        "a.pdf",
        &study(["Veel éénoudergezinnen in de eenheid, en één wijk."]),
    );
    shelf.build();
    assert_eq!(shelf.ask("één*").places, 2);
    assert_eq!(shelf.ask("éénouder*").places, 1);
    assert_eq!(shelf.ask("eenouder*").places, 1);
}

#[test]
fn a_phrase_does_not_run_from_a_heading_into_the_text() {
    let shelf = Shelf::new();
    let page = Page::default().line(72.0, 700.0, 18.0, "Conclusie").column(
        72.0,
        660.0,
        ["Ervaringskennis van bewoners telt.", "Dat is alles."],
    );
    shelf.put("a.pdf", &Pdf::default().page(page).bytes());
    shelf.build();
    assert_eq!(shelf.ask("\"conclusie ervaringskennis\"").studies, 0);
    let answer = shelf.ask("\"ervaringskennis van\"");
    assert_eq!(
        answer.hits[0].pages[0].quote,
        "Ervaringskennis van bewoners telt."
    );
}

#[test]
fn a_hyphen_may_be_there_or_not() {
    let shelf = Shelf::new();
    let study = study([
        "Zij werkte als mede-onderzoeker in de wijk, en andere mede-",
        "onderzoekers deden dat ook. Zij deelden praktijk- en",
        "ervaringskennis.",
    ]);
    shelf.put("a.pdf", &study);
    shelf.build();
    assert_eq!(shelf.ask("medeonderzoeker").places, 2);
    assert_eq!(shelf.ask("mede-onderzoeker").places, 2);
    assert_eq!(shelf.ask("onderzoeker").places, 2);
    assert_eq!(shelf.ask("mede*").places, 2, "each place counts once");
    assert_eq!(shelf.ask("\"medeonderzoeker in de wijk\"").places, 1);
    assert_eq!(shelf.ask("\"praktijken\"").places, 0, "a part was left out");
    let answer = shelf.ask("medeonderzoeker");
    let page = &answer.hits[0].pages[0];
    let lit: Vec<&str> = page
        .matches
        .iter()
        .map(|it| &page.quote[it.clone()])
        .collect();
    assert_eq!(lit[..2], ["mede", "onderzoeker"]);
}

#[test]
fn many_ways_to_the_same_place_are_one() {
    let shelf = Shelf::new();
    let line = "abba-abbo ".repeat(6);
    shelf.put("a.pdf", &study(vec![line.as_str(); 12]));
    shelf.build();
    // Each word takes one place or two: two to the power of 24 ways.
    let question = format!("\"{}\"", vec!["abb*"; 24].join(" "));
    let answer = shelf.ask(&question);
    assert_eq!(answer.studies, 1);
    assert!(answer.places <= 144, "{}", answer.places);
}

#[test]
fn a_word_broken_over_a_page_is_found() {
    let shelf = Shelf::new();
    let study = Pdf::default()
        .page(Page::lines(["Dit gaat over bewoners en over samen-"]))
        .page(Page::lines(["levingsopbouw in de wijk."]))
        .bytes();
    shelf.put("a.pdf", &study);
    shelf.build();
    assert_eq!(shelf.ask("\"samenlevingsopbouw in de wijk\"").places, 1);
    let answer = shelf.ask("samenlevingsopbouw");
    assert_eq!((answer.studies, answer.places), (1, 1));
    let page = &answer.hits[0].pages[0];
    assert_eq!(page.page, PageNo::from_index(0));
    assert!(page.quote.ends_with("samen-"), "{}", page.quote);
    assert_eq!(page.quote[page.matches[0].clone()], *"samen");
}

#[test]
fn a_phrase_counts_its_small_words() {
    check(
        "\"stem van de burger\"",
        expect![[r#"
            read as: "stem van de burger"
            1 studies, 1 places
            buurt.pdf 1: stem|van|de|burger
        "#]],
    );
}

#[test]
fn or_not_and_parentheses() {
    check(
        "(armoede OR poverty) NOT schulden",
        expect![[r#"
            read as: (armoede OR poverty) NOT schulden
            1 studies, 1 places
            voices.pdf 1: Poverty
        "#]],
    );
}

#[test]
fn an_open_end_finds_every_ending() {
    check(
        "schuld*",
        expect![[r#"
            read as: schuld*
            1 studies, 2 places
            armoede.pdf 1: schulden
        "#]],
    );
}

#[test]
fn filters_are_alternatives_within_and_conditions_between() {
    let shelf = shelf();
    let english = Filters {
        languages: vec![Language::English],
        ..Filters::default()
    };
    let answer = shelf.ask_with("study* OR bewoner", english);
    assert_eq!(shelf.names(&answer), ["voices.pdf"]);
    let languages = &answer.facets.unwrap()["language"];
    let both: BTreeMap<String, usize> = [("en".into(), 1), ("nl".into(), 2)].into();
    assert_eq!(
        *languages, both,
        "the counts of a facet leave its own filter out"
    );

    let years = Filters {
        years: Some(Years(2015..=2020)),
        ..Filters::default()
    };
    let answer = shelf.ask_with("wijk", years);
    assert_eq!(answer.studies, 0);
    assert_eq!(
        answer.without_year, 2,
        "they have no year, and that is told"
    );
}

#[test]
fn a_quote_is_a_slice_of_the_page_it_names() {
    let shelf = Shelf::new();
    let filler = "Op deze bladzijde staat iets anders dan wat wij zoeken.";
    let long = Pdf::default()
        .page(Page::lines([filler]))
        .page(Page::lines([
            filler,
            "Hier staat het woord mantelzorg. En nog een zin.",
        ]))
        .page(Page::lines([
            "Mantelzorg is mantelzorg, en mantelzorg is zorg.",
        ]))
        .labels(1, 183)
        .bytes();
    shelf.put("lang.pdf", &long);
    shelf.build();

    let answer = shelf.ask("mantelzorg");

    let hit = &answer.hits[0];
    assert_eq!((hit.places, hit.matching_pages), (4, 2));
    let pages: Vec<PageNo> = hit.pages.iter().map(|it| it.page).collect();
    assert_eq!(
        pages,
        [PageNo::from_index(2), PageNo::from_index(1)],
        "best page first"
    );
    let labels: Vec<_> = hit
        .pages
        .iter()
        .map(|it| it.label.clone().unwrap().value)
        .collect();
    assert_eq!(labels, ["184", "183"]);
    let index = shelf.open();
    let number = index.number(hit.study).unwrap();
    for shown in &hit.pages {
        let page = index.page(number, shown.page).unwrap();
        assert_eq!(shown.quote, page.text[shown.span.clone()]);
        assert!(!shown.quote.contains('\n'));
    }
    assert_eq!(hit.pages[1].quote, "Hier staat het woord mantelzorg.");
}

#[test]
fn the_same_corpus_gives_the_same_answer_however_the_index_came_to_be() {
    let at_once = shelf();
    let bit_by_bit = Shelf::new();
    for name in ["voices.pdf", "een-wijk.pdf", "buurt.pdf", "armoede.pdf"] {
        let bytes = std::fs::read(at_once.path("corpus").join(name)).unwrap();
        bit_by_bit.put(
            "tijdelijk.pdf",
            &study(["Dit verdwijnt weer, wijk en bewoner."]),
        );
        bit_by_bit.put(name, &bytes);
        bit_by_bit.build();
    }
    bit_by_bit.remove("tijdelijk.pdf");
    bit_by_bit.build();

    for question in ["wijk", "bewoner OR residents", "stud*", "\"van de\""] {
        let (a, b) = (at_once.ask(question), bit_by_bit.ask(question));
        assert_eq!(a.hits, b.hits, "{question}");
        assert_eq!(
            (a.studies, a.places, a.facets),
            (b.studies, b.places, b.facets)
        );
    }
}
