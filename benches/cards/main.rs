//! How well a card tells how a study was done: how many, where, and in which
//! words.
//!
//! **Measured:** `design` on six sets of 40 passages that were written for this
//! by authors who had not seen the rules; `README.md` says how. **Notes:** no
//! times. Writes `benches/results/cards.md`; run with
//! `cargo bench --profile dev --bench cards`; with `-- --errors` it prints what
//! was missed or wrong in the sets that may be looked at. Fails where a figure
//! falls below what was reached on unread sets.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a bench prints what it measured"
)]

mod passage;
mod score;

use std::{env, fmt::Write as _, fs, path::Path};

use passage::{MENDED_ON, Passages, UNSEEN};
use score::Score;

/// A little under what was reached on the sets when they were unread: for n.
const LEAST_RECALL: f64 = 0.5;
const LEAST_PRECISION: f64 = 0.68;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let show = env::args().any(|it| it == "--errors");
    let mut report = "# What a card tells, and what it should\n\n\
        Written by `cargo bench --profile dev --bench cards`; what the columns mean stands in\n\
        `benches/cards/README.md`.\n"
        .to_owned();
    let mut is_good = true;
    for file in MENDED_ON.into_iter().chain(UNSEEN) {
        let passages = Passages::read(&root.join("benches/cards").join(file));
        let mut score = Score::default();
        for passage in &passages.all {
            score.add(passage, &passage.card(), show && !UNSEEN.contains(&file));
        }
        is_good &= score.holds(LEAST_RECALL, LEAST_PRECISION);
        let count = passages.all.len();
        let _ = write!(report, "\n## {file}: {count} passages\n\n{score}");
    }
    print!("{report}");
    assert!(is_good, "a card tells less than it did");
    fs::write(root.join("benches/results/cards.md"), report).expect("the results can be written");
}
