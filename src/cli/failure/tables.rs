//! What to do about tables of one's own that cannot be used.

use std::path::Path;

use kennisbasis::{
    classify::{Expected, Taxonomy, TaxonomyError, ValueRole},
    desk::TablesFault,
    search::bridge::{BridgeError, BridgeFault},
    study::{Facet, Language},
};

use super::message::Failure;
use crate::cli::words::{shown, tell};

pub(super) fn failure(fault: &TablesFault) -> Failure {
    match fault {
        TablesFault::Unreadable { path, source } => Failure::unreadable(path, source),
        TablesFault::NoTaxonomy { path } => Failure::new(
            tell!("failure-tables-no-taxonomy", path = shown(path)),
            tell!("failure-tables-as-text"),
        ),
        TablesFault::NoTerms { path } => Failure::new(
            tell!("failure-tables-no-terms", path = shown(path)),
            tell!("failure-tables-as-text"),
        ),
        TablesFault::NoTable { dir } => {
            let names: Vec<&str> = Taxonomy::tables().iter().map(|it| it.0).collect();
            Failure::new(
                tell!("failure-tables-none", dir = shown(dir)),
                tell!("failure-tables-none.hint", names = names.join(", ")),
            )
        }
        TablesFault::Taxonomy {
            dir,
            is_own: true,
            source,
        } => taxonomy(dir, source),
        TablesFault::Taxonomy { source, .. } => not_renamed(source),
        TablesFault::Terms { path, source } => terms(path, source),
    }
}

/// The studies were coded by other tables than those in use.
pub(super) fn other(by_ours: bool, in_use: Option<&Path>) -> Failure {
    let message = match (by_ours, in_use) {
        (true, Some(dir)) => tell!("failure-tables-other.ours-dir", dir = shown(dir)),
        (true, None) => tell!("failure-tables-other.ours-ours"),
        (false, Some(dir)) => tell!("failure-tables-other.other-dir", dir = shown(dir)),
        (false, None) => tell!("failure-tables-other.other-ours"),
    };
    Failure::new(message, tell!("failure-tables-other.hint"))
}

fn taxonomy(dir: &Path, err: &TaxonomyError) -> Failure {
    let file = shown(&dir.join(&err.file));
    let what = expected(&err.what);
    let message = match err.line {
        0 => format!("{file}: {what}"),
        line => tell!(
            "failure-taxonomy.line",
            file = file,
            line = line.to_string(),
            what = what
        ),
    };
    Failure::new(message, tell!("failure-taxonomy.hint"))
}

/// A table of the program names a value that one's own tables do not have.
fn not_renamed(err: &TaxonomyError) -> Failure {
    let message = tell!(
        "failure-taxonomy.line-ours",
        file = &err.file,
        line = err.line.to_string(),
        what = expected(&err.what)
    );
    Failure::new(message, tell!("failure-taxonomy.hint-ours"))
}

/// Says what a table should have had.
fn expected(what: &Expected) -> String {
    match what {
        Expected::Table => tell!("failure-expected.table"),
        Expected::Name(names) => tell!("failure-expected.name", names = names),
        Expected::Less(most) => less(most),
        Expected::Columns(names) => tell!("failure-expected.columns", names = names),
        Expected::Cells { columns, found } => tell!(
            "failure-expected.cells",
            columns = columns.to_string(),
            found = found.to_string()
        ),
        Expected::Something(column) => tell!("failure-expected.something", column = *column),
        Expected::OneOf { of, found } => {
            tell!("failure-expected.one-of", words = of, found = found)
        }
        Expected::Value { facet, found } => tell!(
            "failure-expected.value",
            facet = facet.word(),
            found = found
        ),
        Expected::Spelling(found) => tell!("failure-expected.spelling", found = found),
        Expected::Weight(found) => tell!("failure-expected.weight", found = found),
        Expected::Cue(found) => tell!("failure-expected.cue", found = found),
        Expected::Role { facet, found } => role(*facet, found),
        Expected::OnlyRole(role) => tell!("failure-expected.only-role", role = *role),
        Expected::Once(what) => tell!("failure-expected.once", what = what),
    }
}

