//! One PDF, read on a thread that can be left behind.
//!
//! ```text
//! bytes ─extract→ pages, or `TimedOut`
//! ```
//!
//! **Promise.** Whatever a file holds, the answer comes soon after the limit of
//! time; a run goes on. `extract` looks at its clock between pages and objects;
//! this one also runs while a library below it does not come back.
//!
//! A thread cannot be ended. One that is left behind works on until the program
//! ends, with what memory it has; no file is known that needs it, and 5,000
//! mutations of 50 files made none.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use crossbeam_channel::{RecvTimeoutError, bounded};

use crate::{
    extract::{ExtractError, Extraction, Limits, Scan, ScanError, ScanReader, Sheet, extract_with},
    ocr::{self, Ocr},
    study::StudyId,
};

/// Room for the nesting that PDFs may have; eight times what Rust gives a
/// thread.
pub const STACK_BYTES: usize = 16 << 20;

/// The name of the threads that read PDFs, for whoever reports panics.
pub const READER_THREAD: &str = "reader";

/// What a file gets beyond its time before it is left: `extract` must have
/// every chance to say itself why it stopped, also on a busy machine.
const GRACE: Duration = Duration::from_secs(2);
/// How often the clock is looked at.
const TICK: Duration = Duration::from_millis(100);

/// Reads a PDF as [`extract_with`] does, and stops waiting for it two seconds
/// after [`Limits::time`]. The time that OCR takes does not count.
///
/// `study` is the identity of `pdf`, by which OCR remembers its pages.
///
/// # Errors
///
/// As those of [`extract_with`].
pub fn read_watched(
    pdf: Arc<Vec<u8>>,
    study: StudyId,
    file_stem: &str,
    limits: &Limits,
    passwords: &[String],
    ocr: &Arc<Ocr>,
    stop: &Arc<AtomicBool>,
) -> Result<Extraction, ExtractError> {
    let at_scans = Arc::new(AtomicBool::new(false));
    let scans = Scans {
        reader: Ocr::reader(ocr, study, Arc::clone(stop)),
        is_busy: Arc::clone(&at_scans),
    };
    let (stem, limits, passwords) = (file_stem.to_owned(), *limits, passwords.to_vec());
    let read = move || extract_with(pdf, &stem, &limits, &passwords, Some(&scans));
    within(limits.time + GRACE, &at_scans, read)
        .unwrap_or(Err(ExtractError::TimedOut { after: limits.time }))
}

/// Does `work` that looks at a PDF, and stops waiting for it two seconds after
/// `time`.
///
/// # Errors
///
/// Those of `work`; [`ExtractError::TimedOut`].
pub fn watched<T: Send + 'static>(
    time: Duration,
    work: impl FnOnce() -> Result<T, ExtractError> + Send + 'static,
) -> Result<T, ExtractError> {
    within(time + GRACE, &AtomicBool::new(false), work)
        .unwrap_or(Err(ExtractError::TimedOut { after: time }))
}

/// Does `work` on a thread of its own and waits for it, `time` at most, not
/// counting the time in which `is_excused`. Returns nothing of work that is not
/// done by then.
fn within<T: Send + 'static>(
    time: Duration,
    is_excused: &AtomicBool,
    work: impl FnOnce() -> Result<T, ExtractError> + Send + 'static,
) -> Option<Result<T, ExtractError>> {
    let broke = |what: &str| Err(ExtractError::Damaged { what: what.into() });
    let (sender, receiver) = bounded(1);
    let thread = thread::Builder::new()
        .name(READER_THREAD.into())
        .stack_size(STACK_BYTES)
        // Nobody listens any more when the time is over.
        .spawn(move || drop(sender.send(work())));
    if thread.is_err() {
        return Some(broke("no room for a reader"));
    }
    let mut left = time;
    while !left.is_zero() {
        match receiver.recv_timeout(TICK.min(left)) {
            Ok(result) => return Some(result),
            Err(RecvTimeoutError::Disconnected) => {
                return Some(broke("the reader broke down on it"));
            }
            Err(RecvTimeoutError::Timeout) if is_excused.load(Ordering::Relaxed) => {}
            Err(RecvTimeoutError::Timeout) => left = left.saturating_sub(TICK),
        }
    }
    None
}

/// Reads scans, and says when.
struct Scans {
    reader: ocr::Reader,
    is_busy: Arc<AtomicBool>,
}

impl ScanReader for Scans {
    fn read(&self, sheets: &[Sheet<'_, '_>]) -> Vec<Result<Scan, ScanError>> {
        self.is_busy.store(true, Ordering::Relaxed);
        let read = self.reader.read(sheets);
        self.is_busy.store(false, Ordering::Relaxed);
        read
    }
}

#[cfg(test)]
mod tests {
    use std::{
        sync::atomic::{AtomicBool, Ordering},
        thread,
        time::{Duration, Instant},
    };

    use super::{ExtractError, within};

    const SHORT: Duration = Duration::from_millis(150);

    #[test]
    fn work_that_does_not_come_back_is_left_behind() {
        let start = Instant::now();
        let busy = AtomicBool::new(false);
        let left = within(SHORT, &busy, || {
            thread::sleep(Duration::from_mins(1));
            Ok(())
        });
        assert!(left.is_none());
        assert!(start.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn what_is_excused_may_take_longer() {
        static BUSY: AtomicBool = AtomicBool::new(true);
        let done = within(SHORT, &BUSY, || {
            thread::sleep(SHORT * 4);
            BUSY.store(false, Ordering::Relaxed);
            Ok(7)
        });
        assert!(matches!(done, Some(Ok(7))), "{done:?}");
    }

    #[test]
    fn work_that_breaks_down_is_an_error() {
        let done = within::<()>(SHORT * 40, &AtomicBool::new(false), || {
            std::panic::resume_unwind(Box::new("broke"))
        });
        assert!(matches!(done, Some(Err(ExtractError::Damaged { .. }))));
    }
}
