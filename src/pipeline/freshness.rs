//! What has changed on disk since the last run, without reading any PDF.

use std::{collections::HashMap, path::Path};

use crate::{
    index::{Catalogue, KnownFile},
    walk::{find_folder, walk},
};

/// What has changed on disk since the index was brought up to date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Freshness {
    /// Files that the index does not know.
    pub new: usize,
    /// Files with another size or time of change.
    pub changed: usize,
    /// Files that are not there any more.
    pub gone: usize,
    /// Folders that are not there any more, as given.
    pub missing_folders: Vec<String>,
}

impl Freshness {
    /// Tells whether the index is as the disk is.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        *self == Self::default()
    }
}

/// Compares the folders with what the catalogue of the index in the folder
/// `index` says of them.
#[must_use]
pub fn freshness(catalogue: &Catalogue, index: &Path) -> Freshness {
    let mut fresh = Freshness::default();
    for (number, folder) in catalogue.folders.iter().enumerate() {
        let Some(path) = find_folder(&folder.path(&catalogue.home)) else {
            fresh.missing_folders.push(folder.given.clone());
            continue;
        };
        // What is attached is as fresh as the file that holds it.
        let entries = catalogue.files.iter();
        let entries = entries.filter(|it| it.folder == number && it.attached.is_none());
        let mut known: HashMap<&str, &KnownFile> =
            entries.map(|it| (it.inside.as_str(), it)).collect();
        let found = walk(&[path], Some(index));
        for (closed, _) in &found.closed {
            // What is in there is unknown, not gone.
            let below = format!("{closed}/");
            known.retain(|inside, _| !closed.is_empty() && !inside.starts_with(&below));
        }
        for file in found.files {
            match known.remove(file.inside.as_str()) {
                None => fresh.new += 1,
                Some(it) if it.size != file.size || it.modified != file.modified => {
                    fresh.changed += 1;
                }
                Some(_) => {}
            }
        }
        fresh.gone += known.len();
    }
    fresh
}
