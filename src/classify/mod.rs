//! Stage 4: pages become codes, each with the sentences that made it.
//!
//! ```text
//! pages, passages, sections, title ─ZonedText::of→ zoned text
//! zoned text ─classify→ codes
//! the same ─design→ how the study says it was done
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

pub use codes::explain;
pub use design::design;
pub use said::ZonedText;
pub use taxonomy::{Expected, Taxonomy, TaxonomyError, ValueRole};

use crate::study::Code;

/// Raise when the same pages give other codes.
pub const VERSION: u32 = 8;

/// Codes a study on all facets of `taxonomy`.
///
/// # Shape and units
///
/// At most one code for a facet and value, in the order of
/// [`Facet::ALL`](crate::study::Facet::ALL), then in that of the taxonomy; a
/// value that is not there has too little to say it is. Reasons come heaviest
/// first, behind those of the sentence that says most, from at most eight
/// sentences; their spans count bytes of the text of their page.
///
/// # Example
///
/// ```
/// # use kennisbasis::{classify::{Taxonomy, ZonedText, classify}, study::{Language, Page, PageNo, Passage, TextOrigin}};
/// let text = "Eenzaamheid en sociale samenhang in de buurt".to_owned();
/// let no = PageNo::from_index(0);
/// let span = 0..text.len();
/// let origin = TextOrigin::Letters;
/// let page = Page { no, label: None, second: None, paragraphs: vec![span.clone()], text, origin };
/// let passage = Passage { page: no, span, language: Language::Dutch };
///
/// let pages = [page];
/// let text = ZonedText::of(&pages, &[passage], &[], None);
/// let codes = classify(&text, &Taxonomy::built_in());
/// assert_eq!(codes[0].value, "sociale-samenhang");
/// ```
#[must_use]
pub fn classify(text: &ZonedText<'_>, taxonomy: &Taxonomy) -> Vec<Code> {
    let sightings = codes::sight(text, taxonomy);
    let rulings = codes::weigh(&sightings, taxonomy).into_iter();
    rulings.filter(|it| it.is_coded).map(|it| it.code).collect()
}
