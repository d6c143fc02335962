//! Names: which strings are names of people.
//!
//! ```text
//! claim ─split_names→ names        text of a line ─people→ names
//! ```
//!
//! **Promise.** Rather none than a login name: a text counts only if all of it
//! looks like names, degrees and institutions. **Never:** lists of first names.

use super::words::{PARTICLES, is_article, is_link, is_no_name, is_role, is_title};

/// The most names in one list.
const MOST: usize = 60;

/// The most words of a name.
const WORDS: usize = 6;

/// Splits a claim of authors into names; empty if any of it is no name.
pub(super) fn split_names(claim: &str) -> Vec<String> {
    let names = parts(claim);
    // A login: `Jansen01`.
    let has_digits = names
        .iter()
        .any(|it| it.contains(|c: char| c.is_ascii_digit()));
    if !has_digits && names.iter().all(|it| is_name(it)) {
        names
    } else {
        vec![]
    }
}

/// Reads a text that holds names of people, with their degrees and marks, and
/// nothing else; names of one word are none on a page.
pub(super) fn people(text: &str) -> Vec<String> {
    // `Overveen, 12000 Thailand`
    let is_number = |it: &str| it.len() > 2 && it.bytes().all(|c| c.is_ascii_digit());
    if text
        .split([' ', ','])
        .any(|it| is_number(it) && it.len() != 4)
    {
        return vec![];
    }
    // A year parts what stands beside it.
    let is_year = |it: &&str| {
        let bare = it.trim_matches([',', '.', ':']);
        bare.len() == 4 && bare.bytes().all(|c| c.is_ascii_digit())
    };
    let without_years: Vec<&str> = text
        .split_whitespace()
        .map(|it| if is_year(&it) { "|" } else { it })
        .collect();
    let is_unmarked = |c: &char| !c.is_ascii_digit();
    let unmarked: String = without_years
        .join(" ")
        .chars()
        .filter(is_unmarked)
        .collect();
    let parts = parts(&unmarked);
    let is_one = |name: &String| is_name(name) && is_person(name);
    // `Anna Smit, Hogeschool Overveen`, `Anna Smit | Overveen, juni 2021`
    let is_beside = |part: &String| {
        let mut words = part.split(' ');
        // A sentence has other small words.
        let is_small = |it: &str| it.starts_with(char::is_lowercase);
        let may_be_small = |it: &str| is_role(it) || is_link(it) || PARTICLES.contains(&it);
        let is_phrase = words.clone().all(|it| !is_small(it) || may_be_small(it));
        let says_so = words
            .clone()
            .any(|it| is_no_name(it) || is_role(it) || is_abbreviation(it));
        is_phrase && says_so || words.nth(1).is_none()
    };
    let (names, others): (Vec<String>, Vec<String>) = parts.iter().cloned().partition(is_one);
    if names.len() <= MOST && parts.first().is_some_and(is_one) && others.iter().all(is_beside) {
        names
    } else {
        vec![]
    }
}

/// Tells whether something about a list of names says that it is one: several
/// names, initials, degrees.
pub(super) fn is_plain_list(text: &str, names: &[String]) -> bool {
    let has_initials = |name: &String| name.split(' ').any(|it| it.ends_with('.'));
    names.len() > 1 || names.iter().any(has_initials) || text.split_whitespace().any(is_title)
}

/// Returns the parts of a list of names, each in the order in which it is read.
fn parts(claim: &str) -> Vec<String> {
    let claim = bare(claim);
    let claim = claim.trim().trim_end_matches([';', ',', '|', ':']).trim();
    let last = claim.rsplit(' ').next().unwrap_or_default();
    // The stop behind an initial stays: `Bakker, C.`
    let claim = if last.len() > 3 && !last.trim_end_matches('.').contains('.') {
        claim.trim_end_matches('.')
    } else {
        claim
    };
    let split: Vec<String> = if claim.contains(';') {
        claim.split(';').map(|it| turned(it.trim())).collect()
    } else {
        of_commas(claim)
    };
    split
        .iter()
        .map(|it| without_titles(it))
        .filter(|it| !it.is_empty())
        .collect()
}

