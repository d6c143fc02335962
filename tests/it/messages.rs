//! The table of messages: the same in both languages, and what the code asks of it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

/// What each key has filled in; a part of a message is `key.part`.
type Table = BTreeMap<String, BTreeSet<String>>;

/// Messages that are the same in both languages.
const ALIKE: &[&str] = &[
    "cards-heading",
    "cards-sheet-studies",
    "facets-studies",
    "facets-total",
    "map-facet-opgave",
    "map-studies",
    "print-corpus",
    "print-interviews",
    "print-score",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Reads all files of a language; every fault in them is told.
fn table(code: &str) -> (Table, BTreeMap<String, String>) {
    let (mut table, mut texts) = (Table::new(), BTreeMap::new());
    let folder = root().join("src/messages").join(code);
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let resource = parser::parse(text.as_str());
        let resource =
            resource.unwrap_or_else(|(_, faults)| panic!("{}: {faults:?}", path.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let value = message.value.iter().map(|it| (String::new(), it));
            let parts = message.attributes.iter();
            let parts = parts.map(|it| (format!(".{}", it.id.name), &it.value));
            for (part, pattern) in value.chain(parts) {
                let mut names = BTreeSet::new();
                filled_in(pattern, &mut names);
                let key = format!("{}{part}", message.id.name);
                texts.insert(key.clone(), format!("{pattern:?}"));
                let twice = table.insert(key.clone(), names);
                assert!(twice.is_none(), "{code}: {key} stands twice");
            }
        }
    }
    (table, texts)
}

fn filled_in(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, names);
        }
    }
}

fn in_expression(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
    let mut inline = |it: &InlineExpression<&str>| match it {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } => {}
        other => panic!("only variables and texts are filled in: {other:?}"),
    };
    match expression {
        Expression::Inline(it) => inline(it),
        Expression::Select { selector, variants } => {
            inline(selector);
            for variant in variants {
                filled_in(&variant.value, names);
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_things_to_fill_in() {
    let ((english, en), (dutch, nl)) = (table("en"), table("nl"));
    assert_eq!(english, dutch);
    let same = en.keys().filter(|it| en[*it] == nl[*it]);
    let same: Vec<&String> = same.filter(|it| !ALIKE.contains(&it.as_str())).collect();
    assert!(same.is_empty(), "not translated: {same:#?}");
}

/// Every `tell!("key", name = …)` in the program.
fn asked() -> Vec<(PathBuf, String, BTreeSet<String>)> {
    let mut found = vec![];
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.lines().filter(|it| !it.trim_start().starts_with("//"));
                let text = code.collect::<Vec<_>>().join("\n");
                for call in text.split("tell!(").skip(1) {
                    if let Some((key, names)) = call_of(call) {
                        found.push((path.clone(), key, names));
                    }
                }
            }
        }
    }
    found
}

/// Reads a call from behind its parenthesis: the key, and the names that are given.
fn call_of(call: &str) -> Option<(String, BTreeSet<String>)> {
    let call = call.trim_start().strip_prefix('"')?;
    let (key, mut rest) = call.split_once('"')?;
    let mut names = BTreeSet::new();
    let (mut depth, mut in_text) = (0, false);
    let mut part = String::new();
    while let Some(c) = rest.chars().next() {
        let before = rest;
        rest = &rest[c.len_utf8()..];
        match c {
            '\\' if in_text => rest = rest.get(1..)?,
            '"' => in_text = !in_text,
            _ if in_text => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                part.clear();
                continue;
            }
            '=' if depth == 0 && !before[1..].starts_with(['=', '>']) => {
                let name = part.trim();
                let is_name = |c: char| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit();
                if !name.is_empty() && name.chars().all(is_name) {
                    names.insert(name.to_owned());
                }
            }
            _ => {}
        }
        part.push(c);
    }
    Some((key.to_owned(), names))
}

#[test]
fn calls_are_read_with_the_names_they_give() {
    let call = r#""search-total", studies = count(a, ","), file = if x == y { "=" } else { z })"#;
    let names: BTreeSet<String> = ["studies", "file"].map(str::to_owned).into();
    assert_eq!(call_of(call), Some(("search-total".to_owned(), names)));
    assert_eq!(call_of("$key)"), None);
}

#[test]
fn what_the_code_asks_stands_in_the_table_and_nothing_else_does() {
    let (table, _) = table("en");
    let mut faults = vec![];
    let mut used = BTreeSet::new();
    for (path, key, names) in asked() {
        used.insert(key.clone());
        let file = path.strip_prefix(root()).unwrap().display().to_string();
        match table.get(&key) {
            None => faults.push(format!("{file}: there is no {key}")),
            Some(known) if *known != names => {
                faults.push(format!("{file}: {key} has {known:?}, is given {names:?}"));
            }
            Some(_) => {}
        }
    }
    let unused = table.keys().filter(|it| !used.contains(*it));
    faults.extend(unused.map(|it| format!("nobody asks {it}")));
    assert!(faults.is_empty(), "{faults:#?}");
}
