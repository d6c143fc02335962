//! Tables over an index whose codes are written by hand.

use tempfile::TempDir;

use super::{Axis, Coded, Gap, balance, count, cross, gap_map};
use crate::{
    analyse::Keys,
    index::{Catalogue, Entry, Index, IndexError, Number, State, Versions, Writer, prepare},
    study::{About, Certainty, Code, Facet, Language, Scans, Study, StudyId},
};

/// Makes an index of studies with these codes: `opgave:inclusie`, or
/// `?opgave:inclusie` where it is only possible.
fn index(coded: &[&[&str]]) -> Result<(TempDir, Index), IndexError> {
    let io = |source| IndexError::Disk {
        path: "test".into(),
        source,
    };
    let dir = tempfile::tempdir().map_err(io)?;
    let (mut writer, mut catalogue): (Writer, Catalogue) = Writer::open(dir.path())?;
    for (place, codes) in coded.iter().enumerate() {
        let id = StudyId([place as u8; 32]);
        writer.add(prepare(&study(id, codes), &[], &[], &mut Keys::default()))?;
        catalogue.files.push(Entry {
            folder: 0,
            inside: format!("{place}.pdf"),
            size: 0,
            modified: 0,
            state: State::Indexed(id),
        });
    }
    catalogue.versions = Versions::default();
    writer.commit(&catalogue)?;
    writer.finish()?;
    let index = Index::open(dir.path(), &Versions::default())?;
    Ok((dir, index))
}

fn study(id: StudyId, codes: &[&str]) -> Study {
    let code = |typed: &&str| {
        let certainty = match typed.strip_prefix('?') {
            Some(_) => Certainty::Possibly,
            None => Certainty::Yes,
        };
        let (facet, value) = typed.trim_start_matches('?').split_once(':')?;
        Some(Code {
            facet: Facet::from_word(facet)?,
            value: value.to_owned(),
            certainty,
            score: 1.0,
            reasons: vec![],
        })
    };
    Study {
        id,
        about: About::default(),
        languages: vec![Language::Dutch],
        codes: codes.iter().filter_map(code).collect(),
        sections: vec![],
        outline: vec![],
        page_count: 0,
        poor_pages: vec![],
        scans: Scans::default(),
    }
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

#[test]
fn only_sure_codes_count_unless_possible_ones_are_asked_for() -> Result<(), IndexError> {
    let (_dir, index) = index(&[&["opgave:inclusie"], &["?opgave:inclusie"]])?;
    for (possibly, expected) in [(false, 1), (true, 2)] {
        let coded = Coded::new(&index, None, possibly)?;
        let counts = count(&coded, &opgaven());
        assert_eq!(counts[0].studies.len(), expected);
        assert_eq!(coded.off(&opgaven()).len(), 2 - expected);
    }
    Ok(())
}

#[test]
fn a_study_in_two_cells_is_one_study_and_two_placements() -> Result<(), IndexError> {
    let (_dir, index) = index(&[
        &["opgave:inclusie", "opgave:gewone-leven", "question:how"],
        &["opgave:inclusie", "question:how"],
        &["opgave:inclusie"],
        &[],
    ])?;
    let table = cross(&Coded::new(&index, None, false)?, &questions(), &opgaven());
    assert_eq!((table.placed.len(), table.placements), (2, 3));
    assert_eq!(table.row_totals, [0, 2]);
    assert_eq!(table.column_totals, [2, 1]);
    assert_eq!(table.unplaced, [Number(2), Number(3)]);
    Ok(())
}

#[test]
fn only_the_chosen_studies_are_looked_at() -> Result<(), IndexError> {
    let (_dir, index) = index(&[&["opgave:inclusie"], &["opgave:inclusie"]])?;
    let coded = Coded::new(&index, Some([Number(1)].into()), false)?;
    assert_eq!(count(&coded, &opgaven())[0].studies, [Number(1)]);
    Ok(())
}

#[test]
fn a_value_that_nobody_listed_gets_a_place_at_the_end() -> Result<(), IndexError> {
    let (_dir, index) = index(&[&["opgave:wonen"]])?;
    let coded = Coded::new(&index, None, false)?;
    let axis = coded.axis(Facet::Opgave, &["inclusie"]);
    assert_eq!(axis.values, ["inclusie", "wonen"]);
    Ok(())
}

#[test]
fn five_small_studies_without_a_review_are_a_synthesis_gap() -> Result<(), IndexError> {
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
        let (_dir, index) = index(&studies)?;
        let coded = Coded::new(&index, None, false)?;
        let map = gap_map(&coded, &questions(), &opgaven(), &sources(), &sources());
        let found = map.cells[1][0].gaps.iter().find_map(|it| match it {
            Gap::Synthesis { small } => Some(*small),
            _ => None,
        });
        assert_eq!(found, expected, "{} studies", studies.len());
    }
    Ok(())
}

#[test]
fn a_cell_tells_which_sources_it_lacks_and_an_empty_one_that_it_is_empty() -> Result<(), IndexError>
{
    let (_dir, index) = index(&[
        &["opgave:inclusie", "question:how", "source:practice"],
        &["opgave:inclusie", "question:how"],
    ])?;
    let coded = Coded::new(&index, None, false)?;
    let map = gap_map(&coded, &questions(), &opgaven(), &sources(), &sources());
    let cell = &map.cells[1][0];
    let missing = vec!["scientific".to_owned(), "experiential".to_owned()];
    assert_eq!(cell.gaps, [Gap::Source { missing }]);
    let bubbles: Vec<usize> = cell.bubbles.iter().map(|it| it.studies.len()).collect();
    assert_eq!((bubbles, cell.without.len()), (vec![0, 1, 0], 1));
    assert_eq!(map.cells[0][1].gaps, [Gap::Empty]);

    // With the sources as rows every cell would lack the others.
    let map = gap_map(&coded, &sources(), &opgaven(), &questions(), &sources());
    assert_eq!(map.cells[1][0].gaps, []);
    Ok(())
}

#[test]
fn the_balance_counts_studies_without_a_source_apart() -> Result<(), IndexError> {
    let (_dir, index) = index(&[
        &["opgave:inclusie", "source:practice", "source:scientific"],
        &["opgave:inclusie", "source:scientific"],
        &["opgave:inclusie"],
        &["opgave:inclusie"],
        &["source:experiential"],
    ])?;
    let coded = Coded::new(&index, None, false)?;
    let shares = balance(&coded, &opgaven(), &sources());
    let [inclusie, gewoon, all] = shares.as_slice() else {
        unreachable!("one for each opgave, and one for all")
    };
    let parts: Vec<Option<f64>> = inclusie.parts.iter().map(|it| inclusie.of(it)).collect();
    assert_eq!(parts, [Some(0.5), Some(0.25), Some(0.0)]);
    assert_eq!((inclusie.studies, inclusie.without.len()), (4, 2));
    assert_eq!(gewoon.of(&gewoon.parts[0]), None);
    assert_eq!((all.subject.as_deref(), all.studies), (None, 5));
    Ok(())
}
