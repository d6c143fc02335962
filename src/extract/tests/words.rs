//! Words and sentences as a reader would type them, from whole files.

use super::built::with_contents;
use crate::extract::{Extraction, Limits, extract, places};

/// Reads a page drawn by these instructions, in Helvetica.
fn read(instructions: &str) -> Extraction {
    let content = instructions.chars().map(|c| c as u8).collect();
    extract(
        with_contents(vec![content]),
        "naam-van-bestand",
        &Limits::default(),
    )
    .expect("has text")
}

#[track_caller]
fn check(instructions: &str, expected: &str) {
    assert_eq!(read(instructions).pages[0].text, expected);
}

/// What `InDesign` draws where a word may be parted: a space that the next
/// letter is drawn over. Syllables are as wide as Helvetica makes them.
const UNSEEN: &str = "/Span<</ActualText<FEFF00AD>>> BDC ( ) Tj EMC";

/// A hyphen whose meaning is a soft one.
const DRAWN: &str = "/Span<</ActualText<FEFF00AD>>> BDC (-) Tj EMC";

#[test]
fn an_unseen_soft_hyphen_is_nothing() {
    // `Het gok` measures 34.46 points, `beleid ` 31.12.
    check(
        &format!(
            "BT /F 10 Tf 60 700 Td (Het gok) Tj {UNSEEN} 34.46 0 Td (beleid) Tj \
             /Span<</ActualText<FEFF00AD>>> BDC 28.9 0 Td ( ) Tj EMC ( van de stad) Tj ET"
        ),
        "Het gokbeleid van de stad",
    );
    // Before a word it says that the word is not to be parted.
    check(
        &format!("BT /F 10 Tf 60 700 Td {UNSEEN} 0 0 Td (Haven) Tj ( en kade) Tj ET"),
        "Haven en kade",
    );
}

#[test]
fn a_drawn_soft_hyphen_parts_a_word_at_the_line_end_alone() {
    check(
        &format!("BT /F 10 Tf 60 700 Td (well) Tj {DRAWN} (being of all) Tj ET"),
        "well-being of all",
    );
    check(
        &format!(
            "BT /F 10 Tf 60 700 Td (De bewoners werken aan een mede) Tj {DRAWN} ET \
             BT /F 10 Tf 60 688 Td (onderzoek in de wijk en daarbuiten.) Tj ET"
        ),
        "De bewoners werken aan een medeonderzoek in de wijk en daarbuiten.",
    );
}

#[test]
fn a_soft_hyphen_that_parts_nothing_is_none() {
    let head = |behind: &str| {
        format!(
            "BT /F 10 Tf 60 720 Td (De norm handhaven) Tj {DRAWN} ET \
             BT /F 10 Tf 60 680 Td (Bewoners vragen om rust.) Tj ET {behind}"
        )
    };
    check(&head(""), "De norm handhaven\nBewoners vragen om rust.");
    // At the foot of a page the other part may follow overleaf.
    let foot = format!("BT /F 10 Tf 60 640 Td (Zij gaan naar het wijk) Tj {DRAWN} ET");
    check(
        &head(&foot),
        "De norm handhaven\nBewoners vragen om rust.\nZij gaan naar het wijk-",
    );
}

#[test]
fn a_sentence_goes_on_between_parentheses() {
    let lines = [
        "Er komt een norm voor stedelijk groen die aansluit bij de norm van Overveen",
        "(48 m2 groen per bewoner van de stad) en die norm geldt voor elk nieuw plan",
        "van de gemeente, ook als er al huizen staan en er geen plaats meer is",
    ];
    let drawn: Vec<String> = (0..)
        .zip(lines)
        .map(|(at, text)| {
            let text = text.replace('(', "\\(").replace(')', "\\)");
            let y = 700 - 12 * at;
            // The first line is short: its next word is kept whole with the one behind it.
            format!("BT /F 10 Tf 60 {y} Td ({text}) Tj ET ")
        })
        .collect();
    let wide = "BT /F 10 Tf 60 712 Td (Bij wet wordt bepaald dat er in de stad en in het dorp groen is en dat het blijft en dat) Tj ET ";
    let text = format!("{wide}{}", drawn.concat());
    let read = read(&text).pages[0].text.clone();
    assert!(read.contains("norm van Overveen (48 m2 groen"), "{read}");
}

