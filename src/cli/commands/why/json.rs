//! The same as records.

use kennisbasis::{desk::Account, export::jsonl, study::Facet};

use crate::cli::{failure::Failure, ui::Ui};

/// Prints what made the codes of a study as JSON Lines.
pub(super) fn json(
    ui: &mut Ui,
    account: &Account<'_>,
    facet: Option<Facet>,
) -> Result<(), Failure> {
    let is_asked = |it: Facet| facet.is_none_or(|facet| it == facet);
    let study = account.study;
    for code in account.codes.iter().filter(|it| is_asked(it.facet)) {
        let held = account.held(code.facet, &code.value);
        let shown_by = held.map(|it| account.sentences(&it.shown_by));
        let held = held.zip(shown_by.as_deref());
        let reasons = account.sentences(&code.reasons);
        let verdict = account.verdict(code.facet, &code.value);
        ui.say(jsonl::code(study, code, &reasons, verdict, held))?;
    }
    let held = account.explained.held.iter();
    for held in held.filter(|it| is_asked(it.facet)) {
        if account.code(held.facet, &held.value).is_some() {
            continue;
        }
        let shown_by = account.sentences(&held.shown_by);
        let reasons = account.sentences(&held.reasons);
        let verdict = account.verdict(held.facet, &held.value);
        let held = (held, &*shown_by);
        ui.say(jsonl::not_coded(study, &reasons, verdict, held))?;
    }
    let objections = account.explained.objections.iter();
    for objection in objections.filter(|it| is_asked(it.facet)) {
        let said = account.said(objection.page, &objection.sentence);
        ui.say(jsonl::objection(study, objection, &said))?;
    }
    let people = account.people.iter();
    for judgement in people.filter(|it| is_asked(it.facet)) {
        ui.say(jsonl::judgement(judgement))?;
    }
    Ok(())
}
