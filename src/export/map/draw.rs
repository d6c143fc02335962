//! Bubbles: how large, in which style, under which letter.
//!
//! **Promise.** The number stands beside every bubble; size, place and shade
//! only repeat it. The styles differ in darkness and outline, so that a grey
//! print and a colour-blind reader lose nothing.

use super::gap_map::{Axis, Cell};

/// The widest a bubble may be, in pixels from its middle: three stand side by
/// side in a cell of a map of four columns on a page.
pub(super) const WIDEST: f64 = 15.0;
/// The smallest that can still be told from a speck.
const SMALLEST: f64 = 4.0;
/// From the middle of one bubble to that of the next.
pub(super) const STEP: f64 = 38.0;
/// How high the bubbles of a cell are with their numbers.
pub(super) const HEIGHT: f64 = 52.0;

/// Fill and outline, by the place of the value on its axis; dark, light and
/// open in turn.
const STYLES: [(&str, &str, &str); 6] = [
    ("#1d3f63", "#1d3f63", ""),
    ("#e8b04a", "#8f5f00", ""),
    ("#ffffff", "#0a6e64", ""),
    ("#b8c4cf", "#5d6b78", ""),
    ("#7b4a6d", "#4b2541", ""),
    ("#ffffff", "#333333", "3 2"),
];

/// Returns the radius of a bubble of `studies`: its area is their number.
pub(super) fn radius(studies: usize, largest: usize) -> f64 {
    if studies == 0 {
        return 0.0;
    }
    let part = studies as f64 / largest.max(1) as f64;
    (WIDEST * part.sqrt()).max(SMALLEST)
}

/// Returns the attributes that draw bubble `place` of an axis.
pub(super) fn style(place: usize) -> String {
    let (fill, stroke, dash) = STYLES[place % STYLES.len()];
    let dash = match dash {
        "" => String::new(),
        dash => format!(" stroke-dasharray=\"{dash}\""),
    };
    format!("fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"2\"{dash}")
}

/// Returns a letter for each value: the first of its label, or where two have
/// the same one, `A`, `B`, `C`.
pub(super) fn letters(axis: &Axis) -> Vec<String> {
    let first = |label: &str| label.chars().next().map(|it| it.to_uppercase().to_string());
    let letters: Vec<String> = axis
        .values
        .iter()
        .map(|it| first(&it.label).unwrap_or_default())
        .filter(|it| it.chars().all(char::is_alphanumeric) && !it.is_empty())
        .collect();
    let mut apart = letters.clone();
    apart.sort_unstable();
    apart.dedup();
    if apart.len() == axis.values.len() {
        return letters;
    }
    (0..axis.values.len())
        .map(|place| match u8::try_from(place) {
            Ok(place @ 0..26) => char::from(b'A' + place).to_string(),
            _ => (place + 1).to_string(),
        })
        .collect()
}

/// Returns how wide the bubbles of a cell are together.
pub(super) fn width(axis: &Axis) -> f64 {
    STEP * axis.values.len() as f64
}

/// Returns the bubbles of a cell as SVG, from the top left corner.
pub(super) fn bubbles(axis: &Axis, cell: &Cell, largest: usize) -> String {
    let mut drawn = String::new();
    let letters = letters(axis);
    for (place, (studies, letter)) in cell.bubbles.iter().zip(&letters).enumerate() {
        let x = STEP * (place as f64 + 0.5);
        let r = radius(studies.len(), largest);
        let faint = if studies.is_empty() {
            " class=\"none\""
        } else {
            ""
        };
        drawn += &format!(
            "<circle cx=\"{x:.0}\" cy=\"17\" r=\"{r:.1}\" {}/><text x=\"{x:.0}\" y=\"47\"{faint}>{} {}</text>",
            style(place),
            super::page::escaped(letter),
            studies.len()
        );
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::{SMALLEST, WIDEST, letters, radius};
    use crate::export::map::{Axis, Value};

    #[test]
    fn four_times_the_studies_is_twice_the_radius() {
        assert!((radius(16, 16) - WIDEST).abs() < 1e-9);
        assert!((radius(16, 16) - 2.0 * radius(4, 16)).abs() < 1e-9);
        assert!((radius(1, 1000) - SMALLEST).abs() < 1e-9);
        assert!(radius(0, 16).abs() < 1e-9);
    }

    #[test]
    fn letters_are_those_of_the_labels_if_they_differ() {
        let axis = |labels: &[&str]| Axis {
            word: "source",
            label: String::new(),
            values: labels
                .iter()
                .map(|it| Value {
                    name: (*it).into(),
                    label: (*it).into(),
                })
                .collect(),
        };
        assert_eq!(letters(&axis(&["praktijk", "ervaring"])), ["P", "E"]);
        assert_eq!(letters(&axis(&["small", "single"])), ["A", "B"]);
    }
}
