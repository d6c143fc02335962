//! The bridge: from a term of the field to the same thing in the other
//! language.
//!
//! ```text
//! terms.tsv ─read→ Bridge     typed words ─spans→ Dutch or English terms
//! ```
//!
//! Who types `ervaringskennis` also wants the pages that say *experiential
//! knowledge*. The pairs stand in a table that a reviewer can read, mend and
//! replace; there is no translation but what is written there.
//!
//! A term is recognised in any of its inflections, with and without hyphens
//! (`wijkteams`, `cocreatie`). As the language of a few words cannot be told,
//! both sides of the table are tried. A word that means another thing in the
//! other language (`stage`, `arm`) is therefore no term of ours.
//!
//! **Promise.** The same words and table give the same terms in the same
//! order, that of the table. **Knows:** words and keys. **Never:** the index,
//! files: who has a table of their own hands in its text.
//!
//! **Measured** on 83 Dutch and 40 English studies (2026-11-22), 944 rows:
//! - Of 1,228 Dutch terms 718 stand in a Dutch study at least once; of 1,646
//!   English ones 395 in an English study. Those are few, and most are course
//!   papers from one country.
//! - Of 120 terms drawn at random, read at a random place, 111 could be
//!   replaced by their translation there and 3 perhaps. Of the other 6, 4 led
//!   to a change (`trust` the fund, `confident` for `confidant`); 2 were two
//!   words with a comma or full stop between them, which the bridge cannot see.
//! - 242 forms of these studies are recognised as a one-word term although they
//!   are not listed; 235 are an inflection or a spelling of it, 7 another word
//!   (`inequity` as `inequality`, `verslavende` as `verslaafde`).
//! - Reading the table takes 7 million instructions, about 1 ms; a question of
//!   ten words 5 million.

mod inflection;
mod read;
mod term;
#[cfg(test)]
mod tests;
mod typed;

use std::{
    borrow::Cow,
    collections::HashMap,
    ops::Range,
    sync::{Arc, OnceLock},
};

pub use read::{BridgeError, BridgeFault};
pub use term::Term;

use crate::analyse::{Keys, fold_all, form};
use read::Row;
use typed::{Fit, Typed};

/// The table that comes with the program.
const OURS: &str = include_str!("bridge/terms.tsv");

/// Pairs of terms that mean the same in Dutch and in English.
#[derive(Debug)]
pub struct Bridge {
    /// All terms, row by row; in a row the Dutch before the English ones.
    terms: Vec<Term>,
    /// Which terms make a row.
    rows: Vec<Range<usize>>,
    /// The line of each row in the text of the table, from 1.
    lines: Vec<usize>,
    /// The terms that are asked from, by their opening, ascending.
    openings: HashMap<Opening, Vec<usize>>,
    /// The terms that are only looked for, likewise.
    kept_back: HashMap<Opening, Vec<usize>>,
}

/// What a table has of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listed<'a> {
    /// It leads to the other language, or is the same there.
    Asked,
    /// It is only looked for, and leads nowhere: the terms of the other language that
    /// lead to it.
    KeptBack(Vec<&'a Term>),
    /// No row has it by itself.
    Nowhere,
}

/// Words of a question that are a term, and what else to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossing<'a> {
    /// Which of the given words, by their places from 0; never empty.
    pub words: Range<usize>,
    /// The terms of the other language, in the order of the table; never
    /// empty.
    pub terms: Vec<&'a Term>,
}

/// The first letter of a term and the first consonant behind it, `v` being `f`
/// and `z` being `s`: no inflection changes them (`lid`, `leden`; `huis`,
/// `huizen`), and so only few terms have to be compared with a typed word. As
/// one number, 32 bits for each.
type Opening = u64;

impl Bridge {
    /// Returns the bridge that comes with the program; it is read once.
    ///
    /// # Panics
    ///
    /// Never: the table is part of the program, and a test reads it.
    #[must_use]
    pub fn ours() -> Arc<Self> {
        static BRIDGE: OnceLock<Arc<Bridge>> = OnceLock::new();
        let bridge = BRIDGE.get_or_init(|| {
            let rows = read::rows_without_doubles(OURS);
            Arc::new(Self::new(rows.expect("our table is well formed")))
        });
        Arc::clone(bridge)
    }

