//! What is attached to a file is a study of its own.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use kennisbasis::{
    pipeline::{BuildConfig, BuildReport, Event, build},
    study::Cause,
};

use crate::support::{
    pdf::{Page, Pdf, study},
    shelf::Shelf,
};

const RAPPORT: &str = "Het rapport gaat over de leefbaarheid van de dorpen.";
const BIJLAGE: &str = "De bijlage beschrijft de mantelzorgers van de wijk.";
const TWEEDE: &str = "De tweede bijlage beschrijft de vrijwilligers.";
const COVER: &str =
    "For the best experience, open this PDF portfolio in Acrobat X or Adobe Reader X, or later.";

fn rapport() -> Pdf {
    Pdf::default().page(Page::lines([RAPPORT]))
}

/// found, of which attached, indexed, unchanged, duplicate, refused.
fn sum(report: &BuildReport) -> [usize; 6] {
    [
        report.found,
        report.attached,
        report.indexed,
        report.unchanged,
        report.duplicate,
        report.refused.len(),
    ]
}

/// The files of the catalogue as they are shown, without their folder.
fn files(shelf: &Shelf) -> Vec<String> {
    let index = shelf.open();
    let catalogue = index.catalogue();
    let files = catalogue.files.iter().map(|it| catalogue.shown(it));
    files.map(|it| name(&it)).collect()
}

fn name(shown: &str) -> String {
    shown.rsplit_once("corpus/").unwrap().1.to_owned()
}

fn refused(report: &BuildReport) -> Vec<(String, Cause)> {
    let refused = report.refused.iter();
    refused.map(|it| (name(&it.file), it.cause)).collect()
}

#[test]
fn attached_files_are_studies_and_follow_the_file_that_holds_them() {
    let shelf = Shelf::new();
    let pdf = rapport().attach("een.pdf", &study([BIJLAGE]));
    shelf.put("rapport.pdf", &pdf.attach("cijfers.xlsx", b"PK").bytes());

    let report = shelf.build();
    assert_eq!(sum(&report), [2, 1, 2, 0, 0, 0]);
    assert_eq!(
        report
            .attached_others
            .iter()
            .map(|it| name(it))
            .collect::<Vec<_>>(),
        ["rapport.pdf » cijfers.xlsx"]
    );
    assert_eq!(files(&shelf), ["rapport.pdf", "rapport.pdf » een.pdf"]);
    assert_eq!(shelf.ask("mantelzorgers").studies, 1);
    assert_eq!(shelf.ask("mantelzorgers file:rapport").studies, 1);
    assert_eq!(shelf.ask("file:een").studies, 1);

    let again = shelf.build();
    assert_eq!(sum(&again), [2, 1, 0, 2, 0, 0]);
    assert_eq!((again.pages, again.changed), (0, 0));
    assert_eq!(again.attached_others, report.attached_others);

    // Another attachment, and the first one gone.
    let pdf = rapport().attach("twee.pdf", &study([TWEEDE]));
    shelf.put("rapport.pdf", &pdf.bytes());
    let changed = shelf.build();
    assert_eq!(sum(&changed), [2, 1, 2, 0, 0, 0]);
    assert_eq!(changed.changed, 1);
    assert_eq!(
        changed
            .removed
            .iter()
            .map(|it| name(it))
            .collect::<Vec<_>>(),
        ["rapport.pdf » een.pdf"]
    );
    assert!(changed.attached_others.is_empty());
    assert_eq!(shelf.ask("mantelzorgers").studies, 0);
    assert_eq!(shelf.ask("vrijwilligers").studies, 1);

    // A file beside it, so that the folder is not empty.
    shelf
        .put("los.pdf", &study(["Een los stuk."]))
        .remove("rapport.pdf");
    let gone = shelf.build();
    assert_eq!(gone.removed.len(), 2, "{:?}", gone.removed);
    assert_eq!(gone.studies, 1);
    assert_eq!(shelf.ask("vrijwilligers").studies, 0);
}

#[test]
fn a_moved_file_takes_what_is_attached_along() {
    let shelf = Shelf::new();
    let pdf = rapport().attach("een.pdf", &study([BIJLAGE])).bytes();
    shelf.put("rapport.pdf", &pdf);
    shelf.build();

    shelf.put("elders/dossier.pdf", &pdf).remove("rapport.pdf");
    let moved = shelf.build();
    assert_eq!(sum(&moved), [2, 1, 0, 2, 0, 0]);
    assert_eq!((moved.moved, moved.removed.len()), (2, 0));
    assert_eq!(
        files(&shelf),
        ["elders/dossier.pdf", "elders/dossier.pdf » een.pdf"]
    );
    assert_eq!(sum(&shelf.build()), [2, 1, 0, 2, 0, 0]);
}

