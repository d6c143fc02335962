//! The journey from a folder to an index: every file is accounted for.

use std::fs;

use kennisbasis::{
    index::{Index, IndexError},
    pipeline::{BuildConfig, BuildError, FolderError},
    study::Cause,
};

use crate::support::{
    cmd::{program, run},
    pdf::{Page, Pdf, study},
    shelf::{Shelf, versions},
};

const BUURT: [&str; 2] = [
    "De bewoners van de buurt vertelden over hun ervaringen.",
    "Zij spraken met het wijkteam over de plannen.",
];

#[test]
fn every_cause_of_refusal_is_told_and_the_rest_is_indexed() {
    let shelf = Shelf::new();
    let scan = Pdf::default().page(Page::default().picture()).bytes();
    shelf
        .put("goed.pdf", &study(BUURT))
        .put("kopie van goed.pdf", &study(BUURT))
        .put(
            "slot.pdf",
            &Pdf::default().page(Page::lines(BUURT)).locked("geheim"),
        )
        .put("scan.pdf", &scan)
        .put("leeg.PDF", b"")
        .put("brief.pdf", b"Beste lezer, dit is geen PDF.")
        .put("kapot.pdf", b"%PDF-1.5\n1 0 obj << /Type /Cat")
        .put(
            "zonder-ending",
            &study(["Een studie zonder ending in de naam."]),
        )
        .put("notities.docx", b"x");

    let report = shelf.build();

    assert_eq!((report.found, report.indexed, report.duplicate), (8, 2, 1));
    let refused: Vec<(String, Cause)> = report
        .refused
        .iter()
        .map(|it| (it.file.rsplit('/').next().unwrap().to_owned(), it.cause))
        .collect();
    let expected = [
        ("brief.pdf", Cause::NotPdf),
        ("kapot.pdf", Cause::Damaged),
        ("leeg.PDF", Cause::Empty),
        ("scan.pdf", Cause::Scanned),
        ("slot.pdf", Cause::Locked),
    ];
    assert_eq!(
        refused,
        expected.map(|(name, cause)| (name.to_owned(), cause))
    );
    assert_eq!(report.other["docx"], 1);
    assert_eq!(shelf.open().catalogue().refused(), report.refused);
}

#[test]
fn unchanged_files_are_not_read_again_and_changes_are_seen() {
    let shelf = Shelf::new();
    shelf
        .put("a.pdf", &study(["Eerste studie over mantelzorg."]))
        .put("b.pdf", &study(["Tweede studie over polarisatie."]))
        .put("c.pdf", &study(["Derde studie over eenzaamheid."]))
        .put("d.pdf", b"geen PDF");
    assert_eq!(shelf.build().indexed, 3);

    let again = shelf.build();
    assert_eq!(
        (again.indexed, again.unchanged, again.refused.len()),
        (0, 3, 1)
    );
    assert_eq!(again.pages, 0);

    shelf
        .put("a.pdf", &study(["Eerste studie, nu over radicalisering."]))
        .put("elders/b.pdf", &study(["Tweede studie over polarisatie."]))
        .remove("b.pdf")
        .remove("c.pdf")
        .put("e.pdf", &study(["Nieuwe studie over armoede."]));
    let changed = shelf.build();

    assert_eq!(
        (changed.indexed, changed.unchanged, changed.moved),
        (2, 1, 1)
    );
    assert!(changed.removed.len() == 1 && changed.removed[0].ends_with("corpus/c.pdf"));
    assert_eq!(shelf.ask("mantelzorg").studies, 0);
    assert_eq!(shelf.ask("eenzaamheid").studies, 0);
    assert_eq!(shelf.ask("radicalisering").studies, 1);
    let moved = shelf.ask("polarisatie");
    assert_eq!(shelf.names(&moved), ["elders/b.pdf"]);
}

#[test]
fn two_copies_are_one_study_and_the_other_copy_stays_when_one_goes() {
    let shelf = Shelf::new();
    shelf
        .put("a.pdf", &study(BUURT))
        .put("b/a.pdf", &study(BUURT));
    let report = shelf.build();
    assert_eq!(
        (report.indexed, report.duplicate, report.studies),
        (1, 1, 1)
    );

    shelf.remove("a.pdf");
    let report = shelf.build();

    assert_eq!((report.found, report.unchanged, report.studies), (1, 1, 1));
    assert_eq!(shelf.ask("wijkteam").studies, 1);
}

