//! The tokens that every grammar makes: operators, parentheses, fields and what is
//! whole by itself.
//!
//! **Never:** letters: a token is the same however it was spelled.

use crate::{
    search::question::{part::absent::Absent, signs::Distance, tree::Node, zone::Zone},
    study::Span,
};

/// A token and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::search) struct Token {
    pub(in crate::search) kind: Kind,
    pub(in crate::search) span: Span,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::search) enum Kind {
    Open,
    Close,
    And,
    Or,
    Not,
    Near(Distance),
    /// Something that is whole by itself.
    Leaf(Node),
    /// The field of what comes next: `title:`.
    Before(Vec<Zone>),
    /// The field of what came before: `[ti]`.
    After(Vec<Zone>),
    /// Something that is whole by itself, and not known here.
    Absent(Absent),
    /// As `Before`, of a field that is not known here.
    AbsentBefore(Absent),
    /// As `After`, of a field that is not known here.
    AbsentAfter(Absent),
}
