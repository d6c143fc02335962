//! Zones: which part of a study a passage belongs to.
//!
//! ```text
//! pages, passages, sections, title ─zones→ passages with zone and length, in order
//! ```
//!
//! **Promise.** Every passage inside the pages gets exactly one zone. Nothing
//! in a reference list counts.
//!
//! **Knows:** sections. **Never:** headings, which `extract` finds; cues,
//! values.
//!
//! **Source.** The lengths are given at each constant.

mod front;

use super::passage::{Zone, Zoned};
use crate::study::{Page, Passage, Section, SectionKind, section_at};

/// Words after which a summary must be over, heading or none: abstracts of
/// journals run to 300, summaries of reports to two pages.
const LONGEST_ABSTRACT: usize = 800;
/// Words after which a methods part must be over: some six pages.
const LONGEST_METHODS: usize = 2500;
/// Words of a list of keywords, which counts as the abstract above it does.
const LONGEST_KEYWORDS: usize = 60;

/// Gives every passage its zone.
pub(in crate::classify) fn zones<'p>(
    pages: &'p [Page],
    passages: &[Passage],
    sections: &[Section],
    title: Option<&str>,
) -> Vec<Zoned<'p>> {
    let mut zoned: Vec<Zoned<'p>> = passages
        .iter()
        .filter_map(|passage| plain(pages, passage))
        .collect();
    zone_parts(&mut zoned, sections);
    front::zone_title(&mut zoned, title);
    front::zone_opening(&mut zoned);
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
        opens: None,
    })
}

/// Follows the sections from first to last.
fn zone_parts(zoned: &mut [Zoned<'_>], sections: &[Section]) {
    let mut part = None;
    let mut part_words = 0;
    for passage in zoned {
        let section = section_at(sections, passage.page, passage.span.start);
        let Some(section) = section else {
            continue;
        };
        // Sections of one kind in a row are one part.
        if part != Some(section.kind) {
            part = Some(section.kind);
            part_words = 0;
        }
        let is_first = (passage.page, passage.span.start) == (section.page, section.span.start);
        let is_heading = is_first && section.span.end >= passage.span.end;
        passage.zone = match section.kind {
            SectionKind::Abstract if part_words <= LONGEST_ABSTRACT => Zone::Abstract,
            SectionKind::Keywords if part_words <= LONGEST_KEYWORDS => Zone::Abstract,
            SectionKind::Methods if part_words <= LONGEST_METHODS => Zone::Methods,
            SectionKind::Results => Zone::Results,
            SectionKind::Discussion | SectionKind::Conclusion => Zone::Discussion,
            SectionKind::References => Zone::Apart,
            // A colophon or a table of contents rarely outruns its page.
            SectionKind::FrontMatter | SectionKind::Contents if passage.page == section.page => {
                Zone::Apart
            }
            _ if is_heading => Zone::Heading,
            _ => Zone::Body,
        };
        passage.opens = is_first.then_some(section.kind);
        part_words += passage.words;
    }
}

#[cfg(test)]
mod tests {
    use super::{Zone, zones};
    use crate::study::{
        Certainty, Language, Page, PageNo, Passage, Section, SectionKind as Kind, SectionOrigin,
        Span, TextOrigin,
    };

    /// Makes a page of paragraphs.
    fn page_of(paragraphs: &[&str]) -> Page {
        let mut text = String::new();
        let mut spans = vec![];
        for paragraph in paragraphs {
            if !text.is_empty() {
                text.push('\n');
            }
            let start = text.len();
            text.push_str(paragraph);
            spans.push(start..text.len());
        }
        Page {
            no: PageNo::from_index(0),
            label: None,
            second: None,
            text,
            paragraphs: spans,
            origin: TextOrigin::Letters,
        }
    }

    /// Makes a section of every paragraph that has a kind.
    fn sections_of(page: &Page, kind: impl Fn(&str) -> Option<Kind>) -> Vec<Section> {
        let section = |span: &Span| {
            Some(Section {
                kind: kind(&page.text[span.clone()])?,
                heading: page.text[span.clone()].to_owned(),
                level: 1,
                page: page.no,
                span: span.clone(),
                origin: SectionOrigin::Type,
                certainty: Certainty::Yes,
            })
        };
        page.paragraphs.iter().filter_map(section).collect()
    }

    /// Zones of paragraphs that stand on one page; those with a kind are the
    /// headings of sections.
    #[track_caller]
    fn check(paragraphs: &[(&str, Option<Kind>)], title: Option<&str>, expected: &[Zone]) {
        let texts: Vec<&str> = paragraphs.iter().map(|it| it.0).collect();
        let page = page_of(&texts);
        let passages: Vec<Passage> = page
            .paragraphs
            .iter()
            .map(|span| Passage {
                page: page.no,
                span: span.clone(),
                language: Language::English,
            })
            .collect();
        let sections = sections_of(&page, |text| {
            paragraphs
                .iter()
                .find(|it| it.0 == text)
                .and_then(|it| it.1)
        });
        let found: Vec<Zone> = zones(&[page], &passages, &sections, title)
            .into_iter()
            .map(|passage| passage.zone)
            .collect();
        assert_eq!(found, expected);
    }

    const TITLE: &str = "Neighbours who help neighbours";

    #[test]
    fn zones_follow_sections() {
        check(
            &[
                (TITLE, None),
                ("Abstract", Some(Kind::Abstract)),
                ("We did.", None),
                ("Keywords: help", Some(Kind::Keywords)),
                ("Help", Some(Kind::Other)),
                ("It began so.", None),
                ("2. Methods", Some(Kind::Methods)),
                ("We asked.", None),
                ("3 Conclusie", Some(Kind::Conclusion)),
                ("So it is.", None),
            ],
            Some(TITLE),
            &[
                Zone::Title,
                Zone::Abstract,
                Zone::Abstract,
                Zone::Abstract,
                Zone::Heading,
                Zone::Body,
                Zone::Methods,
                Zone::Methods,
                Zone::Discussion,
                Zone::Discussion,
            ],
        );
    }

    #[test]
    fn a_reference_list_is_apart_until_an_appendix() {
        check(
            &[
                (TITLE, None),
                ("Abstract", Some(Kind::Abstract)),
                ("We asked forty neighbours.", None),
                ("References", Some(Kind::References)),
                ("Jansen, J. (2015). Participatory research.", None),
                ("Appendix A", Some(Kind::Appendix)),
                ("The list.", None),
            ],
            Some(TITLE),
            &[
                Zone::Title,
                Zone::Abstract,
                Zone::Abstract,
                Zone::Apart,
                Zone::Apart,
                Zone::Heading,
                Zone::Body,
            ],
        );
    }

    #[test]
    fn a_study_without_sections_has_an_opening() {
        check(
            &[(TITLE, None), ("It began so.", None)],
            Some(TITLE),
            &[Zone::Title, Zone::Opening],
        );
    }
}
