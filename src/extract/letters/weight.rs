//! Weight: whether a font is bold.
//!
//! ```text
//! font dictionary ─is_bold→ yes or no
//! ```
//!
//! **Never:** looks at outlines; a font that does not say it is bold is not.
//!
//! **Source.** ISO 32000-2:2020, §9.8.1 (font descriptors: `FontWeight`,
//! `Flags`); names of fonts as foundries and TeX give them.

use hayro_syntax::object::{Array, Dict, Name};

/// The weight from which type counts as bold: 600 is semibold.
const BOLD: f32 = 600.0;

/// The flag `ForceBold`.
const FORCE_BOLD: i32 = 1 << 18;

/// Parts of the names of bold fonts, lower-cased.
const NAMES: &[&str] = &["bold", "black", "heavy", "demi", "cmbx", "sfbx", "-medi"];

/// Tells whether a font says that it is bold.
pub(super) fn is_bold(font: &Dict<'_>) -> bool {
    let descendant = font
        .get::<Array<'_>>(b"DescendantFonts")
        .and_then(|list| list.iter::<Dict<'_>>().next());
    let descriptor = font
        .get::<Dict<'_>>(b"FontDescriptor")
        .or_else(|| descendant?.get::<Dict<'_>>(b"FontDescriptor"));
    let says_so = descriptor.is_some_and(|it| {
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
        || name.rsplit('.').next() == Some("b")
}

#[cfg(test)]
mod tests {
    use super::is_bold_name;

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
