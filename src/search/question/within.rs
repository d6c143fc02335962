//! A question → the same, held to parts of a study.

use super::{tree::Node, zone::Zone};

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
