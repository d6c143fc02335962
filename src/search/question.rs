//! What was typed → a tree, with positions for carets.
//!
//! The grammar, tightest first:
//!
//! ```text
//! text  = word | =word | word* | *word | wo*d | wo?d | "a phrase"
//! limit = year:2015..2022 | lang:nl | author:text | doi:… | file:…
//!       | opgave:value | method:value | source:value | #3
//! atom  = text | limit | ( question ) | part:text | part:( question )
//! part  = title | abstract | methods | results | conclusion | references
//! near  = atom { NEAR/n atom | PRE/n atom }
//! and   = near { [AND] near | [AND] NOT near }
//! or    = and { OR and }
//! ```
//!
//! A `?` stands for one letter inside a word. At its end it asks something and
//! is refused, but in `(team?)`, where it cannot.
//!
//! Words side by side mean AND. `NEAR/n` allows at most n words between its
//! sides, in any order; with `PRE/n` the left one comes first. Several of them
//! in a row are read from the left, and the spelling that is shown has the
//! parentheses. Operators are written in capitals, in English or Dutch (`EN`,
//! `OF`, `NIET`); field names in either language. Whatever cannot be run is an
//! error that names the place; nothing is corrected or passed over.
//!
//! **Promise.** Display and parsing are each other's inverse on trees; no text
//! makes the parser panic or nest deeper than [`DEEPEST`]. **Knows:** words
//! and stop words. **Never:** the index, the taxonomy.

mod asked;
mod bounds;
pub(in crate::search) mod climb;
mod display;
pub(in crate::search) mod field;
pub(in crate::search) mod limit;
mod parse;
pub(in crate::search) mod part;
pub(in crate::search) mod problem;
mod rewrite;
pub(in crate::search) mod signs;
pub(in crate::search) mod tokens;
mod tree;
mod within;
pub(in crate::search) mod word;
mod zone;

#[cfg(test)]
pub(in crate::search) mod laws;
#[cfg(test)]
mod tests;

pub use asked::Question;
pub use bounds::{DEEPEST, FARTHEST, LONGEST, MOST_OPEN};
pub use limit::{Resolve, language};
pub use parse::{parse, parse_all, parse_with};
pub use part::absent::Effect;
pub use problem::{Elsewhere, Problem, QuestionError, Untranslatable};
pub use tree::{Limit, Node, PhraseWord};
pub use zone::Zone;
