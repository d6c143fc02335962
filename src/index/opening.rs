//! The folder of an index → what is open of it.
//!
//! **Promise.** What is opened is one commit, with its own catalogue, also while
//! another run writes.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::OnceLock,
};

use tantivy::{DocAddress, IndexReader, ReloadPolicy, Searcher, SegmentReader};

use super::{
    catalogue::{Catalogue, State, Versions},
    error::IndexError,
    folder::IndexFolder,
    number::Number,
    schema::{Fields, GUESS, LINES},
    segments::Segments,
    tokenizer::LineTokenizer,
};
use crate::study::StudyId;

/// What is quickly known of a study.
pub(super) struct Row {
    pub(super) id: StudyId,
    pub(super) address: DocAddress,
    pub(super) length: u32,
    pub(super) year: Option<u16>,
    pub(super) year_is_guess: bool,
}

/// The values of a facet, each with the studies that have it, ascending.
pub(super) type Values = BTreeMap<String, Vec<Number>>;

/// One commit of an index on disk.
pub(super) struct Opened {
    pub(super) fields: Fields,
    pub(super) searcher: Searcher,
    pub(super) catalogue: Catalogue,
    /// By [`Number`].
    pub(super) rows: Vec<Row>,
    /// The number of each document that is a study, by segment and document.
    pub(super) numbers: Vec<Vec<Option<Number>>>,
    /// The studies that are stored, also those that no file stands for.
    pub(super) stored: BTreeSet<StudyId>,
    /// The facets as they are stored, read when they are first asked for.
    pub(super) facets: OnceLock<BTreeMap<String, Values>>,
}

impl Opened {
    /// Opens the index in `dir`, whatever rules it was made with.
    pub(super) fn open(dir: &Path) -> Result<Self, IndexError> {
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
        index.tokenizers().register(LINES, LineTokenizer);
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
        let mut rows = vec![];
        for (ord, segment) in searcher.segment_readers().iter().enumerate() {
            read_rows(ord as u32, segment, &mut rows)?;
        }
        // During a run the index may hold studies whose files have just gone.
        let stored: BTreeSet<StudyId> = rows.iter().map(|it| it.id).collect();
        let listed = catalogue.studies();
        rows.retain(|it| listed.contains(&it.id));
        rows.sort_unstable_by_key(|it| it.id);
        let mut numbers: Vec<Vec<Option<Number>>> = searcher
            .segment_readers()
            .iter()
            .map(|it| vec![None; it.max_doc() as usize])
            .collect();
        for (number, row) in rows.iter().enumerate() {
            let DocAddress {
                segment_ord,
                doc_id,
            } = row.address;
            numbers[segment_ord as usize][doc_id as usize] = Some(Number(number as u32));
        }
        Ok(Self {
            fields: Fields::new(),
            searcher,
            catalogue,
            rows,
            numbers,
            stored,
            facets: OnceLock::new(),
        })
    }

    /// Refuses an index that other rules made.
    pub(super) fn check(&self, versions: &Versions) -> Result<(), IndexError> {
        let made = &self.catalogue.versions;
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
        if self
            .catalogue
            .files
            .iter()
            .any(|it| matches!(it.state, State::Stale(_)))
        {
            return Err(stale("rules", &"both old and new", &"new ones"));
        }
        Ok(())
    }
}

fn commit_number(index: &tantivy::Index) -> Result<u64, IndexError> {
    let payload = index.load_metas()?.payload;
    Ok(payload.and_then(|it| it.parse().ok()).unwrap_or(0))
}

fn read_rows(ord: u32, segment: &SegmentReader, rows: &mut Vec<Row>) -> Result<(), IndexError> {
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
        rows.push(Row {
            id,
            address: DocAddress::new(ord, doc),
            length: lengths.first(doc).unwrap_or(0) as u32,
            year: years.first(doc).map(|it| it as u16),
            year_is_guess: years.values_for_doc(doc).nth(1) == Some(GUESS),
        });
    }
    Ok(())
}
