//! Heads: what returns at the head or foot of page after page.
//!
//! ```text
//! set pages ─Heads::of→ Heads ─says→ yes or no
//! ```
//!
//! Reports repeat their title there, shortened or with that of the series
//! before it, and they seldom repeat anything else in so many words: so of two
//! things that are set large on a cover, the one that returns is the title.
//!
//! **Never:** what stands on one page; which line is a head, see `running`.

use std::collections::{BTreeMap, BTreeSet};

use crate::extract::setting::{Role, SetPage};

/// How many pages are looked at: by then what returns has returned.
const PAGES: usize = 40;

/// On how many pages a head has to stand, at least.
const RETURNS: usize = 3;

/// On one page of how many it has to stand: left and right pages differ, and
/// those on which a part begins have none.
const ONE_IN: usize = 4;

/// The fewest letters that are told from a chance: names of parties are shorter.
const LETTERS: usize = 8;

/// The longest head, in letters: more is text that was taken for a head.
const LONGEST: usize = 200;

/// What returns at the head or foot of pages, in letters without case.
#[derive(Debug, Default)]
pub(super) struct Heads(Vec<String>);

impl Heads {
    /// Finds what returns.
    pub(super) fn of(pages: &[SetPage]) -> Self {
        let pages = pages.get(..PAGES).unwrap_or(pages);
        let mut found: BTreeMap<String, usize> = BTreeMap::new();
        for page in pages {
            let heads: BTreeSet<String> = page
                .lines
                .iter()
                .filter(|it| matches!(it.line.role, Role::Head | Role::Foot))
                .map(|it| letters(&it.line.text))
                .filter(|it| (LETTERS..LONGEST).contains(&it.chars().count()))
                .collect();
            for head in heads {
                *found.entry(head).or_default() += 1;
            }
        }
        let returning = found
            .into_iter()
            .filter(|(_, times)| *times >= RETURNS && times * ONE_IN >= pages.len())
            .map(|it| it.0);
        Self(returning.collect())
    }

    /// Tells whether `text` is part of what returns.
    pub(super) fn says(&self, text: &str) -> bool {
        let wanted = letters(text);
        wanted.chars().count() >= LETTERS && self.0.iter().any(|it| it.contains(&wanted))
    }
}

/// Returns the letters of a text, in small letters; digits may be page numbers.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Heads;
    use crate::extract::setting::{Role, SetPage};

    #[test]
    fn what_returns_in_heads_is_said_there() {
        let mut page = SetPage::sample(
            &[("Wonen in de wijk 12", 8.0), ("Eenzame ouderen", 10.0)],
            1.2,
        );
        page.lines[0].line.role = Role::Head;
        let heads = Heads::of(&vec![page.clone(); 3]);
        assert!(heads.says("WONEN IN DE WIJK"));
        assert!(!heads.says("de wijk"), "may be chance");
        assert!(!heads.says("Eenzame ouderen"), "stands in the text");
        assert!(!Heads::of(&[page.clone(), page]).says("Wonen in de wijk"));
    }
}
