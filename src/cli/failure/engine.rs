//! What to do when there is no OCR.

use kennisbasis::ocr::EngineError;

use super::message::Failure;
use crate::cli::words::tell;

/// Why there is no OCR, and how to get it.
pub(super) fn failure(err: &EngineError) -> Failure {
    let (cause, hint) = match err {
        EngineError::Missing { program } => (
            tell!(
                "failure-ocr.missing",
                program = program.display().to_string()
            ),
            tell!("failure-ocr.hint"),
        ),
        EngineError::NoLanguage { missing } => (
            tell!("failure-ocr.no-language", languages = all(missing)),
            tell!("failure-ocr.hint-language", packages = packages(missing)),
        ),
        // What the program said, in its own words.
        EngineError::Broken { what } => (what.clone(), tell!("failure-ocr.hint-broken")),
    };
    Failure::because(tell!("failure-ocr"), vec![cause], hint)
}

/// Names languages: `nld and eng`.
fn all(languages: &[&str]) -> String {
    let names = languages.iter().map(|it| (*it).to_owned());
    let joined =
        names.reduce(|first, second| tell!("failure-ocr.and", first = first, second = second));
    joined.unwrap_or_default()
}

/// Names the packages that languages come in.
fn packages(languages: &[&str]) -> String {
    let names = languages.iter().map(|it| format!("tesseract-ocr-{it}"));
    names.collect::<Vec<_>>().join(" ")
}
