//! The languages we tell apart.

/// The language of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Dutch, analysed as Dutch.
    Dutch,
    /// English, analysed as English.
    English,
    /// German: noticed, so that it is not stemmed as Dutch.
    German,
    /// French: noticed, so that it is not stemmed as English.
    French,
    /// Anything else, or too little text to tell.
    Other,
}

impl Language {
    /// All languages, in the order in which they are listed.
    pub const ALL: [Self; 5] = [
        Self::Dutch,
        Self::English,
        Self::German,
        Self::French,
        Self::Other,
    ];

    /// Returns the ISO 639-1 code, or `other`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Other => "other",
        }
    }

    /// Returns the language that `code` names.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}
