//! The moment, as the review files have it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Returns the moment, to the second: `2026-11-22T10:15:00Z`.
pub(super) fn now() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = seconds.map_or(0, |it| it.as_secs());
    humantime::format_rfc3339_seconds(UNIX_EPOCH + Duration::from_secs(seconds)).to_string()
}
