//! The README is true: its commands do what it says.

use std::{fs, path::Path};

use crate::support::cmd::run;

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

#[test]
fn the_two_commands_stand_in_the_readme_and_the_first_one_answers() {
    let readme = read("README.md");
    let question = "ervaringskennis van bewoners";
    assert!(readme.contains(&format!("cargo run --release -- search \"{question}\"")));
    assert!(readme.contains("\ncargo test\n"));

    let dir = tempfile::tempdir().unwrap();
    let corpus = format!("{}/corpus", env!("CARGO_MANIFEST_DIR"));
    let said = run(dir.path(), ["--corpus", &corpus, "search", question]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.err.contains("There is no index yet"), "{}", said.err);
    let first = said.out.lines().next().unwrap();
    assert!(first.starts_with("1. Wat de straat al weet"), "{first}");
    assert!(
        readme.contains(first),
        "the picture in the README shows: {first}"
    );

    // The picture is what is printed, whatever the width of the page.
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let picture = squeezed(&readme);
    let said = run(dir.path(), ["search", question, "--limit", "2"]);
    // The corpus lies elsewhere here, so its paths differ.
    let lines = said.out.lines().filter(|it| !it.contains("corpus/"));
    for line in lines.map(squeezed).filter(|it| !it.is_empty()) {
        assert!(picture.contains(&line), "the picture shows: {line}");
    }
}

#[test]
fn every_command_named_in_the_readme_exists() {
    let dir = tempfile::tempdir().unwrap();
    let help = run(dir.path(), ["--help"]).out;
    for text in [
        read("README.md"),
        read("corpus/README.md"),
        read("index/README.md"),
    ] {
        for rest in text.split("kennisbasis ").skip(1) {
            let word = rest.split([' ', '`', '\n', '.', ',', ')']).next().unwrap();
            let is_command = !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase());
            // Prose may name the program, too: only what stands in code counts.
            let in_code = text.contains(&format!("`kennisbasis {word}"))
                || text.contains(&format!("\nkennisbasis {word}"));
            if is_command && in_code {
                assert!(
                    help.contains(&format!("  {word} ")),
                    "there is no command {word}"
                );
            }
        }
    }
}
