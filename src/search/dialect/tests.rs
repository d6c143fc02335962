//! Questions of other tools and what they are here; what is refused, and where.

use proptest::prelude::*;

use super::{
    Dialect::{self, Ovid, PubMed, Scopus, Wos},
    note::NoteKind,
    translate,
};
use crate::search::question::{DEEPEST, laws::anything, parse};

mod absent;
mod cochrane;
mod ebsco;
mod ovid;
mod proquest;
mod pubmed;
mod scopus;
mod strategy;
mod wos;

#[track_caller]
fn reads(dialect: Dialect, typed: &str, as_what: &str) {
    let translated = translate(typed, dialect).map(|it| it.typed_as_ours);
    assert_eq!(translated, Ok(as_what.to_owned()), "{typed}");
    let read = parse(as_what).map(|it| (it.to_string(), it.left_out));
    assert_eq!(read, Ok((as_what.to_owned(), vec![])), "it means the same");
}

#[track_caller]
fn refuses(dialect: Dialect, typed: &str, place: &str, problem: &str) {
    match translate(typed, dialect) {
        Ok(translated) => panic!("{typed} is {}", translated.typed_as_ours),
        Err(faults) => {
            let told = faults
                .iter()
                .map(|it| (typed.get(it.span.clone()), it.to_string()));
            let told: Vec<_> = told.collect();
            assert_eq!(told, [(Some(place), problem.to_owned())], "{typed}");
        }
    }
}

const LONE_NOT: &str = "NOT takes away, and there is nothing to take away from";

fn year(typed: &str) -> String {
    format!("`{typed}` cannot be read as a year or a range of years")
}

#[track_caller]
fn notes(dialect: Dialect, typed: &str, expected: &[(NoteKind, &str)]) {
    let notes = translate(typed, dialect).map(|it| it.notes);
    let found: Vec<_> = notes
        .iter()
        .flatten()
        .map(|it| (it.kind.clone(), typed.get(it.span.clone()).unwrap_or("?")))
        .collect();
    assert_eq!(found, expected, "{typed}");
}

#[test]
fn differences_are_told_with_their_place() {
    let whole = NoteKind::WholeText;
    notes(
        Ovid,
        "a1 adj3 b1",
        &[
            (whole.clone(), "a1 adj3 b1"),
            (NoteKind::Inflections, "a1 adj3 b1"),
            (
                NoteKind::Between {
                    typed: "adj3".into(),
                    ours: "NEAR/2".into(),
                },
                "adj3",
            ),
        ],
    );
    notes(
        Ovid,
        "\"wijk\".ti,kf.",
        &[(NoteKind::LabelLeftOut { label: "kf".into() }, ".ti,kf.")],
    );
    notes(
        Scopus,
        "TITLE-ABS-KEY(de wijk)",
        &[
            (
                NoteKind::TitleAndAbstract {
                    label: "TITLE-ABS-KEY".into(),
                },
                "TITLE-ABS-KEY",
            ),
            (NoteKind::LeftOut { word: "de".into() }, "de"),
        ],
    );
    let name = "Jansen".to_owned();
    notes(
        Wos,
        "AU=Jansen A",
        &[(NoteKind::Initials { name }, "Jansen A")],
    );
    notes(
        PubMed,
        "\"a1\"[ti] AND b1 c1[ti]",
        &[(NoteKind::Phrase, "b1 c1")],
    );
    notes(Scopus, "TITLE({a1})", &[(NoteKind::ExactPhrase, "{a1}")]);
}

#[test]
fn deep_and_long_questions_end() {
    for dialect in Dialect::ALL {
        let deep = "(".repeat(90_000) + "wijk";
        let faults = translate(&deep, dialect).err().unwrap_or_default();
        let places: Vec<_> = faults.into_iter().map(|it| it.span).collect();
        assert_eq!(places, vec![DEEPEST..DEEPEST + 1; 1], "{dialect:?}");
        let long = vec!["wijkteam*"; 5_000].join(" OR ");
        assert!(translate(&long, dialect).is_ok(), "{dialect:?}");
        let lines = (1..3_000).map(|it| format!("{} 1-{it}/or", it + 1));
        let lines = format!("1 wijk\n{}", lines.collect::<Vec<_>>().join("\n"));
        let _ends = translate(&lines, dialect);
        let doubled = (1..99).map(|it| format!("{} {it} or {it}", it + 1));
        let doubled = format!("1 wijk*\n{}", doubled.collect::<Vec<_>>().join("\n"));
        let faults = translate(&doubled, dialect).err().unwrap_or_default();
        assert_eq!(
            faults[0].to_string(),
            "the question is longer than 200000 bytes"
        );
        let blocks = "wijk OR buurt\nAND\n".repeat(9_000);
        let _ends = translate(&blocks, dialect);
        for odd in [
            "[",
            "{",
            "\"",
            ".ti",
            "TS=",
            "=",
            "$",
            "a[ti] ",
            "AU=(",
            "exp ",
            "a/dt,",
            "limit 1 to (",
            "or/1-999 ",
            "EXCLUDE(PUBYEAR,2014) OR ",
            "AND EXCLUDE(x) ",
            "TI ",
            "TI (a N3 ",
            "ti(",
            ":ti",
            "[mh ",
            "{or #1-999} ",
        ] {
            let odd = odd.repeat(30_000);
            let _ends = translate(&odd, dialect);
        }
    }
}

proptest! {
    #[test]
    fn a_translation_is_read_as_it_is_written(typed in anything()) {
        for dialect in Dialect::ALL {
            match translate(&typed, dialect) {
                Ok(translated) => {
                    let ours = translated.typed_as_ours;
                    let read = parse(&ours).map(|it| (it.to_string(), it.left_out));
                    prop_assert_eq!(read, Ok((ours, vec![])), "{:?} {}", dialect, typed);
                    for note in translated.notes {
                        prop_assert!(typed.get(note.span.clone()).is_some(), "{note:?}");
                    }
                }
                Err(faults) => {
                    prop_assert!(!faults.is_empty());
                    for fault in faults {
                        let place = typed.get(fault.span.clone());
                        prop_assert!(place.is_some(), "{dialect:?} {typed}: {fault:?}");
                    }
                }
            }
        }
    }
}
