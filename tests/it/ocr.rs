//! Scans: what OCR reads of pages that are pictures, and what is said of it.
//!
//! The pages are pictures of the pages of a study of the sample corpus, so what
//! they say is known. Without `tesseract` on this machine, the tests that need it
//! say so and are skipped.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::SystemTime,
};

use lopdf::{Document, dictionary};

use crate::support::{
    cmd::{Said, program, run},
    pdf::{Page, Pdf},
    scan::scanned,
    shelf::Shelf,
};

/// Tells whether there is an engine with both languages.
fn has_tesseract() -> bool {
    let asked = Command::new("tesseract")
        .arg("--list-langs")
        .stdin(Stdio::null())
        .output();
    let has = asked.is_ok_and(|it| {
        let langs = String::from_utf8_lossy(&it.stdout).into_owned();
        langs.lines().any(|it| it == "nld") && langs.lines().any(|it| it == "eng")
    });
    if !has {
        eprintln!("skipped: there is no tesseract with nld and eng here");
    }
    has
}

/// A study of three pages, numbered 181 to 183, with fonts of its own.
const STUDY: &str = "corpus/ervaringskennis-in-het-wijkteam.pdf";

fn study() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(STUDY)
}

/// The study as pictures, turned by so many degrees.
fn report(degrees: f64) -> Vec<u8> {
    scanned(&fs::read(study()).unwrap(), degrees, None)
}

/// The words of the pages of the study, as its letters say.
fn known_words(shelf: &Shelf) -> Vec<Vec<String>> {
    let path = study();
    let said = run(shelf.dir.path(), ["text", path.to_str().unwrap()]);
    let pages = said.out.split('\u{c}').take(3);
    pages
        .map(|it| it.split_whitespace().map(str::to_owned).collect())
        .collect()
}

fn index_with_ocr(shelf: &Shelf) -> Said {
    run(shelf.dir.path(), ["index", "--ocr"])
}

/// The files that were kept of what was read.
fn kept(shelf: &Shelf) -> Vec<(PathBuf, SystemTime)> {
    let mut found = vec![];
    for study in fs::read_dir(shelf.path("index/ocr")).into_iter().flatten() {
        for page in fs::read_dir(study.unwrap().path()).unwrap() {
            let page = page.unwrap();
            found.push((page.path(), page.metadata().unwrap().modified().unwrap()));
        }
    }
    found.sort();
    found
}

#[test]
fn a_scan_is_read_quoted_and_named_by_its_printed_page() {
    if !has_tesseract() {
        return;
    }
    let shelf = Shelf::new();
    shelf.put("verslag.pdf", &report(0.0));

    let said = run(shelf.dir.path(), ["index"]);
    assert_eq!(said.code, Some(3), "{}", said.all());
    assert!(said.out.contains("kennisbasis index --ocr"), "{}", said.out);

    // The refused file is tried again, although it has not changed.
    let said = index_with_ocr(&shelf);
    assert_eq!(said.code, Some(0), "{}", said.all());
    assert!(
        said.out.contains("3 pages were read by OCR"),
        "{}",
        said.out
    );

    let said = run(shelf.dir.path(), ["search", "vuilnis ziekenhuis"]);
    assert!(said.out.contains("p. 182 (pdf 2, OCR)"), "{}", said.out);
    let said = run(
        shelf.dir.path(),
        ["search", "--json", "\"volgden vier bewoners\""],
    );
    let page = &said.json()[1]["pages"][0];
    assert_eq!(page["pdf_page"], 1);
    assert_eq!(page["label"], "181");
    assert!(page["ocr"].as_u64().unwrap() > 60, "{page}");
    let quote = page["quote"].as_str().unwrap();
    assert!(
        quote.contains("twee onderzoekers een jaar lang één wijkteam"),
        "{quote}"
    );

    let said = run(shelf.dir.path(), ["status"]);
    assert!(said.out.contains("3 pages read by OCR"), "{}", said.out);
    let said = run(shelf.dir.path(), ["show", "verslag", "--json"]);
    assert_eq!(said.json()[0]["ocr_pages"], serde_json::json!([1, 2, 3]));
    // A quote of a scan can be marked, without reading the scan again.
    let said = without_tesseract(
        &shelf,
        &["mark", "verslag", "vuilnis", "--to", "gemerkt.pdf"],
    );
    assert_eq!(said.code, Some(0), "{}", said.all());
}