#[test]
fn a_mark_and_a_hyphen_at_the_line_end_are_one_break() {
    // Side by side, and one over the other.
    for mark in [DRAWN.to_owned(), format!("{UNSEEN} [280] TJ")] {
        check(
            &format!(
                "BT /F 10 Tf 60 700 Td (In de gehele samenleving ver) Tj {mark} (-) Tj ET \
                 BT /F 10 Tf 60 688 Td (schillen de kansen van mensen.) Tj ET"
            ),
            "In de gehele samenleving verschillen de kansen van mensen.",
        );
    }
}

/// A raised figure, 6 points in a line of 10.
fn raised(mark: &str) -> String {
    format!("4 Ts /F 6 Tf ({mark}) Tj 0 Ts /F 10 Tf")
}

#[track_caller]
fn check_line(before: &str, mark: &str, after: &str, expected: &str) {
    let mark = raised(mark);
    check(
        &format!("BT /F 10 Tf 60 700 Td ({before}) Tj {mark} ({after}) Tj ET"),
        expected,
    );
}

#[test]
fn marks_of_notes_are_no_part_of_a_sentence() {
    check_line(
        "Zij kent de eenzaamheid",
        "3",
        " met wie zij woont.",
        "Zij kent de eenzaamheid met wie zij woont.",
    );
    check_line(
        "Dat zei zij al.",
        "12,14-16",
        " Daarna zweeg zij.",
        "Dat zei zij al. Daarna zweeg zij.",
    );
    check_line(
        "Het kan (volgens haar)",
        "7",
        ", en ook zo",
        "Het kan (volgens haar), en ook zo",
    );
    check_line("Sinds 2019", "3", " is het zo", "Sinds 2019 is het zo");
    check_line("Zo is", "3", " het niet", "Zo is het niet");
    check_line("De cijfers", "a", " van de stad", "De cijfers van de stad");
}

#[test]
fn marks_as_browsers_raise_them_and_marks_that_stand_loose() {
    check(
        "BT /F 10 Tf 60 700 Td (Zij kent de eenzaamheid) Tj 3.3 Ts /F 8.3 Tf (3) Tj \
         0 Ts /F 10 Tf ( met wie zij woont.) Tj ET",
        "Zij kent de eenzaamheid met wie zij woont.",
    );
    check_line(
        "Wij spraken met bewoners ",
        "6",
        " , en met ambtenaren.",
        "Wij spraken met bewoners, en met ambtenaren.",
    );
}

#[test]
fn exponents_ordinals_and_labels_stay() {
    check_line(
        "Een kamer van 12 m",
        "2",
        " groot",
        "Een kamer van 12 m2 groot",
    );
    check_line(
        "Een kamer van 12m",
        "2",
        " groot",
        "Een kamer van 12m2 groot",
    );
    check_line(
        "Een wijk van 3 km",
        "2",
        " groot",
        "Een wijk van 3 km2 groot",
    );
    check_line(
        "Het waren er 10",
        "3",
        " of meer",
        "Het waren er 10 3 of meer",
    );
    check_line("Met R", "2", " = 0,4 is", "Met R2 = 0,4 is");
    check_line("De 19", "e", " eeuw", "De 19e eeuw");
    check_line(
        "Een effect van 0,05",
        "*",
        " is klein",
        "Een effect van 0,05 * is klein",
    );
    check_line(
        "In Gent, ",
        "2",
        "Hogeschool West",
        "In Gent, 2 Hogeschool West",
    );
    check_line("", "3", " Zie het jaarbericht.", "3 Zie het jaarbericht.");
    check_line(
        "Een rand van ",
        "1",
        "/4 el breed",
        "Een rand van 1/4 el breed",
    );
}

#[test]
fn a_quote_with_a_mark_in_it_has_one_box() {
    let mark = raised("3");
    let extraction = read(&format!(
        "BT /F 10 Tf 60 700 Td (Zij kent de eenzaamheid) Tj {mark} ( met wie zij woont.) Tj ET"
    ));
    let (page, print) = (&extraction.pages[0], &extraction.prints[0]);
    assert_eq!(
        print.lines[0].text,
        "Zij kent de eenzaamheid 3 met wie zij woont."
    );
    // Every letter of the text points at its own.
    for (at, c) in page.text.char_indices().filter(|it| it.1 != ' ') {
        let found: Vec<_> = print.letters(at..at + 1).collect();
        let [(0, [letter])] = found[..] else {
            panic!("{c} has {found:?}");
        };
        assert_eq!(&print.lines[0].text[letter.span.clone()], c.to_string());
    }
    let start = page
        .text
        .find("eenzaamheid met")
        .expect("is without its mark");
    let boxes = places(print, &page.text, start..start + "eenzaamheid met".len());
    let [whole] = boxes[..] else {
        panic!("{boxes:?}");
    };
    let letters = &print.lines[0].letters;
    let at = |byte| letters.iter().find(|it| it.span.start == byte);
    assert_eq!(Some(whole.left), at(12).map(|it| it.place.left));
    assert_eq!(Some(whole.right), at(28).map(|it| it.place.right));
}

