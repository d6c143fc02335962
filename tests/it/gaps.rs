//! Facet counts and the gap map: the same numbers everywhere, and the command
//! of each cell counts them again.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::{Command, Stdio},
};

use expect_test::expect;
use serde_json::Value;
use tempfile::TempDir;

use crate::support::{
    cmd::{Said, run},
    coded::{Coded, index},
};

const SMALL: &[&str] = &[
    "opgave:inclusie",
    "question:how",
    "method:small-scale",
    "source:practice",
];

/// Five small studies in one cell, one study in four, some without a place, and
/// one whose title and text would like to be more than text.
const STUDIES: &[Coded] = &[
    ("Samen koken", "Bewoners koken samen. Wijkteam.", SMALL),
    ("Samen tuinieren", "Bewoners tuinieren samen.", SMALL),
    ("Samen zingen", "Bewoners zingen samen.", SMALL),
    ("Samen fietsen", "Bewoners fietsen samen.", SMALL),
    ("Samen klussen", "Bewoners klussen samen.", SMALL),
    (
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)> staat er. Wijkteam.",
        &[
            "opgave:gewone-leven",
            "opgave:inclusie",
            "question:works",
            "question:what",
            "source:scientific",
            "source:experiential",
            "method:review",
        ],
    ),
    (
        "=HYPERLINK(\"x\")",
        "Misschien inclusie.",
        &["?opgave:inclusie", "question:how"],
    ),
    (
        "Zonder bron",
        "Over een buurt.",
        &["opgave:sociale-samenhang", "question:how"],
    ),
    ("Zonder code", "Over niets.", &[]),
];

fn said(dir: &TempDir, args: &[&str]) -> Said {
    run(dir.path(), args.iter().copied())
}

