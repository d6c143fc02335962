//! A passage with what a reader would put on the card.

use std::{fs, path::Path};

use kennisbasis::{
    classify::{ZonedText, design},
    study::{
        Certainty, Counted, Design, Language, Page, PageNo, Passage as Block, Section, SectionKind,
        SectionOrigin, TextOrigin,
    },
};
use serde::Deserialize;

/// The sets whose mistakes were read to mend the rules.
pub(crate) const MENDED_ON: [&str; 4] = [
    "mended-on-1.jsonl",
    "mended-on-2.jsonl",
    "mended-on-3.jsonl",
    "mended-on-4.jsonl",
];
/// The sets whose mistakes nobody read.
pub(crate) const UNSEEN: [&str; 2] = ["unseen.jsonl", "unseen-2.jsonl"];

/// All passages of a file.
pub(crate) struct Passages {
    pub(crate) all: Vec<Passage>,
}

impl Passages {
    pub(crate) fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).expect("the passages are there");
        let line = |line: &str| serde_json::from_str(line).expect("a passage is a line of JSON");
        Self {
            all: text.lines().map(line).collect(),
        }
    }
}

/// A paragraph of a made-up study, and what is true of it.
#[derive(Deserialize)]
pub(crate) struct Passage {
    pub(crate) id: String,
    language: String,
    part: String,
    text: String,
    pub(crate) samples: Vec<Sample>,
    pub(crate) places: Vec<String>,
    pub(crate) not_places: Vec<String>,
    pub(crate) designs: Vec<String>,
}

/// A number that the study studied.
#[derive(Deserialize)]
pub(crate) struct Sample {
    pub(crate) number: u32,
    of: String,
    /// Whether it belongs in the column n of a table of studies.
    pub(crate) main: bool,
}

impl Sample {
    /// Whether a card that counts `of` means these: how a study calls its
    /// people does not matter.
    pub(crate) fn is(&self, number: u32, of: Counted) -> bool {
        let people = [Counted::Respondents, Counted::People];
        let is_people = |word: &str| people.iter().any(|it| it.word() == word);
        let is_same = self.of == of.word() || is_people(&self.of) && is_people(of.word());
        self.number == number && is_same
    }
}

impl Passage {
    /// Reads the passage as the only one of its part of a study.
    pub(crate) fn card(&self) -> Design {
        let language = Language::from_code(&self.language).expect("a language");
        let is_dutch = language == Language::Dutch;
        let (kind, heading) = match (&*self.part, is_dutch) {
            ("abstract", true) => (SectionKind::Abstract, "Samenvatting"),
            ("abstract", false) => (SectionKind::Abstract, "Abstract"),
            ("methods", true) => (SectionKind::Methods, "Methode"),
            ("methods", false) => (SectionKind::Methods, "Methods"),
            ("results", true) => (SectionKind::Results, "Resultaten"),
            ("results", false) => (SectionKind::Results, "Results"),
            ("conclusion", true) => (SectionKind::Conclusion, "Conclusie"),
            ("conclusion", false) => (SectionKind::Conclusion, "Conclusion"),
            _ => (SectionKind::Other, "1"),
        };
        let text = format!("{heading}\n{}", self.text);
        let paragraphs = vec![0..heading.len(), heading.len() + 1..text.len()];
        let no = PageNo::from_index(0);
        let blocks: Vec<Block> = paragraphs
            .iter()
            .map(|span| Block {
                page: no,
                span: span.clone(),
                language,
            })
            .collect();
        let section = Section {
            kind,
            heading: heading.to_owned(),
            level: 1,
            page: no,
            span: 0..heading.len(),
            origin: SectionOrigin::Words,
            certainty: Certainty::Yes,
        };
        let page = Page {
            no,
            label: None,
            second: None,
            text,
            paragraphs,
            origin: TextOrigin::Letters,
        };
        design(&ZonedText::of(&[page], &blocks, &[section], None))
    }
}
