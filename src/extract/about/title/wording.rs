//! Headings: which words can be the title of a study.
//!
//! ```text
//! text of a heading ─can_be_title, is_organisation, …→ yes or no
//! ```
//!
//! Words only; sizes and places are for `headline`.

/// The longest title, in characters: those of ministerial orders reach 400.
pub(super) const LONGEST: usize = 450;

/// Headings of parts that every report has.
const SECTIONS: &[&str] = &[
    "inhoud",
    "inhoudsopgave",
    "contents",
    "table of contents",
    "voorwoord",
    "woord vooraf",
    "foreword",
    "preface",
    "colofon",
    "leeswijzer",
    "samenvatting",
    "abstract",
    "summary",
    "executive summary",
    "inleiding",
    "introduction",
    "bijlage",
    "appendix",
    "documentatie",
    "bijlagen",
    "appendices",
    "dankwoord",
    "acknowledgements",
    "acknowledgments",
    "managementsamenvatting",
    "management summary",
    "beknopte samenvatting",
    "in het kort",
    "trefwoorden",
    "keywords",
    "aanleiding",
    "conclusie",
    "conclusies",
    "conclusion",
    "conclusions",
    "literatuur",
    "literatuurlijst",
    "references",
    "bibliography",
    "disclaimer",
    "over deze publicatie",
    "about this report",
];

/// Kinds of text, as they are printed above a title.
const KINDS: &[&str] = &[
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
    "draft",
    "concept",
    "definitief",
    "vertrouwelijk",
    "nieuwsbrief",
    "syllabus",
    "course syllabus",
    "staatscourant",
    "staatsblad",
    "onderzoeksrapport",
    "rapportage",
    "eindrapportage",
    "tussenrapportage",
    "adviesrapport",
    "factsheet",
    "fact sheet",
    "white paper",
    "whitepaper",
    "working paper",
    "discussion paper",
    "position paper",
    "policy brief",
    "policy paper",
    "research report",
    "research brief",
    "technical report",
    "final report",
    "report",
    "brief report",
    "case study",
    "mini review",
    "commentary",
    "perspective",
    "opinion",
    "meta-analysis",
    "short report",
    "kamerbrief",
    "persbericht",
    "press release",
    "newsletter",
    "bachelorproef",
    "masterproef",
    "bachelorscriptie",
    "masterscriptie",
    "scriptie",
    "masterthesis",
    "master thesis",
    "master's thesis",
    "thesis",
    "dissertation",
    "proefschrift",
];

/// Words that begin or end the name of an institution.
const INSTITUTIONS: &[&str] = &[
    "faculteit",
    "faculty",
    "college",
    "department",
    "school",
    "universiteit",
    "university",
    "hogeschool",
    "ministerie",
    "ministry",
    "vakgroep",
    "opleiding",
    "institute",
    "instituut",
    "partij",
    "party",
];

/// Words after which a heading goes on.
const UNFINISHED: &[&str] = &[
    "de", "het", "een", "van", "voor", "in", "en", "of", "met", "op", "aan", "naar", "over", "the",
    "a", "an", "and", "for", "to", "with", "on",
];

/// Tells whether a line can be the first of a title.
pub(super) fn can_begin_title(text: &str) -> bool {
    // A line that begins with a box or a bullet is to be ticked, not read.
    text.starts_with(|c: char| c.is_alphanumeric() || "‘’“”\"'(¿«„".contains(c))
        && text.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && !is_item(text)
        && !is_generic(text)
        && !ends_title(text)
}

fn is_generic(text: &str) -> bool {
    is_section(text) || is_one_of(without_number(text), KINDS)
}

/// Leaves out the number of a text in its series: `Working Paper No. 12`.
fn without_number(text: &str) -> &str {
    let text = text.trim_end_matches(|c: char| !c.is_alphabetic());
    let words = text.rsplit_once(' ');
    match words {
        Some((kind, "no" | "No" | "nr" | "Nr" | "nummer" | "number")) => kind,
        _ => text,
    }
}

/// Tells whether a heading is that of a part that every report has.
pub(super) fn is_section(text: &str) -> bool {
    is_one_of(text, SECTIONS)
}

fn is_one_of(text: &str, list: &[&str]) -> bool {
    let lower = text.trim().to_lowercase();
    list.contains(&lower.trim_end_matches(['.', ':']))
}

/// Tells whether a heading can be the title of the whole.
pub(super) fn can_be_title(text: &str) -> bool {
    let is_other = is_generic(text)
        || is_journal(&text.to_lowercase())
        || is_organisation(text)
        || is_noise(text);
    // The last line of a paragraph, on a page of type that scatters.
    let is_tail = text.ends_with('.') && text.starts_with(char::is_lowercase);
    !(is_other || is_tail)
}

