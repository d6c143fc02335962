//! Pages that are drawn in another order than they are read.
//!
//! Each is one kind of what programs do; what a reader of the paper sees is
//! the text that must come out.

use super::built::{Piece, file, with_contents};
use crate::extract::{Limits, Role, extract};

/// A left column, line by line from the top.
const LEFT: [&str; 6] = [
    "Links staat dat het wijkteam elke week",
    "bij de bewoners van de straat langs gaat.",
    "Daar wordt gesproken over het werk en over",
    "de zorg voor elkaar. Wie niet thuis is vindt",
    "een kaart in de bus waarop te lezen staat",
    "wanneer het team de volgende keer komt.",
];

/// The column to its right.
const RIGHT: [&str; 6] = [
    "Rechts staat dat de huisarts maandag een",
    "spreekuur houdt in het oude buurthuis bij",
    "de brug. Daar komen vooral mensen met een",
    "vraag over hun slaap. De arts heeft er een",
    "uur voor uitgetrokken en schrijft niets op",
    "voordat de ander klaar is met vertellen.",
];

/// Sets lines from a height down, twelve points apart.
fn set<'a>(x: f32, top: f32, lines: &[&'a str]) -> Vec<Piece<'a>> {
    let heights = (0..).map(|at| top - 12.0 * at as f32);
    lines
        .iter()
        .zip(heights)
        .map(|(it, y)| (x, y, *it))
        .collect()
}

