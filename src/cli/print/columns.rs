//! What the lines and columns of a card are called.

use crate::cli::words::tell;

/// Returns what people call a column. The facets, `id`, `n`, `doi`, `isbn` and
/// `issn` are called as they are typed, in every language.
pub(in crate::cli) fn called(column: &str) -> String {
    match column {
        "title" => tell!("column-title"),
        "authors" => tell!("column-authors"),
        "year" => tell!("column-year"),
        "publisher" => tell!("column-publisher"),
        "journal" => tell!("column-journal"),
        "to check" => tell!("column-to-check"),
        "language" => tell!("column-language"),
        "parts in another language" => tell!("column-foreign"),
        "pages" => tell!("column-pages"),
        "possibly" => tell!("column-possibly"),
        "judged by" => tell!("column-judges"),
        "judged" => tell!("column-judged"),
        "places" => tell!("column-places"),
        "design" => tell!("column-design"),
        "references (about)" => tell!("column-about-references"),
        "references" => tell!("column-references"),
        "cites" => tell!("column-cites"),
        "text" => tell!("column-text"),
        "copies" => tell!("column-copies"),
        "sections" => tell!("column-sections"),
        "file" => tell!("column-file"),
        "column" => tell!("column-column"),
        "value" => tell!("column-value"),
        "certainty" => tell!("column-certainty"),
        "page" => tell!("column-page"),
        "sentence" => tell!("column-sentence"),
        "words" => tell!("column-words"),
        typed => typed.to_owned(),
    }
}
