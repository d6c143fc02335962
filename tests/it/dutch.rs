//! What the program says in Dutch.

mod commands;
mod failure;
mod history;
mod print;

use expect_test::Expect;

use crate::support::{
    cmd::{Said, program},
    example::{shelf, steady},
    shelf::Shelf,
};

/// Runs the program in Dutch.
fn said(shelf: &Shelf, args: &[&str]) -> Said {
    shelf.run(&[&["--ui", "nl"], args].concat())
}

#[track_caller]
fn check(answer: &str, expected: Expect) {
    expected.assert_eq(&steady(answer));
}

fn indexed() -> Shelf {
    let shelf = shelf();
    shelf.run(&["index"]);
    shelf
}

/// What the program says when there is no index, by what asks for a language.
fn without_index(ui: &[&str], variable: &str, system: &str) -> String {
    let shelf = Shelf::new();
    let mut command = program(shelf.dir.path());
    command.env("KENNISBASIS_UI", variable);
    command.env("LC_ALL", system);
    let output = command.args(ui).arg("status").output().unwrap();
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn the_option_goes_before_the_variable_and_that_before_the_system() {
    let is_dutch = |said: String| {
        assert!(
            said.starts_with("fout:") || said.starts_with("error:"),
            "{said}"
        );
        said.starts_with("fout:")
    };
    assert!(is_dutch(without_index(
        &["--ui", "nl"],
        "en",
        "en_GB.UTF-8"
    )));
    assert!(!is_dutch(without_index(
        &["--ui", "en"],
        "nl",
        "nl_NL.UTF-8"
    )));
    assert!(is_dutch(without_index(&[], "nl", "en_GB.UTF-8")));
    assert!(!is_dutch(without_index(&[], "fr", "nl_NL.UTF-8")));
    // Elsewhere the system does not ask variables for its language.
    if cfg!(target_os = "linux") {
        assert!(is_dutch(without_index(&[], "", "nl_BE.UTF-8")));
        assert!(!is_dutch(without_index(&[], "", "C")));
    }
}
