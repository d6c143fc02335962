//! The parts of a study that a question can be held to.

use super::Node;

/// A part of a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zone {
    /// Its title.
    Title,
    /// Its abstract or summary.
    Abstract,
    /// How it was done.
    Methods,
    /// What was found.
    Results,
    /// Its conclusions and recommendations.
    Conclusion,
    /// Its reference list.
    References,
}

impl Zone {
    /// All parts, in the order in which a report has them.
    pub const ALL: [Self; 6] = [
        Self::Title,
        Self::Abstract,
        Self::Methods,
        Self::Results,
        Self::Conclusion,
        Self::References,
    ];

    /// Returns the word for this part in questions.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Abstract => "abstract",
            Self::Methods => "methods",
            Self::Results => "results",
            Self::Conclusion => "conclusion",
            Self::References => "references",
        }
    }
}

/// Returns `node`, held to `zones`; without any it is left as it is.
///
/// Several zones are together one field: of `a AND b` the one may stand in the
/// title and the other in the abstract. So AND, OR and NOT stay outside, and
/// each text is looked for in either zone.
pub(in crate::search) fn within(zones: &[Zone], node: Node) -> Node {
    match (zones, node) {
        ([], node) => node,
        ([zone], node) => inside(*zone, node),
        (_, Node::And(nodes)) => Node::And(each(zones, nodes)),
        (_, Node::Or(nodes)) if !nodes.iter().all(Node::is_text) => {
            // A part may have become an OR of zones: one OR takes them all.
            let parts = each(zones, nodes).into_iter().flat_map(|it| match it {
                Node::Or(nodes) => nodes,
                node => vec![node],
            });
            Node::Or(parts.collect())
        }
        (_, Node::Not(node)) => Node::Not(Box::new(within(zones, *node))),
        (_, node) => Node::Or(zones.iter().map(|it| inside(*it, node.clone())).collect()),
    }
}

fn each(zones: &[Zone], nodes: Vec<Node>) -> Vec<Node> {
    nodes.into_iter().map(|it| within(zones, it)).collect()
}

fn inside(zone: Zone, node: Node) -> Node {
    Node::In {
        field: zone,
        node: Box::new(node),
    }
}

impl Node {
    /// Tells whether this stands at one place in a text.
    pub(in crate::search) fn is_text(&self) -> bool {
        match self {
            Self::Word(_)
            | Self::Exact(_)
            | Self::Start(_)
            | Self::Pattern(_)
            | Self::Phrase(_)
            | Self::Near { .. } => true,
            Self::In { .. }
            | Self::Only(_)
            | Self::Earlier(_)
            | Self::And(_)
            | Self::Or(_)
            | Self::Not(_) => false,
        }
    }
}
