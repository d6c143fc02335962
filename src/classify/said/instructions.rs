//! Instructions: sentences that tell a reader what to do.
//!
//! ```text
//! text, language ─instructions→ bytes at which `Ask what happened.` begins
//! ```
//!
//! **Promise.** A sentence begins with a verb in the imperative that is hardly
//! ever a noun there, and ends as a sentence does: a heading, a question or a
//! cell does not count.
//!
//! **Source.** Handouts, protocols and manuals are written so; `rules` has how
//! many make one.

use crate::study::Language;

const DUTCH: [&str; 33] = [
    "voeg",
    "verwijder",
    "vermeld",
    "vermijd",
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
    "bepaal",
    "spreek",
    "toon",
    "blijf",
    "wees",
    "voorkom",
    "benoem",
    "overleg",
];
const ENGLISH: [&str; 33] = [
    "avoid",
    "take",
    "ask",
    "make",
    "don't",
    "try",
    "remember",
    "listen",
    "keep",
    "write",
    "think",
    "choose",
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
    "ensure",
    "let",
    "offer",
    "bring",
    "acknowledge",
];
/// Verbs of both languages with the word that makes them one: `Use` alone is
/// most often a noun.
const PAIRS: [(&str, &str); 11] = [
    ("do", "not"),
    ("make", "sure"),
    ("use", "the"),
    ("use", "a"),
    ("zorg", "dat"),
    ("let", "op"),
    ("gebruik", "de"),
    ("gebruik", "een"),
    ("gebruik", "geen"),
    ("zorg", "ervoor"),
    ("use", "your"),
];
/// Words of the shortest sentence with a mark at its end, and of the shortest
/// without one, which may be a heading.
const SHORTEST: usize = 3;
const SHORTEST_OPEN: usize = 5;

/// Finds where sentences begin that tell what to do.
pub(in crate::classify) fn instructions(text: &str, language: Language) -> Vec<usize> {
    let verbs: &[&str] = match language {
        Language::Dutch => &DUTCH,
        Language::English => &ENGLISH,
        _ => return vec![],
    };
    starts(text)
        .filter(|start| is_instruction(&text[*start..], verbs))
        .collect()
}

/// Finds where sentences may begin: at the first letter, and behind a mark and
/// a blank. Bullets and numbers are passed over.
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

/// Tells whether `text` begins with a sentence that tells what to do.
fn is_instruction(text: &str, verbs: &[&str]) -> bool {
    let mut words = text.split_whitespace();
    let Some(first) = words.next().filter(|it| is_capitalised(it)) else {
        return false;
    };
    let first = first.to_lowercase().replace('\u{2019}', "'");
    let second = words.next().unwrap_or_default();
    if !verbs.contains(&first.as_str()) && !PAIRS.contains(&(first.as_str(), second)) {
        return false;
    }
    let ends = text.find(['.', '!', '?', ':', ';', '\u{2022}']);
    let sentence = &text[..ends.unwrap_or(text.len())];
    let mark = &text[sentence.len()..];
    let is_told = mark.is_empty() || mark.starts_with(['.', '!', ';', ':', '\u{2022}']);
    let shortest = if mark.is_empty() {
        SHORTEST_OPEN
    } else {
        SHORTEST
    };
    is_told && sentence.split_whitespace().count() >= shortest
}

/// Tells `Ask` from `ask` and from the `GA` of a postcode.
fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && !letters.any(char::is_uppercase)
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
            "Ask what happened. Don\u{2019}t interrupt the other. They did. Do not shout at them!",
            Language::English,
            3,
        );
        check(
            "\u{2022} Zorg dat iemand luistert. 2. Luister tot het eind.",
            Language::Dutch,
            2,
        );
    }

    #[test]
    fn headings_questions_and_nouns_do_not() {
        check("Make or buy", Language::English, 0);
        check("Make time for each other", Language::English, 1);
        check("Ask first", Language::English, 0);
        check("Use of data in care.", Language::English, 0);
        check("Do you feel lonely?", Language::English, 0);
        check("Make you feel lonely?", Language::English, 0);
        check("we ask what happened; ask them too.", Language::English, 0);
        check("Zorg voor jeugd in de stad.", Language::Dutch, 0);
        check("3508 GA Utrecht, van de lezer.", Language::Dutch, 0);
        check("Onderzoek wijst uit dat het helpt.", Language::Dutch, 0);
        check("Luister naar de ander.", Language::French, 0);
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
