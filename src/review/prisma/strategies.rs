//! The items of the report on the searches themselves: as they were run, their
//! limits, repeats and dates.

mod words;

use std::collections::BTreeMap;

use super::{
    super::history::Search,
    item::{Item, code},
    known::Limited,
};
use crate::messages::{Locale, tell};

pub(super) fn strategies(all: &[Limited], locale: Locale) -> Vec<Item> {
    let (left_out, told): (Vec<&Limited>, Vec<&Limited>) =
        all.iter().partition(|it| it.remarked.left_out);
    let held = limits(&told, locale);
    let searches: Vec<&Search> = told.iter().map(|it| &it.search).collect();
    let strategies = told.iter().flat_map(|it| strategy(it, locale));
    let left_out = left_out.iter().map(|it| not_told(it, locale));
    vec![
        Item {
            heading: tell!("prisma-full" in locale),
            known: strategies.chain(left_out).collect(),
            yours: None,
        },
        Item {
            heading: tell!("prisma-limits" in locale),
            known: held,
            yours: Some(tell!("prisma-limits.yours" in locale)),
        },
        Item {
            heading: tell!("prisma-filters" in locale),
            known: vec![],
            yours: Some(tell!("prisma-filters.yours" in locale)),
        },
        Item {
            heading: tell!("prisma-prior" in locale),
            known: vec![],
            yours: Some(tell!("prisma-prior.yours" in locale)),
        },
        Item {
            heading: tell!("prisma-updates" in locale),
            known: updates(&searches, locale),
            yours: Some(tell!("prisma-updates.yours" in locale)),
        },
        Item {
            heading: tell!("prisma-dates" in locale),
            known: dates(&searches, locale),
            yours: None,
        },
    ]
}

/// A search that people leave out of the report: that there was one is told.
fn not_told(it: &Limited, locale: Locale) -> String {
    let number = it.search.number.to_string();
    let left_out = tell!("prisma-full.left-out" in locale, number = number);
    let said = [&it.remarked.name, &it.remarked.note].into_iter();
    let said: Vec<String> = said
        .filter(|it| !it.is_empty())
        .map(|it| code(it))
        .collect();
    match said.as_slice() {
        [] => format!("- {left_out}"),
        said => format!("- {left_out}: {}", said.join("; ")),
    }
}

/// A search as it was typed and as it was run.
fn strategy(it: &Limited, locale: Locale) -> Vec<String> {
    let (search, remarked) = (&it.search, &it.remarked);
    let typed = code(&search.typed);
    let mut told = vec![
        match search.dialect.as_deref() {
            Some(dialect) => {
                tell!("prisma-full.typed-in" in locale, dialect = dialect, question = typed)
            }
            None => tell!("prisma-full.typed" in locale, question = typed),
        },
        tell!("prisma-full.run" in locale, question = code(&search.run)),
    ];
    if !search.reach.is_empty() {
        let options: Vec<String> = search.reach.iter().map(|it| format!("--{it}")).collect();
        let options = code(&options.join(" "));
        told.push(tell!("prisma-full.options" in locale, options = options));
    }
    if let Some(terms) = &search.terms {
        told.push(tell!("prisma-full.terms" in locale, terms = code(terms)));
    }
    if let Some(taxonomy) = &search.taxonomy {
        told.push(tell!("prisma-full.taxonomy" in locale, taxonomy = code(taxonomy)));
    }
    told.push(tell!(
        "prisma-full.found" in locale,
        found = search.studies,
        searched = search.searched,
        places = search.places,
    ));
    told.extend(words::lines(search, locale));
    if !remarked.note.is_empty() {
        told.push(tell!("prisma-full.note" in locale, note = code(&remarked.note)));
    }
    let mut lines = vec![match remarked.name.as_str() {
        "" => format!("- #{}", search.number),
        name => format!("- #{} {}", search.number, code(name)),
    }];
    lines.extend(told.iter().map(|it| format!("  - {it}")));
    lines
}

/// The limits to which searches were held as a whole.
fn limits(searches: &[&Limited], locale: Locale) -> Vec<String> {
    let mut held: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for Limited { search, limits, .. } in searches {
        for limit in limits {
            let searches = held.entry(limit).or_default();
            searches.push(format!("#{}", search.number));
        }
    }
    if held.is_empty() {
        return vec![format!("- {}", tell!("prisma-limits.none" in locale))];
    }
    let lines = held.into_iter();
    let line = |(limit, mut searches): (&str, Vec<String>)| {
        searches.dedup();
        format!("- {}: {}", code(limit), searches.join(", "))
    };
    lines.map(line).collect()
}

/// Searches that were run more than once.
fn updates(searches: &[&Search], locale: Locale) -> Vec<String> {
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
                    locale.number(it.studies)
                )
            })
            .collect();
        let again = tell!("prisma-updates.again" in locale, runs = runs.join(", "));
        format!("- {again}")
    };
    again.into_iter().map(line).collect()
}

fn dates(searches: &[&Search], locale: Locale) -> Vec<String> {
    let mut days: Vec<(&str, u32, u32)> = vec![];
    for search in searches {
        match days.last_mut() {
            Some((last, _, to)) if *last == day(search) => *to = search.number,
            _ => days.push((day(search), search.number, search.number)),
        }
    }
    let line = |(day, first, last): (&str, u32, u32)| {
        if first == last {
            return format!("- {day}: #{first}");
        }
        let several = tell!(
            "prisma-dates.several" in locale,
            day = day,
            first = first.to_string(),
            last = last.to_string(),
        );
        format!("- {several}")
    };
    days.into_iter().map(line).collect()
}

fn day(search: &Search) -> &str {
    search.date.split('T').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Limited, Locale, Search, dates, limits, updates};

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
            ..Limited::default()
        };
        let searches = [
            held(1, &["lang:nl", "year:2015..", "lang:nl"]),
            held(2, &["lang:nl"]),
            held(3, &[]),
        ];
        let searches: Vec<&Limited> = searches.iter().collect();
        assert_eq!(
            limits(&searches, Locale::English),
            ["- `lang:nl`: #1, #2", "- `year:2015..`: #1"]
        );
        assert_eq!(limits(&searches[2..], Locale::Dutch).len(), 1);
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
            dates(&searches, Locale::Dutch),
            ["- 2026-11-20: #1 tot en met #2", "- 2026-11-22: #3"]
        );
        assert_eq!(
            updates(&searches, Locale::English),
            ["- run again: #1 (2026-11-20: 3), #3 (2026-11-22: 1,004)"]
        );
    }
}
