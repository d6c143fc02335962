//! Limits on studies from a seed, inside a question and beside it.

use kennisbasis::study::{Facet, Language};

use super::{Limit, Within};
use crate::laws::{
    corpus::{AUTHORS, DOIS, PLACES, VALUES},
    dice::Dice,
};

impl Limit {
    /// A limit on studies.
    pub(super) fn new(dice: &mut Dice) -> Self {
        match dice.below(9) {
            0 => {
                let (from, to) = years(dice);
                Self::Years(from, to)
            }
            1 => Self::Language(dice.pick(&Language::ALL)),
            2 => Self::Doi(dice.pick(DOIS)),
            3 => Self::File(dice.pick(&[
                "studie",
                "WIJK",
                // Of the second file of a study, which few have: asked for more often.
                "kopie",
                "KOPIE/",
                "kopie/K",
                "-1.pdf",
                "corpus/",
                "zz",
                "ideeen",
                "Idee\u{eb}n",
            ])),
            4 => Self::Place(dice.pick(PLACES)),
            5 | 6 => {
                let others = [
                    "jansen",
                    "Bakker",
                    "zoe",
                    "anna jan*",
                    "jansenbakker",
                    "wijk*",
                    "Jansen K",
                    "J Jansen",
                    "Jansen Anna",
                    "wijk zoe",
                    "Bakker K",
                    "Bakker Anna",
                    "jans?n",
                    "zo?*",
                    "een",
                ];
                let all: Vec<&str> = AUTHORS.iter().copied().chain(others).collect();
                Self::Author(dice.pick(&all))
            }
            _ => {
                let (facet, value) = dice.pick(VALUES);
                Self::Facet(facet, value)
            }
        }
    }
}

impl Within {
    /// Filters, mostly none.
    pub(super) fn new(dice: &mut Dice) -> Self {
        let mut within = Self::default();
        if dice.chance(15) {
            for facet in Facet::ALL {
                let of_facet = VALUES.iter().filter(|(it, _)| *it == facet);
                let of_facet: Vec<&str> = of_facet.map(|(_, value)| *value).collect();
                let values = dice.some(&of_facet, 30);
                if !values.is_empty() {
                    within.facets.push((facet, values));
                }
            }
        }
        if dice.chance(8) {
            within.languages = dice.some(&Language::ALL, 40);
        }
        if dice.chance(8) {
            within.years = Some(years(dice));
        }
        within
    }
}

fn years(dice: &mut Dice) -> (u16, u16) {
    let from = dice.from(2013, 2022) as u16;
    let to = from + dice.from(0, 6) as u16;
    dice.pick(&[(from, to), (from, u16::MAX), (0, to)])
}
