//! Words → forms, and forms without their diacritics.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Returns the form of a word: composed (NFC), lower-cased, with one kind of
/// apostrophe and no soft hyphens. This is what the index holds.
#[must_use]
pub fn form(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfc()
        .filter(|c| *c != '\u{ad}')
        .map(|c| {
            if matches!(c, '’' | 'ʼ' | '＇') {
                '\''
            } else {
                c
            }
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// Returns a form without its diacritics: `coördinatie` → `coordinatie`.
///
/// Two words keep their accents, as Dutch tells them apart by nothing else:
/// `één` (one) is never `een` (a), nor `vóór` (before) `voor` (for).
#[must_use]
pub fn fold(form: &str) -> String {
    if keeps_its_accents(form) {
        return form.to_owned();
    }
    fold_all(form)
}

/// Tells whether a form is one of the two that are never folded.
#[must_use]
pub fn keeps_its_accents(form: &str) -> bool {
    matches!(form, "één" | "vóór")
}

/// Returns a form without its diacritics, whatever it is: for the beginning of
/// a word, `één` begins `éénoudergezin`, which is found as `eenoudergezin`.
#[must_use]
pub fn fold_all(form: &str) -> String {
    if form.is_ascii() {
        return form.to_owned();
    }
    let mut folded = String::with_capacity(form.len());
    for c in form.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ĳ' => folded.push_str("ij"),
            c => folded.push(c),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::{fold, form};

    #[test]
    fn a_form_keeps_its_diacritics_and_loses_its_capitals() {
        assert_eq!(form("Coo\u{308}rdinatie"), "coördinatie");
        assert_eq!(form("Foto’s"), "foto's");
        assert_eq!(form("GGZ"), "ggz");
    }

    #[test]
    fn folding_drops_diacritics_but_never_from_een() {
        assert_eq!(fold("coördinatie"), "coordinatie");
        assert_eq!(fold("financiële"), "financiele");
        assert_eq!(fold("ﬁets"), "fiets");
        assert_eq!(fold("één"), "één");
        assert_ne!(fold(&form("ÉÉN")), fold(&form("een")));
    }
}
