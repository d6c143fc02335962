//! Titles: which of the claims is the title a reader sees.
//!
//! ```text
//! claim ─is_plausible→ yes or no        first page ─largest_type→ title
//! ```
//!
//! Word processors fill in titles of their own (`Microsoft Word - rapport.doc`),
//! and templates keep the title of the first document that was made of them;
//! so a claim counts only if its words stand on the first pages.

use super::{print::Role, setting::SetPage};

/// The longest title, in characters.
const LONGEST: usize = 300;

/// Tells whether a title from the file could be one at all.
pub(super) fn is_plausible(title: &str) -> bool {
    const ENDINGS: &[&str] = &[
        ".doc", ".docx", ".pdf", ".indd", ".qxd", ".qxp", ".odt", ".rtf", ".ppt", ".pptx", ".tex",
        ".dvi", ".xls", ".xlsx", ".pub", ".ai", ".eps", ".txt", ".html", ".p65", ".wpd",
    ];
    const STARTS: &[&str] = &[
        "microsoft word",
        "microsoft powerpoint",
        "powerpoint-presentatie",
        "powerpoint presentation",
        "untitled",
        "naamloos",
        "document",
        "presentatie",
        "presentation",
        "titel",
        "title",
        "slide ",
        "dia ",
        "doi:",
        "print job",
        "layout 1",
        "opmaak 1",
        "http://",
        "https://",
        "file://",
        "template",
    ];
    let lower = title.trim().to_lowercase();
    let letters = lower.chars().filter(|c| c.is_alphabetic()).count();
    let is_file_name = !lower.contains(' ')
        && (lower.contains('_')
            || lower.contains('\\')
            || lower.contains(|c: char| c.is_ascii_digit()));
    let is_default = STARTS.iter().any(|start| {
        lower
            .strip_prefix(start)
            .is_some_and(|rest| start.len() > 12 || rest.chars().all(|c| !c.is_alphabetic()))
    });
    letters >= 3
        && title.chars().count() <= LONGEST
        && !ENDINGS.iter().any(|end| lower.ends_with(end))
        && !is_file_name
        && !is_default
}

/// Tells whether most words of `title` satisfy `is_on_page`.
pub(super) fn is_confirmed(title: &str, is_on_page: impl Fn(&str) -> bool) -> bool {
    let lower = title.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 2)
        .collect();
    let seen = words.iter().filter(|word| is_on_page(word)).count();
    !words.is_empty() && seen * 10 >= words.len() * 7
}

/// A title as it is set on a page.
pub(super) struct SetTitle {
    pub(super) text: String,
    /// The page, and the last line of the title on it, from 0.
    pub(super) page: usize,
    pub(super) line: usize,
    /// Whether its type is larger than that of the text below it.
    pub(super) stands_out: bool,
}

/// How much larger type has to be to stand out: headings of 12 points above
/// text of 11 do, rounding does not.
const STANDS_OUT: f32 = 1.08;

/// Returns the title as set: the lines of the largest type on the first page
/// that has text; where all is of one size, its first line.
pub(super) fn largest_type(pages: &[SetPage]) -> Option<SetTitle> {
    // A cover may be a picture; what comes later is not the front.
    let (at, page) = pages
        .iter()
        .take(3)
        .enumerate()
        .find(|(_, page)| page.lines.iter().any(|it| is_candidate(&it.line.text)))?;
    let usable = |it: &&super::setting::SetLine| {
        it.turn == 0
            && it.line.role == Role::Body
            && it.v < 0.95 * page.height
            && is_candidate(&it.line.text)
    };
    // The name of a journal is often larger than the title of the article.
    let mut sizes: Vec<f32> = page
        .lines
        .iter()
        .filter(usable)
        .filter(|it| !is_journal(&it.line.text))
        .map(|it| it.size)
        .collect();
    sizes.sort_by(f32::total_cmp);
    let largest = *sizes.last()?;
    let stands_out = largest > STANDS_OUT * sizes[sizes.len() / 2] || sizes.len() < 3;
    let first = page.lines.iter().position(|it| {
        usable(&it)
            && it.size > 0.93 * largest
            && !is_journal(&it.line.text)
            && !is_kicker(&it.line.text)
    })?;
    let mut title = String::new();
    let mut last = first;
    for (number, it) in page.lines.iter().enumerate().skip(first) {
        let before = &page.lines[last];
        let is_near = (it.v - before.v).abs() < 2.2 * largest;
        let is_alike = (it.size - largest).abs() < 0.1 * largest && it.turn == 0;
        if !(is_near && is_alike && it.line.role == Role::Body) {
            break;
        }
        push_line(&mut title, &it.line.text);
        last = number;
        if !stands_out {
            break;
        }
        if title.chars().count() > LONGEST {
            // The whole page is of one size: the first line is the best guess.
            title.clone_from(&page.lines[first].line.text);
            last = first;
            break;
        }
    }
    let title = title
        .trim_end_matches([' ', '-', ':', ','])
        .trim()
        .to_owned();
    (title.chars().count() <= LONGEST).then_some(SetTitle {
        text: title,
        page: at,
        line: last,
        stands_out,
    })
}

