//! The PRISMA-S search report: what the tool knows of each of the sixteen
//! items, and what is left to the reviewer.
//!
//! **Promise.** What is filled in stands in the history or in the index; what
//! neither of them knows is marked as to be filled in, and never guessed.
//!
//! **Source.** The items are those of PRISMA-S (Rethlefsen and others, 2021,
//! doi 10.1186/s13643-020-01542-z, table 1), in our words.

mod item;
mod known;
mod strategies;

pub use known::{Collection, Limited, Source};

use item::{Item, code};
use strategies::strategies;

use crate::messages::{Locale, tell};

/// Writes the report as Markdown.
#[must_use]
pub fn report(collection: &Collection, searches: &[Limited], locale: Locale) -> String {
    let title = tell!("prisma-title" in locale);
    let about = tell!("prisma-title.about" in locale);
    let mut lines = vec![format!("# {title}\n\n{about}\n")];
    let parts = [
        (
            tell!("prisma-sources" in locale),
            sources(collection, locale),
        ),
        (
            tell!("prisma-strategies" in locale),
            strategies(searches, locale),
        ),
        (
            tell!("prisma-peers" in locale),
            vec![Item {
                heading: tell!("prisma-review" in locale),
                known: vec![],
                yours: Some(tell!("prisma-review.yours" in locale)),
            }],
        ),
        (
            tell!("prisma-records" in locale),
            records(collection, locale),
        ),
    ];
    let mut item_number = 0;
    for (part, items) in parts {
        lines.push(format!("## {part}\n"));
        for item in items {
            item_number += 1;
            lines.push(format!("### {item_number}. {}\n", item.heading));
            lines.extend(item.known);
            if let Some(yours) = item.yours {
                let yours = tell!("prisma-yours" in locale, what = yours);
                lines.push(format!("- {yours}"));
            }
            lines.push(String::new());
        }
    }
    lines.join("\n")
}

fn sources(collection: &Collection, locale: Locale) -> Vec<Item> {
    let searched = tell!(
        "prisma-database.known" in locale,
        studies = collection.studies,
        version = env!("CARGO_PKG_VERSION"),
        index = code(&collection.index),
    );
    let mut browsed = vec![format!("- {}", tell!("prisma-online.folders" in locale))];
    let folders = collection.folders.iter();
    browsed.extend(folders.map(|it| format!("  - {}", code(&it.folder))));
    let yours = |heading, yours| Item {
        heading,
        known: vec![],
        yours: Some(yours),
    };
    vec![
        Item {
            heading: tell!("prisma-database" in locale),
            known: vec![format!("- {searched}")],
            yours: Some(tell!("prisma-database.yours" in locale)),
        },
        yours(
            tell!("prisma-several" in locale),
            tell!("prisma-several.yours" in locale),
        ),
        yours(
            tell!("prisma-registries" in locale),
            tell!("prisma-registries.yours" in locale),
        ),
        Item {
            heading: tell!("prisma-online" in locale),
            known: browsed,
            yours: Some(tell!("prisma-online.yours" in locale)),
        },
        yours(
            tell!("prisma-citations" in locale),
            tell!("prisma-citations.yours" in locale),
        ),
        yours(
            tell!("prisma-contacts" in locale),
            tell!("prisma-contacts.yours" in locale),
        ),
        yours(
            tell!("prisma-other" in locale),
            tell!("prisma-other.yours" in locale),
        ),
    ]
}

fn records(collection: &Collection, locale: Locale) -> Vec<Item> {
    let per_folder = |it: &Source| {
        let line = tell!(
            "prisma-total.folder" in locale,
            folder = code(&it.folder),
            found = it.files,
            refused = it.refused,
        );
        format!("- {line}")
    };
    let deduplication = tell!(
        "prisma-doubles.known" in locale,
        copies = collection.copies,
        studies = collection.studies,
        version = env!("CARGO_PKG_VERSION"),
    );
    vec![
        Item {
            heading: tell!("prisma-total" in locale),
            known: collection.folders.iter().map(per_folder).collect(),
            yours: Some(tell!("prisma-total.yours" in locale)),
        },
        Item {
            heading: tell!("prisma-doubles" in locale),
            known: vec![format!("- {deduplication}")],
            yours: Some(tell!("prisma-doubles.yours" in locale)),
        },
    ]
}
