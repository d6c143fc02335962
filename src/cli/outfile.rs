//! Files that a command writes: only where nothing is lost.
//!
//! **Promise.** No study is written over, and nothing in the folders of the
//! index and of the review, whatever is asked and whatever a link points to.

mod link;

pub(super) use link::Links;

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use super::{
    failure::Failure,
    places::Places,
    words::{shown, tell},
};

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
                tell!("outfile-twice", file = shown),
                tell!("outfile-twice.hint"),
            ));
        }
        if file.is_dir() {
            return Err(Failure::new(
                tell!("outfile-folder", file = &shown),
                tell!("outfile-folder.hint", file = &shown, ending = *ending),
            ));
        }
        let has = file.extension().unwrap_or_default().to_string_lossy();
        let others = ["pdf", "html", "svg", "csv", "xlsx", "md", "jsonl", "tsv"];
        let is_other = |it: &&str| has.eq_ignore_ascii_case(it) && it != ending;
        if is_pdf(file) {
            return Err(Failure::new(
                tell!("outfile-pdf", file = shown),
                tell!("outfile-ending", ending = *ending),
            ));
        }
        if others.iter().any(is_other) {
            return Err(Failure::new(
                tell!("outfile-other", file = shown, has = &*has),
                tell!("outfile-ending", ending = *ending),
            ));
        }
        let is_in = |folder: &Path| place.starts_with(real(folder));
        let kept = if is_in(&places.index) {
            Some(tell!("outfile-index", file = &shown))
        } else if is_in(&places.folders().review) {
            Some(tell!("outfile-review", file = &shown))
        } else {
            None
        };
        if let Some(message) = kept {
            return Err(Failure::new(message, tell!("outfile-elsewhere")));
        }
        let folder = file.parent().filter(|it| !it.as_os_str().is_empty());
        if folder.is_some_and(|it| !it.is_dir()) {
            return Err(Failure::new(
                tell!(
                    "outfile-no-folder",
                    folder = crate::cli::words::shown(folder.unwrap_or(Path::new("")))
                ),
                tell!("outfile-no-folder.hint"),
            ));
        }
        if file.exists() && !force {
            return Err(Failure::new(
                tell!("outfile-exists", file = shown),
                tell!("outfile-exists.hint"),
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
