//! What the files attached to one file on disk may cost, all together.

use std::time::{Duration, Instant};

use crate::{
    extract::{ExtractError, Limits},
    study::Cause,
};

/// The most PDFs that are read inside one file on disk.
pub(super) const FILES: usize = 500;

/// How long they may take, as a multiple of what one file may.
const TIMES: u32 = 30;

/// What is left of it.
pub(super) struct Allowance {
    files: usize,
    bytes: usize,
    /// When its time is over; OCR takes as long as it takes.
    until: Option<Instant>,
    /// How long it may take.
    time: Duration,
}

impl Allowance {
    /// Starts the clock, unless scans are read.
    pub(super) fn new(limits: &Limits, reads_scans: bool) -> Self {
        let time = limits.time * TIMES;
        Self {
            files: FILES,
            bytes: limits.total_bytes,
            until: (!reads_scans).then(|| Instant::now() + time),
            time,
        }
    }

    /// Takes as many of `wanted` files as are left.
    pub(super) fn take(&mut self, wanted: usize) -> usize {
        let taken = wanted.min(self.files);
        self.files -= taken;
        taken
    }

    /// Takes what a file has inflated to.
    pub(super) fn spend(&mut self, bytes: usize) {
        self.bytes = self.bytes.saturating_sub(bytes);
    }

    /// Returns why no more is read, if something is used up.
    pub(super) fn is_used_up(&self) -> Option<(Cause, String)> {
        if self.bytes == 0 {
            let detail = "the files attached inflate to more than is read".into();
            return Some((Cause::TooMany, detail));
        }
        let is_late = self.until.is_some_and(|it| Instant::now() > it);
        is_late.then(|| {
            let error = ExtractError::TimedOut { after: self.time };
            (Cause::TimedOut, error.to_string())
        })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Allowance, FILES};
    use crate::{extract::Limits, study::Cause};

    #[test]
    fn files_bytes_and_time_are_used_up() {
        let limits = Limits {
            total_bytes: 100,
            ..Limits::default()
        };
        let mut left = Allowance::new(&limits, false);
        assert_eq!(left.take(FILES - 1), FILES - 1);
        assert_eq!((left.take(7), left.take(7)), (1, 0));
        left.spend(99);
        assert_eq!(left.is_used_up(), None);
        left.spend(99);
        assert_eq!(left.is_used_up().map(|it| it.0), Some(Cause::TooMany));

        let limits = Limits {
            time: Duration::ZERO,
            ..Limits::default()
        };
        let left = Allowance::new(&limits, false);
        std::thread::sleep(Duration::from_millis(5));
        assert_eq!(left.is_used_up().map(|it| it.0), Some(Cause::TimedOut));
        assert_eq!(Allowance::new(&limits, true).is_used_up(), None);
    }
}
