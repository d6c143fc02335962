//! What was read → notes on where it differs from what was asked.

use std::collections::{BTreeMap, BTreeSet};

use super::note::{Note, NoteKind, Omission};
use crate::{
    search::question::{
        Node,
        part::{
            LeftOut,
            absent::{Absent, Omitted},
        },
    },
    study::Span,
};

/// Says which words were too common to look for: one note for each place.
pub(super) fn left_out(words: Vec<LeftOut>) -> impl Iterator<Item = Note> {
    let words: BTreeSet<(usize, usize, String)> = words
        .into_iter()
        .map(|(word, span)| (span.start, span.end, word))
        .collect();
    words.into_iter().map(|(start, end, word)| Note {
        kind: NoteKind::LeftOut { word },
        span: start..end,
    })
}

/// Says what holds for all that was typed; `inflects` says whether a word finds its
/// inflections in the other tool, too.
pub(super) fn throughout(typed: &str, root: &Node, inflects: bool) -> impl Iterator<Item = Note> {
    let whole_text = has_free_text(root).then_some(NoteKind::WholeText);
    let inflections = (!inflects && has_words(root)).then_some(NoteKind::Inflections);
    let span = 0..typed.len();
    whole_text
        .into_iter()
        .chain(inflections)
        .map(move |kind| Note {
            kind,
            span: span.clone(),
        })
}

/// Says what is not known here and was left out: one note for each kind and effect.
pub(super) fn omissions(typed: &str, omitted: Vec<Omitted>) -> Vec<Note> {
    let mut notes: BTreeMap<_, (Span, Vec<String>)> = BTreeMap::new();
    let mut omitted = omitted;
    omitted.sort_by_key(|it| it.span.start);
    for Omitted { what, span, effect } in omitted {
        let what = match what {
            Absent::Heading | Absent::Refused => Omission::Headings,
            Absent::Field(_) => Omission::Fields,
            Absent::Limit => Omission::Limits,
        };
        let text = typed.get(span.clone()).unwrap_or_default();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (_, texts) = notes.entry((what, effect)).or_insert((span, vec![]));
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    let note = |((what, effect), (span, texts))| Note {
        kind: NoteKind::Omitted {
            what,
            texts,
            effect,
        },
        span,
    };
    notes.into_iter().map(note).collect()
}

/// Tells whether some text is looked for in the whole of a study.
fn has_free_text(node: &Node) -> bool {
    match node {
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().any(has_free_text),
        Node::Not(node) => has_free_text(node),
        Node::In { .. } | Node::Only(_) | Node::Earlier(_) => false,
        node => node.is_text(),
    }
}

/// Tells whether a word stands for its inflections.
fn has_words(node: &Node) -> bool {
    match node {
        Node::Word(_) => true,
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().any(has_words),
        Node::Not(node) | Node::In { node, .. } => has_words(node),
        Node::Near { left, right, .. } => has_words(left) || has_words(right),
        _ => false,
    }
}
