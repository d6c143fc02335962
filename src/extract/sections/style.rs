//! Style: how a line is set, as far as it sets headings apart.
//!
//! ```text
//! lines ─styles→ a style for each     styles ─body_style→ that of most letters
//! ```
//!
//! **Never:** words, but for whether they are in capitals.

use std::collections::BTreeMap;

use super::lines::TextLine;
use crate::study::Page;

/// How a line is set; greater is heavier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent ways to set a line apart"
)]
pub(super) struct Style {
    /// Type size in half points, so that rounding makes no two styles of one.
    pub(super) size: i32,
    pub(super) is_bold: bool,
    pub(super) is_capitals: bool,
    /// Whether it is in another colour than most of the text.
    pub(super) is_coloured: bool,
    pub(super) is_italic: bool,
}

impl Style {
    /// Tells whether a line is set larger than `body`, bolder, in capitals,
    /// aslant or in colour, and not much smaller.
    pub(super) fn stands_out(self, body: Self) -> bool {
        let is_as_large = self.size + 1 >= body.size;
        self.size > body.size
            || self.size * 4 >= body.size * 3 && self.is_bold && !body.is_bold
            || is_as_large && (self.is_capitals || self.is_coloured)
            || is_as_large && self.is_italic && !body.is_italic
    }

    /// Tells whether only colour or slant sets it apart from `body`: words of
    /// the text, quotes and links are set so, too.
    pub(super) fn is_light(self, body: Self) -> bool {
        self.size <= body.size + 1 && !self.is_bold && !self.is_capitals
    }

    /// Tells whether two lines can be of one heading: capitals depend on words.
    pub(super) fn is_like(self, other: Self) -> bool {
        Self {
            is_capitals: other.is_capitals,
            ..self
        } == other
    }
}

/// Returns the style of every line.
pub(super) fn styles(pages: &[Page], lines: &[TextLine]) -> Vec<Style> {
    let mut inks: BTreeMap<u16, usize> = BTreeMap::new();
    for line in lines {
        if let Some(ink) = line.look.ink {
            *inks.entry(ink).or_default() += line.span.len();
        }
    }
    let most = inks.into_iter().max_by_key(|it| it.1).map(|it| it.0);
    let style = |line: &TextLine| Style {
        size: (line.size * 2.0).round() as i32,
        is_bold: line.look.is_bold,
        is_capitals: is_capitals(line.words(pages)),
        is_coloured: line.look.ink.is_some_and(|ink| Some(ink) != most),
        is_italic: line.look.is_italic,
    };
    lines.iter().map(style).collect()
}

fn is_capitals(text: &str) -> bool {
    // Most lines have a small letter near their start.
    !text.chars().any(char::is_lowercase)
        && text.chars().filter(|c| c.is_alphabetic()).nth(3).is_some()
}

/// The style of most letters, whatever their colour.
pub(super) fn body_style(lines: &[TextLine], styles: &[Style]) -> Style {
    let mut counts: BTreeMap<Style, usize> = BTreeMap::new();
    for (line, style) in lines.iter().zip(styles) {
        let style = Style {
            is_capitals: false,
            is_coloured: false,
            ..*style
        };
        *counts.entry(style).or_default() += line.span.len();
    }
    let most = counts.into_iter().max_by_key(|it| it.1).map(|it| it.0);
    most.unwrap_or(Style {
        size: 20,
        is_bold: false,
        is_capitals: false,
        is_coloured: false,
        is_italic: false,
    })
}
