//! Instructions: sentences that tell a reader what to do.
//!
//! ```text
//! text, language ─instructions→ bytes at which `Ask what happened.` begins
//! ```
//!
//! **Promise.** A sentence counts by its first word, a verb in the imperative
//! that seldom begins a sentence otherwise; a heading or a cell of two words
//! does not.
//!
//! **Source.** Handouts, protocols and manuals are written so. Of the 214 coded
//! documents six have five of them and five in a thousand words: readers took
//! four for practice, and two are manifestos.

use crate::study::Language;

const DUTCH: [&str; 36] = [
    "gebruik",
    "vermijd",
    "vraag",
    "zorg",
    "let",
    "probeer",
    "vul",
    "kies",
    "controleer",
    "noteer",
    "neem",
    "klik",
    "maak",
    "geef",
    "bespreek",
    "ga",
    "houd",
    "leg",
    "schrijf",
    "stel",
    "denk",
    "luister",
    "bekijk",
    "lees",
    "stuur",
    "selecteer",
    "meld",
    "bepaal",
    "spreek",
    "toon",
    "blijf",
    "wees",
    "voorkom",
    "benoem",
    "overleg",
    "onderzoek",
];
const ENGLISH: [&str; 37] = [
    "use",
    "avoid",
    "take",
    "ask",
    "make",
    "do",
    "don't",
    "try",
    "remember",
    "listen",
    "keep",
    "write",
    "think",
    "choose",
    "check",
    "consider",
    "look",
    "identify",
    "explain",
    "discuss",
    "give",
    "invite",
    "encourage",
    "describe",
    "follow",
    "provide",
    "allow",
    "stay",
    "tell",
    "find",
    "be",
    "never",
    "ensure",
    "let",
    "offer",
    "bring",
    "acknowledge",
];
/// Words behind the verb without which it is a heading or a cell.
const SHORTEST: usize = 2;

/// Finds where sentences begin that tell what to do.
pub(super) fn instructions(text: &str, language: Language) -> Vec<usize> {
    let verbs: &[&[&str]] = match language {
        Language::Dutch => &[&DUTCH],
        Language::English => &[&ENGLISH],
        _ => return vec![],
    };
    starts(text)
        .filter(|start| is_instruction(&text[*start..], verbs))
        .collect()
}

/// Finds where sentences may begin: at the first letter, and at a capital
/// behind a mark and a blank. Bullets and numbers are passed over.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let first = text.find(char::is_alphabetic);
    let later = text.match_indices(['.', '!', '?', ':', ';', '\u{2022}']);
    let later = later.filter_map(|(at, mark)| {
        let behind = &text[at + mark.len()..];
        let letter = behind.find(|letter: char| !letter.is_whitespace())?;
        (letter > 0).then_some(at + mark.len() + letter)
    });
    let later = later.filter(move |at| Some(*at) != first);
    first.into_iter().chain(later)
}

fn is_instruction(text: &str, verbs: &[&[&str]]) -> bool {
    if !text.starts_with(char::is_uppercase) {
        return false;
    }
    let mut words = text.split(char::is_whitespace);
    let first = words.next().unwrap_or_default().to_lowercase();
    let first = first.replace('\u{2019}', "'");
    let is_known = verbs.iter().any(|it| it.contains(&first.as_str()));
    // `Ask. Listen. Wait.` is a list of names.
    let behind = words.take_while(|it| !it.is_empty()).take(SHORTEST);
    is_known && behind.count() == SHORTEST
}

#[cfg(test)]
mod tests {
    use super::{DUTCH, ENGLISH, instructions};
    use crate::study::Language;

    #[track_caller]
    fn check(text: &str, language: Language, expected: usize) {
        assert_eq!(instructions(text, language).len(), expected, "{text}");
    }

    #[test]
    fn sentences_that_begin_with_a_verb_tell_what_to_do() {
        check(
            "Ask what happened. Don\u{2019}t interrupt the other. They did.",
            Language::English,
            2,
        );
        check(
            "\u{2022} Vraag wat er gebeurde. 2. Luister tot het eind.",
            Language::Dutch,
            2,
        );
    }

    #[test]
    fn headings_questions_and_other_languages_do_not() {
        check("Use of data", Language::French, 0);
        check("Ask first", Language::English, 0);
        check("we ask what happened; ask them too", Language::English, 0);
    }

    #[test]
    fn the_lists_hold_no_word_twice() {
        for list in [&DUTCH[..], &ENGLISH[..]] {
            let mut known = list.to_vec();
            known.sort_unstable();
            known.dedup();
            assert_eq!(known.len(), list.len());
        }
    }
}