#[test]
fn the_same_bytes_are_one_study_wherever_they_are_attached() {
    let shelf = Shelf::new();
    let inner = study([BIJLAGE]);
    let pdf = rapport()
        .attach("een.pdf", &inner)
        .attach("nog eens.pdf", &inner)
        .bytes();
    let other = Pdf::default()
        .page(Page::lines(["Een ander rapport."]))
        .attach("x.pdf", &inner);
    shelf
        .put("los.pdf", &inner)
        .put("rapport.pdf", &pdf)
        .put("kopie.pdf", &pdf)
        .put("ander.pdf", &other.bytes());

    let report = shelf.build();
    // The annex stands in six places, the report in two.
    assert_eq!(sum(&report), [9, 5, 3, 0, 6, 0]);
    assert_eq!(report.studies, 3);
    assert_eq!(sum(&shelf.build()), [9, 5, 0, 3, 6, 0]);

    shelf
        .remove("los.pdf")
        .remove("ander.pdf")
        .remove("kopie.pdf");
    let fewer = shelf.build();
    assert_eq!(sum(&fewer), [3, 2, 0, 2, 1, 0]);
    assert_eq!(shelf.ask("mantelzorgers").studies, 1);
    assert_eq!(
        files(&shelf),
        [
            "rapport.pdf",
            "rapport.pdf » een.pdf",
            "rapport.pdf » nog eens.pdf"
        ]
    );
}

#[test]
fn files_in_files_are_read_three_deep_whichever_is_read_first() {
    let pdf = |at: usize| {
        let line = format!("Dit is deel {at} van het dossier.");
        Pdf::default().page(Page::lines([line.as_str()]))
    };
    let mut nested = vec![pdf(5).bytes()];
    for at in (0..5).rev() {
        let inner = nested.last().unwrap();
        nested.push(
            pdf(at)
                .attach(&format!("deel {}.pdf", at + 1), inner)
                .bytes(),
        );
    }
    let (whole, second) = (&nested[5], &nested[4]);
    let mut seen = vec![];
    for order in [["a.pdf", "b.pdf"], ["b.pdf", "a.pdf"]] {
        let shelf = Shelf::new();
        shelf.put(order[0], whole).put(order[1], second);
        let config = BuildConfig {
            threads: 1,
            ..shelf.config()
        };
        let report = Shelf::try_build(&config).unwrap();
        // deel 0, 1, 2, 3 and 4 refused; deel 1, 2, 3, 4 and 5 refused.
        assert_eq!(report.studies, 5);
        let holder = |it: &String| it.replace(order[0], "whole").replace(order[1], "second");
        let mut all: Vec<String> = files(&shelf).iter().map(holder).collect();
        all.sort();
        let mut too_deep: Vec<_> = refused(&report)
            .iter()
            .map(|(it, cause)| (holder(it), *cause))
            .collect();
        too_deep.sort();
        assert_eq!(
            too_deep,
            [
                (
                    "second » deel 2.pdf » deel 3.pdf » deel 4.pdf » deel 5.pdf".to_owned(),
                    Cause::TooDeep
                ),
                (
                    "whole » deel 1.pdf » deel 2.pdf » deel 3.pdf » deel 4.pdf".to_owned(),
                    Cause::TooDeep
                ),
            ]
        );
        let again = Shelf::try_build(&config).unwrap();
        assert_eq!((again.found, again.indexed), (10, 0));
        seen.push(all);
    }
    assert_eq!(seen[0], seen[1]);
}

