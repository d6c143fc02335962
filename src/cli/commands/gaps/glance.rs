//! A gap map at a glance: in a terminal, in plain characters.

use kennisbasis::{
    export::map::{Cell, Gap, Map},
    survey::SYNTHESIS_FROM,
};

use crate::cli::{
    failure::Failure,
    look::Look,
    print::grid::{COLUMNS, Row, folded, grid},
    ui::Ui,
    words::{count, number},
};

/// Prints the map, what its marks mean, and how to count a cell again.
pub(super) fn print(ui: &mut Ui, map: &Map) -> Result<(), Failure> {
    let width = ui.columns().unwrap_or(COLUMNS);
    let letters = letters(map);
    let heads: Vec<String> = map
        .columns
        .values
        .iter()
        .map(|it| it.name.clone())
        .collect();
    let rows: Vec<Row> = map
        .rows
        .values
        .iter()
        .zip(&map.cells)
        .map(|(row, cells)| {
            let cells = cells.iter().map(|it| cell(it, map, &letters)).collect();
            (row.name.clone(), cells)
        })
        .collect();
    let bubbles = map.bubbles.values.iter().zip(&letters);
    let mut bubbles: Vec<String> = bubbles
        .map(|(it, letter)| format!("{letter} {}", it.name))
        .collect();
    if map.cells.iter().flatten().any(|it| !it.without.is_empty()) {
        bubbles.push("? without one".into());
    }
    let title = format!("{} by {}", map.rows.word, map.columns.word);
    ui.say(Look::Title.on(title))?;
    say(
        ui,
        width,
        &format!("{}: {}", map.bubbles.word, bubbles.join(", ")),
    )?;
    ui.say("")?;
    for line in grid(&heads, &rows, width) {
        ui.say(line)?;
    }
    ui.say("")?;
    say(
        ui,
        width,
        &format!(
            "{}; {} in the map, in {}; {} without a code for row or column.",
            count(map.studies.len(), "study", "studies"),
            number(map.placed),
            count(map.placements, "placement", "placements"),
            number(map.unplaced.len()),
        ),
    )?;
    let has = |is_it: fn(&Gap) -> bool| {
        map.cells
            .iter()
            .flatten()
            .flat_map(|it| &it.gaps)
            .any(is_it)
    };
    if has(|it| matches!(it, Gap::Synthesis(_))) {
        let means = format!(
            "synthesis gap: {SYNTHESIS_FROM} or more small-scale or single-context studies, and no review."
        );
        say(ui, width, &means)?;
    }
    if has(|it| matches!(it, Gap::Source(_))) {
        let means = "no …: a source gap; there are studies, and none rests on that source.";
        say(ui, width, means)?;
    }
    if let Some(line) = refused_line(map) {
        ui.note(line);
    }
    if map.placed == 0 {
        let instead = "No study has a code for both row and column; kennisbasis facets counts each facet by itself.";
        return say(ui, width, instead);
    }
    let cells = map.cells.iter().flatten();
    if let Some(largest) = cells.rev().max_by_key(|it| it.studies.len()) {
        let studies = number(largest.studies.len());
        say(
            ui,
            width,
            &format!("Each cell can be counted again; the one of {studies}:"),
        )?;
        ui.say(format!("  {}", largest.command))?;
    }
    Ok(())
}

fn refused_line(map: &Map) -> Option<String> {
    (map.refused > 0).then(|| {
        format!(
            "{} not be read and so nowhere in the map; kennisbasis refused tells why",
            count(map.refused, "file could", "files could")
        )
    })
}

fn say(ui: &mut Ui, width: usize, text: &str) -> Result<(), Failure> {
    for line in folded(text, width) {
        ui.say(line)?;
    }
    Ok(())
}

fn cell(cell: &Cell, map: &Map, letters: &[String]) -> Vec<String> {
    if cell.studies.is_empty() {
        return vec!["0: no study".into()];
    }
    let bubbles = cell.bubbles.iter().zip(letters);
    let bubbles: Vec<String> = bubbles
        .map(|(it, letter)| format!("{letter}{}", it.len()))
        .collect();
    let without = match cell.without.len() {
        0 => String::new(),
        without => format!(" ?{without}"),
    };
    let mut lines = vec![format!(
        "{}: {}{without}",
        cell.studies.len(),
        bubbles.join(" ")
    )];
    for gap in &cell.gaps {
        match gap {
            Gap::Empty => {}
            Gap::Synthesis(_) => lines.push("synthesis gap".into()),
            Gap::Source(missing) => {
                let named = missing.iter().map(|value| {
                    let bubble = map.bubbles.values.iter().position(|it| it == value);
                    let letter = bubble.and_then(|it| letters.get(it));
                    letter.unwrap_or(&value.name).clone()
                });
                lines.push(format!("no {}", named.collect::<Vec<_>>().join(", ")));
            }
        }
    }
    lines
}

/// A letter for each bubble: the first of its name, or `a`, `b`, `c`.
fn letters(map: &Map) -> Vec<String> {
    let first = map
        .bubbles
        .values
        .iter()
        .filter_map(|it| it.name.chars().next());
    let mut letters: Vec<String> = first.map(|it| it.to_string()).collect();
    let mut apart = letters.clone();
    apart.sort_unstable();
    apart.dedup();
    if apart.len() < map.bubbles.values.len() {
        let abc = ('a'..='z').map(|it| it.to_string());
        let rest = (27..).map(|it: usize| it.to_string());
        letters = abc.chain(rest).take(map.bubbles.values.len()).collect();
    }
    letters
}
