//! A form as the index holds it: with the rules of the passages it stands in.
//!
//! ```text
//! sociale in a Dutch passage ─term→ sociale/n     in an English one ─term→ sociale/e
//! ```
//!
//! Forms of the same letters are kept apart where other rules find them, so that
//! one study in English does not change what is found in another.

use crate::analyse::Inflection;

/// Stands between the letters and the mark of the rules; no word holds it.
const MARK: char = '/';

/// A form, and by whose rules it is found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Form {
    /// The word as it stands on the page, lower-cased (see
    /// [`analyse::form`](crate::analyse::form)).
    pub text: String,
    /// By whose rules its inflections are found.
    pub inflection: Inflection,
}

impl Form {
    /// Returns the form that is spelled so under each of the rules.
    #[must_use]
    pub fn each(text: &str) -> [Self; 4] {
        Inflection::ALL.map(|inflection| Self {
            text: text.to_owned(),
            inflection,
        })
    }

    pub(super) fn term(&self) -> String {
        term(&self.text, self.inflection)
    }

    /// Reads what [`term`] made.
    pub(super) fn from_term(term: &str) -> Option<Self> {
        let (text, mark) = term.rsplit_once(MARK)?;
        let inflection = Inflection::ALL
            .into_iter()
            .find(|it| mark_of(*it) == mark)?;
        Some(Self {
            text: text.to_owned(),
            inflection,
        })
    }
}

/// Returns how a form is written in the index.
pub(super) fn term(text: &str, inflection: Inflection) -> String {
    // Made for every word of every page: no formatting.
    let mut term = String::with_capacity(text.len() + 2);
    term.push_str(text);
    term.push(MARK);
    term.push_str(mark_of(inflection));
    term
}

fn mark_of(inflection: Inflection) -> &'static str {
    match inflection {
        Inflection::Dutch => "n",
        Inflection::English => "e",
        Inflection::Both => "b",
        Inflection::Names => "s",
    }
}

#[cfg(test)]
mod tests {
    use super::Form;

    #[test]
    fn what_is_written_is_read_back() {
        for form in Form::each("mede-onderzoekers") {
            assert_eq!(Form::from_term(&form.term()), Some(form));
        }
        assert_eq!(Form::from_term("noise"), None);
    }
}
