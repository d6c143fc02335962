//! The law of own tables: renaming values changes names, nothing else.
//!
//! The sample is coded by tables in which values are called something else:
//! all of them at once, and each that a rule is about by itself. Names come in
//! the opposite order of the alphabet, so that nothing can go by it.

use std::{fs, path::Path};

use kennisbasis::{
    classify::{Taxonomy, ValueRole, ZonedText, classify, explain},
    detect::detect,
    index::Index,
    study::{Code, Explanation, Facet, Language, Page, PageNo, Passage, Section},
};

use crate::support::{
    shelf::{Shelf, config, versions},
    written::study_of,
};

/// A value with the name that it is given instead.
struct Renamed {
    facet: Facet,
    old: String,
    new: String,
}

/// Gives every value of the program another name, which stands nowhere else.
fn others() -> Vec<Renamed> {
    let taxonomy = Taxonomy::built_in();
    let values = Facet::ALL.into_iter().flat_map(|facet| {
        taxonomy
            .values(facet)
            .into_iter()
            .map(move |it| (facet, it))
    });
    let names = (10..100).rev().map(|it| format!("zz{it}"));
    values
        .zip(names)
        .map(|((facet, old), new)| Renamed {
            facet,
            old: old.to_owned(),
            new,
        })
        .collect()
}

/// Returns the tables of the program with other names for these values.
fn tables(renamed: &[&Renamed]) -> Vec<(&'static str, String)> {
    let called = |facet: &str, value: &str| {
        let mut renamed = renamed.iter();
        let found = renamed.find(|it| it.facet.word() == facet && it.old == value);
        found.map_or(value.to_owned(), |it| it.new.clone())
    };
    let row = |line: &str| match line.splitn(3, '\t').collect::<Vec<_>>()[..] {
        [facet, value, rest] => format!("{facet}\t{}\t{rest}\n", called(facet, value)),
        _ => format!("{line}\n"),
    };
    let all = Taxonomy::tables().iter();
    all.map(|(name, text)| (*name, text.lines().map(row).collect()))
        .collect()
}

