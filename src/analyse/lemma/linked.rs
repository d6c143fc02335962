//! Parts of compounds → the nouns that they are forms of.
//!
//! ```text
//! dorps-huis ─noun_of_linked→ dorp     scholen-gemeenschap ─noun_of_plural→ school
//! ```
//!
//! Before another part a noun stands with letters that link: -s, -e, -en, -er. Some
//! of these forms are words of their own (`dorps`, `rechts`), and some have another
//! vowel (`scheeps`, `stede`); by its lemma alone such a part is another word.
//!
//! **Knows:** words without diacritics, in ASCII. **Never:** where a compound parts.

use super::{
    spelling::stems,
    table::{Class, Known, Table},
};

/// Adjectives in -s that only look like a noun and the letter that links it: `paars`
/// is of no `paar`. Of the beginnings that the list of parts has, all that are.
const OTHERS: [&str; 4] = ["brits", "paars", "rooms", "vals"];

/// Returns the noun that a part before another is a form of, where the list of parts
/// has the form as a word of its own.
pub(super) fn noun_of_linked(part: &str, table: &Table) -> Option<String> {
    match table.get(part) {
        // `scheep`, which the table knows to be of `schip`.
        Some(Known::Form(_)) => return None,
        Some(Known::Lemma(classes)) if classes != Class::Adjective as u64 => return None,
        _ => {}
    }
    let noun = part.strip_suffix('s');
    let noun = noun.filter(|it| table.is(it, Class::Noun) && !OTHERS.contains(&part));
    if let Some(noun) = noun {
        return Some(noun.to_owned());
    }
    // `stede`, `lede`; `blader`, `lammer`: the plural without its end.
    let end = match part {
        _ if part.ends_with("er") => "en",
        _ if part.ends_with('e') => "n",
        _ => return None,
    };
    let plural = irregular(&format!("{part}{end}"), table);
    // `beter` is of no noun, though `beteren` is of `goed`.
    plural.filter(|it| it.as_bytes().first() == part.as_bytes().first())
}

/// Returns the noun of a part before another, with the letters that link it: they are
/// those of a plural or genitive.
pub(super) fn noun_of_plural(linked: &str, table: &Table) -> Option<String> {
    if let Some(noun) = irregular(linked, table) {
        return Some(noun);
    }
    if linked.ends_with("er") {
        return irregular(&format!("{linked}en"), table);
    }
    let body = linked.strip_suffix("en")?;
    let mut nouns = vec![format!("{body}e")];
    nouns.extend(stems(body));
    nouns.into_iter().find(|it| table.is(it, Class::Noun))
}

/// Returns the noun that a form is of which no ending explains.
fn irregular(form: &str, table: &Table) -> Option<String> {
    match table.get(form) {
        Some(Known::Form(lemma)) if table.is(lemma, Class::Noun) => Some(lemma.to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Table, noun_of_linked, noun_of_plural};

    #[test]
    fn a_form_with_letters_that_link_leads_to_its_noun() {
        let table = Table::open();
        for (part, noun) in [
            ("dorps", Some("dorp")),
            ("zondags", Some("zondag")),
            ("stede", Some("stad")),
            ("blader", Some("blad")),
            ("plaats", None),
            ("paars", None),
            ("beter", None),
            ("huis", None),
            ("e", None),
            ("s", None),
        ] {
            assert_eq!(noun_of_linked(part, &table).as_deref(), noun, "{part}");
        }
        for (linked, noun) in [
            ("scholen", Some("school")),
            ("studenten", Some("student")),
            ("kinder", Some("kind")),
            ("middelen", Some("middel")),
            ("gemeenten", Some("gemeente")),
            ("rijst", None),
        ] {
            assert_eq!(noun_of_plural(linked, &table).as_deref(), noun, "{linked}");
        }
    }
}
