//! Files of JSON Lines that are only ever added to.
//!
//! **Promise.** A line that was written stays as it is; two runs at the same
//! time both get their line in. A line that cannot be read hides no other: it
//! is passed over and named, with its number in the file. Every line carries
//! the version it was written in; one without is of version 1. Behind a line of
//! a newer version nothing is added, as we do not know what it means for those
//! that follow.

use std::{
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use thiserror::Error;

/// The version of the lines that are written. Raise it when an older program
/// would misread what a newer one wrote.
pub const VERSION: u32 = 1;

/// Why a file of the review folder could not be read or added to.
#[derive(Debug, Error)]
pub enum ReviewError {
    /// A newer program wrote in it, so nothing is added.
    #[error("line {line} of {} was written by a newer program (version {version}; this one writes {VERSION})", .path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Which line, from 1: the first of them.
        line: usize,
        /// Its version.
        version: u64,
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

/// A line that is not as this program would have written it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OddLine {
    /// The file.
    pub path: PathBuf,
    /// Which line, from 1; blank lines count.
    pub line: usize,
    /// What is odd about it.
    pub why: Odd,
}

/// What can be odd about a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Odd {
    /// It is not what the file holds: torn in a crash, or of something else. It
    /// was passed over.
    Broken,
    /// A newer program wrote it, in this version. It was read as far as it is
    /// known here.
    Newer(u64),
}

/// What a file of the review folder holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept<T> {
    /// What its lines hold, in order.
    pub all: Vec<T>,
    /// The lines that are not as they should be, in order.
    pub odd: Vec<OddLine>,
}

/// What of every line is read first.
#[derive(Deserialize)]
struct Head {
    #[serde(default = "first_version")]
    version: u64,
}

/// The version of lines that do not tell theirs.
fn first_version() -> u64 {
    1
}

/// A line as it is written.
#[derive(Serialize)]
struct Versioned<'a, R> {
    version: u32,
    #[serde(flatten)]
    record: &'a R,
}

/// Returns what the lines hold, as `made` makes it of their records; nothing if
/// there is no file yet. A blank line is passed over.
pub(super) fn read<R: DeserializeOwned, T>(
    path: &Path,
    made: impl Fn(R) -> Option<T>,
) -> Result<Kept<T>, ReviewError> {
    match whole(path) {
        Ok(bytes) => Ok(kept(parse(path, &bytes, made))),
        // Where the folder should be there may be a file.
        Err(err)
            if matches!(
                err.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            Ok(kept((vec![], vec![])))
        }
        Err(err) => Err(disk(path, err)),
    }
}

/// Reads a file when nobody is in the middle of a line.
fn whole(path: &Path) -> io::Result<Vec<u8>> {
    let mut file = File::open(path)?;
    // Where there are no locks, nobody else can hold one.
    let _ = file.lock_shared();
    let mut bytes = vec![];
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Adds a line, and returns what it holds. `make` makes it from the lines before
/// it, in order, blank ones left out: `None` stands for one that cannot be read.
/// Makes the folder if need be.
///
/// The second value names the lines before it that are not as they should be.
pub(super) fn add<B: DeserializeOwned, R: Serialize>(
    path: &Path,
    make: impl FnOnce(&[Option<B>]) -> R,
) -> Result<(R, Vec<OddLine>), ReviewError> {
    let ([new], odd) = add_all(path, |before: &[Option<B>]| [make(before)])?;
    Ok((new, odd))
}

/// Adds lines, all at once; otherwise as [`add`].
pub(super) fn add_all<B: DeserializeOwned, R: Serialize, N: AsRef<[R]>>(
    path: &Path,
    make: impl FnOnce(&[Option<B>]) -> N,
) -> Result<(N, Vec<OddLine>), ReviewError> {
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
    let mut bytes = vec![];
    file.read_to_end(&mut bytes).map_err(failed)?;
    let (before, odd) = parse(path, &bytes, Some::<B>);
    for odd in &odd {
        if let Odd::Newer(version) = odd.why {
            return Err(ReviewError::Newer {
                path: path.to_owned(),
                line: odd.line,
                version,
            });
        }
    }
    let new = make(&before);
    // A line that was torn stays as it is, and ours begins on one of its own.
    let is_open = !bytes.is_empty() && !bytes.ends_with(b"\n");
    let mut lines = String::from(if is_open { "\n" } else { "" });
    for record in new.as_ref() {
        let record = Versioned {
            version: VERSION,
            record,
        };
        lines += &serde_json::to_string(&record).map_err(|err| failed(err.into()))?;
        lines.push('\n');
    }
    let write = |mut file: File| {
        file.seek(SeekFrom::End(0))?;
        file.write_all(lines.as_bytes())?;
        file.sync_data()
    };
    write(file).map_err(failed)?;
    Ok((new, odd))
}

/// What the lines of a file hold, `None` for one that cannot be read; and those
/// that are odd.
type Parsed<T> = (Vec<Option<T>>, Vec<OddLine>);

fn kept<T>((lines, odd): Parsed<T>) -> Kept<T> {
    Kept {
        all: lines.into_iter().flatten().collect(),
        odd,
    }
}

/// Reads all lines but blank ones.
fn parse<R: DeserializeOwned, T>(
    path: &Path,
    bytes: &[u8],
    made: impl Fn(R) -> Option<T>,
) -> Parsed<T> {
    let (mut lines, mut odd) = (vec![], vec![]);
    // By bytes: a line that was torn inside a letter spoils no other.
    for (place, line) in bytes.split(|it| *it == b'\n').enumerate() {
        // Editors on Windows may put a mark before the first line.
        let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
        if line.trim_ascii().is_empty() {
            continue;
        }
        let version = serde_json::from_slice::<Head>(line).map(|it| it.version);
        let held = serde_json::from_slice::<R>(line).ok().and_then(&made);
        let why = match version {
            Ok(version) if version > u64::from(VERSION) => Some(Odd::Newer(version)),
            Ok(_) if held.is_some() => None,
            Ok(_) | Err(_) => Some(Odd::Broken),
        };
        odd.extend(why.map(|why| OddLine {
            path: path.to_owned(),
            line: place + 1,
            why,
        }));
        lines.push(held.filter(|_| why != Some(Odd::Broken)));
    }
    (lines, odd)
}

fn disk(path: &Path, source: io::Error) -> ReviewError {
    ReviewError::Disk {
        path: path.to_owned(),
        source,
    }
}