#[test]
fn what_was_read_is_read_once_and_outlives_the_index() {
    if !has_tesseract() {
        return;
    }
    let shelf = Shelf::new();
    shelf.put("verslag.pdf", &report(0.0));
    index_with_ocr(&shelf);
    let first = kept(&shelf);
    assert_eq!(first.len(), 3);
    let answer = run(shelf.dir.path(), ["search", "--json", "vuilnis"]).out;

    let said = index_with_ocr(&shelf);
    assert!(said.out.contains("1 unchanged"), "{}", said.out);

    // A new index, without --ocr and without an engine: the same answer.
    fs::remove_dir_all(shelf.path("index/segments")).unwrap();
    fs::remove_file(shelf.path("index/format.json")).unwrap();
    let said = without_tesseract(&shelf, &["index"]);
    assert_eq!(said.code, Some(0), "{}", said.all());
    assert_eq!(kept(&shelf), first, "nothing was read again");
    assert_eq!(
        run(shelf.dir.path(), ["search", "--json", "vuilnis"]).out,
        answer
    );

    // A damaged file is made again.
    fs::write(&first[1].0, "kennisbasis-ocr 1\tniemand\t0\nL\t1\n").unwrap();
    fs::remove_dir_all(shelf.path("index/segments")).unwrap();
    fs::remove_file(shelf.path("index/format.json")).unwrap();
    let said = index_with_ocr(&shelf);
    assert_eq!(said.code, Some(0), "{}", said.all());
    assert_ne!(kept(&shelf)[1], first[1]);
    assert_eq!(
        run(shelf.dir.path(), ["search", "--json", "vuilnis"]).out,
        answer
    );
}

#[test]
fn a_scan_that_lies_askew_is_read_whole() {
    if !has_tesseract() {
        return;
    }
    let shelf = Shelf::new();
    fs::write(shelf.path("scheef.pdf"), report(2.0)).unwrap();
    let said = run(shelf.dir.path(), ["text", "--ocr", "scheef.pdf"]);
    assert_eq!(said.code, Some(0), "{}", said.all());
    let pages: Vec<&str> = said.out.split('\u{c}').collect();
    for (known, page) in known_words(&shelf).iter().zip(pages) {
        let read = known.iter().filter(|it| page.contains(*it)).count();
        assert!(
            read * 100 >= known.len() * 95,
            "{read} of {}: {page}",
            known.len()
        );
    }
    assert!(
        said.err.contains("Read by OCR: page 1, 2, 3"),
        "{}",
        said.err
    );

    // The words stand where they are on the picture: the line goes down.
    let said = run(shelf.dir.path(), ["text", "--ocr", "--json", "scheef.pdf"]);
    let words = said.json()[1]["words"].as_array().unwrap().clone();
    let corner = |text: &str| {
        let word = words.iter().find(|it| it["text"] == text).unwrap();
        let corner = |at: usize| word["boxes"][0][at].as_f64().unwrap();
        (corner(0), corner(1))
    };
    // Both stand in the line of the authors.
    let (first, last) = (corner("Fenna"), corner("Bentveld"));
    let slope = (last.1 - first.1) / (last.0 - first.0);
    assert!((slope - 0.035).abs() < 0.015, "the line falls by {slope}");
}

