//! Genres: what kind of document a study is.

/// What kind of document it is, as a person says.
///
/// **Source.** The kinds of grey literature that reviewers of this field tell
/// apart, in the words of the COAR Resource Types 3.1 where those have one
/// (`research report`, `review article`, `policy report`, `newspaper article`,
/// `learning object`, `other`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Genre {
    /// Research of its own: an article, a thesis, a report of research.
    Study,
    /// An overview of the research of others.
    Review,
    /// A report of practice: an evaluation, an advice, the account of a project.
    Report,
    /// What a government or organisation wants or decides.
    Policy,
    /// How to do it: a guideline, a protocol, a manual.
    Guideline,
    /// A piece of news, a column, a press release.
    News,
    /// A law, a rule, a ruling.
    Law,
    /// A form or a list of questions to fill in.
    Form,
    /// What is taught by: a course plan, a reader, slides.
    Teaching,
    /// Anything else.
    Other,
}

impl Genre {
    /// All genres; those that are studies come first.
    pub const ALL: [Self; 10] = [
        Self::Study,
        Self::Review,
        Self::Report,
        Self::Policy,
        Self::Guideline,
        Self::News,
        Self::Law,
        Self::Form,
        Self::Teaching,
        Self::Other,
    ];

    /// Tells whether a document of this kind counts among the studies that facets
    /// and maps count.
    #[must_use]
    pub const fn is_study(self) -> bool {
        matches!(self, Self::Study | Self::Review | Self::Report)
    }

    /// Returns the word for it in files and in machine output.
    #[must_use]
    pub const fn word(self) -> &'static str {
        self.words().0
    }

    /// Returns the word for it in English and in Dutch.
    #[must_use]
    pub const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Study => ("study", "studie"),
            Self::Review => ("review", "overzichtsstudie"),
            Self::Report => ("report", "rapport"),
            Self::Policy => ("policy", "beleid"),
            Self::Guideline => ("guideline", "richtlijn"),
            Self::News => ("news", "nieuws"),
            Self::Law => ("law", "wet"),
            Self::Form => ("form", "formulier"),
            Self::Teaching => ("teaching", "lesmateriaal"),
            Self::Other => ("other", "anders"),
        }
    }

    /// Returns the genre that `word` names in either language, in capitals or not.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        Self::ALL.into_iter().find(|it| {
            let (english, dutch) = it.words();
            word == english || word == dutch
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Genre;

    #[test]
    fn a_genre_is_known_by_its_word_in_both_languages() {
        for genre in Genre::ALL {
            let (english, dutch) = genre.words();
            assert_eq!(Genre::from_word(english), Some(genre));
            assert_eq!(Genre::from_word(&dutch.to_uppercase()), Some(genre));
        }
        assert_eq!(Genre::from_word("roman"), None);
    }
}
