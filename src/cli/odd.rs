//! Lines of the review files that are not as they should be.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use kennisbasis::review::{Odd, OddLine};

use super::words::{number, shown};

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
        let line = if lines.len() == 1 { "line" } else { "lines" };
        let more = match lines.len() {
            0..=NAMED => String::new(),
            all => format!(" and {} more", number(all - NAMED)),
        };
        let place = format!("{}, {line} {}{more}", shown(path), named.join(", "));
        if is_newer {
            format!(
                "{place}: written by a newer kennisbasis, and read as far as this one knows; install that one to add to this file"
            )
        } else {
            format!(
                "{place}: cannot be read and was passed over; mend or remove it in a text editor"
            )
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
