//! The names of fields: `title:`, `jaar:`, `opgave:`.
//!
//! ```text
//! name as typed ─named→ Field        unknown name ─nearest→ a known one
//! ```
//!
//! **Promise.** Every field has one name that is shown and any number that are
//! understood, in Dutch and English; letter case does not count.

use super::zone::Zone;
use crate::study::Facet;

/// What a name before a colon stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::search) enum Field {
    /// A part of a study.
    Zone(Zone),
    /// Its authors.
    Author,
    /// Its year.
    Years,
    /// Its languages.
    Language,
    /// Its DOI.
    Doi,
    /// Its file.
    File,
    /// How it is coded.
    Facet(Facet),
    /// Where it was done.
    Place,
}

/// All names; the first of each field is the one that is shown.
///
/// Mind `method` and `methods`: how a study was done, and the section that
/// tells it. The words follow the facets and the sections of `study`; Dutch
/// keeps them apart as `methode` and `methoden`.
const NAMES: &[(&str, Field)] = &[
    ("title", Field::Zone(Zone::Title)),
    ("titel", Field::Zone(Zone::Title)),
    ("abstract", Field::Zone(Zone::Abstract)),
    ("summary", Field::Zone(Zone::Abstract)),
    ("samenvatting", Field::Zone(Zone::Abstract)),
    ("methods", Field::Zone(Zone::Methods)),
    ("methoden", Field::Zone(Zone::Methods)),
    ("methodes", Field::Zone(Zone::Methods)),
    ("results", Field::Zone(Zone::Results)),
    ("resultaten", Field::Zone(Zone::Results)),
    ("conclusion", Field::Zone(Zone::Conclusion)),
    ("conclusions", Field::Zone(Zone::Conclusion)),
    ("conclusie", Field::Zone(Zone::Conclusion)),
    ("conclusies", Field::Zone(Zone::Conclusion)),
    ("references", Field::Zone(Zone::References)),
    ("referenties", Field::Zone(Zone::References)),
    ("literatuur", Field::Zone(Zone::References)),
    ("author", Field::Author),
    ("auteur", Field::Author),
    ("year", Field::Years),
    ("jaar", Field::Years),
    ("lang", Field::Language),
    ("language", Field::Language),
    ("taal", Field::Language),
    ("doi", Field::Doi),
    ("file", Field::File),
    ("bestand", Field::File),
    ("opgave", Field::Facet(Facet::Opgave)),
    ("method", Field::Facet(Facet::Method)),
    ("methode", Field::Facet(Facet::Method)),
    ("source", Field::Facet(Facet::Source)),
    ("bron", Field::Facet(Facet::Source)),
    ("question", Field::Facet(Facet::KnowledgeQuestion)),
    ("kennisvraag", Field::Facet(Facet::KnowledgeQuestion)),
    ("place", Field::Place),
    ("plaats", Field::Place),
];

/// How many letters may differ from a known name for it to be named: one in
/// three letters or fewer, else two, as two letters that changed places are
/// two. `foo` is near to nothing.
fn slips(typed: &str, known: &str) -> usize {
    if typed.len().min(known.len()) < 4 {
        1
    } else {
        2
    }
}

impl Field {
    /// Returns the field that a name stands for.
    pub(in crate::search) fn named(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        let known = NAMES.iter().find(|(known, _)| *known == name);
        known.map(|(_, field)| *field)
    }

    /// Returns the known name that looks most like an unknown one, if any does.
    pub(in crate::search) fn nearest(name: &str) -> Option<&'static str> {
        let name = name.to_lowercase();
        let far = |known: &str| strsim::levenshtein(&name, known);
        let nearest = NAMES.iter().min_by_key(|(known, _)| far(known))?;
        (far(nearest.0) <= slips(&name, nearest.0)).then_some(nearest.0)
    }

    /// Returns the name that is shown.
    pub(in crate::search) fn word(self) -> &'static str {
        let shown = NAMES.iter().find(|(_, field)| *field == self);
        shown.map_or("", |(name, _)| name)
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, NAMES};

    #[test]
    fn the_nearest_name_is_named_if_it_is_near() {
        for (typed, expected) in [
            ("titl", Some("title")),
            ("Tittle", Some("title")),
            ("yaer", Some("year")),
            ("jar", Some("jaar")),
            ("refrences", Some("references")),
            ("opgaven", Some("opgave")),
            ("https", None),
            ("foo", None),
            ("aa", None),
        ] {
            assert_eq!(Field::nearest(typed), expected, "{typed}");
        }
    }

    #[test]
    fn no_name_stands_for_two_fields() {
        for (name, field) in NAMES {
            assert_eq!(Field::named(name), Some(*field), "{name}");
            assert!(Field::named(field.word()) == Some(*field));
        }
    }
}
