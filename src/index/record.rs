//! The stored form of a study and of a page.
//!
//! The nouns do not know serde: what is on disk may change slower or faster
//! than they do.

mod design;

use design::DesignRecord;
use serde::{Deserialize, Serialize};

use crate::study::{
    About, Certainty, Code, Facet, Fact, Language, Origin, OutlineItem, Page, PageNo, Reason,
    Scans, SecondHalf, Section, SectionKind, SectionOrigin, Sketch, Study, StudyId, TextOrigin,
};

/// A value with the word of its origin; `xmp?` is a guess where `xmp` is none.
type Sourced<T> = (T, String);

/// What follows the word of an origin that is believed more often than here.
const DOUBT: char = '?';

fn sourced<T: Clone>(fact: Option<&Fact<T>>) -> Option<Sourced<T>> {
    let fact = fact?;
    let mut word = fact.origin.word().to_owned();
    if fact.is_guess() && !fact.origin.is_guess() {
        word.push(DOUBT);
    }
    Some((fact.value.clone(), word))
}

fn fact<T>(told: Option<Sourced<T>>) -> Option<Fact<T>> {
    let (value, word) = told?;
    match word.strip_suffix(DOUBT) {
        Some(word) => Some(Fact::doubtful(value, Origin::from_word(word)?)),
        None => Some(Fact::new(value, Origin::from_word(&word)?)),
    }
}

/// A study as stored.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct StudyRecord {
    id: String,
    title: Option<Sourced<String>>,
    authors: Option<Sourced<Vec<String>>>,
    year: Option<Sourced<u16>>,
    doi: Option<Sourced<String>>,
    // Absent in an index of before they were read.
    #[serde(default)]
    isbn: Option<Sourced<String>>,
    #[serde(default)]
    issn: Option<Sourced<String>>,
    #[serde(default)]
    publisher: Option<Sourced<String>>,
    #[serde(default)]
    journal: Option<Sourced<String>>,
    languages: Vec<String>,
    codes: Vec<CodeRecord>,
    poor_pages: Vec<usize>,
    /// Not in records of before there were sections.
    #[serde(default)]
    sections: Vec<SectionRecord>,
    #[serde(default)]
    outline: Vec<OutlineRecord>,
    #[serde(default)]
    scans: ScansRecord,
    /// Not in records of before there were cards.
    #[serde(default)]
    design: DesignRecord,
    /// The place of the first word of each page, and one more: the place after
    /// the last word.
    pub(super) page_starts: Vec<u32>,
    /// Not in records of before a plain question found it.
    #[serde(default)]
    title_is_unprinted: bool,
    /// Not in records of before near copies were told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sketch: Vec<u32>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct ScansRecord {
    read: Vec<usize>,
    unread: Vec<usize>,
    badly_read: Vec<usize>,
}

#[derive(Debug, Serialize, Deserialize)]
struct CodeRecord {
    facet: String,
    value: String,
    yes: bool,
    score: f32,
    reasons: Vec<ReasonRecord>,
}

#[derive(Debug, Serialize, Deserialize)]
struct ReasonRecord {
    page: usize,
    start: usize,
    end: usize,
    cue: String,
    weight: f32,
}

impl StudyRecord {
    pub(super) fn new(
        study: &Study,
        page_starts: Vec<u32>,
        title_is_unprinted: bool,
        sketch: &Sketch,
    ) -> Self {
        Self {
            id: study.id.to_string(),
            title: sourced(study.about.title.as_ref()),
            authors: sourced(study.about.authors.as_ref()),
            year: sourced(study.about.year.as_ref()),
            doi: sourced(study.about.doi.as_ref()),
            isbn: sourced(study.about.isbn.as_ref()),
            issn: sourced(study.about.issn.as_ref()),
            publisher: sourced(study.about.publisher.as_ref()),
            journal: sourced(study.about.journal.as_ref()),
            languages: study.languages.iter().map(|it| it.code().into()).collect(),
            codes: study.codes.iter().map(CodeRecord::new).collect(),
            poor_pages: indexes(&study.poor_pages),
            scans: ScansRecord {
                read: indexes(&study.scans.read),
                unread: indexes(&study.scans.unread),
                badly_read: indexes(&study.scans.badly_read),
            },
            design: DesignRecord::new(&study.design),
            sections: study.sections.iter().map(SectionRecord::new).collect(),
            outline: study.outline.iter().map(OutlineRecord::new).collect(),
            page_starts,
            title_is_unprinted,
            sketch: sketch.0.clone(),
        }
    }