#[track_caller]
fn check(drawn: &[Vec<Piece<'_>>], expected: &[&str]) {
    let pdf = file(&[drawn.concat()]);
    let read = extract(pdf, "naam", &Limits::default()).expect("has text");
    // Where a paragraph ends is another matter.
    assert_eq!(read.pages[0].text.replace('\n', " "), expected.join(" "));
}

fn left() -> String {
    LEFT.join(" ")
}

fn right() -> String {
    RIGHT.join(" ")
}

#[test]
fn a_heading_drawn_last_stands_before_its_text() {
    let heading = set(72., 664., &["Wat de huisarts doet"]);
    check(
        &[set(72., 740., &LEFT), set(72., 640., &RIGHT), heading],
        &[&left(), "Wat de huisarts doet", &right()],
    );
}

#[test]
fn the_top_of_a_page_drawn_last_comes_first() {
    let items = [
        set(
            72.,
            780.,
            &["\u{b7} Het buurthuis blijft ook in de avond open."],
        ),
        set(
            72.,
            762.,
            &["\u{b7} De bus rijdt weer langs de oude haven."],
        ),
    ];
    check(
        &[
            set(72., 720., &LEFT),
            set(72., 620., &RIGHT),
            items.concat(),
        ],
        &[
            "\u{b7} Het buurthuis blijft ook in de avond open.",
            "\u{b7} De bus rijdt weer langs de oude haven.",
            &left(),
            &right(),
        ],
    );
}

#[test]
fn what_stands_over_both_columns_comes_before_them() {
    let table = [
        set(
            72.,
            780.,
            &["Tabel 1 Bezoeken in het eerste en in het laatste jaar van het onderzoek"],
        ),
        set(72., 762., &["Lindehove"]),
        set(250., 762., &["12"]),
        set(400., 762., &["19"]),
        set(72., 748., &["Zandmeer"]),
        set(250., 748., &["31"]),
        set(400., 748., &["27"]),
    ];
    check(
        &[
            set(72., 700., &LEFT),
            set(320., 700., &RIGHT),
            table.concat(),
        ],
        &[
            "Tabel 1 Bezoeken in het eerste en in het laatste jaar van het onderzoek",
            "Lindehove 12 19",
            "Zandmeer 31 27",
            &left(),
            &right(),
        ],
    );
}

#[test]
fn a_box_drawn_last_stands_where_the_page_has_it() {
    let framed = set(
        92.,
        640.,
        &["Onthoud: wie luistert hoort meer dan wie vraagt."],
    );
    check(
        &[set(72., 740., &LEFT), set(72., 600., &RIGHT), framed],
        &[
            &left(),
            "Onthoud: wie luistert hoort meer dan wie vraagt.",
            &right(),
        ],
    );
}

/// The page before ends in the sentence that goes on in the left column.
#[test]
fn nothing_is_put_before_the_end_of_a_sentence() {
    let figure = set(
        72.,
        760.,
        &["Figuur 1 De weg van het buurthuis naar de haven"],
    );
    let on = [
        "en daarna gaat het team naar de haven waar",
        "de schippers wonen. Zij hebben het vaakst",
        "een vraag over werk en over de school van",
        "hun kinderen die maar kort aan wal zijn.",
    ];
    let head = set(72., 800., &["Onderzoek in Lindehove en in Zandmeer"]);
    check(
        &[head, set(72., 700., &on), set(320., 700., &RIGHT), figure],
        &[
            "Onderzoek in Lindehove en in Zandmeer",
            &on.join(" "),
            &right(),
            "Figuur 1 De weg van het buurthuis naar de haven",
        ],
    );
}

/// The left column ends in a sentence that goes on in the right one.
#[test]
fn nothing_is_put_in_the_middle_of_a_sentence() {
    let note = set(
        92.,
        610.,
        &["Onthoud: wie luistert hoort meer dan wie vraagt."],
    );
    let on = [
        "en dat de kleur zegt hoeveel haast er bij is",
        "en wie er zal komen. Groen is een groet van",
        "de buren en rood is een vraag om hulp die",
        "niet kan wachten tot de volgende maandag.",
    ];
    let open = &LEFT[..5];
    check(
        &[set(72., 700., open), set(320., 700., &on), note],
        &[
            &[open, &on].concat().join(" "),
            "Onthoud: wie luistert hoort meer dan wie vraagt.",
        ],
    );
}

#[test]
fn numbers_drawn_apart_stand_before_their_items() {
    let items = [
        "In 2030 is de helft van de top een vrouw.",
        "Wie ziek is wordt niet uitgesloten van werk,",
        "en krijgt zo nodig hulp om te blijven werken.",
        "Verlof is voor beide ouders even lang.",
    ];
    let numbers = [(72., 700., "1"), (72., 688., "2"), (72., 664., "3")];
    check(
        &[set(92., 700., &items), numbers.to_vec()],
        &[
            "1 In 2030 is de helft van de top een vrouw.",
            "2 Wie ziek is wordt niet uitgesloten van werk, en krijgt zo nodig hulp om te blijven \
             werken.",
            "3 Verlof is voor beide ouders even lang.",
        ],
    );
}

#[test]
fn numbered_columns_are_read_one_by_one() {
    let (one, two) = (&LEFT[..3], &LEFT[3..]);
    let (three, four) = (&RIGHT[..3], &RIGHT[3..]);
    // The numbers of both columns, then the texts of both, row by row.
    let numbers = [
        (72., 700., "1"),
        (320., 700., "3"),
        (72., 652., "2"),
        (320., 652., "4"),
    ];
    check(
        &[
            numbers.to_vec(),
            set(86., 700., one),
            set(334., 700., three),
            set(86., 652., two),
            set(334., 652., four),
        ],
        &[
            &format!("1 {}", one.join(" ")),
            &format!("2 {}", two.join(" ")),
            &format!("3 {}", three.join(" ")),
            &format!("4 {}", four.join(" ")),
        ],
    );
}

/// The cells of a row begin at one height, whatever stands above them.
#[test]
fn a_table_with_tall_cells_is_read_row_by_row() {
    let names = [
        set(
            72.,
            740.,
            &["Figuur 1: leerlingen naar", "leeftijd en naar straat."],
        ),
        set(72., 698., &["Tabel 2: plaatsen."]),
        set(72., 668., &["Figuur 3: bewoners met", "een eigen zaak."]),
        set(72., 638., &["Figuur 4: inkomen."]),
    ];
    let sources = [
        set(
            260.,
            740.,
            &[
                "Gemeente Zandmeer, telling",
                "van het vijfde jaar, blad een",
                "en twee.",
            ],
        ),
        set(
            260.,
            698.,
            &["Opgave van de scholen, zoals", "gemeld bij het rijk."],
        ),
        set(260., 668., &["Kamer van Koophandel."]),
        set(260., 638., &["Belastingen, blad drie."]),
    ];
    check(
        &[names.concat(), sources.concat()],
        &[
            "Figuur 1: leerlingen naar leeftijd en naar straat.",
            "Gemeente Zandmeer, telling van het vijfde jaar, blad een en twee.",
            "Tabel 2: plaatsen.",
            "Opgave van de scholen, zoals gemeld bij het rijk.",
            "Figuur 3: bewoners met een eigen zaak.",
            "Kamer van Koophandel.",
            "Figuur 4: inkomen.",
            "Belastingen, blad drie.",
        ],
    );
}

/// Cells that stand in the middle of their rows, one of them empty.
#[test]
fn a_table_drawn_by_columns_is_read_by_rows_though_a_cell_is_empty() {
    let names = [
        set(72., 710., &["Het badhuis"]),
        set(72., 644., &["De molen"]),
        set(72., 590., &["De smederij"]),
        set(72., 548., &["Het gemaal"]),
    ];
    let what = [
        set(
            200.,
            722.,
            &["Open op drie dagen", "in de week, en ook op", "feestdagen."],
        ),
        set(
            200.,
            662.,
            &[
                "Maalt als het waait,",
                "en dan de hele dag",
                "voor de bakkers",
                "van de streek.",
            ],
        ),
        set(200., 596., &["Gesloten, de smid", "is verhuisd."]),
        set(200., 548., &["Pompt nog."]),
    ];
    let who = [
        set(400., 716., &["Een badmeester en", "een stagiaire."]),
        set(400., 548., &["Niemand."]),
    ];
    check(
        &[names.concat(), what.concat(), who.concat()],
        &[
            "Het badhuis Open op drie dagen in de week, en ook op feestdagen.",
            "Een badmeester en een stagiaire.",
            "De molen Maalt als het waait, en dan de hele dag voor de bakkers van de streek.",
            "De smederij Gesloten, de smid is verhuisd.",
            "Het gemaal Pompt nog. Niemand.",
        ],
    );
}

/// Figures belong to the words they stand level with.
#[test]
fn a_column_of_figures_is_read_with_its_words() {
    check(
        &[
            set(72., 700., &["Noord", "Oost", "Zuid", "West", "Midden"]),
            set(200., 700., &["1.204", "987", "1.560", "322", "78"]),
            set(280., 700., &["31%", "25%", "12%"]),
        ],
        &["Noord 1.204 31% Oost 987 25% Zuid 1.560 12% West 322 Midden 78"],
    );
}

#[test]
fn a_name_drawn_after_what_is_said_about_it_comes_first() {
    check(
        &[
            set(220., 700., &["Zij komt elke week bij de bewoners thuis."]),
            set(72., 700., &["De wijkzuster"]),
            set(220., 660., &["Hij houdt spreekuur in het oude gemaal."]),
            set(72., 660., &["De huisarts"]),
        ],
        &[
            "De wijkzuster Zij komt elke week bij de bewoners thuis.",
            "De huisarts Hij houdt spreekuur in het oude gemaal.",
        ],
    );
}

/// Drawn apart or each before its line, they are no words of the text, and stay
/// in the print.
#[test]
fn the_numbers_of_lines_are_no_text() {
    let numbers: Vec<String> = (1..=12).map(|it| it.to_string()).collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let numbers = set(50., 700., &numbers);
    let page = [(50., 40., "213")];
    let lines = set(72., 700., &[LEFT, RIGHT].concat());
    let by_turns = numbers.iter().zip(&lines).flat_map(|it| [*it.0, *it.1]);
    for drawn in [
        [&numbers[..], &lines, &page].concat(),
        by_turns.chain(page).collect(),
    ] {
        let read = extract(file(&[drawn]), "naam", &Limits::default()).expect("has text");
        let text = read.pages[0].text.replace('\n', " ");
        assert_eq!(text, [&left(), &right(), "213"].join(" "));
        let printed = read.prints[0].lines.iter();
        let numbers = printed.filter(|it| it.role == Role::LineNumber);
        assert_eq!(numbers.count(), 12);
    }
}

/// The numbers of the rows of a table, or of short items, are text.
#[test]
fn numbers_of_items_are_no_numbers_of_lines() {
    let items = [
        "De gemeente belt de bewoners elke week op",
        "De huisarts komt langs als dat nodig is",
        "De buren doen boodschappen op de markt",
        "De school houdt een dag voor de ouders",
        "De kerk zet de deuren open in de winter",
        "De winkel brengt het brood aan huis",
        "De bus rijdt ook in de avond en nacht",
        "De tuin is open voor wie wil werken",
        "De zaal is vrij voor wie muziek maakt",
    ];
    let numbers: Vec<String> = (1..=9).map(|it| it.to_string()).collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let drawn = [set(50., 700., &numbers), set(72., 700., &items)].concat();
    let read = extract(file(&[drawn]), "naam", &Limits::default()).expect("has text");
    for number in 1..=9 {
        let text = &read.pages[0].text;
        assert!(text.contains(&number.to_string()), "{text}");
    }
}

/// A word in italics that is drawn after its line fills the gap there.
#[test]
fn a_word_drawn_later_joins_both_sides_of_its_gap() {
    check(
        &[vec![
            (72., 700., "De bewoners zijn"),
            (171., 700., ", zeggen zij, en blijven dat."),
            (151.5, 700., "trots"),
        ]],
        &["De bewoners zijn trots, zeggen zij, en blijven dat."],
    );
}

/// The heading is no wider than its column, and begins both anew.
#[test]
fn a_heading_in_the_first_column_may_part_both() {
    let parts = [
        [
            "Links staat dat het wijkteam elke week",
            "bij de bewoners van de straat langs gaat",
            "en dat wordt in het dorp gewaardeerd.",
        ],
        [
            "Rechts staat dat de huisarts maandag een",
            "spreekuur houdt in het oude buurthuis bij",
            "de brug waar de bus om het uur stopt.",
        ],
        [
            "Daar komen vooral mensen met een vraag",
            "over hun slaap. De arts heeft er een uur",
            "voor uitgetrokken en schrijft niets op.",
        ],
        [
            "Wie niet thuis is vindt een kaart in de",
            "bus waarop te lezen staat wanneer het",
            "team de volgende keer bij hem komt.",
        ],
    ];
    let [left, right, low_left, low_right] = &parts;
    let text = |pieces: &[Piece<'_>], size: u8| -> String {
        let shown = |(x, y, it): &Piece<'_>| format!("BT /F {size} Tf {x} {y} Td ({it}) Tj ET\n");
        pieces.iter().map(shown).collect()
    };
    let content = [
        text(&set(72., 700., left), 10),
        text(&set(320., 700., right), 10),
        text(&set(320., 628., low_right), 10),
        text(&[(72., 648., "Slapen")], 14),
        text(&set(72., 628., low_left), 10),
    ];
    let read = extract(
        with_contents(vec![content.concat().into_bytes()]),
        "naam",
        &Limits::default(),
    );
    let heading = ["Slapen"];
    let expected = [&left[..], right, &heading, low_left, low_right].map(|it| it.join(" "));
    assert_eq!(
        read.expect("has text").pages[0].text.replace('\n', " "),
        expected.join(" ")
    );
}
