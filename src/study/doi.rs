//! A DOI however it is written.

/// Returns a DOI as it is kept: in small letters, which do not tell DOIs apart,
/// without the address of its resolver. A text that holds none is given back in
/// small letters.
#[must_use]
pub fn bare_doi(written: &str) -> String {
    let written = written.trim().to_lowercase();
    let at = written.find("10.").unwrap_or(0);
    written[at..].to_owned()
}

#[cfg(test)]
mod tests {
    use super::bare_doi;

    #[test]
    fn a_doi_is_one_however_it_is_written() {
        for written in [
            "10.1234/AbC",
            "https://doi.org/10.1234/abc",
            "http://dx.doi.org/10.1234/abc",
            "doi: 10.1234/abc ",
        ] {
            assert_eq!(bare_doi(written), "10.1234/abc");
        }
        assert_eq!(bare_doi("Geen"), "geen");
    }
}