#[test]
fn a_folder_that_is_gone_or_empty_is_refused_and_nothing_is_forgotten() {
    let shelf = Shelf::new();
    shelf.put("a.pdf", &study(BUURT));
    shelf.build();
    let next = BuildConfig {
        folders: vec![],
        ..shelf.config()
    };

    fs::rename(shelf.path("corpus"), shelf.path("weg")).unwrap();
    let gone = Shelf::try_build(&next).unwrap_err();
    assert!(
        matches!(
            gone,
            BuildError::Folder(FolderError::Gone { studies: 1, .. })
        ),
        "{gone}"
    );

    fs::create_dir(shelf.path("corpus")).unwrap();
    let emptied = Shelf::try_build(&next).unwrap_err();
    assert!(
        matches!(
            emptied,
            BuildError::Folder(FolderError::Emptied { studies: 1, .. })
        ),
        "{emptied}"
    );
    assert_eq!(shelf.open().study_count(), 1);

    fs::remove_dir(shelf.path("corpus")).unwrap();
    fs::rename(shelf.path("weg"), shelf.path("corpus")).unwrap();
    assert_eq!(Shelf::try_build(&next).unwrap().unchanged, 1);
}

#[test]
fn a_new_folder_is_added_and_only_drops_the_others() {
    let shelf = Shelf::new();
    shelf.put("a.pdf", &study(BUURT));
    shelf.build();
    fs::create_dir_all(shelf.path("meer/diep")).unwrap();
    fs::write(shelf.path("meer/diep/b.pdf"), study(["Meer over armoede."])).unwrap();
    let more = BuildConfig {
        folders: vec![shelf.path("meer"), shelf.path("meer/diep")],
        ..shelf.config()
    };

    let report = Shelf::try_build(&more).unwrap();
    assert_eq!((report.found, report.indexed, report.unchanged), (2, 1, 1));

    let only = BuildConfig { only: true, ..more };
    let report = Shelf::try_build(&only).unwrap();
    assert_eq!(
        (report.found, report.studies, report.removed.len()),
        (1, 1, 1)
    );
    assert_eq!(shelf.ask("wijkteam").studies, 0);
}

#[test]
fn a_second_run_at_the_same_time_is_refused_and_reading_goes_on() {
    let shelf = Shelf::new();
    shelf.put("a.pdf", &study(BUURT));
    shelf.build();

    let (writer, _) = kennisbasis::index::Writer::open(&shelf.path("index")).unwrap();
    let second = Shelf::try_build(&shelf.config()).unwrap_err();
    assert!(
        matches!(second, BuildError::Index(IndexError::Busy)),
        "{second}"
    );
    assert_eq!(shelf.ask("wijkteam").studies, 1);
    drop(writer);

    assert_eq!(shelf.build().unchanged, 1);
}

#[test]
fn commits_on_the_way_lose_no_study_that_has_moved_or_has_a_copy() {
    let shelf = Shelf::new();
    for number in 0..12 {
        let line = format!("Studie nummer {number} over mantelzorg.");
        shelf.put(&format!("z{number:02}.pdf"), &study([line.as_str()]));
    }
    shelf.build();
    // Everything moves, two swap names, some get copies, and new ones come.
    let bytes = |name: &str| fs::read(shelf.path("corpus").join(name)).unwrap();
    let (first, second) = (bytes("z00.pdf"), bytes("z01.pdf"));
    shelf.put("z00.pdf", &second).put("z01.pdf", &first);
    for number in 2..12 {
        let name = format!("z{number:02}.pdf");
        let moved = bytes(&name);
        shelf
            .remove(&name)
            .put(&format!("verhuisd/{number}.pdf"), &moved);
        shelf.put(&format!("kopie/{number}.pdf"), &moved);
        let line = format!("Nieuwe studie {number} over polarisatie.");
        let new = study([line.as_str()]);
        shelf
            .put(&format!("a{number}.pdf"), &new)
            .put(&format!("b{number}.pdf"), &new);
    }
    let config = BuildConfig {
        commit_every: std::time::Duration::ZERO,
        ..shelf.config()
    };

    let report = Shelf::try_build(&config).unwrap();

    assert_eq!(
        (report.studies, report.indexed, report.unchanged),
        (22, 10, 12)
    );
    assert_eq!(
        (report.moved, report.changed, report.removed.len()),
        (10, 2, 0)
    );
    assert_eq!(shelf.ask("mantelzorg").studies, 12);
    assert_eq!(shelf.build().unchanged, 22);
}

