//! A page: its place in the file, its printed label, and its reading text.

use std::{fmt, num::NonZeroU32, ops::Range};

use super::about::Fact;

/// A part of [`Page::text`]: UTF-8 bytes, half open, on character borders.
pub type Span = Range<usize>;

/// The number of a page in its file, from 1, as PDF viewers count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageNo(NonZeroU32);

impl PageNo {
    /// Returns the number of the page that stands at `index`, counted from 0.
    #[must_use]
    pub fn from_index(index: usize) -> Self {
        let no = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
        Self(NonZeroU32::new(no).unwrap_or(NonZeroU32::MIN))
    }

    /// Returns the number, from 1.
    #[must_use]
    pub fn get(self) -> u32 {
        self.0.get()
    }

    /// Returns where the page stands in a list of all pages, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

impl fmt::Display for PageNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One page of a study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Where the page stands in the file.
    pub no: PageNo,
    /// The page number as printed, or as the PDF says it is printed; of a sheet
    /// with two pages of a book, that of the left one.
    pub label: Option<Fact<String>>,
    /// The right half of a sheet that holds two pages of a book.
    pub second: Option<SecondHalf>,
    /// The reading text: line-end hyphens resolved, one space for a line
    /// break, one `\n` between paragraphs, running heads and feet left out but
    /// for the first copy of words that stand nowhere else.
    pub text: String,
    /// The paragraphs, in reading order; together with the `\n` between them
    /// they tile `text`.
    pub paragraphs: Vec<Span>,
    /// Where `text` came from.
    pub origin: TextOrigin,
}

impl Page {
    /// Returns the label that holds at a byte of `text`.
    #[must_use]
    pub fn label_at(&self, at: usize) -> Option<&Fact<String>> {
        match &self.second {
            Some(half) if at >= half.from => half.label.as_ref(),
            _ => self.label.as_ref(),
        }
    }

    /// Returns the label of a part of `text`; both if it runs over the gutter.
    #[must_use]
    pub fn label_of(&self, span: &Span) -> Option<Fact<String>> {
        let second = self.second.as_ref();
        if second.is_some_and(|it| (span.start + 1..span.end).contains(&it.from)) {
            return self.whole_label();
        }
        self.label_at(span.start).cloned()
    }

    /// Returns the label of the whole page: of a sheet with two pages of a book
    /// that of both, `112–113`, which is a guess if one of them is.
    #[must_use]
    pub fn whole_label(&self) -> Option<Fact<String>> {
        let second = self.second.as_ref().and_then(|it| it.label.as_ref());
        match (&self.label, second) {
            (Some(left), Some(right)) => {
                let guess = if right.is_guess() { right } else { left };
                let value = format!("{}–{}", left.value, right.value);
                Some(Fact {
                    value,
                    ..guess.clone()
                })
            }
            (left, right) => left.as_ref().or(right).cloned(),
        }
    }
}

/// The right half of a sheet that holds two pages of a book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondHalf {
    /// Where its text begins in [`Page::text`], in bytes.
    pub from: usize,
    /// Its number, as [`Page::label`].
    pub label: Option<Fact<String>>,
}

/// Where the text of a page came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextOrigin {
    /// From the letters that the PDF draws; a page without any is empty.
    #[default]
    Letters,
    /// From a picture of the page, by OCR: every word is a guess.
    Ocr {
        /// How sure the engine is of its words, on the mean: 0 to 100.
        confidence: u8,
    },
    /// From nothing: the page is a picture that nobody has read.
    Unread,
}

impl TextOrigin {
    /// Returns how sure the engine was, if the text is from OCR: 0 to 100.
    #[must_use]
    pub fn ocr(self) -> Option<u8> {
        match self {
            Self::Ocr { confidence } => Some(confidence),
            Self::Letters | Self::Unread => None,
        }
    }
}
