//! A place that the question asks for → the sentence in which the study says
//! that it was done there.

use std::collections::BTreeSet;

use crate::{
    index::{Index, IndexError, Number},
    search::{
        matches::limit::place_key,
        question::{Limit, Node},
    },
    study::PageHit,
};

/// Returns the places that are asked for, as typed; those that a study must
/// not have been done in are left out.
pub(in crate::search) fn asked(root: &Node) -> Vec<String> {
    let mut found = vec![];
    collect(root, &mut found);
    found
}

fn collect(node: &Node, found: &mut Vec<String>) {
    match node {
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().for_each(|it| collect(it, found)),
        Node::Only(Limit::Place(name)) => found.push(name.clone()),
        _ => {}
    }
}

/// Finds what a study says of the places `asked`: a sentence for each in which
/// it was done, in the order of the study.
pub(in crate::search) fn sentences(
    index: &Index,
    number: Number,
    asked: &[String],
) -> Result<Vec<PageHit>, IndexError> {
    let wanted: BTreeSet<String> = asked.iter().map(|it| place_key(it)).collect();
    let mut told = vec![];
    if wanted.is_empty() {
        return Ok(told);
    }
    let study = index.study(number)?;
    for place in study.design.places {
        if !wanted.contains(&place_key(&place.name)) {
            continue;
        }
        let page = index.page(number, place.page)?;
        let Some(quote) = page.text.get(place.sentence.clone()) else {
            continue;
        };
        // The name may be that of its quarter there, or spelled otherwise.
        let lit = quote.find(&place.name).map(|at| at..at + place.name.len());
        told.push(PageHit {
            page: page.no,
            places: 0,
            quote: quote.to_owned(),
            span: place.sentence,
            matches: lit.into_iter().collect(),
            label: page.label,
            origin: page.origin,
        });
    }
    Ok(told)
}
