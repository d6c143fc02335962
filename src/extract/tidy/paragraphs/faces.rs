//! Faces: a line in another type than the text under it is a heading.
//!
//! It may be as full as the line below, so that no room tells it from the first
//! line of a paragraph.

use crate::extract::setting::SetLine;

/// A heading has no more lines.
const LINES: usize = 2;

/// What has fewer letters is a mark or a number.
const LETTERS: usize = 4;

/// Tells whether all of `group` is bold or italic, as `here` is not, and no
/// sentence runs from one to the other; `ended` if one ends with the group.
pub(super) fn is_heading_of(
    lines: &[SetLine],
    group: &[usize],
    here: &SetLine,
    ended: bool,
) -> bool {
    let Some(last) = group
        .last()
        .map(|it| &lines[*it])
        .filter(|_| group.len() <= LINES)
    else {
        return false;
    };
    let is = |bold: bool, italic: bool| {
        let all = group.iter().map(|it| lines[*it].look);
        // A sentence that begins in bold ends in plain type.
        let mut all = all.chain([last.ends[1]]);
        all.all(|it| it.is_bold && bold || it.is_italic && italic)
    };
    // A title or a name in other type may run on and end there.
    let is_bold = here.look.is_bold || here.ends[0].is_bold;
    let is_italic = here.look.is_italic || here.ends[0].is_italic;
    let stands_out = is(!is_bold, false) || is(false, !is_italic);
    let text = last.said();
    let is_open = !ended && !text.ends_with([',', '-', '–', '(', '/', '&']);
    let opens = here.line.text.trim_start_matches(['‘', '“', '"', '\'']);
    stands_out
        && (is_open || text.ends_with(['?', '!']))
        && opens.starts_with(char::is_uppercase)
        && text
            .chars()
            .filter(|c| c.is_alphabetic())
            .nth(LETTERS - 1)
            .is_some()
}
