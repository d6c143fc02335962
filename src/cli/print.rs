//! Nouns → lines for people.

pub(super) mod answer;
pub(super) mod card;
pub(super) mod columns;
pub(super) mod facts;
pub(super) mod grid;
pub(super) mod hits;
pub(super) mod nothing;
pub(super) mod reasons;
pub(super) mod score;
pub(super) mod summary;
pub(super) mod tables;
pub(super) mod unread;
