//! Question → leaves: which forms, in which order, are looked for and where.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Reach, SearchError,
    bridge::{Crossing, Term},
    limit,
    question::{Node, PhraseWord, Question, Zone},
};
use crate::{
    analyse::{Key, Keys, fold, fold_all, form, keeps_its_accents, words},
    index::{Index, IndexError, Number},
    study::{Language, SectionKind},
};

/// A question, ready to be run.
pub(super) struct Plan {
    pub(super) root: Branch,
    /// What is looked for, in the order of the question; branches point into
    /// it.
    pub(super) leaves: Vec<Leaf>,
    /// The leaves as they follow each other in the question.
    pub(super) order: Vec<usize>,
    pub(super) read_as: String,
    pub(super) left_out: Vec<String>,
    /// Words as typed, each with the terms of the other language that were also
    /// looked for.
    pub(super) translated: Vec<(String, Vec<String>)>,
}

/// The Boolean part of a question, over leaves.
#[derive(Debug)]
pub(super) enum Branch {
    Leaf(usize),
    /// Studies that a limit lets through.
    Only(BTreeSet<Number>),
    And(Vec<Branch>),
    Or(Vec<Branch>),
    Not(Box<Branch>),
}

/// Something that stands in a study, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Leaf {
    pub(super) text: Text,
    pub(super) place: Where,
    /// As the question spells it.
    pub(super) typed: String,
    /// How often it stands in one OR: who says a word twice among others wants
    /// it more.
    pub(super) times: u32,
}

/// What stands at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Text {
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

/// Words side by side; for each, the forms that will do.
pub(super) type Spelling = Vec<Forms>;

/// Forms, and how like what was typed each is.
pub(super) type Forms = BTreeMap<String, Likeness>;

/// How like what was typed a match is, the most like first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Likeness {
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
pub(super) enum Where {
    /// In the text, but for its reference lists.
    Text,
    /// In the text or in its reference lists.
    TextAndReferences,
    /// In a section of this kind.
    Section(SectionKind),
    /// In the title.
    Title,
}

pub(super) fn plan(index: &Index, question: &Question, reach: &Reach) -> Result<Plan, SearchError> {
    let mut planner = Planner {
        index,
        reach,
        keys: Keys::default(),
        leaves: vec![],
        order: vec![],
        translated: vec![],
        is_negated: false,
    };
    let root = planner.branch(&question.root, planner.everywhere())?;
    Ok(Plan {
        root,
        leaves: planner.leaves,
        order: planner.order,
        translated: planner.translated,
        read_as: question.to_string(),
        left_out: question.left_out.clone(),
    })
}

