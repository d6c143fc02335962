//! The tokens and notes of a dialect, as its grammar collects them.
//!
//! **Promise.** What is wrong with one word leaves the others to be read: it is
//! kept among the faults, and something refused stands in its place.

use super::note::{Note, NoteKind};
use crate::{
    search::question::{
        Node, Problem, QuestionError, Untranslatable, Zone,
        climb::token::{Kind, Token},
        part::absent::Absent,
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
    pub(super) faults: Vec<QuestionError>,
    /// Whether the end of the text could not be read, as of an open phrase.
    pub(super) is_cut: bool,
    /// How many tokens there were behind the last `EXCLUDE(…)`.
    pub(super) excluded_up_to: Option<usize>,
    /// Whether all before the first limit stands in parentheses.
    pub(super) is_limited: bool,
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

    /// Keeps a fault, and goes on behind it.
    pub(super) fn refuse(&mut self, fault: QuestionError) {
        let span = fault.span.clone();
        self.faults.push(fault);
        self.push(Kind::Absent(Absent::Refused), span);
    }

    /// Keeps a fault behind which nothing can be read.
    pub(super) fn cut(mut self, fault: QuestionError) -> Self {
        self.faults.push(fault);
        self.is_cut = true;
        self
    }

    /// Keeps the fault of what was read, if it has one.
    pub(super) fn settle(&mut self, read: Result<(), QuestionError>) {
        if let Err(fault) = read {
            self.refuse(fault);
        }
    }

    /// Forgives what is wrong with words of fields that are not known here: nobody
    /// looks for them.
    pub(super) fn forgive(&mut self) {
        let mut unread: Vec<Span> = vec![];
        for (at, token) in self.tokens.iter().enumerate() {
            let held = match &token.kind {
                Kind::AbsentBefore(what) if *what != Absent::Refused => {
                    self.tokens.get(at + 1..).and_then(behind)
                }
                Kind::AbsentAfter(what) if *what != Absent::Refused => {
                    self.tokens.get(..at).and_then(before)
                }
                _ => None,
            };
            unread.extend(held);
        }
        if unread.is_empty() {
            return;
        }
        let is_in = |it: &Span, place: &Span| place.start <= it.start && it.end <= place.end;
        self.faults
            .retain(|fault| unread.iter().all(|place| !is_in(&fault.span, place)));
    }

    /// Moves all places to where the text of them begins.
    pub(super) fn moved(mut self, start: usize) -> Self {
        let spans = self.tokens.iter_mut().map(|it| &mut it.span);
        let spans = spans.chain(self.notes.iter_mut().map(|it| &mut it.span));
        for span in spans.chain(self.faults.iter_mut().map(|it| &mut it.span)) {
            *span = start + span.start..start + span.end;
        }
        self
    }
}

/// The place of a group or a word that tokens begin with.
fn behind(tokens: &[Token]) -> Option<Span> {
    let first = tokens.first()?;
    held(first.kind == Kind::Open, tokens.iter(), first)
}

/// The place of a group or a word that tokens end with.
fn before(tokens: &[Token]) -> Option<Span> {
    let last = tokens.last()?;
    held(last.kind == Kind::Close, tokens.iter().rev(), last)
}

fn held<'t>(
    is_group: bool,
    tokens: impl Iterator<Item = &'t Token>,
    first: &'t Token,
) -> Option<Span> {
    let mut open = 0_i64;
    for token in tokens {
        match token.kind {
            Kind::Open => open += 1,
            Kind::Close => open -= 1,
            _ => {}
        }
        if open == 0 {
            let ends = if is_group { token } else { first };
            let start = first.span.start.min(ends.span.start);
            return Some(start..first.span.end.max(ends.span.end));
        }
    }
    None
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
    /// Headings of a thesaurus, types of publication.
    Headings,
    /// A choice among records: document types, filters.
    Limits,
    /// Something that is not kept of studies, such as keywords.
    Unkept,
    /// No field that we know of.
    Unknown,
}

impl Label {
    /// Whether what it labels is a value that limits studies.
    pub(super) fn is_value(self) -> bool {
        matches!(
            self,
            Self::Author | Self::Years | Self::Language | Self::Doi
        )
    }
}

pub(super) const TITLE: Label = Label::Parts(&[Zone::Title]);
pub(super) const ABSTRACT: Label = Label::Parts(&[Zone::Abstract]);
pub(super) const BOTH: Label = Label::Parts(&[Zone::Title, Zone::Abstract]);
pub(super) const ALL_TEXT: Label = Label::Parts(&[]);

/// What labels stand for together.
pub(super) enum Held {
    /// These zones; the whole text if there are none.
    To(Vec<Zone>),
    /// Something that is not known of studies here.
    Nowhere(Absent),
}

impl Held {
    /// The token of a field before what it holds, if it takes one.
    pub(super) fn before(self) -> Option<Kind> {
        match self {
            Self::To(zones) => (!zones.is_empty()).then_some(Kind::Before(zones)),
            Self::Nowhere(what) => Some(Kind::AbsentBefore(what)),
        }
    }

    /// The token of a field behind what it holds.
    pub(super) fn after(self) -> Kind {
        match self {
            Self::To(zones) => Kind::After(zones),
            Self::Nowhere(what) => Kind::AbsentAfter(what),
        }
    }
}

/// Returns what labels stand for together; what is not known is noted if others
/// are.
///
/// # Errors
///
/// [`Untranslatable::Label`] if it is no field that we know of.
pub(super) fn zones(
    labels: &[(&str, Label)],
    span: &Span,
    collected: &mut Collected,
) -> Result<Held, QuestionError> {
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
        return nowhere(labels, span).map(Held::Nowhere);
    }
    for label in unknown {
        let label = label.to_owned();
        collected.note(NoteKind::LabelLeftOut { label }, span);
    }
    Ok(Held::To(if is_all { vec![] } else { zones }))
}

fn nowhere(labels: &[(&str, Label)], span: &Span) -> Result<Absent, QuestionError> {
    let all = |wanted: Label| labels.iter().all(|(_, it)| *it == wanted);
    let label = labels.iter().map(|(text, _)| *text).collect::<Vec<_>>();
    let label = label.join(",");
    if labels.iter().any(|(_, it)| *it == Label::Unknown) {
        let problem = Untranslatable::Label { label };
        return Err(untranslatable(problem, span.clone()));
    }
    Ok(if all(Label::Headings) {
        Absent::Heading
    } else if all(Label::Limits) {
        Absent::Limit
    } else {
        Absent::Field(label)
    })
}

pub(super) fn untranslatable(problem: Untranslatable, span: Span) -> QuestionError {
    error(Problem::Untranslatable(problem), span)
}

/// Makes an error of a refusal of a text that begins at `start`.
pub(super) fn refused((problem, span): Refusal, start: usize) -> QuestionError {
    error(problem, start + span.start..start + span.end)
}
