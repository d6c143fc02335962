//! A font program for the fonts that bring none.

/// A font program without glyphs: a table directory, `head` and `maxp`.
///
/// Fonts that are not embedded need some program to stand on. Widths come from
/// the PDF or from the metrics of the standard fonts, meanings from glyph
/// names, so nothing is ever looked up in it, and 240 KB of outlines stay out
/// of the program.
pub(super) const BLANK: &[u8] = &{
    let mut font = [0_u8; 44 + 56 + 8];
    let start = [
        0, 1, 0, 0, 0, 2, 0, 32, 0, 1, 0, 0, // sfnt 1.0, two tables
        b'h', b'e', b'a', b'd', 0, 0, 0, 0, 0, 0, 0, 44, 0, 0, 0, 54, // at 44
        b'm', b'a', b'x', b'p', 0, 0, 0, 0, 0, 0, 0, 100, 0, 0, 0, 6, // at 100
    ];
    let mut at = 0;
    while at < start.len() {
        font[at] = start[at];
        at += 1;
    }
    font[44 + 1] = 1; // head, version 1.0
    font[44 + 18] = 3; // 1000 units to the em
    font[44 + 19] = 232;
    font[100 + 2] = 0x50; // maxp, version 0.5
    font[100 + 5] = 1; // one glyph
    font
};
