//! A counted map → one with all its words, ready to be written.

use std::collections::BTreeMap;

use kennisbasis::{
    export::map::{Axis, Cell, Coding, Entry, Gap, Map, Quote, Said, Value, Words},
    index::Number,
    study::{Certainty, Facet, Fact, Span, Study, standing},
    survey::{self, GapMap},
};

use super::{chosen::Chosen, words::facet as facet_label};
use crate::cli::{
    failure::Failure,
    print::{
        hits::{page_name, title},
        plain,
    },
    search::file,
};

/// As many sentences are shown for a code: one could be a chance, and each more
/// makes the page heavier. With two, a study of the sample takes 3.4 kB of it,
/// so that 3,500 studies would make 12 MB. `show` tells all of them.
const REASONS: usize = 2;
/// A sentence of more letters than this is cut; one of 40 words has about 250.
const LETTERS: usize = 400;

/// Returns the map with its words. Reading the studies takes time: where nobody
/// lists them, `in_full` is false and only their ids are told.
pub(super) fn sheet(
    chosen: &Chosen,
    map: &GapMap,
    words: &Words,
    in_full: bool,
) -> Result<Map, Failure> {
    let mut studies = vec![];
    for number in chosen.coded.studies() {
        let entry = if in_full {
            entry(chosen, words, *number)?
        } else {
            bare(chosen, *number)
        };
        studies.push((*number, entry));
    }
    studies.sort_by_cached_key(|(_, it)| (it.title.to_lowercase(), it.id));
    let (numbers, studies): (Vec<Number>, Vec<Entry>) = studies.into_iter().unzip();
    let places: BTreeMap<Number, usize> = numbers.into_iter().zip(0..).collect();
    let listed = |numbers: &[Number]| -> Vec<usize> {
        let places = numbers.iter().filter_map(|it| places.get(it));
        let mut places: Vec<usize> = places.copied().collect();
        places.sort_unstable();
        places
    };
    let value = |facet: Facet, name: &str| labelled(chosen, words, facet, name);
    let axis = |axis: &survey::Axis| Axis {
        word: axis.facet.word(),
        label: facet_label(axis.facet, words).to_owned(),
        values: axis.values.iter().map(|it| value(axis.facet, it)).collect(),
    };
    let gap = |gap: &survey::Gap| match gap {
        survey::Gap::Empty => Gap::Empty,
        survey::Gap::Synthesis { small } => Gap::Synthesis(*small),
        survey::Gap::Source { missing } => {
            Gap::Source(missing.iter().map(|it| value(Facet::Source, it)).collect())
        }
    };
    let table = &map.table;
    let (rows, columns) = (&table.rows, &table.columns);
    let mut cells = vec![];
    for (row, in_row) in rows.values.iter().zip(&map.cells) {
        let cell = |(column, cell): (&String, &survey::Cell)| Cell {
            studies: listed(&cell.studies),
            bubbles: cell.bubbles.iter().map(|it| listed(&it.studies)).collect(),
            without: listed(&cell.without),
            gaps: cell.gaps.iter().map(gap).collect(),
            command: chosen.command(&[(columns.facet, column), (rows.facet, row)]),
        };
        cells.push(columns.values.iter().zip(in_row).map(cell).collect());
    }
    Ok(Map {
        question: chosen.question(),
        possibly: chosen.possibly,
        rows: axis(rows),
        columns: axis(columns),
        bubbles: axis(&map.bubbles),
        filters: [Facet::Source, Facet::Method]
            .map(|it| axis(&chosen.axis(it)))
            .into(),
        cells,
        row_totals: table.row_totals.clone(),
        column_totals: table.column_totals.clone(),
        studies,
        placed: table.placed.len(),
        placements: table.placements,
        unplaced: listed(&table.unplaced),
        refused: chosen.index.catalogue().refused().len(),
    })
}

/// A value with its name for people, or its own if nobody gave it one.
pub(super) fn labelled(chosen: &Chosen, words: &Words, facet: Facet, name: &str) -> Value {
    let label = chosen.taxonomy.labels(facet, name);
    let label = label.map(|(dutch, english)| if words.lang == "nl" { dutch } else { english });
    Value {
        name: name.to_owned(),
        label: label.unwrap_or(name).to_owned(),
    }
}

/// A study of which only the id is told.
fn bare(chosen: &Chosen, number: Number) -> Entry {
    Entry {
        id: chosen.index.id(number),
        title: String::new(),
        year: None,
        file: String::new(),
        languages: vec![],
        codes: vec![],
    }
}

fn entry(chosen: &Chosen, words: &Words, number: Number) -> Result<Entry, Failure> {
    let (study, _) = chosen.index.study(number)?;
    let file = file(&chosen.index, &study);
    let doubt = |it: &Fact<u16>| if it.is_guess() { "?" } else { "" };
    let year = study.about.year.as_ref();
    let mut codes = vec![];
    for facet in Facet::ALL {
        for name in chosen.axis(facet).values {
            if !chosen.coded.having(facet, &name).contains(&number) {
                continue;
            }
            let (reasons, more) = reasons(chosen, number, &study, facet, &name)?;
            let mut code = study.codes.iter();
            let code = code.find(|it| it.facet == facet && it.value == name);
            let judgements = standing(chosen.index.judgements(number)).into_iter();
            let people = judgements.filter(|it| it.facet == facet && it.value == name);
            codes.push(Coding {
                is_possible: code.is_some_and(|it| it.certainty == Certainty::Possibly),
                people: people
                    .map(|it| Said {
                        by: it.by.clone(),
                        because: it.because.clone(),
                        applies: it.applies,
                    })
                    .collect(),
                facet: facet.word(),
                facet_label: facet_label(facet, words).to_owned(),
                value: labelled(chosen, words, facet, &name),
                reasons,
                more,
            });
        }
    }
    Ok(Entry {
        id: study.id,
        title: title(&study, &file),
        year: year.map(|it| format!("{}{}", it.value, doubt(it))),
        languages: study.languages.iter().map(|it| it.code()).collect(),
        file: plain(&file),
        codes,
    })
}

/// The heaviest sentences of a code, each once, and how many more there are. A
/// code that a person gave may have none.
fn reasons(
    chosen: &Chosen,
    number: Number,
    study: &Study,
    facet: Facet,
    value: &str,
) -> Result<(Vec<Quote>, usize), Failure> {
    let mut codes = study.codes.iter();
    let code = codes.find(|it| it.facet == facet && it.value == value);
    let mut seen: Vec<(_, &Span)> = vec![];
    for reason in code.iter().flat_map(|it| &it.reasons) {
        let place = (reason.page, &reason.sentence);
        if !seen.contains(&place) {
            seen.push(place);
        }
    }
    let mut quotes = vec![];
    for (no, span) in seen.iter().take(REASONS) {
        let page = chosen.index.page(number, *no)?;
        let sentence = page.text.get((*span).clone()).unwrap_or_default();
        let end = sentence.char_indices().nth(LETTERS).map(|it| it.0);
        quotes.push(Quote {
            page: page_name(page.no, page.label.as_ref(), page.origin),
            text: sentence[..end.unwrap_or(sentence.len())].to_owned(),
            is_cut: end.is_some(),
        });
    }
    Ok((quotes, seen.len().saturating_sub(REASONS)))
}
