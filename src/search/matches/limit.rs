//! A limit inside a question → the studies that it lets through.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use super::across::{Met, forms, stand_in};
use crate::{
    analyse::{Keys, fold_all},
    index::{Index, IndexError, LANGUAGE, Number, PLACE, Stream},
    search::{
        plan::{leaf::Text, slot::of_phrase},
        question::Limit,
    },
    study::other_names,
};

/// Finds the studies that a limit lets through; with `possibly`, also those
/// that are only possibly coded so.
pub(super) fn studies(
    index: &Index,
    limit: &Limit,
    possibly: bool,
) -> Result<BTreeSet<Number>, IndexError> {
    let all = || index.all();
    Ok(match limit {
        Limit::Years(years) => {
            let fits = |it: &Number| index.year(*it).is_some_and(|year| years.0.contains(&year));
            all().filter(fits).collect()
        }
        Limit::Language(language) => of(index.facet(LANGUAGE)?.remove(language.code())),
        Limit::Facet { facet, value } => {
            let mut found = of(index.facet(facet.word())?.remove(value));
            if possibly {
                found.extend(of(index.possible(facet.word())?.remove(value)));
            }
            found
        }
        Limit::Place(name) => {
            let name = place_key(name);
            let places = index.facet(PLACE)?.into_iter();
            let here = places.filter(|(known, _)| place_key(known) == name);
            here.flat_map(|(_, numbers)| numbers).collect()
        }
        Limit::Doi(doi) => {
            let mut found = BTreeSet::new();
            for number in all() {
                let known = index.study(number)?.about.doi;
                if known.is_some_and(|it| it.value == *doi) {
                    found.insert(number);
                }
            }
            found
        }
        Limit::File(part) => {
            let part = file_key(part);
            let catalogue = index.catalogue();
            let entries = catalogue.files.iter();
            entries
                .filter(|it| file_key(&catalogue.shown(it)).contains(&part))
                .filter_map(|it| index.number(it.state.study()?))
                .collect()
        }
        Limit::Author(words) => {
            let keys = &mut Keys::default();
            let all: Vec<_> = words
                .iter()
                .map(|it| forms(index, &of_phrase(it), keys))
                .collect::<Result<_, _>>()?;
            let text = Text::Words(vec![(0..all.len()).collect()]);
            let places = stand_in(index, &text, &all, Stream::Authors, &mut Met::new())?;
            places.into_keys().collect()
        }
    })
}

fn of(numbers: Option<Vec<Number>>) -> BTreeSet<Number> {
    numbers.into_iter().flatten().collect()
}

/// A name of a file without capitals and accents, whether its letters and accents are
/// one sign or two: some systems part them.
fn file_key(name: &str) -> String {
    fold_all(&name.to_lowercase())
}

/// The keys of other names of places, each with that of the usual one.
static OTHER_NAMES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let names = other_names();
    names
        .map(|(name, usual)| (bare(name), bare(usual)))
        .collect()
});

/// The usual name of a place without capitals, accents and hyphens.
pub(in crate::search) fn place_key(name: &str) -> String {
    let key = bare(name);
    OTHER_NAMES.get(&key).cloned().unwrap_or(key)
}

/// A name of a place without capitals, accents and hyphens.
fn bare(name: &str) -> String {
    let name = name.to_lowercase();
    let name = name.replace(['-', '\u{2010}'], " ");
    let name = name.replace(['\u{2018}', '\u{2019}'], "'");
    // Nobody looks for the `'s` of 's-Hertogenbosch.
    let bare = name.strip_prefix("'s ").or(name.strip_prefix("s "));
    fold_all(bare.unwrap_or(&name))
}

#[cfg(test)]
mod tests {
    use super::{file_key, place_key};

    #[test]
    fn a_file_is_found_with_and_without_its_accents() {
        for typed in ["Ide\u{eb}n.PDF", "idee\u{308}n.pdf", "ideen.pdf"] {
            assert_eq!(file_key(typed), "ideen.pdf");
        }
    }

    #[test]
    fn a_place_is_found_however_it_is_typed() {
        for typed in [
            "hertogenbosch",
            "Den Bosch",
            "\u{2018}s-hertogenbosch",
            "s-Hertogenbosch",
            "'s-Hertogenbosch",
            "\u{2019}S HERTOGENBOSCH",
        ] {
            assert_eq!(place_key(typed), "den bosch");
        }
        assert_eq!(place_key("S\u{fa}dwest-Frysl\u{e2}n"), "sudwest fryslan");
    }
}
