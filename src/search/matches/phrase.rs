//! Words side by side.

use super::place::Place;

/// Finds where words stand side by side in a study, from the places of each.
pub(super) fn side_by_side<'a>(words: impl Iterator<Item = &'a [Place]>) -> Vec<Place> {
    let mut so_far: Option<Vec<Place>> = None;
    for here in words {
        let longer = match so_far {
            None => here.to_vec(),
            Some(before) => follow(&before, here),
        };
        if longer.is_empty() {
            return longer;
        }
        so_far = Some(longer);
    }
    so_far.unwrap_or_default()
}

/// Lengthens the places that have one of `next` right behind them, and drops
/// the others; `next` ascends.
fn follow(before: &[Place], next: &[Place]) -> Vec<Place> {
    let mut longer: Vec<Place> = before
        .iter()
        .flat_map(|place| {
            let end = place.end();
            let from = next.partition_point(|it| it.start < end);
            let behind = next[from..].iter().take_while(move |it| it.start == end);
            behind.map(move |it| {
                let likeness = place.likeness.max(it.likeness);
                Place::new(place.start, place.words + it.words, likeness)
            })
        })
        .collect();
    // Parts and wholes of a word with hyphens lead to the same place along
    // many ways: `mede*` takes one word or two.
    longer.sort_unstable();
    longer.dedup();
    longer
}
