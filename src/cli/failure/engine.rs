//! What to do when there is no OCR.

use kennisbasis::ocr::EngineError;

use super::message::Failure;

/// Why there is no OCR, and how to get it.
pub(super) fn failure(err: &EngineError) -> Failure {
    const GET: &str = "install Tesseract with Dutch and English:
   Debian, Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-nld tesseract-ocr-eng
   macOS:          brew install tesseract tesseract-lang
   Windows:        the installer of UB Mannheim, with Dutch among its languages";
    let hint = match err {
        EngineError::Missing { .. } => GET.to_owned(),
        EngineError::NoLanguage { missing } => {
            let packages: Vec<String> = missing
                .iter()
                .map(|it| format!("tesseract-ocr-{it}"))
                .collect();
            format!(
                "add them:
   Debian, Ubuntu: sudo apt install {}
   macOS:          brew install tesseract-lang
   Windows:        run its installer again and choose the languages",
                packages.join(" ")
            )
        }
        EngineError::Broken { .. } => {
            "see whether tesseract --version works in this window; install it anew if not".into()
        }
    };
    Failure::caused_by("--ocr needs the program tesseract", err, &hint)
}
