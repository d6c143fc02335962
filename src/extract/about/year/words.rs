//! Words beside a year: what tells that it is one of print, or of what was
//! studied.
//!
//! ```text
//! line in small letters ─tells_of_fieldwork, …→ yes or no
//! ```

use crate::extract::about::months::DUTCH;

/// Words that stand before a year in a date as the Dutch months do: those of English,
/// short ones, seasons.
const OTHER_MONTHS: &[&str] = &[
    "january", "february", "march", "may", "june", "july", "august", "october", "jan", "feb",
    "mrt", "apr", "jun", "jul", "aug", "sept", "sep", "okt", "oct", "nov", "dec", "voorjaar",
    "najaar", "zomer", "winter", "herfst", "lente", "spring", "summer", "autumn", "fall",
];

/// Tells whether a word in small letters stands before a year in a date.
pub(super) fn is_month(word: &str) -> bool {
    DUTCH.contains(&word) || OTHER_MONTHS.contains(&word)
}

/// Words that tell that a line is about the printing, when it is no sentence.
const PRINTING: &[&str] = &[
    "vol",
    "volume",
    "jaargang",
    "jrg",
    "issn",
    "isbn",
    "published",
    "gepubliceerd",
    "verschenen",
    "uitgave",
    "publicatiedatum",
    "verschijningsdatum",
];

/// Phrases that tell how to cite the document itself.
const CITING: &[&str] = &[
    "cite this",
    "cite as",
    "how to cite",
    "to cite:",
    "citation:",
    "suggested citation",
    "recommended citation",
    "citeren als",
    "citeer als",
    "citeer dit",
    "wijze van citeren",
    "citeerwijze",
    "aanbevolen citatie",
    "dit rapport citeren",
    "verwijzen naar dit",
    "verwijzen naar deze",
    "verwijs naar dit",
    "verwijs naar deze",
];

/// Beginnings of words that tell what was done in a year: asking, measuring,
/// and what journals do with an article before they print it.
const DONE: &[&str] = &[
    "veldwerk",
    "fieldwork",
    "survey",
    "peildatum",
    "dataverzamel",
    "gegevensverzamel",
    "onderzoeksperiode",
    "onderzoeksjaar",
    "meetperiode",
    "meting",
    "nulmeting",
    "peiling",
    "periode",
    "period",
    "gegevens",
    "data",
    "bron",
    "source",
    "gehouden",
    "afgenomen",
    "uitgevoerd",
    "verzameld",
    "collected",
    "conducted",
    "gathered",
    "focus",
    "focusgroep",
    "respondent",
    "deelnemer",
    "participant",
    "looptijd",
    "projectperiode",
    "opgericht",
    "founded",
    "established",
    "received",
    "accepted",
    "submitted",
    "revised",
    "ontvangen",
    "geaccepteerd",
    "aanvaard",
    "geboren",
    "born",
];

/// The same, in any part of a word: `groepsgesprekken`.
const ASKED: &[&str] = &["interview", "gesprekken", "enquête", "enquete", "observati"];

/// Words of those whose pictures are printed.
const CREDITS: &[&str] = &[
    "foto",
    "foto’s",
    "fotografie",
    "photo",
    "photos",
    "photography",
    "shutterstock",
    "istock",
    "getty",
    "unsplash",
    "illustratie",
    "illustraties",
    "illustration",
];

/// Beginnings of words in the names of those who publish.
const INSTITUTIONS: &[&str] = &[
    "instituut",
    "institute",
    "hogeschool",
    "universit",
    "lectoraat",
    "stichting",
    "gemeente",
    "provincie",
    "ministerie",
    "ministry",
    "kenniscentrum",
    "onderzoekscentrum",
    "expertisecentrum",
    "bureau",
    "onderzoeksbureau",
    "adviesbureau",
    "planbureau",
    "vereniging",
    "raad",
    "rekenkamer",
    "rekenkamercommissie",
    "council",
    "foundation",
    "department",
    "faculty",
    "faculteit",
    "uitgeverij",
    "academie",
    "academy",
    "college",
    "centre",
    "center",
    "association",
    "kennisplatform",
    "kennisnetwerk",
    "inspectie",
    "society",
    "trust",
    "agency",
    "vakgroep",
    "werkplaats",
];

