//! Question → leaves: which forms, in which order, are looked for.

use std::collections::BTreeSet;

use super::question::{Node, PhraseWord, Question};
use crate::{
    analyse::{Key, Keys, fold, fold_all, form, keeps_its_accents, words},
    index::{Index, IndexError},
    study::Language,
};

/// A question, ready to be run.
pub(super) struct Plan {
    pub(super) root: Branch,
    /// What is looked for; branches point into it.
    pub(super) leaves: Vec<Leaf>,
    pub(super) read_as: String,
    pub(super) left_out: Vec<String>,
}

/// The Boolean part of a question, over leaves.
pub(super) enum Branch {
    Leaf(usize),
    And(Vec<Branch>),
    Or(Vec<Branch>),
    Not(Box<Branch>),
}

/// Something that stands in a text: a word or words side by side, in any of
/// several spellings.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Leaf {
    pub(super) spellings: Vec<Spelling>,
}

/// Words side by side; for each, the forms that will do.
pub(super) type Spelling = Vec<BTreeSet<String>>;

pub(super) fn plan(index: &Index, question: &Question) -> Result<Plan, IndexError> {
    let mut planner = Planner {
        index,
        keys: Keys::default(),
        leaves: vec![],
    };
    let root = planner.branch(&question.root)?;
    Ok(Plan {
        root,
        leaves: planner.leaves,
        read_as: question.to_string(),
        left_out: question.left_out.clone(),
    })
}

struct Planner<'a> {
    index: &'a Index,
    keys: Keys,
    leaves: Vec<Leaf>,
}

impl Planner<'_> {
    fn branch(&mut self, node: &Node) -> Result<Branch, IndexError> {
        Ok(match node {
            Node::And(nodes) => Branch::And(self.branches(nodes)?),
            Node::Or(nodes) => Branch::Or(self.branches(nodes)?),
            Node::Not(node) => Branch::Not(Box::new(self.branch(node)?)),
            Node::Word(text) => self.word(text)?,
            Node::Start(text) => self.start(text)?,
            Node::Phrase(words) => self.phrase(words)?,
            Node::Exact(_)
            | Node::Pattern(_)
            | Node::Near { .. }
            | Node::In { .. }
            | Node::Only(_)
            | Node::Earlier(_) => return Err(IndexError::NotYet),
        })
    }

    fn branches(&mut self, nodes: &[Node]) -> Result<Vec<Branch>, IndexError> {
        nodes.iter().map(|it| self.branch(it)).collect()
    }

    /// The same leaf twice in a question is one leaf: its places count once.
    fn leaf(&mut self, spellings: Vec<Spelling>) -> Branch {
        let leaf = Leaf { spellings };
        let known = self.leaves.iter().position(|it| *it == leaf);
        Branch::Leaf(known.unwrap_or_else(|| {
            self.leaves.push(leaf);
            self.leaves.len() - 1
        }))
    }

    fn word(&mut self, text: &str) -> Result<Branch, IndexError> {
        let parts: Vec<String> = words(text).map(|it| form(it.text)).collect();
        let mut spelling = vec![];
        for part in &parts {
            spelling.push(self.inflections(part)?);
        }
        let mut spellings = vec![spelling];
        if parts.len() > 1 {
            // `co-onderzoeker` is also looked for as `coonderzoeker`.
            spellings.push(vec![self.inflections(&parts.concat())?]);
        }
        Ok(self.leaf(spellings))
    }

    fn start(&mut self, text: &str) -> Result<Branch, IndexError> {
        let mut parts: Vec<String> = words(text).map(|it| form(it.text)).collect();
        let open = parts.pop().unwrap_or_default();
        let mut spelling = vec![];
        for part in &parts {
            spelling.push(self.spellings_of(part)?);
        }
        spelling.push(self.beginning_with(&open)?);
        let mut spellings = vec![spelling];
        if !parts.is_empty() {
            let joined = parts.concat() + &open;
            spellings.push(vec![self.beginning_with(&joined)?]);
        }
        Ok(self.leaf(spellings))
    }

    fn phrase(&mut self, words: &[PhraseWord]) -> Result<Branch, IndexError> {
        let mut spelling = vec![];
        for word in words {
            let form = form(&word.text);
            spelling.push(if word.is_start {
                self.beginning_with(&form)?
            } else {
                self.spellings_of(&form)?
            });
        }
        Ok(self.leaf(vec![spelling]))
    }

    /// All inflections of a word, in either language: one to three words are
    /// too few to tell a language by.
    fn inflections(&mut self, form: &str) -> Result<BTreeSet<String>, IndexError> {
        let mut forms = self.spellings_of(form)?;
        for language in [Language::Dutch, Language::English] {
            let stem = self.keys.stem(form, language);
            forms.extend(self.index.forms_of(&stem)?);
        }
        // `één` is never `een`, whatever the stemmer makes of it.
        if form == "één" || form == "een" {
            forms.retain(|it| fold(it) == fold(form));
        }
        Ok(forms)
    }

    /// The same word with and without diacritics.
    fn spellings_of(&self, form: &str) -> Result<BTreeSet<String>, IndexError> {
        self.index.forms_of(&self.keys.folded(form))
    }

    fn beginning_with(&self, form: &str) -> Result<BTreeSet<String>, IndexError> {
        let mut forms = self.index.forms_starting(&Key::Folded(fold_all(form)))?;
        if keeps_its_accents(form) {
            // `één*` begins `éénoudergezin` and not `eenheid`.
            forms.retain(|it| it.starts_with(form));
            forms.insert(form.to_owned());
        }
        Ok(forms)
    }
}
