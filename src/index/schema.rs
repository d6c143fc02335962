//! Every field of the index, once.
//!
//! A study is one document; each of its pages is one more, which is only
//! stored. `owner` ties them together.

use tantivy::schema::{
    FAST, FacetOptions, Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing,
    TextOptions,
};

use super::number::Stream;
use crate::study::{SectionKind, StudyId};

/// The name under which [`super::tokenizer`] is registered.
pub(super) const LINES: &str = "lines";

/// The fields.
#[derive(Clone, Debug)]
pub(super) struct Fields {
    pub(super) schema: Schema,
    /// On all documents: the id of the study; deleting by it removes all.
    pub(super) owner: Field,
    /// On the study: its id.
    pub(super) study: Field,
    /// On a page: `id:number`.
    pub(super) page: Field,
    /// On the study: all forms of all pages, with their places; those of
    /// reference lists are in `references`.
    pub(super) words: Field,
    /// On the study: the forms of its title.
    pub(super) title: Field,
    /// On the study: key, tab, form; a dictionary more than an index.
    pub(super) keys: Field,
    /// On the study: `/opgave/inclusie`, `/language/nl`.
    pub(super) facets: Field,
    /// On the study, if known: the year of publication, and behind it
    /// [`GUESS`] if it is one.
    pub(super) year: Field,
    /// On the study: the number of words.
    pub(super) length: Field,
    /// On both: the record (see [`super::record`]).
    pub(super) record: Field,
    /// On a page: its text.
    pub(super) text: Field,
    /// On the study: as `words`, of reference lists alone.
    pub(super) references: Field,
    /// On the study: the forms of the names of its authors.
    pub(super) authors: Field,
    /// On the study: where its sections begin (see [`packed`]), in order.
    pub(super) sections: Field,
}

/// What stands behind a year that is a guess.
pub(super) const GUESS: u64 = 0;

impl Fields {
    pub(super) fn new() -> Self {
        let lines = |detail| {
            TextOptions::default().set_indexing_options(
                TextFieldIndexing::default()
                    .set_tokenizer(LINES)
                    .set_fieldnorms(false)
                    .set_index_option(detail),
            )
        };
        let places = IndexRecordOption::WithFreqsAndPositions;
        let mut schema = Schema::builder();
        Self {
            owner: schema.add_text_field("owner", STRING),
            study: schema.add_text_field("study", STRING | FAST),
            page: schema.add_text_field("page", STRING),
            words: schema.add_text_field("words", lines(places)),
            title: schema.add_text_field("title", lines(places)),
            keys: schema.add_text_field("keys", lines(IndexRecordOption::Basic)),
            facets: schema.add_facet_field("facets", FacetOptions::default()),
            year: schema.add_u64_field("year", FAST),
            length: schema.add_u64_field("length", FAST),
            record: schema.add_text_field("record", TextOptions::default().set_stored()),
            text: schema.add_text_field("text", STORED),
            references: schema.add_text_field("references", lines(places)),
            authors: schema.add_text_field("authors", lines(places)),
            sections: schema.add_u64_field("sections", FAST),
            schema: schema.build(),
        }
    }

    /// Returns the field that a stream is kept in.
    pub(super) fn of(&self, stream: Stream) -> Field {
        match stream {
            Stream::Text => self.words,
            Stream::References => self.references,
            Stream::Title => self.title,
            Stream::Authors => self.authors,
        }
    }
}

/// Returns the term by which a page is found; pages are counted from 0 here.
pub(super) fn page_key(id: StudyId, index: usize) -> String {
    format!("{id}:{}", index + 1)
}

/// Packs the beginnings of sections into numbers: the place, then 8 bits for
/// the kind, counted from 1 in the order of [`SectionKind::ALL`]; 0 is none.
pub(super) fn packed(sections: &[(u32, Option<SectionKind>)]) -> impl Iterator<Item = u64> {
    sections.iter().map(|(place, kind)| {
        let kind = kind.and_then(|kind| SectionKind::ALL.iter().position(|it| *it == kind));
        u64::from(*place) << 8 | kind.map_or(0, |it| it as u64 + 1)
    })
}

/// Unpacks what [`packed`] made.
pub(super) fn unpacked(packed: u64) -> (u32, Option<SectionKind>) {
    let kind = (packed & 0xff) as usize;
    let kind = kind.checked_sub(1).and_then(|it| SectionKind::ALL.get(it));
    ((packed >> 8) as u32, kind.copied())
}
