//! Laws that hold for any tree and any text, tried on many.

use proptest::{collection::vec, prelude::*, strategy::Union};

use super::{
    bounds::{DEEPEST, FARTHEST},
    parse::parse,
    tree::{Limit, Node, PhraseWord},
    zone::Zone,
};
use crate::{
    search::years::Years,
    study::{Facet, Language},
};

/// Joins nodes as the parser does: flat, with what is taken away at the end.
fn and(wanted: Vec<Node>, away: Vec<Node>) -> Node {
    let mut nodes = vec![];
    let mut nots = vec![];
    for node in wanted {
        match node {
            Node::And(inner) => {
                for node in inner {
                    let is_not = matches!(node, Node::Not(_));
                    if is_not { &mut nots } else { &mut nodes }.push(node);
                }
            }
            node => nodes.push(node),
        }
    }
    nots.extend(away.into_iter().map(|it| Node::Not(Box::new(it))));
    nodes.append(&mut nots);
    one_or(nodes, Node::And)
}

fn or(nodes: Vec<Node>) -> Node {
    let flat = nodes.into_iter().flat_map(|it| match it {
        Node::Or(inner) => inner,
        node => vec![node],
    });
    one_or(flat.collect(), Node::Or)
}

fn one_or(mut nodes: Vec<Node>, several: fn(Vec<Node>) -> Node) -> Node {
    if nodes.len() == 1 {
        nodes.remove(0)
    } else {
        several(nodes)
    }
}

fn phrase_word() -> impl Strategy<Value = PhraseWord> {
    prop_oneof![
        ("[a-zé]{1,6}", Just(false)),
        ("[a-zé]{2,6}", Just(true)),
        ("[a-z]{2,3}\\?[a-z]{1,3}", any::<bool>()),
        ("[a-z]{2,3}\\?", Just(true)),
        ("\\*?[a-z]{2,3}\\*[a-z]{1,3}", any::<bool>()),
    ]
    .prop_map(|(text, is_start)| PhraseWord { text, is_start })
}

fn text() -> BoxedStrategy<Node> {
    let leaf = prop_oneof![
        4 => "[a-zé]{2,7}(-[a-z]{2,5})?".prop_map(Node::Word),
        1 => prop_oneof![Just("van"), Just("de"), Just("the"), Just("AND,"), Just("12:30")]
            .prop_map(|it| Node::Word(it.to_owned())),
        1 => "[a-zé]{1,6}|AND|NEAR".prop_map(Node::Exact),
        2 => "[a-zé]{2,6}".prop_map(Node::Start),
        2 => "[a-z]{2,4}\\?{1,2}[a-z]{0,3}\\*?".prop_map(Node::Pattern),
        1 => "[a-z]{2,4}\\*[a-z]{1,3}\\*?".prop_map(Node::Pattern),
        1 => "\\*[a-z]{3,6}\\*?".prop_map(Node::Pattern),
        2 => vec(phrase_word(), 1..4).prop_map(Node::Phrase),
    ];
    leaf.prop_recursive(3, 12, 3, |text| {
        let side = vec(text, 1..3).prop_map(or);
        (side.clone(), side, 0..=FARTHEST, any::<bool>()).prop_map(
            |(left, right, between, ordered)| Node::Near {
                left: Box::new(left),
                right: Box::new(right),
                between,
                ordered,
            },
        )
    })
    .boxed()
}

/// Boolean trees over leaves.
fn boolean(leaf: BoxedStrategy<Node>) -> BoxedStrategy<Node> {
    leaf.prop_recursive(4, 24, 3, |node| {
        prop_oneof![
            vec(node.clone(), 2..4).prop_map(or),
            (vec(node.clone(), 1..4), vec(node, 0..2)).prop_map(|(wanted, away)| and(wanted, away)),
        ]
    })
    .boxed()
}

