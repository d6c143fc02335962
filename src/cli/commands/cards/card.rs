//! A card: what is known of a study, each part with its page and sentence.

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use kennisbasis::{
    index::{Index, IndexError, Number},
    study::{Code, Counted, Judgement, Language, Mention, Page, PageNo, Span, Study, standing},
};

use crate::cli::print::{count, hits::page_name};

/// Something that a study says, and where.
pub(in crate::cli) struct Told {
    pub(in crate::cli) what: String,
    /// The page, as people are told it.
    pub(in crate::cli) page: String,
    /// Its printed number.
    pub(in crate::cli) label: Option<String>,
    pub(in crate::cli) sentence: String,
}

/// A code with its sentences; of one that people gave there may be none.
pub(in crate::cli) struct Coded {
    pub(in crate::cli) code: Code,
    /// What was recognised, as the taxonomy spells it, and where.
    pub(in crate::cli) reasons: Vec<Told>,
}

/// All that is known of a study.
pub(in crate::cli) struct Card {
    pub(in crate::cli) study: Study,
    pub(in crate::cli) files: Vec<String>,
    pub(in crate::cli) samples: Vec<Told>,
    pub(in crate::cli) places: Vec<Told>,
    pub(in crate::cli) methods: Vec<Told>,
    /// Parts in another language: `abstract in en`, with their pages.
    pub(in crate::cli) foreign: Vec<(String, String)>,
    pub(in crate::cli) codes: Vec<Coded>,
    /// What people say of its codes.
    pub(in crate::cli) people: Vec<Judgement>,
}

/// The pages of a study that were looked at.
struct Pages<'i> {
    index: &'i Index,
    number: Number,
    read: BTreeMap<PageNo, Page>,
}

impl Pages<'_> {
    fn page(&mut self, no: PageNo) -> Result<&Page, IndexError> {
        Ok(match self.read.entry(no) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => unknown.insert(self.index.page(self.number, no)?),
        })
    }

    fn told(&mut self, what: String, no: PageNo, sentence: &Span) -> Result<Told, IndexError> {
        let page = self.page(no)?;
        let words = page.text.get(sentence.clone()).unwrap_or_default();
        Ok(Told {
            what,
            page: page_name(page.no, page.label.as_ref(), page.origin),
            label: page.label.as_ref().map(|it| it.value.clone()),
            sentence: words.to_owned(),
        })
    }
}

impl Card {
    pub(in crate::cli) fn new(index: &Index, number: Number) -> Result<Self, IndexError> {
        let (mut study, _) = index.study(number)?;
        let catalogue = index.catalogue();
        let files = catalogue.files_of(study.id).map(|it| catalogue.shown(it));
        let files = files.collect();
        let read = BTreeMap::new();
        let mut pages = Pages {
            index,
            number,
            read,
        };
        // A name that stands beside a printed one of the same sentence is there
        // to be searched by; of `Haagse` only the name is known.
        let mut places = vec![];
        for it in std::mem::take(&mut study.design.places) {
            let sentence = pages.told(String::new(), it.page, &it.sentence)?.sentence;
            places.push((sentence.contains(&it.name), it));
        }
        let at = |it: &Mention| (it.page, it.sentence.start);
        let printed: BTreeSet<_> = places
            .iter()
            .filter(|it| it.0)
            .map(|it| at(&it.1))
            .collect();
        places.retain(|(is_printed, it)| *is_printed || !printed.contains(&at(it)));
        study.design.places = places.into_iter().map(|it| it.1).collect();
        let design = &study.design;
        let (mut samples, mut foreign, mut codes) = (vec![], vec![], vec![]);
        for it in &design.samples {
            let mut sample = pages.told(counted(it.number, it.of), it.page, &it.sentence)?;
            let words = pages.page(it.page)?.text.get(it.words.clone());
            if let Some(words) = words.filter(|it| says_who(it, &sample.what)) {
                sample.what = format!("{} “{words}”", sample.what);
            }
            samples.push(sample);
        }
        for it in &design.foreign {
            let page = pages.page(it.page)?;
            let page = page_name(page.no, page.label.as_ref(), page.origin);
            foreign.push((
                format!("{} in {}", it.part.word(), it.language.code()),
                page,
            ));
        }
        let mut mentions = |all: &[kennisbasis::study::Mention]| {
            let told = all.iter();
            told.map(|it| pages.told(it.name.clone(), it.page, &it.sentence))
                .collect::<Result<Vec<Told>, _>>()
        };
        let (places, methods) = (mentions(&design.places)?, mentions(&design.methods)?);
        for code in &study.codes {
            let mut reasons = vec![];
            for reason in &code.reasons {
                reasons.push(pages.told(reason.cue.clone(), reason.page, &reason.sentence)?);
            }
            let code = code.clone();
            codes.push(Coded { code, reasons });
        }
        let people = standing(index.judgements(number)).into_iter().cloned();
        let people = people.collect();
        Ok(Self {
            study,
            files,
            samples,
            places,
            methods,
            foreign,
            codes,
            people,
        })
    }

    /// The languages of the study, and its parts in another one.
    pub(in crate::cli) fn languages(&self) -> String {
        let codes: Vec<&str> = self.study.languages.iter().map(|it| it.code()).collect();
        let foreign = self.foreign.iter();
        let foreign = foreign.map(|(part, page)| format!("; {part} ({page})"));
        codes.join(", ") + &foreign.collect::<String>()
    }

    /// `about 34`, or nothing without a reference list.
    pub(in crate::cli) fn references(&self) -> Option<u32> {
        let references = self.study.design.references?;
        u32::try_from(references).ok()
    }

    /// The language of most of its words.
    pub(in crate::cli) fn language(&self) -> &'static str {
        let first = self.study.languages.first();
        first.copied().unwrap_or(Language::Other).code()
    }

    /// What a reader should know of the text before trusting a search in it.
    pub(in crate::cli) fn text_quality(&self) -> String {
        let (poor, scans) = (self.study.poor_pages.len(), &self.study.scans);
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

/// `12 respondents (p. 4), 3 focus groups (p. 5)`.
pub(in crate::cli) fn listed(told: &[Told]) -> String {
    let shown: Vec<String> = told
        .iter()
        .map(|it| format!("{} ({})", it.what, it.page))
        .collect();
    shown.join(", ")
}
