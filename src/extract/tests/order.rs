//! Pages that are drawn in another order than they are read.
//!
//! Each is one kind of what programs do; what a reader of the paper sees is
//! the text that must come out.

use super::built::{Piece, file};
use crate::extract::{Limits, extract};

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
