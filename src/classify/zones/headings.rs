//! Headings that say which part of a study begins.
//!
//! ```text
//! paragraph ─opens→ the part it opens, if it is or begins with a heading
//! ```
//!
//! **Promise.** A heading is known with or without a number, in any case.
//! **Never:** guesses from the size of the type; that is not in the text.

use super::Zone;

/// What begins at a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opens {
    Abstract,
    Introduction,
    Methods,
    Results,
    Discussion,
    References,
    Appendix,
    /// A colophon, thanks, a word on the authors, a table of contents.
    Colophon,
}

impl Opens {
    pub(super) fn zone(self) -> Zone {
        match self {
            Self::Abstract => Zone::Abstract,
            Self::Methods => Zone::Methods,
            Self::Discussion => Zone::Discussion,
            Self::References | Self::Colophon => Zone::Apart,
            Self::Introduction | Self::Results | Self::Appendix => Zone::Body,
        }
    }

    /// Tells whether a reference list ends where this begins. A title in the
    /// list may be called `Methods`; none is called `Appendix`.
    pub(super) fn ends_references(self) -> bool {
        matches!(self, Self::Appendix | Self::Introduction | Self::Abstract)
    }
}

/// Words that are a heading by themselves.
const HEADINGS: &[(Opens, &[&str])] = &[
    (
        Opens::Abstract,
        &[
            "abstract",
            "summary",
            "executive summary",
            "samenvatting",
            "managementsamenvatting",
            "publiekssamenvatting",
            "samenvatting en conclusies",
            "in het kort",
            "kernpunten",
            "synopsis",
            "key findings",
        ],
    ),
    (
        Opens::Introduction,
        &[
            "introduction",
            "inleiding",
            "introductie",
            "aanleiding",
            "background",
            "achtergrond",
            "theoretisch kader",
            "theoretical framework",
            "stand van zaken",
            "literature review",
        ],
    ),
    (
        Opens::Methods,
        &[
            "method",
            "methods",
            "methodology",
            "research methods",
            "research methodology",
            "materials and methods",
            "data and methods",
            "research design",
            "study design",
            "design and methods",
            "procedure",
            "procedures",
            "participants",
            "data collection",
            "data",
            "sample",
            "methode",
            "methoden",
            "methodologie",
            "onderzoeksmethode",
            "onderzoeksmethoden",
            "onderzoeksopzet",
            "onderzoeksaanpak",
            "opzet van het onderzoek",
            "aanpak van het onderzoek",
            "dataverzameling",
            "methodische verantwoording",
            "onderzoeksverantwoording",
            "verantwoording",
            "uitvoering van het onderzoek",
        ],
    ),
    (
        Opens::Results,
        &[
            "results",
            "findings",
            "resultaten",
            "bevindingen",
            "onderzoeksresultaten",
            "themes",
        ],
    ),
    (
        Opens::Discussion,
        &[
            "discussion",
            "conclusion",
            "conclusions",
            "limitations",
            "discussie",
            "conclusie",
            "conclusies",
            "beperkingen",
            "discussion and conclusion",
            "conclusie en discussie",
            "strengths and limitations",
            "beperkingen van het onderzoek",
            "conclusies en aanbevelingen",
            "limitations of the study",
            "tot slot",
            "slotbeschouwing",
        ],
    ),
    (
        Opens::References,
        &[
            "references",
            "reference list",
            "bibliography",
            "works cited",
            "literature cited",
            "literatuur",
            "literatuurlijst",
            "literatuurverwijzingen",
            "referenties",
            "bronnen",
            "bronnenlijst",
            "bronvermelding",
            "bibliografie",
            "geraadpleegde literatuur",
            "geraadpleegde bronnen",
            "sources",
        ],
    ),
    (
        Opens::Appendix,
        &["appendix", "appendices", "bijlage", "bijlagen", "annex"],
    ),
    (
        Opens::Colophon,
        &[
            "colofon",
            "colophon",
            "about the author",
            "about the authors",
            "over de auteur",
            "over de auteurs",
            "author note",
            "author notes",
            "dankwoord",
            "acknowledgements",
            "acknowledgments",
            "funding",
            "conflict of interest",
            "disclosure statement",
            "notes on contributors",
            "inhoud",
            "inhoudsopgave",
            "contents",
            "table of contents",
            "woord vooraf",
            "correspondence",
        ],
    ),
];

