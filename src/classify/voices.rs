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

/// Whose words a sentence says were gathered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Voices {
    /// Those of people at work.
    pub(super) professionals: bool,
    /// Those of the people concerned, or of those near to them.
    pub(super) concerned: bool,
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
];

/// Tells whose words `sentence`, the text of a haystack, says were gathered.
pub(super) fn voices(sentence: &str) -> Voices {
    let has = |beginnings: &[&str]| beginnings.iter().any(|word| begins_word(sentence, word));
    if !has(ASKING) {
        return Voices::default();
    }
    Voices {
        professionals: has(PROFESSIONALS),
        concerned: has(CONCERNED),
    }
}

fn begins_word(sentence: &str, word: &str) -> bool {
    sentence
        .match_indices(word)
        .any(|(at, _)| !sentence[..at].ends_with(char::is_alphanumeric))
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
    fn nobody_was_asked() {
        check("social workers help clients", false, false);
        check("jongerenwerkers en ouders", false, false);
    }

    #[test]
    fn an_interview_with_nobody_named_is_no_voice() {
        check("the interviews took an hour", false, false);
        check("het interview met de ouderling", false, false);
    }
}
