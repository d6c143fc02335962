//! What a user sees when something cannot be done: message, hint, exit code.

use std::{fs, path::Path};

use expect_test::expect;

use crate::support::{
    cmd::{program, run},
    example::{check, shelf, steady},
    pdf::study,
    shelf::Shelf,
};

#[test]
fn questions_that_cannot_be_run_are_shown_with_a_caret() {
    let shelf = shelf();
    run(shelf.dir.path(), ["index"]);
    check(
        &shelf,
        &["search", "wijk AND"],
        expect![[r#"
            exit 2
            --- out
            --- err
            error: this question cannot be run: AND has nothing after it
                   wijk AND
                        ^^^
            hint:  AND, OR, NOT and NEAR/3 stand between words; to look for such a word itself, type it in small letters
        "#]],
    );
    check(
        &shelf,
        &["search", "coördinatie \"van de"],
        expect![[r#"
            exit 2
            --- out
            --- err
            error: this question cannot be run: this phrase is not closed
                   coördinatie "van de
                               ^^^^^^^
            hint:  close it with a second quotation mark: "stem van de burger"
        "#]],
    );
    check(
        &shelf,
        &["search", ""],
        expect![[r#"
            exit 2
            --- out
            --- err
            error: this question cannot be run: the question is empty
            hint:  type what you look for: kennisbasis search "ervaringskennis van bewoners"
        "#]],
    );
    check(
        &shelf,
        &["search", "wijk NEAR team"],
        expect![[r#"
            exit 2
            --- out
            --- err
            error: this question cannot be run: NEAR does not say how many words may stand between
                   wijk NEAR team
                        ^^^^
            hint:  write burger NEAR/3 initiatief, or PRE/3 if the order counts; in small letters it is a word to look for
        "#]],
    );
    check(
        &shelf,
        &["search", "wijk titl:team"],
        expect![[r#"
            exit 2
            --- out
            --- err
            error: this question cannot be run: there is no field `titl`
                   wijk titl:team
                        ^^^^^
            hint:  did you mean title:wijk?
        "#]],
    );
    check(
        &shelf,
        &["search", "--json", "(wijk"],
        expect![[r#"
            exit 2
            --- out
            --- err
            error: this question cannot be run: this parenthesis is not closed
                   (wijk
                   ^
            hint:  close it: wijk AND (team OR buurt)
        "#]],
    );
}

#[test]
fn unknown_values_are_refused_with_the_list() {
    let shelf = shelf();
    run(shelf.dir.path(), ["index"]);
    check(
        &shelf,
        &["search", "wijk", "--opgave", "wonen"],
        expect![[r#"
            exit 2
            --- out
            --- err
            error: there is no opgave `wonen`
            hint:  the values of opgave are: sociale-samenhang, inclusie, gewone-leven, stem-van-de-burger
        "#]],
    );
    check(
        &shelf,
        &["search", "wijk", "--lang", "klingon"],
        expect![[r#"
            exit 2
            --- out
            --- err
            error: there is no language `klingon`
            hint:  the languages are: nl, en, de, fr, other
        "#]],
    );
    check(
        &shelf,
        &["search", "wijk", "--year", "recent"],
        expect![[r#"
            exit 2
            --- out
            --- err
            error: `recent` is not a year
            hint:  write 2019, 2015..2022, 2015.. or ..2022
        "#]],
    );
}

#[test]
fn a_corpus_that_the_index_does_not_hold_is_refused() {
    let shelf = shelf();
    run(shelf.dir.path(), ["index"]);
    fs::create_dir(shelf.path("anders")).unwrap();
    check(
        &shelf,
        &["search", "wijk", "--corpus", "anders"],
        expect![[r#"
            exit 2
            --- out
            --- err
            error: the index in index does not hold the folder anders
            hint:  add it: kennisbasis index "anders"; or name another index with --index
        "#]],
    );
    check(
        &shelf,
        &["index", "corpus/ideeën.pdf"],
        expect![[r#"
        exit 2
        --- out
        --- err
        error: corpus/ideeën.pdf is a file, not a folder
        hint:  name the folder that the file is in; to see one file: kennisbasis text FILE
    "#]],
    );
    check(
        &shelf,
        &["show", "slot.pdf"],
        expect![[r#"
        exit 2
        --- out
        --- err
        error: corpus/slot.pdf was refused and is not in the index
        hint:  kennisbasis refused tells why, and what to do
    "#]],
    );
    check(
        &shelf,
        &["search", "armoede -schulden"],
        expect![[r#"
        exit 2
        --- out
        --- err
        error: this question cannot be run: `-` before a word has no meaning here
               armoede -schulden
                       ^^^^^^^^^
        hint:  write NOT: armoede NOT schulden
    "#]],
    );
    fs::write(shelf.path("bestand"), "van mij").unwrap();
    check(
        &shelf,
        &["--index", "bestand", "status"],
        expect![[r#"
        exit 2
        --- out
        --- err
        error: bestand holds other files than an index
        hint:  name another folder with --index
    "#]],
    );
}

#[test]
fn without_a_corpus_or_an_index_we_say_what_to_do() {
    let dir = tempfile::tempdir().unwrap();
    let shelf = Shelf { dir };
    check(
        &shelf,
        &["index"],
        expect![[r#"
        exit 2
        --- out
        --- err
        error: there is no corpus: no folder corpus
        hint:  name the folder with your PDFs: kennisbasis index "path/to/studies"
    "#]],
    );
    check(
        &shelf,
        &["search", "wijk"],
        expect![[r#"
        exit 2
        --- out
        --- err
        error: there is no index in index
        hint:  make one: kennisbasis index "path/to/studies"
    "#]],
    );
    check(
        &shelf,
        &["index", "nergens"],
        expect![[r#"
        exit 2
        --- out
        --- err
        error: there is no folder nergens
        hint:  check the path; put it between quotation marks if it has spaces
    "#]],
    );
    check(
        &shelf,
        &["status"],
        expect![[r#"
        exit 2
        --- out
        --- err
        error: there is no index in index
        hint:  make one: kennisbasis index "path/to/studies"
    "#]],
    );
}

#[test]
fn an_index_of_a_newer_version_is_told_apart_from_a_damaged_one() {
    let shelf = shelf();
    run(shelf.dir.path(), ["index"]);
    let format = shelf.path("index/format.json");
    fs::write(&format, r#"{"format":99,"made_by":"9.9"}"#).unwrap();
    check(
        &shelf,
        &["search", "wijk"],
        expect![[r#"
            exit 2
            --- out
            --- err
            error: a newer kennisbasis made this index
            cause: the index has format 99; this program reads format 3
            hint:  install the newer version, or name another folder with --index
        "#]],
    );
    fs::write(&format, "{").unwrap();
    check(
        &shelf,
        &["search", "wijk"],
        expect![[r#"
        exit 2
        --- out
        --- err
        error: the index cannot be read
        cause: the index is damaged: format.json cannot be read
        hint:  delete the folder of the index and make it again: kennisbasis index (the PDFs are not touched)
    "#]],
    );
}

#[test]
fn a_file_that_is_no_pdf_gets_a_hint_and_exit_2() {
    let shelf = Shelf::new();
    fs::write(shelf.path("notes.txt"), "Beste Jan,").unwrap();
    check(
        &shelf,
        &["text", "notes.txt"],
        expect![[r#"
        exit 2
        --- out
        --- err
        error: cannot read notes.txt as a study
        cause: not a PDF: the file starts with `Beste Ja`
        hint:  move it out of the corpus, or list it in .kennisbasisignore
    "#]],
    );
    check(
        &shelf,
        &["text", "weg.pdf"],
        expect![[r#"
        exit 2
        --- out
        --- err
        error: cannot read weg.pdf
        cause: No such file or directory (os error 2)
        hint:  check the path; put it between quotation marks if it has spaces
    "#]],
    );
}

/// Runs the program as somebody without rights; `None` if that cannot be done.
#[cfg(unix)]
fn as_nobody(folder: &Path, args: &[&str]) -> Option<String> {
    let id = std::process::Command::new("id").arg("-u").output().ok()?;
    let output = if id.stdout == b"0\n" {
        std::process::Command::new("setpriv")
            .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
            .arg(env!("CARGO_BIN_EXE_kennisbasis"))
            .args(args)
            .current_dir(folder)
            .output()
            .ok()?
    } else {
        program(folder).args(args).output().ok()?
    };
    let err = String::from_utf8(output.stderr).unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    Some(format!("exit {}\n{out}{err}", output.status.code()?))
}

#[cfg(unix)]
#[test]
fn without_permission_a_file_is_refused_and_an_index_not_written() {
    use std::os::unix::fs::PermissionsExt;
    let shelf = shelf();
    let mode = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    // The program itself must be reachable for somebody else, too.
    let reachable = as_nobody(shelf.dir.path(), &["--version"]);
    mode(shelf.dir.path(), 0o755);
    let Some(_) = reachable.filter(|it| it.starts_with("exit 0")) else {
        eprintln!("skipped: cannot run the program as an ordinary user here");
        return;
    };
    let said = as_nobody(shelf.dir.path(), &["index"]).unwrap();
    expect![[r#"
        exit 2
        error: no permission to use the index
        cause: cannot use index
        cause: Permission denied (os error 13)
        hint:  name a folder of your own with --index
    "#]]
    .assert_eq(&steady(&said));

    fs::create_dir(shelf.path("index")).unwrap();
    mode(&shelf.path("index"), 0o777);
    mode(&shelf.path("corpus/ideeën.pdf"), 0o000);
    let said = as_nobody(shelf.dir.path(), &["index"]).unwrap();
    expect![[r#"
        exit 3
        3 files found = 1 indexed + 0 unchanged + 0 duplicate + 2 refused
          1 other file not read: 1 .docx
          1 locked with a password: save a copy without one
              corpus/slot.pdf
          1 not readable (no permission, or a dead link): see to that
              corpus/ideeën.pdf
        Done: 1 study can be searched, 1 page read in 0.0 s. Next: kennisbasis search "your question"
        Corpus: corpus (new)
        Reading 3 files, 0.0 MB.
    "#]].assert_eq(&steady(&said));
}

#[cfg(unix)]
#[test]
fn an_index_that_one_may_only_read_can_be_searched() {
    use std::os::unix::fs::PermissionsExt;
    let shelf = Shelf::new();
    shelf.put("a.pdf", &study(["De buurt zorgt."]));
    shelf.run(&["index"]);
    let mode = |folder: &str, mode| {
        let mode = fs::Permissions::from_mode(mode);
        fs::set_permissions(shelf.path(folder), mode).unwrap();
    };
    let folders = ["index/segments", "index", ""];
    for folder in folders {
        mode(folder, 0o555);
    }
    let said = as_nobody(shelf.dir.path(), &["search", "buurt"]);
    for folder in folders.iter().rev() {
        mode(folder, 0o755);
    }
    let Some(said) = said else {
        eprintln!("skipped: cannot run the program as an ordinary user here");
        return;
    };
    assert!(said.starts_with("exit 0\n"), "{said}");
    assert!(said.contains("De buurt zorgt."), "{said}");
    let told = "this search is not in the history: cannot use the review folder: ";
    assert!(said.contains(told), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_the_next_run_goes_on() {
    use std::process::Command;
    let shelf = shelf();
    for number in 0..40 {
        let lines: Vec<String> = (0..50)
            .map(|line| format!("Zin {line} van studie {number} over w{number}x{line} en de wijk."))
            .collect();
        let pdf = study(lines.iter().map(String::as_str));
        shelf.put(&format!("veel/{number}.pdf"), &pdf);
    }
    let index = shelf.path("index");
    fs::create_dir(&index).unwrap();
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"])
        .arg(&index)
        .output();
    if !mounted.is_ok_and(|it| it.status.success()) {
        eprintln!("skipped: cannot mount a small disk here");
        return;
    }
    let said = run(shelf.dir.path(), ["index"]);
    let more = Command::new("mount")
        .args(["-o", "remount,size=64m"])
        .arg(&index)
        .status();
    let next = run(shelf.dir.path(), ["index"]);
    let _ = Command::new("umount").arg(&index).status();
    assert_eq!(said.code, Some(2), "{}", said.all());
    assert!(said.err.contains("error: the disk is full"), "{}", said.err);
    assert!(more.unwrap().success());
    assert_eq!(next.code, Some(3), "{}", next.all());
}
