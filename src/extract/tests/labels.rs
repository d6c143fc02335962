//! Numbers of pages as whole files bear them.

use lopdf::{Document, Object};

use super::built::{Piece, file};
use crate::{
    extract::{Extraction, Limits, extract},
    study::{Fact, Origin, Page},
};

fn read(pdf: Vec<u8>) -> Extraction {
    extract(pdf, "nummers", &Limits::default()).expect("has text")
}

/// Reads pages that bear one line at the foot each, under a line of text.
fn labels(feet: &[&str]) -> Vec<Option<(String, Origin)>> {
    let pages: Vec<Vec<Piece<'_>>> = feet
        .iter()
        .map(|foot| vec![(72., 600., "Over wonen in de wijk."), (290., 30., *foot)])
        .collect();
    let pages = read(file(&pages)).pages.into_iter();
    pages
        .map(|it| it.label.map(|it| (it.value, it.origin)))
        .collect()
}

fn printed(label: &str) -> (String, Origin) {
    (label.to_owned(), Origin::Printed)
}

#[test]
fn numbers_with_a_part_before_them_are_labels() {
    for feet in [
        ["S123", "S124", "S125"],
        ["e1045", "e1046", "e1047"],
        ["3.1", "3.2", "3.3"],
        ["B-1", "B-2", "B-3"],
    ] {
        assert_eq!(labels(&feet), feet.map(|it| Some(printed(it))));
    }
}

#[test]
fn a_chapter_begins_its_own_series() {
    let feet = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4"];
    assert_eq!(labels(&feet), feet.map(|it| Some(printed(it))));
}

#[test]
fn a_misread_number_is_told_by_its_series_as_a_guess() {
    let found = labels(&["21", "22", "83", "24", "25"]);
    let guess = Some(("23".to_owned(), Origin::Layout));
    let expected = [
        Some(printed("21")),
        Some(printed("22")),
        guess,
        Some(printed("24")),
        Some(printed("25")),
    ];
    assert_eq!(found, expected);
}

#[test]
fn years_and_dates_are_no_labels() {
    assert_eq!(labels(&["2019", "2020"]), [None, None]);
    assert_eq!(
        labels(&["3 maart 2019", "4 april 2020", "5 mei 2021"]),
        [None, None, None]
    );
    let notes = [
        "12 Zie Jansen over wonen.",
        "13 Zie Pieters over werk.",
        "14 Idem.",
    ];
    assert_eq!(labels(&notes), [None, None, None]);
}

#[test]
fn marks_of_notes_in_the_text_and_rows_of_years_are_no_labels() {
    let pages: Vec<Vec<Piece<'_>>> = (0..5)
        .map(|at| {
            let mark = ["[3]", "[4]", "[5]", "[6]", "[7]"][at];
            let y = 805.0 - 13.0 * at as f32;
            let mut page = vec![(72., 600., "Over wonen in de wijk."), (300., y, mark)];
            let years = ["2003", "2004", "2005", "2006", "2007"];
            page.extend((0..5).map(|it| (60.0 + 90.0 * it as f32, 40., years[it])));
            page
        })
        .collect();
    for page in read(file(&pages)).pages {
        assert_eq!(page.label, None, "{}", page.no);
    }
}

/// Builds sheets on their side, each with the text and the foot of two pages.
fn sheets(halves: &[[(&str, &str); 2]]) -> Vec<u8> {
    let pages: Vec<Vec<Piece<'_>>> = halves
        .iter()
        .map(|halves| {
            let mut page: Vec<Piece<'_>> = vec![];
            for (at, (text, foot)) in halves.iter().enumerate() {
                let x = 60.0 + 421.0 * at as f32;
                page.extend([
                    (x, 500., *text),
                    (x, 488., "en over wat de mensen daar zelf van vonden."),
                    (x + 150.0, 30., *foot),
                ]);
            }
            page
        })
        .collect();
    let mut document = Document::load_mem(&file(&pages)).expect("is sound");
    let all: Vec<_> = document.get_pages().into_values().collect();
    for id in all {
        let page = document.get_object_mut(id).and_then(Object::as_dict_mut);
        let size = vec![0.into(), 0.into(), 842.into(), 595.into()];
        page.expect("is a page").set("MediaBox", size);
    }
    let mut bytes = vec![];
    document.save_to(&mut bytes).expect("a Vec takes all");
    bytes
}

fn label_of<'p>(page: &'p Page, word: &str) -> Option<&'p Fact<String>> {
    page.label_at(page.text.find(word).expect("is on the page"))
}

#[test]
fn two_pages_on_a_sheet_have_a_label_each() {
    let read = read(sheets(&[
        [
            ("Hier gaat het over pleegzorg", "112"),
            ("Hier gaat het over opvang", "113"),
        ],
        [
            ("Hier gaat het over schulden", ""),
            ("Hier gaat het over jongerenwerk", "115"),
        ],
        [
            ("Hier gaat het over mantelzorg", "116"),
            ("Hier gaat het over bemiddeling", "117"),
        ],
    ]));
    let label = |page: usize, word: &str| {
        let found = label_of(&read.pages[page], word).expect("has one");
        (found.value.clone(), found.is_guess())
    };
    assert_eq!(label(0, "pleegzorg"), ("112".to_owned(), false));
    assert_eq!(label(0, "opvang"), ("113".to_owned(), false));
    assert_eq!(label(1, "schulden"), ("114".to_owned(), true));
    assert_eq!(label(1, "jongerenwerk"), ("115".to_owned(), false));
    assert_eq!(label(2, "bemiddeling"), ("117".to_owned(), false));
    let text = &read.pages[0].text;
    assert!(text.find("pleegzorg") < text.find("opvang"));
    assert!(!text.contains("112"), "{text}");
    let whole = read.pages[1].whole_label().expect("has one");
    assert_eq!((whole.value.as_str(), whole.is_guess()), ("114–115", true));
}

#[test]
fn one_sheet_is_no_series_and_an_upright_page_no_spread() {
    let read = read(sheets(&[
        [
            ("Hier gaat het over pleegzorg", "4"),
            ("Hier gaat het over opvang", "5"),
        ],
        [
            ("Hier gaat het over schulden", ""),
            ("Hier gaat het over werk", ""),
        ],
    ]));
    assert!(read.pages.iter().all(|it| it.second.is_none()));
}