fn taxonomy(tables: &[(&'static str, String)]) -> Taxonomy {
    let files: Vec<(&str, &str)> = tables.iter().map(|(name, it)| (*name, &**it)).collect();
    Taxonomy::read(&files).unwrap()
}

/// A study as it was read.
struct Read {
    pages: Vec<Page>,
    passages: Vec<Passage>,
    sections: Vec<Section>,
    title: Option<String>,
}

impl Read {
    fn coded(&self, taxonomy: &Taxonomy) -> (Vec<Code>, Explanation) {
        let title = self.title.as_deref();
        let text = ZonedText::of(&self.pages, &self.passages, &self.sections, title);
        (classify(&text, taxonomy), explain(&text, taxonomy))
    }
}

/// Reads the sample, and what it has not: the plan of a course, a study that
/// speaks of participatory research and does none, a review without a method.
fn studies() -> Vec<Read> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let dir = tempfile::tempdir().unwrap();
    Shelf::try_build(&config(dir.path(), vec![corpus])).unwrap();
    let index = Index::open(dir.path(), &versions()).unwrap();
    let mut studies = vec![];
    for number in index.all() {
        let study = index.study(number).unwrap();
        let pages = (0..study.page_count).map(|it| index.page(number, PageNo::from_index(it)));
        let pages: Vec<Page> = pages.collect::<Result<_, _>>().unwrap();
        studies.push(Read {
            passages: detect(&pages).passages,
            pages,
            sections: study.sections,
            title: study.about.title.map(|it| it.value),
        });
    }
    assert!(studies.len() > 20, "the sample is there");
    let written = [
        (
            "Studiewijzer: een interventie en een methodiek voor het wijkteam",
            "Vijf studiepunten en een toets. Een programma met een aanpak en een protocol: \
             hoe te handelen, een handreiking, een stappenplan.",
        ),
        (
            "Participatief actieonderzoek: een kader",
            "In dit onderzoek hielden wij een enquête onder 204 respondenten en analyseerden die.",
        ),
        (
            "Literatuurreview over buren",
            "Er is veel over buren geschreven, en nog meer gedacht.",
        ),
    ];
    for (title, text) in written {
        let (page, passages, sections) = study_of(title, &[text], Language::Dutch);
        studies.push(Read {
            pages: vec![page],
            passages,
            sections,
            title: Some(title.to_owned()),
        });
    }
    studies
}

/// Gives values their old names back.
fn restore((codes, explained): &mut (Vec<Code>, Explanation), renamed: &[&Renamed]) {
    let held = explained
        .held
        .iter_mut()
        .map(|it| (it.facet, &mut it.value));
    let said = explained.objections.iter_mut();
    let said = said.map(|it| (it.facet, &mut it.value));
    let codes = codes.iter_mut().map(|it| (it.facet, &mut it.value));
    for (facet, value) in codes.chain(held).chain(said) {
        let mut renamed = renamed.iter();
        if let Some(found) = renamed.find(|it| it.facet == facet && it.new == *value) {
            value.clone_from(&found.old);
        }
    }
}

/// Runs a check for all values renamed at once, and for each with a role.
fn for_each_renaming(mut check: impl FnMut(&[&Renamed])) {
    let others = others();
    check(&others.iter().collect::<Vec<_>>());
    let ours = Taxonomy::built_in();
    for one in &others {
        if ours.role(one.facet, &one.old).is_some() {
            check(&[one]);
        }
    }
}

#[test]
fn codes_reasons_holds_and_objections_are_the_same() {
    let studies = studies();
    let ours: Vec<_> = studies
        .iter()
        .map(|it| it.coded(&Taxonomy::built_in()))
        .collect();
    for_each_renaming(|renamed| {
        let taxonomy = taxonomy(&tables(renamed));
        for (study, expected) in studies.iter().zip(&ours) {
            let mut found = study.coded(&taxonomy);
            restore(&mut found, renamed);
            let names: Vec<&str> = renamed.iter().map(|it| it.old.as_str()).collect();
            assert_eq!(&found, expected, "{:?}, renamed: {names:?}", study.title);
        }
    });
}

/// What the commands tell of all studies, by the tables in the review folder.
fn told(shelf: &Shelf) -> Vec<(&'static str, String)> {
    let mut told = vec![];
    for command in [
        "gaps --json",
        // In these cells reviews are missing.
        "gaps --rows source --bubbles question --json",
        "gaps --rows source --bubbles question --possibly --csv told",
        "cards --csv told",
        "cards --md told",
        "facets --json",
        "facets --balance --json",
        "facets --by method --by question --json",
        "facets --by source --by opgave --possibly --json",
    ] {
        let args: Vec<&str> = command.split(' ').collect();
        let said = shelf.run(&args);
        assert_eq!(said.code, Some(0), "{}", said.all());
        // What stands in the terminal is drawn to the width of names.
        let written = fs::read_to_string(shelf.path("told")).ok();
        let _ = fs::remove_file(shelf.path("told"));
        told.push((command, written.unwrap_or(said.out)));
    }
    told
}

/// Puts the fields of JSON in one order: those that are values have that of
/// their names, which means nothing.
fn unordered(told: &str) -> Vec<String> {
    told.lines()
        .map(
            |line| match serde_json::from_str::<serde_json::Value>(line) {
                Ok(fields) => fields.to_string(),
                Err(_) => line.to_owned(),
            },
        )
        .collect()
}

#[test]
fn cards_gap_map_and_tables_are_the_same() {
    let shelf = Shelf::new();
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let tables_of = |renamed: &[&Renamed]| {
        fs::create_dir_all(shelf.path("review/taxonomy")).unwrap();
        for (name, text) in tables(renamed) {
            fs::write(shelf.path("review/taxonomy").join(name), text).unwrap();
        }
        // The sample has files that cannot be read.
        let coded = shelf.run(&["index", corpus.to_str().unwrap()]);
        assert_eq!(coded.code, Some(3), "{}", coded.all());
        told(&shelf)
    };
    let ours = tables_of(&[]);
    assert!(ours[1].1.contains("synthesis"), "{}", ours[1].1);
    for_each_renaming(|renamed| {
        for ((command, expected), (_, found)) in ours.iter().zip(tables_of(renamed)) {
            let mut found = found;
            for it in renamed {
                found = found.replace(&it.new, &it.old);
            }
            assert!(
                unordered(&found) == unordered(expected),
                "{command}, found:\n{found}\nexpected:\n{expected}"
            );
        }
    });
}

/// The two tests above can only fail for a rule that the studies call upon:
/// without its role, each value would be coded otherwise somewhere.
#[test]
fn every_role_is_called_upon() {
    let studies = studies();
    let ours = tables(&[]);
    for role in ValueRole::ALL {
        let (facet, word) = (role.facet().word(), role.word());
        let without = |line: &str| {
            let is_it = line.starts_with(&format!("{facet}\t{word}\t"));
            let line = if is_it {
                line.trim_end_matches(word)
            } else {
                line
            };
            format!("{line}\n")
        };
        let mut tables = ours.clone();
        tables[0].1 = ours[0].1.lines().map(without).collect();
        assert_ne!(tables[0].1, ours[0].1);
        let taxonomy = taxonomy(&tables);
        let mut studies = studies.iter();
        assert!(
            studies.any(|it| it.coded(&taxonomy) != it.coded(&Taxonomy::built_in())),
            "no study needs the role {word}"
        );
    }
}

/// A rule that knows a name may be one that no study here calls upon.
#[test]
fn no_rule_spells_a_value() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let taxonomy = Taxonomy::built_in();
    let rules = [
        "classify/codes.rs",
        "classify/codes",
        "survey",
        "desk/chosen.rs",
        "desk/map.rs",
    ];
    let mut paths: Vec<_> = rules.iter().map(|it| src.join(it)).collect();
    let mut seen = 0;
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            let inside = fs::read_dir(path).unwrap();
            paths.extend(inside.map(|it| it.unwrap().path()));
            continue;
        }
        seen += 1;
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for value in Facet::ALL.into_iter().flat_map(|it| taxonomy.values(it)) {
            let spelled = format!("\"{value}\"");
            assert!(!code.contains(&spelled), "{}: {spelled}", path.display());
        }
    }
    assert!(seen > 15, "{seen}");
}
