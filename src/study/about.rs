//! What a document says about itself, and how far to believe it.

use super::certainty::Certainty;

/// The bibliographic facts of a study, each with its [`Origin`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The title as a careful reader would type it.
    pub title: Option<Fact<String>>,
    /// The authors in printed order, each as printed (`J. Jansen`).
    pub authors: Option<Fact<Vec<String>>>,
    /// The year of publication.
    pub year: Option<Fact<u16>>,
    /// The DOI, lower-cased, without `https://doi.org/`.
    pub doi: Option<Fact<String>>,
    /// The ISBN in digits and no hyphens: 13 of them, or 10 of which the last
    /// may be `X`. Its check digit is right.
    pub isbn: Option<Fact<String>>,
    /// The ISSN as `1234-567X`. Its check digit is right.
    pub issn: Option<Fact<String>>,
    /// Who published it: a publisher, or the institution that did so itself.
    pub publisher: Option<Fact<String>>,
    /// The journal it appeared in.
    pub journal: Option<Fact<String>>,
}

impl About {
    /// Returns the word of each fact that is known, where it came from, and whether
    /// a person should check it before citing it.
    #[must_use]
    pub fn origins(&self) -> Vec<(&'static str, Origin, bool)> {
        fn of<T>(fact: Option<&Fact<T>>) -> Option<(Origin, bool)> {
            fact.map(|it| (it.origin, it.is_guess()))
        }
        let all = [
            ("title", of(self.title.as_ref())),
            ("authors", of(self.authors.as_ref())),
            ("year", of(self.year.as_ref())),
            ("publisher", of(self.publisher.as_ref())),
            ("journal", of(self.journal.as_ref())),
            ("doi", of(self.doi.as_ref())),
            ("isbn", of(self.isbn.as_ref())),
            ("issn", of(self.issn.as_ref())),
        ];
        let known = all.into_iter();
        known
            .filter_map(|(word, it)| it.map(|(origin, guess)| (word, origin, guess)))
            .collect()
    }
}

/// A value, where it came from, and how sure it is.
///
/// The two differ: a title that the file states ([`Origin::Xmp`]) is sure when
/// the page says the same, and a guess when it does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact<T> {
    /// The value itself.
    pub value: T,
    /// Where it was found.
    pub origin: Origin,
    /// [`Certainty::Possibly`] if a person should check it before citing it.
    pub certainty: Certainty,
}

impl<T> Fact<T> {
    /// Pairs a value with its origin; it is as sure as that origin can be.
    pub fn new(value: T, origin: Origin) -> Self {
        let certainty = if origin.is_guess() {
            Certainty::Possibly
        } else {
            Certainty::Yes
        };
        Self {
            value,
            origin,
            certainty,
        }
    }

    /// Pairs a value with its origin where something speaks against it, or
    /// nothing for it.
    pub fn doubtful(value: T, origin: Origin) -> Self {
        Self {
            value,
            origin,
            certainty: Certainty::Possibly,
        }
    }

    /// Tells whether a person should check the value before citing it.
    #[must_use]
    pub fn is_guess(&self) -> bool {
        self.certainty == Certainty::Possibly
    }
}

/// Where a fact came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The XMP packet of the PDF.
    Xmp,
    /// The Info dictionary of the PDF.
    Info,
    /// The `/PageLabels` of the PDF.
    PageLabels,
    /// Printed in a way that leaves no doubt: a DOI, a copyright line, a page
    /// number that runs on from page to page.
    Printed,
    /// Guessed from how the page looks: the largest type, the line below it.
    Layout,
    /// Guessed from the name of the file.
    FileName,
    /// A person said so.
    Person,
}

impl Origin {
    /// Tells whether all that comes from here is a guess; from other origins,
    /// too, a [`Fact`] can be one.
    #[must_use]
    pub fn is_guess(self) -> bool {
        matches!(self, Self::Layout | Self::FileName)
    }

    /// Returns the word for this origin in files and in machine output.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Xmp => "xmp",
            Self::Info => "info",
            Self::PageLabels => "page-labels",
            Self::Printed => "printed",
            Self::Layout => "layout",
            Self::FileName => "file-name",
            Self::Person => "person",
        }
    }

    /// Returns the origin that `word` names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [
            Self::Xmp,
            Self::Info,
            Self::PageLabels,
            Self::Printed,
            Self::Layout,
            Self::FileName,
            Self::Person,
        ]
        .into_iter()
        .find(|origin| origin.word() == word)
    }
}
