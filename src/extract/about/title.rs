//! The title: what the file claims, and what is set on its first pages.
//!
//! ```text
//! claims, set pages, file name ─title→ Title
//! ```
//!
//! **Promise.** What stands out on paper goes before what the file claims and
//! the paper does not repeat.

mod claim;
mod groups;
mod headline;
mod letterhead;
mod returning;
mod set_title;
mod wording;

use std::collections::HashSet;

use super::front::Front;
use crate::{
    extract::setting::SetPage,
    study::{Fact, Origin},
};
use claim::{from_file_name, is_confirmed, is_part, is_plausible, says, without_state};
use headline::{headline, prominent};
use set_title::SetTitle;

/// The title of a document.
pub(super) struct Title {
    /// What it is, if it is known.
    pub(super) fact: Option<Fact<String>>,
    /// Where a title is set, whether it is this one or not: its page and its
    /// last line there, each from 0. Authors stand below it.
    pub(super) place: Option<(usize, usize)>,
}

/// Finds the title; `claims` are those of the file, the better one first.
pub(super) fn title(
    claims: [(String, Origin); 2],
    pages: &[SetPage],
    front: &Front<'_>,
    file_stem: &str,
) -> Title {
    let set = headline(pages);
    let prominent = prominent(pages, set.as_ref());
    let place = set.as_ref().map(|it| (it.page, it.line));
    let fact = weighed(claims, set, front, &prominent, file_stem);
    Title { fact, place }
}

fn weighed(
    claims: [(String, Origin); 2],
    set: Option<SetTitle>,
    front: &Front<'_>,
    prominent: &str,
    file_stem: &str,
) -> Option<Fact<String>> {
    let plausible: Vec<(String, Origin)> = claims
        .into_iter()
        .map(|(text, origin)| {
            (
                text.split_whitespace().collect::<Vec<_>>().join(" "),
                origin,
            )
        })
        .filter(|(text, _)| is_plausible(text))
        .collect();
    // A file is often named with the words of its title, shortened or turned
    // round: the title itself is better.
    let is_variant = |text: &str| {
        set.as_ref().is_some_and(|set| {
            let claimed = words_of(text);
            is_confirmed(&set.text, |word| claimed.contains(word))
                && !text.to_lowercase().contains(&set.text.to_lowercase())
        })
    };
    // Words that stand somewhere on the front confirm a claim only if nothing
    // there is set as a title; else the claim must be what is set large.
    let stands_out = set.as_ref().is_some_and(|it| it.stands_out);
    let large = words_of(prominent);
    let confirmed = plausible.iter().find(|(text, _)| {
        is_confirmed(text, |word| {
            large.contains(word) || !stands_out && front.words().contains(word)
        }) && (stands_out || !is_variant(text))
    });
    if let Some((text, origin)) = confirmed {
        let title = without_state(text, prominent).to_owned();
        let is_said = front.says(&title) || says(prominent, &title);
        return Some(match set {
            // `Programma 2019 - Samen leven`: the file adds to the title.
            Some(set) if set.stands_out && is_part(&set.text, text) => Fact::new(set.text, *origin),
            _ if is_said => Fact::new(title, *origin),
            // The same words in another order may be those of another title.
            Some(set) => Fact::new(set.text, Origin::Layout),
            None => Fact::doubtful(title, *origin),
        });
    }
    let claimed = plausible.iter().find(|it| !is_variant(&it.0)).cloned();
    // What stands out on paper goes before what the file says and the paper
    // does not; what does not stand out goes after it.
    let (large, plain): (Option<SetTitle>, Option<SetTitle>) =
        match set.filter(|it| it.text.chars().count() > 3) {
            Some(set) if set.stands_out => (Some(set), None),
            set => (None, set),
        };
    let on_paper = |set: SetTitle| Fact::new(set.text, Origin::Layout);
    if let Some(fact) = (large.map(on_paper))
        .or(claimed.map(|(text, origin)| Fact::doubtful(text, origin)))
        .or(plain.map(on_paper))
    {
        return Some(fact);
    }
    from_file_name(file_stem).map(|text| Fact::new(text, Origin::FileName))
}

fn words_of(text: &str) -> HashSet<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_owned)
        .collect()
}
