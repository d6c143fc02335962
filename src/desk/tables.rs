//! Which tables count: the review's own, or those of the program.
//!
//! ```text
//! folders ─taxonomy→ what studies are coded by     folders ─terms→ Dutch and English terms
//! ```
//!
//! **Promise.** A table that is there is used whole or refused with its place;
//! nothing in it is passed over.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{error::TablesFault, folders::Folders};
use crate::{classify::Taxonomy, search::bridge::Bridge, walk::read};

/// The tables of the taxonomy in a folder, as they stand on disk.
#[derive(Clone, Debug)]
pub struct OwnTables {
    /// The folder.
    pub dir: PathBuf,
    tables: Vec<(&'static str, String)>,
}

impl OwnTables {
    /// Returns the text of a table; `None` if that of the program is used.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        let table = self.tables.iter().find(|it| it.0 == name);
        table.map(|it| it.1.as_str())
    }
}

/// Returns the folder of one's own tables, if there is one.
fn taxonomy_folder(folders: &Folders) -> Option<PathBuf> {
    let usual = folders.review.join("taxonomy");
    let tables = Taxonomy::tables().iter();
    let has_tables = tables.map(|it| usual.join(it.0)).any(|it| it.is_file());
    let named = folders.taxonomy.clone();
    named.or_else(|| has_tables.then_some(usual))
}

/// Reads one's own tables of the taxonomy, if there are any.
pub fn own_tables(folders: &Folders) -> Result<Option<OwnTables>, TablesFault> {
    /// The taxonomy refuses a longer one.
    const MOST: usize = 4_000_000;
    let Some(dir) = taxonomy_folder(folders) else {
        return Ok(None);
    };
    let mut tables = vec![];
    for (name, _) in Taxonomy::tables() {
        let path = dir.join(name);
        if path.is_file() {
            let text = text(&path, MOST)?;
            tables.push((*name, text.ok_or(TablesFault::NoTaxonomy { path })?));
        }
    }
    if tables.is_empty() {
        return Err(TablesFault::NoTable { dir });
    }
    Ok(Some(OwnTables { dir, tables }))
}

/// Returns what studies are coded by, and the folder of one's own tables: those
/// that were named, or else those in the review folder, or else the program's.
pub fn taxonomy(folders: &Folders) -> Result<(Arc<Taxonomy>, Option<PathBuf>), TablesFault> {
    let Some(own) = own_tables(folders)? else {
        return Ok((Taxonomy::built_in(), None));
    };
    let files = own.tables.iter().map(|(name, it)| (*name, it.as_str()));
    match Taxonomy::read(&files.collect::<Vec<_>>()) {
        Ok(taxonomy) => Ok((Arc::new(taxonomy), Some(own.dir))),
        Err(source) => Err(TablesFault::Taxonomy {
            is_own: own.text(&source.file).is_some(),
            dir: own.dir,
            source,
        }),
    }
}

/// The reviewer's own table of terms.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The terms.
    pub bridge: Arc<Bridge>,
    /// Tells one table from another: eight hexadecimal digits.
    pub fingerprint: String,
    /// The table as it stands on disk.
    pub table: String,
}

/// Reads the reviewer's own table of terms, if there is one.
pub fn terms(folders: &Folders) -> Result<Option<Terms>, TablesFault> {
    /// Our table has 70,000 bytes; one of ten thousand rows fits.
    const MOST: usize = 4 << 20;
    let path = folders.review.join("terms.tsv");
    if !path.is_file() {
        return Ok(None);
    }
    let Some(table) = text(&path, MOST)? else {
        return Err(TablesFault::NoTerms { path });
    };
    // Spreadsheets may put a mark before the first line.
    let table = table.trim_start_matches('\u{feff}').to_owned();
    // A shell that is to write our table into it makes an empty file first.
    if table.trim().is_empty() {
        return Ok(None);
    }
    match Bridge::read(&table) {
        Ok(bridge) => Ok(Some(Terms {
            bridge: Arc::new(bridge),
            fingerprint: blake3::hash(table.as_bytes()).to_hex()[..8].to_owned(),
            table,
        })),
        Err(source) => Err(TablesFault::Terms { path, source }),
    }
}

/// Reads a table; `None` if it is no text, or longer than `most` bytes.
fn text(path: &Path, most: usize) -> Result<Option<String>, TablesFault> {
    let bytes = read(path, most).map_err(|source| TablesFault::Unreadable {
        path: path.to_owned(),
        source,
    })?;
    Ok(bytes.and_then(|it| String::from_utf8(it).ok()))
}
