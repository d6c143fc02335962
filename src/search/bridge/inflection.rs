//! Two words → whether they are inflections of one word.
//!
//! ```text
//! wijkteams, wijkteam → yes     leven, leefbaarheid → no
//! ```
//!
//! The keys of the analyser are made for finding much: by them `leven` is
//! `leefbaarheid`, `ageing` is `age` and `housing` is `house`. On a page that
//! is a stray hit; here it would be a translation of a word that nobody typed.
//! So an equal key is believed only of words that end alike; and Dutch words
//! that only lengthen a vowel or double a letter (`sociaal`, `sociale`) are one
//! word even where the stemmer parts them.
//!
//! **Promise.** A word is an inflection of itself; the order of the two does
//! not matter. **Knows:** endings of Dutch and English. **Never:** the table.
//!
//! **Source.** Open and closed syllables: the rules of Dutch spelling. The
//! endings: those by which grammars of either language derive a noun or an
//! adjective. How well they keep words apart is measured in the head of
//! [`super`].

use crate::{
    analyse::{Keys, fold},
    study::Language,
};

/// Endings that make another word; those on one line are the same ending. The
/// first line that fits counts.
const DUTCH: &[&[&str]] = &[
    &["heid", "heden"],
    &["ing", "ingen"],
    &["schap", "schappen"],
    &["iteit", "iteiten"],
    &["atie", "aties"],
    &["ie", "ies", "ieën"],
    &["te", "ten", "tes"],
    &["je", "jes"],
    &["aar", "aars", "aren"],
    &["isme", "ismen"],
    &["ist", "isten"],
    &["er", "ers"],
    &["baar", "bare"],
    &["lijk", "lijke"],
    &["loos", "loze"],
    &["zaam", "zame"],
    &["aal", "ale"],
    &["eel", "ele"],
    &["ief", "ieve"],
    &["isch", "ische"],
];

/// As above, for English. The terms are nouns, so `-ing` and `-ed` count.
const ENGLISH: &[&[&str]] = &[
    &["ing", "ings"],
    &["ed"],
    &["er", "ers"],
    &["or", "ors"],
    &["ant", "ants"],
    &["ist", "ists"],
    // Before `ion`: medication, medicalisation.
    &["isation", "isations"],
    &["ization", "izations"],
    &["ion", "ions"],
    &["ment", "ments"],
    &["ness", "nesses"],
    &["ity", "ities"],
    &["ism", "isms"],
    &["ence", "ences"],
    &["ance", "ances"],
    &["ency", "encies"],
    &["al", "als"],
    &["ic", "ics"],
    &["ive", "ives"],
    &["able"],
    &["ful"],
    &["less"],
    &["ous"],
    &["ate", "ates"],
    &["ise", "ises"],
    &["ize", "izes"],
    &["ly", "lies"],
];

/// Tells whether two forms are inflections of one word of `language`.
pub(super) fn is_one_word(a: &str, b: &str, language: Language, keys: &mut Keys) -> bool {
    let (folded_a, folded_b) = (fold(a), fold(b));
    if folded_a == folded_b {
        return true;
    }
    if !may_be_one(&folded_a, &folded_b) {
        return false;
    }
    let by_key = ending(a, language) == ending(b, language)
        && keys.stem(a, language) == keys.stem(b, language);
    by_key || (language == Language::Dutch && share_a_base(&folded_a, &folded_b))
}

/// Tells whether two words differ only at their ends, which is cheap to see:
/// `steden` and `stad` differ in four letters, and no inflection in more than
/// five.
fn may_be_one(a: &str, b: &str) -> bool {
    const ENDS: usize = 5;
    let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let rest = |word: &str| word.chars().count() - same;
    rest(a) <= ENDS && rest(b) <= ENDS
}

/// Returns which ending a form has: its line in the table.
fn ending(form: &str, language: Language) -> Option<usize> {
    let (table, form) = match language {
        Language::Dutch => (DUTCH, form),
        _ => (ENGLISH, form.strip_suffix("'s").unwrap_or(form)),
    };
    let ends_in = |ending: &&str| {
        let stem = form.strip_suffix(*ending);
        stem.is_some_and(|it| it.chars().count() >= SHORTEST)
    };
    table.iter().position(|it| it.iter().any(ends_in))
}

