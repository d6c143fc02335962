//! Labels: what is printed before the names of those who wrote a study, and of
//! those who did something else.
//!
//! ```text
//! line ─said_behind→ what stands behind the label        line ─is_of_others→ yes or no
//! ```

use super::words::PARTICLES;

/// Labels of those who wrote, with what is printed behind them on the same line
/// or below.
const AUTHORS: &[&str] = &[
    "auteurs",
    "auteur(s)",
    "auteur",
    "authors",
    "author(s)",
    "author",
    "geschreven door",
    "written by",
    "samengesteld door",
    "opgesteld door",
    "prepared by",
];

/// Labels in a colophon that is silent about authors.
const WRITERS: &[&str] = &[
    "tekst en onderzoek",
    "onderzoek en tekst",
    "tekst",
    "teksten",
    "text",
    "onderzoekers",
    "researchers",
    "onderzoek",
    "samenstelling",
    "rapporteurs",
];

/// Labels around a title that are worth as much.
const TEAMS: &[&str] = &[
    "onderzoekers",
    "onderzoeker",
    "onderzoeksteam",
    "researchers",
    "researcher",
    "research team",
    "student",
    "studenten",
    "students",
    "naam student",
    "naam",
];

/// Labels that need names behind them.
const BY: &[&str] = &["door", "by", "van de hand van"];

/// Labels of those who did something else.
const OTHERS: &[&str] = &[
    "begeleid",
    "promotor",
    "co-promotor",
    "copromotor",
    "opdrachtgever",
    "in opdracht",
    "redactie",
    "eindredactie",
    "hoofdredactie",
    "editor",
    "vormgeving",
    "ontwerp",
    "design",
    "opmaak",
    "lay-out",
    "layout",
    "foto",
    "photo",
    "beeld",
    "illustrat",
    "contact",
    "projectleid",
    "project lead",
    "supervis",
    "instructor",
    "docent",
    "lector",
    "druk",
    "vertaling",
    "translat",
    "voorzitter",
    "opleiding",
    "correspond",
    "met dank",
    "met medewerking",
    "with thanks",
    "dankwoord",
    "t.a.v.",
    "aan:",
    "to:",
    "cc:",
    "adviseur",
    "advisor",
    "stagebegeleid",
    "beoordel",
    "examinator",
    "assessor",
    "klankbord",
    "respondent",
    "deelnemer",
    "participant",
    "leden",
    "members",
    "reviewer",
    "uitgever",
    "publisher",
];

/// How a phrase ends behind which those stand who wrote: `Een verslag door`.
const INNER: &[&str] = &[" door ", " by "];

/// Words before such a phrase that tell of writing or studying.
const WRITTEN: &[&str] = &[
    "geschreven",
    "written",
    "opgesteld",
    "samengesteld",
    "prepared",
    "authored",
    "onderzoek",
    "verslag",
    "rapport",
    "report",
    "study",
    "studie",
    "scriptie",
    "thesis",
    "paper",
    "artikel",
    "article",
    "essay",
    "review",
    "evaluatie",
    "evaluation",
    "verkenning",
    "advies",
    "analyse",
    "analysis",
    "uitgevoerd",
    "conducted",
    "research",
    "proefschrift",
    "dissertation",
    "werkstuk",
    "ontwikkeld",
    "developed",
];

/// What a label is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Label {
    /// Of a colophon: who made the text.
    Writers,
    /// It says that what follows are authors.
    Authors,
}

/// Returns what stands behind a label of those who wrote: empty if they stand
/// on the next lines.
pub(super) fn said_behind(line: &str, is_colophon: bool) -> Option<(Label, &str)> {
    let line = line.trim();
    let makers = if is_colophon { WRITERS } else { TEAMS };
    for (labels, label) in [(AUTHORS, Label::Authors), (makers, Label::Writers)] {
        let behind = labels.iter().find_map(|it| behind(line, it));
        if let Some(rest) = behind {
            return Some((label, rest));
        }
    }
    if let Some(rest) = BY.iter().find_map(|it| behind(line, it)) {
        return Some((Label::Authors, without_client(rest)));
    }
    // `Een verslag voor bewoners, geschreven door Anna Smit en Bo Aarts`
    let (at, sign) = INNER
        .iter()
        .filter_map(|it| line.rfind(it).map(|at| (at, it)))
        .max()?;
    let before = line.get(..at)?.to_lowercase();
    let rest = line.get(at + sign.len()..)?.trim();
    let is_short = before.split_whitespace().count() <= 9;
    let is_writing = WRITTEN.iter().any(|it| before.contains(it));
    (is_short && is_writing && !rest.is_empty()).then_some((Label::Writers, without_client(rest)))
}

