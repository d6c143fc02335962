//! Few words, chosen so that they collide: inflections, accents, compounds,
//! hyphens, and what is a word of both languages.

use super::dice::Dice;

/// Words of Dutch text.
const DUTCH: &[&str] = &[
    "wijk",
    "wijken",
    "wijkteam",
    "wijkteams",
    "wijkteam's",
    "buurt",
    "buurten",
    "buurtteam",
    "bewoner",
    "bewoners",
    "bewonersgroep",
    "sociaal",
    "sociale",
    "een",
    "één",
    "voor",
    "vóór",
    "éénoudergezin",
    "eenoudergezinnen",
    "coördinatie",
    "coordinatie",
    "coördineert",
    "idee",
    "ideeën",
    "kennis",
    "praktijkkennis",
    "ervaringskennis",
    "mantelzorg",
    "mantelzorgers",
    "mantelzorgondersteuning",
    "zorg",
    "zorgen",
    "team",
    "teams",
    "lid",
    "leden",
    "gezin",
    "gezinnen",
    "studie",
    "studies",
    "onderzoek",
    "onderzoeker",
    "onderzoekers",
    "medeonderzoeker",
    "mede-onderzoeker",
    "mede-onderzoekers",
    "co-onderzoeker",
    "een-op-een-gesprek",
    "ggz-instelling",
    "samenlevingsopbouw",
    "samen",
    "levingsopbouw",
    "de",
    "van",
    "en",
    "of",
    "GGZ",
    "foto's",
    "foto’s",
    "methodische",
    "2019",
    "1.204",
];

/// Words of English text.
const ENGLISH: &[&str] = &[
    "study",
    "studies",
    "community",
    "communities",
    "social",
    "resident",
    "residents",
    "woman",
    "women",
    "worker",
    "workers",
    "support",
    "supports",
    "the",
    "of",
    "and",
    "team",
    "teams",
    "network",
    "networks",
    "idea",
    "ideas",
    "co-production",
    "coproduction",
    "café",
    "cafe",
    "coordinate",
    "coordination",
    "team-based",
    "lid",
    "lids",
    "zone",
    "2019",
    "n",
];

/// What Dutch leaves out and what stands around it.
const SUSPENDED: &[&str] = &[
    "buurt- en wijkteams",
    "praktijk-, ervarings- en methodische kennis",
    "jongeren- en opbouwwerk",
    "wijk- of buurtteam",
    "mantel- en praktijkkennis",
    "zorg- en sociale teams",
];

/// A word that a line or page breaks, and its rest.
const BROKEN: &[(&str, &str)] = &[
    ("samen", "levingsopbouw"),
    ("wijk", "team"),
    ("mede", "onderzoeker"),
    ("co", "production"),
    ("buurt", "en"),
    ("wijk", "Team"),
];

/// What a text is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flavour {
    Dutch,
    English,
    Mixed,
}

impl Flavour {
    /// A word that may stand in a text of it.
    pub(super) fn word(self, dice: &mut Dice) -> &'static str {
        let dutch = match self {
            Self::Dutch => 88,
            Self::English => 12,
            Self::Mixed => 50,
        };
        let is_dutch = dice.chance(dutch);
        if is_dutch && dice.chance(4) {
            return dice.pick(SUSPENDED);
        }
        dice.pick(if is_dutch { DUTCH } else { ENGLISH })
    }
}

/// A word that a question may ask for: one of those above, or a part of one of
/// the longer things.
pub(super) fn asked(dice: &mut Dice) -> &'static str {
    match dice.below(12) {
        0 => dice.pick(&[
            "wijkteamleden",
            "buurtteams",
            "jongerenwerk",
            "wijkkennis",
            "ervaring",
            "praktijk",
            "coonderzoeker",
            "medeonderzoekers",
            "zorgteam",
            "wijk/team",
            "Mede-onderzoeker",
            "ideeen",
            "gezinslid",
            "oneens",
            "twee",
            "éénoudergezinnen",
            "teambased",
            "ouder",
        ]),
        1..=7 => dice.pick(DUTCH),
        _ => dice.pick(ENGLISH),
    }
}

/// A word that is broken off, and its rest.
pub(super) fn broken(dice: &mut Dice) -> (&'static str, &'static str) {
    dice.pick(BROKEN)
}
