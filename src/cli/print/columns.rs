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
        "origins" => tell!("column-origins" in locale),
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
        "row_facet" => tell!("column-row-facet" in locale),
        "row" => tell!("column-row" in locale),
        "column_facet" => tell!("column-column-facet" in locale),
        "bubble_facet" => tell!("column-bubble-facet" in locale),
        "bubble" => tell!("column-bubble" in locale),
        "studies" => tell!("column-studies" in locale),
        "gaps" => tell!("column-gaps" in locale),
        "command" => tell!("column-command" in locale),
        "read as" => tell!("column-read-as" in locale),
        "left out" => tell!("column-left-out" in locale),
        "also searched" => tell!("column-also-searched" in locale),
        "in one language" => tell!("column-in-one-language" in locale),
        "occurrences" => tell!("column-occurrences" in locale),
        "inside compounds" => tell!("column-inside-compounds" in locale),
        "search" => tell!("column-search" in locale),
        "refused" => tell!("column-refused" in locale),
        "rank" => tell!("column-rank" in locale),
        "study" => tell!("column-study" in locale),
        "pdf page" | "pdf_page" => tell!("column-pdf-page" in locale),
        "in title" => tell!("column-in-title" in locale),
        "before" => tell!("column-before" in locale),
        "match" => tell!("column-match" in locale),
        "after" => tell!("column-after" in locale),
        typed => typed.to_owned(),
    }
}

/// Returns the names of the columns of a table of CSV: those that programs know, or, in
/// a language that was asked for, what people call them.
pub(in crate::cli) fn heads<const N: usize>(lang: Option<&str>, columns: [&str; N]) -> [String; N] {
    match lang {
        Some(lang) if lang != "en" => {
            let locale = Locale::from_code(lang);
            columns.map(|it| match it {
                // In a table of questions it is the one that was asked, and no facet.
                "question" => tell!("column-question" in locale),
                it => called_in(locale, it),
            })
        }
        _ => columns.map(str::to_owned),
    }
}
