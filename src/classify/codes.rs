//! What is said makes codes, each with the sentences that made it.
//!
//! ```text
//! zoned text ─sight→ sightings ─weigh→ rulings → codes
//!                                 └objections→ what spoke against them
//! ```
//!
//! **Promise.** A code has the reasons that a reader can check, and what is not
//! sure says what held it back.
//!
//! **Knows:** the taxonomy, and what a passage says. **Never:** reads words
//! itself.

mod explain;
mod genre;
mod objections;
mod questions;
mod rules;
mod ruling;
mod sight;
mod sighting;
mod weigh;

pub use explain::explain;
pub(super) use sight::sight;
pub(super) use weigh::weigh;
