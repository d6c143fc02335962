//! Forms → the parts of Dutch compounds.
//!
//! ```text
//! mantelzorgondersteuning ─parts→ mantelzorg, ondersteuning
//! ```
//!
//! Dutch writes compounds as one word, often with letters between the parts
//! (`regering-s-leden`). A form is taken to be the beginnings and the end that
//! cost the least together, if that is less than one word of its length
//! costs. What stands first or last in how many compounds was counted over
//! `OpenTaal`'s word list (`data/compounds.md`); words that are one piece though
//! their letters would part (`hamburger`) are marked in it.
//!
//! **Promise.** A part is a slice of the form, in order; what links two parts
//! belongs to neither. The same form has the same parts everywhere. **Knows:**
//! Dutch spelling, its word list. **Never:** what a compound means, names,
//! other languages: ask for forms of Dutch text only.
//!
//! **Measured** on 721 compounds that others parted: F1 of the parts .920, all
//! parts right in .879; of 2,500 words of one piece .017 are parted wrongly; see
//! `benches/results/compounds.md`.

use std::ops::Range;

use fst::raw::{Fst, Output};

use super::fold::fold_all;

/// The list as an automaton; `data/build.rs` says what its values hold.
const LIST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/compounds.nl.fst"));

/// Forms with fewer letters are one piece: the shortest parts have two and
/// three.
const SHORTEST: usize = 5;
/// Forms with more letters are not parted; the longest word of `OpenTaal`'s list
/// has 50.
const LONGEST: usize = 64;
/// The fewest letters of a beginning: `ei`, `ui`.
const SHORTEST_FIRST: usize = 2;
/// The fewest letters of an end.
const SHORTEST_LAST: usize = 3;

/// What a form of n letters costs as one piece is `ALONE + PER_LETTER * n`, in
/// tenths of a natural logarithm as all costs. Chosen on the compounds that
/// others parted; between 18 and 22 a letter F1 changes by .003.
const ALONE: u32 = 60;
const PER_LETTER: u32 = 20;

/// Parts Dutch compounds.
#[derive(Clone)]
pub struct Splitter {
    list: Fst<&'static [u8]>,
}

/// What the list says of a word.
#[derive(Clone, Copy, Default)]
struct Parted(u64);

impl Parted {
    /// The cost as a beginning, if it can be one.
    fn first(self) -> Option<u32> {
        Some((self.0 & 0xff) as u32).filter(|cost| *cost > 0)
    }

    /// The cost as an end, if it can be one.
    fn last(self) -> Option<u32> {
        Some((self.0 >> 8 & 0xff) as u32).filter(|cost| *cost > 0)
    }

    /// How many letters at the end of a beginning only link.
    fn links(self) -> usize {
        (self.0 >> 16 & 0b11) as usize
    }

    fn is_one_piece(self) -> bool {
        self.0 >> 18 & 1 == 1
    }
}

/// The cheapest beginnings up to a place in the form.
#[derive(Clone, Copy)]
struct Reached {
    cost: u32,
    /// Where the last beginning starts.
    from: usize,
    /// How many letters at its end only link.
    links: usize,
}

impl Default for Splitter {
    fn default() -> Self {
        Self::new()
    }
}

impl Splitter {
    /// Opens the list, which is part of the program.
    ///
    /// # Panics
    ///
    /// Never: a test opens it.
    #[must_use]
    pub fn new() -> Self {
        // Looks at the first and last bytes alone.
        let list = Fst::new(LIST).expect("the list was made with the program");
        Self { list }
    }

