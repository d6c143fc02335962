//! How many works a reference list has, against the XML of papers.

use std::fs;

use kennisbasis::{
    classify::{ZonedText, design},
    detect::detect,
    extract::{Limits, extract},
};

use super::shared;

/// Of so many hundred papers the number is right, or off by one: a little under
/// what was reached.
const LEAST: usize = 80;

#[test]
fn reference_lists_are_counted_as_their_publishers_do() {
    let Some(truth) = shared("corpus/truth") else {
        return;
    };
    let mut files: Vec<_> = fs::read_dir(truth)
        .unwrap()
        .map(|it| it.unwrap().path())
        .filter(|it| it.extension().is_some_and(|it| it == "xml"))
        .collect();
    files.sort();
    let (mut near, mut exact, mut all) = (0, 0, 0);
    for xml in files {
        let text = fs::read_to_string(&xml).unwrap_or_default();
        let expected = text.matches("<ref ").count() + text.matches("<ref>").count();
        let name = xml.file_name().unwrap().to_string_lossy().into_owned();
        let name = name.trim_end_matches(".xml").trim_end_matches(".gt");
        let pdf = xml.with_file_name(format!("{name}.pdf"));
        if expected == 0 || !pdf.exists() {
            continue;
        }
        let read = extract(fs::read(&pdf).unwrap(), name, &Limits::default()).unwrap();
        let passages = detect(&read.pages).passages;
        let found = design(&ZonedText::of(&read.pages, &passages, &read.sections, None)).references;
        let found = found.unwrap_or_default();
        if found != expected {
            eprintln!("{name}: {found} works, {expected} in its XML");
        }
        all += 1;
        exact += usize::from(found == expected);
        near += usize::from(found.abs_diff(expected) <= 1);
    }
    eprintln!("reference lists: {exact} of {all} right, {near} right or off by one");
    assert!(near * 100 >= LEAST * all);
}
