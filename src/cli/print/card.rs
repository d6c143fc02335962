//! The lines of a card, as people read them.

use kennisbasis::{
    desk::{Card, ForeignPart, Mentioned},
    export::names::page_of,
    study::{Counted, Quoted},
};

use crate::cli::words::count;

/// Something that a study says, in words, and the sentence.
pub(in crate::cli) struct Stated<'c> {
    pub(in crate::cli) what: String,
    pub(in crate::cli) said: &'c Quoted,
}

/// Returns how many a study asked or looked at.
pub(in crate::cli) fn samples(card: &Card) -> Vec<Stated<'_>> {
    let samples = card.samples.iter();
    samples
        .map(|it| {
            let mut what = counted(it.sample.number, it.sample.of);
            if says_who(&it.words, &what) {
                what = format!("{what} “{}”", it.words);
            }
            Stated {
                what,
                said: &it.said,
            }
        })
        .collect()
}

/// Returns where it was done, or words for its design.
pub(in crate::cli) fn mentions(mentions: &[Mentioned]) -> Vec<Stated<'_>> {
    let mentions = mentions.iter();
    mentions
        .map(|it| Stated {
            what: it.name.clone(),
            said: &it.said,
        })
        .collect()
}

/// `12 respondents (p. 4), 3 focus groups (p. 5)`.
pub(in crate::cli) fn listed(stated: &[Stated<'_>]) -> String {
    let shown: Vec<String> = stated
        .iter()
        .map(|it| format!("{} ({})", it.what, page_of(it.said)))
        .collect();
    shown.join(", ")
}

/// Returns the parts of a study in another language, each with its page.
pub(in crate::cli) fn foreign(card: &Card) -> Vec<String> {
    let named = |ForeignPart { part, at }: &ForeignPart| {
        let (name, language) = (part.part.word(), part.language.code());
        format!("{name} in {language} ({})", page_of(at))
    };
    card.foreign.iter().map(named).collect()
}

/// Returns the languages of a study, and its parts in another one.
pub(in crate::cli) fn languages(card: &Card) -> String {
    let codes: Vec<&str> = card.study.languages.iter().map(|it| it.code()).collect();
    let foreign = foreign(card).into_iter().map(|it| format!("; {it}"));
    codes.join(", ") + &foreign.collect::<String>()
}

/// Returns what a reader should know of the text before trusting a search in it.
pub(in crate::cli) fn text_quality(card: &Card) -> String {
    let (poor, scans) = (card.study.poor_pages.len(), &card.study.scans);
    let parts: Vec<String> = [
        (poor, "not read whole"),
        (scans.read.len(), "read by OCR"),
        (scans.unread.len(), "scanned and not read"),
        (scans.badly_read.len(), "read badly by an earlier OCR"),
    ]
    .into_iter()
    .filter(|(pages, _)| *pages > 0)
    .map(|(pages, what)| format!("{} {what}", count(pages, "page", "pages")))
    .collect();
    if parts.is_empty() {
        "letters, all pages read".into()
    } else {
        parts.join(", ")
    }
}

/// `12 interviews`: the words for what was counted.
fn counted(number: u32, of: Counted) -> String {
    let (one, many) = match of {
        Counted::Respondents => ("respondent", "respondents"),
        Counted::Interviews => ("interview", "interviews"),
        Counted::People => ("person", "people"),
        Counted::Groups => ("focus group", "focus groups"),
        Counted::Cases => ("case", "cases"),
        Counted::Places => ("place or organisation", "places or organisations"),
    };
    count(number as usize, one, many)
}

/// Tells whether the words of a count, as printed, say more than how many:
/// `18 bewoners` does, `n = 12` does not.
fn says_who(words: &str, what: &str) -> bool {
    let is_noun = |it: &str| it.chars().filter(|it| it.is_alphabetic()).count() > 1;
    let mut behind = words.split_whitespace().skip(1);
    let same = words
        .split_whitespace()
        .skip(1)
        .eq(what.split_whitespace().skip(1));
    behind.any(is_noun) && !same
}
