//! Compounds that are written with a hyphen in any place.
//!
//! What is known here is spelling, not words: prefixes, second parts, and the
//! vowels that Dutch keeps apart, as in `bio-industrie` and `prestatie-eisen`.
//!
//! **Source.** Woordenlijst Nederlandse Taal (2015), Leidraad, chapter 6
//! (vowels that collide, titles, parts of equal rank).

/// First parts that keep their hyphen when nothing else is known. None of them
/// is a syllable that words are parted after, as `po-` or `bio-` would be.
const KEEPING_FIRST: &[&str] = &[
    "niet",
    "oud",
    "non",
    "self",
    "well",
    "semi",
    "quasi",
    "sociaal",
    "noord",
    "zuid",
    "oost",
    "west",
    "vice",
    "kandidaat",
    "aspirant",
    "adjunct",
    "interim",
    "cao",
    "ggz",
    "hbo",
    "mbo",
    "wmo",
    "vmbo",
    "ict",
    "wlz",
    "ngo",
    "hiv",
    "adhd",
    "covid",
];

/// What follows `co-` when it is a prefix; else it is a syllable: `co-hesie`.
const AFTER_CO: &[&str] = &[
    "crea", "aut", "oud", "prod", "des", "ond", "ont", "res", "tea", "fac", "fin", "ass", "exi",
    "wor", "lea", "inv", "mod", "found", "part",
];

/// Second parts that English writes after a hyphen.
const KEEPING_SECOND: &[&str] = &[
    "based",
    "related",
    "oriented",
    "specific",
    "term",
    "up",
    "centred",
    "centered",
    "driven",
    "making",
    "effective",
    "informed",
    "economic",
    "reported",
    "led",
    "focused",
    "friendly",
    "functioning",
    "induced",
    "sectional",
    "speaking",
];

/// Short forms that are written in small letters, and joined by hyphens alone.
const SHORT_FORMS: &[&str] = &[
    "ggz", "cao", "hbo", "mbo", "vmbo", "wmo", "wlz", "ict", "ngo", "hiv", "adhd", "wajong",
];

/// Pairs of which neither part alone tells.
const PAIRS: &[(&str, &str)] = &[
    ("minister", "president"),
    ("directeur", "eigenaar"),
    ("directeur", "bestuurder"),
    ("proces", "verba"),
    ("joods", "christelijk"),
    ("real", "time"),
    ("in", "depth"),
    ("in", "between"),
    ("pro", "life"),
];

/// What English counts tens with; the ones behind them come after a hyphen.
const TENS: &[&str] = &[
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// The ones, as they begin.
const ONES: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "first", "second",
    "third", "fifth", "ninth",
];

/// Prefixes and first parts whose last vowel Dutch keeps apart from the same or
/// a joining vowel behind it; English does so as well where they are alike.
const BEFORE_VOWEL: &[&str] = &[
    "anti", "auto", "bio", "contra", "data", "demo", "euro", "extra", "foto", "geo", "giga",
    "hydro", "info", "infra", "intra", "macro", "media", "mega", "meta", "micro", "mini", "mono",
    "multi", "neuro", "pre", "psycho", "radio", "risico", "socio", "studio", "ultra", "video",
    "zee",
];

/// What follows two vowels that a dieresis parts inside a line: `egoïsme`,
/// `financiële`, `ideeën`, `heterogeneities`.
const ENDINGS: &[&str] = &[
    "isch", "isme", "ist", "iek", "ine", "ide", "ien", "iet", "iteit", "iti", "ity", "ic", "eel",
    "ele", "eli", "ees", "eren", "eerd", "enten", "um",
];

