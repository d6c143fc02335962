//! Headings of body size: what sets them apart, and what does not make one.

use std::fmt::Write as _;

use crate::extract::{Limits, extract, tests::built::with_contents};

/// How words are set: what stands before they are shown.
type Set = &'static str;

const PLAIN: Set = "0 Tr 0 g";
const BOLD: Set = "2 Tr 0 g";
const RED: Set = "0 Tr 0.8 0 0 rg";
/// A slant is part of the text matrix.
const SLANTED: Set = "0 Tr 0 g % slanted";

const TEXT: &str = "Wij vroegen veertig bewoners wie hen helpt, hoe vaak en waarom dat zo is.";
const MORE: &str = "Zij gaven antwoord in hun eigen huis, en dat nam telkens een uur of meer.";

/// Words at a place: x and y from the lower left corner, size, how they are set.
type Piece = (i32, i32, u32, Set, &'static str);

fn headings(pieces: &[Piece]) -> Vec<String> {
    let mut content = String::new();
    for (x, y, size, set, words) in pieces {
        let lean = if *set == SLANTED { "0.25" } else { "0" };
        let words = words.replace('(', "\\(").replace(')', "\\)");
        writeln!(
            content,
            "BT /F {size} Tf {set}\n1 0 {lean} 1 {x} {y} Tm ({words}) Tj ET"
        )
        .expect("writes");
    }
    let pdf = with_contents(vec![content.into_bytes()]);
    let found = extract(pdf, "proef", &Limits::default()).expect("has text");
    found.sections.into_iter().map(|it| it.heading).collect()
}

/// Sets headings in one way below the title of the document, each with two
/// lines of text right below it.
fn headed(set: Set, names: &[&'static str]) -> Vec<Piece> {
    let mut y = 750;
    let mut pieces = vec![(72, 800, 30, PLAIN, "Bewoners aan het woord")];
    for name in names {
        pieces.extend([
            (72, y, 10, set, *name),
            (72, y - 12, 10, PLAIN, TEXT),
            (72, y - 24, 10, PLAIN, MORE),
        ]);
        y -= 54;
    }
    pieces
}

const THREE: [&str; 3] = [
    "Wonen in de wijk",
    "Werken in de stad",
    "Helpen en geholpen worden",
];

#[test]
fn bold_slanted_and_coloured_lines_head_the_text_below_them() {
    for set in [BOLD, SLANTED, RED] {
        assert_eq!(headings(&headed(set, &THREE)), THREE, "{set}");
    }
    // The first, right below the title, may be taken for a name.
    let capitals = [
        "WONEN IN DE WIJK",
        "WERKEN IN DE STAD",
        "HELPEN",
        "SAMEN ETEN",
    ];
    let found = headings(&headed(PLAIN, &capitals));
    assert!(
        found.ends_with(&[capitals[1], capitals[2], capitals[3]].map(str::to_owned)),
        "{found:?}"
    );
    assert!(headings(&headed(PLAIN, &THREE)).is_empty());
}

#[test]
fn two_alike_are_no_rule() {
    assert!(headings(&headed(BOLD, &THREE[..2])).is_empty());
}

#[test]
fn the_number_of_a_chapter_and_its_title_in_larger_type_are_one_heading() {
    let mut pieces = headed(BOLD, &THREE);
    pieces.extend([
        (72, 590, 14, PLAIN, "Hoofdstuk 2"),
        (72, 564, 20, PLAIN, "Buren helpen elkaar"),
        (72, 535, 10, PLAIN, TEXT),
        (72, 523, 10, PLAIN, MORE),
    ]);
    let found = headings(&pieces);
    let last = found.last().map(|it| it.replace('\n', " "));
    assert_eq!(last.as_deref(), Some("Hoofdstuk 2 Buren helpen elkaar"));
}

#[test]
fn labels_with_their_text_beside_them_are_no_headings() {
    let mut pieces = headed(BOLD, &THREE);
    for (y, label) in [(560, "Taak:"), (520, "Duur:"), (480, "Plaats:")] {
        pieces.push((72, y, 10, BOLD, label));
        pieces.push((
            160,
            y,
            10,
            PLAIN,
            "Drie gesprekken met bewoners van de wijk voeren.",
        ));
        pieces.push((
            160,
            y - 12,
            10,
            PLAIN,
            "Daarna volgt een verslag van een bladzijde.",
        ));
    }
    assert_eq!(headings(&pieces), THREE);
}

#[test]
fn items_that_stand_close_and_alike_are_a_list() {
    let mut pieces = headed(SLANTED, &THREE);
    let items = [
        (560, "Boodschappen doen"),
        (548, "Samen koken"),
        (536, "Op de koffie gaan"),
    ];
    for (y, item) in items {
        pieces.push((90, y, 10, SLANTED, item));
    }
    pieces.push((72, 500, 10, PLAIN, TEXT));
    assert_eq!(headings(&pieces), THREE);
}

#[test]
fn what_is_printed_twice_at_one_place_is_one_heading() {
    let five = [
        "Wonen in de wijk",
        "Werken in de stad",
        "Helpen en geholpen worden",
        "Alleen zijn",
        "Samen eten",
    ];
    let mut pieces = headed(BOLD, &five);
    // So late that it is not taken for the way to make type bold.
    pieces.push(pieces[1]);
    assert_eq!(headings(&pieces), five);
}

#[test]
fn a_stamp_across_the_page_is_no_heading() {
    let mut content = String::new();
    for (x, y, size, set, words) in headed(BOLD, &THREE) {
        writeln!(content, "BT /F {size} Tf {set}\n{x} {y} Td ({words}) Tj ET").expect("writes");
    }
    content.push_str("BT /F 60 Tf 0 Tr 0.7 0.7 -0.7 0.7 200 200 Tm (CONCEPT) Tj ET\n");
    let pdf = with_contents(vec![content.into_bytes()]);
    let found = extract(pdf, "proef", &Limits::default()).expect("has text");
    let found: Vec<&str> = found
        .sections
        .iter()
        .map(|it| it.heading.as_str())
        .collect();
    assert_eq!(found, THREE);
}
