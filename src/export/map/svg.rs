//! A gap map as a picture that stands by itself: for a report, or for print.
//!
//! **Promise.** Nothing is loaded and nothing runs; the description names rows,
//! columns and totals for who cannot see it.

use super::{
    draw::{HEIGHT, WIDEST, bubbles, letters, style, width},
    gap_map::{Axis, Cell, Map},
    page::{escaped, legend_gaps, notes, subtitle, totals, what_counts},
};
use crate::messages::{Locale, tell};

/// The column with the labels of the rows, in pixels: twenty letters.
const LABELS: f64 = 150.0;
/// How many letters of a label stand on one line.
const LABEL_LETTERS: usize = 20;
/// How wide a letter of a gap is taken to be, in pixels. Bold and in a
/// wide font, 22 letters took 133 pixels, 6.0 each.
const GAP_LETTERS: f64 = 6.6;
/// Above the map: heading, question and totals.
const TOP: f64 = 96.0;
/// The heads of the columns.
const HEAD: f64 = 44.0;
/// One line of small letters.
const LINE: f64 = 13.0;
const MARGIN: f64 = 16.0;

const STYLE: &str = "text{font:12px system-ui,'Segoe UI',Helvetica,Arial,sans-serif;fill:#1b2530}\
.h1{font-size:20px;font-weight:600}.head{font-weight:600}.small,.mark{font-size:11px;fill:#44525f}\
.mark{fill:#1b2530}.num text{font-size:11px;text-anchor:middle}.num .none{fill:#8794a0}\
.cell{fill:#fff;stroke:#c5ced6}.empty{fill:url(#hatch);stroke:#c5ced6}";

/// Returns the picture as SVG 1.1.
#[must_use]
pub fn svg(map: &Map, locale: Locale) -> String {
    let cell = (width(&map.bubbles) + 16.0).max(150.0);
    let letters_in_gap = (cell / GAP_LETTERS) as usize;
    let marks = |it: &Cell| -> Vec<String> {
        let lines = notes(map, it, locale);
        lines
            .iter()
            .flat_map(|it| wrapped(it, letters_in_gap))
            .collect()
    };
    let heights: Vec<f64> = map
        .cells
        .iter()
        .map(|row| {
            let lines = row.iter().map(|it| marks(it).len()).max().unwrap_or(0);
            22.0 + HEIGHT + 4.0 + LINE * lines as f64
        })
        .collect();
    let columns = map.columns.values.len() as f64;
    let legend = legend_lines(map, locale);
    let high = TOP + HEAD + heights.iter().sum::<f64>() + 40.0 + 20.0 * legend.len() as f64;
    let wide = (MARGIN * 2.0 + LABELS + cell * columns).max(640.0);

    let title = tell!("map-title" in locale);
    let mut drawn = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide:.0} {high:.0}\" width=\"{wide:.0}\" height=\"{high:.0}\" \
         role=\"img\" aria-labelledby=\"title desc\" lang=\"{}\">\n<title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n\
         <style>{STYLE}</style>\n<defs><pattern id=\"hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
         <rect width=\"7\" height=\"7\" fill=\"#fff\"/><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"7\" stroke=\"#c9d1d8\" stroke-width=\"2\"/></pattern></defs>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
        locale.code(),
        escaped(&title),
        escaped(&format!(
            "{}. {}",
            subtitle(map, locale),
            totals(map, locale)
        )),
    );
    drawn += &text(MARGIN, 32.0, "h1", &title);
    drawn += &text(
        MARGIN,
        52.0,
        "small",
        &shortened(&subtitle(map, locale), 110),
    );
    drawn += &lines(MARGIN, 68.0, "small", &wrapped(&totals(map, locale), 100));
    for (place, value) in map.columns.values.iter().enumerate() {
        let x = MARGIN + LABELS + cell * place as f64 + 8.0;
        drawn += &lines(x, TOP + 18.0, "head", &wrapped(&value.label, LABEL_LETTERS));
    }
    let mut y = TOP + HEAD;
    for ((row, cells), height) in map.rows.values.iter().zip(&map.cells).zip(&heights) {
        drawn += &lines(
            MARGIN,
            y + 20.0,
            "head",
            &wrapped(&row.label, LABEL_LETTERS),
        );
        for (place, it) in cells.iter().enumerate() {
            let x = MARGIN + LABELS + cell * place as f64;
            let class = if it.studies.is_empty() {
                "empty"
            } else {
                "cell"
            };
            drawn += &format!(
                "<rect class=\"{class}\" x=\"{x:.0}\" y=\"{y:.0}\" width=\"{cell:.0}\" height=\"{height:.0}\"/>\n"
            );
            drawn += &text(x + 8.0, y + 18.0, "head", &it.studies.len().to_string());
            if !it.studies.is_empty() {
                drawn += &format!(
                    "<g class=\"num\" transform=\"translate({:.0} {:.0})\">{}</g>\n",
                    x + 8.0,
                    y + 22.0,
                    bubbles(&map.bubbles, it, map.largest())
                );
            }
            let below = if it.studies.is_empty() {
                36.0
            } else {
                22.0 + HEIGHT + LINE - 3.0
            };
            drawn += &lines(x + 8.0, y + below, "mark", &marks(it));
        }
        y += height;
    }
    y += 24.0;
    drawn += &legend_bubbles(&map.bubbles, MARGIN, y);
    for line in legend {
        y += 20.0;
        drawn += &text(MARGIN, y, "small", &line);
    }
    drawn + "</svg>\n"
}

fn legend_bubbles(axis: &Axis, x: f64, y: f64) -> String {
    let mut drawn = String::new();
    let mut x = x + WIDEST / 2.0;
    for (place, (value, letter)) in axis.values.iter().zip(letters(axis)).enumerate() {
        drawn += &format!(
            "<circle cx=\"{x:.0}\" cy=\"{:.0}\" r=\"7\" {}/>",
            y - 4.0,
            style(place)
        );
        let label = format!("{letter}: {}", value.label);
        drawn += &text(x + 13.0, y, "small", &label);
        x += 36.0 + 6.5 * label.chars().count() as f64;
    }
    drawn
}

/// The sentences of the legend, in lines.
fn legend_lines(map: &Map, locale: Locale) -> Vec<String> {
    let means = legend_gaps(map, locale);
    let all = [tell!("map-area" in locale), what_counts(map, locale)];
    let all = all.into_iter().chain(means);
    all.flat_map(|it| wrapped(&it, 100)).collect()
}

fn text(x: f64, y: f64, class: &str, text: &str) -> String {
    format!(
        "<text x=\"{x:.0}\" y=\"{y:.0}\" class=\"{class}\">{}</text>\n",
        escaped(text)
    )
}

fn lines(x: f64, y: f64, class: &str, pieces: &[String]) -> String {
    let place = |(place, piece): (usize, &String)| text(x, y + LINE * place as f64, class, piece);
    pieces.iter().enumerate().map(place).collect()
}

fn shortened(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    text.chars().take(letters - 1).chain(['…']).collect()
}

/// Cuts a text into lines of at most so many letters, between words; a longer
/// word has a line of its own.
fn wrapped(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
