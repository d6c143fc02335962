//! How far a question reaches: from options, to the history, and back.

use kennisbasis::{review::Search, search::Reach};

use super::{super::Places, Failure, Options};

/// The words of [`Reach`] in the history: those of the options.
const WITH_REFERENCES: &str = "with-references";
const POSSIBLY: &str = "possibly";
const NO_BRIDGE: &str = "no-bridge";
const NO_COMPOUNDS: &str = "no-compounds";

impl Options {
    /// The options on how far to look, as the history has them.
    pub(super) fn reach_words(&self) -> Vec<String> {
        let words = [
            (self.with_references, WITH_REFERENCES),
            (self.possibly, POSSIBLY),
            (self.no_bridge, NO_BRIDGE),
            (self.no_compounds, NO_COMPOUNDS),
        ];
        let words = words.into_iter().filter(|it| it.0);
        words.map(|it| it.1.to_owned()).collect()
    }
}

impl Places {
    /// How far to look, by the words of the options; with the reviewer's own
    /// terms if there are any.
    pub(crate) fn reach(&self, words: &[String]) -> Result<Reach, Failure> {
        let has = |word: &str| words.iter().any(|it| it == word);
        let usual = Reach::default();
        let terms = self.terms()?;
        let bridge = usual.bridge.filter(|_| !has(NO_BRIDGE));
        Ok(Reach {
            references: has(WITH_REFERENCES),
            possibly: has(POSSIBLY),
            bridge: bridge.map(|ours| terms.map_or(ours, |own| own.bridge)),
            compounds: !has(NO_COMPOUNDS),
        })
    }

    /// Tells the reviewer's own terms from others, if they were looked at.
    pub(crate) fn own_terms(&self, reach: &Reach) -> Option<String> {
        reach.bridge.as_ref()?;
        let own = self.terms().ok().flatten()?;
        Some(own.fingerprint)
    }

    /// Tells the review's own tables for codes from others, if there are any.
    pub(crate) fn own_taxonomy(&self) -> Option<String> {
        let taxonomy = self.taxonomy().ok()?;
        let own = !taxonomy.is_built_in();
        own.then(|| taxonomy.fingerprint().to_owned())
    }

    /// Tells whether a search was run by other terms than those of now.
    pub(crate) fn has_other_terms(&self, before: &Search, reach: &Reach) -> bool {
        before.terms != self.own_terms(reach)
    }
}
