//! Chosen studies → a gap map with all its words, ready to be written.
//!
//! ```text
//! Chosen ─gap_map→ counts ─words, sentences→ Map ─export→ page, picture, table
//! ```

use std::{collections::BTreeMap, path::Path};

use super::{chosen::Chosen, error::DeskError};
use crate::{
    export::{
        map::{Axis, Cell, Coding, Gap, Listed, Map, Opinion, Quote, Value, facet_label},
        names::{page_of, plain, title},
    },
    messages::Locale,
    search::Question,
    study::{Certainty, Code, Facet, Fact, Quoted, Span, StudyId, standing},
    survey::{self, gap_map},
};

/// As many sentences are shown for a code: one could be a chance, and each more
/// makes the page heavier. With two, a study of the sample takes 3.4 kB of it,
/// so that 3,500 studies would make 12 MB. `show` tells all of them.
const REASONS: usize = 2;
/// Of more studies than this no sentences are shown: those of 1,200 make 4 MB, and a
/// page of more than 5 MB is slow to open and too large for a mail.
const IN_FULL: usize = 1_200;
/// A sentence of more letters than this is cut; one of 40 words has about 250.
const LETTERS: usize = 400;

/// A map, and what could not be judged in it.
#[derive(Clone, Debug)]
pub struct Mapped {
    /// The map.
    pub map: Map,
    /// The facets by which the question chose the studies: what it did not ask for
    /// is missing and no gap, so no such gap is marked.
    pub unmarked: Vec<Facet>,
}

/// Maps the chosen studies by three different facets: rows, columns and what is
/// told apart in a cell.
///
/// Reading the studies takes time: where nobody lists them there is no `link`, and
/// only their ids are told; else it tells how a page leads to a file. `command` tells
/// how a person counts what a question finds.
///
/// # Errors
///
/// [`DeskError::Index`].
pub fn map(
    chosen: &Chosen<'_>,
    facets: [Facet; 3],
    locale: Locale,
    link: Option<&dyn Fn(&Path) -> String>,
    command: &dyn Fn(&Question) -> String,
) -> Result<Mapped, DeskError> {
    let (counted, unmarked) = counted(chosen, facets);
    let ids = chosen.coded.studies();
    let is_brief = ids.len() > IN_FULL;
    let mut studies = vec![];
    for id in ids {
        studies.push(match link {
            Some(link) => {
                let reasons = if is_brief { 0 } else { REASONS };
                listed(chosen, locale, *id, link, reasons)?
            }
            None => bare(*id),
        });
    }
    studies.sort_by_cached_key(|it| (it.title.to_lowercase(), it.id));
    let places: BTreeMap<StudyId, usize> = studies.iter().map(|it| it.id).zip(0..).collect();
    let places_of = |ids: &[StudyId]| -> Vec<usize> {
        let places = ids.iter().filter_map(|it| places.get(it));
        let mut places: Vec<usize> = places.copied().collect();
        places.sort_unstable();
        places
    };
    let value = |facet: Facet, name: &str| labelled(chosen, locale, facet, name);
    let axis = |axis: &survey::Axis| Axis {
        word: axis.facet.word(),
        label: facet_label(axis.facet, locale),
        values: axis.values.iter().map(|it| value(axis.facet, it)).collect(),
    };
    let gap = |gap: &survey::Gap| match gap {
        survey::Gap::Empty => Gap::Empty,
        survey::Gap::Synthesis { small } => Gap::Synthesis(*small),
        survey::Gap::Source { missing } => {
            Gap::Source(missing.iter().map(|it| value(Facet::Source, it)).collect())
        }
    };
    let table = &counted.table;
    let (rows, columns) = (&table.rows, &table.columns);
    let mut cells = vec![];
    for (row, in_row) in rows.values.iter().zip(&counted.cells) {
        let cell = |(column, cell): (&String, &survey::Cell)| Cell {
            studies: places_of(&cell.studies),
            bubbles: cell
                .bubbles
                .iter()
                .map(|it| places_of(&it.studies))
                .collect(),
            without: places_of(&cell.without),
            gaps: cell.gaps.iter().map(gap).collect(),
            command: command(&chosen.having(&[(columns.facet, column), (rows.facet, row)])),
        };
        cells.push(columns.values.iter().zip(in_row).map(cell).collect());
    }
    let refused = chosen.desk.index().catalogue().refused().len();
    let map = Map {
        question: chosen.question().map(Question::to_string),
        possibly: chosen.possibly,
        rows: axis(rows),
        columns: axis(columns),
        bubbles: axis(&counted.bubbles),
        filters: [Facet::Source, Facet::Method]
            .map(|it| axis(&chosen.axis(it)))
            .into(),
        cells,
        row_totals: table.row_totals.clone(),
        column_totals: table.column_totals.clone(),
        studies,
        placed: table.placed.len(),
        placements: table.placements,
        unplaced: places_of(&table.unplaced),
        no_study: chosen.coded.no_study().len(),
        refused,
        is_brief,
    };
    Ok(Mapped { map, unmarked })
}

