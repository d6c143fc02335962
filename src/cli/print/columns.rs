//! What the lines and columns of a card are called.

use kennisbasis::messages::Locale;

use crate::cli::words::{locale, tell};

/// Returns what people call a column. The facets, `id`, `n`, `doi`, `isbn`, `genre` and
/// `issn` are called as they are typed, in every language.
pub(in crate::cli) fn called(column: &str) -> String {
    called_in(locale(), column)
}

/// As [`called`], in a language: what programs read is English.
pub(in crate::cli) fn called_in(locale: Locale, column: &str) -> String {
    match column {
        "title" => tell!("column-title" in locale),
        "authors" => tell!("column-authors" in locale),
        "year" => tell!("column-year" in locale),
        "publisher" => tell!("column-publisher" in locale),
        "journal" => tell!("column-journal" in locale),
        "to check" => tell!("column-to-check" in locale),
        "language" => tell!("column-language" in locale),
        "parts in another language" => tell!("column-foreign" in locale),
        "pages" => tell!("column-pages" in locale),
        "possibly" => tell!("column-possibly" in locale),
        "judged by" => tell!("column-judges" in locale),
        "judged" => tell!("column-judged" in locale),
        "places" => tell!("column-places" in locale),
        "design" => tell!("column-design" in locale),
        "references (about)" => tell!("column-about-references" in locale),
        "references" => tell!("column-references" in locale),
        "cites" => tell!("column-cites" in locale),
        "text" => tell!("column-text" in locale),
        "copies" => tell!("column-copies" in locale),
        "sections" => tell!("column-sections" in locale),
        "said by" => tell!("column-told" in locale),
        "near copy" => tell!("column-near" in locale),
        "file" => tell!("column-file" in locale),
        "attached" => tell!("column-attached" in locale),
        "column" => tell!("column-column" in locale),
        "value" => tell!("column-value" in locale),
        "certainty" => tell!("column-certainty" in locale),
        "page" => tell!("column-page" in locale),
        "sentence" => tell!("column-sentence" in locale),
        "words" => tell!("column-words" in locale),
        typed => typed.to_owned(),
    }
}
