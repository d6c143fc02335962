//! The endings of Dutch: a form → the lemmas that it may be a form of.
//!
//! ```text
//! gezinnen ─nouns→ gezin …   evalueerde ─verbs→ evalueren …   bredere ─adjectives→ breed …
//! ```
//!
//! Only candidates, likeliest first; the table tells which of them are words.
//!
//! **Knows:** words without diacritics, in ASCII. **Source.** The inflections
//! that the flags of hunspell-nl have, as the grammars of Dutch give them.

use super::spelling::{closed, opened};

/// Beginnings of verbs that part from them, as in `aangepast` of `aanpassen`.
pub(super) const SEPARABLE: &[&str] = &[
    "aan",
    "aaneen",
    "achter",
    "achterna",
    "achterover",
    "achteruit",
    "af",
    "bij",
    "bijeen",
    "binnen",
    "bloot",
    "boven",
    "buiten",
    "deel",
    "dicht",
    "dood",
    "door",
    "droog",
    "goed",
    "groot",
    "hoog",
    "in",
    "ineen",
    "kapot",
    "kennis",
    "klaar",
    "klein",
    "kwijt",
    "langs",
    "leeg",
    "los",
    "mede",
    "mee",
    "mis",
    "na",
    "neer",
    "om",
    "omhoog",
    "onder",
    "op",
    "open",
    "over",
    "overeen",
    "paard",
    "plaats",
    "raad",
    "rond",
    "samen",
    "schoon",
    "schuil",
    "stand",
    "stil",
    "stop",
    "stuk",
    "tegemoet",
    "tegen",
    "teleur",
    "teloor",
    "terecht",
    "terug",
    "teweeg",
    "thuis",
    "toe",
    "uit",
    "uiteen",
    "vast",
    "vol",
    "voor",
    "voorbij",
    "voort",
    "vooruit",
    "vrij",
    "waar",
    "weer",
    "weg",
    "zwart",
];

/// Diminutive endings, the likelier first: `lampje` is of `lamp`, not of `lam`.
const DIMINUTIVES: &[&str] = &["'tje", "etje", "atje", "otje", "utje", "je", "tje", "pje"];

/// Nouns: plurals and diminutives.
pub(super) fn nouns(form: &str) -> Vec<String> {
    let mut found = vec![];
    if let Some(body) = form.strip_suffix("heden") {
        found.push(format!("{body}heid"));
    }
    let one = form.strip_suffix('s').unwrap_or(form);
    for ending in DIMINUTIVES {
        let Some(body) = one.strip_suffix(ending) else {
            continue;
        };
        match *ending {
            "etje" => {
                found.extend(closed(body).into_iter().take(1));
                found.push(body.to_owned());
            }
            "je" if body.ends_with('k') => {
                found.push(body.to_owned());
                found.push(format!("{}g", &body[..body.len() - 1]));
            }
            "tje" if body.ends_with("ee") => {
                found.push(body.to_owned());
                found.push(body[..body.len() - 1].to_owned());
            }
            _ => found.push(body.to_owned()),
        }
    }
    if let Some(body) = form.strip_suffix("en") {
        found.push(format!("{body}e"));
        found.extend(closed(body));
    }
    if let Some(body) = form.strip_suffix("'s").or_else(|| form.strip_suffix('s')) {
        found.push(body.to_owned());
    }
    // `coaches`, `boxes`: English words keep their plural.
    if let Some(body) = form.strip_suffix("es")
        && (body.ends_with("ch") || body.ends_with("sh") || body.ends_with(['s', 'x']))
    {
        found.push(body.to_owned());
    }
    if let Some(body) = form.strip_suffix('a') {
        found.push(format!("{body}um"));
    }
    if let Some(body) = form.strip_suffix('i') {
        found.push(format!("{body}us"));
    }
    found
}

