//! The front: the first pages of a document, which claims must agree with.

use std::{cell::OnceCell, collections::HashSet};

use super::letters_only::letters;
use crate::extract::setting::SetPage;

/// How many pages count as the front.
const FRONT_PAGES: usize = 3;

/// The most lines of the front that are looked at.
const FRONT_LINES: usize = 400;

/// The first pages, as far as they can confirm a claim.
pub(super) struct Front<'p> {
    /// Its lines.
    lines: Vec<&'p str>,
    words: OnceCell<HashSet<String>>,
    /// The lines without all that parts words.
    letters: OnceCell<String>,
}

impl<'p> Front<'p> {
    /// Gathers what stands on the first pages.
    pub(super) fn of(pages: &'p [SetPage]) -> Self {
        let lines = pages
            .iter()
            .take(FRONT_PAGES)
            .flat_map(|page| page.lines.iter())
            .take(FRONT_LINES)
            .map(|it| it.line.text.as_str());
        Self {
            lines: lines.collect(),
            words: OnceCell::new(),
            letters: OnceCell::new(),
        }
    }

    /// Returns its words in small letters, those that run over a line end, too.
    pub(super) fn words(&self) -> &HashSet<String> {
        self.words.get_or_init(|| words(&self.lines))
    }

    /// Tells whether a text stands there, however it was broken into lines.
    pub(super) fn says(&self, text: &str) -> bool {
        let all = self.letters.get_or_init(|| letters(&self.lines.concat()));
        all.contains(&letters(text))
    }
}

fn words(lines: &[&str]) -> HashSet<String> {
    let mut words = HashSet::new();
    let mut half: Option<String> = None;
    for line in lines {
        let lower = line.to_lowercase();
        let parts: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
        // A word that runs over the line end is known whole, too.
        if let (Some(first), Some(second)) = (half.take(), parts.first()) {
            words.insert(format!("{first}{second}"));
        }
        if lower.ends_with('-') {
            half = parts
                .iter()
                .rev()
                .find(|it| !it.is_empty())
                .map(|it| (*it).to_owned());
        }
        words.extend(
            parts
                .into_iter()
                .filter(|it| !it.is_empty())
                .map(str::to_owned),
        );
    }
    words
}
