//! Sections: where the parts of a document begin, and what they are.
//!
//! ```text
//! pages, lines, outline ─sections→ sections that tile the text
//! ```
//!
//! **Promise.** Every heading is a slice of its page. A heading needs two
//! signs of outline, number, type and words, or a name that stands alone.
//! Tables of contents and running heads open nothing.
//!
//! **Knows:** names of parts in Dutch and English, type, the outline of the
//! file. **Never:** what the text under a heading says, but for the years of
//! a reference list.

mod candidates;
mod contents;
mod front;
mod levels;
mod lines;
mod name_lists;
mod names;
mod numbers;
mod outline;
mod outlined;
mod picking;
mod place;
mod style;
mod text;
mod titles;
mod wording;

#[cfg(test)]
mod tests;

pub(super) use outline::outline;

use crate::study::{About, OutlineItem, Page, Section};
use candidates::candidates;
use contents::contents;
pub(super) use lines::{TextLine, text_lines};
use style::{body_style, styles};
use text::Text;

/// Finds the sections of a document.
///
/// `lines` are those of all pages, in order; title and authors of the
/// document, which `about` knows, head no section.
pub(super) fn sections(
    pages: &[Page],
    lines: &[TextLine],
    outline: &[OutlineItem],
    about: &About,
) -> Vec<Section> {
    let styles = styles(pages, lines);
    let text = Text {
        pages,
        lines,
        styles: &styles,
    };
    let body = body_style(lines, &styles);
    let is_contents = contents(pages, lines);
    let found = candidates(text, body, &is_contents, outline);
    let picked = picking::pick(text, body, found, about);
    let mut levelled = levels::levelled(text, &picked);
    front::complete(text, &mut levelled);
    levelled
}
