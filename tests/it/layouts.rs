//! Layouts whose order of reading is known: word for word, and paragraph for
//! paragraph.
//!
//! The PDFs and their truth are in `tests/layouts`; its README says what each
//! tests, and by which rule the truth was written.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use kennisbasis::{
    extract::{Extraction, Limits, extract},
    study::sentences,
};

/// The least word F1 and the least order of any layout, and of their mean.
const EACH: f64 = 0.97;
const MEAN: f64 = 0.995;

/// How many layouts there are; fewer would be tests that are skipped unseen.
const LAYOUTS: usize = 13;

struct Layout {
    name: String,
    truth: String,
    read: Extraction,
}

fn layouts() -> Vec<Layout> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/layouts");
    let mut pdfs: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it == "pdf"))
        .collect();
    pdfs.sort();
    assert_eq!(pdfs.len(), LAYOUTS);
    pdfs.into_iter()
        .map(|pdf| {
            let name = pdf.file_stem().unwrap().to_string_lossy().into_owned();
            let bytes = fs::read(&pdf).unwrap();
            Layout {
                truth: fs::read_to_string(pdf.with_extension("txt")).unwrap(),
                read: extract(bytes, &name, &Limits::default()).unwrap(),
                name,
            }
        })
        .collect()
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The harmonic mean of precision and recall, where `shared` words are right.
fn f1(shared: usize, truth: &[String], read: &[String]) -> f64 {
    2.0 * shared as f64 / (truth.len() + read.len()) as f64
}

/// How many words two texts have in common, in any order.
fn shared(truth: &[String], read: &[String]) -> usize {
    let mut spare: BTreeMap<&str, usize> = BTreeMap::new();
    for word in truth {
        *spare.entry(word).or_default() += 1;
    }
    read.iter()
        .filter(|word| match spare.get_mut(word.as_str()) {
            Some(left) if *left > 0 => {
                *left -= 1;
                true
            }
            _ => false,
        })
        .count()
}

/// The length of the longest common subsequence.
fn in_order(truth: &[String], read: &[String]) -> usize {
    let mut row = vec![0; read.len() + 1];
    for word in truth {
        let mut diagonal = 0;
        for (at, other) in read.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if word == other {
                diagonal + 1
            } else {
                above.max(row[at])
            };
            diagonal = above;
        }
    }
    row[read.len()]
}

#[test]
fn every_word_is_read_and_in_order() {
    let layouts = layouts();
    let mut sums = [0.0; 2];
    for layout in &layouts {
        let text: Vec<&str> = layout
            .read
            .pages
            .iter()
            .map(|it| it.text.as_str())
            .collect();
        let (truth, read) = (words(&layout.truth), words(&text.join("\n")));
        let measures =
            [shared(&truth, &read), in_order(&truth, &read)].map(|it| f1(it, &truth, &read));
        for (sum, measure) in sums.iter_mut().zip(measures) {
            *sum += measure;
            assert!(
                measure >= EACH,
                "{}: F1 and order {measures:?}",
                layout.name
            );
        }
    }
    let means = sums.map(|sum| sum / layouts.len() as f64);
    assert!(means.iter().all(|it| *it >= MEAN), "{means:?}");
}

#[test]
fn what_is_one_paragraph_on_paper_is_one_here() {
    let mut faults = vec![];
    for layout in layouts() {
        let read: BTreeSet<Vec<String>> = layout
            .read
            .pages
            .iter()
            .flat_map(|page| {
                page.paragraphs
                    .iter()
                    .map(|span| words(&page.text[span.clone()]))
            })
            .collect();
        let known = layout
            .truth
            .split(['\n', '\u{c}'])
            .filter(|it| !it.is_empty());
        for paragraph in known {
            if !read.contains(&words(paragraph)) {
                faults.push(format!("{}: {paragraph}", layout.name));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_sentence_is_whole_past_columns_notes_and_boxes() {
    let mut faults = vec![];
    for layout in layouts() {
        // A sentence that stands twice on paper must be read twice.
        let mut spare: BTreeMap<&str, usize> = BTreeMap::new();
        for page in &layout.read.pages {
            for span in page
                .paragraphs
                .iter()
                .flat_map(|it| sentences(&page.text, it))
            {
                *spare.entry(&page.text[span]).or_default() += 1;
            }
        }
        for paragraph in layout.truth.split(['\n', '\u{c}']) {
            for span in sentences(paragraph, &(0..paragraph.len())) {
                let left = spare.entry(&paragraph[span.clone()]).or_default();
                if *left == 0 {
                    faults.push(format!("{}: {}", layout.name, &paragraph[span]));
                }
                *left = left.saturating_sub(1);
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
