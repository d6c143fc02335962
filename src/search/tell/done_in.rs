//! A place that the question asks for → the sentence in which the study says
//! that it was done there.

use std::collections::BTreeSet;

use crate::{
    index::{Index, IndexError, Number},
    search::{
        matches::limit::place_key,
        question::{Limit, Node},
    },
    study::{PageHit, Quoted, named_in},
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
        let said = Quoted::of(&page, &place.sentence, |no| {
            let has = no.index() < study.page_count;
            has.then(|| index.page(number, no)).transpose()
        })?;
        if said.sentence.is_empty() {
            continue;
        }
        // The name may be that of its quarter there, or spelled otherwise.
        let lit = named_in(&said.sentence, &place.name);
        told.push(PageHit {
            page: said.page,
            places: 0,
            quote: said.sentence,
            span: said.span,
            matches: lit.into_iter().collect(),
            label: said.label,
            origin: said.origin,
            rest: said.rest,
        });
    }
    Ok(told)
}
