//! Authors: which strings are names of people.
//!
//! ```text
//! claim ─split_names→ names        line below the title ─printed_names→ names
//! ```
//!
//! **Promise.** Rather none than a login name: a claim counts only if it looks
//! like a name. **Never:** lists of first names.

/// Words of names that begin small.
const PARTICLES: &[&str] = &[
    "van", "de", "der", "den", "het", "ten", "ter", "te", "von", "zu", "du", "la", "le", "el",
    "al", "bin", "ben", "da", "di", "dos", "op", "in", "'t", "’t", "op't", "van’t",
];

/// Words before names that are not part of them.
const TITLES: &[&str] = &[
    "dr.", "drs.", "prof.", "mr.", "ir.", "ing.", "dr", "drs", "prof", "ma", "msc", "msc.", "bsc",
    "phd", "phd.", "ph.d", "mw.", "dhr.", "ph.d.", "m.a.", "msw", "lcsw", "bsw", "lmsw", "ed.d.",
    "mr", "mrs.", "ms.",
];

/// Words that no name contains: logins, programs, offices, headings.
const NO_NAMES: &[&str] = &[
    "gebruiker",
    "user",
    "admin",
    "administrator",
    "beheerder",
    "owner",
    "eigenaar",
    "microsoft",
    "office",
    "word",
    "adobe",
    "acrobat",
    "pdf",
    "unknown",
    "onbekend",
    "author",
    "auteur",
    "windows",
    "scanner",
    "xerox",
    "canon",
    "latex",
    "tex",
    "default",
    "standaard",
    "university",
    "universiteit",
    "hogeschool",
    "college",
    "department",
    "school",
    "institute",
    "instituut",
    "report",
    "rapport",
    "research",
    "onderzoek",
    "social",
    "sociaal",
    "work",
    "werk",
    "policy",
    "beleid",
    "abstract",
    "samenvatting",
    "inleiding",
    "introduction",
    "inhoud",
    "contents",
    "gemeente",
    "ministerie",
    "stichting",
    "vereniging",
    "nederland",
    "versie",
    "version",
    "journal",
    "tijdschrift",
    "the",
    "een",
    "and",
    "en",
    "of",
    "for",
    "voor",
    "with",
    "met",
    "from",
    "course",
    "syllabus",
    "programma",
    "program",
    "verkiezingsprogramma",
    "datum",
    "date",
    "edition",
];

/// Splits a claim of authors into names; empty if any of it is no name.
pub(super) fn split_names(claim: &str) -> Vec<String> {
    let claim = claim.trim().trim_end_matches(['.', ';', ',']);
    let parts: Vec<&str> = if claim.contains(';') {
        claim.split(';').collect()
    } else {
        let claim = claim.trim();
        let commas: Vec<&str> = claim.split(',').map(str::trim).collect();
        if commas.len() == 2
            && (is_initials(commas[1]) || !commas[0].contains(' ') && is_name(&turned(claim)))
        {
            vec![claim]
        } else {
            claim
                .split([',', '&'])
                .flat_map(|part| part.split(" and "))
                .flat_map(|part| part.split(" en "))
                .collect()
        }
    };
    let names: Vec<String> = parts
        .into_iter()
        .map(|it| turned(&without_titles(it)))
        .filter(|it| !it.is_empty())
        .collect();
    if names.iter().all(|it| is_name(it)) {
        names
    } else {
        vec![]
    }
}

/// Reads a line that holds names of people and nothing else.
pub(super) fn printed_names(line: &str) -> Vec<String> {
    let bare: String = line
        .chars()
        .filter(|c| !c.is_ascii_digit() && !matches!(c, '*' | '†' | '‡' | '§'))
        .collect();
    let mut bare = bare
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace(" ,", ",");
    for word in [
        "door ",
        "by ",
        "auteurs: ",
        "auteur: ",
        "authors: ",
        "author: ",
    ] {
        if bare.to_lowercase().starts_with(word) {
            bare = bare[word.len()..].to_owned();
        }
    }
    let names = split_names(&bare);
    let is_person = |name: &String| name.split(' ').count() >= 2;
    if names.len() <= 30 && names.iter().all(is_person) {
        names
    } else {
        vec![]
    }
}

/// Turns `Jansen, J.` into `J. Jansen`.
fn turned(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.split_once(", ") {
        Some((last, first)) if !first.contains(',') => format!("{first} {last}"),
        _ => name,
    }
}

fn without_titles(name: &str) -> String {
    name.split_whitespace()
        .filter(|word| !TITLES.contains(&word.trim_end_matches(',').to_lowercase().as_str()))
        .collect::<Vec<_>>()
        .join(" ")
        .trim_matches([',', ' ', '|'])
        .to_owned()
}

fn is_initials(text: &str) -> bool {
    let mut words = text
        .split([' ', '-'])
        .filter(|it| !it.is_empty())
        .peekable();
    words.peek().is_some()
        && words.all(|word| {
            PARTICLES.contains(&word)
                || word
                    .split_terminator('.')
                    .all(|it| it.chars().count() <= 2 && it.starts_with(char::is_uppercase))
        })
}

/// Tells whether `name` looks like the name of a person: capitalised words,
/// initials and particles, at least one word of two letters, at most six.
fn is_name(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let looks_right = words.iter().all(|word| {
        let is_part = word.starts_with(char::is_uppercase)
            && word
                .chars()
                .all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'));
        is_part || PARTICLES.contains(word)
    });
    let has_surname = words.iter().any(|word| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 1
            && word.starts_with(char::is_uppercase)
            && !word.contains('.')
    });
    looks_right
        && has_surname
        && words.len() <= 6
        && !words.iter().any(|word| {
            let lower = word.to_lowercase();
            NO_NAMES.contains(&lower.trim_matches('.'))
        })
}

#[cfg(test)]
mod tests {
    use super::{printed_names, split_names};

    #[track_caller]
    fn check(claim: &str, expected: &[&str]) {
        assert_eq!(split_names(claim), expected);
    }

    #[test]
    fn names_in_claims() {
        check(
            "J. Jansen, Bea de Vries & C.-J. Bakker",
            &["J. Jansen", "Bea de Vries", "C.-J. Bakker"],
        );
        check("Jansen, J.; Vries, B. de", &["J. Jansen", "B. de Vries"]);
        check("Jansen, Jan", &["Jan Jansen"]);
        check("Prof. dr. Anna Smit", &["Anna Smit"]);
        check("gebruiker", &[]);
        check("Jansen01", &[]);
        check("Microsoft Office User", &[]);
    }

    #[test]
    fn names_on_the_page() {
        assert_eq!(
            printed_names("Door Jan Jansen1 en Bea de Vries2*"),
            ["Jan Jansen", "Bea de Vries"]
        );
        assert!(printed_names("Een onderzoek in Utrecht").is_empty());
        assert!(printed_names("Department of Social Work").is_empty());
    }
}
