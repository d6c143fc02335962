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

use crate::messages::Locale;

/// Writes the report as Markdown.
#[must_use]
pub fn report(collection: &Collection, searches: &[Limited], locale: Locale) -> String {
    let head = locale.of(
        "# Search report (PRISMA-S)\n\nWritten by kennisbasis from the history of searches and the index. What stands behind\n**To fill in** the tool cannot know.\n",
        "# Zoekverslag (PRISMA-S)\n\nGeschreven door kennisbasis uit de zoekgeschiedenis en de index. Wat achter **In te\nvullen** staat, kan het programma niet weten.\n",
    );
    let mut lines = vec![head.to_owned()];
    let parts = [
        (
            locale.of(
                "Information sources and methods",
                "Informatiebronnen en methoden",
            ),
            sources(collection, locale),
        ),
        (
            locale.of("Search strategies", "Zoekstrategieën"),
            strategies(searches, locale),
        ),
        (
            locale.of("Peer review", "Beoordeling door collega's"),
            vec![Item {
                heading: locale.of("Peer review", "Beoordeling"),
                known: vec![],
                yours: Some(locale.of(
                    "who looked over the searches, and how (PRESS, for instance)",
                    "wie de zoekopdrachten heeft nagekeken, en hoe (bijvoorbeeld met PRESS)",
                )),
            }],
        ),
        (
            locale.of("Managing records", "Omgaan met de gevonden stukken"),
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
                let mark = locale.of("**To fill in:**", "**In te vullen:**");
                lines.push(format!("- {mark} {yours}."));
            }
            lines.push(String::new());
        }
    }
    lines.join("\n")
}

fn sources(collection: &Collection, locale: Locale) -> Vec<Item> {
    let program = env!("CARGO_PKG_VERSION");
    let studies = locale.number(collection.studies);
    let folders = collection.folders.iter();
    let folders = folders.map(|it| format!("  - {}", code(&it.folder)));
    let collection = match locale {
        Locale::English => format!(
            "- A collection of studies in PDF ({studies}), searched in full text with kennisbasis {program} (index {}).",
            code(&collection.index)
        ),
        Locale::Dutch => format!(
            "- Een verzameling studies in PDF ({studies}), doorzocht op volledige tekst met kennisbasis {program} (index {}).",
            code(&collection.index)
        ),
    };
    let mut browsed = vec![locale.of("- Folders:", "- Mappen:").to_owned()];
    browsed.extend(folders);
    let yours = |heading, yours| Item {
        heading,
        known: vec![],
        yours: Some(yours),
    };
    vec![
        Item {
            heading: locale.of("Database name", "Naam van de database"),
            known: vec![collection],
            yours: Some(locale.of(
                "the databases that the PDFs were found in, each with its platform",
                "de databases waarin de PDF's zijn gevonden, elk met het platform",
            )),
        },
        yours(
            locale.of(
                "Searching several databases at once",
                "Meer databases tegelijk",
            ),
            locale.of(
                "which databases were searched together on one platform, if any",
                "welke databases op één platform samen zijn doorzocht, als dat zo is",
            ),
        ),
        yours(
            locale.of("Study registries", "Studieregisters"),
            locale.of("which were searched", "welke zijn doorzocht"),
        ),
        Item {
            heading: locale.of(
                "Online resources and browsing",
                "Websites en andere bronnen",
            ),
            known: browsed,
            yours: Some(locale.of(
                "how the PDFs came into these folders: websites, organisations, tables of contents",
                "hoe de PDF's in deze mappen kwamen: websites, organisaties, inhoudsopgaven",
            )),
        },
        yours(
            locale.of("Citation searching", "Zoeken via verwijzingen"),
            locale.of(
                "whether references, or works that cite, were followed, and from which studies",
                "of verwijzingen, of werk dat citeert, zijn gevolgd, en vanuit welke studies",
            ),
        ),
        yours(
            locale.of("Contacts", "Contacten"),
            locale.of(
                "which experts, authors or organisations were asked for studies",
                "welke experts, auteurs of organisaties om studies is gevraagd",
            ),
        ),
        yours(
            locale.of("Other methods", "Andere methoden"),
            locale.of(
                "any other way of finding studies",
                "elke andere weg naar studies",
            ),
        ),
    ]
}

fn records(collection: &Collection, locale: Locale) -> Vec<Item> {
    let per_folder = |it: &Source| {
        let (found, refused) = (locale.number(it.files), locale.number(it.refused));
        let name = code(&it.folder);
        match locale {
            Locale::English => {
                format!("- {name}: PDF files {found}, of these could not be read {refused}")
            }
            Locale::Dutch => {
                format!("- {name}: PDF-bestanden {found}, daarvan niet te lezen {refused}")
            }
        }
    };
    let studies = locale.number(collection.studies);
    let copies = locale.number(collection.copies);
    let deduplication = match locale {
        Locale::English => format!(
            "- Files with the same bytes (BLAKE3) are one study. Copies set aside: {copies}; studies that remain: {studies}. Done by kennisbasis {}; a study in two editions is two studies here.",
            env!("CARGO_PKG_VERSION")
        ),
        Locale::Dutch => format!(
            "- Bestanden met dezelfde bytes (BLAKE3) zijn één studie. Kopieën terzijde gelegd: {copies}; studies die overblijven: {studies}. Gedaan door kennisbasis {}; een studie in twee uitgaven telt hier als twee.",
            env!("CARGO_PKG_VERSION")
        ),
    };
    vec![
        Item {
            heading: locale.of("Total records", "Aantal stukken"),
            known: collection.folders.iter().map(per_folder).collect(),
            yours: Some(locale.of(
                "how many records each database and other source gave before they became PDFs here",
                "hoeveel stukken elke database en andere bron gaf voordat het hier PDF's werden",
            )),
        },
        Item {
            heading: locale.of("Deduplication", "Ontdubbelen"),
            known: vec![deduplication],
            yours: Some(locale.of(
                "how doubles were taken out before that, and with what",
                "hoe daarvoor al dubbele stukken zijn verwijderd, en waarmee",
            )),
        },
    ]
}
