//! What to do about tables of one's own that cannot be used.

use std::path::Path;

use kennisbasis::{
    classify::{Taxonomy, TaxonomyError},
    desk::TablesFault,
    search::bridge::{BridgeError, BridgeFault},
    study::Language,
};

use super::message::Failure;
use crate::cli::words::shown;

pub(super) fn failure(fault: &TablesFault) -> Failure {
    const AS_TEXT: &str = "save it as text with tabs between the columns (UTF-8)";
    match fault {
        TablesFault::Unreadable { path, source } => Failure::unreadable(path, source),
        TablesFault::NoTaxonomy { path } => Failure::new(
            format!("{} is not a table of the taxonomy", shown(path)),
            AS_TEXT,
        ),
        TablesFault::NoTerms { path } => {
            Failure::new(format!("{} is not a table of terms", shown(path)), AS_TEXT)
        }
        TablesFault::NoTable { dir } => {
            let names: Vec<&str> = Taxonomy::tables().iter().map(|it| it.0).collect();
            Failure::new(
                format!("{} holds no table of a taxonomy", shown(dir)),
                format!(
                    "it should have one or more of {}; kennisbasis taxonomy --to DIR writes ours",
                    names.join(", ")
                ),
            )
        }
        TablesFault::Taxonomy { dir, source } => taxonomy(dir, source),
        TablesFault::Terms { path, source } => terms(path, source),
    }
}

/// The studies were coded by other tables than those in use.
pub(super) fn other(by_ours: bool, in_use: Option<&Path>) -> Failure {
    let ours = "the tables of the program".to_owned();
    let by = if by_ours {
        ours.clone()
    } else {
        "other tables".into()
    };
    let used = in_use.map_or(ours, shown);
    Failure::new(
        format!("the studies in this index were coded by {by}; in use now: {used}"),
        "kennisbasis index codes them by those in use; or name the others with --taxonomy DIR",
    )
}

fn taxonomy(dir: &Path, err: &TaxonomyError) -> Failure {
    let file = shown(&dir.join(&err.file));
    let place = match err.line {
        0 => file,
        line => format!("{file}, line {line}"),
    };
    Failure::new(
        format!("{place}: {}", err.what),
        "mend it there, or take that file away: then the table of the program is used",
    )
}

fn terms(path: &Path, err: &BridgeError) -> Failure {
    let language = |it: &Language| match it {
        Language::Dutch => "Dutch",
        _ => "English",
    };
    let (what, hint) = match &err.what {
        BridgeFault::NoHead => (
            "the first line does not name the columns".to_owned(),
            "let it say nl, en and note, with tabs between them".to_owned(),
        ),
        BridgeFault::Columns { found } => (
            format!("{found} columns instead of 2 or 3"),
            "put one tab between the Dutch and the English terms, and one before the note".into(),
        ),
        BridgeFault::EmptySide { language: side } => (
            format!("no {} term", language(side)),
            "fill it in, or take the row away".into(),
        ),
        BridgeFault::NoWord { term } => (
            format!("`{term}` holds no word"),
            "write a term between two strokes ( | ), or take one stroke away".into(),
        ),
        BridgeFault::TooLong { term } => (
            format!("`{term}…` is too long for a term"),
            "put a stroke ( | ) between two terms".into(),
        ),
        BridgeFault::TooManyTerms { language: side } => (
            format!("too many {} terms", language(side)),
            "part them over several rows".into(),
        ),
        BridgeFault::TooManyRows => (
            "there are too many rows".into(),
            "keep the terms that you use".into(),
        ),
        BridgeFault::BothSides { term } => (
            format!("`{term}` stands on both sides"),
            "take it away on both: it needs no translation".into(),
        ),
        BridgeFault::Twice { term, line } => (
            format!("`{term}` stands on line {line} already"),
            "bring the two rows together, or write > before one of them".into(),
        ),
        BridgeFault::NeverAsked => (
            "all terms are marked with >".into(),
            "take the > away before a term that people type".into(),
        ),
    };
    Failure::new(
        format!(
            "{}, line {}: {what}: {}",
            shown(path),
            err.line,
            err.text.trim()
        ),
        hint,
    )
}
