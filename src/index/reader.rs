//! An open index: its dictionary, its places, its studies and pages.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, hash_map::Entry},
    path::Path,
    sync::{Arc, OnceLock},
};

use serde::de::DeserializeOwned;
use tantivy::{
    DocAddress, DocId, DocSet, TERMINATED, TantivyDocument, Term,
    postings::Postings,
    schema::{Field, IndexRecordOption, Value},
};

use super::{
    catalogue::{Catalogue, Versions},
    error::IndexError,
    form::Form,
    number::{FormPlaces, Number, SectionStarts, Stream, WordSource},
    opening::{Opened, Row, Values},
    overlay::Overlay,
    prepare::{PLACE, possibly},
    record::{PageRecord, SketchRecord, StudyRecord, TitleRecord},
    schema::{page_key, unpacked},
    stated::{Stated, Words},
    terms::{hash_key, key_prefix, keyed},
};
use crate::{
    analyse::{Key, Keys},
    study::{
        Code, Facet, Genre, Judgement, Language, NearCopy, Page, PageNo, Sketch, Statement, Study,
        StudyId, Verdict, told_over,
    },
};

/// An index that is open for reading, with what people say of codes and facts
/// beside it; it shows its last commit at opening.
///
/// A clone shares what is open.
#[derive(Clone)]
pub struct Index {
    opened: Arc<Opened>,
    judged: Arc<Overlay>,
    stated: Arc<Stated>,
    /// The words of the titles and names that people gave, when they are first
    /// asked for.
    told: Arc<OnceLock<Words>>,
}

impl Index {
    /// Opens the index in `dir`.
    ///
    /// # Errors
    ///
    /// [`IndexError::Missing`] if there is none yet, [`IndexError::Newer`] or
    /// [`IndexError::Stale`] if it does not fit this program (`versions`).
    pub fn open(dir: &Path, versions: &Versions) -> Result<Self, IndexError> {
        let index = Self::open_any(dir)?;
        index.opened.check(versions)?;
        Ok(index)
    }

    /// Opens the index in `dir`, whatever rules it was made with: to tell
    /// about it, and to make it anew from the pages it holds.
    pub fn open_any(dir: &Path) -> Result<Self, IndexError> {
        Ok(Self {
            opened: Arc::new(Opened::open(dir)?),
            judged: Arc::default(),
            stated: Arc::default(),
            told: Arc::default(),
        })
    }

    /// Returns the studies that are stored, also those that no file stands for
    /// any more.
    #[must_use]
    pub fn stored(&self) -> &BTreeSet<StudyId> {
        &self.opened.stored
    }