/// Tells whether two parts of a word are written with a hyphen anywhere; both in
/// small letters.
#[must_use]
pub fn keeps_hyphen(first: &str, second: &str) -> bool {
    match first {
        // A prefix before these; `ex-treem` and `ex-pert` are parted words.
        "ex" => {
            second.starts_with([
                'b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'r', 's', 'v', 'w', 'z',
            ]) || ["part", "cli", "psych"]
                .iter()
                .any(|it| second.starts_with(it))
        }
        "co" => AFTER_CO.iter().any(|it| second.starts_with(it)),
        // Dutch writes `medewerker`, and parts two vowels: `mede-onderzoeker`.
        "mede" => second.starts_with(is_vowel),
        // `oud-ste` and `well-ness` end in suffixes, not in words.
        _ if KEEPING_FIRST.contains(&first) => {
            second.chars().count() > 3
                && ![
                    "ness", "stell", "schap", "temin", "tegen", "heid", "sens", "narie",
                ]
                .iter()
                .any(|it| second.starts_with(it))
        }
        _ if TENS.contains(&first) => ONES.iter().any(|it| second.starts_with(it)),
        // `highlight` and `highway` are words, `high-quality` is two.
        "high" => {
            !["light", "way", "land", "est"]
                .iter()
                .any(|it| second.starts_with(it))
                && second.len() > 4
        }
        _ => {
            first.chars().count() == 1
                || KEEPING_SECOND.contains(&second) && !is_dutch_word(first, second)
                || SHORT_FORMS.contains(&second)
                || second.starts_with("generaal")
                || PAIRS
                    .iter()
                    .any(|(one, other)| first == *one && second.starts_with(other))
                || is_collision(first, second)
        }
    }
}

/// Tells whether what English writes with a hyphen ends a Dutch word here:
/// `openbaarmaking`, `zoekterm`.
fn is_dutch_word(first: &str, second: &str) -> bool {
    const ENGLISH: &[&str] = &[
        "decision", "policy", "sense", "meaning", "long", "short", "medium", "mid", "near",
        "longer", "shorter",
    ];
    matches!(second, "making" | "term") && !ENGLISH.contains(&first)
}

/// Tells whether two vowels would be read as one if the parts were joined:
/// `prestatie-eisen`, `zonne-energie`; `be-invloeden` is one word.
fn is_collision(first: &str, second: &str) -> bool {
    let (Some(end), Some(start)) = (first.chars().last(), second.chars().next()) else {
        return false;
    };
    let collide = match end {
        'a' => "aeiu".contains(start),
        'e' => "eiu".contains(start),
        'i' => "eij".contains(start),
        'o' => "eiou".contains(start),
        'u' => "iu".contains(start),
        _ => false,
    };
    if !collide || second.chars().count() < 4 || ENDINGS.iter().any(|it| second.starts_with(it)) {
        return false;
    }
    let letters = first.chars().count();
    BEFORE_VOWEL.contains(&first)
        // `informatie-uitwisseling`: no word has three such vowels in it.
        || letters > 4 && first.ends_with("ie") && start != 'j'
        // `onge-interesseerd` and `herbe-invloeden` have a prefix there.
        || letters > 3 && (end != 'o' || start != 'o') && end != 'i' && end != 'u' && !first.ends_with("ge") && !first.ends_with("be")
}

/// Tells whether a small letter is a vowel, with or without an accent.
#[must_use]
pub fn is_vowel(c: char) -> bool {
    "aeiouyáàâäéèêëíïóöúü".contains(c)
}

#[cfg(test)]
mod tests {
    use super::keeps_hyphen;

    #[track_caller]
    fn check(kept: &str, joined: &str) {
        for (word, keeps) in [(kept, true), (joined, false)] {
            for pair in word.split(' ').filter(|it| !it.is_empty()) {
                let (first, second) = pair.split_once('-').expect("has a hyphen");
                assert_eq!(keeps_hyphen(first, second), keeps, "{pair}");
            }
        }
    }

    #[test]
    fn vowels_that_collide_are_kept_apart() {
        check(
            "bio-industrie twenty-five ninety-eighth zee-eend auto-ongeluk mede-eigenaar prestatie-eisen zonne-energie \
             informatie-uitwisseling gemeente-eigendom data-analyse socio-economisch \
             anti-inflammatory psycho-educatie",
            "be-invloeden ge-interesseerd onge-evenaard ego-isme financi-ele cli-enten hero-ine \
             bio-logie bio-scoop zee-land auto-matisch coalitie-overleg proble-men idee-en",
        );
    }

    #[test]
    fn titles_and_short_forms_keep_their_hyphen() {
        check(
            "minister-president vice-voorzitter secretaris-generaal jeugd-ggz onderwijs-cao \
             kandidaat-leden high-quality community-led a-team",
            "minister-raad kandidaat-stelling high-lights ser-vice",
        );
    }
}