/// Draws words as a browser does that sets letters on whole pixels: each a
/// little off the place that the font gives it, in thousandths of an em.
fn on_pixels(text: &str) -> String {
    let steps = [-45, 40, -20, 50, 0, -38, 44, -48];
    let letters = text.chars().zip(steps.into_iter().cycle());
    let drawn: Vec<String> = letters.map(|(c, step)| format!("({c}) {step}")).collect();
    format!("[{}] TJ", drawn.join(" "))
}

#[test]
fn a_long_word_does_not_shred_its_line() {
    for text in [
        "De arbeidsongeschiktheidsverzekering wordt zelden genoemd.",
        "Maatschappelijkeondersteuningsvoorzieningen",
        "https://www.zorgvoorbeeld.nl/onderzoek/ervaringskennis-in-de-wijk",
    ] {
        check(
            &format!("BT /F 9 Tf 60 700 Td {} ET", on_pixels(text)),
            text,
        );
    }
    // A font may set off what follows a hyphen.
    check(
        "BT /F 10 Tf 60 700 Td [(https://wijk.nl/wat-) -56 (wij-) -56 (samen-) -56 (deden)] TJ ET",
        "https://wijk.nl/wat-wij-samen-deden",
    );
}

#[test]
fn a_squeezed_line_is_parted_at_its_narrow_spaces() {
    let words = "De bewoners van deze wijk zijn tevreden over hun eigen straat";
    let drawn: Vec<String> = words.split(' ').map(|it| format!("({it})")).collect();
    check(
        &format!("BT /F 10 Tf 60 700 Td [{}] TJ ET", drawn.join(" -100 ")),
        words,
    );
}

#[test]
fn hyphens_of_addresses_and_of_colliding_vowels_are_kept() {
    let line = |y: i32, text: &str| format!("BT /F 10 Tf 60 {y} Td ({text}) Tj ET ");
    check(
        &(line(
            700,
            "De cijfers van de wijk staan op https://www.voorbeeld.nl/wijk/open-",
        ) + &line(688, "gegevens/2024, en wie de grote prestatie-")
            + &line(676, "eisen van de bio-")
            + &line(664, "industrie wil kennen leest de samen-")
            + &line(652, "vatting.")),
        "De cijfers van de wijk staan op https://www.voorbeeld.nl/wijk/open-gegevens/2024, en wie \
         de grote prestatie-eisen van de bio-industrie wil kennen leest de samenvatting.",
    );
    // A word that the document knows was parted there.
    check(
        &(line(
            700,
            "De erfgoedlijst van de hele wijk staat op www.erfgoed-",
        ) + &line(688, "lijst.nl, en de erfgoedlijst hangt op het bord.")),
        "De erfgoedlijst van de hele wijk staat op www.erfgoedlijst.nl, en de erfgoedlijst \
         hangt op het bord.",
    );
}

/// Draws what stands on paper from left to right, from a place on.
fn from_left(x: f32, y: f32, paper: &str) -> String {
    let spans = paper.chars().map(|c| match u32::from(c) {
        code if code > 255 => format!("/Span<</ActualText<FEFF{code:04X}>>> BDC (a) Tj EMC "),
        _ => format!("({c}) Tj "),
    });
    format!("BT /F 10 Tf {x} {y} Td {}ET ", spans.collect::<String>())
}

#[test]
fn right_to_left_words_are_read_in_their_order() {
    check(
        &from_left(60., 700., "2024 \u{5ea}\u{5e0}\u{5e9}\u{5d1}"),
        "\u{5d1}\u{5e9}\u{5e0}\u{5ea} 2024",
    );
    check(
        &from_left(
            60.,
            700.,
            "het woord \u{5dd}\u{5d5}\u{5dc}\u{5e9} betekent vrede",
        ),
        "het woord \u{5e9}\u{5dc}\u{5d5}\u{5dd} betekent vrede",
    );
}

