//! Words and sentences as a reader would type them, from whole files.

use super::built::with_contents;
use crate::extract::{Extraction, Limits, extract};

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
