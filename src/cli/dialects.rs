//! What a question of another search tool means here.

use kennisbasis::search::dialect::{Note, NoteKind};

/// Says where a translation does not mean quite the same.
pub(crate) fn note(typed: &str, note: &Note) -> String {
    let place = typed.get(note.span.clone()).unwrap_or_default();
    match &note.kind {
        NoteKind::WholeText => {
            "words without a field are looked for in the whole text, not only in title and abstract"
                .into()
        }
        NoteKind::Inflections => {
            "each word finds its other endings, and compounds that it is a part of (not with --no-compounds); =word finds that form alone".into()
        }
        NoteKind::LeftOut { word } => format!("{word} is too common and was left out"),
        NoteKind::TitleAndAbstract { label } => {
            format!("{label} is read as title and abstract; keywords are not kept apart here")
        }
        NoteKind::LabelLeftOut { label } => {
            format!("{label} in {place} was left out: studies here have no such field")
        }
        NoteKind::Between { typed, ours } => {
            format!("{typed} is {ours} here, where the number is that of the words between")
        }
        NoteKind::Initials { name } => {
            format!("{place}: initials are left out; the author is looked for as {name}")
        }
        NoteKind::Phrase => format!("{place} is read as a phrase"),
        NoteKind::ExactPhrase => {
            format!("{place} also finds other capitals, accents and punctuation")
        }
    }
}
