//! Publishers: who answers for a document, as its imprint says.
//!
//! ```text
//! line of an imprint ─publisher→ name, and how plainly it is said
//! ```
//!
//! A publisher of books, or the institution that publishes itself.
//!
//! **Promise.** Rather none than a person: behind a © stand authors as often
//! as publishers, so a name there counts only if a word of it says that it is
//! an organisation. **Never:** lists of publishers.

/// Words that the names of organisations contain, and those of people do not.
const ORGANISATION: &[&str] = &[
    "press",
    "publishers",
    "publisher",
    "publishing",
    "publications",
    "uitgeverij",
    "uitgevers",
    "verlag",
    "ltd",
    "limited",
    "inc",
    "llc",
    "gmbh",
    "bv",
    "b.v",
    "group",
    "company",
    "university",
    "universiteit",
    "hogeschool",
    "college",
    "school",
    "faculteit",
    "faculty",
    "instituut",
    "institute",
    "rijksinstituut",
    "centrum",
    "centre",
    "center",
    "kenniscentrum",
    "ministerie",
    "ministry",
    "department",
    "gemeente",
    "provincie",
    "planbureau",
    "bureau",
    "inspectie",
    "raad",
    "council",
    "commission",
    "commissie",
    "agency",
    "stichting",
    "foundation",
    "vereniging",
    "society",
    "association",
    "academy",
    "academie",
    "partij",
    "party",
    "bond",
    "federatie",
    "union",
    "network",
    "netwerk",
];

/// What stands before a publisher; the longest first where one begins another.
const LABELS: &[&str] = &[
    "dit is een uitgave van ",
    "dit is een publicatie van ",
    "een uitgave van ",
    "een publicatie van ",
    "uitgegeven door ",
    "uitgave van ",
    "published by ",
    "publisher: ",
    "uitgever: ",
    "uitgave: ",
];

/// Words before a holder of copyright.
const COPYRIGHT: &[&str] = &["copyright", "©", "(c)"];

/// Words at which a name has ended.
const AFTER: &[&str] = &[
    " all rights",
    " alle rechten",
    " this is an",
    " this article",
    " licensed",
    " published by",
    " publishing services",
    " in opdracht van",
    " in samenwerking met",
    " issn",
    " isbn",
    " http",
    " www.",
];

/// The longest name, in characters; `Informa UK Limited, trading as Taylor &
/// Francis Group` has 54.
const LONGEST: usize = 90;

/// How plainly a line names a publisher.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Plainness {
    /// As the holder of the copyright.
    Holder,
    /// As the publisher.
    Named,
}

/// Returns the publisher that a line names.
pub(super) fn publisher(line: &str) -> Option<(Plainness, String)> {
    let line = line.trim();
    let lower = line.to_lowercase();
    // Cut at lower-cased places only if both have the same bytes.
    if lower.len() != line.len() {
        return None;
    }
    let behind = |label: &str| {
        let at = lower.strip_prefix(label).map(|_| label.len())?;
        line.get(at..)
    };
    let said = LABELS.iter().find_map(|label| behind(label));
    if let Some(name) = said.and_then(name) {
        // After a label a name needs no other sign, but it is no sentence.
        let is_name = name.starts_with(char::is_uppercase) && name.split(' ').count() <= 10;
        return is_name.then_some((Plainness::Named, name));
    }
    let holder = holder(line, &lower)?;
    let (plainness, holder) = match holder.to_lowercase().find("licensee ") {
        Some(at) => (Plainness::Named, holder.get(at + "licensee ".len()..)?),
        None => (Plainness::Holder, holder),
    };
    let name = name(holder)?;
    (plainness == Plainness::Named || names_organisation(&name)).then_some((plainness, name))
}

/// Returns what stands behind the signs and years of a copyright line.
fn holder<'a>(line: &'a str, lower: &str) -> Option<&'a str> {
    if !COPYRIGHT.iter().any(|it| lower.starts_with(it)) {
        return None;
    }
    let mut rest = line;
    loop {
        let before = rest.len();
        rest = rest.trim_start_matches(|c: char| {
            c.is_ascii_digit() || matches!(c, ' ' | ':' | ',' | '-' | '–' | '©' | '.')
        });
        for word in COPYRIGHT.iter().chain(&["by "]) {
            let is_it = rest
                .get(..word.len())
                .is_some_and(|it| it.eq_ignore_ascii_case(word));
            if is_it {
                rest = rest.get(word.len()..)?;
            }
        }
        if rest.len() == before {
            return Some(rest);
        }
    }
}

/// Cuts a name off where it ends; nothing if that leaves no name.
fn name(text: &str) -> Option<String> {
    let text = ["het ", "de ", "the "]
        .iter()
        .find_map(|article| text.strip_prefix(article))
        .unwrap_or(text);
    // ASCII, so that places found in it are places in the text.
    let lower = text.to_ascii_lowercase();
    let end = AFTER
        .iter()
        .filter_map(|it| lower.find(it))
        .chain(lower.find(". "))
        .chain(lower.find(['(', '|', '•', ';']))
        .min()
        .unwrap_or(text.len());
    let name = text
        .get(..end)?
        .trim_end_matches(|c: char| c.is_ascii_digit() || " .,:-–©".contains(c))
        .trim();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let is_name = letters >= 2 && !name.contains('@') && name.chars().count() <= LONGEST;
    is_name.then(|| name.to_owned())
}

/// Tells whether a word of a name says that it is that of an organisation.
fn names_organisation(name: &str) -> bool {
    let lower = name.to_lowercase();
    !lower.contains("et al")
        && !lower.contains("author")
        && !lower.contains("auteur")
        && lower
            .split([' ', ',', '-'])
            .any(|word| ORGANISATION.contains(&word.trim_matches('.')))
}

#[cfg(test)]
mod tests {
    use super::{Plainness, publisher};

    #[track_caller]
    fn check(line: &str, expected: Option<(Plainness, &str)>) {
        let found = publisher(line);
        let found = found.as_ref().map(|it| (it.0, it.1.as_str()));
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn what_an_imprint_names_as_publisher() {
        let named = |name| Some((Plainness::Named, name));
        check("Dit is een uitgave van het Wijkfonds.", named("Wijkfonds"));
        check(
            "Uitgave: Stichting Buurtkamer, Utrecht",
            named("Stichting Buurtkamer, Utrecht"),
        );
        check(
            "Published by Lindenhof Press, 2019",
            named("Lindenhof Press"),
        );
        check(
            "© 2010 Smit et al; licensee Lindenhof Ltd. This is",
            named("Lindenhof Ltd"),
        );
    }

    #[test]
    fn holders_of_copyright_if_they_are_no_people() {
        let holder = |name| Some((Plainness::Holder, name));
        check(
            "© 2010 Partij voor de Buurt",
            holder("Partij voor de Buurt"),
        );
        check(
            "Copyright © 2018, Hogeschool Oost. All rights reserved",
            holder("Hogeschool Oost"),
        );
        check(
            "© The Society of Neighbours",
            holder("The Society of Neighbours"),
        );
        check("© 2019 Anna Smit", None);
        check("© The Author(s). 2018 Open Access", None);
        check("foto Anna Smit / Persbureau©", None);
    }

    #[test]
    fn sentences_name_nobody() {
        check("uitgave van boeken over de wijk", None);
        check("De uitgaven stijgen", None);
        check("Published by", None);
    }
}
