//! Which folders a run looks at.

use std::path::{Path, PathBuf};

use thiserror::Error;

use super::config::BuildConfig;
use crate::{
    index::{Catalogue, Folder},
    walk::{Walk, find_folder},
};

/// What can be wrong with a folder.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FolderError {
    /// A file was typed where a folder is wanted.
    #[error("{} is a file, not a folder", .file.display())]
    NotAFolder {
        /// As typed.
        file: PathBuf,
    },
    /// A folder that was typed is not there.
    #[error("there is no folder {}", .folder.display())]
    NoSuchFolder {
        /// As typed.
        folder: PathBuf,
    },
    /// No folder was typed, the index has none, and there is no default one.
    #[error("there is no corpus: no folder {}", .folder.display())]
    NoCorpus {
        /// The default folder.
        folder: PathBuf,
    },
    /// A folder of earlier runs is not there any more.
    #[error("the folder {folder} is gone, and {studies} of the studies in the index stand in it")]
    Gone {
        /// As it was given then.
        folder: String,
        /// How many studies of the index stand in it.
        studies: usize,
    },
    /// A folder of earlier runs is there and holds nothing.
    #[error("the folder {folder} is empty, and {studies} of the studies in the index stand in it")]
    Emptied {
        /// As it was given then.
        folder: String,
        /// How many studies of the index stand in it.
        studies: usize,
    },
}

/// The folders of a run.
pub(super) struct Chosen {
    pub(super) folders: Vec<Folder>,
    /// Those that the index did not hold before, as given.
    pub(super) added: Vec<String>,
    /// For each folder that the index held: its number now, if it stays.
    pub(super) now: Vec<Option<usize>>,
}

/// Chooses the folders: those of the index, then the new ones.
pub(super) fn choose(config: &BuildConfig, old: &Catalogue) -> Result<Chosen, FolderError> {
    let here: Vec<Option<PathBuf>> = (old.folders.iter())
        .map(|it| find_folder(&it.path(&old.home)))
        .collect();
    let mut folders = vec![];
    if !config.only {
        for (number, (folder, here)) in old.folders.iter().zip(&here).enumerate() {
            let here = here.clone().ok_or_else(|| FolderError::Gone {
                folder: folder.given.clone(),
                studies: studies_in(old, number),
            })?;
            folders.push(Folder::new(folder.given.clone(), here, &old.home));
        }
    }
    let given: Vec<PathBuf> = if config.folders.is_empty() && folders.is_empty() {
        let folder = config.default_folder.clone();
        if find_folder(&folder).is_none() {
            return Err(FolderError::NoCorpus { folder });
        }
        vec![folder]
    } else {
        config.folders.clone()
    };
    let mut added = vec![];
    for folder in given {
        let Some(absolute) = find_folder(&folder) else {
            if folder.is_file() {
                return Err(FolderError::NotAFolder { file: folder });
            }
            return Err(FolderError::NoSuchFolder { folder });
        };
        // A folder inside another one is in the corpus already.
        if folders.iter().any(|it| absolute.starts_with(&it.absolute)) {
            continue;
        }
        folders.retain(|it| !it.absolute.starts_with(&absolute));
        let given = shown(&folder);
        if !here.contains(&Some(absolute.clone())) {
            added.push(given.clone());
        }
        folders.push(Folder::new(given, absolute, &old.home));
    }
    let now = here
        .into_iter()
        .map(|here| {
            folders
                .iter()
                .position(|it| Some(&it.absolute) == here.as_ref())
        })
        .collect();
    Ok(Chosen {
        folders,
        added,
        now,
    })
}

/// Refuses a folder that had studies and now has no file at all: that is what
/// an unplugged disk leaves behind.
pub(super) fn check_emptied(
    config: &BuildConfig,
    old: &Catalogue,
    chosen: &Chosen,
    walk: &Walk,
) -> Result<(), FolderError> {
    if config.only {
        return Ok(());
    }
    for (before, now) in chosen.now.iter().enumerate() {
        let Some(now) = now else { continue };
        let studies = studies_in(old, before);
        if studies > 0 && walk.files.iter().all(|it| it.folder != *now) {
            return Err(FolderError::Emptied {
                folder: chosen.folders[*now].given.clone(),
                studies,
            });
        }
    }
    Ok(())
}

fn studies_in(catalogue: &Catalogue, folder: usize) -> usize {
    let inside = catalogue.files.iter().filter(|it| it.folder == folder);
    inside.filter(|it| it.state.study().is_some()).count()
}

/// Returns a folder as we show it: as given, with `/`.
fn shown(folder: &Path) -> String {
    let text = folder.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' {
        text.into_owned()
    } else {
        text.replace(std::path::MAIN_SEPARATOR, "/")
    }
}
