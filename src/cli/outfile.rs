//! Files that a command writes: only where nothing is lost.
//!
//! **Promise.** No study is written over, and nothing in the folders of the
//! index and of the review, whatever is asked and whatever a link points to.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use super::{failure::Failure, places::Places, words::shown};

/// Refuses what may not be written: each file with the ending of its format.
/// All are looked at before the first is written.
pub(super) fn may_be_written(
    places: &Places,
    force: bool,
    files: &[(&str, &Option<PathBuf>)],
) -> Result<(), Failure> {
    let named = files
        .iter()
        .filter_map(|(ending, file)| Some((*ending, file.as_deref()?)));
    let named: Vec<(&str, &Path)> = named.collect();
    for (number, (ending, file)) in named.iter().enumerate() {
        let shown = shown(file);
        let place = real(file);
        if named[..number].iter().any(|it| real(it.1) == place) {
            return Err(Failure::new(
                format!("{shown} is named twice"),
                "name a file for each format",
            ));
        }
        if file.is_dir() {
            return Err(Failure::new(
                format!("{shown} is a folder"),
                format!("name a file in it: {shown}/name.{ending}"),
            ));
        }
        let has = file.extension().unwrap_or_default().to_string_lossy();
        let others = ["pdf", "html", "svg", "csv", "xlsx", "md", "jsonl", "tsv"];
        let is_other = |it: &&str| has.eq_ignore_ascii_case(it) && it != ending;
        if is_pdf(file) {
            return Err(Failure::new(
                format!("{shown} is a PDF, and PDFs are only ever read"),
                format!("name a file that ends in .{ending}"),
            ));
        }
        if others.iter().any(is_other) {
            return Err(Failure::new(
                format!("{shown} is named as .{has}, which it would not be"),
                format!("name a file that ends in .{ending}"),
            ));
        }
        for (folder, whose) in [
            (places.index.clone(), "the index"),
            (places.folders().review, "the review"),
        ] {
            if place.starts_with(real(&folder)) {
                return Err(Failure::new(
                    format!("{shown} is in the folder of {whose}"),
                    "name a file somewhere else: what is in there must not be written over",
                ));
            }
        }
        let folder = file.parent().filter(|it| !it.as_os_str().is_empty());
        if folder.is_some_and(|it| !it.is_dir()) {
            return Err(Failure::new(
                format!(
                    "there is no folder {}",
                    crate::cli::words::shown(folder.unwrap_or(Path::new("")))
                ),
                "make it, or name a file in a folder that is there",
            ));
        }
        if file.exists() && !force {
            return Err(Failure::new(
                format!("{shown} is there already"),
                "name a file that is not there yet, or add --force to write over it",
            ));
        }
    }
    Ok(())
}

/// Where a path leads, links followed; the same file may be written `map.html`
/// and `./map.html`.
fn real(path: &Path) -> PathBuf {
    if let Ok(real) = path.canonicalize() {
        return real;
    }
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    folder.join(path.file_name().unwrap_or_default())
}

/// Tells whether there is a PDF, whatever it is called.
fn is_pdf(file: &Path) -> bool {
    let mut head = [0; 5];
    let read = File::open(file).and_then(|mut it| it.read_exact(&mut head));
    read.is_ok() && head == *b"%PDF-"
}

/// Writes a file that is not there yet, and makes its folder if need be.
pub(super) fn write_new(file: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    File::create_new(file)?.write_all(text.as_bytes())
}

/// Writes a file that was looked at by [`may_be_written`].
pub(super) fn write(file: &Path, bytes: &[u8], force: bool) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    options
        .write(true)
        .create_new(!force)
        .create(force)
        .truncate(force);
    let written = options.open(file).and_then(|mut it| it.write_all(bytes));
    written.map_err(|err| Failure::unwritable(file, &err))
}