#[test]
fn a_run_killed_at_any_moment_is_made_good_by_the_next() {
    let shelf = Shelf::new();
    for number in 0..60 {
        let line = format!("Studie nummer {number} over mantelzorg.");
        shelf.put(&format!("{number:02}.pdf"), &study([line.as_str()]));
        shelf.put(&format!("kopie/{number:02}.pdf"), &study([line.as_str()]));
    }
    for wait in [5, 20, 40, 60, 90] {
        let mut run = program(shelf.dir.path()).arg("index").spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(wait));
        run.kill().unwrap();
        run.wait().unwrap();
    }
    let report = shelf.build();
    assert_eq!((report.found, report.studies), (120, 60));
    assert_eq!(report.indexed + report.unchanged, 60);
    assert_eq!(shelf.ask("mantelzorg").studies, 60);
}

#[test]
fn a_project_that_is_copied_reads_its_own_corpus() {
    let shelf = Shelf::new();
    shelf.put("a.pdf", &study(BUURT));
    let first = shelf.path("");
    assert_eq!(run(&first, ["index"]).code, Some(0));
    let second = tempfile::tempdir().unwrap();
    let copied = std::process::Command::new("cp")
        .args(["-r", "corpus", "index"])
        .arg(second.path())
        .current_dir(&first)
        .status();
    if !copied.is_ok_and(|it| it.success()) {
        eprintln!("skipped: there is no cp here");
        return;
    }
    fs::write(
        second.path().join("corpus/b.pdf"),
        study(["Meer over armoede."]),
    )
    .unwrap();

    let said = run(second.path(), ["index"]);
    assert!(
        said.out.starts_with("2 files found = 1 indexed"),
        "{}",
        said.all()
    );
    // Away from home, a namesake of the folder is not taken for it.
    let elsewhere = tempfile::tempdir().unwrap();
    fs::create_dir(elsewhere.path().join("corpus")).unwrap();
    fs::write(
        elsewhere.path().join("corpus/x.pdf"),
        study(["Iets heel anders."]),
    )
    .unwrap();
    let index = second.path().join("index");
    let said = run(
        elsewhere.path(),
        ["--index", index.to_str().unwrap(), "index"],
    );
    assert!(
        said.out
            .starts_with("2 files found = 0 indexed + 2 unchanged"),
        "{}",
        said.all()
    );
}

#[test]
fn a_password_opens_what_was_refused() {
    let shelf = Shelf::new();
    let locked = Pdf::default().page(Page::lines(BUURT)).locked("geheim");
    shelf
        .put("slot.pdf", &locked)
        .put("kopie/slot.pdf", &locked);
    assert_eq!(shelf.build().refused.len(), 2);
    let wrong = BuildConfig {
        passwords: vec!["fout".into()],
        ..shelf.config()
    };
    assert_eq!(Shelf::try_build(&wrong).unwrap().refused.len(), 2);
    let right = BuildConfig {
        passwords: vec!["fout".into(), "geheim".into()],
        ..shelf.config()
    };
    let report = Shelf::try_build(&right).unwrap();
    assert_eq!((report.indexed, report.duplicate), (1, 1));
    assert_eq!(shelf.ask("wijkteam").studies, 1);
    assert_eq!(shelf.build().unchanged, 1, "and stays without it");
}

#[test]
fn what_goes_is_told_file_by_file() {
    let shelf = Shelf::new();
    shelf
        .put("a.pdf", &study(["Over wonen."]))
        .put("b.pdf", &study(["Over werk."]))
        .put("b kopie.pdf", &study(["Over werk."]));
    shelf.build();

    shelf
        .remove("b kopie.pdf")
        .put("a.pdf", &study(["Over werk."]));
    let report = shelf.build();

    assert_eq!((report.changed, report.studies), (1, 1));
    assert!(report.removed.len() == 1 && report.removed[0].ends_with("b kopie.pdf"));
}

#[cfg(unix)]
#[test]
fn a_file_with_a_name_in_latin_1_is_read_and_opened_again() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt};
    let shelf = Shelf::new();
    let pdf = study(["De wijk en haar bewoners kwamen aan het woord."]);
    let name = OsStr::from_bytes(b"cli\xebnten.pdf");
    fs::write(shelf.path("corpus").join(name), pdf).unwrap();
    let report = shelf.build();
    assert_eq!((report.indexed, report.refused.len()), (1, 0));
    assert_eq!(shelf.names(&shelf.ask("file:clienten")), ["cliënten.pdf"]);
    let said = shelf.run(&["mark", "cliënten", "bewoners", "--to", "copy.pdf"]);
    assert_eq!(said.code, Some(0), "{}", said.all());
}

