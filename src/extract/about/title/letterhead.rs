//! Letterheads: what a letter or a mail says it is about.
//!
//! ```text
//! first page ─subject→ SetTitle
//! ```
//!
//! Public bodies publish letters, memos and mails as PDFs; what stands behind
//! `Betreft`, `Onderwerp` or `Subject` is their title. Two other labels of a
//! letterhead must be there, or a salutation.

use super::{claim::letters, set_title::SetTitle, wording};
use crate::extract::setting::{Role, SetLine, SetPage};

/// How many lines of the first page may be a letterhead: scans begin anywhere.
const LETTERHEAD_LINES: usize = 400;

/// How many lines a subject may have.
const SUBJECT_LINES: usize = 3;

/// Labels of what a letter is about, in letters only: scans part them
/// (`N ota`).
const LABELS: &[&str] = &[
    "onderwerp",
    "betreft",
    "betreffende",
    "subject",
    "regarding",
    "titel",
    "title",
    // Set large, with the subject beside it.
    "memo",
    "nota",
    "notitie",
    // Below `Nota`, with the subject beside it.
    "terbeslissing",
    "terbesluitvorming",
    "terinformatie",
    "terkennisname",
    "terbespreking",
    "tervaststelling",
    "terondertekening",
];

/// What mail programs put before the subject of an answer, Dutch and English.
const ANSWERS: &[&str] = &["re", "fw", "fwd", "antw", "betr", "doorst"];

/// How other lines of a letterhead begin.
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
    "cc:",
    "ons kenmerk",
    "uw kenmerk",
    "our reference",
    "your reference",
    "behandeld door",
    "contactpersoon",
    "zaaknummer",
    "bijlage",
];

/// Returns what a letter or a mail says it is about.
pub(super) fn subject(page: &SetPage) -> Option<SetTitle> {
    const SALUTATIONS: &[&str] = &["dear ", "beste ", "geachte "];
    let heads = || page.lines.iter().take(LETTERHEAD_LINES);
    let lines: Vec<String> = heads()
        .map(|it| it.line.text.to_lowercase().replace(" :", ":"))
        .collect();
    let is_letter = OTHERS
        .iter()
        .filter(|label| lines.iter().any(|line| line.starts_with(*label)))
        .count()
        >= 2;
    // A sentence can begin with such a word, but does not end in a comma.
    let is_addressed = lines
        .iter()
        .any(|line| line.ends_with(',') && SALUTATIONS.iter().any(|it| line.starts_with(it)));
    if !is_letter && !is_addressed {
        return None;
    }
    for (at, it) in heads().enumerate() {
        // Labels of one word: `Betreft het vervoer` is a sentence.
        let text = it.line.text.as_str();
        let (label, rest) = text.split_once(':').unwrap_or((text, ""));
        if !is_label(label) {
            continue;
        }
        let same_line = rest.trim();
        let beside = heads().position(|other| {
            (other.v - it.v).abs() < 0.5 * it.size
                && other.left > it.right
                && !is_other(without_answers(&other.line.text))
        });
        let said_at = match beside {
            _ if same_line.len() > 3 => Some((same_line, at)),
            Some(line) => page.lines.get(line).map(|it| (it.line.text.as_str(), line)),
            None => below(page, at),
        };
        let Some((said, line)) = said_at else {
            continue;
        };
        let said = without_answers(said);
        if is_other(said) {
            continue;
        }
        if wording::can_begin_title(said) {
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

fn is_label(text: &str) -> bool {
    text.len() <= 24 && LABELS.contains(&letters(text).as_str())
}

/// Tells whether a line is another one of a letterhead, with its own label.
fn is_other(text: &str) -> bool {
    let lower = text.to_lowercase();
    is_label(text)
        || wording::ends_title(text)
        || OTHERS.iter().any(|it| lower.starts_with(it))
        || text.split(' ').next().is_some_and(|it| it.ends_with(':'))
}

/// Leaves out that a mail is an answer to another: `RE: FW: `.
fn without_answers(subject: &str) -> &str {
    let mut said = subject.trim();
    while let Some((before, rest)) = said.split_once(':')
        && ANSWERS.contains(&before.trim().to_lowercase().as_str())
    {
        said = rest.trim();
    }
    said
}

/// Returns the line right below a label that stands alone, and where it is.
fn below(page: &SetPage, label: usize) -> Option<(&str, usize)> {
    let above = page.lines.get(label)?;
    let line = page.lines.get(label + 1)?;
    let text = line.line.text.as_str();
    let down = (line.v - above.v) / above.size.max(line.size);
    let is_below = (0.5..2.0).contains(&down) && (line.left - above.left).abs() < above.size;
    (is_below && !text.ends_with([':', ','])).then_some((text, label + 1))
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
        let is_other = wording::ends_title(&below.line.text) || below.line.text.ends_with(',');
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

#[cfg(test)]
mod tests {
    use super::subject;
    use crate::extract::setting::SetPage;

    #[track_caller]
    fn check(lines: &[&str], expected: Option<&str>) {
        let lines: Vec<(&str, f32)> = lines.iter().map(|it| (*it, 10.0)).collect();
        let found = subject(&SetPage::sample(&lines, 1.2));
        assert_eq!(found.map(|it| it.text).as_deref(), expected);
    }

    #[test]
    fn a_letter_says_what_it_is_about() {
        let betreft = "Betreft: Vervoer van leerlingen";
        let lines = [
            "Ministerie van Zaken",
            "Datum 1 mei 2020",
            "Kenmerk 12",
            betreft,
        ];
        check(&lines, Some("Vervoer van leerlingen"));
        check(
            &[
                "Anna Smit",
                "Regarding: The use of neighbours",
                "Dear friend,",
            ],
            Some("The use of neighbours"),
        );
        check(
            &["Datum 1 mei 2020", "Kenmerk 12", "Betreft het vervoer"],
            None,
        );
    }

    #[test]
    fn an_answer_is_about_what_was_asked() {
        let head = ["Van: A. Smit", "Verzonden: 1 mei 2020", "Aan: B. Bakker"];
        for prefix in ["RE: ", "Fwd: RE: ", "Antw : "] {
            let subject = format!("Onderwerp : {prefix}Huren in de wijk");
            let lines = [head[0], head[1], head[2], &subject];
            check(&lines, Some("Huren in de wijk"));
        }
    }

    #[test]
    fn the_label_may_stand_above_what_it_labels() {
        check(
            &[
                "Datum",
                "1 mei 2020",
                "Kenmerk",
                "12",
                "Onderwerp",
                "Huren in de wijk",
            ],
            Some("Huren in de wijk"),
        );
        check(&["Datum", "1 mei 2020", "Onderwerp", "Kenmerk", "12"], None);
    }

    #[test]
    fn scans_part_the_letters_of_a_label() {
        let lines = [
            "N ota",
            "(ter beslissing)",
            "Huren in de wijk",
            "Datum",
            "Kenmerk",
        ];
        let lines: Vec<(&str, f32)> = lines.iter().map(|it| (*it, 10.0)).collect();
        let mut page = SetPage::sample(&lines, 1.2);
        // The subject stands beside the second label, the number beside the first.
        for (at, beside) in [(2, 1), (4, 0)] {
            page.lines[at].v = page.lines[beside].v;
            page.lines[at].left = 200.0;
        }
        let found = subject(&page).map(|it| it.text);
        assert_eq!(found.as_deref(), Some("Huren in de wijk"));
    }
}