#[test]
fn names_are_shown_safely_and_found_as_they_are_shown() {
    let shelf = Shelf::new();
    let mut pdf = rapport();
    for (at, told) in [
        "met spatie.pdf",
        "ideeën.pdf",
        "../../weg.pdf",
        r"C:\map\weg.pdf",
        "rood\u{7}\u{202e}.pdf",
        "",
        "..",
        "een » twee.pdf",
    ]
    .into_iter()
    .enumerate()
    {
        pdf = pdf.attach(
            told,
            &study([format!("Bijlage nummer {at} van het rapport.").as_str()]),
        );
    }
    shelf.put("het rapport.pdf", &pdf.bytes());
    assert_eq!(sum(&shelf.build()), [9, 8, 9, 0, 0, 0]);
    let names = [
        "met spatie.pdf",
        "ideeën.pdf",
        "weg.pdf",
        "weg.pdf (2)",
        "rood\u{fffd}\u{fffd}.pdf",
        // Without a name it has that of its place in the tree.
        "000005",
        "000006",
        "een > twee.pdf",
    ];
    let mut expected = names.map(|it| format!("het rapport.pdf » {it}"));
    expected.sort();
    assert_eq!(files(&shelf)[1..], expected);
    for (at, name) in names.iter().enumerate() {
        let line = format!("Bijlage nummer {at} van het rapport.");
        for typed in [
            format!("corpus/het rapport.pdf » {name}"),
            format!("het rapport.pdf » {name}"),
        ] {
            let text = shelf.run(&["text", &typed]);
            assert_eq!(text.out.trim_end(), line, "{typed}: {}", text.err);
            let shown = shelf.run(&["show", &typed, "--json"]).json();
            let file = shown[0]["files"][0].as_str().unwrap();
            assert!(
                file.ends_with(&format!("het rapport.pdf » {name}")),
                "{file}"
            );
        }
    }
    assert_eq!(
        shelf.run(&["show", "ideeën.pdf"]).code,
        Some(0),
        "by its own name"
    );
}

