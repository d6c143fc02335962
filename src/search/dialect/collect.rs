//! The tokens and notes of a dialect, as its grammar collects them.

use super::note::{Note, NoteKind};
use crate::{
    search::question::{
        Node, Problem, QuestionError, Untranslatable, Zone,
        climb::{Kind, Token},
        problem::error,
        word::Refusal,
    },
    study::Span,
};

/// What a grammar makes of a text.
#[derive(Debug, Default)]
pub(super) struct Collected {
    pub(super) tokens: Vec<Token>,
    pub(super) notes: Vec<Note>,
}

impl Collected {
    pub(super) fn push(&mut self, kind: Kind, span: Span) {
        self.tokens.push(Token { kind, span });
    }

    pub(super) fn leaf(&mut self, node: Node, span: Span) {
        self.push(Kind::Leaf(node), span);
    }

    /// Keeps a note; the same note is kept once, where it first applies.
    pub(super) fn note(&mut self, kind: NoteKind, span: &Span) {
        if self.notes.iter().all(|it| it.kind != kind) {
            let span = span.clone();
            self.notes.push(Note { kind, span });
        }
    }
}

/// What a field of another tool is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// These parts of a study; all of its text if there are none.
    Parts(&'static [Zone]),
    /// Title, abstract and more that is not kept apart, such as keywords.
    Topic,
    /// Its authors.
    Author,
    /// Its year.
    Years,
    /// Its language.
    Language,
    /// Its DOI.
    Doi,
    /// Headings of a thesaurus.
    Headings,
    /// Something that is not known of studies, such as keywords.
    Unknown,
}

pub(super) const TITLE: Label = Label::Parts(&[Zone::Title]);
pub(super) const ABSTRACT: Label = Label::Parts(&[Zone::Abstract]);
pub(super) const BOTH: Label = Label::Parts(&[Zone::Title, Zone::Abstract]);
pub(super) const ALL_TEXT: Label = Label::Parts(&[]);

/// Returns the zones that labels stand for together; what is not known is
/// noted if others are, and refused if nothing is left.
pub(super) fn zones(
    labels: &[(&str, Label)],
    span: &Span,
    collected: &mut Collected,
) -> Result<Vec<Zone>, QuestionError> {
    let mut zones = vec![];
    let mut is_all = false;
    let mut unknown = vec![];
    for (text, label) in labels {
        let label_text = (*text).to_owned();
        match label {
            Label::Parts([]) => is_all = true,
            Label::Parts(parts) => zones.extend_from_slice(parts),
            Label::Topic => {
                zones.extend([Zone::Title, Zone::Abstract]);
                let kind = NoteKind::TitleAndAbstract { label: label_text };
                collected.note(kind, span);
            }
            _ => unknown.push(*text),
        }
    }
    zones.sort_unstable();
    zones.dedup();
    if zones.is_empty() && !is_all {
        return Err(not_known(labels, span));
    }
    for label in unknown {
        let label = label.to_owned();
        collected.note(NoteKind::LabelLeftOut { label }, span);
    }
    Ok(if is_all { vec![] } else { zones })
}

fn not_known(labels: &[(&str, Label)], span: &Span) -> QuestionError {
    let headings = labels.iter().all(|(_, it)| *it == Label::Headings);
    let label = labels.iter().map(|(text, _)| *text).collect::<Vec<_>>();
    let label = label.join(",");
    let problem = if headings {
        Untranslatable::Heading
    } else {
        Untranslatable::Label { label }
    };
    untranslatable(problem, span.clone())
}

pub(super) fn untranslatable(problem: Untranslatable, span: Span) -> QuestionError {
    error(Problem::Untranslatable(problem), span)
}

/// Makes an error of a refusal of a text that begins at `start`.
pub(super) fn refused((problem, span): Refusal, start: usize) -> QuestionError {
    error(problem, start + span.start..start + span.end)
}
