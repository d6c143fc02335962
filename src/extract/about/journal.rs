//! Journals: the line that says in which volume an article appeared.
//!
//! ```text
//! line of a head, foot or title block ─journal→ name, and how plainly
//! ```
//!
//! **Promise.** A volume, an issue or a year must follow the name, or the name
//! itself must say that it is one of a journal. References have the same form:
//! which lines may be read is decided by `publication`.

use super::period::four_digits;
use crate::study::YEARS;

/// Words that make a name one of a journal without anything behind it.
const KINDS: &[&str] = &["journal", "tijdschrift"];

/// Words that begin a volume.
const VOLUMES: &[&str] = &["vol", "volume", "jaargang", "jrg", "jg"];

/// The longest name, in words and in characters.
const WORDS: usize = 12;
const LONGEST: usize = 90;

/// How plainly a line names a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Plainness {
    /// The line is a name that a journal may have.
    Name,
    /// A volume or an issue follows the name.
    Cited,
}

/// Returns the journal that a line names.
pub(super) fn journal(line: &str) -> Option<(Plainness, String)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let start = words
        .iter()
        .rposition(|word| word.trim_end_matches('.') == "al")
        .map_or(0, |at| at + 1);
    if let Some(end) = end_of_name(&words) {
        let said = words.get(start..end)?.join(" ");
        // In a citation the title of the article stands before.
        let said = said.rsplit(". ").next().unwrap_or_default();
        let name = said.trim_end_matches([',', ':', ';', '.', '-', '–', '|', ' ']);
        return is_name(name).then(|| (Plainness::Cited, name.to_owned()));
    }
    let name = line.trim();
    (is_name(name) && says_journal(name)).then(|| (Plainness::Name, name.to_owned()))
}

/// Returns the first word that belongs to a volume, not to the name.
fn end_of_name(words: &[&str]) -> Option<usize> {
    (1..words.len()).find(|at| {
        let word = words.get(*at).copied().unwrap_or_default();
        let next = words.get(at + 1).copied().unwrap_or_default();
        let after = words.get(at + 2).copied().unwrap_or_default();
        let lower = word.to_lowercase();
        let label = lower.split(['.', ':']).next().unwrap_or_default();
        let has_number = |text: &str| text.contains(|c: char| c.is_ascii_digit());
        let is_volume =
            VOLUMES.contains(&label) && [word, next, after].iter().any(|it| has_number(it));
        let begins = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
        // A page must follow: `Article 12 (3) of the law` is no journal.
        // `7 (75), 90`, `8 (2017) 263`, `13(3): 67`, `34:1, 5-24`.
        let is_issue = is_number(word) && is_bracketed(next) && begins(after)
            || (is_number_with_issue(word) || is_pair(word)) && begins(next);
        // `2010, 4:1`, `2018; 21:347`, `(2015) 16:1`, `2018, 10, 123`.
        let is_dated = is_year(word) && (is_pair(next) || is_number(next) && begins(after))
            || is_year(word.trim_matches(['(', ')', ','])) && is_pair(next);
        // `Streets, EISSN: 2434-561X`, `STREETS ONE | https://doi.org/…`.
        let is_issn = label.ends_with("issn") && begins(next);
        let is_doi = word == "|" && next.contains("doi");
        is_volume || is_issue || is_dated || is_issn || is_doi
    })
}

/// `12`, `2010,`: digits and what parts them from what follows.
fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches([',', ';']);
    (1..=4).contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit())
}

fn is_year(word: &str) -> bool {
    four_digits(word.trim_end_matches([',', ';'])).is_some_and(|it| YEARS.contains(&it))
}

/// `(75),`: digits between parentheses.
fn is_bracketed(word: &str) -> bool {
    let inner = word
        .strip_prefix('(')
        .and_then(|it| it.trim_end_matches([',', ':', ';', '.']).strip_suffix(')'));
    inner.is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()))
}

/// `13(3):`: a volume with its issue.
fn is_number_with_issue(word: &str) -> bool {
    word.split_once('(')
        .is_some_and(|(volume, issue)| is_number(volume) && is_bracketed(&format!("({issue}")))
}

