//! Question → leaves: by which keys words are looked for, and where.
//!
//! ```text
//! Question, Reach ─plan→ Plan
//! ```
//!
//! **Never:** an index. The same plan is run on a whole index, on one study by
//! itself, or elsewhere.

pub(super) mod leaf;
mod one_language;
pub(super) mod slot;

use leaf::{Admit, Branch, By, Leaf, Likeness, Lookup, Plan, Slot, Text, Where};
use one_language::one_language;
use slot::{exactly, of_phrase, pattern, spellings_of, start};

use super::{
    bridge::{Crossing, Term},
    question::{Limit, Node, Question, Zone},
    request::{Reach, SearchError},
};
use crate::{
    analyse::{Keys, form, words},
    study::{AlsoSearched, Language, SectionKind},
};

/// Plans a question.
///
/// # Errors
///
/// [`SearchError::Earlier`] if it names an earlier search.
pub(super) fn plan(question: &Question, reach: &Reach) -> Result<Plan, SearchError> {
    let mut planner = Planner {
        reach,
        keys: Keys::default(),
        leaves: vec![],
        slots: vec![],
        limits: vec![],
        order: vec![],
        translated: vec![],
        is_negated: false,
    };
    let root = planner.branch(&question.root, planner.everywhere())?;
    let bridge = reach.bridge.as_deref();
    let one_language = bridge.map(|it| one_language(it, &question.root, &planner.translated));
    Ok(Plan {
        root,
        leaves: planner.leaves,
        limits: planner.limits,
        possibly: reach.possibly,
        order: planner.order,
        translated: planner.translated,
        one_language: one_language.unwrap_or_default(),
        read_as: question.to_string(),
        left_out: question.left_out.clone(),
    })
}

struct Planner<'a> {
    reach: &'a Reach,
    keys: Keys,
    leaves: Vec<Leaf>,
    /// Those of the leaf in the making.
    slots: Vec<Slot>,
    limits: Vec<Limit>,
    order: Vec<usize>,
    translated: Vec<AlsoSearched>,
    /// Whether what is planned takes studies away.
    is_negated: bool,
}

impl<'a> Planner<'a> {
    fn everywhere(&self) -> Where {
        if self.reach.references {
            Where::TextAndReferences
        } else {
            Where::Text
        }
    }

    fn branch(&mut self, node: &Node, place: Where) -> Result<Branch, SearchError> {
        Ok(match node {
            Node::And(nodes) => Branch::And(self.all(nodes, place)?),
            Node::Or(nodes) => {
                let mut branches = vec![];
                for node in nodes {
                    let branch = self.branch(node, place)?;
                    match branch {
                        Branch::Leaf(leaf) if has_leaf(&branches, leaf) => {
                            self.leaves[leaf].times += 1;
                        }
                        branch => branches.push(branch),
                    }
                }
                Branch::Or(branches)
            }
            Node::Not(node) => {
                let before = std::mem::replace(&mut self.is_negated, true);
                let branch = self.branch(node, place);
                self.is_negated = before;
                Branch::Not(Box::new(branch?))
            }
            Node::In { field, node } => self.branch(node, within(*field))?,
            Node::Only(limit) => {
                self.limits.push(limit.clone());
                Branch::Only(self.limits.len() - 1)
            }
            Node::Earlier(number) => return Err(SearchError::Earlier { number: *number }),
            Node::Word(word) => {
                let mut spellings = self.word(word);
                for crossing in self.crossings(&[word]) {
                    spellings.extend(self.translations(word, &crossing.terms));
                }
                let text = self.text_of(spellings);
                self.leaf(text, place, node.to_string())
            }
            text => {
                let found = self.text(text);
                self.leaf(found, place, text.to_string())
            }
        })
    }

