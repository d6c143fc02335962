//! All that is known of why a study is coded as it is.

use std::{collections::BTreeMap, convert::Infallible};

use super::{error::DeskError, open::Desk};
use crate::{
    classify::{ZonedText, explain},
    detect::detect,
    study::{
        Certainty, Code, Explanation, Facet, Held, Judgement, Objection, Page, PageNo, Quoted,
        Reason, Span, StudyId, TextOrigin, Verdict, standing, verdicts,
    },
};

/// The codes of a study, what people say of them, and its pages, read again for
/// what codes do not keep.
#[derive(Debug)]
pub struct Account<'d> {
    /// The study.
    pub study: StudyId,
    /// Its codes as the rules made them.
    pub codes: Vec<Code>,
    /// What people say, as it stands.
    pub people: Vec<&'d Judgement>,
    /// What did not count, and what held values back.
    pub explained: Explanation,
    verdicts: BTreeMap<(Facet, &'d str), Verdict>,
    pages: Vec<Page>,
}

/// Tells why a study is coded as it is.
///
/// # Errors
///
/// [`DeskError::Index`] if the index does not hold it.
pub fn account(desk: &Desk, id: StudyId) -> Result<Account<'_>, DeskError> {
    let (index, number) = (desk.index(), desk.number(id)?);
    let study = desk.study(id)?;
    let pages = (0..study.page_count).map(|it| index.page(number, PageNo::from_index(it)));
    let pages = pages.collect::<Result<Vec<Page>, _>>()?;
    let passages = detect(&pages).passages;
    let title = study.about.title.as_ref().map(|it| it.value.as_str());
    let text = ZonedText::of(&pages, &passages, &study.sections, title);
    let explained = explain(&text, desk.tools().taxonomy());
    let judgements = index.judgements(id);
    Ok(Account {
        study: id,
        codes: index.codes_by_rules(number)?,
        people: standing(judgements),
        explained,
        verdicts: verdicts(judgements),
        pages,
    })
}

impl Account<'_> {
    /// Returns how the rules code a value, if they do.
    #[must_use]
    pub fn code(&self, facet: Facet, value: &str) -> Option<&Code> {
        let mut codes = self.codes.iter();
        codes.find(|it| it.facet == facet && it.value == value)
    }

    /// Returns what people together make of a value.
    #[must_use]
    pub fn verdict(&self, facet: Facet, value: &str) -> Option<Verdict> {
        self.verdicts.get(&(facet, value)).copied()
    }

    /// Returns what held a value back, if the rules are not sure of it.
    #[must_use]
    pub fn held(&self, facet: Facet, value: &str) -> Option<&Held> {
        let code = self.code(facet, value);
        if code.is_some_and(|it| it.certainty == Certainty::Yes) {
            return None;
        }
        let mut held = self.explained.held.iter();
        held.find(|it| it.facet == facet && it.value == value)
    }

    /// Returns what did not count for a value, or counted against it.
    #[must_use]
    pub fn against(&self, facet: Facet, value: &str) -> Vec<&Objection> {
        let objections = self.explained.objections.iter();
        objections
            .filter(|it| it.facet == facet && it.value == value)
            .collect()
    }

    /// Returns a sentence of a page, as it stands on it.
    #[must_use]
    pub fn said(&self, no: PageNo, sentence: &Span) -> Quoted {
        let page = |no: PageNo| self.pages.get(no.index());
        let other = |no| Ok::<_, Infallible>(page(no).cloned());
        let quoted = page(no).map(|it| Quoted::of(it, sentence, other));
        match quoted {
            Some(Ok(quoted)) => quoted,
            None => Quoted {
                page: no,
                label: None,
                origin: TextOrigin::Letters,
                sentence: String::new(),
                span: 0..0,
                rest: None,
            },
        }
    }

    /// Returns the sentences of reasons, in their order.
    #[must_use]
    pub fn sentences(&self, reasons: &[Reason]) -> Vec<Quoted> {
        let reasons = reasons.iter();
        reasons.map(|it| self.said(it.page, &it.sentence)).collect()
    }
}