fn share_a_base(a: &str, b: &str) -> bool {
    let bases = bases(a);
    self::bases(b).iter().any(|it| bases.contains(it))
}

/// Returns what a Dutch form may be an inflection of, by its spelling alone:
/// itself, and what is left without `-e`, `-en`, `-s`.
fn bases(form: &str) -> Vec<String> {
    let mut bases = vec![form.to_owned()];
    if let Some(stem) = form.strip_suffix("en").or_else(|| form.strip_suffix('e')) {
        bases.extend(closed(stem));
    }
    if let Some(stem) = form.strip_suffix("'s").or_else(|| form.strip_suffix('s')) {
        bases.push(stem.to_owned());
    }
    // Below this, too little is left to tell words apart by.
    bases.retain(|it| it == form || it.chars().count() >= SHORTEST);
    bases
}

/// The fewest letters that are left when an ending is taken away: `wet`, `lid`,
/// and `need` has none.
const SHORTEST: usize = 3;

/// Returns how a stem is written when no vowel follows: `social` → `sociaal`,
/// `gezinn` → `gezin`, `huiz` → `huis`.
fn closed(stem: &str) -> Vec<String> {
    let mut letters: Vec<char> = stem.chars().collect();
    let Some(last) = letters.pop() else {
        return vec![];
    };
    if is_vowel(last) {
        return vec![stem.to_owned()];
    }
    if letters.last() == Some(&last) {
        return vec![letters.into_iter().collect()];
    }
    let before: Option<char> = letters.last().copied();
    let vowels: String = letters.iter().rev().take(2).rev().collect();
    let is_open = !LONG.contains(&vowels.as_str());
    let end = match last {
        'v' => 'f',
        'z' => 's',
        last => last,
    };
    let written = |letters: &[char]| letters.iter().chain([&end]).collect::<String>();
    let short = written(&letters);
    match before {
        Some(vowel @ ('a' | 'o' | 'u' | 'e')) if is_open => {
            letters.push(vowel);
            let long = written(&letters);
            // An `e` without stress stays single: `jongeren`, `jonger`.
            if vowel == 'e' {
                vec![long, short]
            } else {
                vec![long]
            }
        }
        _ => vec![short],
    }
}

/// Vowels of two letters, which are written the same whatever follows. Two
/// others are of two syllables: `soci-aal`.
const LONG: &[&str] = &[
    "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ij", "ei", "au", "ou",
];

/// Tells whether a letter without diacritics is a vowel.
pub(super) fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::is_one_word;
    use crate::{
        analyse::Keys,
        study::Language::{self, Dutch, English},
    };

    #[track_caller]
    fn check(language: Language, a: &str, b: &str, expected: bool) {
        let mut keys = Keys::default();
        for (a, b) in [(a, b), (b, a)] {
            let is = is_one_word(a, b, language, &mut keys);
            assert_eq!(is, expected, "{a}, {b}");
        }
    }

    #[test]
    fn plurals_and_adjectives_of_dutch() {
        check(Dutch, "wijkteams", "wijkteam", true);
        check(Dutch, "gezinnen", "gezin", true);
        check(Dutch, "sociale", "sociaal", true);
        check(Dutch, "gewone", "gewoon", true);
        check(Dutch, "cliënten", "client", true);
        check(Dutch, "vaardigheden", "vaardigheid", true);
        check(Dutch, "netwerken", "netwerk", true);
    }

    #[test]
    fn words_that_only_share_a_stem_are_two_in_dutch() {
        check(Dutch, "leven", "leefbaarheid", false);
        check(Dutch, "leefbaar", "leefbaarheid", false);
        check(Dutch, "emotie", "emotioneel", false);
        check(Dutch, "manen", "man", false);
        check(Dutch, "burger", "hamburger", false);
    }

    #[test]
    fn plurals_of_english() {
        check(English, "carers", "carer", true);
        check(English, "communities", "community", true);
        check(English, "families", "family", true);
        check(English, "policies", "policy", true);
    }

    #[test]
    fn words_that_only_share_a_stem_are_two_in_english() {
        check(English, "carers", "care", false);
        check(English, "participants", "participation", false);
        check(English, "age", "ageing", false);
        check(English, "houses", "housing", false);
        check(English, "parents", "parenting", false);
        check(English, "universe", "university", false);
    }
}
