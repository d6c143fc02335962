//! Files of JSON Lines that are only ever added to.
//!
//! **Promise.** A line that was written stays as it is; two runs at the same
//! time both get their line in; where one line is broken, nothing is added
//! behind it.

use std::{
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use serde::{Serialize, de::DeserializeOwned};
use thiserror::Error;

/// Why a file of the review folder could not be read or added to.
#[derive(Debug, Error)]
pub enum ReviewError {
    /// A line is not what the file holds.
    #[error("line {line} of {} cannot be read", .path.display())]
    Line {
        /// The file.
        path: PathBuf,
        /// Which line, from 1.
        line: usize,
    },
    /// The disk said no.
    #[error("cannot use {}", .path.display())]
    Disk {
        /// The file or folder concerned.
        path: PathBuf,
        /// The error of the system.
        #[source]
        source: io::Error,
    },
}

/// What a line holds, with its number in the file, from 1.
type Numbered<T> = (usize, T);

/// Returns what all lines hold, in order; nothing if there is no file yet. A
/// blank line is passed over.
pub(super) fn read<T: DeserializeOwned>(path: &Path) -> Result<Vec<Numbered<T>>, ReviewError> {
    match fs::read_to_string(path) {
        Ok(lines) => parse(path, &lines),
        // Where the folder should be there may be a file.
        Err(err)
            if matches!(
                err.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            Ok(vec![])
        }
        Err(err) => Err(disk(path, err)),
    }
}

/// Adds a line, which `make` makes from those before it, and returns what it
/// holds. Makes the folder if need be.
pub(super) fn add<T: Serialize + DeserializeOwned>(
    path: &Path,
    make: impl FnOnce(&[T]) -> T,
) -> Result<T, ReviewError> {
    let failed = |err: io::Error| disk(path, err);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut file = File::options()
        .create(true)
        .truncate(false)
        .read(true)
        .write(true)
        .open(path)
        .map_err(failed)?;
    file.lock().map_err(failed)?;
    let mut lines = String::new();
    file.read_to_string(&mut lines).map_err(failed)?;
    let before = parse(path, &lines)?;
    let before: Vec<T> = before.into_iter().map(|it| it.1).collect();
    let new = make(&before);
    let is_open = !lines.is_empty() && !lines.ends_with('\n');
    let mut line = String::from(if is_open { "\n" } else { "" });
    line += &serde_json::to_string(&new).map_err(|err| failed(err.into()))?;
    line.push('\n');
    let write = |mut file: File| {
        file.seek(SeekFrom::End(0))?;
        file.write_all(line.as_bytes())?;
        file.sync_data()
    };
    write(file).map_err(failed)?;
    Ok(new)
}

fn parse<T: DeserializeOwned>(path: &Path, lines: &str) -> Result<Vec<Numbered<T>>, ReviewError> {
    let lines = lines.lines().enumerate();
    let lines = lines.filter(|(_, line)| !line.trim().is_empty());
    let read = |(number, line): (usize, &str)| {
        // Editors on Windows may put a mark before the first line.
        let line = serde_json::from_str(line.trim_start_matches('\u{feff}'));
        let line = line.map_err(|_| ReviewError::Line {
            path: path.to_owned(),
            line: number + 1,
        });
        Ok((number + 1, line?))
    };
    lines.map(read).collect()
}

fn disk(path: &Path, source: io::Error) -> ReviewError {
    ReviewError::Disk {
        path: path.to_owned(),
        source,
    }
}