#[test]
fn a_right_to_left_paragraph_ends_at_the_left() {
    // Letters of 5.56 points and spaces of 2.78; all lines begin at the right.
    let long = format!("{} {}", "\u{5d0}".repeat(9), "\u{5d1}".repeat(10));
    let short = "\u{5d2}".repeat(8);
    let right = 300.;
    let wide = 19. * 5.56 + 2.78;
    let page = from_left(right - wide, 700., &long)
        + &from_left(right - wide, 688., &long)
        + &from_left(right - 8. * 5.56, 676., &short);
    let extraction = read(&page);
    assert_eq!(
        extraction.pages[0].paragraphs.len(),
        1,
        "{}",
        extraction.pages[0].text
    );
}

#[test]
fn each_note_is_a_paragraph_of_its_own() {
    let note = |y: i32, number: &str, note: &str| {
        format!("BT /F 5 Tf 3 Ts 60 {y} Td ({number}) Tj 0 Ts /F 8 Tf ( {note}) Tj ET ")
    };
    let page = "BT /F 10 Tf 60 700 Td (Zij kent de eenzaamheid met wie zij woont.) Tj ET "
        .to_owned()
        + &note(100, "3", "Zie het jaarbericht van de stad,")
        + &note(90, "4", "gemeten");
    let extraction = read(&page);
    let text = &extraction.pages[0];
    let paragraphs: Vec<&str> = text
        .paragraphs
        .iter()
        .map(|it| &text.text[it.clone()])
        .collect();
    assert_eq!(
        paragraphs,
        [
            "Zij kent de eenzaamheid met wie zij woont.",
            "3 Zie het jaarbericht van de stad,",
            "4 gemeten",
        ]
    );
}

#[test]
fn a_word_that_goes_on_with_a_figure_or_a_name_is_no_new_paragraph() {
    check(
        "BT /F 10 Tf 12 TL 60 700 Td (In de jaren 2019-) Tj T* (2023 kwamen er in Noord-) Tj T* \
         (Brabant meer wijkteams bij dan elders.) Tj ET",
        "In de jaren 2019-2023 kwamen er in Noord-Brabant meer wijkteams bij dan elders.",
    );
    check(
        "BT /F 10 Tf 12 TL 60 700 Td (Daarover schreef mevrouw Jansen-) Tj T* (de Boer een boek.) \
         Tj ET",
        "Daarover schreef mevrouw Jansen-de Boer een boek.",
    );
}

/// A narrow space parts what opens from the word before it; what closes may
/// stand off as far.
#[test]
fn a_narrow_space_stands_before_what_opens() {
    check(
        "BT /F 10 Tf 60 700 Td [(Hij leest dat boek en het blad) -150 (\\(1998\\) elke avond in \
         de tuin) -150 (, zegt hij)] TJ ET",
        "Hij leest dat boek en het blad (1998) elke avond in de tuin, zegt hij",
    );
}

/// What stands under a row is the next row, and a caption ends above the first.
#[test]
fn rows_of_a_table_are_paragraphs_however_they_begin() {
    let cells = |y: i32, cells: [&str; 3]| {
        let at = |(no, it): (usize, &str)| {
            let x = 60 + 150 * no;
            format!("BT /F 10 Tf {x} {y} Td ({it}) Tj ET ")
        };
        cells.into_iter().enumerate().map(at).collect::<String>()
    };
    let drawn = "BT /F 10 Tf 60 712 Td (Tabel 2: bewoners van de wijk) Tj ET ".to_owned()
        + &cells(700, ["Leeftijd", "Aantal", "Deel"])
        + &cells(686, ["onder 16", "12", "een tiende"])
        + &cells(672, ["boven 65", "31", "een kwart"]);
    let read = read(&drawn);
    assert_eq!(
        read.pages[0].text,
        "Tabel 2: bewoners van de wijk\nLeeftijd Aantal Deel\nonder 16 12 een tiende\n\
         boven 65 31 een kwart"
    );
}

#[test]
fn what_stands_beside_a_hyphen_is_another_cell() {
    check(
        "BT /F 10 Tf 60 700 Td (A-) Tj 40 0 Td (90 tot 93) Tj ET",
        "A- 90 tot 93",
    );
}

