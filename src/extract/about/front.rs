//! The front: the first pages of a document, which claims must agree with.

use std::collections::HashSet;

use super::letters_only::letters;
use crate::extract::setting::SetPage;

/// How many pages count as the front.
const FRONT_PAGES: usize = 3;

/// The most lines of the front that are looked at.
const FRONT_LINES: usize = 400;

/// The first pages, as far as they can confirm a claim.
pub(super) struct Front {
    /// Its lines.
    pub(super) lines: Vec<String>,
    /// Its words in small letters, those that run over a line end, too.
    pub(super) words: HashSet<String>,
    /// The lines without all that parts words.
    letters: String,
}

impl Front {
    /// Gathers what stands on the first pages.
    pub(super) fn of(pages: &[SetPage]) -> Self {
        let lines: Vec<String> = pages
            .iter()
            .take(FRONT_PAGES)
            .flat_map(|page| page.lines.iter())
            .take(FRONT_LINES)
            .map(|it| it.line.text.clone())
            .collect();
        let letters = letters(&lines.concat());
        let mut words = HashSet::new();
        let mut half: Option<String> = None;
        for line in &lines {
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
        Self {
            lines,
            words,
            letters,
        }
    }

    /// Tells whether a text stands there, however it was broken into lines.
    pub(super) fn says(&self, text: &str) -> bool {
        self.letters.contains(&letters(text))
    }
}
