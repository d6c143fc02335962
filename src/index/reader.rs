//! An open index: its dictionary, its places, its pages.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, hash_map::Entry},
    path::Path,
    sync::OnceLock,
};

use tantivy::{
    DocAddress, DocId, DocSet, IndexReader, ReloadPolicy, Searcher, SegmentReader, TERMINATED,
    Term,
    postings::Postings,
    schema::{Field, IndexRecordOption},
};

use super::{
    Catalogue, IndexError, Versions,
    catalogue::State,
    folder::IndexFolder,
    lines::Lines,
    overlay::Overlay,
    prepare::key_prefix,
    schema::{Fields, LINES, unpacked},
    segments::Segments,
};
use crate::{
    analyse::Key,
    study::{SectionKind, StudyId},
};

/// The number of a study in an open index: from 0, in the order of the ids, so
/// that equal answers always come in the same order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(pub u32);

/// What a form may stand in: each has its own row of places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stream {
    /// The text of a study, its reference lists left out.
    Text,
    /// Its reference lists; they share the places of the text.
    References,
    /// Its title.
    Title,
    /// The names of its authors.
    Authors,
}

/// Where a form stands in one study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormPlaces {
    /// Which study.
    pub number: Number,
    /// The places of its words, from 0, ascending.
    pub places: Vec<u32>,
}

/// What is quickly known of a study.
pub(super) struct Card {
    id: StudyId,
    pub(super) address: DocAddress,
    length: u32,
    year: Option<u16>,
}

/// An index that is open for reading; it shows its last commit at opening.
pub struct Index {
    pub(super) fields: Fields,
    pub(super) searcher: Searcher,
    catalogue: Catalogue,
    pub(super) cards: Vec<Card>,
    /// The number of each document that is a study, by segment and document.
    numbers: Vec<Vec<Option<Number>>>,
    stored: BTreeSet<StudyId>,
    /// The facets as they are stored, read when they are first asked for.
    facets: OnceLock<BTreeMap<String, Values>>,
    /// What people say of the codes.
    pub(super) overlay: Overlay,
}

/// The values of a facet, each with the studies that have it, ascending.
type Values = BTreeMap<String, Vec<Number>>;

impl Index {
    /// Opens the index in `dir`.
    ///
    /// # Errors
    ///
    /// [`IndexError::Missing`] if there is none yet, [`IndexError::Newer`] or
    /// [`IndexError::Stale`] if it does not fit this program (`versions`).
    pub fn open(dir: &Path, versions: &Versions) -> Result<Self, IndexError> {
        let index = Self::open_any(dir)?;
        check(&index.catalogue, versions)?;
        Ok(index)
    }

