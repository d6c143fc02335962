//! Places: the municipalities and neighbourhoods in which a study was done.
//!
//! ```text
//! text ─named→ `in Tilburg`: Tilburg, at byte 3
//! ```
//!
//! **Promise.** A place is a name of the gazetteer behind a word such as `in`
//! or `gemeente`, in a list behind one, or in brackets behind a quarter; or a
//! capitalised name right behind an announcement such as `City of` or before
//! `County`. A neighbourhood counts as its municipality,
//! so that a town and its quarter are one context.
//!
//! **Knows:** the gazetteer. **Never:** reads affiliations (`Universiteit
//! Leiden`, `Hogeschool in Rotterdam`), publishers' places, or any zone in
//! which a study does not say where it was done.

mod gazetteer;

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::passage::{Zone, Zoned};
use gazetteer::{adjective_at, is_region, longest_at, municipality};

/// Words that announce the name of a place, known or not.
const ANNOUNCERS: &[&str] = &[
    "gemeente ",
    "Gemeente ",
    "de wijk ",
    "de buurt ",
    "het dorp ",
    "City of ",
    "city of ",
    "municipality of ",
    "Municipality of ",
    "neighbourhood of ",
    "neighborhood of ",
    "in the town of ",
    "district of ",
    "borough of ",
    "boroughs of ",
    "county of ",
    "counties of ",
    "cities of ",
    "towns of ",
    "suburb of ",
    "station van ",
    "binnenstad van ",
    "verdeeld over ",
];

/// Words behind the name of a place.
const KINDS: &[&str] = &[
    " County",
    " Township",
    " Borough",
    " boroughs",
    " neighbourhoods",
];

/// Words after which a name of the gazetteer is a place where something is. Not
/// `van` and `of`, as in `Universiteit van Amsterdam`: they need a list, or people
/// before them.
const PREPOSITIONS: &[&str] = &[
    "in",
    "te",
    "uit",
    "bij",
    "rond",
    "rondom",
    "gemeente",
    "gemeenten",
    "stad",
    "dorp",
    "wijk",
    "buurt",
    "from",
    "near",
    "around",
    "om",
    "waaronder",
    "including",
    "steden",
    "centrumsteden",
    "cities",
    "towns",
    "municipalities",
    "cases:",
    "locaties:",
    "sites:",
    "wijken:",
    "across",
    "within",
    "throughout",
];

/// Words for people whose place stands behind `van` or `of`.
const OF_PEOPLE: [&str; 8] = [
    "inwoners",
    "bewoners",
    "burgers",
    "huishoudens",
    "jongeren",
    "residents",
    "inhabitants",
    "citizens",
];

/// Beginnings of words that make a place an address.
const EMPLOYERS: &[&str] = &[
    "hogeschool",
    "hogescholen",
    "steunpunt",
    "universit",
    "instituut",
    "institut",
    "uitgeverij",
    "faculteit",
    "department",
    "lectora",
    "kantoor",
    "academ",
    "college",
    "organisati",
    "organizati",
    "stichting",
    "foundation",
    "ziekenhuis",
    "hospital",
    "umc",
];
/// Words before a name in which an employer still makes it an address.
const ADDRESS: usize = 4;

/// The name of a place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::classify) struct NamedPlace<'p> {
    /// The byte at which the name begins.
    pub(in crate::classify) at: usize,
    /// The name as it stands there, or the one that an adjective is of:
    /// Den Haag for `Haagse`.
    pub(in crate::classify) name: &'p str,
}

impl<'p> NamedPlace<'p> {
    /// Returns the municipality it lies in, or the name itself.
    pub(in crate::classify) fn context(&self) -> &'p str {
        municipality(self.name).unwrap_or(self.name)
    }

    /// Tells whether it is a country, a state or a county: a study in it may
    /// have been done anywhere in it.
    pub(in crate::classify) fn is_region(&self) -> bool {
        is_region(self.name)
    }
}

/// Tells whether a study says in this passage where it was done.
pub(in crate::classify) fn tells_where(passage: &Zoned<'_>) -> bool {
    matches!(
        passage.zone,
        Zone::Title | Zone::Abstract | Zone::Opening | Zone::Methods
    )
}

/// Announcers, then kinds: found in one pass, since they are sought in all of
/// the text.
static SIGNPOSTS: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::new(ANNOUNCERS.iter().chain(KINDS)).ok());

