//! Laws: what holds of any text, any corpus and any question, tried on many.
//!
//! ```text
//! seed ─corpus→ studies ─shelf→ index ─search→ what is found ┐
//!   └──question→ typed ────────────────┘                     ├─ the same
//! studies, question ─scan→ what is there ────────────────────┘
//! ```
//!
//! `KENNISBASIS_CASES=100000` asks so many questions, and not 2,000.

mod answer;
mod broken;
mod corpus;
mod dice;
mod found;
mod numbered;
mod question;
mod scan;
mod shelf;
mod shrink;
mod text;
mod typed;
mod vocabulary;
