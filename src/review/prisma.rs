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
mod tongue;

pub use known::{Collection, Limited, Source};
pub use tongue::Tongue;

use item::{Item, code};
use strategies::strategies;

/// Writes the report as Markdown.
#[must_use]
pub fn report(collection: &Collection, searches: &[Limited], tongue: Tongue) -> String {
    let head = tongue.of(
        "# Search report (PRISMA-S)\n\nWritten by kennisbasis from the history of searches and the index. What stands behind\n**To fill in** the tool cannot know.\n",
        "# Zoekverslag (PRISMA-S)\n\nGeschreven door kennisbasis uit de zoekgeschiedenis en de index. Wat achter **In te\nvullen** staat, kan het programma niet weten.\n",
    );
    let mut lines = vec![head.to_owned()];
    let parts = [
        (
            tongue.of(
                "Information sources and methods",
                "Informatiebronnen en methoden",
            ),
            sources(collection, tongue),
        ),
        (
            tongue.of("Search strategies", "Zoekstrategieën"),
            strategies(searches, tongue),
        ),
        (
            tongue.of("Peer review", "Beoordeling door collega's"),
            vec![Item {
                heading: tongue.of("Peer review", "Beoordeling"),
                known: vec![],
                yours: Some(tongue.of(
                    "who looked over the searches, and how (PRESS, for instance)",
                    "wie de zoekopdrachten heeft nagekeken, en hoe (bijvoorbeeld met PRESS)",
                )),
            }],
        ),
        (
            tongue.of("Managing records", "Omgaan met de gevonden stukken"),
            records(collection, tongue),
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
                let mark = tongue.of("**To fill in:**", "**In te vullen:**");
                lines.push(format!("- {mark} {yours}."));
            }
            lines.push(String::new());
        }
    }
    lines.join("\n")
}

fn sources(collection: &Collection, tongue: Tongue) -> Vec<Item> {
    let program = env!("CARGO_PKG_VERSION");
    let studies = tongue.number(collection.studies);
    let folders = collection.folders.iter();
    let folders = folders.map(|it| format!("  - {}", code(&it.folder)));
    let collection = match tongue {
        Tongue::English => format!(
            "- A collection of studies in PDF ({studies}), searched in full text with kennisbasis {program} (index {}).",
            code(&collection.index)
        ),
        Tongue::Dutch => format!(
            "- Een verzameling studies in PDF ({studies}), doorzocht op volledige tekst met kennisbasis {program} (index {}).",
            code(&collection.index)
        ),
    };
    let mut browsed = vec![tongue.of("- Folders:", "- Mappen:").to_owned()];
    browsed.extend(folders);
    let yours = |heading, yours| Item {
        heading,
        known: vec![],
        yours: Some(yours),
    };
    vec![
        Item {
            heading: tongue.of("Database name", "Naam van de database"),
            known: vec![collection],
            yours: Some(tongue.of(
                "the databases that the PDFs were found in, each with its platform",
                "de databases waarin de PDF's zijn gevonden, elk met het platform",
            )),
        },
        yours(
            tongue.of(
                "Searching several databases at once",
                "Meer databases tegelijk",
            ),
            tongue.of(
                "which databases were searched together on one platform, if any",
                "welke databases op één platform samen zijn doorzocht, als dat zo is",
            ),
        ),
        yours(
            tongue.of("Study registries", "Studieregisters"),
            tongue.of("which were searched", "welke zijn doorzocht"),
        ),
        Item {
            heading: tongue.of(
                "Online resources and browsing",
                "Websites en andere bronnen",
            ),
            known: browsed,
            yours: Some(tongue.of(
                "how the PDFs came into these folders: websites, organisations, tables of contents",
                "hoe de PDF's in deze mappen kwamen: websites, organisaties, inhoudsopgaven",
            )),
        },
        yours(
            tongue.of("Citation searching", "Zoeken via verwijzingen"),
            tongue.of(
                "whether references, or works that cite, were followed, and from which studies",
                "of verwijzingen, of werk dat citeert, zijn gevolgd, en vanuit welke studies",
            ),
        ),
        yours(
            tongue.of("Contacts", "Contacten"),
            tongue.of(
                "which experts, authors or organisations were asked for studies",
                "welke experts, auteurs of organisaties om studies is gevraagd",
            ),
        ),
        yours(
            tongue.of("Other methods", "Andere methoden"),
            tongue.of(
                "any other way of finding studies",
                "elke andere weg naar studies",
            ),
        ),
    ]
}

fn records(collection: &Collection, tongue: Tongue) -> Vec<Item> {
    let per_folder = |it: &Source| {
        let (found, refused) = (tongue.number(it.files), tongue.number(it.refused));
        let name = code(&it.folder);
        match tongue {
            Tongue::English => {
                format!("- {name}: PDF files {found}, of these could not be read {refused}")
            }
            Tongue::Dutch => {
                format!("- {name}: PDF-bestanden {found}, daarvan niet te lezen {refused}")
            }
        }
    };
    let studies = tongue.number(collection.studies);
    let copies = tongue.number(collection.copies);
    let deduplication = match tongue {
        Tongue::English => format!(
            "- Files with the same bytes (BLAKE3) are one study. Copies set aside: {copies}; studies that remain: {studies}. Done by kennisbasis {}; a study in two editions is two studies here.",
            env!("CARGO_PKG_VERSION")
        ),
        Tongue::Dutch => format!(
            "- Bestanden met dezelfde bytes (BLAKE3) zijn één studie. Kopieën terzijde gelegd: {copies}; studies die overblijven: {studies}. Gedaan door kennisbasis {}; een studie in twee uitgaven telt hier als twee.",
            env!("CARGO_PKG_VERSION")
        ),
    };
    vec![
        Item {
            heading: tongue.of("Total records", "Aantal stukken"),
            known: collection.folders.iter().map(per_folder).collect(),
            yours: Some(tongue.of(
                "how many records each database and other source gave before they became PDFs here",
                "hoeveel stukken elke database en andere bron gaf voordat het hier PDF's werden",
            )),
        },
        Item {
            heading: tongue.of("Deduplication", "Ontdubbelen"),
            known: vec![deduplication],
            yours: Some(tongue.of(
                "how doubles were taken out before that, and with what",
                "hoe daarvoor al dubbele stukken zijn verwijderd, en waarmee",
            )),
        },
    ]
}
