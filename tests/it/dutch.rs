//! What the program says in Dutch.

mod commands;
mod failure;
mod print;