/// Leaves out for whom somebody wrote.
fn without_client(names: &str) -> &str {
    [" for ", " voor ", " in opdracht", " namens ", " on behalf"]
        .iter()
        .filter_map(|it| names.find(it))
        .min()
        .map_or(names, |at| &names[..at])
}

/// Leaves out what people are, behind their names: `Anna Smit, student bouwkunde`.
pub(super) fn before_roles(names: &str) -> &str {
    let begins_small = |at: usize| {
        let word = names[at + 2..].split(' ').next().unwrap_or_default();
        let joins = ["en", "and", "met", "with"].contains(&word) || PARTICLES.contains(&word);
        word.starts_with(char::is_lowercase) && !joins
    };
    let mut commas = names.match_indices(", ").map(|it| it.0);
    commas
        .find(|at| begins_small(*at))
        .map_or(names, |at| &names[..at])
}

/// Tells whether a line says for whom a study was made, all of it: `In opdracht van de
/// gemeente Overveen`. Who made it may stand below.
fn is_of_client(line: &str) -> bool {
    const CLIENTS: &[&str] = &["in opdracht van", "opdrachtgever:", "commissioned by"];
    let lower = line.trim().to_lowercase();
    let behind = CLIENTS.iter().find_map(|it| lower.strip_prefix(it));
    behind.is_some_and(|it| !it.trim().is_empty())
}

/// Tells whether the names below a line are of people who did something else.
pub(super) fn precedes_others(line: &str) -> bool {
    is_of_others(line) && !is_of_client(line)
}

/// Returns what stands behind `label`, if the line begins with it and it is no
/// word of a sentence.
fn behind<'a>(line: &'a str, label: &str) -> Option<&'a str> {
    let start = line.get(..label.len())?;
    let rest = line.get(label.len()..)?;
    let is_whole = rest.is_empty() || rest.starts_with([':', ' ', '\t']);
    if start.to_lowercase() != label || !is_whole {
        return None;
    }
    Some(
        rest.trim_start_matches(|c: char| ":|–- ".contains(c))
            .trim(),
    )
}

/// Tells whether a line names or begins a list of people who did something
/// else.
pub(super) fn is_of_others(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    OTHERS.iter().any(|it| lower.starts_with(it))
}

/// Tells whether a line is a place where somebody works, or an address.
pub(super) fn is_affiliation(line: &str) -> bool {
    const PLACES: &[&str] = &[
        "universi",
        "hogeschool",
        "institu",
        "department",
        "faculty",
        "faculteit",
        "school",
        "college",
        "lectoraat",
        "centrum",
        "centre",
        "center",
        "afdeling",
        "vakgroep",
        "stichting",
        "foundation",
        "gemeente",
        "ministerie",
        "academi",
        "bureau",
        "hospital",
        "ziekenhuis",
        "opleiding",
        "@",
        "orcid",
        "kenniscentrum",
        "ggd",
        "umc",
    ];
    let lower = line.to_lowercase();
    PLACES.iter().any(|it| lower.contains(it))
        || line.starts_with(|c: char| c.is_ascii_digit()) && line.contains(' ')
}

#[cfg(test)]
mod tests {
    use super::{Label, before_roles, is_of_client, is_of_others, said_behind};

    #[test]
    fn what_stands_behind_a_label() {
        let authors = |rest| Some((Label::Authors, rest));
        for (line, expected) in [
            ("Auteurs: Anna Smit", authors("Anna Smit")),
            ("AUTEUR(S)", authors("")),
            (
                "Door Anna Smit en Bo Aarts",
                authors("Anna Smit en Bo Aarts"),
            ),
            (
                "Een verslag door Anna Smit",
                Some((Label::Writers, "Anna Smit")),
            ),
            ("Tekst: Anna Smit", Some((Label::Writers, "Anna Smit"))),
            ("Foto gemaakt door Anna Smit", None),
            ("Auteursrecht", None),
            ("Redactie: Bo Aarts", None),
        ] {
            assert_eq!(said_behind(line, true), expected, "{line}");
        }
        assert_eq!(said_behind("Tekst: Anna Smit", false), None);
        assert!(is_of_client("In opdracht van de gemeente Overveen"));
        assert!(!is_of_client("In opdracht van"));
        for (line, names) in [
            ("Anna Smit, student bouwkunde, opdracht 3", "Anna Smit"),
            ("Anna Smit, de Vries", "Anna Smit, de Vries"),
            ("Anna Smit, Bo Aarts", "Anna Smit, Bo Aarts"),
        ] {
            assert_eq!(before_roles(line), names);
        }
        assert!(is_of_others("Eindredactie: Bo Aarts") && !is_of_others("Bo Aarts"));
    }
}