    /// The parts of an AND. Words side by side may be one term: `lived
    /// experience` is both words, or what the other language calls it.
    fn all(&mut self, nodes: &[Node], place: Where) -> Result<Vec<Branch>, SearchError> {
        let mut branches = vec![];
        let mut rest = nodes;
        while let Some(node) = rest.first() {
            let run: Vec<&str> = rest.iter().map_while(plain).collect();
            let mut done = 0;
            // A word that is a term by itself crosses where it is planned.
            for crossing in self.crossings(&run) {
                if crossing.words.len() > 1 {
                    for node in &rest[done..crossing.words.start] {
                        branches.push(self.branch(node, place)?);
                    }
                    done = crossing.words.end;
                    branches.push(self.term(&run[crossing.words], &crossing.terms, place));
                }
            }
            for node in &rest[done..run.len()] {
                branches.push(self.branch(node, place)?);
            }
            if run.is_empty() {
                branches.push(self.branch(node, place)?);
            }
            rest = &rest[run.len().max(1)..];
        }
        Ok(branches)
    }

    /// Words that are one term together: all of them, or its translations.
    fn term(&mut self, words: &[&str], terms: &[&Term], place: Where) -> Branch {
        let mut all = vec![];
        for word in words {
            let spellings = self.word(word);
            let text = self.text_of(spellings);
            all.push(self.leaf(text, place, (*word).to_owned()));
        }
        let typed = words.join(" ");
        let translations = self.translations(&typed, terms);
        let translations = self.text_of(translations);
        let translations = self.leaf(translations, place, format!("({typed})"));
        Branch::Or(vec![Branch::And(all), translations])
    }

