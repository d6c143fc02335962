//! Authors: what the file claims, and what its front says.
//!
//! ```text
//! claims, lines of the front ─authors→ names with their origin
//! ```
//!
//! **Promise.** Names that the front prints go before those that the file
//! claims: who saved a file is often not who wrote it, and a property often
//! holds the first of several. Where the two agree, the names are sure; where
//! only a label says so, they are printed; else they are a guess.

mod byline;
mod labels;
mod names;
mod words;

use std::{cell::LazyCell, collections::HashSet};

use super::front_lines::{FrontLine, Part};
use crate::study::{Fact, Origin};
use byline::{Byline, Plainness, byline};
use labels::before_roles;
use names::{is_person, people, split_names};
use words::PARTICLES;

/// Finds who wrote the document; `claims` are those of the file, the better one
/// first, and `below` is where its title ends.
pub(super) fn authors(
    claims: [(&[String], Origin); 2],
    lines: &[FrontLine<'_>],
    below: Option<(usize, usize)>,
) -> Option<Fact<Vec<String>>> {
    let printed = LazyCell::new(|| printed_words(lines));
    let is_printed = |name: &String| printed.contains(&surname(name));
    let found = byline(lines, below);
    let claims: Vec<(Vec<String>, Origin)> = claims
        .into_iter()
        .map(|(said, origin)| (said.iter().flat_map(|it| split_names(it)).collect(), origin))
        .filter(|(names, _): &(Vec<String>, Origin)| !names.is_empty())
        .collect();
    for (names, origin) in &claims {
        let are_whole = names.iter().all(|it| is_person(it) && is_printed(it));
        match &found {
            Some(found) if are_among(names, &found.names) => {
                if found.names.len() == names.len() && names.iter().all(|it| is_person(it)) {
                    return Some(Fact::new(names.clone(), *origin));
                }
                return Some(as_printed(found.clone()));
            }
            // The front may be read in part, or hold no names at all.
            Some(found) if are_whole && are_among(&found.names, names) => {
                return Some(Fact::new(names.clone(), *origin));
            }
            Some(found) if are_whole && found.plainness == Plainness::Lone => {
                return Some(Fact::doubtful(names.clone(), *origin));
            }
            None if are_whole => {
                return Some(match beside(names, lines) {
                    Beside::Nobody => Fact::new(names.clone(), *origin),
                    Beside::All(all) => Fact::doubtful(all, Origin::Layout),
                    Beside::Somebody => Fact::doubtful(names.clone(), *origin),
                });
            }
            _ => {}
        }
    }
    let claimed = || {
        let claim = claims
            .into_iter()
            .find(|it| it.0.iter().all(|it| is_person(it)) && it.0.iter().any(is_printed));
        claim.map(|(names, origin)| Fact::doubtful(names, origin))
    };
    found.map(as_printed).or_else(claimed)
}

/// Who stands beside the names of a claim, where they are printed.
enum Beside {
    Nobody,
    /// Others, of whom not all can be told.
    Somebody,
    /// They are part of this list.
    All(Vec<String>),
}

/// A property often holds the first of several, whom a foot or a line of the project
/// names together.
fn beside(claimed: &[String], lines: &[FrontLine<'_>]) -> Beside {
    let surnames: Vec<String> = claimed.iter().map(|it| surname(it)).collect();
    let is_of_claim = |word: &str| {
        let mut words = words_of(word);
        words.any(|it| {
            claimed
                .iter()
                .any(|name| words_of(name).any(|own| own == it))
        })
    };
    let mut somebody = false;
    for line in lines.iter().filter(|it| it.part != Part::Text) {
        if !words_of(line.text()).any(|it| surnames.contains(&it)) {
            continue;
        }
        let behind_label = line.text().rsplit(": ").next().unwrap_or_default();
        let list = people(before_roles(behind_label));
        if list.len() > claimed.len() && are_among(claimed, &list) {
            return Beside::All(list);
        }
        let words: Vec<&str> = line.text().split_whitespace().collect();
        // Right beside, or with one word between: `Bo Aarts en Anna Smit`.
        let mut near = words.windows(2).enumerate().filter(|(at, _)| {
            let around = [at.wrapping_sub(2), at.wrapping_sub(1), at + 2, at + 3];
            let word = |at: &usize| words.get(*at).is_some_and(|it| is_of_claim(it));
            around.iter().any(word)
        });
        somebody |= near.any(|(_, pair)| {
            let name = pair.join(" ");
            !pair.iter().any(|it| is_of_claim(it))
                && name.split(' ').all(|it| it.starts_with(char::is_uppercase))
                && people(&name).len() == 1
        });
    }
    if somebody {
        Beside::Somebody
    } else {
        Beside::Nobody
    }
}

/// Names that the front prints: sure where a label says what they are.
fn as_printed(found: Byline) -> Fact<Vec<String>> {
    match found.plainness {
        Plainness::Said => Fact::new(found.names, Origin::Printed),
        Plainness::Made => Fact::doubtful(found.names, Origin::Printed),
        Plainness::Lone | Plainness::Listed => Fact::new(found.names, Origin::Layout),
    }
}

/// Tells whether all of `some` are among `all`, however their first names are
/// written.
fn are_among(some: &[String], all: &[String]) -> bool {
    some.iter()
        .all(|name| all.iter().any(|it| is_same(it, name)))
}

fn is_same(a: &str, b: &str) -> bool {
    let has = |name: &str, surname: &str| words_of(name).any(|it| it == surname);
    has(a, &surname(b)) || has(b, &surname(a))
}

/// Returns the last word of a name, in small letters.
fn surname(name: &str) -> String {
    let own = |it: &String| !PARTICLES.contains(&it.as_str());
    words_of(name).filter(own).last().unwrap_or_default()
}

fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .map(str::to_lowercase)
}

/// Returns the words of the front that stand in no running text.
fn printed_words(lines: &[FrontLine<'_>]) -> HashSet<String> {
    let lines = lines.iter().filter(|it| it.part != Part::Text);
    let mut words: HashSet<String> = HashSet::new();
    for line in lines {
        words.extend(words_of(line.text()));
        // Marks of affiliations stick to names: `Smit1,2`.
        let unmarked: String = line
            .text()
            .chars()
            .filter(|c| !c.is_ascii_digit())
            .collect();
        words.extend(words_of(&unmarked));
    }
    words
}