/// Adjectives: with `e`, comparatives, superlatives, and with `s`.
pub(super) fn adjectives(form: &str) -> Vec<String> {
    let mut found = vec![];
    if let Some(rest) = form.strip_prefix("aller")
        && !rest.starts_with("aller")
    {
        found.extend(adjectives(rest));
    }
    for ending in ["ere", "er", "e", "en", "ers"] {
        let Some(body) = form.strip_suffix(ending) else {
            continue;
        };
        found.extend(closed(body));
        // `zwaarder` of `zwaar`.
        if ending.contains("er") && body.ends_with("rd") {
            found.push(body[..body.len() - 1].to_owned());
        }
    }
    for ending in ["ste", "st", "s", "sten"] {
        found.extend(form.strip_suffix(ending).map(str::to_owned));
    }
    // `frist` of `fris`, `praktischte` of `praktisch`.
    for ending in ["te", "t"] {
        if let Some(body) = form.strip_suffix(ending)
            && (body.ends_with('s') || body.ends_with("sch"))
        {
            found.push(body.to_owned());
        }
    }
    found
}

/// Infinitives: of present and past, and of participles.
pub(super) fn verbs(form: &str) -> Vec<String> {
    let mut found = vec![];
    for ending in ["d", "de", "den"] {
        if let Some(body) = form.strip_suffix(ending)
            && body.ends_with('n')
        {
            found.push(body.to_owned());
        }
    }
    for inflected in ["", "e", "en", "er", "ere", "st", "ste"] {
        let Some(participle) = form.strip_suffix(inflected) else {
            continue;
        };
        let Some(stem) = participle.strip_suffix(['t', 'd']) else {
            continue;
        };
        // `gelooft` is no participle of `loven`: that has a `d`.
        let is_soft = |it: &String| it.ends_with("ven") || it.ends_with("zen");
        let has_t = participle.ends_with('t') && !stem.ends_with('t');
        let takes_t = stem.ends_with(['k', 'f', 's', 'h', 'p', 'x', 't', 'c']);
        for whole in [participle, stem] {
            if whole == stem && has_t && !takes_t {
                continue;
            }
            for (at, _) in whole.match_indices("ge") {
                let (prefix, rest) = (&whole[..at], &whole[at + 2..]);
                if rest.len() > 1 && (at == 0 || SEPARABLE.binary_search(&prefix).is_ok()) {
                    let verbs = opened(rest).into_iter();
                    let verbs = verbs.filter(|it| !has_t || !is_soft(it));
                    found.extend(verbs.map(|it| format!("{prefix}{it}")));
                }
            }
        }
    }
    found.extend(opened(form));
    for ending in ["t", "te", "ten", "de", "den", "e", "en", "d"] {
        found.extend(form.strip_suffix(ending).into_iter().flat_map(opened));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{SEPARABLE, adjectives, nouns, verbs};

    #[test]
    fn beginnings_can_be_searched() {
        assert!(SEPARABLE.is_sorted());
    }

    #[test]
    fn endings_lead_to_lemmas() {
        let holds = |found: Vec<String>, lemma: &str| found.iter().any(|it| it == lemma);
        assert!(holds(nouns("gemeenten"), "gemeente"));
        assert!(holds(nouns("mogelijkheden"), "mogelijkheid"));
        assert!(holds(nouns("foto's"), "foto"));
        assert!(holds(nouns("huisjes"), "huis"));
        assert!(holds(nouns("balletje"), "bal"));
        assert!(holds(nouns("autootjes"), "auto"));
        assert_eq!(nouns("lampje")[0], "lamp");
        assert!(holds(adjectives("kwetsbaarder"), "kwetsbaar"));
        assert!(holds(adjectives("brede"), "breed"));
        assert!(holds(verbs("aangepaste"), "aanpassen"));
        assert!(holds(verbs("geevalueerd"), "evalueren"));
        assert!(holds(verbs("werkende"), "werken"));
    }
}