    fn crossings(&self, words: &[&str]) -> Vec<Crossing<'a>> {
        match &self.reach.bridge {
            Some(bridge) if !words.is_empty() => bridge.spans(words),
            _ => vec![],
        }
    }

    /// The spellings of terms, and a note that `typed` also looks for them.
    fn translations(&mut self, typed: &str, terms: &[&Term]) -> Vec<Vec<Slot>> {
        let mut spellings = vec![];
        for term in terms {
            let mut spelling = vec![];
            for word in term.words() {
                let mut by = vec![self.keys.folded(&word)];
                if !term.is_exact {
                    by.push(self.keys.stem(&word, term.language));
                }
                let look = |key| Lookup {
                    by: By::Key(key),
                    only: Admit::Term {
                        word: word.clone(),
                        term: (*term).clone(),
                    },
                    likeness: Likeness::Translated,
                };
                spelling.push(by.into_iter().map(look).collect());
            }
            spellings.push(spelling);
        }
        if !self.translated.iter().any(|it| it.typed == typed) {
            self.translated.push(AlsoSearched {
                typed: typed.to_owned(),
                terms: terms.iter().map(|it| it.text.clone()).collect(),
            });
        }
        spellings
    }

    /// The same leaf twice in a question is one leaf: its places count once.
    fn leaf(&mut self, text: Text, place: Where, typed: String) -> Branch {
        let slots = std::mem::take(&mut self.slots);
        let claims = !self.is_negated;
        let is_same = |it: &Leaf| {
            let text = it.slots == slots && it.text == text;
            text && it.place == place && it.claims == claims
        };
        let known = self.leaves.iter().position(is_same);
        let number = known.unwrap_or_else(|| {
            self.leaves.push(Leaf {
                slots,
                text,
                place,
                claims,
                typed: held_to(place, typed),
                times: 1,
            });
            self.leaves.len() - 1
        });
        self.order.push(number);
        Branch::Leaf(number)
    }

    fn text(&mut self, node: &Node) -> Text {
        let spellings = match node {
            Node::Word(text) => self.word(text),
            Node::Exact(text) => vec![words(text).map(|it| exactly(form(it.text))).collect()],
            Node::Start(text) => start(text),
            Node::Pattern(text) => vec![pattern(text)],
            Node::Phrase(words) => vec![words.iter().map(of_phrase).collect()],
            Node::Near {
                left,
                right,
                between,
                ordered,
            } => {
                return Text::Near {
                    left: self.side(left),
                    right: self.side(right),
                    between: *between,
                    ordered: *ordered,
                };
            }
            // The parser lets only text stand here.
            Node::And(_)
            | Node::Or(_)
            | Node::Not(_)
            | Node::In { .. }
            | Node::Only(_)
            | Node::Earlier(_) => vec![],
        };
        self.text_of(spellings)
    }

    /// A text of the leaf in the making, its words numbered.
    fn text_of(&mut self, spellings: Vec<Vec<Slot>>) -> Text {
        let mut number = |slot: Slot| {
            let known = self.slots.iter().position(|it| *it == slot);
            known.unwrap_or_else(|| {
                self.slots.push(slot);
                self.slots.len() - 1
            })
        };
        let mut spelling = |it: Vec<Slot>| it.into_iter().map(&mut number).collect();
        Text::Words(spellings.into_iter().map(&mut spelling).collect())
    }

    fn side(&mut self, node: &Node) -> Vec<Text> {
        match node {
            Node::Or(nodes) => nodes.iter().map(|it| self.text(it)).collect(),
            node => vec![self.text(node)],
        }
    }

    fn word(&mut self, text: &str) -> Vec<Vec<Slot>> {
        let parts: Vec<String> = words(text).map(|it| form(it.text)).collect();
        let mut spellings = vec![parts.iter().map(|it| self.inflections(it)).collect()];
        if parts.len() > 1 {
            // `co-onderzoeker` is also looked for as `coonderzoeker`.
            spellings.push(vec![self.inflections(&parts.concat())]);
        }
        spellings
    }

    /// All inflections of a word, in either language: one to three words are
    /// too few to tell a language by. Each is looked for in passages of its
    /// language, and in those of neither.
    fn inflections(&mut self, form: &str) -> Slot {
        let mut slot = spellings_of(form);
        for language in [Language::Dutch, Language::English] {
            let stem = By::Key(self.keys.stem(form, language));
            slot.push(Lookup::new(stem, Likeness::Inflected));
        }
        // A compound is a weaker match than a word: it may add a study behind the
        // others, and takes none away.
        if self.reach.compounds && !self.is_negated {
            let part = By::Key(self.keys.part(form));
            slot.push(Lookup::new(part, Likeness::Part));
        }
        if form == "één" || form == "een" {
            for look in &mut slot {
                look.only = Admit::Folding(form.to_owned());
            }
        }
        slot
    }
}

/// The text of a word that stands by itself: `mede-onderzoeker` does not.
fn plain(node: &Node) -> Option<&str> {
    match node {
        Node::Word(word) if words(word).count() == 1 => Some(word),
        _ => None,
    }
}

fn has_leaf(branches: &[Branch], leaf: usize) -> bool {
    let is_it = |it: &Branch| matches!(it, Branch::Leaf(it) if *it == leaf);
    branches.iter().any(is_it)
}

fn within(zone: Zone) -> Where {
    match zone {
        Zone::Title => Where::Title,
        Zone::Abstract => Where::Section(SectionKind::Abstract),
        Zone::Methods => Where::Section(SectionKind::Methods),
        Zone::Results => Where::Section(SectionKind::Results),
        Zone::Conclusion => Where::Section(SectionKind::Conclusion),
        Zone::References => Where::Section(SectionKind::References),
    }
}

/// How a question spells a text that is held to a place.
fn held_to(place: Where, typed: String) -> String {
    let is_it = |zone: &&Zone| within(**zone) == place;
    let Some(zone) = Zone::ALL.iter().find(is_it) else {
        return typed;
    };
    let is_one = typed.starts_with('"') || !typed.contains(' ');
    let (open, close) = if is_one { ("", "") } else { ("(", ")") };
    format!("{}:{open}{typed}{close}", zone.word())
}
