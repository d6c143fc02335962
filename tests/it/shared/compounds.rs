//! Parts of compounds, against what others parted.
//!
//! `compounds.dev.tsv` holds compounds with the lemmas of their parts; a part
//! is right if our own analysis takes it for the same word as the lemma.
//! `unsplit-words.noisy.tsv` holds words that were annotated as one piece,
//! many of which are compounds all the same; how the words that we part there
//! were judged by reading is in `benches/results/compounds.md`.

use std::{collections::BTreeMap, fs};

use kennisbasis::{
    analyse::{Key, Keys, Splitter, form},
    study::Language,
};

use super::shared;

/// How many of each key there are.
fn keys<'a>(keys: &mut Keys, words: impl Iterator<Item = &'a str>) -> BTreeMap<Key, usize> {
    let mut counts = BTreeMap::new();
    for word in words {
        let key = keys.stem(&form(word), Language::Dutch);
        *counts.entry(key).or_default() += 1;
    }
    counts
}

#[test]
fn parts_are_those_that_others_found() {
    let Some(file) = shared("eval/compounds-nl/compounds.dev.tsv") else {
        return;
    };
    let splitter = Splitter::new();
    let mut made = Keys::default();
    let (mut words, mut all_right) = (0, 0);
    let (mut right, mut ours, mut theirs) = (0, 0, 0);
    for line in fs::read_to_string(file).unwrap().lines().skip(1) {
        let mut cells = line.split('\t');
        let (word, lemmas) = (cells.next().unwrap(), cells.next().unwrap());
        let word = form(word);
        let parts = splitter.parts(&word);
        let found = keys(&mut made, parts.iter().copied());
        let wanted = keys(&mut made, lemmas.split('_'));
        let same: usize = found
            .iter()
            .map(|(key, count)| *count.min(wanted.get(key).unwrap_or(&0)))
            .sum();
        words += 1;
        all_right += usize::from(found == wanted);
        right += same;
        // A compound that we leave whole is one part, and it is wrong.
        ours += parts.len().max(1);
        theirs += lemmas.split('_').count();
    }
    let precision = right as f64 / ours as f64;
    let recall = right as f64 / theirs as f64;
    let f1 = 2.0 * precision * recall / (precision + recall);
    let exact = f64::from(all_right as u32) / f64::from(words);
    eprintln!(
        "{words} compounds: precision {precision:.3}, recall {recall:.3}, F1 {f1:.3}, \
         all parts right {exact:.3}"
    );
    assert_eq!(words, 721);
    assert!(f1 >= 0.915, "F1 of parts {f1:.3}");
    assert!(exact >= 0.875, "all parts right {exact:.3}");
}

#[test]
fn words_of_one_piece_are_seldom_parted() {
    let Some(file) = shared("eval/compounds-nl/unsplit-words.noisy.tsv") else {
        return;
    };
    let splitter = Splitter::new();
    let text = fs::read_to_string(file).unwrap();
    let words: Vec<String> = text
        .lines()
        .filter_map(|line| line.split('\t').next())
        .map(form)
        .collect();
    let parted = words
        .iter()
        .filter(|it| !splitter.parts(it).is_empty())
        .count();
    eprintln!("{parted} of {} words of one piece parted", words.len());
    assert_eq!(words.len(), 2_500);
    assert!(parted * 100 <= words.len() * 9, "{parted} parted");
}
