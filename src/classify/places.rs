//! Places: the one municipality or neighbourhood a study is about.
//!
//! ```text
//! text ─places→ `gemeente Tilburg`: Tilburg, at byte 12
//! ```
//!
//! **Promise.** A place is a capitalised word right behind a word such as
//! `gemeente` or `City of`; there is no list of towns.
//!
//! **Never:** reads affiliations (`Universiteit Leiden`): those words do not
//! announce a place of study.

/// Words that announce the name of a place.
const ANNOUNCERS: &[&str] = &[
    "gemeente ",
    "Gemeente ",
    "de wijk ",
    "de buurt ",
    "City of ",
    "city of ",
    "municipality of ",
    "Municipality of ",
    "neighbourhood of ",
    "neighborhood of ",
    "in the town of ",
];

/// Returns the names of places announced in `text` and the byte at which each
/// announcement begins.
pub(super) fn places(text: &str) -> Vec<(usize, &str)> {
    let mut found = vec![];
    for announcer in ANNOUNCERS {
        for (at, _) in text.match_indices(announcer) {
            let rest = &text[at + announcer.len()..];
            let name = rest
                .split(|letter: char| !letter.is_alphanumeric() && letter != '-' && letter != '\'')
                .next()
                .unwrap_or_default();
            let begins_word = !text[..at].ends_with(char::is_alphanumeric);
            let capital = name.chars().next().is_some_and(char::is_uppercase);
            let shouted = name.chars().all(|letter| !letter.is_lowercase());
            if begins_word && capital && !shouted && name.len() > 2 {
                found.push((at, name));
            }
        }
    }
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::places;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = places(text).into_iter().map(|(_, name)| name).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn finds_the_name_behind_the_announcement() {
        check(
            "onderzoek in de gemeente Tilburg en de wijk Lombok",
            &["Tilburg", "Lombok"],
        );
        check("the City of Charlottesville", &["Charlottesville"]);
    }

    #[test]
    fn a_gemeente_without_a_name_is_no_place() {
        check("de gemeente heeft, elke gemeente WMO", &[]);
    }

    #[test]
    fn an_affiliation_is_no_place_of_study() {
        check("Universiteit Leiden, Hogeschool Rotterdam", &[]);
    }
}
