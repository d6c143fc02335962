//! The parts of lines that several kinds of line have.

use serde::Serialize;
use serde_json::{Value, json};

use crate::study::{
    About, Certainty, Code, Fact, Genre, OutlineItem, PageNo, Quoted, Reason, Rest, Section, Span,
    Statement, Told,
};

/// The version of the format, in the first or last line of every output.
pub const FORMAT: u32 = 1;

pub(super) fn with_facts(mut record: Value, about: &About) -> Value {
    record["title"] = fact(about.title.as_ref());
    record["authors"] = fact(about.authors.as_ref());
    record["year"] = fact(about.year.as_ref());
    for (name, value) in [
        ("doi", &about.doi),
        ("isbn", &about.isbn),
        ("issn", &about.issn),
        ("publisher", &about.publisher),
        ("journal", &about.journal),
    ] {
        record[name] = fact(value.as_ref());
    }
    record
}

/// The record of what a person says of a fact.
pub(super) fn statement(statement: &Statement) -> Value {
    let value = match &statement.told {
        Told::Title(value) | Told::Doi(value) => json!(value),
        Told::Authors(value) => json!(value),
        Told::Year(value) => json!(value),
        Told::Genre(value) => json!(value.map(Genre::word)),
    };
    json!({
        "fact": statement.told.word(), "value": value, "by": statement.by,
        "date": statement.date,
    })
}

/// Returns the records of sections.
#[must_use]
pub fn sections<'a>(sections: impl IntoIterator<Item = &'a Section>) -> Vec<Value> {
    let record = |it: &Section| {
        json!({
            "kind": it.kind.word(), "heading": it.heading, "level": it.level,
            "pdf_page": it.page.get(), "start": it.span.start, "end": it.span.end,
            "origin": it.origin.word(), "certainty": certainty(it.certainty),
        })
    };
    sections.into_iter().map(record).collect()
}

/// Returns the records of entries of an outline.
#[must_use]
pub fn outline<'a>(items: impl IntoIterator<Item = &'a OutlineItem>) -> Vec<Value> {
    let record = |it: &OutlineItem| {
        json!({
            "title": it.title, "level": it.level, "pdf_page": it.page.map(PageNo::get),
        })
    };
    items.into_iter().map(record).collect()
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Yes => "yes",
        Certainty::Possibly => "possibly",
    }
}

fn fact<T: Serialize>(fact: Option<&Fact<T>>) -> Value {
    fact.map_or(
        Value::Null,
        |it| json!({ "value": it.value, "origin": it.origin.word(), "guess": it.is_guess() }),
    )
}

/// Any other line: a record with a `type` of its own.
///
/// # Panics
///
/// If the record has a map whose keys are not text; ours have none.
#[must_use]
pub fn line(record: &impl Serialize) -> String {
    serde_json::to_string(record).expect("records have text keys and no failing parts")
}

pub(super) fn code_record(code: &Code, sentences: &[Quoted]) -> Value {
    json!({
        "facet": code.facet.word(), "value": code.value,
        "certainty": certainty(code.certainty),
        "score": code.score, "reasons": reason_records(&code.reasons, sentences),
    })
}

pub(super) fn reason_records(reasons: &[Reason], sentences: &[Quoted]) -> Vec<Value> {
    let reasons = reasons.iter().zip(sentences);
    let record = |(reason, said): (&Reason, &Quoted)| {
        json!({
            "pdf_page": reason.page.get(), "label": label(said), "sentence": said.sentence,
            "rest": rest(said.rest.as_ref()), "cue": reason.cue, "weight": reason.weight,
        })
    };
    reasons.map(record).collect()
}

/// The label of the page that a sentence stands on.
pub(super) fn label(said: &Quoted) -> Option<&str> {
    said.label.as_ref().map(|it| it.value.as_str())
}

/// The record of the other part of a sentence, `null` if it has none.
pub(super) fn rest(rest: Option<&Rest>) -> Value {
    rest.map_or(Value::Null, |it| {
        let lit = it.matches.iter().map(|lit| scalars(&it.quote, lit));
        json!({
            "pdf_page": it.page.get(), "label": it.label.as_ref().map(|it| &it.value),
            "ocr": it.origin.ocr(), "quote": it.quote, "matches": lit.collect::<Vec<_>>(),
        })
    })
}

/// Counts a span of bytes in Unicode scalar values.
pub(super) fn scalars(text: &str, span: &Span) -> [usize; 2] {
    let start = text[..span.start].chars().count();
    [start, start + text[span.clone()].chars().count()]
}

#[cfg(test)]
mod tests {
    use super::scalars;

    #[test]
    fn matches_count_letters_and_not_bytes() {
        let quote = "de coördinatie van één wijk";
        let start = quote.find("één").unwrap_or_default();
        let [from, to] = scalars(quote, &(start..start + "één".len()));
        let lit: String = quote.chars().skip(from).take(to - from).collect();
        assert_eq!(lit, "één");
    }
}
