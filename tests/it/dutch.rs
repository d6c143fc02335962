//! What the program says in Dutch.

mod commands;
mod print;