/// `4:1`, `21:347-358.`: a volume with a page.
fn is_pair(word: &str) -> bool {
    word.split_once(':').is_some_and(|(volume, page)| {
        is_number(volume) && page.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Tells whether a text has the form of a name: few words, most of them with
/// a capital, and no sentence.
fn is_name(name: &str) -> bool {
    const SMALL: &[&str] = &[
        "of", "and", "the", "in", "for", "on", "voor", "van", "en", "het", "de", "over", "&", "to",
    ];
    let words: Vec<&str> = name.split(' ').collect();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let is_dutch = name.starts_with("Tijdschrift");
    let is_capital = |word: &&str| {
        SMALL.contains(word) || is_dutch || word.starts_with(|c: char| c.is_uppercase() || c == '(')
    };
    letters >= 4
        && words.len() <= WORDS
        && name.chars().count() <= LONGEST
        && name.starts_with(char::is_uppercase)
        && words.iter().all(is_capital)
        && !name.contains(['?', '!', '@', '©', '…', '"', '“', ',', ';', '/'])
        && !name.contains(|c: char| c.is_ascii_digit())
        && !SMALL.contains(words.last().unwrap_or(&""))
}

/// `Journal of …`, `… Journal of …`, `Tijdschrift voor …`, `The … Journal`.
fn says_journal(name: &str) -> bool {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split(' ').collect();
    let follows = |at: usize| {
        matches!(
            words.get(at + 1),
            Some(&("of" | "for" | "voor" | "in" | "on"))
        )
    };
    words.iter().enumerate().any(|(at, word)| {
        KINDS.contains(word) && words.len() > 1 && (follows(at) || at + 1 == words.len())
    })
}

#[cfg(test)]
mod tests {
    use super::{Plainness, journal};

    #[track_caller]
    fn check(line: &str, expected: Option<(Plainness, &str)>) {
        let found = journal(line);
        let found = found.as_ref().map(|it| (it.0, it.1.as_str()));
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn a_volume_follows_the_name() {
        let cited = |name| Some((Plainness::Cited, name));
        check(
            "Smit et al. Journal of Streets & Outcomes 2010, 4:1",
            cited("Journal of Streets & Outcomes"),
        );
        check(
            "Journal of Streets 8 (2017) 263",
            cited("Journal of Streets"),
        );
        check(
            "Een titel. Journal of Streets, 7 (75), 90.",
            cited("Journal of Streets"),
        );
        check("Streets 13(3): 67-72 (2017)", cited("Streets"));
        check(
            "Journal of Streets Vol.9. No.3. pp: 177",
            cited("Journal of Streets"),
        );
        check("Smit et al. BKM Streets (2015) 16:1", cited("BKM Streets"));
        check("Streets 2018, 10, 123; doi:10", cited("Streets"));
        check("Street World, EISSN: 2434-561X", cited("Street World"));
        check("STREETS ONE | https://doi.org/10.1", cited("STREETS ONE"));
        check(
            "Tijdschrift voor buurten, jaargang 12, nr. 3",
            cited("Tijdschrift voor buurten"),
        );
        check(
            "Streets Medicine, Volume 2010, Article 15",
            cited("Streets Medicine"),
        );
    }

    #[test]
    fn a_name_that_says_it() {
        let name = |name| Some((Plainness::Name, name));
        check(
            "International Journal of Streets",
            name("International Journal of Streets"),
        );
        check("The Open Street Journal", name("The Open Street Journal"));
        check("Tijdschrift voor buurten", name("Tijdschrift voor buurten"));
    }

    #[test]
    fn other_lines_name_no_journal() {
        for line in [
            "Samen leven in de wijk",
            "Journal",
            "This journal is published in 12 countries",
            "Volume 7, Issue 2",
            "Enschede, 7 (werkdagen)",
            "Article 12 (3) of the law",
            "Tabel 3 (2017)",
            "ISSN 2434-561X",
            "Utrecht, juni 2018, 10 pagina's",
        ] {
            check(line, None);
        }
    }
}
