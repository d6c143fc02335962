//! Stage 6b: tables over an index whose codes are written by hand.

use kennisbasis::{
    index::Index,
    study::{Facet, StudyId},
    survey::{Axis, Coded, Gap, Synthesis, balance, count, cross, gap_map},
};

use tempfile::TempDir;

use crate::support::{coded, shelf::versions};

/// An index of studies with these codes, in this order.
fn of(codes: &[&[&str]]) -> (TempDir, Index) {
    let studies: Vec<coded::Coded> = codes.iter().map(|it| ("Titel", "Tekst.", *it)).collect();
    let dir = coded::index(&studies);
    let index = Index::open(&dir.path().join("index"), &versions()).unwrap();
    (dir, index)
}

fn axis(facet: Facet, values: &[&str]) -> Axis {
    let values = values.iter().map(|it| (*it).to_owned()).collect();
    Axis { facet, values }
}

fn opgaven() -> Axis {
    axis(Facet::Opgave, &["inclusie", "gewone-leven"])
}

fn questions() -> Axis {
    axis(Facet::KnowledgeQuestion, &["what", "how"])
}

fn sources() -> Axis {
    axis(Facet::Source, &["scientific", "practice", "experiential"])
}

fn synthesis() -> Synthesis {
    Synthesis {
        small: vec!["small-scale".into(), "single-context".into()],
        reviews: vec!["review".into()],
    }
}

#[test]
fn only_sure_codes_count_unless_possible_ones_are_asked_for() {
    let (_dir, index) = of(&[&["opgave:inclusie"], &["?opgave:inclusie"]]);
    for (possibly, expected) in [(false, 1), (true, 2)] {
        let coded = Coded::new(&index, None, possibly).unwrap();
        let counts = count(&coded, &opgaven());
        assert_eq!(counts[0].studies.len(), expected);
        assert_eq!(coded.off(&opgaven()).len(), 2 - expected);
    }
}

#[test]
fn a_study_in_two_cells_is_one_study_and_two_placements() {
    let (_dir, index) = of(&[
        &["opgave:inclusie", "opgave:gewone-leven", "question:how"],
        &["opgave:inclusie", "question:how"],
        &["opgave:inclusie"],
        &[],
    ]);
    let table = cross(
        &Coded::new(&index, None, false).unwrap(),
        &questions(),
        &opgaven(),
    );
    assert_eq!((table.placed.len(), table.placements), (2, 3));
    assert_eq!(table.row_totals, [0, 2]);
    assert_eq!(table.column_totals, [2, 1]);
    assert_eq!(table.unplaced, [StudyId([3; 32]), StudyId([4; 32])]);
}

#[test]
fn only_the_chosen_studies_are_looked_at() {
    let (_dir, index) = of(&[&["opgave:inclusie"], &["opgave:inclusie"]]);
    let coded = Coded::new(&index, Some([StudyId([2; 32])].into()), false).unwrap();
    assert_eq!(count(&coded, &opgaven())[0].studies, [StudyId([2; 32])]);
}

#[test]
fn a_value_that_nobody_listed_gets_a_place_at_the_end() {
    let (_dir, index) = of(&[&["opgave:wonen"]]);
    let coded = Coded::new(&index, None, false).unwrap();
    let axis = coded.axis(Facet::Opgave, &["inclusie"]);
    assert_eq!(axis.values, ["inclusie", "wonen"]);
}

#[test]
fn five_small_studies_without_a_review_are_a_synthesis_gap() {
    let small: &[&str] = &["opgave:inclusie", "question:how", "method:small-scale"];
    let both: &[&str] = &[
        "opgave:inclusie",
        "question:how",
        "method:small-scale",
        "method:single-context",
        "source:practice",
    ];
    let review: &[&str] = &["opgave:inclusie", "question:how", "method:review"];
    for (studies, expected) in [
        (vec![small; 4], None),
        // A study that is both small and in one context is one study.
        (vec![both; 4], None),
        ([vec![small; 4], vec![both]].concat(), Some(5)),
        ([vec![small; 5], vec![review]].concat(), None),
    ] {
        let (_dir, index) = of(&studies);
        let coded = Coded::new(&index, None, false).unwrap();
        let map = gap_map(
            &coded,
            &questions(),
            &opgaven(),
            &sources(),
            &sources(),
            &synthesis(),
        );
        let found = map.cells[1][0].gaps.iter().find_map(|it| match it {
            Gap::Synthesis { small } => Some(*small),
            _ => None,
        });
        assert_eq!(found, expected, "{} studies", studies.len());
    }
}

#[test]
fn where_no_value_is_a_review_none_is_missed() {
    let small: &[&str] = &["opgave:inclusie", "question:how", "method:small-scale"];
    let (_dir, index) = of(&[small; 5]);
    let coded = Coded::new(&index, None, false).unwrap();
    let synthesis = Synthesis {
        reviews: vec![],
        ..synthesis()
    };
    let map = gap_map(
        &coded,
        &questions(),
        &opgaven(),
        &sources(),
        &sources(),
        &synthesis,
    );
    let mut gaps = map.cells[1][0].gaps.iter();
    assert!(!gaps.any(|it| matches!(it, Gap::Synthesis { .. })));
}

#[test]
fn a_cell_tells_which_sources_it_lacks_and_an_empty_one_that_it_is_empty() {
    let (_dir, index) = of(&[
        &["opgave:inclusie", "question:how", "source:practice"],
        &["opgave:inclusie", "question:how"],
    ]);
    let coded = Coded::new(&index, None, false).unwrap();
    let map = gap_map(
        &coded,
        &questions(),
        &opgaven(),
        &sources(),
        &sources(),
        &synthesis(),
    );
    let cell = &map.cells[1][0];
    let missing = vec!["scientific".to_owned(), "experiential".to_owned()];
    assert_eq!(cell.gaps, [Gap::Source { missing }]);
    let bubbles: Vec<usize> = cell.bubbles.iter().map(|it| it.studies.len()).collect();
    assert_eq!((bubbles, cell.without.len()), (vec![0, 1, 0], 1));
    assert_eq!(map.cells[0][1].gaps, [Gap::Empty]);

    // With the sources as rows every cell would lack the others.
    let map = gap_map(
        &coded,
        &sources(),
        &opgaven(),
        &questions(),
        &sources(),
        &synthesis(),
    );
    assert_eq!(map.cells[1][0].gaps, []);
}

#[test]
fn the_balance_counts_studies_without_a_source_apart() {
    let (_dir, index) = of(&[
        &["opgave:inclusie", "source:practice", "source:scientific"],
        &["opgave:inclusie", "source:scientific"],
        &["opgave:inclusie"],
        &["opgave:inclusie"],
        &["source:experiential"],
    ]);
    let coded = Coded::new(&index, None, false).unwrap();
    let shares = balance(&coded, &opgaven(), &sources());
    let [inclusie, gewoon, all] = shares.as_slice() else {
        panic!("one for each opgave, and one for all")
    };
    let parts: Vec<Option<f64>> = inclusie.parts.iter().map(|it| inclusie.of(it)).collect();
    assert_eq!(parts, [Some(0.5), Some(0.25), Some(0.0)]);
    assert_eq!((inclusie.studies, inclusie.without.len()), (4, 2));
    assert_eq!(gewoon.of(&gewoon.parts[0]), None);
    assert_eq!((all.subject.as_deref(), all.studies), (None, 5));
}
