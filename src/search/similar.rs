//! A study → studies like it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    answer::{Answer, search},
    filter::Filters,
    question::{Node, Question},
    request::{Reach, Request, SearchError},
};
use crate::{
    analyse::{Key, Keys, form, is_stop_word, words},
    index::{Index, Number, Stream, WordSource},
    study::{Language, PageNo},
};

/// How many words stand for a study: those that are frequent in it and rare
/// elsewhere. Lucene's *more like this* takes 25, too.
const TELLING: usize = 25;

/// How many of the most frequent words are looked up to find those.
const CANDIDATES: usize = 300;

/// A word with fewer letters tells little about a subject.
const LETTERS: usize = 4;

/// Finds the studies that are most like one; the study itself is not among
/// them. The answer's `read_as` lists the words that stand for it.
pub fn similar(
    index: &Index,
    number: Number,
    filters: Filters,
    limit: Option<usize>,
) -> Result<Answer, SearchError> {
    let words = telling(index, number)?;
    let request = Request {
        filters,
        // No telling word is looked for in the other language: there are many,
        // and each crossing may lead elsewhere.
        reach: Reach {
            bridge: None,
            ..Reach::default()
        },
        limit: limit.map(|it| it + 1),
        pages: 1,
        ..Request::new(Question {
            root: Node::Or(words.into_iter().map(Node::Word).collect()),
            left_out: vec![],
        })
    };
    let mut answer = search(index, &request)?;
    let id = index.id(number);
    let places = answer.hits.iter().find(|it| it.study == id);
    answer.places -= places.map_or(0, |it| it.places);
    answer.studies -= usize::from(places.is_some());
    answer.no_study -= usize::from(places.is_some() && !index.is_study(number));
    answer.hits.retain(|it| it.study != id);
    answer.found.retain(|it| *it != id);
    if let Some(limit) = limit {
        answer.hits.truncate(limit);
    }
    Ok(answer)
}

/// The words that stand for a study, the most telling first: for each stem the
/// form that is used most.
fn telling(index: &Index, number: Number) -> Result<Vec<String>, SearchError> {
    let study = index.study(number)?;
    let language = study.languages.first().copied();
    let language = language.unwrap_or(Language::Other);
    let mut keys = Keys::default();
    let mut counts: BTreeMap<Key, BTreeMap<String, usize>> = BTreeMap::new();
    for page in 0..study.page_count {
        let page = index.page(number, PageNo::from_index(page))?;
        for word in words(&page.text) {
            let form = form(word.text);
            let is_telling = form.chars().count() >= LETTERS
                && form.chars().all(char::is_alphabetic)
                && !is_stop_word(&form);
            if is_telling {
                let key = keys.stem(&form, language);
                *counts.entry(key).or_default().entry(form).or_default() += 1;
            }
        }
    }
    let mut often: Vec<(usize, Key, String)> = counts
        .into_iter()
        .map(|(key, forms)| {
            let all = forms.values().sum();
            let most = forms.into_iter().max_by_key(|(_, count)| *count);
            (all, key, most.map(|it| it.0).unwrap_or_default())
        })
        .collect();
    often.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.2.cmp(&b.2)));
    often.truncate(CANDIDATES);
    let all = index.study_count() as f64;
    let mut telling = vec![];
    for (count, key, form) in often {
        let mut having = BTreeSet::new();
        for form in index.forms_of(&key)? {
            let places = index.places(Stream::Text, &form)?;
            having.extend(places.into_iter().map(|it| it.number));
        }
        // A word of this study alone finds no other.
        if having.len() > 1 {
            let rare = (all / having.len() as f64).ln();
            telling.push((count as f64 * rare, form));
        }
    }
    telling.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    telling.truncate(TELLING);
    Ok(telling.into_iter().map(|it| it.1).collect())
}
