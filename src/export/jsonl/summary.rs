//! The last line of `index --json`.

use std::time::Duration;

use serde_json::json;

use super::records::{FORMAT, line};

/// What a build did, in numbers; see [`jsonl`](super) for what each counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of the line, described above")]
pub struct Summary<'a> {
    pub attached: usize,
    pub attached_others: &'a [String],
    pub found: usize,
    pub indexed: usize,
    pub unchanged: usize,
    pub duplicate: usize,
    pub copies: &'a [(String, String)],
    pub refused: usize,
    pub removed: usize,
    pub other: usize,
    pub pages: usize,
    pub time: Duration,
    pub moved: usize,
    pub changed: usize,
    pub left_out: usize,
    pub closed: usize,
    pub studies: usize,
    pub left: usize,
    pub ocr_pages: usize,
    pub unread_pages: usize,
    pub not_whole_pages: usize,
    pub badly_read: usize,
}

/// Returns the line that sums up a build.
#[must_use]
pub fn summary(of: &Summary<'_>) -> String {
    let seconds = (of.time.as_secs_f64() * 1000.0).round() / 1000.0;
    let copies = of.copies.iter();
    let copies = copies.map(|(file, of)| json!({ "file": file, "of": of }));
    let copies: Vec<_> = copies.collect();
    line(&json!({
        "type": "summary", "found": of.found, "indexed": of.indexed,
        "unchanged": of.unchanged, "duplicate": of.duplicate, "refused": of.refused,
        "removed": of.removed, "other": of.other, "pages": of.pages,
        "seconds": seconds, "format": FORMAT, "moved": of.moved, "changed": of.changed,
        "left_out": of.left_out, "closed": of.closed, "studies": of.studies,
        "left": of.left, "ocr_pages": of.ocr_pages, "unread_pages": of.unread_pages,
        "badly_read": of.badly_read, "not_whole_pages": of.not_whole_pages,
        "attached": of.attached, "attached_others": of.attached_others, "copies": copies,
    }))
}
