//! Nothing found → what may help: which part of the question stands nowhere,
//! and which words of the index look like it.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    matches,
    matches::limit::place_key,
    plan,
    question::{FARTHEST, Limit, Node, Question, Zone},
    request::{Reach, SearchError},
    tell::done_in,
};
use crate::{
    analyse::{Key, fold, fold_all, form, width, words},
    index::{Form, Index, IndexError, PLACE, Stream, WordSource},
};

/// What may help when a question finds nothing. Nothing of it is searched by
/// itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// The parts of the question, as typed, each with how many studies it
    /// finds by itself, in the order of the question.
    pub parts: Vec<(String, usize)>,
    /// Words that stand nowhere near each other, though each may stand somewhere.
    pub apart: Vec<Apart>,
    /// What stands nowhere in a field that was asked, each with how many studies
    /// have it anywhere in their text.
    pub elsewhere: Vec<(String, usize)>,
    /// The words that stand nowhere, each with words of the index that look
    /// like it, the likeliest first; possibly none.
    pub spellings: Vec<Instead>,
    /// The places in which no study says it was done, each with places of the
    /// index whose names look like it, or else with those that most studies name.
    pub places: Vec<Instead>,
    /// Names that were read in part, as they may have been meant: of
    /// `place:Den Haag`, only `Den` is the place that is asked for.
    pub names: Vec<String>,
}

/// Two texts that stand nowhere as near each other as was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// Both, as typed.
    pub typed: String,
    /// The one side, and how many studies have it.
    pub left: (String, usize),
    /// The other side, likewise.
    pub right: (String, usize),
    /// How many studies have both.
    pub both: usize,
    /// How few words stand between them where they are nearest, if that is no
    /// more than [`FARTHEST`].
    pub nearest: Option<u32>,
}

/// A word or name that stands nowhere, and what there is instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instead {
    /// As typed.
    pub typed: String,
    /// What the index has, the likeliest first; possibly nothing.
    pub known: Vec<String>,
}

/// How many parts are explained: for each the index is asked ten times.
const EXPLAINED: usize = 8;
/// How many spellings are given for a word.
const SPELLINGS: usize = 3;
/// How many places are named instead of one where no study was done.
pub const PLACES_TOLD: usize = 6;

/// How many slips (a letter too many, too few, other or exchanged) a word may
/// be away: one in four letters or fewer, two in longer ones. As in the search
/// tools that correct by themselves (Meilisearch: one from 5 letters on, two
/// from 9), a little wider, as we only propose.
fn slips(letters: usize) -> usize {
    if letters < 5 { 1 } else { 2 }
}

/// Looks for what may help with a question that finds nothing.
pub fn help(index: &Index, question: &Question, reach: &Reach) -> Result<Help, SearchError> {
    let plan = plan::plan(question, reach)?;
    let matches = matches::run(index, &plan)?;
    let mut names = vec![];
    names_of(&question.root, &mut names);
    let parts = plan.leaves.iter().zip(&matches.leaves);
    let parts = parts.map(|(leaf, found)| (leaf.typed.clone(), found.count()));
    let mut unknown = vec![];
    words_of(&question.root, &mut unknown);
    let mut spellings = vec![];
    for word in unknown {
        let known = stands(index, &word)?;
        if !known && !spellings.iter().any(|it: &Instead| it.typed == word) {
            let known = like(index, &word)?;
            spellings.push(Instead { typed: word, known });
        }
    }
    let mut places = vec![];
    for place in done_in::asked(&question.root) {
        let known = index.facet(PLACE)?;
        let key = place_key(&place);
        let far = |name: &String| strsim::osa_distance(&key, &place_key(name));
        if known.keys().any(|it| place_key(it) == key) {
            continue;
        }
        let mut near: Vec<(usize, &String)> = known.keys().map(|it| (far(it), it)).collect();
        near.retain(|(far, _)| *far <= slips(key.chars().count()));
        near.sort();
        let mut like: Vec<String> = near.into_iter().map(|it| it.1.clone()).collect();
        if like.is_empty() {
            // Those with most studies.
            let mut most: Vec<_> = known.iter().collect();
            most.sort_by_key(|(name, studies)| (Reverse(studies.len()), *name));
            like = most.into_iter().map(|it| it.0.clone()).collect();
        }
        like.truncate(PLACES_TOLD);
        places.push(Instead {
            typed: place,
            known: like,
        });
    }
    let parts = parts.collect();
    let mut near = Counted {
        index,
        reach,
        apart: vec![],
        elsewhere: vec![],
    };
    near.explain(&question.root, None)?;
    Ok(Help {
        parts,
        apart: near.apart,
        elsewhere: near.elsewhere,
        spellings,
        places,
        names,
    })
}

/// What is counted of parts that find nothing.
struct Counted<'a> {
    index: &'a Index,
    reach: &'a Reach,
    apart: Vec<Apart>,
    elsewhere: Vec<(String, usize)>,
}

