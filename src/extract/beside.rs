//! Beside the pages: what a file holds that is on none of them.
//!
//! ```text
//! document ─listed→ attachments by name        bytes ─attached→ their bytes
//! document and its pages ─shell→ no study: a portfolio's cover, an XFA form
//! ```
//!
//! **Promise.** The same file gives the same names, no two alike and each safe on
//! a screen. An attachment never costs more memory than [`Limits`](super::Limits)
//! allow. **Never:** what is in an attachment, beyond its first bytes.

mod attached;
mod names;
mod shell;
mod specs;

pub(super) use attached::listed;
pub use attached::{Attachment, attached, attachments};
pub(super) use shell::shell;
pub(super) use specs::Looked;
