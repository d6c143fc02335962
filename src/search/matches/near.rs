//! Two texts near each other in a study.

use super::place::Place;

/// Finds where a place of each side, ascending, stands with at most `between` words
/// between them.
///
/// Of places that lie inside each other only the shortest counts: in `team …
/// wijk … team` one of the two is nearer. So the sides may be exchanged, and a
/// count is a count of pairs that nothing nearer parts.
pub(super) fn near(left: &[Place], right: &[Place], between: u32, ordered: bool) -> Vec<Place> {
    let mut pairs = one_way(left, right, between);
    if !ordered {
        pairs.extend(one_way(right, left, between));
    }
    shortest(pairs)
}

/// For each of `first`, the nearest of `second` behind it; both ascending.
fn one_way(first: &[Place], second: &[Place], between: u32) -> Vec<Place> {
    let mut pairs = vec![];
    for one in first {
        let behind = second.partition_point(|it| it.start < one.end());
        let Some(other) = second.get(behind) else {
            continue;
        };
        let apart = other.start - one.end();
        if apart <= between {
            pairs.push(Place {
                start: one.start,
                words: other.end() - one.start,
                before: one.words,
                between: apart,
                likeness: one.likeness.max(other.likeness),
            });
        }
    }
    pairs
}

/// Drops the places that hold another one.
fn shortest(mut pairs: Vec<Place>) -> Vec<Place> {
    // From the back: a place holds another if one that begins later or at the
    // same word ends earlier or at the same.
    pairs.sort_unstable_by_key(|it| (it.start, std::cmp::Reverse(it.end())));
    pairs.dedup_by_key(|it| (it.start, it.end()));
    let mut kept: Vec<Place> = vec![];
    for pair in pairs.into_iter().rev() {
        if kept.last().is_none_or(|it| pair.end() < it.end()) {
            kept.push(pair);
        }
    }
    kept.reverse();
    kept
}

#[cfg(test)]
mod tests {
    use super::{Place, near};
    use crate::search::plan::leaf::Likeness;

    fn at(places: &[u32]) -> Vec<Place> {
        let places = places.iter().map(|it| Place::new(*it, 1, Likeness::Same));
        places.collect()
    }

    #[track_caller]
    fn check(left: &[u32], right: &[u32], between: u32, ordered: bool, expected: &[(u32, u32)]) {
        let found = near(&at(left), &at(right), between, ordered);
        let found: Vec<(u32, u32)> = found.iter().map(|it| (it.start, it.end() - 1)).collect();
        assert_eq!(found, expected);
        if !ordered {
            let other = near(&at(right), &at(left), between, ordered);
            assert_eq!(other, near(&at(left), &at(right), between, ordered));
        }
    }

    #[test]
    fn counts_words_between_in_any_order_or_in_order() {
        check(&[10], &[14], 3, false, &[(10, 14)]);
        check(&[10], &[14], 2, false, &[]);
        check(&[14], &[10], 3, false, &[(10, 14)]);
        check(&[14], &[10], 3, true, &[]);
        check(&[10], &[11], 0, true, &[(10, 11)]);
    }

    #[test]
    fn of_places_inside_each_other_the_shortest_counts() {
        check(&[1, 3], &[5], 9, false, &[(3, 5)]);
        check(&[3], &[1, 5], 9, false, &[(1, 3), (3, 5)]);
        check(&[7, 9], &[7, 9], 9, false, &[(7, 9)]);
    }

    #[test]
    fn the_words_between_are_no_part_of_it() {
        let found = near(&at(&[2]), &at(&[5]), 5, false);
        let place = found[0];
        let held: Vec<u32> = (0..9).filter(|it| place.holds(*it)).collect();
        assert_eq!(held, [2, 5]);
    }
}
