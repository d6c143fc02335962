//! Scans are read: a page that is a picture becomes words with places.
//!
//! ```text
//! Sheet ─draw→ picture ─Engine→ hOCR ─scan→ Scan ─Cache→ index/ocr/
//! ```
//!
//! Beside `extract`, which asks for it through its trait [`ScanReader`] and has
//! never heard of an engine.
//!
//! **Promise.** What has been read is kept by the identity of the study and read
//! from there ever after; the same sheet gives the same scan. An engine that
//! hangs is ended. Nothing is sent anywhere. **Knows:** `hayro`, Tesseract.
//! **Never:** what comes of the words.
//!
//! The engine is the program `tesseract` of whoever runs this; there is none in
//! here. **Source.** hOCR 1.2.

mod cache;
mod draw;
mod engine;
mod hocr;
mod skew;

pub use engine::{Engine, EngineError, LANGUAGES};

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{
        Arc, Condvar, Mutex, OnceLock, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
};

use cache::Cache;

use crate::{
    extract::{Scan, ScanError, ScanReader, Sheet},
    study::StudyId,
};

/// The name of the threads that draw pages, for whoever reports panics; it
/// begins like that of the threads that read PDFs.
pub const DRAWER_THREAD: &str = "reader-of-scans";

/// Room for the nesting that pages may have.
const STACK_BYTES: usize = 16 << 20;

/// Reads scans, or remembers what was read of them.
#[derive(Debug)]
pub struct Ocr {
    engine: Option<Engine>,
    cache: Option<Cache>,
    threads: usize,
    desks: Desks,
}

impl Ocr {
    /// Reads with `engine`, or only remembers; keeps what it reads in the folder
    /// `cache`, which is made when there is something to keep. At most `threads`
    /// pages are read at the same time, whatever their studies.
    #[must_use]
    pub fn new(engine: Option<Engine>, cache: Option<PathBuf>, threads: usize) -> Self {
        let threads = threads.max(1);
        Self {
            engine,
            cache: cache.map(Cache::new),
            threads,
            desks: Desks {
                free: Mutex::new(threads),
                freed: Condvar::new(),
            },
        }
    }

    /// Returns a reader for the pages of one study. When `stop` becomes true,
    /// the pages under way are finished, and the others are not read.
    #[must_use]
    pub fn reader(ocr: &Arc<Self>, study: StudyId, stop: Arc<AtomicBool>) -> Reader {
        Reader {
            ocr: Arc::clone(ocr),
            study,
            stop,
        }
    }
}

/// Reads the scans of one study.
#[derive(Debug)]
pub struct Reader {
    ocr: Arc<Ocr>,
    study: StudyId,
    stop: Arc<AtomicBool>,
}

impl ScanReader for Reader {
    fn read(&self, sheets: &[Sheet<'_, '_>]) -> Vec<Result<Scan, ScanError>> {
        let read: Vec<OnceLock<Result<Scan, ScanError>>> =
            sheets.iter().map(|_| OnceLock::new()).collect();
        let mut wanted = vec![];
        for (at, sheet) in sheets.iter().enumerate() {
            match (self.remembered(sheet), &self.ocr.engine) {
                (Some(scan), _) => drop(read[at].set(Ok(scan))),
                (None, Some(_)) => wanted.push(at),
                (None, None) => {}
            }
        }
        if let Some(engine) = &self.ocr.engine {
            let next = AtomicUsize::new(0);
            let work = || {
                while let Some(&at) = wanted.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let _desk = self.ocr.desks.take();
                    let _ = read[at].set(self.read_one(engine, &sheets[at]));
                }
            };
            thread::scope(|scope| {
                for _ in 0..self.ocr.threads.min(wanted.len()) {
                    // Without a thread the others do its work, or nobody does
                    // and the pages stay unread.
                    let _ = thread::Builder::new()
                        .name(DRAWER_THREAD.into())
                        .stack_size(STACK_BYTES)
                        .spawn_scoped(scope, work);
                }
            });
        }
        let or_unread = |it: OnceLock<_>| it.into_inner().unwrap_or(Err(ScanError::NotAsked));
        read.into_iter().map(or_unread).collect()
    }
}

impl Reader {
    fn remembered(&self, sheet: &Sheet<'_, '_>) -> Option<Scan> {
        let maker = self.ocr.engine.as_ref().map(Engine::fingerprint);
        let cache = self.ocr.cache.as_ref()?;
        cache.get(self.study, sheet.no, maker.as_deref())
    }

    fn read_one(&self, engine: &Engine, sheet: &Sheet<'_, '_>) -> Result<Scan, ScanError> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(ScanError::Stopped);
        }
        // A picture may break the library that draws it.
        let drawn = catch_unwind(AssertUnwindSafe(|| draw::draw(sheet)));
        let picture = drawn.unwrap_or_else(|_| {
            let what = "the page could not be drawn".to_owned();
            Err(ScanError::Failed { what })
        })?;
        let read = engine.read(&picture.pgm);
        // Ctrl-C ends the engine as well.
        if read.is_err() && self.stop.load(Ordering::Relaxed) {
            return Err(ScanError::Stopped);
        }
        let mut scan = hocr::scan(&read?, picture.scale);
        if picture.slope != 0.0 {
            skew::lay_askew(&mut scan, picture.slope, sheet.page.render_dimensions());
        }
        if let Some(cache) = &self.ocr.cache {
            cache.put(self.study, sheet.no, &engine.fingerprint(), &scan);
        }
        Ok(scan)
    }
}

/// As many desks as pages may be read at the same time.
#[derive(Debug)]
struct Desks {
    free: Mutex<usize>,
    freed: Condvar,
}

impl Desks {
    /// Waits for a free desk; it is given back when dropped.
    fn take(&self) -> Desk<'_> {
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = self
            .freed
            .wait_while(free, |it| *it == 0)
            .unwrap_or_else(PoisonError::into_inner);
        *free -= 1;
        Desk(self)
    }
}

struct Desk<'a>(&'a Desks);

impl Drop for Desk<'_> {
    fn drop(&mut self) {
        *self.0.free.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.0.freed.notify_one();
    }
}