/// Runs a command as a reader would: pasted into a shell.
#[cfg(unix)]
fn pasted(dir: &TempDir, command: &str) -> usize {
    let program = env!("CARGO_BIN_EXE_kennisbasis");
    let command = command.replacen("kennisbasis", program, 1) + " --no-history";
    let output = Command::new("sh")
        .args(["-c", &command])
        .current_dir(dir.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = Said::new(output);
    let counted = said.out.split(' ').next().and_then(|it| it.parse().ok());
    counted.unwrap_or_else(|| panic!("{command}: {}", said.all()))
}

#[test]
fn the_map_at_a_glance() {
    let dir = index(STUDIES);
    expect![[r#"
        exit 0
        --- out
        question by opgave
        source: s scientific, p practice, e experiential, ? without one

                      sociale-        inclusie       gewone-      stem-van-
                      samenhang                      leven        de-burger
        ---------------------------------------------------------------------
        what          0: no study     1: s1 p0 e1    1: s1 p0 e1  0: no study
                                      no p           no p

        cause         0: no study     0: no study    0: no study  0: no study

        works         0: no study     1: s1 p0 e1    1: s1 p0 e1  0: no study
                                      no p           no p

        intervention  0: no study     0: no study    0: no study  0: no study

        how           1: s0 p0 e0 ?1  5: s0 p5 e0    0: no study  0: no study
                      no s, p, e      synthesis gap
                                      no s, e

        9 studies; 7 in the map, in 10 placements; 2 without a code for row or column.
        synthesis gap: 5 or more small-scale or single-context studies, and no review.
        no …: a source gap; there are studies, and none rests on that source.
        Each cell can be counted again; the one of 5:
          kennisbasis count "opgave:inclusie AND question:how"
        --- err
    "#]]
    .assert_eq(&said(&dir, &["gaps"]).all());
    for width in said(&dir, &["gaps"])
        .out
        .lines()
        .map(|it| it.chars().count())
    {
        assert!(width <= 80);
    }
}

#[test]
fn facets_counts_crosses_and_balances() {
    let dir = index(STUDIES);
    let by = ["facets", "--by", "question", "--by", "opgave"];
    expect![[r#"
        exit 0
        --- out
        question by opgave
                      sociale-   inclusie   gewone-    stem-van-  (studies)
                      samenhang             leven      de-burger
        -------------------------------------------------------------------
        what          0          1          1          0          1
        cause         0          0          0          0          0
        works         0          1          1          0          1
        intervention  0          0          0          0          0
        how           1          5          0          0          6
        (studies)     1          6          1          0          7

        7 studies in the table, in 10 placements; 2 without a code for row or column

        9 studies
        Each number can be counted again; the one of 5:
          kennisbasis count "question:how AND opgave:inclusie"
        --- err
    "#]]
    .assert_eq(&said(&dir, &by).all());
    expect![[r#"
        exit 0
        --- out
        source by opgave
                            studies    scientific  practice   experiential  (no code)
        -----------------------------------------------------------------------------
        sociale-samenhang   1          0 (0 %)     0 (0 %)    0 (0 %)       1
        inclusie            6          1 (17 %)    5 (83 %)   1 (17 %)      0
        gewone-leven        1          1 (100 %)   0 (0 %)    1 (100 %)     0
        stem-van-de-burger  0          0           0          0             0
        (all studies)       9          1 (11 %)    5 (56 %)   1 (11 %)      3

        A study may rest on several sources, so a row may add up to over 100 %.

        9 studies
        Each number can be counted again; the one of 5:
          kennisbasis count "opgave:inclusie AND source:practice"
        --- err
    "#]]
    .assert_eq(&said(&dir, &["facets", "--balance"]).all());
    expect![[r#"
        exit 0
        --- out
        source
          scientific                     0
          practice                       5
          experiential                   0
          (no code)                      0

        5 studies
        Each number can be counted again; the one of 5:
          kennisbasis count "samen AND source:practice"
        --- err
        read as: samen
        as typed only, not in the other language: samen (not in the table of terms); more: kennisbasis terms samen

        search #1
    "#]]
    .assert_eq(&said(&dir, &["facets", "samen", "--by", "source"]).all());
}

#[test]
#[cfg(unix)]
fn the_command_of_every_cell_counts_the_same() {
    let dir = index(STUDIES);
    for question in [
        &[][..],
        &["wijkteam"],
        &["\"Bewoners koken\" OR zingen"],
        &["--opgave", "inclusie", "--lang", "nl"],
        &["--possibly"],
        &[
            "samen",
            "--possibly",
            "--no-bridge",
            "--method",
            "small-scale",
        ],
    ] {
        let args = [&["gaps", "--json"], question].concat();
        let lines = said(&dir, &args).json();
        let cells = lines.iter().filter(|it| it["type"] == "cell");
        let mut some = 0;
        for cell in cells {
            let counted = pasted(&dir, cell["command"].as_str().unwrap());
            assert_eq!(cell["studies"], counted, "{question:?} {cell}");
            assert_eq!(cell["ids"].as_array().unwrap().len(), counted);
            some += usize::from(counted > 0);
        }
        assert!(some > 0, "{question:?} fills a cell");
    }
    for facets in [
        &["facets", "--json"][..],
        &["facets", "zingen", "--by", "method", "--json"],
    ] {
        let lines = said(&dir, facets).json();
        for line in lines.iter().filter(|it| it["command"].is_string()) {
            let counted = pasted(&dir, line["command"].as_str().unwrap());
            assert_eq!(line["studies"], counted, "{line}");
        }
    }
}

/// The cells of a map by row and column, from its JSON Lines.
fn cells(lines: &[Value]) -> BTreeMap<(String, String), u64> {
    let cells = lines.iter().filter(|it| it["type"] == "cell");
    let text = |it: &Value| it.as_str().unwrap().to_owned();
    cells
        .map(|it| {
            (
                (text(&it["row"]), text(&it["column"])),
                it["studies"].as_u64().unwrap(),
            )
        })
        .collect()
}

/// The cells of a map by row and column, from its CSV.
fn cells_of_csv(file: &Path) -> BTreeMap<(String, String), u64> {
    let mut reader = csv::Reader::from_path(file).unwrap();
    let rows = reader.records().map(Result::unwrap);
    rows.filter(|it| &it[5] == "(all)")
        .map(|it| ((it[1].to_owned(), it[3].to_owned()), it[6].parse().unwrap()))
        .collect()
}

#[test]
fn page_picture_and_table_have_the_same_numbers_and_the_same_bytes_each_time() {
    let dir = index(STUDIES);
    let written = ["map.html", "map.svg", "map.csv"];
    let args = [
        "gaps", "--json", "--html", "map.html", "--svg", "map.svg", "--csv", "map.csv",
    ];
    let first = said(&dir, &args);
    let read = || written.map(|it| fs::read(dir.path().join(it)).unwrap());
    let bytes = read();

    let cells = cells(&first.json());
    assert_eq!(cells_of_csv(&dir.path().join("map.csv")), cells);
    assert_eq!(
        cells.values().sum::<u64>(),
        10,
        "five, one, and one in four cells"
    );
    let page = String::from_utf8(bytes[0].clone()).unwrap();
    let numbers: Vec<u64> = between(&page, "<span class=\"n\">", "<");
    let rows = ["what", "cause", "works", "intervention", "how"];
    let columns = [
        "sociale-samenhang",
        "inclusie",
        "gewone-leven",
        "stem-van-de-burger",
    ];
    let of_row = |row: &'static str| columns.map(|it| cells[&(row.to_owned(), it.to_owned())]);
    let expected: Vec<u64> = rows.into_iter().flat_map(of_row).collect();
    assert_eq!(numbers, expected);

    // What is there stays there, unless it is said otherwise.
    expect![[r#"
        exit 2
        --- out
        --- err
        error: map.html is there already
        hint:  name a file that is not there yet, or add --force to write over it
    "#]]
    .assert_eq(&said(&dir, &args).all());
    let again = said(&dir, &[&args[..], &["--force"]].concat());
    assert_eq!(again.code, Some(0));
    assert_eq!(read(), bytes);
}

fn between(text: &str, before: &str, after: &str) -> Vec<u64> {
    let pieces = text.split(before).skip(1);
    let pieces = pieces.map(|it| it.split(after).next().unwrap());
    pieces.map(|it| it.parse().unwrap()).collect()
}

#[test]
fn titles_and_sentences_stay_text_and_the_page_loads_nothing() {
    let dir = index(STUDIES);
    for lang in ["nl", "en"] {
        let args = [
            "gaps",
            "--html",
            "map.html",
            "--svg",
            "map.svg",
            "--page-lang",
            lang,
            "--force",
        ];
        assert_eq!(said(&dir, &args).code, Some(0));
        let page = fs::read_to_string(dir.path().join("map.html")).unwrap();
        assert!(page.contains(&format!("<html lang=\"{lang}\">")));
        assert!(page.contains("&lt;/script&gt;&lt;script&gt;alert(1)"));
        assert!(page.contains("&lt;img src=x onerror=alert(1)&gt; staat er."));
        assert_eq!(page.matches("<script").count(), 2, "the numbers and ours");
        for outside in ["http://", "https://", "src=\"", "@import", "url("] {
            assert!(!page.contains(outside), "{outside}");
        }
        let picture = fs::read_to_string(dir.path().join("map.svg")).unwrap();
        let outside = picture.replace("http://www.w3.org/2000/svg", "");
        assert!(!outside.contains("http") && !picture.contains("<script"));
    }
}

#[test]
fn possible_codes_count_only_if_asked_and_the_page_says_so() {
    let dir = index(STUDIES);
    for (more, studies, told) in [
        (&[][..], "5", "Only codes with enough evidence count."),
        (
            &["--possibly"],
            "6",
            "Codes that are only possible count, too.",
        ),
    ] {
        let args = [&["gaps", "--html", "map.html", "--force"], more].concat();
        assert_eq!(said(&dir, &args).code, Some(0));
        let page = fs::read_to_string(dir.path().join("map.html")).unwrap();
        assert!(page.contains(told));
        let cell = page.split("id=\"r5c2\"").nth(1).unwrap();
        let number = cell.split("<span class=\"n\">").nth(1).unwrap();
        assert_eq!(number.split('<').next(), Some(studies));
    }
}

#[test]
fn an_empty_map_tells_where_to_look_instead() {
    let dir = index(STUDIES);
    let said = said(&dir, &["gaps", "niets"]);
    assert_eq!(said.code, Some(0));
    assert!(said.out.contains("1 study; 0 in the map"), "{}", said.out);
    assert!(said.out.contains("kennisbasis facets"), "{}", said.out);
}

#[test]
fn what_cannot_be_mapped_says_what_can() {
    let dir = index(&STUDIES[..1]);
    expect![[r#"
        exit 2
        --- out
        --- err
        error: rows, columns and bubbles need three different facets
        hint:  the facets are: opgave, method, source, question
    "#]]
    .assert_eq(&said(&dir, &["gaps", "--rows", "opgave"]).all());
    expect![[r#"
        exit 2
        --- out
        --- err
        error: corpus/studie-00.pdf is named as .pdf, which it would not be
        hint:  name a file that ends in .csv
    "#]]
    .assert_eq(&said(&dir, &["gaps", "--csv", "corpus/studie-00.pdf"]).all());
    expect![[r#"
        exit 2
        --- out
        --- err
        error: map is named twice
        hint:  name a file for each format
    "#]]
    .assert_eq(&said(&dir, &["gaps", "--csv", "map", "--svg", "map"]).all());
    let thrice = [
        "facets", "--by", "method", "--by", "source", "--by", "opgave",
    ];
    expect![[r#"
        exit 2
        --- out
        --- err
        error: a table has two facets, and not the same twice
        hint:  name one or two: kennisbasis facets --by method --by opgave
    "#]]
    .assert_eq(&said(&dir, &thrice).all());
    assert_eq!(said(&dir, &["gaps", "mantelzorg"]).code, Some(1));
    assert_eq!(said(&dir, &["gaps", "--rows", "language"]).code, Some(2));
}

/// The page as a browser has it after its script ran, at this address in it.
fn in_browser(page: &Path, address: &str) -> Option<String> {
    let browsers = ["chromium", "chromium-browser", "google-chrome"];
    let profile = tempfile::tempdir().unwrap();
    let output = browsers.iter().find_map(|it| {
        Command::new(it)
            .args(["--headless", "--no-sandbox", "--disable-gpu"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .args(["--virtual-time-budget=5000", "--dump-dom"])
            .arg(format!("file://{}{address}", page.display()))
            .stdin(Stdio::null())
            .output()
            .ok()
    })?;
    Some(Said::new(output).out)
}

#[test]
fn a_browser_shows_the_studies_of_a_cell_and_as_many_as_the_table_says() {
    let dir = index(STUDIES);
    let args = ["gaps", "--html", "map.html", "--csv", "map.csv"];
    assert_eq!(said(&dir, &args).code, Some(0));
    let page = dir.path().join("map.html");
    let table = cells_of_csv(&dir.path().join("map.csv"));
    let how_inclusie = table[&("how".into(), "inclusie".into())];
    let what_gewoon = table[&("what".into(), "gewone-leven".into())];
    assert_eq!((how_inclusie, what_gewoon), (5, 1));

    for (address, heading, shown) in [
        ("#r5c2", "inclusion, how: 5 studies", how_inclusie),
        ("#r1c3", "ordinary life, what: 1 study", what_gewoon),
        (
            "#unplaced",
            "Studies without a place in the map: 2 studies",
            2,
        ),
        ("", "All studies: 9 studies", 9),
    ] {
        let Some(dom) = in_browser(&page, address) else {
            eprintln!("skipped: there is no chromium to open the page in");
            return;
        };
        let found = dom.split("id=\"list-heading\"").nth(1).unwrap();
        let found = found.split_once('>').unwrap().1;
        assert_eq!(found.split('<').next(), Some(heading), "{address}");
        let list = dom.split("<ol id=\"studies\">").nth(1).unwrap();
        let list = list.split("</ol>").next().unwrap();
        let items = list.matches("<h3>").count() as u64;
        let hidden = list.matches("<li hidden=\"\">").count() as u64;
        assert_eq!(items - hidden, shown, "{address}");
    }
}

#[test]
fn a_ticked_filter_counts_all_cells_anew() {
    let dir = index(STUDIES);
    assert_eq!(said(&dir, &["gaps", "--html", "map.html"]).code, Some(0));
    let page = fs::read_to_string(dir.path().join("map.html")).unwrap();
    let tick = "<script>document.querySelector('input[value=practice]').click()</script>\n</body>";
    let ticked = dir.path().join("ticked.html");
    fs::write(&ticked, page.replace("</body>", tick)).unwrap();
    let Some(dom) = in_browser(&ticked, "") else {
        eprintln!("skipped: there is no chromium to open the page in");
        return;
    };
    let before: Vec<u64> = between(&page, "<span class=\"n\">", "<");
    let after: Vec<u64> = between(&dom, "<span class=\"n\">", "<");
    assert_eq!(
        (before.iter().sum::<u64>(), after.iter().sum::<u64>()),
        (10, 5)
    );
    assert!(dom.contains("inclusion, how: 5 studies: 0 scientific, 5 practice, 0 experiential"));
    assert!(dom.contains("5 of 9 studies"));
}