#[test]
fn a_page_with_letters_is_never_read_so() {
    if !has_tesseract() {
        return;
    }
    let shelf = Shelf::new();
    let page = Page::lines(["Deze woorden staan er als letters."]).picture();
    shelf.put("gemengd.pdf", &Pdf::default().page(page).bytes());
    let said = index_with_ocr(&shelf);
    assert_eq!(said.code, Some(0), "{}", said.all());
    assert!(kept(&shelf).is_empty());
    let said = run(shelf.dir.path(), ["search", "--json", "woorden"]);
    assert!(said.json()[1]["pages"][0]["ocr"].is_null());
}

#[test]
fn a_study_that_was_read_in_part_is_read_again_with_ocr() {
    if !has_tesseract() {
        return;
    }
    let shelf = Shelf::new();
    let letters = "Een voorblad met letters over de buurt.";
    let mixed = scanned(&fs::read(study()).unwrap(), 0.0, Some(letters));
    shelf.put("deels.pdf", &mixed);
    let said = run(shelf.dir.path(), ["index"]);
    assert_eq!(said.code, Some(0), "{}", said.all());
    assert!(
        said.out.contains("3 pages are scanned and not read"),
        "{}",
        said.out
    );
    let named = "corpus/deels.pdf: not read: pdf 2-4\n";
    assert!(said.out.contains(named), "{}", said.out);
    let said = run(shelf.dir.path(), ["status"]);
    assert!(said.out.contains("3 pages not read"), "{}", said.out);
    assert!(said.out.contains(named), "{}", said.out);
    let dutch = run(shelf.dir.path(), ["status", "--ui", "nl"]);
    let named = "corpus/deels.pdf: niet gelezen: pdf 2-4\n";
    assert!(dutch.out.contains(named), "{}", dutch.out);
    assert_eq!(run(shelf.dir.path(), ["search", "vuilnis"]).code, Some(1));

    let said = index_with_ocr(&shelf);
    assert!(said.out.contains("1 indexed"), "{}", said.out);
    let found = run(shelf.dir.path(), ["search", "vuilnis"]);
    assert!(found.out.contains("(pdf 3, OCR)"), "{}", found.out);

    // And it stays read, also without --ocr.
    let said = run(shelf.dir.path(), ["index"]);
    assert!(said.out.contains("1 unchanged"), "{}", said.out);
    assert_eq!(run(shelf.dir.path(), ["search", "vuilnis"]).out, found.out);
}

fn without_tesseract(shelf: &Shelf, args: &[&str]) -> Said {
    let mut command = program(shelf.dir.path());
    command
        .env("PATH", shelf.dir.path())
        .env_remove("ProgramFiles");
    Said::new(command.args(args).output().unwrap())
}

#[test]
fn without_tesseract_the_message_says_how_to_get_it() {
    let shelf = Shelf::new();
    shelf.put(
        "a.pdf",
        &Pdf::default().page(Page::default().picture()).bytes(),
    );
    let in_corpus = Path::new("corpus/a.pdf").to_str().unwrap();
    for args in [&["index", "--ocr"][..], &["text", "--ocr", in_corpus]] {
        let said = without_tesseract(&shelf, args);
        assert_eq!(said.code, Some(2), "{}", said.all());
        assert!(
            said.err.contains("--ocr needs the program tesseract"),
            "{}",
            said.err
        );
        assert!(
            said.err
                .contains("sudo apt install tesseract-ocr tesseract-ocr-nld"),
            "{}",
            said.err
        );
        assert_eq!(said.out, "");
    }
}

#[test]
fn scans_unknown_letters_and_blank_pages_are_told_apart() {
    let shelf = Shelf::new();
    shelf
        .put(
            "scan.pdf",
            &Pdf::default().page(Page::default().picture()).bytes(),
        )
        .put("leeg.pdf", &Pdf::default().page(Page::default()).bytes());
    let said = run(shelf.dir.path(), ["index", "--json"]);
    let causes: Vec<(String, String)> = said
        .json()
        .iter()
        .filter(|it| it["type"] == "refused")
        .map(|it| {
            (
                it["file"].as_str().unwrap().into(),
                it["cause"].as_str().unwrap().into(),
            )
        })
        .collect();
    assert_eq!(
        causes,
        [
            ("corpus/leeg.pdf".to_owned(), "blank".to_owned()),
            ("corpus/scan.pdf".to_owned(), "no-text".to_owned()),
        ]
    );
}

