//! The bounds of what one file may cost.
//!
//! ```text
//! Limits ─Budget::new→ Budget ─spend, is_late→ go on, or stop here
//! ```
//!
//! **Promise.** Whatever a file says about itself, reading it ends, and it ends
//! within these numbers. **Never:** what a PDF looks like inside.

use std::time::{Duration, Instant};

use crate::extract::error::ExtractError;

/// How far to go with one file. PDFs are hostile until proven otherwise.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The largest file that is read at all, in bytes.
    pub file_bytes: usize,
    /// The most pages of one file.
    pub pages: usize,
    /// The most bytes one stream may inflate to.
    pub stream_bytes: usize,
    /// The most bytes all streams of a file may inflate to, together.
    pub total_bytes: usize,
    /// The most letters on one page.
    pub letters_per_page: usize,
    /// The most letters on all pages of a file, together.
    pub letters: usize,
    /// How deep Form `XObject`s may nest.
    pub form_depth: usize,
    /// How long one file may take.
    pub time: Duration,
}

impl Default for Limits {
    /// Returns limits that no study should meet.
    ///
    /// Each number stands well above the largest thing seen in 123 Dutch and
    /// English reports (2,647 pages, November 2026) and well below what a
    /// laptop with 4 GB can bear.
    fn default() -> Self {
        Self {
            // The largest report had 4 MB; a scanned thesis can have 100.
            file_bytes: 256 << 20,
            // The longest report had 114 pages; a handbook may have 3,000.
            pages: 20_000,
            // Deflate can make 2 GB out of 2 MB; this is where that stops, and
            // such a file then costs 150 MB and under a second.
            stream_bytes: 128 << 20,
            // A file of the largest size, inflated four times over.
            total_bytes: 1 << 30,
            // A full newspaper page holds about 40,000 letters.
            letters_per_page: 400_000,
            // A handbook of 2,000 full pages. A letter costs 65 bytes in the end, so
            // this is 400 MB (20,000 pages that share one text, November 2026).
            letters: 6_000_000,
            // Programs nest two or three deep; twelve leaves room for a file
            // that was imposed and stamped several times.
            form_depth: 12,
            // The slowest report took 0.15 s on a shared core.
            time: Duration::from_secs(10),
        }
    }
}

/// What is left of the limits while one file is read.
#[derive(Debug)]
pub(in crate::extract) struct Budget {
    limits: Limits,
    bytes_left: usize,
    letters_left: usize,
    start: Instant,
}

impl Budget {
    /// Starts the clock.
    pub(in crate::extract) fn new(limits: &Limits) -> Self {
        Self {
            limits: *limits,
            bytes_left: limits.total_bytes,
            letters_left: limits.letters,
            start: Instant::now(),
        }
    }

    /// Returns the limits this budget was made of.
    pub(in crate::extract) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Returns how many bytes the next stream may inflate to.
    pub(in crate::extract) fn next_stream(&self) -> usize {
        self.limits.stream_bytes.min(self.bytes_left)
    }

    /// Takes `bytes` of inflated data off what all streams may cost.
    pub(in crate::extract) fn spend(&mut self, bytes: usize) {
        self.bytes_left = self.bytes_left.saturating_sub(bytes);
    }

    /// Returns how many letters the page that is drawn may have.
    pub(in crate::extract) fn next_page(&self) -> usize {
        self.limits.letters_per_page.min(self.letters_left)
    }

    /// Takes the letters of a page off what all pages may have.
    pub(in crate::extract) fn spend_letters(&mut self, letters: usize) {
        self.letters_left = self.letters_left.saturating_sub(letters);
    }

    /// Takes `time` off what has passed: another program did the work, and it
    /// has a limit of its own.
    pub(in crate::extract) fn excuse(&mut self, time: Duration) {
        self.start += time;
    }

    /// Tells whether the time is over.
    pub(in crate::extract) fn is_late(&self) -> bool {
        self.start.elapsed() > self.limits.time
    }

    /// Fails when the time is over.
    pub(in crate::extract) fn check_time(&self) -> Result<(), ExtractError> {
        if self.is_late() {
            return Err(ExtractError::TimedOut {
                after: self.limits.time,
            });
        }
        Ok(())
    }
}
