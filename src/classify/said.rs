//! What a passage says, and in which part of its study.
//!
//! ```text
//! pages, passages, sections, title ─ZonedText::of→ a view of each passage
//! view ─quantities, named, voices, instructions, stance→ who was counted, where, whose words
//! ```
//!
//! **Promise.** What is found knows its byte, and so its sentence; what a
//! study denies, wishes for or tells of others is told apart from what it did.
//!
//! **Knows:** words of Dutch and English. **Never:** values of a taxonomy, and
//! what follows for them.

mod citations;
mod counted;
mod gathering;
mod haystack;
mod instructions;
mod numbers;
mod numerals;
mod passage;
mod places;
mod stance;
mod view;
mod voices;
mod zoned_text;
mod zones;

pub(super) use gathering::{Fate, fate, fate_of_places, gathers};
pub(super) use haystack::Haystack;
pub(super) use instructions::instructions;
pub(super) use numbers::{Quantity, quantities};
pub(super) use numerals::numeral;
pub(super) use passage::Zone;
pub(super) use places::{NamedPlace, named, tells_where};
pub(super) use stance::Stance;
pub(super) use view::View;
pub(super) use voices::{asks, voices};
pub use zoned_text::ZonedText;
