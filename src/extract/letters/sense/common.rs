//! Commonest words: the small ones by which languages are told apart.
//!
//! ```text
//! letters of a word ─kinship→ Dutch or English, another language, or unknown
//! ```
//!
//! **Source.** The Universal Declaration of Human Rights in the languages named.

/// The commonest words of Dutch and English, of two letters and more.
const OWN: &[&str] = &[
    "aan", "about", "al", "all", "als", "an", "and", "are", "as", "at", "be", "been", "bij", "but",
    "by", "can", "dan", "dat", "de", "deze", "die", "dit", "door", "een", "en", "er", "for",
    "from", "geen", "had", "has", "have", "hebben", "heeft", "het", "hij", "hun", "if", "ik", "in",
    "is", "it", "kan", "maar", "meer", "met", "more", "naar", "niet", "nog", "not", "of", "om",
    "on", "one", "ook", "op", "or", "our", "over", "te", "that", "the", "their", "there", "they",
    "this", "to", "tot", "uit", "van", "veel", "voor", "was", "we", "wel", "were", "which", "who",
    "wij", "will", "with", "worden", "wordt", "would", "you", "ze", "zij", "zijn",
];

/// Those of other languages: German, French, Spanish, Italian, Portuguese,
/// Swedish, Danish, Polish, Turkish, Somali, Swahili; without accents.
const OTHERS: &[&str] = &[
    "af", "ar", "att", "au", "auch", "auf", "aus", "av", "avec", "bei", "bir", "bu", "ce", "che",
    "com", "como", "con", "da", "dans", "das", "dass", "del", "della", "dem", "den", "der", "des",
    "det", "di", "do", "du", "ein", "eine", "el", "em", "es", "est", "et", "ett", "hat", "icin",
    "ikke", "il", "im", "inte", "ist", "iyo", "jest", "ka", "ku", "kwa", "la", "las", "le", "les",
    "lo", "los", "med", "mit", "na", "nach", "nao", "nicht", "nie", "no", "non", "och", "og", "oo",
    "os", "ou", "pa", "par", "para", "pas", "per", "plus", "por", "pour", "que", "qui", "se", "si",
    "sich", "sie", "som", "sono", "sont", "su", "sur", "til", "till", "uma", "un", "una", "und",
    "une", "ve", "von", "wa", "waa", "werden", "ya", "zu",
];

/// The longest word of the lists.
pub(super) const LONGEST: usize = 6;

/// The letters of a word as far as they matter, with zeros behind them.
pub(super) type Letters = [u8; 8];

/// Whose commonest words a word is among.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kinship {
    /// Those of Dutch or English.
    Own,
    /// Those of another language.
    Other,
}

/// The lists as numbers, in the same order: comparing words letter by letter took
/// a hundredth of the time of reading.
static OWN_NUMBERS: [u64; OWN.len()] = numbers(OWN);
static OTHER_NUMBERS: [u64; OTHERS.len()] = numbers(OTHERS);

const fn numbers<const N: usize>(words: &[&str]) -> [u64; N] {
    let mut numbers = [0; N];
    let mut at = 0;
    while at < N {
        let word = words[at].as_bytes();
        let mut letters: Letters = [0; 8];
        let mut place = 0;
        while place < word.len() {
            letters[place] = word[place];
            place += 1;
        }
        numbers[at] = u64::from_be_bytes(letters);
        at += 1;
    }
    numbers
}

/// Tells whose word this is, of [`LONGEST`] small letters at most; `None` of those
/// that are not among the commonest.
pub(super) fn kinship(letters: Letters) -> Option<Kinship> {
    let word = u64::from_be_bytes(letters);
    if OWN_NUMBERS.binary_search(&word).is_ok() {
        Some(Kinship::Own)
    } else {
        OTHER_NUMBERS
            .binary_search(&word)
            .is_ok()
            .then_some(Kinship::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::{Kinship, LONGEST, OTHERS, OWN, kinship};

    #[test]
    fn the_words_are_in_order_and_short() {
        for list in [OWN, OTHERS] {
            assert!(list.is_sorted());
            assert!(list.iter().all(|it| it.len() <= LONGEST));
        }
    }

    #[test]
    fn words_are_known() {
        assert_eq!(kinship(*b"het\0\0\0\0\0"), Some(Kinship::Own));
        assert_eq!(kinship(*b"werden\0\0"), Some(Kinship::Other));
        assert_eq!(kinship(*b"hetz\0\0\0\0"), None);
    }
}
