//! Names of facets and languages for people.

use crate::{
    messages::{Locale, tell},
    study::{Facet, Language},
};

/// Returns the name of a facet for people.
#[must_use]
pub fn facet_label(facet: Facet, locale: Locale) -> String {
    match facet {
        Facet::Opgave => tell!("map-facet-opgave" in locale),
        Facet::Method => tell!("map-facet-method" in locale),
        Facet::Source => tell!("map-facet-source" in locale),
        Facet::KnowledgeQuestion => tell!("map-facet-question" in locale),
    }
}

/// Returns the name of a language for its code; the code, if it names none.
pub(super) fn language_label(code: &str, locale: Locale) -> String {
    match Language::from_code(code) {
        Some(Language::Dutch) => tell!("map-language-dutch" in locale),
        Some(Language::English) => tell!("map-language-english" in locale),
        Some(Language::German) => tell!("map-language-german" in locale),
        Some(Language::French) => tell!("map-language-french" in locale),
        Some(Language::Other) => tell!("map-language-other" in locale),
        None => code.to_owned(),
    }
}