/// Finds the places named in `text`, in order; a name may stand twice.
pub(in crate::classify) fn named(text: &str) -> Vec<NamedPlace<'_>> {
    let mut found = vec![];
    for hit in SIGNPOSTS.iter().flat_map(|all| all.find_iter(text)) {
        let (at, end) = (hit.start(), hit.end());
        if hit.pattern().as_usize() < ANNOUNCERS.len() {
            let begins_word = !text[..at].ends_with(char::is_alphanumeric);
            let name = longest_at(text, end).unwrap_or_else(|| first_word(&text[end..]));
            if begins_word && is_name(name) {
                found.push(NamedPlace { at: end, name });
                list_on(text, end + name.len(), &mut found);
            }
        } else {
            let ends_word = !text[end..].starts_with(char::is_alphanumeric);
            let name = last_word(&text[..at]);
            if ends_word && is_name(name) {
                let at = at - name.len();
                found.push(NamedPlace { at, name });
            }
        }
    }
    // A chain of names is walked once, however long it is.
    let mut listed = 0;
    for at in capitals(text) {
        if at < listed {
            continue;
        }
        let mut before = text[..at].rsplit(char::is_whitespace);
        // The piece right before is what opens the word: nothing, or a bracket.
        let opening = before.next().unwrap_or_default();
        let mut before = before.filter(|word| !word.is_empty()).take(ADDRESS);
        let last = before.next().unwrap_or_default();
        let last = last.trim_end_matches(':').to_lowercase();
        // A country in brackets is the address of a supplier.
        let name = || longest_at(text, at).filter(|it| !is_region(it) || opening.is_empty());
        let leads = match &*last {
            "the" | "de" => {
                let is_in = |it: &str| PREPOSITIONS.contains(&it.to_lowercase().as_str());
                before.clone().next().is_some_and(is_in) && name().is_some_and(is_region)
            }
            "van" | "of" => {
                let of_people = before.clone().next();
                let of_people = of_people.is_some_and(|it| OF_PEOPLE.contains(&it));
                of_people || name().is_some_and(|it| is_list(text, at + it.len()))
            }
            last => {
                let is_quarter =
                    || opening == "(" && is_enclosed(text, at) && ends_in_name(text, at);
                PREPOSITIONS.contains(&last) || is_quarter()
            }
        };
        if leads
            && let Some(name) = name()
            && !before.any(is_employer)
        {
            found.push(NamedPlace { at, name });
            list_on(text, at + name.len(), &mut found);
            listed = found.last().map_or(listed, |it| it.at + it.name.len());
        } else if let Some((name, end)) = adjective_at(text, at)
            && !text[end..].split(' ').take(2).any(is_employer)
        {
            found.push(NamedPlace { at, name });
        }
    }
    found.sort_unstable_by_key(|named| (named.at, named.name));
    found.dedup();
    found
}

/// Returns where words begin that may be names: with a capital or an
/// apostrophe. All names of the gazetteer begin with a letter of ASCII.
fn capitals(text: &str) -> impl Iterator<Item = usize> {
    let opens = |byte: u8| byte.is_ascii_whitespace() || matches!(byte, b'(' | b'"');
    let bytes = text.as_bytes();
    bytes.windows(2).enumerate().filter_map(move |(at, pair)| {
        // 0xE2 begins a curly apostrophe, among others.
        let may_begin = pair[1].is_ascii_uppercase() || matches!(pair[1], b'\'' | 0xE2);
        (may_begin && opens(pair[0])).then_some(at + 1)
    })
}

/// Adds the names that are listed behind one: `in Hoorn, Almelo en Zutphen`.
fn list_on<'p>(text: &'p str, mut end: usize, found: &mut Vec<NamedPlace<'p>>) {
    while let Some(next) = next_listed(text, end) {
        found.push(next);
        end = next.at + next.name.len();
    }
}

/// Returns the name that is listed right behind byte `end`; a country may have
/// its article.
fn next_listed(text: &str, end: usize) -> Option<NamedPlace<'_>> {
    const LISTED: [&str; 9] = [
        ", en ", ", and ", ", of ", ", or ", ", ", " en ", " and ", " of ", " or ",
    ];
    let rest = &text[end..];
    let comma = LISTED.iter().find(|it| rest.starts_with(**it))?;
    let at = end + comma.len();
    if let Some(name) = longest_at(text, at) {
        return Some(NamedPlace { at, name });
    }
    let article = ["the ", "de "]
        .iter()
        .find(|it| text[at..].starts_with(**it))?;
    let at = at + article.len();
    let name = longest_at(text, at).filter(|it| is_region(it))?;
    Some(NamedPlace { at, name })
}

/// Tells whether another name is listed behind the one that ends at byte `end`.
fn is_list(text: &str, end: usize) -> bool {
    next_listed(text, end).is_some()
}

