//! Every field of the index, once.
//!
//! A study is one document; each of its pages is one more, which is only
//! stored. `owner` ties them together.

use tantivy::schema::{
    BytesOptions, FAST, FacetOptions, Field, IndexRecordOption, STORED, STRING, Schema,
    TextFieldIndexing, TextOptions,
};

/// The name under which [`super::lines::Lines`] is registered.
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
    /// On the study: all forms of all pages, with their places.
    pub(super) words: Field,
    /// On the study: the forms of its title.
    pub(super) title: Field,
    /// On the study: key, tab, form; a dictionary more than an index.
    pub(super) keys: Field,
    /// On the study: `/opgave/inclusie`, `/language/nl`.
    pub(super) facets: Field,
    /// On the study, if known: the year of publication.
    pub(super) year: Field,
    /// On the study: the number of words.
    pub(super) length: Field,
    /// On both: the record (see [`super::record`]).
    pub(super) record: Field,
    /// On a page: its text.
    pub(super) text: Field,
}

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
        let mut schema = Schema::builder();
        Self {
            owner: schema.add_text_field("owner", STRING),
            study: schema.add_text_field("study", STRING | FAST),
            page: schema.add_text_field("page", STRING),
            words: schema.add_text_field("words", lines(IndexRecordOption::WithFreqsAndPositions)),
            title: schema.add_text_field("title", lines(IndexRecordOption::WithFreqsAndPositions)),
            keys: schema.add_text_field("keys", lines(IndexRecordOption::Basic)),
            facets: schema.add_facet_field("facets", FacetOptions::default()),
            year: schema.add_u64_field("year", FAST),
            length: schema.add_u64_field("length", FAST),
            record: schema.add_bytes_field("record", BytesOptions::default().set_stored()),
            text: schema.add_text_field("text", STORED),
            schema: schema.build(),
        }
    }
}
