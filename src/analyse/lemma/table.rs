//! The words that are known, embedded: lemmas with their classes, and forms
//! that no ending explains with their lemma.
//!
//! **Source.** hunspell-nl and facts of grammar; see `data/README.md`.

use fst::Map;

/// Made from `data/lemmas.nl.txt` when the crate is built.
const WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lemmas.nl.fst"));

/// The lemmas of irregular forms, a line each.
const TARGETS: &str = include_str!(concat!(env!("OUT_DIR"), "/lemmas.nl.targets"));

/// What kind of word a lemma is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Noun = 1,
    Adjective = 2,
    Verb = 4,
}

/// What is known of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// It is a lemma, of these classes: [`Class`]es added up.
    Lemma(u64),
    /// It is a form of this lemma.
    Form(&'static str),
}

/// The table. To open it takes no reading: it is walked where it lies.
pub(super) struct Table(Option<Map<&'static [u8]>>);

impl Table {
    pub(super) fn open() -> Self {
        Self(Map::new(WORDS).ok())
    }

    pub(super) fn get(&self, word: &str) -> Option<Known> {
        let value = self.0.as_ref()?.get(word)?;
        if value < 8 {
            return Some(Known::Lemma(value));
        }
        let start = usize::try_from((value >> 3) - 1).ok()?;
        TARGETS.get(start..)?.lines().next().map(Known::Form)
    }

    /// Returns which beginnings of a text are in the table, as bits by their
    /// length, and how many bytes begin any word: one walk for all.
    pub(super) fn beginnings(&self, text: &str) -> (u64, usize) {
        let Some(words) = self.0.as_ref().map(Map::as_fst) else {
            return (0, 0);
        };
        let (mut found, mut node) = (0, words.root());
        for (depth, byte) in text.bytes().take(63).enumerate() {
            let Some(at) = node.find_input(byte) else {
                return (found, depth);
            };
            node = words.node(node.transition_addr(at));
            if node.is_final() {
                found |= 1 << (depth + 1);
            }
        }
        (found, text.len().min(63))
    }

    pub(super) fn is(&self, word: &str, class: Class) -> bool {
        matches!(self.get(word), Some(Known::Lemma(classes)) if classes & class as u64 != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Class, Known, Table};

    #[test]
    fn the_table_is_there() {
        let table = Table::open();
        assert!(table.is("gezin", Class::Noun));
        assert_eq!(table.get("leden"), Some(Known::Form("lid")));
        assert_eq!(table.get("gezinnen"), None);
        // `gezin` alone; `gezinn` begins no word.
        let (found, depth) = table.beginnings("gezinnen");
        assert_eq!(found & 1 << 5, 1 << 5);
        assert!(depth < 8);
    }
}
