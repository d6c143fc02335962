//! Which file imports from which: the plan of the house as it was built.
//!
//! ```text
//! { path: text } ─raise→ House ─arrows→ (file, file) with the names that tie them
//!                              ─circles→ files that know each other
//! ```
//!
//! An arrow goes to the file that *hands out* a name: `use super::X` in a child
//! is an arrow to the front file if X is defined or re-exported there, and to
//! the file of X if X is itself a module. `mod x;` is an arrow too, so a child
//! that imports from its front file makes a circle.
//!
//! **Never:** the standard library and other crates, what is there in tests
//! alone, methods (whoever calls one imported the type, or was handed it).

use std::collections::{BTreeMap, BTreeSet};

use super::tokens::{closing, without_tests, words};

/// The name by which the program imports the library.
const LIBRARY: &str = "kennisbasis";
/// The name given here to the crate of the program.
const PROGRAM: &str = "program";

/// One module: a file and what stands in it.
struct Module {
    file: String,
    words: Vec<String>,
    /// What it defines or re-exports that is no module.
    names: BTreeSet<String>,
}

/// All modules of the library and the program, by their whole path.
pub(super) struct House {
    modules: BTreeMap<String, Module>,
}

/// Who imports from whom, with the paths that were written for it.
pub(super) type Arrows = BTreeMap<(String, String), BTreeSet<String>>;

/// A set of files each of which can be reached from each other.
pub(super) struct Circle {
    /// Its files, sorted.
    pub(super) files: Vec<String>,
    /// The arrows between them.
    pub(super) arrows: Arrows,
}

impl Circle {
    /// Says what ties the circle, one arrow a line.
    pub(super) fn told(&self) -> String {
        let mut text = format!("circle of {} files", self.files.len());
        for ((from, to), names) in &self.arrows {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            text.push_str(&format!("\n    {from} → {to}: {}", names.join(", ")));
        }
        text
    }
}

/// One path of a `use`, whole, and the name it has from then on.
struct Leaf {
    path: Vec<String>,
    name: String,
}

impl House {
    /// Reads the modules that can be reached from `lib.rs` and `main.rs`.
    ///
    /// `sources` holds the text of each file by its path below `src/`.
    pub(super) fn raise(sources: &BTreeMap<String, String>) -> Self {
        let mut modules = BTreeMap::new();
        let mut todo = vec![
            (LIBRARY.to_owned(), "lib.rs".to_owned()),
            (PROGRAM.to_owned(), "main.rs".to_owned()),
        ];
        while let Some((path, file)) = todo.pop() {
            let Some(text) = sources.get(&file) else {
                continue;
            };
            let words = without_tests(words(text));
            for name in declared(&words) {
                let folder = folder_of(&file);
                let beside = format!("{folder}{name}.rs");
                let within = format!("{folder}{name}/mod.rs");
                let child = if sources.contains_key(&beside) {
                    beside
                } else {
                    within
                };
                todo.push((format!("{path}::{name}"), child));
            }
            let names = names(&words);
            modules.insert(path, Module { file, words, names });
        }
        Self { modules }
    }

    /// Returns the files that belong to the house.
    pub(super) fn files(&self) -> Vec<&str> {
        self.modules.values().map(|it| it.file.as_str()).collect()
    }

    /// Returns all arrows between files.
    pub(super) fn arrows(&self) -> Arrows {
        let mut arrows = Arrows::new();
        for (path, module) in &self.modules {
            for name in declared(&module.words) {
                if let Some(child) = self.modules.get(&format!("{path}::{name}")) {
                    let arrow = (module.file.clone(), child.file.clone());
                    arrows
                        .entry(arrow)
                        .or_default()
                        .insert(format!("mod {name}"));
                }
            }
            for (target, written) in self.imports(path, module) {
                let arrow = (module.file.clone(), self.modules[&target].file.clone());
                if arrow.0 != arrow.1 {
                    arrows.entry(arrow).or_default().insert(written);
                }
            }
        }
        arrows
    }

