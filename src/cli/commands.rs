//! The commands, one file each; what two of them share stands beside this room.

pub(super) mod about;
pub(super) mod batch;
pub(super) mod cards;
pub(super) mod code;
pub(super) mod completions;
pub(super) mod count;
pub(super) mod facets;
pub(super) mod gaps;
pub(super) mod history;
pub(super) mod index;
pub(super) mod kwic;
pub(super) mod man;
pub(super) mod mark;
pub(super) mod refused;
pub(super) mod search;
pub(super) mod show;
pub(super) mod similar;
pub(super) mod status;
pub(super) mod taxonomy;
pub(super) mod terms;
pub(super) mod text;
pub(super) mod why;
