//! Words in and around names of people.

use crate::extract::about::months::DUTCH;

/// Words of names that begin small.
pub(super) const PARTICLES: &[&str] = &[
    "van", "de", "der", "den", "het", "ten", "ter", "te", "von", "zu", "du", "la", "le", "el",
    "al", "bin", "ben", "da", "di", "dos", "del", "della", "des", "op", "in", "'t", "’t", "‘t",
    "op't", "van’t", "van't", "y", "e",
];

/// Words before or behind names that are not part of them, in small letters and
/// without stops.
const TITLES: &[&str] = &[
    "dr",
    "drs",
    "prof",
    "mr",
    "ir",
    "ing",
    "em",
    "msc",
    "bsc",
    "phd",
    "mphil",
    "dphil",
    "mph",
    "mba",
    "llm",
    "llb",
    "mw",
    "dhr",
    "mevr",
    "mevrouw",
    "meneer",
    "msw",
    "lcsw",
    "licsw",
    "bsw",
    "lmsw",
    "edd",
    "mrs",
    "ms",
    "med",
    "professor",
    "doctor",
    "ph",
    "frsa",
    "rn",
];

/// Degrees that are names, too, where they are not all in capitals.
const CAPITALS: &[&str] = &["MA", "BA", "RA", "MD", "PD", "MSC", "BSC", "PHD"];

/// Words that no name contains: logins, programs, offices, headings.
const NO_NAMES: &str = "gebruiker user admin administrator beheerder owner eigenaar microsoft \
    office word adobe acrobat pdf unknown onbekend author authors auteur auteurs windows scanner \
    xerox canon latex tex default standaard university universiteit hogeschool college department \
    school institute instituut report rapport research onderzoek social sociaal sociale work werk \
    policy beleid abstract samenvatting inleiding introduction inhoud inhoudsopgave contents \
    gemeente gemeenten ministerie provincie stichting vereniging nederland nederlandse netherlands \
    versie version journal tijdschrift the een and en of for voor with met from course syllabus \
    programma program programme verkiezingsprogramma datum date edition annual final draft concept \
    definitief definitieve executive summary national nationaal nationale international \
    internationaal care health services service community communities review study studies paper \
    papers working discussion series centre center centrum foundation association council trust \
    press group groep team project network netwerk volume issue number nummer jaargang maart \
    januari februari juni juli september oktober november december january february october \
    amsterdam rotterdam utrecht groningen haag hague kingdom states york london university \
    faculteit faculty academie academy bureau commissie committee board bestuur directie \
    colofon colophon voorwoord preface foreword bijlage appendix chapter hoofdstuk table tabel \
    figure figuur pagina bladzijde copyright rights reserved open access creative commons \
    license licence keywords trefwoorden correspondence contact email e-mail telefoon phone \
    website publication publicatie uitgave article artikel original case systematic literature \
    methode methods results resultaten conclusie conclusion discussion discussie references \
    jeugd jongeren ouderen ouders kinderen bewoners wijken buurt buurten samen toekomst \
    leven wonen welzijn zorg hulp werken participatie armoede schulden handreiking handleiding \
    evaluatie evaluation analysis analyse verkenning monitor jaarverslag eindrapport \
    partij party guide guidelines handbook manual toolkit factsheet brief letter newsletter nieuwsbrief \
    education training teaching learning practice theory science sciences technology management \
    development public private local regional global european europese urban rural youth \
    children family families women men people student students bachelor master thesis scriptie \
    proefschrift dissertation onderzoeksrapport afdeling dienst lectoraat lector docent \
    kenniscentrum welfare justice housing home homes house \
    bedrijf organisatie organisation organization campus online semester instructor \
    vragenlijst survey interview interviews respondent respondenten naam name functie role rol \
    totaal total vrouw ja nee yes tot aan naar om als is zijn niet wel geen hoe wat waar wie \
    dat dit deze ons onze wij unit division laboratory hospital control pradesh ireland county city cities tweede kamer dear beste geachte minister staatssecretaris antwoord onderwerp betreft friend collectief collective landelijke landelijk focused how what where who that this these we our your are";

/// What people are, printed behind their names, and `et al.`
const ROLES: &[&str] = &[
    "lector",
    "onderzoeker",
    "onderzoekers",
    "hoogleraar",
    "projectleider",
    "adviseur",
    "promovendus",
    "researcher",
    "lecturer",
    "professor",
    "student",
    "docent",
    "et",
    "e.a",
    "e.a.",
];

/// Tells whether a word joins others in the name of an institution.
pub(super) fn is_link(word: &str) -> bool {
    ["of", "for", "and", "en", "voor", "aan", "the"].contains(&word)
}

/// Tells whether a word says what somebody is, or belongs to a date.
pub(super) fn is_role(word: &str) -> bool {
    let word = word.to_lowercase();
    ROLES.contains(&word.as_str()) || DUTCH.contains(&word.as_str())
}

/// How words end that no name contains.
const NO_ENDINGS: &[&str] = &[
    "onderzoek",
    "rapport",
    "zorg",
    "centrum",
    "instituut",
    "universiteit",
    "teams",
    "beleid",
    "verslag",
    "rapportage",
    "academie",
    "netwerk",
    "studie",
    "programma",
    "project",
    "aties",
    "satie",
    "groep",
    "kring",
    "bureau",
    "voorstel",
    "proef",
    "ology",
    "verkiezingen",
    "bestrijding",
    "gemeente",
    "partij",
    "tion",
    "tions",
    "werkers",
];

/// Words with which a name of one who writes does not begin.
const ARTICLES: &[&str] = &["de", "het", "een", "the", "in", "op", "an"];

/// Tells whether a word is a degree or a form of address.
pub(super) fn is_title(word: &str) -> bool {
    let bare: String = word.chars().filter(|c| !matches!(c, '.' | ',')).collect();
    let lower = bare.to_lowercase();
    // `prof.dr.`, `Ph.D.`
    let parts = || word.split('.').filter(|it| !it.is_empty() && *it != ",");
    let is_run = word.contains('.')
        && parts().count() > 1
        && parts().all(|it| it.len() > 1 && TITLES.contains(&it.to_lowercase().as_str()));
    let is_initial = bare.chars().count() == 1;
    !is_initial && (TITLES.contains(&lower.as_str()) || CAPITALS.contains(&bare.as_str()) || is_run)
        || word == "M.A."
        || word == "B.A."
}

/// Tells whether a word is in no name of a person.
pub(super) fn is_no_name(word: &str) -> bool {
    use std::{collections::HashSet, sync::LazyLock};

    static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| NO_NAMES.split_whitespace().collect());
    let lower = word.to_lowercase();
    let bare = lower.trim_matches('.');
    WORDS.contains(bare) || NO_ENDINGS.iter().any(|it| bare.ends_with(it))
}

/// Tells whether a word begins a phrase and no name.
pub(super) fn is_article(word: &str) -> bool {
    ARTICLES.contains(&word.to_lowercase().as_str())
}
