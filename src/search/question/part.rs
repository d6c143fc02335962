//! Parts of a question, joined in normal form.
//!
//! ```text
//! parts ─all, one_of, near, held_to→ one part
//! ```
//!
//! **Promise.** What comes out is as [`tree`](super::tree) says, whatever went
//! in; what is not allowed there is refused with its place. **Never:** tokens.

pub(in crate::search) mod absent;

use absent::Missing;

use super::{
    bounds::DEEPEST,
    problem::{Problem, QuestionError, error},
    signs::Distance,
    tree::Node,
    within::within,
    zone::Zone,
};
use crate::{
    analyse::{form, is_stop_word},
    study::Span,
};

/// A part of a question and where it was typed.
pub(super) struct Part {
    pub(super) node: Node,
    pub(super) span: Span,
    /// Whether an `AND` was typed before it.
    pub(super) explicit: bool,
    /// What is absent here, if nothing else is in it; `node` is then nothing.
    pub(super) missing: Option<Missing>,
    /// See [`Node::depth`].
    depth: usize,
}

/// A word that was too common to look for, and where it was typed.
pub(in crate::search) type LeftOut = (String, Span);

impl Part {
    /// # Errors
    ///
    /// [`Problem::TooDeep`]
    pub(super) fn new(node: Node, span: Span) -> Result<Self, QuestionError> {
        let depth = node.depth();
        Self::of_depth(node, span, depth)
    }

    fn of_depth(node: Node, span: Span, depth: usize) -> Result<Self, QuestionError> {
        // The outermost operator needs no parentheses.
        if depth > DEEPEST + 1 {
            return Err(error(Problem::TooDeep, span));
        }
        Ok(Self {
            node,
            span,
            explicit: false,
            missing: None,
            depth,
        })
    }

    /// A part of which nothing is known here.
    pub(super) fn absent(missing: Missing) -> Self {
        let ends = missing.spans.first().zip(missing.spans.last());
        Self {
            node: Node::Or(vec![]),
            span: ends.map_or(0..0, |(first, last)| first.start..last.end),
            explicit: false,
            missing: Some(missing),
            depth: 0,
        }
    }

    /// Takes a part away; the operator begins at `start`.
    pub(super) fn taken_away(self, start: usize) -> Self {
        Self {
            node: Node::Not(Box::new(self.node)),
            span: start..self.span.end,
            ..self
        }
    }

    /// A part between parentheses; `span` is with them.
    pub(super) fn between(self, span: Span) -> Self {
        Self {
            span,
            explicit: false,
            ..self
        }
    }

    pub(super) fn is_taken_away(&self) -> bool {
        matches!(self.node, Node::Not(_))
    }

    /// Joins two texts that stand near each other.
    pub(super) fn near(self, right: Self, distance: Distance) -> Result<Self, QuestionError> {
        for side in [&self, &right] {
            if let Some(what) = without_place(&side.node) {
                return Err(error(Problem::NotNear { what }, side.span.clone()));
            }
        }
        let depth = 1 + self.depth.max(right.depth);
        let span = self.span.start..right.span.end;
        let node = Node::Near {
            left: Box::new(self.node),
            right: Box::new(right.node),
            between: distance.between,
            ordered: distance.ordered,
        };
        let part = Self::of_depth(node, span, depth)?;
        Ok(Self {
            explicit: self.explicit,
            ..part
        })
    }

    /// Holds a part to a field; `span` is of both.
    pub(super) fn held_to(self, zones: &[Zone], span: Span) -> Result<Self, QuestionError> {
        if let Some(what) = held_already(&self.node) {
            return Err(error(Problem::InsideField { what }, span));
        }
        let part = Self::new(within(zones, self.node), span)?;
        Ok(Self {
            explicit: self.explicit,
            ..part
        })
    }
}

