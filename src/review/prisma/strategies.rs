//! The items of the report on the searches themselves: as they were run, their
//! limits, repeats and dates.

use std::collections::BTreeMap;

use super::{
    super::history::Search,
    item::{Item, code},
    known::Limited,
    tongue::Tongue,
};

pub(super) fn strategies(searches: &[Limited], tongue: Tongue) -> Vec<Item> {
    let held = limits(searches, tongue);
    let searches: Vec<&Search> = searches.iter().map(|it| &it.search).collect();
    vec![
        Item {
            heading: tongue.of("Full search strategies", "Volledige zoekopdrachten"),
            known: searches.iter().flat_map(|it| strategy(it, tongue)).collect(),
            yours: None,
        },
        Item {
            heading: tongue.of("Limits and restrictions", "Beperkingen"),
            known: held,
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
            known: updates(&searches, tongue),
            yours: Some(tongue.of(
                "how the searches are kept up to date; `kennisbasis history --rerun` tells what each of them finds now",
                "hoe de zoekopdrachten worden bijgehouden; `kennisbasis history --rerun` zegt wat elk ervan nu vindt",
            )),
        },
        Item {
            heading: tongue.of("Dates of searches", "Data van de zoekopdrachten"),
            known: dates(&searches, tongue),
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

/// The limits to which searches were held as a whole.
fn limits(searches: &[Limited], tongue: Tongue) -> Vec<String> {
    let mut held: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for Limited { search, limits } in searches {
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
    let line = |(limit, mut searches): (&str, Vec<String>)| {
        searches.dedup();
        format!("- {}: {}", code(limit), searches.join(", "))
    };
    lines.map(line).collect()
}

/// Searches that were run more than once.
fn updates(searches: &[&Search], tongue: Tongue) -> Vec<String> {
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

fn dates(searches: &[&Search], tongue: Tongue) -> Vec<String> {
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
    use super::{Limited, Search, Tongue, dates, limits, updates};

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
    fn limits_name_the_searches_that_were_held_to_them() {
        let held = |number, limits: &[&str]| Limited {
            search: search(number, "2026-11-22", "wijk", 3),
            limits: limits.iter().map(|it| (*it).to_owned()).collect(),
        };
        let searches = [
            held(1, &["lang:nl", "year:2015..", "lang:nl"]),
            held(2, &["lang:nl"]),
            held(3, &[]),
        ];
        assert_eq!(
            limits(&searches, Tongue::English),
            ["- `lang:nl`: #1, #2", "- `year:2015..`: #1"]
        );
        assert_eq!(limits(&searches[2..], Tongue::Dutch).len(), 1);
    }

    #[test]
    fn days_and_repeats_are_told() {
        let searches = [
            search(1, "2026-11-20", "wijk", 3),
            search(2, "2026-11-20", "buurt", 1),
            search(3, "2026-11-22", "wijk", 1_004),
        ];
        let searches: Vec<&Search> = searches.iter().collect();
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