    /// Returns the table that comes with the program, to start one's own from.
    #[must_use]
    pub fn our_table() -> &'static str {
        OURS
    }

    /// Reads a table in the format that the head of `terms.tsv` describes.
    ///
    /// # Errors
    ///
    /// The first line that cannot be used: nothing in it is passed over.
    pub fn read(text: &str) -> Result<Self, BridgeError> {
        read::rows(text).map(Self::new)
    }

    fn new(rows: Vec<Row>) -> Self {
        let mut bridge = Self {
            terms: vec![],
            rows: vec![],
            lines: vec![],
            openings: HashMap::new(),
            kept_back: HashMap::new(),
        };
        for Row { line, terms } in rows {
            let row = bridge.rows.len();
            let first = bridge.terms.len();
            bridge.lines.push(line);
            for entry in terms {
                let openings = if entry.is_target {
                    &mut bridge.kept_back
                } else {
                    &mut bridge.openings
                };
                let same = openings.entry(opening(&entry.text)).or_default();
                same.push(bridge.terms.len());
                bridge.terms.push(Term {
                    text: entry.text,
                    language: entry.language,
                    is_exact: entry.is_exact,
                    row,
                });
            }
            bridge.rows.push(first..bridge.terms.len());
        }
        bridge
    }

    /// Returns all terms, row by row; in a row the Dutch before the English.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Returns how many rows the table has: things that have a name in both
    /// languages.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// Returns the terms of the other language that mean what `words` say;
    /// none if they are not, all together, a term of the table.
    ///
    /// `words` stand side by side, as typed; case, diacritics and hyphens do
    /// not matter, nor does inflection.
    #[must_use]
    pub fn across(&self, words: &[&str]) -> Vec<&Term> {
        self.spans(words)
            .into_iter()
            .find(|it| it.words == (0..words.len()))
            .map_or(vec![], |it| it.terms)
    }

    /// Returns the terms among `words`, from left to right, without overlap.
    ///
    /// `words` are the plain words of a question that stand side by side,
    /// stop words included. Where several terms begin at a word, the one that
    /// takes the most words counts: `zorg en welzijn` is not `welzijn`.
    #[must_use]
    pub fn spans(&self, words: &[&str]) -> Vec<Crossing<'_>> {
        let mut keys = Keys::default();
        let typed: Vec<Typed> = words.iter().map(|it| Typed::new(it)).collect();
        let mut crossings = vec![];
        let mut at = 0;
        while let (Some(word), Some(rest)) = (words.get(at), typed.get(at..)) {
            let asked = self.openings.get(&opening(word));
            let Some((length, terms)) = self.longest(asked, rest, &mut keys) else {
                at += 1;
                continue;
            };
            let (here, _) = rest.split_at_checked(length).unwrap_or((rest, &[]));
            let terms = self.other_side(&terms, here);
            let words = at..at + length;
            at += length;
            if !terms.is_empty() {
                crossings.push(Crossing { words, terms });
            }
        }
        crossings
    }

    /// Returns the lines of the rows that have a word, in a term of one word or of
    /// several, in any inflection: their numbers in the text of the table, from 1.
    #[must_use]
    pub fn lines_with(&self, word: &str) -> Vec<usize> {
        let mut keys = Keys::default();
        let typed = term::forms(word);
        let mut has = |term: &Term| {
            let words = term.words();
            words.windows(typed.len().max(1)).any(|it| {
                let mut pairs = it.iter().zip(&typed);
                pairs.all(|(listed, typed)| term.admits(listed, typed, &mut keys))
            })
        };
        let rows = self.rows.iter().zip(&self.lines);
        let with = rows.filter(|(row, _)| {
            let terms = self.terms.get((*row).clone()).unwrap_or_default();
            !typed.is_empty() && terms.iter().any(&mut has)
        });
        with.map(|(_, line)| *line).collect()
    }

    /// Returns what the table has of a word by itself.
    #[must_use]
    pub fn listed(&self, word: &str) -> Listed<'_> {
        let mut keys = Keys::default();
        let (typed, opening) = ([Typed::new(word)], opening(word));
        let asked = self.openings.get(&opening);
        if self.longest(asked, &typed, &mut keys).is_some() {
            return Listed::Asked;
        }
        let kept = self.kept_back.get(&opening);
        match self.longest(kept, &typed, &mut keys) {
            Some((_, terms)) => Listed::KeptBack(self.other_side(&terms, &typed)),
            None => Listed::Nowhere,
        }
    }

    /// Returns how many of the words make the longest term they begin with,
    /// and the terms that fit them best; the terms to try are given by their numbers.
    fn longest(
        &self,
        candidates: Option<&Vec<usize>>,
        typed: &[Typed],
        keys: &mut Keys,
    ) -> Option<(usize, Vec<&Term>)> {
        let mut best: Option<(Fit, Vec<&Term>)> = None;
        let candidates = candidates.into_iter().flatten();
        for term in candidates.filter_map(|it| self.terms.get(*it)) {
            let Some(fit) = typed::fit(term, typed, keys) else {
                continue;
            };
            match &mut best {
                Some((best_fit, terms)) if *best_fit == fit => terms.push(term),
                Some((best_fit, _)) if *best_fit > fit => {}
                _ => best = Some((fit, vec![term])),
            }
        }
        best.map(|(fit, terms)| (fit.length, terms))
    }

    /// Returns what stands across from the terms, each text once, and not what
    /// was typed: `suïcide` is also English.
    fn other_side(&self, terms: &[&Term], typed: &[Typed]) -> Vec<&Term> {
        let mut found: Vec<&Term> = vec![];
        for term in terms {
            let row = self.rows.get(term.row).cloned().unwrap_or_default();
            for other in self.terms.get(row).unwrap_or_default() {
                let is_across = other.language != term.language;
                let is_new = || found.iter().all(|it| it.text != other.text);
                if is_across && is_new() && !typed::is_typed(other, typed) {
                    found.push(other);
                }
            }
        }
        found
    }
}

fn opening(text: &str) -> Opening {
    let first = text.split(' ').next().unwrap_or_default();
    let folded = if first.is_ascii() {
        Cow::Borrowed(first)
    } else {
        Cow::Owned(fold_all(&form(first)))
    };
    let mut letters = folded
        .chars()
        .filter(|it| it.is_alphanumeric())
        .map(|it| it.to_ascii_lowercase());
    let first = letters.next().unwrap_or_default();
    let consonant = letters.find(|it| !inflection::is_vowel(*it));
    let consonant = match consonant.unwrap_or_default() {
        'v' => 'f',
        'z' => 's',
        other => other,
    };
    u64::from(first) << 32 | u64::from(consonant)
}
