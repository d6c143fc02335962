//! Questions made of other questions, and of plain text.
//!
//! **Promise.** What comes out is in normal form, as [`tree`](super::tree)
//! says.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    asked::Question,
    bounds::DEEPEST,
    problem::{Problem, QuestionError, error},
    tree::{Limit, Node},
};
use crate::{
    analyse::{form, is_stop_word, words},
    search::filter::Filters,
};

impl Question {
    /// Reads a text as words of which any will do; nothing in it is an
    /// operator. Very common words are left out, unless there are no others.
    ///
    /// # Errors
    ///
    /// [`Problem::Empty`] or [`Problem::NoWord`].
    pub fn any(typed: &str) -> Result<Self, QuestionError> {
        // In small letters none of them is an operator, and without colons none
        // names a field.
        let all = words(typed).flat_map(|it| it.text.split(':'));
        let all = all.filter(|it| !it.is_empty());
        let all: Vec<String> = all.map(str::to_lowercase).collect();
        if all.is_empty() {
            let problem = if typed.trim().is_empty() {
                Problem::Empty
            } else {
                Problem::NoWord
            };
            return Err(error(problem, 0..typed.len()));
        }
        let (common, telling): (Vec<String>, Vec<String>) =
            all.into_iter().partition(|it| is_stop_word(&form(it)));
        let (wanted, left_out) = if telling.is_empty() {
            (common, vec![])
        } else {
            (telling, common)
        };
        let root = one_of(wanted.into_iter().map(Node::Word).collect());
        Ok(Self { root, left_out })
    }

    /// Returns the numbers of the earlier searches that it names.
    #[must_use]
    pub fn earlier(&self) -> BTreeSet<u32> {
        let mut numbers = BTreeSet::new();
        earlier(&self.root, &mut numbers);
        numbers
    }

    /// Puts earlier questions in the place of their numbers; one that is not
    /// among them stays a number.
    ///
    /// # Errors
    ///
    /// [`Problem::TooDeep`], without a place: searches made of searches nest.
    pub fn with_earlier(self, known: &BTreeMap<u32, Node>) -> Result<Self, QuestionError> {
        let root = put(self.root, known);
        if root.depth() > DEEPEST + 1 {
            return Err(error(Problem::TooDeep, 0..0));
        }
        Ok(Self { root, ..self })
    }

    /// Returns the question with one more limit inside it.
    #[must_use]
    pub fn limited(&self, limit: Limit) -> Self {
        Self {
            root: all(vec![self.root.clone(), Node::Only(limit)]),
            left_out: self.left_out.clone(),
        }
    }

    /// Returns the question with filters as limits inside it; that of
    /// [`Filters::possibly`] cannot be said in a question and is left out.
    #[must_use]
    pub fn within(&self, filters: &Filters) -> Self {
        let mut parts = vec![self.root.clone()];
        for (facet, values) in &filters.facets {
            let limit = |value: &String| {
                Node::Only(Limit::Facet {
                    facet: *facet,
                    value: value.clone(),
                })
            };
            parts.push(one_of(values.iter().map(limit).collect()));
        }
        if !filters.languages.is_empty() {
            let languages = filters.languages.iter();
            let limits = languages.map(|it| Node::Only(Limit::Language(*it)));
            parts.push(one_of(limits.collect()));
        }
        if let Some(years) = &filters.years {
            parts.push(Node::Only(Limit::Years(years.clone())));
        }
        Self {
            root: all(parts),
            left_out: self.left_out.clone(),
        }
    }
}

fn earlier(node: &Node, numbers: &mut BTreeSet<u32>) {
    match node {
        Node::Earlier(number) => {
            numbers.insert(*number);
        }
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().for_each(|it| earlier(it, numbers)),
        Node::Not(node) => earlier(node, numbers),
        _ => {}
    }
}

fn put(node: Node, known: &BTreeMap<u32, Node>) -> Node {
    let each = |nodes: Vec<Node>| nodes.into_iter().map(|it| put(it, known)).collect();
    match node {
        Node::Earlier(number) => known.get(&number).cloned().unwrap_or(node),
        Node::And(nodes) => all(each(nodes)),
        Node::Or(nodes) => one_of(each(nodes)),
        Node::Not(node) => Node::Not(Box::new(put(*node, known))),
        node => node,
    }
}

/// All of some parts, at least one of them wanted.
fn all(parts: Vec<Node>) -> Node {
    let parts = parts.into_iter().flat_map(|it| match it {
        Node::And(nodes) => nodes,
        node => vec![node],
    });
    let (away, mut wanted): (Vec<Node>, Vec<Node>) =
        parts.partition(|it| matches!(it, Node::Not(_)));
    wanted.extend(away);
    single(wanted, Node::And)
}

/// One of some parts, of which there is at least one.
fn one_of(parts: Vec<Node>) -> Node {
    let parts = parts.into_iter().flat_map(|it| match it {
        Node::Or(nodes) => nodes,
        node => vec![node],
    });
    single(parts.collect(), Node::Or)
}

fn single(mut parts: Vec<Node>, many: impl Fn(Vec<Node>) -> Node) -> Node {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        Some(last) => {
            parts.push(last);
            many(parts)
        }
        None => many(parts),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]
mod tests {
    use std::collections::BTreeMap;

    use super::super::{Question, parse};
    use crate::{
        search::filter::Filters,
        study::{Facet, Language},
    };

    #[test]
    fn any_of_the_words_of_a_text() {
        let question = Question::any("What AND how (of NOT)?").unwrap();
        assert_eq!(question.to_string(), "what OR how OR not");
        let question = Question::any("de stem van de burger").unwrap();
        assert_eq!(question.to_string(), "stem OR burger");
        assert_eq!(question.left_out, ["de", "van", "de"]);
        assert_eq!(Question::any("van de").unwrap().to_string(), "van OR de");
        assert!(Question::any(" ?! ").is_err());
    }

    #[test]
    fn earlier_questions_take_the_place_of_their_numbers() {
        let known = BTreeMap::from([
            (3, parse("wijk NOT stad").unwrap().root),
            (5, parse("zorg OR hulp").unwrap().root),
        ]);
        let asked = parse("#3 AND #5 AND team").unwrap();
        assert_eq!(asked.earlier().into_iter().collect::<Vec<_>>(), [3, 5]);
        let read = asked.with_earlier(&known).unwrap();
        assert_eq!(
            read.to_string(),
            "wijk AND (zorg OR hulp) AND team NOT stad"
        );
        assert_eq!(parse(&read.to_string()).unwrap().root, read.root);
    }

    #[test]
    fn filters_become_limits() {
        let filters = Filters {
            facets: BTreeMap::from([(Facet::Method, vec!["a".into(), "b".into()])]),
            languages: vec![Language::Dutch],
            years: Some("2015..".parse().unwrap()),
            possibly: false,
        };
        let question = parse("wijk OR buurt").unwrap().within(&filters);
        let read = question.to_string();
        assert_eq!(
            read,
            "(wijk OR buurt) AND (method:a OR method:b) AND lang:nl AND year:2015.."
        );
        assert_eq!(parse(&read).unwrap().root, question.root);
    }
}
