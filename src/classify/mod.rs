//! Stage 4: pages become codes, each with the sentences that made it.
//!
//! ```text
//! pages, passages, sections ─zones→ zoned passages ─sight→ sightings ─weigh→ codes
//! the same ─explain→ what spoke against codes, and what held them back
//! ```
//!
//! **Promise.** The same pages give the same codes in the same order. Every
//! code can be checked by a reader: it carries the sentences that made it, as
//! slices of the pages. A reference list never counts.
//!
//! **Knows:** cues, numbers of people, who is speaking of whose
//! work. **Never:** files, fonts, the index; it learns nothing from other
//! studies.
//!
//! **Source.** The rules follow how reviewers code by hand: what a title, a
//! summary or a whole chapter is about counts, a passing mention does not; a
//! design counts when the study says so of itself.

mod codes;
mod design;
mod said;
mod taxonomy;

#[cfg(test)]
mod tests;

pub use codes::explain;
pub use design::design;
pub use taxonomy::{Expected, Taxonomy, TaxonomyError};

use crate::study::{Code, Page, Passage, Section};

/// Raise when the same pages give other codes.
pub const VERSION: u32 = 7;

/// Codes a study on all facets of `taxonomy`.
///
/// `sections` are those of the study, in order; without any, all is running
/// text. `title` is the title of the study if it is known; without one, the
/// first words of the first page are taken to be it.
///
/// # Shape and units
///
/// At most one code for a facet and value, in the order of
/// [`Facet::ALL`](crate::study::Facet::ALL), then in that of the taxonomy; a
/// value that is not there has too little to say it is. Reasons come heaviest
/// first, behind those of the sentence that says most, from at most eight
/// sentences; their spans count bytes of the text of their page.
/// Passages that point outside the pages are passed over.
///
/// # Example
///
/// ```
/// # use kennisbasis::{classify::{Taxonomy, classify}, study::{Language, Page, PageNo, Passage, TextOrigin}};
/// let text = "Eenzaamheid en sociale samenhang in de buurt".to_owned();
/// let no = PageNo::from_index(0);
/// let span = 0..text.len();
/// let origin = TextOrigin::Letters;
/// let page = Page { no, label: None, paragraphs: vec![span.clone()], text, origin };
/// let passage = Passage { page: no, span, language: Language::Dutch };
///
/// let codes = classify(&[page], &[passage], &[], None, &Taxonomy::built_in());
/// assert_eq!(codes[0].value, "sociale-samenhang");
/// ```
#[must_use]
pub fn classify(
    pages: &[Page],
    passages: &[Passage],
    sections: &[Section],
    title: Option<&str>,
    taxonomy: &Taxonomy,
) -> Vec<Code> {
    let zoned = said::zones(pages, passages, sections, title);
    let sightings = codes::sight(&zoned, taxonomy);
    let rulings = codes::weigh(&sightings, taxonomy).into_iter();
    rulings.filter(|it| it.is_coded).map(|it| it.code).collect()
}