/// Tells whether a line names the journal, not the article.
fn is_journal(text: &str) -> bool {
    let lower = text.to_lowercase();
    text.chars().count() < 60
        && ["journal", "tijdschrift", "jaargang", "magazine"]
            .iter()
            .any(|it| lower.contains(it))
}

/// Tells whether a line says what kind of text follows, as journals print it
/// above the title.
fn is_kicker(text: &str) -> bool {
    const KICKERS: &[&str] = &[
        "research article",
        "review article",
        "original article",
        "original research",
        "research",
        "short communication",
        "review",
        "article",
        "artikel",
        "onderzoek",
        "case report",
        "systematic review",
        "research paper",
        "original paper",
        "open access",
        "editorial",
        "onderzoeksartikel",
        "praktijkartikel",
        "rapport",
        "eindrapport",
        "memo",
        "notitie",
    ];
    KICKERS.contains(&text.trim().to_lowercase().as_str())
}

fn is_candidate(text: &str) -> bool {
    // A line that begins with a box or a bullet is to be ticked, not read.
    text.starts_with(|c: char| c.is_alphanumeric() || "‘’“”\"'(¿«„".contains(c))
        && text.chars().filter(|c| c.is_alphabetic()).count() >= 3
}

fn push_line(title: &mut String, line: &str) {
    if title.is_empty() {
        title.push_str(line);
    } else if title.ends_with('-') && line.starts_with(char::is_lowercase) {
        title.pop();
        title.push_str(line);
    } else {
        title.push(' ');
        title.push_str(line);
    }
}

/// Makes a title of the name of a file.
pub(super) fn from_file_name(stem: &str) -> Option<String> {
    let spaced: String = stem
        .chars()
        .map(|c| if matches!(c, '_' | '+') { ' ' } else { c })
        .collect();
    let spaced = if spaced.contains(' ') {
        spaced
    } else {
        spaced.replace('-', " ")
    };
    let title = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    (!title.is_empty()).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::{from_file_name, is_confirmed, is_plausible};

    #[test]
    fn titles_of_programs_are_no_titles() {
        for bad in [
            "Microsoft Word - rapport def",
            "Untitled-1",
            "Document1",
            "",
            "12345",
            "rapport.indd",
            "Rapport_wmo_def3",
            "PowerPoint-presentatie",
            "Titel 1",
        ] {
            assert!(!is_plausible(bad), "{bad}");
        }
        for good in [
            "Eenzaamheid in de wijk",
            "Documenting social work",
            "Wmo",
            "Title IX in schools",
        ] {
            assert!(is_plausible(good), "{good}");
        }
    }

    #[test]
    fn words_on_the_page_confirm() {
        let page = ["samen", "leven", "wijk"];
        assert!(is_confirmed("Samen leven in de wijk", |word| page.contains(&word)));
        assert!(!is_confirmed("Sjabloon rapport", |word| page.contains(&word)));
    }

    #[test]
    fn file_names_become_readable() {
        assert_eq!(
            from_file_name("wmo_in_de-wijk").as_deref(),
            Some("wmo in de-wijk")
        );
        assert_eq!(
            from_file_name("zorg-en-welzijn").as_deref(),
            Some("zorg en welzijn")
        );
    }
}
