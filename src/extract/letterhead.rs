//! Letterheads: what a letter or a mail says it is about.
//!
//! ```text
//! first page ─subject→ SetTitle
//! ```
//!
//! Public bodies publish letters and mails as PDFs; `Betreft`, `Onderwerp` and
//! `Subject` are their titles. Two other labels of a letterhead must be there.

use super::{headings, headline::SetTitle, setting::SetPage};

/// Returns what a letter or a mail says it is about.
pub(super) fn subject(page: &SetPage) -> Option<SetTitle> {
    const LABELS: &[&str] = &["onderwerp", "betreft", "subject"];
    const OTHERS: &[&str] = &[
        "van:",
        "aan:",
        "datum",
        "from:",
        "to:",
        "sent:",
        "date:",
        "verzonden",
        "kenmerk",
    ];
    let lines = || page.lines.iter().map(|it| it.line.text.to_lowercase());
    let is_letter = OTHERS
        .iter()
        .filter(|label| lines().any(|line| line.starts_with(*label)))
        .count()
        >= 2;
    if !is_letter {
        return None;
    }
    for (at, it) in page.lines.iter().enumerate() {
        let text = it.line.text.as_str();
        let lower = text.to_lowercase();
        let Some(rest) = LABELS.iter().find_map(|label| lower.strip_prefix(label)) else {
            continue;
        };
        // Labels of one word: `Betreft het vervoer` is a sentence.
        if !rest.is_empty() && !rest.starts_with(':') {
            continue;
        }
        let same_line = text
            .get(text.len() - rest.len()..)
            .unwrap_or_default()
            .trim_start_matches([':', ' ']);
        let beside = page
            .lines
            .iter()
            .position(|other| (other.v - it.v).abs() < 0.5 * it.size && other.left > it.right);
        let (said, line) = match beside {
            _ if same_line.len() > 3 => (same_line, at),
            Some(line) => (page.lines[line].line.text.as_str(), line),
            None => continue,
        };
        let said = said
            .trim_start_matches("RE: ")
            .trim_start_matches("FW: ")
            .trim();
        if headings::can_begin_title(said) {
            return Some(SetTitle {
                text: said.to_owned(),
                page: 0,
                line,
                stands_out: true,
            });
        }
    }
    None
}