#[cfg(unix)]
#[test]
fn a_pipe_named_like_a_pdf_is_refused_and_nobody_waits() {
    let shelf = Shelf::new();
    shelf.put("a.pdf", &study(BUURT));
    let made = std::process::Command::new("mkfifo")
        .arg(shelf.path("corpus/x.pdf"))
        .status();
    if !made.is_ok_and(|it| it.success()) {
        eprintln!("skipped: there is no mkfifo here");
        return;
    }
    let report = shelf.build();
    assert_eq!((report.indexed, report.refused.len()), (1, 1));
    assert_eq!(report.refused[0].cause, Cause::Unreadable);
}

#[test]
fn what_was_not_committed_is_as_if_it_never_was() {
    let shelf = Shelf::new();
    shelf.put("a.pdf", &study(BUURT));
    shelf.build();

    // A run that dies between writing its catalogue and committing.
    let (mut writer, catalogue) = kennisbasis::index::Writer::open(&shelf.path("index")).unwrap();
    writer.remove(catalogue.files[0].state.study().unwrap());
    drop(writer);
    fs::write(shelf.path("index/catalogue-2.jsonl"), "half a li").unwrap();

    assert_eq!(shelf.ask("wijkteam").studies, 1);
    assert_eq!(shelf.build().unchanged, 1);
}

#[test]
fn a_stopped_run_counts_what_is_left_and_the_next_one_goes_on() {
    let shelf = Shelf::new();
    for number in 0..40 {
        let line = format!("Studie nummer {number} over mantelzorg.");
        shelf.put(&format!("{number:02}.pdf"), &study([line.as_str()]));
    }
    let stop = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
    let report = kennisbasis::pipeline::build(&shelf.config(), &stop, &mut |event| {
        if matches!(event, kennisbasis::pipeline::Event::Read { .. }) {
            stop.store(true, std::sync::atomic::Ordering::Relaxed);
        }
    })
    .unwrap();

    assert!(report.left > 0 && report.indexed > 0, "{report:?}");
    assert_eq!(report.found + report.left, 40);
    let next = shelf.build();
    assert_eq!((next.found, next.unchanged + next.indexed), (40, 40));
    assert_eq!(next.unchanged, report.indexed);
}

#[test]
fn newer_rules_make_studies_anew_from_the_pages_in_the_index() {
    let shelf = Shelf::new();
    shelf.put("a.pdf", &study(BUURT));
    shelf.build();
    let before = shelf.ask("wijkteam");

    shelf.make_older();

    let stale = Index::open(&shelf.path("index"), &versions())
        .err()
        .unwrap();
    assert!(
        matches!(
            stale,
            IndexError::Stale {
                what: "analyser",
                ..
            }
        ),
        "{stale}"
    );
    let report = shelf.build();
    assert_eq!((report.indexed, report.renewed), (1, 1));
    assert_eq!(shelf.ask("wijkteam").hits, before.hits);
}

#[test]
fn an_index_of_a_newer_format_is_left_alone() {
    let shelf = Shelf::new();
    shelf.put("a.pdf", &study(BUURT));
    shelf.build();
    fs::write(
        shelf.path("index/format.json"),
        r#"{"format":99,"made_by":"9.9"}"#,
    )
    .unwrap();

    let err = Shelf::try_build(&shelf.config()).unwrap_err();
    assert!(
        matches!(err, BuildError::Index(IndexError::Newer { found: 99 })),
        "{err}"
    );
}

#[test]
fn a_folder_with_other_files_does_not_become_an_index() {
    let shelf = Shelf::new();
    shelf.put("a.pdf", &study(BUURT));
    fs::create_dir(shelf.path("index")).unwrap();
    fs::write(shelf.path("index/brief.docx"), "x").unwrap();

    let err = Shelf::try_build(&shelf.config()).unwrap_err();
    assert!(
        matches!(err, BuildError::Index(IndexError::NotOurs { .. })),
        "{err}"
    );
    assert_eq!(fs::read_dir(shelf.path("index")).unwrap().count(), 1);
}

#[test]
fn the_pdfs_are_only_read() {
    let shelf = Shelf::new();
    shelf
        .put("a.pdf", &study(BUURT))
        .put("kapot.pdf", b"%PDF-1.5 x");
    let look = || {
        let mut seen = vec![];
        for entry in fs::read_dir(shelf.path("corpus")).unwrap() {
            let path = entry.unwrap().path();
            let changed = path.metadata().unwrap().modified().unwrap();
            seen.push((path.clone(), changed, fs::read(path).unwrap()));
        }
        seen.sort();
        seen
    };
    let before = look();
    shelf.build();
    assert_eq!(look(), before);
}
