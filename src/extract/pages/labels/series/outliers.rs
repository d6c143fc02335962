//! Outliers: numbers between two of another series.
//!
//! **Promise.** However long a document, each page is looked at a few times.

use crate::extract::pages::labels::seen::Seen;

/// On how many pages a run of numbers must be seen to be believed.
pub(super) const RUN_PAGES: usize = 3;

/// Pages whose numbers are of one run, without those of another between them.
struct Stretch {
    first: usize,
    last: usize,
    count: usize,
}

/// Drops numbers that stand between two of another run, too few to be a series:
/// `83` between 22 and 24.
pub(super) fn drop_outliers(best: &mut [Option<Seen>]) {
    let mut stretches: Vec<Stretch> = vec![];
    for at in 0..best.len() {
        let run = |at: usize| best[at].as_ref().map(|it| &it.run);
        if run(at).is_none() {
            continue;
        }
        match stretches.last_mut() {
            Some(it) if run(it.first) == run(at) => (it.last, it.count) = (at, it.count + 1),
            _ => stretches.push(Stretch {
                first: at,
                last: at,
                count: 1,
            }),
        }
        while let [.., before, odd, after] = &stretches[..]
            && odd.count < RUN_PAGES.min(before.count + after.count)
            && best[before.first].as_ref().map(|it| &it.run)
                == best[after.first].as_ref().map(|it| &it.run)
        {
            best[before.last + 1..after.first].fill(None);
            let whole = Stretch {
                first: before.first,
                last: after.last,
                count: before.count + after.count,
            };
            stretches.truncate(stretches.len() - 3);
            stretches.push(whole);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::drop_outliers;
    use crate::extract::pages::{
        labels::seen::{Run, Seen},
        numerals::Style,
    };

    #[test]
    fn outliers_of_a_long_document_are_dropped_in_one_go() {
        // Every third page of 100,000 is misread: looking through all of them after
        // each would take minutes.
        let seen = |page: usize| Seen {
            page,
            line: 0,
            depth: 800.0,
            run: Run {
                prefix: String::new(),
                style: Style::Arabic,
                offset: if page % 3 == 1 { 60 } else { 0 },
            },
            value: 0,
            rest: String::new(),
        };
        let mut best: Vec<Option<Seen>> = (0..100_000).map(|page| Some(seen(page))).collect();
        let start = Instant::now();
        drop_outliers(&mut best);
        assert!(start.elapsed() < Duration::from_secs(10));
        let mut all = best.iter().enumerate();
        assert!(all.all(|(at, it)| it.is_none() == (at % 3 == 1)));
    }
}