/// Headings that often share a paragraph with the text they head.
const RUN_IN: &[Opens] = &[Opens::Abstract, Opens::References, Opens::Appendix];

/// Returns what `paragraph` opens, if it is a heading or begins with one.
pub(super) fn opens(paragraph: &str) -> Option<Opens> {
    let text = without_number(paragraph.trim());
    // The longest heading has 33 letters; no need to look at whole paragraphs.
    let start: String = text.chars().take(40).flat_map(char::to_lowercase).collect();
    for (opened, words) in HEADINGS {
        for word in *words {
            let Some(rest) = start.strip_prefix(word) else {
                continue;
            };
            let rest = rest.trim_end();
            if matches!(rest, "" | ":" | ".") {
                return Some(*opened);
            }
            if RUN_IN.contains(opened) && runs_in(text, word) {
                return Some(*opened);
            }
        }
    }
    None
}

/// Tells whether `text` goes on after the heading `word` as a heading's text
/// does: after a colon, or with a new capital (`Abstract This study`).
fn runs_in(text: &str, word: &str) -> bool {
    let mut letters = text.chars();
    if !letters.next().is_some_and(char::is_uppercase) {
        return false;
    }
    let rest: String = text.chars().skip(word.chars().count()).take(4).collect();
    let after_colon = rest.starts_with([':', '.', '\u{2014}']);
    let new_capital = rest.starts_with(char::is_whitespace)
        && rest
            .trim_start()
            .starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit());
    after_colon || new_capital
}

/// Tells whether `paragraph` lists the keywords of an article.
pub(super) fn are_keywords(paragraph: &str) -> bool {
    let start: String = paragraph
        .trim()
        .chars()
        .take(14)
        .flat_map(char::to_lowercase)
        .collect();
    [
        "keywords",
        "key words",
        "trefwoorden",
        "sleutelwoorden",
        "kernwoorden",
    ]
    .iter()
    .any(|word| start.starts_with(word))
}

/// Returns `heading` without `2.1`, `IV.` or `Hoofdstuk 3` before it.
fn without_number(heading: &str) -> &str {
    let mut rest = heading;
    for word in ["Hoofdstuk ", "Chapter ", "HOOFDSTUK ", "CHAPTER "] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    let after_roman = rest.trim_start_matches(['I', 'V', 'X']);
    if after_roman.len() < rest.len() && after_roman.starts_with(['.', ' ']) {
        rest = after_roman;
    }
    rest.trim_start_matches(|letter: char| {
        letter.is_ascii_digit() || letter.is_whitespace() || matches!(letter, '.' | ':' | ')' | '-')
    })
}

#[cfg(test)]
mod tests {
    use super::{Opens, opens};

    #[track_caller]
    fn check(paragraph: &str, expected: Option<Opens>) {
        assert_eq!(opens(paragraph), expected, "{paragraph}");
    }

    #[test]
    fn knows_headings_with_numbers_and_in_capitals() {
        check("2.1 Methode", Some(Opens::Methods));
        check("IV. LITERATUUR", Some(Opens::References));
        check("Hoofdstuk 3: Onderzoeksopzet", Some(Opens::Methods));
        check("Colofon", Some(Opens::Colophon));
    }

    #[test]
    fn knows_an_abstract_that_runs_in() {
        check("Abstract This study asks who helps.", Some(Opens::Abstract));
        check("Samenvatting: wie helpt wie?", Some(Opens::Abstract));
    }

    #[test]
    fn a_sentence_that_begins_with_the_word_is_no_heading() {
        check("Abstract ideas about help are rare.", None);
        check("References to help are rare.", None);
        check("Methode en werkwijze verschillen per wijk.", None);
    }
}
