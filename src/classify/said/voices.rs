//! Voices: whose words a study gathered.
//!
//! ```text
//! sentence ─voices→ professionals, people concerned, both or neither
//! ```
//!
//! **Promise.** Somebody was asked, and the same sentence says who. Interviews
//! with social workers are practice knowledge inside a scientific study;
//! interviews with clients are lived experience.
//!
//! **Never:** decides whether the study asked them itself; that is `stance`.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

/// Whose words a sentence says were gathered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::classify) struct Voices {
    /// Those of people at work.
    pub(in crate::classify) professionals: bool,
    /// Those of the people concerned, or of those near to them.
    pub(in crate::classify) concerned: bool,
}

/// Beginnings of words for asking.
const ASKING: &[&str] = &[
    "interview",
    "geïnterview",
    "diepte interview",
    "focusgroep",
    "focus group",
    "groepsgesprek",
    "gebruikerstest",
    "user test",
    "gesprek",
    "gesproken",
    "spraken",
    "sprak ",
    "spoke with",
    "spoke to",
    "talked with",
    "talked to",
    "in conversation with",
    "conversations with",
    "dagboek",
    "diary",
    "diaries",
    "vertelden",
    "took part",
    "deden mee",
    "namen deel",
];

/// Beginnings of words for people at work.
const PROFESSIONALS: &[&str] = &[
    "professional",
    "social worker",
    "sociaal werker",
    "teacher",
    "docent",
    "leerkracht",
    "hulpverlener",
    "practitioner",
    "staff",
    "medewerker",
    "jongerenwerker",
    "opbouwwerker",
    "wijkverpleeg",
    "begeleider",
    "nurse",
    "counselor",
    "counsellor",
    "beleidsmedewerker",
    "casemanager",
    "case manager",
    "maatschappelijk werker",
    "coordinator",
    "coördinator",
    "community worker",
    "support worker",
    "uitvoerder",
    "ambtena",
    "jeugdwerker",
    "facilitator",
    "manager",
    "officer",
];

/// Beginnings of words for the people concerned.
const CONCERNED: &[&str] = &[
    "client",
    "cliënt",
    "service user",
    "resident",
    "bewoner",
    "inwoner",
    "mantelzorger",
    "ouder ",
    "ouders",
    "parent",
    "jongeren ",
    "young people",
    "ervaringsdeskundig",
    "experts by experience",
    "patient",
    "patiënt",
    "family member",
    "familieleden",
    "refugee",
    "vluchteling",
    "burgers",
    "homeless people",
    "daklozen",
    "dakloze",
    "mensen met",
    "people with",
    "people in",
    "buren",
    "buurtgenoten",
    "neighbour",
    "neighbor",
    "volunteer",
    "vrijwilliger",
    "members",
    "leden",
    "gezinnen",
    "families",
    "moeders",
    "mothers",
    "sibling",
    "brothers",
    "sisters",
    "women",
    "vrouwen",
    "mannen",
    "children",
    "kinderen",
    "older people",
    "ouderen",
    "guests",
    "gasten",
    "naasten",
    "carer",
    "caregiver",
];

/// All words for asking, found in one pass: most sentences have none.
static ASKED: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(ASKING).ok());
/// All words for people, first those for people at work.
static PEOPLE: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::new(PROFESSIONALS.iter().chain(CONCERNED)).ok());

/// Words behind asking that tell what was asked about, not who was asked.
const ABOUT: &[&str] = &[
    "over",
    "about",
    "on",
    "regarding",
    "concerning",
    "naar",
    "die",
    "who",
    "whose",
    "waarin",
    "how",
    "hoe",
    "what",
    "wat",
];
/// Denials right before asking.
const NOT: [&str; 4] = [" niet", " not", " geen", " no"];
/// Words before and after asking among which those who were asked are named.
const BEFORE: usize = 14;
const AFTER: usize = 12;

/// Tells whether anybody may have been asked in `text`, of a haystack.
pub(in crate::classify) fn asks(text: &str) -> bool {
    ASKED.iter().any(|asked| asked.is_match(text))
}

/// Tells whose words `sentence`, the text of a haystack, says were gathered.
pub(in crate::classify) fn voices(sentence: &str) -> Voices {
    let mut voices = Voices::default();
    for hit in ASKED.iter().flat_map(|asked| asked.find_iter(sentence)) {
        let before = &sentence[..hit.start()];
        // `Ouders zijn niet gesproken` is a limit of the study.
        let is_denied = NOT.iter().any(|it| before.trim_end().ends_with(it));
        if before.ends_with(char::is_alphanumeric) || is_denied {
            continue;
        }
        let near = around(sentence, hit.start());
        let people = PEOPLE.iter().flat_map(|it| it.find_overlapping_iter(near));
        for person in people {
            if near[..person.start()].ends_with(char::is_alphanumeric) {
                continue;
            }
            let is_at_work = person.pattern().as_usize() < PROFESSIONALS.len();
            voices.professionals |= is_at_work;
            voices.concerned |= !is_at_work;
        }
    }
    voices
}

/// Returns the words around byte `at` that tell who was asked.
fn around(sentence: &str, at: usize) -> &str {
    let before = &sentence[..at];
    let start = before
        .rmatch_indices(' ')
        .nth(BEFORE)
        .map_or(0, |(blank, _)| blank);
    let mut end = at;
    for (index, word) in sentence[at..].split_inclusive(' ').enumerate() {
        if index > AFTER || index > 0 && ABOUT.contains(&word.trim_end()) {
            break;
        }
        end += word.len();
    }
    &sentence[start..end]
}

#[cfg(test)]
mod tests {
    use super::voices;

    #[track_caller]
    fn check(sentence: &str, professionals: bool, concerned: bool) {
        let found = voices(sentence);
        assert_eq!(
            (found.professionals, found.concerned),
            (professionals, concerned),
            "{sentence}"
        );
    }

    #[test]
    fn somebody_was_asked_and_the_sentence_says_who() {
        check("we held interviews with social workers", true, false);
        check(
            "twaalf cliënten en zes hulpverleners zijn geïnterviewd",
            true,
            true,
        );
    }

    #[test]
    fn what_was_asked_about_was_not_asked() {
        check(
            "interviews with youth workers about young people",
            false,
            false,
        );
        check("interviews met jongerenwerkers over ouders", true, false);
    }

    #[test]
    fn nobody_was_asked() {
        check("jongeren en ouders zijn niet gesproken", false, false);
        check("social workers help clients", false, false);
        check("jongerenwerkers en ouders", false, false);
    }

    #[test]
    fn an_interview_with_nobody_named_is_no_voice() {
        check("the interviews took an hour", false, false);
        check("het interview met de ouderling", false, false);
    }
}
