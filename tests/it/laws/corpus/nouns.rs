//! A draft → the study, pages and passages that it stands for.

use std::ops::Range;

use kennisbasis::study::{
    About, Certainty, Code, Design, Facet, Fact, Mention, Origin, Page, PageNo, Passage, Scans,
    Section, SectionKind, SectionOrigin, Study, StudyId, TextOrigin,
};

use super::Draft;

impl Draft {
    /// Its identity.
    pub(in crate::laws) fn id(&self) -> StudyId {
        StudyId([self.number + 1; 32])
    }

    /// The study, its pages and their passages.
    pub(in crate::laws) fn nouns(&self) -> (Study, Vec<Page>, Vec<Passage>) {
        let (mut pages, mut passages, mut sections) = (vec![], vec![], vec![]);
        for (at, drafted) in self.pages.iter().enumerate() {
            let no = PageNo::from_index(at);
            let mut text = String::new();
            let mut paragraphs: Vec<Range<usize>> = vec![];
            for paragraph in drafted {
                if !text.is_empty() {
                    text.push('\n');
                }
                let start = text.len();
                text += &paragraph.text;
                paragraphs.push(start..text.len());
                passages.push(Passage {
                    page: no,
                    span: start..text.len(),
                    language: paragraph.language,
                });
                if let Some((inside, kind)) = paragraph.section {
                    let at = start + inside.min(paragraph.text.len());
                    sections.push(section(kind, no, at));
                }
            }
            pages.push(Page {
                no,
                label: None,
                second: None,
                text,
                paragraphs,
                origin: TextOrigin::Letters,
            });
        }
        let study = Study {
            id: self.id(),
            about: self.about(),
            genre: None,
            languages: self.languages.clone(),
            codes: self.codes.iter().map(code).collect(),
            sections,
            outline: vec![],
            page_count: pages.len(),
            poor_pages: vec![],
            scans: Scans::default(),
            design: Design {
                places: self.places.iter().map(|it| mention(it)).collect(),
                ..Design::default()
            },
        };
        (study, pages, passages)
    }

    fn about(&self) -> About {
        let authors: Vec<String> = self.authors.iter().map(|it| (*it).to_owned()).collect();
        About {
            title: self.title.clone().map(|it| Fact::new(it, Origin::Xmp)),
            authors: (!authors.is_empty()).then(|| Fact::new(authors, Origin::Xmp)),
            year: self.year.map(|it| match it % 2 {
                0 => Fact::doubtful(it, Origin::Printed),
                _ => Fact::new(it, Origin::Printed),
            }),
            doi: self.doi.map(|it| Fact::new(it.to_owned(), Origin::Printed)),
            ..About::default()
        }
    }
}

fn code((facet, value, certainty): &(Facet, &str, Certainty)) -> Code {
    Code {
        facet: *facet,
        value: (*value).to_owned(),
        certainty: *certainty,
        score: 4.0,
        reasons: vec![],
    }
}

fn mention(name: &str) -> Mention {
    Mention {
        name: name.to_owned(),
        page: PageNo::from_index(0),
        sentence: 0..0,
    }
}

fn section(kind: SectionKind, page: PageNo, at: usize) -> Section {
    Section {
        kind,
        heading: String::new(),
        level: 1,
        page,
        span: at..at,
        origin: SectionOrigin::Type,
        certainty: Certainty::Yes,
    }
}
