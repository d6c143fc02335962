//! Which of what stands in a study counts: the longest at each word, and of
//! pairs the nearest.

use super::{Broken, Stands};

/// Of all that begins at one word the longest, and the word itself before a
/// compound: `mede*` finds both `mede` and `mede-onderzoeker` there.
pub(super) fn longest(mut found: Vec<Stands>) -> Vec<Stands> {
    found.sort_by_key(|it| (it.first, std::cmp::Reverse(it.after), it.in_compound));
    found.dedup_by_key(|it| it.first);
    found
}

/// All pairs with at most so many words between; those that hold another pair
/// are dropped, as something nearer parts them. Pairs of the words themselves
/// are found as if there were no compounds.
pub(super) fn near(
    left: &[Stands],
    right: &[Stands],
    between: u32,
    ordered: bool,
    broken: Option<Broken>,
) -> Vec<Stands> {
    let nearest = |left: &[Stands], right: &[Stands]| {
        let all = pairs(left, right, between, ordered, broken);
        if broken == Some(Broken::AllPairs) {
            return all;
        }
        let holds = |it: &Stands, other: &Stands| {
            it.first <= other.first
                && other.after <= it.after
                && (it.first, it.after) != (other.first, other.after)
        };
        let is_nearest = |it: &&Stands| !all.iter().any(|other| holds(it, other));
        all.iter().filter(is_nearest).copied().collect()
    };
    let all = nearest(left, right);
    if broken == Some(Broken::CompoundsHide) {
        return all;
    }
    let words = nearest(&whole(left), &whole(right));
    let overlaps = |it: &Stands| {
        let is_over = |word: &Stands| word.first < it.after && it.first < word.after;
        words.iter().any(is_over)
    };
    let beside = all.iter().filter(|it| it.in_compound && !overlaps(it));
    beside.chain(&words).copied().collect()
}

fn pairs(
    left: &[Stands],
    right: &[Stands],
    between: u32,
    ordered: bool,
    broken: Option<Broken>,
) -> Vec<Stands> {
    let between = between + u32::from(broken == Some(Broken::OneFarther));
    let ordered = ordered && broken != Some(Broken::AnyOrder);
    let mut found = vec![];
    for one in left {
        for other in right {
            for (first, second, is_turned) in [(one, other, false), (other, one, true)] {
                let is_near = first.after <= second.first && second.first - first.after <= between;
                if is_near && !(is_turned && ordered) {
                    found.push(Stands {
                        first: first.first,
                        after: second.after,
                        in_compound: first.in_compound || second.in_compound,
                    });
                }
            }
        }
    }
    // The words themselves before compounds.
    found.sort_unstable();
    found.dedup_by_key(|it| (it.first, it.after));
    found
}

fn whole(all: &[Stands]) -> Vec<Stands> {
    all.iter().filter(|it| !it.in_compound).copied().collect()
}
