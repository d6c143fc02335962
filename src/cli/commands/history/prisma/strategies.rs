//! The items of the report on the searches themselves: as they were run, their
//! limits, repeats and dates.

use std::collections::BTreeMap;

use kennisbasis::{
    classify::Taxonomy,
    review::Search,
    search::question::{Limit, Node},
};

use super::{Item, Tongue, code};
use crate::cli::asking::parse;

pub(super) fn strategies(searches: &[Search], taxonomy: &Taxonomy, tongue: Tongue) -> Vec<Item> {
    vec![
        Item {
            heading: tongue.of("Full search strategies", "Volledige zoekopdrachten"),
            known: searches.iter().flat_map(|it| strategy(it, tongue)).collect(),
            yours: None,
        },
        Item {
            heading: tongue.of("Limits and restrictions", "Beperkingen"),
            known: limits(searches, taxonomy, tongue),
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
    if let Some(taxonomy) = &search.taxonomy {
        lines.push(format!(
            "  - {}: {}",
            tongue.of("own tables for codes", "eigen tabellen voor codes"),
            code(taxonomy)
        ));
    }
    let (found, searched) = (
        tongue.number(search.studies),
        tongue.number(search.searched),
    );
    let places = tongue.number(search.places);
    lines.push(match tongue {
        Tongue::English => {
            format!("  - studies found: {found} of {searched}; occurrences: {places}")
        }
        Tongue::Dutch => {
            format!("  - studies gevonden: {found} van {searched}; vindplaatsen: {places}")
        }
    });
    lines
}

/// The limits on year, language, place and codes to which searches were held as
/// a whole.
fn limits(searches: &[Search], taxonomy: &Taxonomy, tongue: Tongue) -> Vec<String> {
    let mut held: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for search in searches {
        let Ok(question) = parse(&search.run, taxonomy) else {
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
            "- No search was limited by year, language, place or code.",
            "- Geen zoekopdracht was beperkt tot jaar, taal, plaats of code.",
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
        _ if is_limit(node) => found.push(node.to_string()),
        _ => {}
    }
}

/// Tells a limit, or several of which one must hold: `method:small-scale OR
/// method:participatory`. Names of authors and files are looked for, as words
/// are.
fn is_limit(node: &Node) -> bool {
    match node {
        Node::Only(Limit::Author(_) | Limit::File(_) | Limit::Doi(_)) => false,
        Node::Only(_) => true,
        Node::Or(nodes) => nodes.iter().all(is_limit),
        _ => false,
    }
}

/// Searches that were run more than once.
fn updates(searches: &[Search], tongue: Tongue) -> Vec<String> {
    let mut runs: BTreeMap<_, Vec<&Search>> = BTreeMap::new();
    for search in searches {
        let key = (&search.run, &search.reach, &search.terms, &search.taxonomy);
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

#[cfg(test)]
mod tests {
    use kennisbasis::classify::Taxonomy;

    use super::{Search, Tongue, dates, limits, updates};

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
    fn limits_are_what_a_whole_search_is_held_to() {
        let searches = [
            search(1, "2026-11-22", "wijk AND lang:nl AND year:2015..", 3),
            search(2, "2026-11-22", "buurt AND lang:nl", 3),
            search(3, "2026-11-22", "(wijk OR lang:de) NOT lang:en", 3),
            search(4, "2026-11-22", "\"gewone leven lang:nl zorg\"", 3),
            search(
                5,
                "2026-11-22",
                "wijk AND place:Assen AND (method:review OR method:small-scale)",
                1,
            ),
        ];
        assert_eq!(
            limits(&searches, &Taxonomy::built_in(), Tongue::English),
            [
                "- `lang:nl`: #1, #2",
                "- `method:review OR method:small-scale`: #5",
                "- `place:Assen`: #5",
                "- `year:2015..`: #1"
            ]
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
}
