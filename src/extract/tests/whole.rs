//! Whole files, read back.
//!
//! The text of each is known, so these tests say what a reader would see.

use std::time::Duration;

use lopdf::{Document, Object, dictionary};

use super::built::{Piece, file, with_contents};
use crate::{
    extract::{ExtractError, Extraction, Limits, PageWarningKind, Role, Wordless, extract},
    study::Origin,
};

fn read(pdf: Vec<u8>) -> Result<Extraction, ExtractError> {
    extract(pdf, "naam-van-bestand", &Limits::default())
}

#[track_caller]
fn check(pieces: &[Piece<'_>], expected: &str) {
    let extraction = read(file(&[pieces.to_vec()])).expect("has text");
    assert_eq!(extraction.pages[0].text, expected);
}

#[test]
fn a_word_parted_at_the_line_end_is_whole() {
    check(
        &[
            (72., 700., "De bewoners werken aan hun eigen samen-"),
            (72., 688., "levingsopbouw in de wijk en daarbuiten."),
        ],
        "De bewoners werken aan hun eigen samenlevingsopbouw in de wijk en daarbuiten.",
    );
}

#[test]
fn a_suspended_hyphen_keeps_its_space() {
    check(
        &[
            (72., 700., "Zij brengen wetenschappelijke, praktijk-"),
            (72., 688., "en ervaringskennis bij elkaar in een groep."),
        ],
        "Zij brengen wetenschappelijke, praktijk- en ervaringskennis bij elkaar in een groep.",
    );
}

#[test]
fn columns_are_read_one_by_one_whatever_the_drawing_order() {
    let left = [
        "Links staat een eerste regel",
        "en daaronder de tweede regel",
        "en dan ook nog een derde.",
    ];
    let right = [
        "Rechts begint de vierde regel",
        "en daaronder de vijfde regel",
        "en dan ook nog een zesde.",
    ];
    let mut across = vec![];
    for (at, (first, second)) in left.iter().zip(&right).enumerate() {
        let y = 700.0 - 12.0 * at as f32;
        across.extend([(72., y, *first), (320., y, *second)]);
    }
    check(
        &across,
        "Links staat een eerste regel en daaronder de tweede regel en dan ook nog een derde.\n\
         Rechts begint de vierde regel en daaronder de vijfde regel en dan ook nog een zesde.",
    );
}

#[test]
fn an_accent_drawn_over_its_letter_joins_it() {
    // 6.1 points is where the second `e` of `reele` begins.
    check(
        &[
            (72., 700., "re"),
            (83.0, 700., "\u{a8}"),
            (82.45, 700., "ele"),
        ],
        "reële",
    );
}

#[test]
fn running_lines_stay_out_and_numbers_become_labels() {
    let texts = [
        "Over wonen in de wijk.",
        "Over werken in de stad.",
        "Over leren op school.",
    ];
    let numbers = ["181", "182", "183"];
    let pages: Vec<Vec<Piece<'_>>> = texts
        .iter()
        .zip(&numbers)
        .map(|(text, number)| {
            vec![
                (72., 810., "Tijdschrift voor sociaal werk"),
                (72., 600., *text),
                (290., 30., *number),
            ]
        })
        .collect();
    let extraction = read(file(&pages)).expect("has text");
    for (at, page) in extraction.pages.iter().enumerate() {
        // The first copy of the head stays: a journal is found by its name.
        let head = if at == 0 {
            "Tijdschrift voor sociaal werk\n"
        } else {
            ""
        };
        assert_eq!(page.text, format!("{head}{}", texts[at]));
        let label = page.label.as_ref().expect("is printed");
        assert_eq!(
            (label.value.as_str(), label.origin),
            (numbers[at], Origin::Printed)
        );
        let roles: Vec<Role> = extraction.prints[at]
            .lines
            .iter()
            .map(|it| it.role)
            .collect();
        assert_eq!(roles, [Role::Head, Role::Body, Role::PageNumber]);
    }
}

#[test]
fn text_beside_margin_numbers_stays() {
    let firsts = [
        "Over wonen in de wijk",
        "Over werken in de stad",
        "Over leren op school",
    ];
    let pages: Vec<Vec<Piece<'_>>> = firsts
        .iter()
        .map(|first| {
            vec![
                (40., 800., "1"),
                (72., 800., *first),
                (40., 788., "2"),
                (72., 788., "en wat daar bij komt kijken."),
            ]
        })
        .collect();
    let extraction = read(file(&pages)).expect("has text");
    for (page, first) in extraction.pages.iter().zip(firsts) {
        assert!(page.text.contains(first), "{}", page.text);
    }
}

#[test]
fn every_character_points_at_its_letter() {
    let extraction = read(file(&[vec![
        (72., 700., "Een huis-"),
        (72., 688., "arts in de wijk."),
    ]]))
    .expect("has text");
    let (page, print) = (&extraction.pages[0], &extraction.prints[0]);
    assert_eq!(page.text, "Een huisarts in de wijk.");
    for (at, c) in page.text.char_indices() {
        let found: Vec<_> = print.letters(at..at + c.len_utf8()).collect();
        match found[..] {
            [(line, [letter])] => {
                let said = &print.lines[line].text[letter.span.clone()];
                assert_eq!(said, c.to_string());
            }
            [] => assert_eq!(c, ' '),
            _ => panic!("{c} has several letters"),
        }
    }
    let all = print.letters(0..page.text.len());
    assert_eq!(all.map(|it| it.1.len()).sum::<usize>(), 20);
}

#[test]
fn files_that_cannot_be_read_say_why() {
    assert_eq!(read(vec![]).err(), Some(ExtractError::Empty));
    let found = "<html><b".to_owned();
    assert_eq!(
        read(b"<html><body>".to_vec()).err(),
        Some(ExtractError::NotPdf { found })
    );
    let blank = file(&[vec![], vec![]]);
    assert_eq!(
        read(blank).err(),
        Some(ExtractError::NoText {
            pages: 2,
            why: Wordless::Blank
        })
    );
    assert!(matches!(
        read(b"%PDF-1.4 nonsense".to_vec()).err(),
        Some(ExtractError::Damaged { .. })
    ));
}

#[test]
fn a_graphics_state_sets_font_and_size() {
    let content = b"BT /F 10 Tf 72 700 Td (aa ) Tj /G gs (aa) Tj ET".to_vec();
    let mut document = Document::load_mem(&with_contents(vec![content])).expect("is sound");
    let font = document.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "Type1",
        "BaseFont" => "Helvetica",
        "Encoding" => dictionary! { "Differences" => vec![97.into(), "z".into()] },
    });
    let page = document.get_pages()[&1];
    let page = document.get_dictionary_mut(page).expect("is there");
    let resources = page.get_mut(b"Resources").and_then(Object::as_dict_mut);
    let state = dictionary! { "Font" => vec![font.into(), 30.into()] };
    resources
        .expect("are there")
        .set("ExtGState", dictionary! { "G" => state });
    let mut bytes = vec![];
    document.save_to(&mut bytes).expect("a Vec takes all");
    let extraction = read(bytes).expect("has text");
    assert_eq!(extraction.pages[0].text, "aa zz");
    let letters = &extraction.prints[0].lines[0].letters;
    let sizes: Vec<f32> = letters.iter().map(|it| it.size).collect();
    assert_eq!(sizes, [10.0, 10.0, 30.0, 30.0]);
}

