//! By which words of the studies a search looked, as the history has it.

use serde::{Deserialize, Serialize};

use crate::study::LookedFor;

/// As many words are written of each kind: a few lines of a report.
const WRITTEN: usize = 30;

/// By which words of the studies a part of a question was looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The part, as the question spells it.
    pub typed: String,
    /// Itself: its inflections and spellings, or what its `*` and `?` stand for.
    #[serde(default, skip_serializing_if = "Listed::is_none")]
    pub forms: Listed,
    /// What the other language calls it: the words of studies, then those terms of the
    /// table that were looked for and stand in none.
    #[serde(default, skip_serializing_if = "Listed::is_none")]
    pub translated: Listed,
    /// The compounds that it is a part of.
    #[serde(default, skip_serializing_if = "Listed::is_none")]
    pub compounds: Listed,
}

/// Some of a number of words: those of most studies, and how many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// How many there are.
    pub count: usize,
    /// The first of them: all, if there are no more.
    pub first: Vec<String>,
}

impl Listed {
    fn of(all: &[String]) -> Self {
        Self {
            count: all.len(),
            first: all.iter().take(WRITTEN).cloned().collect(),
        }
    }

    /// Tells whether there are none.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.count == 0
    }

    /// Returns how many are not written out.
    #[must_use]
    pub fn left(&self) -> usize {
        self.count.saturating_sub(self.first.len())
    }
}

impl Words {
    /// Keeps the first words of each kind.
    #[must_use]
    pub fn of(all: &LookedFor) -> Self {
        Self {
            typed: all.typed.clone(),
            forms: Listed::of(&all.forms),
            translated: Listed::of(&all.translated),
            compounds: Listed::of(&all.compounds),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LookedFor, WRITTEN, Words};

    #[test]
    fn a_list_that_is_cut_says_how_many_it_had() {
        let all = LookedFor {
            typed: "zorg".into(),
            compounds: (0..WRITTEN + 12).map(|it| format!("zorg{it}")).collect(),
            ..LookedFor::default()
        };
        let words = Words::of(&all);
        assert_eq!(words.compounds.first, all.compounds[..WRITTEN]);
        assert_eq!(
            (words.compounds.count, words.compounds.left()),
            (WRITTEN + 12, 12)
        );
        assert!(words.forms.is_none());
    }
}
