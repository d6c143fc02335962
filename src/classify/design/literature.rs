//! Literature: whether a sentence speaks of what was read, and not of who was asked.
//!
//! ```text
//! sentence ─is_of_works→ `of the 24 articles most …` does
//! ```

use crate::classify::said::numeral;

/// Tells whether a sentence speaks of works that were read, as reviews do: what
/// those did is not what the review did.
pub(super) fn is_of_works(words: &str) -> bool {
    const WORKS: [&str; 8] = [
        "artikelen",
        "articles",
        "studies",
        "trials",
        "publicaties",
        "publications",
        "papers",
        "titels",
    ];
    const REVIEW: [&str; 4] = ["review", "meta analy", "literatuur", "literature"];
    let mut last = "";
    let counts_works = words.split(' ').any(|word| {
        let bare = word.trim_matches(|it: char| !it.is_alphanumeric());
        let before = std::mem::replace(&mut last, bare);
        let is_some =
            numeral(before).is_some() || matches!(before, "de" | "the" | "most" | "meeste");
        is_some && WORKS.contains(&bare)
    });
    counts_works && !REVIEW.iter().any(|it| words.contains(it))
}
