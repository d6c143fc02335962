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
    words::tell,
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
        bubbles.push(tell!("gaps-without-bubble"));
    }
    let title = tell!("gaps-by", rows = map.rows.word, columns = map.columns.word);
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
    let studies = tell!("studies", n = map.studies.len());
    let in_map = tell!(
        "gaps-in-map",
        studies = studies,
        placed = map.placed,
        placements = map.placements,
        unplaced = map.unplaced.len(),
    );
    say(ui, width, &in_map)?;
    let has = |is_it: fn(&Gap) -> bool| {
        map.cells
            .iter()
            .flatten()
            .flat_map(|it| &it.gaps)
            .any(is_it)
    };
    if has(|it| matches!(it, Gap::Synthesis(_))) {
        let means = tell!("gaps-synthesis-means", n = SYNTHESIS_FROM);
        say(ui, width, &means)?;
    }
    if has(|it| matches!(it, Gap::Source(_))) {
        say(ui, width, &tell!("gaps-source-means"))?;
    }
    if let Some(line) = refused_line(map) {
        ui.note(line);
    }
    if map.placed == 0 {
        return say(ui, width, &tell!("gaps-nothing-placed"));
    }
    let cells = map.cells.iter().flatten();
    if let Some(largest) = cells.rev().max_by_key(|it| it.studies.len()) {
        let again = tell!("gaps-cell-again", n = largest.studies.len());
        say(ui, width, &again)?;
        ui.say(format!("  {}", largest.command))?;
    }
    Ok(())
}

fn refused_line(map: &Map) -> Option<String> {
    (map.refused > 0).then(|| tell!("gaps-refused", n = map.refused))
}

fn say(ui: &mut Ui, width: usize, text: &str) -> Result<(), Failure> {
    for line in folded(text, width) {
        ui.say(line)?;
    }
    Ok(())
}

fn cell(cell: &Cell, map: &Map, letters: &[String]) -> Vec<String> {
    if cell.studies.is_empty() {
        return vec![tell!("gaps-no-study")];
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
            Gap::Synthesis(_) => lines.push(tell!("gaps-synthesis")),
            Gap::Source(missing) => {
                let named = missing.iter().map(|value| {
                    let bubble = map.bubbles.values.iter().position(|it| it == value);
                    let letter = bubble.and_then(|it| letters.get(it));
                    letter.unwrap_or(&value.name).clone()
                });
                let sources = named.collect::<Vec<_>>().join(", ");
                lines.push(tell!("gaps-no-source", sources = sources));
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
