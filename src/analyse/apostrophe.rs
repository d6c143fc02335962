//! Endings behind an apostrophe, as abbreviations take them.
//!
//! ```text
//! zzp'ers → zzp     cao's → cao     sms'je → sms
//! ```
//!
//! Dutch spells an ending with an apostrophe where the word before it is read letter
//! by letter, or would be misread without. Whatever the abbreviation is, known or not,
//! the apostrophe tells where it ends.
//!
//! **Source.** The official spelling of Dutch (Woordenlijst Nederlandse Taal, 2015).

/// Plurals, diminutives, and the person who works or lives by it.
pub(super) const DUTCH_ENDINGS: &[&str] = &[
    "s", "er", "ers", "en", "ster", "sters", "je", "jes", "tje", "tjes",
];

/// Those that English text has, too: it speaks of `zzp'ers`. The possessive `'s` is
/// left to the stemmer, which undoes it.
pub(super) const ENGLISH_ENDINGS: &[&str] = &["er", "ers"];

/// Returns a form without an ending that stands behind an apostrophe; two letters at
/// least are before it.
pub(super) fn without_ending<'a>(form: &'a str, endings: &[&str]) -> &'a str {
    let Some((before, ending)) = form.rsplit_once('\'') else {
        return form;
    };
    if before.chars().count() > 1 && endings.contains(&ending) {
        before
    } else {
        form
    }
}

#[cfg(test)]
mod tests {
    use super::{DUTCH_ENDINGS, without_ending};

    #[test]
    fn an_abbreviation_ends_at_the_apostrophe() {
        for (form, expected) in [
            ("zzp'er", "zzp"),
            ("zzp'ers", "zzp"),
            ("wmo'er", "wmo"),
            ("cao's", "cao"),
            ("sms'jes", "sms"),
            ("foto's", "foto"),
            ("zo'n", "zo'n"),
            ("z'n", "z'n"),
            ("'s", "'s"),
            ("zzp", "zzp"),
        ] {
            assert_eq!(without_ending(form, DUTCH_ENDINGS), expected);
        }
    }
}
