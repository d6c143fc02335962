//! The report: tables for people.

use std::{collections::BTreeMap, fmt::Write};

use kennisbasis::{classify::Taxonomy, study::Facet};

use crate::{
    coded::Set,
    tally::{Counts, Tally},
};

/// Documents with a value from which its F1 says something.
const ENOUGH: u32 = 5;

type ByValue = BTreeMap<(Facet, usize), Counts>;

/// Writes the report of the sets that were measured: with all cues, and with
/// each document's own left out.
pub(crate) fn write(measured: &[(Set, Tally, Tally)]) -> String {
    let mut out = String::from(
        "# How well studies are coded\n\n\
         Written by `cargo bench --profile dev --bench facets`; `benches/facets/README.md` says \
         what was coded, by whom, and how to read this.\n\
         n: documents that have the value. *Without*: F1 with each document's own cues left out, \
         those that stand in no other document of the set.\n",
    );
    let (mut all, mut without) = (ByValue::new(), ByValue::new());
    for (set, tally, other) in measured {
        table(&mut out, set.name, &tally.counts, &other.counts);
        if !set.is_made {
            pool(&mut all, &tally.counts);
            pool(&mut without, &other.counts);
        }
    }
    table(&mut out, "The coded sets together", &all, &without);
    for (set, tally, _) in measured {
        confusions(&mut out, set.name, tally);
    }
    out.push_str(include_str!("notes.md"));
    out
}

fn pool(into: &mut ByValue, counts: &ByValue) {
    for (&value, &counts) in counts {
        let sum = into.entry(value).or_default();
        *sum = sum.and(counts);
    }
}

fn table(out: &mut String, name: &str, all: &ByValue, without: &ByValue) {
    let taxonomy = Taxonomy::built_in();
    line(out, format_args!("\n## {name}\n"));
    line(
        out,
        format_args!(
            "| facet | value | n | right | wrong | missed | precision | recall | F1 | without |"
        ),
    );
    line(
        out,
        format_args!("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|"),
    );
    for (&(facet, place), counts) in all {
        let value = taxonomy.values(facet)[place];
        let other = without.get(&(facet, place)).copied().unwrap_or_default();
        line(
            out,
            format_args!(
                "| {} | {value} | {} | {} | {} | {} | {} | {} | {} | {} |",
                facet.word(),
                counts.given(),
                counts.right,
                counts.wrong,
                counts.missed,
                share(counts.precision()),
                share(counts.recall()),
                share(counts.f1()),
                share(other.f1()),
            ),
        );
    }
    line(
        out,
        format_args!(
            "\nMacro F1 over the values of opgave, method and source with n of {ENOUGH} or more: \
             {}; without own cues {}.",
            macro_f1(all, all),
            macro_f1(all, without),
        ),
    );
}

/// Averages F1 over the values of which `sizes` has enough.
fn macro_f1(sizes: &ByValue, counts: &ByValue) -> String {
    let values: Vec<f64> = sizes
        .iter()
        .filter(|((facet, _), counts)| {
            *facet != Facet::KnowledgeQuestion && counts.given() >= ENOUGH
        })
        .filter_map(|(value, _)| Some(counts.get(value)?.f1()))
        .collect();
    let sum: f64 = values.iter().sum();
    format!(
        "{} ({} values)",
        share(sum / values.len() as f64),
        values.len()
    )
}

fn share(share: f64) -> String {
    if share.is_nan() {
        "–".into()
    } else {
        format!("{share:.2}")
    }
}

fn confusions(out: &mut String, name: &str, tally: &Tally) {
    line(out, format_args!("\n## Errors: {name}\n"));
    line(
        out,
        format_args!("| facet | value | error | document | score | heaviest cues |"),
    );
    line(out, format_args!("|---|---|---|---|--:|---|"));
    let mut sorted: Vec<_> = tally.confusions.iter().collect();
    sorted.sort_by_key(|it| (it.facet, &it.value, it.is_wrong, &it.file));
    for it in sorted {
        let (score, cues) = match &it.seen {
            Some((score, cues)) => (format!("{score:.1}"), cues.join(", ").replace('|', "/")),
            None => ("–".into(), String::new()),
        };
        let error = if it.is_wrong { "wrong" } else { "missed" };
        line(
            out,
            format_args!(
                "| {} | {} | {error} | {} | {score} | {cues} |",
                it.facet.word(),
                it.value,
                it.file
            ),
        );
    }
}

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    writeln!(out, "{text}").expect("a String takes all");
}
