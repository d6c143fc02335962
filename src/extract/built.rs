//! Whole files, built for the purpose and read back.
//!
//! The text of each is known, so these tests say what a reader would see.

use std::time::Duration;

use lopdf::{
    Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream,
    content::{Content, Operation},
    dictionary,
};

use super::{ExtractError, Extraction, Limits, PageWarningKind, Role, Wordless, extract};
use crate::study::Origin;

/// One string at one place: x and y from the lower left corner, in points.
pub(super) type Piece<'a> = (f32, f32, &'a str);

/// Builds a file whose pages hold the given pieces in Helvetica.
pub(super) fn file(pages: &[Vec<Piece<'_>>]) -> Vec<u8> {
    let contents: Vec<Vec<u8>> = pages
        .iter()
        .map(|pieces| {
            let operations: Vec<Operation> = pieces
                .iter()
                .flat_map(|(x, y, text)| {
                    [
                        Operation::new("BT", vec![]),
                        Operation::new("Tf", vec!["F".into(), 10.into()]),
                        Operation::new("Td", vec![(*x).into(), (*y).into()]),
                        Operation::new("Tj", vec![Object::string_literal(latin(text))]),
                        Operation::new("ET", vec![]),
                    ]
                })
                .collect();
            Content { operations }.encode().expect("encodes")
        })
        .collect();
    with_contents(contents)
}

fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|c| c as u8).collect()
}

pub(super) fn with_contents(contents: Vec<Vec<u8>>) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let tree = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "Type1",
        "BaseFont" => "Helvetica",
        "Encoding" => "WinAnsiEncoding",
    });
    let kids: Vec<Object> = contents
        .into_iter()
        .map(|content| {
            let mut stream = Stream::new(dictionary! {}, content);
            stream.compress().expect("compresses");
            let stream = document.add_object(stream);
            document
                .add_object(dictionary! {
                    "Type" => "Page",
                    "Parent" => tree,
                    "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
                    "Contents" => stream,
                    "Resources" => dictionary! { "Font" => dictionary! { "F" => font } },
                })
                .into()
        })
        .collect();
    document.objects.insert(
        tree,
        dictionary! { "Type" => "Pages", "Count" => kids.len() as u32, "Kids" => kids }.into(),
    );
    let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", root);
    let mut bytes = vec![];
    document.save_to(&mut bytes).expect("a Vec takes all");
    bytes
}

/// Locks a file with 128-bit RC4.
pub(super) fn locked(pdf: &[u8], user_password: &str) -> Vec<u8> {
    let mut document = Document::load_mem(pdf).expect("is sound");
    let id = Object::string_literal("0123456789abcdef");
    document.trailer.set("ID", vec![id.clone(), id]);
    let version = EncryptionVersion::V2 {
        document: &document,
        owner_password: "eigenaar",
        user_password,
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).expect("is a known way");
    document.encrypt(&state).expect("was open");
    let mut bytes = vec![];
    document.save_to(&mut bytes).expect("a Vec takes all");
    bytes
}

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
        assert_eq!(page.text, texts[at]);
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
