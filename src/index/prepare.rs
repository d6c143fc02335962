//! A study with its pages → the documents that stand for it.
//!
//! Runs in the workers: all analysis is done here, nothing is shared.

use tantivy::{TantivyDocument, schema::Facet};

use super::{
    record::{PageRecord, StudyRecord},
    schema::{Fields, packed},
    terms::Terms,
};
use crate::{
    analyse::{Key, Keys, gap},
    study::{Certainty, Language, Page, Passage, Scans, Study, StudyId, section_at},
};

/// A study that is ready to be written.
pub struct Prepared {
    /// Whose documents these are.
    pub id: StudyId,
    /// How many pages it has.
    pub pages: usize,
    /// Which of them were scanned.
    pub scans: Scans,
    /// The study first, then its pages in order.
    pub(super) documents: Vec<TantivyDocument>,
    /// About how much memory the documents take, in bytes.
    pub(super) weight: usize,
}

/// The dictionary field holds a key and a form, parted by a tab.
pub(super) fn key_prefix(key: &Key) -> String {
    match key {
        Key::Folded(key) => format!("f{key}\t"),
        Key::Dutch(key) => format!("n{key}\t"),
        Key::English(key) => format!("e{key}\t"),
        Key::Part(key) => format!("p{key}\t"),
    }
}

/// The name under which the places of studies are kept among the facets.
const PLACE: &str = "place";

/// Returns the name under which the possible values of a facet are kept.
pub(super) fn possibly(facet: &str) -> String {
    format!("possibly-{facet}")
}

pub(super) fn page_key(id: StudyId, index: usize) -> String {
    format!("{id}:{}", index + 1)
}

/// Makes the documents of a study.
///
/// `passages` are those of `pages`, in order, as `detect` gives them.
#[must_use]
pub fn prepare(study: &Study, pages: &[Page], passages: &[Passage], keys: &mut Keys) -> Prepared {
    let fields = Fields::new();
    let mut text = Terms::default();
    let mut page_starts = vec![];
    let mut paragraph_starts: Vec<Vec<u32>> = vec![];
    let mut passages = passages.iter().peekable();
    let mut before: Option<&str> = None;
    for page in pages {
        let mut is_first = true;
        let mut starts = vec![];
        while let Some(passage) = passages.next_if(|it| it.page == page.no) {
            let paragraph = &page.text[passage.span.clone()];
            let apart = before.map_or(0, |before| gap(before, paragraph));
            if let Some(before) = before.filter(|_| apart == 0) {
                text.glue_over(before, paragraph, passage.language, keys);
            }
            text.skip(apart);
            if std::mem::take(&mut is_first) {
                page_starts.push(text.place);
            }
            starts.push(text.place - page_starts.last().unwrap_or(&0));
            let start = passage.span.start;
            let section =
                |at: usize| section_at(&study.sections, page.no, start + at).map(|it| it.kind);
            text.add(paragraph, passage.language, section, keys);
            before = Some(paragraph);
        }
        if is_first {
            page_starts.push(text.place);
        }
        // Every paragraph is a passage; else the places are counted again.
        starts.truncate(page.paragraphs.len());
        paragraph_starts.push(starts);
    }
    page_starts.push(text.place);
    let language = study.languages.first().copied();
    let language = language.unwrap_or(Language::Other);
    let mut title = Terms::default();
    if let Some(fact) = &study.about.title {
        title.add(&fact.value, language, |_| None, keys);
    }
    let mut authors = Terms::default();
    for author in study.about.authors.iter().flat_map(|it| &it.value) {
        authors.add(author, Language::Other, |_| None, keys);
        // No phrase runs from one author into the next.
        authors.skip(1);
    }

    let id = study.id.to_string();
    let mut document = TantivyDocument::default();
    document.add_text(fields.owner, &id);
    document.add_text(fields.study, &id);
    document.add_u64(fields.length, u64::from(text.words));
    document.add_text(fields.words, text.body.text);
    document.add_text(fields.references, text.references.text);
    document.add_text(fields.title, title.body.text);
    document.add_text(fields.authors, authors.body.text);
    for section in packed(&text.sections) {
        document.add_u64(fields.sections, section);
    }
    text.keys.append(&mut title.keys);
    text.keys.append(&mut authors.keys);
    document.add_text(fields.keys, Vec::from_iter(text.keys).join("\n"));
    for language in &study.languages {
        document.add_facet(
            fields.facets,
            Facet::from_path(["language", language.code()]),
        );
    }
    for code in &study.codes {
        let facet = match code.certainty {
            Certainty::Yes => code.facet.word().to_owned(),
            Certainty::Possibly => possibly(code.facet.word()),
        };
        let path = [facet.as_str(), code.value.as_str()];
        document.add_facet(fields.facets, Facet::from_path(path));
    }
    for place in &study.design.places {
        let path = Facet::from_path([PLACE, place.name.as_str()]);
        document.add_facet(fields.facets, path);
    }
    if let Some(year) = &study.about.year {
        document.add_u64(fields.year, u64::from(year.value));
    }
    let record = StudyRecord::new(study, page_starts);
    document.add_text(fields.record, json(&record));

    let mut documents = vec![document];
    for (index, (page, starts)) in pages.iter().zip(paragraph_starts).enumerate() {
        let mut document = TantivyDocument::default();
        document.add_text(fields.owner, &id);
        document.add_text(fields.page, page_key(study.id, index));
        document.add_text(fields.record, json(&PageRecord::new(page, starts)));
        document.add_text(fields.text, &page.text);
        documents.push(document);
    }
    let letters: usize = pages.iter().map(|it| it.text.len()).sum();
    Prepared {
        id: study.id,
        pages: pages.len(),
        scans: study.scans.clone(),
        documents,
        // The text, its forms, and its keys: each about as long as the text.
        weight: 3 * letters,
    }
}

/// A record is kept as text: tantivy reads bytes one by one, and that took a
/// fifth of the time of a question.
fn json(record: &impl serde::Serialize) -> String {
    serde_json::to_string(record).expect("records have no maps with odd keys and no failing parts")
}
