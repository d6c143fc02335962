//! Studies of one page, written as paragraphs: no PDF comes into it.

use kennisbasis::study::{
    Certainty, Language, Page, PageNo, Passage, Section, SectionKind, SectionOrigin, Span,
    TextOrigin,
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
fn sections_of(page: &Page, kind: impl Fn(&str) -> Option<SectionKind>) -> Vec<Section> {
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

/// The headings that the studies below have.
fn headed(paragraph: &str) -> Option<SectionKind> {
    match paragraph {
        "Abstract" | "Samenvatting" => Some(SectionKind::Abstract),
        "Introduction" => Some(SectionKind::Introduction),
        "Methode" => Some(SectionKind::Methods),
        "Uitkomsten" => Some(SectionKind::Results),
        "Literatuur" => Some(SectionKind::References),
        _ => None,
    }
}

/// Makes a study of one page.
pub(crate) fn study_of(
    title: &str,
    paragraphs: &[&str],
    language: Language,
) -> (Page, Vec<Passage>, Vec<Section>) {
    let all: Vec<&str> = [title]
        .into_iter()
        .chain(paragraphs.iter().copied())
        .collect();
    let page = page_of(&all);
    let passages: Vec<Passage> = page
        .paragraphs
        .iter()
        .map(|span| Passage {
            page: page.no,
            span: span.clone(),
            language,
        })
        .collect();
    let sections = sections_of(&page, headed);
    (page, passages, sections)
}
