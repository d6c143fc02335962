//! How well studies are coded: precision, recall and F1 of every value.
//!
//! **Measured:** the codes of whole PDFs, read and classified as `index` does,
//! against what people coded; `README.md` says by whom. Once with all cues, and
//! once with each document's own cues left out, so that a cue that was put in
//! for one document helps nowhere. **Notes:** no times. Writes
//! `benches/results/facets.md`; run with
//! `cargo bench --profile dev --bench facets`.

mod coded;
mod report;
mod tally;

use std::{collections::BTreeMap, fs, path::Path, sync::Arc};

use kennisbasis::{classify::Taxonomy, study::Language};

use coded::{Document, Set};
use tally::Tally;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut measured = vec![];
    for set in Set::all(root) {
        // What does not travel with the project is not measured without it.
        let Some(documents) = set.read() else {
            continue;
        };
        let all = Tally::of(&set, &documents, |_| Taxonomy::built_in());
        let own = own_cues(&documents);
        let without = Tally::of(&set, &documents, |document| without(&own, document));
        measured.push((set, all, without));
    }
    let report = report::write(&measured);
    fs::write(root.join("benches/results/facets.md"), report).expect("the results can be written");
}

/// Finds the cues that stand in one document of the set only, with its number.
fn own_cues(documents: &[Document]) -> BTreeMap<String, usize> {
    let taxonomy = Taxonomy::built_in();
    let mut found: BTreeMap<String, Option<usize>> = BTreeMap::new();
    for (number, document) in documents.iter().enumerate() {
        for (text, language) in document.passages() {
            for cue in cues(&taxonomy, text, language) {
                let only = found.entry(cue).or_insert(Some(number));
                *only = only.filter(|first| *first == number);
            }
        }
    }
    found
        .into_iter()
        .filter_map(|(cue, only)| Some((cue, only?)))
        .collect()
}

fn cues(taxonomy: &Taxonomy, text: &str, language: Language) -> Vec<String> {
    let cues = taxonomy.cues_in(text, language);
    cues.into_iter().map(str::to_owned).collect()
}

/// Builds the taxonomy without the cues that only document `number` has.
fn without(own: &BTreeMap<String, usize>, number: usize) -> Arc<Taxonomy> {
    let tables: Vec<(&str, String)> = Taxonomy::tables()
        .iter()
        .map(|&(name, text)| {
            let kept = text.lines().filter(|line| {
                let cue = line.split('\t').nth(3).unwrap_or_default();
                name != "cues.tsv" || own.get(cue) != Some(&number)
            });
            (name, kept.collect::<Vec<_>>().join("\n"))
        })
        .collect();
    let files: Vec<(&str, &str)> = tables.iter().map(|(name, text)| (*name, &**text)).collect();
    Arc::new(Taxonomy::read(&files).expect("fewer rows are well formed"))
}
