//! A study with its pages → its words, keys and records, ready to be written.
//!
//! Runs in the workers: all analysis is done here, nothing is shared.

use std::collections::BTreeMap;

use super::{
    analysed::{Analysed, AnalysedPage},
    number::Stream,
    record::{PageRecord, StudyRecord},
    terms::Terms,
};
use crate::{
    analyse::{Inflection, Keys, fold_all, gap},
    study::{Certainty, Fact, Language, Origin, Page, Passage, Study, section_at},
};

/// The name under which the places of studies are kept among the facets.
pub const PLACE: &str = "place";

/// The name under which their languages are.
pub const LANGUAGE: &str = "language";

/// Returns the name under which the possible values of a facet are kept.
pub(super) fn possibly(facet: &str) -> String {
    format!("possibly-{facet}")
}

/// Analyses a study.
///
/// `passages` are those of `pages`, in order, as `detect` gives them.
#[must_use]
pub fn prepare(study: &Study, pages: &[Page], passages: &[Passage], keys: &mut Keys) -> Analysed {
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
            let inflection = Inflection::of(passage.language);
            let apart = before.map_or(0, |before| gap(before, paragraph));
            if let Some(before) = before.filter(|_| apart == 0) {
                text.glue_over(before, paragraph, inflection, keys);
            }
            text.skip(apart);
            if std::mem::take(&mut is_first) {
                page_starts.push(text.place);
            }
            starts.push(text.place - page_starts.last().unwrap_or(&0));
            let start = passage.span.start;
            let section =
                |at: usize| section_at(&study.sections, page.no, start + at).map(|it| it.kind);
            text.add(paragraph, inflection, section, keys);
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
    let title = study.about.title.as_ref();
    let title = title.map(|it| Terms::of_title(&it.value, language, keys));
    let mut title = title.unwrap_or_default();
    let authors = study.about.authors.as_ref();
    let authors = authors.map(|it| Terms::of_authors(&it.value, keys));
    let mut authors = authors.unwrap_or_default();

    let title_is_unprinted = title_is_unprinted(study, pages);
    let sketch = text.sketcher.sketch();
    let record = StudyRecord::new(study, page_starts, title_is_unprinted, &sketch);
    let record = json(&record);
    let pages = pages.iter().zip(paragraph_starts);
    let pages = pages.map(|(page, starts)| AnalysedPage {
        record: json(&PageRecord::new(page, starts)),
        text: page.text.clone(),
    });
    text.keys.append(&mut title.keys);
    text.keys.append(&mut authors.keys);
    Analysed {
        id: study.id,
        scans: study.scans.clone(),
        not_whole: study.scans.others(&study.poor_pages).count(),
        streams: BTreeMap::from([
            (Stream::Text, text.body.into_text()),
            (Stream::References, text.references.into_text()),
            (Stream::Title, title.body.into_text()),
            (Stream::Authors, authors.body.into_text()),
        ]),
        keys: text.keys,
        sections: text.sections,
        facets: facets(study),
        sketch,
        title_is_unprinted,
        year: study.about.year.as_ref().map(|it| it.value),
        year_is_guess: study.about.year.as_ref().is_some_and(Fact::is_guess),
        length: text.words,
        record,
        pages: pages.collect(),
    }
}

/// Tells whether the title is one that the file claims and no page shows: its words
/// stand side by side on none, whatever parts them.
fn title_is_unprinted(study: &Study, pages: &[Page]) -> bool {
    let title = study.about.title.as_ref();
    let claimed = title.filter(|it| matches!(it.origin, Origin::Xmp | Origin::Info));
    claimed.is_some_and(|title| {
        let title = bare(&title.value);
        title.len() > 1 && !pages.iter().any(|it| bare(&it.text).contains(&title))
    })
}

/// The letters and figures of a text, its words parted and surrounded by blanks.
fn bare(text: &str) -> String {
    let text = fold_all(&text.to_lowercase());
    let words = text.split(|c: char| !c.is_alphanumeric());
    let mut bare = String::with_capacity(text.len() + 2);
    for word in words.filter(|it| !it.is_empty()) {
        bare.push(' ');
        bare.push_str(word);
    }
    bare.push(' ');
    bare
}

/// What a study is counted under: facet and value.
fn facets(study: &Study) -> Vec<(String, String)> {
    let languages = study.languages.iter();
    let mut found: Vec<(String, String)> = languages
        .map(|it| (LANGUAGE.to_owned(), it.code().to_owned()))
        .collect();
    for code in &study.codes {
        let facet = match code.certainty {
            Certainty::Yes => code.facet.word().to_owned(),
            Certainty::Possibly => possibly(code.facet.word()),
        };
        found.push((facet, code.value.clone()));
    }
    let places = study.design.places.iter();
    found.extend(places.map(|it| (PLACE.to_owned(), it.name.clone())));
    found
}

/// A record is kept as text: tantivy reads bytes one by one, and that took a
/// fifth of the time of a question.
fn json(record: &impl serde::Serialize) -> String {
    serde_json::to_string(record).expect("records have no maps with odd keys and no failing parts")
}
