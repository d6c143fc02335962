//! The architecture, as a test: which module may know which.
//!
//! Read a line as "left may use right". Adding a word here is a design
//! decision; make it in the commit that needs it and say why.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Every top-level module of the library, in pipeline order.
const MAY_USE: &[(&str, &[&str])] = &[
    ("study", &[]),
    ("walk", &["study"]),
    ("extract", &["study"]),
    // What a page draws and what is on it are two trades: `ocr` draws pages that
    // `extract` hands out, through a trait of `extract`.
    ("ocr", &["study", "extract"]),
    ("detect", &["study"]),
    ("classify", &["study"]),
    ("analyse", &["study"]),
    ("index", &["study", "analyse"]),
    (
        "pipeline",
        &[
            "study", "walk", "extract", "ocr", "detect", "classify", "analyse", "index",
        ],
    ),
    ("search", &["study", "analyse", "index"]),
    // Tables of codes need to know which studies have which, and no more: what
    // a question finds comes in as a set of studies.
    ("survey", &["study", "index"]),
    // What people make stands by itself: it outlives the index.
    ("review", &["study"]),
    ("export", &["study"]),
    // A desk strings search, survey and review together as `pipeline` does the
    // stages of a build. It fills in the map that `export` draws, and so calls
    // studies and pages as all files do.
    (
        "desk",
        &[
            "study", "walk", "extract", "ocr", "detect", "classify", "index", "pipeline", "search",
            "survey", "review", "export",
        ],
    ),
];

/// Outside names and the only modules that may speak them.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("lopdf::", &["extract"]),
    ("hayro_", &["extract", "ocr"]),
    ("hayro::", &["ocr"]),
    ("whatlang::", &["detect"]),
    ("aho_corasick::", &["classify"]),
    ("frostem::", &["analyse"]),
    ("fst::", &["analyse"]),
    ("tantivy::", &["index"]),
    ("winnow::", &["search"]),
    ("rayon::", &["pipeline"]),
    ("serde", &["index", "review", "export"]),
    ("csv::", &["export", "desk"]),
    ("rust_xlsxwriter::", &["export"]),
    ("std::fs", &["walk", "ocr", "index", "review"]),
    ("std::env", &[]),
    ("std::process", &["ocr"]),
    ("println!", &[]),
    ("clap::", &[]),
];

/// The longest a file may be before it is split by concept.
const LONGEST_FILE: usize = 500;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All Rust files below a folder, with their text.
fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut files = vec![];
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                files.push((path.clone(), fs::read_to_string(path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

/// The library: (top-level module, text without comments and tests).
fn library_sources() -> Vec<(String, String)> {
    let src = root().join("src");
    let mut found = vec![];
    for (path, text) in sources("src") {
        let inside = path.strip_prefix(&src).unwrap();
        let module = inside.iter().next().unwrap().to_str().unwrap();
        let module = module.trim_end_matches(".rs");
        // The build script stands beside its lists, but is no part of the library.
        if ["lib", "main", "cli"].contains(&module) || path.ends_with("data/build.rs") {
            continue;
        }
        let code = text.split("#[cfg(test)]\n").next().unwrap();
        let code: Vec<&str> = code
            .lines()
            .filter(|it| !it.trim_start().starts_with("//"))
            .collect();
        found.push((module.to_owned(), code.join("\n")));
    }
    found
}

/// Returns the names that follow a prefix, also those in `crate::{a::X, b}`.
fn names_after(prefix: &str, text: &str) -> Vec<String> {
    let mut names = vec![];
    for rest in text.split(prefix).skip(1) {
        let Some(list) = rest.strip_prefix('{') else {
            names.push(first_word(rest));
            continue;
        };
        let mut depth = 0;
        let mut item = String::new();
        for c in list.chars() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => names.push(first_word(&std::mem::take(&mut item))),
                _ => {}
            }
            if depth == 0 && c != ',' {
                item.push(c);
            }
        }
        names.push(first_word(&item));
    }
    names.retain(|it| !it.is_empty());
    names
}

fn first_word(text: &str) -> String {
    let text = text.trim_start();
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

#[test]
fn modules_only_use_the_modules_they_may() {
    let mut faults = vec![];
    let mut seen = vec![];
    for (module, text) in library_sources() {
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == module) else {
            faults.push(format!("{module} is not in the table"));
            continue;
        };
        for used in names_after("crate::", &text) {
            if used != module && !allowed.contains(&used.as_str()) {
                faults.push(format!("{module} uses {used}"));
            }
        }
        for (name, homes) in ONLY_IN {
            let is_spoken = match name.strip_prefix("std::") {
                Some(part) => names_after("std::", &text).iter().any(|it| it == part),
                None => text.contains(name),
            };
            if is_spoken && !homes.contains(&module.as_str()) {
                faults.push(format!("{module} speaks {name}"));
            }
        }
        seen.push(module);
    }
    for (module, _) in MAY_USE {
        assert!(
            seen.iter().any(|name| name == module),
            "{module} no longer exists"
        );
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_table_reads_grouped_imports() {
    let text =
        "use crate::{\n    analyse::{fold, form},\n    index::Index,\n};\ncrate::study::Page";
    assert_eq!(names_after("crate::", text), ["analyse", "index", "study"]);
}

#[test]
fn every_file_says_what_it_is_and_is_short_enough() {
    let mut faults = vec![];
    for (path, text) in sources("src").into_iter().chain(sources("tests")) {
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        if !text.starts_with("//!") {
            faults.push(format!("{name} has no header"));
        }
        if text.lines().count() > LONGEST_FILE {
            faults.push(format!("{name} is over {LONGEST_FILE} lines"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn only_the_ui_prints_and_every_test_file_is_run() {
    for (path, text) in sources("src/cli") {
        let prints = ["println!", "eprintln!", "print!", "eprint!", "io::stdout()"];
        let is_ui = path.ends_with("cli/ui.rs");
        for print in prints {
            assert!(is_ui || !text.contains(print), "{} prints", path.display());
        }
    }
    let main = fs::read_to_string(root().join("tests/it/main.rs")).unwrap();
    for (path, _) in sources("tests/it") {
        let parent = path.parent().unwrap();
        let stem = path.file_stem().unwrap().to_str().unwrap();
        if parent.ends_with("it") && stem != "main" {
            assert!(main.contains(&format!("mod {stem};")), "{stem} is not run");
        }
    }
}
