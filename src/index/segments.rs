//! The folder of the segments, as tantivy opens it.
//!
//! ```text
//! an index on a drive that one may only read ─Segments::open→ it can be searched
//! ```
//!
//! **Promise.** Where a lock cannot be written, none is needed to read: who
//! may write here takes it, and a reader that meets a commit reads again. What
//! is written, others may read as far as the user lets them. That the disk is full
//! is remembered: of a thread that met it tantivy only tells that it ended.

use std::{
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use tantivy::directory::{
    AntiCallToken, Directory, DirectoryLock, FileHandle, Lock, META_LOCK, MmapDirectory,
    TerminatingWrite, WatchCallback, WatchHandle, WritePtr,
    error::{DeleteError, LockError, OpenDirectoryError, OpenReadError, OpenWriteError},
};

use super::folder::write_whole;

/// The segments of an index.
#[derive(Clone, Debug)]
pub(super) struct Segments {
    files: MmapDirectory,
    folder: PathBuf,
    is_full: Arc<AtomicBool>,
}

impl Segments {
    pub(super) fn open(folder: &Path) -> Result<Self, OpenDirectoryError> {
        Ok(Self {
            files: MmapDirectory::open(folder)?,
            folder: folder.to_owned(),
            is_full: Arc::default(),
        })
    }

    /// Tells whether a file could not be written as the disk is full.
    pub(super) fn is_full(&self) -> bool {
        self.is_full.load(Ordering::Relaxed)
    }
}

impl Directory for Segments {
    fn acquire_lock(&self, lock: &Lock) -> Result<DirectoryLock, LockError> {
        match self.files.acquire_lock(lock) {
            Err(LockError::IoError(err))
                if lock.filepath == META_LOCK.filepath && is_closed_to_us(&err) =>
            {
                Ok(DirectoryLock::from(Box::new(())))
            }
            other => other,
        }
    }

    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        self.files.get_file_handle(path)
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.files.exists(path)
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        self.files.atomic_read(path)
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        self.files.delete(path)
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        let file = Watched {
            file: self.files.open_write(path)?,
            is_full: Arc::clone(&self.is_full),
        };
        Ok(BufWriter::new(Box::new(file)))
    }

    fn atomic_write(&self, path: &Path, data: &[u8]) -> io::Result<()> {
        write_whole(&self.folder.join(path), data)
    }

    fn sync_directory(&self) -> io::Result<()> {
        self.files.sync_directory()
    }

    fn watch(&self, callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        self.files.watch(callback)
    }
}

/// A file that is written, watched for a full disk.
struct Watched {
    file: WritePtr,
    is_full: Arc<AtomicBool>,
}

impl Watched {
    fn noted<T>(&self, done: io::Result<T>) -> io::Result<T> {
        if let Err(err) = &done
            && err.kind() == io::ErrorKind::StorageFull
        {
            self.is_full.store(true, Ordering::Relaxed);
        }
        done
    }
}

impl Write for Watched {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let done = self.file.write(bytes);
        self.noted(done)
    }

    fn flush(&mut self) -> io::Result<()> {
        let done = self.file.flush();
        self.noted(done)
    }
}

impl TerminatingWrite for Watched {
    fn terminate_ref(&mut self, token: AntiCallToken) -> io::Result<()> {
        let done = self.file.terminate_ref(token);
        self.noted(done)
    }
}

/// Tells a folder that one may not write to from a disk that fails.
fn is_closed_to_us(err: &io::Error) -> bool {
    matches!(
        err.kind(),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem
    )
}
