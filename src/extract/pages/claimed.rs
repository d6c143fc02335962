//! Page labels: the numbers that the file claims for its pages.
//!
//! ```text
//! catalogue ─claimed→ label per page
//! ```
//!
//! **Source.** ISO 32000-2:2020, §12.4.2 (page labels).

use hayro_syntax::{
    Pdf,
    object::{Array, Dict, Name, Object},
};

use super::numerals::{lettered, place_number, roman};
use crate::extract::open::pdf_text;

/// Reads the labels that the file claims for its pages.
pub(super) fn claimed(pdf: &Pdf, pages: usize) -> Option<Vec<String>> {
    let xref = pdf.xref();
    let root = xref.get::<Dict<'_>>(xref.root_id())?;
    let mut ranges = vec![];
    number_tree(&root.get::<Dict<'_>>(b"PageLabels")?, 0, &mut ranges);
    ranges.sort_by_key(|it: &(usize, Dict<'_>)| it.0);
    let mut labels = vec![String::new(); pages];
    for (at, (start, range)) in ranges.iter().enumerate() {
        let end = ranges.get(at + 1).map_or(pages, |it| it.0).min(pages);
        let first = i64::from(range.get::<i32>(b"St").unwrap_or(1));
        let prefix = range
            .get::<hayro_syntax::object::String<'_>>(b"P")
            .map(|it| pdf_text(it.as_bytes()))
            .unwrap_or_default();
        let style = range.get::<Name<'_>>(b"S");
        for (step, page) in (*start..end).enumerate() {
            let value = first + place_number(step);
            let number = match style.as_deref() {
                Some(b"D") => value.to_string(),
                Some(b"r") => roman(value),
                Some(b"R") => roman(value).to_uppercase(),
                Some(b"a") => lettered(value),
                Some(b"A") => lettered(value).to_uppercase(),
                _ => String::new(),
            };
            format!("{prefix}{number}")
                .trim()
                .clone_into(&mut labels[page]);
        }
    }
    labels.iter().any(|it| !it.is_empty()).then_some(labels)
}

fn number_tree<'a>(node: &Dict<'a>, depth: usize, out: &mut Vec<(usize, Dict<'a>)>) {
    // Deeper trees than this run in circles; more entries are not labels.
    const DEPTH: usize = 8;
    const ENTRIES: usize = 20_000;
    if depth > DEPTH || out.len() > ENTRIES {
        return;
    }
    if let Some(entries) = node.get::<Array<'a>>(b"Nums") {
        let mut start = None;
        for it in entries.iter::<Object<'a>>() {
            match it {
                Object::Number(number) => start = usize::try_from(number.as_i64()).ok(),
                Object::Dict(range) => out.extend(start.take().map(|at| (at, range))),
                _ => {}
            }
        }
    }
    if let Some(kids) = node.get::<Array<'a>>(b"Kids") {
        for kid in kids.iter::<Dict<'a>>().take(ENTRIES) {
            number_tree(&kid, depth + 1, out);
        }
    }
}
