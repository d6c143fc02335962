//! The architecture, as a test: which module may know which.
//!
//! The tables stand in [`tables`].

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use house::{Circle, House, circles};
use tables::{MAY_USE, ONLY_IN, WITHIN};

mod house;
mod made_up;
mod tables;
mod tokens;

/// Folders in which no more than [`MOST_FILES`] stand side by side.
const AT_A_GLANCE: &[&str] = &["src/cli", "src/extract"];

/// How many files a reader takes in at a glance.
const MOST_FILES: usize = 16;

/// The longest a file may be. The cap is on concepts: many `impl` blocks in 500
/// lines are to be split, one thought in 600 is not to be cut in pieces.
const LONGEST_FILE: usize = 700;

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

/// The house as it stands: library and program.
fn house() -> House {
    let src = root().join("src");
    let texts: BTreeMap<String, String> = sources("src")
        .into_iter()
        .map(|(path, text)| (below(&path, &src), text))
        .collect();
    House::raise(&texts)
}

/// Returns a path below a folder, with `/` on every system.
fn below(path: &Path, folder: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap();
    let parts: Vec<&str> = inside.iter().map(|it| it.to_str().unwrap()).collect();
    parts.join("/")
}

#[test]
fn no_room_has_a_circle_of_files() {
    let circles = circles(&house().arrows());
    let told: Vec<String> = circles.iter().map(Circle::told).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn the_rooms_inside_a_room_only_use_the_rooms_they_may() {
    let mut faults = vec![];
    for (large, rooms) in WITHIN {
        let inside = |file: &str| {
            let (first, rest) = file.split_once('/')?;
            let second = rest.split('/').next()?.trim_end_matches(".rs");
            (first == *large).then(|| second.to_owned())
        };
        let house = house();
        let stand: Vec<String> = house.files().into_iter().filter_map(inside).collect();
        for name in rooms.iter().map(|(name, _)| *name) {
            if !stand.iter().any(|it| it == name) {
                faults.push(format!("{large}/{name} no longer exists"));
            }
        }
        for ((from, to), names) in house.arrows() {
            let (Some(left), Some(right)) = (inside(&from), inside(&to)) else {
                continue;
            };
            // The front file is the map: it names every room.
            if left == right || left == "mod" {
                continue;
            }
            let Some((_, allowed)) = rooms.iter().find(|(name, _)| *name == left) else {
                faults.push(format!("{large}/{left} is not in the table"));
                continue;
            };
            if !allowed.contains(&right.as_str()) {
                faults.push(format!("{from} uses {to}: {names:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn commands_do_not_know_each_other() {
    let command = |file: &str| {
        let inside = file.strip_prefix("cli/commands/")?.split('/').next()?;
        Some(inside.trim_end_matches(".rs").to_owned())
    };
    let (mut seen, mut faults) = (0, vec![]);
    for ((from, to), names) in house().arrows() {
        let Some(one) = command(&from) else { continue };
        seen += 1;
        if command(&to).is_some_and(|other| other != one) {
            faults.push(format!("{from} uses {to}: {names:?}"));
        }
    }
    assert!(
        seen > 20,
        "the commands stand where this test looks: {seen}"
    );
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_folder_is_taken_in_at_a_glance() {
    for folder in AT_A_GLANCE {
        let files = fs::read_dir(root().join(folder))
            .unwrap()
            .filter(|it| it.as_ref().unwrap().path().is_file())
            .count();
        assert!(files <= MOST_FILES, "{folder} holds {files} files");
    }
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

/// The files of the laws that hold the index against the scan; no other file of
/// them, and so not the scan, may know the index.
const ASK_THE_INDEX: &[&str] = &["answer", "found", "shelf", "text", "typed"];

#[test]
fn the_slow_scan_knows_neither_index_nor_search() {
    let laws = root().join("tests/it/laws");
    let mut checked = 0;
    for (path, text) in sources("tests/it/laws") {
        let name = below(&path, &laws);
        let file = name.trim_end_matches(".rs");
        if ASK_THE_INDEX.contains(&file) {
            continue;
        }
        let library = names_after("kennisbasis::", &text);
        let beside = names_after("super::", &text).into_iter();
        let beside = beside.chain(names_after("crate::laws::", &text));
        for used in library {
            let is_allowed = ["analyse", "study"].contains(&used.as_str());
            assert!(is_allowed, "{name} uses {used}");
        }
        // `shrink` tells of a case as it is typed.
        for used in beside.filter(|_| file != "shrink") {
            let is_allowed = !ASK_THE_INDEX.contains(&used.as_str());
            assert!(is_allowed, "{name} uses {used}");
        }
        checked += usize::from(file.starts_with("scan"));
    }
    assert!(checked > 2, "the scan has moved");
}
