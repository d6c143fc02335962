//! The front of a study: its title, its first words.
//!
//! ```text
//! zoned passages, title ─zone_…→ Title, Opening
//! ```
//!
//! **Promise.** A study with an abstract has no opening, so that no study has
//! two fronts. A title that is known is looked for in the print; only if it is
//! not there, the first words stand in for it.
//!
//! **Never:** reads further than the second page for a title.

use crate::classify::said::passage::{Zone, Zoned};

/// Words of the first page taken for a title that is not known.
const TITLE_WORDS: usize = 30;
/// Words of a study without an abstract that count as its opening: one page of
/// a report, and what an editor allows for an abstract.
const OPENING_WORDS: usize = 250;

/// Zones the title: the passages that are it or hold it, else the first words.
pub(super) fn zone_title(zoned: &mut [Zoned<'_>], title: Option<&str>) {
    let wanted = letters(title.unwrap_or_default());
    let mut found = false;
    if wanted.chars().count() >= 10 {
        let longest = 3 * wanted.len();
        for passage in zoned.iter_mut().filter(|passage| passage.page.get() <= 2) {
            // A paragraph is no title, and counting costs next to nothing.
            let bytes = passage.text.bytes();
            if bytes.filter(u8::is_ascii_alphanumeric).count() > longest {
                continue;
            }
            let here = letters(passage.text);
            let holds = here.len() <= longest && here.contains(&wanted);
            let is_part = here.chars().count() >= 10 && wanted.contains(&here);
            if holds || is_part {
                passage.zone = Zone::Title;
                found = true;
            }
        }
    }
    if found {
        return;
    }
    let mut words = 0;
    for passage in zoned.iter_mut().filter(|passage| passage.page.get() == 1) {
        words += passage.words;
        if words > TITLE_WORDS {
            break;
        }
        passage.zone = Zone::Title;
    }
}

/// Returns the letters and digits of `text`, lower-cased, to compare titles.
fn letters(text: &str) -> String {
    let mut letters = String::new();
    for letter in text.chars().filter(|letter| letter.is_alphanumeric()) {
        if letter.is_ascii() {
            letters.push(letter.to_ascii_lowercase());
        } else {
            letters.extend(letter.to_lowercase());
        }
    }
    letters
}

/// Zones the first words as the opening if there is no abstract.
pub(super) fn zone_opening(zoned: &mut [Zoned<'_>]) {
    if zoned.iter().any(|passage| passage.zone == Zone::Abstract) {
        return;
    }
    let mut words = 0;
    for passage in zoned {
        if words >= OPENING_WORDS {
            break;
        }
        if matches!(passage.zone, Zone::Body | Zone::Heading) {
            passage.zone = Zone::Opening;
            words += passage.words;
        }
    }
}
