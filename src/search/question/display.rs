//! A tree → how it was read, in a spelling that means the same when typed.
//!
//! **Promise.** What is written here is read as the very same tree.

use std::fmt::{self, Display, Formatter};

use super::{
    asked::Question,
    field::Field,
    tree::{Limit, Node, PhraseWord},
};
use crate::search::years::Years;

impl Display for Question {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.root.fmt(f)
    }
}

impl Display for Node {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(text) => write!(f, "={text}"),
            Self::Start(text) => write!(f, "{text}*"),
            // Without parentheses its `?` would end a sentence.
            Self::Pattern(text) if text.ends_with('?') => write!(f, "({text})"),
            Self::Word(text) | Self::Pattern(text) => f.write_str(text),
            Self::Phrase(words) => phrase(f, words),
            Self::Near {
                left,
                right,
                between,
                ordered,
            } => {
                let operator = if *ordered { "PRE" } else { "NEAR" };
                let (left, right) = (Grouped(left), Grouped(right));
                write!(f, "{left} {operator}/{between} {right}")
            }
            Self::In { field, node } => write!(f, "{}:{}", field.word(), Grouped(node)),
            Self::Only(limit) => limit.fmt(f),
            Self::Earlier(number) => write!(f, "#{number}"),
            Self::Not(node) => write!(f, "NOT {}", Grouped(node)),
            Self::Or(nodes) => joined(f, nodes, " OR "),
            Self::And(nodes) => joined(f, nodes, " AND "),
        }
    }
}

fn joined(f: &mut Formatter<'_>, nodes: &[Node], operator: &str) -> fmt::Result {
    for (index, node) in nodes.iter().enumerate() {
        let operator = match node {
            _ if index == 0 => "",
            Node::Not(_) => " ",
            _ => operator,
        };
        write!(f, "{operator}{}", Grouped(node))?;
    }
    Ok(())
}

fn phrase(f: &mut Formatter<'_>, words: &[PhraseWord]) -> fmt::Result {
    f.write_str("\"")?;
    for (index, word) in words.iter().enumerate() {
        let blank = if index > 0 { " " } else { "" };
        write!(f, "{blank}{word}")?;
    }
    f.write_str("\"")
}

impl Display for PhraseWord {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let star = if self.is_start { "*" } else { "" };
        write!(f, "{}{star}", self.text)
    }
}

/// A node inside another: with parentheses if it has several parts.
struct Grouped<'a>(&'a Node);

impl Display for Grouped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Node::And(_) | Node::Or(_) | Node::Near { .. } => write!(f, "({})", self.0),
            node => node.fmt(f),
        }
    }
}

impl Display for Limit {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let field = match self {
            Self::Years(_) => Field::Years,
            Self::Language(_) => Field::Language,
            Self::Doi(_) => Field::Doi,
            Self::File(_) => Field::File,
            Self::Place(_) => Field::Place,
            Self::Author(_) => Field::Author,
            Self::Facet { facet, .. } => Field::Facet(*facet),
        };
        write!(f, "{}:", field.word())?;
        match self {
            Self::Years(years) => write!(f, "{}", Range(years)),
            Self::Language(language) => f.write_str(language.code()),
            Self::Author(words) => match words.as_slice() {
                [word] => word.fmt(f),
                words => phrase(f, words),
            },
            Self::Doi(value)
            | Self::File(value)
            | Self::Place(value)
            | Self::Facet { value, .. } => {
                let is_plain = |c: char| c.is_alphanumeric() || "-_./\\:;,+".contains(c);
                if value.chars().all(is_plain) {
                    f.write_str(value)
                } else {
                    write!(f, "\"{value}\"")
                }
            }
        }
    }
}

struct Range<'a>(&'a Years);

impl Display for Range<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (from, to) = (*self.0.0.start(), *self.0.0.end());
        if from == to {
            return write!(f, "{from:04}");
        }
        if from > 0 {
            write!(f, "{from:04}")?;
        }
        f.write_str("..")?;
        if to < u16::MAX {
            write!(f, "{to:04}")?;
        }
        Ok(())
    }
}
