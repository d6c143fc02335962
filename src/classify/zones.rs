//! Zones: which part of a study a passage belongs to.
//!
//! ```text
//! pages, passages, title ─zones→ passages with zone and length, in order
//! ```
//!
//! **Promise.** Every passage inside the pages gets exactly one zone. From the
//! heading of the reference list on, nothing counts until an appendix or a
//! next chapter begins.
//!
//! **Knows:** headings, Dutch and English. **Never:** cues, values.
//!
//! **Source.** Headings of journals and reports on social work; the lengths
//! are given at each constant.

mod front;
mod headings;

use crate::study::{Language, Page, PageNo, Passage, Span};

use headings::{Opens, opens};

/// A part of a study, as far as it matters for coding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// The title, on the first page or the second.
    Title,
    /// An abstract or summary, with or without a heading.
    Abstract,
    /// The first words of a study without an abstract.
    Opening,
    /// A heading.
    Heading,
    /// How the study was done.
    Methods,
    /// Conclusions and limitations.
    Discussion,
    /// Everything else.
    Body,
    /// Never counts: a reference list, a colophon, thanks, a table of contents.
    Apart,
}

/// A passage and where it belongs.
#[derive(Clone, Debug)]
pub(super) struct Zoned<'p> {
    /// The text of the passage.
    pub(super) text: &'p str,
    /// The text of its page; [`Zoned::span`] points into it.
    pub(super) page_text: &'p str,
    pub(super) page: PageNo,
    pub(super) span: Span,
    pub(super) language: Language,
    pub(super) zone: Zone,
    /// Words parted by white space.
    pub(super) words: usize,
    /// Tells that this passage is the heading of the reference list.
    pub(super) opens_references: bool,
}

/// Words after which a summary must be over, heading or none: abstracts of
/// journals run to 300, summaries of reports to two pages.
const LONGEST_ABSTRACT: usize = 800;
/// Words after which a methods part must be over: some six pages.
const LONGEST_METHODS: usize = 2500;
/// Words of the longest heading.
const HEADING_WORDS: usize = 12;
/// Words a paragraph must have for the line before it to be its heading;
/// cells of tables and lists of names are followed by shorter ones.
const HEADED_WORDS: usize = 20;

/// Gives every passage its zone.
pub(super) fn zones<'p>(
    pages: &'p [Page],
    passages: &[Passage],
    title: Option<&str>,
) -> Vec<Zoned<'p>> {
    let mut zoned: Vec<Zoned<'p>> = passages
        .iter()
        .filter_map(|passage| plain(pages, passage))
        .collect();
    mark_parts(&mut zoned);
    front::mark_abstract_before_keywords(&mut zoned);
    front::mark_title(&mut zoned, title);
    front::mark_opening(&mut zoned);
    zoned
}

/// Finds the text of a passage.
fn plain<'p>(pages: &'p [Page], passage: &Passage) -> Option<Zoned<'p>> {
    let page = pages
        .get(passage.page.index())
        .filter(|page| page.no == passage.page)
        .or_else(|| pages.iter().find(|page| page.no == passage.page))?;
    let text = page.text.get(passage.span.clone())?;
    Some(Zoned {
        text,
        page_text: &page.text,
        page: passage.page,
        span: passage.span.clone(),
        language: passage.language,
        zone: Zone::Body,
        words: text.split_whitespace().count(),
        opens_references: false,
    })
}

