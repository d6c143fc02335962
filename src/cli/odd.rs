//! Lines of the review files that are not as they should be.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use kennisbasis::review::{Odd, OddLine};

use super::words::{shown, tell};

/// As many lines of a file are named; of more, their number is told.
const NAMED: usize = 5;

/// Returns a note for each file and what is odd in it.
pub(crate) fn lines(odd: &BTreeSet<OddLine>) -> Vec<String> {
    let mut files: BTreeMap<(&Path, bool), Vec<usize>> = BTreeMap::new();
    for it in odd {
        let is_newer = matches!(it.why, Odd::Newer(_));
        let lines = files.entry((&it.path, is_newer)).or_default();
        lines.push(it.line);
    }
    let note = |((path, is_newer), lines): ((&Path, bool), Vec<usize>)| {
        let named: Vec<String> = lines.iter().take(NAMED).map(usize::to_string).collect();
        let (path, n) = (shown(path), lines.len());
        let lines = match n {
            0..=NAMED => named.join(", "),
            all => tell!(
                "print-and-more",
                some = named.join(", "),
                more = all - NAMED
            ),
        };
        if is_newer {
            tell!("odd-newer", path = path, n = n, lines = lines)
        } else {
            tell!("odd-broken", path = path, n = n, lines = lines)
        }
    };
    files.into_iter().map(note).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use kennisbasis::review::{Odd, OddLine};

    use super::lines;

    #[test]
    fn many_lines_are_one_note() {
        let odd = |line| OddLine {
            path: "review/codes.jsonl".into(),
            line,
            why: Odd::Broken,
        };
        let told = lines(&(1..=8).map(odd).collect::<BTreeSet<_>>());
        assert_eq!(told.len(), 1);
        assert!(
            told[0].starts_with("review/codes.jsonl, lines 1, 2, 3, 4, 5 and 3 more: "),
            "{told:?}"
        );
    }
}