/// Words after which a year tells when something was.
const SINCE: &[&str] = &[
    "in",
    "vanaf",
    "sinds",
    "tot",
    "t/m",
    "eind",
    "begin",
    "medio",
    "per",
    "since",
    "until",
    "from",
    "by",
    "between",
    "tussen",
    "during",
    "after",
    "before",
    "na",
    "voor",
    "rond",
    "uit",
    "gedurende",
    "jaren",
    "jaar",
];

/// Words that stand before the number of a report.
const SERIES: &[&str] = &[
    "rapport",
    "rapportnummer",
    "report",
    "publicatie",
    "publicatienummer",
    "cahier",
    "paper",
    "nr",
    "nummer",
    "no",
    "number",
    "reeks",
    "series",
    "memorandum",
    "notitie",
    "editie",
    "issue",
];

/// Seasons: what was done in one is often told beside the title.
const SEASONS: &[&str] = &[
    "voorjaar", "najaar", "zomer", "winter", "herfst", "lente", "spring", "summer", "autumn",
    "fall",
];

/// Tells whether a line holds the number of a report or an issue.
pub(super) fn tells_of_series(words: &[&str]) -> bool {
    words.iter().any(|it| SERIES.contains(it))
}

/// Tells whether a date of a line says more than when and where something
/// appeared.
pub(super) fn says_more(line: &str) -> bool {
    let lower = line.to_lowercase();
    let words = words(&lower);
    let is_small = |it: &&str| it.starts_with(char::is_lowercase) && !is_month(it);
    let small = line.split_whitespace().filter(is_small).count();
    small > 1 && !names_institution(&words) || words.iter().any(|it| SEASONS.contains(it))
}

/// Splits a line in small letters into its words.
pub(super) fn words(lower: &str) -> Vec<&str> {
    lower
        .split(|c: char| !c.is_alphanumeric() && c != '’')
        .filter(|word| !word.is_empty())
        .collect()
}

/// Tells whether a line is about the printing.
pub(super) fn tells_of_printing(words: &[&str]) -> bool {
    words.iter().any(|it| PRINTING.contains(it))
}

/// Tells whether a line says how to cite the document.
pub(super) fn tells_how_to_cite(lower: &str) -> bool {
    CITING.iter().any(|it| lower.contains(it))
}

/// Tells whether a line says when something was done or handed in.
pub(super) fn tells_of_doing(words: &[&str]) -> bool {
    words.iter().any(|word| {
        DONE.iter().any(|it| word.starts_with(it)) || ASKED.iter().any(|it| word.contains(it))
    })
}

/// Tells whether a line names who made a picture.
pub(super) fn is_credit(words: &[&str]) -> bool {
    words.iter().any(|it| CREDITS.contains(it))
}

/// Tells whether a text names one who publishes.
pub(super) fn names_institution(words: &[&str]) -> bool {
    let is_one = |word: &&str| {
        // `academiejaar`
        let is_start = |it: &&str| word.starts_with(*it) && !word.ends_with("jaar");
        INSTITUTIONS.iter().any(is_start) || word.ends_with("instituut")
    };
    words.iter().any(is_one)
}

/// Tells whether the date with which a line begins belongs to the line above:
/// `Interviews gehouden in` / `mei 2019`.
pub(super) fn goes_on(above: &str, line: &str) -> bool {
    let first = words(line).first().map(|it| it.to_lowercase());
    let is_date =
        first.is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()) || is_month(&it));
    let last = above.split(' ').next_back().unwrap_or_default();
    is_date && is_since(&last.to_lowercase())
}

/// Tells whether a year behind `word` is one since, until or in which
/// something was.
pub(super) fn is_since(word: &str) -> bool {
    SINCE.contains(&word)
}