/// Joins parts of which one is enough; `None` if there are none.
pub(super) fn one_of(parts: Vec<Part>) -> Result<Option<Part>, QuestionError> {
    joined(parts, false)
}

/// Joins parts that are all wanted or taken away, without words that are too
/// common; `None` if there are none.
pub(super) fn all(
    parts: Vec<Part>,
    left_out: &mut Vec<LeftOut>,
) -> Result<Option<Part>, QuestionError> {
    if let Some(first) = parts.first()
        && parts.iter().all(Part::is_taken_away)
    {
        return Err(error(Problem::LoneNot, first.span.clone()));
    }
    joined(without_stop_words(parts, left_out), true)
}

fn joined(parts: Vec<Part>, is_and: bool) -> Result<Option<Part>, QuestionError> {
    let ends = parts.first().zip(parts.last());
    let Some(span) = ends.map(|(first, last)| first.span.start..last.span.end) else {
        return Ok(None);
    };
    let mut nodes = vec![];
    let mut taken_away = vec![];
    let mut depth = 0;
    for part in parts {
        // A group of words side by side is part of the same AND.
        let (inner, own_depth) = match part.node {
            Node::And(inner) if is_and => (inner, part.depth.saturating_sub(1)),
            Node::Or(inner) if !is_and => (inner, part.depth.saturating_sub(1)),
            node => (vec![node], part.depth),
        };
        depth = depth.max(own_depth);
        for node in inner {
            let is_not = matches!(node, Node::Not(_));
            if is_not { &mut taken_away } else { &mut nodes }.push(node);
        }
    }
    nodes.append(&mut taken_away);
    if nodes.len() == 1 {
        let node = nodes.pop();
        return node.map(|it| Part::of_depth(it, span, depth)).transpose();
    }
    let node = if is_and {
        Node::And(nodes)
    } else {
        Node::Or(nodes)
    };
    Part::of_depth(node, span, depth + 1).map(Some)
}

/// Leaves out words that are too common to look for, where no `AND` asks for
/// them, unless nothing else would be left.
fn without_stop_words(parts: Vec<Part>, left_out: &mut Vec<LeftOut>) -> Vec<Part> {
    let is_common = |index: usize| {
        let next_is_explicit = parts.get(index + 1).is_some_and(|it| it.explicit);
        let Node::Word(text) = &parts[index].node else {
            return false;
        };
        !parts[index].explicit && !next_is_explicit && is_stop_word(&form(text))
    };
    let common: Vec<bool> = (0..parts.len()).map(is_common).collect();
    let something_is_left = parts
        .iter()
        .zip(&common)
        .any(|(it, common)| !common && !it.is_taken_away());
    let mut kept = vec![];
    for (part, common) in parts.into_iter().zip(common) {
        match part.node {
            Node::Word(text) if common && something_is_left => left_out.push((text, part.span)),
            node => kept.push(Part { node, ..part }),
        }
    }
    kept
}

/// Names what has no one place in a text, if this is such.
fn without_place(node: &Node) -> Option<&'static str> {
    match node {
        Node::Or(nodes) => nodes.iter().find_map(without_place),
        Node::And(_) => Some("AND"),
        Node::Not(_) => Some("NOT"),
        Node::In { .. } => Some("a field"),
        Node::Only(_) => Some("a limit on studies"),
        Node::Earlier(_) => Some("an earlier search"),
        Node::Word(_)
        | Node::Exact(_)
        | Node::Start(_)
        | Node::Pattern(_)
        | Node::Phrase(_)
        | Node::Near { .. } => None,
    }
}

/// Names what cannot stand inside a field, if this holds such.
fn held_already(node: &Node) -> Option<&'static str> {
    match node {
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().find_map(held_already),
        Node::Not(node) => held_already(node),
        Node::In { .. } => Some("another field"),
        Node::Only(_) => Some("a limit on studies"),
        Node::Earlier(_) => Some("an earlier search"),
        _ => None,
    }
}
