//! An open index: what it keeps of studies and pages.

use tantivy::{
    DocAddress, DocSet, TERMINATED, TantivyDocument, Term,
    schema::{Field, IndexRecordOption, Value},
};

use super::{
    Index, IndexError, Number,
    prepare::page_key,
    record::{PageRecord, StudyRecord, TitleRecord},
};
use crate::study::{Code, Page, PageNo, Study};

impl Index {
    /// Returns what is known of a study, and the place of the first word of
    /// each of its pages, with the place after the last word at the end. Its
    /// codes are those of the rules with what people say laid over them.
    pub fn study(&self, number: Number) -> Result<(Study, Vec<u32>), IndexError> {
        let (mut study, starts) = self.stored_study(number)?;
        study.codes = self.overlay.over(study.id, study.codes);
        Ok((study, starts))
    }

    /// Returns the codes of a study as the rules made them, whatever people say.
    pub fn codes_by_rules(&self, number: Number) -> Result<Vec<Code>, IndexError> {
        Ok(self.stored_study(number)?.0.codes)
    }

    fn stored_study(&self, number: Number) -> Result<(Study, Vec<u32>), IndexError> {
        let document: TantivyDocument = self.searcher.doc(self.cards[number.0 as usize].address)?;
        let record: Option<StudyRecord> = record(&document, self.fields.record);
        let damaged = || IndexError::Damaged {
            what: format!("the record of study {}", self.id(number).short()),
        };
        let record = record.ok_or_else(damaged)?;
        let starts = record.page_starts.clone();
        let study = record.study().ok_or_else(damaged)?;
        Ok((study, starts))
    }

    /// Returns the title of a study, if it is known, and the places as
    /// [`Index::study`] does, and reads no more of it.
    pub fn title(&self, number: Number) -> Result<(Option<String>, Vec<u32>), IndexError> {
        let document: TantivyDocument = self.searcher.doc(self.cards[number.0 as usize].address)?;
        let record: Option<TitleRecord> = record(&document, self.fields.record);
        let mut record = record.ok_or_else(|| IndexError::Damaged {
            what: format!("the record of study {}", self.id(number).short()),
        })?;
        Ok((record.title(), record.page_starts))
    }

    /// Returns a page of a study.
    pub fn page(&self, number: Number, no: PageNo) -> Result<Page, IndexError> {
        Ok(self.placed_page(number, no)?.0)
    }

    /// Returns a page of a study, and the place of the first word of each of its
    /// paragraphs, counted from the first word of the page; none if they are not
    /// known.
    pub fn placed_page(&self, number: Number, no: PageNo) -> Result<(Page, Vec<u32>), IndexError> {
        let id = self.id(number);
        let damaged = || IndexError::Damaged {
            what: format!("page {no} of study {}", id.short()),
        };
        let term = Term::from_field_text(self.fields.page, &page_key(id, no.index()));
        for (ord, segment) in self.searcher.segment_readers().iter().enumerate() {
            let inverted = segment.inverted_index(self.fields.page)?;
            let Some(mut postings) = inverted
                .read_postings(&term, IndexRecordOption::Basic)
                .map_err(tantivy::TantivyError::from)?
            else {
                continue;
            };
            while postings.doc() != TERMINATED && segment.is_deleted(postings.doc()) {
                postings.advance();
            }
            if postings.doc() == TERMINATED {
                continue;
            }
            let address = DocAddress::new(ord as u32, postings.doc());
            let document: TantivyDocument = self.searcher.doc(address)?;
            let mut record: PageRecord =
                record(&document, self.fields.record).ok_or_else(damaged)?;
            let places = std::mem::take(&mut record.places);
            let text = document.get_first(self.fields.text);
            let text = text.and_then(|it| it.as_str()).ok_or_else(damaged)?;
            let page = record.page(no, text.to_owned()).ok_or_else(damaged)?;
            return Ok((page, places));
        }
        Err(damaged())
    }
}

fn record<T: serde::de::DeserializeOwned>(document: &TantivyDocument, field: Field) -> Option<T> {
    let value = document.get_first(field)?;
    // In an older index it is bytes.
    match value.as_str() {
        Some(text) => serde_json::from_str(text).ok(),
        None => serde_json::from_slice(value.as_bytes()?).ok(),
    }
}