/// Splits a list at its commas and its `en`; `Smit, A., & Vries, B. de` holds
/// two names.
fn of_commas(claim: &str) -> Vec<String> {
    let joined = claim
        .split(['&', '|', '•', '·', '/'])
        .flat_map(|it| it.split(" and "))
        .flat_map(|it| it.split(" en "))
        .flat_map(|it| it.split(" – "))
        .map(|it| without_joint(it.trim().trim_matches(',').trim()))
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>();
    let commas: Vec<&str> = joined
        .iter()
        .flat_map(|it| it.split(','))
        .map(|it| without_joint(it.trim()))
        .filter(|it| !it.is_empty())
        .collect();
    let is_turned = commas.len() >= 2
        && commas.len().is_multiple_of(2)
        && commas.chunks(2).all(|it| {
            it.last().is_some_and(|it| is_initials(it))
                && it.first().is_some_and(|it| !is_initials(it))
        });
    // `Smit, Anna`: of two, the first is no whole name.
    let is_pair = joined.len() == 1
        && commas.len() == 2
        && !commas[0].contains(' ')
        && is_name(&format!("{} {}", commas[1], commas[0]))
        && !is_title(commas[1]);
    if is_turned || is_pair {
        return commas.chunks(2).map(|it| turned(&it.join(", "))).collect();
    }
    commas.into_iter().map(str::to_owned).collect()
}

/// Leaves out the word that joins the last name of a list to the others.
fn without_joint(text: &str) -> &str {
    ["en ", "and ", "met ", "with "]
        .iter()
        .find_map(|it| text.strip_prefix(it))
        .unwrap_or(text)
}

/// Leaves out what stands between parentheses, marks of affiliations, and
/// spaces that the type put in.
fn bare(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '*' | '†' | '‡' | '§' | '¶' | '#' | '∗' | '✉' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' =>
                {}
            c => kept.push(c),
        }
    }
    let spaced = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    // `Smit - de Vries`
    let joined = spaced
        .replace(" - ", "-")
        .replace("- ", "-")
        .replace(" ,", ",")
        .replace(",,", ",");
    joined.trim_matches([',', ' ']).to_owned()
}

/// Turns `Jansen, J.` into `J. Jansen`.
fn turned(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.split_once(", ") {
        Some((last, first)) if !first.contains(',') && !is_title(first) => {
            format!("{first} {last}")
        }
        _ => name,
    }
}

fn without_titles(name: &str) -> String {
    name.split_whitespace()
        .filter(|word| !is_title(word))
        .collect::<Vec<_>>()
        .join(" ")
        .trim_matches([',', ' ', '|', '-'])
        .to_owned()
}

fn is_initials(text: &str) -> bool {
    let mut words = text
        .split([' ', '-'])
        .filter(|it| !it.is_empty())
        .peekable();
    words.peek().is_some()
        && words.all(|word| {
            // `Lo` is a name, `Th.` and `JM` are initials.
            let is_short = || word.contains('.') || word.chars().all(char::is_uppercase);
            PARTICLES.contains(&word)
                || is_short()
                    && word
                        .split_terminator('.')
                        .all(|it| it.chars().count() <= 2 && it.starts_with(char::is_uppercase))
        })
}

/// Tells whether `name` looks like the name of a person: capitalised words,
/// initials and particles, at least one word of two letters, at most six.
fn is_name(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let looks_right = words.iter().all(|word| {
        // `d’Ancona`
        let word = ["d'", "d’", "l'", "l’", "'t", "’t"]
            .iter()
            .find_map(|it| word.strip_prefix(it))
            .filter(|it| !it.is_empty())
            .unwrap_or(word);
        let is_part = word.starts_with(char::is_uppercase)
            && word
                .chars()
                .all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'));
        is_part || PARTICLES.contains(&word)
    });
    let has_surname = words.iter().any(|word| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 1
            && word.contains(char::is_uppercase)
            && !word.contains('.')
    });
    // What a bad scan makes of a name struck out: `EEE IEEE`.
    let is_noise = |word: &&str| {
        let letters = word.chars().filter(|c| c.is_alphabetic());
        word.chars().count() > 2 && letters.clone().all(|c| "AEIOU".contains(c))
    };
    let ends_well = words.last().is_some_and(|it| !PARTICLES.contains(it));
    looks_right
        && has_surname
        && ends_well
        && words.len() <= WORDS
        && !words.iter().any(|word| is_no_name(word) || is_noise(word))
}

