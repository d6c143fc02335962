//! What was found of what should be, and what should not.

use std::fmt;

use kennisbasis::study::Design;

use super::passage::Passage;

/// Counts of one kind of thing on the cards.
#[derive(Default)]
struct Found {
    right: usize,
    wrong: usize,
    missed: usize,
}

/// What the cards of a set tell.
#[derive(Default)]
pub(crate) struct Score {
    /// The numbers of the column n.
    main: Found,
    /// Those that are of a part of the people, or of those who were asked.
    partial: usize,
    places: Found,
    designs: Found,
    /// Passages without a study of their own, and those of them whose card is
    /// empty as it should be.
    empty: (usize, usize),
}

impl Score {
    /// Adds a passage with its card; prints what is not right if `show`.
    pub(crate) fn add(&mut self, passage: &Passage, card: &Design, show: bool) {
        let note = |what: &str, which: String| {
            if show {
                eprintln!("{}\t{what}\t{which}", passage.id);
            }
        };
        for sample in passage.samples.iter().filter(|it| it.main) {
            if card.samples.iter().any(|it| sample.is(it.number, it.of)) {
                self.main.right += 1;
            } else {
                self.main.missed += 1;
                note("n missed", sample.number.to_string());
            }
        }
        for shown in &card.samples {
            let truth = passage
                .samples
                .iter()
                .find(|it| it.is(shown.number, shown.of));
            let which = || format!("{} {}", shown.number, shown.of.word());
            match truth {
                Some(sample) if sample.main => {}
                Some(_) => {
                    self.partial += 1;
                    note("n of a part", which());
                }
                None => {
                    self.main.wrong += 1;
                    note("n wrong", which());
                }
            }
        }
        for place in &passage.places {
            if card.places.iter().any(|it| it.name == *place) {
                self.places.right += 1;
            } else {
                self.places.missed += 1;
                note("place missed", place.clone());
            }
        }
        // Of other names the truth does not say: a quarter, a name in use.
        for shown in card
            .places
            .iter()
            .filter(|it| passage.not_places.contains(&it.name))
        {
            self.places.wrong += 1;
            note("place wrong", shown.name.clone());
        }
        for design in &passage.designs {
            if card.methods.iter().any(|it| it.name == *design) {
                self.designs.right += 1;
            } else {
                self.designs.missed += 1;
                note("design missed", design.clone());
            }
        }
        for shown in card
            .methods
            .iter()
            .filter(|it| !passage.designs.contains(&it.name))
        {
            self.designs.wrong += 1;
            note("design wrong", shown.name.clone());
        }
        let is_none = passage.samples.is_empty() && passage.designs.is_empty();
        if is_none {
            self.empty.0 += 1;
            self.empty.1 += usize::from(card.samples.is_empty() && card.methods.is_empty());
        }
    }
}

impl Found {
    fn recall(&self) -> f64 {
        self.right as f64 / (self.right + self.missed).max(1) as f64
    }

    fn precision(&self) -> f64 {
        self.right as f64 / (self.right + self.wrong).max(1) as f64
    }
}

impl Score {
    /// Tells whether no kind of thing is found worse than this.
    pub(crate) fn holds(&self, recall: f64, precision: f64) -> bool {
        let all = [&self.main, &self.places, &self.designs];
        all.iter()
            .all(|it| it.recall() >= recall && it.precision() >= precision)
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| what | should be there | found | missed | wrong | recall | precision |"
        )?;
        writeln!(f, "|---|--:|--:|--:|--:|--:|--:|")?;
        for (what, found) in [
            ("n", &self.main),
            ("places", &self.places),
            ("design words", &self.designs),
        ] {
            let Found {
                right,
                wrong,
                missed,
            } = found;
            let all = right + missed;
            writeln!(
                f,
                "| {what} | {all} | {right} | {missed} | {wrong} | {:.2} | {:.2} |",
                found.recall(),
                found.precision(),
            )?;
        }
        writeln!(
            f,
            "\nNumbers of only a part of those studied: {}.",
            self.partial
        )?;
        let (all, empty) = self.empty;
        writeln!(
            f,
            "Passages without work of their own: {all}, of which {empty} have an empty card."
        )
    }
}
