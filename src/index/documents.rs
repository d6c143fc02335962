//! An analysed study → the documents by which tantivy holds it.

use tantivy::{TantivyDocument, schema::Facet};

use super::{
    analysed::Analysed,
    schema::{Fields, GUESS, packed, page_key},
    terms::hash_key,
};
use crate::study::Sketch;

/// Makes the documents of a study: itself first, then its pages in order.
pub(super) fn documents(study: Analysed, fields: &Fields) -> Vec<TantivyDocument> {
    let id = study.id.to_string();
    let mut document = TantivyDocument::default();
    document.add_text(fields.owner, &id);
    document.add_text(fields.study, &id);
    document.add_u64(fields.length, u64::from(study.length));
    for (stream, lines) in study.streams {
        document.add_text(fields.of(stream), lines);
    }
    for section in packed(&study.sections) {
        document.add_u64(fields.sections, section);
    }
    let lowest = study.sketch.0.iter().take(Sketch::FOUND_BY);
    let keys = study.keys.into_iter().chain(lowest.map(|it| hash_key(*it)));
    let keys: Vec<String> = keys.collect();
    document.add_text(fields.keys, keys.join("\n"));
    for (facet, value) in &study.facets {
        document.add_facet(fields.facets, Facet::from_path([facet, value]));
    }
    if let Some(year) = study.year {
        document.add_u64(fields.year, u64::from(year));
        if study.year_is_guess {
            document.add_u64(fields.year, GUESS);
        }
    }
    document.add_text(fields.record, study.record);

    let mut documents = vec![document];
    for (index, page) in study.pages.into_iter().enumerate() {
        let mut document = TantivyDocument::default();
        document.add_text(fields.owner, &id);
        document.add_text(fields.page, page_key(study.id, index));
        document.add_text(fields.record, page.record);
        document.add_text(fields.text, page.text);
        documents.push(document);
    }
    documents
}
