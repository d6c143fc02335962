//! What a question is read by, before any index is opened.

use std::{path::PathBuf, sync::Arc};

use super::{
    error::{DeskError, TablesFault},
    folders::Folders,
    tables::{Terms, taxonomy, terms},
};
use crate::{
    classify::Taxonomy,
    review::{History, Judgements, KnownStudies, Reached, Statements},
    search::Reach,
};

/// The tables and review files that a question is read by.
#[derive(Clone, Debug)]
pub struct Tools {
    folders: Folders,
    taxonomy: Arc<Taxonomy>,
    own_taxonomy: Option<PathBuf>,
    /// A table of terms that cannot be used stops only who asks by it.
    terms: Result<Option<Terms>, Arc<TablesFault>>,
}

impl Tools {
    /// Reads the tables that count.
    ///
    /// # Errors
    ///
    /// [`DeskError::Tables`] for tables of the taxonomy that cannot be used.
    pub fn read(folders: Folders) -> Result<Self, DeskError> {
        let (taxonomy, own_taxonomy) = taxonomy(&folders)?;
        Ok(Self {
            terms: terms(&folders).map_err(Arc::new),
            taxonomy,
            own_taxonomy,
            folders,
        })
    }

    /// Returns the folders that were read.
    #[must_use]
    pub fn folders(&self) -> &Folders {
        &self.folders
    }

    /// Returns what studies are coded by.
    #[must_use]
    pub fn taxonomy(&self) -> &Arc<Taxonomy> {
        &self.taxonomy
    }

    /// Returns the folder of the review's own tables for codes, if they count.
    #[must_use]
    pub fn own_taxonomy(&self) -> Option<&PathBuf> {
        self.own_taxonomy.as_ref()
    }

    /// Returns the reviewer's own terms, if there are any.
    ///
    /// # Errors
    ///
    /// [`DeskError::Tables`] if the table cannot be used.
    pub fn terms(&self) -> Result<Option<&Terms>, DeskError> {
        let terms = self.terms.as_ref();
        let terms = terms.map_err(|fault| DeskError::Tables(Arc::clone(fault)))?;
        Ok(terms.as_ref())
    }

    /// Returns the history of searches.
    #[must_use]
    pub fn history(&self) -> History {
        History::new(&self.folders.review)
    }

    /// Returns what the studies were called that searches found.
    #[must_use]
    pub fn known_studies(&self) -> KnownStudies {
        KnownStudies::new(&self.folders.review)
    }

    /// Returns what people say of codes.
    #[must_use]
    pub fn judgements(&self) -> Judgements {
        Judgements::new(&self.folders.review)
    }

    /// Returns what people say of facts.
    #[must_use]
    pub fn statements(&self) -> Statements {
        Statements::new(&self.folders.review)
    }

    /// Returns how far to look: with the reviewer's own terms if there are any.
    ///
    /// # Errors
    ///
    /// As those of [`Tools::terms`].
    pub fn reach(&self, reached: Reached) -> Result<Reach, DeskError> {
        let usual = Reach::default();
        let terms = self.terms()?;
        let bridge = usual.bridge.filter(|_| !reached.no_bridge);
        Ok(Reach {
            references: reached.with_references,
            possibly: reached.possibly,
            bridge: bridge.map(|ours| terms.map_or(ours, |own| Arc::clone(&own.bridge))),
            compounds: !reached.no_compounds,
        })
    }

    /// Tells the reviewer's own terms from others, if `reach` looks by them.
    #[must_use]
    pub fn terms_fingerprint(&self, reach: &Reach) -> Option<String> {
        reach.bridge.as_ref()?;
        let own = self.terms().ok().flatten()?;
        Some(own.fingerprint.clone())
    }

    /// Tells the review's own tables for codes from others, if there are any.
    #[must_use]
    pub fn taxonomy_fingerprint(&self) -> Option<String> {
        let own = !self.taxonomy.is_built_in();
        own.then(|| self.taxonomy.fingerprint().to_owned())
    }
}
