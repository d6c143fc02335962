//! Whole files, made here and read back: what the room does as one.

mod about;
pub(in crate::extract) mod built;
mod codes;
mod columns;
mod damaged;
mod labels;
mod limits;
mod marked;
mod order;
mod running;
mod whole;
mod words;
