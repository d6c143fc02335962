//! A sentence that speaks for something, and where it stands.

use super::{
    about::Fact,
    bullet::without_bullet,
    page::{Page, PageNo, Span, TextOrigin},
    rest::{Rest, rest_of},
};

/// A sentence of a study with all that its page is called by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// The page in the file.
    pub page: PageNo,
    /// The page as printed.
    pub label: Option<Fact<String>>,
    /// Where the text of the page came from.
    pub origin: TextOrigin,
    /// The sentence: a slice of the text of the page, letter for letter.
    pub sentence: String,
    /// Where it stands on the page.
    pub span: Span,
    /// Its other part, if it runs over an end of the page.
    pub rest: Option<Rest>,
}

impl Quoted {
    /// Quotes a sentence of a page, without the bullet it may begin with; `other`
    /// hands out the page of a number, if the study has it.
    ///
    /// # Errors
    ///
    /// Those of `other`.
    pub fn of<E>(
        page: &Page,
        sentence: &Span,
        other: impl FnMut(PageNo) -> Result<Option<Page>, E>,
    ) -> Result<Self, E> {
        let span = without_bullet(&page.text, sentence);
        let words = page.text.get(span.clone()).unwrap_or_default();
        let rest = match words {
            "" => None,
            _ => rest_of(page, &span, other)?,
        };
        Ok(Self {
            page: page.no,
            label: page.label_of(&span),
            origin: page.origin,
            sentence: words.to_owned(),
            span,
            rest,
        })
    }

    /// Returns the whole sentence, its parts on two pages set together.
    #[must_use]
    pub fn whole(&self) -> String {
        let rest = self.rest.as_ref();
        rest.map_or_else(
            || self.sentence.clone(),
            |it| it.joined_to(self.page, &self.sentence).0,
        )
    }
}