/// Tells whether a word stands for an institution: `GGD`, `TU`.
fn is_abbreviation(word: &str) -> bool {
    (2..=4).contains(&word.chars().count()) && word.chars().all(char::is_uppercase)
}

/// Tells whether a name is one as it is printed: two words or more of its own.
pub(super) fn is_person(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let own = words.iter().filter(|it| it.contains(char::is_uppercase));
    let is_mixed = name.contains(char::is_lowercase);
    own.count() >= 2
        && words.first().is_some_and(|it| !is_article(it))
        && !(is_mixed && words.iter().any(|it| is_abbreviation(it)))
}

#[cfg(test)]
mod tests {
    use super::{people, split_names};

    #[track_caller]
    fn check(claim: &str, expected: &[&str]) {
        assert_eq!(split_names(claim), expected, "{claim}");
    }

    #[test]
    fn names_in_claims() {
        check(
            "J. Jansen, Bea de Vries & C.-J. Bakker",
            &["J. Jansen", "Bea de Vries", "C.-J. Bakker"],
        );
        check("Jansen, J.; Vries, B. de", &["J. Jansen", "B. de Vries"]);
        check("Jansen, Jan", &["Jan Jansen"]);
        check(
            "Jansen, J., de Vries, B., & Bakker, C.",
            &["J. Jansen", "B. de Vries", "C. Bakker"],
        );
        check("Prof. dr. Anna Smit", &["Anna Smit"]);
        check("Anna Smit (anna@buurt.example)", &["Anna Smit"]);
        check("gebruiker", &[]);
        check("Jansen01", &[]);
        check("Microsoft Office User", &[]);
    }

    #[test]
    fn names_on_the_page() {
        for (line, names) in [
            (
                "Jan Jansen1 en Bea de Vries2*",
                &["Jan Jansen", "Bea de Vries"][..],
            ),
            (
                "Ria van der Berg, Teun Smit - de Vries, Kees De Boer",
                &["Ria van der Berg", "Teun Smit-de Vries", "Kees De Boer"],
            ),
            (
                "prof.dr. A.B. van ’t Hof, Bo Aarts, MSc en drs. Cas d’Anjou, PhD",
                &["A.B. van ’t Hof", "Bo Aarts", "Cas d’Anjou"],
            ),
            ("Anna Smit1,2, Bo Aarts3", &["Anna Smit", "Bo Aarts"]),
            ("Anna Smit (Movum) | Bo Aarts", &["Anna Smit", "Bo Aarts"]),
            ("Anna Smit – Hogeschool Overveen", &["Anna Smit"]),
            ("Mevrouw M.E. Smit", &["M.E. Smit"]),
            (
                "Anna Smit, lector, en Bo Aarts, Overveen, juni 2021",
                &["Anna Smit", "Bo Aarts"],
            ),
        ] {
            assert_eq!(people(line), names, "{line}");
        }
        for line in [
            "Een onderzoek in Utrecht",
            "Department of Social Work",
            "Partij van de Toekomst",
            "GGD Amstelland",
            "Utrecht",
            "Kenniscentrum Samen",
            "De Buurt",
            "VAN STRAAT TOT WERELD",
            "A. Smit en B. Aarts zijn docenten bij Hogeschool Overveen",
            "Overveen, juni 2021",
            "Spring 2021, Overveen",
            "Overveen, 12000 Buurtland",
            "Anna Smit zei dat Bo Aarts kwam",
            "Onderwerp Leenmoederschap",
            "Antwoord van Minister Aarts",
        ] {
            assert!(people(line).is_empty(), "{line}: {:?}", people(line));
        }
    }
}
