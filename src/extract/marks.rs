//! Marked content: what stands for what, and what is not shown.
//!
//! ```text
//! BDC … EMC ─Pen::begin_mark, Pen::end_mark→ glyphs kept, dropped or replaced
//! ```
//!
//! **Source.** ISO 32000-2:2020, §14.6 (marked content), §14.8.2.2
//! (artifacts), §14.9.4 (`ActualText`).

use hayro_syntax::{
    object::{Dict, FromBytes, Name, String as PdfString},
    page::Resources,
};

use super::{
    inflate::find,
    instructions::name_of,
    letters::Glyph,
    pen::Pen,
    signs::{Sign, tidied},
    strings::pdf_text,
    tokens::Token,
};

/// How many open spans are kept; a page that opens more is broken, not deep.
const SPANS: usize = 512;

/// The most bytes of an `ActualText` that are kept: a page of text. Spans may
/// stand inside each other, and all hold theirs until they end.
const ACTUAL_BYTES: usize = 16 << 10;

/// An open span of marked content.
pub(super) struct Mark {
    is_hidden: bool,
    is_artifact: bool,
    /// What the span stands for, and the first glyph of it.
    actual: Option<(usize, String)>,
}

impl<'a> Pen<'_, 'a> {
    /// Opens a span.
    pub(super) fn begin_mark(
        &mut self,
        tag: &Name<'_>,
        properties: Option<Token<'_>>,
        resources: &Resources<'a>,
    ) {
        let mut mark = Mark {
            is_hidden: false,
            is_artifact: &**tag == b"Artifact",
            actual: None,
        };
        match properties {
            Some(Token::Name(name)) => {
                let name = name_of(name);
                mark.is_hidden =
                    &**tag == b"OC" && self.layers.is_off(&resources.properties, name.as_ref());
                if let Some(dict) = resources.properties.get::<Dict<'_>>(name.as_ref()) {
                    mark.actual = self.actual_text(&dict);
                }
            }
            // Most properties are a number and are not worth a dictionary.
            Some(Token::Dict(raw)) if find(raw, b"ActualText").is_some() => {
                let dict = Dict::from_bytes(raw);
                mark.actual = dict.and_then(|it| self.actual_text(&it));
            }
            _ => {}
        }
        self.hidden += usize::from(mark.is_hidden);
        self.artifacts += usize::from(mark.is_artifact);
        if self.marks.len() < SPANS {
            self.marks.push(mark);
        }
    }

    fn actual_text(&self, properties: &Dict<'_>) -> Option<(usize, String)> {
        let text = properties.get::<PdfString<'_>>(b"ActualText")?;
        let bytes = text.as_bytes();
        let bytes = &bytes[..bytes.len().min(ACTUAL_BYTES)];
        Some((self.caught.glyphs.len(), pdf_text(bytes)))
    }

    /// Closes the innermost span.
    pub(super) fn end_mark(&mut self) {
        let Some(mark) = self.marks.pop() else {
            return;
        };
        self.hidden = self.hidden.saturating_sub(usize::from(mark.is_hidden));
        self.artifacts = self.artifacts.saturating_sub(usize::from(mark.is_artifact));
        if let Some((start, text)) = mark.actual {
            self.replace(start, &text);
        }
    }

    /// Replaces the glyphs from `start` on by what they stand for.
    ///
    /// The new letters share the room of the old ones evenly. A span over
    /// several lines keeps its own letters: nobody says which word of the text
    /// stands where.
    fn replace(&mut self, start: usize, text: &str) {
        let Some((first, last)) = self
            .caught
            .glyphs
            .get(start..)
            .and_then(|span| Some((*span.first()?, *span.last()?)))
        else {
            return;
        };
        if first.turn != last.turn || (first.v - last.v).abs() > first.size {
            return;
        }
        // A soft hyphen stays one: it says that the word goes on.
        let said =
            if text.chars().all(|c| c == '\u{ad}' || c == '\u{feff}') && text.contains('\u{ad}') {
                "\u{ad}".to_owned()
            } else {
                text.chars()
                    .map(|c| tidied(c.encode_utf8(&mut [0; 4])))
                    .collect()
            };
        let count = said.chars().count();
        self.caught.glyphs.truncate(start);
        let width = (last.u + last.width - first.u).max(0.0) / count.max(1) as f32;
        for (at, c) in said.chars().enumerate() {
            self.caught.glyphs.push(Glyph {
                sign: Sign::of(c),
                u: first.u + width * at as f32,
                width,
                ..first
            });
        }
    }
}
