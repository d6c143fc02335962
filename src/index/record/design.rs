//! The stored form of how a study was done.

use serde::{Deserialize, Serialize};

use crate::study::{
    Counted, Design, Foreign, Language, Mention, PageNo, Sample, SectionKind, Span,
};

/// As [`Design`].
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct DesignRecord {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    samples: Vec<SampleRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    methods: Vec<MentionRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    places: Vec<MentionRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    references: Option<usize>,
    /// Part, language, page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    foreign: Vec<(String, String, usize)>,
}

#[derive(Debug, Serialize, Deserialize)]
struct SampleRecord {
    number: u32,
    of: String,
    at: Sentence,
    /// Start and end of its words; older records have none.
    #[serde(default)]
    words: (usize, usize),
}

#[derive(Debug, Serialize, Deserialize)]
struct MentionRecord {
    name: String,
    at: Sentence,
}

/// Page, start and end.
#[derive(Debug, Serialize, Deserialize)]
struct Sentence(usize, usize, usize);

impl Sentence {
    fn new(page: PageNo, sentence: &Span) -> Self {
        Self(page.index(), sentence.start, sentence.end)
    }

    fn place(&self) -> (PageNo, Span) {
        (PageNo::from_index(self.0), self.1..self.2)
    }
}

impl MentionRecord {
    fn new(mention: &Mention) -> Self {
        Self {
            name: mention.name.clone(),
            at: Sentence::new(mention.page, &mention.sentence),
        }
    }

    fn mention(self) -> Mention {
        let (page, sentence) = self.at.place();
        Mention {
            name: self.name,
            page,
            sentence,
        }
    }
}

impl DesignRecord {
    pub(super) fn new(design: &Design) -> Self {
        let sample = |it: &Sample| SampleRecord {
            number: it.number,
            of: it.of.word().into(),
            at: Sentence::new(it.page, &it.sentence),
            words: (it.words.start, it.words.end),
        };
        let foreign = |it: &Foreign| {
            let (part, language) = (it.part.word(), it.language.code());
            (part.into(), language.into(), it.page.index())
        };
        Self {
            samples: design.samples.iter().map(sample).collect(),
            methods: design.methods.iter().map(MentionRecord::new).collect(),
            places: design.places.iter().map(MentionRecord::new).collect(),
            references: design.references,
            foreign: design.foreign.iter().map(foreign).collect(),
        }
    }

    /// Returns the design, or `None` if the record was not written by us.
    pub(super) fn design(self) -> Option<Design> {
        let sample = |it: SampleRecord| {
            let (page, sentence) = it.at.place();
            Some(Sample {
                number: it.number,
                of: Counted::from_word(&it.of)?,
                page,
                sentence,
                words: it.words.0..it.words.1,
            })
        };
        let foreign = |(part, language, page): (String, String, usize)| {
            Some(Foreign {
                part: SectionKind::from_word(&part)?,
                language: Language::from_code(&language)?,
                page: PageNo::from_index(page),
            })
        };
        let mentions = |all: Vec<MentionRecord>| all.into_iter().map(MentionRecord::mention);
        Some(Design {
            samples: self
                .samples
                .into_iter()
                .map(sample)
                .collect::<Option<_>>()?,
            methods: mentions(self.methods).collect(),
            places: mentions(self.places).collect(),
            references: self.references,
            foreign: self
                .foreign
                .into_iter()
                .map(foreign)
                .collect::<Option<_>>()?,
        })
    }
}
