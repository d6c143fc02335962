//! What a question of another search tool means here.

use kennisbasis::search::dialect::{Note, NoteKind};

use super::words::tell;

/// Says where a translation does not mean quite the same.
pub(crate) fn note(typed: &str, note: &Note) -> String {
    let place = typed.get(note.span.clone()).unwrap_or_default();
    match &note.kind {
        NoteKind::WholeText => tell!("dialect-whole-text"),
        NoteKind::Inflections => tell!("dialect-inflections"),
        NoteKind::LeftOut { word } => tell!("dialect-left-out", word = word),
        NoteKind::TitleAndAbstract { label } => {
            tell!("dialect-title-and-abstract", label = label)
        }
        NoteKind::LabelLeftOut { label } => {
            tell!("dialect-label-left-out", label = label, place = place)
        }
        NoteKind::Between { typed, ours } => {
            tell!("dialect-between", typed = typed, ours = ours)
        }
        NoteKind::Initials { name } => tell!("dialect-initials", place = place, name = name),
        NoteKind::Phrase => tell!("dialect-phrase", place = place),
        NoteKind::ExactPhrase => tell!("dialect-exact-phrase", place = place),
    }
}
