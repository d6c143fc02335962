//! A text in its letters and digits alone, however its words were parted.

/// Returns the letters and digits of a text, in small letters.
pub(in crate::extract::about) fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
