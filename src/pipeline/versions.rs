//! What an index is made with.

use crate::{
    analyse,
    classify::{self, Taxonomy},
    extract,
    index::Versions,
};

/// Returns the versions of all rules of this program, with this taxonomy.
#[must_use]
pub fn versions(taxonomy: &Taxonomy) -> Versions {
    Versions {
        extractor: extract::VERSION,
        classifier: classify::VERSION,
        taxonomy: taxonomy.fingerprint().to_owned(),
        analyser: analyse::fingerprint(),
    }
}