impl Counted<'_> {
    /// How many studies a part of a question finds by itself.
    fn count(&self, node: Node) -> Result<usize, SearchError> {
        let question = Question {
            root: node,
            left_out: vec![],
        };
        let plan = plan::plan(&question, self.reach)?;
        let matches = matches::run(self.index, &plan)?;
        Ok(matches.studies(&plan.root).len())
    }

    /// Explains the nearness and the fields in a part of a question.
    fn explain(&mut self, node: &Node, field: Option<Zone>) -> Result<(), SearchError> {
        if self.apart.len() + self.elsewhere.len() >= EXPLAINED {
            return Ok(());
        }
        match node {
            Node::And(nodes) | Node::Or(nodes) => {
                for node in nodes {
                    self.explain(node, field)?;
                }
            }
            Node::In { field, node } => {
                let typed = node.to_string();
                // `title:wijk OR abstract:wijk` is told once.
                let is_new = self.elsewhere.iter().all(|it| it.0 != typed);
                if is_new && self.count(within(Some(*field), node))? == 0 {
                    let studies = self.count((**node).clone())?;
                    if studies > 0 {
                        self.elsewhere.push((typed, studies));
                    }
                }
                self.explain(node, Some(*field))?;
            }
            Node::Near {
                left,
                right,
                ordered,
                ..
            } if self.count(within(field, node))? == 0 => {
                self.nearness(node, (left, right), *ordered, field)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn nearness(
        &mut self,
        node: &Node,
        (left, right): (&Node, &Node),
        ordered: bool,
        field: Option<Zone>,
    ) -> Result<(), SearchError> {
        let side = |it: &Node| (it.to_string(), within(field, it));
        let (left_typed, left_node) = side(left);
        let (right_typed, right_node) = side(right);
        let both = self.count(Node::And(vec![left_node.clone(), right_node.clone()]))?;
        let near = |between| Node::Near {
            left: Box::new(left.clone()),
            right: Box::new(right.clone()),
            between,
            ordered,
        };
        let stands = |between| -> Result<bool, SearchError> {
            Ok(self.count(within(field, &near(between)))? > 0)
        };
        let mut nearest = None;
        if both > 0 && stands(FARTHEST)? {
            let (mut few, mut many) = (0, FARTHEST);
            while few < many {
                let middle = few.midpoint(many);
                if stands(middle)? {
                    many = middle;
                } else {
                    few = middle + 1;
                }
            }
            nearest = Some(many);
        }
        let left = (left_typed, self.count(left_node)?);
        let right = (right_typed, self.count(right_node)?);
        self.apart.push(Apart {
            typed: within(field, node).to_string(),
            left,
            right,
            both,
            nearest,
        });
        Ok(())
    }
}

fn within(field: Option<Zone>, node: &Node) -> Node {
    let node = node.clone();
    match field {
        Some(field) => Node::In {
            field,
            node: Box::new(node),
        },
        None => node,
    }
}

/// Tells whether a word stands anywhere in a study. Its form alone does not tell:
/// it may be left of a study that is gone.
fn stands(index: &Index, word: &str) -> Result<bool, IndexError> {
    for form in index.forms_of(&Key::Folded(fold(word)))? {
        for stream in [
            Stream::Text,
            Stream::References,
            Stream::Title,
            Stream::Authors,
        ] {
            if !index.places(stream, &form)?.is_empty() {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Collects the forms of all words and phrases.
fn words_of(node: &Node, found: &mut Vec<String>) {
    match node {
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().for_each(|it| words_of(it, found)),
        Node::Not(node) | Node::In { node, .. } => words_of(node, found),
        Node::Near { left, right, .. } => {
            words_of(left, found);
            words_of(right, found);
        }
        Node::Word(text) | Node::Exact(text) => found.extend(words(text).map(|it| form(it.text))),
        Node::Phrase(words) => {
            let whole = words.iter().filter(|it| !it.is_start && !it.is_pattern());
            found.extend(whole.map(|it| form(&it.text)));
        }
        Node::Start(_) | Node::Pattern(_) | Node::Only(_) | Node::Earlier(_) => {}
    }
}

/// Collects what may be names of several words: a place, and a word with a
/// capital behind it.
fn names_of(node: &Node, found: &mut Vec<String>) {
    let (Node::And(nodes) | Node::Or(nodes)) = node else {
        return;
    };
    for pair in nodes.windows(2) {
        if let [Node::Only(Limit::Place(name)), Node::Word(next)] = pair
            && next.starts_with(char::is_uppercase)
        {
            found.push(format!("{name} {next}"));
        }
    }
    for node in nodes {
        names_of(node, found);
    }
}

/// The forms of the index that look like a word.
fn like(index: &Index, word: &str) -> Result<Vec<String>, IndexError> {
    let word = fold_all(word);
    let letters = word.chars().count();
    let mut near: BTreeMap<String, Vec<Form>> = BTreeMap::new();
    for form in index
        .forms_starting(&Key::Folded(String::new()))?
        .into_keys()
    {
        let text = &form.text;
        if width(text) > 1 || text.chars().count().abs_diff(letters) > slips(letters) {
            continue;
        }
        if let Some(known) = near.get_mut(text) {
            known.push(form);
        } else if strsim::osa_distance(&word, &fold_all(text)) <= slips(letters) {
            near.insert(text.clone(), vec![form]);
        }
    }
    let mut best = vec![];
    for (text, forms) in near {
        let mut studies = BTreeSet::new();
        for form in forms {
            let places = index.places(Stream::Text, &form)?;
            studies.extend(places.into_iter().map(|it| it.number));
        }
        if !studies.is_empty() {
            let far = strsim::osa_distance(&word, &fold_all(&text));
            best.push((far, Reverse(studies.len()), text));
        }
    }
    best.sort();
    Ok(best.into_iter().take(SPELLINGS).map(|it| it.2).collect())
}