#[test]
fn a_right_to_left_line_that_is_told_whole_keeps_its_figures() {
    // `שנת 2019`, with one glyph drawn for each letter.
    check(
        "BT /F 10 Tf 60 700 Td /Span<</ActualText<FEFF05E905E005EA00200032003000310039>>> BDC \
         (aaaaaaaa) Tj EMC ET",
        "שנת 2019",
    );
}

#[test]
fn the_entries_of_an_index_stay_lines() {
    let entries = [
        "Afgunst 63",
        "afval 27",
        "alkohol 18",
        "arbeid",
        "en inkomen 12, 57",
        "betaalde 11",
        "bruggen 9, 41",
        "buren 44",
        "bushaltes 35",
    ];
    let drawn = entries.iter().enumerate().map(|(at, it)| {
        let indent = if (4..6).contains(&at) { 10 } else { 0 };
        format!(
            "BT /F 10 Tf {} {} Td ({it}) Tj ET ",
            60 + indent,
            700 - 12 * at
        )
    });
    check(&drawn.collect::<String>(), &entries.join("\n"));
}

#[test]
fn a_line_in_another_face_is_no_part_of_the_sentence_under_it() {
    check(
        "BT /F 10 Tf 1 0 0.25 1 60 700 Tm (Eerlijk zijn in daad en niet alleen in mooi woord) Tj ET \
         BT /F 10 Tf 60 688 Td (Onze wijk heeft een raad die wekelijks met een) Tj ET \
         BT /F 10 Tf 60 676 Td (ieder spreekt over alles wat in de straat speelt.) Tj ET",
        "Eerlijk zijn in daad en niet alleen in mooi woord\n\
         Onze wijk heeft een raad die wekelijks met een ieder spreekt over alles wat in de \
         straat speelt.",
    );
    // A sentence that begins in another face goes on in that of the text.
    check(
        "BT /F 10 Tf 1 0 0.25 1 60 700 Tm (Eerlijk zijn in daad en woord, dat eist de) Tj \
         1 0 0 1 250 700 Tm (raad) Tj ET \
         BT /F 10 Tf 60 688 Td (Van Dam van alle leden en van ieder die er komt) Tj ET \
         BT /F 10 Tf 60 676 Td (om te spreken over alles wat in de straat speelt.) Tj ET",
        "Eerlijk zijn in daad en woord, dat eist de raad Van Dam van alle leden en van ieder \
         die er komt om te spreken over alles wat in de straat speelt.",
    );
    // A name in another face runs on into the next line and ends there.
    check(
        "BT /F 10 Tf 1 0 0.25 1 60 700 Tm (Verslag van de tweede grote vergadering van onze) Tj ET \
         BT /F 10 Tf 1 0 0.25 1 60 688 Tm (Wijkraad) Tj 1 0 0 1 104 688 Tm (is een stuk van veertig bladzijden zonder) Tj ET \
         BT /F 10 Tf 60 676 Td (een enkel plaatje en met een lange lijst van alles.) Tj ET",
        "Verslag van de tweede grote vergadering van onze Wijkraad is een stuk van veertig \
         bladzijden zonder een enkel plaatje en met een lange lijst van alles.",
    );
}

#[test]
fn a_drop_cap_joins_the_first_of_the_lines_that_make_way_for_it() {
    let lines = [
        (
            102,
            700,
            "e gemeente betaalde de huur van de zaal een jaar lang en vroeg",
        ),
        (
            102,
            687,
            "kinderen niets daarvoor. De wijk kwam later aan de beurt dan ooit",
        ),
        (
            102,
            674,
            "de bedoeling was geweest. Later bleek dat de afspraken nergens",
        ),
        (70, 661, "waren opgeschreven."),
    ];
    let drawn = lines.map(|(x, y, text)| format!("BT /F 11 Tf {x} {y} Td ({text}) Tj ET "));
    let cap = "BT /F 38 Tf 70 674 Td (D) Tj ET ";
    let expected = "De gemeente betaalde de huur van de zaal een jaar lang en vroeg kinderen niets \
                    daarvoor. De wijk kwam later aan de beurt dan ooit de bedoeling was geweest. \
                    Later bleek dat de afspraken nergens waren opgeschreven.";
    check(&format!("{cap}{}", drawn.concat()), expected);
    check(&format!("{}{cap}", drawn.concat()), expected);
}
