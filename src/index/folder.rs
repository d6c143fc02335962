//! The folder of the index: its format, its lock, its catalogues.

use std::{
    fs::{self, File, TryLockError},
    io::{self, Write},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use serde::{Deserialize, Serialize};

use super::{catalogue::Catalogue, error::IndexError, format::FORMAT};

const FORMAT_FILE: &str = "format.json";
const LOCK_FILE: &str = "lock";
const SEGMENTS: &str = "segments";
const OCR: &str = "ocr";

/// The first file that is read of an index.
#[derive(Serialize, Deserialize)]
struct FormatRecord {
    format: u32,
    made_by: String,
}

/// Returns the folder inside the index folder `dir` that keeps what OCR has read;
/// it is left alone when an index is made anew.
#[must_use]
pub fn ocr_folder(dir: &Path) -> PathBuf {
    dir.join(OCR)
}

/// The folder of an index.
#[derive(Clone, Debug)]
pub(super) struct IndexFolder {
    dir: PathBuf,
}

fn disk(path: &Path) -> impl FnOnce(io::Error) -> IndexError {
    let path = path.to_owned();
    move |source| IndexError::Disk { path, source }
}

impl IndexFolder {
    pub(super) fn new(dir: &Path) -> Self {
        Self {
            dir: dir.to_owned(),
        }
    }

    pub(super) fn segments(&self) -> PathBuf {
        self.dir.join(SEGMENTS)
    }

    /// Returns the folder that the index is in, from the root of the file
    /// system, links followed.
    pub(super) fn home(&self) -> PathBuf {
        let absolute = fs::canonicalize(&self.dir).unwrap_or_else(|_| self.dir.clone());
        absolute.parent().map(Path::to_owned).unwrap_or_default()
    }

    /// Tells the format of the index in this folder; `None` if there is none.
    pub(super) fn format(&self) -> Result<Option<u32>, IndexError> {
        let path = self.dir.join(FORMAT_FILE);
        let json = match fs::read(&path) {
            Ok(json) => json,
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(_) if self.dir.is_file() => {
                return Err(IndexError::NotOurs {
                    dir: self.dir.clone(),
                });
            }
            Err(err) => return Err(disk(&path)(err)),
        };
        let record: FormatRecord =
            serde_json::from_slice(&json).map_err(|_| IndexError::Damaged {
                what: format!("{FORMAT_FILE} cannot be read"),
            })?;
        if record.format > FORMAT {
            return Err(IndexError::Newer {
                found: record.format,
            });
        }
        Ok(Some(record.format))
    }

    /// Makes the folder if need be, and refuses one that holds other things.
    pub(super) fn prepare(&self) -> Result<(), IndexError> {
        if self.format()?.is_some() {
            return Ok(());
        }
        fs::create_dir_all(&self.dir).map_err(disk(&self.dir))?;
        for entry in fs::read_dir(&self.dir).map_err(disk(&self.dir))? {
            let name = entry.map_err(disk(&self.dir))?.file_name();
            let name = name.to_string_lossy();
            if !is_ours(&name) && !name.starts_with('.') && name != "README.md" {
                return Err(IndexError::NotOurs {
                    dir: self.dir.clone(),
                });
            }
        }
        Ok(())
    }

    /// Removes what an index consists of, and nothing else.
    pub(super) fn clear(&self) -> Result<(), IndexError> {
        let segments = self.segments();
        if segments.exists() {
            fs::remove_dir_all(&segments).map_err(disk(&segments))?;
        }
        self.forget_catalogues(u64::MAX);
        fs::create_dir_all(&segments).map_err(disk(&segments))?;
        let record = FormatRecord {
            format: FORMAT,
            made_by: env!("CARGO_PKG_VERSION").into(),
        };
        let json = serde_json::to_vec(&record).expect("a record has no failing parts");
        self.write(FORMAT_FILE, &json)
    }

    /// Takes the lock of the one run that writes; it is released when the file
    /// is dropped, also by a crash.
    pub(super) fn lock(&self) -> Result<File, IndexError> {
        let path = self.dir.join(LOCK_FILE);
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(disk(&path))?;
        patiently(|| match file.try_lock() {
            Ok(()) => Ok(Some(())),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(err)) => Err(disk(&path)(err)),
        })?
        .ok_or(IndexError::Busy)?;
        Ok(file)
    }

    pub(super) fn read_catalogue(&self, number: u64) -> Result<Catalogue, IndexError> {
        let path = self.dir.join(catalogue_name(number));
        let lines = fs::read_to_string(&path).map_err(disk(&path))?;
        Catalogue::from_lines(&lines, &self.home())
    }

    /// Returns the newest catalogue that can be read, whatever its commit.
    pub(super) fn newest_catalogue(&self) -> Option<Catalogue> {
        let entries = fs::read_dir(&self.dir).ok()?;
        let names = entries.flatten().map(|it| it.file_name());
        let numbers = names.filter_map(|it| catalogue_number(&it.to_string_lossy()));
        self.read_catalogue(numbers.max()?).ok()
    }

    pub(super) fn write_catalogue(
        &self,
        number: u64,
        catalogue: &Catalogue,
    ) -> Result<(), IndexError> {
        self.write(&catalogue_name(number), catalogue.to_lines().as_bytes())
    }

    /// Removes the catalogues before `number`; one that is still open
    /// elsewhere goes at the next commit.
    pub(super) fn forget_catalogues(&self, number: u64) {
        let Ok(entries) = fs::read_dir(&self.dir) else {
            return;
        };
        for entry in entries.flatten() {
            if catalogue_number(&entry.file_name().to_string_lossy()).is_some_and(|it| it < number)
            {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), IndexError> {
        let path = self.dir.join(name);
        write_whole(&path, bytes).map_err(disk(&path))
    }
}

/// Writes a file whole or not at all, with the rights that a new file of this
/// user has: a temporary one is for nobody else, and others read an index, too.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut new = tempfile::Builder::new();
    #[cfg(unix)]
    new.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = new.tempfile_in(path.parent().unwrap_or(path))?;
    file.write_all(bytes)?;
    file.as_file().sync_data()?;
    file.persist(path)?;
    Ok(())
}

/// Tries something for half a second, as long as it gives `None`.
///
/// A lock outlives its holder for a moment: until a run that is just ending has
/// gone, or a program that it started has let go of what it inherited.
pub(super) fn patiently<T>(
    mut attempt: impl FnMut() -> Result<Option<T>, IndexError>,
) -> Result<Option<T>, IndexError> {
    for _ in 0..20 {
        if let Some(done) = attempt()? {
            return Ok(Some(done));
        }
        thread::sleep(Duration::from_millis(25));
    }
    attempt()
}

fn catalogue_name(number: u64) -> String {
    format!("catalogue-{number}.jsonl")
}

fn catalogue_number(name: &str) -> Option<u64> {
    let number = name.strip_prefix("catalogue-")?.strip_suffix(".jsonl")?;
    number.parse().ok()
}

fn is_ours(name: &str) -> bool {
    [FORMAT_FILE, LOCK_FILE, SEGMENTS, OCR].contains(&name) || catalogue_number(name).is_some()
}