    /// Returns the files of the corpus as of the commit that is open.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.opened.catalogue
    }

    /// Returns how many studies can be searched.
    #[must_use]
    pub fn study_count(&self) -> usize {
        self.opened.rows.len()
    }

    /// Returns the numbers of all studies, ascending.
    pub fn all(&self) -> impl Iterator<Item = Number> + '_ {
        (0..self.opened.rows.len() as u32).map(Number)
    }

    fn row(&self, number: Number) -> &Row {
        &self.opened.rows[number.0 as usize]
    }

    /// Returns the identity of a study.
    #[must_use]
    pub fn id(&self, number: Number) -> StudyId {
        self.row(number).id
    }

    /// Returns the number of a study.
    #[must_use]
    pub fn number(&self, id: StudyId) -> Option<Number> {
        let found = self.opened.rows.binary_search_by_key(&id, |it| it.id);
        found.ok().map(|it| Number(it as u32))
    }

    /// Returns how many words a study has.
    #[must_use]
    pub fn length(&self, number: Number) -> u32 {
        self.row(number).length
    }

    /// Returns the year of publication of a study, if known.
    #[must_use]
    pub fn year(&self, number: Number) -> Option<u16> {
        let row = self.row(number);
        self.stated.year(row.id).or(row.year)
    }

    /// Tells whether the year of a study is a guess; one that a person said is none.
    #[must_use]
    pub fn year_is_guess(&self, number: Number) -> bool {
        let row = self.row(number);
        row.year_is_guess && self.stated.year(row.id).is_none()
    }

    /// Returns the index with judgements beside it: every answer of what is
    /// returned counts them. Those of studies that it does not hold are kept for
    /// when it does.
    #[must_use]
    pub fn with_judgements(&self, judgements: Vec<Judgement>) -> Self {
        Self {
            judged: Arc::new(Overlay::new(judgements)),
            ..self.clone()
        }
    }

    /// Returns the index with statements beside it, as [`Index::with_judgements`]
    /// does.
    #[must_use]
    pub fn with_statements(&self, statements: &[Statement]) -> Self {
        Self {
            stated: Arc::new(Stated::new(statements)),
            told: Arc::default(),
            ..self.clone()
        }
    }

    /// Returns what people said of the facts of a study, as it stands.
    #[must_use]
    pub fn statements(&self, id: StudyId) -> &[Statement] {
        self.stated.of(id)
    }

    /// Tells whether a document counts among studies: nobody said that it is of a
    /// genre that is none.
    #[must_use]
    pub fn is_study(&self, number: Number) -> bool {
        let genre = self.stated.genre(self.id(number));
        genre.is_none_or(Genre::is_study)
    }

    /// Returns what people said of the codes of a study, in the order in which
    /// they said it.
    #[must_use]
    pub fn judgements(&self, id: StudyId) -> &[Judgement] {
        self.judged.of(id)
    }

    /// Returns, for every value of a facet, the studies that have it,
    /// ascending; `facet` is the word of a facet, `language` or `place`. What is
    /// no study has a language alone.
    pub fn facet(&self, facet: &str) -> Result<BTreeMap<String, Vec<Number>>, IndexError> {
        let found = self.stored_facet(facet)?;
        let number = |study| self.number(study);
        let found = self.judged.over_values(found, facet, Verdict::Has, number);
        Ok(self.of_studies(found, facet))
    }

    /// As [`Index::facet`], for values that are possible and not sure.
    pub fn possible(&self, facet: &str) -> Result<BTreeMap<String, Vec<Number>>, IndexError> {
        let found = self.stored_facet(&possibly(facet))?;
        let number = |study| self.number(study);
        let wanted = Verdict::Differ;
        let found = self.judged.over_values(found, facet, wanted, number);
        Ok(self.of_studies(found, facet))
    }

    /// Takes out what is no study.
    fn of_studies(&self, mut found: Values, facet: &str) -> Values {
        let is_coded = facet == PLACE || Facet::from_word(facet).is_some();
        let no_study = self.stated.studies().filter_map(|it| self.number(it));
        let no_study: BTreeSet<Number> = no_study.filter(|it| !self.is_study(*it)).collect();
        if is_coded && !no_study.is_empty() {
            for numbers in found.values_mut() {
                numbers.retain(|it| !no_study.contains(it));
            }
            found.retain(|_, numbers| !numbers.is_empty());
        }
        found
    }

    /// The studies that have each value of a facet as the index holds it.
    fn stored_facet(&self, facet: &str) -> Result<Values, IndexError> {
        if let Some(known) = self.opened.facets.get() {
            return Ok(known.get(facet).cloned().unwrap_or_default());
        }
        let known = self.opened.facets.get_or_init({
            let read = self.read_facets()?;
            || read
        });
        Ok(known.get(facet).cloned().unwrap_or_default())
    }

    /// Reads the values of all facets, and who has them.
    fn read_facets(&self) -> Result<BTreeMap<String, Values>, IndexError> {
        let mut found: BTreeMap<String, Values> = BTreeMap::new();
        for (ord, segment) in self.opened.searcher.segment_readers().iter().enumerate() {
            let reader = segment.facet_reader("facets")?;
            let mut values: HashMap<u64, Option<(String, String)>> = HashMap::new();
            for (doc, number) in self.opened.numbers[ord].iter().enumerate() {
                let Some(number) = number else { continue };
                for facet_ord in reader.facet_ords(doc as DocId) {
                    if let Entry::Vacant(unknown) = values.entry(facet_ord) {
                        let mut path = tantivy::schema::Facet::default();
                        reader.facet_from_ord(facet_ord, &mut path)?;
                        let parts = path.to_path();
                        unknown.insert(match parts.as_slice() {
                            [facet, value] => Some(((*facet).to_owned(), (*value).to_owned())),
                            _ => None,
                        });
                    }
                    if let Some(Some((facet, value))) = values.get(&facet_ord) {
                        let of_facet = found.entry(facet.clone()).or_default();
                        of_facet.entry(value.clone()).or_default().push(*number);
                    }
                }
            }
        }
        for numbers in found.values_mut().flat_map(BTreeMap::values_mut) {
            numbers.sort_unstable();
        }
        Ok(found)
    }

    /// Returns what is known of a study: what the index holds with what people say
    /// laid over it. What is no study has no codes.
    pub fn study(&self, number: Number) -> Result<Study, IndexError> {
        let mut study = self.stored_study(number)?;
        told_over(&mut study.about, self.statements(study.id));
        study.genre = self.stated.genre(study.id);
        study.codes = if self.is_study(number) {
            self.judged.over(study.id, study.codes)
        } else {
            vec![]
        };
        Ok(study)
    }

    /// Returns the codes of a study as the rules made them, whatever people say.
    pub fn codes_by_rules(&self, number: Number) -> Result<Vec<Code>, IndexError> {
        Ok(self.stored_study(number)?.codes)
    }

    fn stored_study(&self, number: Number) -> Result<Study, IndexError> {
        let record: StudyRecord = self.record(number)?;
        record.study().ok_or_else(|| self.damaged(number))
    }

    /// Returns the title of a study, if it is known, and the places of the first
    /// words of its pages, with the place after the last word at the end; reads no
    /// more of it.
    pub fn title_and_starts(
        &self,
        number: Number,
    ) -> Result<(Option<String>, Vec<u32>), IndexError> {
        let mut record: TitleRecord = self.record(number)?;
        let told = self.stated.title(self.id(number));
        Ok((told.cloned().or_else(|| record.title()), record.page_starts))
    }

    /// Returns the words of the titles and names that people gave.
    fn told(&self) -> Result<&Words, IndexError> {
        if let Some(known) = self.told.get() {
            return Ok(known);
        }
        let mut told = Words::default();
        let mut keys = Keys::default();
        // In the order of the ids, which is that of the numbers.
        for id in self.stated.studies() {
            let Some(number) = self.number(id) else {
                continue;
            };
            if let Some(title) = self.stated.title(id) {
                let languages = self.stored_study(number)?.languages;
                let language = languages.first().copied().unwrap_or(Language::Other);
                told.add_title(number, title, language, &mut keys);
            }
            if let Some(authors) = self.stated.authors(id) {
                told.add_authors(number, authors, &mut keys);
            }
        }
        Ok(self.told.get_or_init(|| told))
    }

    /// Returns the record of a study, as far as `T` reads it.
    fn record<T: DeserializeOwned>(&self, number: Number) -> Result<T, IndexError> {
        let address = self.row(number).address;
        let document: TantivyDocument = self.opened.searcher.doc(address)?;
        record(&document, self.opened.fields.record).ok_or_else(|| self.damaged(number))
    }

    fn damaged(&self, number: Number) -> IndexError {
        IndexError::Damaged {
            what: format!("the record of study {}", self.id(number).short()),
        }
    }

    /// Returns the near copies of a study, the likest first.
    pub fn near_copies(&self, number: Number) -> Result<Vec<NearCopy>, IndexError> {
        let sketch = self.sketch(number)?;
        let mut alike = BTreeSet::new();
        for hash in sketch.0.iter().take(Sketch::FOUND_BY) {
            self.having(&hash_key(*hash), &mut alike)?;
        }
        alike.remove(&number);
        let mut found = vec![];
        for other in alike {
            let likeness = sketch.likeness(&self.sketch(other)?);
            if likeness >= NearCopy::FROM {
                let study = self.id(other);
                found.push(NearCopy { study, likeness });
            }
        }
        // Stable: what is equally like stays in the order of the ids.
        found.sort_by(|a, b| b.likeness.total_cmp(&a.likeness));
        Ok(found)
    }

    /// Adds the studies that have a line of the dictionary.
    fn having(&self, line: &str, found: &mut BTreeSet<Number>) -> Result<(), IndexError> {
        let field = self.opened.fields.keys;
        let term = Term::from_field_text(field, line);
        for (ord, segment) in self.opened.searcher.segment_readers().iter().enumerate() {
            let inverted = segment.inverted_index(field)?;
            let postings = inverted.read_postings(&term, IndexRecordOption::Basic);
            let Some(mut postings) = postings.map_err(tantivy::TantivyError::from)? else {
                continue;
            };
            while postings.doc() != TERMINATED {
                found.extend(self.opened.numbers[ord][postings.doc() as usize]);
                postings.advance();
            }
        }
        Ok(())
    }

    fn sketch(&self, number: Number) -> Result<Sketch, IndexError> {
        let record: SketchRecord = self.record(number)?;
        Ok(record.sketch())
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
        let term = Term::from_field_text(self.opened.fields.page, &page_key(id, no.index()));
        for (ord, segment) in self.opened.searcher.segment_readers().iter().enumerate() {
            let inverted = segment.inverted_index(self.opened.fields.page)?;
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
            let document: TantivyDocument = self.opened.searcher.doc(address)?;
            let mut record: PageRecord =
                record(&document, self.opened.fields.record).ok_or_else(damaged)?;
            let places = std::mem::take(&mut record.places);
            let text = document.get_first(self.opened.fields.text);
            let text = text.and_then(|it| it.as_str()).ok_or_else(damaged)?;
            let page = record.page(no, text.to_owned()).ok_or_else(damaged)?;
            return Ok((page, places));
        }
        Err(damaged())
    }

    fn each_term(
        &self,
        field: Field,
        prefix: &str,
        mut visit: impl FnMut(&str),
    ) -> Result<(), IndexError> {
        for segment in self.opened.searcher.segment_readers() {
            let inverted = segment.inverted_index(field)?;
            let range = inverted.terms().range().ge(prefix.as_bytes());
            let mut terms = range.into_stream().map_err(tantivy::TantivyError::from)?;
            while terms.advance() {
                if !terms.key().starts_with(prefix.as_bytes()) {
                    break;
                }
                visit(&String::from_utf8_lossy(terms.key()));
            }
        }
        Ok(())
    }

    fn places_in(&self, field: Field, term: &str) -> Result<Vec<FormPlaces>, IndexError> {
        let term = Term::from_field_text(field, term);
        let mut found = vec![];
        for (ord, segment) in self.opened.searcher.segment_readers().iter().enumerate() {
            let inverted = segment.inverted_index(field)?;
            let Some(mut postings) = inverted
                .read_postings(&term, IndexRecordOption::WithFreqsAndPositions)
                .map_err(tantivy::TantivyError::from)?
            else {
                continue;
            };
            while postings.doc() != TERMINATED {
                // A deleted document has no number.
                if let Some(number) = self.opened.numbers[ord][postings.doc() as usize] {
                    let mut places = vec![];
                    postings.positions(&mut places);
                    found.push(FormPlaces { number, places });
                }
                postings.advance();
            }
        }
        found.sort_unstable_by_key(|it| it.number);
        Ok(found)
    }
}

