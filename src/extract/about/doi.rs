//! DOIs in running text.
//!
//! ```text
//! text ─dois→ DOIs, lower-cased, without the address before them
//! ```
//!
//! **Source.** The pattern Crossref recommends: `10.`, four to nine digits, a
//! slash, a suffix without white space.

/// Returns all DOIs of `text`, first ones first.
pub(super) fn dois(text: &str) -> Vec<String> {
    let mut found = vec![];
    let mut from = 0;
    while let Some(at) = text[from..].find("10.").map(|at| from + at) {
        from = at + 3;
        let is_inside_number = text[..at].ends_with(|c: char| c.is_ascii_digit() || c == '.');
        if let Some(doi) = doi(&text[at..])
            && !is_inside_number
        {
            found.push(doi);
        }
    }
    found
}

/// Reads the DOI that `text` begins with.
fn doi(text: &str) -> Option<String> {
    let rest = text.strip_prefix("10.")?;
    let (registrant, suffix) = rest.split_once('/')?;
    let is_registrant =
        (4..=9).contains(&registrant.len()) && registrant.bytes().all(|it| it.is_ascii_digit());
    if !is_registrant {
        return None;
    }
    let end = suffix
        .find(|c: char| {
            c.is_whitespace() || matches!(c, '<' | '>' | '"' | '{' | '}' | '“' | '”' | '|')
        })
        .unwrap_or(suffix.len());
    let mut suffix = &suffix[..end];
    loop {
        let open = suffix.matches('(').count() >= suffix.matches(')').count();
        let shorter = suffix.trim_end_matches(['.', ',', ';', ':', '\'', ']', '’']);
        let shorter = if open {
            shorter
        } else {
            shorter.strip_suffix(')').unwrap_or(shorter)
        };
        if shorter.len() == suffix.len() {
            break;
        }
        suffix = shorter;
    }
    (!suffix.is_empty()).then(|| format!("10.{registrant}/{suffix}").to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::dois;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(dois(text), expected);
    }

    #[test]
    fn dois_in_text() {
        check(
            "https://doi.org/10.1016/j.CHB.2019.01.003.",
            &["10.1016/j.chb.2019.01.003"],
        );
        check("(doi: 10.1000/s1(2)3)", &["10.1000/s1(2)3"]);
        check("op pagina 10.12/3 en 110.1234/5", &[]);
    }
}
