//! Codes against those that two people gave, on the real documents.
//!
//! What is pinned is what the rules reach on the documents they were made
//! with; `benches/results/facets.md` has the figures of every value, on other
//! documents too, and with each document's own cues left out.

use std::{collections::BTreeMap, fs};

use kennisbasis::{
    classify::{Taxonomy, ZonedText, classify, design, explain},
    detect::detect,
    extract::{Limits, extract},
    study::{Certainty, Facet, Origin},
};

use super::shared;

/// Right, wrong and missed.
type Counts = [u32; 3];

fn f1([right, wrong, missed]: Counts) -> f64 {
    2.0 * f64::from(right) / f64::from(2 * right + wrong + missed)
}

/// Pinned just below what was measured on 22 November 2026; the bar for each
/// of these, the values with five documents or more, is .65, and .80 for their
/// mean.
const LEAST: &[(Facet, &str, f64)] = &[
    (Facet::Opgave, "inclusie", 0.96),
    (Facet::Opgave, "gewone-leven", 0.88),
    (Facet::Source, "scientific", 0.90),
    (Facet::Source, "practice", 0.80),
];

#[test]
fn codes_are_those_that_people_gave() {
    let (Some(table), Some(corpus)) = (shared("eval/facets/dev.tsv"), shared("corpus")) else {
        return;
    };
    let taxonomy = Taxonomy::built_in();
    let table = fs::read_to_string(table).unwrap();
    let mut lines = table.lines();
    let names: Vec<&str> = lines.next().unwrap().split('\t').collect();
    let mut counts: BTreeMap<(Facet, String), Counts> = BTreeMap::new();
    for line in lines {
        let cells: Vec<&str> = line.split('\t').collect();
        let cell = |name: &str| cells[names.iter().position(|it| *it == name).unwrap()];
        let bytes = fs::read(corpus.join(cell("file"))).unwrap();
        let extraction = extract(bytes, "", &Limits::default()).unwrap();
        let title = extraction.about.title;
        let title = title.filter(|it| it.origin != Origin::FileName);
        let title = title.as_ref().map(|it| it.value.as_str());
        let passages = detect(&extraction.pages).passages;
        let (pages, sections) = (&extraction.pages, &extraction.sections);
        let text = ZonedText::of(pages, &passages, sections, title);
        let codes = classify(&text, &taxonomy);
        for facet in Facet::ALL {
            let has = |column: &str, value: &str| cell(column).split(';').any(|it| it == value);
            for value in taxonomy.values(facet) {
                if has(&format!("{}_contested", facet.word()), value) {
                    continue;
                }
                let is_said = codes.iter().any(|code| {
                    code.facet == facet && code.value == value && code.certainty == Certainty::Yes
                });
                let of_value = counts.entry((facet, value.to_owned())).or_default();
                match (is_said, has(facet.word(), value)) {
                    (true, true) => of_value[0] += 1,
                    (true, false) => of_value[1] += 1,
                    (false, true) => of_value[2] += 1,
                    (false, false) => {}
                }
            }
        }
        let explained = explain(&text, &taxonomy);
        for objection in explained.objections {
            let text = &pages[objection.page.index()].text;
            assert!(!text[objection.sentence].is_empty());
        }
        // What is possible is held back by something, and what is sure is not.
        for code in &codes {
            let mut held = explained.held.iter();
            let is_held = held.any(|it| it.facet == code.facet && it.value == code.value);
            assert_eq!(is_held, code.certainty == Certainty::Possibly, "{code:?}");
        }
        let design = design(&text);
        for told in design.places.iter().chain(&design.methods) {
            let text = &pages[told.page.index()].text;
            assert!(!text[told.sentence.clone()].is_empty());
        }
    }
    for &(facet, value, least) in LEAST {
        let counts = counts[&(facet, value.to_owned())];
        let found = f1(counts);
        eprintln!("{value}: {counts:?} {found:.3}");
        assert!(found >= least, "{value}: {counts:?} {found:.3}");
    }
}