    /// Opens the index in `dir`, whatever rules it was made with: to tell
    /// about it, and to make it anew from the pages it holds.
    pub fn open_any(dir: &Path) -> Result<Self, IndexError> {
        let folder = IndexFolder::new(dir);
        let missing = || IndexError::Missing {
            dir: dir.to_owned(),
        };
        if folder.format()?.is_none() {
            return Err(missing());
        }
        let directory = Segments::open(&folder.segments()).map_err(|err| IndexError::Damaged {
            what: err.to_string(),
        })?;
        if !tantivy::Index::exists(&directory).map_err(|err| IndexError::Damaged {
            what: err.to_string(),
        })? {
            return Err(missing());
        }
        let index = tantivy::Index::open(directory)?;
        index.tokenizers().register(LINES, Lines);
        // A commit may fall between the two readings; then read again.
        let mut tries = 0;
        loop {
            let before = commit_number(&index)?;
            if before == 0 {
                return Err(missing());
            }
            // Nothing is gained by a watch for commits that come later. Without
            // the lock of a folder that one may only read, a commit may take
            // away what is just being opened.
            let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual);
            let reader: tantivy::Result<IndexReader> = reader.try_into();
            let catalogue = folder.read_catalogue(before);
            tries += 1;
            if commit_number(&index)? == before || tries == 5 {
                return Self::new(reader?.searcher(), catalogue?);
            }
        }
    }

    fn new(searcher: Searcher, catalogue: Catalogue) -> Result<Self, IndexError> {
        let mut cards = vec![];
        for (ord, segment) in searcher.segment_readers().iter().enumerate() {
            read_cards(ord as u32, segment, &mut cards)?;
        }
        // During a run the index may hold studies whose files have just gone.
        let stored: BTreeSet<StudyId> = cards.iter().map(|it| it.id).collect();
        let listed = catalogue.studies();
        cards.retain(|it| listed.contains(&it.id));
        cards.sort_unstable_by_key(|it| it.id);
        let mut numbers: Vec<Vec<Option<Number>>> = searcher
            .segment_readers()
            .iter()
            .map(|it| vec![None; it.max_doc() as usize])
            .collect();
        for (number, card) in cards.iter().enumerate() {
            let DocAddress {
                segment_ord,
                doc_id,
            } = card.address;
            numbers[segment_ord as usize][doc_id as usize] = Some(Number(number as u32));
        }
        Ok(Self {
            fields: Fields::new(),
            searcher,
            catalogue,
            cards,
            numbers,
            stored,
            facets: OnceLock::new(),
            overlay: Overlay::default(),
        })
    }

    /// Returns the studies that are stored, also those that no file stands for
    /// any more.
    #[must_use]
    pub fn stored(&self) -> &BTreeSet<StudyId> {
        &self.stored
    }

    /// Returns the files of the corpus as of the commit that is open.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// Returns how many studies can be searched.
    #[must_use]
    pub fn study_count(&self) -> usize {
        self.cards.len()
    }

    /// Returns how many pages all studies have together.
    pub fn page_count(&self) -> Result<usize, IndexError> {
        let counts = self.all().map(|it| Ok(self.study(it)?.0.page_count));
        counts.sum()
    }

    /// Returns the numbers of all studies, ascending.
    pub fn all(&self) -> impl Iterator<Item = Number> + '_ {
        (0..self.cards.len() as u32).map(Number)
    }

    /// Returns the identity of a study.
    #[must_use]
    pub fn id(&self, number: Number) -> StudyId {
        self.cards[number.0 as usize].id
    }

    /// Returns the number of a study.
    #[must_use]
    pub fn number(&self, id: StudyId) -> Option<Number> {
        let found = self.cards.binary_search_by_key(&id, |it| it.id);
        found.ok().map(|it| Number(it as u32))
    }

    /// Returns how many words a study has.
    #[must_use]
    pub fn length(&self, number: Number) -> u32 {
        self.cards[number.0 as usize].length
    }

    /// Returns the year of publication of a study, if known.
    #[must_use]
    pub fn year(&self, number: Number) -> Option<u16> {
        self.cards[number.0 as usize].year
    }

    /// The studies that have each value of a facet as the index holds it.
    pub(super) fn stored_facet(&self, facet: &str) -> Result<Values, IndexError> {
        if let Some(known) = self.facets.get() {
            return Ok(known.get(facet).cloned().unwrap_or_default());
        }
        let known = self.facets.get_or_init({
            let read = self.read_facets()?;
            || read
        });
        Ok(known.get(facet).cloned().unwrap_or_default())
    }

    /// Reads the values of all facets, and who has them.
    fn read_facets(&self) -> Result<BTreeMap<String, Values>, IndexError> {
        let mut found: BTreeMap<String, Values> = BTreeMap::new();
        for (ord, segment) in self.searcher.segment_readers().iter().enumerate() {
            let reader = segment.facet_reader("facets")?;
            let mut values: HashMap<u64, Option<(String, String)>> = HashMap::new();
            for (doc, number) in self.numbers[ord].iter().enumerate() {
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

    /// Returns the forms that a key finds, in the order of the alphabet.
    pub fn forms_of(&self, key: &Key) -> Result<BTreeSet<String>, IndexError> {
        let mut forms = BTreeSet::new();
        let prefix = key_prefix(key);
        self.each_term(self.fields.keys, &prefix, |term| {
            forms.insert(term[prefix.len()..].to_owned());
        })?;
        Ok(forms)
    }

    /// Returns the forms that begin with `start`, folded or not.
    pub fn forms_starting(&self, start: &Key) -> Result<BTreeSet<String>, IndexError> {
        let mut forms = BTreeSet::new();
        let prefix = key_prefix(start);
        self.each_term(self.fields.keys, prefix.trim_end(), |term| {
            forms.extend(term.split_once('\t').map(|(_, form)| form.to_owned()));
        })?;
        Ok(forms)
    }

    fn each_term(
        &self,
        field: Field,
        prefix: &str,
        mut visit: impl FnMut(&str),
    ) -> Result<(), IndexError> {
        for segment in self.searcher.segment_readers() {
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

    /// Returns where a form stands in all studies, in the order of their
    /// numbers.
    pub fn places(&self, stream: Stream, form: &str) -> Result<Vec<FormPlaces>, IndexError> {
        let field = match stream {
            Stream::Text => self.fields.words,
            Stream::References => self.fields.references,
            Stream::Title => self.fields.title,
            Stream::Authors => self.fields.authors,
        };
        self.places_in(field, form)
    }

    /// Returns where the sections of a study begin: the place of the first
    /// word and the kind, in order. Words before the first are in none.
    pub fn sections(&self, number: Number) -> Result<Vec<(u32, Option<SectionKind>)>, IndexError> {
        let DocAddress {
            segment_ord,
            doc_id,
        } = self.cards[number.0 as usize].address;
        let segment = self.searcher.segment_reader(segment_ord);
        let column = segment.fast_fields().u64("sections")?;
        Ok(column.values_for_doc(doc_id).map(unpacked).collect())
    }

    fn places_in(&self, field: Field, form: &str) -> Result<Vec<FormPlaces>, IndexError> {
        let term = Term::from_field_text(field, form);
        let mut found = vec![];
        for (ord, segment) in self.searcher.segment_readers().iter().enumerate() {
            let inverted = segment.inverted_index(field)?;
            let Some(mut postings) = inverted
                .read_postings(&term, IndexRecordOption::WithFreqsAndPositions)
                .map_err(tantivy::TantivyError::from)?
            else {
                continue;
            };
            while postings.doc() != TERMINATED {
                // A deleted document has no number.
                if let Some(number) = self.numbers[ord][postings.doc() as usize] {
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

fn commit_number(index: &tantivy::Index) -> Result<u64, IndexError> {
    let payload = index.load_metas()?.payload;
    Ok(payload.and_then(|it| it.parse().ok()).unwrap_or(0))
}

fn check(catalogue: &Catalogue, versions: &Versions) -> Result<(), IndexError> {
    let made = &catalogue.versions;
    let stale = |what, found: &dyn ToString, expected: &dyn ToString| IndexError::Stale {
        what,
        found: found.to_string(),
        expected: expected.to_string(),
    };
    if made.extractor != versions.extractor {
        return Err(stale("text layer", &made.extractor, &versions.extractor));
    }
    if made.classifier != versions.classifier {
        return Err(stale("classifier", &made.classifier, &versions.classifier));
    }
    if made.taxonomy != versions.taxonomy {
        return Err(stale("taxonomy", &made.taxonomy, &versions.taxonomy));
    }
    if made.analyser != versions.analyser {
        return Err(stale("analyser", &made.analyser, &versions.analyser));
    }
    if catalogue
        .files
        .iter()
        .any(|it| matches!(it.state, State::Stale(_)))
    {
        return Err(stale("rules", &"both old and new", &"new ones"));
    }
    Ok(())
}

fn read_cards(ord: u32, segment: &SegmentReader, cards: &mut Vec<Card>) -> Result<(), IndexError> {
    let fast = segment.fast_fields();
    let Some(ids) = fast.str("study")? else {
        return Ok(());
    };
    let lengths = fast.u64("length")?;
    let years = fast.u64("year")?;
    let mut digits = String::new();
    for doc in segment.doc_ids_alive() {
        let Some(id_ord) = ids.term_ords(doc).next() else {
            continue;
        };
        digits.clear();
        ids.ord_to_str(id_ord, &mut digits)
            .map_err(tantivy::TantivyError::from)?;
        let id = digits.parse().map_err(|_| IndexError::Damaged {
            what: format!("study id `{digits}`"),
        })?;
        cards.push(Card {
            id,
            address: DocAddress::new(ord, doc),
            length: lengths.first(doc).unwrap_or(0) as u32,
            year: years.first(doc).map(|it| it as u16),
        });
    }
    Ok(())
}
