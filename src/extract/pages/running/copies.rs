//! Copies: which copy of what is cut stays in the text.
//!
//! ```text
//! set pages with roles ─keep_first_copies→ SetPage::kept
//! ```
//!
//! **Promise.** What was cut is found: its words stand in the text of a page
//! near its first copy, or that copy stays. The number of a page is no word.

use std::collections::{BTreeMap, HashSet};

use super::super::numerals::lone_number;
use crate::extract::setting::{Role, SetPage};

/// So many pages from the first are looked through for the words of a head: its
/// title stands there.
const FRONT: usize = 3;

/// So many pages before a head are looked through: its chapter begins there.
const BEFORE: usize = 2;

/// Lets the first copy of each running line stay, unless its words stand in the
/// text anyway; `repeated` are known to be others, by page and line.
pub(super) fn keep_first_copies(
    pages: &mut [SetPage],
    labels: &[&str],
    repeated: &HashSet<(usize, usize)>,
) {
    let mut seen: HashSet<String> = HashSet::new();
    let mut bodies: BTreeMap<usize, String> = BTreeMap::new();
    for at in 0..pages.len() {
        let mut kept = vec![];
        for (number, line) in pages[at].lines.iter().enumerate() {
            let is_cut = matches!(line.line.role, Role::Head | Role::Foot);
            if !is_cut
                || repeated.contains(&(at, number))
                || lone_number(&line.line.text).is_some_and(|it| it.0 < 10_000)
            {
                continue;
            }
            let label = labels.get(at).copied().unwrap_or_default();
            if is_page_mark(&line.line.text, label, at) {
                continue;
            }
            let said = words(&line.line.text, label);
            let all = words(&line.line.text, "");
            if said.trim().is_empty() || seen.contains(&said) || !seen.insert(all) {
                continue;
            }
            let near = (0..FRONT.min(at)).chain(at.saturating_sub(BEFORE).max(FRONT.min(at))..=at);
            let stands = near.into_iter().any(|it| {
                let body = bodies.entry(it).or_insert_with(|| body(&pages[it]));
                body.contains(&said)
            });
            if !stands {
                kept.push(number);
            }
            seen.insert(said);
        }
        pages[at].kept = kept;
    }
}

/// Tells whether a line is one word that ends in the number of its page, as
/// printed or as counted from 0: `e1045`.
fn is_page_mark(text: &str, label: &str, at: usize) -> bool {
    let figure = |text: &str| {
        let letters = text.trim_end_matches(|c: char| c.is_ascii_digit());
        text[letters.len()..].parse::<usize>().ok()
    };
    let is_word = text.chars().all(char::is_alphanumeric);
    is_word && figure(text).is_some_and(|it| it == at + 1 || Some(it) == figure(label))
}

/// Returns the words of the text of a page.
fn body(page: &SetPage) -> String {
    let lines = page.lines.iter();
    let text = lines.filter(|it| it.line.role == Role::Body);
    let mut all = String::from(" ");
    for line in text {
        push_words(&line.line.text, "", &mut all);
    }
    all
}

/// Returns the words of a line between spaces, without the label of its page.
fn words(text: &str, label: &str) -> String {
    let mut found = String::from(" ");
    push_words(text, label, &mut found);
    found
}

fn push_words(text: &str, label: &str, out: &mut String) {
    let words = text.split(|c: char| !c.is_alphanumeric());
    for word in words.filter(|it| !it.is_empty() && *it != label) {
        out.extend(word.chars().flat_map(char::to_lowercase));
        out.push(' ');
    }
}
