//! What a user sees: answers and exit codes.

use std::fs;

use expect_test::{expect, expect_file};

use crate::support::{
    cmd::{program, run},
    example::{check, shelf},
    pdf::{Page, Pdf, study},
};

#[test]
fn the_first_search_makes_the_index_and_answers() {
    let shelf = shelf();
    check(
        &shelf,
        &["search", "ervaringskennis van bewoners"],
        expect![[r#"
            exit 0
            --- out
            1. De bewoners vertelden over hun ervaringskennis. Er kwam nog meer ter sprake. Ook de coördinatie in de wijk werd besproken. (title guessed, nl)
               corpus/wijk met spatie.pdf  0123456789
               source: experiential
               p. 183 (pdf 1)  De bewoners vertelden over hun ervaringskennis.

            1 study, 2 occurrences
            --- err
            There is no index yet; reading the studies in corpus first.
            Corpus: corpus (new)
            Reading 3 files, 0.0 MB.
            3 files found = 2 indexed + 0 unchanged + 0 duplicate + 1 refused
              1 other file not read: 1 .docx
              1 locked with a password: save a copy without one
                  corpus/slot.pdf
            Done: 2 studies can be searched, 2 pages read in 0.0 s. Next: kennisbasis search "your question"

            read as: ervaringskennis AND bewoners   (too common, left out: van)
            also searched, for ervaringskennis: experiential knowledge, lived experience, lived experience knowledge
            also searched, for bewoners: resident, inhabitant

            1 file could not be read and was not searched; kennisbasis refused tells why
            search #1
        "#]],
    );
    check(
        &shelf,
        &["search", "wijk", "--limit", "1", "--facets"],
        expect![[r#"
            exit 0
            --- out
            1. Ideeën van bewoners over de wijk. (title guessed, nl)
               corpus/ideeën.pdf  0123456789
               pdf 1  Ideeën van bewoners over de wijk.

              opgave: none
              method: none
              source: experiential 1
              question: none
              language: nl 2

            2 studies, 2 occurrences, showing 1 (--all shows them all)
            --- err
            read as: wijk
            as typed only, not in the other language: wijk (may mean another thing); more: kennisbasis terms wijk

            1 file could not be read and was not searched; kennisbasis refused tells why
            search #2
        "#]],
    );
}

#[test]
fn index_tells_what_it_did_and_ends_with_3_when_files_were_refused() {
    let shelf = shelf();
    check(
        &shelf,
        &["index"],
        expect![[r#"
            exit 3
            --- out
            3 files found = 2 indexed + 0 unchanged + 0 duplicate + 1 refused
              1 other file not read: 1 .docx
              1 locked with a password: save a copy without one
                  corpus/slot.pdf
            Done: 2 studies can be searched, 2 pages read in 0.0 s. Next: kennisbasis search "your question"
            --- err
            Corpus: corpus (new)
            Reading 3 files, 0.0 MB.
        "#]],
    );
    check(
        &shelf,
        &["index"],
        expect![[r#"
            exit 3
            --- out
            3 files found = 0 indexed + 2 unchanged + 0 duplicate + 1 refused
              1 other file not read: 1 .docx
              1 locked with a password: save a copy without one
                  corpus/slot.pdf
            Done: 2 studies can be searched in 0.0 s. Next: kennisbasis search "your question"
            --- err
            Corpus: corpus
        "#]],
    );
    check(
        &shelf,
        &["refused"],
        expect![[r#"
        exit 0
        --- out
        1 file was refused and cannot be searched:
          1 locked with a password: save a copy without one
              corpus/slot.pdf
        --- err
    "#]],
    );
    shelf.remove("slot.pdf").remove("ideeën.pdf");
    check(
        &shelf,
        &["index"],
        expect![[r#"
            exit 0
            --- out
            1 file found = 0 indexed + 1 unchanged + 0 duplicate + 0 refused
              2 files are gone: corpus/ideeën.pdf, corpus/slot.pdf
              1 other file not read: 1 .docx
            Done: 1 study can be searched in 0.0 s. Next: kennisbasis search "your question"
            --- err
            Corpus: corpus
        "#]],
    );
}

#[test]
fn machine_output_is_a_contract() {
    let shelf = shelf();
    let said = run(shelf.dir.path(), ["index", "--json"]);
    assert_eq!(said.code, Some(3));
    let lines = said.json();
    assert_eq!(lines[0]["type"], "refused");
    assert_eq!(lines[0]["file"], "corpus/slot.pdf");
    assert_eq!(lines[0]["cause"], "locked");
    let summary = &lines[1];
    assert_eq!(summary["type"], "summary");
    for (field, value) in [
        ("found", 3),
        ("indexed", 2),
        ("unchanged", 0),
        ("duplicate", 0),
        ("refused", 1),
        ("removed", 0),
        ("other", 1),
        ("pages", 2),
        ("format", 1),
    ] {
        assert_eq!(summary[field], value, "{field}");
    }
    assert!(summary["seconds"].is_f64());

    let said = run(
        shelf.dir.path(),
        [
            "search",
            "--json",
            "--facets",
            "ervaringskennis van coordinatie",
        ],
    );
    assert_eq!((said.code, said.err.as_str()), (Some(0), "search #1\n"));
    let steady: String = said
        .json()
        .into_iter()
        .map(|mut line| {
            if line["type"] == "hit" {
                assert_eq!(line["study"].as_str().unwrap().len(), 64);
                line["study"] = "ID".into();
            }
            line.to_string() + "\n"
        })
        .collect();
    expect![[r#"
        {"also_searched":[{"terms":["experiential knowledge","lived experience","lived experience knowledge"],"typed":"ervaringskennis"}],"format":1,"left_out":["van"],"one_language":{"kept_back":[],"unlisted":["coordinatie"]},"read_as":"ervaringskennis AND coordinatie","type":"question","typed":"ervaringskennis van coordinatie"}
        {"done_in":[],"facets":{"method":[],"opgave":[],"question":[],"source":["experiential"]},"file":"corpus/wijk met spatie.pdf","guesses":["title"],"in_title":0,"languages":["nl"],"matching_pages":1,"near_copies":[],"pages":[{"label":"183","matches":[[31,46]],"ocr":null,"pdf_page":1,"places":2,"quote":"De bewoners vertelden over hun ervaringskennis.","rest":null,"whole":"De bewoners vertelden over hun ervaringskennis."}],"places":2,"rank":1,"score":1.674033,"study":"ID","title":"De bewoners vertelden over hun ervaringskennis. Er kwam nog meer ter sprake. Ook de coördinatie in de wijk werd besproken.","title_matches":[[31,46],[84,95]],"title_origin":"layout","type":"hit","year":null,"year_origin":null}
        {"counts":{"language":{"nl":1},"method":{},"opgave":{},"question":{},"source":{"experiential":1}},"type":"facets"}
        {"in_by_guess":0,"in_compounds":0,"no_study":0,"only_possibly":0,"out_by_guess":0,"places":2,"refused":1,"shown":1,"studies":1,"type":"end","without_year":0}
    "#]].assert_eq(&steady);
}

#[test]
fn nothing_found_is_1_and_says_so() {
    let shelf = shelf();
    run(shelf.dir.path(), ["index"]);
    check(
        &shelf,
        &["search", "mantelzorg"],
        expect![[r#"
            exit 1
            --- out
            0 studies, 0 occurrences
            --- err
            read as: mantelzorg
            also searched, for mantelzorg: informal care, informal caregiving, family care, family caregiving, unpaid care

            1 file could not be read and was not searched; kennisbasis refused tells why
            no study has the word mantelzorg
            search #1
        "#]],
    );
}

#[test]
fn show_finds_a_study_by_file_or_id_and_never_guesses() {
    let shelf = shelf();
    shelf.put("map/ideeën.pdf", &study(["Heel andere ideeën."]));
    run(shelf.dir.path(), ["index"]);
    check(
        &shelf,
        &["show", "wijk met spatie.pdf"],
        expect![[r#"
            exit 0
            --- out
            De bewoners vertelden over hun ervaringskennis. Er kwam nog meer ter sprake. Ook de coördinatie in de wijk werd besproken.
            title     De bewoners vertelden over hun ervaringskennis. Er kwam nog meer ter sprake. Ook de coördinatie in de wijk werd besproken. (from how the page looks, a guess)
            authors   unknown
            year      unknown
            doi       unknown
            language  nl
            pages     1
            file      corpus/wijk met spatie.pdf
            id        0123456789

            opgave: possibly stem-van-de-burger (score 3.0)
               only possible: it counts from a score of 6
               p. 183 (pdf 1)  De bewoners vertelden over hun ervaringskennis.
                  ervaringskennis (+3.0)

            method: nothing found

            source: experiential (score 15.0)
               p. 183 (pdf 1)  De bewoners vertelden over hun ervaringskennis.
                  ervaringskennis (+6.0), interviews with people concerned (+6.0), vertelden (+3.0)

            question: nothing found
            --- err
        "#]],
    );
    check(
        &shelf,
        &["show", "ideeën.pdf"],
        expect![[r#"
        exit 2
        --- out
        --- err
        error: 2 studies are `ideeën.pdf`
        hint:  say which:
               0123456789  corpus/ideeën.pdf
               0123456789  corpus/map/ideeën.pdf
    "#]],
    );
    check(
        &shelf,
        &["show", "map/ideeën.pdf"],
        expect![[r#"
            exit 0
            --- out
            Heel andere ideeën.
            title     Heel andere ideeën. (from how the page looks, a guess)
            authors   unknown
            year      unknown
            doi       unknown
            language  nl
            pages     1
            file      corpus/map/ideeën.pdf
            id        0123456789

            opgave: nothing found

            method: nothing found

            source: nothing found

            question: nothing found
            --- err
        "#]],
    );
    check(
        &shelf,
        &["show", "abc"],
        expect![[r#"
        exit 2
        --- out
        --- err
        error: no study in the index is `abc`
        hint:  type a file name, the first 6 digits or more of an id, or a DOI; every hit of a search shows file and id
    "#]],
    );
    let part = run(shelf.dir.path(), ["show", "met spa"]);
    assert!(part.err.contains("hint:  did you mean"), "{}", part.err);
    assert!(part.err.contains("wijk met spatie.pdf"), "{}", part.err);
    let json = run(shelf.dir.path(), ["show", "--json", "wijk met spatie"]).json();
    let id = json[0]["study"].as_str().unwrap();
    assert_eq!(run(shelf.dir.path(), ["show", &id[..6]]).code, Some(0));
    assert_eq!(run(shelf.dir.path(), ["text", &id[..6]]).code, Some(0));
    assert_eq!(run(shelf.dir.path(), ["show", &id[..5]]).code, Some(2));
}

#[test]
fn status_tells_what_has_changed() {
    let shelf = shelf();
    run(shelf.dir.path(), ["index"]);
    check(
        &shelf,
        &["status"],
        expect![[r#"
            exit 0
            --- out
            index     index (format 3)
            corpus    corpus
            holds     2 studies with 2 pages, from 3 files; 1 refused
            made with text layer 9, classifier 8, analyser 7+frostem-2.20261016+lemmas-7bcb0e66+compounds-97e90d06
            program   kennisbasis 0.1.0
            on disk   nothing has changed since
            --- err
        "#]],
    );
    shelf.put("nieuw.pdf", b"x").remove("ideeën.pdf");
    check(
        &shelf,
        &["status"],
        expect![[r#"
            exit 0
            --- out
            index     index (format 3)
            corpus    corpus
            holds     2 studies with 2 pages, from 3 files; 1 refused
            made with text layer 9, classifier 8, analyser 7+frostem-2.20261016+lemmas-7bcb0e66+compounds-97e90d06
            program   kennisbasis 0.1.0
            on disk   1 new, 0 changed, 1 gone since
            Next: kennisbasis index brings it up to date
            --- err
        "#]],
    );
}

#[test]
fn a_closed_pipe_is_how_readers_say_enough() {
    use std::{io::Read, process::Stdio};
    let shelf = shelf();
    let line = "Woorden over de wijk en nog eens de wijk, regel na regel.";
    let mut long = Pdf::default();
    for _ in 0..300 {
        long = long.page(Page::lines([line; 50]));
    }
    fs::write(shelf.path("lang.pdf"), long.bytes()).unwrap();
    let mut child = program(shelf.dir.path())
        .args(["text", "lang.pdf"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn mark_writes_a_copy_with_highlights_and_leaves_the_study_alone() {
    let shelf = shelf();
    run(shelf.dir.path(), ["index"]);
    let original = fs::read(shelf.path("corpus/wijk met spatie.pdf")).unwrap();
    let mark = [
        "mark",
        "wijk met spatie.pdf",
        "ervaringskennis",
        "--to",
        "kopie.pdf",
    ];
    let said = run(shelf.dir.path(), mark);
    assert_eq!(
        (said.code, said.out.as_str()),
        (Some(0), "kopie.pdf: 1 sentence marked\n")
    );
    let copy = fs::read(shelf.path("kopie.pdf")).unwrap();
    assert!(copy.windows(10).any(|it| it == b"/Highlight"));
    assert_eq!(
        fs::read(shelf.path("corpus/wijk met spatie.pdf")).unwrap(),
        original
    );
    let text = run(shelf.dir.path(), ["text", "kopie.pdf"]).out;
    assert_eq!(
        text,
        run(shelf.dir.path(), ["text", "corpus/wijk met spatie.pdf"]).out
    );
    assert_eq!(
        run(shelf.dir.path(), mark).code,
        Some(2),
        "nothing is written over"
    );
    let other = [
        "mark",
        "wijk met spatie.pdf",
        "mantelzorg",
        "--to",
        "geen.pdf",
    ];
    assert_eq!(run(shelf.dir.path(), other).code, Some(1));
    assert!(!shelf.path("geen.pdf").exists());
}

#[test]
fn open_prints_the_address_of_the_best_page() {
    let shelf = shelf();
    run(shelf.dir.path(), ["index"]);
    let said = run(shelf.dir.path(), ["search", "ervaringskennis", "--open"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.starts_with("file:///"), "{}", said.out);
    assert!(
        said.out.ends_with("/wijk%20met%20spatie.pdf#page=1\n"),
        "{}",
        said.out
    );
}

#[test]
fn the_help_of_every_command_is_a_reference() {
    let dir = tempfile::tempdir().unwrap();
    let mut reference = String::from(
        "<!-- Made by the tests (UPDATE_EXPECT=1 cargo test); the words stand in src/cli. -->\n",
    );
    let help = run(dir.path(), ["--help"]).out;
    let list = help.split("Commands:\n").nth(1).unwrap();
    let list = list.split("\n\n").next().unwrap();
    let commands = list.lines().filter_map(|it| it.split_whitespace().next());
    let commands: Vec<&str> = [""]
        .into_iter()
        .chain(commands.filter(|it| *it != "help"))
        .collect();
    assert!(commands.contains(&"cards"), "{commands:?}");
    for command in commands {
        let args: Vec<&str> = [command, "--help"]
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect();
        let said = run(dir.path(), args);
        assert_eq!(said.code, Some(0));
        let out: Vec<&str> = said.out.lines().map(str::trim_end).collect();
        let out = out.join("\n");
        reference += &format!("\n# kennisbasis {command}\n\n```text\n{out}\n```\n");
    }
    expect_file!["../golden/cli-reference.md"].assert_eq(&reference);

    let completions = run(dir.path(), ["completions", "bash"]);
    assert!(completions.out.contains("_kennisbasis()"));
    let man = run(dir.path(), ["man", "search"]);
    assert!(man.out.contains(".TH kennisbasis-search"), "{}", man.out);
    assert_eq!(run(dir.path(), ["man", "nothing"]).code, Some(2));
    assert_eq!(
        run(dir.path(), ["--version"]).out,
        concat!("kennisbasis ", env!("CARGO_PKG_VERSION"), "\n")
    );
    assert_eq!(run(dir.path(), ["serach"]).code, Some(2));
}
