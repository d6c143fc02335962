//! The line of `status --json`.

use serde_json::json;

use super::records::line;

/// What an index holds, and whether it is up to date; see [`jsonl`](super) for
/// what each field says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of the line, described above")]
pub struct Status<'a> {
    pub program: &'a str,
    pub format: u32,
    pub index: &'a str,
    pub folders: Vec<&'a str>,
    pub files: usize,
    pub studies: usize,
    pub pages: usize,
    pub refused: usize,
    pub other: usize,
    pub extractor: u32,
    pub classifier: u32,
    pub taxonomy: &'a str,
    pub analyser: &'a str,
    pub same_rules: bool,
    pub new: usize,
    pub changed: usize,
    pub gone: usize,
    pub missing_folders: &'a [String],
    pub ocr_pages: usize,
    pub unread_pages: usize,
    pub badly_read: usize,
    pub judgements: usize,
    pub judgements_elsewhere: usize,
    pub statements: usize,
    pub statements_elsewhere: usize,
}

/// Returns the line.
#[must_use]
pub fn status(of: &Status<'_>) -> String {
    line(&json!({
        "type": "status", "program": of.program, "format": of.format, "index": of.index,
        "folders": of.folders, "files": of.files, "studies": of.studies,
        "pages": of.pages, "refused": of.refused, "other": of.other,
        "extractor": of.extractor, "classifier": of.classifier, "taxonomy": of.taxonomy,
        "analyser": of.analyser, "same_rules": of.same_rules, "new": of.new,
        "changed": of.changed, "gone": of.gone, "missing_folders": of.missing_folders,
        "ocr_pages": of.ocr_pages, "unread_pages": of.unread_pages,
        "badly_read": of.badly_read, "judgements": of.judgements,
        "judgements_elsewhere": of.judgements_elsewhere, "statements": of.statements,
        "statements_elsewhere": of.statements_elsewhere,
    }))
}