    /// Returns the study, or `None` if the record was not written by us.
    pub(super) fn study(self) -> Option<Study> {
        Some(Study {
            id: self.id.parse::<StudyId>().ok()?,
            about: About {
                title: fact(self.title),
                authors: fact(self.authors),
                year: fact(self.year),
                doi: fact(self.doi),
                isbn: fact(self.isbn),
                issn: fact(self.issn),
                publisher: fact(self.publisher),
                journal: fact(self.journal),
            },
            // Only people say so, and they do so beside the index.
            genre: None,
            languages: self
                .languages
                .iter()
                .map(|it| Language::from_code(it))
                .collect::<Option<_>>()?,
            codes: self
                .codes
                .into_iter()
                .map(CodeRecord::code)
                .collect::<Option<_>>()?,
            sections: self
                .sections
                .into_iter()
                .map(SectionRecord::section)
                .collect::<Option<_>>()?,
            outline: self.outline.into_iter().map(OutlineRecord::item).collect(),
            page_count: self.page_starts.len().saturating_sub(1),
            poor_pages: pages(&self.poor_pages),
            scans: Scans {
                read: pages(&self.scans.read),
                unread: pages(&self.scans.unread),
                badly_read: pages(&self.scans.badly_read),
            },
            design: self.design.design()?,
        })
    }
}

fn indexes(pages: &[PageNo]) -> Vec<usize> {
    pages.iter().map(|it| it.index()).collect()
}

fn pages(indexes: &[usize]) -> Vec<PageNo> {
    indexes.iter().map(|it| PageNo::from_index(*it)).collect()
}

impl CodeRecord {
    fn new(code: &Code) -> Self {
        Self {
            facet: code.facet.word().into(),
            value: code.value.clone(),
            yes: code.certainty == Certainty::Yes,
            score: code.score,
            reasons: code
                .reasons
                .iter()
                .map(|it| ReasonRecord {
                    page: it.page.index(),
                    start: it.sentence.start,
                    end: it.sentence.end,
                    cue: it.cue.clone(),
                    weight: it.weight,
                })
                .collect(),
        }
    }