/// Says how many of what there may be: `300 bytes in a cell`.
fn less(most: &str) -> String {
    if let Some(most) = most.strip_suffix(" bytes in a cell") {
        tell!("failure-expected.cell", most = most)
    } else if let Some(most) = most.strip_suffix(" bytes") {
        tell!("failure-expected.bytes", most = most)
    } else if let Some(most) = most.strip_suffix(" rows") {
        tell!("failure-expected.rows", most = most)
    } else {
        tell!("failure-expected.less", most = most)
    }
}

/// Says what may stand in the column `role` of a facet.
fn role(facet: Facet, found: &str) -> String {
    let roles = ValueRole::ALL.into_iter().filter(|it| it.facet() == facet);
    let words: Vec<&str> = roles.map(ValueRole::word).collect();
    if words.is_empty() {
        tell!(
            "failure-expected.no-role",
            facet = facet.word(),
            found = found
        )
    } else {
        tell!(
            "failure-expected.role",
            roles = words.join(", "),
            found = found
        )
    }
}

fn terms(path: &Path, err: &BridgeError) -> Failure {
    let (what, hint) = of_line(&err.what);
    Failure::new(
        tell!(
            "failure-terms",
            path = shown(path),
            line = err.line.to_string(),
            what = what,
            text = err.text.trim()
        ),
        hint,
    )
}

/// Says what is wrong with a line of the table of terms, and what to do.
fn of_line(fault: &BridgeFault) -> (String, String) {
    match fault {
        BridgeFault::NoHead => (
            tell!("failure-terms-no-head"),
            tell!("failure-terms-no-head.hint"),
        ),
        BridgeFault::Columns { found } => (
            tell!("failure-terms-columns", found = found.to_string()),
            tell!("failure-terms-columns.hint"),
        ),
        BridgeFault::EmptySide { language } => (
            match language {
                Language::Dutch => tell!("failure-terms-empty-side.dutch"),
                _ => tell!("failure-terms-empty-side.english"),
            },
            tell!("failure-terms-empty-side.hint"),
        ),
        BridgeFault::NoWord { term } => (
            tell!("failure-terms-no-word", term = term),
            tell!("failure-terms-no-word.hint"),
        ),
        BridgeFault::TooLong { term } => (
            tell!("failure-terms-too-long", term = term),
            tell!("failure-terms-too-long.hint"),
        ),
        BridgeFault::TooManyTerms { language } => (
            match language {
                Language::Dutch => tell!("failure-terms-too-many.dutch"),
                _ => tell!("failure-terms-too-many.english"),
            },
            tell!("failure-terms-too-many.hint"),
        ),
        BridgeFault::TooManyRows => (
            tell!("failure-terms-too-many-rows"),
            tell!("failure-terms-too-many-rows.hint"),
        ),
        BridgeFault::BothSides { term } => (
            tell!("failure-terms-both-sides", term = term),
            tell!("failure-terms-both-sides.hint"),
        ),
        BridgeFault::Twice { term, line } => (
            tell!("failure-terms-twice", term = term, line = line.to_string()),
            tell!("failure-terms-twice.hint"),
        ),
        BridgeFault::NeverAsked => (
            tell!("failure-terms-never-asked"),
            tell!("failure-terms-never-asked.hint"),
        ),
    }
}

#[cfg(test)]
mod tests {
    use kennisbasis::{classify::Expected, study::Facet};

    use super::expected;

    #[test]
    fn the_english_of_the_table_is_what_the_library_says_of_itself() {
        let found = || "ooit".to_owned();
        let of_facet = |facet| {
            let found = found();
            Expected::Role { facet, found }
        };
        for what in [
            Expected::Table,
            Expected::Name("values.tsv".into()),
            Expected::Less("20000 rows".into()),
            Expected::Less("300 bytes in a cell".into()),
            Expected::Less("4000000 bytes".into()),
            Expected::Columns("facet, value".into()),
            Expected::Cells {
                columns: 5,
                found: 4,
            },
            Expected::Something("cue"),
            Expected::OneOf {
                of: "nl, en".into(),
                found: found(),
            },
            Expected::Value {
                facet: Facet::Method,
                found: found(),
            },
            Expected::Spelling(found()),
            Expected::Weight(found()),
            Expected::Cue(found()),
            of_facet(Facet::Method),
            of_facet(Facet::Opgave),
            Expected::OnlyRole("how"),
            Expected::Once(found()),
        ] {
            assert_eq!(expected(&what), what.to_string());
        }
    }
}
