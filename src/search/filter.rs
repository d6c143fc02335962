//! Which studies to look in: facets, languages, years.

use std::collections::BTreeMap;

use super::years::Years;
use crate::study::{Facet, Language};

/// Which studies to look in. Values of one facet are alternatives; facets,
/// languages and years must all hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// The wanted values per facet, as the taxonomy spells them.
    pub facets: BTreeMap<Facet, Vec<String>>,
    /// The wanted languages.
    pub languages: Vec<Language>,
    /// The wanted years.
    pub years: Option<Years>,
    /// Whether a value of a facet that is only possible will do, too.
    pub possibly: bool,
}
