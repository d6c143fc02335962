//! Addresses that are broken at a line end: is the hyphen one of their own?
//!
//! Web addresses, addresses of mail and DOIs have hyphens, and programs break
//! them there; few programs part a word inside an address. **Never:** whether
//! an address leads anywhere.

/// A word with so many hyphens is part of an address: `why-and-how-we-`.
const HYPHENS: usize = 4;

/// What the file names and hosts of addresses end in.
const ENDINGS: &[&str] = &[
    "nl", "be", "eu", "com", "org", "net", "edu", "gov", "info", "int", "uk", "au", "ca", "de",
    "html", "htm", "pdf", "php", "aspx",
];

/// Returns the parts of a word on both sides of the hyphen at the end of
/// `line`, if that hyphen is in an address.
pub(super) fn in_address<'a>(line: &'a str, next: &'a str) -> Option<(&'a str, &'a str)> {
    let body = line.strip_suffix('-')?;
    let first = last_token(body);
    let second = next.split(' ').next().unwrap_or_default();
    let part = |c: char| !c.is_alphanumeric();
    let before = first.rsplit(part).next().filter(|it| !it.is_empty())?;
    let after = second.split(part).next().filter(|it| !it.is_empty())?;
    (is_address(first, HYPHENS - 1) || is_address(second, HYPHENS)).then_some((before, after))
}

/// Tells whether an address is broken behind a sign at the end of `line`: what begins
/// `next` reads as a part of an address, and not as a word. Behind a sign that only
/// addresses have, anything does.
pub(super) fn goes_on_at_sign(line: &str, next: &str) -> bool {
    let first = last_token(line);
    let is_part_of_one = first.contains("://") || first.contains("www.") || is_doi(first);
    if !first.ends_with(['/', '.', '_', '=', '&', '%']) || !is_part_of_one {
        return false;
    }
    let second = next.split(' ').next().unwrap_or_default();
    if first.ends_with(['_', '=', '&', '%']) {
        return second.starts_with(|c: char| c.is_ascii_alphanumeric());
    }
    if first.ends_with('.') {
        // No sentence begins small.
        let part = second.split(|c: char| !c.is_ascii_alphanumeric()).next();
        return second.starts_with(|c: char| c.is_ascii_lowercase())
            && part.is_some_and(|it| ENDINGS.contains(&it));
    }
    let second = second.trim_end_matches(|c: char| !c.is_alphanumeric());
    let has = |is: fn(char) -> bool| second.contains(is);
    let is_part = second.contains(['/', '_', '=', '?'])
        || has_ending(second)
        || has(|c| c.is_ascii_digit()) && has(|c| c.is_ascii_lowercase());
    is_part && has(char::is_alphabetic) && !matches!(second, "en/of" | "and/or" | "he/she")
}

/// Tells whether what stands between two spaces is an address, or a part of
/// one with at least so many hyphens.
fn is_address(token: &str, hyphens: usize) -> bool {
    let hyphens_inside = token.trim_matches('-').matches('-').count();
    let strokes = token.matches('/').count();
    token.contains("://")
        || token.contains("www.")
        || is_mail(token)
        || hyphens_inside >= hyphens
        || strokes > 0 && (has_ending(token) || hyphens_inside >= 2 || has_sign(token))
        || has_ending(token) && hyphens_inside >= 1
        || is_doi(token)
}

fn is_mail(token: &str) -> bool {
    token.split_once('@').is_some_and(|(name, host)| {
        name.ends_with(char::is_alphanumeric) && host.starts_with(char::is_alphanumeric)
    })
}

fn is_doi(token: &str) -> bool {
    token.trim_start_matches(['(', '[']).starts_with("10.") && token.contains('/')
        || token.to_ascii_lowercase().starts_with("doi:")
}

/// Tells whether a token has a host or the name of a file in it: `ama.com.au`.
fn has_ending(token: &str) -> bool {
    let mut parts = token.split('.');
    let before = parts
        .next()
        .is_some_and(|it| it.ends_with(char::is_alphanumeric));
    before
        && parts.any(|it| {
            let end = it
                .find(|c: char| !c.is_ascii_alphanumeric())
                .unwrap_or(it.len());
            ENDINGS.contains(&&it[..end])
        })
}

/// Tells whether a token has a sign that only addresses have between letters.
fn has_sign(token: &str) -> bool {
    token.contains(['_', '=', '?', '%', '#', '&', '~'])
}

/// Returns what stands behind the last space.
fn last_token(text: &str) -> &str {
    text.rsplit(' ').next().unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::{goes_on_at_sign, in_address};

    #[track_caller]
    fn check(line: &str, next: &str, expected: Option<(&str, &str)>) {
        assert_eq!(in_address(line, next), expected);
    }

    #[test]
    fn addresses_are_known_by_what_words_lack() {
        check(
            "op https://www.wijk.nl/open-",
            "gegevens/2024.",
            Some(("open", "gegevens")),
        );
        check("zie wijk.nl/open-", "gegevens", Some(("open", "gegevens")));
        check("aan info@zorg-", "huis.nl", Some(("zorg", "huis")));
        check("aan jan-", "jansen@wijk.nl", Some(("jan", "jansen")));
        check("wat-wij-samen-deden-", "en-waarom", Some(("deden", "en")));
        check(
            "naar-",
            "werk-en-inkomen/brief.html",
            Some(("naar", "werk")),
        );
        check("doi:10.1000/wijk-", "team", Some(("wijk", "team")));
    }

    #[test]
    fn an_address_goes_on_behind_its_signs() {
        for (line, next, goes_on) in [
            ("https://kaart.wijk.nl/noord/", "straat/plein en is", true),
            ("https://doi.org/10.1000/", "s11-020-5", true),
            ("staat op www.wijk.nl/", "kaart.html.", true),
            (
                "staat op https://www.wijk.nl/",
                "en wordt bijgewerkt",
                false,
            ),
            ("staat op https://www.wijk.nl/", "and/or elsewhere", false),
            ("bewoners en/", "straat/plein", false),
            ("op www.wijk.gov.", "au/kaart", true),
            ("op www.wijk.gov.", "Au revoir", false),
            ("op www.wijk.nl.", "en wie dat doet", false),
            ("http://wijk.nl/Onze_", "straten.html", true),
            ("snake_", "case", false),
        ] {
            assert_eq!(goes_on_at_sign(line, next), goes_on, "{line}");
        }
    }

    #[test]
    fn words_with_strokes_and_hyphens_are_none() {
        check("inkomsten/loon-", "belasting", None);
        check("ouders/verzorgers/leer-", "krachten", None);
        check("een person-in-environ-", "ment", None);
        check("een ad-", "visie/oordeel", None);
        check("een gedachte. Zo-", "als dat is", None);
    }
}
