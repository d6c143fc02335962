//! Pages that are drawn in another order than they are read.
//!
//! Each is one kind of what programs do; what a reader of the paper sees is
//! the text that must come out.

use super::built::{Piece, file};
use crate::extract::{Limits, extract};

#[track_caller]
fn check(drawn: &[Vec<Piece<'_>>], expected: &[&str]) {
    let pdf = file(&[drawn.concat()]);
    let read = extract(pdf, "naam", &Limits::default()).expect("has text");
    // Where a paragraph ends is another matter.
    assert_eq!(read.pages[0].text.replace('\n', " "), expected.join(" "));
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
