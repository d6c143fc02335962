//! Kinds of fonts, by what they tell about their codes.
//!
//! **Never:** their programs.
//!
//! **Source.** ISO 32000-2:2020, §9.6 (simple fonts; §9.6.4 for Type 3).

use hayro_syntax::object::{Array, Dict, Name, Object};

/// What else a font tells about its codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Codes of several bytes.
    Composite,
    /// Codes that mean what Windows makes of them, when nothing else is said.
    Latin,
    /// Glyphs that are drawn by instructions.
    Type3,
    /// The same, made from a bitmap font of TeX: codes are all it tells.
    TexBitmaps,
    /// Anything else.
    Simple,
}

impl Kind {
    /// Tells whether the glyphs are drawn by instructions.
    pub(super) fn is_drawn(self) -> bool {
        matches!(self, Self::Type3 | Self::TexBitmaps)
    }
}

/// Returns what else a font tells about its codes.
pub(super) fn kind_of(dict: &Dict<'_>) -> Kind {
    match dict.get::<Name<'_>>(b"Subtype").as_deref() {
        Some(b"Type0") => Kind::Composite,
        Some(b"Type3") if is_numbered(dict) => Kind::TexBitmaps,
        Some(b"Type3") => Kind::Type3,
        Some(b"TrueType" | b"Type1") if is_latin(dict) => Kind::Latin,
        _ => Kind::Simple,
    }
}

/// Tells whether the glyphs of a font are called by their code: `a65`, `65`.
fn is_numbered(dict: &Dict<'_>) -> bool {
    let Some(list) = dict
        .get::<Dict<'_>>(b"Encoding")
        .and_then(|encoding| encoding.get::<Array<'_>>(b"Differences"))
    else {
        return false;
    };
    let mut code = 0;
    let (mut numbered, mut named) = (0, 0);
    for it in list.iter::<Object<'_>>() {
        match it {
            Object::Number(number) => code = number.as_i64(),
            Object::Name(name) => {
                let digits = name
                    .as_str()
                    .trim_start_matches(|c: char| c.is_ascii_alphabetic());
                if digits.parse() == Ok(code) {
                    numbered += 1;
                } else if name.as_str() != ".notdef" {
                    named += 1;
                }
                code += 1;
            }
            _ => {}
        }
    }
    numbered > named
}

/// Tells whether the codes of a font can be read as those of Windows: it says
/// so itself, or is a TrueType font that says nothing at all.
fn is_latin(dict: &Dict<'_>) -> bool {
    let is_true_type = dict.get::<Name<'_>>(b"Subtype").as_deref() == Some(b"TrueType");
    let named = dict.get::<Name<'_>>(b"Encoding").or_else(|| {
        dict.get::<Dict<'_>>(b"Encoding")?
            .get::<Name<'_>>(b"BaseEncoding")
    });
    match named.as_deref() {
        Some(name) => name == b"WinAnsiEncoding",
        None => is_true_type && !dict.contains_key(b"Encoding"),
    }
}

/// Returns the size of Type 3 letters per unit of font size.
///
/// The matrix of such a font is free; that of a bitmap font says nothing about
/// the size. The mean letter of a text face is half an em wide.
pub(super) fn type3_em(dict: &Dict<'_>) -> f32 {
    let scale = dict
        .get::<[f32; 6]>(b"FontMatrix")
        .map_or(0.001, |matrix| matrix[0].abs());
    let widths: Vec<f32> = dict
        .get::<Array<'_>>(b"Widths")
        .map(|list| {
            list.iter::<f32>()
                .filter(|width| *width > 0.0)
                .take(256)
                .collect()
        })
        .unwrap_or_default();
    if widths.is_empty() {
        return (scale * 1000.0).clamp(0.01, 1000.0);
    }
    let mean = widths.iter().sum::<f32>() / widths.len() as f32;
    (mean * scale * 2.0).clamp(0.01, 1000.0)
}
