//! The identity of a study.

use std::{fmt, str::FromStr};

/// The identity of a study: the BLAKE3 hash of the bytes of its PDF.
///
/// A rename or a move keeps it; any change of the file makes another study.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StudyId(pub [u8; 32]);

impl StudyId {
    /// How many hexadecimal digits people see: among 10,000 studies two share
    /// these 40 bits with a chance of 1 in 22,000.
    pub const SHORT: usize = 10;

    /// Returns the first [`StudyId::SHORT`] digits, for people.
    #[must_use]
    pub fn short(&self) -> String {
        let mut digits = self.to_string();
        digits.truncate(Self::SHORT);
        digits
    }
}

impl fmt::Display for StudyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for StudyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StudyId({})", self.short())
    }
}

impl FromStr for StudyId {
    type Err = NotAStudyId;

    fn from_str(digits: &str) -> Result<Self, Self::Err> {
        if digits.len() != 64 || !digits.is_ascii() {
            return Err(NotAStudyId);
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.as_bytes().chunks(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| NotAStudyId)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| NotAStudyId)?;
        }
        Ok(Self(bytes))
    }
}

/// A text that is not the 64 hexadecimal digits of a [`StudyId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a study id: 64 hexadecimal digits expected")]
pub struct NotAStudyId;
