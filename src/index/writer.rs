//! The one writer of an index.

use std::{fs::File, io, path::Path};

use tantivy::{
    IndexWriter, TantivyDocument, TantivyError, Term,
    indexer::{LogMergePolicy, UserOperation},
};

use super::{
    analysed::Analysed,
    catalogue::Catalogue,
    documents::documents,
    error::IndexError,
    folder::{IndexFolder, patiently},
    format::FORMAT,
    schema::{Fields, LINES},
    segments::Segments,
    tokenizer::LineTokenizer,
};
use crate::study::StudyId;

/// Memory for the segment in the making; its least is 15 MB. With 64 MB the
/// 2,647 pages of 123 real documents become one segment.
const ARENA_BYTES: usize = 64_000_000;

/// Writes studies into an index; there is one at a time.
pub struct Writer {
    folder: IndexFolder,
    tantivy: IndexWriter<TantivyDocument>,
    fields: Fields,
    segments: Segments,
    /// The number of the last commit.
    number: u64,
    /// Bytes handed to tantivy since then.
    pending: usize,
    // Held until the end of the run.
    _lock: File,
}

impl Writer {
    /// Opens the index in `dir` for writing, or makes one there, and returns
    /// what it holds.
    ///
    /// # Errors
    ///
    /// [`IndexError::Busy`] if another run writes, [`IndexError::Newer`] if a
    /// newer program made it, [`IndexError::NotOurs`] if the folder holds other
    /// things.
    pub fn open(dir: &Path) -> Result<(Self, Catalogue), IndexError> {
        let folder = IndexFolder::new(dir);
        folder.prepare()?;
        let lock = folder.lock()?;
        // An index of another format is made anew, from the same folders.
        let mut folders = vec![];
        if folder.format()? != Some(FORMAT) {
            let before = folder.newest_catalogue();
            folders = before.map(|it| it.folders).unwrap_or_default();
            folder.clear()?;
        }
        let fields = Fields::new();
        let directory = Segments::open(&folder.segments()).map_err(TantivyError::from)?;
        let index = tantivy::Index::open_or_create(directory.clone(), fields.schema.clone())?;
        index.tokenizers().register(LINES, LineTokenizer);
        let payload = index.load_metas()?.payload;
        let number = payload.and_then(|it| it.parse().ok()).unwrap_or(0);
        let catalogue = if number == 0 {
            Catalogue {
                folders,
                home: folder.home(),
                ..Catalogue::default()
            }
        } else {
            folder.read_catalogue(number)?
        };
        let tantivy = patiently(|| match index.writer_with_num_threads(1, ARENA_BYTES) {
            Ok(writer) => Ok(Some(writer)),
            Err(TantivyError::LockFailure(..)) => Ok(None),
            Err(err) => Err(err.into()),
        })?
        .ok_or(IndexError::Busy)?;
        let mut policy = LogMergePolicy::default();
        // By default deleted documents never bring about a merge.
        policy.set_del_docs_ratio_before_merge(0.3);
        tantivy.set_merge_policy(Box::new(policy));
        let writer = Self {
            folder,
            tantivy,
            fields,
            segments: directory,
            number,
            pending: 0,
            _lock: lock,
        };
        Ok((writer, catalogue))
    }

    /// Adds a study, in the place of an older version of it if there is one.
    pub fn add(&mut self, study: Analysed) -> Result<(), IndexError> {
        self.pending += study.weight();
        let mut operations = vec![UserOperation::Delete(self.owner(study.id))];
        let documents = documents(study, &self.fields);
        operations.extend(documents.into_iter().map(UserOperation::Add));
        let done = self.tantivy.run(operations);
        done.map_err(|err| why(&self.segments, &self.folder, err))?;
        Ok(())
    }

    /// Removes a study.
    pub fn remove(&mut self, id: StudyId) {
        self.tantivy.delete_term(self.owner(id));
    }

    /// Returns how many bytes have been added since the last commit; tantivy
    /// may hold all of them in memory.
    #[must_use]
    pub fn pending(&self) -> usize {
        self.pending
    }

    /// Makes all changes since the last commit visible, at once and together
    /// with the catalogue.
    pub fn commit(&mut self, catalogue: &Catalogue) -> Result<(), IndexError> {
        let number = self.number + 1;
        self.folder.write_catalogue(number, catalogue)?;
        let commit = self.tantivy.prepare_commit().and_then(|mut commit| {
            commit.set_payload(&number.to_string());
            commit.commit()
        });
        commit.map_err(|err| why(&self.segments, &self.folder, err))?;
        // A reader that opened the commit before this one may still read its
        // catalogue.
        self.folder.forget_catalogues(self.number);
        self.number = number;
        self.pending = 0;
        Ok(())
    }

    /// Ends the run when all merges are done.
    pub fn finish(self) -> Result<(), IndexError> {
        let done = self.tantivy.wait_merging_threads();
        done.map_err(|err| why(&self.segments, &self.folder, err))
    }

    fn owner(&self, id: StudyId) -> Term {
        Term::from_field_text(self.fields.owner, &id.to_string())
    }
}

/// Why tantivy failed: that the disk is full, if that was met.
fn why(segments: &Segments, folder: &IndexFolder, err: TantivyError) -> IndexError {
    if segments.is_full() {
        return IndexError::Disk {
            path: folder.segments(),
            source: io::Error::from(io::ErrorKind::StorageFull),
        };
    }
    err.into()
}