/// Tells whether the name at byte `at` is all that stands in its brackets.
fn is_enclosed(text: &str, at: usize) -> bool {
    longest_at(text, at).is_some_and(|it| text[at + it.len()..].starts_with(')'))
}

/// Tells whether the bracket before byte `at` opens behind the name of a place:
/// `Selwerd (Groningen)`, and not `NVivo (Melbourne)` or `she said (Florence)`.
fn ends_in_name(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches('(').trim_end();
    longest_at(before, before.len() - last_word(before).len()).is_some()
}

fn last_word(text: &str) -> &str {
    text.rsplit(|letter| !is_part(letter))
        .next()
        .unwrap_or_default()
}

fn is_employer(word: &str) -> bool {
    let word = word.to_lowercase();
    EMPLOYERS.iter().any(|employer| word.starts_with(employer))
}

fn first_word(text: &str) -> &str {
    text.split(|letter| !is_part(letter))
        .next()
        .unwrap_or_default()
}

fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-' || letter == '\''
}

/// Tells a name from a common word and from an abbreviation.
fn is_name(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
        && word.chars().any(char::is_lowercase)
        && word.len() > 2
}

#[cfg(test)]
mod tests {
    use super::named;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = named(text).iter().map(super::NamedPlace::context).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn finds_the_name_behind_the_announcement() {
        check("onderzoek in de gemeente Zonnedorp", &["Zonnedorp"]);
        check("the City of Charlottesville", &["Charlottesville"]);
        check("people in Albemarle County were", &["Albemarle"]);
    }

    #[test]
    fn finds_names_of_the_gazetteer_where_something_is() {
        check(
            "een buurthuis in Assen, en in Den Haag.",
            &["Assen", "Den Haag"],
        );
        check("bewoners uit Bergen op Zoom", &["Bergen op Zoom"]);
        check("social workers in Ghent", &["Gent"]);
        check(
            "in Hoorn, Almelo en Zutphen, en in \u{2019}s-Hertogenbosch",
            &["Hoorn", "Almelo", "Zutphen", "Den Bosch"],
        );
    }

    #[test]
    fn finds_names_in_lists_in_brackets_and_of_people() {
        check(
            "dossiers van Gent, Aalst en Lokeren",
            &["Gent", "Aalst", "Lokeren"],
        );
        check(
            "Overvecht (Utrecht) en Selwerd (Groningen)",
            &["Utrecht", "Groningen"],
        );
        check("1.204 inwoners van Almere", &["Almere"]);
        check("Universiteit van Amsterdam en Utrecht", &[]);
        check("Boom (Amsterdam: 2015), NVivo (Melbourne)", &[]);
        check("it was hard (Florence)", &[]);
    }

    #[test]
    fn finds_regions_too() {
        check(
            "carers in West Yorkshire, Leeds and Bradford",
            &["West Yorkshire", "Leeds", "Bradford"],
        );
        check("across the United States", &["United States"]);
        check(
            "nurses in the UK and the USA",
            &["United Kingdom", "United States"],
        );
        check(
            "in Nederland, België en de Verenigde Staten",
            &["Nederland", "Belgium", "United States"],
        );
        assert!(named("in Wales")[0].is_region() && !named("in Cardiff")[0].is_region());
    }

    #[test]
    fn a_town_and_its_quarter_are_one_context() {
        check("in Utrecht, in de wijk Lombok", &["Utrecht", "Utrecht"]);
    }

    #[test]
    fn a_gemeente_without_a_name_is_no_place() {
        check("de gemeente heeft, elke gemeente WMO", &[]);
    }

    #[test]
    fn an_affiliation_is_no_place_of_study() {
        check("Universiteit Leiden, Hogeschool Rotterdam", &[]);
        check("de Hogeschool in Rotterdam en Utrecht: Markant", &[]);
        check("is hoogleraar aan de Universiteit van Amsterdam", &[]);
    }

    #[test]
    fn an_adjective_names_its_place() {
        check(
            "in de Haagse Schilderswijk en in Tilburgse wijken, het Nijmeegse team",
            &["Den Haag", "Tilburg", "Nijmegen"],
        );
        check("de Haagse Hogeschool, de Leidse universiteit", &[]);
    }

    #[test]
    fn a_long_chain_of_names_takes_no_longer_than_its_length() {
        let chain = "of Utrecht ".repeat(20_000);
        assert_eq!(named(&chain).len(), 20_000);
    }

    #[test]
    fn a_name_inside_a_word_is_no_place() {
        check("in Edelsteen", &[]);
        check("in huizen en in Huizenga", &[]);
    }
}