fn limit() -> impl Strategy<Value = Limit> {
    let years = prop_oneof![
        (1900_u16..2030, 0_u16..20).prop_map(|(from, more)| Years(from..=from + more)),
        (1900_u16..2030).prop_map(|from| Years(from..=u16::MAX)),
        (1900_u16..2030).prop_map(|to| Years(0..=to)),
    ];
    let facets = prop::sample::select(Facet::ALL.to_vec());
    prop_oneof![
        years.prop_map(Limit::Years),
        prop::sample::select(Language::ALL.to_vec()).prop_map(Limit::Language),
        "10\\.[0-9]{4}/[a-z0-9().]{1,8}".prop_map(Limit::Doi),
        "[a-zé][a-z /()-]{0,8}\\.pdf".prop_map(Limit::File),
        "[A-Zé][a-z' -]{0,8}[a-z]".prop_map(Limit::Place),
        vec(phrase_word(), 1..3).prop_map(Limit::Author),
        (facets, "[a-zé]{1,5}[ -]?[a-z]{1,5}")
            .prop_map(|(facet, value)| Limit::Facet { facet, value }),
    ]
}

fn tree() -> BoxedStrategy<Node> {
    let zones = prop::sample::select(Zone::ALL.to_vec());
    let inside = (zones, boolean(text())).prop_map(|(field, node)| Node::In {
        field,
        node: Box::new(node),
    });
    let leaf = prop_oneof![
        4 => text(),
        1 => inside,
        1 => limit().prop_map(Node::Only),
        1 => (1_u32..99).prop_map(Node::Earlier),
    ];
    boolean(leaf.boxed())
}

/// Text with what means something here, or to another search tool, more often
/// than chance has it.
pub(in crate::search) fn anything() -> impl Strategy<Value = String> {
    let words: Vec<_> = [
        "AND",
        "OR",
        "NOT",
        "EN",
        "OF",
        "NIET",
        "and",
        "or",
        "not",
        "NEAR/3",
        "PRE/0",
        "NEAR",
        "adj3",
        "adj",
        "W/2",
        "PRE/1",
        "AND NOT",
        "title:",
        "TITEL:",
        "abstract:(",
        "year:2019",
        "jaar:..",
        "opgave:",
        "doi:10.1/(a)",
        "#1",
        "#",
        "=",
        "=één",
        "wom?n",
        "*wijk",
        "wi*ken",
        "\n1. ",
        "\n2 ",
        "\n#3 ",
        "\nAND\n",
        "1 and 2",
        "#1 OR #2",
        "[mesh]",
        "[pt]",
        "AK=",
        "LIMIT-TO(DOCTYPE,\"ar\")",
        "EXCLUDE(PUBYEAR,2014)",
        "limit 1 to yr=\"2010 -Current\"",
        "?",
        "*",
        "de",
        ".ti,ab.",
        ".mp.",
        "[tiab]",
        "[ti:~2]",
        "[",
        "]",
        "TS=",
        "AU=(",
        "PY=2015-2019",
        "TITLE-ABS-KEY(",
        "AUTH(",
        "PUBYEAR",
        ">",
        "{",
        "}",
        "exp Wijk/",
        "or/1-4",
        "$2",
        "$",
        "1",
        "\"",
        "“",
        "‘",
        "é",
        "\u{301}",
        "ß",
        "²",
        "'",
    ]
    .into_iter()
    .map(Just)
    .collect();
    let piece = prop_oneof![
        4 => "[a-zé]{1,6}",
        6 => Union::new(words).prop_map(str::to_owned),
        2 => "[()\"*“”:?#=&.,$/-]{1,2}",
        1 => "\\PC{0,3}",
    ];
    (vec(piece, 0..12), prop_oneof![Just(" "), Just("")]).prop_map(|(it, by)| it.join(by))
}

proptest! {
    #[test]
    fn a_tree_is_written_so_that_it_reads_the_same(root in tree()) {
        prop_assume!(root.depth() <= DEEPEST);
        let written = root.to_string();
        let read = parse(&written);
        prop_assert!(read.is_ok(), "{written}: {read:?}");
        let read = read.map(|it| (it.root, it.left_out));
        prop_assert_eq!(read, Ok((root, vec![])), "{}", written);
    }

    #[test]
    fn a_question_is_run_or_refused_with_a_place_in_it(typed in anything()) {
        match parse(&typed) {
            Ok(question) => {
                let read_as = question.to_string();
                let again = parse(&read_as);
                prop_assert!(again.is_ok(), "{typed} → {read_as}: {again:?}");
                prop_assert_eq!(again.map(|it| it.root), Ok(question.root), "{}", typed);
            }
            Err(err) => prop_assert!(typed.get(err.span.clone()).is_some(), "{typed}: {err:?}"),
        }
    }
}