impl WordSource for Index {
    fn forms_of(&self, key: &Key) -> Result<BTreeSet<Form>, IndexError> {
        let mut forms = BTreeSet::new();
        let prefix = key_prefix(key);
        self.each_term(self.opened.fields.keys, &prefix, |term| {
            forms.extend(Form::from_term(&term[prefix.len()..]));
        })?;
        forms.extend(self.told()?.forms_with(&prefix).into_keys());
        Ok(forms)
    }

    fn forms_starting(&self, start: &Key) -> Result<BTreeMap<Form, String>, IndexError> {
        let mut forms = BTreeMap::new();
        let prefix = key_prefix(start);
        self.each_term(self.opened.fields.keys, prefix.trim_end(), |line| {
            forms.extend(keyed(line));
        })?;
        forms.extend(self.told()?.forms_with(prefix.trim_end()));
        Ok(forms)
    }

    fn places(&self, stream: Stream, form: &Form) -> Result<Vec<FormPlaces>, IndexError> {
        let stored = self.places_in(self.opened.fields.of(stream), &form.term())?;
        Ok(self.told()?.over(stream, form, stored))
    }

    fn title_is_unprinted(&self, number: Number) -> Result<bool, IndexError> {
        // Where the pages have it, its words are found there.
        if self.stated.title(self.id(number)).is_some() {
            return Ok(true);
        }
        let record: TitleRecord = self.record(number)?;
        Ok(record.title_is_unprinted)
    }

    fn sections(&self, number: Number) -> Result<SectionStarts, IndexError> {
        let DocAddress {
            segment_ord,
            doc_id,
        } = self.row(number).address;
        let segment = self.opened.searcher.segment_reader(segment_ord);
        let column = segment.fast_fields().u64("sections")?;
        Ok(column.values_for_doc(doc_id).map(unpacked).collect())
    }
}

fn record<T: DeserializeOwned>(document: &TantivyDocument, field: Field) -> Option<T> {
    let value = document.get_first(field)?;
    // In an older index it is bytes.
    match value.as_str() {
        Some(text) => serde_json::from_str(text).ok(),
        None => serde_json::from_slice(value.as_bytes()?).ok(),
    }
}
