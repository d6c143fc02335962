//! The PRISMA-S search report: what the tool knows of each of the sixteen
//! items, and what is left to the reviewer.
//!
//! **Promise.** What is filled in stands in the history or in the index; what
//! neither of them knows is marked as to be filled in, and never guessed.
//!
//! **Source.** The items are those of PRISMA-S (Rethlefsen and others, 2021,
//! doi 10.1186/s13643-020-01542-z, table 1), in our words.

use std::collections::BTreeMap;

use kennisbasis::{
    index::Index,
    review::Search,
    search::question::{Limit, Node},
    study::StudyId,
};

use super::super::{asking::parse, print};

/// The language of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tongue {
    English,
    Dutch,
}

impl Tongue {
    /// Chooses between the two wordings of one thing.
    fn of<T>(self, english: T, dutch: T) -> T {
        match self {
            Self::English => english,
            Self::Dutch => dutch,
        }
    }

    /// A number as the language writes it: `1,904` or `1.904`.
    fn number(self, number: usize) -> String {
        let number = print::number(number);
        self.of(number.clone(), number.replace(',', "."))
    }
}

/// An item: its heading, what is known of it, and what is to be filled in.
struct Item {
    heading: &'static str,
    known: Vec<String>,
    yours: Option<&'static str>,
}

