//! The gazetteer: names of Dutch and Flemish places, and of large cities
//! elsewhere.
//!
//! ```text
//! text, byte ─longest_at→ `Bergen op Zoom`    name ─municipality→ its municipality
//! ```
//!
//! **Promise.** The longest name counts, and only as whole words.
//!
//! **Never:** decides whether a place is where a study was done.
//!
//! **Source.** `names.tsv`, typed for the project: the municipalities of the
//! Netherlands and Flanders, larger towns in them, quarters known from the
//! field, and cities of which studies are read; `regions.tsv`, likewise: countries,
//! states, provinces and counties. They are not complete; a place behind
//! `gemeente` needs no entry. Their other names are those of [`other_names`].

use std::{borrow::Cow, sync::LazyLock};

use rustc_hash::FxHashMap;

use crate::study::other_names;

const NAMES: &str = include_str!("names.tsv");
const REGION_NAMES: &str = include_str!("regions.tsv");

/// Words in the longest name: `Capelle aan den IJssel`.
const MOST_WORDS: usize = 4;

/// The municipality of each name.
static PLACES: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
    let rows = NAMES.lines().filter(|line| !line.starts_with('#')).skip(1);
    let rows = rows.filter_map(|row| {
        let mut cells = row.split('\t');
        let name = cells.next()?;
        let within = cells.nth(1).filter(|within| !within.is_empty());
        Some((name, within.unwrap_or(name)))
    });
    with_other_names(rows.collect())
});

/// The usual name of each region.
static REGIONS: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
    let rows = REGION_NAMES.lines().filter(|line| !line.starts_with('#'));
    with_other_names(rows.skip(1).map(|name| (name, name)).collect())
});

/// Adds the other names of those that are known.
fn with_other_names(
    mut known: FxHashMap<&'static str, &'static str>,
) -> FxHashMap<&'static str, &'static str> {
    for (name, usual) in other_names() {
        if known.contains_key(usual) {
            known.insert(name, usual);
        }
    }
    known
}

/// Adjectives that no rule gives, each with its place.
const ADJECTIVES: [(&str, &str); 28] = [
    ("Aalsterse", "Aalst"),
    ("Almeerse", "Almere"),
    ("Bossche", "Den Bosch"),
    ("Brugse", "Brugge"),
    ("Delftse", "Delft"),
    ("Dordtse", "Dordrecht"),
    ("Edese", "Ede"),
    ("Goudse", "Gouda"),
    ("Haagse", "Den Haag"),
    ("Heldense", "Den Helder"),
    ("Hilversumse", "Hilversum"),
    ("Kamper", "Kampen"),
    ("Kerkraadse", "Kerkrade"),
    ("Leeuwarder", "Leeuwarden"),
    ("Meppeler", "Meppel"),
    ("Nijmeegse", "Nijmegen"),
    ("Osse", "Oss"),
    ("Purmerender", "Purmerend"),
    ("Sittardse", "Sittard-Geleen"),
    ("Sneker", "Súdwest-Fryslân"),
    ("Vlaardingse", "Vlaardingen"),
    ("Zaanse", "Zaanstad"),
    ("Zoetermeerse", "Zoetermeer"),
    ("Zutphense", "Zutphen"),
    ("Zwolse", "Zwolle"),
    ("Emmense", "Emmen"),
    ("Assense", "Assen"),
    ("Londense", "London"),
];

/// The place of each adjective: `Helmondse` of Helmond, `Groningse` of
/// Groningen.
static OF_ADJECTIVES: LazyLock<FxHashMap<String, &str>> = LazyLock::new(|| {
    let mut found = FxHashMap::default();
    for (name, within) in PLACES.iter() {
        if name.contains([' ', '-', '\'']) || name != within {
            continue;
        }
        found.insert(format!("{name}se"), *name);
        if let Some(stem) = name.strip_suffix("en") {
            found.insert(format!("{stem}se"), *name);
        }
    }
    found.extend(ADJECTIVES.map(|(word, name)| (word.to_owned(), name)));
    found
});

/// Returns the place that the adjective at byte `at` of `text` is of, and the
/// byte behind it and a blank.
pub(super) fn adjective_at(text: &str, at: usize) -> Option<(&'static str, usize)> {
    let rest = text.get(at..)?;
    let (word, _) = rest.split_once(' ')?;
    let name = OF_ADJECTIVES.get(word)?;
    // A town within another is counted as that.
    Some((municipality(name).unwrap_or(name), at + word.len() + 1))
}

/// Returns the municipality of a name, or the usual name of a region, if the
/// gazetteer has it.
pub(super) fn municipality(name: &str) -> Option<&'static str> {
    let name = straight(name);
    let regions = || REGIONS.get(&*name).copied();
    PLACES.get(&*name).copied().or_else(regions)
}

/// Tells whether a name is of a country, a state or a county.
pub(super) fn is_region(name: &str) -> bool {
    let name = straight(name);
    !PLACES.contains_key(&*name) && REGIONS.contains_key(&*name)
}

/// A name with the apostrophe of a keyboard: `’s-Hertogenbosch`.
fn straight(name: &str) -> Cow<'_, str> {
    if name.contains('\u{2019}') {
        Cow::Owned(name.replace('\u{2019}', "'"))
    } else {
        Cow::Borrowed(name)
    }
}

/// Returns the longest name that begins at byte `at` of `text`.
pub(super) fn longest_at(text: &str, at: usize) -> Option<&str> {
    let rest = text.get(at..)?;
    if !rest.starts_with(|first: char| first.is_uppercase() || matches!(first, '\'' | '\u{2019}')) {
        return None;
    }
    let mut longest = None;
    let mut end = 0;
    for _ in 0..MOST_WORDS {
        let word = rest.get(end..)?;
        let len = word
            .find(|letter: char| {
                !(letter.is_alphanumeric() || matches!(letter, '-' | '\'' | '\u{2019}'))
            })
            .unwrap_or(word.len());
        end += len;
        let name = rest.get(..end)?;
        if municipality(name).is_some() {
            longest = Some(name);
        }
        // A name goes on over one blank, not over a comma.
        if !rest.get(end..).is_some_and(|next| next.starts_with(' ')) {
            break;
        }
        end += 1;
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::{NAMES, REGION_NAMES, is_region, longest_at, municipality};
    use crate::study::other_names;

    #[test]
    fn every_row_has_three_cells_and_a_municipality_that_is_listed() {
        for row in NAMES.lines().filter(|line| !line.starts_with('#')).skip(1) {
            let cells: Vec<&str> = row.split('\t').collect();
            assert_eq!(cells.len(), 3, "{row}");
            assert!(cells[1].len() == 2, "{row}");
            assert!(
                cells[2].is_empty() || municipality(cells[2]).is_some(),
                "{row}"
            );
        }
    }

    #[test]
    fn regions_are_known_and_so_is_every_other_name() {
        for row in REGION_NAMES
            .lines()
            .filter(|line| !line.starts_with('#'))
            .skip(1)
        {
            assert!(is_region(row), "{row}");
        }
        for (name, usual) in other_names() {
            assert_eq!(municipality(name), Some(usual), "{name}");
        }
    }

    #[test]
    fn the_longest_name_counts() {
        assert_eq!(longest_at("Bergen op Zoom ligt", 0), Some("Bergen op Zoom"));
        assert_eq!(longest_at("'s-Hertogenbosch", 0), Some("'s-Hertogenbosch"));
        assert_eq!(longest_at("Edelsteen", 0), None);
    }
}
