//! Places: which names are of the same one.
//!
//! **Promise.** A town or country has one name wherever places are shown, counted or
//! asked for, whichever of its names is printed.

use std::{collections::BTreeMap, sync::LazyLock};

use super::page::Span;

const NAMES: &str = include_str!("places/other_names.tsv");

static USUAL: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| other_names().collect());

/// Returns all other names of places, each with the usual one: `Antwerp` and
/// `Antwerpen`. The names of quarters are none.
pub fn other_names() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = NAMES.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|row| row.split_once('\t'))
}

/// Returns the usual name of a place, which may be `name` itself.
#[must_use]
pub fn usual_name(name: &str) -> &str {
    USUAL.get(name).copied().unwrap_or(name)
}

/// Returns where a place is named in `text` by any of its names, as bytes: that which
/// stands first.
#[must_use]
pub fn named_in(text: &str, usual: &str) -> Option<Span> {
    let others = USUAL.iter().filter(|(_, it)| **it == usual);
    let names = others.map(|(name, _)| *name).chain([usual]);
    let found = names.filter_map(|it| text.find(it).map(|at| at..at + it.len()));
    // The longest of those that begin together.
    found.min_by_key(|it| (it.start, std::cmp::Reverse(it.end)))
}

#[cfg(test)]
mod tests {
    use super::{named_in, other_names, usual_name};

    #[test]
    fn a_place_has_one_usual_name() {
        for (name, usual) in other_names() {
            assert_eq!(usual_name(name), usual);
            assert_eq!(usual_name(usual), usual, "{name}");
        }
        assert_eq!(usual_name("The Hague"), "Den Haag");
        assert_eq!(usual_name("Borgerhout"), "Borgerhout");
    }

    #[test]
    fn a_place_is_seen_under_any_of_its_names() {
        assert_eq!(
            named_in("twee wijken in Antwerp", "Antwerpen"),
            Some(15..22)
        );
        assert_eq!(
            named_in("twee wijken in Antwerpen", "Antwerpen"),
            Some(15..24)
        );
        assert_eq!(named_in("in The Hague", "Utrecht"), None);
    }
}