    /// Returns the modules that a module imports from, each with the path.
    fn imports(&self, path: &str, module: &Module) -> Vec<(String, String)> {
        let mut found = vec![];
        let mut known = BTreeMap::new();
        for leaf in leaves(&module.words) {
            let called = is_called(&module.words, &leaf.name);
            let Some((target, reached)) = self.walk(path, &leaf.path, &known, called) else {
                continue;
            };
            if reached {
                known.insert(leaf.name, target.clone());
            }
            found.push((target, leaf.path.join("::")));
        }
        for (place, written) in inline(&module.words) {
            let called = module.words.get(place).is_some_and(|it| it == "(");
            if let Some((target, _)) = self.walk(path, &written, &known, called) {
                found.push((target, written.join("::")));
            }
        }
        found
    }

    /// Follows a path from a module to the module that hands out its name;
    /// also says whether the path names that module itself.
    ///
    /// A name may be a module and a function of the same front file; `called`
    /// says that the function is meant.
    fn walk(
        &self,
        from: &str,
        path: &[String],
        known: &BTreeMap<String, String>,
        called: bool,
    ) -> Option<(String, bool)> {
        let root = from.split("::").next()?;
        let child = |name: &str| Some(format!("{from}::{name}"));
        let mut at = match path[0].as_str() {
            "crate" => root.to_owned(),
            "self" => from.to_owned(),
            "super" => above(from)?,
            LIBRARY => LIBRARY.to_owned(),
            name => match known.get(name) {
                Some(module) => module.clone(),
                None => child(name).filter(|it| self.modules.contains_key(it))?,
            },
        };
        for (place, name) in path.iter().enumerate().skip(1) {
            let is_last = place + 1 == path.len();
            let next = format!("{at}::{name}");
            match name.as_str() {
                "super" => at = above(&at)?,
                "self" => {}
                _ if self.modules.contains_key(&next) => {
                    if is_last && called && self.modules[&at].names.contains(name) {
                        return Some((at, false));
                    }
                    at = next;
                }
                _ => return self.modules.contains_key(&at).then_some((at, false)),
            }
        }
        self.modules.contains_key(&at).then_some((at, true))
    }
}

/// Returns the sets of files that can all be reached from each other.
pub(super) fn circles(arrows: &Arrows) -> Vec<Circle> {
    let mut reach: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut to: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (from, target) in arrows.keys() {
        to.entry(from).or_default().push(target);
    }
    for start in to.keys() {
        let mut seen = BTreeSet::new();
        let mut todo = to[start].clone();
        while let Some(file) = todo.pop() {
            if seen.insert(file) {
                todo.extend(to.get(file).into_iter().flatten());
            }
        }
        reach.insert(start, seen);
    }
    let is_mutual =
        |a: &str, b: &str| reach[a].contains(b) && reach.get(b).is_some_and(|it| it.contains(a));
    let mut found: Vec<Circle> = vec![];
    for file in reach.keys().filter(|it| reach[*it].contains(*it)) {
        if found.iter().any(|it| it.files.iter().any(|it| it == file)) {
            continue;
        }
        let files: Vec<String> = reach
            .keys()
            .filter(|other| is_mutual(file, other))
            .map(|it| (*it).to_owned())
            .collect();
        let arrows = arrows
            .iter()
            .filter(|((from, to), _)| files.contains(from) && files.contains(to))
            .map(|(arrow, names)| (arrow.clone(), names.clone()))
            .collect();
        found.push(Circle { files, arrows });
    }
    found
}

/// Returns the folder in which the children of a file stand, with its slash.
fn folder_of(file: &str) -> String {
    let is_front = ["lib.rs", "main.rs", "mod.rs"]
        .iter()
        .any(|it| file == *it || file.ends_with(&format!("/{it}")));
    if is_front {
        let end = file.rfind('/').map_or(0, |it| it + 1);
        file[..end].to_owned()
    } else {
        format!("{}/", file.trim_end_matches(".rs"))
    }
}

