//! Titles: which claim of the file can be the title a reader sees.
//!
//! ```text
//! claim ─is_plausible, is_confirmed→ yes or no
//! ```
//!
//! Word processors fill in titles of their own (`Microsoft Word - rapport.doc`),
//! and templates keep the title of the first document that was made of them;
//! so a claim counts only if its words stand on the first pages.

use super::wording::{LONGEST, can_be_title};

/// Tells whether a title from the file could be one at all.
pub(in crate::extract::about) fn is_plausible(title: &str) -> bool {
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
        "(anonymous)",
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
        && can_be_title(title)
        && title.chars().count() <= LONGEST
        && !ENDINGS.iter().any(|end| lower.ends_with(end))
        && !is_file_name
        && !is_default
}

/// Tells whether most words of `title` satisfy `is_on_page`.
pub(in crate::extract::about) fn is_confirmed(
    title: &str,
    is_on_page: impl Fn(&str) -> bool,
) -> bool {
    let lower = title.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 2)
        .collect();
    let seen = words.iter().filter(|word| is_on_page(word)).count();
    !words.is_empty() && seen * 10 >= words.len() * 7
}

/// Tells whether `said` stands in `text`, whatever parts its words.
pub(in crate::extract::about) fn says(text: &str, said: &str) -> bool {
    letters(text).contains(&letters(said))
}

/// Returns the letters and digits of a text, in small letters.
pub(in crate::extract::about) fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Tells whether `title` is one of the parts between dashes or bars of `claim`.
pub(in crate::extract::about) fn is_part(title: &str, claim: &str) -> bool {
    let title = letters(title);
    let parts = claim.replace(" – ", " - ").replace(" | ", " - ");
    parts.contains(" - ") && parts.split(" - ").any(|it| letters(it) == title)
}

/// Leaves out that a title is that of a draft, if the page does not set the
/// word before the title.
pub(in crate::extract::about) fn without_state<'a>(title: &'a str, prominent: &str) -> &'a str {
    for state in ["Draft ", "DRAFT ", "Concept ", "CONCEPT "] {
        if let Some(rest) = title.strip_prefix(state)
            && !prominent.contains(title)
            && prominent.contains(rest)
        {
            return rest;
        }
    }
    title
}

/// Makes a title of the name of a file.
pub(in crate::extract::about) fn from_file_name(stem: &str) -> Option<String> {
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
    use super::{from_file_name, is_confirmed, is_part, is_plausible, says};

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
    fn a_title_may_be_broken_anywhere_but_not_turned_round() {
        assert!(says("SAMEN LEVEN\nIN DE WIJK", "Samen leven in de wijk"));
        assert!(!says("Leven in de wijk, samen", "Samen leven in de wijk"));
    }

    #[test]
    fn a_claim_adds_to_the_title() {
        assert!(is_part("SAMEN LEVEN", "Programma 2019 - Samen leven"));
        assert!(!is_part("Samen", "Programma 2019 - Samen leven"));
        assert!(!is_part("Samen leven", "Samen leven"));
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
