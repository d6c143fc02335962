//! Stage 5a: text becomes terms, by the same code at build and at query time.
//!
//! ```text
//! passage ─words→ words ─form→ forms ─keys→ what a question finds them by
//! ```
//!
//! The index holds *forms*: words as they stand on the page, lower-cased and
//! otherwise untouched. What a question may find them by (without diacritics,
//! by stem) are *keys*, kept in a dictionary beside them. So an exact question
//! stays exact, and an answer can name every form that it looked for. A word
//! with hyphens has a form of its own besides those of its parts.
//!
//! **Promise.** The same text gives the same words at the same places, whoever
//! asks. **Knows:** Unicode, Dutch, English. **Never:** pages, the index.
//!
//! **Source.** Word borders: UAX #29. Lemmas: hunspell-nl. Stems:
//! Snowball Dutch (Kraaij-Pohlmann) and English (Porter 2) as `frostem` has them.

mod apostrophe;
mod compounds;
mod fold;
mod glue;
mod inflection;
mod irregular;
mod keys;
mod lemma;
mod sketch;
mod stop;
mod suspended;
mod words;

pub use compounds::Splitter;
pub use fold::{fold, fold_all, form, keeps_its_accents};
pub use glue::{glued, runs_on, width};
pub use inflection::Inflection;
pub use keys::{Key, Keys};
pub use sketch::Sketcher;
pub use stop::is_stop_word;
pub use suspended::{Suspended, suspended};
pub use words::{Word, gap, words};

/// The version of the analysis. Raise it when the same text gives other words,
/// forms or keys.
const VERSION: u32 = 7;

/// Returns what an index and a question must agree on: the version of our own
/// rules, of the stemmer below them, and the hashes of the Dutch word lists.
#[must_use]
pub fn fingerprint() -> String {
    let (lemmas, compounds) = (env!("LEMMAS_NL"), env!("COMPOUNDS_NL"));
    format!("{VERSION}+frostem-2.20261016+lemmas-{lemmas}+compounds-{compounds}")
}
