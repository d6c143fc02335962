//! An open index with all that a question is read and answered by.

use std::{collections::BTreeMap, path::Path};

use super::{
    error::{DeskError, IndexFault},
    tools::Tools,
};
use crate::{
    classify::Taxonomy,
    index::{Index, IndexError, Number},
    pipeline,
    review::OddLine,
    study::{Address, Facet, Page, PageNo, Study, StudyId},
    walk::find_folder,
};

/// An open index with its tables, own terms, review folder, and what people say.
///
/// It is opened once and shared by threads. What people judge after that, or a
/// run that adds studies, is seen by who opens it again.
pub struct Desk {
    tools: Tools,
    index: Index,
}

/// What was set aside when a desk was opened; it stopped nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetAside {
    /// Values that people named and the taxonomy does not have (any more), in
    /// the order in which they said so, no two beside each other the same.
    pub values: Vec<(Facet, String)>,
    /// Lines of what people say that are not as they should be.
    pub odd: Vec<OddLine>,
}

impl Desk {
    /// Opens the index, and lays what people say over its codes and facts.
    ///
    /// # Errors
    ///
    /// [`DeskError::Index`] if there is no index, or it does not fit this program
    /// or these tables; [`DeskError::Review`] if the disk does not let what people
    /// say be read.
    pub fn open(tools: Tools) -> Result<(Self, SetAside), DeskError> {
        let versions = pipeline::versions(tools.taxonomy());
        let index = Index::open(&tools.folders().index, &versions);
        let index = index.map_err(|err| not_opened(err, &tools))?;
        let kept = tools.judgements().read()?;
        let mut judgements = kept.all;
        let mut values = vec![];
        judgements.retain_mut(|it| {
            let known = tools.taxonomy().resolve(it.facet, &it.value);
            let known = known.map(str::to_owned);
            let is_known = known.is_some();
            if let Some(value) = known {
                it.value = value;
            } else {
                values.push((it.facet, it.value.clone()));
            }
            is_known
        });
        values.dedup();
        let statements = tools.statements().read()?;
        let mut odd = kept.odd;
        odd.extend(statements.odd);
        let set_aside = SetAside { values, odd };
        let index = index.with_judgements(judgements);
        let index = index.with_statements(&statements.all);
        Ok((Self { tools, index }, set_aside))
    }

    /// Returns the tables and review files.
    #[must_use]
    pub fn tools(&self) -> &Tools {
        &self.tools
    }

    /// Returns the index.
    #[must_use]
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Refuses an index that does not hold the folder `corpus`.
    ///
    /// # Errors
    ///
    /// [`IndexFault::NotHeld`].
    pub fn holds(&self, corpus: &Path) -> Result<(), DeskError> {
        holds(&self.index, corpus, &self.tools.folders().index)
    }

    /// Returns the number of a study in the index.
    ///
    /// # Errors
    ///
    /// [`IndexError::Damaged`] if the index does not hold it.
    pub(super) fn number(&self, id: StudyId) -> Result<Number, DeskError> {
        let number = self.index.number(id);
        let damaged = || IndexError::Damaged {
            what: format!("study {} has no record", id.short()),
        };
        Ok(number.ok_or_else(damaged)?)
    }

    /// Returns what is known of a study, what people say of it included.
    ///
    /// # Errors
    ///
    /// [`DeskError::Index`] if the index does not hold it.
    pub fn study(&self, id: StudyId) -> Result<Study, DeskError> {
        Ok(self.index.study(self.number(id)?)?)
    }

    /// Returns a page of a study.
    ///
    /// # Errors
    ///
    /// [`DeskError::Index`] if the index does not hold it.
    pub fn page(&self, id: StudyId, no: PageNo) -> Result<Page, DeskError> {
        Ok(self.index.page(self.number(id)?, no)?)
    }

    /// Returns where the file of a study stands, as it is shown; of several
    /// copies the first.
    #[must_use]
    pub fn file(&self, id: StudyId) -> Option<String> {
        let catalogue = self.index.catalogue();
        let entry = catalogue.files_of(id).next();
        entry.map(|it| catalogue.shown(it))
    }

    /// Returns where the file of each study stands, as [`Desk::file`] does of one.
    #[must_use]
    pub fn files(&self) -> BTreeMap<StudyId, String> {
        let catalogue = self.index.catalogue();
        let mut files = BTreeMap::new();
        // A file on disk goes before one that is attached to another.
        for attached in [false, true] {
            let those = catalogue.files.iter();
            for it in those.filter(|it| it.attached.is_none() != attached) {
                if let Some(id) = it.state.study() {
                    files.entry(id).or_insert_with(|| catalogue.shown(it));
                }
            }
        }
        files
    }

    /// Returns where a study can be read; of several copies the first.
    #[must_use]
    pub fn address(&self, id: StudyId) -> Option<Address> {
        let catalogue = self.index.catalogue();
        let entry = catalogue.files_of(id).next();
        entry.map(|it| catalogue.address(it))
    }
}

/// Refuses an index that does not hold the folder `corpus`; `dir` is that of the
/// index.
pub fn holds(index: &Index, corpus: &Path, dir: &Path) -> Result<(), DeskError> {
    let catalogue = index.catalogue();
    let held = catalogue.folders.iter().map(|it| it.path(&catalogue.home));
    let here = find_folder(corpus);
    if here.is_some() && held.map(|it| find_folder(&it)).any(|it| it == here) {
        return Ok(());
    }
    let fault = IndexFault::NotHeld {
        corpus: corpus.to_owned(),
        index: dir.to_owned(),
    };
    Err(fault.into())
}

/// Tells apart an index whose studies were coded by other tables.
fn not_opened(err: IndexError, tools: &Tools) -> DeskError {
    match err {
        IndexError::Stale {
            what: "taxonomy",
            found,
            ..
        } => DeskError::Index(IndexFault::OtherTables {
            by_ours: found == Taxonomy::built_in().fingerprint(),
            in_use: tools.own_taxonomy().cloned(),
        }),
        err => err.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::Desk;

    #[test]
    fn threads_can_share_a_desk() {
        fn is_shared<T: Send + Sync>() {}
        is_shared::<Desk>();
    }
}
