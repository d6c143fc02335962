//! Labels: what the fields of another tool are here.
//!
//! ```text
//! labels ─zones→ the parts of a study to look in, or what is absent here
//! ```

use super::{
    collect::{Collected, untranslatable},
    note::NoteKind,
};
use crate::{
    search::question::{
        QuestionError, Untranslatable, Zone, climb::token::Kind, part::absent::Absent,
    },
    study::Span,
};

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