#[test]
fn a_bad_text_layer_of_an_earlier_ocr_is_told() {
    let shelf = Shelf::new();
    let good = [
        "De bewoners van de wijk vertelden over hun",
        "ervaringskennis. Zij wilden dat de gemeente",
        "daar iets mee zou doen, en niet alleen een",
        "verslag zou maken. De mensen uit het team",
        "moesten meer samen met hen ondernemen en",
        "minder mopperen; men kan immers niet alles.",
    ];
    let layer = |lines: [&str; 6]| {
        let page = Page::default()
            .raw("q 595 0 0 842 0 0 cm /Im1 Do Q 3 Tr\n")
            .picture();
        let again = (0..3).flat_map(|_| lines).collect::<Vec<_>>();
        page.column(72.0, 700.0, again)
    };
    let bad = good.map(|it| it.replace('m', "rn"));
    let bad = Pdf::default()
        .page(layer(bad.each_ref().map(String::as_str)))
        .page(layer(good));
    shelf.put("oud.pdf", &bad.bytes());
    let said = run(shelf.dir.path(), ["index"]);
    assert!(
        said.out
            .contains("1 study has pages whose words are no words"),
        "{}",
        said.out
    );
    let said = run(shelf.dir.path(), ["show", "oud", "--json"]);
    assert_eq!(said.json()[0]["bad_ocr_pages"], serde_json::json!([1]));
    let said = run(shelf.dir.path(), ["text", "corpus/oud.pdf"]);
    assert!(
        said.err.contains("Read badly by an earlier OCR"),
        "{}",
        said.err
    );
}

/// The report as a scan, with letters under its pictures that make no words.
fn report_with_nonsense() -> Vec<u8> {
    let mut document = Document::load_mem(&report(0.0)).unwrap();
    let mut layer = "\nBT 3 Tr /F1 10 Tf 14 TL 72 760 Td ".to_owned();
    for line in 0..12 {
        let letter = |it: usize| char::from(b"xqzjkvwhfgbpx"[(it * it + line * it + 5) % 13]);
        let word = |it: usize| (it * 7..it * 7 + 5).map(letter).collect::<String>();
        let words: Vec<String> = (0..9).map(word).collect();
        layer += &format!("({}) Tj T* ", words.join(" "));
    }
    layer += "ET";
    for page in document.get_pages().into_values() {
        let content = document.get_page_contents(page)[0];
        let content = document.get_object_mut(content).unwrap();
        content
            .as_stream_mut()
            .unwrap()
            .content
            .extend(layer.bytes());
        let page = document.get_dictionary_mut(page).unwrap();
        let resources = page.get_mut(b"Resources").unwrap().as_dict_mut().unwrap();
        let font =
            dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" };
        resources.set("Font", dictionary! { "F1" => font });
    }
    let mut bytes = vec![];
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn letters_that_make_no_words_are_told_and_read_anew_by_ocr() {
    let shelf = Shelf::new();
    shelf.put("verslag.pdf", &report_with_nonsense());
    let said = run(shelf.dir.path(), ["index"]);
    assert!(
        said.out
            .contains("1 study has pages whose words are no words"),
        "{}",
        said.out
    );
    let said = run(shelf.dir.path(), ["text", "corpus/verslag.pdf"]);
    assert!(said.err.contains("No words of a language"), "{}", said.err);
    if !has_tesseract() {
        return;
    }
    let said = index_with_ocr(&shelf);
    assert!(
        said.out.contains("3 pages were read by OCR"),
        "{}",
        said.out
    );
    assert!(!said.out.contains("no words"), "{}", said.out);
    let said = run(shelf.dir.path(), ["search", "vuilnis ziekenhuis"]);
    assert!(said.out.contains("p. 182 (pdf 2, OCR)"), "{}", said.out);
}
