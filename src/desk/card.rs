//! A card: what is known of a study, each part with its page and sentence.

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use super::{error::DeskError, open::Desk};
use crate::{
    index::{Catalogue, Index, IndexError, KnownFile, Number},
    study::{
        Code, Foreign, Judgement, Language, Mention, NearCopy, Page, PageNo, Quoted, Sample, Span,
        Statement, Study, StudyId, named_in, standing,
    },
};

/// All that is known of a study.
#[derive(Clone, Debug)]
pub struct Card {
    /// The study. Of two places in one sentence, of which one is printed, only
    /// that one is among those of its design.
    pub study: Study,
    /// Where its files stand, as they are shown; copies behind the first.
    pub files: Vec<String>,
    /// The names of the PDFs that are attached to its file: studies of their own,
    /// or refused.
    pub attached: Vec<String>,
    /// The names of what else is attached to it.
    pub attached_others: Vec<String>,
    /// How many it studied, in the order of its design.
    pub samples: Vec<Sampled>,
    /// Where it was done, likewise.
    pub places: Vec<Mentioned>,
    /// Words for its design, likewise.
    pub methods: Vec<Mentioned>,
    /// Its parts in another language.
    pub foreign: Vec<ForeignPart>,
    /// Its codes, each with its sentences.
    pub codes: Vec<Coded>,
    /// What people say of its codes, as it stands.
    pub people: Vec<Judgement>,
    /// What people say of its facts, as it stands.
    pub told: Vec<Statement>,
    /// Its near copies, the likest first.
    pub near: Vec<NearCopy>,
}

/// A number of people or things that were studied, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sampled {
    /// The number, and what was counted.
    pub sample: Sample,
    /// The number as it is printed, up to its noun: `18 bewoners`.
    pub words: String,
    /// The sentence.
    pub said: Quoted,
}

/// Something that is named, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mentioned {
    /// What is named.
    pub name: String,
    /// The sentence.
    pub said: Quoted,
}

/// A part of a study in another language, and where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignPart {
    /// Which part, in which language.
    pub part: Foreign,
    /// The page on which it begins; no sentence.
    pub at: Quoted,
}

/// A code with its sentences; of one that people gave there may be none.
#[derive(Clone, Debug, PartialEq)]
pub struct Coded {
    /// The code.
    pub code: Code,
    /// The sentences of its reasons, in their order.
    pub said: Vec<Quoted>,
}

impl Card {
    /// Returns about how many works it cites; `None` without a reference list.
    #[must_use]
    pub fn references(&self) -> Option<u32> {
        u32::try_from(self.study.design.references?).ok()
    }

    /// Returns the language of most of its words.
    #[must_use]
    pub fn language(&self) -> Language {
        let first = self.study.languages.first();
        first.copied().unwrap_or(Language::Other)
    }
}

/// The pages of a study that were looked at.
struct Pages<'i> {
    index: &'i Index,
    number: Number,
    /// How many pages the study has.
    count: usize,
    read: BTreeMap<PageNo, Page>,
}

impl Pages<'_> {
    fn page(&mut self, no: PageNo) -> Result<&Page, IndexError> {
        Ok(match self.read.entry(no) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => unknown.insert(self.index.page(self.number, no)?),
        })
    }

    fn said(&mut self, no: PageNo, sentence: &Span) -> Result<Quoted, IndexError> {
        let page = self.page(no)?.clone();
        Quoted::of(&page, sentence, |no| {
            let has = no.index() < self.count;
            has.then(|| self.page(no).cloned()).transpose()
        })
    }

    fn mentioned(&mut self, mentions: &[Mention]) -> Result<Vec<Mentioned>, IndexError> {
        let mentioned = |it: &Mention| {
            Ok(Mentioned {
                name: it.name.clone(),
                said: self.said(it.page, &it.sentence)?,
            })
        };
        mentions.iter().map(mentioned).collect()
    }
}

/// Returns the card of a study.
///
/// # Errors
///
/// [`DeskError::Index`] if the index does not hold it.
pub fn card(desk: &Desk, id: StudyId) -> Result<Card, DeskError> {
    let (index, number) = (desk.index(), desk.number(id)?);
    let mut study = desk.study(id)?;
    let catalogue = index.catalogue();
    let files = catalogue.files_of(id).map(|it| catalogue.shown(it));
    let files = files.collect();
    let first = catalogue.files_of(id).next();
    let mut pages = Pages {
        index,
        number,
        count: study.page_count,
        read: BTreeMap::new(),
    };
    study.design.places = printed_places(&mut pages, std::mem::take(&mut study.design.places))?;
    let design = &study.design;
    let (mut samples, mut foreign, mut codes) = (vec![], vec![], vec![]);
    for it in &design.samples {
        let said = pages.said(it.page, &it.sentence)?;
        let words = pages.page(it.page)?.text.get(it.words.clone());
        samples.push(Sampled {
            sample: it.clone(),
            words: words.unwrap_or_default().to_owned(),
            said,
        });
    }
    for it in &design.foreign {
        foreign.push(ForeignPart {
            part: *it,
            at: pages.said(it.page, &(0..0))?,
        });
    }
    let (places, methods) = (
        pages.mentioned(&design.places)?,
        pages.mentioned(&design.methods)?,
    );
    for code in &study.codes {
        let reasons = code.reasons.iter();
        let said = reasons.map(|it| pages.said(it.page, &it.sentence));
        codes.push(Coded {
            code: code.clone(),
            said: said.collect::<Result<_, _>>()?,
        });
    }
    let people = standing(index.judgements(index.id(number)))
        .into_iter()
        .cloned();
    let people = people.collect();
    Ok(Card {
        study,
        files,
        attached: first.map_or_else(Vec::new, |it| attached(catalogue, it)),
        attached_others: first.map(|it| it.others.clone()).unwrap_or_default(),
        samples,
        places,
        methods,
        foreign,
        codes,
        people,
        told: index.statements(id).to_vec(),
        near: index.near_copies(number)?,
    })
}

/// The names of the PDFs that are attached to a file itself.
fn attached(catalogue: &Catalogue, file: &KnownFile) -> Vec<String> {
    let inside = catalogue.files.iter().filter(|it| {
        let same = (it.folder, &it.inside) == (file.folder, &file.inside);
        same && it.attached.depth() == file.attached.depth() + 1
            && it.attached.0.starts_with(&file.attached.0)
    });
    let names = inside.filter_map(|it| it.attached.0.last().cloned());
    names.collect()
}

/// Leaves out a name that stands beside a printed one of the same sentence: it is
/// there to be searched by. Of `Haagse` only the name is known.
fn printed_places(pages: &mut Pages<'_>, places: Vec<Mention>) -> Result<Vec<Mention>, IndexError> {
    let mut found = vec![];
    for it in places {
        let sentence = pages.said(it.page, &it.sentence)?.sentence;
        found.push((named_in(&sentence, &it.name).is_some(), it));
    }
    let at = |it: &Mention| (it.page, it.sentence.start);
    let printed = found.iter().filter(|it| it.0);
    let printed: BTreeSet<_> = printed.map(|it| at(&it.1)).collect();
    found.retain(|(is_printed, it)| *is_printed || !printed.contains(&at(it)));
    Ok(found.into_iter().map(|it| it.1).collect())
}
