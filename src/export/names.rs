//! What a study and a page are called.
//!
//! **Promise.** The same study and page have the same name on every screen and
//! in every file.

use crate::study::{Fact, PageNo, Quoted, Study, TextOrigin};

/// Returns the title of a study, or the name of its file where none is known.
#[must_use]
pub fn title(study: &Study, file: &str) -> String {
    let title = study.about.title.as_ref().map(|it| it.value.clone());
    title.unwrap_or_else(|| plain(file.rsplit('/').next().unwrap_or_default()))
}

/// Returns the name of a page: `p. 183 (pdf 3)`, as printed and as a viewer
/// counts it. A number that follows from its neighbours and is not printed stands
/// in brackets. Of text that was read by OCR it says so: `p. 12 (pdf 14, OCR)`.
#[must_use]
pub fn page_name(no: PageNo, label: Option<&Fact<String>>, origin: TextOrigin) -> String {
    let ocr = if origin.ocr().is_some() { ", OCR" } else { "" };
    match label {
        Some(label) if label.is_guess() => format!("p. [{}] (pdf {no}{ocr})", label.value),
        Some(label) => format!("p. {} (pdf {no}{ocr})", label.value),
        None => format!("pdf {no}{ocr}"),
    }
}

/// Returns the name of the page of a sentence.
#[must_use]
pub fn page_of(quoted: &Quoted) -> String {
    page_name(quoted.page, quoted.label.as_ref(), quoted.origin)
}

/// Returns a name of a file as one line, whatever is in it.
#[must_use]
pub fn plain(name: &str) -> String {
    name.replace(char::is_control, "\u{fffd}")
}
