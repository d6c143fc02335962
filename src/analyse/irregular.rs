//! English nouns whose plural no stemmer undoes.
//!
//! Facts of grammar, typed from knowledge of the language: plurals with another
//! vowel, in -ren, of Greek and Latin words, and of words in -fe. Left out: what
//! is also another word (`found`, `left`, `data`, `media`, `people`).

/// Returns the singular of an irregular English plural.
pub(super) fn singular(form: &str) -> Option<&'static str> {
    let at = PLURALS.binary_search_by_key(&form, |it| it.0).ok()?;
    Some(PLURALS[at].1)
}

/// Plural and singular, sorted. Possessives are here too: Unicode takes
/// `children's` for one word, and Porter's stemmer undoes only the ending.
const PLURALS: &[(&str, &str)] = &[
    ("analyses", "analysis"),
    ("appendices", "appendix"),
    ("axes", "axis"),
    ("bases", "basis"),
    ("children", "child"),
    ("children's", "child"),
    ("crises", "crisis"),
    ("criteria", "criterion"),
    ("curricula", "curriculum"),
    ("diagnoses", "diagnosis"),
    ("feet", "foot"),
    ("foci", "focus"),
    ("grandchildren", "grandchild"),
    ("housewives", "housewife"),
    ("hypotheses", "hypothesis"),
    ("indices", "index"),
    ("knives", "knife"),
    ("lives", "life"),
    ("men", "man"),
    ("men's", "man"),
    ("mice", "mouse"),
    ("midwives", "midwife"),
    ("neuroses", "neurosis"),
    ("oases", "oasis"),
    ("parentheses", "parenthesis"),
    ("phenomena", "phenomenon"),
    ("policemen", "policeman"),
    ("prognoses", "prognosis"),
    ("psychoses", "psychosis"),
    ("schoolchildren", "schoolchild"),
    ("selves", "self"),
    ("servicemen", "serviceman"),
    ("servicewomen", "servicewoman"),
    ("spokesmen", "spokesman"),
    ("spokeswomen", "spokeswoman"),
    ("stepchildren", "stepchild"),
    ("stimuli", "stimulus"),
    ("strata", "stratum"),
    ("syllabi", "syllabus"),
    ("syntheses", "synthesis"),
    ("teeth", "tooth"),
    ("theses", "thesis"),
    ("thieves", "thief"),
    ("wives", "wife"),
    ("women", "woman"),
    ("women's", "woman"),
];

#[cfg(test)]
mod tests {
    use super::{PLURALS, singular};

    #[test]
    fn plurals_can_be_searched() {
        assert!(PLURALS.is_sorted());
        assert_eq!(singular("women"), Some("woman"));
        assert_eq!(singular("data"), None);
    }
}
