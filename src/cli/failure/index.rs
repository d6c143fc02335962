//! What to do about an index that cannot be opened, read or made.

use std::io;

use kennisbasis::{
    desk::IndexFault,
    index::IndexError,
    pipeline::{BuildError, FolderError},
};

use super::{message::Failure, tables};
use crate::cli::words::shown;

/// What to do about an index that a desk cannot use.
pub(super) fn fault(fault: &IndexFault) -> Failure {
    match fault {
        IndexFault::Failed(err) => failure(err),
        IndexFault::OtherTables { by_ours, in_use } => tables::other(*by_ours, in_use.as_deref()),
        IndexFault::NotHeld { corpus, index } => {
            let (corpus, index) = (shown(corpus), shown(index));
            Failure::new(
                format!("the index in {index} does not hold the folder {corpus}"),
                format!(
                    "add it: kennisbasis index \"{corpus}\"; or name another index with --index"
                ),
            )
        }
    }
}

pub(super) fn failure(err: &IndexError) -> Failure {
    if err.is_full_disk() {
        return Failure::new(
            "the disk is full",
            "make room and run kennisbasis index again; it goes on where it was",
        );
    }
    match err {
        IndexError::Missing { dir } => Failure::new(
            format!("there is no index in {}", dir.display()),
            "make one: kennisbasis index \"path/to/studies\"",
        ),
        IndexError::NotOurs { dir } => Failure::new(
            format!("{} holds other files than an index", dir.display()),
            "name another folder with --index",
        ),
        IndexError::Newer { .. } => Failure::caused_by(
            "a newer kennisbasis made this index",
            err,
            "install the newer version, or name another folder with --index",
        ),
        IndexError::Stale { .. } => Failure::caused_by(
            "another version of kennisbasis made this index",
            err,
            "bring it up to date: kennisbasis index",
        ),
        IndexError::Busy => Failure::new(
            "this index is being written by another run of kennisbasis",
            "wait until it is done; searching can go on meanwhile",
        ),
        IndexError::Damaged { .. } => Failure::caused_by(
            "the index cannot be read",
            err,
            "delete the folder of the index and make it again: kennisbasis index (the PDFs are not touched)",
        ),
        IndexError::Disk { source, .. } if source.kind() == io::ErrorKind::PermissionDenied => {
            Failure::caused_by(
                "no permission to use the index",
                err,
                "name a folder of your own with --index",
            )
        }
        IndexError::Disk { .. } | IndexError::Engine(_) => Failure::caused_by(
            "the index cannot be used",
            err,
            "check the disk; an index can be deleted and made again: kennisbasis index",
        ),
    }
}

pub(super) fn build(err: &BuildError) -> Failure {
    match err {
        BuildError::Folder(err) => folder(err),
        BuildError::Index(err) => failure(err),
        BuildError::Threads(_) => Failure::caused_by(
            "cannot start reading",
            err,
            "close other programs and try again",
        ),
    }
}

fn folder(err: &FolderError) -> Failure {
    let hint = match err {
        FolderError::NotAFolder { .. } => {
            "name the folder that the file is in; to see one file: kennisbasis text FILE".into()
        }
        FolderError::NoSuchFolder { .. } => {
            "check the path; put it between quotation marks if it has spaces".into()
        }
        FolderError::NoCorpus { .. } => {
            "name the folder with your PDFs: kennisbasis index \"path/to/studies\"".into()
        }
        FolderError::Gone { .. } => {
            "connect the disk or put the folder back; to go on without it, name those that stay: kennisbasis index --only FOLDER".into()
        }
        FolderError::Emptied { folder, .. } => format!(
            "connect the disk or put the files back; if it should be empty: kennisbasis index --only \"{folder}\""
        ),
    };
    Failure::new(err.to_string(), hint)
}