/// Tells whether a line cannot be part of a title: versions, dates, credits,
/// addresses.
pub(super) fn ends_title(text: &str) -> bool {
    const STARTS: &[&str] = &[
        "versie ",
        "version ",
        "datum",
        "date:",
        "foto ",
        "foto:",
        "foto's",
        "photo",
        "fotografie",
        "illustratie",
        "vormgeving",
        "omslag",
        "www.",
        "http",
        "pagina ",
        "page ",
        "doi:",
        "draft ",
        "auteur",
        "author",
        "isbn",
        "issn",
        "van:",
        "aan:",
        "from:",
        "to:",
        "sent",
        "nr. ",
    ];
    let lower = text.trim_start().to_lowercase();
    lower.contains('@') || STARTS.iter().any(|start| lower.starts_with(start))
}

/// Tells whether a line is an item or a numbered heading: `a.`, `1.`, `2.1`.
pub(super) fn is_item(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default();
    let is_letter = first.len() == 2 && first.ends_with(['.', ')']) && {
        first.starts_with(|c: char| c.is_ascii_lowercase())
    };
    let is_number = first.len() <= 6
        && first.contains(['.', ')'])
        && first.starts_with(|c: char| c.is_ascii_digit())
        && first
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ')'));
    (is_letter || is_number) && words.next().is_some()
}

/// Tells whether a text is the name of an institution and nothing else.
pub(super) fn is_organisation(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let is_name = |at: usize| words.get(at).is_some_and(|it| INSTITUTIONS.contains(it));
    // A sentence has more words, or says something of the institution.
    let says_more = lower.contains([':', '?', '!'])
        || ["voor", "wil", "programma", "op", "for", "as"]
            .iter()
            .any(|it| words.contains(it));
    (1..=6).contains(&words.len())
        && !says_more
        && (is_name(0) || is_name(words.len() - 1) || is_name(words.len().saturating_sub(2)))
}

/// Tells whether the name of an institution can be a title as well: a phrase
/// with an article in it, `Partij van de Toekomst`.
pub(super) fn is_titled_so(text: &str) -> bool {
    let mut words = text.split_whitespace().skip(2);
    words.any(|it| ["de", "het", "een", "the", "a"].contains(&it)) && is_organisation(text)
}

/// Tells whether a heading breaks off in the middle of a phrase.
pub(super) fn goes_on(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default().to_lowercase();
    text.ends_with('-') || UNFINISHED.contains(&last.as_str())
}

/// Tells whether a line names the journal, not the article.
fn is_journal(lower: &str) -> bool {
    lower.chars().count() < 60
        && ["journal", "tijdschrift", "jaargang", "magazine"]
            .iter()
            .any(|it| lower.contains(it))
}

/// Tells whether a text is what a bad scan makes of a stain or a name struck
/// out.
fn is_noise(text: &str) -> bool {
    let signs = text.chars().filter(|c| !c.is_whitespace()).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let strange = text
        .chars()
        .filter(|c| "[]{}|\\^~<>¥_=*".contains(*c))
        .count();
    let longest = text
        .split(|c: char| !c.is_alphabetic())
        .map(|word| word.chars().count())
        .max()
        .unwrap_or(0);
    letters * 2 < signs || longest < 3 || strange * 12 > signs
}

#[cfg(test)]
mod tests {
    use super::{can_be_title, can_begin_title, goes_on, is_organisation};

    #[test]
    fn names_of_institutions_are_no_titles() {
        for name in [
            "Faculteit Bedrijf en Organisatie",
            "College of Arts and Sciences",
            "Social Work Department",
            "Nieuwe Communistische Partij Nederland",
            "Ministerie van Volksgezondheid,",
        ] {
            assert!(is_organisation(name), "{name}");
        }
        for title in [
            "De school als gemeenschap in een veranderende stad",
            "Programma van de partij",
            "Social work in schools",
        ] {
            assert!(!is_organisation(title), "{title}");
        }
    }

    #[test]
    fn headings_of_every_report_are_no_titles() {
        for bad in ["Leeswijzer", "Inhoud", "Journal of Social Work", "en [IEE"] {
            assert!(!can_be_title(bad), "{bad}");
        }
        for good in ["Eenzaamheid in de wijk", "Jaarverslag 2019", "Wmo"] {
            assert!(can_be_title(good), "{good}");
        }
    }

    #[test]
    fn items_credits_and_versions_begin_no_title() {
        for bad in [
            "a. Belastinghervorming",
            "2.1 Methode",
            "Foto voorkant: X",
            "Versie 3.2",
        ] {
            assert!(!can_begin_title(bad), "{bad}");
        }
        for good in ["2023 in cijfers", "1 op de 10 jongeren", "De wijk"] {
            assert!(can_begin_title(good), "{good}");
        }
    }

    #[test]
    fn phrases_go_on_after_small_words() {
        assert!(goes_on("VOOR EEN") && goes_on("Zorg en"));
        assert!(!goes_on("Zorg"));
    }
}