    /// Returns the parts of a form (see [`super::form`]) in order, without the
    /// letters that link them; none if the form is no compound.
    ///
    /// A part may be a compound itself (`mantelzorg`): ask again. Forms with
    /// other signs than letters have no parts; nor have those of more than 64
    /// letters.
    #[must_use]
    pub fn parts<'a>(&self, form: &'a str) -> Vec<&'a str> {
        let spans = self.spans(form);
        spans.into_iter().filter_map(|it| form.get(it)).collect()
    }

    /// Returns where the parts stand in the form, in bytes and in order; up to
    /// the next part there are only letters that link.
    pub(super) fn spans(&self, form: &str) -> Vec<Range<usize>> {
        let folded;
        let key = if form.is_ascii() {
            form
        } else {
            folded = fold_all(form);
            folded.as_str()
        };
        // Letter for letter: folding `æ` makes two.
        if !(SHORTEST..=LONGEST).contains(&key.len())
            || !key.bytes().all(|it| it.is_ascii_lowercase())
            || form.chars().count() != key.len()
        {
            return vec![];
        }
        let borders = self.borders(key.as_bytes());
        if form.is_ascii() {
            return borders.into_iter().map(|(from, to)| from..to).collect();
        }
        let bytes: Vec<usize> = form.char_indices().map(|(at, _)| at).collect();
        let byte = |at: usize| bytes.get(at).copied().unwrap_or(form.len());
        let borders = borders.into_iter();
        borders.map(|(from, to)| byte(from)..byte(to)).collect()
    }

    /// Returns where the parts start and end, in letters; nothing if the word
    /// is one piece. `word` has 5 to 64 letters.
    fn borders(&self, word: &[u8]) -> Vec<(usize, usize)> {
        let size = word.len();
        let mut reached: [Option<Reached>; LONGEST] = [None; LONGEST];
        let mut best: Option<(u32, usize)> = None;
        for at in 0..=size - SHORTEST_LAST {
            let before = match reached[at] {
                Some(it) => it.cost,
                None if at == 0 => 0,
                None => continue,
            };
            let mut is_one_piece = false;
            self.walk(&word[at..], |length, entry| {
                let to = at + length;
                if to == size {
                    is_one_piece = at == 0 && entry.is_one_piece();
                    if let Some(cost) = entry.last().filter(|_| at > 0) {
                        let cost = before + cost;
                        if best.is_none_or(|(least, _)| cost < least) {
                            best = Some((cost, at));
                        }
                    }
                } else if length >= SHORTEST_FIRST && to + SHORTEST_LAST <= size {
                    let Some(cost) = entry.first() else { return };
                    let cost = before + cost;
                    if reached[to].is_none_or(|it| cost < it.cost) {
                        reached[to] = Some(Reached {
                            cost,
                            from: at,
                            links: entry.links(),
                        });
                    }
                }
            });
            if is_one_piece {
                return vec![];
            }
        }
        let Some((cost, last)) = best else {
            return vec![];
        };
        if cost >= ALONE + PER_LETTER * size as u32 {
            return vec![];
        }
        let mut spans = vec![(last, size)];
        let mut to = last;
        while let Some(part) = reached[to] {
            spans.push((part.from, to - part.links));
            to = part.from;
        }
        spans.reverse();
        spans
    }

    /// Calls `found` for each word of the list that `letters` begins with: how
    /// long it is, and what the list says of it.
    fn walk(&self, letters: &[u8], mut found: impl FnMut(usize, Parted)) {
        let mut node = self.list.root();
        let mut value = Output::zero();
        for (at, letter) in letters.iter().enumerate() {
            let Some(next) = node.find_input(*letter) else {
                return;
            };
            let step = node.transition(next);
            value = value.cat(step.out);
            node = self.list.node(step.addr);
            if node.is_final() {
                let entry = value.cat(node.final_output()).value();
                found(at + 1, Parted(entry));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Splitter;

    #[track_caller]
    fn check(form: &str, parts: &[&str]) {
        assert_eq!(Splitter::new().parts(form), parts, "{form}");
    }

    #[test]
    fn compounds_of_the_field_have_parts() {
        check("wijkteam", &["wijk", "team"]);
        check("burgerinitiatief", &["burger", "initiatief"]);
        check("mantelzorgondersteuning", &["mantelzorg", "ondersteuning"]);
        check("mantelzorg", &["mantel", "zorg"]);
        check("armoedebestrijding", &["armoede", "bestrijding"]);
        check("arbeidsongeschiktheid", &["arbeid", "ongeschiktheid"]);
        check("eenoudergezin", &["een", "ouder", "gezin"]);
    }

    #[test]
    fn letters_that_link_belong_to_no_part() {
        check("regeringsleden", &["regering", "leden"]);
        check("boerenbedrijven", &["boer", "bedrijven"]);
        check("bewonersgroep", &["bewoner", "groep"]);
    }

    #[test]
    fn words_of_one_piece_have_no_parts() {
        for word in [
            "hamburger",
            "bewoner",
            "ondersteuning",
            "voorzieningen",
            "behandeling",
            "verantwoordelijkheid",
            "holland",
            "teruggegeven",
            "vrijwilliger",
        ] {
            check(word, &[]);
        }
    }

    #[test]
    fn parts_are_slices_of_the_form_with_its_accents() {
        check("cliëntenraad", &["cliënt", "raad"]);
        check("oorlogsmisère", &["oorlog", "misère"]);
    }

    #[test]
    fn what_is_no_word_has_no_parts() {
        for form in ["", "de", "wijk-team", "covid19", "cæsarwijkteam", "ΩΩΩΩΩΩ"] {
            check(form, &[]);
        }
        check(&"wijkteam".repeat(9), &[]);
        check(&"a".repeat(64), &[]);
    }

    proptest! {
        #[test]
        fn parts_stand_in_order_in_any_form(form in "(wijk|zorgs|boeren|é|team|\\PC){0,12}") {
            let mut rest = form.as_str();
            for part in Splitter::new().parts(&form) {
                let at = rest.find(part);
                prop_assert!(!part.is_empty() && at.is_some(), "{part}");
                rest = &rest[at.unwrap_or(0) + part.len()..];
            }
        }
    }
}
