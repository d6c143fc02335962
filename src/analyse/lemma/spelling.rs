//! How the end of a Dutch word is written when another syllable follows.
//!
//! ```text
//! loop ─opened→ lopen     lop-en ─closed→ loop
//! ```
//!
//! A long vowel is written once in an open syllable (`loop`, `lopen`), a
//! consonant twice behind a short one (`gezin`, `gezinnen`), and `f` and `s`
//! become `v` and `z` before a vowel (`huis`, `huizen`). Which one holds a word
//! does not tell, so there are candidates; the table knows which is a word.
//!
//! **Knows:** words without diacritics, in ASCII. **Source.** The official
//! spelling of Dutch (Woordenlijst Nederlandse Taal, 2015).

/// Two letters that write one vowel.
const DIGRAPHS: &[&str] = &[
    "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ou", "au", "ei", "ij",
];

pub(super) fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Returns what a word may be whose last syllable is open in `body`, likeliest
/// first: `lop` → `loop`, `lop`; `legg` → `leg`; `huiz` → `huis`.
pub(super) fn closed(body: &str) -> Vec<String> {
    let bytes = body.as_bytes();
    let [.., before, last] = *bytes else {
        return vec![];
    };
    let stem = &body[..body.len() - 1];
    if is_vowel(last) {
        return vec![body.to_owned()];
    }
    if before == last {
        return vec![stem.to_owned(), body.to_owned()];
    }
    let hard = match last {
        b'v' => 'f',
        b'z' => 's',
        other => char::from(other),
    };
    let mut found = vec![];
    if stands_alone(bytes) {
        found.push(format!("{stem}{}{hard}", char::from(before)));
    }
    found.push(format!("{stem}{hard}"));
    // `ie` and `ue` are one vowel or two: `financiele`, `actuele`.
    if before == b'e' && matches!(bytes.iter().rev().nth(2), Some(b'i' | b'u')) {
        found.push(format!("{stem}e{hard}"));
    }
    if hard != char::from(last) {
        found.push(body.to_owned());
    }
    found
}

/// Returns what a word can be whose syllable before `en` is `body`, by the rules
/// of spelling alone, likeliest first: `lop` → `loop`, never `lop`, as that would
/// be `loppen`; `middel` → `middeel`, `middel`, as its last `e` is not stressed.
pub(super) fn stems(body: &str) -> Vec<String> {
    let mut found: Vec<String> = closed(body).into_iter().take(1).collect();
    if ends_unstressed(body) && found.iter().all(|it| it != body) {
        found.push(body.to_owned());
    }
    found
}

/// Tells whether the last syllable may be an unstressed one in `-el`, `-em`, `-en`:
/// another stands before it. Not in `-er`: most verbs in -eren have it stressed
/// (`produceren` is not of `producer`).
fn ends_unstressed(body: &str) -> bool {
    let before = ["el", "em", "en"]
        .iter()
        .find_map(|it| body.strip_suffix(it));
    before.is_some_and(|it| it.bytes().any(is_vowel) && !it.ends_with(['a', 'e', 'i', 'o', 'u']))
}

/// Returns what a stem may be before `en`, with it, likeliest first: `loop` →
/// `lopen`; `leg` → `leggen`; `leef` → `leven`.
pub(super) fn opened(stem: &str) -> Vec<String> {
    let bytes = stem.as_bytes();
    let [.., before, last] = *bytes else {
        return vec![];
    };
    if is_vowel(last) {
        let mut found = vec![format!("{stem}n"), format!("{stem}en")];
        if last == b'a' {
            found.push(format!("{stem}an"));
        }
        return found;
    }
    let soft = match last {
        b'f' => Some('v'),
        b's' => Some('z'),
        _ => None,
    };
    let last = char::from(last);
    let short = &stem[..stem.len() - 1];
    let mut found = vec![];
    let is_double =
        matches!(before, b'a' | b'e' | b'o' | b'u') && bytes.iter().rev().nth(2) == Some(&before);
    if is_double {
        let open = &stem[..stem.len() - 2];
        found.extend(soft.map(|it| format!("{open}{it}en")));
        found.push(format!("{open}{last}en"));
    } else {
        if is_vowel(before) {
            found.push(format!("{stem}{last}en"));
        }
        found.extend(soft.map(|it| format!("{short}{it}en")));
    }
    found.push(format!("{stem}en"));
    found
}

/// Tells whether the vowel before the last letter is no part of a digraph:
/// that of `lop`, not of `loep`; the `u` of `qu` is a consonant.
fn stands_alone(bytes: &[u8]) -> bool {
    let vowel = bytes.len().saturating_sub(2);
    if !matches!(bytes.get(vowel), Some(b'a' | b'e' | b'o' | b'u')) {
        return false;
    }
    let Some(before) = vowel.checked_sub(1) else {
        return true;
    };
    let pair = bytes.get(before..=vowel).unwrap_or_default();
    !DIGRAPHS.iter().any(|it| it.as_bytes() == pair)
        || before
            .checked_sub(1)
            .is_some_and(|it| bytes[it] == b'q' && bytes[before] == b'u')
}

#[cfg(test)]
mod tests {
    use super::{closed, opened};

    #[test]
    fn a_syllable_opens_and_closes() {
        for (stem, infinitive) in [
            ("loop", "lopen"),
            ("leg", "leggen"),
            ("leef", "leven"),
            ("huis", "huizen"),
            ("werk", "werken"),
            ("participeer", "participeren"),
            ("evalueer", "evalueren"),
        ] {
            assert!(opened(stem).iter().any(|it| it == infinitive), "{stem}");
            let body = infinitive.strip_suffix("en").unwrap_or_default();
            assert!(closed(body).iter().any(|it| it == stem), "{infinitive}");
        }
        assert!(opened("creeer").iter().any(|it| it == "creeren"));
        assert_eq!(closed("gezinn")[0], "gezin");
        assert_eq!(closed("financiel")[1], "financieel");
        assert_eq!(closed("social")[0], "sociaal");
        assert_eq!(closed("")[..], [] as [&str; 0]);
        assert_eq!(opened("a")[..], [] as [&str; 0]);
    }
}
