//! Tidying: printed lines become the text a reader would type.
//!
//! ```text
//! SetPage, Evidence ─tidied→ text, paragraphs, sources
//! ```
//!
//! **Promise.** Tidying joins and removes, and never invents: every character
//! of the text points back at its letter, except the single space that stands
//! for a gap or a line break, and the `\n` between paragraphs.

use super::{
    hyphens::{Evidence, Joint},
    paragraphs::paragraphs,
    print::{Letter, Role},
    setting::{SetLine, SetPage},
};
use crate::study::Span;

/// The reading text of a page.
#[derive(Debug, Default)]
pub(super) struct Tidied {
    /// See [`Page::text`](crate::study::Page::text).
    pub(super) text: String,
    /// See [`Page::paragraphs`](crate::study::Page::paragraphs).
    pub(super) paragraphs: Vec<Span>,
    /// See [`Print::sources`](super::Print::sources).
    pub(super) sources: Vec<(usize, Option<(u32, u32)>)>,
}

/// Makes the reading text of a page.
pub(super) fn tidied(page: &SetPage, evidence: &Evidence) -> Tidied {
    let body: Vec<usize> = page
        .lines
        .iter()
        .enumerate()
        .filter(|(_, it)| it.line.role == Role::Body && !it.line.text.is_empty())
        .map(|(at, _)| at)
        .collect();
    let letters = body
        .iter()
        .map(|at| page.lines[*at].line.text.len() + 1)
        .sum();
    let mut out = Tidied {
        text: String::with_capacity(letters),
        paragraphs: vec![],
        sources: Vec::with_capacity(letters),
    };
    for group in paragraphs(&page.lines, &body) {
        if !out.text.is_empty() {
            out.push_gap('\n');
        }
        let start = out.text.len();
        for (at, &line) in group.iter().enumerate() {
            let here = &page.lines[line];
            let joint = group.get(at + 1).map(|next| {
                let next = &page.lines[*next];
                evidence.joint(&here.line.text, &next.line.text, here.ends_soft)
            });
            let drops_hyphen = joint == Some(Joint::Joined);
            out.push_line(here, line as u32, drops_hyphen);
            if joint == Some(Joint::Spaced) {
                out.push_gap(' ');
            }
        }
        out.paragraphs.push(start..out.text.len());
    }
    out
}

impl Tidied {
    fn push_gap(&mut self, c: char) {
        self.sources.push((self.text.len(), None));
        self.text.push(c);
    }

    fn push_line(&mut self, line: &SetLine, number: u32, drops_hyphen: bool) {
        let text = line.line.text.as_str();
        let end = text.len() - usize::from(drops_hyphen);
        let mut letters = line.line.letters.iter().enumerate().peekable();
        for (at, c) in text[..end].char_indices() {
            while letters
                .next_if(|(_, it): &(usize, &Letter)| it.span.end <= at)
                .is_some()
            {}
            let source = letters
                .peek()
                .filter(|(_, it)| it.span.start <= at)
                .map(|(letter, _)| (number, *letter as u32));
            self.sources.push((self.text.len(), source));
            self.text.push(c);
        }
    }
}