fn above(module: &str) -> Option<String> {
    module.rsplit_once("::").map(|(above, _)| above.to_owned())
}

/// Returns the modules that a file declares and that stand in files of their own.
fn declared(words: &[String]) -> Vec<&str> {
    words
        .windows(3)
        .filter(|it| it[0] == "mod" && it[2] == ";")
        .map(|it| it[1].as_str())
        .collect()
}

/// Returns what a file defines or re-exports, but for its modules.
fn names(words: &[String]) -> BTreeSet<String> {
    const DEFINES: [&str; 7] = ["fn", "struct", "enum", "trait", "const", "static", "type"];
    let defined = words
        .windows(2)
        .filter(|it| DEFINES.contains(&it[0].as_str()))
        .map(|it| it[1].clone());
    defined
        .chain(leaves(words).into_iter().map(|it| it.name))
        .collect()
}

/// Says whether a name is called as a function that stands by itself.
fn is_called(words: &[String], name: &str) -> bool {
    words
        .windows(3)
        .any(|it| it[1] == name && it[2] == "(" && ![".", "fn", "::"].contains(&it[0].as_str()))
}

/// Returns every path of every `use`.
fn leaves(words: &[String]) -> Vec<Leaf> {
    let mut found = vec![];
    for (place, word) in words.iter().enumerate() {
        if word == "use" {
            tree(words, place + 1, &[], &mut found);
        }
    }
    found
}

/// Reads one tree of a `use`; returns the place behind it.
fn tree(words: &[String], mut at: usize, before: &[String], found: &mut Vec<Leaf>) -> usize {
    let mut path = before.to_vec();
    while at < words.len() {
        match words[at].as_str() {
            "{" => {
                let end = closing(words, at);
                at += 1;
                while at < end {
                    at = tree(words, at, &path, found);
                    if words[at] == "," {
                        at += 1;
                    }
                }
                return end + 1;
            }
            "::" => at += 1,
            "as" => {
                let name = words[at + 1].clone();
                found.push(Leaf { path, name });
                return at + 2;
            }
            "*" => {
                at += 1;
                break;
            }
            ";" | "," | "}" => break,
            name => {
                path.push(name.to_owned());
                at += 1;
            }
        }
    }
    if path.len() > 1 && path.last().is_some_and(|it| it == "self") {
        path.pop();
    }
    if let Some(name) = path.last().cloned() {
        found.push(Leaf { path, name });
    }
    at
}

/// Returns the paths that stand outside of any `use`, each with the place
/// behind it.
fn inline(words: &[String]) -> Vec<(usize, Vec<String>)> {
    let mut found = vec![];
    let mut at = 0;
    while at < words.len() {
        // `pub(in crate::x)` says who may look, not what is used.
        let is_limit = words[at] == "pub" && words.get(at + 1).is_some_and(|it| it == "(");
        if is_limit {
            at = closing(words, at + 1) + 1;
            continue;
        }
        if words[at] == "use" {
            while at < words.len() && words[at] != ";" {
                at += 1;
            }
            continue;
        }
        let begins = words.get(at + 1).is_some_and(|it| it == "::")
            && (at == 0 || words[at - 1] != "::")
            && is_name(&words[at]);
        if !begins {
            at += 1;
            continue;
        }
        let mut path = vec![words[at].clone()];
        at += 1;
        while words.get(at).is_some_and(|it| it == "::")
            && words.get(at + 1).is_some_and(|it| is_name(it))
        {
            path.push(words[at + 1].clone());
            at += 2;
        }
        found.push((at, path));
    }
    found
}

fn is_name(word: &str) -> bool {
    word.chars().all(|c| c.is_alphanumeric() || c == '_')
}
