//! A tree → how it was read, in a spelling that means the same when typed.

use std::fmt::{self, Display, Formatter};

use super::{Node, PhraseWord, Question};

impl Display for Question {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.root.fmt(f)
    }
}

impl Display for Node {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(text) => f.write_str(text),
            Self::Start(text) => write!(f, "{text}*"),
            Self::Phrase(words) => {
                f.write_str("\"")?;
                for (index, word) in words.iter().enumerate() {
                    let blank = if index > 0 { " " } else { "" };
                    write!(f, "{blank}{word}")?;
                }
                f.write_str("\"")
            }
            Self::Not(node) => write!(f, "NOT {}", Grouped(node)),
            Self::Or(nodes) => {
                for (index, node) in nodes.iter().enumerate() {
                    let operator = if index > 0 { " OR " } else { "" };
                    write!(f, "{operator}{}", Grouped(node))?;
                }
                Ok(())
            }
            Self::And(nodes) => {
                for (index, node) in nodes.iter().enumerate() {
                    let operator = match node {
                        _ if index == 0 => "",
                        Self::Not(_) => " ",
                        _ => " AND ",
                    };
                    write!(f, "{operator}{}", Grouped(node))?;
                }
                Ok(())
            }
        }
    }
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
            Node::And(_) | Node::Or(_) => write!(f, "({})", self.0),
            node => node.fmt(f),
        }
    }
}
