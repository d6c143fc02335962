//! Marked content: what stands for what, and what is not shown.
//!
//! ```text
//! BDC … EMC ─begin, end→ glyphs kept, dropped or replaced
//! ```
//!
//! **Source.** ISO 32000-2:2020, §14.6 (marked content), §14.8.2.2
//! (artifacts), §14.9.4 (`ActualText`).

use hayro_syntax::{
    object::{Dict, FromBytes, Name, String as PdfString},
    page::Resources,
};

use super::{
    caught::{Doubt, Glyph},
    instructions::name_of,
    layers::Layers,
    signs::{SOFT_HYPHEN, Sign, runs_left, tidied},
    tokens::Token,
};
use crate::extract::open::{find, pdf_text};

/// How many open spans are kept; a page that opens more is broken, not deep.
const SPANS: usize = 512;

/// The most bytes of an `ActualText` that are kept: a page of text. Spans may
/// stand inside each other, and all hold theirs until they end.
const ACTUAL_BYTES: usize = 16 << 10;

/// The spans of marked content in which the pen stands.
#[derive(Debug, Default)]
pub(super) struct MarkedContent {
    /// The open spans, outermost first.
    spans: Vec<Span>,
    /// How many of them are off.
    hidden: usize,
    /// How many of them are furniture.
    artifacts: usize,
}

/// An open span.
#[derive(Debug)]
struct Span {
    is_hidden: bool,
    is_artifact: bool,
    /// What the span stands for, and the first glyph of it.
    actual: Option<(usize, String)>,
}

impl MarkedContent {
    /// Tells whether what is drawn now is not shown.
    pub(super) fn is_hidden(&self) -> bool {
        self.hidden > 0
    }

    /// Tells whether what is drawn now is furniture of the page.
    pub(super) fn is_artifact(&self) -> bool {
        self.artifacts > 0
    }

    /// Returns how many spans are open.
    pub(super) fn open_spans(&self) -> usize {
        self.spans.len()
    }

    /// Opens a span; `drawn` glyphs stand before it.
    pub(super) fn begin(
        &mut self,
        tag: &Name<'_>,
        properties: Option<Token<'_>>,
        resources: &Resources<'_>,
        layers: &Layers,
        drawn: usize,
    ) {
        let mut span = Span {
            is_hidden: false,
            is_artifact: &**tag == b"Artifact",
            actual: None,
        };
        match properties {
            Some(Token::Name(name)) => {
                let name = name_of(name);
                span.is_hidden =
                    &**tag == b"OC" && layers.is_off(&resources.properties, name.as_ref());
                if let Some(dict) = resources.properties.get::<Dict<'_>>(name.as_ref()) {
                    span.actual = actual_text(&dict).map(|it| (drawn, it));
                }
            }
            // Most properties are a number and are not worth a dictionary.
            Some(Token::Dict(raw)) if find(raw, b"ActualText").is_some() => {
                let dict = Dict::from_bytes(raw);
                span.actual = dict.and_then(|it| Some((drawn, actual_text(&it)?)));
            }
            _ => {}
        }
        self.hidden += usize::from(span.is_hidden);
        self.artifacts += usize::from(span.is_artifact);
        if self.spans.len() < SPANS {
            self.spans.push(span);
        }
    }

    /// Closes the innermost span, whose glyphs are the last.
    pub(super) fn end(&mut self, glyphs: &mut Vec<Glyph>) {
        let Some(span) = self.spans.pop() else {
            return;
        };
        self.hidden = self.hidden.saturating_sub(usize::from(span.is_hidden));
        self.artifacts = self.artifacts.saturating_sub(usize::from(span.is_artifact));
        if let Some((start, text)) = span.actual {
            replace(glyphs, start, &text);
        }
    }
}

fn actual_text(properties: &Dict<'_>) -> Option<String> {
    let text = properties.get::<PdfString<'_>>(b"ActualText")?;
    let bytes = text.as_bytes();
    Some(pdf_text(&bytes[..bytes.len().min(ACTUAL_BYTES)]))
}

/// Replaces the glyphs from `start` on by what they stand for.
///
/// The new letters share the room of the old ones evenly. A span over
/// several lines keeps its own letters: nobody says which word of the text
/// stands where.
fn replace(glyphs: &mut Vec<Glyph>, start: usize, text: &str) {
    let Some((first, last)) = glyphs
        .get(start..)
        .and_then(|span| Some((*span.first()?, *span.last()?)))
    else {
        return;
    };
    if first.turn != last.turn || (first.v - last.v).abs() > first.size {
        return;
    }
    // Each letter by itself: letter and accent may be meant to stay two.
    let mut said: String = text
        .chars()
        .filter(|c| *c != SOFT_HYPHEN)
        .map(|c| tidied(c.encode_utf8(&mut [0; 4])))
        .collect();
    let softened = text.trim_end().ends_with(SOFT_HYPHEN)
        || text.contains(SOFT_HYPHEN) && matches!(said.trim(), "" | "-");
    if softened {
        said.truncate(said.trim_end_matches([' ', '-']).len());
    }
    // A soft hyphen has the room of the hyphen that was drawn for it, or none.
    let hyphen = glyphs[start..]
        .iter()
        .rev()
        .find(|it| it.sign != Sign::SPACE)
        .filter(|it| softened && it.sign.char().is_some_and(|c| c == '-' || c == SOFT_HYPHEN))
        .copied();
    let end = hyphen.map_or(last.u + last.width, |it| it.u);
    glyphs.truncate(start);
    // What runs from right to left stands the other way round; not the figures
    // and Latin words in it.
    let mut said: Vec<char> = said.chars().collect();
    if said.iter().copied().any(runs_left) {
        said.reverse();
        let runs_on = char::is_ascii_alphanumeric;
        for run in said.chunk_by_mut(|a, b| runs_on(a) && runs_on(b)) {
            run.reverse();
        }
    }
    let count = said.len();
    let width = (end - first.u).max(0.0) / count.max(1) as f32;
    for (at, c) in said.into_iter().enumerate() {
        glyphs.push(Glyph {
            sign: Sign::of(c),
            u: first.u + width * at as f32,
            width,
            // The file tells what this says.
            doubt: Doubt::None,
            ..first
        });
    }
    if softened {
        glyphs.push(Glyph {
            sign: Sign::SOFT_HYPHEN,
            ..hyphen.unwrap_or(Glyph {
                u: if count == 0 { first.u } else { end },
                width: 0.0,
                ..first
            })
        });
    }
}
