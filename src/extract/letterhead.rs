//! Letterheads: what a letter or a mail says it is about.
//!
//! ```text
//! first page ─subject→ SetTitle
//! ```
//!
//! Public bodies publish letters, memos and mails as PDFs; what stands behind
//! `Betreft`, `Onderwerp` or `Subject` is their title. Two other labels of a
//! letterhead must be there, or a salutation.

use super::{
    headings,
    headline::SetTitle,
    print::Role,
    setting::{SetLine, SetPage},
};

/// How many lines of the first page may be a letterhead: scans begin anywhere.
const LETTERHEAD_LINES: usize = 400;

/// How many lines a subject may have.
const SUBJECT_LINES: usize = 3;

/// Returns what a letter or a mail says it is about.
pub(super) fn subject(page: &SetPage) -> Option<SetTitle> {
    const LABELS: &[&str] = &[
        "onderwerp",
        "betreft",
        "subject",
        "regarding",
        "titel",
        "title",
        // Set large, with the subject beside it.
        "memo",
        "nota",
        "notitie",
    ];
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
        "opsteller",
        "bezoekadres",
        "retouradres",
    ];
    const SALUTATIONS: &[&str] = &["dear ", "beste ", "geachte "];
    let heads = || page.lines.iter().take(LETTERHEAD_LINES);
    let lines = || heads().map(|it| it.line.text.to_lowercase());
    let is_letter = OTHERS
        .iter()
        .filter(|label| lines().any(|line| line.starts_with(*label)))
        .count()
        >= 2;
    // A sentence can begin with such a word, but does not end in a comma.
    let is_addressed = lines()
        .any(|line| line.ends_with(',') && SALUTATIONS.iter().any(|it| line.starts_with(it)));
    if !is_letter && !is_addressed {
        return None;
    }
    for (at, it) in heads().enumerate() {
        let text = it.line.text.as_str();
        let lower = text.to_lowercase();
        let Some(label) = LABELS.iter().find(|label| lower.starts_with(*label)) else {
            continue;
        };
        // Labels of one word: `Betreft het vervoer` is a sentence.
        let rest = text.get(label.len()..).unwrap_or_default();
        if !rest.is_empty() && !rest.starts_with(':') {
            continue;
        }
        let same_line = rest.trim_start_matches([':', ' ']);
        let beside = heads()
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
            let (text, line) = with_lines_below(page, said, line);
            return Some(SetTitle {
                text,
                page: 0,
                line,
                stands_out: true,
            });
        }
    }
    None
}

/// Returns a subject with the lines on which it goes on, and the last of them:
/// a line goes on where it is full.
fn with_lines_below(page: &SetPage, said: &str, line: usize) -> (String, usize) {
    let right = page
        .lines
        .iter()
        .filter(|it| it.line.role == Role::Body)
        .map(|it| it.right)
        .fold(0.0, f32::max);
    // The first word of the next line would not have fitted; letters are half
    // as wide as high, and scans do not know their size.
    let is_full = |it: &SetLine, below: &SetLine| {
        let first = below.line.text.split(' ').next().unwrap_or_default();
        it.right + (first.chars().count() + 1) as f32 * 0.6 * it.size > right
    };
    let mut text = said.to_owned();
    let mut last = line;
    for (at, below) in page.lines.iter().enumerate().skip(line + 1) {
        let Some(before) = page.lines.get(last) else {
            break;
        };
        let is_near =
            (0.5 * before.size..2.0 * before.size.max(below.size)).contains(&(below.v - before.v));
        let is_left = below.left < before.left + 10.0 * before.size && below.left < before.right;
        let is_other = headings::ends_title(&below.line.text) || below.line.text.ends_with(',');
        if is_other || !(is_near && is_left && is_full(before, below)) || at >= line + SUBJECT_LINES
        {
            break;
        }
        text.push(' ');
        text.push_str(&below.line.text);
        last = at;
    }
    (text, last)
}
