//! The history and the index → the report of the searches.

use std::collections::BTreeMap;

use super::{earlier::parse, open::Desk};
use crate::{
    classify::Taxonomy,
    index::Catalogue,
    messages::Locale,
    review::{
        Remarked, Search,
        prisma::{self, Collection, Limited, Source},
    },
    search::question::{Limit, Node},
};

/// Writes the PRISMA-S report of searches, with what people say of them, as Markdown.
#[must_use]
pub fn report(
    desk: &Desk,
    searches: &[Search],
    remarks: &BTreeMap<u32, Remarked>,
    locale: Locale,
) -> String {
    let taxonomy = desk.tools().taxonomy();
    let limited = searches.iter().map(|it| Limited {
        search: it.clone(),
        limits: limits(&it.run, taxonomy),
        remarked: remarks.get(&it.number).cloned().unwrap_or_default(),
    });
    let limited: Vec<Limited> = limited.collect();
    let catalogue = desk.index().catalogue();
    let studies = desk.index().study_count();
    prisma::report(&collection(catalogue, studies), &limited, locale)
}

fn collection(catalogue: &Catalogue, studies: usize) -> Collection {
    let held = catalogue.files.iter();
    let held = held.filter(|it| it.state.study().is_some()).count();
    let folders = catalogue.folders.iter().enumerate();
    let source = |(number, folder): (usize, &crate::index::Folder)| {
        let files = catalogue.files.iter().filter(|it| it.folder == number);
        let refused = files.clone().filter(|it| it.state.study().is_none());
        Source {
            folder: folder.given.clone(),
            refused: refused.count(),
            files: files.count(),
        }
    };
    Collection {
        index: catalogue.id(),
        studies,
        copies: held.saturating_sub(studies),
        folders: folders.map(source).collect(),
    }
}

/// Returns the limits on year, language, place and codes to which a search was
/// held as a whole; none of one that cannot be read any more.
fn limits(run: &str, taxonomy: &Taxonomy) -> Vec<String> {
    let mut limits = vec![];
    if let Ok(question) = parse(run, taxonomy) {
        limits_of(&question.root, &mut limits);
    }
    limits
}

/// Collects what the whole question is limited to; what only one side of an OR
/// has, or what is taken away, is part of the strategy.
fn limits_of(node: &Node, found: &mut Vec<String>) {
    match node {
        Node::And(nodes) => nodes.iter().for_each(|it| limits_of(it, found)),
        _ if is_limit(node) => found.push(node.to_string()),
        _ => {}
    }
}

/// Tells a limit, or several of which one must hold: `method:small-scale OR
/// method:participatory`. Names of authors and files are looked for, as words
/// are.
fn is_limit(node: &Node) -> bool {
    match node {
        Node::Only(Limit::Author(_) | Limit::File(_) | Limit::Doi(_)) => false,
        Node::Only(_) => true,
        Node::Or(nodes) => nodes.iter().all(is_limit),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::limits;
    use crate::classify::Taxonomy;

    #[test]
    fn limits_are_what_a_whole_search_is_held_to() {
        let taxonomy = Taxonomy::built_in();
        for (run, expected) in [
            (
                "wijk AND lang:nl AND year:2015..",
                &["lang:nl", "year:2015.."][..],
            ),
            ("(wijk OR lang:de) NOT lang:en", &[]),
            ("\"gewone leven lang:nl zorg\"", &[]),
            (
                "wijk AND place:Assen AND (method:review OR method:small-scale)",
                &["place:Assen", "method:review OR method:small-scale"],
            ),
            ("wijk AND opgave:onzin", &[]),
        ] {
            assert_eq!(limits(run, &taxonomy), expected, "{run}");
        }
    }
}
