//! In how many studies which place is named as where it was done.

use std::cmp::Reverse;

use kennisbasis::export::tables;

use super::Told;
use crate::cli::{failure::Failure, gaps::chosen::Chosen, print::number, ui::Look};

/// What this axis is called, as in `place:Tilburg`.
pub(super) const PLACE: &str = "place";

/// Returns a line for each place, the one of most studies first.
pub(super) fn lines(chosen: &Chosen, json: bool) -> Result<Told, Failure> {
    let studies = chosen.coded.studies();
    let mut without = studies.clone();
    let mut counted = vec![];
    for (name, here) in chosen.index.facet(PLACE)? {
        let here: Vec<_> = here.into_iter().filter(|it| studies.contains(it)).collect();
        for study in &here {
            without.remove(study);
        }
        if !here.is_empty() {
            counted.push((here.len(), name));
        }
    }
    counted.sort_by_key(|(studies, name)| (Reverse(*studies), name.clone()));
    let mut lines = vec![];
    if !json {
        lines.push(Look::Title.on(PLACE));
    }
    for (studies, name) in &counted {
        let command = chosen.command_at(name);
        lines.push(if json {
            tables::count(PLACE, Some(name), *studies, Some(&command))
        } else {
            format!("  {name:<24}{:>8}", number(*studies))
        });
    }
    lines.push(if json {
        tables::count(PLACE, None, without.len(), None)
    } else {
        format!("  {NO_PLACE:<24}{:>8}", number(without.len()))
    });
    if !json && !counted.is_empty() {
        lines.push(String::new());
        lines.push("A study may stand under a town and its quarter or other name.".into());
    }
    let largest = counted.into_iter().next();
    Ok((
        lines,
        largest.map(|(studies, name)| (studies, chosen.command_at(&name))),
    ))
}

/// What is told of the studies that do not say where they were done.
const NO_PLACE: &str = "(not said)";
