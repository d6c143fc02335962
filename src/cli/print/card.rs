//! The lines of a card, as people read them.

mod design;

use kennisbasis::{
    desk::{Card, ForeignPart, Mentioned},
    export::names::page_of,
    messages::Locale,
    study::{Counted, Language, Quoted, SectionKind},
};

use self::design::design;
use crate::cli::words::{locale, tell};

/// Something that a study says, in words, and the sentence.
pub(in crate::cli) struct Stated<'c> {
    pub(in crate::cli) what: String,
    pub(in crate::cli) said: &'c Quoted,
}

/// Returns how many a study asked or looked at.
pub(in crate::cli) fn samples(card: &Card) -> Vec<Stated<'_>> {
    samples_in(locale(), card)
}

/// The same in a language, for a file that is in one whoever reads.
pub(in crate::cli) fn samples_in(locale: Locale, card: &Card) -> Vec<Stated<'_>> {
    let samples = card.samples.iter();
    samples
        .map(|it| {
            let mut what = counted(locale, it.sample.number, it.sample.of);
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
    mentions_in(locale(), mentions)
}

/// The same in a language, for a file that is in one whoever reads. Places are
/// called as they are: their names have capitals, words for a design have none.
pub(in crate::cli) fn mentions_in(locale: Locale, mentions: &[Mentioned]) -> Vec<Stated<'_>> {
    let mentions = mentions.iter();
    mentions
        .map(|it| Stated {
            what: design(locale, &it.name),
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
    foreign_in(locale(), card)
}

/// The same in a language, for a file that is in one whoever reads.
pub(in crate::cli) fn foreign_in(locale: Locale, card: &Card) -> Vec<String> {
    let named = |ForeignPart { part, at }: &ForeignPart| {
        let (name, page) = (part_of_study(locale, part.part), page_of(at));
        match part.language {
            Language::Dutch => tell!("print-in-dutch" in locale, part = name, page = page),
            Language::English => tell!("print-in-english" in locale, part = name, page = page),
            Language::German => tell!("print-in-german" in locale, part = name, page = page),
            Language::French => tell!("print-in-french" in locale, part = name, page = page),
            Language::Other => tell!("print-in-other" in locale, part = name, page = page),
        }
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
    text_quality_in(locale(), card)
}

/// The same in a language, for a file that is in one whoever reads.
pub(in crate::cli) fn text_quality_in(locale: Locale, card: &Card) -> String {
    let (poor, scans) = (card.study.poor_pages.len(), &card.study.scans);
    let (read, unread, badly) = (scans.read.len(), scans.unread.len(), scans.badly_read.len());
    let parts: Vec<String> = [
        (poor > 0).then(|| tell!("print-text-poor" in locale, n = poor)),
        (read > 0).then(|| tell!("print-text-by-ocr" in locale, n = read)),
        (unread > 0).then(|| tell!("print-text-unread" in locale, n = unread)),
        (badly > 0).then(|| tell!("print-text-badly" in locale, n = badly)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        tell!("print-text-good" in locale)
    } else {
        parts.join(", ")
    }
}

/// `12 interviews`: the words for what was counted.
fn counted(locale: Locale, number: u32, of: Counted) -> String {
    match of {
        Counted::Respondents => tell!("print-respondents" in locale, n = number),
        Counted::Interviews => tell!("print-interviews" in locale, n = number),
        Counted::People => tell!("print-people" in locale, n = number),
        Counted::Groups => tell!("print-groups" in locale, n = number),
        Counted::Cases => tell!("print-cases" in locale, n = number),
        Counted::Places => tell!("print-sites" in locale, n = number),
    }
}

/// The name of a part of a study.
fn part_of_study(locale: Locale, part: SectionKind) -> String {
    match part {
        SectionKind::FrontMatter => tell!("print-part-front-matter" in locale),
        SectionKind::Keywords => tell!("print-part-keywords" in locale),
        SectionKind::Contents => tell!("print-part-contents" in locale),
        SectionKind::Abstract => tell!("print-part-abstract" in locale),
        SectionKind::Introduction => tell!("print-part-introduction" in locale),
        SectionKind::Methods => tell!("print-part-methods" in locale),
        SectionKind::Results => tell!("print-part-results" in locale),
        SectionKind::Discussion => tell!("print-part-discussion" in locale),
        SectionKind::Conclusion => tell!("print-part-conclusion" in locale),
        SectionKind::References => tell!("print-part-references" in locale),
        SectionKind::Appendix => tell!("print-part-appendix" in locale),
        SectionKind::Other => tell!("print-part-other" in locale),
    }
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