#[test]
fn a_cover_and_a_form_are_refused_as_what_they_are_and_their_attachments_read() {
    let shelf = Shelf::new();
    let waits = "Please wait... If this message is not eventually replaced, get Adobe Reader.";
    let cover = || Pdf::default().page(Page::lines([COVER])).portfolio();
    shelf
        .put(
            "portfolio.pdf",
            &cover()
                .attach("een.pdf", &study([BIJLAGE]))
                .attach("b.docx", b"PK")
                .bytes(),
        )
        .put(
            "formulier.pdf",
            &Pdf::default()
                .page(Page::lines([waits]))
                .form()
                .attach("twee.pdf", &study([TWEEDE]))
                .bytes(),
        )
        .put("dossier.pdf", &rapport().portfolio().bytes())
        .put(
            "aanvraag.pdf",
            &Pdf::default()
                .page(Page::lines(["Aanvraag voor hulp bij het huishouden."]))
                .form()
                .bytes(),
        );

    let report = shelf.build();
    assert_eq!(sum(&report), [6, 2, 4, 0, 0, 2]);
    assert_eq!(
        refused(&report),
        [
            ("formulier.pdf".to_owned(), Cause::Form),
            ("portfolio.pdf".to_owned(), Cause::Cover)
        ]
    );
    assert_eq!(sum(&shelf.build()), [6, 2, 0, 4, 0, 2]);
    assert_eq!(shelf.ask("mantelzorgers").studies, 1);

    // A copy of a cover is refused, too, and what is attached to it stands twice.
    shelf.put(
        "kopie.pdf",
        &cover()
            .attach("een.pdf", &study([BIJLAGE]))
            .attach("b.docx", b"PK")
            .bytes(),
    );
    let copied = shelf.build();
    assert_eq!(sum(&copied), [8, 3, 0, 4, 1, 3]);
    assert_eq!(copied.attached_others.len(), 2);

    // Into another index, as the folder is typed.
    let summary = shelf.run(&["index", "corpus", "--index", "twee"]).out;
    expect_test::expect![[r#"
        8 files found = 4 indexed + 0 unchanged + 1 duplicate + 3 refused
          of which 3 are attached to other files
          1 exact copy: corpus/portfolio.pdf » een.pdf of corpus/kopie.pdf » een.pdf
          2 attached files that are no PDFs, not read: corpus/kopie.pdf » b.docx, corpus/portfolio.pdf » b.docx
          2 the cover of a portfolio, without text of its own: what is attached to it is read by itself
              corpus/kopie.pdf
              corpus/portfolio.pdf
          1 a form (XFA) that only Adobe Reader shows: open it there and print it to PDF
              corpus/formulier.pdf
    "#]]
    .assert_eq(&summary[..summary.find("Done").unwrap()]);
    expect_test::expect![[r#"
        exit 2
        --- out
        --- err
        error: cannot read corpus/portfolio.pdf as a study
        cause: only the cover of a portfolio: its text is in the files attached to it
        hint:  what is attached can be read by itself
               attached to it:
               corpus/portfolio.pdf » een.pdf
    "#]]
    .assert_eq(&shelf.run(&["text", "corpus/portfolio.pdf"]).all());
    expect_test::expect![[r#"
        error: corpus/portfolio.pdf was refused and is not in the index
        hint:  kennisbasis refused tells why, and what to do
               attached to it:
               corpus/portfolio.pdf » een.pdf
    "#]]
    .assert_eq(&shelf.run(&["show", "portfolio.pdf", "--index", "twee"]).err);
    let dutch = shelf
        .run(&["--ui", "nl", "text", "corpus/formulier.pdf"])
        .err;
    assert!(
        dutch.contains("een formulier (XFA) dat alleen Adobe Reader toont"),
        "{dutch}"
    );
}

#[test]
fn an_attached_study_is_opened_marked_shown_and_said() {
    let shelf = Shelf::new();
    let pdf = rapport()
        .attach("een.pdf", &study([BIJLAGE]))
        .attach("cijfers.xlsx", b"PK");
    shelf.put("rapport.pdf", &pdf.bytes());
    shelf.build();

    let opened = shelf.run(&["search", "mantelzorgers", "--open"]);
    assert!(
        opened
            .out
            .trim_end()
            .ends_with("/corpus/rapport.pdf#page=1"),
        "{}",
        opened.out
    );
    assert!(
        opened.err.contains("open een.pdf inside it, page 1"),
        "{}",
        opened.err
    );

    let marked = shelf.run(&[
        "mark",
        "rapport.pdf » een.pdf",
        "mantelzorgers",
        "--to",
        "kopie.pdf",
    ]);
    assert_eq!(marked.code, Some(0), "{}", marked.err);
    let copy = shelf.run(&["text", "kopie.pdf"]);
    assert_eq!(copy.out.trim_end(), BIJLAGE);

    let shown = shelf.run(&["show", "rapport.pdf"]).out;
    assert!(
        shown.contains("attached  een.pdf; cijfers.xlsx (no PDF, not read)"),
        "{shown}"
    );
    let line = &shelf.run(&["show", "rapport.pdf", "--json"]).json()[0];
    assert_eq!(line["attached"][0], "een.pdf");
    assert_eq!(line["attached_others"][0], "cijfers.xlsx");
    let text = shelf.run(&["text", "corpus/rapport.pdf"]);
    assert_eq!(text.out.trim_end(), RAPPORT);
    assert_eq!(
        text.err,
        "2 files are attached, not shown here: een.pdf, cijfers.xlsx\n"
    );
    let summary = shelf.run(&["index", "--json"]).json();
    let summary = summary.last().unwrap();
    assert_eq!(summary["attached"], 1);
    let other = summary["attached_others"][0].as_str().unwrap();
    assert_eq!(name(other), "rapport.pdf » cijfers.xlsx");
    let none = shelf.run(&["text", "corpus/rapport.pdf » geen.pdf"]);
    assert!(
        none.err.contains("nothing called `geen.pdf` is attached"),
        "{}",
        none.err
    );
    let fresh = &shelf.run(&["status", "--json"]).json()[0];
    assert_eq!(
        (&fresh["new"], &fresh["changed"], &fresh["gone"]),
        (&0.into(), &0.into(), &0.into())
    );
}

#[test]
fn what_cannot_be_read_inside_is_refused_by_its_name() {
    let shelf = Shelf::new();
    let locked = Pdf::default().page(Page::lines([TWEEDE])).locked("geheim");
    let pdf = rapport()
        .attach("brief.pdf", b"Beste lezer")
        .attach("leeg.pdf", b"")
        .attach("kapot.pdf", b"%PDF-1.5\n1 0 obj << /Type /Cat")
        .attach("slot.pdf", &locked)
        .attach("goed.pdf", &study([BIJLAGE]));
    shelf.put("rapport.pdf", &pdf.bytes());
    let report = shelf.build();
    assert_eq!(sum(&report), [6, 5, 2, 0, 0, 4]);
    let causes: Vec<Cause> = report.refused.iter().map(|it| it.cause).collect();
    assert_eq!(
        causes,
        [Cause::NotPdf, Cause::Damaged, Cause::Empty, Cause::Locked]
    );
    assert_eq!(shelf.open().catalogue().refused(), report.refused);

    // The password opens it; what was refused for good is not read again.
    let config = BuildConfig {
        passwords: vec!["geheim".into()],
        ..shelf.config()
    };
    let report = Shelf::try_build(&config).unwrap();
    assert_eq!(sum(&report), [6, 5, 1, 2, 0, 3]);
    assert_eq!(shelf.ask("vrijwilligers").studies, 1);
    assert_eq!(sum(&shelf.build()), [6, 5, 0, 3, 0, 3]);
}

#[test]
fn a_locked_file_gives_what_is_attached_once_it_has_its_password() {
    let shelf = Shelf::new();
    let pdf = rapport()
        .attach("een.pdf", &study([BIJLAGE]))
        .locked("geheim");
    shelf.put("rapport.pdf", &pdf);
    assert_eq!(sum(&shelf.build()), [1, 0, 0, 0, 0, 1]);
    let config = BuildConfig {
        passwords: vec!["geheim".into()],
        ..shelf.config()
    };
    assert_eq!(sum(&Shelf::try_build(&config).unwrap()), [2, 1, 2, 0, 0, 0]);
}

#[test]
fn what_is_attached_to_a_locked_file_stays_while_nobody_has_the_password() {
    let shelf = Shelf::new();
    let pdf = rapport()
        .attach("een.pdf", &study([BIJLAGE]))
        .attach("cijfers.xlsx", b"PK")
        .locked("geheim");
    let config = BuildConfig {
        passwords: vec!["geheim".into()],
        ..shelf.config()
    };
    shelf.put("slot.pdf", &pdf);
    assert_eq!(sum(&Shelf::try_build(&config).unwrap()), [2, 1, 2, 0, 0, 0]);

    // Touched.
    shelf.put("slot.pdf", &pdf);
    let touched = shelf.build();
    assert_eq!(sum(&touched), [2, 1, 0, 2, 0, 0]);
    assert_eq!((touched.removed.len(), touched.moved), (0, 0));
    assert_eq!(touched.attached_others.len(), 1);
    assert_eq!(shelf.ask("mantelzorgers").studies, 1);

    // Moved, and inside another file.
    let outer = Pdf::default().page(Page::lines([TWEEDE]));
    shelf
        .put("elders/dossier.pdf", &pdf)
        .put("map.pdf", &outer.attach("slot.pdf", &pdf).bytes())
        .remove("slot.pdf");
    let moved = shelf.build();
    assert_eq!(sum(&moved), [5, 3, 1, 2, 2, 0]);
    assert_eq!((moved.removed.len(), moved.moved), (0, 2));
    assert_eq!(moved.attached_others.len(), 2);
    let all = [
        "elders/dossier.pdf",
        "elders/dossier.pdf » een.pdf",
        "map.pdf",
        "map.pdf » slot.pdf",
        "map.pdf » slot.pdf » een.pdf",
    ];
    assert_eq!(files(&shelf), all);
    assert_eq!(shelf.ask("mantelzorgers").studies, 1);
    assert_eq!(sum(&shelf.build()), [5, 3, 0, 3, 2, 0]);

    // Newer rules make a touched file anew, and it cannot be read; with its
    // password it is.
    shelf.make_older();
    shelf.put("elders/dossier.pdf", &pdf).remove("map.pdf");
    let older = shelf.build();
    assert_eq!(sum(&older), [2, 1, 0, 0, 0, 2]);
    assert!(older.refused.iter().all(|it| it.cause == Cause::Locked));
    assert_eq!(sum(&Shelf::try_build(&config).unwrap()), [2, 1, 2, 0, 0, 0]);
    assert_eq!(shelf.ask("mantelzorgers").studies, 1);
}

#[test]
fn a_study_that_stands_by_itself_is_called_by_its_own_file() {
    let shelf = Shelf::new();
    let inner = study([BIJLAGE]);
    shelf
        .put("a.pdf", &rapport().attach("een.pdf", &inner).bytes())
        .put("los.pdf", &inner);
    assert_eq!(sum(&shelf.build()), [3, 1, 2, 0, 1, 0]);
    let opened = shelf.run(&["search", "mantelzorgers", "--open"]);
    assert!(opened.out.contains("corpus/los.pdf"), "{}", opened.out);
    assert!(!opened.err.contains("inside it"), "{}", opened.err);
    let shown = &shelf.run(&["show", "los.pdf", "--json"]).json()[0]["files"];
    let shown: Vec<String> = [0, 1].map(|at| name(shown[at].as_str().unwrap())).into();
    assert_eq!(shown, ["los.pdf", "a.pdf » een.pdf"]);
}

#[test]
fn a_name_without_an_ending_is_no_part_of_the_file_that_holds_it() {
    let shelf = Shelf::new();
    let pdf = rapport().attach("annex", &study([BIJLAGE])).bytes();
    shelf.put("rapport.pdf", &pdf);
    assert_eq!(sum(&shelf.build()), [2, 1, 2, 0, 0, 0]);
    for (typed, file) in [("rapport", "rapport.pdf"), ("annex", "rapport.pdf » annex")] {
        let shown = shelf.run(&["show", typed, "--json"]).json();
        assert_eq!(name(shown[0]["files"][0].as_str().unwrap()), file);
    }
}

#[test]
fn of_very_many_files_each_that_is_not_read_is_refused_by_its_name() {
    let shelf = Shelf::new();
    let mut pdf = rapport();
    for at in 0..510 {
        pdf = pdf.attach(&format!("{at:03}.pdf"), format!("geen pdf {at}").as_bytes());
    }
    shelf.put("rapport.pdf", &pdf.bytes());
    let report = shelf.build();
    assert_eq!(sum(&report), [511, 510, 1, 0, 0, 510]);
    let beyond: Vec<_> = refused(&report)
        .into_iter()
        .filter(|it| it.1 == Cause::TooMany)
        .collect();
    let named = (500..510).map(|at| (format!("rapport.pdf » {at}.pdf"), Cause::TooMany));
    assert_eq!(beyond, named.collect::<Vec<_>>());
    assert_eq!(sum(&shelf.build()), [511, 510, 0, 1, 0, 510]);
    let told = shelf.run(&["refused"]).all();
    assert!(
        told.contains("10 attached to a file that holds more"),
        "{told}"
    );
    assert!(told.contains("save as files of their own"), "{told}");
}

#[test]
fn what_is_attached_is_made_anew_by_newer_rules_from_the_pages_that_are_stored() {
    let shelf = Shelf::new();
    let cover = Pdf::default().page(Page::lines([COVER])).portfolio();
    shelf
        .put(
            "portfolio.pdf",
            &cover.attach("een.pdf", &study([BIJLAGE])).bytes(),
        )
        .put(
            "rapport.pdf",
            &rapport()
                .attach("twee.pdf", &study([TWEEDE]))
                .attach("x.docx", b"PK")
                .bytes(),
        );
    shelf.build();
    shelf.make_older();
    let mut told = None;
    let stop = Arc::new(AtomicBool::new(false));
    let report = build(&shelf.config(), &stop, &mut |event| {
        if let Event::Walked { found, to_read, .. } = event {
            told = Some((found, to_read));
        }
    })
    .unwrap();
    assert_eq!(told, Some((2, 2)), "files on disk");
    assert_eq!(sum(&report), [4, 2, 3, 0, 0, 1]);
    assert_eq!((report.renewed, report.attached_others.len()), (3, 1));
    assert_eq!(sum(&shelf.build()), [4, 2, 0, 3, 0, 1]);
}

#[test]
fn a_run_that_is_stopped_inside_a_file_goes_on_there() {
    let shelf = Shelf::new();
    let mut pdf = rapport();
    for at in 0..60 {
        let line = format!("Bijlage nummer {at} van het rapport.");
        pdf = pdf.attach(&format!("{at:02}.pdf"), &study([line.as_str()]));
    }
    shelf.put("rapport.pdf", &pdf.bytes());
    let stop = Arc::new(AtomicBool::new(false));
    let config = BuildConfig {
        threads: 1,
        ..shelf.config()
    };
    let report = build(&config, &stop, &mut |event| {
        if matches!(event, Event::Read { .. }) {
            stop.store(true, Ordering::Relaxed);
        }
    })
    .unwrap();
    assert_eq!(report.found, report.indexed, "{report:?}");
    assert!(report.left > 0 && report.found < 61, "{report:?}");
    let report = shelf.build();
    assert_eq!((report.found, report.indexed + report.unchanged), (61, 61));
    assert_eq!(shelf.open().study_count(), 61);
}
