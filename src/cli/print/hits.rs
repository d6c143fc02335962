//! Hits, as a person reads them.

use std::collections::BTreeMap;

use kennisbasis::{
    export::names::{page_of_hit, plain, title},
    study::{Certainty, Facet, Hit, Origin, PageHit, Span, Study},
};

use crate::cli::look::Look;
use crate::cli::words::{number, tell};

/// Returns the lines of a hit: the study, then its best pages.
pub(in crate::cli) fn lines(
    rank: usize,
    hit: &Hit,
    study: &Study,
    file: &str,
    columns: Option<usize>,
) -> Vec<String> {
    let mut lines = vec![
        format!(
            "{rank}. {}{}",
            lit_title(&title(study, file), &hit.title),
            year_and_languages(study)
        ),
        format!(
            "   {}",
            Look::Faint.on(format!("{}  {}", plain(file), study.id.short()))
        ),
    ];
    let codes = codes(study);
    if !codes.is_empty() {
        lines.push(format!("   {}", Look::Faint.on(codes)));
    }
    for page in &hit.pages {
        let name = page_of_hit(page);
        lines.extend(page_lines(&name, page, columns));
    }
    if hit.in_title > 0 {
        let origin = study.about.title.as_ref().map(|it| it.origin);
        lines.push(format!("   {}", in_title(origin)));
    }
    for page in &hit.done_in {
        let name = page_of_hit(page);
        let name = tell!("print-place", page = name);
        lines.extend(page_lines(&name, page, columns));
    }
    let hidden = hit.matching_pages - hit.pages.len();
    if hidden > 0 {
        let cut = tell!(
            "print-pages-cut",
            places = hit.places,
            pages = hit.matching_pages,
            shown = hit.pages.len()
        );
        lines.push(format!("   {}", Look::Faint.on(cut)));
    }
    lines
}

/// Where a title stands that a question is found in.
fn in_title(origin: Option<Origin>) -> String {
    match origin {
        Some(Origin::Xmp | Origin::Info) => tell!("print-in-title-of-file"),
        Some(Origin::Person) => tell!("print-in-title-by-person"),
        _ => tell!("print-in-title"),
    }
}

fn lit_title(title: &str, matches: &[Span]) -> String {
    let mut lit = String::new();
    let mut done = 0;
    // Those of a title that is known; the name of a file has none.
    for found in matches.iter().filter(|it| it.end <= title.len()) {
        lit += &Look::Title.on(&title[done..found.start]);
        lit += &Look::Lit.on(&title[found.clone()]);
        done = found.end;
    }
    lit + &Look::Title.on(&title[done..])
}

fn year_and_languages(study: &Study) -> String {
    let mut parts: Vec<String> = vec![];
    match &study.about.title {
        Some(title) if title.is_guess() => parts.push(tell!("print-title-guessed")),
        Some(_) => {}
        None => parts.push(tell!("print-title-unknown")),
    }
    if let Some(year) = &study.about.year {
        let doubt = if year.is_guess() { "?" } else { "" };
        parts.insert(0, format!("{}{doubt}", year.value));
    }
    parts.extend(study.languages.iter().map(|it| it.code().to_owned()));
    format!(" ({})", parts.join(", "))
}

/// The codes that are sure: `opgave: inclusie; method: small-scale`.
pub(in crate::cli) fn codes(study: &Study) -> String {
    let of = |facet: Facet| {
        let sure = study
            .codes
            .iter()
            .filter(|it| it.certainty == Certainty::Yes);
        let values: Vec<&str> = sure
            .filter(|it| it.facet == facet)
            .map(|it| it.value.as_str())
            .collect();
        (!values.is_empty()).then(|| format!("{}: {}", facet.word(), values.join(", ")))
    };
    Facet::ALL
        .into_iter()
        .filter_map(of)
        .collect::<Vec<_>>()
        .join("; ")
}

fn page_lines(name: &str, page: &PageHit, columns: Option<usize>) -> Vec<String> {
    let indent = 3 + name.chars().count() + 2;
    let width = columns.map_or(usize::MAX, |it| it.saturating_sub(indent).max(30));
    let (quote, matches) = page.whole();
    let pieces = wrap(&quote, width);
    pieces
        .into_iter()
        .enumerate()
        .map(|(index, piece)| {
            let start = if index == 0 {
                format!("   {name}  ")
            } else {
                " ".repeat(indent)
            };
            start + &light(&quote, &piece, &matches)
        })
        .collect()
}

/// Cuts a text into lines of at most `width` letters, at its blanks; a blank
/// at the end of a line is in no piece.
fn wrap(text: &str, width: usize) -> Vec<Span> {
    let mut lines = vec![];
    let mut start = 0;
    let mut end = 0;
    for (offset, word) in text
        .split(' ')
        .map(|it| (it.as_ptr() as usize - text.as_ptr() as usize, it))
    {
        let word_end = offset + word.len();
        if end > start && text[start..word_end].chars().count() > width {
            lines.push(start..end);
            start = offset;
        }
        end = word_end;
    }
    lines.push(start..end);
    lines
}

fn light(text: &str, piece: &Span, matches: &[Span]) -> String {
    let mut lit = String::new();
    let mut done = piece.start;
    for found in matches {
        let start = found.start.max(piece.start);
        let end = found.end.min(piece.end);
        if start < end {
            lit += &text[done..start];
            lit += &Look::Lit.on(&text[start..end]);
            done = end;
        }
    }
    lit + &text[done..piece.end]
}

/// Returns the counts per facet, most frequent values first.
pub(in crate::cli) fn facet_lines(
    counts: &BTreeMap<String, BTreeMap<String, usize>>,
) -> Vec<String> {
    let mut lines = vec![];
    let language = tell!("print-language");
    let facets = Facet::ALL.iter().map(|it| (it.word(), it.word()));
    for (facet, name) in facets.chain([("language", language.as_str())]) {
        let mut values: Vec<(&String, &usize)> = counts.get(facet).into_iter().flatten().collect();
        values.sort_by_key(|(value, studies)| (std::cmp::Reverse(**studies), (*value).clone()));
        let values: Vec<String> = values
            .into_iter()
            .map(|(value, studies)| format!("{value} {}", number(*studies)))
            .collect();
        let values = if values.is_empty() {
            tell!("print-none")
        } else {
            values.join(", ")
        };
        lines.push(format!("  {name}: {values}"));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn lines_break_at_blanks_and_long_words_stay_whole() {
        let text = "een zin van woorden en onbegrensdheid";
        let lines: Vec<&str> = wrap(text, 11).into_iter().map(|it| &text[it]).collect();
        assert_eq!(lines, ["een zin van", "woorden en", "onbegrensdheid"]);
    }
}
