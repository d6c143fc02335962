//! All that is known of why a study is coded as it is.

use std::collections::BTreeMap;

use kennisbasis::{
    classify::{Taxonomy, explain},
    detect::detect,
    export::jsonl::Said,
    index::{Index, Number},
    study::{
        Certainty, Code, Explanation, Facet, Held, Judgement, Objection, Page, PageNo, Reason,
        Span, StudyId, Verdict, standing, verdicts,
    },
};

use crate::cli::{failure::Failure, print::hits::page_name};

/// The codes of a study, what people say of them, and its pages, read again for
/// what codes do not keep.
pub(in crate::cli) struct Account<'i> {
    pub(super) study: StudyId,
    /// As the rules made them.
    pub(super) codes: Vec<Code>,
    /// What people say, as it stands.
    pub(super) people: Vec<&'i Judgement>,
    verdicts: BTreeMap<(Facet, &'i str), Verdict>,
    pub(super) explained: Explanation,
    pages: Vec<Page>,
}

impl<'i> Account<'i> {
    pub(in crate::cli) fn new(
        index: &'i Index,
        number: Number,
        taxonomy: &Taxonomy,
    ) -> Result<Self, Failure> {
        let (study, _) = index.study(number)?;
        let pages = (0..study.page_count).map(|it| index.page(number, PageNo::from_index(it)));
        let pages = pages.collect::<Result<Vec<Page>, _>>()?;
        let passages = detect(&pages).passages;
        let title = study.about.title.as_ref().map(|it| it.value.as_str());
        let judgements = index.judgements(number);
        Ok(Self {
            study: study.id,
            codes: index.codes_by_rules(number)?,
            people: standing(judgements),
            verdicts: verdicts(judgements),
            explained: explain(&pages, &passages, &study.sections, title, taxonomy),
            pages,
        })
    }

    /// Returns how the rules code a value, if they do.
    pub(super) fn code(&self, facet: Facet, value: &str) -> Option<&Code> {
        let mut codes = self.codes.iter();
        codes.find(|it| it.facet == facet && it.value == value)
    }

    /// Returns what people together make of a value.
    pub(super) fn verdict(&self, facet: Facet, value: &str) -> Option<Verdict> {
        self.verdicts.get(&(facet, value)).copied()
    }

    /// Returns what held a value back, if the rules are not sure of it.
    pub(super) fn held(&self, facet: Facet, value: &str) -> Option<&Held> {
        let code = self.code(facet, value);
        if code.is_some_and(|it| it.certainty == Certainty::Yes) {
            return None;
        }
        let mut held = self.explained.held.iter();
        held.find(|it| it.facet == facet && it.value == value)
    }

    /// Returns what did not count for a value, or counted against it.
    pub(super) fn against(&self, facet: Facet, value: &str) -> Vec<&Objection> {
        let objections = self.explained.objections.iter();
        objections
            .filter(|it| it.facet == facet && it.value == value)
            .collect()
    }

    /// Returns the name of a page, and a sentence as it stands on it.
    pub(super) fn quote(&self, page: PageNo, sentence: &Span) -> (String, &str) {
        let found = self.pages.get(page.index());
        let name = found.map_or_else(
            || format!("pdf {page}"),
            |it| page_name(it.no, it.label.as_ref(), it.origin),
        );
        let words = found.and_then(|it| it.text.get(sentence.clone()));
        (name, words.unwrap_or_default())
    }

    /// Returns the label of a page, and a sentence of it.
    pub(super) fn said(&self, page: PageNo, sentence: &Span) -> Said {
        let label = self
            .pages
            .get(page.index())
            .and_then(|it| it.label.as_ref());
        let (_, words) = self.quote(page, sentence);
        (label.map(|it| it.value.clone()), words.to_owned())
    }

    /// Returns the sentences of reasons, in their order.
    pub(super) fn sentences(&self, reasons: &[Reason]) -> Vec<Said> {
        let reasons = reasons.iter();
        reasons.map(|it| self.said(it.page, &it.sentence)).collect()
    }
}
