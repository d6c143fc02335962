//! The tokens and notes of a dialect, as its grammar collects them.
//!
//! **Promise.** What is wrong with one word leaves the others to be read: it is
//! kept among the faults, and something refused stands in its place.

use super::note::{Note, NoteKind};
use crate::{
    search::question::{
        Node, Problem, QuestionError, Untranslatable,
        climb::token::{Kind, Token},
        part::absent::Absent,
        problem::error,
        signs::is_number,
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

    /// Keeps the fault of a field; what follows is of the field that was refused.
    pub(super) fn refuse_field(&mut self, fault: QuestionError) {
        let span = fault.span.clone();
        self.faults.push(fault);
        self.push(Kind::AbsentBefore(Absent::Refused), span);
    }

    /// Notes an operator that stands inside a phrase, where it is a word; the phrase
    /// begins at `start`.
    pub(super) fn note_operators(&mut self, inside: &str, start: usize) {
        for word in inside.split_whitespace() {
            let upper = word.to_uppercase();
            let number = upper.strip_prefix("NEAR/").or(upper.strip_prefix("W/"));
            if number.is_some_and(is_number) {
                let at = start + word.as_ptr() as usize - inside.as_ptr() as usize;
                let operator = word.to_owned();
                let kind = NoteKind::OperatorInPhrase { operator };
                self.note(kind, &(at..at + word.len()));
            }
        }
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

/// Reads an operator that is spelled alike everywhere, in capitals.
pub(super) fn operator(upper: &str) -> Option<Kind> {
    Some(match upper {
        "AND" => Kind::And,
        "OR" => Kind::Or,
        "NOT" => Kind::Not,
        _ => return None,
    })
}

pub(super) fn untranslatable(problem: Untranslatable, span: Span) -> QuestionError {
    error(Problem::Untranslatable(problem), span)
}

/// Makes an error of a refusal of a text that begins at `start`.
pub(super) fn refused((problem, span): Refusal, start: usize) -> QuestionError {
    error(problem, start + span.start..start + span.end)
}
