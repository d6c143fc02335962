//! What to do about an index that cannot be opened, read or made.

use std::io;

use kennisbasis::{
    desk::IndexFault,
    index::{FORMAT, IndexError},
    pipeline::{BuildError, FolderError},
};

use super::{
    message::{Failure, chain, used},
    tables,
};
use crate::cli::words::{shown, tell};

/// What to do about an index that a desk cannot use.
pub(super) fn fault(fault: &IndexFault) -> Failure {
    match fault {
        IndexFault::Failed(err) => failure(err),
        IndexFault::OtherTables { by_ours, in_use } => tables::other(*by_ours, in_use.as_deref()),
        IndexFault::NotHeld { corpus, index } => {
            let (corpus, index) = (shown(corpus), shown(index));
            Failure::new(
                tell!("failure-index-not-held", index = index, corpus = &corpus),
                tell!("failure-index-not-held.hint", corpus = &corpus),
            )
        }
    }
}

pub(super) fn failure(err: &IndexError) -> Failure {
    if err.is_full_disk() {
        return Failure::new(tell!("failure-disk-full"), tell!("failure-disk-full.hint"));
    }
    match err {
        IndexError::Missing { dir } => Failure::new(
            tell!("failure-index-missing", dir = dir.display().to_string()),
            tell!("failure-index-missing.hint"),
        ),
        IndexError::NotOurs { dir } => Failure::new(
            tell!("failure-index-not-ours", dir = dir.display().to_string()),
            tell!("failure-index-not-ours.hint"),
        ),
        IndexError::Newer { found } => {
            let (found, ours) = (found.to_string(), FORMAT.to_string());
            Failure::because(
                tell!("failure-index-newer"),
                vec![tell!(
                    "failure-index-newer.cause",
                    found = found,
                    ours = ours
                )],
                tell!("failure-index-newer.hint"),
            )
        }
        IndexError::Stale {
            what,
            found,
            expected,
        } => Failure::because(
            tell!("failure-index-stale"),
            vec![stale(what, found, expected)],
            tell!("failure-index-stale.hint"),
        ),
        IndexError::Busy => Failure::new(
            tell!("failure-index-busy"),
            tell!("failure-index-busy.hint"),
        ),
        IndexError::Damaged { what } => Failure::because(
            tell!("failure-index-damaged"),
            vec![tell!("failure-index-damaged.cause", what = what)],
            tell!("failure-index-damaged.hint"),
        ),
        IndexError::Disk { path, source } if source.kind() == io::ErrorKind::PermissionDenied => {
            Failure::because(
                tell!("failure-index-denied"),
                used(path, source),
                tell!("failure-index-denied.hint"),
            )
        }
        IndexError::Disk { path, source } => unusable(used(path, source)),
        IndexError::Engine(source) => {
            let mut causes = vec![tell!("failure-index-unusable.cause")];
            causes.extend(chain(&**source));
            unusable(causes)
        }
    }
}

fn unusable(causes: Vec<String>) -> Failure {
    Failure::because(
        tell!("failure-index-unusable"),
        causes,
        tell!("failure-index-unusable.hint"),
    )
}

/// Says which rules the index was made by, and which there are now.
fn stale(what: &str, found: &str, expected: &str) -> String {
    match what {
        "text layer" => tell!(
            "failure-index-stale.text-layer",
            found = found,
            expected = expected
        ),
        "classifier" => tell!(
            "failure-index-stale.classifier",
            found = found,
            expected = expected
        ),
        "taxonomy" => tell!(
            "failure-index-stale.taxonomy",
            found = found,
            expected = expected
        ),
        "analyser" => tell!(
            "failure-index-stale.analyser",
            found = found,
            expected = expected
        ),
        "rules" => tell!("failure-index-stale.rules"),
        other => tell!(
            "failure-index-stale.cause",
            what = other,
            found = found,
            expected = expected
        ),
    }
}

pub(super) fn build(err: &BuildError) -> Failure {
    match err {
        BuildError::Folder(err) => folder(err),
        BuildError::Index(err) => failure(err),
        BuildError::Threads(what) => Failure::because(
            tell!("failure-reading"),
            vec![tell!("failure-reading.cause", what = what)],
            tell!("failure-reading.hint"),
        ),
    }
}

fn folder(err: &FolderError) -> Failure {
    match err {
        FolderError::NotAFolder { file } => Failure::new(
            tell!("failure-folder-is-file", file = file.display().to_string()),
            tell!("failure-folder-is-file.hint"),
        ),
        FolderError::NoSuchFolder { folder } => Failure::new(
            tell!(
                "failure-folder-missing",
                folder = folder.display().to_string()
            ),
            tell!("failure-folder-missing.hint"),
        ),
        FolderError::NoCorpus { folder } => Failure::new(
            tell!(
                "failure-folder-no-corpus",
                folder = folder.display().to_string()
            ),
            tell!("failure-folder-no-corpus.hint"),
        ),
        FolderError::Gone { folder, studies } => Failure::new(
            tell!("failure-folder-gone", folder = folder, studies = *studies),
            tell!("failure-folder-gone.hint"),
        ),
        FolderError::Emptied { folder, studies } => Failure::new(
            tell!(
                "failure-folder-emptied",
                folder = folder,
                studies = *studies
            ),
            tell!("failure-folder-emptied.hint", folder = folder),
        ),
    }
}
