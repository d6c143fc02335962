//! Columns, boxes, labels and notes that are drawn in another order than they
//! are read.

use super::built::with_contents;
use crate::extract::{Limits, extract};

/// A string at a place, from the lower left corner: x, y, size, text.
type Piece<'a> = (f32, f32, f32, &'a str);

/// A left column, line by line from the top.
const LEFT: [&str; 4] = [
    "Links staat dat het wijkteam elke week",
    "bij de bewoners van de straat langs gaat.",
    "Daar wordt gesproken over het werk en over",
    "de zorg voor elkaar, tot het donker wordt.",
];

/// The column to its right.
const RIGHT: [&str; 4] = [
    "Rechts staat dat de huisarts maandag een",
    "spreekuur houdt in het oude buurthuis bij",
    "de brug. Daar komen vooral mensen met een",
    "vraag over hun slaap en over hun medicijn.",
];

/// Sets lines of 10 points from a height down, twelve points apart.
fn set<'a>(x: f32, top: f32, lines: &[&'a str]) -> Vec<Piece<'a>> {
    let heights = (0..).map(|at| top - 12.0 * at as f32);
    let lines = lines.iter().zip(heights);
    lines.map(|(it, y)| (x, y, 10., *it)).collect()
}

fn shown(drawn: &[Vec<Piece<'_>>]) -> String {
    let pieces = drawn.iter().flatten();
    let shown = pieces.map(|(x, y, size, it)| format!("BT /F {size} Tf {x} {y} Td ({it}) Tj ET"));
    shown.collect::<Vec<String>>().join("\n") + "\n"
}

#[track_caller]
fn check_content(content: String, expected: &[&str]) {
    let pdf = with_contents(vec![content.into_bytes()]);
    let read = extract(pdf, "naam", &Limits::default()).expect("has text");
    // Where a paragraph ends is another matter.
    assert_eq!(read.pages[0].text.replace('\n', " "), expected.join(" "));
}

#[track_caller]
fn check(drawn: &[Vec<Piece<'_>>], expected: &[&str]) {
    check_content(shown(drawn), expected);
}

#[test]
fn headings_side_by_side_stand_each_before_its_text() {
    let headings = vec![
        (72., 724., 14., "Samen op pad"),
        (320., 724., 14., "Slapen"),
    ];
    check(
        &[set(72., 700., &LEFT), set(320., 700., &RIGHT), headings],
        &["Samen op pad", &LEFT.join(" "), "Slapen", &RIGHT.join(" ")],
    );
}

/// One row of a table: its cells are read before the head is left.
#[test]
fn the_head_of_a_table_stays_together() {
    let heads = vec![
        (50., 724., 10., "Begin"),
        (230., 724., 10., "Groei"),
        (410., 724., 10., "Bloei"),
    ];
    let cells = [
        [
            "Er wordt nog niet gesproken",
            "over het plan, en niemand",
            "weet wie er komt.",
        ],
        [
            "Er wordt gesproken over het",
            "plan, maar lang niet ieder",
            "weet wie er komt.",
        ],
        [
            "Er wordt door allen samen",
            "gesproken over het plan en",
            "over wie er komt.",
        ],
    ];
    check(
        &[
            heads,
            set(50., 700., &cells[0]),
            set(230., 700., &cells[1]),
            set(410., 700., &cells[2]),
        ],
        &["Begin Groei Bloei", &cells.map(|it| it.join(" ")).join(" ")],
    );
}

/// The sentence began on the page before; the box says nothing of it.
#[test]
fn text_that_goes_on_from_the_page_before_comes_before_a_box() {
    let on = [
        "koppeling komen tussen het werk en de zorg",
        "voor de buren. Zij hebben het vaakst een",
        "vraag over de school van hun kinderen en",
        "over de huur die elk jaar hoger wordt.",
    ];
    let heading = vec![(320., 724., 14., "Wij willen")];
    check(
        &[heading, set(320., 700., &RIGHT), set(72., 700., &on)],
        &[&on.join(" "), "Wij willen", &RIGHT.join(" ")],
    );
}

#[test]
fn labels_beside_the_text_stand_before_what_they_name() {
    let drawn = [
        set(160., 740., &LEFT),
        set(160., 680., &RIGHT),
        vec![(60., 740., 10., "De wijk"), (60., 680., 10., "De arts")],
    ];
    check(
        &drawn,
        &["De wijk", &LEFT.join(" "), "De arts", &RIGHT.join(" ")],
    );
}

#[test]
fn answers_of_a_form_stand_behind_their_questions() {
    let drawn = [
        vec![(70., 760., 14., "Aanvraag voor een plaats in de tuin")],
        vec![(70., 720., 10., "Naam:"), (70., 696., 10., "Toelichting:")],
        vec![
            (152., 720., 10., "Terpstra"),
            (152., 696., 10., "Graag aan het water"),
        ],
    ];
    check(
        &drawn,
        &[
            "Aanvraag voor een plaats in de tuin",
            "Naam: Terpstra",
            "Toelichting: Graag aan het water",
        ],
    );
}

#[test]
fn answers_that_are_drawn_before_their_questions_are_unwoven() {
    let questions = [
        "Bent u tevreden met het bezoek van de wijkzuster?",
        "Heeft u met uw kinderen gesproken over de hulp?",
        "Bent u tevreden met de gesprekken in het gezin?",
        "Komt u volgend jaar weer naar het buurthuis toe?",
    ];
    let height = |at: usize| 740. - 60. * at as f32;
    let answers = (0..4).flat_map(|at| {
        let y = height(at) - 30.;
        [
            (72., y, 10., "o Ja"),
            (172., y, 10., "o Nee"),
            (272., y, 10., "o Weet niet"),
        ]
    });
    let asked = questions.iter().enumerate();
    let asked = asked.map(|(at, it)| (72., height(at), 10., *it));
    let expected = questions.map(|it| format!("{it} o Ja o Nee o Weet niet"));
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    check(&[answers.collect(), asked.collect()], &expected);
}

/// The notes span both columns, and the number of the first is drawn apart.
#[test]
fn notes_drawn_after_the_first_column_come_after_the_last() {
    let mut left = set(60., 700., &LEFT);
    left.extend(set(60., 652., &LEFT));
    let notes = vec![
        (60., 580., 4., "1"),
        (
            72.,
            577.,
            8.,
            "Zie het jaarverslag van de gemeente Lindehove over de zorg in de wijk, het werk en de scholen, en wat de buren",
        ),
        (
            72.,
            567.,
            8.,
            "daarvan vonden in de jaren na het grote water van dat voorjaar, toen niemand nog wist wat er komen zou.",
        ),
    ];
    let mut right = set(320., 700., &RIGHT);
    right.extend(set(320., 652., &RIGHT));
    let note = [notes[1].3, notes[2].3].join(" ");
    check(
        &[left, notes, right],
        &[
            &LEFT.join(" "),
            &LEFT.join(" "),
            &RIGHT.join(" "),
            &RIGHT.join(" "),
            "1",
            &note,
        ],
    );
}

/// The last sentence of the page goes on overleaf.
#[test]
fn the_name_of_an_axis_stands_with_its_chart() {
    let chart = [
        set(
            72.,
            760.,
            &["Het bezoek nam toe in alle jaren van het onderzoek in de wijk, en"; 2],
        ),
        vec![
            (110., 700., 8., "1500"),
            (110., 640., 8., "1000"),
            (200., 590., 8., "Jaren"),
        ],
    ];
    let axis = "BT /F 8 Tf 0 1 -1 0 100 640 Tm (Aantal bezoeken) Tj ET\n";
    let after = set(72., 560., &LEFT);
    let content = [shown(&chart), axis.to_owned(), shown(&[after])].concat();
    check_content(
        content,
        &[
            "Het bezoek nam toe in alle jaren van het onderzoek in de wijk, en",
            "Het bezoek nam toe in alle jaren van het onderzoek in de wijk, en",
            "1500 1000 Jaren Aantal bezoeken",
            &LEFT.join(" "),
        ],
    );
}

#[test]
fn what_is_too_small_to_read_comes_last() {
    let maker = vec![(60., 690., 2., "Getekend door een ander")];
    let drawn = [set(72., 740., &LEFT), maker, set(72., 680., &RIGHT)];
    check(
        &drawn,
        &[&LEFT.join(" "), &RIGHT.join(" "), "Getekend door een ander"],
    );
}

/// The numbers of pages stand closer to the next column than to their own.
#[test]
fn the_pages_of_a_contents_list_are_no_items_of_the_next_column() {
    let list = set(72., 700., &["Inleiding", "Het dorp", "De wijk", "Slot"]);
    let pages = set(290., 700., &["1", "2", "2", "4"]);
    let content = shown(&[list, pages, set(310., 700., &RIGHT)]);
    let read = extract(
        with_contents(vec![content.into_bytes()]),
        "naam",
        &Limits::default(),
    );
    let text = read.expect("has text").pages[0].text.replace('\n', " ");
    assert!(text.contains(&RIGHT.join(" ")), "{text}");
}

#[test]
fn an_entry_of_two_lines_ends_where_the_next_begins() {
    let entries = vec![
        (
            72.,
            700.,
            10.,
            "2.4.1 Voorbeelden van beleid dat rekening houdt",
        ),
        (430., 700., 10., "15"),
        (110., 688., 10., "met verschillen tussen mannen en vrouwen"),
        (72., 676., 10., "2.4.2 Kerncijfers"),
        (430., 676., 10., "23"),
    ];
    let pdf = with_contents(vec![shown(&[entries]).into_bytes()]);
    let read = extract(pdf, "naam", &Limits::default()).expect("has text");
    assert!(
        read.pages[0]
            .text
            .ends_with("en vrouwen\n2.4.2 Kerncijfers 23"),
        "{}",
        read.pages[0].text
    );
}
