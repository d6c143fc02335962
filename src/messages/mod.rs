//! What people read, in Dutch and English.
//!
//! ```text
//! key, what is filled in ─text→ a line in the reader's language
//! ```
//!
//! One table for every front end: `en/*.ftl` and `nl/*.ftl`, in the format of
//! Project Fluent, a key on each line. Answers, summaries, advice, reports and the heads of
//! columns stand there; what a program reads (JSON, options, values of facets) is
//! the same in every language, and so is `--help`.
//!
//! **Promise.** Both languages have the same keys, each with the same things to
//! fill in; a test holds them equal, and the code to them. **Never:** who asks;
//! which language is wanted is for the front end to say.

mod locale;
mod table;

pub use locale::Locale;
pub use table::{Arg, text};

/// Returns the text of a key in a language: `tell!("prisma-title" in locale, searches = 3)`.
macro_rules! tell {
    ($key:literal in $locale:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::messages::text($locale, $key, &[$((stringify!($name), $crate::messages::Arg::from($value))),*])
    };
}
pub(crate) use tell;
