//! Locks: a file that needs a password is tried with those we have.
//!
//! ```text
//! bytes, passwords ─unlocked→ Pdf and the password that opened it
//! bytes, passwords ─loaded→ lopdf Document
//! ```
//!
//! **Promise.** The empty password goes first: a file that only restricts
//! printing opens with it. No password is kept or shown.
//!
//! **Knows:** how `hayro-syntax` and `lopdf` open files. **Never:** where
//! passwords come from.
//!
//! **Source.** ISO 32000-2:2020, §7.6.4.

use std::sync::Arc;

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::limits::Budget;
use crate::extract::error::ExtractError;

/// Opens a file with the empty password or the first of `passwords` that fits;
/// returns that password, too.
///
/// # Errors
///
/// `Locked` if no password fits, `Damaged` if the file has no page tree,
/// `TimedOut` if there was no time to try them all.
pub(in crate::extract) fn unlocked<'p>(
    pdf: &Arc<Vec<u8>>,
    passwords: &'p [String],
    budget: &Budget,
) -> Result<(Pdf, &'p str), ExtractError> {
    for password in tries(passwords) {
        budget.check_time()?;
        match Pdf::new_with_password(Arc::clone(pdf), password) {
            Ok(document) => return Ok((document, password)),
            Err(LoadPdfError::Decryption(DecryptionError::PasswordProtected)) => {}
            // A kind of lock that it does not know opens with no password.
            Err(LoadPdfError::Decryption(_)) => break,
            Err(LoadPdfError::Invalid) => {
                return Err(ExtractError::Damaged {
                    what: "no page tree".to_owned(),
                });
            }
        }
    }
    Err(ExtractError::Locked)
}

/// Loads a file whole, mended and decrypted, with the empty password or the
/// first of `passwords` that fits.
///
/// # Errors
///
/// `Locked` if no password fits, `Damaged` if it cannot be loaded, `TimedOut`
/// if there was no time to try all passwords.
pub(in crate::extract) fn loaded(
    pdf: &[u8],
    passwords: &[String],
    budget: &Budget,
) -> Result<lopdf::Document, ExtractError> {
    for password in tries(passwords) {
        budget.check_time()?;
        let options = lopdf::LoadOptions {
            max_decompressed_size: Some(budget.limits().stream_bytes),
            password: Some(password.to_owned()),
            ..lopdf::LoadOptions::default()
        };
        match lopdf::Document::load_mem_with_options(pdf, options) {
            Ok(document) if !document.is_encrypted() => return Ok(document),
            Ok(mut document) => {
                if document.decrypt(password).is_ok() {
                    return Ok(document);
                }
            }
            Err(lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_)) => {}
            Err(error) => {
                return Err(ExtractError::Damaged {
                    what: error.to_string(),
                });
            }
        }
    }
    Err(ExtractError::Locked)
}

fn tries(passwords: &[String]) -> impl Iterator<Item = &str> {
    std::iter::once("").chain(passwords.iter().map(String::as_str))
}

#[cfg(test)]
mod tests {
    use crate::extract::{ExtractError, Limits, built, extract, extract_with};

    fn words(list: &[&str]) -> Vec<String> {
        list.iter().map(|it| (*it).to_owned()).collect()
    }

    #[test]
    fn a_password_of_the_list_opens() {
        let plain = built::file(&[vec![(72., 700., "achter slot")]]);
        let pdf = built::locked(&plain, "geheim");
        let limits = Limits::default();
        assert_eq!(
            extract(pdf.clone(), "slot", &limits).err(),
            Some(ExtractError::Locked)
        );
        assert_eq!(
            extract_with(pdf.clone(), "slot", &limits, &words(&["fout", "mis"]), None).err(),
            Some(ExtractError::Locked)
        );
        let read = extract_with(pdf, "slot", &limits, &words(&["fout", "geheim"]), None);
        assert_eq!(read.expect("opens").pages[0].text, "achter slot");
    }

    #[test]
    fn the_empty_password_needs_no_list() {
        let plain = built::file(&[vec![(72., 700., "niet op slot")]]);
        let read = extract(built::locked(&plain, ""), "slot", &Limits::default());
        assert_eq!(read.expect("opens").pages[0].text, "niet op slot");
    }
}