struct Planner<'a> {
    index: &'a Index,
    reach: &'a Reach,
    keys: Keys,
    leaves: Vec<Leaf>,
    order: Vec<usize>,
    translated: Vec<(String, Vec<String>)>,
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
                Branch::Only(limit::studies(self.index, limit, self.reach.possibly)?)
            }
            Node::Earlier(number) => return Err(SearchError::Earlier { number: *number }),
            Node::Word(word) => {
                let mut spellings = self.word(word)?;
                for crossing in self.crossings(&[word]) {
                    spellings.extend(self.translations(word, &crossing.terms)?);
                }
                self.leaf(Text::Words(spellings), place, node.to_string())
            }
            text => {
                let found = self.text(text)?;
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
                    branches.push(self.term(&run[crossing.words], &crossing.terms, place)?);
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
    fn term(
        &mut self,
        words: &[&str],
        terms: &[&Term],
        place: Where,
    ) -> Result<Branch, SearchError> {
        let mut all = vec![];
        for word in words {
            let spellings = self.word(word)?;
            all.push(self.leaf(Text::Words(spellings), place, (*word).to_owned()));
        }
        let typed = words.join(" ");
        let translations = Text::Words(self.translations(&typed, terms)?);
        let translations = self.leaf(translations, place, format!("({typed})"));
        Ok(Branch::Or(vec![Branch::And(all), translations]))
    }

    fn crossings(&self, words: &[&str]) -> Vec<Crossing<'a>> {
        match &self.reach.bridge {
            Some(bridge) if !words.is_empty() => bridge.spans(words),
            _ => vec![],
        }
    }

    /// The spellings of terms, and a note that `typed` also looks for them.
    fn translations(&mut self, typed: &str, terms: &[&Term]) -> Result<Vec<Spelling>, IndexError> {
        let mut spellings = vec![];
        for term in terms {
            let mut spelling = vec![];
            for word in term.words() {
                let mut forms = self.spellings_of(&word)?;
                if !term.is_exact {
                    let stem = self.keys.stem(&word, term.language);
                    let inflected = self.index.forms_of(&stem)?;
                    forms.extend(same(inflected));
                }
                forms.retain(|form, _| term.admits(&word, form, &mut self.keys));
                for likeness in forms.values_mut() {
                    *likeness = Likeness::Translated;
                }
                spelling.push(forms);
            }
            spellings.push(spelling);
        }
        if !self.translated.iter().any(|(it, _)| it == typed) {
            let terms = terms.iter().map(|it| it.text.clone());
            self.translated.push((typed.to_owned(), terms.collect()));
        }
        Ok(spellings)
    }

    /// The same leaf twice in a question is one leaf: its places count once.
    fn leaf(&mut self, text: Text, place: Where, typed: String) -> Branch {
        let is_same = |it: &Leaf| it.text == text && it.place == place;
        let known = self.leaves.iter().position(is_same);
        let number = known.unwrap_or_else(|| {
            self.leaves.push(Leaf {
                text,
                place,
                typed: held_to(place, typed),
                times: 1,
            });
            self.leaves.len() - 1
        });
        self.order.push(number);
        Branch::Leaf(number)
    }

    fn text(&mut self, node: &Node) -> Result<Text, IndexError> {
        Ok(Text::Words(match node {
            Node::Word(text) => self.word(text)?,
            Node::Exact(text) => vec![words(text).map(|it| only(form(it.text))).collect()],
            Node::Start(text) => self.start(text)?,
            Node::Pattern(text) => vec![self.pattern(text)?],
            Node::Phrase(words) => vec![self.phrase(words)?],
            Node::Near {
                left,
                right,
                between,
                ordered,
            } => {
                return Ok(Text::Near {
                    left: self.side(left)?,
                    right: self.side(right)?,
                    between: *between,
                    ordered: *ordered,
                });
            }
            // The parser lets only text stand here.
            Node::And(_)
            | Node::Or(_)
            | Node::Not(_)
            | Node::In { .. }
            | Node::Only(_)
            | Node::Earlier(_) => vec![],
        }))
    }

    fn side(&mut self, node: &Node) -> Result<Vec<Text>, IndexError> {
        match node {
            Node::Or(nodes) => nodes.iter().map(|it| self.text(it)).collect(),
            node => Ok(vec![self.text(node)?]),
        }
    }

    fn word(&mut self, text: &str) -> Result<Vec<Spelling>, IndexError> {
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
        Ok(spellings)
    }

    fn start(&mut self, text: &str) -> Result<Vec<Spelling>, IndexError> {
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
        Ok(spellings)
    }

    /// `wom?n`, `organi?ation*`
    fn pattern(&self, text: &str) -> Result<Spelling, IndexError> {
        let parts = text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '?' | '*' | '\''));
        let parts = parts.filter(|it| !it.is_empty());
        parts.map(|part| self.like_pattern(part)).collect()
    }

    fn phrase(&self, phrase: &[PhraseWord]) -> Result<Spelling, IndexError> {
        let slot = |word: &PhraseWord| {
            let form = form(&word.text);
            if word.is_pattern() {
                let star = if word.is_start { "*" } else { "" };
                self.like_pattern(&(form + star))
            } else if word.is_start {
                self.beginning_with(&form)
            } else {
                self.spellings_of(&form)
            }
        };
        phrase.iter().map(slot).collect()
    }

    /// All inflections of a word, in either language: one to three words are
    /// too few to tell a language by.
    fn inflections(&mut self, form: &str) -> Result<Forms, IndexError> {
        let mut forms = self.spellings_of(form)?;
        for language in [Language::Dutch, Language::English] {
            let stem = self.keys.stem(form, language);
            for inflected in self.index.forms_of(&stem)? {
                forms.entry(inflected).or_insert(Likeness::Inflected);
            }
        }
        // A compound is a weaker match than a word: it may add a study behind the
        // others, and takes none away.
        if self.reach.compounds && !self.is_negated {
            let part = self.keys.part(form);
            for compound in self.index.forms_of(&part)? {
                forms.entry(compound).or_insert(Likeness::Part);
            }
        }
        // `één` is never `een`, whatever the stemmer makes of it.
        if form == "één" || form == "een" {
            forms.retain(|it, _| fold(it) == fold(form));
        }
        Ok(forms)
    }

    /// The same word with and without diacritics.
    fn spellings_of(&self, form: &str) -> Result<Forms, IndexError> {
        Ok(same(self.index.forms_of(&self.keys.folded(form))?))
    }

    fn beginning_with(&self, form: &str) -> Result<Forms, IndexError> {
        let mut forms = self.index.forms_starting(&Key::Folded(fold_all(form)))?;
        if keeps_its_accents(form) {
            // `één*` begins `éénoudergezin` and not `eenheid`.
            forms.retain(|it| it.starts_with(form));
            forms.insert(form.to_owned());
        }
        Ok(same(forms))
    }

    /// The forms that a word with `?` and perhaps a `*` at its end stands for.
    fn like_pattern(&self, pattern: &str) -> Result<Forms, IndexError> {
        let folded = fold_all(&form(pattern));
        let known = folded.split(['?', '*']).next().unwrap_or_default();
        let mut forms = self.index.forms_starting(&Key::Folded(known.to_owned()))?;
        forms.retain(|it| fits(&folded, &fold_all(it)));
        Ok(same(forms))
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

fn only(form: String) -> Forms {
    Forms::from([(form, Likeness::Same)])
}

fn same(forms: BTreeSet<String>) -> Forms {
    let forms = forms.into_iter();
    forms.map(|form| (form, Likeness::Same)).collect()
}

/// Tells whether a word is one that a pattern stands for: `?` is any one
/// letter or figure, a `*` at the end any ending.
fn fits(pattern: &str, word: &str) -> bool {
    let mut letters = word.chars();
    for sign in pattern.chars() {
        match (sign, letters.next()) {
            ('*', _) => return true,
            ('?', Some(letter)) if letter.is_alphanumeric() => {}
            (sign, Some(letter)) if sign == letter => {}
            _ => return false,
        }
    }
    letters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_question_mark_is_one_letter_and_a_star_any_ending() {
        for (pattern, word, expected) in [
            ("wom?n", "women", true),
            ("wom?n", "womn", false),
            ("wom?n", "womens", false),
            ("wom?n*", "womens", true),
            ("organi?ation*", "organization", true),
            ("kind*", "kind", true),
            ("a?b", "a-b", false),
        ] {
            assert_eq!(fits(pattern, word), expected, "{pattern} {word}");
        }
    }
}