#[test]
fn a_bomb_is_cut_short() {
    let mut content = b"BT /F 10 Tf 72 700 Td (hallo daar) Tj ET ".to_vec();
    content.resize(8 << 20, b' ');
    let limits = Limits {
        stream_bytes: 1 << 20,
        ..Limits::default()
    };
    let extraction = extract(with_contents(vec![content]), "bom", &limits).expect("begins well");
    assert_eq!(extraction.pages[0].text, "hallo daar");
    assert_eq!(extraction.warnings[0].kind, PageWarningKind::CutShort);
}

#[test]
fn time_runs_out() {
    let limits = Limits {
        time: Duration::ZERO,
        ..Limits::default()
    };
    let pdf = file(&[vec![(72., 700., "te laat")]]);
    let after = Duration::ZERO;
    assert_eq!(
        extract(pdf, "laat", &limits).err(),
        Some(ExtractError::TimedOut { after })
    );
}

/// Two pages that draw the same spread; each shows one half of it.
#[test]
fn what_the_crop_box_cuts_off_is_not_on_the_page() {
    let spread = vec![
        (40., 700., "Links staat dat het wijkteam komt."),
        (340., 700., "Rechts staat dat de huisarts komt."),
        (280., 650., "Over de vouw."),
    ];
    let mut document = Document::load_mem(&file(&[spread.clone(), spread])).expect("is sound");
    let pages = document.get_pages();
    let boxes = [[0, 0, 297, 842], [297, 0, 595, 842]];
    for (page, sides) in pages.into_values().zip(boxes) {
        let page = document.get_dictionary_mut(page).expect("is there");
        page.set("CropBox", sides.map(Object::from).to_vec());
    }
    let mut bytes = vec![];
    document.save_to(&mut bytes).expect("a Vec takes all");
    let extraction = read(bytes).expect("has text");
    let texts: Vec<&str> = extraction.pages.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "Links staat dat het wijkteam komt.\nOver",
            "Rechts staat dat de huisarts komt.\nde vouw.",
        ]
    );
    // Places are those of the page as shown.
    let print = &extraction.prints[1];
    assert!((print.width - 298.0).abs() < 0.1, "{}", print.width);
    let left = print.lines[0].letters[0].place.left;
    assert!((left - 43.0).abs() < 0.1, "{left}");
}
