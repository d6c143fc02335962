//! Weight and slant: whether a font is bold, and whether it is italic.
//!
//! ```text
//! font dictionary ─is_bold, is_italic→ yes or no
//! ```
//!
//! **Never:** looks at outlines; a font that does not say so is neither.
//!
//! **Source.** ISO 32000-2:2020, §9.8.1 (font descriptors: `FontWeight`,
//! `Flags`, `ItalicAngle`); names of fonts as foundries and TeX give them.

use hayro_syntax::object::{Array, Dict, Name};

/// The weight from which type counts as bold: 600 is semibold.
const BOLD: f32 = 600.0;

/// The flag `ForceBold`.
const FORCE_BOLD: i32 = 1 << 18;

/// Parts of the names of bold fonts, lower-cased.
const NAMES: &[&str] = &["bold", "black", "heavy", "demi", "cmbx", "sfbx", "-medi"];

/// The flag `Italic`.
const ITALIC: i32 = 1 << 6;

/// The least angle, in degrees, at which a font slants.
const ANGLE: f32 = 4.0;

/// Parts of the names of italic fonts, lower-cased.
const ITALIC_NAMES: &[&str] = &[
    "italic", "oblique", "cmti", "cmsl", "cmbxti", "sfti", "sfsl",
];

/// Returns what describes a font, its own or that of what it is made of.
fn descriptor<'a>(font: &Dict<'a>) -> Option<Dict<'a>> {
    font.get::<Dict<'_>>(b"FontDescriptor").or_else(|| {
        let list = font.get::<Array<'_>>(b"DescendantFonts")?;
        list.iter::<Dict<'_>>()
            .next()?
            .get::<Dict<'_>>(b"FontDescriptor")
    })
}

/// Tells whether a font says that it slants.
pub(super) fn is_italic(font: &Dict<'_>) -> bool {
    let says_so = descriptor(font).is_some_and(|it| {
        it.get::<f32>(b"ItalicAngle")
            .is_some_and(|angle| angle.abs() >= ANGLE)
            || it
                .get::<i32>(b"Flags")
                .is_some_and(|flags| flags & ITALIC != 0)
    });
    says_so
        || font
            .get::<Name<'_>>(b"BaseFont")
            .is_some_and(|name| is_italic_name(name.as_str()))
}

/// Tells whether the name of a font is that of one that slants; typesetters
/// of journals end it in `.I` or `-It`.
fn is_italic_name(name: &str) -> bool {
    let name = name.to_lowercase();
    ITALIC_NAMES.iter().any(|part| name.contains(part))
        || name.ends_with("-it")
        || matches!(name.rsplit('.').next(), Some("i" | "bi"))
}

/// Tells whether a font says that it is bold.
pub(super) fn is_bold(font: &Dict<'_>) -> bool {
    let says_so = descriptor(font).is_some_and(|it| {
        it.get::<f32>(b"FontWeight")
            .is_some_and(|weight| weight >= BOLD)
            || it
                .get::<i32>(b"Flags")
                .is_some_and(|flags| flags & FORCE_BOLD != 0)
    });
    says_so
        || font
            .get::<Name<'_>>(b"BaseFont")
            .is_some_and(|name| is_bold_name(name.as_str()))
}

/// Tells whether the name of a font is that of a bold one. `Gotham-Medium` is
/// not; `NimbusRomNo9L-Medi` is how TeX calls its bold Times, `AdvTT0.B` how a
/// typesetter of journals calls any.
fn is_bold_name(name: &str) -> bool {
    let name = name.to_lowercase();
    NAMES.iter().any(|part| name.contains(part)) && !name.ends_with("-medium")
        || matches!(name.rsplit('.').next(), Some("b" | "bi"))
}

#[cfg(test)]
mod tests {
    use super::{is_bold_name, is_italic_name};

    #[test]
    fn names_tell_the_slant() {
        for italic in [
            "ABCDEF+Arial-ItalicMT",
            "Helvetica-BoldOblique",
            "CMTI10",
            "MyriadPro-It",
            "AdvTT0.I",
        ] {
            assert!(is_italic_name(italic), "{italic}");
        }
        for upright in ["Arial", "CMR10", "TiroDevanagari"] {
            assert!(!is_italic_name(upright), "{upright}");
        }
    }

    #[test]
    fn names_tell_the_weight() {
        for bold in [
            "ABCDEF+Arial-BoldMT",
            "CMBX12",
            "NimbusRomNo9L-Medi",
            "AdvTT0.B",
        ] {
            assert!(is_bold_name(bold), "{bold}");
        }
        for light in ["Arial", "CMR10", "Gotham-Medium", "Calibri-Italic"] {
            assert!(!is_bold_name(light), "{light}");
        }
    }
}
