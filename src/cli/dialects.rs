//! What a question of another search tool means here.

use kennisbasis::search::{
    dialect::{Note, NoteKind, Omission},
    question::Effect,
};

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
        NoteKind::SideBySide { between } => tell!("dialect-side-by-side", n = between.to_string()),
        NoteKind::OtherTools { typed } => tell!("dialect-other-tools", typed = typed),
        NoteKind::LongerEndings { most } => tell!("dialect-longer-endings", n = most.to_string()),
        NoteKind::Initials { name } => tell!("dialect-initials", place = place, name = name),
        NoteKind::Phrase => tell!("dialect-phrase", place = place),
        NoteKind::ExactPhrase => tell!("dialect-exact-phrase", place = place),
        NoteKind::Strategy { lines, runs } => tell!(
            "dialect-strategy",
            lines = lines.to_string(),
            runs = runs.to_string()
        ),
        NoteKind::LinesUnused { lines } => {
            let lines: Vec<String> = lines.iter().map(u32::to_string).collect();
            tell!("dialect-lines-unused", lines = lines.join(", "))
        }
        NoteKind::Hits { lines } => tell!("dialect-hits", lines = lines.to_string()),
        NoteKind::Heading { text } => tell!("dialect-heading", text = short(text)),
        NoteKind::Counted => tell!("dialect-counted"),
        NoteKind::Blocks => tell!("dialect-blocks"),
        NoteKind::Omitted {
            what,
            texts,
            effect,
        } => {
            let (n, each) = (texts.len().to_string(), texts.join("; "));
            let what = match what {
                Omission::Headings => tell!("dialect-omitted.headings", n = n, each = each),
                Omission::Fields => tell!("dialect-omitted.fields", n = n, each = each),
                Omission::Limits => tell!("dialect-omitted.limits", n = n, each = each),
            };
            let effect = match effect {
                Effect::Fewer => tell!("dialect-effect.fewer"),
                Effect::More => tell!("dialect-effect.more"),
            };
            format!("{what}; {effect}")
        }
        NoteKind::SmallOperator { typed } => tell!(
            "dialect-small-operator",
            typed = typed,
            ours = typed.to_uppercase()
        ),
        NoteKind::OperatorInPhrase { operator } => {
            tell!("dialect-operator-in-phrase", operator = operator)
        }
        NoteKind::WholeYears { typed } => tell!("dialect-whole-years", typed = typed),
        NoteKind::OtherLanguage { typed } => tell!("dialect-other-language", typed = typed),
        NoteKind::NumberIsWord { number } => {
            tell!("dialect-number-is-word", number = number.to_string())
        }
        NoteKind::Duplicates => tell!("dialect-duplicates", place = place),
    }
}

/// The beginning of a text, on one line.
fn short(text: &str) -> String {
    const MOST: usize = 60;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= MOST {
        return text;
    }
    let start: String = text.chars().take(MOST).collect();
    format!("{start}…")
}