/// Counts the studies per cell, and tells by which facets no gap is marked.
fn counted(
    chosen: &Chosen<'_>,
    [rows, columns, bubbles]: [Facet; 3],
) -> (survey::GapMap, Vec<Facet>) {
    let axis = |it| chosen.axis(it);
    let mut counted = gap_map(
        &chosen.coded,
        &axis(rows),
        &axis(columns),
        &axis(bubbles),
        &axis(Facet::Source),
        &chosen.synthesis(),
    );
    let judging = [Facet::Method, Facet::Source].into_iter();
    let unmarked: Vec<Facet> = judging.filter(|it| chosen.is_limited_by(*it)).collect();
    for cell in counted.cells.iter_mut().flatten() {
        let is_marked = |gap: &survey::Gap| gap.facet().is_none_or(|it| !unmarked.contains(&it));
        cell.gaps.retain(is_marked);
    }
    (counted, unmarked)
}

/// A value with its name for people, or its own if nobody gave it one.
fn labelled(chosen: &Chosen<'_>, locale: Locale, facet: Facet, name: &str) -> Value {
    let label = chosen.desk.tools().taxonomy().labels(facet, name);
    let label = label.map(|(dutch, english)| locale.of(english, dutch));
    Value {
        name: name.to_owned(),
        label: label.unwrap_or(name).to_owned(),
    }
}

/// A study of which only the id is told.
fn bare(id: StudyId) -> Listed {
    Listed {
        id,
        title: String::new(),
        year: None,
        file: String::new(),
        link: String::new(),
        has_pages: false,
        languages: vec![],
        codes: vec![],
    }
}

fn listed(
    chosen: &Chosen<'_>,
    locale: Locale,
    id: StudyId,
    link: &dyn Fn(&Path) -> String,
    shown: usize,
) -> Result<Listed, DeskError> {
    let desk = chosen.desk;
    let address = desk.address(id).unwrap_or_default();
    let study = desk.study(id)?;
    let file = desk.file(id).unwrap_or_default();
    let doubt = |it: &Fact<u16>| if it.is_guess() { "?" } else { "" };
    let year = study.about.year.as_ref();
    let mut codes = vec![];
    for facet in Facet::ALL {
        for name in chosen.axis(facet).values {
            if !chosen.coded.having(facet, &name).contains(&id) {
                continue;
            }
            let mut code = study.codes.iter();
            let code = code.find(|it| it.facet == facet && it.value == name);
            let (reasons, more) = reasons(chosen, id, study.page_count, code, shown)?;
            let judgements = standing(desk.index().judgements(id)).into_iter();
            let people = judgements.filter(|it| it.facet == facet && it.value == name);
            codes.push(Coding {
                is_possible: code.is_some_and(|it| it.certainty == Certainty::Possibly),
                people: people
                    .map(|it| Opinion {
                        by: it.by.clone(),
                        because: it.because.clone(),
                        applies: it.applies,
                    })
                    .collect(),
                facet: facet.word(),
                facet_label: facet_label(facet, locale),
                value: labelled(chosen, locale, facet, &name),
                reasons,
                more,
            });
        }
    }
    Ok(Listed {
        id,
        title: title(&study, &file),
        year: year.map(|it| format!("{}{}", it.value, doubt(it))),
        languages: study.languages.iter().map(|it| it.code()).collect(),
        file: plain(&file),
        link: link(&address.path),
        has_pages: address.attached.is_none(),
        codes,
    })
}

/// The `shown` heaviest sentences of a code, each once, and how many more there are;
/// the study has `count` pages. A code that a person gave may have none.
fn reasons(
    chosen: &Chosen<'_>,
    id: StudyId,
    count: usize,
    code: Option<&Code>,
    shown: usize,
) -> Result<(Vec<Quote>, usize), DeskError> {
    let mut seen: Vec<(_, &Span)> = vec![];
    for reason in code.iter().flat_map(|it| &it.reasons) {
        let place = (reason.page, &reason.sentence);
        if !seen.contains(&place) {
            seen.push(place);
        }
    }
    let mut quotes = vec![];
    for (no, span) in seen.iter().take(shown) {
        let page = chosen.desk.page(id, *no)?;
        let said = Quoted::of(&page, span, |no| {
            let has = no.index() < count;
            has.then(|| chosen.desk.page(id, no)).transpose()
        })?;
        let mut text = said.whole();
        let end = text.char_indices().nth(LETTERS).map(|it| it.0);
        text.truncate(end.unwrap_or(text.len()));
        quotes.push(Quote {
            page: page_of(&said),
            no: said.page,
            text,
            is_cut: end.is_some(),
        });
    }
    Ok((quotes, seen.len().saturating_sub(shown)))
}
