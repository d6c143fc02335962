//! What was read of a question, or of a line of a strategy.

use std::collections::BTreeMap;

use crate::search::question::{
    part::{
        LeftOut,
        absent::{Missing, Omitted},
    },
    tree::Node,
};

/// What was read.
#[derive(Debug)]
pub(in crate::search) struct Read {
    pub(in crate::search) known: Known,
    /// Words that were too common to look for, each with its place.
    pub(in crate::search) left_out: Vec<LeftOut>,
    /// What is not known here and was left out.
    pub(in crate::search) omitted: Vec<Omitted>,
}

/// What can be asked of all that was read.
#[derive(Debug)]
pub(in crate::search) enum Known {
    /// This.
    Some(Node),
    /// Nothing: it is all absent.
    Nothing(Missing),
}

/// The lines of a strategy that were read, by their numbers.
pub(in crate::search) type Lines = BTreeMap<u32, Read>;
