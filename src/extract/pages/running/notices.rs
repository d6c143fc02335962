//! Notices: what a library or a publisher stamps on the pages it hands out.
//!
//! ```text
//! set page ─mark_notices→ lines with the role Head or Foot
//! ```
//!
//! A stamp runs up the margin, or says who downloaded the file, from where and
//! when. It is no part of the text however few pages bear it.

use super::band::edge;
use crate::extract::setting::{Role, SetLine, SetPage};

/// How such a notice begins, and what else it must say.
const BEGINS: [&str; 6] = [
    "downloaded from",
    "downloaded by",
    "downloaded via",
    "gedownload van",
    "gedownload door",
    "gedownload via",
];

/// What stands in a notice beside its first words: an address or a day.
const GOES_ON: [&str; 8] = [
    "http", "www.", ".org", ".com", ".nl", " on ", " op ", " at ",
];

/// Marks notices of a download, and what runs up the margins.
pub(super) fn mark_notices(page: &mut SetPage) {
    let letters = |is: fn(&SetLine) -> bool| -> usize {
        let lines = page.lines.iter().filter(|it| is(it));
        lines.map(|it| it.line.letters.len()).sum()
    };
    let is_upright = letters(|it| it.turn == 0) > letters(|it| it.turn != 0);
    for at in 0..page.lines.len() {
        let line = &page.lines[at];
        let Some(edge) = edge(line, page).filter(|_| line.line.role == Role::Body) else {
            continue;
        };
        let is_up_the_margin = matches!(line.turn, 90 | 270) && is_upright;
        if is_up_the_margin || is_notice(&line.line.text) {
            page.lines[at].line.role = edge.role();
        }
    }
}

/// Tells whether a line says that the file was downloaded. A sentence about it
/// has more in front than `This content`.
fn is_notice(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut rest = BEGINS.iter().filter_map(|it| {
        let (before, rest) = text.split_once(it)?;
        let words = before.split_whitespace();
        let words = words.filter(|it| it.contains(char::is_alphabetic));
        (words.count() <= BEFORE).then_some(rest)
    });
    rest.any(|rest| GOES_ON.iter().any(|it| rest.contains(it)))
}

/// So many words may stand before the notice: `This content`.
const BEFORE: usize = 2;

#[cfg(test)]
mod tests {
    use super::is_notice;

    #[test]
    fn a_notice_says_whence_or_when() {
        assert!(is_notice(
            "Downloaded from https://tijdschrift.example by guest on 1 May 2021"
        ));
        assert!(is_notice(
            "This content downloaded from 131.155.2.66 on Tue, 12 Nov 2013"
        ));
        assert!(is_notice("Gedownload door de bibliotheek op 3 maart 2020"));
        assert!(!is_notice("The app was downloaded by half of the parents."));
        assert!(!is_notice(
            "verslag dat bewoners hadden gedownload van de site op maandag"
        ));
    }
}