    fn code(self) -> Option<Code> {
        Some(Code {
            facet: Facet::from_word(&self.facet)?,
            value: self.value,
            certainty: if self.yes {
                Certainty::Yes
            } else {
                Certainty::Possibly
            },
            score: self.score,
            reasons: self
                .reasons
                .into_iter()
                .map(|it| Reason {
                    page: PageNo::from_index(it.page),
                    sentence: it.start..it.end,
                    cue: it.cue,
                    weight: it.weight,
                })
                .collect(),
        })
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct SectionRecord {
    kind: String,
    heading: String,
    level: u8,
    page: usize,
    start: usize,
    end: usize,
    origin: String,
    yes: bool,
}

impl SectionRecord {
    fn new(section: &Section) -> Self {
        Self {
            kind: section.kind.word().into(),
            heading: section.heading.clone(),
            level: section.level,
            page: section.page.index(),
            start: section.span.start,
            end: section.span.end,
            origin: section.origin.word().into(),
            yes: section.certainty == Certainty::Yes,
        }
    }

    fn section(self) -> Option<Section> {
        Some(Section {
            kind: SectionKind::from_word(&self.kind)?,
            heading: self.heading,
            level: self.level,
            page: PageNo::from_index(self.page),
            span: self.start..self.end,
            origin: SectionOrigin::from_word(&self.origin)?,
            certainty: if self.yes {
                Certainty::Yes
            } else {
                Certainty::Possibly
            },
        })
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct OutlineRecord {
    title: String,
    level: u8,
    page: Option<usize>,
}

impl OutlineRecord {
    fn new(item: &OutlineItem) -> Self {
        Self {
            title: item.title.clone(),
            level: item.level,
            page: item.page.map(PageNo::index),
        }
    }

    fn item(self) -> OutlineItem {
        OutlineItem {
            title: self.title,
            level: self.level,
            page: self.page.map(PageNo::from_index),
        }
    }
}

/// A page as stored, without its text, which has a field of its own.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PageRecord {
    label: Option<Sourced<String>>,
    /// Where the right half of a sheet with two pages of a book begins, in bytes
    /// of the text, and its label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    second: Option<(usize, Option<Sourced<String>>)>,
    /// Start and end of each paragraph, in bytes of the text.
    paragraphs: Vec<(usize, usize)>,
    #[serde(default, skip_serializing_if = "OriginRecord::is_letters")]
    origin: OriginRecord,
    /// The place of the first word of each paragraph, from the first of the
    /// page on. Not in records of before it was of use.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) places: Vec<u32>,
}

/// What an answer needs of a study: the rest of its record is passed over.
#[derive(Debug, Deserialize)]
pub(super) struct TitleRecord {
    title: Option<Sourced<String>>,
    pub(super) page_starts: Vec<u32>,
    #[serde(default)]
    pub(super) title_is_unprinted: bool,
}

impl TitleRecord {
    pub(super) fn title(&mut self) -> Option<String> {
        fact(self.title.take()).map(|it| it.value)
    }
}

/// The sketch of a study: the rest of its record is passed over.
#[derive(Debug, Deserialize)]
pub(super) struct SketchRecord {
    #[serde(default)]
    sketch: Vec<u32>,
}

impl SketchRecord {
    pub(super) fn sketch(self) -> Sketch {
        Sketch(self.sketch)
    }
}

/// Where the text of a page came from, as stored; letters are left out.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum OriginRecord {
    #[default]
    Letters,
    Ocr(u8),
    Unread,
}

impl OriginRecord {
    fn is_letters(&self) -> bool {
        matches!(self, Self::Letters)
    }
}

impl PageRecord {
    pub(super) fn new(page: &Page, places: Vec<u32>) -> Self {
        Self {
            places,
            label: sourced(page.label.as_ref()),
            second: page
                .second
                .as_ref()
                .map(|it| (it.from, sourced(it.label.as_ref()))),
            paragraphs: page
                .paragraphs
                .iter()
                .map(|it| (it.start, it.end))
                .collect(),
            origin: match page.origin {
                TextOrigin::Letters => OriginRecord::Letters,
                TextOrigin::Ocr { confidence } => OriginRecord::Ocr(confidence),
                TextOrigin::Unread => OriginRecord::Unread,
            },
        }
    }

    /// Returns the page, or `None` if text and record do not fit.
    pub(super) fn page(self, no: PageNo, text: String) -> Option<Page> {
        let paragraphs: Vec<_> = self.paragraphs.iter().map(|(a, b)| *a..*b).collect();
        let fits = paragraphs.iter().all(|it| text.get(it.clone()).is_some());
        fits.then_some(Page {
            no,
            label: fact(self.label),
            second: self.second.map(|(from, label)| SecondHalf {
                from,
                label: fact(label),
            }),
            text,
            paragraphs,
            origin: match self.origin {
                OriginRecord::Letters => TextOrigin::Letters,
                OriginRecord::Ocr(confidence) => TextOrigin::Ocr { confidence },
                OriginRecord::Unread => TextOrigin::Unread,
            },
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]
mod tests {
    use serde_json::{Value, json};

    use super::{StudyRecord, fact, sourced};
    use crate::study::{Fact, Origin};

    /// The record of a study as the first program wrote it.
    fn first() -> Value {
        json!({
            "id": "07".repeat(32), "title": ["Samen", "xmp"], "authors": null, "year": null,
            "doi": null, "languages": ["nl"], "codes": [], "poor_pages": [],
            "page_starts": [0, 12],
        })
    }

    #[test]
    fn a_record_may_grow() {
        let old: StudyRecord = serde_json::from_value(first()).unwrap();
        let old = old.study().unwrap();
        assert_eq!(old.page_count, 1);
        // What came later is not known of it, and what comes yet is passed over.
        assert!(old.about.journal.is_none() && old.sections.is_empty());
        let mut newer = first();
        newer["not_thought_of_yet"] = json!({ "a": [1, 2] });
        newer["design"] = json!({ "nor_this": true });
        let newer: StudyRecord = serde_json::from_value(newer).unwrap();
        assert_eq!(newer.study(), Some(old));
    }

    #[test]
    fn a_doubt_is_kept_and_an_old_record_has_none() {
        for stored in [
            Fact::new("a".to_owned(), Origin::Xmp),
            Fact::doubtful("a".to_owned(), Origin::Xmp),
            Fact::new("a".to_owned(), Origin::Layout),
            Fact::doubtful("a".to_owned(), Origin::Layout),
        ] {
            assert_eq!(fact(sourced(Some(&stored))), Some(stored));
        }
        let old = fact(Some((2019_u16, "xmp".to_owned())));
        assert_eq!(old, Some(Fact::new(2019, Origin::Xmp)));
        assert_eq!(fact(Some((2019_u16, "rumour".to_owned()))), None);
    }
}