/// Follows the known headings from first to last.
fn mark_parts(zoned: &mut [Zoned<'_>]) {
    let all: usize = zoned.iter().map(|passage| passage.words).sum();
    let mut seen = 0;
    let mut part = Zone::Body;
    let mut part_words = 0;
    let mut in_references = false;
    let mut part_page = None;
    for at in 0..zoned.len() {
        let opened = opens(zoned[at].text).filter(|opened| match opened {
            Opens::References => is_reference_list(zoned, at, seen, all),
            _ if in_references => opened.ends_references(),
            _ => true,
        });
        if let Some(opened) = opened {
            in_references = opened == Opens::References;
            part = opened.zone();
            part_words = 0;
            part_page = Some(zoned[at].page);
            zoned[at].opens_references = in_references;
        } else if part_is_over(part, part_words, in_references, part_page, zoned[at].page) {
            part = Zone::Body;
        }
        let headed = zoned
            .get(at + 1)
            .is_some_and(|next| next.words >= HEADED_WORDS);
        let passage = &mut zoned[at];
        passage.zone = if part == Zone::Body && headed && looks_like_heading(passage) {
            Zone::Heading
        } else {
            part
        };
        part_words += passage.words;
        seen += passage.words;
    }
}

fn part_is_over(
    part: Zone,
    words: usize,
    in_references: bool,
    began: Option<PageNo>,
    now: PageNo,
) -> bool {
    match part {
        Zone::Abstract => words > LONGEST_ABSTRACT,
        Zone::Methods => words > LONGEST_METHODS,
        // A colophon or a table of contents rarely outruns its page.
        Zone::Apart => !in_references && began != Some(now),
        _ => false,
    }
}

/// Tells a reference list from a line in a table of contents: it stands late,
/// or years follow.
fn is_reference_list(zoned: &[Zoned<'_>], at: usize, seen: usize, all: usize) -> bool {
    let after = &zoned[at + 1..(at + 7).min(zoned.len())];
    let with_year = after.iter().filter(|next| has_year(next.text)).count();
    let is_late = seen * 2 >= all;
    let runs_in = zoned[at].words > HEADING_WORDS && has_year(zoned[at].text);
    with_year >= 3 || is_late && (with_year >= 1 || runs_in || after.is_empty())
}

/// Tells whether `text` holds a year from 1900 to 2049.
pub(super) fn has_year(text: &str) -> bool {
    text.split(|letter: char| !letter.is_ascii_digit())
        .any(|digits| {
            digits.len() == 4
                && digits
                    .parse()
                    .is_ok_and(|year: u16| (1900..2050).contains(&year))
        })
}

/// Tells whether a passage has the look of a heading: short, begun with a
/// capital or a number, not closed like a sentence.
fn looks_like_heading(passage: &Zoned<'_>) -> bool {
    let text = passage.text.trim();
    (1..=HEADING_WORDS).contains(&passage.words)
        && !text.ends_with(['.', ',', ';', ':'])
        && text.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
        && text.chars().filter(|letter| letter.is_alphabetic()).count() > 3
}

#[cfg(test)]
mod tests {
    use super::{Zone, zones};
    use crate::study::{Language, Page, PageNo, Passage};

    /// Zones of paragraphs that stand on one page.
    #[track_caller]
    fn check(paragraphs: &[&str], title: Option<&str>, expected: &[Zone]) {
        let text = paragraphs.join("\n");
        let no = PageNo::from_index(0);
        let mut at = 0;
        let mut spans = vec![];
        for paragraph in paragraphs {
            spans.push(at..at + paragraph.len());
            at += paragraph.len() + 1;
        }
        let passages: Vec<Passage> = spans
            .iter()
            .map(|span| Passage {
                page: no,
                span: span.clone(),
                language: Language::English,
            })
            .collect();
        let page = Page {
            no,
            label: None,
            text,
            paragraphs: spans,
        };
        let found: Vec<Zone> = zones(&[page], &passages, title)
            .into_iter()
            .map(|passage| passage.zone)
            .collect();
        assert_eq!(found, expected);
    }

    const TITLE: &str = "Neighbours who help neighbours";

    #[test]
    fn follows_headings_with_and_without_numbers() {
        check(
            &[
                TITLE,
                "Abstract",
                "We did.",
                "2. Methods",
                "We asked.",
                "3 Conclusie",
                "So it is.",
            ],
            Some(TITLE),
            &[
                Zone::Title,
                Zone::Abstract,
                Zone::Abstract,
                Zone::Methods,
                Zone::Methods,
                Zone::Discussion,
                Zone::Discussion,
            ],
        );
    }

    #[test]
    fn an_abstract_without_a_heading_ends_at_the_keywords() {
        check(
            &[TITLE, "We did a thing.", "Keywords: help", "It began so."],
            Some(TITLE),
            &[Zone::Title, Zone::Abstract, Zone::Abstract, Zone::Body],
        );
    }

    #[test]
    fn a_reference_list_is_apart_until_an_appendix() {
        check(
            &[
                TITLE,
                "Abstract",
                "We asked forty neighbours whom they help, how and why.",
                "References",
                "Jansen, J. (2015). Participatory research and what became of it.",
                "Appendix A",
                "The list.",
            ],
            Some(TITLE),
            &[
                Zone::Title,
                Zone::Abstract,
                Zone::Abstract,
                Zone::Apart,
                Zone::Apart,
                Zone::Body,
                Zone::Body,
            ],
        );
    }

    #[test]
    fn a_table_of_contents_does_not_begin_the_reference_list() {
        check(
            &[
                TITLE,
                "Contents",
                "References",
                "Introduction",
                "It began so.",
            ],
            Some(TITLE),
            &[
                Zone::Title,
                Zone::Apart,
                Zone::Apart,
                Zone::Opening,
                Zone::Opening,
            ],
        );
    }
}
