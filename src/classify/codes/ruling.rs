//! A ruling: what is made of a value, before it is a code.
//!
//! **Promise.** What is not sure says what held it back.

use crate::{
    classify::taxonomy::ValueRole,
    study::{Code, Hold},
};

/// What is made of a value that scores enough to be possible.
#[derive(Debug)]
pub(in crate::classify) struct Ruling {
    pub(in crate::classify) code: Code,
    /// What the rules take its value for.
    pub(in crate::classify) role: Option<ValueRole>,
    /// Whether it becomes a code; else it is only told why not.
    pub(in crate::classify) is_coded: bool,
    /// Why it is not sure, if it is not.
    pub(in crate::classify) hold: Option<Hold>,
}
