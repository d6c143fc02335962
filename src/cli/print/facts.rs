//! The facts of a study, a line each, with where they came from.

use kennisbasis::{
    desk::Card,
    export::names::plain,
    study::{Fact, Genre, Origin, Scans},
};

use super::{
    card::{languages, listed, mentions, samples},
    columns::called,
};
use crate::cli::{
    look::Look,
    words::{locale, tell},
};

/// Returns a line with its name in front, in a column as wide as the longest name needs.
pub(in crate::cli) fn set(name: &str, value: &str) -> String {
    let width = locale().of(10, 12);
    format!("{name:<width$}{value}")
}

/// Returns the lines of some facts of a study, by their words.
pub(in crate::cli) fn facts(card: &Card, words: &[&str]) -> Vec<String> {
    let all = about(card).into_iter();
    all.filter(|(word, _)| words.contains(word))
        .map(|(word, value)| set(&called(word), &value))
        .collect()
}

/// Returns the facts of a study: the word of each, and what it is.
pub(in crate::cli) fn about(card: &Card) -> Vec<(&'static str, String)> {
    let study = &card.study;
    let about = &study.about;
    let mut pages = study.page_count.to_string();
    let poor = study.poor_pages.len();
    if poor > 0 {
        pages = tell!("show-poor-pages", pages = pages, n = poor);
    }
    pages += &scan_words(&study.scans);
    let mut lines = vec![
        (
            "title",
            told(card, "title", about.title.as_ref(), Clone::clone),
        ),
        (
            "authors",
            told(card, "authors", about.authors.as_ref(), |it| it.join("; ")),
        ),
        (
            "year",
            told(card, "year", about.year.as_ref(), ToString::to_string),
        ),
        ("doi", told(card, "doi", about.doi.as_ref(), Clone::clone)),
    ];
    lines.extend(study.genre.map(|it| ("genre", genre(card, it))));
    // Most studies have none of these; four times `unknown` says nothing.
    let seldom = [
        ("journal", &about.journal),
        ("publisher", &about.publisher),
        ("isbn", &about.isbn),
        ("issn", &about.issn),
    ];
    lines.extend(
        seldom
            .into_iter()
            .filter(|(_, fact)| fact.is_some())
            .map(|(name, fact)| (name, told(card, name, fact.as_ref(), Clone::clone))),
    );
    lines.push(("language", languages(card)));
    lines.push(("pages", pages));
    for (name, stated) in [
        ("n", samples(card)),
        ("places", mentions(&card.places)),
        ("design", mentions(&card.methods)),
    ] {
        if !stated.is_empty() {
            lines.push((name, plain(&listed(&stated))));
        }
    }
    if let Some(references) = card.references() {
        lines.push(("cites", tell!("show-cites", n = references.to_string())));
    }
    lines
}

/// A fact with where it came from; of what a person said, who and when.
fn told<T>(
    card: &Card,
    word: &str,
    fact: Option<&Fact<T>>,
    value: impl Fn(&T) -> String,
) -> String {
    let Some(fact) = fact else {
        return tell!("show-unknown");
    };
    let mut origin = match fact.origin {
        Origin::Person => said_by(card, word),
        other => origin(other),
    };
    if fact.is_guess() {
        origin = tell!("show-guess", origin = origin);
    }
    let origin = Look::Faint.on(format!("({origin})"));
    format!("{} {origin}", value(&fact.value))
}

/// Who said a fact, and on which day.
fn said_by(card: &Card, word: &str) -> String {
    let said = card.told.iter().find(|it| it.told.word() == word);
    said.map_or_else(
        || tell!("show-from-person"),
        |it| {
            let day = it.date.get(..10).unwrap_or(&it.date);
            tell!("show-said-by", by = plain(&it.by), day = day)
        },
    )
}

/// What kind of document a person says that it is.
fn genre(card: &Card, genre: Genre) -> String {
    let (english, dutch) = genre.words();
    let said = Look::Faint.on(format!("({})", said_by(card, "genre")));
    let line = format!("{} {said}", locale().of(english, dutch));
    if genre.is_study() {
        line
    } else {
        tell!("show-no-study", genre = line)
    }
}

/// What became of the scanned pages: `; 12 read by OCR, 3 scanned and not read`.
fn scan_words(scans: &Scans) -> String {
    let mut told = vec![];
    if !scans.read.is_empty() {
        told.push(tell!("show-read-by-ocr", n = scans.read.len()));
    }
    if !scans.unread.is_empty() {
        told.push(tell!("show-scanned", n = scans.unread.len()));
    }
    if !scans.badly_read.is_empty() {
        told.push(tell!("show-badly-read", n = scans.badly_read.len()));
    }
    if told.is_empty() {
        String::new()
    } else {
        format!("; {}", told.join(", "))
    }
}

/// Where a fact came from, as people say it.
fn origin(origin: Origin) -> String {
    match origin {
        Origin::Xmp | Origin::Info => tell!("show-from-properties"),
        Origin::PageLabels => tell!("show-from-labels"),
        Origin::Printed => tell!("show-as-printed"),
        Origin::Layout => tell!("show-from-layout"),
        Origin::FileName => tell!("show-from-name"),
        Origin::Person => tell!("show-from-person"),
    }
}