/// Writes the report as Markdown.
pub(super) fn report(index: &Index, searches: &[Search], tongue: Tongue) -> String {
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
            sources(index, tongue),
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
            records(index, tongue),
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

fn sources(index: &Index, tongue: Tongue) -> Vec<Item> {
    let catalogue = index.catalogue();
    let program = env!("CARGO_PKG_VERSION");
    let studies = tongue.number(index.study_count());
    let folders: Vec<String> = catalogue
        .folders
        .iter()
        .map(|it| format!("  - {}", code(&it.given)))
        .collect();
    let collection = match tongue {
        Tongue::English => format!(
            "- A collection of studies in PDF ({studies}), searched in full text with kennisbasis {program} (index {}).",
            code(&catalogue.id())
        ),
        Tongue::Dutch => format!(
            "- Een verzameling studies in PDF ({studies}), doorzocht op volledige tekst met kennisbasis {program} (index {}).",
            code(&catalogue.id())
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

fn strategies(searches: &[Search], tongue: Tongue) -> Vec<Item> {
    vec![
        Item {
            heading: tongue.of("Full search strategies", "Volledige zoekopdrachten"),
            known: searches.iter().flat_map(|it| strategy(it, tongue)).collect(),
            yours: None,
        },
        Item {
            heading: tongue.of("Limits and restrictions", "Beperkingen"),
            known: limits(searches, tongue),
            yours: Some(tongue.of(
                "why these limits were set",
                "waarom deze beperkingen zijn gekozen",
            )),
        },
        Item {
            heading: tongue.of("Search filters", "Zoekfilters"),
            known: vec![],
            yours: Some(tongue.of(
                "which published filters were used, as they are or changed, with their source",
                "welke gepubliceerde filters zijn gebruikt, met of zonder aanpassing, en hun bron",
            )),
        },
        Item {
            heading: tongue.of("Prior work", "Eerder werk"),
            known: vec![],
            yours: Some(tongue.of(
                "which searches of other reviews were reused",
                "welke zoekopdrachten van andere reviews zijn hergebruikt",
            )),
        },
        Item {
            heading: tongue.of("Updates", "Herhalingen"),
            known: updates(searches, tongue),
            yours: Some(tongue.of(
                "how the searches are kept up to date; `kennisbasis history --rerun` tells what each of them finds now",
                "hoe de zoekopdrachten worden bijgehouden; `kennisbasis history --rerun` zegt wat elk ervan nu vindt",
            )),
        },
        Item {
            heading: tongue.of("Dates of searches", "Data van de zoekopdrachten"),
            known: dates(searches, tongue),
            yours: None,
        },
    ]
}

/// A search as it was typed and as it was run.
fn strategy(search: &Search, tongue: Tongue) -> Vec<String> {
    let typed = tongue.of("typed", "getypt");
    let dialect = search.dialect.as_deref();
    let dialect = dialect.map_or_else(String::new, |it| format!(" ({it})"));
    let mut lines = vec![
        format!("- #{}", search.number),
        format!("  - {typed}{dialect}: {}", code(&search.typed)),
        format!(
            "  - {}: {}",
            tongue.of("run", "uitgevoerd"),
            code(&search.run)
        ),
    ];
    if !search.reach.is_empty() {
        let options: Vec<String> = search.reach.iter().map(|it| format!("--{it}")).collect();
        lines.push(format!(
            "  - {}: {}",
            tongue.of("options", "opties"),
            code(&options.join(" "))
        ));
    }
    if let Some(terms) = &search.terms {
        lines.push(format!(
            "  - {}: {}",
            tongue.of("own table of terms", "eigen termenlijst"),
            code(terms)
        ));
    }
    let (found, searched) = (
        tongue.number(search.studies),
        tongue.number(search.searched),
    );
    let places = tongue.number(search.places);
    lines.push(match tongue {
        Tongue::English => {
            format!("  - studies found: {found} of {searched}; places: {places}")
        }
        Tongue::Dutch => {
            format!("  - studies gevonden: {found} van {searched}; plaatsen: {places}")
        }
    });
    lines
}

/// The limits on year and language to which searches were held as a whole.
fn limits(searches: &[Search], tongue: Tongue) -> Vec<String> {
    let mut held: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for search in searches {
        let Ok(question) = parse(&search.run) else {
            continue;
        };
        let mut limits = vec![];
        limits_of(&question.root, &mut limits);
        for limit in limits {
            let searches = held.entry(limit).or_default();
            searches.push(format!("#{}", search.number));
        }
    }
    if held.is_empty() {
        let none = tongue.of(
            "- No search was limited by year or language.",
            "- Geen zoekopdracht was beperkt tot jaar of taal.",
        );
        return vec![none.to_owned()];
    }
    let lines = held.into_iter();
    let line = |(limit, mut searches): (String, Vec<String>)| {
        searches.dedup();
        format!("- {}: {}", code(&limit), searches.join(", "))
    };
    lines.map(line).collect()
}

/// Collects what the whole question is limited to; what only one side of an OR
/// has, or what is taken away, is part of the strategy.
fn limits_of(node: &Node, found: &mut Vec<String>) {
    match node {
        Node::And(nodes) => nodes.iter().for_each(|it| limits_of(it, found)),
        Node::Only(Limit::Years(_) | Limit::Language(_)) => found.push(node.to_string()),
        _ => {}
    }
}

/// Searches that were run more than once.
fn updates(searches: &[Search], tongue: Tongue) -> Vec<String> {
    let mut runs: BTreeMap<_, Vec<&Search>> = BTreeMap::new();
    for search in searches {
        let key = (&search.run, &search.reach, &search.terms);
        let same = runs.entry(key).or_default();
        same.push(search);
    }
    let again = runs.into_values().filter(|it| it.len() > 1);
    let mut again: Vec<Vec<&Search>> = again.collect();
    again.sort_by_key(|it| it[0].number);
    let line = |same: Vec<&Search>| {
        let runs: Vec<String> = same
            .iter()
            .map(|it| {
                format!(
                    "#{} ({}: {})",
                    it.number,
                    day(it),
                    tongue.number(it.studies)
                )
            })
            .collect();
        let again = tongue.of("run again", "opnieuw uitgevoerd");
        format!("- {again}: {}", runs.join(", "))
    };
    again.into_iter().map(line).collect()
}

fn dates(searches: &[Search], tongue: Tongue) -> Vec<String> {
    let mut days: Vec<(&str, u32, u32)> = vec![];
    for search in searches {
        match days.last_mut() {
            Some((last, _, to)) if *last == day(search) => *to = search.number,
            _ => days.push((day(search), search.number, search.number)),
        }
    }
    let to = tongue.of("to", "tot en met");
    let line = |(day, first, last): (&str, u32, u32)| {
        if first == last {
            format!("- {day}: #{first}")
        } else {
            format!("- {day}: #{first} {to} #{last}")
        }
    };
    days.into_iter().map(line).collect()
}

fn day(search: &Search) -> &str {
    search.date.split('T').next().unwrap_or_default()
}

fn records(index: &Index, tongue: Tongue) -> Vec<Item> {
    let catalogue = index.catalogue();
    let mut per_folder = vec![];
    for (place, folder) in catalogue.folders.iter().enumerate() {
        let files = catalogue.files.iter().filter(|it| it.folder == place);
        let refused = files
            .clone()
            .filter(|it| it.state.study().is_none())
            .count();
        let (found, refused) = (tongue.number(files.count()), tongue.number(refused));
        let name = code(&folder.given);
        per_folder.push(match tongue {
            Tongue::English => {
                format!("- {name}: PDF files {found}, of these could not be read {refused}")
            }
            Tongue::Dutch => {
                format!("- {name}: PDF-bestanden {found}, daarvan niet te lezen {refused}")
            }
        });
    }
    let held: Vec<StudyId> = catalogue
        .files
        .iter()
        .filter_map(|it| it.state.study())
        .collect();
    let studies = tongue.number(index.study_count());
    let copies = tongue.number(held.len().saturating_sub(index.study_count()));
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
            known: per_folder,
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

/// Text that Markdown shows letter for letter.
fn code(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A fence is longer than any row of backticks in it.
    let mut longest = 0;
    let mut row = 0;
    for letter in text.chars() {
        row = if letter == '`' { row + 1 } else { 0 };
        longest = longest.max(row);
    }
    let fence = "`".repeat(longest + 1);
    let pad = if longest > 0 { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

#[cfg(test)]
mod tests {
    use super::{Search, Tongue, code, dates, limits, updates};

    fn search(number: u32, date: &str, run: &str, studies: usize) -> Search {
        Search {
            number,
            date: format!("{date}T10:00:00Z"),
            run: run.into(),
            studies,
            ..Search::default()
        }
    }

    #[test]
    fn limits_are_those_of_year_and_language() {
        let searches = [
            search(1, "2026-11-22", "wijk AND lang:nl AND year:2015..", 3),
            search(2, "2026-11-22", "buurt AND lang:nl", 3),
            search(3, "2026-11-22", "(wijk OR lang:de) NOT lang:en", 3),
            search(4, "2026-11-22", "\"gewone leven lang:nl zorg\"", 3),
        ];
        assert_eq!(
            limits(&searches, Tongue::English),
            ["- `lang:nl`: #1, #2", "- `year:2015..`: #1"]
        );
    }

    #[test]
    fn days_and_repeats_are_told() {
        let searches = [
            search(1, "2026-11-20", "wijk", 3),
            search(2, "2026-11-20", "buurt", 1),
            search(3, "2026-11-22", "wijk", 1_004),
        ];
        assert_eq!(
            dates(&searches, Tongue::Dutch),
            ["- 2026-11-20: #1 tot en met #2", "- 2026-11-22: #3"]
        );
        assert_eq!(
            updates(&searches, Tongue::English),
            ["- run again: #1 (2026-11-20: 3), #3 (2026-11-22: 1,004)"]
        );
    }

    #[test]
    fn backticks_in_a_question_do_not_end_it() {
        assert_eq!(code("a `b` c"), "`` a `b` c ``");
        assert_eq!(code("\"stem  van\""), "`\"stem van\"`");
    }
}
