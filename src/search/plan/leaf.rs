//! A question, ready to be run: what is looked for, by which keys, and where.
//!
//! No index is needed to make it, and none stands in it: which forms a key finds
//! is asked when it runs, of whatever holds the words.

use crate::{
    analyse::{Key, Keys, fold},
    index::Form,
    search::{bridge::Term, question::Limit},
    study::{AlsoSearched, OneLanguage, SectionKind},
};

/// A question, ready to be run.
pub(in crate::search) struct Plan {
    pub(in crate::search) root: Branch,
    /// What is looked for, in the order of the question; branches point into
    /// it.
    pub(in crate::search) leaves: Vec<Leaf>,
    /// The limits on studies, likewise.
    pub(in crate::search) limits: Vec<Limit>,
    /// Whether a limit on a code also lets through what is only possible.
    pub(in crate::search) possibly: bool,
    /// The leaves as they follow each other in the question.
    pub(in crate::search) order: Vec<usize>,
    pub(in crate::search) read_as: String,
    pub(in crate::search) left_out: Vec<String>,
    /// Words as typed, each with the terms of the other language that were also
    /// looked for.
    pub(in crate::search) translated: Vec<AlsoSearched>,
    /// Words that were looked for as typed alone.
    pub(in crate::search) one_language: OneLanguage,
}

/// The Boolean part of a question, over leaves.
#[derive(Debug)]
pub(in crate::search) enum Branch {
    /// By its number among the leaves.
    Leaf(usize),
    /// Studies that a limit lets through, by its number among the limits.
    Only(usize),
    And(Vec<Branch>),
    Or(Vec<Branch>),
    Not(Box<Branch>),
}

/// Something that stands in a study, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::search) struct Leaf {
    /// The words of it, each once.
    pub(in crate::search) slots: Vec<Slot>,
    pub(in crate::search) text: Text,
    pub(in crate::search) place: Where,
    /// Whether a title counts that stands on no page: it does for what is wanted; what
    /// only the file claims takes no study away.
    pub(in crate::search) claims: bool,
    /// As the question spells it.
    pub(in crate::search) typed: String,
    /// How often it stands in one OR: who says a word twice among others wants
    /// it more.
    pub(in crate::search) times: u32,
}

/// What stands at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::search) enum Text {
    /// A word or words side by side, in any of several spellings.
    Words(Vec<Spelling>),
    /// Two texts, each in any of several spellings, with at most so many words
    /// between them.
    Near {
        left: Vec<Text>,
        right: Vec<Text>,
        between: u32,
        ordered: bool,
    },
}

/// Words side by side, by their numbers among the slots of the leaf.
pub(in crate::search) type Spelling = Vec<usize>;

/// The ways in which one word is looked for. A form that several ways find is as
/// like what was typed as the first of them says.
pub(in crate::search) type Slot = Vec<Lookup>;

/// One way in which a word is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::search) struct Lookup {
    pub(in crate::search) by: By,
    /// Which of the forms found count.
    pub(in crate::search) only: Admit,
    pub(in crate::search) likeness: Likeness,
}

/// Which forms a look takes up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::search) enum By {
    /// Those with this key.
    Key(Key),
    /// Those with a key that begins so.
    Start(Key),
    /// Those that are spelled so, by whatever rules.
    Form(String),
}

/// Which of the forms that a look takes up count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::search) enum Admit {
    /// All.
    All,
    /// Those that begin so, accents and all.
    Beginning(String),
    /// Those that are this word but for accents: `één` is never `een`, whatever
    /// the stemmer makes of it.
    Folding(String),
    /// Those whose key a word with `?` and `*` stands for:
    /// that of `mede-onderzoeker` has no hyphen.
    Pattern(String),
    /// Those that may stand for `word` of a term of the bridge.
    Term { word: String, term: Term },
}

/// How like what was typed a match is, the most like first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::search) enum Likeness {
    /// The same word, but for capitals and diacritics.
    Same,
    /// Another inflection of it.
    Inflected,
    /// A term of the other language that means the same.
    Translated,
    /// A compound that it is a part of.
    Part,
}

/// Where in a study a leaf may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::search) enum Where {
    /// In the text, but for its reference lists.
    Text,
    /// In the text or in its reference lists.
    TextAndReferences,
    /// In a section of this kind.
    Section(SectionKind),
    /// In the title.
    Title,
}

impl Lookup {
    pub(in crate::search) fn new(by: By, likeness: Likeness) -> Self {
        Self {
            by,
            only: Admit::All,
            likeness,
        }
    }
}

impl Admit {
    /// Tells whether a form counts that was taken up by `key`, without its kind.
    pub(in crate::search) fn admits(&self, form: &Form, key: &str, keys: &mut Keys) -> bool {
        match self {
            Self::All => true,
            Self::Beginning(start) => form.text.starts_with(start),
            Self::Folding(word) => fold(&form.text) == fold(word),
            Self::Pattern(pattern) => fits(pattern, key),
            Self::Term { word, term } => term.admits(word, &form.text, keys),
        }
    }
}

/// Tells whether a word is one that a pattern stands for: `?` is any one
/// letter or figure, a `*` any letters or none.
fn fits(pattern: &str, word: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let word: Vec<char> = word.chars().collect();
    let (mut sign, mut letter) = (0, 0);
    // Behind the last `*`, and the first letter that it does not stand for.
    let mut open: Option<(usize, usize)> = None;
    while letter < word.len() {
        match pattern.get(sign) {
            Some('*') => {
                sign += 1;
                open = Some((sign, letter));
            }
            Some('?') if word[letter].is_alphanumeric() => {
                sign += 1;
                letter += 1;
            }
            Some(it) if *it == word[letter] => {
                sign += 1;
                letter += 1;
            }
            _ => {
                let Some((behind, from)) = open else {
                    return false;
                };
                // One letter more for the last `*`.
                open = Some((behind, from + 1));
                (sign, letter) = (behind, from + 1);
            }
        }
    }
    pattern[sign..].iter().all(|it| *it == '*')
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_question_mark_is_one_letter_and_a_star_any_letters() {
        for (pattern, word, expected) in [
            ("wom?n", "women", true),
            ("wom?n", "womn", false),
            ("wom?n", "womens", false),
            ("wom?n*", "womens", true),
            ("organi?ation*", "organization", true),
            ("kind*", "kind", true),
            ("a?b", "a-b", false),
            ("behavio*r", "behavior", true),
            ("behavio*r", "behaviour", true),
            ("behavio*r", "behaviours", false),
            ("*participatie", "participatie", true),
            ("*participatie", "arbeidsparticipatie", true),
            ("*participatie", "participaties", false),
            ("*particip*", "arbeidsparticipaties", true),
            ("b*a*a", "banana", true),
            ("b*n?n*", "banana", true),
            ("b*nn", "banana", false),
            ("*", "", true),
        ] {
            assert_eq!(fits(pattern, word), expected, "{pattern} {word}");
        }
    }
}
